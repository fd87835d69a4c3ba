//! The hour of the week of a moment, on the clocks of a place.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The clocks by which hours and weekdays are told.
#[derive(Debug, Clone)]
pub(crate) struct Week(TimeZone);

impl Week {
    /// The clocks of a time zone, such as `Europe/Berlin`.
    pub(crate) fn of(zone: TimeZone) -> Week {
        Week(zone)
    }

    /// The hour of the week, from 0: Monday from midnight to one.
    pub(crate) fn hour(&self, at_ms: i64) -> usize {
        let moment = Timestamp::from_millisecond(at_ms).unwrap_or_default();
        let local = self.0.to_datetime(moment);
        let day = local.weekday().to_monday_zero_offset().unsigned_abs();
        usize::from(day) * 24 + usize::from(local.hour().unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};

    use super::Week;

    #[test]
    fn hours_are_those_of_the_place() {
        // Sunday 2026-11-29 23:30 UTC.
        let late = 1_795_995_000_000;
        assert_eq!(Week::of(TimeZone::UTC).hour(late), 6 * 24 + 23);
        assert_eq!(Week::of(TimeZone::fixed(offset(1))).hour(late), 0);
    }
}
