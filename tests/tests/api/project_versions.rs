//! For which version of the server a project is: what the servers say, what a person chose, and what follows from it.

use serde_json::{Value, json};

use crate::versions::of_version;
use crate::{Studio, each};

const PROJECT: i64 = 1;

impl Studio {
    async fn version(&self) -> Value {
        self.ask("server.project_version", json!({ "project": PROJECT }))
            .await
    }

    async fn choose(&self, version: Option<&str>) -> Value {
        let choice = match version {
            Some(version) => json!({ "project": PROJECT, "version": version }),
            None => json!({ "project": PROJECT }),
        };
        self.ask("server.set_project_version", choice).await
    }

    /// A draft that waits and runs only once, and what is said of its switch: the severity with the code.
    async fn once(&self) -> (i64, Vec<String>) {
        let mut view = self
            .ask(
                "draft.create",
                json!({ "project": PROJECT, "platform": "rocketchat" }),
            )
            .await;
        let draft = view["row"]["id"].as_i64().unwrap();
        view["document"]["runOnce"] = json!(true);
        view["document"]["conditions"] = json!([{ "name": "time-on-site", "value": "30" }]);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
        (draft, self.said_of_switch(draft).await)
    }

    async fn said_of_switch(&self, draft: i64) -> Vec<String> {
        let view = self.ask("draft.get", json!({ "draft": draft })).await;
        let all = view["diagnostics"].as_array().unwrap().iter();
        all.filter(|said| said["path"] == "/runOnce")
            .map(|said| {
                format!(
                    "{} {}",
                    said["severity"].as_str().unwrap(),
                    said["code"].as_str().unwrap()
                )
            })
            .collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_follows_its_production_server_until_somebody_chooses() {
    let studio = Studio::new();
    let unknown = studio.version().await;
    assert_eq!(unknown["because"], "unknown");
    assert_eq!(unknown["words"], "Rocket.Chat 6.7 to 8.6");
    assert_eq!(unknown["engine"], "rocketchat-6.7");
    let (draft, said) = studio.once().await;
    assert_eq!(said, ["warning run-once-never-fires"]);

    let (testing, live) = (of_version("8.8.1").await, of_version("8.5.1").await);
    let other = studio.add_named(&testing, "Testing").await;
    studio.ask("server.test", json!({ "server": other })).await;
    assert_eq!(studio.version().await["server"]["name"], "Testing");
    assert_eq!(studio.version().await["engine"], "rocketchat");
    assert!(studio.said_of_switch(draft).await.is_empty());

    let production = studio.add_named(&live, "Live").await;
    let mark = json!({ "server": production, "environment": "production" });
    studio.ask("server.update", mark).await;
    studio.ask("server.test", json!({ "server": production })).await;
    let followed = studio.version().await;
    assert_eq!(followed["because"], "server");
    assert_eq!(followed["server"]["production"], true);
    assert_eq!(
        followed["version"].as_str().map(|version| &version[..3]),
        Some("8.5")
    );
    assert_eq!(studio.said_of_switch(draft).await, ["error run-once-never-fires"]);

    let chosen = studio.choose(Some("8.8")).await;
    assert_eq!(
        (&chosen["because"], &chosen["chosen"]),
        (&json!("chosen"), &json!("newest"))
    );
    assert_eq!(chosen["server"]["name"], "Live");
    assert_eq!(chosen["engine"], "rocketchat");
    assert!(studio.said_of_switch(draft).await.is_empty());
    // A list says the same as the editor.
    let rows = studio.ask("draft.list", json!({ "project": PROJECT })).await;
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == draft)
        .unwrap();
    let view = studio.ask("draft.get", json!({ "draft": draft })).await;
    assert_eq!(row["errors"], view["row"]["errors"]);

    assert_eq!(studio.choose(None).await["because"], "server");
    let refused = studio
        .refused(
            "server.set_project_version",
            json!({ "project": PROJECT, "version": "LTS" }),
        )
        .await;
    assert_eq!(refused.code, api::Code::BadInput, "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_holds_drafts_to_the_version_of_its_own_server() {
    let studio = Studio::new();
    let newest = of_version("8.8.0").await;
    let server = studio.add_named(&newest, "New").await;
    studio.choose(Some("8.5")).await;
    let (draft, said) = studio.once().await;
    assert_eq!(said, ["error run-once-never-fires"]);
    let plan = studio
        .job("plan.make", json!({ "server": server, "drafts": [draft] }))
        .await;
    let codes = each(&plan["plan"]["items"][0]["diagnostics"], "code");
    assert!(!codes.contains(&"run-once-never-fires"), "{codes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_keeps_the_version_of_its_project() {
    let studio = Studio::new();
    studio.choose(Some("8.5")).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let wanted = json!({ "project": PROJECT, "folder": path });
    studio.ask("project.export", wanted.clone()).await;
    let manifest = std::fs::read_to_string(folder.path().join("trigger-designer.json")).unwrap();
    assert!(manifest.contains("\"server_version\": \"8.5\""), "{manifest}");

    let imported = studio.ask("project.import", json!({ "folder": path })).await;
    let which = json!({ "project": imported["id"] });
    assert_eq!(
        studio.ask("server.project_version", which).await["version"],
        "8.5"
    );

    studio.choose(Some("8.8")).await;
    let changes = studio.ask("project.compare_folder", wanted).await;
    assert_eq!(changes["server_version"], "8.5");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upgrade_starts_from_the_version_that_the_project_is_for() {
    let studio = Studio::new();
    let side = async || {
        let compared = studio
            .ask("simulate.upgrade", json!({ "project": PROJECT }))
            .await;
        let (from, to) = (&compared["from"], &compared["to"]);
        assert_eq!(to["engine"], "rocketchat", "{to}");
        (from["version"].clone(), from["engine"].clone())
    };
    assert_eq!(side().await, (Value::Null, json!("rocketchat-6.7")));

    let old = of_version("6.5.2").await;
    let server = studio.add_named(&old, "Old").await;
    studio.ask("server.test", json!({ "server": server })).await;
    let said = studio.version().await;
    assert_eq!(side().await, (said["version"].clone(), said["engine"].clone()));

    let chosen = studio.choose(Some("8.5")).await;
    assert_eq!(side().await, (json!("8.5"), chosen["engine"].clone()));
}
