//! A trigger in two short lines, for rows and lists.

use serde::{Deserialize, Serialize};

/// A trigger in two short lines, made for reading and not for parsing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Summary {
    /// What it waits for: `URL matches .*/contact`.
    pub when: String,
    /// What it does: `Message from the queue: “Need help?”`.
    pub then: String,
}
