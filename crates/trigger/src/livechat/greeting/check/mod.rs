//! What is wrong with a greeting.
//!
//! A check is one constant; [`CHECKS`] lists them all. [`shape`] reads the document once and says what the server refuses; the others look
//! only at what has the right shape, so that nothing is said twice. Which groups a licence has cannot be known here.

mod address;
mod image;
mod name;
mod refusals;
mod rules;
mod shape;
mod shape_of_message;
mod shape_of_rules;
mod showing;
mod subject;
#[cfg(test)]
mod tests;
mod unknown;

use serde_json::{Map, Value};

#[cfg(test)]
pub(super) use self::shape::PROPERTY_NAMES;
use self::subject::Checked;
use crate::findings::Findings;
use crate::{Context, Diagnostic, RuleInfo};

/// Every check, in the order in which they speak.
const CHECKS: &[&Check] = &[
    &refusals::MISSING_FIELD,
    &refusals::WRONG_TYPE,
    &refusals::UNKNOWN_WORD,
    &refusals::RULE_COUNT,
    &refusals::STEP_COUNT,
    &refusals::NUMBER,
    &refusals::SESSION_FIELD,
    &refusals::TIME,
    &refusals::MESSAGE_SIZE,
    &name::DUPLICATE_NAME,
    &showing::SHOWN_ONCE,
    &showing::INACTIVE,
    &showing::OVER,
    &rules::OPERATOR_OF_OTHERS,
    &address::PATTERN_AS_TEXT,
    &address::NOT_AS_REPORTED,
    &address::NEVER_WHOLE,
    &address::EVERY_PAGE,
    &address::FRAGMENT_OF_REFERRER,
    &address::FRAGMENT,
    &rules::NEVER_HOLDS,
    &rules::ALWAYS_HOLDS,
    &rules::CONTRADICTION,
    &rules::SAME_RULE,
    &rules::MIXED_JOINS,
    &showing::NO_MESSAGE,
    &showing::LOOK,
    &image::ADDRESS,
    &unknown::UNKNOWN_FIELD,
];

/// Those that say what the server refuses.
const REFUSALS: &[&Check] = &[
    &refusals::MISSING_FIELD,
    &refusals::WRONG_TYPE,
    &refusals::UNKNOWN_WORD,
    &refusals::RULE_COUNT,
    &refusals::STEP_COUNT,
    &refusals::NUMBER,
    &refusals::SESSION_FIELD,
    &refusals::TIME,
    &refusals::MESSAGE_SIZE,
];

/// One thing to look for.
struct Check {
    info: RuleInfo,
    find: fn(&Checked<'_>, &mut Findings<'_>),
}

/// Everything that is to say about a document.
pub fn check(document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
    run(CHECKS, &Checked::new(document, context))
}

/// Everything for which the server refuses a document.
pub(super) fn refusals(document: &Map<String, Value>) -> Vec<Diagnostic> {
    run(REFUSALS, &Checked::new(document, &Context::default()))
}

/// Every check's description, in the order in which they speak.
pub fn rules() -> impl Iterator<Item = &'static RuleInfo> {
    CHECKS.iter().map(|check| &check.info)
}

fn run(checks: &[&'static Check], checked: &Checked<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for check in checks {
        (check.find)(checked, &mut Findings::new(&check.info, &mut found));
    }
    found
}
