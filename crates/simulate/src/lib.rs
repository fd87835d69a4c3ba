//! A visitor's session played against triggers, in virtual time: what the visitor would get, when, and why not.
//!
//! ```text
//! session (steps, environment) + triggers + engine (whose rules) → trace (events, decisions, frames, records)
//! ```
//!
//! An [`Engine`] holds the rules of one platform in one version; a new one is a new module and a line in
//! [`engines`]. Everything an engine decides about a trigger is written into the [`Trace`] with its reason and the values that it saw.
//!
//! Not here: files, clocks, threads, the network. An hour that passes in a session costs no time, and the same
//! input always gives the same trace.

mod address;
mod case;
mod clock;
mod compare;
mod conversion;
mod engine;
mod expect;
mod firings;
mod group_names;
pub mod html;
mod input;
mod js;
mod lanes;
mod limits;
pub mod livechat;
mod local;
#[cfg(test)]
mod made_up_engine;
mod outing;
mod packed;
mod patterns;
mod platform;
mod preparation;
mod queue;
mod records;
mod rocketchat;
mod script;
mod session;
mod session_templates;
mod sink;
mod suggest;
mod teller;
mod text;
mod trace;
mod trace_sink;
pub mod traffic;
mod upgrade;
mod vocabulary;
mod wish;
mod words;
mod zendesk_chat;

pub use case::{Case, CaseError};
pub use clock::Moment;
pub use compare::{Difference, DifferenceKind, Side, compare};
pub use conversion::{
    LeftOut, Parting, Played, PlayedConversion, SaidMessage, Translated, play_conversion, translate,
};
pub use engine::{
    Choice, Engine, EngineInfo, MessageReading, Rule, ServerVersions, Source, SourceKind, engine_by_key,
    engine_for_version, engine_of_unknown_version, engines, engines_for_version, other_engine_for_version,
    run, run_with, servers_have_versions,
};
pub use expect::{Expectation, Expected, Outcome, check, expectations_from};
pub use firings::Firings;
pub use html::{Drawn, Report, render_html};
pub use input::{Trigger, TriggerInput};
pub use lanes::{Lane, LaneMark, LaneSpan, SpanKind};
pub use limits::{Limits, Options};
pub use local::{LocalTimes, ZoneClocks};
pub use packed::{
    PackedDecision, PackedDecisions, PackedEvents, PackedFrame, PackedFrames, PackedLane, PackedMessages,
    PackedTrace, Runs,
};
pub use patterns::Patterns;
pub use preparation::Prepared;
pub use records::{RecordState, Records};
pub use script::{
    ScriptError, ScriptLines, parse_duration, parse_script, parse_script_lines, print_script, print_script_of,
};
pub use session::{AccountStatus, Content, Environment, Service, Session, Speaker, Step};
pub use session_templates::{SessionTemplate, session_templates};
pub use sink::{Detail, Happening, Now, Said, Sink};
pub use suggest::{
    FieldEdit, Near, NearBy, Nearness, Purpose, Scope, SuggestOptions, Suggestion, SuggestionKind,
    Suggestions, VisitFound, apply_edits, nearly, suggest, suggest_at, suggest_with, visit_for,
};
pub use text::render_text;
pub use trace::{Decision, Event, EventKind, Frame, PlayedStep, Seen, ShownMessage, Stopped, Trace};
pub use upgrade::{UpgradedSession, UpgradedTrigger, upgrade};
pub use vocabulary::{
    ChangedBy, ClockReading, ClockVariable, Course, Mark, Member, MemberKind, NotFiredLook, NotInVocabulary,
    Offered, Reason, ReasonLook, Speech, StepEntry, StepGroup, StepIcon, Tone, UnknownPart, Verdict,
    VerdictFamily, VerdictLook, Vocabulary, WorldEntry,
};
pub use wish::{
    WishAlternative, WishAnswer, WishAnswers, WishByEngine, WishOutcome, WishVerdict, WishVisit, answer_wish,
    answer_wish_alone, wish_session,
};
pub use words::time as time_in_words;
