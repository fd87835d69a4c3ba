//! Greetings of LiveChat: messages that visitors get unasked, when rules about their visit hold.
//!
//! ```text
//! greetings (in their order) + visit (pages, time, visitor) → which is shown, when, and why not the others
//! ```
//!
//! `question` asks one rule, `fold` says how rules go together, `stay` what time makes of them on one page, and `visit` plays a visit and
//! tells why in the words of `telling`. Source of what a greeting is: the Configuration API v3.6, “Greetings”. It does not say which
//! greeting is shown, nor how mixed rules go together; [`CHOICES`] has what is taken for right here.

mod changes;
mod document;
mod engine;
mod fold;
mod question;
mod reasons;
mod rules;
mod stay;
mod telling;
mod verdicts;
mod visit;
mod visitor;
mod vocabulary;
mod window;

pub(crate) use self::changes::think_up;
pub(crate) use self::document::{is_one, summary, write};
pub(crate) use self::engine::GREETINGS;
pub use self::fold::Reading;
pub use self::rules::CHOICES;
pub use trigger::livechat::greeting::{Field, Greeting, Join, Operator, Rule, Step, Subject, Type};

/// The key of the engine on command lines.
pub const ENGINE: &str = "livechat-greetings";

/// The key of the kind of drafts that it plays.
const KIND: &str = "greeting";
