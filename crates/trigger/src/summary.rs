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

/// The longest piece of a text that is quoted, in characters.
const QUOTED: usize = 80;

/// A text as one line of at most [`QUOTED`] characters.
pub(crate) fn quote(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
