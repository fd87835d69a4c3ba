//! Patterns compiled once and kept: for one run, or for thousands of runs over the same triggers.

use std::collections::HashMap;

use pattern::{Dialect, Finding, Pattern};

/// A store of compiled page-URL patterns that several runs can share.
///
/// It keeps a few thousand patterns and then starts afresh, so it can live as long as the program.
#[derive(Debug, Default)]
pub struct Patterns {
    by_source: HashMap<Dialect, HashMap<String, PatternId>>,
    compiled: Vec<Compiled>,
}

/// A pattern in a [`Patterns`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PatternId(usize);

/// A pattern, or why there is none.
pub(crate) type Compiled = Result<Box<Pattern>, NotCompiled>;

/// Why a pattern says nothing.
#[derive(Debug)]
pub(crate) enum NotCompiled {
    /// A browser refuses it.
    Invalid(String),
    /// It is larger than is read here; a browser may accept it.
    Unknown(String),
}

/// What a pattern says of a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    NoMatch,
    /// The first match, in UTF-16 units.
    Match {
        start: usize,
        end: usize,
    },
    GaveUp,
}

impl Patterns {
    /// Most patterns that are kept from one run to the next.
    const KEPT: usize = 4096;

    /// An empty store.
    pub fn new() -> Patterns {
        Patterns::default()
    }

    /// Called between runs, when no id is in use.
    pub(crate) fn make_room(&mut self) {
        if self.compiled.len() > Self::KEPT {
            self.by_source.clear();
            self.compiled.clear();
        }
    }

    pub(crate) fn add(&mut self, source: &str) -> PatternId {
        self.add_in(Dialect::JavaScript, source)
    }

    pub(crate) fn add_in(&mut self, dialect: Dialect, source: &str) -> PatternId {
        let by_source = self.by_source.entry(dialect).or_default();
        if let Some(id) = by_source.get(source) {
            return *id;
        }
        let id = PatternId(self.compiled.len());
        self.compiled.push(
            Pattern::compile_in(dialect, source)
                .map(Box::new)
                .map_err(|error| {
                    if error.code.is_our_limit() {
                        NotCompiled::Unknown(error.to_string())
                    } else {
                        NotCompiled::Invalid(error.to_string())
                    }
                }),
        );
        by_source.insert(source.to_owned(), id);
        id
    }

    pub(crate) fn get(&self, id: PatternId) -> &Compiled {
        &self.compiled[id.0]
    }
}

/// Where `pattern` first matches in `url`, taken as it is.
pub(crate) fn search(pattern: &Pattern, url: &str) -> Answer {
    match pattern.find(url) {
        Finding::NoMatch => Answer::NoMatch,
        Finding::Match(span) => Answer::Match {
            start: span.start,
            end: span.end,
        },
        Finding::GaveUp => Answer::GaveUp,
    }
}
