//! What a server has: its triggers as they were read.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A trigger as a server stores it, with everything that it sent, also what we do not understand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServerTrigger {
    /// The server's id for it.
    pub id: String,
    /// The whole document.
    pub document: Map<String, Value>,
}

impl ServerTrigger {
    /// The name that people gave it; empty when there is none.
    pub fn name(&self) -> &str {
        name(&self.document)
    }
}

pub(crate) fn name(document: &Map<String, Value>) -> &str {
    document.get("name").and_then(Value::as_str).unwrap_or_default()
}
