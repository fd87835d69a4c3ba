//! `backtest`: what triggers would have done to the visitors of a log.

use std::fs;
use std::path::Path;
use std::process::Output;

use expect_test::expect;
use serde_json::{Value, json};

use crate::support::{argument, code, err, json as read, out, run};

fn trigger(name: &str, once: bool, condition: &str, value: &Value) -> Value {
    json!({
        "name": name, "description": "", "enabled": true, "runOnce": once,
        "conditions": [{ "name": condition, "value": value }],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": name } }],
    })
}

/// Anna sees the prices twice within a visit and once on the next day; Ben stays on the first page for a minute, and leaves.
const VISITS: &str = r#"{"time": 1767603600000, "visitor": "anna", "url": "https://shop.example/pricing"}
{"time": "2026-01-05T09:00:10Z", "visitor": "ben", "url": "https://shop.example/"}
{"time": 1767603640000, "visitor": "anna", "url": "https://shop.example/pricing?plan=2"}
this is no page view
{"time": "2026-01-05T10:01:10+01:00", "visitor": "ben", "url": "https://shop.example/help"}
{"time": 1767690000000, "visitor": "anna", "url": "https://shop.example/pricing"}
"#;

fn counted(folder: &Path, triggers: &Value, more: &[&str]) -> Output {
    let (log, file) = (folder.join("visits.ndjson"), folder.join("triggers.json"));
    fs::write(&log, VISITS).unwrap();
    fs::write(&file, triggers.to_string()).unwrap();
    let mut arguments = vec!["backtest", "--log", argument(&log), "--triggers", argument(&file)];
    arguments.extend(more);
    run(&arguments)
}

#[test]
fn visitors_are_counted_as_the_contract_says() {
    let folder = tempfile::tempdir().unwrap();
    let mut known = trigger("Always", false, "page-url", &json!("/pricing"));
    known["_id"] = json!("X7");
    let triggers = json!([
        known,
        trigger("Once", true, "page-url", &json!("/pricing")),
        trigger("After 20 s", false, "time-on-site", &json!(20)),
        trigger("After 35 s", false, "time-on-site", &json!(35)),
    ]);
    let played = counted(
        folder.path(),
        &triggers,
        &["--format", "json", "--engine", "rocketchat"],
    );
    assert_eq!(code(&played), 0, "{played:?}");
    // The last page of a visit stays open for 30 seconds, so that 35 pass only before another page.
    assert_eq!(
        read(&played),
        json!({ "page_views": 5, "visitors": 2, "visits": 3, "skipped_lines": 1, "triggers": [
            { "trigger": "X7", "name": "Always", "fired": 3, "visitors": 1, "visits": 2 },
            { "trigger": "Once", "name": "Once", "fired": 3, "visitors": 1, "visits": 2 },
            { "trigger": "After 20 s", "name": "After 20 s", "fired": 5, "visitors": 2, "visits": 3 },
            { "trigger": "After 35 s", "name": "After 35 s", "fired": 2, "visitors": 2, "visits": 2 },
        ] })
    );
    assert_eq!(err(&played), "", "a program reads standard error as errors");

    // The widget forgets on each page what ran once. By the documents it does not.
    let documented = counted(
        folder.path(),
        &triggers,
        &["--format", "json", "--engine", "rocketchat-documented"],
    );
    assert_eq!(read(&documented)["triggers"][1]["fired"], 1, "{documented:?}");

    let longer = counted(
        folder.path(),
        &triggers,
        &[
            "--format",
            "json",
            "--engine",
            "rocketchat-6.7",
            "--last-page",
            "40s",
            "--gap",
            "2d",
        ],
    );
    let longer = read(&longer);
    assert_eq!(longer["visits"], 2, "{longer}");
}

#[test]
fn people_read_a_table_and_what_was_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([
        trigger("Prices", false, "page-url", &json!("/pricing")),
        trigger("Nobody", false, "page-url", &json!("/nowhere")),
    ]);
    let played = counted(folder.path(), &triggers, &["--engine", "rocketchat-6.7"]);
    expect![[r#"
        5 page views of 2 visitors in 3 visits; 1 line left out.
        Played by Rocket.Chat 6.7 to 8.6.
          visitors   reach     visits   messages  trigger
                 1   50.0%          2          3  Prices
                 0    0.0%          0          0  Nobody
    "#]]
    .assert_eq(&out(&played));
    expect![[r#"
        Left out: 1 not understood (first 4: “this is no page view”).
    "#]]
    .assert_eq(&err(&played));
}

#[test]
fn two_sets_of_triggers_are_compared_visitor_by_visitor() {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("live.json");
    let wider = json!([trigger("Prices", false, "page-url", &json!("shop\\.example"))]);
    fs::write(&live, wider.to_string()).unwrap();
    let triggers = json!([trigger("Prices", false, "page-url", &json!("/pricing"))]);
    let played = counted(
        folder.path(),
        &triggers,
        &[
            "--engine",
            "rocketchat-6.7",
            "--format",
            "json",
            "--against",
            argument(&live),
        ],
    );
    let said = read(&played);
    assert_eq!(
        said["differences"],
        json!([{ "trigger": "Prices", "against": "Prices", "only_here": 0, "only_there": 1, "both": 1 }])
    );
    assert_eq!(said["against"][0]["visitors"], 2);
}

#[test]
fn what_cannot_be_read_names_the_file_and_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("triggers.json");
    let triggers = json!([trigger("Prices", false, "page-url", &json!("/pricing"))]);
    fs::write(&file, triggers.to_string()).unwrap();
    let poem = folder.path().join("poem.txt");
    fs::write(&poem, "Roses are red,\nviolets are blue.\n").unwrap();
    let missing = folder.path().join("missing.log");
    for (log, ends, says) in [
        (&poem, 2, "poem.txt has no page views that are understood"),
        (&missing, 4, "missing.log cannot be read"),
    ] {
        let played = run(&["backtest", "--log", argument(log), "--triggers", argument(&file)]);
        assert_eq!(code(&played), ends, "{played:?}");
        assert!(err(&played).contains(says), "{played:?}");
    }
}

#[test]
fn a_log_that_was_just_rotated_is_left_out_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("visits.1.ndjson");
    fs::write(&empty, "").unwrap();
    let triggers = json!([trigger("Prices", false, "page-url", &json!("/pricing"))]);
    let both = counted(folder.path(), &triggers, &["--log", argument(&empty)]);
    assert!(out(&both).starts_with("5 page views of 2 visitors"), "{both:?}");
    assert!(err(&both).contains("visits.1.ndjson is empty."), "{both:?}");

    let file = folder.path().join("triggers.json");
    let alone = run(&[
        "backtest",
        "--log",
        argument(&empty),
        "--triggers",
        argument(&file),
    ]);
    assert_eq!(code(&alone), 2, "{alone:?}");
    assert!(
        err(&alone).contains("Give a log in which somebody looked at a page."),
        "{alone:?}"
    );
}
