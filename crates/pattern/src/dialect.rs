//! In which language a pattern is written, which also says how it is asked.

use serde::{Deserialize, Serialize};

/// The language of a pattern, and what it is asked.
///
/// Functions that take a pattern without a dialect read JavaScript. Those whose name ends with `_in` take a dialect first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(tag = "language", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum Dialect {
    /// What a browser's `new RegExp(source, "g").test(text)` says: whether the pattern is found anywhere.
    #[default]
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
