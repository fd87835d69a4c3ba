//! A call that a document makes its platform send, as it could come.

use serde_json::{Map, Value};

/// A call to an address.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleCall {
    /// Where the document has it go, right or wrong; empty where it says nothing.
    pub url: String,
    /// What is sent.
    pub body: Map<String, Value>,
}
