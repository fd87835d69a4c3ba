//! Two documents compared field by field, as plans and histories show it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::FieldPath;

/// A field whose value differs between two documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldChange {
    /// The field, as a JSON pointer.
    pub path: FieldPath,
    /// As the form names it.
    pub label: String,
    /// Its value in the first document; `None`: it is not there.
    pub before: Option<Value>,
    /// Its value in the second document; `None`: it is not there.
    pub after: Option<Value>,
}
