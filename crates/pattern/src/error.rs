//! Why a pattern does not compile, or compiles only in newer browsers, in words for people.

/// Why a browser refuses a pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct CompileError {
    /// What is wrong, where, and what to do about it.
    pub message: String,
    /// Where it is wrong: UTF-16 code units from the start of the source.
    pub at: Option<usize>,
}

/// Something about a valid pattern that its author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Stable name of the kind of warning.
    pub code: &'static str,
    /// What it means for visitors, and the way out.
    pub message: String,
    /// Where it stands: UTF-16 code units from the start of the source.
    pub at: Option<usize>,
}

impl CompileError {
    pub(crate) fn new(at: usize, message: impl Into<String>) -> CompileError {
        CompileError {
            message: message.into(),
            at: Some(at),
        }
    }
}
