//! When a call may be made: how long a server asks us to wait, and which calls must wait now.
//!
//! Where a platform says how long is in the folder of the platform; what all of them understand is here.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use tokio::time::Instant;

use super::answer::Answer;
use super::envelope::Envelope;
use super::http::Route;
use crate::limits::Limits;

/// `Date` has whole seconds and comes a moment later. When our clock is no further ahead of it than this and not behind it,
/// the two agree, and ours is the more exact one.
const CLOCKS_AGREE: Duration = Duration::from_secs(2);
/// The longest wait that is told apart from longer ones.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(365 * 24 * 3600);
/// The farthest time from now that is told apart from later ones: no sum goes beyond what a clock can hold.
const FARTHEST: Duration = Duration::from_secs(2 * 365 * 24 * 3600);

/// The time after a wait, whatever somebody says that it is.
pub(crate) fn from_now(wait: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(wait.min(FARTHEST)).unwrap_or(now)
}

/// The earliest time for the next call of each kind that the platform counts.
pub(crate) struct Pace {
    envelope: &'static dyn Envelope,
    pauses: Mutex<HashMap<Route, Pause>>,
}

/// When a route may be called again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pause {
    pub(crate) until: Instant,
    /// Calls in a period, if the server says so.
    pub(crate) limit: Option<u32>,
}

impl Pace {
    pub(crate) fn of(envelope: &'static dyn Envelope) -> Pace {
        Pace {
            envelope,
            pauses: Mutex::default(),
        }
    }

    /// The pause that a route is in now.
    pub(crate) fn pause(&self, route: Route) -> Option<Pause> {
        let pauses = self.pauses.lock().unwrap_or_else(PoisonError::into_inner);
        pauses
            .get(&self.envelope.counted_as(route))
            .copied()
            .filter(|pause| pause.until > Instant::now())
    }

    /// Learns from an answer that no calls of its route remain.
    pub(crate) fn learn(&self, route: Route, headers: &HeaderMap) {
        if number(headers, "x-ratelimit-remaining") == Some(0)
            && let Some(wait) = self.envelope.wait_when_used_up(headers, SystemTime::now())
        {
            self.set(route, wait, headers);
        }
    }

    /// Learns from the nth refusal (429) of a call how long its route must wait. Gives the wait.
    pub(crate) fn refused(&self, route: Route, answer: &Answer, refusals: u32, limits: &Limits) -> Duration {
        let said = self
            .envelope
            .wait_after_refusal(&answer.headers, answer.json(), SystemTime::now());
        let wait = said.max(least_wait(refusals, limits)).min(LONGEST_WAIT);
        let longer = jitter(wait, limits.jitter_percent, chance());
        let wait = wait.saturating_add(longer).min(LONGEST_WAIT);
        self.set(route, wait, &answer.headers);
        wait
    }

    fn set(&self, route: Route, wait: Duration, headers: &HeaderMap) {
        let pause = Pause {
            until: from_now(wait.min(LONGEST_WAIT)),
            limit: number(headers, "x-ratelimit-limit").and_then(|limit| u32::try_from(limit).ok()),
        };
        let mut pauses = self.pauses.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.insert(self.envelope.counted_as(route), pause);
    }
}

/// What is waited at least after the nth refusal. A server that names no time, or one that is over, is not asked the
/// faster for it.
fn least_wait(refusals: u32, limits: &Limits) -> Duration {
    let doubled = 2_u32.saturating_pow(refusals.saturating_sub(1));
    let wait = limits.refusal_wait.saturating_mul(doubled);
    wait.min(limits.refusal_wait_most)
}

/// What is added to a wait; `chance` is out of all the numbers that there are.
fn jitter(wait: Duration, percent: u32, chance: u32) -> Duration {
    let most = wait.saturating_mul(percent) / 100;
    most / 1000 * (chance % 1000)
}

/// A random number; 0 when the system has none, for nothing secret hangs on it.
fn chance() -> u32 {
    getrandom::u32().unwrap_or_default()
}

/// `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    if let Some(seconds) = number(headers, RETRY_AFTER.as_str()) {
        return Some(Duration::from_secs(seconds));
    }
    let at = headers.get(RETRY_AFTER)?.to_str().ok()?;
    Some(until(httpdate::parse_http_date(at).ok()?, headers, now))
}

/// From now to `at` on the server's clock. That is ours, unless its `Date` says that the two disagree.
pub(crate) fn until(at: SystemTime, headers: &HeaderMap, now: SystemTime) -> Duration {
    let theirs = headers
        .get(DATE)
        .and_then(|date| date.to_str().ok())
        .and_then(|date| httpdate::parse_http_date(date).ok())
        .filter(|date| {
            now.duration_since(*date)
                .map_or(true, |ahead| ahead > CLOCKS_AGREE)
        });
    at.duration_since(theirs.unwrap_or(now)).unwrap_or_default()
}

pub(crate) fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    whole(headers.get(name)?.to_str().ok()?.trim())
}

/// A whole number; one that is too large to be held is the largest.
pub(crate) fn whole(digits: &str) -> Option<u64> {
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    only_digits.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_that_no_clock_can_hold_ends_as_late_as_one_can() {
        assert!(from_now(Duration::MAX) > Instant::now() + LONGEST_WAIT);
    }

    #[test]
    fn the_least_wait_doubles_up_to_its_most() {
        let limits = Limits::default();
        let waits: Vec<u64> = (1..9).map(|n| least_wait(n, &limits).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(least_wait(u32::MAX, &limits).as_secs(), 30);
    }

    #[test]
    fn chance_makes_waits_longer_and_never_shorter() {
        let wait = Duration::from_secs(10);
        assert_eq!(jitter(wait, 10, 0), Duration::ZERO);
        assert_eq!(jitter(wait, 10, 500), Duration::from_millis(500));
        assert!(jitter(wait, 10, u32::MAX) < Duration::from_secs(1));
        assert!(jitter(LONGEST_WAIT, u32::MAX, u32::MAX) > Duration::ZERO);
    }
}
