//! Greetings: messages that visitors get unasked, when rules about their visit hold.
//!
//! Sources: the vendor's page of the Configuration API 3.6 as it is since 2025-08-07, “Greetings”. The document of the 65 URLs does not
//! have them. How rules with `and` and with `or` go together, and which of several greetings is shown, is documented nowhere; what is
//! taken for right is among the choices of the engine (`simulate`).
//!
//! The vendor's examples contradict its tables: greetings are read leniently, and what is made here keeps to the tables.

mod arrange;
mod check;
mod content;
mod contract;
mod diff;
mod form;
mod form_of_rules;
mod lines;
mod model;
mod overview;
mod part;
mod sentence;
mod subject;
mod templates;
mod time;
mod wording;
mod words;

pub use arrange::arrange;
pub use check::{check, rules};
pub use content::{body, content};
pub use diff::{diff, three_way};
pub use model::{Field, Greeting, Rule, Step};
pub use overview::overview;
pub use sentence::sentence;
pub use subject::Compared;
pub use templates::{blank, templates};
pub use time::Time;
pub use words::{Join, Operator, Subject, Type};

pub(super) use part::GREETINGS;
pub(crate) use wording::rule_words;

use crate::Kind;

/// What stands in front of a greeting's number wherever ids of several kinds stand together: `greeting:12`. The ids of other kinds are no
/// numbers, but nobody promises it.
pub const ID_PREFIX: &str = "greeting:";

/// A greeting.
pub(crate) const KIND: Kind = Kind {
    key: "greeting",
    label: "Greeting",
    name_member: contract::NAME,
    switch_member: Some(contract::ACTIVE),
    is_ordered: false,
    speaks: true,
    is_played: true,
    server_managed: &contract::SERVER_MANAGED,
};
