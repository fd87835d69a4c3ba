//! What a platform can do of a wish: its proposals, each played in visits that tell them apart, beside what the wish asks for.
//!
//! What is *possible* is not looked up anywhere. A proposal fulfils a wish when it speaks at the wished moments in every visit.

mod ideal;
mod visits;

use serde::Serialize;
use serde_json::{Map, Value};
use trigger::{Draft, GivenUp, Platform, Proposal, ServerVersion, Wish, documents};

use crate::{
    Content, Engine, Environment, Now, Patterns, Service, Session, Sink, Step, TriggerInput,
    engines_for_version, platform, translate,
};

/// How much sooner or later than wished still counts, in milliseconds: platforms count whole seconds.
const TOLERANCE_MS: u64 = 1000;

/// What all platforms can do of a wish.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishAnswers {
    /// The visits that were played, the plainest first.
    pub visits: Vec<WishVisit>,
    /// The answer of each platform that was asked.
    pub platforms: Vec<WishAnswer>,
}

/// A visit that a wish was tried with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishVisit {
    /// What the visitor does, in a few words.
    pub name: String,
    /// How long it is, in milliseconds.
    pub length_ms: u64,
    /// When pages are loaded, in milliseconds, with their addresses.
    pub pages: Vec<(u64, String)>,
    /// When the wish wants its message shown, in milliseconds.
    pub wanted_ms: Vec<u64>,
}

/// What a platform can do of a wish.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishAnswer {
    /// The platform.
    pub platform: Platform,
    /// In one word.
    pub verdict: WishVerdict,
    /// Why nothing is possible, in a sentence.
    pub never: Option<String>,
    /// What can be had, the nearest first. What needs something beside the platform comes last.
    pub alternatives: Vec<WishAlternative>,
}

/// Whether a platform can do what is wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum WishVerdict {
    /// In every visit it speaks when it should, and never else.
    Possible,
    /// There is something that comes near it.
    Nearest,
    /// The platform has nothing like it.
    NotPossible,
}

/// Something that comes near a wish, and what it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishAlternative {
    /// What sets it apart from the others, in a few words.
    pub title: String,
    /// Its documents as they go into a project. The last one speaks.
    #[cfg_attr(feature = "typescript", ts(type = "Array<{ [key: string]: unknown }>"))]
    pub documents: Vec<Map<String, Value>>,
    /// Each document in a line.
    pub lines: Vec<String>,
    /// What is needed beside the platform, in a sentence.
    pub needs: Option<String>,
    /// What of the wish is not in it.
    pub gives_up: Vec<GivenUp>,
    /// What it does in each of the visits, in their order. Where something outside decides, these are the moments at which it is asked.
    pub visits: Vec<WishOutcome>,
    /// In how many of the visits it does what is wished.
    pub agreeing: usize,
    /// The same by the platform's other engines, where these differ from one another.
    pub other_engines: Vec<WishByEngine>,
}

/// What an alternative does in a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishOutcome {
    /// When it speaks, in milliseconds.
    pub spoken_ms: Vec<u64>,
    /// Whether that is what is wished.
    pub agrees: bool,
}

/// In how many visits an alternative does what is wished, by another engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WishByEngine {
    /// The [key](crate::EngineInfo::key) of the engine.
    pub engine: &'static str,
    /// The servers that it stands for, as one says it in a sentence.
    pub servers: &'static str,
    /// In how many of the visits.
    pub agreeing: usize,
}

/// Asks platforms for a wish, which has no [problem](Wish::problem). A server's version counts for the platforms that have versions.
pub fn answer_wish(wish: &Wish, platforms: &[Platform], version: Option<&str>) -> WishAnswers {
    answer(wish, platforms, version, Others::Played)
}

/// As [`answer_wish`], without the other engines, which is much quicker: [`WishAlternative::other_engines`] is empty.
pub fn answer_wish_alone(wish: &Wish, platforms: &[Platform], version: Option<&str>) -> WishAnswers {
    answer(wish, platforms, version, Others::LeftOut)
}

/// Whether alternatives are played by the platform's other engines as well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Others {
    Played,
    LeftOut,
}

fn answer(wish: &Wish, platforms: &[Platform], version: Option<&str>, others: Others) -> WishAnswers {
    let visits: Vec<Visit> = visits::probes(wish)
        .into_iter()
        .map(|probe| Visit {
            wanted: ideal::wanted(wish, &probe.session),
            name: probe.name,
            session: probe.session,
        })
        .collect();
    let mut patterns = Patterns::new();
    let answers = platforms.iter().map(|platform| {
        let asked = Asked {
            wish,
            platform: *platform,
            version,
            visits: &visits,
            others,
        };
        asked.answer(&mut patterns)
    });
    WishAnswers {
        platforms: answers.collect(),
        visits: visits.iter().map(Visit::told).collect(),
    }
}

/// The visit of a wish's answer by its place among them, in the words of a platform.
pub fn wish_session(wish: &Wish, visit: usize, platform: Platform) -> Option<(String, Session)> {
    let probe = visits::probes(wish).into_iter().nth(visit)?;
    let translated = translate(&probe.session, Platform::RocketChat, platform);
    Some((probe.name, translated.session))
}

struct Visit {
    name: String,
    session: Session,
    wanted: Vec<u64>,
}

impl Visit {
    fn told(&self) -> WishVisit {
        let mut now = 0;
        let mut pages = Vec::new();
        for step in &self.session.steps {
            match step {
                Step::Load { url } => pages.push((now, url.clone())),
                Step::Wait { ms } => now += ms,
                Step::Return { ms, url } => {
                    now += ms;
                    pages.extend(url.iter().map(|url| (now, url.clone())));
                }
                _ => {}
            }
        }
        WishVisit {
            name: self.name.clone(),
            length_ms: now,
            pages,
            wanted_ms: self.wanted.clone(),
        }
    }
}

/// A wish that a platform is asked for.
struct Asked<'a> {
    wish: &'a Wish,
    platform: Platform,
    version: Option<&'a str>,
    visits: &'a [Visit],
    others: Others,
}

impl Asked<'_> {
    fn answer(&self, patterns: &mut Patterns) -> WishAnswer {
        let proposals = documents(self.platform).proposals(self.wish);
        let mut never = proposals.never.map(str::to_owned);
        let mut alternatives: Vec<WishAlternative> = Vec::new();
        for proposal in proposals.proposals {
            if let Some(reason) = self.refusal(&proposal) {
                never.get_or_insert(reason);
                continue;
            }
            let Some(played) = self.play(&proposal, patterns) else {
                continue;
            };
            // Of the variants of one proposal the best is shown.
            match alternatives.iter_mut().find(|other| other.title == played.title) {
                Some(other) if rank(&played) < rank(other) => *other = played,
                Some(_) => {}
                None => alternatives.push(played),
            }
        }
        alternatives.sort_by_key(rank);
        let verdict = match alternatives.first() {
            None => WishVerdict::NotPossible,
            Some(best) if best.needs.is_none() && best.agreeing == self.visits.len() => WishVerdict::Possible,
            Some(_) => WishVerdict::Nearest,
        };
        WishAnswer {
            platform: self.platform,
            never: never.filter(|_| verdict == WishVerdict::NotPossible),
            verdict,
            alternatives,
        }
    }

    /// Why servers of this version cannot have it.
    fn refusal(&self, proposal: &Proposal) -> Option<String> {
        let version = ServerVersion::parse(self.version?)?;
        let unsupported = documents(self.platform).unsupported(&proposal.speaks, Some(version), false);
        unsupported.first().map(|unsupported| {
            format!(
                "“{}” is there since version {}.",
                unsupported.label, unsupported.needs
            )
        })
    }

    fn play(&self, proposal: &Proposal, patterns: &mut Patterns) -> Option<WishAlternative> {
        let drafts: Vec<Draft> = proposal
            .helpers
            .iter()
            .chain([&proposal.speaks])
            .map(|document| Draft::new(self.platform, document.clone()))
            .collect();
        let speaking = drafts.last()?;
        let engine = engines_for_version(self.platform, self.version.unwrap_or_default())
            .into_iter()
            .find(|engine| engine.plays(speaking))?;
        let visits = self.outcomes(engine, &drafts, proposal.needs.is_some(), patterns);
        let others = platform::of(self.platform).engines().iter();
        let other_engines = others
            .filter(|other| {
                self.others == Others::Played
                    && other.info.key != engine.info.key
                    && other.info.servers.is_some()
            })
            .map(|other| WishByEngine {
                engine: other.info.key,
                servers: other.info.servers_in_words,
                agreeing: agreeing(&self.outcomes(other, &drafts, proposal.needs.is_some(), patterns)),
            })
            .collect();
        let of_platform = documents(self.platform);
        let agreeing = agreeing(&visits);
        Some(WishAlternative {
            title: proposal.title.clone(),
            lines: drafts
                .iter()
                .map(|draft| of_platform.in_words(&draft.document))
                .collect(),
            documents: drafts.into_iter().map(|draft| draft.document).collect(),
            needs: proposal.needs.clone(),
            // What no visit shows is not said.
            gives_up: if agreeing == visits.len() {
                Vec::new()
            } else {
                proposal.gives_up.clone()
            },
            agreeing,
            visits,
            other_engines,
        })
    }

    /// What the last of the drafts does in each visit. Where something outside decides, it must only be asked whenever it should speak.
    fn outcomes(
        &self,
        engine: &Engine,
        drafts: &[Draft],
        is_asked: bool,
        patterns: &mut Patterns,
    ) -> Vec<WishOutcome> {
        let triggers: Vec<TriggerInput> = (1..)
            .zip(drafts)
            .map(|(number, draft): (usize, _)| TriggerInput::called(&format!("wish-{number}"), draft))
            .collect();
        let prepared = engine.prepare_with(&triggers, patterns);
        let speaking = triggers.last().map(|trigger| trigger.id.as_str());
        let place = prepared.triggers().iter().position(|id| Some(*id) == speaking);
        let visits = self.visits.iter().map(|visit| {
            let mut session = translate(&visit.session, Platform::RocketChat, self.platform).session;
            if is_asked {
                self.answer_by_service(&mut session.environment, &triggers);
            }
            let mut spoken = Spoken {
                trigger: place,
                times: Vec::new(),
            };
            prepared.play(&session, &mut spoken);
            WishOutcome {
                agrees: agrees(&visit.wanted, &spoken.times, is_asked),
                spoken_ms: spoken.times,
            }
        });
        visits.collect()
    }

    /// The service says the message each time, so that each time it is asked can be seen.
    fn answer_by_service(&self, world: &mut Environment, triggers: &[TriggerInput]) {
        let says = Service {
            delay_ms: 0,
            contents: vec![Content {
                msg: self.wish.message.clone(),
                order: 0.0,
            }],
            error: false,
        };
        world.services = triggers
            .iter()
            .map(|trigger| (trigger.id.clone(), says.clone()))
            .collect();
    }
}

/// The nearest first, and what needs nothing else before what does.
fn rank(alternative: &WishAlternative) -> (bool, usize, usize) {
    (
        alternative.needs.is_some(),
        alternative.visits.len() - alternative.agreeing,
        alternative.gives_up.len(),
    )
}

fn agreeing(visits: &[WishOutcome]) -> usize {
    visits.iter().filter(|visit| visit.agrees).count()
}

fn agrees(wanted: &[u64], spoken: &[u64], is_asked: bool) -> bool {
    let near = |wanted: &u64, spoken: &u64| wanted.abs_diff(*spoken) <= TOLERANCE_MS;
    if is_asked {
        return wanted
            .iter()
            .all(|wanted| spoken.iter().any(|spoken| near(wanted, spoken)));
    }
    wanted.len() == spoken.len()
        && wanted
            .iter()
            .zip(spoken)
            .all(|(wanted, spoken)| near(wanted, spoken))
}

/// When one trigger fires.
struct Spoken {
    /// Its place; `None`: the engine does not play it.
    trigger: Option<usize>,
    times: Vec<u64>,
}

impl Sink for Spoken {
    fn fired(&mut self, now: Now, trigger: usize) {
        if Some(trigger) == self.trigger {
            self.times.push(now.t_ms);
        }
    }
}
