//! Folders and files that may be read and not written, as an ordinary user meets them, and who may read what we write.
//!
//! Permissions do not bind the superuser, so that the test runs itself again as another user when it is one.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    reason = "a file that cannot be looked at should fail the test"
)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use store::{Error, ProjectKind, Store};

const FOLDER: &str = "STORE_TEST_FOLDER";
const NOBODY: u32 = 65_534;

#[test]
#[ignore = "runs as the child of the other test"]
fn child_without_permission() {
    let folder = std::env::var_os(FOLDER).expect("the parent says which folder");
    let folder = Path::new(&folder);
    let read_only = |file: &str| {
        let error = Store::open(&folder.join(file), 0).unwrap_err();
        assert!(matches!(error, Error::ReadOnly { .. }), "{file}: {error:?}");
        assert!(error.to_string().contains(file), "{error}");
    };
    read_only("sealed/work.db");
    read_only("sealed/deeper/work.db");
    read_only("sealed/new.db");
    read_only("open/work.db");
    let error = Store::open(&folder.join("secret/work.db"), 0).unwrap_err();
    assert!(
        matches!(error, Error::ReadOnly { .. } | Error::CannotOpen { .. }),
        "{error:?}"
    );
    println!("child done");
}

#[test]
fn what_may_not_be_written_is_told_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let set_mode = |path: &str, mode| {
        fs::set_permissions(folder.path().join(path), Permissions::from_mode(mode)).unwrap();
    };
    for name in ["sealed", "open", "secret"] {
        let file = folder.path().join(name).join("work.db");
        Store::open(&file, 0)
            .unwrap()
            .create_project("Shop", ProjectKind::Own, 1)
            .unwrap();
        let _ = fs::remove_file(folder.path().join(name).join("work.db.lock"));
    }
    set_mode("", 0o755);
    set_mode("open", 0o777);
    set_mode("open/work.db", 0o444);
    set_mode("sealed/work.db", 0o666);
    set_mode("sealed", 0o555);
    set_mode("secret", 0o000);
    let before = fs::read(folder.path().join("open/work.db")).unwrap();

    // A copy, because the folder of the program may be closed to the other user.
    let program = folder.path().join("test-program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    set_mode("test-program", 0o755);
    let mut child = Command::new(&program);
    child
        .args(["--exact", "child_without_permission", "--ignored", "--nocapture"])
        .env(FOLDER, folder.path());
    if fs::metadata("/proc/self").map_or(1, |own| own.uid()) == 0 {
        child.uid(NOBODY).gid(NOBODY).current_dir("/");
    }
    let output = child.output().unwrap();
    set_mode("secret", 0o700);
    set_mode("sealed", 0o700);
    let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("child done"), "{text}");
    assert_eq!(fs::read(folder.path().join("open/work.db")).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path().join("sealed")).unwrap().count(), 1);
}

/// The permissions of every file below a folder.
fn modes(folder: &Path) -> Vec<(String, u32)> {
    let mut modes: Vec<(String, u32)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().mode() & 0o777;
            (entry.file_name().into_string().unwrap(), mode)
        })
        .collect();
    modes.sort();
    modes
}

#[test]
fn what_the_store_writes_is_for_its_owner_alone() {
    let shared = tempfile::tempdir().unwrap();
    fs::set_permissions(shared.path(), Permissions::from_mode(0o777)).unwrap();
    let file = shared.path().join("new/deeper/work.db");
    let mut store = Store::open(&file, 0).unwrap();
    store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    store.back_up(&shared.path().join("backup.db")).unwrap();
    store.restore(&shared.path().join("backup.db"), 0).unwrap();

    assert_eq!(
        modes(shared.path()),
        [("backup.db".to_owned(), 0o600), ("new".to_owned(), 0o700)]
    );
    assert_eq!(modes(&shared.path().join("new")), [("deeper".to_owned(), 0o700)]);
    let names = modes(file.parent().unwrap());
    assert!(names.iter().all(|(_, mode)| *mode == 0o600), "{names:?}");
    for part in ["work.db", "work.db-wal", "work.db-shm", "work.db.lock", ".bak"] {
        assert!(
            names.iter().any(|(name, _)| name.ends_with(part)),
            "{part}: {names:?}"
        );
    }
    drop(store);
    Store::set_aside(&file, 0).unwrap();
    let names = modes(file.parent().unwrap());
    assert!(names.iter().all(|(_, mode)| *mode == 0o600), "{names:?}");
}

#[test]
fn what_others_could_read_is_taken_from_them_at_the_next_start_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.db");
    // Open, so that there is a log.
    let first = Store::open(&file, 0).unwrap();
    let ours = [
        "work.db",
        "work.db-wal",
        "work.db-shm",
        "work.db.lock",
        "work.db.before-v2-1.bak",
    ];
    let others = ["work.db2", "network.db", "notes.txt"];
    for name in ours.iter().chain(&others) {
        let path = folder.path().join(name);
        fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(&path)
            .unwrap();
        fs::set_permissions(path, Permissions::from_mode(0o644)).unwrap();
    }
    drop(Store::open(&file, 0).unwrap());
    for (name, mode) in modes(folder.path()) {
        let expected = if ours.contains(&name.as_str()) {
            0o600
        } else {
            0o644
        };
        assert_eq!(mode, expected, "{name}");
    }
    drop(first);
}

#[test]
fn the_open_database_of_another_user_stays_as_it_is_shared() {
    if fs::metadata("/proc/self").map_or(1, |own| own.uid()) != 0 {
        // Only the superuser can make a file of another user.
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.db");
    drop(Store::open(&file, 0).unwrap());
    std::os::unix::fs::chown(&file, Some(NOBODY), Some(NOBODY)).unwrap();
    fs::set_permissions(&file, Permissions::from_mode(0o660)).unwrap();
    drop(Store::open(&file, 0).unwrap());
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o660);
}

#[test]
fn a_pipe_or_a_device_is_no_database_and_nobody_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.db");
    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    for file in [pipe.as_path(), Path::new("/dev/zero"), Path::new("/dev/null")] {
        let error = Store::open(file, 0).unwrap_err();
        assert!(matches!(error, Error::CannotOpen { .. }), "{error:?}");
        let said = error.to_string();
        assert!(
            said.contains(file.to_str().unwrap()) && said.contains("a pipe, a socket or a device"),
            "{said}"
        );
        let mut store = Store::open_in_memory().unwrap();
        let error = store.restore(file, 0).unwrap_err();
        assert!(matches!(error, Error::CannotOpen { .. }), "{error:?}");
    }
    let file = folder.path().join("work.db");
    fs::rename(&pipe, folder.path().join("work.db.lock")).unwrap();
    let error = Store::open(&file, 0).unwrap_err();
    assert!(error.to_string().contains("work.db.lock"), "{error}");
}
