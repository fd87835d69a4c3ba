//! What CPython's `re.fullmatch` says of a text, version 3.11, for patterns and texts that are `str`.
//!
//! A character is a code point. What is regular goes to the engines of the crate, by way of a tree over units in which
//! each character is one unit (`lower`). What is not goes to a matcher of its own that tries and goes back as CPython does,
//! with its steps counted (`matcher`).
//!
//! Named choices, where versions differ or nothing is documented:
//!
//! - *Version*: 3.11. What 3.12 and 3.13 refuse is a warning of the pattern.
//! - *Unicode*: letters, digits, blanks and case are those of Unicode 14, as in 3.11. Names in `\N{…}` and of groups are those
//!   of a newer Unicode, which has all of the older ones.
//! - *Depth*: groups nest 120 deep here and some 450 deep there, where the interpreter's own limit ends it.
//! - *Time*: CPython has no limit. A pattern gives up after as many steps as one in JavaScript.

mod bounds;
pub(crate) mod case;
pub(crate) mod chars;
mod letters;
mod lower;
mod matcher;
mod names;
mod parse;
mod shown;
mod tables;
mod whole;
pub(crate) mod written;

pub(crate) use bounds::bounds;
pub(crate) use lower::lower;
pub(crate) use parse::read;
pub(crate) use shown::{Words, anchored, shown};
pub(crate) use whole::{Anywhere, Whole};
pub(crate) use written::is_local;
