//! What is written down before and after each call, so that an interrupted application can be explained.
//!
//! Not here: where it is kept. Whatever keeps it must have it on disk when `record` returns.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::order::{Move, Standing};

/// Keeps what happens while a plan is applied.
pub trait Journal: Send {
    /// Keeps an entry. When this returns, the entry must survive the death of the process; when it fails, nothing
    /// more is sent to the server.
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError>;
}

/// Why a journal could not keep an entry.
pub type JournalError = Box<dyn std::error::Error + Send + Sync>;

/// A journal in memory. It survives nothing; tests and dry runs use it.
impl Journal for Vec<JournalEntry> {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        self.push(entry.clone());
        Ok(())
    }
}

/// One line of a journal. Holds documents, never credentials.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// The id of the item of the plan.
    pub item: String,
    /// What happened to it.
    pub event: Event,
}

/// What happens to an item, in this order: planned, sent (once for each call), and one of the others. An item that is planned again begins anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// It will be sent; nothing has been yet.
    Planned {
        /// The key of the draft, if it has one.
        draft: Option<String>,
        /// The name that people gave it.
        name: String,
        /// What will be sent.
        write: Write,
        /// Why it is sent although something speaks against it.
        #[serde(default)]
        despite: Option<String>,
    },
    /// It is being sent now. A journal that ends here does not say whether it arrived.
    Sent {
        /// For a creation and for each part of a replacement: the ids of all triggers on the server just before. Empty otherwise.
        listed: BTreeSet<String>,
        /// When, in milliseconds since 1970 UTC; 0 in journals of before this was noted.
        #[serde(default)]
        at: i64,
        /// Which call of the write. Journals of before a write could take several do not say it.
        #[serde(default, skip_serializing_if = "Part::is_whole")]
        part: Part,
        /// For a part of an order: which trigger is put where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        placing: Option<Placing>,
    },
    /// The server has it.
    Verified {
        /// The trigger.
        trigger_id: String,
        /// The trigger as it was read back; `None` after a deletion.
        document: Option<Map<String, Value>>,
        /// The labels of the fields that were read back otherwise than they were sent.
        #[serde(default)]
        differs: Vec<String>,
    },
    /// The triggers of the server are in the order that was wanted.
    Arranged {
        /// The order as it was read back.
        order: Vec<Standing>,
    },
    /// The server does not have it.
    Failed {
        /// The code of the error.
        code: String,
        /// Its words.
        message: String,
    },
    /// Nobody knows whether the server has it.
    Unknown {
        /// Why not.
        message: String,
    },
}

/// A trigger that is put somewhere else by one call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placing {
    /// The trigger.
    pub trigger_id: String,
    /// The one in front of which it is put; `None` for the end.
    pub before: Option<String>,
    /// The ids of all triggers in the order that they had just before.
    pub order: Vec<String>,
}

/// A call of a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The only one.
    #[default]
    Whole,
    /// Of a replacement: the old trigger goes.
    Removal,
    /// Of a replacement: the new trigger comes.
    Insertion,
    /// Of a replacement that failed: the old trigger comes back.
    Restoration,
    /// Of an order: a trigger is put at its place.
    Placement,
}

impl Part {
    /// Whether it is the only call of its write.
    pub fn is_whole(&self) -> bool {
        *self == Part::Whole
    }
}

/// A change to a server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "write", rename_all = "snake_case")]
pub enum Write {
    /// A new trigger.
    Create {
        /// What is sent.
        body: Map<String, Value>,
    },
    /// Another content for a trigger.
    Update {
        /// The trigger.
        trigger_id: String,
        /// What is sent.
        body: Map<String, Value>,
        /// The trigger as it was before.
        before: Map<String, Value>,
    },
    /// The end of a trigger.
    Delete {
        /// The trigger.
        trigger_id: String,
        /// The trigger as it was before.
        before: Map<String, Value>,
    },
    /// Another order of the triggers.
    Arrange {
        /// The order as it was before.
        before: Vec<Standing>,
        /// The order as it is to be, with what the same plan makes.
        wanted: Vec<Standing>,
        /// The calls that bring it about, where the links of the triggers are whole.
        moves: Vec<Move>,
    },
}
