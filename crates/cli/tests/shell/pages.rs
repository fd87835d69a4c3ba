//! `simulate --page`: the messages on the page are those that the window would draw there.

use std::collections::HashMap;
use std::fs;

use api::simulate::{Drawn, Options, Report, TriggerInput, engine_by_key, parse_script, render_html};
use serde_json::{Value, json};

use crate::support::{argument, code, err, recorded, triggerctl};

const SCRIPT: &str = "load https://shop.example/\nwait 1s\n";

/// An engine of each reading.
const ENGINES: [(&str, &str); 3] = [
    ("rocketchat-4.7", "markdown-it"),
    ("rocketchat-6.7", "message-parser"),
    ("rocketchat", "message-parser-with-tables"),
];

fn triggers(messages: &[&str]) -> String {
    let all = messages.iter().enumerate().map(|(index, message)| {
        json!({
            "_id": format!("t{index}"), "name": format!("Number {index}"), "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "page-url", "value": "shop" }],
            "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "anna", "msg": message } }]
        })
    });
    Value::from(all.collect::<Vec<Value>>()).to_string()
}

/// The page that the shell writes, and what it says on standard error. The machine stands in Greenwich, as the one that drew the recorded trees.
fn page_of_shell(engine: &str, triggers: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let [cast, session, page] = ["cast.json", "visit.txt", "visit.html"].map(|name| folder.path().join(name));
    fs::write(&cast, triggers).unwrap();
    fs::write(&session, SCRIPT).unwrap();
    let arguments = [
        "simulate",
        "--engine",
        engine,
        "--triggers",
        argument(&cast),
        "--session",
        argument(&session),
        "--page",
        argument(&page),
    ];
    let played = triggerctl(&arguments).env("TZ", "UTC").output().unwrap();
    assert_eq!(code(&played), 0, "{}", err(&played));
    (fs::read_to_string(&page).unwrap(), err(&played))
}

/// The page that the window writes with these trees, and how many of them are on it.
fn page_of_window(engine: &str, triggers: &str, drawn: &HashMap<String, Drawn>) -> (String, usize) {
    let engine = engine_by_key(engine).unwrap();
    let triggers = TriggerInput::list_from_json(api::trigger::Platform::RocketChat, triggers).unwrap();
    let session = parse_script(SCRIPT).unwrap();
    let trace = api::simulate::run(engine, &triggers, &session, Options::default());
    let shown = trace
        .messages
        .iter()
        .filter(|message| drawn.contains_key(&message.text));
    let page = render_html(&Report {
        title: "visit",
        session: &session,
        engine: &engine.info,
        triggers: &triggers,
        trace: &trace,
        local: None,
        drawn,
    });
    (page, shown.count())
}

#[test]
fn the_page_of_the_shell_is_the_page_of_the_window_for_every_recorded_message() {
    let rows: Vec<Value> = fs::read_to_string(recorded("messages-drawn.jsonl"))
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for (engine, reading) in ENGINES {
        let of_reading: Vec<&Value> = rows.iter().filter(|row| row["reading"] == reading).collect();
        let messages: Vec<&str> = of_reading
            .iter()
            .map(|row| row["message"].as_str().unwrap())
            .collect();
        assert_eq!(messages.len(), 73, "{reading}");
        let drawn = of_reading.iter().map(|row| {
            let tree = serde_json::from_value(row["drawn"].clone()).unwrap();
            (row["message"].as_str().unwrap().to_owned(), tree)
        });
        let triggers = triggers(&messages);
        let (page, shown) = page_of_window(engine, &triggers, &drawn.collect());
        assert!(shown > 70, "{engine} shows {shown}");
        assert!(page_of_shell(engine, &triggers).0 == page, "{engine}");
    }
}

#[test]
fn a_message_that_takes_too_much_stands_as_it_is_written_and_the_others_are_drawn() {
    let long = "*".repeat(4_000);
    let deep = ">".repeat(90);
    for (engine, hard) in [("rocketchat-6.7", &long), ("rocketchat-4.7", &deep)] {
        let (page, said) = page_of_shell(engine, &triggers(&[hard, "**Hi**"]));
        assert!(page.contains("<strong>Hi</strong>"), "{engine}");
        let written = hard.replace('>', "&gt;");
        assert!(
            page.contains(&format!("<p class=\"bubble\" dir=\"auto\">{written}</p>")),
            "{engine}"
        );
        assert!(said.contains("stands on the page as it is written"), "{said}");
    }
}
