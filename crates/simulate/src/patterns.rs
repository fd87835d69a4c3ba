//! Patterns compiled once and kept: for one run, or for thousands of runs over the same triggers.

use std::collections::HashMap;
use std::sync::Arc;

use pattern::{Dialect, Finding, Pattern};

/// A store of compiled patterns that several runs can share.
///
/// It keeps a few thousand patterns and then starts afresh, so it can live as long as the program.
#[derive(Debug, Default)]
pub struct Patterns {
    by_source: HashMap<Dialect, HashMap<String, Compiled>>,
    kept: usize,
}

/// A pattern, or why there is none. Cheap to clone, and good for as long as somebody has it.
pub(crate) type Compiled = Arc<Result<Pattern, NotCompiled>>;

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
    /// Most patterns that are kept.
    const KEPT: usize = 4096;

    /// An empty store.
    pub fn new() -> Patterns {
        Patterns::default()
    }

    pub(crate) fn add(&mut self, source: &str) -> Compiled {
        self.add_in(Dialect::JavaScript, source)
    }

    pub(crate) fn add_in(&mut self, dialect: Dialect, source: &str) -> Compiled {
        let known = self.by_source.get(&dialect).and_then(|known| known.get(source));
        if let Some(compiled) = known {
            return Arc::clone(compiled);
        }
        if self.kept >= Self::KEPT {
            self.by_source.clear();
            self.kept = 0;
        }
        let compiled = Arc::new(Pattern::compile_in(dialect, source).map_err(|error| {
            if error.code.is_our_limit() {
                NotCompiled::Unknown(error.to_string())
            } else {
                NotCompiled::Invalid(error.to_string())
            }
        }));
        let by_source = self.by_source.entry(dialect).or_default();
        by_source.insert(source.to_owned(), Arc::clone(&compiled));
        self.kept += 1;
        compiled
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
