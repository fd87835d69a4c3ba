//! Zendesk Chat: what a trigger is there.
//!
//! Sources: the vendor's Chat API documents of triggers, its help centre (articles 4408886111130 for developers, 4408842880282 about
//! conditions and actions, 4408884148762 about working with triggers), and published records of the real API. What only records
//! or public scripts show, and what is inferred, says so where it stands.
//!
//! The definition language is kept as it is written: what is not known here survives byte for byte and is never evaluated.

mod answers;
mod arrange;
mod catalogue;
mod check;
mod content;
mod contract;
mod diff;
mod documents;
mod fields;
mod form;
mod lines;
mod model;
mod overview;
mod read;
mod sentence;
mod summary;
mod templates;
mod variables;

pub use answers::answers;
pub use arrange::arrange;
pub use catalogue::TREE;
pub use check::{check, rules};
pub use content::{Write, body, content, replaces};
pub use contract::{has_known_member, is_recognised};
pub use diff::{diff, three_way};
pub use model::{Action, Condition, Definition, Event, Operator, Trigger, Unknown};
pub use overview::overview;
pub use read::{read, read_action, read_condition};
pub use sentence::{action_words, condition_words, event_words, sentence};
pub use summary::summary;
pub use templates::{blank, templates};

pub(crate) use documents::ZendeskChat;
