//! `page-url`: a pattern, searched in the page's URL.

use pattern::Verdict;
use trigger::rocketchat::Condition;

use super::Widget;
use super::known::{Asked, pattern_text};
use super::profile::Profile;
use super::{reasons, verdicts};
use crate::address::Address;
use crate::patterns::{self, Answer, Compiled, NotCompiled};
use crate::{Reason, Said};

const RULE: &str = "4";

/// Where an embedded widget takes itself to be.
pub(super) const OWN_ADDRESS: &str = "https://chat.shop.example/livechat";

/// Answers of patterns, as an [`Address`] has them.
const NO_MATCH: u8 = 0;
const MATCH: u8 = 1;
const GAVE_UP: u8 = 2;
/// The pattern itself says why it has no answer.
const NOT_COMPILED: u8 = 3;

/// What a search of a URL for a pattern comes to.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// Where it matches, in UTF-16 units; `None` where that was not asked.
    Match(Option<(usize, usize)>),
    NoMatch,
    GaveUp,
    /// Why the pattern does not compile.
    Invalid(&'a str),
    /// Why nobody can say here whether it compiles.
    Unknown(&'a str),
}

impl Widget<'_> {
    pub(super) fn search_url(&mut self, trigger: usize, condition: &Condition) {
        let (triggers, profile) = (self.triggers, self.profile);
        let url = self.page.known_url.filter(|known| !known.url().is_empty());
        let pattern = triggers[trigger].patterns.first().and_then(Option::as_ref);
        let (Some(url), Some(pattern)) = (url, pattern) else {
            self.fail_condition(trigger, reasons::PAGE_URL_UNAVAILABLE, |reason| {
                let text = if url.is_none() {
                    "The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded."
                } else {
                    "The pattern is empty, and the widget takes that as no pattern at all."
                };
                Said::new(verdicts::CONDITION_FAILED, reason, RULE, text)
                    .saw("URL", url.map_or("not known", |known| known.url()))
                    .saw("pattern", written(profile, condition))
            });
            return;
        };
        let found = Found::of(pattern, url);
        let say = || found.say(pattern, url.url(), &written(profile, condition));
        if found.is_match() {
            self.out.decide(trigger, say);
            self.met.push(trigger);
        } else {
            self.fail_condition(trigger, found.reason(), |_| say());
        }
    }
}

/// The pattern as the widget reads it.
pub(super) fn written(profile: &Profile, condition: &Condition) -> String {
    pattern_text(profile, condition).unwrap_or_default()
}

/// The answer of a pattern for a URL. Where it matches is not asked, which is cheaper.
pub(super) fn answer(pattern: &Compiled, url: &str) -> u8 {
    match pattern.as_ref().as_ref().map(|pattern| pattern.is_match(url)) {
        Ok(Verdict::NoMatch) => NO_MATCH,
        Ok(Verdict::Match) => MATCH,
        Ok(Verdict::GaveUp) => GAVE_UP,
        Err(_) => NOT_COMPILED,
    }
}

impl<'a> Found<'a> {
    /// What a pattern says of an address, which may be known beforehand.
    #[inline]
    pub(super) fn of(pattern: &'a Asked, address: Address<'_>) -> Found<'a> {
        match address.answer(pattern.number) {
            Some(NO_MATCH) => Found::NoMatch,
            Some(MATCH) => Found::Match(None),
            Some(GAVE_UP) => Found::GaveUp,
            _ => Found::searched(&pattern.compiled, address.url()),
        }
    }

    /// Whether it is known that a question comes to no match.
    #[inline]
    pub(super) fn is_known_not_to_match(question: usize, address: Address<'_>) -> bool {
        matches!(address.answer(question), Some(NO_MATCH | GAVE_UP))
    }

    /// What a pattern says before there is anything to search.
    pub(super) fn unasked(pattern: &'a Asked) -> Found<'a> {
        match pattern.compiled.as_ref() {
            Err(NotCompiled::Invalid(error)) => Found::Invalid(error),
            Err(NotCompiled::Unknown(error)) => Found::Unknown(error),
            Ok(_) => Found::NoMatch,
        }
    }

    /// Searches a URL for a pattern.
    fn searched(pattern: &'a Compiled, url: &str) -> Found<'a> {
        match pattern.as_ref() {
            Err(NotCompiled::Invalid(error)) => Found::Invalid(error),
            Err(NotCompiled::Unknown(error)) => Found::Unknown(error),
            Ok(pattern) => match patterns::search(pattern, url) {
                Answer::NoMatch => Found::NoMatch,
                Answer::GaveUp => Found::GaveUp,
                Answer::Match { start, end } => Found::Match(Some((start, end))),
            },
        }
    }

    /// Where it matches, which is found now if it was not asked before.
    fn span(&self, pattern: &Asked, url: &str) -> Option<(usize, usize)> {
        match self {
            Found::Match(None) => match Found::searched(&pattern.compiled, url) {
                Found::Match(span) => span,
                _ => None,
            },
            Found::Match(span) => *span,
            _ => None,
        }
    }

    pub(super) fn is_match(&self) -> bool {
        matches!(self, Found::Match(_))
    }

    pub(super) fn reason(&self) -> Reason {
        match self {
            Found::Match(_) => reasons::PATTERN_MATCHED,
            Found::NoMatch => reasons::PATTERN_NO_MATCH,
            Found::GaveUp | Found::Unknown(_) => reasons::PATTERN_GAVE_UP,
            Found::Invalid(_) => reasons::PATTERN_INVALID,
        }
    }

    /// The decision, for people.
    pub(super) fn say(&self, pattern: &Asked, url: &str, written: &str) -> Said {
        let verdict = if self.is_match() {
            verdicts::CONDITION_MET
        } else {
            verdicts::CONDITION_FAILED
        };
        let text = match self {
            Found::Match(_) => "The pattern matches the URL.".to_owned(),
            Found::NoMatch => "The pattern does not match the URL.".to_owned(),
            Found::GaveUp => {
                "The pattern takes so long on this URL that it would freeze the visitor’s page.".to_owned()
            }
            Found::Invalid(error) => format!("The pattern does not compile: {error}"),
            Found::Unknown(error) => format!("What the pattern does is not known: {error}"),
        };
        let said = Said::new(verdict, self.reason(), RULE, text)
            .saw("URL", url)
            .saw("pattern", written);
        match self.span(pattern, url) {
            Some((start, end)) => said
                .saw("matched part", part(url, start, end))
                .saw("from", start)
                .saw("to", end),
            None => said,
        }
    }
}

/// The part of a URL between two offsets in UTF-16 units.
fn part(url: &str, start: usize, end: usize) -> String {
    if url.is_ascii() {
        return url.get(start..end).unwrap_or_default().to_owned();
    }
    let units: Vec<u16> = url.encode_utf16().skip(start).take(end - start).collect();
    String::from_utf16_lossy(&units)
}
