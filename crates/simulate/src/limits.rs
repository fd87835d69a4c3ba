//! How much of a run is written down, and where a run stops by itself.

use crate::Detail;

/// Where a run stops by itself, so that no session can exhaust the memory.
///
/// Time needs no limit: it is virtual, and waiting costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most events in a trace.
    pub events: usize,
    /// Most decisions in a trace.
    pub decisions: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            events: 500_000,
            decisions: 500_000,
        }
    }
}

/// How to run a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// How much to write down.
    pub detail: Detail,
    /// Where to stop.
    pub limits: Limits,
}
