//! `convert`: drafts of another platform from files.

use std::fs;

use serde_json::{Value, json};

use crate::support::{argument, code, err, json as json_of, out, run, run_on};

fn of_rocketchat(pattern: &str) -> Value {
    json!({
        "name": "Pricing help", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": pattern }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "ann", "msg": "Need help?" } }],
    })
}

#[test]
fn a_draft_goes_to_standard_output_and_its_losses_to_standard_error() {
    let said = run_on(
        &["convert", "--to", "zendesk-chat", "-"],
        &of_rocketchat("/pricing$").to_string(),
    );
    assert_eq!(code(&said), 0, "{}", err(&said));
    let made = json_of(&said);
    assert_eq!(
        made["definition"]["condition"][1],
        json!(["regex", "@visitor_page_url", ".*/pricing"])
    );
    let told = err(&said);
    assert!(
        told.contains("standard input:/conditions/0/value: kept pattern-of-whole-address: The pattern"),
        "{told}"
    );
    assert!(
        told.contains(
            "1 draft for Zendesk Chat made of 1 trigger: 1 kept in other words, 1 that differ, 0 lost."
        ),
        "{told}"
    );
}

#[test]
fn what_is_lost_is_a_finding_and_a_file_without_triggers_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (good, bad) = (folder.path().join("a.json"), folder.path().join("b.json"));
    fs::write(&good, of_rocketchat("(a)|\\1").to_string()).unwrap();
    fs::write(&bad, "no JSON").unwrap();
    let said = run(&["convert", "--to", "zendesk-chat", argument(&good), argument(&bad)]);
    assert_eq!(code(&said), 1);
    assert_eq!(json_of(&said)["enabled"], false);
    let told = err(&said);
    assert!(
        told.contains("lost pattern-lost") && told.contains("b.json"),
        "{told}"
    );
}

#[test]
fn a_folder_gets_a_file_for_each_draft_and_going_there_and_back_asks_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (there, back) = (folder.path().join("there"), folder.path().join("back.json"));
    let list = json!([of_rocketchat("/pricing$"), of_rocketchat("(?i:cart)")]);
    let said = run_on(
        &[
            "convert",
            "--to",
            "zendesk-chat",
            "-",
            "--output",
            argument(&there),
        ],
        &list.to_string(),
    );
    assert_eq!(code(&said), 0, "{}", err(&said));
    assert!(
        out(&said).contains("standard input:#2/conditions/0/value: kept pattern-as-text"),
        "{}",
        out(&said)
    );
    let said = run(&[
        "convert",
        "--to",
        "rocketchat",
        argument(&there),
        "--output",
        argument(&back),
    ]);
    assert_eq!(code(&said), 0, "{}{}", out(&said), err(&said));
    let back: Value = serde_json::from_str(&fs::read_to_string(back).unwrap()).unwrap();
    let patterns: Vec<&str> = back
        .as_array()
        .unwrap()
        .iter()
        .map(|trigger| trigger["conditions"][0]["value"].as_str().unwrap())
        .collect();
    assert_eq!(patterns, ["[Cc][Aa][Rr][Tt]", "/pricing$"]);
}

#[test]
fn programs_get_the_drafts_the_losses_and_what_was_played() {
    let said = run_on(
        &["convert", "--to", "zendesk-chat", "--format", "json", "-"],
        &of_rocketchat(".*/pricing").to_string(),
    );
    let report = json_of(&said);
    assert_eq!(report["to"], "zendesk-chat");
    let trigger = &report["triggers"][0];
    assert_eq!(trigger["losses"][0]["code"], "pattern-as-text");
    assert_eq!(trigger["losses"][0]["fate"], "kept");
    let played = trigger["played"].as_array().unwrap();
    assert!(played.len() >= 3, "{played:?}");
    assert_eq!(
        played[1]["before"],
        json!([{ "t_ms": 8000, "text": "Need help?" }])
    );
    assert_eq!(played[1]["parting"], Value::Null);
}

#[test]
fn triggers_that_are_for_the_platform_already_are_left_out() {
    let said = run_on(
        &["convert", "--to", "rocketchat", "-"],
        &of_rocketchat("a").to_string(),
    );
    assert_eq!((code(&said), out(&said).trim()), (0, "[]"));
    assert!(
        err(&said).contains("is for Rocket.Chat already"),
        "{}",
        err(&said)
    );
}
