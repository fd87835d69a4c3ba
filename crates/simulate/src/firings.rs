//! The sink that counts: how often each trigger fires, over any number of sessions.

use crate::{Detail, Now, Sink};

/// How often each trigger fired, by its [place](crate::Prepared::triggers), in all sessions that were played into it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Firings(Vec<u64>);

impl Firings {
    /// Nothing has fired yet.
    pub fn new() -> Firings {
        Firings::default()
    }

    /// How often the trigger at this place fired.
    pub fn of(&self, trigger: usize) -> u64 {
        self.0.get(trigger).copied().unwrap_or_default()
    }

    /// How often triggers fired altogether.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }
}

impl Sink for Firings {
    fn detail(&self) -> Detail {
        Detail::Firings
    }

    fn fired(&mut self, _: Now, trigger: usize) {
        if self.0.len() <= trigger {
            self.0.resize(trigger + 1, 0);
        }
        self.0[trigger] += 1;
    }
}
