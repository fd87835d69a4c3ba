//! The bounds on every call, and on what a server can make us keep or wait for.

use std::time::Duration;

/// The bounds on every call. The defaults suit a server on the internet.
///
/// Whatever goes beyond one of them is an error that names it, so that no server can take all memory or all time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For a connection to come about.
    pub connect: Duration,
    /// For a whole call, from the first byte sent to the last byte read.
    pub call: Duration,
    /// The longest answer that is read, in bytes.
    pub answer_bytes: usize,
    /// The most JSON values in an answer about one thing. An object, a list, a text and a number are one each.
    pub answer_values: usize,
    /// How deep objects and lists may stand in each other in an answer, in levels. At most 126: the parser has a limit of its own.
    pub answer_depth: usize,
    /// The longest time that one call waits for the server's rate limit, all its waits together.
    pub rate_limit_wait: Duration,
    /// How often one call is sent while the server refuses it for its rate limit (429). At least once.
    pub attempts: u32,
    /// The least wait after a first refusal, whatever the server says. It doubles with each further one.
    pub refusal_wait: Duration,
    /// What the least wait grows to.
    pub refusal_wait_most: Duration,
    /// By how much a wait after a refusal is made longer at random, in per cent of it at most: those who were refused
    /// together do not come back together.
    pub jitter_percent: u32,
    /// How many entries are asked for at a time. Servers answer with fewer when their own limit is lower.
    pub page_size: u32,
    /// The longest list that is read, in entries.
    pub list_entries: usize,
    /// The longest list that is read, in bytes of all its pages.
    pub list_bytes: usize,
    /// The most JSON values in all pages of a list. Each costs up to 300 bytes of memory.
    pub list_values: usize,
    /// The longest time that the calls for one list take together, with all readings anew, without the waits between them.
    pub list_time: Duration,
    /// The longest time that the calls for one list wait for the server's rate limit together.
    pub list_wait: Duration,
    /// How often a list is read, when it changes while it is read or cannot be whole. At least once.
    pub list_attempts: u32,
    /// How often a server is asked what came of a write whose answer was lost, before the outcome is unknown.
    pub lookups: u32,
    /// The time between two of these.
    pub lookup_pause: Duration,
    /// The time between the last creation and the look for twins that others made in the same moments.
    pub twin_pause: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connect: Duration::from_secs(10),
            call: Duration::from_secs(30),
            answer_bytes: 16 * 1024 * 1024,
            answer_values: 100_000,
            answer_depth: 120,
            rate_limit_wait: Duration::from_secs(300),
            attempts: 10,
            refusal_wait: Duration::from_secs(1),
            refusal_wait_most: Duration::from_secs(30),
            jitter_percent: 10,
            page_size: 100,
            list_entries: 20_000,
            list_bytes: 64 * 1024 * 1024,
            list_values: 1_000_000,
            list_time: Duration::from_secs(600),
            // 20,000 entries are 200 calls; Rocket.Chat allows ten a minute, unless it is set otherwise.
            list_wait: Duration::from_secs(2700),
            list_attempts: 3,
            lookups: 3,
            lookup_pause: Duration::from_secs(2),
            twin_pause: Duration::from_millis(500),
        }
    }
}
