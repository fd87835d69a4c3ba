//! Two documents compared field by field, as plans and histories show it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::FieldPath;
use crate::summary::quote;

/// A field whose value differs between two documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldChange {
    /// The field, as a JSON pointer.
    pub path: FieldPath,
    /// As the form names it.
    pub label: String,
    /// Whether its values are patterns, which are read sign by sign.
    #[serde(default)]
    pub is_pattern: bool,
    /// Its value in the first document; `None`: it is not there.
    pub before: Option<Value>,
    /// Its value in the second document; `None`: it is not there.
    pub after: Option<Value>,
    /// `before` as people read it; empty where it is read as it is written.
    #[serde(default)]
    pub before_lines: Vec<ValueLine>,
    /// `after` as people read it; empty where it is read as it is written.
    #[serde(default)]
    pub after_lines: Vec<ValueLine>,
}

/// A line of a value as people read it: a value that is a tree has one for each part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ValueLine {
    /// How deep it stands in the tree; the top is 0.
    pub depth: usize,
    /// What it says.
    pub text: String,
    /// How it is read.
    pub look: LineLook,
}

/// How a line of a value is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LineLook {
    /// Words about the value, on one line.
    Words,
    /// A text that the visitor reads, as it is written; it can have several lines.
    Message,
    /// A text of the value as it is written, such as a long pattern; it can have several lines.
    Written,
}

impl ValueLine {
    /// A line of words.
    pub(crate) fn words(depth: usize, text: impl Into<String>) -> ValueLine {
        ValueLine {
            depth,
            text: text.into(),
            look: LineLook::Words,
        }
    }

    /// A line of words, and below it each of the texts that the words could not hold as they are.
    pub(crate) fn with_whole_texts(
        depth: usize,
        words: impl Into<String>,
        texts: impl IntoIterator<Item = String>,
    ) -> Vec<ValueLine> {
        let shortened = texts.into_iter().filter(|text| quote(text) != *text);
        let whole = shortened.map(|text| ValueLine {
            depth: depth + 1,
            text,
            look: LineLook::Written,
        });
        std::iter::once(ValueLine::words(depth, words))
            .chain(whole)
            .collect()
    }
}
