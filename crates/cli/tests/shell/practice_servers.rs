//! Commands that name no server, where there is a practice server of each platform.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::json;

use crate::support::{argument, code, err, out, triggerctl};

fn here(data: &Path, arguments: &[&str]) -> Output {
    let mut command = triggerctl(arguments);
    command.args(["--data-dir", argument(data)]);
    command.output().unwrap()
}

/// A data folder, and a file with one trigger of Zendesk Chat.
fn begun() -> (tempfile::TempDir, String) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("zendesk.json");
    let trigger = json!([{
        "name": "Help", "description": "", "enabled": true,
        "definition": {
            "event": "page_enter", "condition": ["and", ["stillOnPage", 30], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Ann", "Hi"]], "version": 1
        }
    }]);
    fs::write(&file, trigger.to_string()).unwrap();
    let file = argument(&file).to_owned();
    (place, file)
}

#[test]
fn the_practice_server_of_the_only_platform_with_drafts_is_the_one_that_is_meant() {
    let (place, zendesk) = begun();
    let livechat = place.path().join("livechat.json");
    let rule = json!([{
        "description": "Help", "access": { "groups": [0] },
        "conditions": { "url": { "values": [{ "value": "/help", "exact_match": false }] } },
    }]);
    fs::write(&livechat, rule.to_string()).unwrap();
    for (file, name) in [
        (zendesk.as_str(), "Zendesk Chat"),
        (argument(&livechat), "LiveChat"),
    ] {
        let data = place.path().join(name);
        assert_eq!(code(&here(&data, &["project", "create", "Chat"])), 0);
        assert_eq!(code(&here(&data, &["import", file, "--project", "Chat"])), 0);
        for command in ["plan", "apply", "pull", "settle"] {
            let done = here(&data, &[command, "--project", "Chat"]);
            assert_eq!(code(&done), 0, "{command}: {done:?}");
            let said = out(&done);
            assert!(
                said.contains(&format!("Practice server for {name}")),
                "{command}: {said}"
            );
        }
    }
}

#[test]
fn where_drafts_are_for_both_no_server_is_guessed_and_both_are_named() {
    let (place, file) = begun();
    let data = place.path().join("data");
    assert_eq!(code(&here(&data, &["import", &file])), 0);
    for (command, expected) in [
        ("plan", 2),
        ("apply", 2),
        ("pull", 2),
        ("settle", 2),
        ("drift", 1),
    ] {
        let refused = here(&data, &[command]);
        assert_eq!(code(&refused), expected, "{command}: {refused:?}");
        let why = err(&refused);
        assert!(
            why.contains("Say so with --server")
                && why.contains("Practice server (1)")
                && why.contains("Practice server for Zendesk Chat (2)"),
            "{command}: {why}"
        );
        let done = here(&data, &[command, "--server", "2"]);
        assert_eq!(code(&done), 0, "{command}: {done:?}");
    }
}
