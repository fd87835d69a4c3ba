//! Which platform a file of a folder is for: the manifest says it, else the file itself, else all others; it is never guessed.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that it did not expect"
)]

use std::fs;
use std::path::Path;

use folder::{Error, ServerFile, read, write};
use trigger::{Draft, Platform, documents};

const ROCKETCHAT: &str = r#"{"name": "R", "conditions": [], "actions": []}"#;
const ZENDESK_CHAT: &str =
    r#"{"name": "Z", "definition": {"event": "page_enter", "condition": ["and"], "actions": []}}"#;
const NO_SIGN: &str = r#"{"name": "?"}"#;

/// A folder with these files, none of which is listed unless it is named with its platform.
fn folder(files: &[(&str, &str)], listed: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let triggers: Vec<String> = listed
        .iter()
        .map(|(file, platform)| format!(r#"{{"file": "{file}", "platform": "{platform}"}}"#))
        .collect();
    let manifest = format!(
        r#"{{"format": 1, "name": "Shop", "triggers": [{}]}}"#,
        triggers.join(", ")
    );
    fs::write(place.path().join(folder::MANIFEST), manifest).unwrap();
    fs::create_dir(place.path().join("triggers")).unwrap();
    for (file, text) in files {
        fs::write(place.path().join("triggers").join(file), text).unwrap();
    }
    place
}

fn platforms(place: &Path) -> Vec<Platform> {
    let folder = read(place).unwrap();
    folder
        .triggers
        .iter()
        .map(|trigger| trigger.draft.platform)
        .collect()
}

#[test]
fn a_file_that_is_not_listed_says_by_its_content_what_it_is() {
    let place = folder(&[("a.json", ROCKETCHAT), ("b.json", ZENDESK_CHAT)], &[]);
    assert_eq!(
        platforms(place.path()),
        [Platform::RocketChat, Platform::ZendeskChat]
    );
}

#[test]
fn a_file_without_a_sign_is_for_what_all_others_are_for() {
    for (other, expected) in [
        (ROCKETCHAT, Platform::RocketChat),
        (ZENDESK_CHAT, Platform::ZendeskChat),
    ] {
        let place = folder(&[("a.json", NO_SIGN), ("b.json", other)], &[]);
        assert_eq!(platforms(place.path()), [expected, expected]);
    }
}

#[test]
fn a_file_without_a_sign_among_both_platforms_is_named_with_the_way_out() {
    let files = [
        ("a.json", ROCKETCHAT),
        ("b.json", ZENDESK_CHAT),
        ("unclear.json", NO_SIGN),
    ];
    let place = folder(&files, &[]);
    let error = read(place.path()).unwrap_err();
    assert!(matches!(error, Error::PlatformUnclear { .. }), "{error}");
    assert!(error.to_string().contains("unclear.json"), "{error}");
    assert!(
        error.help().contains(r#""platform": "rocketchat""#),
        "{}",
        error.help()
    );

    let place = folder(&files, &[("unclear.json", "zendesk-chat")]);
    let unclear = read(place.path()).unwrap().triggers;
    let unclear = unclear
        .iter()
        .find(|trigger| trigger.file == "unclear.json")
        .unwrap();
    assert_eq!(unclear.draft.platform, Platform::ZendeskChat);
}

#[test]
fn a_listed_file_is_what_the_list_says_whatever_it_looks_like() {
    let place = folder(&[("a.json", NO_SIGN)], &[("a.json", "zendesk-chat")]);
    assert_eq!(platforms(place.path()), [Platform::ZendeskChat]);
}

#[test]
fn a_renamed_file_is_found_again_by_the_name_that_its_trigger_has_on_its_platform() {
    for platform in Platform::ALL {
        let mut document = documents(platform).blank(&documents(platform).kinds()[0]);
        let name_member = documents(platform).kind_of(&document).name_member;
        document.insert(name_member.to_owned(), "Help".into());
        let draft = Draft::new(platform, document.clone());
        let place = folder(&[("new.json", &draft.to_json())], &[("new.json", platform.key())]);
        let mut server = ServerFile {
            file: "live.json".to_owned(),
            name: "Live".to_owned(),
            platform,
            address: "https://live.example".to_owned(),
            environment: None,
            colour: None,
            application: None,
            ties: Vec::new(),
        };
        server.tie_to("old.json", "7", &document);
        read(place.path()).unwrap().follow_renamed_files(&mut server);
        assert_eq!(server.ties[0].file, "new.json", "{platform:?}");
    }
}

#[test]
fn a_folder_with_both_platforms_is_the_same_bytes_after_it_was_read_and_written() {
    let place = folder(&[("a.json", ROCKETCHAT), ("b.json", ZENDESK_CHAT)], &[]);
    let project = read(place.path()).unwrap();
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(first.path(), &project).unwrap();
    let again = read(first.path()).unwrap();
    assert_eq!(again, project);
    write(second.path(), &again).unwrap();
    for file in [folder::MANIFEST, "triggers/a.json", "triggers/b.json"] {
        let bytes = |place: &Path| fs::read(place.join(file)).unwrap();
        assert_eq!(bytes(first.path()), bytes(second.path()), "{file}");
    }
}
