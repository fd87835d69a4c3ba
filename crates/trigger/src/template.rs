//! Drafts to start from.

use serde::Serialize;
use serde_json::{Map, Value};

/// A draft to start from, with a name of its own so that screens can list it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Template {
    /// Stable, kebab-case, for programs.
    pub key: &'static str,
    /// For people.
    pub name: &'static str,
    /// What it is good for, in a sentence.
    pub description: &'static str,
    /// What the new draft holds.
    pub document: Map<String, Value>,
}
