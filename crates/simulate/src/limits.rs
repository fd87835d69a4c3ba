//! How much of a run is written down, and where a run stops by itself.

/// How much a run writes into its trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// Events, records, decisions, frames, messages and lanes.
    #[default]
    Full,
    /// Events and records only: for thousands of sessions at once.
    Outcome,
}

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
