//! What is wrong with a Rocket.Chat draft.
//!
//! A rule is one constant beside its tests; [`RULES`] lists them all. The rules of `shape` say what the server refuses;
//! the others look only at fields of the right shape, so that nothing is said twice. Rules about what a condition or an
//! action does look at the first one, as the widget does.

mod danger;
mod ignored;
mod message;
mod name;
mod page_url;
mod placeholder;
mod places;
mod run_once;
mod sender;
mod service;
mod shape;
mod subject;
#[cfg(test)]
mod tests;
mod time;
mod waiting;

use serde_json::{Map, Value};

use self::subject::Subject;
use crate::{Context, Diagnostic, FieldPath, RuleInfo};

/// Every rule, in the order in which they speak.
const RULES: [&Rule; 43] = [
    &shape::MISSING_FIELD,
    &shape::WRONG_TYPE,
    &shape::NO_CONDITION,
    &shape::NO_ACTION,
    &shape::UNKNOWN_CONDITION,
    &shape::UNKNOWN_ACTION,
    &shape::UNKNOWN_SENDER,
    &shape::UNKNOWN_FIELD,
    &name::EMPTY_NAME,
    &name::DUPLICATE_NAME,
    &name::DISABLED,
    &ignored::IGNORED_CONDITION,
    &ignored::IGNORED_ACTION,
    &page_url::EMPTY_PATTERN,
    &page_url::INVALID_PATTERN,
    &page_url::IMPOSSIBLE_PATTERN,
    &page_url::RISKY_PATTERN,
    &danger::PAGE_URL_CAN_FREEZE,
    &danger::PAGE_URL_SLOW,
    &danger::PAGE_URL_QUADRATIC,
    &run_once::RUN_ONCE_NOT_HELD,
    &time::NO_WAIT,
    &time::NOT_WHOLE_SECONDS,
    &time::OVER_AN_HOUR,
    &time::BEYOND_TIMERS,
    &waiting::WAITS_ONCE,
    &sender::NO_SENDER,
    &sender::NO_SENDER_NAME,
    &sender::UNUSED_SENDER_NAME,
    &message::EMPTY_MESSAGE,
    &message::OVERSIZED_MESSAGE,
    &message::LONG_MESSAGE,
    &message::HTML_IN_MESSAGE,
    &placeholder::PLACEHOLDER_IN_MESSAGE,
    &service::EMPTY_SERVICE_URL,
    &service::INVALID_SERVICE_URL,
    &service::PLAIN_HTTP,
    &service::DEFAULT_TIMEOUT,
    &service::NEGATIVE_TIMEOUT,
    &service::TIMEOUT_IN_SECONDS,
    &service::LONG_TIMEOUT,
    &service::NO_FALLBACK,
    &service::NEEDS_SECRET_TOKEN,
];

/// One thing to look for.
struct Rule {
    info: RuleInfo,
    find: fn(&Subject<'_>, &mut Findings<'_>),
}

/// Where a rule puts what it finds.
struct Findings<'a> {
    info: &'a RuleInfo,
    found: &'a mut Vec<Diagnostic>,
}

impl Findings<'_> {
    fn add(&mut self, path: FieldPath, message: impl Into<String>, help: impl Into<String>) {
        self.add_about(path, message, help);
    }

    /// As [`add`](Self::add); what it gives back can be told its place and its mends.
    fn add_about(
        &mut self,
        path: FieldPath,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Diagnostic {
        self.found.push_mut(Diagnostic::new(
            path,
            self.info.severity,
            self.info.code,
            message,
            help,
        ))
    }
}

/// Everything that is to say about a document.
pub(crate) fn check(document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
    run(RULES.iter().copied(), &Subject::new(document, context))
}

/// Everything for which the server refuses a document.
pub(super) fn refusals(document: &Map<String, Value>) -> Vec<Diagnostic> {
    let refusing = shape::REFUSALS.iter().copied();
    run(refusing, &Subject::new(document, &Context::default()))
}

/// Every rule's description, in the order in which they speak.
pub(crate) fn rules() -> impl Iterator<Item = &'static RuleInfo> {
    RULES.iter().map(|rule| &rule.info)
}

fn run(rules: impl Iterator<Item = &'static Rule>, subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules {
        (rule.find)(
            subject,
            &mut Findings {
                info: &rule.info,
                found: &mut found,
            },
        );
    }
    found
}
