//! Changes around the event: that it happens, that the trigger is looked at then, and that nothing fires without agents.

use ::trigger::FieldPath;
use ::trigger::zendesk_chat::{Event, Trigger, event_words};
use serde_json::{Value, json};

use super::super::{reasons, verdicts};
use super::world::let_status_be;
use super::{definition_path, pages, set, values};
use crate::suggest::{Purpose, Scene};
use crate::{AccountStatus, Speaker, Step};

/// At how many places of a visit something is done.
const MOST: usize = 3;

pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    switch(scene);
    if scene.saw(reasons::ACCOUNT_OFFLINE) {
        let_status_be(scene, AccountStatus::Online, 8);
    }
    another_event(scene);
    let happened = scene
        .decisions
        .iter()
        .any(|decision| matches!(decision.verdict, verdicts::SCHEDULED | verdicts::REFUSED));
    let more = if happened { 6 } else { 0 };
    match scene.trigger.definition.event {
        Event::PageEnter => enter_a_page(scene),
        Event::ChatRequested => everywhere(
            scene,
            "Let the visitor ask for a chat",
            10 + more,
            &Step::RequestChat,
        ),
        Event::ChatMessage => {
            let text = values::message(scene);
            let words = format!("Let the visitor write “{text}”");
            let from = Speaker::Visitor;
            everywhere(scene, &words, 10 + more, &Step::Message { text, from });
        }
        Event::Unknown(_) => {}
    }
    if !scene.trace.decisions.is_empty() && scene.trace.end_ms == 0 {
        scene.change_visit("Let a second pass at the end", 10, |session| {
            session.tail_ms = session.tail_ms.saturating_add(1000);
        });
    }
}

fn switch(scene: &mut Scene<'_, Trigger>) {
    if scene.trigger.enabled {
        return;
    }
    let on = match scene.document.get("enabled") {
        Some(Value::Number(_)) => json!(1),
        _ => json!(true),
    };
    scene.change_trigger("Turn on “Enable”", 5, set(FieldPath::root().field("enabled"), on));
}

/// The trigger is looked at when something else happens.
fn another_event(scene: &mut Scene<'_, Trigger>) {
    let old = &scene.trigger.definition.event;
    let cost = match old {
        Event::Unknown(_) => 8,
        _ if scene.saw(reasons::EVENT_HAPPENED) => 25,
        _ => 12,
    };
    for new in Event::KNOWN {
        if new == *old {
            continue;
        }
        let happens = match new {
            Event::PageEnter => scene.has_page(),
            Event::ChatRequested => scene.session.steps.contains(&Step::RequestChat),
            Event::ChatMessage => scene.session.steps.iter().any(is_of_visitor),
            Event::Unknown(_) => false,
        };
        let text = format!(
            "Look at it when {} instead of when {}",
            event_words(&new),
            event_words(old)
        );
        let edits = match scene.document.get("definition") {
            Some(Value::Object(_)) => set(definition_path().field("event"), new.key()),
            // There is none, or nothing that can be read as one.
            _ => set(
                definition_path(),
                json!({ "event": new.key(), "condition": ["and"], "actions": [], "version": 1 }),
            ),
        };
        let cost = if happens { cost } else { cost + 10 };
        // An event that nobody knows has no purpose that it could keep.
        let purpose = if matches!(old, Event::Unknown(_)) {
            Purpose::Fitted
        } else {
            Purpose::GivenUp
        };
        scene.change_purpose(purpose, text, cost, edits);
    }
}

fn is_of_visitor(step: &Step) -> bool {
    matches!(step, Step::Message { from, .. } if *from == Speaker::Visitor)
}

fn enter_a_page(scene: &mut Scene<'_, Trigger>) {
    let url = pages::to_enter(scene);
    if !scene.has_page() {
        return scene.change_visit(format!("Let the visitor load a page: {url}"), 12, |session| {
            session.steps.insert(0, Step::Load { url });
        });
    }
    let last = scene.visited().first().map(|url| (*url).to_owned());
    for url in last.into_iter().chain([url]) {
        scene.change_visit(format!("Let the visitor load {url} at the end"), 16, |session| {
            session.steps.push(Step::Load { url });
        });
    }
    if scene.saw(reasons::ACCOUNT_OFFLINE) || scene.session.tail_ms > 0 {
        return;
    }
    scene.change_visit("Let a minute pass at the end", 20, |session| {
        session.tail_ms = session.tail_ms.saturating_add(60_000);
    });
}

/// A step on each of the pages, and at the end.
fn everywhere(scene: &mut Scene<'_, Trigger>, words: &str, cost: u32, step: &Step) {
    if !scene.has_page() {
        let url = pages::to_enter(scene);
        let text = format!("{words} on {url}");
        return scene.change_visit(text, cost + 4, |session| {
            session.steps.splice(0..0, [Step::Load { url }, step.clone()]);
        });
    }
    let steps = scene.session.steps.iter().enumerate();
    let entered: Vec<usize> = steps
        .filter_map(|(place, step)| enters(step).then_some(place))
        .collect();
    let first = entered.iter().take(MOST - 1);
    for place in first.chain(entered.iter().skip(MOST - 1).last()) {
        let Some(url) = scene.page_before(place + 1) else {
            continue;
        };
        scene.change_visit(format!("{words} on {url}"), cost, |session| {
            session.steps.insert(place + 1, step.clone());
        });
    }
    scene.change_visit(format!("{words} at the end"), cost + 1, |session| {
        session.steps.push(step.clone());
    });
}

fn enters(step: &Step) -> bool {
    matches!(step, Step::Load { .. } | Step::Return { .. })
}
