//! What is wrong with a rule of auto access.
//!
//! A check is one constant beside its tests; [`RULES`] lists them all. Those of `shape` say what the server refuses; the others look only at
//! what has the right shape, so that nothing is said twice. Which groups and places a licence has cannot be known here.

mod description;
mod domain;
mod group;
mod place;
mod rows;
mod shape;
mod subject;
mod superfluous;
#[cfg(test)]
mod tests;
mod text;
mod unknown;
mod url;

use serde_json::{Map, Value};

use self::subject::Subject;
use crate::findings::Findings;
use crate::{Context, Diagnostic, RuleInfo};

/// Every check, in the order in which they speak.
const RULES: &[&Rule] = &[
    &shape::NO_CONDITION,
    &shape::NO_GROUP,
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::BOTH_LISTS,
    &shape::EMPTY_PLACE,
    &group::NO_NUMBER,
    &unknown::UNKNOWN_FIELD,
    &description::DUPLICATE_NAME,
    &text::EMPTY_TEXT,
    &text::EVERY_PAGE,
    &text::PATTERN_AS_TEXT,
    &url::NO_SCHEME,
    &url::NOT_AS_REPORTED,
    &url::NEVER_IN_AN_ADDRESS,
    &domain::NEVER_IN_A_DOMAIN,
    &domain::HALF_DOMAIN,
    &domain::OTHER_DOMAIN,
    &place::COUNTRY_CODE,
    &place::COUNTRY_NAME,
    &place::CONTRADICTION,
    &superfluous::TEXT,
    &superfluous::PLACE,
    &group::DEFAULT_GROUP,
    &group::GROUP_TWICE,
];

/// Those that say what the server refuses.
const REFUSALS: &[&Rule] = &[
    &shape::NO_CONDITION,
    &shape::NO_GROUP,
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::BOTH_LISTS,
    &shape::EMPTY_PLACE,
    &group::NO_NUMBER,
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
