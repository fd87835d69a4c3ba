//! What a server has: its triggers as they were read.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Platform, name_of};

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
    /// The name that people gave it on a server of this platform; empty when there is none.
    pub fn name(&self, platform: Platform) -> &str {
        name_of(platform, &self.document)
    }
}
