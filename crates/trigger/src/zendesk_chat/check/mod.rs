//! What is wrong with a Zendesk Chat draft.
//!
//! A rule is one constant beside its tests; [`RULES`] lists them all. The rules of `shape` say what the server refuses; the others look
//! only at what has the right shape, so that nothing is said twice. `reach` reads the condition as an automaton of what can be known at
//! each part, and several rules ask it.

mod action;
mod address;
mod danger;
mod literal;
mod meant;
mod message;
mod name;
mod pattern;
mod reach;
mod repetition;
mod shape;
mod subject;
#[cfg(test)]
mod tests;
mod time;
mod tree;
mod unknown;
mod value;

use serde_json::{Map, Value};

use self::subject::Subject;
use crate::findings::Findings;
use crate::{Context, Diagnostic, RuleInfo};

/// Every rule, in the order in which they speak.
const RULES: &[&Rule] = &[
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::NO_DEFINITION,
    &shape::NO_EVENT,
    &shape::NO_ACTION,
    &shape::TWO_ACTION_LISTS,
    &shape::UNKNOWN_FIELD,
    &name::EMPTY_NAME,
    &name::DUPLICATE_NAME,
    &name::DISABLED,
    &unknown::MISSPELT,
    &unknown::UNKNOWN_EVENT,
    &unknown::UNKNOWN_PART,
    &unknown::UNKNOWN_VARIABLE,
    &unknown::UNKNOWN_ACTION,
    &unknown::WRONG_ARGUMENTS,
    &tree::EMPTY_ALL,
    &tree::EMPTY_ANY,
    &tree::MIXED,
    &reach::NEVER_FIRES,
    &reach::IMPOSSIBLE,
    &reach::CONTRADICTION,
    &reach::UNREACHABLE,
    &reach::REDUNDANT,
    &repetition::FIRES_AGAIN,
    &repetition::ASKED_TOO_EARLY,
    &message::SENDER_NOT_TESTED,
    &message::NO_MESSAGE_HERE,
    &value::NUMBER_AS_TEXT,
    &value::WRONG_VALUE_TYPE,
    &value::OPERATOR_DOES_NOT_FIT,
    &value::UNKNOWN_CHOICE,
    &value::COUNTRY_CODE,
    &address::NO_SCHEME,
    &address::NOT_AS_REPORTED,
    &address::NEVER_IN_AN_ADDRESS,
    &literal::PATTERN_AS_TEXT,
    &pattern::EMPTY_PATTERN,
    &pattern::INVALID_PATTERN,
    &pattern::PATTERN_BY_VERSION,
    &pattern::MATCHES_NO_ADDRESS,
    &meant::MEANT_OTHERWISE,
    &meant::DEAD_PART,
    &danger::WITHOUT_END,
    &danger::SLOW,
    &pattern::WHOLE_TEXT,
    &time::HOUR_IN_UTC,
    &time::DAY_NUMBER,
    &time::NO_WAIT,
    &time::LONG_WAIT,
    &action::EMPTY_MESSAGE,
    &action::NO_SENDER,
    &action::UNKNOWN_PLACEHOLDER,
    &action::FOREIGN_PLACEHOLDER,
    &action::EMPTY_TAG,
    &action::DUPLICATE_TAG,
    &action::IDLE_WAIT,
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
    run(shape::REFUSALS, &Subject::new(document, &Context::default()))
}

/// Every rule's description, in the order in which they speak.
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
