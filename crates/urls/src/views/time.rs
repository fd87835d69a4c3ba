//! Times as logs write them.
//!
//! - Numbers: seconds, milliseconds, microseconds or nanoseconds since 1970.
//! - RFC 3339 and its relatives: `2025-10-10T13:55:36Z`, `2025-10-10 13:55:36.25 +02:00`, `2025-10-10 13:55:36 UTC`.
//! - The common log format: `10/Oct/2025:13:55:36 -0700`, in brackets or without.
//! - Dates with the day or the month in front: `10.12.2025 13:55`, `12/10/2025 1:55:36 PM`.
//!
//! Where no zone is written, the log's own counts. A second 60 is the 59th.

use serde::{Deserialize, Serialize};

use super::written::{common, year_first, year_last};

/// How times are written. Dates with the year in front and those of the common log format are read in any case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogTimeFormat"))]
#[serde(rename_all = "kebab-case")]
pub enum TimeFormat {
    /// Numbers say by their size what they count: below 10¹¹ seconds (the year 5138), below 10¹⁴ milliseconds, below 10¹⁷
    /// microseconds, from there on nanoseconds. Dates with points have the day in front.
    #[default]
    ByLook,
    /// Seconds since 1970.
    Seconds,
    /// Milliseconds since 1970.
    Milliseconds,
    /// Microseconds since 1970.
    Microseconds,
    /// Nanoseconds since 1970.
    Nanoseconds,
    /// Dates with the day in front: `31/12/2025 13:55`.
    DayFirst,
    /// Dates with the month in front: `12/31/2025 1:55 PM`.
    MonthFirst,
}

/// The first and the last millisecond that are taken for a time: the years 1 to 9999.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

impl TimeFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: [TimeFormat; 7] = [
        TimeFormat::ByLook,
        TimeFormat::Seconds,
        TimeFormat::Milliseconds,
        TimeFormat::Microseconds,
        TimeFormat::Nanoseconds,
        TimeFormat::DayFirst,
        TimeFormat::MonthFirst,
    ];

    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            TimeFormat::ByLook => "As it looks",
            TimeFormat::Seconds => "Seconds since 1970",
            TimeFormat::Milliseconds => "Milliseconds since 1970",
            TimeFormat::Microseconds => "Microseconds since 1970",
            TimeFormat::Nanoseconds => "Nanoseconds since 1970",
            TimeFormat::DayFirst => "Day, month, year",
            TimeFormat::MonthFirst => "Month, day, year",
        }
    }

    /// The time in milliseconds since 1970 in UTC; nothing when it is none.
    pub(crate) fn read(self, text: &str, zone_minutes: i32) -> Option<i64> {
        if let Some(time) = self.plain_number(text) {
            return Some(time).filter(|time| RANGE.contains(time));
        }
        let text = text.trim();
        let text = text.strip_prefix('[').unwrap_or(text);
        let text = text.strip_suffix(']').unwrap_or(text);
        let time = match text.as_bytes() {
            [] => None,
            // The third character of a date with the day or the month in front may be a separator, and the second too.
            [_, second, third, _, b'-' | b'/', ..]
                if [second, third].iter().all(|digit| digit.is_ascii_digit()) =>
            {
                year_first(text, zone_minutes)
            }
            [_, _, b'/', letter, ..] if letter.is_ascii_alphabetic() => common(text, zone_minutes),
            [_, b'/', letter, ..] if letter.is_ascii_alphabetic() => common(text, zone_minutes),
            _ => self.number(text).or_else(|| year_last(self, text, zone_minutes)),
        };
        time.filter(|time| RANGE.contains(time))
    }

    /// The time of a number without sign and fraction that no unit makes too large to count with. Most are such.
    fn plain_number(self, text: &str) -> Option<i64> {
        if text.is_empty() || text.len() > 15 || !text.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let whole = text
            .bytes()
            .fold(0, |whole, digit| whole * 10 + u64::from(digit - b'0'));
        let number = whole as i64;
        Some(match self.unit(whole) {
            TimeFormat::Seconds => number * 1000,
            TimeFormat::Milliseconds => number,
            TimeFormat::Microseconds => number / 1000,
            _ => number / 1_000_000,
        })
    }

    /// What a number counts.
    fn unit(self, whole: u64) -> TimeFormat {
        match self {
            TimeFormat::ByLook | TimeFormat::DayFirst | TimeFormat::MonthFirst => match whole {
                0..100_000_000_000 => TimeFormat::Seconds,
                100_000_000_000..100_000_000_000_000 => TimeFormat::Milliseconds,
                100_000_000_000_000..100_000_000_000_000_000 => TimeFormat::Microseconds,
                _ => TimeFormat::Nanoseconds,
            },
            unit => unit,
        }
    }

    fn number(self, text: &str) -> Option<i64> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        if digits.contains(['e', 'E']) && digits.starts_with(|first: char| first.is_ascii_digit()) {
            let whole: f64 = digits.parse().ok()?;
            return (whole < 1e19).then(|| self.milliseconds(negative, whole as u64, 0));
        }
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.len() > 19 || !whole.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let mut thousandths = 0;
        for place in 0..3 {
            let digit = match fraction.as_bytes().get(place) {
                Some(digit @ b'0'..=b'9') => u64::from(digit - b'0'),
                Some(_) => return None,
                None => 0,
            };
            thousandths = thousandths * 10 + digit;
        }
        let is_whole = fraction.bytes().all(|digit| digit.is_ascii_digit());
        is_whole.then_some(())?;
        Some(self.milliseconds(negative, whole.parse().ok()?, thousandths))
    }

    /// The time of a number with its thousandths, rounded towards the past.
    fn milliseconds(self, negative: bool, whole: u64, thousandths: u64) -> i64 {
        let exact = i128::from(whole) * 1000 + i128::from(thousandths);
        let exact = if negative { -exact } else { exact };
        let milliseconds = match self.unit(whole) {
            TimeFormat::Seconds => exact,
            TimeFormat::Milliseconds => exact.div_euclid(1000),
            TimeFormat::Microseconds => exact.div_euclid(1_000_000),
            _ => exact.div_euclid(1_000_000_000),
        };
        // What no i64 holds is out of the range of times.
        i64::try_from(milliseconds).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_read_as_logs_write_them() {
        use TimeFormat::{ByLook, DayFirst, Microseconds, Milliseconds, MonthFirst, Nanoseconds, Seconds};
        const TIME: i64 = 1_760_104_536_000;
        for (format, text, expected) in [
            (ByLook, "1760104536", Some(TIME)),
            (ByLook, "1760104536.25", Some(TIME + 250)),
            (ByLook, "1760104536000", Some(TIME)),
            (ByLook, "1760104536000123", Some(TIME)),
            (ByLook, "1760104536000123456", Some(TIME)),
            (ByLook, "1.760104536e12", Some(TIME)),
            (Seconds, "-1.5", Some(-1_500)),
            (Milliseconds, "0", Some(0)),
            (Milliseconds, "-0.5", Some(-1)),
            (Milliseconds, "17.999", Some(17)),
            (Microseconds, "1999", Some(1)),
            (Nanoseconds, "-1", Some(-1)),
            (Milliseconds, "99999999999999999999", None),
            (Seconds, "9999999999999999", None),
            (Seconds, "999999999999999", None),
            (Milliseconds, "1.2.3", None),
            (Milliseconds, "1,5", None),
            (ByLook, "2025-10-10T13:55:36Z", Some(TIME)),
            (ByLook, "2025-10-10t15:55:36.2509+02:00", Some(TIME + 250)),
            (ByLook, "2025-10-10 13:55:36,25 UTC", Some(TIME + 250)),
            (ByLook, "2025/10/10 08:55:36 -0500", Some(TIME)),
            (ByLook, "2025-10-10 13:55:36 GMT+00", Some(TIME)),
            (ByLook, "2025-10-10 13:55", Some(TIME - 36_000)),
            (ByLook, "[10/Oct/2025:06:55:36 -0700]", Some(TIME)),
            (ByLook, "10/oct/2025:13:55:36.655", Some(TIME + 655)),
            (ByLook, "2025-02-29T00:00:00Z", None),
            (ByLook, "2024-02-29T00:00:00Z", Some(1_709_164_800_000)),
            (ByLook, "1900-02-29T00:00:00Z", None),
            (ByLook, "2025-12-31T23:59:60Z", Some(1_767_225_599_000)),
            (ByLook, "2025-10-10", None),
            (ByLook, "2025-10-10T24:00:00Z", None),
            (ByLook, "2025-10-10T13:55:36 tomorrow", None),
            (ByLook, "10.10.2025 13:55:36", Some(TIME)),
            (ByLook, "10/11/2025 13:55:36", None),
            (DayFirst, "9/10/2025, 13:55:36", Some(TIME - 86_400_000)),
            (MonthFirst, "10/9/2025 1:55:36 PM", Some(TIME - 86_400_000)),
            (MonthFirst, "10/10/2025 12:55:36 am", Some(TIME - 13 * 3_600_000)),
            (MonthFirst, "10/10/2025 13:55:36 PM", None),
            (ByLook, "", None),
            (ByLook, "-", None),
            (ByLook, "yesterday", None),
            (ByLook, "0001-01-01T00:00:00Z", Some(-62_135_596_800_000)),
            (ByLook, "9999-12-31T23:59:59.999Z", Some(253_402_300_799_999)),
        ] {
            assert_eq!(format.read(text, 0), expected, "{format:?} {text}");
        }
    }

    #[test]
    fn times_without_a_zone_have_the_one_that_is_told() {
        for text in [
            "2025-10-10 15:55:36",
            "10/Oct/2025:15:55:36",
            "10.10.2025 15:55:36",
        ] {
            assert_eq!(
                TimeFormat::ByLook.read(text, 120),
                Some(1_760_104_536_000),
                "{text}"
            );
        }
        assert_eq!(
            TimeFormat::ByLook.read("2025-10-10 13:55:36Z", 120),
            Some(1_760_104_536_000)
        );
        assert_eq!(
            TimeFormat::ByLook.read("1760104536", 120),
            Some(1_760_104_536_000)
        );
    }

    proptest! {
        #[test]
        fn a_number_is_read_quickly_as_it_is_read_carefully(text in "[0-9]{1,15}", which in 0..TimeFormat::ALL.len()) {
            let format = TimeFormat::ALL[which];
            prop_assert_eq!(format.plain_number(&text), format.number(&text));
        }

        #[test]
        fn whatever_stands_there_is_a_time_or_none(text in "[0-9TZe:./ +-]{0,30}", which in 0..TimeFormat::ALL.len()) {
            if let Some(time) = TimeFormat::ALL[which].read(&text, -720) {
                prop_assert!(RANGE.contains(&time));
            }
        }
    }
}
