//! Time zones by their names in the IANA database, and when their clocks change. The database is part of the program: every machine
//! knows the same zones.
//!
//! Not here: who thinks in which zone. A project says it ([`projects::zone`](crate::projects::zone)), and a session may say otherwise.

use std::cmp::Reverse;

use jiff::tz::{self, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp, civil};
use simulate::{Moment, ZoneClocks};

use crate::app::clock::now;
use crate::error::{Code, Error};

/// As many years of a zone's clocks are known to a session from its beginning on.
const YEARS: i64 = 10;
/// As many names are offered for one that there is not.
const MOST_NAMES: usize = 3;
/// Names less alike than this, of 1, are not offered.
const ALIKE: f64 = 0.75;

/// A time zone.
#[derive(Debug, Clone)]
pub struct TimeZone {
    name: String,
    zone: tz::TimeZone,
}

impl TimeZone {
    /// The zone with this name, such as `Europe/Berlin`. Capitals do not count.
    ///
    /// # Errors
    /// [`Code::BadInput`] when there is none, with the names that are nearest.
    pub fn named(name: &str) -> Result<TimeZone, Error> {
        let name = name.trim();
        let database = TimeZoneDatabase::bundled();
        match database.get(name) {
            Ok(zone) => Ok(TimeZone {
                name: zone.iana_name().unwrap_or(name).to_owned(),
                zone,
            }),
            Err(_) => Err(unknown(&database, name)),
        }
    }

    /// Its name, as the database writes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A time in milliseconds since 1970 UTC for people, in a zone or in UTC: `28 November 2026, 13:41 CET`.
    pub fn moment(ms: i64, zone: Option<&TimeZone>) -> String {
        let time = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
        let zone = zone.map_or(tz::TimeZone::UTC, |zone| zone.zone.clone());
        time.to_zoned(zone).strftime("%-d %B %Y, %H:%M %Z").to_string()
    }

    /// How many minutes its clocks are ahead of UTC in the current year: one number, or the smallest and the largest where they change.
    pub fn offsets_minutes(&self) -> Vec<i32> {
        let now = Timestamp::from_millisecond(now()).unwrap_or(Timestamp::UNIX_EPOCH);
        self.offsets_in(now.to_zoned(self.zone.clone()).year())
    }

    fn offsets_in(&self, year: i16) -> Vec<i32> {
        let from = civil::date(year, 1, 1).to_zoned(self.zone.clone());
        let to = civil::date(year, 12, 31).to_zoned(self.zone.clone());
        let (Ok(from), Ok(to)) = (from, to) else {
            return Vec::new();
        };
        let changes = self.zone.following(from.timestamp());
        let changes = changes.take_while(|change| change.timestamp() < to.timestamp());
        let mut minutes: Vec<i32> = std::iter::once(from.offset())
            .chain(changes.map(|change| change.offset()))
            .map(minutes)
            .collect();
        minutes.sort_unstable();
        match *minutes {
            [first, .., last] if first != last => vec![first, last],
            [first, ..] => vec![first],
            [] => Vec::new(),
        }
    }

    /// Its clocks during a session that begins at this moment.
    pub fn clocks_from(&self, begins: Moment) -> ZoneClocks {
        let start = Timestamp::from_millisecond(begins.ms()).unwrap_or(Timestamp::UNIX_EPOCH);
        let end = start
            .checked_add(SignedDuration::from_hours(24 * 366 * YEARS))
            .unwrap_or(Timestamp::MAX);
        let changes = self.zone.following(start);
        let changes = changes.take_while(|change| change.timestamp() < end);
        let changes = changes.map(|change| {
            let from = Moment::from_ms(change.timestamp().as_millisecond());
            (from, minutes(change.offset()))
        });
        ZoneClocks::new(
            self.name.clone(),
            minutes(self.zone.to_offset(start)),
            changes.collect(),
        )
    }
}

/// A zone with its clocks in the current year, as checks take it.
#[derive(Debug, Clone)]
pub struct ZoneOfYear {
    name: String,
    offsets_minutes: Vec<i32>,
}

impl From<&TimeZone> for ZoneOfYear {
    fn from(zone: &TimeZone) -> ZoneOfYear {
        ZoneOfYear {
            name: zone.name.clone(),
            offsets_minutes: zone.offsets_minutes(),
        }
    }
}

impl ZoneOfYear {
    /// It, for a check.
    pub fn for_check(&self) -> trigger::Zone<'_> {
        trigger::Zone {
            name: &self.name,
            offsets_minutes: &self.offsets_minutes,
        }
    }
}

/// Whole minutes; parts of one, as zones had them before there were zones, do not count.
fn minutes(offset: tz::Offset) -> i32 {
    offset.seconds().div_euclid(60)
}

fn unknown(database: &TimeZoneDatabase, name: &str) -> Error {
    let nearest = nearest(database, name);
    let help = match &*nearest {
        [] => {
            "Give its name as the IANA database has it, such as Europe/Berlin or America/New_York.".to_owned()
        }
        [one] => format!("There is {one}. Names are those of the IANA database."),
        several => format!(
            "The nearest names are {}. Names are those of the IANA database.",
            several.join(", ")
        ),
    };
    Error::new(Code::BadInput, format!("There is no time zone “{name}”."), help)
}

/// The names that are most like one that there is not: as a whole, or in what stands behind the last stroke. People know the city.
fn nearest(database: &TimeZoneDatabase, name: &str) -> Vec<String> {
    let simple = |text: &str| text.to_lowercase().replace([' ', '-'], "_");
    let wanted = simple(name);
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let wanted_city = city(&wanted);
    let likeness = |known: &str| {
        let known = simple(known);
        let whole = strsim::jaro_winkler(&wanted, &known);
        let of_city = strsim::jaro_winkler(&wanted_city, &city(&known));
        // Of two cities of one name, that of the region that was written comes first.
        0.8 * whole.max(of_city) + 0.2 * whole.min(of_city)
    };
    let mut names: Vec<(f64, String)> = database
        .available()
        .map(|known| (likeness(known.as_str()), known.as_str().to_owned()))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    names.sort_by(|(one, one_name), (other, other_name)| {
        other.total_cmp(one).then_with(|| one_name.cmp(other_name))
    });
    names.dedup_by_key(|(_, name)| Reverse(name.clone()));
    names.truncate(MOST_NAMES);
    names.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::named(name).unwrap()
    }

    #[test]
    fn a_zone_is_known_by_its_name_whatever_its_capitals() {
        assert_eq!(zone(" europe/berlin ").name(), "Europe/Berlin");
        assert_eq!(zone("UTC").name(), "UTC");
    }

    #[test]
    fn an_unknown_name_is_told_with_those_that_are_nearest() {
        for (written, nearest) in [
            ("Europe/Berln", "Europe/Berlin"),
            ("Berlin", "Europe/Berlin"),
            ("America/New York", "America/New_York"),
            ("new york", "America/New_York"),
            ("Asia/Berlin", "Europe/Berlin"),
            ("Asia/Tokio", "Asia/Tokyo"),
            ("Australia/Sidney", "Australia/Sydney"),
        ] {
            let error = TimeZone::named(written).unwrap_err();
            assert_eq!(error.code, Code::BadInput);
            assert!(error.message.contains(written), "{}", error.message);
            assert!(error.help.contains(nearest), "{written}: {}", error.help);
        }
    }

    #[test]
    fn what_is_like_no_name_is_told_with_an_example() {
        for written in ["", "noon o'clock", "+01:00", "\u{7}", "../../etc/passwd"] {
            let error = TimeZone::named(written).unwrap_err();
            assert!(error.help.contains("Europe/Berlin"), "{written}: {}", error.help);
        }
    }

    #[test]
    fn the_offsets_of_a_year_are_those_before_and_after_clocks_change() {
        for (name, offsets) in [
            ("Europe/Berlin", &[60, 120][..]),
            ("America/New_York", &[-300, -240]),
            // Summer is at the turn of the year there.
            ("Australia/Sydney", &[600, 660]),
            ("Asia/Kolkata", &[330]),
            ("Australia/Lord_Howe", &[630, 660]),
            ("UTC", &[0]),
        ] {
            assert_eq!(zone(name).offsets_in(2026), offsets, "{name}");
        }
        // Clocks were changed for the last time in 2016.
        assert_eq!(zone("Asia/Yekaterinburg").offsets_in(2026), [300]);
    }

    #[test]
    fn the_clocks_of_a_session_change_on_the_day_on_which_those_of_the_zone_do() {
        let moment = |text: &str| Moment::parse(text).unwrap();
        let told =
            |name: &str, begins: &str, at: &str| zone(name).clocks_from(moment(begins)).time(moment(at));
        let evening = "2026-03-28T20:00:00Z";
        assert_eq!(
            told("Europe/Berlin", evening, "2026-03-29T00:59:00Z"),
            "01:59 on Sunday"
        );
        assert_eq!(
            told("Europe/Berlin", evening, "2026-03-29T01:00:00Z"),
            "03:00 on Sunday"
        );
        let autumn = "2026-10-24T20:00:00Z";
        assert_eq!(
            told("Europe/Berlin", autumn, "2026-10-25T00:30:00Z"),
            "02:30 on Sunday"
        );
        assert_eq!(
            told("Europe/Berlin", autumn, "2026-10-25T01:30:00Z"),
            "02:30 on Sunday"
        );
        // A session that begins in the very moment of the change.
        let change = "2026-03-29T01:00:00Z";
        assert_eq!(told("Europe/Berlin", change, change), "03:00 on Sunday");
        // Half an hour.
        let south = "2026-04-04T14:00:00Z";
        assert_eq!(
            told("Australia/Lord_Howe", south, "2026-04-04T14:59:00Z"),
            "01:59 on Sunday"
        );
        assert_eq!(
            told("Australia/Lord_Howe", south, "2026-04-04T15:00:00Z"),
            "01:30 on Sunday"
        );
        // Years later in the same session.
        assert_eq!(
            told("Europe/Berlin", evening, "2029-07-01T10:00:00Z"),
            "12:00 on Sunday"
        );
    }
}
