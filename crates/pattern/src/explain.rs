//! A pattern in plain words: part by part, and in one sentence.
//!
//! Written from what the parser reads, so that escapes, classes and groups are found where they stand in the source. What
//! each part matched in a URL is told by [`part_matches`]. What to do about a pattern is not told here but by
//! [`fixes`](crate::fixes()).

mod characters;
mod items;
mod matches;
mod notes;
mod sentence;
mod words;

use std::collections::HashMap;

use serde::Serialize;

use crate::dialect::Dialect;
use crate::error::CompileError;
use crate::impossible::never_matches;
use crate::parse::{Kind, Part as Written, read};
use crate::python;
use crate::reach::{Reach, reach_in};
use crate::room;
use crate::tree::{Assertion, Direction};
use words::Words;

pub use matches::{PartMatch, PartMatcher, PartMatches, part_matches, part_matches_in};

/// More parts than this are not explained one by one.
const MOST_PARTS: usize = 2_000;

/// Parts that lie deeper within others are not explained one by one: nobody reads them, and whoever is given an explanation
/// walks it in their own way, on a stack of their own.
const DEEPEST: usize = 100;

/// What a pattern says, for people. `` ` `` encloses what is to be set in a monospaced face.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternExplanation"))]
pub struct Explanation {
    /// Which URLs it matches, in a sentence.
    pub sentence: String,
    /// The whole pattern, with all others within it.
    pub whole: Part,
    /// Set when the pattern has more parts than are explained: those that come last, or lie deepest, have no words of their
    /// own.
    pub capped: bool,
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternPart"))]
pub struct Part {
    /// Its name in [`part_matches`] of the same source.
    pub id: u32,
    /// Where it begins in the source, in UTF-16 code units.
    pub start: u32,
    /// Where it ends in the source, in UTF-16 code units.
    pub end: u32,
    /// What it is.
    pub kind: PartKind,
    /// What it stands for.
    pub label: String,
    /// What is easily got wrong about it.
    pub note: Option<String>,
    /// The parts within it, in the order of the source.
    pub parts: Vec<Part>,
}

/// What a part of a pattern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternPartKind"))]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Parts one after the other.
    Row,
    /// Alternatives, of which the first that fits is taken.
    Either,
    /// An alternative or a group with nothing in it.
    Nothing,
    /// Characters that stand for themselves.
    Text,
    /// `.`
    AnyCharacter,
    /// `[…]`, or a set with a letter of its own such as `\d`.
    Class,
    /// `^`
    Start,
    /// `$`
    End,
    /// `\b` or `\B`
    WordEdge,
    /// `(?:…)`
    Group,
    /// `(…)` or `(?<name>…)`
    Capture,
    /// `(?=…)` or `(?!…)`
    LookAhead,
    /// `(?<=…)` or `(?<!…)`
    LookBehind,
    /// `\1` or `\k<name>`
    BackReference,
    /// A part with a quantifier.
    Repeat,
}

/// Explains a pattern.
///
/// ```
/// let said = pattern::explain("^https://shop\\.example/.*").unwrap();
/// assert_eq!(said.sentence, "Matches URLs that begin with `https://shop.example/`.");
/// assert_eq!(said.whole.parts[0].label, "the start of the URL");
/// ```
///
/// # Errors
/// When the pattern does not compile.
pub fn explain(source: &str) -> Result<Explanation, CompileError> {
    explain_in(Dialect::JavaScript, source)
}

/// As [`explain`], for a pattern of any dialect. Of one in Python it says first that the whole text must fit.
///
/// ```
/// use pattern::{Dialect, explain_in};
///
/// let said = explain_in(Dialect::Python { ignore_case: false }, "pricing").unwrap();
/// assert_eq!(
///     said.sentence,
///     "The whole URL must fit. Matches URLs that are exactly `pricing`. But no browser reports such a URL, so it never matches."
/// );
/// ```
///
/// # Errors
/// When the pattern does not compile.
pub fn explain_in(dialect: Dialect, source: &str) -> Result<Explanation, CompileError> {
    room::for_source(source, || explained(dialect, source))
}

fn explained(dialect: Dialect, source: &str) -> Result<Explanation, CompileError> {
    if let Some(question) = dialect.text() {
        return Ok(question.explained(source));
    }
    let (written, own) = match dialect {
        Dialect::JavaScript | Dialect::Text { .. } => (read(source)?.0, python::Words::default()),
        Dialect::Python { ignore_case } => python::shown(&python::read(source, ignore_case)?.0),
    };
    let units: Vec<u16> = source.encode_utf16().collect();
    let mut explainer = Explainer {
        words: Words::new(&written),
        own,
        groups: &written.groups,
        units: &units,
        left: MOST_PARTS,
        depth: 0,
        capped: false,
    };
    let whole = explainer.part(&written.root);
    let words = &explainer.words;
    let sentence = match dialect {
        Dialect::JavaScript | Dialect::Text { .. } => {
            let never = !never_matches(source).is_empty();
            sentence::sentence(words, &written.root, never)
        }
        Dialect::Python { .. } => {
            let never = reach_in(dialect, source) == Ok(Reach::Never);
            let sentence = sentence::sentence(words, &python::anchored(&written.root), never);
            format!("The whole URL must fit. {sentence}")
        }
    };
    Ok(Explanation {
        sentence,
        capped: explainer.capped,
        whole,
    })
}

struct Explainer<'w> {
    words: Words<'w>,
    /// What a dialect says of parts in words of its own.
    own: python::Words,
    /// The part that each group is.
    groups: &'w [u32],
    units: &'w [u16],
    /// Parts that may yet be explained.
    left: usize,
    /// Parts that the one being explained lies within.
    depth: usize,
    capped: bool,
}

impl Explainer<'_> {
    fn part(&mut self, part: &Written) -> Part {
        self.left = self.left.saturating_sub(1);
        let own = |words: &HashMap<u32, String>| words.get(&part.id).cloned();
        Part {
            id: part.id,
            start: part.at.start,
            end: part.at.end,
            kind: kind(part),
            label: own(&self.own.labels).unwrap_or_else(|| self.words.label(part)),
            note: own(&self.own.notes).or_else(|| notes::note(part, self.groups, self.units)),
            parts: self.within(part),
        }
    }

    /// The parts within one, where telling them apart says more than the part's own words do.
    fn within(&mut self, part: &Written) -> Vec<Part> {
        match &part.kind {
            Kind::Repeat { body, .. } if body.children().is_empty() => Vec::new(),
            Kind::Row(parts) => self.each(parts),
            Kind::Either(rows) => self.each(rows.iter().map(|row| match &row.kind {
                Kind::Row(parts) if parts.len() == 1 => &parts[0],
                _ => row,
            })),
            // A group says in its own words what kind of body it has.
            _ => match part.children() {
                [body] if matches!(body.kind, Kind::Row(_) | Kind::Either(_)) => self.within(body),
                parts => self.each(parts),
            },
        }
    }

    fn each<'p>(&mut self, parts: impl IntoIterator<Item = &'p Written>) -> Vec<Part> {
        let mut explained = Vec::new();
        for part in parts {
            if self.left == 0 || self.depth == DEEPEST {
                self.capped = true;
                break;
            }
            self.depth += 1;
            explained.push(self.part(part));
            self.depth -= 1;
        }
        explained
    }
}

fn kind(part: &Written) -> PartKind {
    match &part.kind {
        Kind::Row(parts) if parts.is_empty() => PartKind::Nothing,
        Kind::Row(_) => PartKind::Row,
        Kind::Either(_) => PartKind::Either,
        Kind::Text { .. } => PartKind::Text,
        Kind::Dot { .. } => PartKind::AnyCharacter,
        Kind::Named { .. } | Kind::Class { .. } => PartKind::Class,
        Kind::Assert(Assertion::Start | Assertion::LineStart) => PartKind::Start,
        Kind::Assert(Assertion::End | Assertion::LineEnd) => PartKind::End,
        Kind::Assert(Assertion::WordBoundary | Assertion::NotWordBoundary) => PartKind::WordEdge,
        Kind::Group { .. } => PartKind::Group,
        Kind::Capture { .. } => PartKind::Capture,
        Kind::Look {
            direction: Direction::Ahead,
            ..
        } => PartKind::LookAhead,
        Kind::Look {
            direction: Direction::Behind,
            ..
        } => PartKind::LookBehind,
        Kind::BackReference { .. } => PartKind::BackReference,
        Kind::Repeat { .. } => PartKind::Repeat,
    }
}
