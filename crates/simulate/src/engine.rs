//! Engines: whose rules a session is played by.

use serde::Serialize;
use trigger::{Draft, Platform, ServerVersion};

use crate::{Options, Patterns, Session, Trace, rocketchat};

/// The rules of one platform in one version.
#[derive(Debug)]
pub struct Engine {
    /// What it is, for people and programs.
    pub info: EngineInfo,
    pub(crate) play: fn(&EngineInfo, &[TriggerInput], &Session, Options, &mut Patterns) -> Trace,
}

/// What an engine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EngineInfo {
    /// The stable key on command lines and in files.
    pub key: &'static str,
    /// A short name.
    pub name: &'static str,
    /// Whose behaviour it is, in a sentence.
    pub description: &'static str,
    /// The platform whose triggers it plays.
    pub platform: Platform,
    /// The servers whose widget it stands for; `None` when it stands for no server at all.
    pub servers: Option<ServerVersions>,
    /// The rules that it follows; decisions name them by their key.
    pub rules: &'static [Rule],
    /// What it does where neither document nor recorded run says anything.
    pub choices: &'static [Choice],
}

/// A range of server versions. Only the first two numbers count: `6.5` stands for every 6.5.x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServerVersions {
    /// The first version in the range.
    pub first: Option<ServerVersion>,
    /// The last version in the range.
    pub last: Option<ServerVersion>,
}

impl ServerVersions {
    /// Whether a version is in the range.
    pub fn contain(&self, version: ServerVersion) -> bool {
        self.first.is_none_or(|first| first <= version) && self.last.is_none_or(|last| version <= last)
    }
}

/// A rule of an engine, in a sentence or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rule {
    /// What decisions call it.
    pub key: &'static str,
    /// What it says.
    pub text: &'static str,
    /// How it is known.
    pub source: Source,
}

/// How a rule is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RuleSource"))]
pub struct Source {
    /// What kind of knowledge it is.
    pub kind: SourceKind,
    /// What to look into, for people.
    pub title: &'static str,
    /// Where it is: a URL, or a path from the root of this project's sources.
    pub place: &'static str,
}

/// Kinds of sources, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Recorded runs of the real widget; this engine agrees with all of them.
    RecordedRuns,
    /// The widget's published source code, read.
    PublishedCode,
    /// A page of the vendor's documentation.
    VendorDocument,
}

/// Something that an engine had to decide because nothing says how the platform does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "EngineChoice"))]
pub struct Choice {
    /// A stable key.
    pub key: &'static str,
    /// The situation and what the engine does in it.
    pub text: &'static str,
}

/// A trigger that takes part in a session.
#[derive(Debug, Clone, PartialEq)]
pub struct TriggerInput {
    /// What the trace calls it: the server's id or, before the first publication, the draft's.
    pub id: String,
    /// What it does.
    pub trigger: trigger::rocketchat::Trigger,
}

impl TriggerInput {
    /// Reads the trigger that a draft means, right or wrong. `id` stands in for an `_id` that the draft lacks.
    pub fn from_draft(id: &str, draft: &Draft) -> TriggerInput {
        match draft.platform {
            Platform::RocketChat => {
                let trigger = trigger::rocketchat::read(&draft.document);
                TriggerInput {
                    id: trigger
                        .id
                        .clone()
                        .filter(|id| !id.is_empty())
                        .unwrap_or_else(|| id.to_owned()),
                    trigger,
                }
            }
        }
    }
}

/// Every engine, in the order in which screens list them; the first of a platform is its default.
pub fn engines() -> &'static [Engine] {
    rocketchat::ENGINES
}

/// The engine with this [key](EngineInfo::key), if there is one.
pub fn engine_by_key(key: &str) -> Option<&'static Engine> {
    engines().iter().find(|engine| engine.info.key == key)
}

/// The engine of the widget that a platform's server of this version gives out. A version that cannot be read, and one that no
/// engine stands for, get the platform's default.
pub fn engine_for_version(platform: Platform, version: &str) -> Option<&'static Engine> {
    let mut of_platform = engines().iter().filter(|engine| engine.info.platform == platform);
    let default = of_platform.clone().next();
    let Some(version) = ServerVersion::parse(version) else {
        return default;
    };
    of_platform
        .find(|engine| {
            engine
                .info
                .servers
                .is_some_and(|servers| servers.contain(version))
        })
        .or(default)
}

/// Plays a session against triggers, in the order in which the server lists them.
///
/// Total: malformed triggers and foolish sessions have a trace as well.
pub fn run(engine: &Engine, triggers: &[TriggerInput], session: &Session, options: Options) -> Trace {
    run_with(engine, triggers, session, options, &mut Patterns::new())
}

/// As [`run`], with patterns that stay compiled from one run to the next.
pub fn run_with(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    options: Options,
    patterns: &mut Patterns,
) -> Trace {
    patterns.make_room();
    (engine.play)(&engine.info, triggers, session, options, patterns)
}
