//! What a rule asks, and what it remembers of a visit.
//!
//! Not here: how rules go together (`fold`), and when they are asked.

use trigger::livechat::greeting::{Greeting, Operator, Rule, Step, Subject};

use super::visitor::Visitor;

/// What a rule remembers of the pages of a visit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Memory {
    /// Whether a page had what the rule looks for, whether it wants that or not.
    found: bool,
    /// How many steps of a funnel were taken.
    steps: usize,
    /// How many pages fitted.
    pages: u64,
}

/// What a rule says on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// The same as long as the page stays.
    Stays(bool),
    /// It depends on the seconds on the page.
    OnPage,
    /// It depends on the seconds on the site.
    OnSite,
    /// Never: it cannot be read.
    Unreadable,
}

/// Where and when a rule is asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The address of the page.
    pub(super) url: &'a str,
    /// How many pages were seen, with this one.
    pub(super) pages: u64,
    /// Who sees them.
    pub(super) visitor: &'a Visitor<'a>,
}

/// What a rule asks of an address by itself: whether the address fits. `None` where it asks nothing, or cannot be read.
pub(super) fn fits(greeting: &Greeting, rule: &Rule, url: &str) -> Option<bool> {
    match rule.subject? {
        Subject::UrlCurrent => text(rule.operator?, url, &rule.value),
        Subject::UrlVisited => text(looked_for(rule.operator?), url, &rule.value),
        Subject::UrlMatchPageViewNumber => Some(page_fits(greeting, rule, url)),
        _ => None,
    }
}

/// Takes a page into what the rule remembers; `fits`: whether its address [fits](fits).
pub(super) fn remember(memory: &mut Memory, rule: &Rule, fits: Option<bool>, url: &str) {
    match rule.subject {
        Some(Subject::UrlVisited) => memory.found |= fits == Some(true),
        Some(Subject::UrlFunnel) => {
            let next = rule.steps.get(memory.steps);
            memory.steps += usize::from(next.is_some_and(|step| step_fits(step, url)));
        }
        Some(Subject::UrlMatchPageViewNumber) => {
            memory.pages += u64::from(fits == Some(true));
        }
        _ => {}
    }
}

/// What the rule says on a page that it has [taken in](remember), and whose address [fits](fits) or not.
pub(super) fn ask(memory: &Memory, rule: &Rule, fits: Option<bool>, place: Place<'_>) -> Answer {
    let Some(subject) = rule.subject else {
        return Answer::Unreadable;
    };
    let says = |says: Option<bool>| says.map_or(Answer::Unreadable, Answer::Stays);
    let operator = rule.operator;
    let numbered = |number: u64| operator.and_then(|operator| compare(operator, number, &rule.value));
    match subject {
        Subject::VisitTimePage => timed(rule, Answer::OnPage),
        Subject::VisitTimeSite => timed(rule, Answer::OnSite),
        Subject::UrlCurrent => says(fits),
        Subject::UrlReferrer => {
            let from = place.visitor.referrer.as_deref();
            says(operator.and_then(|operator| known_text(operator, from, &rule.value)))
        }
        Subject::UrlVisited => says(operator.and_then(|operator| {
            text(operator, "", "")?;
            Some(memory.found != is_negative(operator))
        })),
        Subject::UrlFunnel => says((!rule.steps.is_empty()).then_some(memory.steps == rule.steps.len())),
        Subject::PagesViewNumber => says(numbered(place.pages)),
        Subject::UrlMatchPageViewNumber => says(numbered(memory.pages)),
        Subject::VisitsNumber => says(numbered(place.visitor.visits)),
        Subject::Geolocation => says(operator.and_then(|operator| {
            let whole = match operator {
                Operator::Equals | Operator::DoesntEqual => true,
                Operator::Contains | Operator::DoesntContain => false,
                _ => return None,
            };
            Some(place.visitor.is_in(&rule.value, whole) != is_negative(operator))
        })),
        Subject::SearchKeyword => {
            let words = place.visitor.searched.as_deref();
            says(operator.and_then(|operator| known_text(operator, words, &rule.value.to_lowercase())))
        }
        Subject::CustomVariable => says(rule.field.as_ref().and_then(|field| {
            let value = place.visitor.variable(&field.name);
            let operator = operator.unwrap_or(Operator::Equals);
            known_text(operator, value.as_deref(), &field.value)
        })),
        Subject::AdsTraffic => says(rule.field.as_ref().map(|field| {
            let came = place.visitor.came_by(&field.name, &field.value);
            came != operator.is_some_and(is_negative)
        })),
    }
}

/// Whether seconds are as the rule asks.
pub(super) fn seconds_fit(rule: &Rule, seconds: u64) -> bool {
    let fits = rule
        .operator
        .and_then(|operator| compare(operator, seconds, &rule.value));
    fits.unwrap_or(false)
}

/// The seconds at which what a rule about a time says can change: at its value, and a second later.
pub(super) fn turns(rule: &Rule) -> Option<[u64; 2]> {
    let seconds: u64 = number(&rule.value)?;
    Some([seconds, seconds.saturating_add(1)])
}

fn timed(rule: &Rule, answer: Answer) -> Answer {
    let is_readable = rule
        .operator
        .is_some_and(|operator| compare(operator, 0, &rule.value).is_some());
    if is_readable { answer } else { Answer::Unreadable }
}

/// Whether an operator says what must not be.
pub(super) const fn is_negative(operator: Operator) -> bool {
    matches!(operator, Operator::DoesntEqual | Operator::DoesntContain)
}

/// What an operator looks for, whether it wants it or not.
pub(super) const fn looked_for(operator: Operator) -> Operator {
    match operator {
        Operator::DoesntEqual => Operator::Equals,
        Operator::DoesntContain => Operator::Contains,
        other => other,
    }
}

/// Whether an address is as a step of a funnel asks.
fn step_fits(step: &Step, url: &str) -> bool {
    text(step.operator.unwrap_or(Operator::Contains), url, &step.url).unwrap_or(false)
}

/// Whether an address counts for a rule about the number of pages that fit.
fn page_fits(greeting: &Greeting, rule: &Rule, url: &str) -> bool {
    if !rule.steps.is_empty() {
        return rule.steps.iter().any(|step| step_fits(step, url));
    }
    let mut asked = greeting
        .rules
        .iter()
        .filter(|other| other.subject == Some(Subject::UrlCurrent))
        .peekable();
    let fits = |other: &Rule| {
        let operator = other.operator?;
        text(operator, url, &other.value)
    };
    asked.peek().is_none() || asked.any(|other| fits(other) == Some(true))
}

/// Compares texts; `None` where the operator is for numbers.
fn text(operator: Operator, whole: &str, value: &str) -> Option<bool> {
    match operator {
        Operator::Equals => Some(whole == value),
        Operator::DoesntEqual => Some(whole != value),
        Operator::Contains => Some(whole.contains(value)),
        Operator::DoesntContain => Some(!whole.contains(value)),
        Operator::LowerThan | Operator::LowerOrEqual | Operator::GreaterThan | Operator::GreaterOrEqual => {
            None
        }
    }
}

/// Compares a text that may not be known: nothing is equal to it then, and nothing is in it. Texts that are numbers compare as such.
fn known_text(operator: Operator, whole: Option<&str>, value: &str) -> Option<bool> {
    match (operator, whole) {
        (
            Operator::LowerThan | Operator::LowerOrEqual | Operator::GreaterThan | Operator::GreaterOrEqual,
            _,
        ) => {
            number(value)?;
            let known = whole.and_then(number);
            Some(known.is_some_and(|known| compare(operator, known, value) == Some(true)))
        }
        (_, Some(whole)) => text(operator, whole, value),
        (_, None) => Some(is_negative(operator)),
    }
}

/// Compares numbers; `None` where the value is none, or the operator is for texts.
fn compare(operator: Operator, number_seen: u64, value: &str) -> Option<bool> {
    let value = number(value)?;
    match operator {
        Operator::Equals => Some(number_seen == value),
        Operator::DoesntEqual => Some(number_seen != value),
        Operator::LowerThan => Some(number_seen < value),
        Operator::LowerOrEqual => Some(number_seen <= value),
        Operator::GreaterThan => Some(number_seen > value),
        Operator::GreaterOrEqual => Some(number_seen >= value),
        Operator::Contains | Operator::DoesntContain => None,
    }
}

fn number(text: &str) -> Option<u64> {
    text.trim().parse().ok()
}
