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

use super::http::Route;

/// Rocket.Chat's usual period: what we wait when it does not say for how long.
const USUAL_PERIOD: Duration = Duration::from_secs(60);
/// A server's clock this far from ours is believed to be wrong (or ours is), and waits are taken by its own clock.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(5);

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

    /// Learns from a refusal (429) how long its route must wait.
    pub(super) fn refused(&self, route: Route, headers: &HeaderMap, body: Option<&Value>) {
        self.set(
            route,
            wait_after_refusal(headers, body, SystemTime::now()),
            headers,
        );
    }

    fn set(&self, route: Route, wait: Duration, headers: &HeaderMap) {
        let pause = Pause {
            until: Instant::now() + wait,
            limit: number(headers, "x-ratelimit-limit").and_then(|limit| u32::try_from(limit).ok()),
        };
        let mut pauses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.insert(route, pause);
    }
}

fn wait_after_refusal(headers: &HeaderMap, body: Option<&Value>, now: SystemTime) -> Duration {
    reset(headers, now)
        .or_else(|| retry_after(headers, now))
        .or_else(|| body.and_then(in_words))
        .unwrap_or(USUAL_PERIOD)
}

/// `x-ratelimit-reset`: milliseconds since 1970 from Rocket.Chat; seconds since 1970 or from now from proxies.
fn reset(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = number(headers, "x-ratelimit-reset")?;
    let at = match value {
        0..1_000_000_000 => return Some(Duration::from_secs(value)),
        1_000_000_000..100_000_000_000 => UNIX_EPOCH.checked_add(Duration::from_secs(value))?,
        _ => UNIX_EPOCH.checked_add(Duration::from_millis(value))?,
    };
    Some(until(at, headers, now))
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
    digits.parse().ok().map(Duration::from_secs)
}

/// From now to `at` on the server's clock, which is ours unless its `Date` says that the two disagree.
fn until(at: SystemTime, headers: &HeaderMap, now: SystemTime) -> Duration {
    let theirs = headers
        .get(DATE)
        .and_then(|date| date.to_str().ok())
        .and_then(|date| httpdate::parse_http_date(date).ok())
        .filter(|date| apart(*date, now) > CLOCK_TOLERANCE);
    at.duration_since(theirs.unwrap_or(now)).unwrap_or_default()
}

fn apart(a: SystemTime, b: SystemTime) -> Duration {
    a.duration_since(b).unwrap_or_else(|earlier| earlier.duration())
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
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
}
