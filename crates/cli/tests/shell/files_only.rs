//! Commands that need files only: `simulate`, `pattern`, `lint`.

use std::fs;

use serde_json::{Value, json};

use crate::support::{argument, code, err, json, out, recorded, run, run_on};

/// Events with any order inside one instant, except for messages, which keep theirs.
fn comparable(events: &Value) -> (Vec<String>, Vec<String>) {
    let all = events.as_array().unwrap().iter();
    let (messages, mut others): (Vec<_>, Vec<_>) = all.partition(|event| event["kind"] == "message_shown");
    others.sort_by_key(|event| (event["t_ms"].as_u64(), canonical(event)));
    (
        messages.into_iter().map(canonical).collect(),
        others.into_iter().map(canonical).collect(),
    )
}

fn canonical(value: &Value) -> String {
    let mut members: Vec<String> = value
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    members.sort();
    members.join(" ")
}

#[test]
fn every_recorded_case_comes_out_as_the_widget_played_it() {
    let file = recorded("rocketchat-widget.jsonl");
    let played = run(&["simulate", "--cases", argument(&file)]);
    assert_eq!(code(&played), 0, "{}", err(&played));
    let cases = fs::read_to_string(&file).unwrap();
    let outcomes = out(&played);
    assert_eq!(outcomes.lines().count(), cases.lines().count());
    for (case, outcome) in cases.lines().zip(outcomes.lines()) {
        let case: Value = serde_json::from_str(case).unwrap();
        let outcome: Value = serde_json::from_str(outcome).unwrap();
        assert_eq!(outcome["id"], case["id"]);
        assert_eq!(
            comparable(&outcome["events"]),
            comparable(&case["expect"]["events"]),
            "case {}",
            case["id"]
        );
        assert_eq!(
            outcome["records"], case["expect"]["records"],
            "case {}",
            case["id"]
        );
    }
}

#[test]
fn a_line_that_is_no_case_is_named_and_the_others_are_played() {
    let case = json!({"id": 7, "triggers": [], "session": [{"op": "load", "url": "https://a.example/"}]});
    let played = run_on(
        &["simulate", "--cases", "-"],
        &format!("{case}\nnonsense\n\n{case}"),
    );
    assert_eq!(code(&played), 1);
    assert_eq!(out(&played).lines().count(), 2);
    assert!(
        err(&played).contains("standard input, line 2"),
        "{}",
        err(&played)
    );
}

#[test]
fn recorded_patterns_find_through_the_shell_what_a_browser_finds() {
    for file in ["page-url-patterns.json", "page-url-patterns-more.json"] {
        patterns_find_what_a_browser_finds(file);
    }
}

fn patterns_find_what_a_browser_finds(file: &str) {
    let cases: Value = serde_json::from_str(&fs::read_to_string(recorded(file)).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let urls = folder.path().join("urls.json");
    fs::write(&urls, cases["urls"].to_string()).unwrap();
    let rows = cases["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let pattern = row["pattern"].as_str().unwrap();
        let tried = run(&[
            "pattern",
            "--as-is",
            "--format",
            "json",
            "--urls",
            argument(&urls),
            "--",
            pattern,
        ]);
        let said = json(&tried);
        assert_eq!(said["valid"], row["valid"], "{pattern}");
        if row["valid"] == false {
            assert_eq!(code(&tried), 1);
            continue;
        }
        let results = said["results"].as_array().unwrap();
        for (result, expected) in results.iter().zip(row["m"].as_array().unwrap()) {
            match expected {
                Value::Null => assert_eq!(result["matched"], false, "{pattern}: {result}"),
                Value::Array(span) => {
                    assert_eq!(
                        [&result["start"], &result["end"]],
                        [&span[0], &span[1]],
                        "{pattern}: {result}"
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn counting_on_several_threads_gives_what_counting_lines_gives() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("urls.txt");
    let lines: Vec<String> = (0..120_000)
        .map(|n| {
            format!(
                "https://shop.example/{}/{n}",
                if n % 3 == 0 { "contact" } else { "blog" }
            )
        })
        .collect();
    fs::write(&file, lines.join("\r\n")).unwrap();
    for as_is in [&["--as-is"][..], &[]] {
        let arguments = [
            &["pattern", "--format", "count", "--urls", argument(&file)][..],
            as_is,
            &["--", "/contact/"],
        ];
        assert_eq!(out(&run(&arguments.concat())), "40000\n");
    }
}

#[test]
fn lint_ends_with_1_only_for_errors() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.json");
    let trigger = json!({"name": "a", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": "page-url", "value": "/pricing"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hello"}}]});
    fs::write(&good, trigger.to_string()).unwrap();
    let said = run(&["lint", argument(&good)]);
    assert_eq!(code(&said), 0, "{}", out(&said));

    let bad = trigger.to_string().replace("/pricing", "(");
    let said = run_on(&["lint", "--format", "json", "-"], &bad);
    assert_eq!(code(&said), 1);
    let found = &json(&said)["files"][0]["triggers"][0]["diagnostics"][0];
    assert_eq!(found["path"], "/conditions/0/value");
    assert_eq!(found["severity"], "error");
}

#[test]
fn lint_shows_the_place_and_the_mends_of_what_is_meant_otherwise() {
    let trigger = json!({"name": "a", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": "page-url", "value": "/accounts/*/orders"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hello"}}]});
    let text = out(&run_on(&["lint", "-"], &trigger.to_string()));
    let place = "    /accounts/*/orders\n              ^\n";
    assert!(text.contains(place), "{text}");
    assert!(text.contains(": /accounts/[^/]+/orders\n"), "{text}");
    let said = json(&run_on(&["lint", "--format", "json", "-"], &trigger.to_string()));
    let found = &said["files"][0]["triggers"][0]["diagnostics"][0];
    assert_eq!(found["code"], "meant-glob");
    assert_eq!(found["place"], json!({"start": 10, "end": 11}));
    assert_eq!(found["mends"][0]["text"], "/accounts/[^/]+/orders");
}

#[test]
fn lint_tries_the_mends_on_the_addresses_that_it_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let urls = folder.path().join("urls.txt");
    fs::write(
        &urls,
        "https://shop.example/accounts/7/8/orders\nhttps://shop.example/\n",
    )
    .unwrap();
    let trigger = json!({"name": "a", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": "page-url", "value": "/accounts/*/orders"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hello"}}]});
    let linted = ["lint", "--format", "json", "--urls", argument(&urls), "-"];
    let said = json(&run_on(&linted, &trigger.to_string()));
    let mends = &said["files"][0]["triggers"][0]["diagnostics"][0]["mends"];
    assert_eq!(mends[0]["text"], "/accounts/.*/orders");
    assert_eq!(
        mends[0]["title"],
        "Write `.*` for “anything” (matches 1 of 2 URLs; as it is, 0)"
    );
}

/// Patterns with what a browser does on their worst address, and the code of it.
const DANGERS: [(&str, &str, &str); 3] = [
    (
        "(a+)+$",
        "page-url-can-freeze",
        "warning: This pattern can freeze a visitor’s browser.",
    ),
    (
        ".*shop.*cart.*pay",
        "page-url-slow",
        "warning: This pattern keeps browsers busy with long addresses.",
    ),
    (
        ".*/contact",
        "page-url-quadratic",
        "note: This pattern is harmless with addresses of usual length.",
    ),
];

#[test]
fn pattern_tells_with_an_address_what_keeps_a_browser_busy() {
    for (source, code, words) in DANGERS {
        let text = err(&run(&["pattern", "--", source]));
        assert!(text.contains(words), "{source}: {text}");
        assert!(text.contains("The address: "), "{source}: {text}");
        let said = json(&run(&["pattern", "--format", "json", "--", source]));
        let warnings = said["warnings"].as_array().unwrap();
        let codes: Vec<&str> = warnings
            .iter()
            .filter_map(|warning| warning["code"].as_str())
            .collect();
        assert!(codes.contains(&code), "{source}: {codes:?}");
    }
    let said = run(&["pattern", "--", "^https://shop\\.example/cart"]);
    assert_eq!(err(&said), "");
}

#[test]
fn pattern_counts_apart_the_addresses_on_which_a_browser_freezes() {
    let urls = format!(
        "https://shop.example/{}!\nhttps://shop.example/a\n",
        "a".repeat(60)
    );
    let counted = run_on(
        &["pattern", "--format", "count", "--urls", "-", "--", "(a+)+$"],
        &urls,
    );
    assert_eq!(out(&counted), "1\n");
    assert!(
        err(&counted).contains("Gave up on 1 of 2 URLs"),
        "{}",
        err(&counted)
    );
    let shown = run_on(&["pattern", "--urls", "-", "--", "(a+)+$"], &urls);
    assert!(out(&shown).contains("gave up"), "{}", out(&shown));
    assert!(out(&shown).ends_with("1 of 2 match; gave up on 1, where a visitor’s browser may hang.\n"));
    let said = json(&run_on(
        &["pattern", "--format", "json", "--urls", "-", "--", "(a+)+$"],
        &urls,
    ));
    let gave_up: Vec<&serde_json::Value> = said["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| &result["gave_up"])
        .collect();
    assert_eq!(gave_up, [true, false]);
}

#[test]
fn lint_keeps_the_order_of_many_triggers() {
    let triggers: Vec<_> = (0..60)
        .map(|index| {
            let pattern = if index % 2 == 0 {
                "/pricing".to_owned()
            } else {
                format!("(page{index}")
            };
            json!({"name": format!("t{index}"), "description": "", "enabled": true, "runOnce": false,
                "conditions": [{"name": "page-url", "value": pattern}],
                "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "Hello"}}]})
        })
        .collect();
    let said = json(&run_on(
        &["lint", "--format", "json", "-"],
        &json!(triggers).to_string(),
    ));
    let checked = said["files"][0]["triggers"].as_array().unwrap();
    assert_eq!(checked.len(), 60);
    for (index, trigger) in checked.iter().enumerate() {
        assert_eq!(trigger["number"], index + 1);
        let invalid = trigger["diagnostics"].as_array().unwrap().iter();
        let invalid = invalid.filter(|found| found["code"] == "invalid-pattern").count();
        assert_eq!(invalid, index % 2, "{trigger}");
    }
}
