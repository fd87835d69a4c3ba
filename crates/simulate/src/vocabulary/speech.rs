//! How one speaks of what an engine plays: triggers fire, and rules decide.

use serde::Serialize;

/// The words for what an engine plays and what it does. Reports, expectations and suggestions are made with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Speech {
    /// One of them: “trigger”.
    pub one: &'static str,
    /// As a heading over all of them: “Triggers”.
    pub heading: &'static str,
    /// What one does: “fires”.
    pub fires: &'static str,
    /// The same after “does not” or “would”: “fire”.
    pub fire: &'static str,
    /// What one did: “fired”.
    pub fired: &'static str,
    /// Whether visitors read messages of them.
    pub has_messages: bool,
    /// Whether they decide which groups a chat goes to.
    pub has_groups: bool,
}

impl Speech {
    /// Of triggers that speak to visitors.
    pub const TRIGGERS: Speech = Speech {
        one: "trigger",
        heading: "Triggers",
        fires: "fires",
        fire: "fire",
        fired: "fired",
        has_messages: true,
        has_groups: false,
    };

    /// Of rules of which one decides.
    pub const RULES: Speech = Speech {
        one: "rule",
        heading: "Auto access rules",
        fires: "decides",
        fire: "decide",
        fired: "decided",
        has_messages: false,
        has_groups: true,
    };

    /// How one speaks of what the engine with this key plays; as of triggers, where there is none.
    pub fn of(engine: &str) -> Speech {
        crate::engine_by_key(engine).map_or(Speech::TRIGGERS, |engine| engine.vocabulary().speech)
    }
}
