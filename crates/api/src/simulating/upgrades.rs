//! “After an upgrade”: what the widget of another server version makes differently of all drafts in all sessions.

use serde::{Deserialize, Serialize};
use simulate::{DifferenceKind, Engine, Session, TriggerInput, UpgradedTrigger};
use trigger::Platform;
use ts_rs::TS;

use crate::app::Data;
use crate::error::{Code, Error};
use crate::projects;
use crate::projects::version;
use crate::simulating::sessions;
use crate::simulating::simulation::Cast;

/// The version that an upgrade goes to while nobody names another one: the first with the newest widget.
pub const NEWEST: &str = "8.8";

/// With fewer sessions than this, built-in ones are played as well.
pub(crate) const ENOUGH_SESSIONS: usize = 3;

/// Which upgrade is meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CompareUpgrade")]
pub struct Compare {
    /// The project whose drafts and sessions are played.
    pub project: i64,
    /// The version before, as `8.5.1`; else that of the [project](project_version), and where nobody said it, any of 6.7 to 8.6.
    #[ts(optional)]
    pub from: Option<String>,
    /// The version after; [`NEWEST`] while there is none.
    #[ts(optional)]
    pub to: Option<String>,
}

/// What an upgrade changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Upgrade {
    /// The widget before.
    pub from: UpgradeSide,
    /// The widget after.
    pub to: UpgradeSide,
    /// What else one has to know to read it, in sentences.
    pub notes: Vec<String>,
    /// How many triggers were played.
    pub triggers: usize,
    /// The sessions that were played, in this order.
    pub sessions: Vec<UpgradeSession>,
    /// The triggers that behave differently, in their order.
    pub differences: Vec<UpgradeDifference>,
}

/// One of the two widgets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UpgradeSide {
    /// The version that was named or is known; none when nobody knows it.
    pub version: Option<String>,
    /// The key of the engine.
    pub engine: String,
    /// Its name.
    pub name: String,
}

/// A session that was played.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UpgradeSession {
    /// Its number in the database; none for a file and for a built-in one.
    pub id: Option<i64>,
    /// Its name.
    pub name: String,
    /// Whether it is a built-in one, played because there are few others.
    pub built_in: bool,
}

/// A trigger that behaves differently.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UpgradeDifference {
    /// Its name in the trace.
    pub trigger: String,
    /// The draft that it is; none for a file.
    pub draft: Option<i64>,
    /// Its name for people.
    pub name: String,
    /// The gravest of its differences.
    pub kind: DifferenceKind,
    /// The sessions in which it behaves differently.
    pub sessions: Vec<UpgradeMoment>,
}

/// Where and how a trigger behaves differently.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UpgradeMoment {
    /// The session, by its place among those that were played.
    pub session: usize,
    /// The first moment at which the two part, in milliseconds since the session began.
    pub t_ms: u64,
    /// What differs and why, in a sentence or two.
    pub text: String,
}

/// The two engines of an upgrade.
#[derive(Debug)]
pub struct Engines {
    /// Before.
    from: (Option<String>, &'static Engine),
    /// After.
    to: (Option<String>, &'static Engine),
    notes: Vec<String>,
}

impl Engines {
    /// The engines of two server versions. None before means that nobody knows it.
    ///
    /// # Errors
    /// [`Code::BadInput`] when a version cannot be read.
    pub fn of(platform: Platform, from: Option<&str>, to: Option<&str>) -> Result<Engines, Error> {
        let mut notes = Vec::new();
        let from = match from {
            Some(version) => (Some(version.to_owned()), engine(platform, version, &mut notes)?),
            None => {
                let engine = simulate::engine_of_unknown_version(platform)
                    .ok_or_else(|| Error::not_found("An engine of this platform"))?;
                notes.push(format!(
                    "The version before is not known. It is taken for one of {}, which most servers in use have.",
                    engine.info.servers_in_words
                ));
                (None, engine)
            }
        };
        let version = to.unwrap_or(NEWEST);
        let to = (Some(version.to_owned()), engine(platform, version, &mut notes)?);
        if std::ptr::eq(from.1, to.1) {
            notes.push(format!(
                "Both versions give out the same widget, {}, so nothing can differ.",
                to.1.info.name
            ));
        }
        for (_, engine) in [&from, &to] {
            let unknown = engine
                .info
                .choices
                .iter()
                .find(|choice| choice.key == "which-neighbour");
            notes.extend(unknown.map(|choice| choice.text.to_owned()));
        }
        Ok(Engines { from, to, notes })
    }
}

fn engine(platform: Platform, version: &str, notes: &mut Vec<String>) -> Result<&'static Engine, Error> {
    if trigger::ServerVersion::parse(version).is_none() {
        return Err(Error::new(
            Code::BadInput,
            format!("“{version}” is no server version."),
            "Give it as the server says it: 8.5.1, or 8.5.",
        ));
    }
    if let Some(other) = simulate::other_engine_for_version(platform, version) {
        notes.push(format!(
            "{version} can be one of two: with its third number it may also be {}. Give that number too.",
            other.info.servers_in_words
        ));
    }
    simulate::engine_for_version(platform, version)
        .ok_or_else(|| Error::not_found("An engine of this version"))
}

/// A trigger to play, with what people call it.
#[derive(Debug, Clone)]
pub struct Part {
    /// The trigger as engines take it.
    pub input: TriggerInput,
    /// The draft that it is, if it is one.
    pub draft: Option<i64>,
    /// Its name for people.
    pub name: String,
}

/// Plays all sessions by both engines; built-in ones as well while there are few.
pub fn compare(engines: Engines, parts: &[Part], mut kept: Vec<(UpgradeSession, Session)>) -> Upgrade {
    let Engines { from, to, mut notes } = engines;
    if kept.len() < ENOUGH_SESSIONS {
        let own = kept.len();
        kept.extend(built_in(from.1.info.platform));
        notes.push(format!(
            "There {}, so {} built-in ones were played as well. Their addresses are those of https://shop.example/.",
            match own {
                0 => "is no session".to_owned(),
                1 => "is only 1 session".to_owned(),
                own => format!("are only {own} sessions"),
            },
            kept.len() - own
        ));
    }
    let inputs: Vec<TriggerInput> = parts.iter().map(|part| part.input.clone()).collect();
    let (heads, played): (Vec<UpgradeSession>, Vec<Session>) = kept.into_iter().unzip();
    let played: Vec<&Session> = played.iter().collect();
    let found = simulate::upgrade(from.1, to.1, &inputs, &played);
    let side = |(version, engine): (Option<String>, &Engine)| UpgradeSide {
        version,
        engine: engine.info.key.to_owned(),
        name: engine.info.name.to_owned(),
    };
    Upgrade {
        from: side(from),
        to: side(to),
        notes,
        triggers: parts.len(),
        sessions: heads,
        differences: found.into_iter().map(|one| difference(parts, one)).collect(),
    }
}

fn difference(parts: &[Part], found: UpgradedTrigger) -> UpgradeDifference {
    let part = parts.iter().find(|part| part.input.id == found.trigger);
    let sessions = found.sessions.into_iter().map(|one| UpgradeMoment {
        session: one.session,
        t_ms: one.t_ms,
        text: one.difference.text,
    });
    UpgradeDifference {
        draft: part.and_then(|part| part.draft),
        name: part
            .map(|part| part.name.clone())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| found.trigger.clone()),
        trigger: found.trigger,
        kind: found.kind,
        sessions: sessions.collect(),
    }
}

/// The built-in sessions of a platform that can be read, which are all of them.
pub(crate) fn built_in(platform: Platform) -> Vec<(UpgradeSession, Session)> {
    let templates = simulate::session_templates(platform).iter();
    templates
        .filter_map(|template| {
            let session = simulate::parse_script(template.script).ok()?;
            let head = UpgradeSession {
                id: None,
                name: template.name.to_owned(),
                built_in: true,
            };
            Some((head, session))
        })
        .collect()
}

/// What an upgrade of the server changes for the drafts of a project, in all of its sessions.
///
/// # Errors
/// [`Code::BadInput`] when a version cannot be read, [`Code::NotFound`] when the project is gone.
pub fn of_project(data: &Data, wanted: Compare) -> Result<Upgrade, Error> {
    let from = match wanted.from {
        Some(version) => Some(version),
        None => {
            let project = wanted.project;
            version::get(data, projects::Which { project })?.version
        }
    };
    let engines = Engines::of(version::platform(), from.as_deref(), wanted.to.as_deref())?;
    let cast = Cast::of(data, wanted.project, engines.from.1, None)?;
    let parts: Vec<Part> = cast
        .heads
        .into_iter()
        .zip(cast.inputs)
        .map(|(head, input)| Part {
            input,
            draft: Some(head.draft),
            name: head.name,
        })
        .collect();
    let kept = sessions::list(
        data,
        projects::Which {
            project: wanted.project,
        },
    )?;
    let kept = kept.into_iter().map(|view| {
        let head = UpgradeSession {
            id: Some(view.id),
            name: view.name,
            built_in: false,
        };
        (head, view.session)
    });
    Ok(compare(engines, &parts, kept.collect()))
}
