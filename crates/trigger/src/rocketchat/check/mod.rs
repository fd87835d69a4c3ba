//! What is wrong with a Rocket.Chat draft.
//!
//! A rule is one constant beside its tests; [`RULES`] lists them all. The rules of `shape` say what the server refuses;
//! the others look only at fields of the right shape, so that nothing is said twice. Rules about what a condition or an
//! action does look at the first one, as the widget does. `audience` says for which servers a rule holds: while no version is
//! known, what holds for 6.7 to 8.6 is said first and what 8.8 changes beside it; with a version only what holds there.

mod audience;
mod danger;
mod every_condition;
mod ignored;
mod meant;
mod mends;
mod message;
mod name;
mod old_page_url;
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
mod wait;

use serde_json::{Map, Value};

pub use self::audience::servers_of;
use self::subject::Subject;
use crate::{Context, Diagnostic, FieldPath, RuleInfo};

/// Every rule, in the order in which they speak.
const RULES: &[&Rule] = &[
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
    &every_condition::ANY_CONDITION,
    &every_condition::ALL_ACTIONS,
    &page_url::EMPTY_PATTERN,
    &every_condition::EMPTY_PATTERN_MATCHES,
    &page_url::INVALID_PATTERN,
    &every_condition::PATTERN_STOPS_WIDGET,
    &page_url::IMPOSSIBLE_PATTERN,
    &page_url::DEAD_PART,
    &page_url::MATCHES_EVERYTHING,
    &page_url::RISKY_PATTERN,
    &meant::GLOB,
    &meant::WILDCARD,
    &meant::QUERY,
    &meant::PLUS,
    &meant::ENTITY,
    &meant::QUERY_ORDER,
    &meant::QUERY_VALUE,
    &meant::DELIMITERS,
    &meant::SLASH,
    &meant::BLANK,
    &meant::INVISIBLE,
    &meant::BACKSLASH,
    &meant::CLASS,
    &meant::PLACEHOLDER,
    &meant::NEGATION,
    &meant::LIST,
    &meant::CHOICE,
    &meant::WORD,
    &meant::START,
    &meant::HOST_END,
    &meant::END,
    &meant::HTTP,
    &meant::PORT,
    &meant::PATH,
    &meant::CAPITALS,
    &meant::WWW,
    &meant::NARROWER,
    &meant::DOT,
    &meant::NAMED_GROUP,
    &meant::ATOMIC_GROUP,
    &meant::BRANCH_RESET,
    &meant::POSSESSIVE,
    &meant::COMMENT,
    &meant::CONDITIONAL,
    &meant::RECURSION,
    &meant::VERB,
    &meant::MODE,
    &meant::POSIX_CLASS,
    &meant::UNICODE,
    &meant::CODE_POINT,
    &meant::ESCAPE,
    &meant::ANCHOR,
    &meant::QUOTE,
    &meant::WORD_EDGE,
    &meant::REFERENCE,
    &meant::OCTAL,
    &meant::COUNT,
    &meant::BASIC,
    &meant::LUA,
    &danger::PAGE_URL_CAN_FREEZE,
    &danger::PAGE_URL_SLOW,
    &danger::PAGE_URL_QUADRATIC,
    &old_page_url::PAGE_URL_NOT_REPORTED,
    &old_page_url::OWN_ADDRESS,
    &old_page_url::FIRST_PAGE_URL_ONLY,
    &run_once::RUN_ONCE_NEVER_FIRES,
    &run_once::RUN_ONCE_AFTER_CHAT,
    &run_once::RUN_ONCE_NOT_HELD,
    &time::NO_WAIT,
    &time::NOT_WHOLE_SECONDS,
    &time::OVER_AN_HOUR,
    &time::BEYOND_TIMERS,
    &wait::WAITS_ONCE,
    &wait::OPENING_IS_REGISTRATION,
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
    let subject = Subject::new(document, context);
    let mut found = run(RULES.iter().copied(), &subject);
    mends::tell_once(&subject, &mut found);
    found
}

/// What one rule says of a document, whatever the others tell.
pub(crate) fn said_by(
    code: &str,
    document: &Map<String, Value>,
    context: &Context<'_>,
) -> Option<Diagnostic> {
    let rule = RULES.iter().copied().filter(|rule| rule.info.code == code);
    run(rule, &Subject::new(document, context)).into_iter().next()
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
        if !audience::servers_of(rule.info.code).hold_for(subject.context.version) {
            continue;
        }
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
