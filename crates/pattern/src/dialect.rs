//! In which language a pattern is written, which also says how it is asked.

use serde::{Deserialize, Serialize};

use crate::error::CompileError;
use crate::parse::parse;
use crate::python;
use crate::text::Question;
use crate::tree::Tree;

/// The language of a pattern, and what it is asked.
///
/// Functions that take a pattern without a dialect read JavaScript. Those whose name ends with `_in` take a dialect first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "language", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum Dialect {
    /// What a browser's `new RegExp(source, "g").test(text)` says: whether the pattern is found anywhere.
    #[default]
    #[serde(rename = "javascript")]
    JavaScript,
    /// What CPython 3.11's `re.fullmatch(source, text)` says: whether the pattern is the whole text.
    Python {
        /// With `re.IGNORECASE`.
        ignore_case: bool,
    },
    /// Whether a text is there as it is written, as LiveChat asks. Every sign stands for itself.
    Text {
        /// It must be the whole; otherwise a part is enough.
        whole: bool,
        /// It is compared with the host of an address alone, in which capitals do not count.
        in_host: bool,
    },
}

impl Dialect {
    /// Whether a pattern must be the whole text, where others search for it.
    pub fn is_whole_text(self) -> bool {
        match self {
            Dialect::JavaScript | Dialect::Text { whole: false, .. } => false,
            Dialect::Python { .. } | Dialect::Text { whole: true, .. } => true,
        }
    }

    /// Whether what is written has signs with a meaning of their own.
    pub fn has_signs(self) -> bool {
        self.text().is_none()
    }

    /// What a text is asked, in the dialect that has no signs.
    pub(crate) fn text(self) -> Option<Question> {
        match self {
            Dialect::Text { whole, in_host } => Some(Question { whole, in_host }),
            Dialect::JavaScript | Dialect::Python { .. } => None,
        }
    }
}

/// The tree of a pattern of any dialect; nothing where that would be too large. What is not regular in Python is only close to the
/// pattern.
pub(crate) fn tree(dialect: Dialect, source: &str) -> Result<Option<Tree>, CompileError> {
    match dialect {
        Dialect::JavaScript => Ok(Some(parse(source)?.0)),
        Dialect::Text { whole, in_host } => {
            let question = Question { whole, in_host };
            Ok(Some(parse(&question.search(source))?.0))
        }
        Dialect::Python { ignore_case } => {
            let (written, _) = python::read(source, ignore_case)?;
            Ok(python::lower(&written).map(|lowered| lowered.tree))
        }
    }
}

/// Trees between which a pattern lies.
#[derive(Debug)]
pub(crate) struct Bounds {
    /// Matches all that the pattern matches.
    pub(crate) over: Tree,
    /// Matches only what the pattern matches; nothing where `over` matches exactly that.
    pub(crate) under: Option<Tree>,
}

/// The trees between which a pattern of any dialect lies; nothing where they would be too large.
pub(crate) fn bounds(dialect: Dialect, source: &str) -> Result<Option<Bounds>, CompileError> {
    let Dialect::Python { ignore_case } = dialect else {
        return Ok(tree(dialect, source)?.map(|over| Bounds { over, under: None }));
    };
    let (written, _) = python::read(source, ignore_case)?;
    let lowered = |written: &python::written::Written| python::lower(written).map(|lowered| lowered.tree);
    Ok(python::bounds(&written).and_then(|bounds| {
        let under = match &bounds.under {
            Some(under) => Some(lowered(under)?),
            None => None,
        };
        let over = lowered(&bounds.over)?;
        Some(Bounds { over, under })
    }))
}
