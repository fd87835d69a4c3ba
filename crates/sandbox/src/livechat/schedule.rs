//! When somebody works: `work_scheduler`.
//!
//! Named choices: the form by weekdays, which the document's example of a change has, is taken and kept in the documented form; times are
//! `HH:MM`; and an empty time zone, or none in the form by weekdays, is that of the agent, which is UTC here.

use serde_json::{Value, json};

use super::fields::Fields;
use super::refusal::Refusal;

/// The time zone of every agent of the practice licence.
pub(super) const TIME_ZONE: &str = "UTC";

const DAYS: &[&str] = &[
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
];

/// Reads the work scheduler of a request in its documented form.
pub(super) fn read(fields: &Fields<'_>) -> Result<Option<Value>, Refusal> {
    let Some(scheduler) = fields.object("work_scheduler")? else {
        return Ok(None);
    };
    if scheduler.names().any(|name| DAYS.contains(&name)) {
        return by_weekdays(&scheduler).map(Some);
    }
    let schedule = scheduler.objects("schedule")?;
    let hours = schedule
        .iter()
        .flatten()
        .map(hours)
        .collect::<Result<Vec<_>, _>>()?;
    let zone = match scheduler.text("timezone")? {
        None if !hours.is_empty() => return Err(scheduler.missing("timezone")),
        None | Some("") => TIME_ZONE,
        Some(zone) => zone,
    };
    Ok(Some(json!({"timezone": zone, "schedule": hours})))
}

fn hours(fields: &Fields<'_>) -> Result<Value, Refusal> {
    let day = fields.need("day", fields.word("day", DAYS)?)?;
    let enabled = fields.need("enabled", fields.flag("enabled")?)?;
    let (start, end) = (time(fields, "start")?, time(fields, "end")?);
    Ok(json!({"day": day, "enabled": enabled, "start": start, "end": end}))
}

fn by_weekdays(scheduler: &Fields<'_>) -> Result<Value, Refusal> {
    let mut schedule = Vec::new();
    for day in DAYS {
        if let Some(fields) = scheduler.object(day)? {
            let (start, end) = (time(&fields, "start")?, time(&fields, "end")?);
            schedule.push(json!({"day": day, "enabled": true, "start": start, "end": end}));
        }
    }
    Ok(json!({"timezone": TIME_ZONE, "schedule": schedule}))
}

fn time<'r>(fields: &Fields<'r>, name: &str) -> Result<&'r str, Refusal> {
    let text = fields.needed_text(name)?;
    let parts = text
        .split_once(':')
        .map(|(hour, minute)| (number(hour), number(minute)));
    match parts {
        Some((Some(0..=23), Some(0..=59)) | (Some(24), Some(0))) => Ok(text),
        _ => Err(fields.wrong(name, "must be a time in the form HH:MM")),
    }
}

fn number(digits: &str) -> Option<u8> {
    let is_pair = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_pair { digits.parse().ok() } else { None }
}
