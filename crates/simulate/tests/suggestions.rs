//! Suggestions: what they say, what they can be asked, and that they hold for hundreds of random triggers and visits.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "suggestions/at_random.rs"]
mod at_random;
#[path = "suggestions/random.rs"]
mod random;
#[path = "suggestions/told.rs"]
mod told;
#[path = "rules/triggers.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the rules, which need more of it"
)]
mod triggers;

use serde_json::{Map, Value};
use simulate::{
    Engine, FieldEdit, Options, Reason, Session, Step, SuggestOptions, Suggestion, SuggestionKind,
    TriggerInput, apply_edits, engine_by_key, parse_script, run, suggest, suggest_at,
};
use trigger::{Draft, FieldPath, Platform};
use triggers::page_url;

const READER: &str = "load https://a.example/\nwait 8s\nload https://a.example/contact\nend after 18s";

fn input(document: &Map<String, Value>) -> TriggerInput {
    TriggerInput::from_draft("", &Draft::new(Platform::RocketChat, document.clone()))
}

fn fired_ms(engine: &Engine, triggers: &[TriggerInput], session: &Session, id: &str) -> Vec<u64> {
    let trace = run(engine, triggers, session, Options::default());
    let decisions = trace.decisions.iter();
    decisions
        .filter(|decision| decision.verdict.is_fired() && decision.trigger == id)
        .map(|decision| decision.t_ms)
        .collect()
}

/// When the trigger fires first once the suggestion is applied to its document and to the visit.
fn applied(
    engine: &Engine,
    documents: &[Map<String, Value>],
    target: usize,
    session: &Session,
    suggestion: &Suggestion,
) -> Option<u64> {
    let mut documents = documents.to_vec();
    if !apply_edits(&mut documents[target], &suggestion.edits) {
        return None;
    }
    let mut triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
    for input in &mut triggers {
        let on = input.trigger.is_enabled() && !suggestion.turn_off.contains(&input.id);
        input.trigger.set_enabled(on);
    }
    let session = suggestion.session.as_ref().unwrap_or(session);
    let fired = fired_ms(engine, &triggers, session, &triggers[target].id);
    fired.first().copied()
}

#[test]
fn a_moment_can_be_asked_about_even_if_the_trigger_fires_at_another() {
    let engine = engine_by_key("rocketchat").unwrap();
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        &Value::from(vec![page_url("t1", "/contact")]).to_string(),
    )
    .unwrap();
    let session = parse_script(READER).unwrap();
    let trace = run(engine, &triggers, &session, Options::default());
    let missed = trace
        .decisions
        .iter()
        .position(|decision| decision.reason == Reason::new("pattern_no_match"))
        .unwrap();
    let suggestions = suggest_at(engine, &triggers, &session, missed, &SuggestOptions::default());
    assert!(!suggestions.found.is_empty());
    assert!(
        suggestions
            .found
            .iter()
            .all(|suggestion| suggestion.fires_at_ms == 0)
    );
    let first = &suggestions.found[0];
    assert_eq!(first.kind, SuggestionKind::Visit);
    assert_eq!(
        first.text,
        "Let the visitor go to https://a.example/contact instead of https://a.example/."
    );
    let last = suggestions.found.last().unwrap();
    assert_eq!(last.kind, SuggestionKind::Trigger);
    assert_eq!(
        last.text,
        r"Change the pattern to match https://a.example/: `^https://a\.example/$`."
    );
}

#[test]
fn urls_of_the_site_are_tried_before_any_is_made_up() {
    let engine = engine_by_key("rocketchat").unwrap();
    let triggers = TriggerInput::list_from_json(
        trigger::Platform::RocketChat,
        &Value::from(vec![page_url("t1", "/cart")]).to_string(),
    )
    .unwrap();
    let session = parse_script("load https://a.example/").unwrap();
    let options = SuggestOptions {
        urls: vec![
            "https://a.example/blog".to_owned(),
            "https://a.example/cart?step=1".to_owned(),
        ],
        ..SuggestOptions::default()
    };
    let found = suggest(engine, &triggers, &session, "t1", &options).found;
    let visit = found
        .iter()
        .find_map(|suggestion| suggestion.session.as_ref())
        .unwrap();
    assert_eq!(
        visit.steps,
        [Step::Load {
            url: "https://a.example/cart?step=1".to_owned()
        }]
    );
}

#[test]
fn edits_make_what_is_missing_and_refuse_what_leads_nowhere() {
    let edit = |path: FieldPath, value: Value| FieldEdit { path, value };
    let root = FieldPath::root;
    let mut document = Map::from_iter([("name".to_owned(), Value::from("x"))]);
    assert!(apply_edits(
        &mut document,
        &[edit(root().field("enabled"), Value::from(true))]
    ));
    assert!(apply_edits(
        &mut document,
        &[edit(root().field("list"), Value::Array(Vec::new()))]
    ));
    assert!(apply_edits(
        &mut document,
        &[edit(root().field("list").item(0), Value::from(1))]
    ));
    assert!(!apply_edits(
        &mut document,
        &[edit(root().field("list").item(5), Value::from(1))]
    ));
    assert!(!apply_edits(
        &mut document,
        &[edit(root().field("name").field("first"), Value::from(1))]
    ));
    assert!(!apply_edits(&mut document, &[edit(root(), Value::from(1))]));
    assert_eq!(
        Value::from(document),
        serde_json::json!({ "name": "x", "enabled": true, "list": [1] })
    );
}
