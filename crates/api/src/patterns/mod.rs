//! What a pattern says of a list of URLs.

pub mod help;
pub mod overlap;
pub mod readers;
pub(crate) mod url_cache;
pub mod url_tables;

use std::sync::Arc;

use pattern::{Dialect, Finding, Pattern, Reach, Span, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::error::Error;
use crate::patterns::url_cache::{Judged, ListedUrls};
use crate::patterns::url_tables::{Expectation, Table};

/// A pattern and the URLs to try it on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Test {
    /// The pattern as it is typed.
    pub pattern: String,
    /// The language that it is written in.
    #[serde(default)]
    #[ts(optional, as = "Option<Dialect>")]
    pub dialect: Dialect,
    /// The URLs.
    pub urls: Urls,
    /// Take URLs as they are typed instead of as a browser reports them.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub as_is: bool,
    /// Which rows to give.
    #[serde(default)]
    #[ts(optional, as = "Option<Show>")]
    pub show: Show,
    /// Rows to leave out at the start, of those that are shown.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub offset: u32,
    /// Rows to give at the most.
    #[serde(default = "everything")]
    #[ts(optional, as = "Option<u32>")]
    pub limit: u32,
}

fn everything() -> u32 {
    u32::MAX
}

/// Where URLs come from.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "from", rename_all = "kebab-case")]
#[ts(rename = "PatternUrls")]
pub enum Urls {
    /// A table kept in the project.
    Table {
        /// Which one.
        table: Table,
    },
    /// A list of the moment.
    List {
        /// The URLs.
        urls: Vec<String>,
    },
}

/// Which rows of a report to give.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "PatternRows")]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those that match.
    Matched,
    /// Those that do not.
    Unmatched,
    /// Those that do not do as expected.
    Unexpected,
    /// Those on which the pattern ran too long.
    GaveUp,
}

/// What a pattern says.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternReport")]
pub struct Report {
    /// The pattern.
    pub pattern: String,
    /// The language that it was read in.
    pub dialect: Dialect,
    /// Whether it compiles; none when it is more than is read here, and not known.
    pub valid: Option<bool>,
    /// Why it does not compile, or why that is not known.
    pub error: Option<PatternProblem>,
    /// What it reaches of all addresses that browsers report; none when it does not compile, or that is not known.
    pub reach: Option<Reach>,
    /// What is worth knowing about it.
    pub warnings: Vec<PatternProblem>,
    /// Counts over all URLs.
    pub counts: Counts,
    /// How many rows are shown, before `offset` and `limit`.
    pub shown: u32,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Something about a pattern, at a place in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PatternProblem {
    /// Stable, for programs.
    pub code: String,
    /// For people.
    pub message: String,
    /// Where it starts, in UTF-16 code units.
    pub start: Option<u32>,
    /// Where it ends.
    pub end: Option<u32>,
}

/// How many URLs do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PatternCounts")]
pub struct Counts {
    /// All of them.
    pub total: u32,
    /// Those that match.
    pub matched: u32,
    /// Those on which the pattern ran too long; all of them when it is more than is read here.
    pub gave_up: u32,
    /// Those that do not do as expected.
    pub unexpected: u32,
}

/// One URL and what the pattern says of it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "PatternRow")]
pub struct Row {
    /// Its place in the list, from 0.
    pub index: u32,
    /// The URL as it was typed.
    pub url: String,
    /// The URL as the pattern saw it, where that differs.
    pub reported: Option<String>,
    /// Whether the pattern must match it.
    pub expectation: Expectation,
    /// Whether the pattern matches.
    pub matched: bool,
    /// Where the match starts in what the pattern saw, in UTF-16 code units.
    pub start: Option<u32>,
    /// Where it ends.
    pub end: Option<u32>,
    /// Where a search would find the pattern in a URL that it does not match, because its dialect asks for the whole: the start,
    /// in UTF-16 code units of what the pattern saw.
    pub part_start: Option<u32>,
    /// Where that ends.
    pub part_end: Option<u32>,
    /// Whether the pattern ran too long on it, or is more than is read here.
    pub gave_up: bool,
    /// Whether it does as expected; nothing expected counts as yes.
    pub as_expected: bool,
}

/// What a pattern says of a list of URLs.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the table is gone. A pattern that does not compile is no error but a
/// report that says so.
pub fn test(app: &App, test: Test) -> Result<Report, Error> {
    let urls = match test.urls {
        Urls::Table { table } => app.urls().of_table(app.data(), table)?,
        Urls::List { urls } => Arc::new(ListedUrls::new(
            urls.into_iter().map(|url| (url, Expectation::None)),
        )),
    };
    let pattern = match Pattern::compile_in(test.dialect, &test.pattern) {
        Ok(pattern) => pattern,
        Err(error) => {
            return Ok(Report {
                dialect: test.dialect,
                ..refused(test.pattern, &error, &urls, test.offset, test.limit)
            });
        }
    };
    let judged = app.urls().judged(&pattern, &urls, test.as_is);
    let shown = judged.shown(&urls, test.show);
    let rows = shown
        .iter()
        .skip(test.offset as usize)
        .take(test.limit as usize)
        .map(|&index| row(&urls, &pattern, &judged, index, test.as_is))
        .collect();
    Ok(Report {
        valid: Some(true),
        error: None,
        reach: pattern::reach_in(test.dialect, pattern.source()).ok(),
        warnings: warnings(&pattern),
        counts: judged.counts,
        shown: count(shown.len()),
        rows,
        pattern: test.pattern,
        dialect: test.dialect,
    })
}

fn refused(
    source: String,
    error: &pattern::CompileError,
    urls: &ListedUrls,
    offset: u32,
    limit: u32,
) -> Report {
    let is_our_limit = error.code.is_our_limit();
    let total = count(urls.urls.len());
    let rows = (0..total)
        .skip(offset as usize)
        .take(limit as usize)
        .map(|index| {
            let url = &urls.urls[index as usize];
            Row {
                index,
                url: url.typed.clone(),
                reported: url.reported.clone(),
                expectation: url.expectation,
                matched: false,
                start: None,
                end: None,
                part_start: None,
                part_end: None,
                gave_up: is_our_limit,
                as_expected: url.expectation == Expectation::None,
            }
        })
        .collect();
    let at = error.at.map(count);
    Report {
        pattern: source,
        dialect: Dialect::default(),
        valid: (!is_our_limit).then_some(false),
        error: Some(PatternProblem {
            code: if is_our_limit {
                "pattern-not-read"
            } else {
                "pattern-invalid"
            }
            .to_owned(),
            message: error.message.clone(),
            start: at,
            end: at.map(|at| at + 1),
        }),
        reach: None,
        warnings: Vec::new(),
        counts: Counts {
            total,
            gave_up: if is_our_limit { total } else { 0 },
            ..Counts::default()
        },
        shown: total,
        rows,
    }
}

/// What is worth knowing about a pattern that compiles.
fn warnings(pattern: &Pattern) -> Vec<PatternProblem> {
    let known = pattern.warnings().iter().map(|warning| PatternProblem {
        code: warning.code.to_owned(),
        message: warning.message.clone(),
        start: warning.at.map(count),
        end: warning.at.map(|at| count(at + 1)),
    });
    let told = |code: &str, message: String, at: std::ops::Range<usize>| PatternProblem {
        code: code.to_owned(),
        message,
        start: Some(count(at.start)),
        end: Some(count(at.end)),
    };
    if pattern.dialect() != Dialect::JavaScript {
        let dead = pattern::dead_parts_in(pattern.dialect(), pattern.source()).into_iter();
        return known
            .chain(dead.map(|part| told("dead-part", part.message, part.at)))
            .collect();
    }
    let impossible = pattern::never_matches(pattern.source())
        .into_iter()
        .map(|part| told(part.code, part.message, part.at));
    let dead = pattern::dead_parts(pattern.source())
        .into_iter()
        .map(|part| told("dead-part", part.message, part.at));
    let everything = pattern::matches_everything(pattern.source())
        .filter(|all| !all.plain)
        .map(|all| told("matches-everything", all.message, all.at));
    known.chain(impossible).chain(dead).chain(everything).collect()
}

fn row(urls: &ListedUrls, pattern: &Pattern, judged: &Judged, index: u32, as_is: bool) -> Row {
    let url = &urls.urls[index as usize];
    let verdict = judged.verdicts[index as usize];
    let seen = url.seen(as_is);
    let (span, part) = match verdict {
        Verdict::Match => (place(pattern.find(seen)), None),
        Verdict::NoMatch => (None, part(pattern, seen)),
        Verdict::GaveUp => (None, None),
    };
    Row {
        index,
        url: url.typed.clone(),
        reported: if as_is { None } else { url.reported.clone() },
        expectation: url.expectation,
        matched: verdict == Verdict::Match,
        start: span.map(|span| count(span.start)),
        end: span.map(|span| count(span.end)),
        part_start: part.map(|part| count(part.start)),
        part_end: part.map(|part| count(part.end)),
        gave_up: verdict == Verdict::GaveUp,
        as_expected: as_expected(url.expectation, verdict),
    }
}

pub(crate) fn place(finding: Finding) -> Option<Span> {
    match finding {
        Finding::Match(span) => Some(span),
        Finding::NoMatch | Finding::GaveUp => None,
    }
}

/// What a search would find of a pattern in a text that it does not match, in a dialect that asks for the whole. Nothing that is
/// empty: that is found in every text and shows nothing.
pub(crate) fn part(pattern: &Pattern, text: &str) -> Option<Span> {
    if !pattern.dialect().is_whole_text() {
        return None;
    }
    place(pattern.search(text)).filter(|span| span.start < span.end)
}

/// Whether a verdict is what was expected. One that ran too long is neither.
pub(crate) fn as_expected(expectation: Expectation, verdict: Verdict) -> bool {
    match expectation {
        Expectation::None => true,
        Expectation::Must => verdict == Verdict::Match,
        Expectation::MustNot => verdict == Verdict::NoMatch,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
