//! When a session begins, and what time of which day it is in it. Times are UTC; nothing here asks a clock.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const DAY_MS: i64 = 86_400_000;

/// The days of the week; 0 is Monday.
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A moment: milliseconds since 1970-01-01 00:00 UTC. On the wire it is a text as RFC 3339 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// Monday 5 January 2026, 09:00 UTC: when a session begins that does not say when.
    pub const UNSAID: Moment = Moment(1_767_603_600_000);

    /// Reads `2026-03-02T09:00:00Z`, with an offset such as `+01:00` instead of the `Z` and with parts of seconds if need be. Years are
    /// from 0000 to 9999.
    pub fn parse(text: &str) -> Option<Moment> {
        let (date, rest) = text.split_once(['T', 't', ' '])?;
        let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
        if !(1..=12).contains(&month) || day < 1 || day > days_of(year, month) {
            return None;
        }
        let end = rest.find(['Z', 'z', '+', '-'])?;
        let (time, zone) = rest.split_at(end);
        let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
        let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
        if hour > 23 || minute > 59 || second > 59 || !is_digits(fraction) {
            return None;
        }
        // Parts of a millisecond do not count.
        let thousandths: i64 = format!("{fraction:0<3}")[..3].parse().ok()?;
        let offset_minutes = match zone {
            "Z" | "z" => 0,
            _ => {
                let [hours, minutes] = numbers(&zone[1..], ':', [2, 2])?;
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let minutes = hours * 60 + minutes;
                if zone.starts_with('-') { -minutes } else { minutes }
            }
        };
        let minutes = days_before(year, month, day) * 1440 + hour * 60 + minute - offset_minutes;
        Some(Moment(minutes * 60_000 + second * 1000 + thousandths))
    }

    /// The moment so many milliseconds after 1970-01-01 00:00 UTC.
    pub fn from_ms(ms: i64) -> Moment {
        Moment(ms)
    }

    /// Milliseconds since 1970-01-01 00:00 UTC.
    pub fn ms(self) -> i64 {
        self.0
    }

    /// The moment so many milliseconds later.
    #[must_use]
    pub fn later(self, ms: u64) -> Moment {
        Moment(self.0.saturating_add_unsigned(ms))
    }

    /// The hour of the day in UTC, from 0 to 23. Minutes do not count.
    pub fn hour(self) -> i64 {
        self.0.rem_euclid(DAY_MS) / 3_600_000
    }

    /// The day of the week in UTC; 0 is Monday.
    pub fn weekday(self) -> i64 {
        // 1970-01-01 was a Thursday.
        (self.0.div_euclid(DAY_MS) + 3).rem_euclid(7)
    }

    /// The name of the day of the week in UTC.
    pub(crate) fn weekday_name(self) -> &'static str {
        let day = usize::try_from(self.weekday()).ok();
        day.and_then(|day| DAYS.get(day)).copied().unwrap_or_default()
    }

    /// Hours and minutes in UTC: `09:00`.
    pub(crate) fn time_of_day(self) -> String {
        let minutes = self.0.rem_euclid(DAY_MS) / 60_000;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, ms) = (self.0.div_euclid(DAY_MS), self.0.rem_euclid(DAY_MS));
        let (year, month, day) = date(days);
        let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )?;
        if ms % 1000 != 0 {
            write!(f, ".{:03}", ms % 1000)?;
        }
        f.write_str("Z")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = String::deserialize(deserializer)?;
        Moment::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format_args!(
                "“{text}” is no moment; write it as 2026-03-02T09:00:00Z"
            ))
        })
    }
}

/// Whether this can be the name of a time zone, as `Europe/Berlin` is. Which zones there are, nothing here knows.
pub(crate) fn is_zone_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "/_+-".contains(letter))
}

/// Reads the name of a time zone.
pub(crate) fn zone_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    match Option::<String>::deserialize(deserializer)? {
        Some(name) if !is_zone_name(&name) => Err(serde::de::Error::custom(format_args!(
            "“{name}” is no name of a time zone; write it as Europe/Berlin"
        ))),
        zone => Ok(zone),
    }
}

/// Numbers of so many digits each, with a mark between them.
fn numbers<const COUNT: usize>(text: &str, mark: char, lengths: [usize; COUNT]) -> Option<[i64; COUNT]> {
    let mut parts = text.split(mark);
    let mut numbers = [0; COUNT];
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let part = parts
            .next()
            .filter(|part| part.len() == length && is_digits(part))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a date, by the Gregorian calendar. Years are counted from March here, so that the leap day is the last.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - 719_468
}

/// The date so many days after 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = year + era * 400;
    if month < 10 {
        (year, month + 3, day)
    } else {
        (year + 1, month - 9, day)
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn moments_read_back_as_themselves_in_utc() {
        for (written, read) in [
            ("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"),
            ("2026-03-02t09:00:00.5z", "2026-03-02T09:00:00.500Z"),
            ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"),
            ("2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59Z"),
            ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
            ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
        ] {
            let moment = Moment::parse(written).unwrap();
            assert_eq!(moment.to_string(), read);
            assert_eq!(Moment::parse(read), Some(moment));
        }
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for text in [
            "",
            "2026-03-02",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T09:00:00",
            "2026-3-2T09:00:00Z",
            "2026-03-02T09:00:00.Z",
            "2026-03-02T09:00:00+1",
            "2026-03-02T09:00:00é",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_hour_and_the_day_of_the_week_are_those_of_utc() {
        let night = Moment::parse("2026-03-07T23:59:50Z").unwrap();
        assert_eq!((night.hour(), night.weekday()), (23, 5));
        let morning = night.later(10_000);
        assert_eq!((morning.hour(), morning.weekday()), (0, 6));
        assert_eq!(Moment::UNSAID.to_string(), "2026-01-05T09:00:00Z");
        assert_eq!(Moment::UNSAID.weekday(), 0);
    }
}
