//! `page-url`: a pattern, searched in the page's URL.

use trigger::rocketchat::Condition;

use super::{Widget, pattern_text};
use super::{reasons, verdicts};
use crate::patterns::{self, Answer, Compiled, NotCompiled};
use crate::{Reason, Said};

const RULE: &str = "4";

/// What a search of a URL for a pattern comes to.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// Where it matches, in UTF-16 units.
    Match {
        start: usize,
        end: usize,
    },
    NoMatch,
    GaveUp,
    /// Why the pattern does not compile.
    Invalid(&'a str),
    /// Why nobody can say here whether it compiles.
    Unknown(&'a str),
}

impl Widget<'_> {
    pub(super) fn search_url(&mut self, trigger: usize, condition: &Condition) {
        let url = self.page.known_url.clone().filter(|url| !url.is_empty());
        let triggers = self.triggers;
        let pattern = triggers[trigger].patterns.first().and_then(Option::as_ref);
        let (Some(url), Some(pattern)) = (url.as_deref(), pattern) else {
            let text = if url.is_none() {
                "The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded."
            } else {
                "The pattern is empty, and the widget takes that as no pattern at all."
            };
            let written = self.written(condition);
            self.fail_condition(trigger, reasons::PAGE_URL_UNAVAILABLE, |reason| {
                Said::new(verdicts::CONDITION_FAILED, reason, RULE, text)
                    .saw("URL", url.as_deref().unwrap_or("not known"))
                    .saw("pattern", written)
            });
            return;
        };
        let found = Found::of(pattern, url);
        let written = self.written(condition);
        if found.is_match() {
            self.out.decide(trigger, || found.say(url, &written));
            self.met.push(trigger);
        } else {
            self.fail_condition(trigger, found.reason(), |_| found.say(url, &written));
        }
    }

    /// The pattern as the widget reads it.
    pub(super) fn written(&self, condition: &Condition) -> String {
        pattern_text(self.profile, condition).unwrap_or_default()
    }
}

impl<'a> Found<'a> {
    /// Searches a URL for a pattern.
    pub(super) fn of(pattern: &'a Compiled, url: &str) -> Found<'a> {
        match pattern.as_ref() {
            Err(NotCompiled::Invalid(error)) => Found::Invalid(error),
            Err(NotCompiled::Unknown(error)) => Found::Unknown(error),
            Ok(pattern) => match patterns::search(pattern, url) {
                Answer::NoMatch => Found::NoMatch,
                Answer::GaveUp => Found::GaveUp,
                Answer::Match { start, end } => Found::Match { start, end },
            },
        }
    }

    pub(super) fn is_match(&self) -> bool {
        matches!(self, Found::Match { .. })
    }

    pub(super) fn reason(&self) -> Reason {
        match self {
            Found::Match { .. } => reasons::PATTERN_MATCHED,
            Found::NoMatch => reasons::PATTERN_NO_MATCH,
            Found::GaveUp | Found::Unknown(_) => reasons::PATTERN_GAVE_UP,
            Found::Invalid(_) => reasons::PATTERN_INVALID,
        }
    }

    /// The decision, for people.
    pub(super) fn say(&self, url: &str, pattern: &str) -> Said {
        let verdict = if self.is_match() {
            verdicts::CONDITION_MET
        } else {
            verdicts::CONDITION_FAILED
        };
        let text = match self {
            Found::Match { .. } => "The pattern matches the URL.".to_owned(),
            Found::NoMatch => "The pattern does not match the URL.".to_owned(),
            Found::GaveUp => {
                "The pattern takes so long on this URL that it would freeze the visitor’s page.".to_owned()
            }
            Found::Invalid(error) => format!("The pattern does not compile: {error}"),
            Found::Unknown(error) => format!("What the pattern does is not known: {error}"),
        };
        let said = Said::new(verdict, self.reason(), RULE, text)
            .saw("URL", url)
            .saw("pattern", pattern);
        match self {
            Found::Match { start, end } => said
                .saw("matched part", part(url, *start, *end))
                .saw("from", start)
                .saw("to", end),
            _ => said,
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
