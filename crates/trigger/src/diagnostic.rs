//! What is wrong with a draft, as data: where, how bad, which rule, and a wording for people.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How bad a [`Diagnostic`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Probably not what was meant; the server takes it.
    Warning,
    /// The server refuses it, or the visitor can never get what was meant.
    Error,
}

/// Where in a document: an RFC 6901 JSON pointer such as `/conditions/0/value`. The empty path is the document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldPath(String);

impl FieldPath {
    /// The document itself.
    pub fn root() -> FieldPath {
        FieldPath::default()
    }

    /// The member `name` of what this path leads to.
    #[must_use]
    pub fn field(&self, name: &str) -> FieldPath {
        FieldPath(format!(
            "{}/{}",
            self.0,
            name.replace('~', "~0").replace('/', "~1")
        ))
    }

    /// The item at `index` of what this path leads to, counted from 0.
    #[must_use]
    pub fn item(&self, index: usize) -> FieldPath {
        FieldPath(format!("{}/{index}", self.0))
    }

    /// The path that a JSON pointer writes.
    pub fn of_pointer(pointer: &str) -> FieldPath {
        FieldPath(pointer.to_owned())
    }

    /// The JSON pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "/" } else { &self.0 })
    }
}

/// One thing to say about a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Diagnostic {
    /// The field it is about.
    pub path: FieldPath,
    /// How bad it is.
    pub severity: Severity,
    /// Which rule said it: stable, kebab-case, for programs. Listed in the catalogue of codes.
    pub code: String,
    /// What is wrong, for people, naming the field as the screen does.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The part of the field's text that it is about; `None` when it is about the whole field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub place: Option<Place>,
    /// Ready changes to the field, the best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<Mend>>"))]
    pub mends: Vec<Mend>,
}

impl Diagnostic {
    /// Something to say about a whole field, without a ready change.
    pub fn new(
        path: FieldPath,
        severity: Severity,
        code: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            path,
            severity,
            code: code.to_owned(),
            message: message.into(),
            help: help.into(),
            place: None,
            mends: Vec::new(),
        }
    }
}

/// A part of a field's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "TextPlace"))]
pub struct Place {
    /// Where it begins, in UTF-16 code units.
    pub start: u32,
    /// Where it ends, in UTF-16 code units.
    pub end: u32,
}

/// A ready change to a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Mend {
    /// What it does, in the imperative. `` ` `` encloses what is to be set in a monospaced face.
    pub title: String,
    /// The whole text of the field afterwards; of a field that holds no text, the value as JSON.
    pub text: String,
    /// The value of the field afterwards, when the field holds no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub value: Option<Value>,
    /// The field that is changed, when it is another one than the diagnostic is about, such as a list around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub path: Option<FieldPath>,
}

impl Mend {
    /// A change of a text.
    pub fn text(title: impl Into<String>, text: impl Into<String>) -> Mend {
        Mend {
            title: title.into(),
            text: text.into(),
            value: None,
            path: None,
        }
    }

    /// A change of a field that holds any other value, or that gets one.
    pub fn value(title: impl Into<String>, value: Value) -> Mend {
        Mend {
            title: title.into(),
            text: value.to_string(),
            value: Some(value),
            path: None,
        }
    }

    /// The same change, of another field than the diagnostic is about.
    #[must_use]
    pub fn at(self, path: FieldPath) -> Mend {
        Mend {
            path: Some(path),
            ..self
        }
    }
}
