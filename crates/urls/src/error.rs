//! Why a file gives no list.

use crate::Skipped;

/// Why a file gives no list.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is not text.
    #[error("This is not a text file. Save it as UTF-8 text, CSV, a sitemap, a HAR or an access log.")]
    NotText,
    /// It is an archive or a document of a kind that is not opened.
    #[error("This is {kind}, not a list of URLs. {help}")]
    OtherKind {
        /// What it is, with its article.
        kind: &'static str,
        /// What to do about it.
        help: &'static str,
    },
    /// It is packed and cannot be unpacked.
    #[error("This file is packed with {packer} but cannot be unpacked: {source}.")]
    Packed {
        /// What packed it.
        packer: &'static str,
        /// What is wrong with it.
        source: std::io::Error,
    },
    /// It is packed and too large when unpacked.
    #[error(
        "Unpacked, this file is larger than {limit} bytes. Split it, or keep only the lines that matter."
    )]
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
    #[error(
        "There are no URLs in this file. {}",
        first.as_ref().map_or_else(|| "It is empty.".to_owned(), |skipped| format!("Left out: {left_out}. {}", skipped.words))
    )]
    Empty {
        /// The first place that was skipped.
        first: Option<Skipped>,
        /// What was left out and why, such as `412 assets, 13 failures`; empty for an empty file.
        left_out: String,
    },
}
