//! Auto access of LiveChat: on each page, the first rule that holds decides which groups a chat goes to.
//!
//! ```text
//! rules (as the server lists them) → list (in their order) + page (URL, place) → decision (the rule, and why not the others)
//! ```
//!
//! Source of what a rule is: the Configuration API v3.6, “Auto access”. It does not say how rules are asked; [`CHOICES`] has what is
//! taken for right here.

mod case;
mod decision;
mod engine;
#[cfg(test)]
mod tests;

pub use self::case::{AutoAccessCase, AutoAccessCaseError};
pub(crate) use self::engine::{AUTO_ACCESS, vocabulary};

pub use self::decision::{Answer, Decided, Page, RuleAnswers, decide};
use crate::Choice;
pub use trigger::livechat::auto_access::{AutoAccess, List, ListFault, Place, Question, Text, Texts};

/// The key of the engine on command lines.
pub const ENGINE: &str = "livechat-auto-access";

/// The group of chats for which no rule decides. Source: the Configuration API v3.6, where group 0 is “General”.
pub const DEFAULT_GROUP: u64 = 0;

/// What is taken for right where the documents are silent.
pub const CHOICES: &[Choice] = &[
    Choice {
        key: "first-match",
        text: "The first rule in the order of the list that holds decides; the rules behind it are not asked.",
    },
    Choice {
        key: "default-group",
        text: "Where no rule holds, the chat goes to group 0, to which every licence's agents belong.",
    },
    Choice {
        key: "all-conditions",
        text: "URL, domain and place must all hold where a rule asks for several.",
    },
    Choice {
        key: "letters",
        text: "Capitals count in URLs. They do not count in domains and names of places.",
    },
    Choice {
        key: "whole-url",
        text: "A URL is what the browser reports, with query and fragment; a domain is its host, without a port.",
    },
    Choice {
        key: "nothing-asked",
        text: "An empty list of values asks for nothing, as if the condition were not there; so does a place without a member.",
    },
    Choice {
        key: "broken-list",
        text: "Where `next_id` does not make one list, each part is asked from its first rule on, in the order in which the server lists them, and rules in a circle last.",
    },
];
