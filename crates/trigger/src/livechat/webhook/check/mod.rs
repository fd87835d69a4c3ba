//! What is wrong with a webhook.
//!
//! A check is one constant beside its tests; [`RULES`] lists them all. Those in [`REFUSALS`] say what the server refuses; the others look only
//! at what has the right shape, so that nothing is said twice. Which users and agents a licence has cannot be known here.

mod address;
mod description;
mod event;
mod filters;
mod limit;
mod private_host;
mod secret;
mod shape;
mod subject;
#[cfg(test)]
mod tests;
mod unknown;
mod users;

use serde_json::{Map, Value};

use self::subject::Subject;
use crate::findings::Findings;
use crate::{Context, Diagnostic, RuleInfo};

/// Every check, in the order in which they speak.
const RULES: &[&Rule] = &[
    &secret::SECRET_IN_DOCUMENT,
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::UNKNOWN_WORD,
    &address::BAD_ADDRESS,
    &event::UNKNOWN_ACTION,
    &filters::FILTER_NOT_ALLOWED,
    &filters::DATA_NOT_ALLOWED,
    &users::BOTH_LISTS,
    &unknown::UNKNOWN_FIELD,
    &description::DUPLICATE_NAME,
    &limit::TOO_MANY,
    &event::GONE_ACTION,
    &event::LATER_ACTION,
    &event::BOT_NEEDS_STATUS,
    &filters::AGENTS_WITHOUT_FORM,
    &users::EMPTY_USER,
    &users::USER_TWICE,
    &filters::EVERY_SOURCE,
    &address::UNREACHABLE,
    &address::EXAMPLE_ADDRESS,
    &address::NOT_ENCRYPTED,
    &address::BLANKS_AROUND,
    &address::FRAGMENT,
    &secret::SECRET_IN_ADDRESS,
];

/// Those that say what the server refuses.
const REFUSALS: &[&Rule] = &[
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::UNKNOWN_WORD,
    &address::BAD_ADDRESS,
    &event::UNKNOWN_ACTION,
    &filters::FILTER_NOT_ALLOWED,
    &filters::DATA_NOT_ALLOWED,
    &users::BOTH_LISTS,
];

/// One thing to look for.
struct Rule {
    info: RuleInfo,
    find: fn(&Subject<'_>, &mut Findings<'_>),
}

/// Everything that is to say about a document.
pub fn check(document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
    run(RULES, &Subject::new(document, context))
}

/// Everything for which the server refuses a document.
pub(super) fn refusals(document: &Map<String, Value>) -> Vec<Diagnostic> {
    run(REFUSALS, &Subject::new(document, &Context::default()))
}

/// Every check's description, in the order in which they speak.
pub fn rules() -> impl Iterator<Item = &'static RuleInfo> {
    RULES.iter().map(|rule| &rule.info)
}

fn run(rules: &[&'static Rule], subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules {
        (rule.find)(subject, &mut Findings::new(&rule.info, &mut found));
    }
    found
}
