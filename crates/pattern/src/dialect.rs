//! In which language a pattern is written, which also says how it is asked.

use serde::{Deserialize, Serialize};

use crate::error::CompileError;
use crate::parse::parse;
use crate::python;
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
}

impl Dialect {
    /// Whether a pattern must be the whole text, where others search for it.
    pub fn is_whole_text(self) -> bool {
        match self {
            Dialect::JavaScript => false,
            Dialect::Python { .. } => true,
        }
    }
}

/// The tree of a pattern, and whether it matches exactly what the pattern matches.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) tree: Tree,
    pub(crate) exact: bool,
}

/// The tree of a pattern of any dialect; nothing where that would be too large.
pub(crate) fn tree(dialect: Dialect, source: &str) -> Result<Option<Lowered>, CompileError> {
    match dialect {
        Dialect::JavaScript => {
            let (tree, _) = parse(source)?;
            Ok(Some(Lowered { tree, exact: true }))
        }
        Dialect::Python { ignore_case } => {
            let (written, _) = python::read(source, ignore_case)?;
            let exact = python::is_regular(&written.root);
            Ok(python::lower(&written).map(|lowered| Lowered {
                tree: lowered.tree,
                exact,
            }))
        }
    }
}
