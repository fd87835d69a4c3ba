//! Times as logs write them.
//!
//! - Numbers: seconds, milliseconds, microseconds or nanoseconds since 1970.
//! - RFC 3339 and its relatives: `2025-10-10T13:55:36Z`, `2025-10-10 13:55:36.25 +02:00`, `2025-10-10 13:55:36 UTC`.
//! - The common log format: `10/Oct/2025:13:55:36 -0700`, in brackets or without.
//! - Dates with the day or the month in front: `10.12.2025 13:55`, `12/10/2025 1:55:36 PM`.
//!
//! Where no zone is written, the log's own counts. A second 60 is the 59th.

use serde::{Deserialize, Serialize};

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
        let text = text.trim();
        let text = text.strip_prefix('[').unwrap_or(text);
        let text = text.strip_suffix(']').unwrap_or(text);
        let time = match text.as_bytes() {
            [] => None,
            [_, _, _, _, b'-' | b'/', ..] => year_first(text, zone_minutes),
            [_, _, b'/', letter, ..] if letter.is_ascii_alphabetic() => common(text, zone_minutes),
            [_, b'/', letter, ..] if letter.is_ascii_alphabetic() => common(text, zone_minutes),
            _ => self.number(text).or_else(|| self.year_last(text, zone_minutes)),
        };
        time.filter(|time| RANGE.contains(time))
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
        let unit = match self {
            TimeFormat::ByLook | TimeFormat::DayFirst | TimeFormat::MonthFirst => match whole {
                0..100_000_000_000 => TimeFormat::Seconds,
                100_000_000_000..100_000_000_000_000 => TimeFormat::Milliseconds,
                100_000_000_000_000..100_000_000_000_000_000 => TimeFormat::Microseconds,
                _ => TimeFormat::Nanoseconds,
            },
            unit => unit,
        };
        // Microseconds hold every unit without loss that matters, and i128 holds them.
        let micros = i128::from(whole) * 1000 + i128::from(thousandths);
        let micros = if negative { -micros } else { micros };
        let milliseconds = match unit {
            TimeFormat::Seconds => micros,
            TimeFormat::Milliseconds => micros.div_euclid(1000),
            TimeFormat::Microseconds => micros.div_euclid(1_000_000),
            _ => micros.div_euclid(1_000_000_000),
        };
        // What no i64 holds is out of the range of times.
        i64::try_from(milliseconds).unwrap_or(i64::MAX)
    }

    /// `31.12.2025 13:55:36`, `12/31/2025, 1:55 PM`.
    fn year_last(self, text: &str, zone_minutes: i32) -> Option<i64> {
        let mut text = Text(text);
        let first = text.number(1, 2)?;
        let separator = text.any(b"./-")?;
        let second = text.number(1, 2)?;
        text.exactly(separator)?;
        let year = text.number(4, 4)?;
        let (day, month) = match (self, separator) {
            (TimeFormat::MonthFirst, _) => (second, first),
            (TimeFormat::DayFirst, _) | (_, b'.') => (first, second),
            _ => return None,
        };
        let _ = text.any(b",");
        text.any(b" T")?;
        text.rest_of(year, month, day, zone_minutes)
    }
}

/// `2025-10-10T13:55:36.25+02:00`.
fn year_first(text: &str, zone_minutes: i32) -> Option<i64> {
    let mut text = Text(text);
    let year = text.number(4, 4)?;
    let separator = text.any(b"-/")?;
    let month = text.number(1, 2)?;
    text.exactly(separator)?;
    let day = text.number(1, 2)?;
    text.any(b"Tt ")?;
    text.rest_of(year, month, day, zone_minutes)
}

/// `10/Oct/2025:13:55:36 -0700`.
fn common(text: &str, zone_minutes: i32) -> Option<i64> {
    const MONTHS: &[u8; 36] = b"janfebmaraprmayjunjulaugsepoctnovdec";
    let mut text = Text(text);
    let day = text.number(1, 2)?;
    text.exactly(b'/')?;
    let name = text.0.as_bytes().get(..3)?.to_ascii_lowercase();
    let month = MONTHS.chunks(3).position(|month| month == name)?;
    text.0 = text.0.get(3..)?;
    text.exactly(b'/')?;
    let year = text.number(4, 4)?;
    text.any(b": ")?;
    text.rest_of(year, month as i64 + 1, day, zone_minutes)
}

/// What is still to be read of a time.
struct Text<'a>(&'a str);

impl Text<'_> {
    /// A number of so many digits.
    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let digits = self.0.bytes().take(most).take_while(u8::is_ascii_digit);
        let (mut count, mut number) = (0, 0);
        for digit in digits {
            number = number * 10 + i64::from(digit - b'0');
            count += 1;
        }
        self.0 = &self.0[count..];
        (count >= least).then_some(number)
    }

    /// One of these characters.
    fn any(&mut self, which: &[u8]) -> Option<u8> {
        let first = *self.0.as_bytes().first()?;
        which.contains(&first).then_some(())?;
        self.0 = &self.0[1..];
        Some(first)
    }

    fn exactly(&mut self, character: u8) -> Option<()> {
        self.any(&[character]).map(|_| ())
    }

    /// The time of day with its zone, behind this day.
    fn rest_of(&mut self, year: i64, month: i64, day: i64, zone_minutes: i32) -> Option<i64> {
        let mut hour = self.number(1, 2)?;
        self.exactly(b':')?;
        let minute = self.number(2, 2)?;
        let mut second = 0;
        let mut milliseconds = 0;
        if self.any(b":").is_some() {
            second = self.number(2, 2)?;
            if self.any(b".,").is_some() {
                let before = self.0.len();
                milliseconds = self.number(1, 3)?;
                milliseconds *= [100, 10, 1][before - self.0.len() - 1];
                while self.number(1, 9).is_some() {}
            }
        }
        let rest = self.0.trim_start();
        if let Some(half @ ("AM" | "PM" | "am" | "pm")) = rest.get(..2) {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if half.eq_ignore_ascii_case("pm") { 12 } else { 0 };
            self.0 = &rest[2..];
        }
        let zone = self.zone()?.unwrap_or(i64::from(zone_minutes));
        if hour > 23 || minute > 59 || second > 60 || day < 1 || day > days_of(year, month)? {
            return None;
        }
        let seconds = (hour * 60 + minute - zone) * 60 + second.min(59);
        Some((days_since_1970(year, month, day) * 86_400 + seconds) * 1000 + milliseconds)
    }

    /// The zone in minutes before UTC; `None` inside where none is written, and outside where something else stands there.
    fn zone(&mut self) -> Option<Option<i64>> {
        let rest = self.0.trim();
        match rest {
            "" => return Some(None),
            "Z" | "z" | "UTC" | "GMT" => return Some(Some(0)),
            _ => {}
        }
        let mut text = Text(
            rest.strip_prefix("UTC")
                .or(rest.strip_prefix("GMT"))
                .unwrap_or(rest),
        );
        let sign = if text.any(b"+-")? == b'-' { -1 } else { 1 };
        let hours = text.number(2, 2)?;
        let _ = text.any(b":");
        let minutes = if text.0.is_empty() { 0 } else { text.number(2, 2)? };
        (text.0.is_empty() && hours < 24 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
    }
}

/// How many days a month has; nothing for none.
fn days_of(year: i64, month: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap { 29 } else { 28 }),
        _ => None,
    }
}

/// Days since 1970 in the Gregorian calendar. Years begin in March here, so that the day that leaps is their last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days_before_month = (153 * month + 2) / 5;
    365 * year + leaps + days_before_month + day - 1 - 719_468
}
