//! A backup has everything but secrets, and brings all of it back.

use serde_json::{Value, json};

use crate::hunt::Hunt;
use crate::{Studio, each, server};

const PASSPHRASE: &str = "planted passphrase Xk3Jm7 of nobody";

impl Studio {
    /// Everything that can be seen of a project, and of what was set.
    async fn everything(&self) -> Vec<(String, Value)> {
        let mut seen = Vec::new();
        let project = json!({ "project": 1 });
        let mut look = async |command: &str, input: Value| {
            let answer = self.ask(command, input.clone()).await;
            seen.push((format!("{command} {input}"), answer.clone()));
            answer
        };
        look("project.list", json!({})).await;
        look("settings.get", json!({})).await;
        let mut drafts = Vec::new();
        for command in ["draft.list", "draft.trashed"] {
            let rows = look(command, project.clone()).await;
            drafts.extend(rows.as_array().unwrap().iter().map(|row| row["id"].clone()));
        }
        for draft in drafts {
            look("draft.get", json!({ "draft": draft })).await;
            look("draft.history", json!({ "draft": draft })).await;
            look("urls.summary", json!({ "project": 1, "draft": draft })).await;
        }
        look("urls.summary", project.clone()).await;
        look("session.list", project.clone()).await;
        look("session.test", json!({ "project": 1, "engine": "rocketchat" })).await;
        look("publication.list", project.clone()).await;
        look("pattern.overlap", project).await;
        seen
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_brings_back_everything_but_secrets() {
    let studio = Studio::new();
    let there = server().await;
    let token = there.credentials().auth_token.clone();
    studio
        .ask("secrets.unlock", json!({ "passphrase": PASSPHRASE }))
        .await;
    let id = studio.add(&there).await;
    let credentials = json!({
        "sign_in": "token", "user": there.credentials().user_id, "secret": token, "keep": "file",
    });
    let in_file = json!({ "server": id, "credentials": credentials });
    studio.ask("server.update", in_file.clone()).await;
    let settings = json!({ "appearance": "dark", "date_locale": "de-DE", "urls_as_is": true });
    studio.ask("settings.set", settings).await;
    let plan = studio.job("plan.make", json!({ "server": id })).await;
    studio
        .job(
            "plan.apply",
            json!({ "plan": plan, "choices": {}, "note": "Spring sale" }),
        )
        .await;
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    let trash = json!({ "project": 1, "drafts": [drafts[2]["id"]] });
    studio.ask("draft.trash", trash).await;
    let table = json!({ "project": 1, "draft": drafts[1]["id"] });
    let urls = json!({ "table": table, "text": "https://shop.example/new" });
    studio.ask("urls.add", urls).await;
    let before = studio.everything().await;
    let servers = studio.ask("server.list", json!({ "project": 1 })).await;

    let copies = tempfile::tempdir().unwrap();
    let copy = copies.path().join("copy.db");
    studio.ask("data.backup", json!({ "path": copy })).await;
    let hunt = Hunt::of(&[("the token", &token), ("the passphrase", PASSPHRASE)]);
    assert_eq!(hunt.in_folder(copies.path()), Vec::<String>::new());

    // Another computer: nothing but the copy is there.
    let elsewhere = Studio::new();
    assert_ne!(elsewhere.everything().await, before);
    elsewhere.ask("data.restore", json!({ "path": copy })).await;
    for (was, is) in before.iter().zip(elsewhere.everything().await) {
        assert_eq!(*was, is);
    }
    let restored = elsewhere.ask("server.list", json!({ "project": 1 })).await;
    assert_eq!(each(&restored, "name"), each(&servers, "name"));
    assert_eq!(each(&restored, "base_url"), each(&servers, "base_url"));

    // The secret was in a file of secrets that is not part of a backup: it is asked for, and then all goes on.
    let job = elsewhere.ask("plan.make", json!({ "server": id })).await;
    let refused = elsewhere.finished(job).await;
    assert_eq!(refused["error"]["code"], "credentials-needed", "{refused}");
    elsewhere
        .ask("secrets.unlock", json!({ "passphrase": "another one" }))
        .await;
    elsewhere.ask("server.update", in_file).await;
    let plan = elsewhere.job("plan.make", json!({ "server": id })).await;
    let mut operations = each(&plan["plan"]["items"], "operation");
    operations.retain(|operation| *operation != "unchanged");
    assert_eq!(operations, ["delete"], "{plan}");
}
