//! Times as Rocket.Chat writes them.

/// A time as Rocket.Chat writes it in JSON: `2024-03-20T09:41:38.123Z`.
pub(crate) fn iso(ms: u64) -> String {
    let ms = i64::try_from(ms).unwrap_or(i64::MAX);
    let time = jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::MAX);
    time.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn times_are_written_with_three_decimals_in_utc() {
        assert_eq!(iso(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(iso(1_710_927_698_120), "2024-03-20T09:41:38.120Z");
    }
}
