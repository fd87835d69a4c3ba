//! Local times: what the clocks of a time zone show in a session, for people. No condition sees them.
//!
//! Which zones there are and when their clocks change, nothing here knows: whoever has a database of zones says it.

use crate::{ClockVariable, Moment, Seen, Session, Vocabulary};

/// The clocks of a time zone: how far they are ahead of UTC, and from when on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneClocks {
    name: String,
    /// Minutes ahead of UTC before the first change.
    first: i32,
    /// Minutes ahead of UTC from a moment on, the earliest first.
    changes: Vec<(Moment, i32)>,
}

impl ZoneClocks {
    /// The clocks of the zone with this name, such as `Europe/Berlin`: they are `first_minutes` ahead of UTC until the first of the
    /// `changes`, each of which says from when on they are how many minutes ahead. Changes are in order of time.
    pub fn new(name: impl Into<String>, first_minutes: i32, changes: Vec<(Moment, i32)>) -> ZoneClocks {
        ZoneClocks {
            name: name.into(),
            first: first_minutes,
            changes,
        }
    }

    /// The name of the zone.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What a clock on the wall and a calendar show, taken as if it were a moment in UTC.
    fn shown(&self, moment: Moment) -> Moment {
        let past = self.changes.partition_point(|(from, _)| *from <= moment);
        let minutes = match past.checked_sub(1) {
            Some(last) => self.changes[last].1,
            None => self.first,
        };
        Moment::from_ms(moment.ms().saturating_add(i64::from(minutes) * 60_000))
    }

    /// The time of day and the day of the week: `10:00 on Monday`.
    pub fn time(&self, moment: Moment) -> String {
        let shown = self.shown(moment);
        format!("{} on {}", shown.time_of_day(), shown.weekday_name())
    }
}

/// Where the times of a session are told besides UTC.
#[derive(Debug, Clone, Copy)]
pub struct LocalTimes<'a> {
    zone: &'a ZoneClocks,
    begins: Moment,
    clocks: &'static [ClockVariable],
}

impl<'a> LocalTimes<'a> {
    /// The times of a session in a zone.
    pub fn of(session: &Session, vocabulary: &Vocabulary, zone: &'a ZoneClocks) -> LocalTimes<'a> {
        LocalTimes {
            zone,
            begins: session.environment.begins(),
            clocks: vocabulary.clocks,
        }
    }

    /// The local time beside a value that follows the clock, `t_ms` milliseconds into the session. `None` for every other value.
    pub(crate) fn beside(&self, seen: &Seen, t_ms: u64) -> Option<String> {
        let follows_clock = self.clocks.iter().any(|clock| clock.variable == seen.label);
        follows_clock.then(|| {
            let time = self.zone.time(self.begins.later(t_ms));
            format!("it is {time} in {}", self.zone.name)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> ZoneClocks {
        let change = |at: &str, minutes| (Moment::parse(at).unwrap(), minutes);
        ZoneClocks::new(
            "Europe/Berlin",
            60,
            vec![
                change("2026-03-29T01:00:00Z", 120),
                change("2026-10-25T01:00:00Z", 60),
            ],
        )
    }

    fn told(at: &str) -> String {
        berlin().time(Moment::parse(at).unwrap())
    }

    #[test]
    fn a_local_time_has_the_day_that_it_is_there() {
        assert_eq!(told("2026-01-04T23:30:00Z"), "00:30 on Monday");
        let west = ZoneClocks::new("America/St_Johns", -210, Vec::new());
        let moment = Moment::parse("2026-01-05T03:00:00Z").unwrap();
        assert_eq!(west.time(moment), "23:30 on Sunday");
    }

    #[test]
    fn an_hour_is_left_out_when_clocks_are_put_forward() {
        assert_eq!(told("2026-03-29T00:59:59Z"), "01:59 on Sunday");
        assert_eq!(told("2026-03-29T01:00:00Z"), "03:00 on Sunday");
    }

    #[test]
    fn an_hour_comes_twice_when_clocks_are_put_back() {
        assert_eq!(told("2026-10-25T00:30:00Z"), "02:30 on Sunday");
        assert_eq!(told("2026-10-25T01:30:00Z"), "02:30 on Sunday");
    }
}
