//! What can be wrong from outside, and what people are told.

use std::fs;

use serde_json::json;

use crate::{Studio, each, open};

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_triggers_are_named_and_do_not_stop_the_others() {
    let studio = Studio::new();
    let file = |name: &str, bytes: &[u8]| {
        let path = studio.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let paths = [
        file("broken.json", b"{\"name\": \"A\",\n  oops"),
        file(
            "good.json",
            br#"{"name": "Good one", "conditions": [], "actions": []}"#,
        ),
        file("image.json", b"\x89PNG\r\n\x1a\n"),
        studio.folder.path().join("missing.json"),
    ];
    let import = json!({ "project": 1, "platform": "rocketchat", "paths": paths });
    let imported = studio.ask("draft.import_files", import).await;
    assert_eq!(each(&imported["drafts"], "name"), ["Good one"]);
    let problems = imported["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(
        problems[0]["message"].as_str().unwrap().starts_with("Line 2"),
        "{problems:?}"
    );
    assert!(
        problems
            .iter()
            .all(|problem| !problem["help"].as_str().unwrap().is_empty())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_200_megabytes_is_refused_without_being_read() {
    let studio = Studio::new();
    let path = studio.folder.path().join("huge.json");
    fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
    let import = json!({ "project": 1, "platform": "rocketchat", "paths": [path] });
    let imported = studio.ask("draft.import_files", import).await;
    let message = imported["problems"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("209 MB") && message.contains("16 MB"),
        "{message}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_named_kept_and_can_be_set_aside() {
    let studio = Studio::new();
    studio.ask("project.create", json!({ "name": "Precious" })).await;
    let file = studio.folder.path().join("trigger-designer.db");
    let Studio { app, folder } = studio;
    drop(app);
    let damaged = vec![0x55; 20_000];
    fs::write(&file, &damaged).unwrap();
    let _ = fs::remove_file(folder.path().join("trigger-designer.db-wal"));

    let studio = Studio {
        app: open(folder.path()),
        folder,
    };
    let refused = studio.refused("app.start", json!({})).await;
    assert_eq!(refused.code, api::Code::Storage);
    assert!(
        refused.message.contains("trigger-designer.db"),
        "{}",
        refused.message
    );
    assert_eq!(fs::read(&file).unwrap(), damaged, "nobody touched the file");

    let aside = studio.ask("data.set_aside", json!({})).await;
    assert_eq!(
        fs::read(aside["kept"].as_str().unwrap()).unwrap(),
        damaged,
        "it is kept"
    );
    let start = studio.ask("app.start", json!({})).await;
    assert_eq!(each(&start["projects"], "name"), ["Sample shop"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_commands_and_wrong_inputs_say_what_they_should_be() {
    let studio = Studio::new();
    assert_eq!(
        studio.refused("draft.fly", json!({})).await.code,
        api::Code::UnknownCommand
    );
    let wrong = studio.refused("draft.get", json!({ "draft": "one" })).await;
    assert_eq!(wrong.code, api::Code::BadInput);
    assert!(wrong.message.contains("draft.get"), "{}", wrong.message);
    assert_eq!(
        studio.refused("draft.get", json!({ "draft": 4711 })).await.code,
        api::Code::NotFound
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_kilobytes_of_pattern_and_a_catastrophic_one_answer_soon() {
    let studio = Studio::new();
    let urls = json!({ "from": "list", "urls": [format!("https://shop.example/{}!", "a".repeat(60))] });
    for pattern in [
        "(".repeat(100_000),
        "a{1,99999}".repeat(10_000),
        "[".repeat(100_000),
        "x".repeat(100_000),
    ] {
        let report = studio
            .ask("pattern.test", json!({ "pattern": pattern, "urls": urls }))
            .await;
        assert_eq!(report["counts"]["total"], 1);
    }
    let test = json!({ "pattern": "(a|a)*\\1$", "urls": urls });
    let report = studio.ask("pattern.test", test).await;
    assert_eq!(
        report["counts"]["gave_up"], 1,
        "a browser hangs on this: {report}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_pattern_that_is_more_than_is_read_nothing_is_said() {
    let studio = Studio::new();
    let pattern = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
    let urls = json!({ "from": "list", "urls": ["https://shop.example/a"] });
    let test = json!({ "pattern": pattern, "urls": urls });
    let report = studio.ask("pattern.test", test).await;
    assert_eq!(report["valid"], json!(null), "browsers may accept it");
    assert_eq!(report["error"]["code"], "pattern-not-read");
    assert_eq!(report["counts"]["gave_up"], 1);
    assert_eq!(report["rows"][0]["gave_up"], true, "and not: no match");
    let refused = json!({ "pattern": "(", "urls": urls });
    let report = studio.ask("pattern.test", refused).await;
    assert_eq!(report["valid"], json!(false));
    assert_eq!(report["error"]["code"], "pattern-invalid");
    assert_eq!(report["rows"][0]["gave_up"], false);
}
