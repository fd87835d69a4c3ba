//! What is written is read as it was, and what is read is written as it was.

#![expect(
    clippy::unwrap_used,
    reason = "a folder that cannot be used should fail the test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use folder::{
    Expect, FileNames, Folder, JSON, MANIFEST, SCRIPT, ServerFile, SessionFile, TriggerFile, UrlRow,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};
use trigger::{Draft, Platform};

/// Every file below the folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, into);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                into.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, folder, &mut all);
    all
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-cA-C]{1,2}",
        "[a-z ./:?üß\u{1F600}]{0,12}",
        "(con|..|x.json)",
        any::<String>()
    ]
}

fn documents() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec(("[a-z]{1,4}", inner), 0..3).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    });
    let field = prop_oneof![
        Just("conditions"),
        Just("actions"),
        Just("enabled"),
        Just("_id"),
        Just("unknown")
    ];
    (names(), vec((field, value), 0..4)).prop_map(|(name, fields)| {
        let mut document = json!({ "name": name });
        for (field, value) in fields {
            document[field] = value;
        }
        document
    })
}

fn urls() -> impl Strategy<Value = Vec<UrlRow>> {
    let expect = option::of(prop_oneof![Just(Expect::Must), Just(Expect::MustNot)]);
    vec(
        (any::<String>(), expect).prop_map(|(url, expect)| UrlRow { url, expect }),
        0..4,
    )
}

fn scripts() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("wait 1m 30s".to_owned()),
        Just("open".to_owned()),
        any::<u32>().prop_map(|at| format!("expect Help fires at {at}ms")),
        names().prop_map(|name| format!("expect {} never fires", json!(name))),
        names().prop_map(|url| format!("load {}", json!(url))),
    ];
    (option::of(names()), vec(line, 0..5)).prop_map(|(trigger, lines)| {
        let service =
            trigger.map(|trigger| format!("service {} answers after 5ms: 0 \"Hi\"\n", json!(trigger)));
        service.unwrap_or_default() + &lines.join("\n")
    })
}

fn projects() -> impl Strategy<Value = Folder> {
    let triggers = vec((documents(), any::<bool>(), urls()), 0..5);
    let sessions = vec((names(), scripts()), 0..3);
    let servers = vec(
        (names(), option::of(names()), vec((names(), documents()), 0..3)),
        0..3,
    );
    let version = option::of(prop_oneof![Just("8.5".to_owned()), Just("5.4.1".to_owned())]);
    let zone = option::of(Just("Europe/Berlin".to_owned()));
    let parts = (names(), version, zone, triggers, sessions, servers, urls());
    parts.prop_map(
        |(name, server_version, time_zone, triggers, sessions, servers, lab)| {
            let mut files = FileNames::default();
            let triggers = triggers.into_iter().map(|(document, ready, urls)| {
                let draft = Draft::from_value(Platform::RocketChat, document).unwrap();
                let file = files.next(draft.name(), "trigger", JSON);
                // In a folder a document has the platform's order.
                let draft = Draft::from_json(Platform::RocketChat, &draft.to_json()).unwrap();
                TriggerFile {
                    file,
                    draft,
                    ready,
                    tags: if ready {
                        vec!["de".to_owned(), "summer".to_owned()]
                    } else {
                        Vec::new()
                    },
                    urls,
                }
            });
            let triggers = triggers.collect();
            let mut files = FileNames::default();
            let sessions = sessions.into_iter().map(|(name, script)| SessionFile {
                file: files.next(&name, "session", SCRIPT),
                name,
                session: simulate::parse_script(&script).unwrap(),
            });
            let sessions = sessions.collect();
            let mut files = FileNames::default();
            let mut servers: Vec<ServerFile> = servers
                .into_iter()
                .map(|(name, environment, ties)| {
                    let mut server = ServerFile {
                        file: files.next(&name, "server", JSON),
                        name,
                        platform: Platform::RocketChat,
                        address: "https://chat.example".to_owned(),
                        environment,
                        colour: None,
                        application: None,
                        ties: Vec::new(),
                    };
                    for (id, document) in ties {
                        server.tie_to(&format!("{id}.json"), &id, document.as_object().unwrap());
                    }
                    server
                })
                .collect();
            servers.sort_by(|a, b| a.file.cmp(&b.file));
            Folder {
                name,
                server_version,
                time_zone,
                triggers,
                sessions,
                lab,
                servers,
            }
        },
    )
}

#[test]
fn a_server_version_that_is_none_is_told_with_an_example() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = json!({ "format": 1, "name": "Shop", "server_version": "LTS" });
    fs::write(folder.path().join(MANIFEST), manifest.to_string()).unwrap();
    let told = folder::read(folder.path()).unwrap_err().to_string();
    assert!(
        told.contains("“server_version” is “LTS”") && told.contains("8.5.1"),
        "{told}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_project_comes_back_and_is_written_with_the_same_bytes(project in projects()) {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let written = folder::write(first.path(), &project).unwrap();
        let read = folder::read(first.path()).unwrap();
        prop_assert_eq!(&read, &project);
        folder::write(second.path(), &read).unwrap();
        prop_assert_eq!(bytes(first.path()), bytes(second.path()));
        let files: Vec<String> = bytes(first.path()).into_keys().collect();
        prop_assert_eq!(&written.files, &files);
        let again = folder::write(first.path(), &read).unwrap();
        prop_assert_eq!(again, written);
    }

    #[test]
    fn writing_over_another_project_leaves_what_writing_into_an_empty_folder_leaves(
        before in projects(), after in projects(),
    ) {
        let (used, fresh) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        folder::write(used.path(), &before).unwrap();
        fs::write(used.path().join("README.md"), "Ours.").unwrap();
        folder::write(used.path(), &after).unwrap();
        folder::write(fresh.path(), &after).unwrap();
        let mut left = bytes(used.path());
        prop_assert_eq!(left.remove("README.md"), Some(b"Ours.".to_vec()));
        // Servers are found again by their address; a folder keeps those that one project does not know.
        left.retain(|name, _| !name.starts_with("servers/"));
        let mut expected = bytes(fresh.path());
        expected.retain(|name, _| !name.starts_with("servers/"));
        prop_assert_eq!(left, expected);
    }
}

fn a_trigger(name: &str) -> TriggerFile {
    let document = json!({ "name": name, "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "3" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hello" } }] });
    let draft = Draft::from_value(Platform::RocketChat, document).unwrap();
    TriggerFile {
        file: format!("{name}.json"),
        draft,
        ready: false,
        tags: Vec::new(),
        urls: Vec::new(),
    }
}

fn of_triggers(names: &[&str]) -> Folder {
    Folder {
        name: "Shop".to_owned(),
        server_version: Some("8.5".to_owned()),
        time_zone: Some("Europe/Berlin".to_owned()),
        triggers: names.iter().map(|name| a_trigger(name)).collect(),
        ..Folder::default()
    }
}

fn files(project: &Folder) -> Vec<&str> {
    project
        .triggers
        .iter()
        .map(|trigger| trigger.file.as_str())
        .collect()
}

#[test]
fn files_added_by_hand_come_last_and_deleted_ones_are_gone() {
    let place = tempfile::tempdir().unwrap();
    folder::write(place.path(), &of_triggers(&["z", "m", "b"])).unwrap();
    let triggers = place.path().join("triggers");
    fs::remove_file(triggers.join("m.json")).unwrap();
    fs::copy(triggers.join("z.json"), triggers.join("a.json")).unwrap();
    fs::write(triggers.join("notes.md"), "not a trigger").unwrap();
    assert_eq!(
        files(&folder::read(place.path()).unwrap()),
        ["z.json", "b.json", "a.json"]
    );
}

#[test]
fn a_folder_of_something_else_or_of_a_newer_version_is_refused_and_left_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let refused = folder::read(place.path()).unwrap_err();
    assert!(matches!(refused, folder::Error::NoProject { .. }), "{refused}");
    for (manifest, newer) in [
        (r#"{"format": 2, "stages": []}"#, true),
        ("{}", false),
        ("{", false),
    ] {
        fs::write(place.path().join(MANIFEST), manifest).unwrap();
        for refused in [
            folder::read(place.path()).unwrap_err(),
            folder::write(place.path(), &of_triggers(&["a"])).unwrap_err(),
        ] {
            assert_eq!(matches!(refused, folder::Error::Newer { .. }), newer, "{refused}");
        }
        assert_eq!(bytes(place.path()).len(), 1);
    }
}

#[test]
fn what_cannot_be_understood_is_named_with_its_file_and_place() {
    let place = tempfile::tempdir().unwrap();
    folder::write(place.path(), &of_triggers(&["a"])).unwrap();
    fs::write(place.path().join("triggers/a.json"), "{\n  \"name\": }").unwrap();
    let said = folder::read(place.path()).unwrap_err().to_string();
    assert!(said.contains("a.json") && said.contains("line 2"), "{said}");
}

#[test]
fn a_member_that_stands_twice_in_any_file_is_refused_with_its_place() {
    let place = tempfile::tempdir().unwrap();
    let manifest = r#"{"format": 1, "name": "Shop"}"#;
    for (file, text, column) in [
        (
            "trigger-designer.json",
            r#"{"format": 1, "name": "Shop", "name": "Mall"}"#,
            31,
        ),
        (
            "triggers/a.json",
            r#"{"name": "a", "conditions": [], "conditions": []}"#,
            33,
        ),
        ("urls.json", r#"[{"url": "https://a.example/", "url": "x"}]"#, 32),
        (
            "servers/a.json",
            r#"{"name": "a", "platform": "rocketchat", "address": "x", "name": "b"}"#,
            57,
        ),
    ] {
        let folder = place.path().join(file.replace('/', "-"));
        for below in ["triggers", "servers"] {
            fs::create_dir_all(folder.join(below)).unwrap();
        }
        fs::write(folder.join("trigger-designer.json"), manifest).unwrap();
        fs::write(folder.join(file), text).unwrap();
        let error = folder::read(&folder).unwrap_err().to_string();
        let words = format!("line 1, column {column}: “");
        assert!(
            error.contains(&words) && error.contains("for the second time"),
            "{file}: {error}"
        );
    }
}

#[test]
fn a_manifest_cannot_lead_out_of_its_folder() {
    let place = tempfile::tempdir().unwrap();
    let inside = place.path().join("shop");
    folder::write(&inside, &of_triggers(&["a"])).unwrap();
    fs::write(place.path().join("victim.json"), "{}").unwrap();
    let manifest = r#"{"format": 1, "name": "x", "triggers": [{"file": "../../victim.json", "platform": "rocketchat"}]}"#;
    fs::write(inside.join(MANIFEST), manifest).unwrap();
    assert_eq!(files(&folder::read(&inside).unwrap()), ["a.json"]);
    folder::write(&inside, &of_triggers(&["b"])).unwrap();
    assert!(place.path().join("victim.json").exists());
}

#[test]
fn a_file_that_was_renamed_stays_tied_by_its_name_unless_that_is_not_clear() {
    let document = |name: &str| a_trigger(name).draft.document;
    let mut server = ServerFile {
        file: "live.json".to_owned(),
        name: "live".to_owned(),
        platform: Platform::RocketChat,
        address: "https://chat.example".to_owned(),
        environment: None,
        colour: None,
        application: None,
        ties: Vec::new(),
    };
    for (file, id, name) in [("a.json", "1", "a"), ("b.json", "2", "b"), ("old.json", "3", "c")] {
        server.tie_to(file, id, &document(name));
    }
    let mut project = of_triggers(&["a", "c", "b", "b"]);
    project.triggers[2].file = "b1.json".to_owned();
    project.triggers[3].file = "b2.json".to_owned();
    project.follow_renamed_files(&mut server);
    let ties: Vec<(&str, &str)> = server
        .ties
        .iter()
        .map(|tie| (tie.file.as_str(), tie.id.as_str()))
        .collect();
    assert_eq!(ties, [("a.json", "1"), ("b.json", "2"), ("c.json", "3")]);
}
