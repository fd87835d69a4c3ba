//! Marketers design: drafts, undo, sessions, patterns.

use serde_json::{Value, json};

use crate::{Studio, each};

/// Types a name into a draft as the editor does: letter by letter, each save on top of the one before.
async fn type_name(studio: &Studio, name: &str, burst: &str) -> Value {
    let mut view = studio.first_draft().await;
    for end in 1..=name.len() {
        let mut document = view["document"].clone();
        document["name"] = json!(&name[..end]);
        let save = json!({ "draft": 1, "base": view["revision"], "document": document, "burst": burst });
        view = studio.ask("draft.save", save).await;
    }
    view
}

fn place(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_keeps_a_mark_from_counting_and_the_mark_comes_back_with_the_mend() {
    let studio = Studio::new();
    let view = studio.first_draft().await;
    let standing = |view: &Value| {
        let row = &view["row"];
        (row["state"].clone(), row["is_marked_ready"].clone())
    };
    assert_eq!(
        standing(&view),
        (json!("ready"), json!(true)),
        "the sample is marked"
    );

    let mut broken = view["document"].clone();
    broken["conditions"][0]["value"] = json!("(");
    let save = |document: &Value, base: &Value| json!({ "draft": 1, "base": base, "document": document, "burst": "value" });
    let wrong = studio.ask("draft.save", save(&broken, &view["revision"])).await;
    assert_eq!(standing(&wrong), (json!("draft"), json!(true)));
    let rows = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert_eq!(each(&rows, "state")[0], "draft");

    let mended = studio
        .ask("draft.save", save(&view["document"], &wrong["revision"]))
        .await;
    assert_eq!(standing(&mended), (json!("ready"), json!(true)));
    let unmarked = studio
        .ask("draft.mark_ready", json!({ "draft": 1, "ready": false }))
        .await;
    assert_eq!(standing(&unmarked), (json!("draft"), json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_shows_a_sample_project_on_which_the_main_path_works() {
    let studio = Studio::new();
    let start = studio.ask("app.start", json!({})).await;
    assert_eq!(each(&start["projects"], "name"), ["Sample shop"]);
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert!(
        drafts
            .as_array()
            .unwrap()
            .iter()
            .all(|draft| draft["errors"] == 0),
        "{drafts}"
    );

    let sessions = studio.ask("session.list", json!({ "project": 1 })).await;
    let run = json!({ "project": 1, "session": sessions[0]["session"], "engine": "rocketchat" });
    let played = studio.ask("simulate.run", run).await;
    let (texts, messages) = (&played["trace"]["texts"], &played["trace"]["messages"]);
    let shown: Vec<(&Value, &Value)> = messages["kind"]
        .as_array()
        .unwrap()
        .iter()
        .zip(messages["from_ms"].as_array().unwrap())
        .map(|(kind, from)| {
            let trigger = &messages["kinds"][place(kind)][0];
            (&from[0], &texts[place(trigger)])
        })
        .collect();
    assert_eq!(
        shown,
        [
            (&json!(8_000), &json!("draft-1")),
            (&json!(68_000), &json!("draft-3"))
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_of_typing_is_one_step_to_undo_and_undo_survives_a_restart() {
    let studio = Studio::new();
    let before = studio.first_draft().await["document"]["name"].clone();
    type_name(&studio, "Plans", "/name").await;
    let studio = studio.restarted();
    assert_eq!(studio.first_draft().await["document"]["name"], "Plans");
    let undone = studio.ask("draft.undo", json!({ "draft": 1 })).await;
    assert_eq!(undone["document"]["name"], before);
    let studio = studio.restarted();
    let redone = studio.ask("draft.redo", json!({ "draft": 1 })).await;
    assert_eq!(
        (&redone["document"]["name"], &redone["can_redo"]),
        (&json!("Plans"), &json!(false))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_on_one_draft_lose_neither_text() {
    let studio = Studio::new();
    let base = studio.first_draft().await;
    let save = |name: &str| {
        let mut document = base["document"].clone();
        document["name"] = json!(name);
        json!({ "draft": 1, "base": base["revision"], "document": document })
    };
    studio.ask("draft.save", save("From window one")).await;
    let refused = studio.refused("draft.save", save("From window two")).await;
    assert_eq!(refused.code, api::Code::Conflict);
    let history = studio.ask("draft.history", json!({ "draft": 1 })).await;
    let names: Vec<&Value> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|revision| &revision["document"]["name"])
        .collect();
    assert!(
        names.contains(&&json!("From window one")) && names.contains(&&json!("From window two")),
        "{names:?}"
    );
    assert_eq!(studio.first_draft().await["document"]["name"], "From window one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pattern_that_misses_its_url_table_turns_the_draft_red_until_it_is_mended() {
    let studio = Studio::new();
    let view = studio.first_draft().await;
    assert_eq!(
        view["row"]["errors"], 0,
        "the sample’s table fits its pattern: {view}"
    );
    let with_pattern = |view: &Value, pattern: &str| {
        let mut document = view["document"].clone();
        document["conditions"][0]["value"] = json!(pattern);
        json!({ "draft": 1, "base": view["revision"], "document": document })
    };
    let red = studio.ask("draft.save", with_pattern(&view, "pricing")).await;
    assert!(
        each(&red["diagnostics"], "code").contains(&"url-expectation-missed"),
        "{red}"
    );
    let table = json!({ "project": 1, "draft": 1 });
    let test = json!({
        "pattern": "pricing", "urls": { "from": "table", "table": table }, "show": "unexpected",
    });
    let report = studio.ask("pattern.test", test).await;
    assert_eq!(report["counts"]["unexpected"], report["shown"]);
    assert!(
        report["rows"]
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["as_expected"] == false)
    );
    let green = studio.ask("draft.undo", json!({ "draft": 1 })).await;
    assert_eq!(green["row"]["errors"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_go_to_the_trash_and_come_back_to_their_place() {
    let studio = Studio::new();
    let before = studio.ask("draft.list", json!({ "project": 1 })).await;
    studio
        .ask("draft.trash", json!({ "project": 1, "drafts": [2, 4] }))
        .await;
    let left = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert_eq!(left.as_array().unwrap().len(), 4);
    let done = studio
        .ask("draft.restore", json!({ "project": 1, "drafts": [4, 2] }))
        .await;
    assert_eq!(done["drafts"], json!([4, 2]));
    let back = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert_eq!(each(&back, "name"), each(&before, "name"));
}

#[tokio::test(flavor = "multi_thread")]
async fn export_import_export_is_byte_identical() {
    let studio = Studio::new();
    let (first, second) = (studio.folder.path().join("one"), studio.folder.path().join("two"));
    let exported = studio
        .ask("draft.export", json!({ "project": 1, "folder": first }))
        .await;
    let project = studio.ask("project.create", json!({ "name": "Copy" })).await["id"].clone();
    let import = json!({ "project": project, "platform": "rocketchat", "paths": [first] });
    let imported = studio.ask("draft.import_files", import).await;
    assert_eq!(imported["problems"], json!([]));
    let again = studio
        .ask("draft.export", json!({ "project": project, "folder": second }))
        .await;
    let sorted = |list: &Value| {
        let mut names: Vec<String> = list["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(sorted(&exported), sorted(&again));
    for file in sorted(&exported) {
        assert_eq!(
            std::fs::read(first.join(&file)).unwrap(),
            std::fs::read(second.join(&file)).unwrap(),
            "{file}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_window_cannot_tell_apart_stays_as_it_was_written() {
    let studio = Studio::new();
    let view = studio.first_draft().await;
    let save = |view: &Value, kept: Value| {
        let mut document = view["document"].clone();
        document["kept"] = kept;
        json!({ "draft": 1, "base": view["revision"], "document": document })
    };
    let written = json!([["wait", 30.0], 9_007_199_254_740_993_u64]);
    let view = studio.ask("draft.save", save(&view, written.clone())).await;
    assert_eq!(view["document"]["kept"], written);
    let as_javascript_sends_it = json!([["wait", 30], 9_007_199_254_740_992_u64]);
    let view = studio
        .ask("draft.save", save(&view, as_javascript_sends_it))
        .await;
    assert_eq!(view["document"]["kept"], written);
}
