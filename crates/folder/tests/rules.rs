//! Rules whose order counts, as files: the manifest has the order, and a file that was renamed by hand keeps its place in it.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that it did not expect"
)]

use std::fs;
use std::path::Path;

use folder::{Folder, ServerFile, TriggerFile, read, write, write_server};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

fn rule(name: &str, page: &str) -> Map<String, Value> {
    let rule = json!({
        "description": name, "access": { "groups": [1] },
        "conditions": { "url": { "values": [{ "value": page }] } },
    });
    rule.as_object().unwrap().clone()
}

/// A folder with these rules, each published as it is.
fn published(rules: &[(&str, Map<String, Value>)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let mut server = ServerFile {
        file: "live.json".to_owned(),
        name: "Live".to_owned(),
        platform: Platform::LiveChat,
        address: "https://live.example".to_owned(),
        environment: None,
        colour: None,
        application: None,
        ties: Vec::new(),
    };
    let mut triggers = Vec::new();
    for (number, (file, document)) in rules.iter().enumerate() {
        server.tie_to(file, &number.to_string(), document);
        triggers.push(TriggerFile {
            file: (*file).to_owned(),
            draft: Draft::new(Platform::LiveChat, document.clone()),
            ready: true,
            tags: vec!["summer".to_owned()],
            urls: Vec::new(),
        });
    }
    let project = Folder {
        name: "Shop".to_owned(),
        triggers,
        servers: vec![server],
        ..Folder::default()
    };
    write(place.path(), &project).unwrap();
    place
}

fn rename(place: &Path, from: &str, to: &str) {
    let triggers = place.join("triggers");
    fs::rename(triggers.join(from), triggers.join(to)).unwrap();
}

/// The files in their order; those that are marked ready and have their tag have a star.
fn files(place: &Path) -> Vec<String> {
    let project = read(place).unwrap();
    let star = |ready| if ready { "*" } else { "" };
    let named = |file: TriggerFile| format!("{}{}", file.file, star(file.ready && file.tags == ["summer"]));
    project.triggers.into_iter().map(named).collect()
}

#[test]
fn a_file_that_was_renamed_keeps_its_place_and_its_mark() {
    let rules = [
        ("a.json", rule("A", "/a")),
        ("b.json", rule("B", "/b")),
        ("c.json", rule("C", "/c")),
    ];
    let place = published(&rules);
    rename(place.path(), "a.json", "z.json");
    assert_eq!(files(place.path()), ["z.json*", "b.json*", "c.json*"]);
    // One that was changed as well is known by its name.
    let changed = Draft::new(Platform::LiveChat, rule("A", "/other"));
    fs::write(place.path().join("triggers/z.json"), changed.to_json()).unwrap();
    assert_eq!(files(place.path()), ["z.json*", "b.json*", "c.json*"]);
}

#[test]
fn a_renamed_file_is_listed_before_its_tie_forgets_the_former_name() {
    let place = published(&[("a.json", rule("A", "/a")), ("b.json", rule("B", "/b"))]);
    rename(place.path(), "a.json", "z.json");
    let mut server = read(place.path()).unwrap().servers.remove(0);
    read(place.path()).unwrap().follow_renamed_files(&mut server);
    write_server(place.path(), &server).unwrap();
    assert_eq!(files(place.path()), ["z.json*", "b.json*"]);

    // What was published is kept, whatever else of the folder is broken.
    fs::write(place.path().join("triggers/b.json"), "{").unwrap();
    server.tie_to("z.json", "0", &rule("A", "/newer"));
    write_server(place.path(), &server).unwrap();
    let kept = fs::read_to_string(place.path().join("servers/live.json")).unwrap();
    assert!(kept.contains("/newer"), "{kept}");
}

#[test]
fn of_several_files_with_one_name_each_is_known_by_its_content() {
    let place = published(&[("a.json", rule("Same", "/a")), ("b.json", rule("Same", "/b"))]);
    rename(place.path(), "a.json", "z.json");
    rename(place.path(), "b.json", "y.json");
    assert_eq!(files(place.path()), ["z.json*", "y.json*"]);
    let mut server = read(place.path()).unwrap().servers.remove(0);
    read(place.path()).unwrap().follow_renamed_files(&mut server);
    assert_eq!(server.tie("z.json").unwrap().id, "0");
    assert_eq!(server.tie("y.json").unwrap().id, "1");
}

#[test]
fn a_new_file_in_the_place_of_one_that_is_gone_comes_last() {
    let place = published(&[("a.json", rule("A", "/a")), ("b.json", rule("B", "/b"))]);
    fs::remove_file(place.path().join("triggers/a.json")).unwrap();
    let other = Draft::new(Platform::LiveChat, rule("Other", "/other"));
    fs::write(place.path().join("triggers/0.json"), other.to_json()).unwrap();
    assert_eq!(files(place.path()), ["b.json*", "0.json"]);
}

#[test]
fn a_file_of_a_rule_does_not_say_which_one_comes_behind_it() {
    let mut linked = rule("A", "/a");
    linked.insert("id".to_owned(), json!("a"));
    linked.insert("next_id".to_owned(), json!("b"));
    let place = published(&[("a.json", linked.clone())]);
    let path = place.path().join("triggers/a.json");
    let written = fs::read_to_string(&path).unwrap();
    assert!(!written.contains("next_id"), "{written}");
    assert!(written.contains(r#""id": "a""#), "{written}");
    let server = fs::read_to_string(place.path().join("servers/live.json")).unwrap();
    assert!(
        server.contains(r#""next_id": "b""#),
        "what files and server agreed in stays: {server}"
    );

    // A folder of before has it, and is read all the same.
    fs::write(&path, Draft::new(Platform::LiveChat, linked).to_json()).unwrap();
    let project = read(place.path()).unwrap();
    assert_eq!(project.triggers[0].draft.document["description"], "A");
    write(place.path(), &project).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
}
