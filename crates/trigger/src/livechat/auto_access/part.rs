//! Rules of auto access as one of the kinds of LiveChat's drafts.

use super::{KIND, SECTIONS, contract, listing};
use crate::livechat::part::Part;

/// What documents of this kind are.
pub(crate) static AUTO_ACCESS_RULES: Part = Part {
    kind: &KIND,
    sections: SECTIONS,
    blank: super::blank,
    templates: super::templates,
    overview: super::overview,
    sentence: super::sentence,
    sample: None,
    check: super::check,
    rules: || super::rules().collect(),
    arrange: super::arrange,
    content: super::content,
    body: super::body,
    diff: super::diff,
    three_way: super::three_way,
    may_be: contract::has_known_member,
    recognises: contract::is_recognised,
    in_order: Some(listing::in_order),
};
