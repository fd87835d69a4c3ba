//! A compiled pattern, and which engine answers for it.

use std::sync::Arc;

use crate::backtrack::{Backtracker, Outcome};
use crate::error::{CompileError, Warning};
use crate::parse::parse;

/// A compiled pattern. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Pattern {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    source: String,
    warnings: Vec<Warning>,
    backtracker: Backtracker,
}

/// Whether a pattern matches a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It does not.
    NoMatch,
    /// It does.
    Match,
    /// Finding out takes too long. A visitor's browser may hang on this pattern and URL.
    GaveUp,
}

/// Where a pattern first matches a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// Nowhere.
    NoMatch,
    /// Here.
    Match(Span),
    /// Finding out takes too long. A visitor's browser may hang on this pattern and URL.
    GaveUp,
}

/// A part of a URL, in UTF-16 code units, as JavaScript counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// Offset of the first unit.
    pub start: usize,
    /// Offset after the last unit.
    pub end: usize,
}

/// Which engine the verdicts of a pattern come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// A finite automaton: time grows with the length of the URL alone.
    Linear,
    /// A finite automaton that also decides look-around, as quick.
    LinearLookaround,
    /// Trial and error with a limit on the number of steps.
    Backtracking,
}

/// How many lines of a text a pattern matches. Blank lines are no lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Lines that are not blank.
    pub total: u64,
    /// Lines with [`Verdict::Match`].
    pub matched: u64,
    /// Lines with [`Verdict::GaveUp`].
    pub gave_up: u64,
}

/// Steps that one URL may cost.
const STEPS: u64 = 2_000_000;

impl Pattern {
    /// Compiles what stands between the slashes of a regular expression, or in a trigger's condition.
    ///
    /// # Errors
    /// When a browser refuses it, or when it nests too deep for any use.
    pub fn compile(source: &str) -> Result<Pattern, CompileError> {
        let (tree, warnings) = parse(source)?;
        let backtracker = Backtracker::new(&tree);
        Ok(Pattern {
            inner: Arc::new(Inner {
                source: source.to_owned(),
                warnings,
                backtracker,
            }),
        })
    }

    /// The source as it was given.
    pub fn source(&self) -> &str {
        &self.inner.source
    }

    /// What the author should know though the pattern is valid.
    pub fn warnings(&self) -> &[Warning] {
        &self.inner.warnings
    }

    /// Which engine the verdicts come from.
    pub fn engine(&self) -> Engine {
        Engine::Backtracking
    }

    /// Whether the pattern matches anywhere in the URL.
    pub fn is_match(&self, url: &str) -> Verdict {
        match self.find(url) {
            Finding::NoMatch => Verdict::NoMatch,
            Finding::Match(_) => Verdict::Match,
            Finding::GaveUp => Verdict::GaveUp,
        }
    }

    /// The first match in the URL.
    pub fn find(&self, url: &str) -> Finding {
        let subject: Vec<u16> = url.encode_utf16().collect();
        match self.inner.backtracker.find(&subject, &mut { STEPS }) {
            Outcome::NoMatch => Finding::NoMatch,
            Outcome::Match(span) => Finding::Match(span),
            Outcome::GaveUp => Finding::GaveUp,
        }
    }

    /// Counts the lines of a text that the pattern matches. Lines end with LF or CR LF; blank ones are skipped.
    /// A text may be cut at line ends and the parts counted apart.
    pub fn count_lines(&self, text: &[u8]) -> Counts {
        let mut counts = Counts::default();
        for line in text.split(|&byte| byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if line.is_empty() {
                continue;
            }
            counts.total += 1;
            match self.is_match(&String::from_utf8_lossy(line)) {
                Verdict::Match => counts.matched += 1,
                Verdict::GaveUp => counts.gave_up += 1,
                Verdict::NoMatch => {}
            }
        }
        counts
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.total += other.total;
        self.matched += other.matched;
        self.gave_up += other.gave_up;
    }
}
