//! A compiled pattern of Python, asked whether it is the whole text.

use std::borrow::Cow;

use super::letters::Letters;
use super::lower::{Lowered, is_regular, lower, lower_search};
use super::matcher::Matcher;
use super::written::Written;
use crate::engines::STEPS;
use crate::guard::Guarded;
use crate::pattern::{Engine, Finding, Span, Verdict};

/// What answers for a pattern.
#[derive(Debug)]
pub(crate) enum Whole {
    /// The engines of the crate, over texts with one unit for each character.
    Regular { guarded: Box<Guarded>, letters: Letters },
    /// Trial and error.
    Matcher(Matcher),
}

impl Whole {
    pub(crate) fn new(written: &Written) -> Whole {
        if is_regular(&written.root)
            && let Some(Lowered { tree, letters }) = lower(written)
        {
            return Whole::Regular {
                guarded: Box::new(Guarded::new(tree)),
                letters,
            };
        }
        Whole::Matcher(Matcher::new(written))
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Whole::Regular { guarded, .. } => guarded.engines().kind(),
            Whole::Matcher(_) => Engine::Backtracking,
        }
    }

    /// Whether the pattern is the whole text.
    pub(crate) fn is_match(&self, text: &str) -> Verdict {
        match self {
            Whole::Regular { guarded, letters } => guarded.is_match(&letters.text(text)),
            Whole::Matcher(matcher) => matcher.is_whole(text, STEPS),
        }
    }

    /// Many texts, a line each, as the engines read them.
    pub(crate) fn lines<'t>(&self, lines: &'t [u8]) -> Cow<'t, [u8]> {
        match self {
            Whole::Regular { letters, .. } if lines.iter().any(|&byte| byte >= 0xEE) => {
                let text = String::from_utf8_lossy(lines);
                Cow::Owned(letters.text(&text).into_owned().into_bytes())
            }
            Whole::Regular { .. } | Whole::Matcher(_) => Cow::Borrowed(lines),
        }
    }
}

/// What finds a pattern anywhere, as `re.search` does: nobody's server asks that, and it shows what a pattern lacks.
#[derive(Debug)]
pub(crate) enum Anywhere {
    Regular { guarded: Box<Guarded>, letters: Letters },
    Matcher(Matcher),
}

impl Anywhere {
    pub(crate) fn new(written: &Written) -> Anywhere {
        if is_regular(&written.root)
            && let Some(Lowered { tree, letters }) = lower_search(written)
        {
            return Anywhere::Regular {
                guarded: Box::new(Guarded::new(tree)),
                letters,
            };
        }
        Anywhere::Matcher(Matcher::new(written))
    }

    /// The first place, in UTF-16 code units.
    pub(crate) fn find(&self, text: &str) -> Finding {
        let found = match self {
            // One unit is one character there.
            Anywhere::Regular { guarded, letters } => guarded.find(&letters.text(text)),
            Anywhere::Matcher(matcher) => matcher.search(text, STEPS),
        };
        match found {
            Finding::Match(Span { start, end }) => {
                let units = |characters: usize| text.chars().take(characters).map(char::len_utf16).sum();
                Finding::Match(Span {
                    start: units(start),
                    end: units(end),
                })
            }
            other => other,
        }
    }
}
