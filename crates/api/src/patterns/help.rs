//! What a pattern means, what could be mended in it, whether it can freeze a browser, and what else it hits.

use pattern::{DangerReport, Explanation, Finding, Fix, NearMiss, PartMatches, Pattern, SyntaxEntry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::error::Error;

/// A pattern.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "OnePattern")]
pub struct One {
    /// The pattern as it is typed.
    pub pattern: String,
}

/// A pattern and a URL.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PatternOnUrl")]
pub struct OnUrl {
    /// The pattern as it is typed.
    pub pattern: String,
    /// The URL.
    pub url: String,
    /// Take the URL as it is typed instead of as a browser reports it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub as_is: bool,
}

/// A pattern in plain words, and what could be mended in it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternMeaning")]
pub struct Meaning {
    /// The pattern.
    pub pattern: String,
    /// Part by part; none when a browser refuses the pattern.
    pub explanation: Option<Explanation>,
    /// Changes to offer, the most urgent first.
    pub fixes: Vec<Fix>,
}

/// Whether a pattern can freeze a visitor's browser.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternDangers")]
pub struct Dangers {
    /// The pattern.
    pub pattern: String,
    /// What was found; none when a browser refuses the pattern.
    pub report: Option<DangerReport>,
}

/// An address close to one that people thought of, and whether the pattern matches it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedNearMiss {
    /// The address and how it differs.
    pub near: NearMiss,
    /// Whether the pattern matches it.
    pub matched: bool,
    /// Where the match starts, in UTF-16 code units.
    pub start: Option<u32>,
    /// Where it ends.
    pub end: Option<u32>,
    /// Whether the pattern ran too long on it.
    pub gave_up: bool,
}

/// What a pattern means in plain words.
///
/// # Errors
/// None: what browsers refuse has no explanation, but may have fixes.
pub fn explain(one: One) -> Result<Meaning, Error> {
    Ok(Meaning {
        explanation: pattern::explain(&one.pattern).ok(),
        fixes: pattern::fixes(&one.pattern),
        pattern: one.pattern,
    })
}

/// Whether a pattern can freeze a visitor's browser, with an address that does.
///
/// # Errors
/// None.
pub fn dangers(one: One) -> Result<Dangers, Error> {
    Ok(Dangers {
        report: pattern::dangers(&one.pattern).ok(),
        pattern: one.pattern,
    })
}

/// Which part of a pattern matches which part of a URL.
///
/// # Errors
/// None: a pattern that browsers refuse matches nothing.
pub fn parts(on: OnUrl) -> Result<PartMatches, Error> {
    Ok(pattern::part_matches(&on.pattern, &seen(&on)).unwrap_or(PartMatches::NoMatch))
}

/// The signs of patterns, with an example each.
///
/// # Errors
/// None.
pub fn syntax(_: Nothing) -> Result<Vec<SyntaxEntry>, Error> {
    Ok(pattern::syntax().to_vec())
}

/// Addresses close to a URL, tried.
///
/// # Errors
/// None: a URL that is no web address has no near misses.
pub fn near_misses(on: OnUrl) -> Result<Vec<TriedNearMiss>, Error> {
    let compiled = Pattern::compile(&on.pattern).ok();
    let near = pattern::near_misses(&seen(&on)).into_iter();
    Ok(near
        .map(|near| {
            let found = compiled
                .as_ref()
                .map_or(Finding::NoMatch, |pattern| pattern.find(&near.url));
            let span = match found {
                Finding::Match(span) => Some(span),
                Finding::NoMatch | Finding::GaveUp => None,
            };
            let unit = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            TriedNearMiss {
                near,
                matched: span.is_some(),
                start: span.map(|span| unit(span.start)),
                end: span.map(|span| unit(span.end)),
                gave_up: found == Finding::GaveUp,
            }
        })
        .collect())
}

fn seen(on: &OnUrl) -> std::borrow::Cow<'_, str> {
    if on.as_is {
        on.url.as_str().into()
    } else {
        pattern::as_browser_reports(&on.url)
    }
}
