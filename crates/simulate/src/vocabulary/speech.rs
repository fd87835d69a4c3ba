//! How one speaks of what an engine plays: triggers fire, and rules decide.

use serde::Serialize;
use trigger::Platform;

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
    /// What one does not do: “does not fire”.
    pub fires_not: &'static str,
    /// The same after “would” or “makes it”: “fire”.
    pub fire: &'static str,
    /// What one did: “fired”.
    pub fired: &'static str,
    /// Whether visitors read messages of them.
    pub has_messages: bool,
    /// Whether they decide which groups a chat goes to.
    pub has_groups: bool,
    /// What the platform calls agents who work together, as scripts write it: “department”, or “group”.
    #[serde(skip)]
    pub team: &'static str,
}

/// What LiveChat calls agents who work together.
const GROUP: &str = "group";

impl Speech {
    /// Of triggers that speak to visitors.
    pub const TRIGGERS: Speech = Speech {
        one: "trigger",
        heading: "Triggers",
        fires: "fires",
        fires_not: "does not fire",
        fire: "fire",
        fired: "fired",
        has_messages: true,
        has_groups: false,
        team: "department",
    };

    /// Of rules of which one decides.
    pub const RULES: Speech = Speech {
        one: "rule",
        heading: "Auto access rules",
        fires: "decides",
        fires_not: "does not decide",
        fire: "decide",
        fired: "decided",
        has_messages: false,
        has_groups: true,
        team: GROUP,
    };

    /// Of greetings, which are shown.
    pub const GREETINGS: Speech = Speech {
        one: "greeting",
        heading: "Greetings",
        fires: "is shown",
        fires_not: "is not shown",
        fire: "be shown",
        fired: "was shown",
        has_messages: true,
        has_groups: false,
        team: GROUP,
    };

    /// All of them.
    pub const ALL: [Speech; 3] = [Speech::TRIGGERS, Speech::RULES, Speech::GREETINGS];

    /// How one speaks of drafts of several kinds at once: as of triggers, with the platform's word for teams where all are of one platform.
    pub fn of_drafts(platforms: impl IntoIterator<Item = Platform>) -> Speech {
        let mut platforms = platforms.into_iter();
        let is_livechat = |platform| platform == Platform::LiveChat;
        let all_are = platforms.next().is_some_and(is_livechat) && platforms.all(is_livechat);
        Speech {
            team: if all_are { GROUP } else { Speech::TRIGGERS.team },
            ..Speech::TRIGGERS
        }
    }

    /// How one speaks of what the engine with this key plays; as of triggers, where there is none.
    pub fn of(engine: &str) -> Speech {
        crate::engine_by_key(engine).map_or(Speech::TRIGGERS, |engine| engine.vocabulary().speech)
    }
}
