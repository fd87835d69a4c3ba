//! What the engine says of a rule on a page: whether it decides, why or why not, and the values that it saw.

use super::decision::{Answer, host, unknown_alone};
use super::rules::{FIRST_MATCH, NOTHING_ASKED, ORDER, PAGE, PLACE, UNKNOWN_PLACE, VALUES};
use super::{AutoAccess, Page, Place, Question, RuleAnswers, Text, Texts, reasons, verdicts};
use crate::{Reason, Said, words};

pub(super) use crate::words::groups;

/// Most values that a sentence names.
const MOST_NAMED: usize = 4;

/// The rule decides.
pub(super) fn decides(rule: &AutoAccess, answers: &RuleAnswers, page: &Page) -> Said {
    let goes = format!("A chat from here goes to {}.", groups(&rule.groups));
    let holds = why_it_holds(rule, answers);
    let (reason, rule_key) = if answers.answers.is_empty() {
        (reasons::NOTHING_ASKED, PAGE)
    } else {
        (reasons::ALL_HOLD, key_of(answers.answers.iter()))
    };
    let said = Said::new(verdicts::DECIDES, reason, rule_key, format!("{holds} {goes}"));
    let said = seen(said, answers, page).saw("groups", numbers(&rule.groups));
    if answers.answers.is_empty() {
        said.saw("choice", NOTHING_ASKED)
    } else {
        said
    }
}

/// The rule holds, and the one with the name `first` decides.
pub(super) fn would_decide(rule: &AutoAccess, first: &str, answers: &RuleAnswers, page: &Page) -> Said {
    let text = format!(
        "{} “{first}” stands before it and decides.",
        why_it_holds(rule, answers)
    );
    let said = Said::new(verdicts::WOULD_DECIDE, reasons::ANOTHER_DECIDES, ORDER, text);
    seen(said, answers, page)
        .saw("groups", numbers(&rule.groups))
        .saw("choice", FIRST_MATCH)
}

/// The rule does not hold. The first condition that does not says why, for programs; the sentence says all.
pub(super) fn does_not_hold(rule: &AutoAccess, answers: &RuleAnswers, page: &Page) -> Said {
    let failed: Vec<&Answer> = answers.answers.iter().filter(|answer| !answer.holds).collect();
    let told: Vec<String> = failed.iter().map(|answer| why_not(rule, answer, page)).collect();
    let reason = failed
        .first()
        .map_or(reasons::PLACE_DIFFERS, |answer| reason(rule, answer, page));
    let text = format!("{}.", words::capital(&words::list(&told)));
    let key = key_of(failed.iter().copied());
    let said = Said::new(verdicts::DOES_NOT_HOLD, reason, key, text);
    let said = seen(said, answers, page);
    let place_is_unknown = |answer: &&Answer| {
        answer.question == Question::Geolocation && unknown_alone(&rule.places, &page.place)
    };
    if failed.iter().any(place_is_unknown) {
        said.saw("choice", UNKNOWN_PLACE)
    } else {
        said
    }
}

/// The rule of the engine by which these answers come.
fn key_of<'a>(mut answers: impl Iterator<Item = &'a Answer>) -> &'static str {
    match answers.next().map(|answer| answer.question) {
        Some(Question::Url | Question::Domain) => VALUES,
        Some(Question::Geolocation) => PLACE,
        None => PAGE,
    }
}

fn seen(said: Said, answers: &RuleAnswers, page: &Page) -> Said {
    let asks = |question| answers.answers.iter().any(|answer| answer.question == question);
    let mut said = said.saw("URL", &page.url);
    if asks(Question::Domain) {
        said = said.saw("domain", host(&page.url));
    }
    if asks(Question::Geolocation) {
        said = said.saw(
            "place",
            place(&page.place).unwrap_or_else(|| "not known".to_owned()),
        );
    }
    said
}

fn reason(rule: &AutoAccess, answer: &Answer, page: &Page) -> Reason {
    match (answer.question, answer.found) {
        (Question::Url, None) => reasons::URL_NOT_FOUND,
        (Question::Url, Some(_)) => reasons::URL_EXCLUDED,
        (Question::Domain, None) => reasons::DOMAIN_NOT_FOUND,
        (Question::Domain, Some(_)) => reasons::DOMAIN_EXCLUDED,
        (Question::Geolocation, _) if unknown_alone(&rule.places, &page.place) => reasons::PLACE_UNKNOWN,
        (Question::Geolocation, _) => reasons::PLACE_DIFFERS,
    }
}

/// A sentence with everything that holds.
fn why_it_holds(rule: &AutoAccess, answers: &RuleAnswers) -> String {
    let told: Vec<String> = answers
        .answers
        .iter()
        .map(|answer| match answer.question {
            Question::Url => rule
                .url
                .as_ref()
                .map(|texts| text_holds("the URL", texts, answer)),
            Question::Domain => rule
                .domain
                .as_ref()
                .map(|texts| text_holds("the domain", texts, answer)),
            Question::Geolocation => answer
                .found
                .and_then(|found| place(&rule.places[found]))
                .map(|place| format!("the visitor is in {place}")),
        })
        .map(Option::unwrap_or_default)
        .collect();
    if told.is_empty() {
        return "It asks for nothing, so it holds on every page.".to_owned();
    }
    format!("{}.", words::capital(&words::list(&told)))
}

fn text_holds(whole: &str, texts: &Texts, answer: &Answer) -> String {
    match answer.found.and_then(|found| texts.values.get(found)) {
        Some(text) => format!("{whole} {}", has(text)),
        None => none_found(whole, &texts.values),
    }
}

/// A clause with why a condition does not hold.
fn why_not(rule: &AutoAccess, answer: &Answer, page: &Page) -> String {
    let texts = |whole: &str, texts: Option<&Texts>| {
        let Some(texts) = texts else { return String::new() };
        match answer.found.and_then(|found| texts.values.get(found)) {
            Some(text) => format!("{whole} {}, which is excluded", has(text)),
            None => none_found(whole, &texts.values),
        }
    };
    match answer.question {
        Question::Url => texts("the URL", rule.url.as_ref()),
        Question::Domain => texts("the domain", rule.domain.as_ref()),
        Question::Geolocation => {
            let asked = rule.places.iter().filter_map(place);
            let asked = or(asked.collect());
            match place(&page.place) {
                None => format!("it is not known where the visitor is, and the rule asks for {asked}"),
                Some(known) if unknown_alone(&rule.places, &page.place) => {
                    format!("it is not known whether the visitor, who is in {known}, is in {asked}")
                }
                Some(known) => format!("the visitor is in {known}, and not in {asked}"),
            }
        }
    }
}

fn has(text: &Text) -> String {
    let verb = if text.exact { "is" } else { "contains" };
    format!("{verb} “{}”", text.value)
}

/// A clause: none of these texts is there.
fn none_found(whole: &str, texts: &[Text]) -> String {
    let of = |exact: bool| -> Vec<String> {
        let texts = texts.iter().filter(|text| text.exact == exact);
        texts.map(|text| format!("“{}”", text.value)).collect()
    };
    let clauses: Vec<String> = [
        ("contains", "does not contain", of(false)),
        ("is", "is not", of(true)),
    ]
    .into_iter()
    .filter(|(_, _, texts)| !texts.is_empty())
    .map(|(verb, not, texts)| match texts.as_slice() {
        [one] => format!("{not} {one}"),
        _ => format!("{verb} none of {}", words::list(&few(texts))),
    })
    .collect();
    format!("{whole} {}", words::list(&clauses))
}

/// As many as a sentence can have, and how many there are more.
fn few(mut all: Vec<String>) -> Vec<String> {
    if all.len() > MOST_NAMED {
        let more = all.len() - MOST_NAMED;
        all.truncate(MOST_NAMED);
        all.push(format!("{more} more"));
    }
    all
}

fn or(all: Vec<String>) -> String {
    few(all).join(" or ")
}

/// A place from its city to its country: “Munich, Bavaria, Germany (DE)”. `None` where nothing of it is known.
pub(super) fn place(place: &Place) -> Option<String> {
    let country = match (&place.country, &place.country_code) {
        (Some(country), Some(code)) => Some(format!("{country} ({code})")),
        (country, code) => country.as_ref().or(code.as_ref()).cloned(),
    };
    let parts: Vec<String> = [place.city.clone(), place.region.clone(), country]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn numbers(groups: &[u64]) -> String {
    if groups.is_empty() {
        return "none".to_owned();
    }
    let numbers: Vec<String> = groups.iter().map(u64::to_string).collect();
    numbers.join(", ")
}
