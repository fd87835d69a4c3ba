//! Suggestions for Zendesk Chat: what they say, and that they hold for the public definitions in hundreds of visits.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "zendesk_suggestions/foolish.rs"]
mod foolish;
#[path = "made_up/zendesk_chat.rs"]
mod made_up;
#[path = "zendesk_suggestions/public.rs"]
mod public;
#[path = "zendesk_suggestions/told.rs"]
mod told;

use serde_json::{Map, Value};
use simulate::{
    Engine, FieldEdit, Options, Session, Suggestion, TriggerInput, apply_edits, engine_by_key, run,
};
use trigger::{Draft, Platform};

fn engine() -> &'static Engine {
    engine_by_key("zendesk-chat").unwrap()
}

fn input(document: &Map<String, Value>) -> TriggerInput {
    TriggerInput::from_draft("", &Draft::new(Platform::ZendeskChat, document.clone()))
}

fn fired_ms(triggers: &[TriggerInput], session: &Session, id: &str) -> Vec<u64> {
    let trace = run(engine(), triggers, session, Options::default());
    let decisions = trace.decisions.iter();
    decisions
        .filter(|decision| decision.verdict.is_fired() && decision.trigger == id)
        .map(|decision| decision.t_ms)
        .collect()
}

/// When the trigger fires once the suggestion is applied to its document, to the other triggers and to the visit.
fn applied(
    documents: &[Map<String, Value>],
    target: usize,
    session: &Session,
    suggestion: &Suggestion,
) -> Vec<u64> {
    let mut documents = documents.to_vec();
    for edit in &suggestion.edits {
        apply_alone(&mut documents[target], edit);
    }
    let mut triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
    for input in &mut triggers {
        let on = input.trigger.is_enabled() && !suggestion.turn_off.contains(&input.id);
        input.trigger.set_enabled(on);
    }
    let session = suggestion.session.as_ref().unwrap_or(session);
    assert_eq!(
        engine().vocabulary().check(session),
        Ok(()),
        "{}",
        suggestion.text
    );
    fired_ms(&triggers, session, &triggers[target].id)
}

/// Applies an edit, and sees that nothing else becomes different.
fn apply_alone(document: &mut Map<String, Value>, edit: &FieldEdit) {
    let without = |document: &Map<String, Value>| {
        let mut without = document.clone();
        let nothing = FieldEdit {
            path: edit.path.clone(),
            value: Value::Null,
        };
        assert!(apply_edits(&mut without, &[nothing]), "{}", edit.path);
        Value::from(without).to_string()
    };
    let before = without(document);
    assert!(apply_edits(document, std::slice::from_ref(edit)));
    assert_eq!(without(document), before);
}
