//! How long Rocket.Chat asks us to wait.
//!
//! It counts calls per route and user (10 a minute by default). It says when its count starts anew in
//! `x-ratelimit-reset` (milliseconds since 1970), proxies say `Retry-After`, and older servers say it in words only.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use reqwest::header::HeaderMap;
use serde_json::Value;

use crate::transport::pace::{LONGEST_WAIT, number, retry_after, until, whole};

/// Rocket.Chat's usual period: what we wait when it does not say for how long.
const USUAL_PERIOD: Duration = Duration::from_secs(60);
/// The first time that the server names and that is not over yet; none, if it names only such.
pub(super) fn wait_after_refusal(headers: &HeaderMap, body: Option<&Value>, now: SystemTime) -> Duration {
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
pub(super) fn reset(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
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

/// "You must wait 23 seconds before trying this endpoint again": the number in front of "second".
fn in_words(body: &Value) -> Option<Duration> {
    let text = body.get("error").or_else(|| body.get("message"))?.as_str()?;
    let before = text[..text.find(" second")?].trim_end();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    whole(digits).map(Duration::from_secs)
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
            }
            let words = json!({ "error": format!("wait {huge} seconds") });
            assert!(in_words(&words).unwrap() >= LONGEST_WAIT);
        }
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
}
