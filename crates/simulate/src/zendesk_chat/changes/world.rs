//! Changes to what is so before the first step: the account, its departments, the clock, and what is known of the visitor.

use ::trigger::zendesk_chat::{Action, Trigger};
use serde_json::Value;

use super::super::variables::FACT;
use super::comparison::phrase;
use super::demand::{Demand, demands_on};
use crate::suggest::{Scene, called};
use crate::{AccountStatus, Moment, Step};

const HOUR_MS: u64 = 3_600_000;
/// The department of a visit that has none.
const SOME_DEPARTMENT: &str = "Sales";

/// The account has a status, from the beginning to the end.
pub(super) fn let_status_be(scene: &mut Scene<'_, Trigger>, status: AccountStatus, cost: u32) {
    let text = match status {
        AccountStatus::Online => "Let an agent be online",
        AccountStatus::Away => "Let the agents be away",
        AccountStatus::Offline => return,
    };
    scene.change_visit(text, cost, |session| {
        session.environment.account_status = Some(status);
        session
            .steps
            .retain(|step| !matches!(step, Step::AccountStatus { .. }));
    });
}

/// The visitor has a tag, or does not.
pub(super) fn tag(scene: &mut Scene<'_, Trigger>, tag: &str, wanted: bool) {
    if wanted {
        return scene.change_visit(
            format!("Let the visitor have the tag “{tag}”"),
            10,
            |session| {
                session.environment.tags.push(tag.to_owned());
            },
        );
    }
    scene.change_visit(
        format!("Let the visitor not have the tag “{tag}”"),
        10,
        |session| {
            session.environment.tags.retain(|known| known != tag);
        },
    );
    turn_off(
        scene,
        |action| matches!(action, Action::AddTag(added) if added == tag),
        &format!("adds the tag “{tag}”"),
    );
}

/// Other triggers whose action stands in the way.
fn turn_off(scene: &mut Scene<'_, Trigger>, stands_in_the_way: impl Fn(&Action) -> bool, does: &str) {
    for other in scene.others.clone() {
        let Some(trigger) = other.trigger.zendesk_chat().filter(|trigger| trigger.enabled) else {
            continue;
        };
        if trigger.definition.actions.iter().any(&stands_in_the_way) {
            let text = format!("Turn off “{}”, which {does}", called(other));
            scene.turn_off(text, 18, other.id.clone());
        }
    }
}

/// Another hour or day, by another beginning of the session: the next one that suits most of what the condition asks of the clock. What it
/// does not ask stays as it is.
pub(super) fn clock(scene: &mut Scene<'_, Trigger>, variable: &str, asked: Demand<'_>, t_ms: u64) {
    let start = scene.session.environment.begins();
    let [hours, days] = ["@hour_of_day", "@day_of_week"].map(|of| demands_on(scene.trigger, of));
    let was = start.later(t_ms);
    let mut best: Option<(usize, u64)> = None;
    for shift_ms in (1..7 * 24).map(|hours| hours * HOUR_MS) {
        let moment = was.later(shift_ms);
        let (hour, day) = (moment.hour().into(), moment.weekday().into());
        let seen = if variable == "@hour_of_day" { &hour } else { &day };
        if !asked.suits(scene.patterns, seen) {
            continue;
        }
        let mut suits = |all: &[Demand<'_>], seen| {
            all.iter()
                .filter(|asked| asked.suits(scene.patterns, seen))
                .count()
        };
        let stays = usize::from(moment.hour() == was.hour()) + usize::from(moment.weekday() == was.weekday());
        let worth = 3 * (suits(&hours, &hour) + suits(&days, &day)) + stays;
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, shift_ms));
        }
    }
    let Some((_, shift_ms)) = best else {
        return;
    };
    let begins = start.later(shift_ms);
    let local = scene.zone.map_or_else(String::new, |zone| {
        format!(", which is {} in {}", zone.time(begins), zone.name())
    });
    let text = format!("Let the visit begin on {} (UTC){local}", in_words(begins));
    scene.change_visit(text, 10, |session| session.environment.start = Some(begins));
}

/// `Monday, 2026-01-05 at 09:00`.
fn in_words(moment: Moment) -> String {
    let written = moment.to_string();
    let (date, time) = written.split_once('T').unwrap_or((&written, ""));
    let time = time.trim_end_matches('Z');
    let time = time.strip_suffix(":00").unwrap_or(time);
    format!("{}, {date} at {time}", moment.weekday_name())
}

/// The variable has another value from the beginning.
pub(super) fn fact(scene: &mut Scene<'_, Trigger>, variable: &str, value: &Value, seen: &Value) {
    let status = || {
        let text = value.as_str()?;
        AccountStatus::ALL.into_iter().find(|status| status.key() == text)
    };
    match variable {
        "@account_status" => {
            if let Some(status) = status() {
                let_status_be(scene, status, 10);
            }
        }
        "@department_status" => {
            if let Some(status) = status() {
                department(scene, status);
            }
        }
        _ => {
            let Some(member) = variable.strip_prefix(FACT) else {
                return;
            };
            let mut value = value.clone();
            let told = said(&value);
            // The visits within the session count as well.
            if member == "previous_visits" {
                let known = scene.session.environment.visitor.get(member);
                let before = known.map_or(Some(0), Value::as_i64);
                let here = seen
                    .as_i64()
                    .zip(before)
                    .map(|(seen, before)| seen.saturating_sub(before));
                match value
                    .as_i64()
                    .map(|value| value.saturating_sub(here.unwrap_or_default()))
                {
                    Some(before) if before >= 0 => value = before.into(),
                    _ => return,
                }
            }
            scene.change_visit(format!("Let {} be {told}", phrase(variable)), 10, |session| {
                session.environment.visitor.insert(member.to_owned(), value);
            });
        }
    }
}

/// A value in a sentence.
pub(super) fn said(value: &Value) -> String {
    match value.as_str() {
        Some("") => "empty".to_owned(),
        Some(text) => format!("“{text}”"),
        None => value.to_string(),
    }
}

/// The department of the chat has a status; a visit without a department gets one.
fn department(scene: &mut Scene<'_, Trigger>, status: AccountStatus) {
    let environment = &scene.session.environment;
    let mut chosen = scene.session.steps.iter().filter_map(|step| match step {
        Step::Department { department } => Some(department),
        _ => None,
    });
    let of_visit = chosen.next_back().or(environment.department.as_ref());
    let name = of_visit
        .or(environment.departments.keys().next())
        .cloned()
        .unwrap_or_else(|| SOME_DEPARTMENT.to_owned());
    let text = format!(
        "Let the chat go to a department “{name}” that is {}",
        status.key()
    );
    scene.change_visit(text, 12, |session| {
        let environment = &mut session.environment;
        environment.department.get_or_insert_with(|| name.clone());
        environment.departments.insert(name.clone(), status);
        session
            .steps
            .retain(|step| !matches!(step, Step::DepartmentStatus { department, .. } if *department == name));
    });
    turn_off(
        scene,
        |action| matches!(action, Action::SetDepartment(_)),
        "sets another department",
    );
}
