//! Greetings: messages that visitors get unasked, when rules about their visit hold.
//!
//! Sources: the vendor's page of the Configuration API 3.6 as it is since 2025-08-07, “Greetings”. The document of the 65 URLs does not
//! have them. How rules with `and` and with `or` go together, and which of several greetings is shown, is documented nowhere; what is
//! taken for right is among the choices of the engine (`simulate`).

mod model;
mod words;

pub use model::{Field, Greeting, Rule, Step};
pub use words::{Join, Operator, Subject, Type};

/// What stands in front of a greeting's number wherever ids of several kinds stand together: `greeting:12`. The ids of other kinds are no
/// numbers, but nobody promises it.
pub const ID_PREFIX: &str = "greeting:";
