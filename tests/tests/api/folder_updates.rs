//! A folder into a project that is there already: shown before, and nothing of the project lost.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{Studio, each, server};

impl Studio {
    /// The project in a folder, as a checkout has it.
    async fn checked_out(&self) -> PathBuf {
        let folder = self.folder.path().join("checkout");
        self.ask("project.export", json!({ "project": 1, "folder": folder }))
            .await;
        folder
    }

    async fn compared(&self, folder: &Path) -> Value {
        let input = json!({ "project": 1, "folder": folder });
        self.ask("project.compare_folder", input).await
    }

    async fn names(&self) -> Vec<String> {
        let rows = self.ask("draft.list", json!({ "project": 1 })).await;
        each(&rows, "name").into_iter().map(str::to_owned).collect()
    }
}

/// What a comparison says of the triggers that are not the same on both sides.
fn differing(changes: &Value) -> Vec<(String, String)> {
    let triggers = changes["triggers"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    triggers
        .filter(|trigger| trigger["how"] != "unchanged")
        .map(|trigger| (text(&trigger["how"]), text(&trigger["name"])))
        .collect()
}

/// The file of a trigger of this name.
fn file_of(folder: &Path, name: &str) -> PathBuf {
    let mut files = fs::read_dir(folder.join("triggers")).unwrap();
    files
        .find_map(|entry| {
            let path = entry.unwrap().path();
            (parsed(&path)["name"] == name).then_some(path)
        })
        .unwrap()
}

fn parsed(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn write(path: &Path, document: &Value) {
    fs::write(path, document.to_string()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_untouched_folder_changes_nothing() {
    let studio = Studio::new();
    let folder = studio.checked_out().await;
    let compared = studio.compared(&folder).await;
    assert_eq!(differing(&compared), []);
    assert!(
        each(&compared["sessions"], "how")
            .iter()
            .all(|how| *how == "unchanged")
    );
    let before = studio.ask("draft.history", json!({ "draft": 1 })).await;
    let update = json!({ "project": 1, "folder": folder, "missing": "trash" });
    studio.ask("project.update_from_folder", update).await;
    assert_eq!(studio.ask("draft.history", json!({ "draft": 1 })).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_did_in_the_folder_is_shown_and_then_taken_and_can_be_undone() {
    let studio = Studio::new();
    let folder = studio.checked_out().await;
    let names = studio.names().await;
    // Renamed, edited, added and removed, as colleagues do in a branch.
    let renamed = file_of(&folder, &names[0]);
    let mut document = parsed(&renamed);
    document["name"] = json!("Renamed by a colleague");
    write(&renamed, &document);
    let edited = file_of(&folder, &names[1]);
    let mut document = parsed(&edited);
    document["description"] = json!("By a colleague");
    write(&edited, &document);
    document["name"] = json!("Quite new");
    write(&folder.join("triggers/quite-new.json"), &document);
    fs::remove_file(file_of(&folder, &names[2])).unwrap();

    let compared = studio.compared(&folder).await;
    let said = |how: &str, name: &str| (how.to_owned(), name.to_owned());
    assert_eq!(
        differing(&compared),
        [
            said("changed", "Renamed by a colleague"),
            said("changed", &names[1]),
            said("added", "Quite new"),
            said("missing", &names[2]),
        ]
    );
    assert_eq!(
        each(&compared["triggers"][1]["changes"], "path"),
        ["/description"]
    );
    assert_eq!(studio.names().await, names);

    let input = json!({ "project": 1, "folder": folder });
    let done = studio.ask("project.update_from_folder", input).await;
    assert_eq!(done, compared);
    let mut expected: Vec<String> = names.clone();
    expected[0] = "Renamed by a colleague".to_owned();
    let kept = expected.remove(2);
    expected.extend(["Quite new".to_owned(), kept.clone()]);
    assert_eq!(studio.names().await, expected);
    // The draft is the same one, with its history.
    let undone = studio.ask("draft.undo", json!({ "draft": 1 })).await;
    assert_eq!(undone["row"]["name"], names[0]);
    studio.ask("draft.redo", json!({ "draft": 1 })).await;

    let input = json!({ "project": 1, "folder": folder, "missing": "trash" });
    studio.ask("project.update_from_folder", input.clone()).await;
    assert!(!studio.names().await.contains(&kept));
    assert_eq!(differing(&studio.compared(&folder).await), []);
    let trash = studio.ask("draft.trashed", json!({ "project": 1 })).await;
    assert_eq!(each(&trash, "name"), [kept.as_str()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_published_from_the_folder_is_not_published_again() {
    let studio = Studio::new();
    let there = server().await;
    let id = studio.add(&there).await;
    let plan = studio.job("plan.make", json!({ "server": id })).await;
    studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    let folder = studio.checked_out().await;
    let names = studio.names().await;
    // Continuous integration published an edit of the second, and its file says so.
    let edited = file_of(&folder, &names[1]);
    let mut document = parsed(&edited);
    document["description"] = json!("From the branch");
    write(&edited, &document);
    let file = edited.file_name().unwrap().to_str().unwrap();
    let ties = fs::read_dir(folder.join("servers"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let mut server_file = parsed(&ties);
    let tie = server_file["triggers"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .find(|tie| tie["file"] == file)
        .unwrap();
    tie["published"]["description"] = json!("From the branch");
    let trigger = tie["id"].as_str().unwrap().to_owned();
    write(&ties, &server_file);
    assert!(there.control().edit_trigger(&trigger, |stored| {
        stored.insert("description".into(), json!("From the branch"));
    }));
    // A file that was given another name is still that trigger.
    fs::rename(&edited, edited.with_file_name("another.json")).unwrap();
    let text = fs::read_to_string(&ties).unwrap();
    fs::write(&ties, text.replace(file, "another.json")).unwrap();

    let input = json!({ "project": 1, "folder": folder, "missing": "trash" });
    let done = studio.ask("project.update_from_folder", input).await;
    assert_eq!(differing(&done), [("changed".to_owned(), names[1].clone())]);
    let plan = studio.job("plan.make", json!({ "server": id })).await;
    let operations = each(&plan["plan"]["items"], "operation");
    assert!(
        operations.iter().all(|operation| *operation == "unchanged"),
        "{plan}"
    );
}
