//! Playing a session against the drafts of a project.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use simulate::{
    Engine, EngineInfo, LocalTimes, PackedTrace, Session, Speech, Trace, TriggerInput, UnknownPart,
};
use store::ProjectId;
use trigger::documents;
use ts_rs::TS;

use crate::accounts::names::Called;
use crate::app::page_file::PageFile;
use crate::app::{Data, Nothing};
use crate::drafting::views;
use crate::error::Error;
use crate::projects::zone;
use crate::simulating::players::Players;
use crate::simulating::session_tests::TestResult;

/// What to play.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Run {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The visit.
    pub session: Session,
    /// The engine.
    pub engine: String,
    /// The drafts that take part, as if the others were not there; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
}

/// What a visitor would get, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Simulation {
    /// The triggers that took part, in the order in which the widget gets them.
    pub triggers: Vec<LaneHead>,
    /// What happened. A long visit's trace is of megabytes, so what repeats in it travels once.
    pub trace: PackedTrace,
    /// The visit written as a script.
    pub script: String,
    /// What came of each expectation of the visit, in their order. All drafts of the project take part in that, whichever
    /// were played, each by the rules of its own platform.
    pub results: Vec<TestResult>,
    /// What the engine does not know of the visit, and passed over.
    pub unknown: Vec<UnknownPart>,
    /// Drafts of the engine's platform that took no part, by their kinds.
    pub left_out: Vec<NotPlayed>,
}

/// Drafts of one kind that took no part, because another engine plays them, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotPlayed {
    /// As the platform calls one of the kind.
    pub label: &'static str,
    /// How many there are.
    pub count: usize,
    /// The engine that plays them; `None`: nothing that a visitor does decides what they do.
    pub engine: Option<&'static str>,
}

/// A trigger that took part.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaneHead {
    /// Its name in the trace and in the session's services: `draft-` and the number of the draft.
    pub trigger: String,
    /// The draft that it is.
    pub draft: i64,
    /// The draft's name.
    pub name: String,
    /// Whether it is enabled.
    pub enabled: bool,
    /// When it acts, in a few words.
    pub when: String,
    /// What it does, in a few words.
    pub then: String,
    /// The words that its draft is kept together with others by.
    pub tags: Vec<String>,
}

/// The engines that sessions can be played with.
///
/// # Errors
/// None.
pub fn engines(_: Nothing) -> Result<Vec<EngineInfo>, Error> {
    Ok(simulate::engines().iter().map(|engine| engine.info).collect())
}

/// Plays a session against drafts of a project.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the engine is gone.
pub fn run(data: &Data, run: Run) -> Result<Simulation, Error> {
    let engine = engine(&run.engine)?;
    let cast = Cast::of(data, run.project, engine, run.drafts.as_deref())?;
    let trace = played(data, run.project, engine, &cast, &run.session)?;
    let results = if run.session.expect.is_empty() {
        Vec::new()
    } else {
        let players = Players::of(data, run.project, engine)?;
        players.results(&players.judges(), &run.session)
    };
    Ok(Simulation {
        unknown: engine.vocabulary().unknown_in(&run.session),
        triggers: cast.heads,
        left_out: cast.left_out,
        trace: PackedTrace::from(&trace),
        script: simulate::print_script_of(Speech::of_drafts([engine.info.platform]), &run.session),
        results,
    })
}

/// What happens in a visit, in the words of the project: with the names of its account’s groups.
fn played(
    data: &Data,
    project: i64,
    engine: &'static Engine,
    cast: &Cast,
    session: &Session,
) -> Result<Trace, Error> {
    let mut trace = simulate::run(engine, &cast.inputs, session, simulate::Options::default());
    let called = data.store(|store| Called::in_project(store, ProjectId(project)))?;
    trace.name_groups(|group| called.group(engine.info.platform, group));
    Ok(trace)
}

/// Two engines to compare on a session.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CompareEngines")]
pub struct Compare {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The visit.
    pub session: Session,
    /// The one engine.
    pub first: String,
    /// The other one.
    pub second: String,
    /// The drafts that take part; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
}

/// What two engines make differently of a session, trigger by trigger.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or an engine is gone.
pub fn compare(data: &Data, compare: Compare) -> Result<Vec<simulate::Difference>, Error> {
    let (first, second) = (engine(&compare.first)?, engine(&compare.second)?);
    let cast = Cast::of(data, compare.project, first, compare.drafts.as_deref())?;
    let play = |engine| played(data, compare.project, engine, &cast, &compare.session);
    Ok(simulate::compare(&play(first)?, &play(second)?))
}

/// A session to show to others.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SharePage")]
pub struct Share {
    /// The project whose drafts are the triggers.
    pub project: i64,
    /// The name of the session.
    pub name: String,
    /// The visit.
    pub session: Session,
    /// The engine.
    pub engine: String,
    /// The drafts that take part; none means all.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
    /// What the widget draws of the messages, by their text. Those that are missing are shown as they are written.
    #[serde(default)]
    #[ts(optional)]
    pub drawn: Option<HashMap<String, simulate::Drawn>>,
    /// The file to write.
    pub path: String,
}

/// Writes a session, what came of it and why, as one HTML page that anyone can open.
///
/// # Errors
/// [`Code::File`](crate::Code::File) when the file cannot be written, [`Code::NotFound`](crate::Code::NotFound) when the
/// project or the engine is gone.
pub fn share(data: &Data, share: Share) -> Result<PageFile, Error> {
    let engine = engine(&share.engine)?;
    let cast = Cast::of(data, share.project, engine, share.drafts.as_deref())?;
    let trace = played(data, share.project, engine, &cast, &share.session)?;
    let zone = data.store(|store| zone::of(store, ProjectId(share.project)))?;
    let clocks = zone::clocks_of(&share.session, zone.as_ref());
    let local = clocks.as_ref();
    let page = simulate::render_html(&simulate::Report {
        local: local.map(|clocks| LocalTimes::of(&share.session, engine.vocabulary(), clocks)),
        title: &share.name,
        session: &share.session,
        engine: &engine.info,
        triggers: &cast.inputs,
        trace: &trace,
        drawn: &share.drawn.unwrap_or_default(),
    });
    PageFile::write(share.path, &page)
}

/// The engine with this key.
pub(crate) fn engine(key: &str) -> Result<&'static Engine, Error> {
    simulate::engine_by_key(key).ok_or_else(|| Error::not_found("This engine"))
}

/// The drafts that take part in a session, as an engine takes them.
pub(crate) struct Cast {
    /// The drafts.
    pub(crate) drafts: Vec<store::Draft>,
    /// How screens name them, in the same order.
    pub(crate) heads: Vec<LaneHead>,
    /// The triggers that they are, in the same order.
    pub(crate) inputs: Vec<TriggerInput>,
    /// The others of the engine's platform, by their kinds.
    pub(crate) left_out: Vec<NotPlayed>,
}

impl Cast {
    /// All drafts of the project that the engine can play, or those of them that were `chosen`.
    pub(crate) fn of(
        data: &Data,
        project: i64,
        engine: &Engine,
        chosen: Option<&[i64]>,
    ) -> Result<Cast, Error> {
        let all = data.store(|store| Ok(store.drafts(ProjectId(project))?))?;
        let (mut drafts, mut heads, mut inputs) = (Vec::new(), Vec::new(), Vec::new());
        let mut left_out = Vec::new();
        let is_chosen = |draft: &store::Draft| chosen.is_none_or(|chosen| chosen.contains(&draft.id.0));
        for draft in all.into_iter().filter(is_chosen) {
            let parsed = views::parsed(&draft);
            if engine.plays(&parsed) {
                let (head, input) = part(draft.id.0, draft.tags.clone(), &parsed);
                drafts.push(draft);
                heads.push(head);
                inputs.push(input);
            } else if parsed.platform == engine.info.platform {
                leave_out(&mut left_out, &parsed);
            }
        }
        Ok(Cast {
            drafts,
            heads,
            inputs,
            left_out,
        })
    }

    /// The names that people know the triggers by, by their names in a trace.
    pub(crate) fn names(&self) -> HashMap<String, String> {
        let named = self
            .heads
            .iter()
            .map(|head| (head.trigger.clone(), head.name.clone()));
        named.collect()
    }

    /// The draft that a trace or an expectation means, by its name there or its own.
    pub(crate) fn draft(&self, called: &str) -> Option<i64> {
        let by = |fits: &dyn Fn(&LaneHead) -> bool| self.heads.iter().find(|head| fits(head));
        by(&|head| head.trigger == called)
            .or_else(|| by(&|head| head.name == called))
            .map(|head| head.draft)
    }
}

/// What traces and expectations call a draft: its number stays, whatever its name and whatever server it is on.
pub(crate) fn trace_name(draft: store::DraftId) -> String {
    format!("draft-{}", draft.0)
}

/// Counts a draft that an engine of its platform does not play.
fn leave_out(left_out: &mut Vec<NotPlayed>, draft: &trigger::Draft) {
    let kind = documents(draft.platform).kind_of(&draft.document);
    if let Some(known) = left_out.iter_mut().find(|known| known.label == kind.label) {
        known.count += 1;
        return;
    }
    let engine = simulate::engines().into_iter().find(|engine| engine.plays(draft));
    left_out.push(NotPlayed {
        label: kind.label,
        count: 1,
        engine: engine.map(|engine| engine.info.key),
    });
}

fn part(draft: i64, tags: Vec<String>, document: &trigger::Draft) -> (LaneHead, TriggerInput) {
    let trigger = trace_name(store::DraftId(draft));
    let input = TriggerInput::called(&trigger, document);
    let summary = input.trigger.summary();
    let head = LaneHead {
        trigger,
        draft,
        name: document.name().to_owned(),
        enabled: input.trigger.is_enabled(),
        when: summary.when,
        then: summary.then,
        tags,
    };
    (head, input)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trigger::Platform;

    use super::*;
    use crate::drafting::drafts::{Create, create};
    use crate::drafting::revisions::{Save, save};
    use crate::projects;

    /// A project with a rule of auto access and a greeting.
    fn project(data: &Data) -> i64 {
        let name = "Shop".to_owned();
        let project = projects::create(data, projects::Named { name }).unwrap().id;
        let documents = [
            json!({ "description": "Sales", "access": { "groups": [1] }, "conditions": { "url": { "values": [{ "value": "/a" }] } } }),
            json!({ "type": "normal", "active": true, "name": "Hello", "group": 1, "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "5" },
            ] }),
        ];
        for document in documents {
            let blank = Create {
                project,
                platform: Platform::LiveChat,
                template: None,
                kind: None,
            };
            let draft = create(data, blank).unwrap();
            let typed = Save {
                draft: draft.row.id,
                base: draft.revision,
                document: document.as_object().unwrap().clone(),
                burst: None,
            };
            save(data, typed).unwrap();
        }
        project
    }

    #[test]
    fn a_visit_is_played_by_either_engine_and_what_takes_no_part_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let project = project(&data);
        let script =
            "load https://shop.example/a\nwait 9s\n\nexpect Sales decides\nexpect Hello is shown at 5s";
        let play = |engine: &str| {
            let session = simulate::parse_script(script).unwrap();
            let engine = engine.to_owned();
            let drafts = None;
            run(
                &data,
                Run {
                    project,
                    session,
                    engine,
                    drafts,
                },
            )
            .unwrap()
        };
        let other = |label: &'static str, engine: &'static str| NotPlayed {
            label,
            count: 1,
            engine: Some(engine),
        };
        let (rules, greetings) = (play("livechat-auto-access"), play("livechat-greetings"));
        assert_eq!(rules.triggers[0].name, "Sales");
        assert_eq!(rules.left_out, [other("Greeting", "livechat-greetings")]);
        assert_eq!(greetings.triggers[0].name, "Hello");
        assert_eq!(
            greetings.left_out,
            [other("Auto access rule", "livechat-auto-access")]
        );
        for played in [rules, greetings] {
            assert_eq!(played.triggers.len(), 1);
            assert!(played.unknown.is_empty());
            assert!(
                played.results.iter().all(|result| result.passed),
                "{:?}",
                played.results
            );
            assert_eq!(played.results.len(), 2);
        }
    }
}
