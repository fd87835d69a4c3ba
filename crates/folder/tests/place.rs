//! What a place lets in and what it refuses, with things that were planted in it.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a folder that cannot be used should fail the test"
)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::process::Command;

use folder::{Error, Place, Replaced};
use tempfile::TempDir;

/// A place, and a folder beside it that nobody may touch.
struct Scene {
    root: TempDir,
    place: Place,
}

fn scene() -> Scene {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("outside")).unwrap();
    fs::write(root.path().join("outside/kept.json"), "mine").unwrap();
    let place = Place::make(&root.path().join("project")).unwrap();
    Scene { root, place }
}

impl Scene {
    fn outside(&self) -> PathBuf {
        self.root.path().join("outside")
    }

    fn inside(&self, file: &str) -> PathBuf {
        self.root.path().join("project").join(file)
    }

    fn names_inside(&self, below: &str) -> Vec<String> {
        self.place.names(below).unwrap()
    }

    #[track_caller]
    fn assert_outside_is_as_it_was(&self) {
        assert_eq!(fs::read_dir(self.outside()).unwrap().count(), 1);
        assert_eq!(fs::read(self.outside().join("kept.json")).unwrap(), b"mine");
    }
}

fn pipe(at: &PathBuf) {
    assert!(Command::new("mkfifo").arg(at).status().unwrap().success());
}

#[test]
fn a_file_is_made_with_its_folders_replaced_and_left_alone_when_it_is_the_same() {
    let Scene { place, root } = scene();
    assert_eq!(place.read("triggers/a.json").unwrap(), None);
    assert_eq!(place.replace("triggers/a.json", b"1").unwrap(), Replaced::Written);
    assert_eq!(place.replace("triggers/a.json", b"1").unwrap(), Replaced::Same);
    assert_eq!(place.replace("triggers/a.json", b"2").unwrap(), Replaced::Written);
    assert_eq!(place.read("triggers/a.json").unwrap().unwrap(), b"2");
    assert_eq!(
        place.names("triggers").unwrap(),
        ["a.json"],
        "nothing is left beside it"
    );
    assert!(place.remove("triggers/a.json").unwrap());
    assert!(!place.remove("triggers/a.json").unwrap());
    assert!(!place.remove("nowhere/a.json").unwrap());
    assert!(!root.path().join("project/nowhere").exists());
}

#[test]
fn two_who_replace_one_file_at_once_never_meet() {
    let Scene { place, root: _root } = scene();
    let texts: Vec<Vec<u8>> = (0..8_u8).map(|number| vec![b'a' + number; 50_000]).collect();
    std::thread::scope(|scope| {
        for text in &texts {
            scope.spawn(|| {
                for _ in 0..20 {
                    place.replace("servers/sb.json", text).unwrap();
                }
            });
        }
    });
    let left = place.read("servers/sb.json").unwrap().unwrap();
    assert!(texts.contains(&left), "the file of one of them, whole");
    assert_eq!(place.names("servers").unwrap(), ["sb.json"]);
}

#[test]
fn nothing_is_written_through_a_link_that_is_the_file() {
    let scene = scene();
    symlink(scene.outside().join("kept.json"), scene.inside("a.json")).unwrap();
    symlink(scene.outside().join("made.json"), scene.inside("b.json")).unwrap();
    fs::write(scene.inside("real.json"), "real").unwrap();
    symlink("real.json", scene.inside("c.json")).unwrap();
    for file in ["a.json", "b.json", "c.json"] {
        let refused = [
            scene.place.replace(file, b"theirs").unwrap_err(),
            scene.place.append(file).unwrap_err(),
            scene.place.lock_file(file).unwrap_err(),
        ];
        for error in refused {
            assert!(matches!(error, Error::LinkOnTheWay { .. }), "{file}: {error}");
            assert!(error.to_string().contains(file), "{error}");
        }
    }
    assert_eq!(fs::read(scene.inside("real.json")).unwrap(), b"real");
    scene.assert_outside_is_as_it_was();
}

#[test]
fn nothing_is_written_or_deleted_through_a_folder_that_is_a_link() {
    let scene = scene();
    symlink(scene.outside(), scene.inside("triggers")).unwrap();
    fs::create_dir(scene.inside("deep")).unwrap();
    symlink("../../outside", scene.inside("deep/er")).unwrap();
    for (file, link) in [
        ("triggers/kept.json", "project/triggers"),
        ("triggers/made.json", "project/triggers"),
        ("triggers/new/made.json", "project/triggers"),
        ("deep/er/made.json", "project/deep/er"),
    ] {
        let refused = [
            scene.place.replace(file, b"theirs").unwrap_err(),
            scene.place.append(file).unwrap_err(),
            scene.place.lock_file(file).unwrap_err(),
            scene.place.remove(file).unwrap_err(),
        ];
        for error in refused {
            let Error::LinkOnTheWay { link: named, .. } = &error else {
                panic!("{file}: {error}");
            };
            assert!(named.ends_with(link), "{error}");
            assert!(error.to_string().contains("outside"), "{error}");
        }
    }
    scene.assert_outside_is_as_it_was();
}

#[test]
fn a_link_that_leads_out_is_not_read_and_one_that_stays_is() {
    let scene = scene();
    scene.place.replace("shared/real.json", b"real").unwrap();
    symlink("shared/real.json", scene.inside("near.json")).unwrap();
    symlink("shared", scene.inside("near")).unwrap();
    assert_eq!(scene.place.read("near.json").unwrap().unwrap(), b"real");
    assert_eq!(scene.place.read("near/real.json").unwrap().unwrap(), b"real");
    assert_eq!(scene.names_inside("near"), ["real.json"]);

    symlink("/etc/passwd", scene.inside("passwd.json")).unwrap();
    symlink("../outside/kept.json", scene.inside("up.json")).unwrap();
    symlink("passwd.json", scene.inside("twice.json")).unwrap();
    symlink("nowhere.json", scene.inside("nothing.json")).unwrap();
    symlink("round.json", scene.inside("round.json")).unwrap();
    symlink("/proc/self/fd/0", scene.inside("input.json")).unwrap();
    symlink("../outside", scene.inside("urls")).unwrap();
    for file in [
        "passwd.json",
        "up.json",
        "twice.json",
        "nothing.json",
        "round.json",
        "input.json",
        "urls/kept.json",
        "urls/missing.json",
    ] {
        let error = scene.place.read(file).unwrap_err();
        assert!(matches!(error, Error::LinkOut { .. }), "{file}: {error}");
    }
    let error = scene.place.names("urls").unwrap_err();
    assert!(
        error.to_string().contains("project/urls is a link to ../outside"),
        "{error}"
    );
}

#[test]
fn what_is_no_regular_file_is_refused_by_name_and_not_waited_for() {
    let scene = scene();
    pipe(&scene.inside("pipe.json"));
    fs::create_dir(scene.inside("folder.json")).unwrap();
    let _socket = UnixListener::bind(scene.inside("socket.json")).unwrap();
    symlink("pipe.json", scene.inside("to-pipe.json")).unwrap();
    for (file, what) in [
        ("pipe.json", "a pipe"),
        ("to-pipe.json", "a pipe"),
        ("folder.json", "a folder"),
        ("socket.json", "a socket"),
    ] {
        let error = scene.place.read(file).unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with(&format!("{file} is {what}, not a regular file")),
            "{error}"
        );
        if file.starts_with("to-") {
            continue;
        }
        for error in [
            scene.place.replace(file, b"theirs").unwrap_err(),
            scene.place.append(file).unwrap_err(),
            scene.place.lock_file(file).unwrap_err(),
        ] {
            assert!(matches!(error, Error::NotAFile { .. }), "{file}: {error}");
        }
    }
}

#[test]
fn no_path_leads_out_of_the_place() {
    let scene = scene();
    for file in [
        "../outside/kept.json",
        "a/../../outside/kept.json",
        "/etc/passwd",
        "",
        ".",
        "a//b",
    ] {
        assert!(scene.place.replace(file, b"theirs").is_err(), "{file}");
        assert!(scene.place.append(file).is_err(), "{file}");
        assert!(scene.place.lock_file(file).is_err(), "{file}");
        assert!(scene.place.remove(file).is_err(), "{file}");
        assert!(!matches!(scene.place.read(file), Ok(Some(_))), "{file}");
    }
    scene.assert_outside_is_as_it_was();
}

#[test]
fn deleting_a_link_leaves_what_it_leads_to() {
    let scene = scene();
    symlink(scene.outside().join("kept.json"), scene.inside("a.json")).unwrap();
    assert!(scene.place.remove("a.json").unwrap());
    assert!(scene.names_inside(".").is_empty());
    scene.assert_outside_is_as_it_was();
}

#[test]
fn appending_goes_on_behind_what_is_there_and_a_lock_file_keeps_it() {
    let Scene { place, root: _root } = scene();
    place
        .append("servers/sb.journal")
        .unwrap()
        .write_all(b"one\n")
        .unwrap();
    place
        .append("servers/sb.journal")
        .unwrap()
        .write_all(b"two\n")
        .unwrap();
    let mut locked = place.lock_file("servers/sb.journal").unwrap();
    locked.try_lock().unwrap();
    let second = place.lock_file("servers/sb.journal").unwrap();
    assert!(second.try_lock().is_err(), "it is one file for everybody");
    let mut text = String::new();
    locked.read_to_string(&mut text).unwrap();
    assert_eq!(text, "one\ntwo\n");
}

#[test]
fn a_place_for_the_owner_alone_makes_files_that_nobody_else_can_read() {
    let Scene { place, root } = scene();
    let place = place.for_the_owner_alone();
    place.replace("secrets.bin", b"1").unwrap();
    place.replace("secrets.bin", b"2").unwrap();
    place.lock_file("secrets.lock").unwrap();
    for file in ["secrets.bin", "secrets.lock"] {
        let mode = fs::metadata(root.path().join("project").join(file))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}
