//! Rate limits: so many calls of what is counted together in so many milliseconds, counted in fixed windows.
//!
//! What is counted together, each route or the whole account, is the platform's matter.

use std::collections::HashMap;

/// How many calls are answered in how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Calls that are answered in one window.
    pub calls: u32,
    /// Length of a window in milliseconds. It begins with the first call.
    pub per_ms: u64,
}

/// What the limit says about one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    pub(crate) allowed: bool,
    /// Calls in a window.
    pub(crate) limit: u32,
    /// Calls left in this window.
    pub(crate) remaining: u32,
    /// Milliseconds until the next window.
    pub(crate) wait_ms: u64,
    /// The next window, in milliseconds since the Unix epoch.
    pub(crate) reset_ms: u64,
}

/// Counts calls.
#[derive(Debug, Default)]
pub(crate) struct Counters(HashMap<String, Window>);

#[derive(Debug)]
struct Window {
    began_ms: u64,
    calls: u32,
}

impl Counters {
    /// Counts one call of what is called `counted` at `now_ms` and says whether it is allowed. Refused calls do not lengthen the wait.
    pub(crate) fn count(&mut self, counted: &str, limit: RateLimit, now_ms: u64) -> Verdict {
        let window = self.0.entry(counted.to_owned()).or_insert(Window {
            began_ms: now_ms,
            calls: 0,
        });
        if now_ms >= window.began_ms.saturating_add(limit.per_ms) {
            *window = Window {
                began_ms: now_ms,
                calls: 0,
            };
        }
        window.calls = window.calls.saturating_add(1);
        let reset_ms = window.began_ms.saturating_add(limit.per_ms);
        Verdict {
            allowed: window.calls <= limit.calls,
            limit: limit.calls,
            remaining: limit.calls.saturating_sub(window.calls),
            wait_ms: reset_ms.saturating_sub(now_ms),
            reset_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_A_SECOND: RateLimit = RateLimit {
        calls: 2,
        per_ms: 1000,
    };

    #[test]
    fn the_third_of_two_calls_waits_for_the_next_window() {
        let mut counters = Counters::default();
        assert_eq!(counters.count("a", TWO_A_SECOND, 100).remaining, 1);
        assert_eq!(counters.count("a", TWO_A_SECOND, 200).remaining, 0);
        let refused = counters.count("a", TWO_A_SECOND, 300);
        let expected = Verdict {
            allowed: false,
            limit: 2,
            remaining: 0,
            wait_ms: 800,
            reset_ms: 1100,
        };
        assert_eq!(refused, expected);
        assert!(!counters.count("a", TWO_A_SECOND, 1099).allowed);
        assert!(counters.count("a", TWO_A_SECOND, 1100).allowed);
    }

    #[test]
    fn what_has_another_name_is_counted_apart() {
        let mut counters = Counters::default();
        counters.count("a", TWO_A_SECOND, 0);
        counters.count("a", TWO_A_SECOND, 0);
        assert!(!counters.count("a", TWO_A_SECOND, 0).allowed);
        assert!(counters.count("b", TWO_A_SECOND, 0).allowed);
    }
}
