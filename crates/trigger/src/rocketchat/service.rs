//! What the server and the widget make of `use-external-service`, wherever it is simulated or tried for real: how long
//! they wait, and in which order the messages of an answer appear.
//!
//! Not here: calling a service (`publish`) and playing one (`simulate`).

/// What a missing time-out means, in milliseconds.
const DEFAULT_TIMEOUT_MS: u64 = 1000;

/// How long a service has, in whole milliseconds. 0 means 1000, as recorded; below zero is no time at all. The API document says
/// seconds; the guide, the form and the code say milliseconds.
///
/// Named choice: missing, and what is no number, means 1000 as well. The server's public code
/// (`apps/meteor/app/livechat/imports/server/rest/triggers.ts`) has 5000 for a missing one; no run shows it, because servers take no
/// new trigger without it.
pub fn service_timeout_ms(timeout_ms: f64) -> u64 {
    if timeout_ms == 0.0 || timeout_ms.is_nan() {
        return DEFAULT_TIMEOUT_MS;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast stops at the ends of the type, and that is meant"
    )]
    let timeout_ms = timeout_ms as u64;
    timeout_ms
}

/// Messages of an answer as the widget shows them: by their `order`, the lowest first; equal ones as they came.
pub fn in_service_order<T>(messages: impl IntoIterator<Item = (f64, T)>) -> Vec<T> {
    let mut messages: Vec<(f64, T)> = messages.into_iter().collect();
    messages.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    messages.into_iter().map(|(_, message)| message).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_time_out_means_a_second_and_a_negative_one_no_time() {
        for (given, expected) in [
            (0.0, 1000),
            (-0.0, 1000),
            (f64::NAN, 1000),
            (-5.0, 0),
            (0.5, 0),
            (1500.9, 1500),
            (f64::INFINITY, u64::MAX),
        ] {
            assert_eq!(service_timeout_ms(given), expected, "{given}");
        }
    }

    #[test]
    fn messages_appear_by_their_order_and_equal_ones_as_they_came() {
        let sorted = in_service_order([(2.0, "c"), (0.5, "a"), (1.0, "b1"), (1.0, "b2"), (-1.0, "first")]);
        assert_eq!(sorted, ["first", "a", "b1", "b2", "c"]);
    }
}
