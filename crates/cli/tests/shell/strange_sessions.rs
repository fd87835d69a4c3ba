//! Sessions with steps or members of the world that an engine does not know, and projects with triggers of several platforms.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::{argument, code, err, out, run};

/// A trigger of each platform that fires half a minute after a page.
fn triggers(folder: &Path) {
    let rocketchat = json!({
        "_id": "t1", "name": "Half a minute", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": "time-on-site", "value": "30"}],
        "actions": [{"name": "send-message", "params": {"sender": "custom", "name": "anna", "msg": "Hi"}}],
    });
    let zendesk = json!([{ "name": "Stays", "enabled": true, "definition": {
        "event": "page_enter", "condition": ["stillOnPage", 30],
        "actions": [["sendMessageToVisitor", "Anna", "Hi"]] } }]);
    fs::write(folder.join("rocketchat.json"), rocketchat.to_string()).unwrap();
    fs::write(folder.join("zendesk.json"), zendesk.to_string()).unwrap();
}

#[test]
fn a_session_is_refused_with_everything_that_the_engine_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    triggers(folder.path());
    fs::write(
        place("visit.txt"),
        "site reports routes\nload https://a.example/\nopen\nregister\n",
    )
    .unwrap();
    fs::write(place("visit.json"), r#"[{"op": "served"}]"#).unwrap();
    let play = |command: &str, triggers: &str, session: &str, engine: &str| {
        let (triggers, session) = (place(triggers), place(session));
        run(&[
            command,
            "--triggers",
            argument(&triggers),
            "--session",
            argument(&session),
            "--engine",
            engine,
        ])
    };
    for command in ["simulate", "test"] {
        let refused = play(command, "zendesk.json", "visit.txt", "zendesk-chat");
        assert_eq!(code(&refused), 2, "{refused:?}");
        let said = err(&refused);
        assert!(said.contains("is no session for Zendesk Chat"), "{said}");
        for part in [
            "`site_reports_routes`",
            "step 2 of the session is `open`",
            "step 3 of the session is `register`",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        let refused = play(command, "rocketchat.json", "visit.json", "rocketchat-6.7");
        assert_eq!(code(&refused), 2, "{refused:?}");
        assert!(
            err(&refused).contains("step 1 of the session is `served`"),
            "{refused:?}"
        );
    }
    assert_eq!(
        code(&play(
            "simulate",
            "rocketchat.json",
            "visit.txt",
            "rocketchat-6.7"
        )),
        0
    );
}

#[test]
fn each_trigger_of_a_project_is_held_to_what_is_expected_by_an_engine_of_its_platform() {
    let folder = tempfile::tempdir().unwrap();
    triggers(folder.path());
    let data = folder.path().join("data");
    let shop = folder.path().join("shop");
    let with_data = |arguments: &[&str]| run(&[&["--data-dir", argument(&data)], arguments].concat());
    let (first, second) = (
        folder.path().join("rocketchat.json"),
        folder.path().join("zendesk.json"),
    );
    assert_eq!(code(&with_data(&["project", "create", "Shop"])), 0);
    for file in [&first, &second] {
        let imported = with_data(&["import", "--project", "Shop", argument(file)]);
        assert_eq!(code(&imported), 0, "{imported:?}");
    }
    let exported = with_data(&["project", "export", "--project", "Shop", argument(&shop)]);
    assert_eq!(code(&exported), 0, "{exported:?}");
    fs::create_dir_all(shop.join("sessions")).unwrap();
    let write = |name: &str, script: &str| {
        fs::write(shop.join("sessions").join(name), script).unwrap();
    };
    write(
        "both.txt",
        "load https://a.example/\nwait 40s\nexpect \"Half a minute\" fires at 30s\nexpect Stays fires at 30s\n",
    );
    let played = run(&["test", argument(&shop)]);
    assert_eq!(code(&played), 0, "{played:?}");
    assert!(out(&played).contains("All 2 expectations are met."), "{played:?}");

    write(
        "one.txt",
        "load https://a.example/\nopen\nwait 40s\nexpect Stays fires at 30s\n",
    );
    let played = run(&["test", argument(&shop)]);
    assert_eq!(code(&played), 1, "{played:?}");
    let said = out(&played);
    assert!(
        said.contains("It was not played as Zendesk Chat: step 2 of the session is `open`"),
        "{said}"
    );
}
