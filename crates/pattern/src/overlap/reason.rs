//! Why it is not decided how two patterns lie to each other.

use serde::{Deserialize, Serialize};

/// Why it is not decided how two patterns lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UndecidedReason"))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A pattern refers back to what a group has captured, such as `\1`: no finite automaton can follow that.
    #[error("One of the patterns refers back to what a group has captured, so only examples can tell.")]
    BackReference,
    /// Look-ahead within look-behind, or the other way round, or a lot of both side by side.
    #[error("One of the patterns mixes look-ahead and look-behind in a way that cannot be compared.")]
    NestedLookaround,
    /// The automaton of a pattern would take too much room.
    #[error("One of the patterns is too large to be compared.")]
    TooLarge,
    /// Going through both patterns at once takes too long.
    #[error("Comparing these two patterns takes too long.")]
    TookTooLong,
    /// What was found did not stand up when the patterns themselves were asked.
    #[error("Comparing these two patterns gave no example that holds.")]
    NoExampleHolds,
}
