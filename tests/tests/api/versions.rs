//! A server that is older than what a draft wants: named before, never dropped.

use serde_json::{Value, json};

use crate::{Studio, each, server};

/// A server of this version.
pub(crate) async fn of_version(version: &str) -> sandbox::PracticeServer {
    let options = sandbox::Options {
        rate_limit: None,
        own: sandbox::rocketchat::Choices {
            version: version.to_owned(),
        },
        ..sandbox::Options::default()
    };
    sandbox::PracticeServer::start(options).await.unwrap()
}

impl Studio {
    /// Lets a draft ask an external service, and gives it as the editor shows it.
    async fn ask_a_service(&self, draft: i64) -> Value {
        let mut view = self.ask("draft.get", json!({ "draft": draft })).await;
        view["document"]["actions"] = json!([{ "name": "use-external-service", "params": {
            "sender": "queue", "serviceUrl": "https://example.com/hook", "serviceTimeout": 10000,
            "serviceFallbackMessage": "Please wait",
        } }]);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
        self.ask("draft.get", json!({ "draft": draft })).await
    }
}

fn too_old(diagnostics: &Value) -> Option<&Value> {
    let mut all = diagnostics.as_array().unwrap().iter();
    all.find(|said| said["code"] == "server-too-old")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_older_production_refuses_is_named_when_it_is_promoted_and_nothing_of_it_is_sent() {
    let studio = Studio::new();
    let (staging, production) = (server().await, of_version("6.6.3").await);
    let from = studio.add(&staging).await;
    let to = studio.add_named(&production, "Live").await;
    studio.ask_a_service(1).await;
    let plan = studio
        .job("plan.make", json!({ "server": from, "drafts": [1, 2] }))
        .await;
    let applied = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");

    let promote = json!({ "from": from, "to": to });
    let plan = studio.job("plan.promote", promote).await;
    assert_eq!(plan["plan"]["version"], "6.6");
    let held = &plan["plan"]["items"][0];
    assert_eq!(
        (&held["operation"], &held["blocked"]),
        (&json!("blocked"), &Value::Null)
    );
    let said = too_old(&held["diagnostics"]).unwrap();
    assert_eq!(
        (&said["severity"], &said["path"]),
        (&json!("error"), &json!("/actions/0/name"))
    );
    assert_eq!(plan["plan"]["items"][1]["operation"], "create");

    let anyway = json!({ "plan": plan, "choices": { (held["id"].as_str().unwrap()): { "despite": "Try it" } }, "note": "" });
    let job = studio.ask("plan.apply", anyway).await;
    assert_eq!(studio.finished(job).await["state"], "failed");
    assert_eq!(production.control().triggers().len(), 0);

    let done = studio
        .job("plan.apply", json!({ "plan": plan, "note": "" }))
        .await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");
    let outcomes: Vec<&Value> = done["report"]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["outcome"]["kind"])
        .collect();
    assert_eq!(outcomes, ["left", "written"]);
    let names: Vec<Value> = production
        .control()
        .triggers()
        .into_iter()
        .map(|trigger| trigger["name"].clone())
        .collect();
    assert_eq!(names, [plan["plan"]["items"][1]["name"].clone()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_warns_of_what_the_production_server_is_too_old_for() {
    let studio = Studio::new();
    let (staging, production) = (server().await, of_version("6.6.3").await);
    let newer = studio.add(&staging).await;
    let older = studio.add_named(&production, "Live").await;
    let view = studio.ask_a_service(1).await;
    assert_eq!(too_old(&view["diagnostics"]), None);

    for server in [&newer, &older] {
        studio.ask("server.test", json!({ "server": server })).await;
    }
    // The first server is new enough, and nobody said yet which is production.
    let view = studio.ask("draft.get", json!({ "draft": 1 })).await;
    assert_eq!(too_old(&view["diagnostics"]), None);
    let mark = json!({ "server": older, "environment": "production" });
    studio.ask("server.update", mark).await;
    let view = studio.ask("draft.get", json!({ "draft": 1 })).await;
    let said = too_old(&view["diagnostics"]).unwrap();
    assert_eq!(said["severity"], "warning");
    assert!(
        said["message"]
            .as_str()
            .unwrap()
            .contains("the server “Live” is 6.6"),
        "{said}"
    );
    let rows = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert_eq!(rows[0]["warnings"], view["row"]["warnings"]);

    // What is for the newer server is not held back by the older one.
    let plan = studio
        .job("plan.make", json!({ "server": newer, "drafts": [1] }))
        .await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["create"]);
}
