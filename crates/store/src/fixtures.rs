//! What the tests of several modules start from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use trigger::Platform;

use crate::{Authentication, NewDraft, ProjectId, ProjectKind, ServerDetails, Store};

/// An empty project, made at 1 ms.
pub(crate) fn store_with_project() -> (Store, ProjectId) {
    let mut store = Store::open_in_memory().unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    (store, project)
}

/// A draft with a name and nothing else.
pub(crate) fn a_draft(name: &str) -> NewDraft {
    NewDraft {
        platform: Platform::RocketChat,
        document: format!("{{\"name\": \"{name}\"}}"),
        label: None,
    }
}

/// A server with every detail filled in.
pub(crate) fn a_server(name: &str) -> ServerDetails {
    ServerDetails {
        platform: Platform::RocketChat,
        name: name.into(),
        base_url: "https://chat.example.com".into(),
        authentication: Authentication::Token,
        account: "user-id".into(),
        credential: Some("server-1".into()),
        environment: Some("Staging".into()),
        colour: Some("teal".into()),
        application: Some("app".into()),
    }
}

/// A database in a folder of its own, with a project and `drafts` drafts of some 5 kB; it is closed.
pub(crate) fn a_file(drafts: usize) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.db");
    let mut store = Store::open(&file, NOON).unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
    let drafts: Vec<_> = (0..drafts)
        .map(|n| a_draft(&format!("{n} {}", "x".repeat(5_000))))
        .collect();
    store.create_drafts(project, &drafts, 2).unwrap();
    (folder, file)
}

/// 2026-01-02 at noon.
pub(crate) const NOON: i64 = 1_767_355_200_000;

/// The names of the files in a folder with what they hold.
pub(crate) fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}
