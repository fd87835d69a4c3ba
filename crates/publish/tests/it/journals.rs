//! A journal that outlives the one who writes it.

use std::sync::{Arc, Mutex};

use publish::{Journal, JournalEntry, JournalError};

/// Keeps its entries for all who hold it, and fails at a given entry, as if the process died there.
#[derive(Clone, Default)]
pub(crate) struct Durable {
    pub(crate) entries: Arc<Mutex<Vec<JournalEntry>>>,
    pub(crate) dies_at: Option<usize>,
}

impl Journal for Durable {
    fn record(&mut self, entry: &JournalEntry) -> Result<(), JournalError> {
        let mut entries = self.entries.lock().unwrap();
        if self.dies_at == Some(entries.len()) {
            return Err("the process died".into());
        }
        entries.push(entry.clone());
        Ok(())
    }
}
