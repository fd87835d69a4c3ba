//! What a pattern means, what could be mended in it, whether it can take without end, and what else it hits.

use pattern::{
    DangerReport, Dialect, Explanation, Finding, Fix, NearMiss, PartMatches, Pattern, SyntaxEntry,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Error;
use crate::patterns;

/// A pattern.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "OnePattern")]
pub struct One {
    /// The pattern as it is typed.
    pub pattern: String,
    /// The language that it is written in.
    #[serde(default)]
    #[ts(optional, as = "Option<Dialect>")]
    pub dialect: Dialect,
}

/// A pattern and a URL.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PatternOnUrl")]
pub struct OnUrl {
    /// The pattern as it is typed.
    pub pattern: String,
    /// The language that it is written in.
    #[serde(default)]
    #[ts(optional, as = "Option<Dialect>")]
    pub dialect: Dialect,
    /// The URL.
    pub url: String,
    /// Take the URL as it is typed instead of as a browser reports it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub as_is: bool,
}

/// In which language.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PatternLanguage")]
pub struct Language {
    /// The language whose signs are asked for.
    #[serde(default)]
    #[ts(optional, as = "Option<Dialect>")]
    pub dialect: Dialect,
}

/// A pattern in plain words, and what could be mended in it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternMeaning")]
pub struct Meaning {
    /// The pattern.
    pub pattern: String,
    /// The language that it was read in.
    pub dialect: Dialect,
    /// Part by part; none when the pattern does not compile.
    pub explanation: Option<Explanation>,
    /// Changes to offer, the most urgent first.
    pub fixes: Vec<Fix>,
}

/// Whether a pattern can keep whoever matches it busy.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternDangers")]
pub struct Dangers {
    /// The pattern.
    pub pattern: String,
    /// The language that it was read in.
    pub dialect: Dialect,
    /// What was found; none when the pattern does not compile.
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
    /// Where a search would find the pattern in an address that it does not match, because its dialect asks for the whole.
    pub part_start: Option<u32>,
    /// Where that ends.
    pub part_end: Option<u32>,
    /// Whether the pattern ran too long on it, or is more than is read here.
    pub gave_up: bool,
}

/// What a pattern means in plain words.
///
/// # Errors
/// None: what does not compile has no explanation, but may have fixes.
pub fn explain(one: One) -> Result<Meaning, Error> {
    Ok(Meaning {
        explanation: pattern::explain_in(one.dialect, &one.pattern).ok(),
        fixes: pattern::fixes_in(one.dialect, &one.pattern),
        pattern: one.pattern,
        dialect: one.dialect,
    })
}

/// Whether a pattern can keep whoever matches it busy, with an address that does.
///
/// # Errors
/// None.
pub fn dangers(one: One) -> Result<Dangers, Error> {
    Ok(Dangers {
        report: pattern::dangers_in(one.dialect, &one.pattern).ok(),
        pattern: one.pattern,
        dialect: one.dialect,
    })
}

/// Which part of a pattern matches which part of a URL.
///
/// # Errors
/// None: a pattern that does not compile matches nothing, and of one that is more than is read here nothing is known.
pub fn parts(on: OnUrl) -> Result<PartMatches, Error> {
    Ok(
        match pattern::part_matches_in(on.dialect, &on.pattern, &seen(&on)) {
            Ok(parts) => parts,
            Err(error) if error.code.is_our_limit() => PartMatches::GaveUp,
            Err(_) => PartMatches::NoMatch,
        },
    )
}

/// The signs of patterns, with an example each.
///
/// # Errors
/// None.
pub fn syntax(language: Language) -> Result<Vec<SyntaxEntry>, Error> {
    Ok(pattern::syntax_in(language.dialect).to_vec())
}

/// Addresses close to a URL, tried.
///
/// # Errors
/// None: a URL that is no web address has no near misses.
pub fn near_misses(on: OnUrl) -> Result<Vec<TriedNearMiss>, Error> {
    let compiled = Pattern::compile_in(on.dialect, &on.pattern);
    let near = pattern::near_misses(&seen(&on)).into_iter();
    Ok(near
        .map(|near| {
            let found = match &compiled {
                Ok(pattern) => pattern.find(&near.url),
                Err(error) if error.code.is_our_limit() => Finding::GaveUp,
                Err(_) => Finding::NoMatch,
            };
            let span = patterns::place(found);
            let part = compiled
                .as_ref()
                .ok()
                .filter(|_| found == Finding::NoMatch)
                .and_then(|pattern| patterns::part(pattern, &near.url));
            let unit = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            TriedNearMiss {
                near,
                matched: span.is_some(),
                start: span.map(|span| unit(span.start)),
                end: span.map(|span| unit(span.end)),
                part_start: part.map(|part| unit(part.start)),
                part_end: part.map(|part| unit(part.end)),
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
