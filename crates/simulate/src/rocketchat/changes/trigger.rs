//! Changes to the trigger: its switches, its conditions, its action.

use ::trigger::FieldPath;
use ::trigger::rocketchat::{Action, ConditionKind, SenderKind, Trigger};
use serde_json::{Value, json};

use super::super::reasons;
use super::document;
use super::{of_action, of_condition};
use crate::suggest::{FieldEdit, Purpose, Scene, called};
use crate::words;

pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    switches(scene);
    seconds(scene);
    order(scene);
    action(scene);
    other_condition(scene);
    others(scene);
}

fn set(path: FieldPath, value: impl Into<Value>) -> Vec<FieldEdit> {
    vec![FieldEdit {
        path,
        value: value.into(),
    }]
}

fn switches(scene: &mut Scene<'_, Trigger>) {
    if !scene.trigger.enabled {
        scene.change_trigger(
            "Turn on “Enable”",
            5,
            set(FieldPath::root().field("enabled"), true),
        );
    }
    if scene.trigger.run_once {
        scene.change_purpose(
            Purpose::Repeated,
            "Turn off “Run only once for each visitor”",
            10,
            set(FieldPath::root().field("runOnce"), false),
        );
    }
}

/// Less time, so that what the visitor spends is enough.
fn seconds(scene: &mut Scene<'_, Trigger>) {
    let mut spent: Vec<u64> = scene
        .waits()
        .iter()
        .filter(|waited| waited.due_ms.is_some())
        .map(|waited| (waited.until_ms - waited.from_ms) / 1000)
        .collect();
    spent.sort_unstable();
    spent.dedup();
    let most = spent.last().copied();
    for (place, value) in scene.times_on_site() {
        for seconds in [most, Some(0)].into_iter().flatten() {
            if value == seconds.to_string() {
                continue;
            }
            let text = if seconds == 0 {
                format!("Set the time on site to 0 s instead of “{value}”")
            } else {
                format!(
                    "Set the time on site to {} instead of “{value}”",
                    words::time(seconds * 1000)
                )
            };
            let (purpose, cost) = if seconds == 0 {
                (Purpose::AtOnce, 16)
            } else {
                (Purpose::Fitted, 12)
            };
            let edits = set(of_condition(place, "value"), seconds.to_string());
            scene.change_purpose(purpose, text, cost, edits);
        }
    }
}

/// Which condition and which action come first, and which are there at all.
fn order(scene: &mut Scene<'_, Trigger>) {
    for (field, one, ordinals) in [("conditions", "condition", 12), ("actions", "action", 12)] {
        let items = scene.document.get(field).and_then(Value::as_array);
        let items = items.cloned().unwrap_or_default();
        for other in 1..items.len().min(5) {
            let mut swapped = items.clone();
            swapped.swap(0, other);
            let text = if other == 1 {
                format!("Swap the first and second {one}")
            } else {
                format!("Put {one} {} first", other + 1)
            };
            scene.change_trigger(text, ordinals, set(FieldPath::root().field(field), swapped));
        }
        if items.len() > 1 {
            for place in 0..items.len().min(5) {
                let mut fewer = items.clone();
                fewer.remove(place);
                let text = format!("Remove {one} {} of {}", place + 1, items.len());
                let edits = set(FieldPath::root().field(field), fewer);
                scene.change_purpose(Purpose::GivenUp, text, 16, edits);
            }
        }
    }
}

/// Other triggers that spoil the page for this one.
fn others(scene: &mut Scene<'_, Trigger>) {
    for other in scene.others.clone() {
        let spoils = scene.trace.decisions.iter().any(|decision| {
            decision.trigger == other.id
                && matches!(
                    decision.reason,
                    reasons::PATTERN_INVALID | reasons::SENDER_UNKNOWN
                )
        });
        if spoils && other.trigger.is_enabled() {
            let text = format!(
                "Turn off “{}”, which spoils the page for the others",
                called(other)
            );
            scene.turn_off(text, 18, other.id.clone());
        }
    }
}

fn action(scene: &mut Scene<'_, Trigger>) {
    if scene.saw(reasons::ACTION_UNKNOWN) {
        send_a_message(scene);
    }
    let kind = match scene.trigger.actions.first() {
        Some(Action::SendMessage { sender, .. } | Action::UseExternalService { sender, .. }) => {
            Some(sender.kind)
        }
        Some(Action::Unknown(_)) | None => None,
    };
    if matches!(kind, Some(SenderKind::Queue | SenderKind::Unset))
        && scene.session.environment.next_agent.is_none()
    {
        let mut edits = set(of_action("sender"), "custom");
        edits.extend(set(of_action("name"), "rocket.cat"));
        scene.change_trigger("Let rocket.cat be the sender", 15, edits);
    }
    let queue = |scene: &mut Scene<'_, Trigger>| {
        scene.change_trigger(
            "Let the queue choose the sender",
            12,
            set(of_action("sender"), "queue"),
        );
    };
    match scene.trigger.actions.first() {
        Some(Action::SendMessage { sender, .. }) => {
            if sender.kind == SenderKind::Unset {
                queue(scene);
            }
        }
        Some(Action::UseExternalService {
            sender,
            fallback,
            timeout_ms,
            ..
        }) => {
            if sender.kind == SenderKind::Unset {
                queue(scene);
            }
            if fallback.is_empty() {
                scene.change_trigger(
                    "Write a fallback message, which is shown when the service fails",
                    12,
                    set(of_action("serviceFallbackMessage"), "Can we help you?"),
                );
            }
            let slowest = scene
                .session
                .environment
                .services
                .values()
                .map(|service| service.delay_ms)
                .max();
            #[expect(clippy::cast_precision_loss, reason = "only compared")]
            if let Some(delay_ms) = slowest
                && (delay_ms as f64) > *timeout_ms
            {
                scene.change_trigger(
                    format!("Give the service {} to answer", words::time(delay_ms)),
                    12,
                    set(of_action("serviceTimeout"), delay_ms),
                );
            }
        }
        Some(Action::Unknown(_)) | None => send_a_message(scene),
    }
}

fn send_a_message(scene: &mut Scene<'_, Trigger>) {
    let params = if scene.session.environment.next_agent.is_some() {
        json!({ "sender": "queue", "msg": "Can we help you?" })
    } else {
        json!({ "sender": "custom", "name": "rocket.cat", "msg": "Can we help you?" })
    };
    scene.change_trigger(
        "Send a message as the action",
        25,
        set(
            FieldPath::root().field("actions"),
            json!([{ "name": "send-message", "params": params }]),
        ),
    );
}

/// Another condition altogether: the last resort, but the first one where there is none that the widget knows.
fn other_condition(scene: &mut Scene<'_, Trigger>) {
    let known = scene
        .trigger
        .conditions
        .first()
        .is_some_and(|condition| !matches!(condition.kind, ConditionKind::Unknown(_)))
        && !scene.saw(reasons::CONDITION_UNKNOWN);
    // One that the widget does not know has no purpose that it could keep.
    let (purpose, cost) = if known {
        (Purpose::GivenUp, 40)
    } else {
        (Purpose::Fitted, 20)
    };
    for (kind, words) in [
        (
            ConditionKind::TimeOnSite,
            "Use a time on site of 0 s as the condition",
        ),
        (
            ConditionKind::ChatOpenedByVisitor,
            "Use “Chat opened by the visitor” as the condition",
        ),
        (
            ConditionKind::AfterGuestRegistration,
            "Use “After guest registration” as the condition",
        ),
    ] {
        if scene.has(&kind) && scene.trigger.conditions.len() == 1 {
            continue;
        }
        let value = match kind {
            ConditionKind::TimeOnSite => ::trigger::rocketchat::ConditionValue::Text("0".to_owned()),
            _ => ::trigger::rocketchat::ConditionValue::Null,
        };
        let condition = document::condition(&::trigger::rocketchat::Condition { kind, value });
        let edits = set(FieldPath::root().field("conditions"), vec![condition]);
        scene.change_purpose(purpose, words, cost, edits);
    }
}
