//! Backups, there and back.

use super::*;
use crate::ProjectKind;
use crate::fixtures::{NOON, a_file, contents};

#[test]
fn a_backup_is_one_file_that_holds_everything() {
    let (folder, file) = a_file(3);
    let store = Store::open(&file, NOON).unwrap();
    let target = folder.path().join("backup.db");
    fs::write(&target, "what was there before").unwrap();
    store.back_up(&target).unwrap();
    let names: Vec<_> = contents(folder.path())
        .into_keys()
        .filter(|name| name.starts_with("backup"))
        .collect();
    assert_eq!(names, ["backup.db"]);
    // Bytes 18 and 19 of the header are 1 when the file needs no log: https://www.sqlite.org/fileformat.html
    assert_eq!(fs::read(&target).unwrap()[18..20], [1, 1]);
    assert_eq!(
        Store::open(&target, NOON).unwrap().projects().unwrap(),
        store.projects().unwrap()
    );
}

#[test]
fn a_backup_over_the_database_itself_is_refused() {
    let (_folder, file) = a_file(3);
    let store = Store::open(&file, NOON).unwrap();
    let error = store.back_up(&file).unwrap_err();
    assert!(matches!(error, Error::File { .. }), "{error:?}");
    assert_eq!(store.projects().unwrap()[0].drafts, 3);
}

#[test]
fn a_backup_to_where_nothing_can_be_written_leaves_nothing_behind() {
    let (folder, file) = a_file(3);
    let store = Store::open(&file, NOON).unwrap();
    let error = store
        .back_up(&folder.path().join("missing/backup.db"))
        .unwrap_err();
    assert!(
        matches!(error, Error::CannotOpen { .. } | Error::File { .. }),
        "{error:?}"
    );
    assert!(error.to_string().contains("backup.db"), "{error}");
    let error = store.back_up(folder.path()).unwrap_err();
    assert!(matches!(error, Error::File { .. }), "{error:?}");
    let beside = fs::read_dir(folder.path().parent().unwrap()).unwrap();
    let own = folder.path().file_name().unwrap();
    let left =
        |name: &std::ffi::OsStr| name != own && name.as_encoded_bytes().starts_with(own.as_encoded_bytes());
    assert!(!beside.flatten().any(|entry| left(&entry.file_name())));
}

#[test]
fn restoring_brings_the_backup_back_and_keeps_the_present_state() {
    let (folder, file) = a_file(3);
    let mut store = Store::open(&file, NOON).unwrap();
    let other = Store::open(&file, NOON).unwrap();
    let backup = folder.path().join("backup.db");
    store.back_up(&backup).unwrap();
    let then = store.projects().unwrap();
    store.create_project("Later", ProjectKind::Own, 5).unwrap();
    let now = store.projects().unwrap();

    let kept = store.restore(&backup, NOON).unwrap().unwrap();
    assert_eq!(store.projects().unwrap(), then);
    assert_eq!(other.projects().unwrap(), then);
    assert_eq!(
        kept.file_name().unwrap(),
        "work.db.before-restore-20260102T120000Z.bak"
    );
    assert_eq!(Store::open(&kept, NOON).unwrap().projects().unwrap(), now);
    assert!(
        !contents(folder.path())
            .into_keys()
            .any(|name| name.contains("restoring"))
    );

    store.create_project("After", ProjectKind::Own, 6).unwrap();
    drop((store, other));
    assert_eq!(Store::open(&file, NOON).unwrap().projects().unwrap().len(), 2);
}

#[test]
fn a_backup_can_be_restored_into_memory() {
    let (_folder, file) = a_file(3);
    let mut store = Store::open_in_memory().unwrap();
    assert_eq!(store.restore(&file, NOON).unwrap(), None);
    assert_eq!(store.projects().unwrap()[0].drafts, 3);
    store.create_project("After", ProjectKind::Own, 6).unwrap();
}

#[track_caller]
fn check_refused(make: impl FnOnce(&Path), expected: fn(&Error) -> bool) {
    let (_other, backup) = a_file(60);
    make(&backup);
    let (folder, file) = a_file(1);
    let mut store = Store::open(&file, NOON).unwrap();
    let before = (store.projects().unwrap(), contents(folder.path()));
    let error = store.restore(&backup, NOON).unwrap_err();
    assert!(expected(&error), "{error:?}");
    assert!(error.to_string().contains(backup.to_str().unwrap()), "{error}");
    let after = (store.projects().unwrap(), contents(folder.path()));
    assert!(before == after, "the store changed");
}

#[test]
fn a_backup_that_is_foreign_newer_damaged_or_missing_is_refused() {
    let run =
        |sql: &'static str| move |file: &Path| Connection::open(file).unwrap().execute_batch(sql).unwrap();
    check_refused(run("PRAGMA user_version = 99"), |e| {
        matches!(e, Error::NewerSchema { found: 99, .. })
    });
    check_refused(run("PRAGMA user_version = -1"), |e| {
        matches!(e, Error::Corrupt { .. })
    });
    check_refused(run("PRAGMA application_id = 42"), |e| {
        matches!(e, Error::NotOurs { .. })
    });
    check_refused(run("PRAGMA user_version = 0"), |e| {
        matches!(e, Error::NotOurs { .. })
    });
    check_refused(
        run("PRAGMA foreign_keys = 0; UPDATE drafts SET project_id = 77"),
        |e| matches!(e, Error::Corrupt { .. }),
    );
    check_refused(
        |file| fs::write(file, "a text\n").unwrap(),
        |e| matches!(e, Error::Corrupt { .. }),
    );
    check_refused(
        |file| fs::write(file, "").unwrap(),
        |e| matches!(e, Error::NotOurs { .. }),
    );
    check_refused(
        |file| fs::remove_file(file).unwrap(),
        |e| matches!(e, Error::CannotOpen { .. }),
    );
    let damage = |file: &Path| {
        let mut bytes = fs::read(file).unwrap();
        bytes[40_960..45_056].fill(0xA5);
        fs::write(file, bytes).unwrap();
    };
    check_refused(damage, |e| matches!(e, Error::Corrupt { .. }));
}

#[test]
fn backups_to_one_file_at_once_are_each_whole() {
    let (folder, file) = a_file(60);
    let target = folder.path().join("backup.db");
    std::thread::scope(|scope| {
        for _ in 0..6 {
            let store = Store::open(&file, NOON).unwrap();
            let target = &target;
            scope.spawn(move || {
                for _ in 0..5 {
                    store.back_up(target).unwrap();
                }
            });
        }
    });
    assert_eq!(
        Store::open(&target, NOON).unwrap().projects().unwrap()[0].drafts,
        60
    );
    let left = contents(folder.path()).into_keys();
    assert!(!left.into_iter().any(|name| name.ends_with(".part")));
}

#[test]
fn copies_of_one_second_each_get_a_name_of_their_own() {
    let (folder, file) = a_file(3);
    let names = std::thread::scope(|scope| {
        let keep = || {
            let store = Store::open(&file, NOON).unwrap();
            keep_copy(&store.conn, &file, "before-test", NOON).unwrap()
        };
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(keep)).collect();
        let names = threads.into_iter().map(|thread| thread.join().unwrap());
        names.collect::<std::collections::BTreeSet<_>>()
    });
    assert_eq!(names.len(), 6, "{names:?}");
    for name in names {
        assert_eq!(Store::open(&name, NOON).unwrap().projects().unwrap()[0].drafts, 3);
    }
    drop(folder);
}
