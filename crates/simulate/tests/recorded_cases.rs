//! Every recorded run of the widget is played again, and must come out the same.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use simulate::{Case, Detail, Options, Patterns, engine_by_key, run_with};

const CURRENT: &str = include_str!("../../../tests/cases/rocketchat-widget.jsonl");
const SINCE_6_7: &str = include_str!("../../../tests/cases/rocketchat-widget-6.7.jsonl");
const V1_13: &str = include_str!("recorded/rocketchat-widget-1.13.jsonl");

#[test]
fn every_recorded_run_of_the_newest_widget_agrees() {
    assert_all_agree("rocketchat", CURRENT, |_| true);
}

#[test]
fn every_recorded_visit_of_the_widget_of_6_7_to_8_6_agrees() {
    assert_all_agree("rocketchat-6.7", SINCE_6_7, |_| true);
}

/// Why something did not fire cannot be seen from outside, so those runs do not say.
#[test]
fn every_recorded_run_of_the_widget_1_13_agrees() {
    assert_all_agree("rocketchat-4.7", V1_13, |event| event["kind"] != "not_fired");
}

#[track_caller]
fn assert_all_agree(engine: &str, cases: &str, was_observed: fn(&Value) -> bool) {
    let engine = engine_by_key(engine).unwrap();
    let mut patterns = Patterns::new();
    let mut report = String::new();
    let (mut played, mut differ) = (0, 0);
    for line in cases.lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let case = Case::from_json(trigger::Platform::RocketChat, line).unwrap();
        for detail in [Detail::Full, Detail::Outcome] {
            let options = Options {
                detail,
                ..Options::default()
            };
            let trace = run_with(engine, &case.triggers, &case.session, options, &mut patterns);
            let mut outcome: Value = serde_json::from_str(&case.outcome(&trace)).unwrap();
            outcome["events"].as_array_mut().unwrap().retain(was_observed);
            if let Err(difference) = agree(&recorded["expect"], &outcome) {
                differ += 1;
                writeln!(
                    report,
                    "case {} ({detail:?})\n  triggers {}\n  session {}\n{difference}",
                    case.id, recorded["triggers"], recorded["session"]
                )
                .unwrap();
                break;
            }
        }
        played += 1;
    }
    assert_eq!(
        played, 200,
        "the file of recorded runs is not the one that was recorded"
    );
    assert!(report.is_empty(), "{differ} of {played} differ:\n{report}");
}

#[test]
fn disagreement_is_noticed() {
    let recorded: Value = serde_json::from_str(CURRENT.lines().nth(1).unwrap()).unwrap();
    let mut expect = recorded["expect"].clone();
    assert!(agree(&recorded["expect"], &expect).is_ok());
    expect["events"].as_array_mut().unwrap().pop();
    assert!(agree(&recorded["expect"], &expect).is_err());
    let mut expect = recorded["expect"].clone();
    expect["records"]["t1"] = Value::from("fired");
    assert!(agree(&recorded["expect"], &expect).is_err());
    let mut expect = recorded["expect"].clone();
    let events = expect["events"].as_array_mut().unwrap();
    let shown = |event: &Value| event["kind"] == "message_shown";
    let (first, second) = (
        events.iter().position(shown).unwrap(),
        events.iter().rposition(shown).unwrap(),
    );
    events.swap(first, second);
    assert!(agree(&recorded["expect"], &expect).is_err());
}

/// The same messages in the same order, the same other events in any order within an instant, the same records.
fn agree(expected: &Value, found: &Value) -> Result<(), String> {
    let (expected_events, found_events) = (events(expected), events(found));
    let mut difference = String::new();
    if messages(&expected_events) != messages(&found_events)
        || others(&expected_events) != others(&found_events)
    {
        let longest = expected_events.len().max(found_events.len());
        for index in 0..longest {
            let (expected, found) = (expected_events.get(index), found_events.get(index));
            let mark = if expected == found { ' ' } else { '!' };
            let line = |event: Option<&&Value>| event.map_or_else(|| "—".to_owned(), |event| brief(event));
            writeln!(difference, "  {mark} {:<90} | {}", line(expected), line(found)).unwrap();
        }
    }
    if records(expected) != records(found) {
        writeln!(
            difference,
            "  ! records {} | {}",
            expected["records"], found["records"]
        )
        .unwrap();
    }
    if difference.is_empty() {
        Ok(())
    } else {
        Err(difference)
    }
}

fn events(trace: &Value) -> Vec<&Value> {
    trace["events"].as_array().unwrap().iter().collect()
}

fn records(trace: &Value) -> BTreeMap<&String, &Value> {
    trace["records"].as_object().unwrap().iter().collect()
}

fn messages(events: &[&Value]) -> Vec<String> {
    events
        .iter()
        .filter(|event| event["kind"] == "message_shown")
        .map(|event| canonical(event))
        .collect()
}

fn others(events: &[&Value]) -> Vec<(u64, String)> {
    let mut others: Vec<_> = events
        .iter()
        .filter(|event| event["kind"] != "message_shown")
        .map(|event| (event["t_ms"].as_u64().unwrap(), canonical(event)))
        .collect();
    others.sort();
    others
}

/// The members in the order of their names, so that only values differ.
fn canonical(event: &Value) -> String {
    let members: BTreeMap<_, _> = event.as_object().unwrap().iter().collect();
    serde_json::to_string(&members).unwrap()
}

fn brief(event: &Value) -> String {
    event
        .as_object()
        .unwrap()
        .values()
        .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        .collect::<Vec<_>>()
        .join(" ")
}
