//! Triggers of several platforms in one command.

use serde_json::{Value, json};

use crate::support::{argument, code, err, json as read, out, run};

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

/// A session of half a minute on a page, in which a trigger of either platform fires.
fn half_a_minute(folder: &tempfile::TempDir) -> String {
    let path = folder.path().join("visit.txt");
    let script = "load https://shop.example/\nwait 40s\nexpect Greeting fires at 30s\n";
    std::fs::write(&path, script).unwrap();
    argument(&path).to_owned()
}

#[test]
fn simulate_and_test_play_each_file_by_the_rules_of_the_platform_that_its_triggers_say() {
    let folder = tempfile::tempdir().unwrap();
    let (rocketchat, zendesk) = triggers(&folder);
    let session = half_a_minute(&folder);
    for file in [&rocketchat, &zendesk] {
        let tested = run(&["test", "--triggers", file, "--session", &session]);
        assert_eq!(code(&tested), 0, "{tested:?}");
        let played = run(&["simulate", "--triggers", file, "--session", &session]);
        assert_eq!(code(&played), 0, "{played:?}");
        assert!(out(&played).contains("00:30.000"), "{}", out(&played));
        assert!(out(&played).contains("“Hello” from "), "{}", out(&played));
    }
    let played = run(&["simulate", "--triggers", &zendesk, "--session", &session]);
    assert!(out(&played).contains("from Anna"), "{}", out(&played));
    assert!(!err(&played).contains("newest widget"), "{}", err(&played));
}

#[test]
fn a_folder_with_triggers_of_both_platforms_is_tested_by_the_rules_of_each() {
    let folder = tempfile::tempdir().unwrap();
    triggers(&folder);
    let elsewhere = tempfile::tempdir().unwrap();
    let session = half_a_minute(&elsewhere);
    let all = argument(folder.path());
    let tested = run(&["test", "--triggers", all, "--session", &session]);
    assert_eq!(code(&tested), 0, "{tested:?}");
    let mixed = run(&["simulate", "--triggers", all, "--session", &session]);
    assert_eq!(code(&mixed), 2, "{mixed:?}");
    let said = err(&mixed);
    assert!(
        said.contains("holds triggers of Rocket.Chat and of Zendesk Chat"),
        "{said}"
    );
    assert!(said.contains("--engine"), "{said}");
}

#[test]
fn an_engine_that_was_asked_for_plays_the_triggers_as_those_of_its_platform() {
    let folder = tempfile::tempdir().unwrap();
    let (rocketchat, _) = triggers(&folder);
    let session = half_a_minute(&folder);
    let tested = run(&[
        "test",
        "--engine",
        "zendesk-chat",
        "--triggers",
        &rocketchat,
        "--session",
        &session,
    ]);
    assert_eq!(code(&tested), 1, "{tested:?}");
}

#[test]
fn an_upgrade_leaves_out_triggers_that_depend_on_no_version() {
    let folder = tempfile::tempdir().unwrap();
    let (_, zendesk) = triggers(&folder);
    let both = run(&["upgrade", "--triggers", argument(folder.path())]);
    let said = err(&both);
    assert!(said.contains("1 trigger of Zendesk Chat"), "{said}");
    assert!(out(&both).contains("1 trigger"), "{}", out(&both));
    let none = run(&["upgrade", "--triggers", &zendesk]);
    assert_eq!(code(&none), 1, "{none:?}");
    assert!(
        err(&none).contains("an upgrade changes nothing"),
        "{}",
        err(&none)
    );
}

#[test]
fn import_names_the_platform_that_each_trigger_says() {
    let folder = tempfile::tempdir().unwrap();
    let (rocketchat, zendesk) = triggers(&folder);
    let data = tempfile::tempdir().unwrap();
    let import = |files: &[&str]| {
        let mut arguments = vec!["import", "--data-dir", argument(data.path())];
        arguments.extend(files);
        run(&arguments)
    };
    let one = import(&[&zendesk]);
    assert!(
        err(&one).contains("1 draft of Zendesk Chat imported"),
        "{}",
        err(&one)
    );
    let both = import(&[&rocketchat, &zendesk]);
    assert!(
        err(&both).contains("1 draft of Rocket.Chat and 1 draft of Zendesk Chat imported"),
        "{}",
        err(&both)
    );
    let lines = out(&both);
    assert!(
        lines.contains("Greeting  (Rocket.Chat)") && lines.contains("Greeting  (Zendesk Chat)"),
        "{lines}"
    );
}
