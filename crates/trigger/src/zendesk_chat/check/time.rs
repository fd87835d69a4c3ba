//! Hours, days and waits.

use super::super::model::{Action, Condition};
use super::super::sentence::value_words_of;
use super::Rule;
use super::subject::Subject;
use crate::{FieldPath, RuleInfo, Severity, Zone};

/// A longer wait is hardly meant, in seconds.
const LONG_SECONDS: f64 = 3600.0;

pub(super) const HOUR_IN_UTC: Rule = Rule {
    info: RuleInfo {
        code: "hour-in-utc",
        severity: Severity::Note,
        about: "Hours are those of UTC, which is the local time of hardly anybody. Where a time zone is known, the local time is told.",
        example: r#"{"definition": {"condition": ["and", ["gte", "@hour_of_day", 9], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let hour = comparison.value.as_u64().filter(|hour| *hour < 24);
            let ("@hour_of_day", Some(hour)) = (comparison.variable, hour) else {
                continue;
            };
            let message = match subject.context.zone {
                Some(zone) => format!(
                    "{hour} is the hour in UTC: {} in {}.",
                    local_times(hour, zone),
                    zone.name
                ),
                None => format!(
                    "{hour} is the hour in UTC, and not in the time zone of your account or visitors."
                ),
            };
            findings.add(
                comparison.value_path(),
                message,
                "Mind that the local hour moves when clocks change, and that the day (UTC) changes at midnight UTC.",
            );
        }
    },
};

pub(super) const DAY_NUMBER: Rule = Rule {
    info: RuleInfo {
        code: "day-number",
        severity: Severity::Note,
        about: "Days are numbered from 0 (Monday) to 6 (Sunday), and change at midnight UTC.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@day_of_week", 1], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for comparison in subject.comparisons() {
            let is_day =
                comparison.variable == "@day_of_week" && comparison.value.as_u64().is_some_and(|day| day < 7);
            if is_day {
                findings.add(
                    comparison.value_path(),
                    format!(
                        "Day {} is {}: days count from 0 (Monday), and change at midnight UTC.",
                        comparison.value,
                        value_words_of(comparison.entry, comparison.value)
                    ),
                    "Sunday is 6.",
                );
            }
        }
    },
};

pub(super) const NO_WAIT: Rule = Rule {
    info: RuleInfo {
        code: "no-wait",
        severity: Severity::Warning,
        about: "A wait of no seconds, or of fewer, waits for nothing.",
        example: r#"{"definition": {"condition": ["and", ["stillOnPage", 0], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (path, seconds) in waits(subject).into_iter().filter(|(_, seconds)| *seconds <= 0.0) {
            findings.add(
                path,
                format!("It waits {seconds} seconds, which is no time at all."),
                "Write how many seconds it should wait, or take it out.",
            );
        }
    },
};

pub(super) const LONG_WAIT: Rule = Rule {
    info: RuleInfo {
        code: "long-wait",
        severity: Severity::Warning,
        about: "A wait of more than an hour is hardly meant: the number is one of seconds, not of milliseconds.",
        example: r#"{"definition": {"condition": ["and", ["stillOnPage", 30000], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (path, seconds) in waits(subject)
            .into_iter()
            .filter(|(_, seconds)| *seconds > LONG_SECONDS)
        {
            let hours = (seconds / 360.0).round() / 10.0;
            findings.add(
                path,
                format!(
                    "It waits {seconds} seconds, which is {hours} hours: hardly a visitor stays so long."
                ),
                "The number is one of seconds. For milliseconds, take three noughts away.",
            );
        }
    },
};

/// Every wait of the trigger, in seconds, with the path of the number.
fn waits(subject: &Subject<'_>) -> Vec<(FieldPath, f64)> {
    let parts = subject.parts.iter().filter_map(|part| match part.condition {
        Condition::StillOnPage { seconds } | Condition::StillOnSite { seconds } => {
            Some((part.path.item(1), seconds))
        }
        _ => None,
    });
    let actions = subject.actions.iter().zip(&subject.trigger.definition.actions);
    let actions = actions.filter_map(|((path, _), action)| match action {
        Action::Wait { seconds } => Some((path.item(1), *seconds)),
        _ => None,
    });
    parts.chain(actions).collect()
}

/// The local times at an hour in UTC: `10:00 in winter and 11:00 in summer`.
fn local_times(hour: u64, zone: Zone<'_>) -> String {
    const DAY_MINUTES: i64 = 24 * 60;
    let clock = |offset: &i32| {
        let minutes = i64::try_from(hour).unwrap_or_default() * 60 + i64::from(*offset);
        let day = match minutes.div_euclid(DAY_MINUTES) {
            0 => "",
            days if days > 0 => " of the next day",
            _ => " of the day before",
        };
        let minutes = minutes.rem_euclid(DAY_MINUTES);
        format!("{:02}:{:02}{day}", minutes / 60, minutes % 60)
    };
    match zone.offsets_minutes {
        [] => "an unknown hour".to_owned(),
        [offset] => clock(offset),
        [winter, summer, ..] if winter == summer => clock(winter),
        [winter, summer, ..] => format!("{} in winter and {} in summer", clock(winter), clock(summer)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_local_time_of_an_hour_is_told_with_its_day() {
        let at = |hour, offsets: &[i32]| {
            local_times(
                hour,
                Zone {
                    name: "Here",
                    offsets_minutes: offsets,
                },
            )
        };
        assert_eq!(at(9, &[60, 120]), "10:00 in winter and 11:00 in summer");
        assert_eq!(at(23, &[330]), "04:30 of the next day");
        assert_eq!(at(2, &[-300]), "21:00 of the day before");
        assert_eq!(at(2, &[0, 0]), "02:00");
    }
}
