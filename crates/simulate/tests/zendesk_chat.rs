//! Visits to Zendesk Chat accounts.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use serde_json::{Value, json};
use simulate::{
    Case, Detail, EventKind, Options, Patterns, Trace, engine_by_key, parse_script, run, run_with,
    session_templates,
};
use trigger::Platform;

const VISITS: &str = include_str!("../../../tests/cases/zendesk-visits.jsonl");

/// Events in any order inside one instant.
fn sorted(events: &Value) -> Vec<(u64, String)> {
    let events = events.as_array().unwrap().iter();
    let mut events: Vec<_> = events
        .map(|event| (event["t_ms"].as_u64().unwrap(), event.to_string()))
        .collect();
    events.sort();
    events
}

#[test]
fn every_visit_played_by_the_rules_agrees() {
    let engine = engine_by_key("zendesk-chat").unwrap();
    let mut patterns = Patterns::new();
    let mut differ = Vec::new();
    for line in VISITS.lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let case = Case::from_json(Platform::ZendeskChat, line).unwrap();
        for detail in [Detail::Full, Detail::Outcome] {
            let options = Options {
                detail,
                ..Options::default()
            };
            let trace = run_with(engine, &case.triggers, &case.session, options, &mut patterns);
            let outcome: Value = serde_json::from_str(&case.outcome(&trace)).unwrap();
            assert_eq!(outcome.get("records"), None);
            if sorted(&outcome["events"]) != sorted(&recorded["expect"]["events"]) {
                differ.push(recorded["id"].clone());
            }
        }
    }
    assert_eq!(VISITS.lines().count(), 200);
    assert_eq!(differ, Vec::<Value>::new());
}

#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "tests hand literals over")]
fn play(event: &str, condition: Value, actions: Value, env: Value, session: Value) -> Trace {
    let case = json!({
        "triggers": [{ "name": "t", "enabled": true,
            "definition": { "event": event, "condition": condition, "actions": actions } }],
        "env": env, "session": session, "tail_ms": 60_000,
    });
    let case = Case::from_json(Platform::ZendeskChat, &case.to_string()).unwrap();
    run(
        engine_by_key("zendesk-chat").unwrap(),
        &case.triggers,
        &case.session,
        Options::default(),
    )
}

fn messages(trace: &Trace) -> Vec<&str> {
    let messages = trace.events.iter();
    messages
        .filter_map(|event| match &event.kind {
            EventKind::MessageShown { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn value<'a>(trace: &'a Trace, label: &str) -> Option<&'a str> {
    let values = trace.decisions.iter().flat_map(|decision| &decision.values);
    values
        .filter(|seen| seen.label == label)
        .map(|seen| seen.value.as_str())
        .next()
}

#[test]
fn placeholders_are_filled_where_the_visit_knows_them() {
    let trace = play(
        "page_enter",
        json!(["and"]),
        json!([[
            "sendMessageToVisitor",
            "Anna",
            "Hi @visitor_name, @visitor_email, a@b, @"
        ]]),
        json!({ "visitor": { "name": "Ada" } }),
        json!([{ "op": "load", "url": "https://a.example/" }]),
    );
    assert_eq!(messages(&trace), ["Hi Ada, @visitor_email, a@b, @"]);
}

#[test]
fn a_decision_names_the_part_that_ended_the_condition_and_what_it_saw() {
    let trace = play(
        "page_enter",
        json!([
            "and",
            ["not", ["firedBefore"]],
            ["or", ["regex", "@visitor_page_url", "pricing"]]
        ]),
        json!([]),
        json!({}),
        json!([{ "op": "load", "url": "https://a.example/pricing" }]),
    );
    let mut failed = trace
        .decisions
        .iter()
        .filter(|decision| decision.verdict.key() == "part_fails");
    let last = failed.next_back().unwrap();
    let seen: Vec<_> = last
        .values
        .iter()
        .map(|seen| (seen.label.as_str(), seen.value.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("part", "/definition/condition/2/1"),
            ("@visitor_page_url", "\"https://a.example/pricing\""),
            ("regex", "\"pricing\""),
        ]
    );
    assert_eq!(messages(&trace), Vec::<&str>::new());
}

/// Why a condition came out false, and the place of the part that decided.
#[track_caller]
fn failed(condition: Value) -> (String, Option<String>) {
    let session = json!([{ "op": "load", "url": "https://a.example/" }]);
    let trace = play("page_enter", condition, json!([]), json!({}), session);
    let mut failed = trace.decisions.iter();
    let failed = failed
        .find(|decision| decision.verdict.key() == "condition_failed")
        .unwrap();
    let part = failed.values.iter().find(|seen| seen.label == "part");
    (failed.text.clone(), part.map(|seen| seen.value.clone()))
}

#[test]
fn a_condition_that_is_false_says_which_part_decided_and_what_was_so() {
    let pricing = json!(["icontains", "@visitor_page_url", "pricing"]);
    let told = |text: &str, path: &str| (text.to_owned(), Some(path.to_owned()));
    assert_eq!(
        failed(json!([
            "and",
            ["not", ["firedBefore"]],
            pricing,
            ["hasTag", "vip"]
        ])),
        told(
            "Its condition is false: the page’s address does not contain “pricing”.",
            "/definition/condition/2"
        )
    );
    assert_eq!(
        failed(json!(["or", pricing, ["hasTag", "vip"]])),
        told(
            "Its condition is false: the chat does not have the tag “vip”.",
            "/definition/condition/2"
        )
    );
    assert_eq!(
        failed(json!(["not", ["icontains", "@visitor_page_url", "a.example"]])),
        told(
            "Its condition is false: the page’s address contains “a.example”.",
            "/definition/condition/1"
        )
    );
    assert_eq!(
        failed(json!(["or"])),
        ("Its condition is false.".to_owned(), None)
    );
}

#[test]
fn what_is_not_simulated_is_said() {
    let session = json!([{ "op": "load", "url": "https://a.example/" }]);
    let condition = json!(["or", ["sparkles", 1], ["and"]]);
    let trace = play(
        "page_enter",
        condition,
        json!([["ban"]]),
        json!({}),
        session.clone(),
    );
    assert_eq!(value(&trace, "part as written"), Some("[\"sparkles\",1]"));
    assert_eq!(value(&trace, "action as written"), Some("[\"ban\"]"));
    let trace = play("chat_start", json!(["and"]), json!([]), json!({}), session);
    assert_eq!(value(&trace, "event"), Some("chat_start"));
}

#[test]
fn a_trigger_that_looks_at_firing_before_its_wait_fires_twice_and_after_it_once() {
    let session = json!([
        { "op": "load", "url": "https://a.example/" },
        { "op": "wait", "ms": 1000 },
        { "op": "load", "url": "https://a.example/b" },
    ]);
    let not_fired = json!(["not", ["firedBefore"]]);
    let wait = json!(["stillOnSite", 5]);
    for (condition, times) in [
        (json!(["and", not_fired, wait]), 2),
        (json!(["and", wait, not_fired]), 1),
    ] {
        let actions = json!([["sendMessageToVisitor", "Anna", "Hi"]]);
        let trace = play("page_enter", condition, actions, json!({}), session.clone());
        assert_eq!(messages(&trace).len(), times);
    }
}

#[test]
fn set_triggered_says_whether_it_counts_as_fired() {
    let actions = json!([["setTriggered", false], ["sendMessageToVisitor", "Anna", "Hi"]]);
    let condition = json!(["not", ["firedBefore"]]);
    let session = json!([
        { "op": "load", "url": "https://a.example/" },
        { "op": "load", "url": "https://a.example/b" },
    ]);
    let trace = play("page_enter", condition, actions, json!({}), session);
    assert_eq!(messages(&trace).len(), 2);
}

#[test]
fn a_session_with_a_step_or_a_world_of_another_platform_is_refused() {
    let said = |case: Value| {
        Case::from_json(Platform::ZendeskChat, &case.to_string())
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        said(json!({ "triggers": [], "session": [{ "op": "reload" }] })),
        "step 1 of the session is `reload`, which this engine does not know; it knows `load`, `wait`, `leave`, `return`, `request-chat`, `message`, `served`, `end-chat`, `department`, `account-status` and `department-status`"
    );
    assert_eq!(
        said(json!({ "triggers": [], "env": { "standalone": true }, "session": [] })),
        "the world of the session has `standalone`, which this engine does not know; it knows `account_status`, `start`, `zone`, `departments`, `department`, `tags` and `visitor`"
    );
    assert_eq!(
        said(
            json!({ "triggers": [], "env": { "standalone": true }, "session": [
                { "op": "load", "url": "https://a.example/" }, { "op": "open" }, { "op": "register" }
            ] })
        ),
        "the world of the session has `standalone`, step 2 of the session is `open` and step 3 of the session is `register`; this engine does not know these; it knows the steps `load`, `wait`, `leave`, `return`, `request-chat`, `message`, `served`, `end-chat`, `department`, `account-status` and `department-status` and of the world `account_status`, `start`, `zone`, `departments`, `department`, `tags` and `visitor`"
    );
    assert_eq!(
        said(json!({ "triggers": [{ "enabled": true }], "session": [] })),
        "trigger 1 has no `name`, a text by which the outcome can name it"
    );
}

#[test]
fn every_platform_has_an_engine_and_its_templates_are_in_the_vocabulary() {
    for platform in Platform::ALL {
        let engine = simulate::engine_of_unknown_version(platform).unwrap();
        assert_eq!(engine.info.platform, platform);
        assert!(session_templates(platform).len() >= 4);
        for template in session_templates(platform) {
            let session = parse_script(template.script).unwrap();
            assert_eq!(engine.vocabulary().check(&session), Ok(()), "{}", template.key);
        }
    }
}

#[test]
fn every_rule_and_choice_that_a_decision_names_is_one_of_the_engine() {
    let engine = engine_by_key("zendesk-chat").unwrap();
    for line in VISITS.lines() {
        let case = Case::from_json(Platform::ZendeskChat, line).unwrap();
        for decision in run(engine, &case.triggers, &case.session, Options::default()).decisions {
            assert!(engine.info.rules.iter().any(|rule| rule.key == decision.rule));
            for seen in decision.values.iter().filter(|seen| seen.label == "choice") {
                assert!(
                    engine.info.choices.iter().any(|choice| choice.key == seen.value),
                    "{seen:?}"
                );
            }
        }
    }
}
