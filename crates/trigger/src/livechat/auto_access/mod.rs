//! Auto access: the rules by which a page and a place decide which groups a chat goes to.
//!
//! Sources: the Configuration API v3.6, section “Auto access”, which says what a rule is made of, and nothing of what happens where it is
//! silent. What is taken for right there is among the choices of the engine (`simulate`), and said by the checks where it matters.
//!
//! A rule has no name, no switch and no message. Its description is what people call it. The order of the rules is in `next_id`, which
//! only the server writes.

mod arrange;
mod check;
mod content;
mod contract;
mod diff;
mod form;
mod lines;
mod list;
mod listing;
mod overview;
mod part;
mod rule;
mod sentence;
mod templates;
mod words;
mod written;

pub use arrange::arrange;
pub use check::{check, rules};
pub use content::{body, content};
pub use diff::{diff, three_way};
pub use list::{List, ListFault};
pub use overview::{overview, summary};
pub use rule::{AutoAccess, Place, Question, Text, Texts};
pub use sentence::sentence;
pub use templates::{blank, templates};

pub(crate) use overview::DIALECTS;
pub(super) use part::AUTO_ACCESS_RULES;

pub(in crate::livechat) use contract::NEXT;

use form::SECTIONS;

use crate::Kind;

/// A rule of auto access.
pub(crate) const KIND: Kind = Kind {
    key: "auto-access",
    label: "Auto access rule",
    name_member: contract::DESCRIPTION,
    switch_member: None,
    is_ordered: true,
    speaks: false,
    is_played: true,
    server_managed: &contract::SERVER_MANAGED,
};
