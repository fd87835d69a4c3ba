//! A compiled pattern, and which engine answers for it.

use std::sync::{Arc, OnceLock};

use crate::bulk::LineCounter;
use crate::dialect::Dialect;
use crate::error::{CompileError, Warning};
use crate::guard::Guarded;
use crate::parse::parse;
use crate::python::{self, Anywhere, Whole};
use crate::room;
use crate::text::Question;

/// A compiled pattern. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Pattern {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    source: String,
    dialect: Dialect,
    warnings: Vec<Warning>,
    asked: Asked,
}

/// What answers, and for which question.
#[derive(Debug)]
enum Asked {
    /// Where in the text the pattern is found.
    Search(Box<Guarded>),
    /// Whether it is the whole text.
    Whole {
        whole: Whole,
        /// Built when somebody wants to see where it would be found.
        anywhere: OnceLock<Option<Box<Anywhere>>>,
    },
}

/// Whether a pattern matches a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It does not.
    NoMatch,
    /// It does.
    Match,
    /// A visitor's browser would stand still for a second and a half or longer, or finding out takes too long here.
    GaveUp,
}

/// Where a pattern first matches a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// Nowhere.
    NoMatch,
    /// Here.
    Match(Span),
    /// A visitor's browser would stand still for a second and a half or longer, or finding out takes too long here.
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

impl Pattern {
    /// Compiles what stands between the slashes of a regular expression, or in a trigger's condition.
    ///
    /// # Errors
    /// When a browser refuses it, or when it nests too deep for any use.
    pub fn compile(source: &str) -> Result<Pattern, CompileError> {
        Pattern::compile_in(Dialect::JavaScript, source)
    }

    /// Compiles a pattern of any dialect. In Python, a match is always the whole text.
    ///
    /// ```
    /// use pattern::{Dialect, Pattern, Verdict};
    ///
    /// let python = Dialect::Python { ignore_case: false };
    /// let pattern = Pattern::compile_in(python, "pricing").expect("Python accepts it");
    /// assert_eq!(pattern.is_match("https://shop.example/pricing"), Verdict::NoMatch);
    /// assert_eq!(pattern.is_match("pricing"), Verdict::Match);
    /// ```
    ///
    /// # Errors
    /// When a browser or CPython refuses it, or when it is more than this program reads.
    pub fn compile_in(dialect: Dialect, source: &str) -> Result<Pattern, CompileError> {
        let (asked, warnings) = room::for_source(source, || match dialect {
            Dialect::JavaScript => {
                parse(source).map(|(tree, warnings)| (Asked::Search(Box::new(Guarded::new(tree))), warnings))
            }
            Dialect::Text { whole, in_host } => {
                let search = Question { whole, in_host }.search(source);
                let (tree, _) = parse(&search)?;
                Ok((Asked::Search(Box::new(Guarded::new(tree))), Vec::new()))
            }
            Dialect::Python { ignore_case } => {
                python::read(source, ignore_case).map(|(written, warnings)| {
                    let whole = Whole::new(&written);
                    let anywhere = OnceLock::new();
                    (Asked::Whole { whole, anywhere }, warnings)
                })
            }
        })?;
        Ok(Pattern {
            inner: Arc::new(Inner {
                source: source.to_owned(),
                dialect,
                warnings,
                asked,
            }),
        })
    }

    /// The source as it was given.
    pub fn source(&self) -> &str {
        &self.inner.source
    }

    /// The dialect that the source is written in.
    pub fn dialect(&self) -> Dialect {
        self.inner.dialect
    }

    /// What the author should know though the pattern is valid.
    pub fn warnings(&self) -> &[Warning] {
        &self.inner.warnings
    }

    /// Which engine the verdicts come from.
    pub fn engine(&self) -> Engine {
        match &self.inner.asked {
            Asked::Search(guarded) => guarded.engines().kind(),
            Asked::Whole { whole, .. } => whole.engine(),
        }
    }

    /// Whether the pattern matches anywhere in the URL, or in Python the whole of it. Cheaper than [`Pattern::find`].
    pub fn is_match(&self, url: &str) -> Verdict {
        match &self.inner.asked {
            Asked::Search(guarded) => guarded.is_match(url),
            Asked::Whole { whole, .. } => whole.is_match(url),
        }
    }

    /// The first match in the URL. In Python it is the whole URL.
    pub fn find(&self, url: &str) -> Finding {
        if let Some(question) = self.inner.dialect.text() {
            let found = question.find(&self.inner.source, url);
            return found.map_or(Finding::NoMatch, Finding::Match);
        }
        match &self.inner.asked {
            Asked::Search(guarded) => guarded.find(url),
            Asked::Whole { whole, .. } => match whole.is_match(url) {
                Verdict::NoMatch => Finding::NoMatch,
                Verdict::Match => Finding::Match(Span {
                    start: 0,
                    end: url.encode_utf16().count(),
                }),
                Verdict::GaveUp => Finding::GaveUp,
            },
        }
    }

    /// Where the pattern would be found by a search, also in a dialect that asks for the whole text: what it says of a part of
    /// a URL that it does not match. In JavaScript the same as [`Pattern::find`].
    ///
    /// ```
    /// use pattern::{Dialect, Finding, Pattern, Span};
    ///
    /// let python = Dialect::Python { ignore_case: false };
    /// let pattern = Pattern::compile_in(python, "pricing").expect("Python accepts it");
    /// assert_eq!(pattern.find("https://a.example/pricing"), Finding::NoMatch);
    /// assert_eq!(pattern.search("https://a.example/pricing"), Finding::Match(Span { start: 18, end: 25 }));
    /// ```
    pub fn search(&self, url: &str) -> Finding {
        let (Asked::Whole { anywhere, .. }, Dialect::Python { ignore_case }) =
            (&self.inner.asked, self.inner.dialect)
        else {
            return self.find(url);
        };
        let anywhere = anywhere.get_or_init(|| {
            let (written, _) = python::read(&self.inner.source, ignore_case).ok()?;
            Some(Box::new(Anywhere::new(&written)))
        });
        anywhere
            .as_ref()
            .map_or(Finding::GaveUp, |anywhere| anywhere.find(url))
    }

    /// Counts the lines of a text that the pattern matches. Lines end with LF or CR LF, and blank ones are skipped.
    ///
    /// Far quicker than asking line by line. A text may be cut at line ends and the parts counted apart, on as many
    /// threads as one likes. Text that is not UTF-8 is read as `String::from_utf8_lossy` does. Each line gets the verdict that
    /// [`Pattern::is_match`] gives, wherever it stands.
    pub fn count_lines(&self, text: &[u8]) -> Counts {
        let mut counter = self.line_counter();
        counter.push(text);
        counter.finish()
    }

    /// As [`Pattern::count_lines`], for a text that comes in pieces.
    pub fn line_counter(&self) -> LineCounter<'_> {
        match &self.inner.asked {
            Asked::Search(guarded) => LineCounter::new(guarded),
            Asked::Whole { whole, .. } => LineCounter::of_whole(whole),
        }
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.total += other.total;
        self.matched += other.matched;
        self.gave_up += other.gave_up;
    }
}
