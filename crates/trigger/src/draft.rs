//! A draft: the document that people edit, kept exactly as it is, right or wrong.

use serde_json::{Map, Value};

use crate::depth::is_deep_text;
use crate::{
    FieldPath, Kind, Platform, RepeatedMember, TooDeep, check_depth, documents, name_of, repeated_member,
};

/// A document for one platform, kept whole: fields that nobody knows keep their place, order and value.
///
/// Drafts are JSON objects. Anything inside may be missing or of the wrong type; the platform's `check` says how.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Whose rules it is checked and simulated by.
    pub platform: Platform,
    /// The document, members in the order in which they were written.
    pub document: Map<String, Value>,
}

/// The text is no JSON object, so it cannot even be a wrong draft.
#[derive(Debug, thiserror::Error)]
pub enum NotADraft {
    /// The text is not JSON.
    #[error("this is not JSON: {source}")]
    Malformed {
        /// What the parser says, with line and column.
        #[from]
        source: serde_json::Error,
    },
    /// It is JSON, but not an object.
    #[error("a trigger is a JSON object in braces, and this is {found}")]
    NotAnObject {
        /// What it is instead, with its article: "a list", "a number".
        found: &'static str,
    },
    /// It nests deeper than a document may.
    #[error(transparent)]
    TooDeep(#[from] TooDeep),
    /// A member stands in one object twice.
    #[error(transparent)]
    Repeated(#[from] RepeatedMember),
}

impl Draft {
    /// Wraps a document.
    pub fn new(platform: Platform, document: Map<String, Value>) -> Draft {
        Draft { platform, document }
    }

    /// Reads a draft from JSON text.
    pub fn from_json(platform: Platform, text: &str) -> Result<Draft, NotADraft> {
        match serde_json::from_str(text) {
            Ok(value) => match repeated_member(text) {
                Some(repeated) => Err(repeated.into()),
                None => Draft::from_value(platform, value),
            },
            Err(_) if is_deep_text(text) => Err(TooDeep {
                path: FieldPath::root(),
            }
            .into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads a draft from a JSON value.
    pub fn from_value(platform: Platform, value: Value) -> Result<Draft, NotADraft> {
        match value {
            Value::Object(document) => {
                check_depth(&document)?;
                Ok(Draft::new(platform, document))
            }
            other => Err(NotADraft::NotAnObject {
                found: kind_of(&other),
            }),
        }
    }

    /// What of its platform's kinds it is.
    pub fn kind(&self) -> &'static Kind {
        documents(self.platform).kind_of(&self.document)
    }

    /// The name that people gave it; empty when there is none.
    pub fn name(&self) -> &str {
        name_of(self.platform, &self.document)
    }

    /// The document as JSON text in files: known members in the platform's order, the others behind them in their own;
    /// two spaces, line feeds, one at the end. Reading the text and writing it again gives the same bytes.
    pub fn to_json(&self) -> String {
        let arranged = documents(self.platform).arrange(&self.document);
        let mut text = serde_json::to_string_pretty(&arranged).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// What a JSON value is, in words, with its article.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        Value::String(_) => "a text",
        Value::Number(_) => "a number",
        Value::Bool(_) => "true or false",
        Value::Null => "null",
    }
}
