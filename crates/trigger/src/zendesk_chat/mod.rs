//! Zendesk Chat: what a trigger is there.
//!
//! Sources: the vendor's Chat API documents of triggers, its help centre (articles 4408886111130 for developers, 4408842880282 about
//! conditions and actions, 4408884148762 about working with triggers), and published records of the real API. What only records
//! or public scripts show, and what is inferred, says so where it stands.
//!
//! The definition language is kept as it is written: what is not known here survives byte for byte and is never evaluated.

mod catalogue;
mod model;
mod read;
mod sentence;
mod summary;
mod variables;

pub use catalogue::TREE;
pub use model::{Action, Condition, Definition, Event, Operator, Trigger, Unknown};
pub use read::{read, read_condition};
pub use sentence::{action_words, condition_words, event_words, sentence};
pub use summary::summary;
