//! What each part of a pattern matched in a URL.

use serde::Serialize;

use crate::Span;
use crate::backtrack::{Backtracker, Groups};
use crate::dialect::Dialect;
use crate::engines::STEPS;
use crate::error::CompileError;
use crate::parse::{lower_with_parts, read};
use crate::pattern::{Finding, Pattern};
use crate::python;
use crate::room;
use crate::tree::{Assertion, Node};

/// What the parts of a pattern matched where it first matches a URL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternPartMatches"))]
#[serde(tag = "found", rename_all = "kebab-case")]
pub enum PartMatches {
    /// The pattern matches nowhere.
    NoMatch,
    /// Finding out takes too long.
    GaveUp,
    /// It matches.
    Match {
        /// One for each part that took part, by id. Those of a repeated part tell of its last round.
        parts: Vec<PartMatch>,
    },
}

/// What one part matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternPartMatch"))]
pub struct PartMatch {
    /// The [id](super::Part::id) of the part.
    pub part: u32,
    /// Where it begins in the URL, in UTF-16 code units.
    pub start: u32,
    /// Where it ends in the URL, in UTF-16 code units. A place such as `^` ends where it begins. Look-around spans what it
    /// saw.
    pub end: u32,
}

/// A pattern that tells what each of its parts matched.
#[derive(Debug, Clone)]
pub struct PartMatcher {
    pattern: Pattern,
    /// Every part is a group of its own.
    parts: Backtracker,
    /// The part that is the whole pattern.
    whole: u32,
}

impl PartMatcher {
    /// Compiles a pattern for this.
    ///
    /// # Errors
    /// When the pattern does not compile.
    pub fn compile(source: &str) -> Result<PartMatcher, CompileError> {
        PartMatcher::compile_in(Dialect::JavaScript, source)
    }

    /// As [`PartMatcher::compile`], for a pattern of any dialect. Of a pattern in Python only the whole is told where its parts
    /// cannot be followed: where it refers back, or has conditions.
    ///
    /// # Errors
    /// When the pattern does not compile.
    pub fn compile_in(dialect: Dialect, source: &str) -> Result<PartMatcher, CompileError> {
        room::for_source(source, || PartMatcher::new(dialect, source))
    }

    fn new(dialect: Dialect, source: &str) -> Result<PartMatcher, CompileError> {
        let (written, ends) = match dialect {
            Dialect::JavaScript => (read(source)?.0, None),
            // Only the place of the whole is asked for.
            Dialect::Text { .. } => (read("")?.0, None),
            Dialect::Python { ignore_case } => {
                let (written, _) = python::read(source, ignore_case)?;
                (python::shown(&written).0, Some(Node::Assert(Assertion::End)))
            }
        };
        let mut tree = lower_with_parts(&written);
        if let Some(end) = ends {
            tree.root = Node::concat(vec![tree.root, end]);
        }
        Ok(PartMatcher {
            pattern: Pattern::compile_in(dialect, source)?,
            parts: Backtracker::new(&tree),
            whole: written.root.id,
        })
    }

    /// What each part matched at the first match in the URL. Bounded in steps as [`Pattern::find`] is.
    pub fn find(&self, url: &str) -> PartMatches {
        let start = match self.pattern.find(url) {
            Finding::NoMatch => return PartMatches::NoMatch,
            Finding::GaveUp => return PartMatches::GaveUp,
            Finding::Match(span) if !self.pattern.dialect().has_signs() => {
                let parts = vec![PartMatch {
                    part: 0,
                    start: span.start as u32,
                    end: span.end as u32,
                }];
                return PartMatches::Match { parts };
            }
            Finding::Match(span) => span.start,
        };
        let subject: Vec<u16> = url.encode_utf16().collect();
        let spans = match self.parts.groups_at(&subject, start, &mut { STEPS }) {
            // What only Python has is followed as far as the other engine can.
            Groups::NoMatch if self.pattern.dialect().is_whole_text() => {
                return PartMatches::Match {
                    parts: vec![PartMatch {
                        part: self.whole,
                        start: 0,
                        end: subject.len() as u32,
                    }],
                };
            }
            Groups::NoMatch => return PartMatches::NoMatch,
            Groups::GaveUp => return PartMatches::GaveUp,
            Groups::Match(spans) => spans,
        };
        let of = |(part, span): (u32, Option<Span>)| {
            span.map(|Span { start, end }| PartMatch {
                part,
                start: start as u32,
                end: end as u32,
            })
        };
        PartMatches::Match {
            parts: (0..).zip(spans).filter_map(of).collect(),
        }
    }
}

/// As [`PartMatcher::find`], for one URL.
///
/// # Errors
/// When the pattern does not compile.
pub fn part_matches(source: &str, url: &str) -> Result<PartMatches, CompileError> {
    Ok(PartMatcher::compile(source)?.find(url))
}

/// As [`part_matches`], for a pattern of any dialect.
///
/// # Errors
/// When the pattern does not compile.
pub fn part_matches_in(dialect: Dialect, source: &str, url: &str) -> Result<PartMatches, CompileError> {
    Ok(PartMatcher::compile_in(dialect, source)?.find(url))
}
