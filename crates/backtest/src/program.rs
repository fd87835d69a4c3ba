//! What visitors are played against: one set of triggers, or two that are compared.
//!
//! It is plain data: engines by their keys, triggers as documents. So it can be written down, and travel to whoever counts.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use simulate::Environment;
use simulate::traffic::Visits;
use trigger::{Draft, Platform};

/// Messages of two triggers that come within so many milliseconds on one page count as at once, unless told otherwise: five seconds, in which
/// nobody has read the first one.
pub const AT_ONCE_MS: u64 = 5_000;

/// What is asked of every visitor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// One set of triggers, or two.
    pub sides: Vec<Side>,
    /// How long without a page view ends a visit, in milliseconds.
    pub gap_ms: u64,
    /// How long the last page of a visit stays open, in milliseconds.
    pub last_page_ms: u64,
    /// The world that a log does not tell of.
    pub world: Environment,
    /// The time zone by whose clocks hours and weekdays are told, such as `Europe/Berlin`.
    pub zone: String,
    /// See [`AT_ONCE_MS`].
    pub at_once_ms: u64,
    /// Places of triggers that are compared: of the first side, and of the second.
    pub pairs: Vec<(u32, u32)>,
}

/// A set of triggers, and whose rules they are played by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Side {
    /// The key of the engine.
    pub engine: String,
    /// The triggers in the order of the server.
    pub triggers: Vec<Asked>,
}

/// A trigger as it is asked about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// What results call it.
    pub id: String,
    /// Whose it is.
    pub platform: Platform,
    /// Its document.
    pub document: Map<String, Value>,
}

impl Asked {
    /// What a draft means.
    pub fn of(id: &str, draft: &Draft) -> Asked {
        Asked {
            id: id.to_owned(),
            platform: draft.platform,
            document: draft.document.clone(),
        }
    }
}

impl Program {
    /// How page views become visits.
    pub fn visits(&self) -> Visits {
        Visits {
            gap_ms: self.gap_ms,
            last_page_ms: self.last_page_ms,
        }
    }
}
