//! Gathers URLs: each once, up to the limit, with what was left out.

use std::collections::HashMap;

use pattern::as_browser_reports;
use url::Url;

use crate::{Expectation, Format, Options, ReadError, SkipReason, Skipped, UrlList, UrlRow, WhichRequests};

/// Examples that are kept of each reason for skipping.
const EXAMPLES: usize = 3;
/// Characters that are kept of what was skipped.
const LONGEST: usize = 120;

pub(crate) struct Collector<'a> {
    options: &'a Options,
    rows: Vec<UrlRow>,
    /// Places in `rows` by what a browser reports.
    known: HashMap<String, usize>,
    repeated: u64,
    over_limit: u64,
    skipped: u64,
    examples: Vec<Skipped>,
    sitemaps: Vec<String>,
}

impl<'a> Collector<'a> {
    pub(crate) fn new(options: &'a Options) -> Collector<'a> {
        Collector {
            options,
            rows: Vec::new(),
            known: HashMap::new(),
            repeated: 0,
            over_limit: 0,
            skipped: 0,
            examples: Vec::new(),
            sitemaps: Vec::new(),
        }
    }

    pub(crate) fn requests(&self) -> WhichRequests {
        self.options.requests
    }

    /// Takes what stands at a place, if it is a URL or a path of the site.
    pub(crate) fn add(&mut self, place: u64, text: &str) {
        self.add_expected(place, text, Expectation::None, 1);
    }

    /// As [`Collector::add`], with what is expected and how often it occurs.
    pub(crate) fn add_expected(&mut self, place: u64, text: &str, expectation: Expectation, count: u64) {
        let text = text.trim();
        if text.starts_with('/') && !text.starts_with("//") {
            match &self.options.origin {
                Some(origin) => self.keep(
                    place,
                    &format!("{}{text}", origin.trim_end_matches('/')),
                    expectation,
                    count,
                ),
                None => self.skip(place, text, SkipReason::NoOrigin),
            }
        } else {
            self.keep(place, text, expectation, count);
        }
    }

    fn keep(&mut self, place: u64, url: &str, expectation: Expectation, count: u64) {
        if !is_page_address(url) {
            self.skip(place, url, SkipReason::NotUrl);
            return;
        }
        let reported = as_browser_reports(url);
        if let Some(&known) = self.known.get(reported.as_ref()) {
            let row = &mut self.rows[known];
            self.repeated += 1;
            row.count = row.count.saturating_add(count);
            if row.expectation == Expectation::None {
                row.expectation = expectation;
            } else if expectation != Expectation::None && expectation != row.expectation {
                self.skip(place, url, SkipReason::Contradiction);
            }
            return;
        }
        if self.rows.len() >= self.options.limit {
            self.over_limit += 1;
            return;
        }
        self.known.insert(reported.into_owned(), self.rows.len());
        self.rows.push(UrlRow {
            url: url.to_owned(),
            expectation,
            count,
        });
    }

    pub(crate) fn skip(&mut self, place: u64, text: &str, reason: SkipReason) {
        self.skipped += 1;
        if self
            .examples
            .iter()
            .filter(|known| known.reason == reason)
            .count()
            < EXAMPLES
        {
            let mut shortened: String = text.chars().take(LONGEST).collect();
            if shortened.len() < text.len() {
                shortened.push('…');
            }
            self.examples.push(Skipped {
                place,
                text: shortened,
                reason,
                words: reason.to_string(),
            });
        }
    }

    /// Takes the address of another sitemap.
    pub(crate) fn sitemap(&mut self, url: &str) {
        if self.sitemaps.len() < self.options.limit {
            self.sitemaps.push(url.to_owned());
        }
    }

    pub(crate) fn finish(self, format: Format) -> Result<UrlList, ReadError> {
        if self.rows.is_empty() && self.sitemaps.is_empty() && self.over_limit == 0 {
            return Err(ReadError::Empty {
                first: self.examples.into_iter().next(),
            });
        }
        Ok(UrlList {
            format,
            rows: self.rows,
            repeated: self.repeated,
            over_limit: self.over_limit,
            skipped: self.skipped,
            skipped_examples: self.examples,
            sitemaps: self.sitemaps,
        })
    }
}

/// Whether the text is the whole address of a web page.
pub(crate) fn is_page_address(text: &str) -> bool {
    looks_like_address(text) && Url::parse(text).is_ok()
}

/// Whether the text begins like the address of a web page.
pub(crate) fn looks_like_address(text: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}
