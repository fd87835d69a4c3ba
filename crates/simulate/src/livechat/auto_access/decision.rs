//! Which rule decides on a page, and why the others do not.

use super::{AutoAccess, DEFAULT_GROUP, List, Place, Question, Text, Texts};

/// A page as a customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its URL, as the browser reports it.
    pub url: String,
    /// Where the customer is, as far as it is known.
    pub place: Place,
}

/// What comes of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided<'l> {
    /// The place in the list of the rule that decides; `None` where none holds.
    pub rule: Option<usize>,
    /// The groups that a chat goes to.
    pub groups: &'l [u64],
    /// What each rule says, in the order of the list; also those behind the one that decides, which are not asked.
    pub rules: Vec<RuleAnswers>,
}

/// What a rule says of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleAnswers {
    /// An answer to each thing that it asks.
    pub answers: Vec<Answer>,
}

/// What came of one thing that a rule asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// What it asks.
    pub question: Question,
    /// Whether it holds.
    pub holds: bool,
    /// Which of the values of the condition was found first, counted from 0.
    pub found: Option<usize>,
}

impl RuleAnswers {
    /// Whether the rule holds.
    pub fn hold(&self) -> bool {
        self.answers.iter().all(|answer| answer.holds)
    }
}

/// Decides on a page.
pub fn decide<'l>(list: &'l List, page: &Page) -> Decided<'l> {
    let rules = ask(list.rules.iter(), page);
    let rule = rules.iter().position(RuleAnswers::hold);
    Decided {
        rule,
        groups: rule.map_or(&[DEFAULT_GROUP], |place| &list.rules[place].groups),
        rules,
    }
}

/// What each of these rules says of a page.
pub(super) fn ask<'r>(rules: impl Iterator<Item = &'r AutoAccess>, page: &Page) -> Vec<RuleAnswers> {
    let host = host(&page.url).to_lowercase();
    rules.map(|rule| answers(rule, page, &host)).collect()
}

/// Whether all holds that a rule asks of the address, by itself.
pub(super) fn address_holds(rule: &AutoAccess, url: &str) -> bool {
    let page = Page {
        url: url.to_owned(),
        place: Place::default(),
    };
    let answers = answers(rule, &page, &host(url).to_lowercase()).answers;
    let mut of_address = answers
        .iter()
        .filter(|answer| answer.question != Question::Geolocation);
    of_address.all(|answer| answer.holds)
}

/// Whether a customer who is there is where a rule asks for, if it does.
pub(super) fn place_holds(rule: &AutoAccess, there: &Place) -> bool {
    rule.places.is_empty() || rule.places.iter().any(|place| holds(place, there))
}

/// What a rule says of a page with this host, in small letters.
fn answers(rule: &AutoAccess, page: &Page, host: &str) -> RuleAnswers {
    let url = rule.url.as_ref().map(|texts| {
        let found = |text: &Text| is_found(&text.value, text.exact, &page.url);
        answer(texts, Question::Url, found)
    });
    let domain = rule.domain.as_ref().map(|texts| {
        let found = |text: &Text| is_found(&text.value.to_lowercase(), text.exact, host);
        answer(texts, Question::Domain, found)
    });
    let geolocation = (!rule.places.is_empty()).then(|| {
        let found = rule.places.iter().position(|place| holds(place, &page.place));
        Answer {
            question: Question::Geolocation,
            holds: found.is_some(),
            found,
        }
    });
    RuleAnswers {
        answers: [url, domain, geolocation].into_iter().flatten().collect(),
    }
}

fn answer(texts: &Texts, question: Question, is_found: impl Fn(&Text) -> bool) -> Answer {
    let found = texts.values.iter().position(is_found);
    Answer {
        question,
        holds: found.is_some() != texts.excluded,
        found,
    }
}

pub(super) fn is_found(text: &str, exact: bool, whole: &str) -> bool {
    if exact {
        whole == text
    } else {
        whole.contains(text)
    }
}

/// Whether a customer who is there is in a place: every member that it has is the same.
fn holds(place: &Place, there: &Place) -> bool {
    place
        .beside(there)
        .into_iter()
        .all(|(asked, known)| match (asked, known) {
            (None, _) => true,
            (Some(asked), Some(known)) => asked.to_lowercase() == known.to_lowercase(),
            (Some(_), None) => false,
        })
}

/// Whether a customer might be in one of the places, as far as is known: nothing that is known differs.
pub(super) fn unknown_alone(places: &[Place], there: &Place) -> bool {
    let may_be = |place: &Place| {
        place
            .beside(there)
            .into_iter()
            .all(|pair| !matches!(pair, (Some(asked), Some(known)) if asked.to_lowercase() != known.to_lowercase()))
    };
    places.iter().any(may_be)
}

/// The host of a URL, without user and port; of what is no URL, as much as looks like one.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.rsplit_once(':') {
        // Colons in brackets are those of an IPv6 address.
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => host,
    }
}
