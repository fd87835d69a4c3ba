//! Engines: whose rules a session is played by.

use serde::Serialize;
use trigger::rocketchat::Widget;
use trigger::{Draft, Platform, ServerVersion, documents};

use crate::preparation::Play;
use crate::{Options, Patterns, Prepared, Session, Trace, TriggerInput, Vocabulary, platform};

/// The rules of one platform in one version.
#[derive(Debug)]
pub struct Engine {
    /// What it is, for people and programs.
    pub info: EngineInfo,
    /// The build of Rocket.Chat's widget that it plays; `None` when it plays none, as by the documents.
    pub widget: Option<Widget>,
    pub(crate) vocabulary: fn() -> &'static Vocabulary,
    /// What it makes of triggers before the first session.
    pub(crate) prepare: for<'a> fn(&'a [TriggerInput], &mut Patterns) -> Box<dyn Play + 'a>,
}

impl Engine {
    /// Whether what it plays keeps a record of each trigger in the visitor's browser.
    pub fn keeps_records(&self) -> bool {
        platform::of(self.info.platform).keeps_records()
    }

    /// It with triggers, in the order in which the server lists them, ready to play any number of sessions.
    pub fn prepare<'a>(&'a self, triggers: &'a [TriggerInput]) -> Prepared<'a> {
        self.prepare_with(triggers, &mut Patterns::new())
    }

    /// As [`prepare`](Engine::prepare), with patterns that stay compiled from one set of triggers to the next.
    pub fn prepare_with<'a>(&'a self, triggers: &'a [TriggerInput], patterns: &mut Patterns) -> Prepared<'a> {
        Prepared::new(self, triggers, patterns)
    }

    /// Whether it plays what a draft is.
    pub fn plays(&self, draft: &Draft) -> bool {
        draft.platform == self.info.platform
            && self
                .info
                .plays
                .contains(&documents(draft.platform).kind_of(&draft.document).key)
    }

    /// Whether what it plays is there to [say something](trigger::Kind::speaks) to visitors.
    pub fn speaks(&self) -> bool {
        let kinds = documents(self.info.platform).kinds().iter();
        let mut played = kinds.filter(|kind| self.info.plays.contains(&kind.key));
        played.all(|kind| kind.speaks)
    }

    /// The steps and the members of the world that its sessions can have.
    pub fn vocabulary(&self) -> &'static Vocabulary {
        (self.vocabulary)()
    }
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
    /// The kinds of the platform's drafts that it plays, by their [keys](trigger::Kind::key). Drafts of other kinds take no part.
    pub plays: &'static [&'static str],
    /// The servers whose widget it stands for; `None` when it stands for no server at all.
    pub servers: Option<ServerVersions>,
    /// The same servers, as one says it in a sentence. It can be narrower than the range, where patches tell two builds apart.
    pub servers_in_words: &'static str,
    /// What is different from the newest build, in a sentence or two.
    pub differs: &'static str,
    /// How its widget reads the text of a message in the chat.
    pub messages: MessageReading,
    /// The rules that it follows; decisions name them by their key.
    pub rules: &'static [Rule],
    /// What it does where neither document nor recorded run says anything.
    pub choices: &'static [Choice],
}

/// How a widget reads the text of a message in the chat. Before the chat, in a widget that opened by itself, it shows the text as it is written.
///
/// Sources: the widget's change log (1.14.0, of Rocket.Chat 6.4: "Replace all `dangerouslySetInnerHTML` with `gazzodown`") and its code,
/// `packages/livechat/src/components/MarkdownBlock` and `routes/TriggerMessage` of RocketChat/Rocket.Chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MessageReading {
    /// Not at all: the text stands there as it is written, line by line.
    Plain,
    /// With `markdown-it`; HTML is taken for HTML. Up to 6.3.
    MarkdownIt,
    /// With the platform's own parser. Since 6.4.
    MessageParser,
    /// With the platform's own parser, which also knows tables and rules. The build of 8.8.
    MessageParserWithTables,
}

/// A range of server versions. A version of two numbers stands for all its patches: `6.5` for every 6.5.x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServerVersions {
    /// The first version in the range.
    pub first: Option<ServerVersion>,
    /// The last version in the range.
    pub last: Option<ServerVersion>,
}

impl ServerVersions {
    /// The servers that give a build of Rocket.Chat's widget out.
    pub(crate) const fn of(widget: Widget) -> ServerVersions {
        ServerVersions {
            first: widget.first(),
            last: widget.last(),
        }
    }

    /// Whether a version is in the range.
    pub fn contain(&self, version: ServerVersion) -> bool {
        let to_the_last = |last: ServerVersion| version < last || version.is_within(last);
        self.first.is_none_or(|first| first <= version) && self.last.is_none_or(to_the_last)
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
    /// Since when it is known, or since which version it is so: a date, a release or a pull request, for people.
    pub known_since: &'static str,
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
    /// A public report of users, or what the vendor answered or changed upon one.
    PublicReport,
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

/// Every engine, platform by platform, in the order in which screens list them; the first of a platform is its default.
pub fn engines() -> Vec<&'static Engine> {
    Platform::ALL
        .into_iter()
        .flat_map(|platform| platform::of(platform).engines())
        .collect()
}

/// The engine with this [key](EngineInfo::key), if there is one.
pub fn engine_by_key(key: &str) -> Option<&'static Engine> {
    Platform::ALL
        .into_iter()
        .flat_map(|platform| platform::of(platform).engines())
        .find(|engine| engine.info.key == key)
}

/// The engine of the widget that a platform's server of this version gives out. A version that cannot be read gets the
/// [engine for that](engine_of_unknown_version).
///
/// Where the third number of a version decides and is missing, as for `5.4`, it is the later of the two; the other one is
/// [`other_engine_for_version`].
pub fn engine_for_version(platform: Platform, version: &str) -> Option<&'static Engine> {
    match ServerVersion::parse(version) {
        Some(version) => platform::of(platform).engine_for(version),
        None => engine_of_unknown_version(platform),
    }
}

/// The engine of the other widget that a server of this version may give out, where a missing third number leaves two.
pub fn other_engine_for_version(platform: Platform, version: &str) -> Option<&'static Engine> {
    platform::of(platform).other_engine_for(ServerVersion::parse(version)?)
}

/// The engine for servers whose version nobody knows: that of most servers in use, which is not the newest.
pub fn engine_of_unknown_version(platform: Platform) -> Option<&'static Engine> {
    platform::of(platform).engine_of_unknown_version()
}

/// The engines that a platform's server of this version wants, the usual one first: one for each of the kinds that are played apart.
pub fn engines_for_version(platform: Platform, version: &str) -> Vec<&'static Engine> {
    let mut wanted: Vec<&Engine> = engine_for_version(platform, version).into_iter().collect();
    for engine in platform::of(platform).engines() {
        let has_part = |other: &&Engine| {
            other
                .info
                .plays
                .iter()
                .any(|kind| engine.info.plays.contains(kind))
        };
        if !wanted.iter().any(has_part) {
            wanted.push(engine);
        }
    }
    wanted
}

/// Whether what a platform's triggers do depends on the version of the server: its engines stand for ranges of versions then.
pub fn servers_have_versions(platform: Platform) -> bool {
    let engines = platform::of(platform).engines();
    engines.iter().any(|engine| engine.info.servers.is_some())
}

/// Plays a session against triggers, in the order in which the server lists them.
///
/// Total: malformed triggers and foolish sessions have a trace as well. Triggers of other platforms take no part, and what is not in
/// the [vocabulary](Engine::vocabulary) does nothing. Who plays several sessions against the same triggers
/// [prepares](Engine::prepare) them once.
pub fn run(engine: &Engine, triggers: &[TriggerInput], session: &Session, options: Options) -> Trace {
    run_with(engine, triggers, session, options, &mut Patterns::new())
}

/// As [`run`], with patterns that stay compiled from one set of triggers to the next.
pub fn run_with(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    options: Options,
    patterns: &mut Patterns,
) -> Trace {
    engine.prepare_with(triggers, patterns).trace(session, options)
}
