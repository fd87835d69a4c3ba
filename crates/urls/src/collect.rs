//! Gathers URLs: each once, or as often as it comes, up to the limit, with what was left out.

use std::borrow::Cow;
use std::collections::HashMap;

use pattern::{as_browser_reports, is_surely_reported};
use url::Url;

use crate::host::is_plain_host;
use crate::line::Line;
use crate::reason::{counted, sentence};
use crate::tally::{Tally, shortened};
use crate::{Expectation, Format, Options, ReadError, Repeats, SkipReason, UrlList, UrlRow, WhichRequests};

pub(crate) struct Collector<'a> {
    options: &'a Options,
    format: Format,
    rows: Vec<UrlRow>,
    /// Places in `rows` by what a browser reports.
    known: HashMap<String, usize>,
    entries: u64,
    repeated: u64,
    over_limit: u64,
    tally: Tally,
    sitemaps: Vec<String>,
    notes: Vec<String>,
    schemes_added: Told,
    split_off: Told,
}

/// Something that happened to several places, and the first of them.
#[derive(Default)]
struct Told {
    count: u64,
    first: String,
}

impl Told {
    fn add(&mut self, text: &str) {
        if self.count == 0 {
            self.first = shortened(text);
        }
        self.count += 1;
    }
}

impl<'a> Collector<'a> {
    pub(crate) fn new(format: Format, options: &'a Options) -> Collector<'a> {
        Collector {
            options,
            format,
            rows: Vec::new(),
            known: HashMap::new(),
            entries: 0,
            repeated: 0,
            over_limit: 0,
            tally: Tally::default(),
            sitemaps: Vec::new(),
            notes: Vec::new(),
            schemes_added: Told::default(),
            split_off: Told::default(),
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
        self.entries += 1;
        match whole_address(text, self.options.origin.as_deref()) {
            Ok(url) => self.keep(place, &url, expectation, count),
            Err(reason) => self.leave_out(place, text.trim(), reason),
        }
    }

    /// Takes a line as people write it: see [`Line`].
    pub(crate) fn add_line(&mut self, place: u64, text: &str, expectation: Expectation, count: Option<u64>) {
        match Line::of(text) {
            Line::Address(found) => {
                if found.scheme_added {
                    self.schemes_added.add(&found.url);
                }
                if let Some(behind) = found.behind {
                    self.split_off.add(behind);
                }
                self.add_expected(place, &found.url, expectation, count.or(found.count).unwrap_or(1));
            }
            Line::Comment => self.skip(place, text, SkipReason::Comment),
            Line::Other => self.skip(place, text, SkipReason::NotUrl),
        }
    }

    fn keep(&mut self, place: u64, url: &str, expectation: Expectation, count: u64) {
        let row = || UrlRow {
            url: url.to_owned(),
            expectation,
            count,
        };
        if self.options.repeats == Repeats::Kept && !self.format.is_recording() {
            if self.rows.len() >= self.options.limit {
                self.over_limit += 1;
            } else {
                self.rows.push(row());
            }
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
                self.leave_out(place, url, SkipReason::Contradiction);
            }
            return;
        }
        if self.rows.len() >= self.options.limit {
            self.over_limit += 1;
            return;
        }
        self.known.insert(reported.into_owned(), self.rows.len());
        self.rows.push(row());
    }

    /// Leaves an entry out.
    pub(crate) fn skip(&mut self, place: u64, text: &str, reason: SkipReason) {
        self.entries += 1;
        self.leave_out(place, text, reason);
    }

    fn leave_out(&mut self, place: u64, text: &str, reason: SkipReason) {
        self.tally.skip(place, text, reason);
    }

    /// Says something about the whole file.
    pub(crate) fn note(&mut self, note: &str) {
        self.notes.push(note.to_owned());
    }

    /// Takes the address of another sitemap.
    pub(crate) fn sitemap(&mut self, url: &str) {
        self.entries += 1;
        if self.sitemaps.len() < self.options.limit {
            self.sitemaps.push(url.to_owned());
        } else {
            self.over_limit += 1;
        }
    }

    /// The list. The notes are those of how the bytes became text.
    pub(crate) fn finish(self, mut notes: Vec<String>) -> Result<UrlList, ReadError> {
        notes.extend(self.notes);
        let (skipped, left_out) = (self.tally.skipped(), self.tally.left_out());
        let examples = self.tally.into_examples();
        if self.rows.is_empty() && self.sitemaps.is_empty() && self.over_limit == 0 {
            return Err(ReadError::Empty {
                left_out: sentence(&left_out, &examples),
                first: examples.into_iter().next(),
            });
        }
        if self.schemes_added.count > 0 {
            notes.push(format!(
                "https:// was added to {} that came without, such as “{}”.",
                counted(self.schemes_added.count, "line"),
                self.schemes_added.first
            ));
        }
        if self.split_off.count > 0 {
            notes.push(format!(
                "A count or a status behind the URL was split off in {}, such as “{}”.",
                counted(self.split_off.count, "line"),
                self.split_off.first
            ));
        }
        if !self.sitemaps.is_empty() {
            notes.push(format!(
                "This is an index of {}, which are to be read one by one.",
                counted(self.sitemaps.len() as u64, "sitemap")
            ));
        }
        Ok(UrlList {
            format: self.format,
            rows: self.rows,
            entries: self.entries,
            repeated: self.repeated,
            over_limit: self.over_limit,
            skipped,
            left_out,
            skipped_examples: examples,
            sitemaps: self.sitemaps,
            notes,
        })
    }
}

/// The address of a page from what a line has: a whole address, or a path of the site at `origin`.
///
/// # Errors
/// With the reason why it is none.
pub(crate) fn whole_address<'a>(text: &'a str, origin: Option<&str>) -> Result<Cow<'a, str>, SkipReason> {
    let text = trimmed(text);
    let address = match origin {
        _ if !text.starts_with('/') || text.starts_with("//") => Cow::Borrowed(text),
        Some(origin) => Cow::Owned(format!("{}{text}", origin.trim_end_matches('/'))),
        None => return Err(SkipReason::NoOrigin),
    };
    match is_page_address(&address) {
        true => Ok(address),
        false => Err(SkipReason::NotUrl),
    }
}

/// The text without blanks around it, which hardly any has.
pub(crate) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Whether the text is the whole address of a page: of a web page, or of a file in a browser.
pub(crate) fn is_page_address(text: &str) -> bool {
    has_plain_site(text)
        || is_surely_reported(text)
        || ["http:", "https:", "file:"]
            .iter()
            .any(|scheme| begins_with(text, scheme))
            && Url::parse(text).is_ok()
}

/// Whether an address surely has a site that a browser takes. Nothing behind the site makes it refuse an address.
fn has_plain_site(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
        let site = &rest[..end.unwrap_or(rest.len())];
        // A port may be too large.
        !site.contains(':') && is_plain_host(site)
    })
}

/// Whether the text begins like the address of a web page.
pub(crate) fn looks_like_address(text: &str) -> bool {
    begins_with(text, "http://") || begins_with(text, "https://")
}

fn begins_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}
