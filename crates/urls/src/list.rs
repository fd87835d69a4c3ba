//! What comes out of a file, and why nothing does.

use serde::{Deserialize, Serialize};

/// How many URLs are kept unless said otherwise.
const LIMIT: usize = 100_000;

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// URLs to keep at the most; more are counted.
    pub limit: usize,
    /// What stands before a path that comes without it, such as `https://shop.example`: access logs have only paths.
    pub origin: Option<String>,
    /// Which requests of a HAR or an access log count.
    pub requests: WhichRequests,
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

impl Default for Options {
    fn default() -> Options {
        Options {
            limit: LIMIT,
            origin: None,
            requests: WhichRequests::Pages,
        }
    }
}

/// What a file was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileFormat"))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A URL a line.
    Text,
    /// A table with commas, semicolons or tabs.
    Csv,
    /// A sitemap, or an index of sitemaps.
    Sitemap,
    /// What a browser's network panel saves.
    Har,
    /// A web server's log, in the common or combined format.
    AccessLog,
    /// A JSON list of URLs, or of objects with one.
    Json,
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
    /// Every URL once, in the order of the file.
    pub rows: Vec<UrlRow>,
    /// Places that have a URL which came before.
    pub repeated: u64,
    /// Places with a URL that was over the limit.
    pub over_limit: u64,
    /// Places that have no URL to keep.
    pub skipped: u64,
    /// The first few of them for each reason.
    pub skipped_examples: Vec<Skipped>,
    /// The sitemaps that an index of sitemaps names; they are to be read one by one.
    pub sitemaps: Vec<String>,
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

/// A place of a file that has no URL to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileSkipped"))]
pub struct Skipped {
    /// The line, or the number of the entry, from 1.
    pub place: u64,
    /// What stands there, shortened.
    pub text: String,
    /// Why it was skipped.
    pub reason: SkipReason,
    /// Why, in words.
    pub words: String,
}

/// Why a place of a file was skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlSkipReason"))]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// It is no URL.
    #[error("This is not the address of a web page.")]
    NotUrl,
    /// It is a path, and nothing says of which site.
    #[error("This is a path without a site. Say which site it belongs to.")]
    NoOrigin,
    /// It is no line of the log.
    #[error("This is not a line of an access log.")]
    NotLogLine,
    /// It is a request for something else than a page.
    #[error("This is not a page: a picture, a script, a form that was sent, or the like.")]
    NotPage,
    /// The server had no such page.
    #[error("The server answered with an error or a redirect, so nobody saw a page there.")]
    NotShown,
    /// It contradicts what was said of the same URL before.
    #[error("The same URL stands above with the opposite expectation, which counts.")]
    Contradiction,
}

/// Why a file gives no list.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is not text.
    #[error("This is not a text file. Save it as UTF-8 text, CSV, a sitemap, a HAR or an access log.")]
    NotText,
    /// It is packed and cannot be unpacked.
    #[error("This file is packed with gzip but cannot be unpacked: {source}.")]
    Packed {
        /// What is wrong with it.
        source: std::io::Error,
    },
    /// It is packed and too large when unpacked.
    #[error("Unpacked, this file is larger than {} MB. Split it, or keep only the lines that matter.", limit / 1_000_000)]
    TooLarge {
        /// Bytes that are read at the most.
        limit: u64,
    },
    /// It is XML, but no sitemap.
    #[error(
        "This is a web page or another kind of XML, not a sitemap. A sitemap begins with <urlset> or <sitemapindex>."
    )]
    NotSitemap,
    /// The sitemap is broken.
    #[error("The sitemap is broken at byte {at}: {source}.")]
    BrokenSitemap {
        /// Where, in bytes.
        at: u64,
        /// What is wrong.
        source: Box<quick_xml::Error>,
    },
    /// It is a JSON object, but no HAR.
    #[error("This is JSON, but neither a HAR nor a list of URLs: {source}.")]
    BrokenJson {
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The table is broken.
    #[error("The table cannot be read: {source}.")]
    BrokenTable {
        /// What is wrong.
        source: csv::Error,
    },
    /// No column of the table has URLs.
    #[error("No column of this table has URLs. They begin with https:// or http://.")]
    NoColumn,
    /// The origin is no address.
    #[error("“{origin}” is not the address of a site. Write it like https://shop.example.")]
    BadOrigin {
        /// What was given.
        origin: String,
    },
    /// Nothing in it is a URL.
    #[error("There are no URLs in this file. {}", first.as_ref().map_or("It is empty.", |skipped| skipped.words.as_str()))]
    Empty {
        /// The first place that was skipped.
        first: Option<Skipped>,
    },
}
