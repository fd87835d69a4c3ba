//! Triggers of several platforms in one command.

use serde_json::{Value, json};

use crate::support::{argument, json as read, out, run};

fn triggers(folder: &tempfile::TempDir) -> (String, String) {
    let write = |file: &str, document: Value| {
        let path = folder.path().join(file);
        std::fs::write(&path, document.to_string()).unwrap();
        argument(&path).to_owned()
    };
    let rocketchat = json!({
        "name": "Greeting", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "30" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hello" } }],
    });
    let zendesk = json!({
        "name": "Greeting", "description": "", "enabled": true,
        "definition": {
            "version": 1, "event": "page_enter",
            "condition": ["and", ["stillOnPage", 30], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Hello"]],
        },
    });
    (
        write("rocketchat.json", rocketchat),
        write("zendesk.json", zendesk),
    )
}

fn names_said_of(linted: &Value) -> usize {
    let files = linted["files"].as_array().unwrap();
    let found = files.iter().flat_map(|file| file["triggers"].as_array().unwrap());
    found
        .flat_map(|trigger| trigger["diagnostics"].as_array().unwrap())
        .filter(|found| found["path"] == "/name")
        .count()
}

#[test]
fn lint_compares_names_within_each_platform() {
    let folder = tempfile::tempdir().unwrap();
    let (rocketchat, zendesk) = triggers(&folder);
    let both = read(&run(&["lint", "--format", "json", &rocketchat, &zendesk]));
    assert_eq!(names_said_of(&both), 0, "{both}");
    for file in [&rocketchat, &zendesk] {
        let twice = read(&run(&["lint", "--format", "json", file, file]));
        assert_eq!(names_said_of(&twice), 2, "{twice}");
    }
}

#[test]
fn lint_names_a_version_only_where_a_trigger_depends_on_one() {
    let folder = tempfile::tempdir().unwrap();
    let (rocketchat, zendesk) = triggers(&folder);
    let said = out(&run(&["lint", "--server-version", "8.5", &zendesk]));
    assert!(said.contains("1 trigger checked: "), "{said}");
    let said = out(&run(&["lint", "--server-version", "8.5", &rocketchat, &zendesk]));
    assert!(
        said.contains("2 triggers checked for Rocket.Chat 8.5: "),
        "{said}"
    );
}
