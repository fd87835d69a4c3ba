//! What the widget remembers of each trigger in the visitor's browser.

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

/// The state of a trigger in the visitor's local storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    /// It was scheduled and nothing came of it yet: as long as this stays, it is not scheduled again.
    Scheduled,
    /// Its action was done.
    Fired,
    /// Its condition or its action failed.
    Error,
}

impl RecordState {
    /// The word on the wire.
    pub fn key(self) -> &'static str {
        match self {
            RecordState::Scheduled => "scheduled",
            RecordState::Fired => "fired",
            RecordState::Error => "error",
        }
    }
}

/// The records by trigger id, in the order in which they were first written; a JSON object on the wire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records(Vec<(String, RecordState)>);

impl Records {
    /// The record of the trigger `id`; `None` when there is none.
    pub fn get(&self, id: &str) -> Option<RecordState> {
        self.0
            .iter()
            .find_map(|(known, state)| (known == id).then_some(*state))
    }

    /// All records, in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, RecordState)> {
        self.0.iter().map(|(id, state)| (id.as_str(), *state))
    }
}

impl FromIterator<(String, RecordState)> for Records {
    fn from_iter<I: IntoIterator<Item = (String, RecordState)>>(records: I) -> Records {
        Records(records.into_iter().collect())
    }
}

impl Serialize for Records {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, state) in &self.0 {
            map.serialize_entry(id, state)?;
        }
        map.end()
    }
}
