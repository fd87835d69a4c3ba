//! How long a server asks us to wait, and which calls must wait now.
//!
//! Rocket.Chat counts calls per route and user (10 a minute by default). It says when its count starts anew in
//! `x-ratelimit-reset` (milliseconds since 1970), proxies say `Retry-After`, and older servers say it in words only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use serde_json::Value;
use tokio::time::Instant;

use super::answer::Answer;
use super::http::Route;
use crate::limits::Limits;

/// Rocket.Chat's usual period: what we wait when it does not say for how long.
const USUAL_PERIOD: Duration = Duration::from_secs(60);
/// `Date` has whole seconds and comes a moment later. When our clock is no further ahead of it than this and not behind it,
/// the two agree, and ours is the more exact one.
const CLOCKS_AGREE: Duration = Duration::from_secs(2);
/// The longest wait that is told apart from longer ones.
const LONGEST_WAIT: Duration = Duration::from_secs(365 * 24 * 3600);
/// The farthest time from now that is told apart from later ones: no sum goes beyond what a clock can hold.
const FARTHEST: Duration = Duration::from_secs(2 * 365 * 24 * 3600);

/// The time after a wait, whatever somebody says that it is.
pub(super) fn from_now(wait: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(wait.min(FARTHEST)).unwrap_or(now)
}

/// The earliest time for the next call of each route.
#[derive(Debug, Default)]
pub(super) struct Pace(Mutex<HashMap<Route, Pause>>);

/// When a route may be called again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pause {
    pub(super) until: Instant,
    /// Calls in a period, if the server says so.
    pub(super) limit: Option<u32>,
}

impl Pace {
    /// The pause that a route is in now.
    pub(super) fn pause(&self, route: Route) -> Option<Pause> {
        let pauses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pauses
            .get(&route)
            .copied()
            .filter(|pause| pause.until > Instant::now())
    }

    /// Learns from an answer that no calls of its route remain.
    pub(super) fn learn(&self, route: Route, headers: &HeaderMap) {
        if number(headers, "x-ratelimit-remaining") == Some(0)
            && let Some(wait) = reset(headers, SystemTime::now())
        {
            self.set(route, wait, headers);
        }
    }

    /// Learns from the nth refusal (429) of a call how long its route must wait. Gives the wait.
    pub(super) fn refused(&self, route: Route, answer: &Answer, refusals: u32, limits: &Limits) -> Duration {
        let said = wait_after_refusal(&answer.headers, answer.json(), SystemTime::now());
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
        let mut pauses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.insert(route, pause);
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

/// The first time that the server names and that is not over yet; none, if it names only such.
fn wait_after_refusal(headers: &HeaderMap, body: Option<&Value>, now: SystemTime) -> Duration {
    let said = [
        reset(headers, now),
        retry_after(headers, now),
        body.and_then(in_words),
    ];
    let mut said = said.into_iter().flatten().peekable();
    if said.peek().is_none() {
        return USUAL_PERIOD;
    }
    said.find(|wait| !wait.is_zero()).unwrap_or_default()
}

/// `x-ratelimit-reset`: milliseconds since 1970 from Rocket.Chat; seconds since 1970 or from now from proxies.
fn reset(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = number(headers, "x-ratelimit-reset")?;
    let at = match value {
        0..1_000_000_000 => return Some(Duration::from_secs(value)),
        1_000_000_000..100_000_000_000 => Duration::from_secs(value),
        _ => Duration::from_millis(value),
    };
    // A time that no clock can hold is as far away as can be.
    let wait = UNIX_EPOCH.checked_add(at).map(|at| until(at, headers, now));
    Some(wait.unwrap_or(LONGEST_WAIT))
}

/// `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    if let Some(seconds) = number(headers, RETRY_AFTER.as_str()) {
        return Some(Duration::from_secs(seconds));
    }
    let at = headers.get(RETRY_AFTER)?.to_str().ok()?;
    Some(until(httpdate::parse_http_date(at).ok()?, headers, now))
}

/// "You must wait 23 seconds before trying this endpoint again": the number in front of "second".
fn in_words(body: &Value) -> Option<Duration> {
    let text = body.get("error").or_else(|| body.get("message"))?.as_str()?;
    let before = text[..text.find(" second")?].trim_end();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    whole(digits).map(Duration::from_secs)
}

/// From now to `at` on the server's clock. That is ours, unless its `Date` says that the two disagree.
fn until(at: SystemTime, headers: &HeaderMap, now: SystemTime) -> Duration {
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

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    whole(headers.get(name)?.to_str().ok()?.trim())
}

/// A whole number; one that is too large to be held is the largest.
fn whole(digits: &str) -> Option<u64> {
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    only_digits.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOW: u64 = 1_790_000_000;

    #[track_caller]
    fn waits(headers: &[(&'static str, &str)], body: &Value, seconds: f64) {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        let now = UNIX_EPOCH + Duration::from_secs(NOW);
        let wait = wait_after_refusal(&headers, Some(body), now);
        assert_eq!(wait.as_secs_f64(), seconds);
    }

    #[test]
    fn the_wait_is_read_from_whatever_the_server_offers() {
        waits(&[("x-ratelimit-reset", "1790000023500")], &json!({}), 23.5);
        waits(&[("x-ratelimit-reset", "1790000007")], &json!({}), 7.0);
        waits(&[("x-ratelimit-reset", "12")], &json!({}), 12.0);
        waits(&[("retry-after", "9")], &json!({}), 9.0);
        let text = "Error, too many requests. Please slow down. You must wait 41 seconds before trying this endpoint again. [error-too-many-requests]";
        waits(&[], &json!({ "success": false, "error": text }), 41.0);
        waits(&[], &json!({ "error": "a few seconds" }), 60.0);
        waits(&[], &json!({ "error": "é second" }), 60.0);
        waits(&[], &json!(null), 60.0);
    }

    #[test]
    fn a_reset_that_has_passed_waits_for_nothing() {
        waits(&[("x-ratelimit-reset", "1789999999000")], &json!({}), 0.0);
    }

    #[test]
    fn dates_go_by_the_servers_clock_when_the_two_clocks_disagree() {
        let date = |seconds: u64| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds));
        waits(
            &[
                ("retry-after", &date(NOW + 3600 + 8)),
                ("date", &date(NOW + 3600)),
            ],
            &json!({}),
            8.0,
        );
        waits(
            &[("retry-after", &date(NOW + 8)), ("date", &date(NOW - 1))],
            &json!({}),
            8.0,
        );
    }

    #[test]
    fn a_clock_a_few_seconds_off_makes_no_wait_shorter() {
        let date = |seconds: u64| httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds));
        for off in 3..10 {
            let behind = [
                ("retry-after", &*date(NOW - off + 2)),
                ("date", &*date(NOW - off)),
            ];
            waits(&behind, &json!({}), 2.0);
            let ahead = [
                ("retry-after", &*date(NOW + off + 2)),
                ("date", &*date(NOW + off)),
            ];
            waits(&ahead, &json!({}), 2.0);
        }
    }

    #[test]
    fn numbers_that_nothing_can_hold_are_long_waits_and_no_crash() {
        let longest = LONGEST_WAIT.as_secs_f64();
        for huge in ["18446744073709551615", "99999999999999999999999"] {
            for header in ["retry-after", "x-ratelimit-reset"] {
                let headers = HeaderMap::from_iter([(header.parse().unwrap(), huge.parse().unwrap())]);
                let wait = wait_after_refusal(&headers, None, UNIX_EPOCH + Duration::from_secs(NOW));
                assert!(wait.as_secs_f64() >= longest, "{header}: {wait:?}");
                from_now(wait);
            }
            let words = json!({ "error": format!("wait {huge} seconds") });
            assert!(in_words(&words).unwrap() >= LONGEST_WAIT);
        }
        from_now(Duration::MAX);
        waits(&[("retry-after", "-5")], &json!({}), 60.0);
        waits(&[("retry-after", "+5")], &json!({}), 60.0);
    }

    #[test]
    fn a_time_that_is_over_gives_way_to_another_that_is_not() {
        let over = ("x-ratelimit-reset", "1789999999000");
        waits(&[over, ("retry-after", "9")], &json!({}), 9.0);
        waits(&[over], &json!({ "error": "wait 3 seconds" }), 3.0);
        waits(&[("retry-after", "0")], &json!({}), 0.0);
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
