//! Parts that wait whether the visitor stays: shorter ones, longer visits, and waits in the place of a look at a time.

use ::trigger::FieldPath;
use ::trigger::zendesk_chat::{Condition, Event, Operator, Trigger};
use serde_json::{Value, json};

use super::super::reasons;
use super::blame::Blamed;
use super::evaluations::{due_ms, seen};
use super::part::asked_instead;
use super::set;
use crate::suggest::{Purpose, Scene};
use crate::{Decision, Step, words};

/// What waits still when the visit ends: a longer visit, or a shorter wait. Of those for which the visitor is still there, the one whose
/// time is over first.
pub(super) fn until_the_end<'a>(scene: &mut Scene<'_, Trigger>, waits: impl Iterator<Item = &'a Decision>) {
    let end_ms = scene.trace.end_ms;
    let mut nearest: Option<(u64, &Decision)> = None;
    for waited in waits {
        let due_ms = due_ms(waited).unwrap_or_default();
        if let Some(step) = went_on(scene, waited) {
            stay_before(scene, step, due_ms);
        } else if nearest.is_none_or(|(nearest_ms, _)| due_ms < nearest_ms) {
            nearest = Some((due_ms, waited));
        }
    }
    let Some((due_ms, waited)) = nearest else {
        return;
    };
    let longer_ms = due_ms.saturating_sub(end_ms).max(1);
    scene.change_visit(
        format!("Wait {} longer at the end", words::time(longer_ms)),
        dear(longer_ms),
        |session| session.tail_ms = session.tail_ms.saturating_add(longer_ms),
    );
    if let Some(path) = seen(waited, "part") {
        let path = FieldPath::of_pointer(path).item(1);
        seconds(scene, &path, end_ms.saturating_sub(waited.t_ms));
    }
}

/// What a longer visit costs.
fn dear(longer_ms: u64) -> u32 {
    10 + u32::try_from((longer_ms / 10_000).min(10)).unwrap_or_default()
}

/// Fewer seconds, as many as the visitor spends.
fn seconds(scene: &mut Scene<'_, Trigger>, path: &FieldPath, spent_ms: u64) {
    let old = super::at(scene.document, path).cloned().unwrap_or_default();
    for (seconds, cost) in [(spent_ms / 1000, 12), (0, 16)] {
        if old.as_f64() != Some(0.0) {
            let purpose = if seconds == 0 {
                Purpose::AtOnce
            } else {
                Purpose::Fitted
            };
            scene.change_purpose(
                purpose,
                format!("Wait {seconds} s instead of {old} s in the condition"),
                cost,
                set(path.clone(), seconds),
            );
        }
    }
}

/// The visitor went on before the time was over: fewer seconds.
pub(super) fn shorter(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>) {
    let Some(waited) = blamed.answer.waited.filter(|_| blamed.wanted) else {
        return;
    };
    let left_ms = went_on(scene, waited).map_or(waited.t_ms, |step| t_ms(scene, step));
    seconds(scene, &blamed.path.item(1), left_ms.saturating_sub(waited.t_ms));
}

/// The visitor stays until the time is over.
pub(super) fn longer(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>) {
    let Some(waited) = blamed.answer.waited else {
        return;
    };
    if !blamed.wanted {
        // The visitor is to go on before the time is over.
        let place = waited.step.map_or(scene.session.steps.len(), |step| step + 1);
        return scene.change_visit("Let the visitor leave before the time is over", 14, |session| {
            session.steps.insert(place, Step::Leave);
        });
    }
    if let Some(step) = went_on(scene, waited) {
        stay_before(scene, step, due_ms(waited).unwrap_or_default());
    }
}

/// The visitor stays until a time before taking a step, or never takes it.
fn stay_before(scene: &mut Scene<'_, Trigger>, step: usize, due_ms: u64) {
    let longer_ms = due_ms.saturating_sub(t_ms(scene, step)).max(1);
    let line = crate::script::print_step(crate::Speech::TRIGGERS, &scene.session.steps[step]);
    scene.change_visit(
        format!("Wait {} longer before “{line}”", words::time(longer_ms)),
        dear(longer_ms),
        |session| wait_before(session, step, longer_ms),
    );
    scene.change_visit(format!("Leave out “{line}” from the visit"), 14, |session| {
        session.steps.remove(step);
    });
}

/// Adds time before a step, to the wait that is there or to one of its own.
pub(super) fn wait_before(session: &mut crate::Session, step: usize, longer_ms: u64) {
    match step.checked_sub(1).map(|before| &mut session.steps[before]) {
        Some(Step::Wait { ms }) if *ms > 0 => *ms = ms.saturating_add(longer_ms),
        _ => session.steps.insert(step, Step::Wait { ms: longer_ms }),
    }
}

/// The step with which the visitor went on while a part waited.
fn went_on(scene: &Scene<'_, Trigger>, waited: &Decision) -> Option<usize> {
    let from = waited.step? + 1;
    let mut steps = scene.session.steps.iter().enumerate().skip(from);
    let (step, _) = steps.find(|(_, step)| match step {
        Step::Leave | Step::Return { .. } => true,
        Step::Load { .. } => waited.reason == reasons::STAYS_ON_PAGE,
        _ => false,
    })?;
    Some(step)
}

/// When a step is taken, in milliseconds since the session began.
fn t_ms(scene: &Scene<'_, Trigger>, step: usize) -> u64 {
    let played = scene.trace.steps.get(step);
    played.map_or(scene.trace.end_ms, |played| played.t_ms)
}

/// A wait in the place of a look at the time so far: when the visitor enters a page, none has passed yet.
pub(super) fn instead_of_asking(
    scene: &mut Scene<'_, Trigger>,
    blamed: &Blamed<'_>,
    operator: Operator,
    variable: &str,
    value: &Value,
) {
    let more = match operator {
        Operator::GreaterOrEqual | Operator::Equal => 0,
        Operator::Greater => 1,
        _ => return,
    };
    let Some(seconds) = value.as_i64().filter(|seconds| *seconds >= 0) else {
        return;
    };
    let seconds = seconds.saturating_add(more);
    #[expect(clippy::cast_precision_loss, reason = "only told")]
    let (name, wait) = match variable {
        "@visitor_time_on_page" => (
            "stillOnPage",
            Condition::StillOnPage {
                seconds: seconds as f64,
            },
        ),
        "@visitor_time_on_site" => (
            "stillOnSite",
            Condition::StillOnSite {
                seconds: seconds as f64,
            },
        ),
        _ => return,
    };
    let at_entry = scene.trigger.definition.event == Event::PageEnter;
    scene.change_trigger(
        asked_instead(&wait, blamed.part),
        if at_entry { 11 } else { 18 },
        set(blamed.path.clone(), json!([name, seconds])),
    );
}
