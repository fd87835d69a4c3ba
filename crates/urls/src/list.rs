//! What comes out of a file.

use serde::{Deserialize, Serialize};

use crate::{Format, SkipReason, Skipped};

/// How many URLs are kept unless said otherwise.
const LIMIT: usize = 100_000;
/// Bytes that a packed file may unpack to unless said otherwise.
const LARGEST: u64 = 500_000_000;

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// URLs to keep at the most; more are counted.
    pub limit: usize,
    /// What stands before a path that comes without it, such as `https://shop.example`: access logs have only paths.
    pub origin: Option<String>,
    /// Which requests of a HAR or a log count.
    pub requests: WhichRequests,
    /// What becomes of a URL that a list has again. Recordings and sitemaps give each URL once in any case.
    pub repeats: Repeats,
    /// Bytes that a packed file may unpack to.
    pub largest: u64,
}

/// Which requests of a recording count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum WhichRequests {
    /// Those of pages.
    #[default]
    Pages,
    /// Those of pictures, scripts and the like too.
    All,
}

/// What becomes of a URL that a list has again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Repeats {
    /// It is counted.
    #[default]
    Counted,
    /// It is a row of its own.
    Kept,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            limit: LIMIT,
            origin: None,
            requests: WhichRequests::Pages,
            repeats: Repeats::Counted,
            largest: LARGEST,
        }
    }
}

/// What is expected of a URL.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileExpectation"))]
#[serde(rename_all = "kebab-case")]
pub enum Expectation {
    /// Nothing.
    #[default]
    None,
    /// The pattern must match it.
    Must,
    /// The pattern must not match it.
    MustNot,
}

/// The URLs of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileList"))]
pub struct UrlList {
    /// What the file was taken for.
    pub format: Format,
    /// The URLs in the order of the file, each once unless [`Repeats::Kept`].
    pub rows: Vec<UrlRow>,
    /// Lines, records or entries in all. Blank lines and headers are none.
    pub entries: u64,
    /// Places that have a URL which came before.
    pub repeated: u64,
    /// Places with a URL that was over the limit.
    pub over_limit: u64,
    /// Places that have no URL to keep.
    pub skipped: u64,
    /// The same by reasons, the most frequent first.
    pub left_out: Vec<LeftOut>,
    /// The first few of them for each reason.
    pub skipped_examples: Vec<Skipped>,
    /// The sitemaps that an index of sitemaps names; they are to be read one by one.
    pub sitemaps: Vec<String>,
    /// What else is worth knowing about how the file was read, in sentences.
    pub notes: Vec<String>,
}

/// What was left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlsLeftOut"))]
pub struct LeftOut {
    /// The reason.
    pub reason: SkipReason,
    /// How many places.
    pub count: u64,
    /// Both in words, such as `412 assets`.
    pub words: String,
}

/// A URL of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileRow"))]
pub struct UrlRow {
    /// The URL as the file has it, with the origin where it came without.
    pub url: String,
    /// What the file expects of it.
    pub expectation: Expectation,
    /// How often it occurs, or the sum of the numbers beside it.
    pub count: u64,
}

impl UrlList {
    /// What was read, in one sentence: the format, how much of it was taken, and what was left out and why.
    pub fn summary(&self) -> String {
        let mut words = format!(
            "{}: {} of {} {}.",
            self.format.words(),
            crate::reason::counted(self.rows.len() as u64, "URL"),
            self.entries,
            if self.entries == 1 { "entry" } else { "entries" },
        );
        if self.repeated > 0 {
            words.push_str(&format!(" {} repeated.", self.repeated));
        }
        if self.over_limit > 0 {
            words.push_str(&format!(" {} over the limit.", self.over_limit));
        }
        let left_out = crate::reason::sentence(&self.left_out, &self.skipped_examples);
        if !left_out.is_empty() {
            words.push_str(&format!(" Left out: {left_out}."));
        }
        words
    }
}
