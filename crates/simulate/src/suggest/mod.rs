//! Suggestions: the smallest change, to a trigger or to the visit, that makes a trigger fire that does not.
//!
//! What is tried is thought up by the platform ([`Rules::think_up`](crate::platform::Rules::think_up)) from the reasons in the trace; what
//! is suggested was played and fires ([`search`]). Nothing here knows the rules of an engine, so it holds for all of them.

mod document;
mod effects;
mod example;
mod nearness;
mod purpose;
mod scene;
mod search;
mod visit;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::FieldPath;

pub use self::document::apply_edits;
pub(crate) use self::effects::called;
pub(crate) use self::example::{example, origin};
pub use self::nearness::{Near, NearBy, Nearness, nearly};
pub use self::purpose::Purpose;
pub(crate) use self::scene::{Scene, url_of};
use self::search::{Goal, Search};
pub use self::visit::{VisitFound, visit_for};
use crate::{Engine, Patterns, Session, TriggerInput, ZoneClocks};

/// A change after which the trigger fires.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Suggestion {
    /// What is changed.
    pub kind: SuggestionKind,
    /// The whole change in a sentence: "Turn on “Enable”."
    pub text: String,
    /// Its parts, when it takes more than one; each a sentence.
    pub parts: Vec<String>,
    /// What to set in the trigger's document, in this order; see [`apply_edits`]. Empty when only the visit is changed.
    pub edits: Vec<FieldEdit>,
    /// Other triggers, by their ids, to turn off because they stand in its way.
    pub turn_off: Vec<String>,
    /// Another trigger, by its id, before which this one has to stand; `None`: its place in the order stays.
    pub move_before: Option<String>,
    /// The changed visit; `None` when only triggers are changed.
    pub session: Option<Session>,
    /// How big the change is, to compare it with others.
    pub cost: u32,
    /// What it makes of the purpose of the trigger.
    pub purpose: Purpose,
    /// Whether the trigger is still for the visitors that it was made for.
    pub keeps_purpose: bool,
    /// What it makes of the purpose, in a sentence.
    pub purpose_told: String,
    /// When the trigger fires then, in milliseconds since the session began.
    pub fires_at_ms: u64,
    /// What becomes different for other triggers, each a sentence.
    pub side_effects: Vec<String>,
}

/// What a [`Suggestion`] changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SuggestionKind {
    /// The trigger, or others that stand in its way.
    Trigger,
    /// The visit.
    Visit,
    /// Both.
    Both,
}

/// A value to set in a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldEdit {
    /// Where.
    pub path: FieldPath,
    /// What.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub value: Value,
}

/// What may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Triggers and the visit.
    All,
    /// The visit alone.
    Visit,
}

/// How to search.
#[derive(Debug, Clone)]
pub struct SuggestOptions {
    /// The trigger's document, so that edits fit it to the letter; without it, one is written from the trigger.
    pub document: Option<Map<String, Value>>,
    /// What may be changed.
    pub scope: Scope,
    /// URLs of the site, to visit where another page would make it fire.
    pub urls: Vec<String>,
    /// Where times are told besides UTC; `None`: nowhere.
    pub zone: Option<ZoneClocks>,
    /// Most suggestions.
    pub most: usize,
    /// Most runs of the engine.
    pub most_runs: usize,
    /// Most events and decisions in all of these runs: bounds the time for long sessions.
    pub most_work: usize,
}

impl Default for SuggestOptions {
    fn default() -> SuggestOptions {
        SuggestOptions {
            document: None,
            scope: Scope::All,
            urls: Vec::new(),
            zone: None,
            most: 6,
            most_runs: 1500,
            most_work: 1_000_000,
        }
    }
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Suggestions {
    /// First what keeps the purpose of the trigger, and the smallest change first. Empty when the trigger fires as it is, when there is no such trigger, or when nothing was found.
    pub found: Vec<Suggestion>,
    /// How many sessions were played to find them.
    pub runs: usize,
    /// Whether the search ended at a limit, so that there may be more.
    pub cut_short: bool,
}

/// What makes the trigger with this id fire, once at least, in this session.
pub fn suggest(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    trigger: &str,
    options: &SuggestOptions,
) -> Suggestions {
    suggest_with(engine, triggers, session, trigger, options, &mut Patterns::new())
}

/// As [`suggest`], with patterns that stay compiled from one search to the next.
pub fn suggest_with(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    trigger: &str,
    options: &SuggestOptions,
    patterns: &mut Patterns,
) -> Suggestions {
    Search::new(engine, triggers, session, trigger, options, patterns)
        .map(|search| search.find(Goal::Ever))
        .unwrap_or_default()
}

/// What makes a trigger fire at the moment of a decision: `decision` is its index in the trace of this session.
pub fn suggest_at(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    decision: usize,
    options: &SuggestOptions,
) -> Suggestions {
    let trace = crate::run(engine, triggers, session, crate::Options::default());
    let Some(decision) = trace.decisions.get(decision) else {
        return Suggestions::default();
    };
    Search::new(
        engine,
        triggers,
        session,
        &decision.trigger,
        options,
        &mut Patterns::new(),
    )
    .map(|search| search.find(Goal::At(decision.t_ms)))
    .unwrap_or_default()
}
