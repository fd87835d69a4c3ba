//! A project through a folder of files: what comes out goes in again, and comes out as the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use api::trigger::Platform;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::accounts::{Shop, items};
use crate::{Studio, each, server};

/// Every file below a folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, into);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                into.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, folder, &mut all);
    all
}

impl Studio {
    async fn exported(&self, project: &Value, name: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = self.folder.path().join("exports").join(name);
        self.ask("project.export", json!({ "project": project, "folder": folder }))
            .await;
        bytes(&folder)
    }

    async fn imported(&self, name: &str) -> Value {
        let folder = self.folder.path().join("exports").join(name);
        self.ask("project.import", json!({ "folder": folder })).await["id"].clone()
    }

    async fn documents(&self, project: &Value) -> Vec<Value> {
        let mut documents = Vec::new();
        let rows = self.ask("draft.list", json!({ "project": project })).await;
        for row in rows.as_array().unwrap() {
            let draft = self.ask("draft.get", json!({ "draft": row["id"] })).await;
            documents.push(json!([draft["document"], row["errors"]]));
        }
        documents
    }

    /// Which expectations are met, and whether each is about a draft.
    async fn tests(&self, project: &Value) -> Vec<Value> {
        let input = json!({ "project": project, "engine": "rocketchat" });
        let tests = self.ask("session.test", input).await;
        let mut outcomes = Vec::new();
        for test in tests.as_array().unwrap() {
            for result in test["results"].as_array().unwrap() {
                outcomes.push(json!([
                    test["name"],
                    result["passed"],
                    result["draft"].is_number()
                ]));
            }
        }
        outcomes
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_sessions_urls_and_what_is_published_come_back_from_a_folder() {
    let studio = Studio::new();
    let there = server().await;
    let server = studio.add(&there).await;
    let plan = studio.job("plan.make", json!({ "server": server })).await;
    studio
        .job("plan.apply", json!({ "plan": plan, "choices": {}, "note": "" }))
        .await;
    // One that is published and was put in the trash since: its trigger shall go.
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    let ended = drafts[3]["id"].clone();
    studio
        .ask("draft.trash", json!({ "project": 1, "drafts": [ended] }))
        .await;
    studio
        .ask(
            "draft.mark_ready",
            json!({ "draft": drafts[1]["id"], "ready": true }),
        )
        .await;

    let project = json!(1);
    let first = studio.exported(&project, "first").await;
    let copy = studio.imported("first").await;
    let second = studio.exported(&copy, "second").await;
    assert_eq!(first, second);
    assert_eq!(studio.exported(&copy, "first").await, first);

    assert_eq!(studio.documents(&project).await, studio.documents(&copy).await);
    let tests = studio.tests(&copy).await;
    assert_eq!(tests, studio.tests(&project).await);
    assert!(!tests.is_empty());
    let servers = studio.ask("server.list", json!({ "project": copy })).await;
    let twin = servers
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "Test")
        .unwrap();
    assert_eq!(twin["credentials"], "nowhere");
    let credentials = there.credentials();
    studio
        .ask(
            "server.update",
            json!({ "server": twin["id"], "credentials": {
                "sign_in": "token", "user": credentials.user_id, "secret": credentials.auth_token, "keep": "session",
            } }),
        )
        .await;
    let plan = studio.job("plan.make", json!({ "server": twin["id"] })).await;
    let mut operations = each(&plan["plan"]["items"], "operation");
    operations.retain(|operation| *operation != "unchanged");
    assert_eq!(operations, ["delete"], "{plan}");
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_of_every_platform_come_back_in_their_order_with_what_is_published_and_what_shall_go() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let mut drafts = Vec::new();
        for name in ["Zebra", "Ant", "Mule & Co. 100 %", "Gone"] {
            drafts.push(shop.draft(name, "", "base").await);
        }
        let moved = [drafts[2], drafts[0], drafts[1], drafts[3]];
        let reorder = json!({ "project": shop.project, "drafts": moved });
        shop.studio.ask("draft.reorder", reorder).await;
        shop.publish().await;
        shop.trash(&drafts[3..]).await;

        let first = shop.studio.exported(&shop.project, "first").await;
        let gone = first.keys().filter(|file| file.contains("gone"));
        assert_eq!(gone.count(), 0, "{platform:?}: its file is not there");
        let server: Value = serde_json::from_slice(&first["servers/live.json"]).unwrap();
        let tied = each(&server["triggers"], "file");
        assert!(tied.contains(&"gone.json"), "{platform:?}: {server}");
        let copy = shop.studio.imported("first").await;
        assert_eq!(shop.studio.exported(&copy, "second").await, first, "{platform:?}");
        let rows = shop.studio.ask("draft.list", json!({ "project": copy })).await;
        assert_eq!(each(&rows, "name"), ["Mule & Co. 100 %", "Zebra", "Ant"]);

        let servers = shop.studio.ask("server.list", json!({ "project": copy })).await;
        let mut servers = servers.as_array().unwrap().iter();
        let twin = servers.find(|row| row["name"] == "Live").unwrap();
        let update = json!({ "server": twin["id"], "credentials": shop.account.credentials() });
        shop.studio.ask("server.update", update).await;
        let make = json!({ "server": twin["id"] });
        let plan = shop.studio.job("plan.make", make).await;
        let mut items = items(&plan);
        items.retain(|item| item.0 != "unchanged");
        assert_eq!(items, [("delete", "Gone", None)], "{platform:?}: {plan}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_cannot_be_understood_leaves_no_half_project_behind() {
    let studio = Studio::new();
    let project = json!(1);
    studio.exported(&project, "shop").await;
    let folder = studio.folder.path().join("exports/shop");
    let before = studio.ask("project.list", json!({})).await;
    fs::create_dir(folder.join("servers")).unwrap();
    let address = "https://me:hunter2@chat.example";
    let server = json!({ "name": "x", "platform": "rocketchat", "address": address, "triggers": [] });
    fs::write(folder.join("servers/x.json"), server.to_string()).unwrap();
    let refused = studio
        .refused("project.import", json!({ "folder": folder }))
        .await;
    assert!(!format!("{refused:?}").contains("hunter2"), "{refused:?}");
    fs::remove_dir_all(folder.join("servers")).unwrap();
    fs::write(folder.join("sessions/broken.txt"), "fly to the moon").unwrap();
    let refused = studio
        .refused("project.import", json!({ "folder": folder }))
        .await;
    assert_eq!(refused.code, api::Code::File);
    assert!(refused.message.contains("broken.txt"), "{refused:?}");
    assert_eq!(studio.ask("project.list", json!({})).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn exporting_again_deletes_what_the_project_has_no_longer_and_nothing_else() {
    let studio = Studio::new();
    let project = json!(1);
    let before = studio.exported(&project, "shop").await;
    let folder = studio.folder.path().join("exports/shop");
    fs::write(folder.join("triggers/README.md"), "ours").unwrap();
    studio
        .ask("draft.trash", json!({ "project": 1, "drafts": [1] }))
        .await;
    let exported = studio
        .ask("project.export", json!({ "project": 1, "folder": folder }))
        .await;
    let after = bytes(&folder);
    let gone: Vec<&String> = before.keys().filter(|file| !after.contains_key(*file)).collect();
    // The first draft of the sample has a table of URLs.
    assert_eq!(gone.len(), 2, "{gone:?}");
    assert_eq!(exported["removed"], json!(gone));
    assert!(after.contains_key("triggers/README.md"));
}

/// A name as people give them, and as nobody should.
fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-cA-C !]{0,3}",
        Just("draft-1".to_owned()),
        Just("draft-2".to_owned()),
        Just("a.json".to_owned()),
        any::<String>(),
    ]
}

type Session = (String, Vec<String>);

fn projects() -> impl Strategy<Value = (Vec<String>, Vec<Session>)> {
    let drafts = proptest::collection::vec(names(), 0..5);
    let called = prop_oneof![names(), (1..12_u32).prop_map(|number| format!("draft-{number}"))];
    let sessions = proptest::collection::vec((names(), proptest::collection::vec(called, 0..3)), 0..3);
    (drafts, sessions)
}

#[tokio::test(flavor = "multi_thread")]
async fn any_project_is_the_same_bytes_after_a_round_through_the_database() {
    let studio = Studio::new();
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 24,
        ..ProptestConfig::default()
    });
    let handle = tokio::runtime::Handle::current();
    tokio::task::block_in_place(|| {
        runner
            .run(&projects(), |(drafts, sessions)| {
                handle.block_on(round(&studio, &drafts, &sessions));
                Ok(())
            })
            .unwrap();
    });
}

async fn round(studio: &Studio, drafts: &[String], sessions: &[Session]) {
    let project = studio.ask("project.create", json!({ "name": "Any" })).await["id"].clone();
    for name in drafts {
        let text = json!({ "name": name, "unknown": 1.50, "enabled": true }).to_string();
        let input = json!({ "project": project, "platform": "rocketchat", "name": "x.json", "text": text });
        studio.ask("draft.import_text", input).await;
    }
    for (name, called) in sessions.iter().filter(|(name, _)| !name.trim().is_empty()) {
        let expect: Vec<Value> = called
            .iter()
            .map(|trigger| json!({ "trigger": trigger, "kind": "fires" }))
            .collect();
        let session = json!({ "env": {}, "session": [{ "op": "load", "url": "https://a.example/" }], "expect": expect });
        studio
            .ask(
                "session.save",
                json!({ "project": project, "name": name, "session": session }),
            )
            .await;
    }
    let place = studio.folder.path().join("exports");
    let _ = fs::remove_dir_all(&place);
    let first = studio.exported(&project, "first").await;
    let copy = studio.imported("first").await;
    let second = studio.exported(&copy, "second").await;
    assert_eq!(first, second);
    for id in [project, copy] {
        studio.ask("project.trash", json!({ "project": id })).await;
    }
}
