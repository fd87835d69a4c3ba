//! Auto access: the rules by which a page and a place decide which groups a chat goes to.

mod list;
mod rule;

pub use list::{List, ListFault};
pub use rule::{AutoAccess, Place, Question, Text, Texts};
