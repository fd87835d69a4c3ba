//! Cases of LiveChat's auto access, played by the engine that decides about groups.

use serde_json::Value;

use crate::support::{argument, code, err, out, recorded, run, run_on};

const ENGINE: [&str; 3] = ["simulate", "--engine", "livechat-auto-access"];

#[test]
fn every_recorded_visit_of_auto_access_comes_out_as_it_was() {
    let cases = recorded("livechat-auto-access.jsonl");
    let played = run(&[&ENGINE[..], &["--cases", argument(&cases)]].concat());
    assert_eq!(code(&played), 0, "{played:?}");
    let expected: Vec<Value> = std::fs::read_to_string(&cases)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let outcomes: Vec<Value> = out(&played)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(outcomes.len(), expected.len());
    for (outcome, case) in outcomes.iter().zip(&expected) {
        assert_eq!(
            (&outcome["id"], &outcome["pages"]),
            (&case["id"], &case["expect"])
        );
    }
}

#[test]
fn a_line_that_is_no_case_of_auto_access_is_told_and_the_others_are_decided() {
    let lines = "{\"id\": 1, \"rules\": [], \"pages\": [{\"url\": \"https://a.example/\"}]}\n{\"id\": 2, \"triggers\": []}\n";
    let played = run_on(&[&ENGINE[..], &["--cases", "-"]].concat(), lines);
    assert_eq!(code(&played), 1);
    assert_eq!(
        out(&played),
        "{\"id\":1,\"pages\":[{\"rule\":null,\"groups\":[0]}]}\n"
    );
    let told = err(&played);
    assert!(told.contains("line 2: `rules` must be a list"), "{told}");
    assert!(told.contains("{\"id\", \"rules\", \"pages\"}"), "{told}");
}

#[test]
fn auto_access_plays_no_session_of_triggers() {
    let played = run(&[&ENGINE[..], &["--triggers", "a.json", "--session", "b.txt"]].concat());
    assert_eq!(code(&played), 2);
    assert!(err(&played).contains("plays cases only"), "{played:?}");
}
