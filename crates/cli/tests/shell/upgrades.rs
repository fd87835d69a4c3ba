//! `--server-version`, and `upgrade`: which widget a server gives out, and what another one changes.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::{argument, code, err, json as read, out, run};

fn trigger(id: &str, once: bool, condition: &str, value: &str) -> Value {
    json!({
        "_id": id, "name": id, "description": "d", "enabled": true, "runOnce": once,
        "conditions": [{"name": condition, "value": value}],
        "actions": [{"name": "send-message", "params": {"sender": "custom", "name": "bot", "msg": "Hi"}}],
    })
}

/// Triggers and a session in a folder, and the arguments that name them.
fn write(folder: &Path, triggers: &Value, session: &str) -> [String; 4] {
    let (one, other) = (folder.join("triggers.json"), folder.join("visit.txt"));
    fs::write(&one, triggers.to_string()).unwrap();
    fs::write(&other, session).unwrap();
    let [one, other] = [one, other].map(|path| argument(&path).to_owned());
    ["--triggers".to_owned(), one, "--session".to_owned(), other]
}

#[track_caller]
fn at(command: &str, files: &[String], more: &[&str]) -> std::process::Output {
    let files = files.iter().map(String::as_str);
    let arguments: Vec<&str> = [command]
        .into_iter()
        .chain(files)
        .chain(more.iter().copied())
        .collect();
    run(&arguments)
}

const TWO_PAGES: &str = "load https://shop.example/a\nwait 10s\nload https://shop.example/b\nwait 60s\n";

#[test]
fn a_session_is_played_by_the_widget_of_a_server_version() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([trigger("cs-en", false, "page-url", "/(cs|en)/")]);
    let files = write(
        folder.path(),
        &triggers,
        "load https://shop.example/rc/en/\nwait 5s\n",
    );
    let shown = |version: &str| {
        let played = at("simulate", &files, &["--server-version", version]);
        assert_eq!(code(&played), 0, "{played:?}");
        (out(&played).matches("message shown").count(), err(&played))
    };
    assert_eq!(shown("5.4.1"), (0, String::new()));
    assert_eq!(shown("5.4.9"), (1, String::new()));
    assert_eq!(shown("8.5"), (1, String::new()));
    let (count, said) = shown("5.4");
    assert_eq!(count, 1);
    assert!(said.contains("use --engine rocketchat-5.4.8."), "{said}");
    let refused = at("simulate", &files, &["--server-version", "latest"]);
    assert_eq!(code(&refused), 2, "{refused:?}");
    assert!(
        err(&refused).contains("“latest” is no server version."),
        "{refused:?}"
    );
}

#[test]
fn without_an_option_the_newest_widget_plays_and_says_for_which_servers_that_holds() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([trigger("once", true, "time-on-site", "5")]);
    let files = write(folder.path(), &triggers, TWO_PAGES);
    let played = at("simulate", &files, &[]);
    assert!(
        err(&played).contains("which Rocket.Chat 8.8 and later give out"),
        "{played:?}"
    );
    assert_eq!(
        out(&played),
        out(&at("simulate", &files, &["--engine", "rocketchat"]))
    );
    assert_eq!(err(&at("simulate", &files, &["--engine", "rocketchat"])), "");
    assert_eq!(err(&at("simulate", &files, &["--format", "json"])), "");
}

#[test]
fn an_upgrade_says_which_triggers_behave_differently_in_which_sessions_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([
        trigger("once-5s", true, "time-on-site", "5"),
        trigger("opened", false, "chat-opened-by-visitor", ""),
        trigger("wait-30s", false, "time-on-site", "30"),
    ]);
    let files = write(folder.path(), &triggers, TWO_PAGES);
    let looked = at("upgrade", &files, &["--from", "8.5.1"]);
    assert_eq!(code(&looked), 2, "{looked:?}");
    let text = out(&looked);
    for said in [
        "From 8.5.1 (widget of Rocket.Chat 6.7 to 8.6) to 8.8 (widget of Rocket.Chat 8.8 and later).",
        "There is only 1 session, so 5 built-in ones were played as well.",
        "“once-5s” behaves differently in 6 of 6 sessions:",
        "visit.txt from 10 s on:",
        "it fires once, at 40 s. Rocket.Chat 8.8 and later: it never fires: its record says that it is scheduled already.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }

    let looked = at("upgrade", &files, &["--from", "8.5.1", "--format", "json"]);
    assert_eq!(code(&looked), 2);
    let upgrade = read(&looked);
    assert_eq!(upgrade["from"]["engine"], "rocketchat-6.7");
    assert_eq!(upgrade["to"]["engine"], "rocketchat");
    let differences = upgrade["differences"].as_array().unwrap();
    let wait = differences.iter().find(|one| one["name"] == "wait-30s").unwrap();
    assert_eq!(wait["kind"], "whether");
    assert_eq!(wait["sessions"][0]["session"], 0);
    assert_eq!(wait["sessions"][0]["t_ms"], 10_000);
    assert_eq!(upgrade["sessions"][0]["built_in"], false);
}

#[test]
fn an_upgrade_that_changes_nothing_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([trigger("once-5s", true, "time-on-site", "5")]);
    let files = write(folder.path(), &triggers, TWO_PAGES);
    let looked = at("upgrade", &files, &["--from", "7.0", "--to", "8.6"]);
    assert_eq!(code(&looked), 0, "{looked:?}");
    assert!(
        out(&looked).contains("Both versions give out the same widget"),
        "{looked:?}"
    );
    assert!(
        out(&looked).ends_with("Nothing differs: 1 trigger, 6 sessions.\n"),
        "{looked:?}"
    );
}

#[test]
fn an_upgrade_that_cannot_be_told_is_never_taken_for_a_difference() {
    let folder = tempfile::tempdir().unwrap();
    let triggers = json!([trigger("once-5s", true, "time-on-site", "5")]);
    let files = write(folder.path(), &triggers, TWO_PAGES);
    for wrong in [
        &["--from", "soon"][..],
        &["--to", "later"],
        &["--session", "/nowhere/at/all.txt"],
        &["--no-such-option"],
    ] {
        let looked = at("upgrade", &files, wrong);
        assert_eq!(code(&looked), 1, "{wrong:?}: {looked:?}");
        assert!(!err(&looked).is_empty());
    }
}

#[test]
fn an_upgrade_is_looked_at_for_a_project_and_for_its_folder() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let in_project = run(&["--data-dir", argument(data.path()), "upgrade", "--format", "json"]);
    assert_eq!(code(&in_project), 2, "{in_project:?}");
    let exported = folder.path().join("shop");
    let export = run(&[
        "--data-dir",
        argument(data.path()),
        "project",
        "export",
        argument(&exported),
    ]);
    assert_eq!(code(&export), 0, "{export:?}");
    let in_folder = run(&["upgrade", argument(&exported), "--format", "json"]);
    assert_eq!(code(&in_folder), 2, "{in_folder:?}");
    let names = |upgrade: &Value| -> Vec<String> {
        let differences = upgrade["differences"].as_array().unwrap();
        differences.iter().map(|one| one["name"].to_string()).collect()
    };
    let (in_project, in_folder) = (read(&in_project), read(&in_folder));
    assert_eq!(names(&in_project), names(&in_folder));
    let sessions = |upgrade: &Value| -> Vec<String> {
        let sessions = upgrade["sessions"].as_array().unwrap();
        sessions.iter().map(|one| one["name"].to_string()).collect()
    };
    assert_eq!(sessions(&in_project), sessions(&in_folder));
}
