//! What the engine says of a greeting: what becomes of it, why, and the values that it saw.

use trigger::livechat::greeting::{Join, Operator, Rule, Subject, Time, Type};

use super::fold::Reading;
use super::question::{Answer, Place, is_negative, looked_for};
use super::rules::{
    ACTIVE, ANNOUNCEMENTS, CONDITIONS, FIRST_IN_THE_LIST, FOLD, GROUP, NOBODY_THERE, ONCE_A_VISIT,
    ONE_AT_A_TIME, RULES_OF_GREETINGS, RUNNING_CHAT, TIMES, UNREADABLE, WINDOW,
};
use super::stay::Stay;
use super::{reasons, verdicts};
use crate::vocabulary::{reasons as shared_reasons, verdicts as shared};
use crate::{Said, words};

/// Most addresses of a funnel that a sentence names.
const MOST_NAMED: usize = 4;

/// What is known of a greeting at a moment.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) stay: &'a Stay<'a>,
    pub(super) place: Place<'a>,
    pub(super) t_ms: u64,
}

/// What stands in the way of a greeting whose rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// The visitor closed the announcement.
    Closed,
    /// It was shown in this visit.
    ShownBefore,
    /// A chat runs.
    Chat,
    /// Nobody of its group is online.
    NobodyOnline,
    /// Another greeting can be seen: its place in the list.
    Another(usize),
}

/// It is switched off.
pub(super) fn off(seen: Seen<'_>) -> Said {
    let text = "The greeting is not active.";
    Said::new(verdicts::OFF, shared_reasons::DISABLED, ACTIVE, text).saw("URL", seen.place.url)
}

/// Its window is not open.
pub(super) fn rests(seen: Seen<'_>, is_over: bool) -> Said {
    let greeting = seen.stay.greeting;
    let (reason, bound, text) = if is_over {
        let until = greeting.active_until.as_deref().unwrap_or_default();
        let text = format!("It was active until {}.", Time::told(until));
        (reasons::NO_LONGER_ACTIVE, ("active until", until), text)
    } else {
        let from = greeting.active_from.as_deref().unwrap_or_default();
        let text = format!("It is active from {} on.", Time::told(from));
        (reasons::NOT_YET_ACTIVE, ("active from", from), text)
    };
    Said::new(verdicts::RESTS, reason, WINDOW, text)
        .saw("URL", seen.place.url)
        .saw(bound.0, bound.1)
}

/// Its rules do not hold, and nothing changes that on this page.
pub(super) fn does_not_hold(seen: Seen<'_>) -> Said {
    let text = format!("{}.", words::capital(&words::list(&failing(seen))));
    let key = key_of(seen, false);
    let said = Said::new(verdicts::DOES_NOT_HOLD, reasons::RULES_DO_NOT_HOLD, key, text);
    otherwise(with_values(said, seen), seen)
}

/// Its rules hold later, if the visitor stays.
pub(super) fn waits(seen: Seen<'_>, due_ms: u64) -> Said {
    let after = words::time(due_ms.saturating_sub(seen.t_ms));
    let text = format!(
        "{}. In {after} its rules hold, if the visitor stays.",
        words::capital(&words::list(&failing(seen)))
    );
    let said = Said::new(shared::WAITING, reasons::WAITS_FOR_TIME, TIMES, text);
    otherwise(with_values(said, seen).saw("due at ms", due_ms), seen)
}

/// It waited, and the page is gone.
pub(super) fn lost(url: &str) -> Said {
    let text = "The visitor left the page before its rules held.";
    Said::new(shared::LOST, shared_reasons::PAGE_LEFT, TIMES, text).saw("URL", url)
}

/// Its rules hold, and something stands in its way; `another` is what people call the greeting that can be seen.
pub(super) fn held_back(seen: Seen<'_>, obstacle: Obstacle, another: &str) -> Said {
    let group = seen.stay.greeting.group;
    let (verdict, reason, rule, choice, text) = match obstacle {
        Obstacle::Closed => (
            verdicts::DONE,
            reasons::CLOSED_BEFORE,
            ANNOUNCEMENTS,
            None,
            "The visitor closed this announcement, so it is never shown to them again.".to_owned(),
        ),
        Obstacle::ShownBefore => (
            verdicts::DONE,
            reasons::SHOWN_BEFORE,
            RULES_OF_GREETINGS,
            Some(ONCE_A_VISIT),
            "It was shown in this visit already.".to_owned(),
        ),
        Obstacle::Chat => (
            verdicts::HELD_BACK,
            reasons::CHAT_RUNS,
            RULES_OF_GREETINGS,
            Some(RUNNING_CHAT),
            "Its rules hold, and a chat runs.".to_owned(),
        ),
        Obstacle::NobodyOnline => (
            verdicts::HELD_BACK,
            reasons::NOBODY_ONLINE,
            GROUP,
            Some(NOBODY_THERE),
            format!("Its rules hold, and nobody of group {group} is online."),
        ),
        Obstacle::Another(_) => (
            verdicts::HELD_BACK,
            reasons::ANOTHER_IS_SHOWN,
            RULES_OF_GREETINGS,
            Some(ONE_AT_A_TIME),
            format!("Its rules hold, and the visitor sees “{another}”."),
        ),
    };
    let said = with_values(Said::new(verdict, reason, rule, text), seen);
    match choice {
        Some(choice) => said.saw("choice", choice),
        None => said,
    }
}

/// It is shown. `rivals` says whether others hold at the same moment.
pub(super) fn shown(seen: Seen<'_>, has_rivals: bool) -> Said {
    let holding = holding(seen);
    let why = if holding.is_empty() {
        "It has no rules, so it is shown on every page.".to_owned()
    } else {
        format!("{}.", words::capital(&words::list(&holding)))
    };
    let said = Said::new(verdicts::SHOWN, reasons::RULES_HOLD, key_of(seen, true), why);
    let said = otherwise(with_values(said, seen), seen).saw("group", seen.stay.greeting.group);
    if has_rivals {
        said.saw("choice", FIRST_IN_THE_LIST)
    } else {
        said
    }
}

/// The visitor answers or closes it.
pub(super) fn taken(is_answered: bool, of: Type, group: u64) -> Said {
    if is_answered {
        let text = format!("The visitor answers, so a chat with group {group} begins.");
        return Said::new(verdicts::TAKEN, reasons::ANSWERED, GROUP, text);
    }
    let text = match of {
        Type::Normal => "The visitor closes it.",
        Type::Announcement => "The visitor closes it. An announcement is never shown again then.",
    };
    Said::new(verdicts::TAKEN, reasons::CLOSED, ANNOUNCEMENTS, text)
}

/// The rule of the engine by which it comes.
fn key_of(seen: Seen<'_>, holds: bool) -> &'static str {
    let has = |join: Join| seen.stay.greeting.rules.iter().any(|rule| rule.join == join);
    let has_both = has(Join::And) && has(Join::Or);
    let has_times = |answer: &Answer| matches!(answer, Answer::OnPage | Answer::OnSite);
    match () {
        () if has_both => CONDITIONS,
        () if holds && seen.stay.answers.iter().any(has_times) => TIMES,
        () => RULES_OF_GREETINGS,
    }
}

/// A clause for each rule in the way.
fn failing(seen: Seen<'_>) -> Vec<String> {
    let said: Vec<(Join, bool)> = seen.stay.said(seen.t_ms).collect();
    let an_or_holds = said.iter().any(|(join, holds)| *join == Join::Or && *holds);
    clauses(seen, |join, holds| !(holds || join == Join::Or && an_or_holds))
}

/// A clause for each rule that holds.
fn holding(seen: Seen<'_>) -> Vec<String> {
    clauses(seen, |_, holds| holds)
}

fn clauses(seen: Seen<'_>, is_told: impl Fn(Join, bool) -> bool) -> Vec<String> {
    let rules = seen.stay.greeting.rules.iter().zip(&seen.stay.answers);
    let told = rules.zip(seen.stay.said(seen.t_ms));
    told.filter(|(_, (join, holds))| is_told(*join, *holds))
        .map(|((rule, answer), (_, holds))| clause(rule, *answer, holds))
        .collect()
}

/// What a rule looks at, as a sentence has it.
pub(super) fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::VisitTimePage => "the time on the page",
        Subject::VisitTimeSite => "the time on the site",
        Subject::UrlCurrent => "the address",
        Subject::UrlVisited => "a page of the visit",
        Subject::UrlFunnel => "the funnel",
        Subject::UrlReferrer => "the referrer",
        Subject::PagesViewNumber => "the number of page views",
        Subject::UrlMatchPageViewNumber => "the number of page views that fit",
        Subject::VisitsNumber => "the number of visits",
        Subject::Geolocation => "the place",
        Subject::SearchKeyword => "what was searched for",
        Subject::CustomVariable => "the variable",
        Subject::AdsTraffic => "the advertisement",
    }
}

/// How a rule is: holding or not.
fn clause(rule: &Rule, answer: Answer, holds: bool) -> String {
    let Some(of) = rule.subject else {
        return "a rule of an unknown type never holds".to_owned();
    };
    if answer == Answer::Unreadable {
        return format!("the rule about {} cannot be read, so it never holds", subject(of));
    }
    let what = subject(of);
    let field = rule.field.as_ref();
    match of {
        Subject::UrlFunnel => {
            let steps = rule.steps.iter().map(|step| format!("“{}”", step.url));
            let mut steps: Vec<String> = steps.take(MOST_NAMED).collect();
            if rule.steps.len() > MOST_NAMED {
                steps.push(format!("{} more", rule.steps.len() - MOST_NAMED));
            }
            let not = if holds { "" } else { "not " };
            format!("{} were {not}seen in this order", words::list(&steps))
        }
        Subject::AdsTraffic => {
            let name = field.map_or("", |field| field.name.as_str());
            let came = holds != rule.operator.is_some_and(is_negative);
            let verb = if came { "came" } else { "did not come" };
            format!("the visitor {verb} by an advertisement of {name}")
        }
        Subject::UrlVisited => {
            let operator = rule.operator.unwrap_or(Operator::Equals);
            let found = holds != is_negative(operator);
            let which = if found {
                "a page of the visit"
            } else {
                "no page of the visit"
            };
            format!("{which} {} “{}”", verb(looked_for(operator), true), rule.value)
        }
        Subject::CustomVariable => {
            let operator = rule.operator.unwrap_or(Operator::Equals);
            let (name, value) = field.map_or(("", ""), |field| (&field.name, &field.value));
            format!("{what} “{name}” {} “{value}”", verb(operator, holds))
        }
        Subject::VisitTimePage | Subject::VisitTimeSite => {
            format!("{what} {} {} s", verb_of(rule, holds), rule.value)
        }
        Subject::PagesViewNumber | Subject::UrlMatchPageViewNumber | Subject::VisitsNumber => {
            format!("{what} {} {}", verb_of(rule, holds), rule.value)
        }
        Subject::UrlCurrent | Subject::UrlReferrer | Subject::Geolocation | Subject::SearchKeyword => {
            format!("{what} {} “{}”", verb_of(rule, holds), rule.value)
        }
    }
}

fn verb_of(rule: &Rule, holds: bool) -> &'static str {
    verb(rule.operator.unwrap_or(Operator::Equals), holds)
}

/// What an operator says, or its opposite.
pub(super) fn verb(operator: Operator, holds: bool) -> &'static str {
    match (operator, holds) {
        (Operator::Equals, true) | (Operator::DoesntEqual, false) => "is",
        (Operator::Equals, false) | (Operator::DoesntEqual, true) => "is not",
        (Operator::Contains, true) | (Operator::DoesntContain, false) => "contains",
        (Operator::Contains, false) | (Operator::DoesntContain, true) => "does not contain",
        (Operator::LowerThan, true) => "is less than",
        (Operator::LowerThan, false) => "is not less than",
        (Operator::LowerOrEqual, true) => "is at most",
        (Operator::LowerOrEqual, false) => "is more than",
        (Operator::GreaterThan, true) => "is more than",
        (Operator::GreaterThan, false) => "is not more than",
        (Operator::GreaterOrEqual, true) => "is at least",
        (Operator::GreaterOrEqual, false) => "is less than",
    }
}

/// It with the values that its rules looked at.
fn with_values(said: Said, seen: Seen<'_>) -> Said {
    let Seen { stay, place, t_ms } = seen;
    let asks = |subject| {
        stay.greeting
            .rules
            .iter()
            .any(|rule| rule.subject == Some(subject))
    };
    let mut said = said.saw("URL", place.url);
    let mut see = |subject, label: &str, value: &dyn ToString| {
        if asks(subject) {
            said.values.push(crate::Seen {
                label: label.to_owned(),
                value: value.to_string(),
            });
        }
    };
    let known = |value: &Option<String>| value.clone().unwrap_or_else(|| "not known".to_owned());
    see(Subject::VisitTimePage, "seconds on the page", &stay.page_s(t_ms));
    see(Subject::VisitTimeSite, "seconds on the site", &stay.site_s(t_ms));
    see(Subject::PagesViewNumber, "page views", &place.pages);
    see(Subject::VisitsNumber, "visits", &place.visitor.visits);
    see(Subject::UrlReferrer, "referrer", &known(&place.visitor.referrer));
    see(
        Subject::SearchKeyword,
        "searched for",
        &known(&place.visitor.searched),
    );
    see(Subject::Geolocation, "place", &place.visitor.place_in_words());
    if stay.answers.contains(&Answer::Unreadable) {
        said = said.saw("choice", UNREADABLE);
    }
    said
}

/// It with what other readings of `and` and `or` would make of it.
fn otherwise(mut said: Said, seen: Seen<'_>) -> Said {
    let others = seen.stay.otherwise(seen.t_ms);
    if others.is_empty() {
        return said;
    }
    let mut outcomes: Vec<(Option<u64>, Vec<Reading>)> = Vec::new();
    for (reading, shown_ms) in others {
        match outcomes.iter_mut().find(|(known, _)| *known == shown_ms) {
            Some((_, readings)) => readings.push(reading),
            None => outcomes.push((shown_ms, vec![reading])),
        }
    }
    for (shown_ms, readings) in outcomes {
        let by = if readings.len() == Reading::OTHERS.len() {
            "By any other reading of “and” and “or”".to_owned()
        } else {
            let readings: Vec<&str> = readings.iter().map(|reading| reading.in_words()).collect();
            format!("By another reading ({})", readings.join("; or "))
        };
        let outcome = match shown_ms {
            Some(t_ms) if t_ms <= seen.t_ms => "it would be shown now".to_owned(),
            Some(t_ms) => format!("it would be shown {} later", words::time(t_ms - seen.t_ms)),
            None => "it would not be shown on this page".to_owned(),
        };
        said.text = format!("{} {by}, {outcome}.", said.text);
    }
    said.saw("choice", FOLD)
}
