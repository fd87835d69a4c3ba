//! Folders and files that may be read and not written, as an ordinary user meets them.
//!
//! Permissions do not bind the superuser, so that the test runs itself again as another user when it is one.

#![cfg(unix)]

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
