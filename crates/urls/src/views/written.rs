//! Times that are written as dates: see [`TimeFormat`].

use super::TimeFormat;

/// `31.12.2025 13:55:36`, `12/31/2025, 1:55 PM`.
pub(super) fn year_last(order: TimeFormat, text: &str, zone_minutes: i32) -> Option<i64> {
    let mut text = Text(text);
    let first = text.number(1, 2)?;
    let separator = text.any(b"./-")?;
    let second = text.number(1, 2)?;
    text.exactly(separator)?;
    let year = text.number(4, 4)?;
    let (day, month) = match (order, separator) {
        (TimeFormat::MonthFirst, _) => (second, first),
        (TimeFormat::DayFirst, _) | (_, b'.') => (first, second),
        _ => return None,
    };
    let _ = text.any(b",");
    text.any(b" T")?;
    text.rest_of(year, month, day, zone_minutes)
}

/// `2025-10-10T13:55:36.25+02:00`.
pub(super) fn year_first(text: &str, zone_minutes: i32) -> Option<i64> {
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
pub(super) fn common(text: &str, zone_minutes: i32) -> Option<i64> {
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
