//! Auto access of LiveChat: on each page, the first rule that holds decides which groups a chat goes to.
//!
//! ```text
//! rules (in their order) + page (URL, place) → decision (the rule, and why not the others)
//! ```
//!
//! [`decide`] decides on one page; [`engine`] plays a visit and tells why in the words of [`telling`]. Source of what a rule is: the
//! Configuration API v3.6, “Auto access”. It does not say how rules are asked; [`CHOICES`] has what is taken for right here.

mod case;
mod changes;
mod decision;
mod document;
mod engine;
mod reasons;
mod rules;
mod shadow;
mod telling;
#[cfg(test)]
mod tests;
mod verdicts;
mod vocabulary;

pub use self::case::{AutoAccessCase, AutoAccessCaseError};
pub(crate) use self::changes::think_up;
pub use self::decision::{Answer, Decided, Page, RuleAnswers, decide};
pub(crate) use self::document::{summary, write};
pub(crate) use self::engine::AUTO_ACCESS;
pub use self::rules::{CHOICES, DEFAULT_GROUP};
pub use self::shadow::{Shadowed, overlap, shadowed};
pub use trigger::livechat::auto_access::{AutoAccess, List, ListFault, Place, Question, Text, Texts};

/// The key of the engine on command lines.
pub const ENGINE: &str = "livechat-auto-access";
