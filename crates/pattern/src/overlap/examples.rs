//! How two patterns lie to each other as far as a list of addresses shows: the way for patterns that no automaton follows.

use serde::{Deserialize, Serialize};

use crate::as_browser_reports;
use crate::pattern::{Pattern, Verdict};

/// What a list of addresses shows of two patterns. It proves that they overlap, never that they do not.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternsByExamples"))]
pub struct ByExamples {
    /// Addresses that were tried.
    pub tried: u32,
    /// Those that both match.
    pub both: Seen,
    /// Those that only the first matches.
    pub only_first: Seen,
    /// Those that only the second matches.
    pub only_second: Seen,
    /// Those for which one of the patterns takes too long.
    pub gave_up: u32,
}

/// How many addresses, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "SeenUrls"))]
pub struct Seen {
    /// How many.
    pub count: u32,
    /// The first, as a browser reports it.
    pub first: Option<String>,
}

/// Tries two patterns on addresses, such as those of a URL table. Each is tried as a browser reports it.
pub fn relate_by_examples<'a>(
    first: &Pattern,
    second: &Pattern,
    urls: impl IntoIterator<Item = &'a str>,
) -> ByExamples {
    let mut found = ByExamples::default();
    for url in urls {
        let url = as_browser_reports(url);
        found.tried += 1;
        match (first.is_match(&url), second.is_match(&url)) {
            (Verdict::GaveUp, _) | (_, Verdict::GaveUp) => found.gave_up += 1,
            (Verdict::Match, Verdict::Match) => found.both.add(&url),
            (Verdict::Match, Verdict::NoMatch) => found.only_first.add(&url),
            (Verdict::NoMatch, Verdict::Match) => found.only_second.add(&url),
            (Verdict::NoMatch, Verdict::NoMatch) => {}
        }
    }
    found
}

impl Seen {
    fn add(&mut self, url: &str) {
        self.count += 1;
        self.first.get_or_insert_with(|| url.to_owned());
    }
}
