//! A folder in which somebody planted links and pipes: nothing outside is read or written, and nothing waits.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a folder that cannot be used should fail the test"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use folder::{Error, Folder, ServerFile, SessionFile, TriggerFile, UrlRow};
use serde_json::json;
use tempfile::TempDir;
use trigger::{Draft, Platform};

fn project() -> Folder {
    let document = json!({ "name": "Pricing" }).as_object().cloned().unwrap();
    let row = UrlRow {
        url: "https://shop.example/pricing".to_owned(),
        expect: None,
    };
    Folder {
        name: "Shop".to_owned(),
        server_version: None,
        time_zone: None,
        triggers: vec![TriggerFile {
            file: "pricing.json".to_owned(),
            draft: Draft::new(Platform::RocketChat, document),
            ready: false,
            tags: Vec::new(),
            urls: vec![row.clone()],
        }],
        sessions: vec![SessionFile {
            file: "reader.txt".to_owned(),
            name: "Reader".to_owned(),
            session: simulate::Session::default(),
        }],
        lab: vec![row],
        servers: vec![server()],
    }
}

fn server() -> ServerFile {
    ServerFile {
        file: "sb.json".to_owned(),
        name: "SB".to_owned(),
        platform: Platform::RocketChat,
        address: "https://chat.example".to_owned(),
        environment: None,
        colour: None,
        application: None,
        ties: Vec::new(),
    }
}

/// A folder called `project` and one beside it, `outside`, with a file of ours.
struct Scene(TempDir);

impl Scene {
    fn new() -> Scene {
        let scene = Scene(tempfile::tempdir().unwrap());
        fs::create_dir(scene.outside()).unwrap();
        fs::write(scene.outside().join("kept.json"), "mine").unwrap();
        fs::create_dir(scene.folder()).unwrap();
        scene
    }

    fn outside(&self) -> PathBuf {
        self.0.path().join("outside")
    }

    fn folder(&self) -> PathBuf {
        self.0.path().join("project")
    }

    #[track_caller]
    fn assert_outside_is_as_it_was(&self) {
        assert_eq!(
            fs::read_dir(self.outside()).unwrap().count(),
            1,
            "a file was made outside"
        );
        assert_eq!(fs::read(self.outside().join("kept.json")).unwrap(), b"mine");
    }
}

#[test]
fn writing_a_project_goes_through_no_link_that_is_a_folder_of_it() {
    for planted in ["triggers", "urls", "sessions", "servers"] {
        let scene = Scene::new();
        symlink(scene.outside(), scene.folder().join(planted)).unwrap();
        let error = folder::write(&scene.folder(), &project()).unwrap_err();
        scene.assert_outside_is_as_it_was();
        assert!(
            error
                .to_string()
                .contains(&format!("project/{planted} is a link to")),
            "{error}"
        );
        assert!(error.help().starts_with("Remove the link"), "{}", error.help());
    }
}

#[test]
fn writing_a_project_goes_through_no_link_that_is_a_file_of_it() {
    for planted in [
        "trigger-designer.json",
        "urls.json",
        "triggers/pricing.json",
        "urls/pricing.json",
        "sessions/reader.txt",
        "servers/sb.json",
    ] {
        let scene = Scene::new();
        let link = scene.folder().join(planted);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(scene.outside().join("kept.json"), &link).unwrap();
        let error = folder::write(&scene.folder(), &project()).unwrap_err();
        scene.assert_outside_is_as_it_was();
        assert!(error.to_string().contains(planted), "{planted}: {error}");
    }
}

#[test]
fn a_link_with_the_name_of_a_file_that_is_being_made_is_not_written_through() {
    let scene = Scene::new();
    folder::write(&scene.folder(), &project()).unwrap();
    for planted in [
        "servers/sb.json.new",
        "triggers/pricing.json.new",
        "trigger-designer.json.new",
    ] {
        symlink(scene.outside().join("kept.json"), scene.folder().join(planted)).unwrap();
    }
    let mut changed = project();
    changed.name = "Shop 2".to_owned();
    changed.servers[0].name = "SB 2".to_owned();
    changed.triggers[0]
        .draft
        .document
        .insert("enabled".to_owned(), json!(true));
    folder::write(&scene.folder(), &changed).unwrap();
    folder::write_server(&scene.folder(), &server()).unwrap();
    folder::write_trigger(&scene.folder(), "pricing.json", &project().triggers[0].draft).unwrap();
    scene.assert_outside_is_as_it_was();
}

#[test]
fn a_file_of_a_former_export_is_not_deleted_through_a_link() {
    let scene = Scene::new();
    fs::write(scene.outside().join("pricing.json"), "mine too").unwrap();
    folder::write(&scene.folder(), &project()).unwrap();
    fs::remove_dir_all(scene.folder().join("triggers")).unwrap();
    symlink(scene.outside(), scene.folder().join("triggers")).unwrap();
    let error = folder::write(&scene.folder(), &Folder::default()).unwrap_err();
    assert!(matches!(error, Error::LinkOnTheWay { .. }), "{error}");
    assert_eq!(
        fs::read(scene.outside().join("pricing.json")).unwrap(),
        b"mine too"
    );
}

#[test]
fn reading_a_project_takes_nothing_from_outside_into_it() {
    let secrets = [
        "{\"name\":\"secret\"}",
        "[{\"url\":\"secret\"}]",
        "page https://secret.example/\n",
    ];
    for (planted, text) in [
        ("triggers/stolen.json", secrets[0]),
        ("urls/pricing.json", secrets[1]),
        ("urls.json", secrets[1]),
        ("sessions/stolen.txt", secrets[2]),
        ("servers/stolen.json", secrets[0]),
        ("trigger-designer.json", secrets[0]),
    ] {
        let scene = Scene::new();
        fs::write(scene.outside().join("kept.json"), text).unwrap();
        folder::write(&scene.folder(), &project()).unwrap();
        let link = scene.folder().join(planted);
        let _ = fs::remove_file(&link);
        symlink("/../../../../../../../../../proc/self/environ", &link).unwrap();
        check_refused(&scene.folder(), planted);
        fs::remove_file(&link).unwrap();
        symlink(scene.outside().join("kept.json"), &link).unwrap();
        check_refused(&scene.folder(), planted);
    }
}

#[test]
fn reading_a_project_refuses_folders_that_lead_outside() {
    for planted in ["triggers", "urls", "sessions", "servers"] {
        let scene = Scene::new();
        folder::write(&scene.folder(), &project()).unwrap();
        let link = scene.folder().join(planted);
        fs::rename(&link, scene.0.path().join("moved")).unwrap();
        symlink("../moved", &link).unwrap();
        check_refused(&scene.folder(), planted);
    }
}

#[test]
fn a_project_whose_links_stay_in_it_is_read() {
    let scene = Scene::new();
    folder::write(&scene.folder(), &project()).unwrap();
    fs::rename(scene.folder().join("triggers"), scene.folder().join("shared")).unwrap();
    symlink("shared", scene.folder().join("triggers")).unwrap();
    assert_eq!(folder::read(&scene.folder()).unwrap(), project());
}

#[track_caller]
fn check_refused(folder: &Path, planted: &str) {
    let error = folder::read(folder).unwrap_err();
    assert!(matches!(error, Error::LinkOut { .. }), "{planted}: {error}");
    assert!(error.to_string().contains(planted), "{error}");
    assert!(
        error.help().contains("in the place of the link"),
        "{}",
        error.help()
    );
}

#[test]
fn reading_a_project_waits_for_no_pipe_and_counts_nothing_as_gone_that_has_a_name() {
    for planted in [
        "triggers/pricing.json",
        "triggers/new.json",
        "urls/pricing.json",
        "urls.json",
        "sessions/reader.txt",
        "servers/sb.json",
        "trigger-designer.json",
    ] {
        let scene = Scene::new();
        folder::write(&scene.folder(), &project()).unwrap();
        let at = scene.folder().join(planted);
        let _ = fs::remove_file(&at);
        assert!(Command::new("mkfifo").arg(&at).status().unwrap().success());
        let (sender, receiver) = mpsc::channel();
        let folder = scene.folder();
        std::thread::spawn(move || sender.send(folder::read(&folder)).is_ok());
        let read = receiver
            .recv_timeout(Duration::from_secs(10))
            .unwrap_or_else(|_| panic!("{planted} is waited for"));
        let error = read.unwrap_err().to_string();
        assert!(error.contains(planted) && error.contains("a pipe"), "{error}");
    }
}
