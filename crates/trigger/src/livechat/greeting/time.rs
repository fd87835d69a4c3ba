//! Points in time, as the API writes them: RFC 3339. No clock is asked.

/// A point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// Seconds since the beginning of 1970 in UTC.
    pub seconds: i64,
    /// Nanoseconds since that second; what is written beyond is cut off.
    pub nanoseconds: u32,
}

const DAY: i64 = 86_400;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Time {
    /// The point in time that a text names; `None` where it names none. A leap second is the second behind it.
    pub fn read(text: &str) -> Option<Time> {
        let (date, rest) = text.trim().split_at_checked(10)?;
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let (clock, rest) = rest.split_at_checked(8)?;
        let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
        let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
        let is_real = (1..=12).contains(&month)
            && (1..=days_of(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second <= 60;
        if !is_real {
            return None;
        }
        let (nanoseconds, zone) = fraction(rest)?;
        let seconds = days_since_1970(year, month, day) * DAY + hour * 3_600 + minute * 60 + second;
        Some(Time {
            seconds: seconds - offset(zone)?,
            nanoseconds,
        })
    }

    /// Milliseconds since the beginning of 1970 in UTC.
    pub fn in_ms(self) -> i64 {
        let milliseconds = i64::from(self.nanoseconds / 1_000_000);
        self.seconds.saturating_mul(1_000).saturating_add(milliseconds)
    }

    /// One text for the point in time, in UTC.
    pub fn in_utc(self) -> String {
        let (days, clock) = (self.seconds.div_euclid(DAY), self.seconds.rem_euclid(DAY));
        let (year, month, day) = date_of(days);
        let fraction = match self.nanoseconds {
            0 => String::new(),
            nanoseconds => format!(".{nanoseconds:09}").trim_end_matches('0').to_owned(),
        };
        let (hour, minute, second) = (clock / 3_600, clock / 60 % 60, clock % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
    }

    /// The point in time as people say it: “24 December 2026, 18:30 UTC”.
    pub fn in_words(self) -> String {
        let (days, clock) = (self.seconds.div_euclid(DAY), self.seconds.rem_euclid(DAY));
        let (year, month, day) = date_of(days);
        let month = usize::try_from(month - 1).map_or("", |place| MONTHS[place]);
        let (hour, minute) = (clock / 3_600, clock / 60 % 60);
        let second = match clock % 60 {
            0 => String::new(),
            second => format!(":{second:02}"),
        };
        format!("{day} {month} {year}, {hour:02}:{minute:02}{second} UTC")
    }

    /// The point in time that a text names, in words; a text that names none as it is.
    pub fn told(text: &str) -> String {
        Time::read(text).map_or_else(|| text.to_owned(), Time::in_words)
    }
}

/// One text for one point in time, whatever its offset and its fractions; a text that names none as it is.
pub(super) fn in_one_form(text: &str) -> String {
    Time::read(text).map_or_else(|| text.to_owned(), Time::in_utc)
}

/// Three numbers of so many digits, with a sign between.
fn numbers(text: &str, between: char, digits: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(between);
    let mut numbers = [0; 3];
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next().filter(|part| part.len() == digits)?;
        let is_number = part.bytes().all(|digit| digit.is_ascii_digit());
        *number = is_number.then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}

/// The fraction of a second in nanoseconds, and what stands behind it.
fn fraction(text: &str) -> Option<(u32, &str)> {
    let Some(rest) = text.strip_prefix('.') else {
        return Some((0, text));
    };
    let end = rest.find(|sign: char| !sign.is_ascii_digit())?;
    let (digits, zone) = rest.split_at(end);
    let counted: String = digits.chars().chain("000000000".chars()).take(9).collect();
    (!digits.is_empty()).then_some((counted.parse().ok()?, zone))
}

/// How many seconds a zone is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let clock = zone.strip_prefix(['+', '-'])?;
    let [hour, minute, _] = numbers(&format!("{clock}:0"), ':', [2, 2, 1])?;
    (hour < 24 && minute < 60).then_some(sign * (hour * 3_600 + minute * 60))
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The days of the years before this one, since the year 0, for years from 0 on.
fn days_before(year: i64) -> i64 {
    // The year 0 was a leap year, and is behind every later one.
    let leaps = |last: i64| last.div_euclid(4) - last.div_euclid(100) + last.div_euclid(400) + 1;
    year * 365 + leaps(year - 1)
}

fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let months: i64 = (1..month).map(|month| days_of(year, month)).sum();
    days_before(year) - days_before(1970) + months + day - 1
}

/// The year, the month and the day so many days after the first of 1970.
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + days_before(1970);
    let mut year = days.div_euclid(366);
    while days_before(year + 1) <= days {
        year += 1;
    }
    let mut left = days - days_before(year);
    let mut month = 1;
    while left >= days_of(year, month) {
        left -= days_of(year, month);
        month += 1;
    }
    (year, month, left + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_point_in_time_has_one_text() {
        for text in [
            "2026-12-24T00:00:00Z",
            "2026-12-24T01:00:00+01:00",
            "2026-12-23t19:30:00.000-04:30",
            " 2026-12-24 00:00:00z ",
        ] {
            assert_eq!(in_one_form(text), "2026-12-24T00:00:00Z", "{text}");
        }
        assert_eq!(in_one_form("2026-12-24T00:00:00.120Z"), "2026-12-24T00:00:00.12Z");
    }

    #[test]
    fn people_say_a_point_in_time_in_utc_and_with_seconds_only_where_there_are_some() {
        for (text, told) in [
            ("2026-12-24T18:30:00Z", "24 December 2026, 18:30 UTC"),
            ("2026-01-01T00:00:00+01:00", "31 December 2025, 23:00 UTC"),
            ("2000-02-29T12:00:05Z", "29 February 2000, 12:00:05 UTC"),
            ("tomorrow", "tomorrow"),
        ] {
            assert_eq!(Time::told(text), told);
        }
    }

    #[test]
    fn seconds_are_counted_through_leap_years_both_ways() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("2000-02-29T12:00:00Z", 951_825_600),
            ("2100-03-01T00:00:00Z", 4_107_542_400),
            ("2030-01-15T08:00:00Z", 1_894_694_400),
            ("0000-03-01T00:00:00Z", -62_162_035_200),
        ] {
            let time = Time::read(text).unwrap();
            assert_eq!(time.seconds, seconds, "{text}");
            assert_eq!(time.in_utc(), text);
        }
    }

    #[test]
    fn what_names_no_point_in_time_is_none() {
        for text in [
            "",
            "tomorrow",
            "2026-12-24",
            "2026-12-24T00:00:00",
            "2026-02-30T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-12-24T24:00:00Z",
            "2026-12-24T00:00Z",
            "2026-12-24T00:00:00.Z",
            "2026-12-24T00:00:00+1:00",
            "2026-12-24T00:00:00+01:00:00",
            "24.12.2026 00:00:00",
            "2026-12-24T00:00:00Zü",
            "äääää2026-12-24T00:00:00Z",
        ] {
            assert_eq!(Time::read(text), None, "{text}");
            assert_eq!(in_one_form(text), text);
        }
    }
}
