//! The practice servers that come with the application: one a platform, each with triggers and faults of its own.

use api::trigger::Platform;
use serde_json::{Value, json};

use crate::Studio;
use crate::accounts::items;

impl Studio {
    /// The practice servers of the sample project: what each looks like, and its number.
    async fn practice_servers(&self) -> Vec<(String, Value)> {
        let servers = self.ask("server.list", json!({ "project": 1 })).await;
        let servers = servers.as_array().unwrap().iter();
        servers
            .filter(|server| server["practice"] == true)
            .map(|server| {
                (
                    server["platform"].as_str().unwrap().to_owned(),
                    server["id"].clone(),
                )
            })
            .collect()
    }

    async fn platforms_to_practise(&self) -> Vec<String> {
        let servers = self.practice_servers().await;
        servers.into_iter().map(|(platform, _)| platform).collect()
    }
}

#[tokio::test]
async fn a_project_gets_the_practice_server_of_a_platform_with_its_first_draft_of_it() {
    let studio = Studio::new();
    assert_eq!(studio.platforms_to_practise().await, ["rocketchat"]);
    let keys = Platform::ALL.map(Platform::key);
    for known in 1..keys.len() {
        for _ in 0..2 {
            let create = json!({ "project": 1, "platform": keys[known] });
            studio.ask("draft.create", create).await;
            assert_eq!(studio.platforms_to_practise().await, keys[..=known]);
        }
    }
}

#[tokio::test]
async fn a_project_gets_the_practice_server_of_a_platform_with_the_first_import_of_it() {
    let zendesk = json!({ "id": 7, "name": "Hello", "enabled": true, "definition": {
        "event": "page_enter", "condition": ["and"], "actions": [["addTag", "seen"]],
    } });
    let livechat = json!([{ "id": "7", "description": "Sales", "access": { "groups": [1] },
        "conditions": { "url": { "values": [{ "value": "/pricing" }] } }, "next_id": "" }]);
    for (record, platform) in [(zendesk, "zendesk-chat"), (livechat, "livechat")] {
        let studio = Studio::new();
        let import = json!({ "project": 1, "name": "pasted", "text": record.to_string() });
        studio.ask("draft.import_text", import).await;
        assert_eq!(studio.platforms_to_practise().await, ["rocketchat", platform]);
    }
}

#[tokio::test]
async fn a_practice_server_that_was_asked_for_is_there_once_whatever_else_has_its_name() {
    let studio = Studio::new();
    let add = json!({ "project": 1, "platform": "zendesk-chat" });
    let usual = studio.ask("server.add_practice", add.clone()).await;
    assert_eq!(studio.ask("server.add_practice", add).await["id"], usual["id"]);
    assert_eq!(usual["name"], "Practice server for Zendesk Chat");

    let studio = Studio::new();
    let named = json!({
        "project": 1, "platform": "zendesk-chat", "name": usual["name"], "base_url": "https://shop.example",
        "credentials": { "sign_in": "token", "user": "", "secret": "t", "keep": "session" },
    });
    studio.ask("server.add", named).await;
    let add = json!({ "project": 1, "platform": "zendesk-chat" });
    let other = studio.ask("server.add_practice", add).await;
    assert_eq!(other["name"], "Practice server for Zendesk Chat 2");
    assert_eq!(other["practice"], true);
}

#[tokio::test]
async fn every_practice_server_runs_and_fails_by_itself() {
    for platform in Platform::ALL.into_iter().skip(1).map(Platform::key) {
        let studio = Studio::new();
        let own = json!({ "platform": platform });
        let started = studio.ask("practice.start", own.clone()).await;
        assert!(started["base_url"].is_string(), "{started}");
        assert!(started["triggers"].as_u64().unwrap() > 0, "{started}");
        let of_the_first = studio.ask("practice.status", json!({})).await;
        assert_eq!(of_the_first["base_url"], Value::Null);

        let fault = json!({ "platform": platform, "key": "revoked", "when": "next-call" });
        studio.ask("practice.fault", fault).await;
        let add = json!({ "project": 1, "platform": platform });
        studio.ask("server.add_practice", add).await;
        let servers = studio.practice_servers().await;
        let (first, second) = (&servers[0].1, &servers[1].1);
        let refused = studio.refused("server.test", json!({ "server": second })).await;
        assert_eq!(refused.code, api::Code::SignInRefused, "{refused}");
        let status = studio.ask("practice.status", own.clone()).await;
        let revoked = status["faults"].as_array().unwrap().iter();
        let revoked: Vec<&Value> = revoked.filter(|fault| fault["key"] == "revoked").collect();
        assert_eq!(revoked[0]["when"], "every-call", "it stays withdrawn: {status}");
        studio.ask("server.test", json!({ "server": first })).await;

        let healed = json!({ "platform": platform, "key": "revoked", "when": null });
        studio.ask("practice.fault", healed).await;
        studio.ask("server.test", json!({ "server": second })).await;
        let stopped = studio.ask("practice.stop", own).await;
        assert_eq!(stopped["base_url"], Value::Null);
        let of_the_first = studio.ask("practice.status", json!({})).await;
        assert!(of_the_first["base_url"].is_string());
    }
}

#[tokio::test]
async fn what_a_practice_server_holds_outlives_the_application_until_it_is_reset() {
    let mut studio = Studio::new();
    for platform in Platform::ALL {
        let add = json!({ "project": 1, "platform": platform.key() });
        studio.ask("server.add_practice", add).await;
    }
    let mut before = Vec::new();
    for (platform, server) in studio.practice_servers().await {
        let pulled = studio.job("server.pull", json!({ "server": server })).await;
        let drafts = pulled["created"].as_array().unwrap().clone();
        assert!(!drafts.is_empty(), "{pulled}");
        let status = studio
            .ask("practice.status", json!({ "platform": platform }))
            .await;
        before.push((drafts[0].clone(), status["triggers"].clone()));
    }
    studio = studio.restarted();
    for ((platform, server), (draft, count)) in studio.practice_servers().await.into_iter().zip(before) {
        // The same triggers with the same ids, in the same order: nothing is new.
        let pulled = studio.job("server.pull", json!({ "server": server })).await;
        for nothing in ["created", "updated", "conflicts", "deleted_on_server"] {
            assert_eq!(pulled[nothing], json!([]), "{platform}: {pulled}");
        }
        let plan = studio.job("plan.make", json!({ "server": server })).await;
        assert!(
            items(&plan)
                .iter()
                .all(|(operation, ..)| ["unchanged", "create"].contains(operation)),
            "{platform}: {plan}"
        );
        // What they speak of is there too.
        let mut view = studio.ask("draft.get", json!({ "draft": draft })).await;
        view["document"]["description"] = json!("As good as new");
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        studio.ask("draft.save", save).await;
        let only = json!({ "server": server, "drafts": [draft] });
        let plan = studio.job("plan.make", only).await;
        let apply = json!({ "plan": plan, "choices": {}, "note": "" });
        let applied = studio.job("plan.apply", apply).await;
        assert_eq!(
            applied["publication"]["outcome"], "succeeded",
            "{platform}: {applied}"
        );

        let which = json!({ "platform": platform });
        assert_eq!(
            studio.ask("practice.status", which.clone()).await["triggers"],
            count
        );
        assert_eq!(studio.ask("practice.reset", which).await["triggers"], count);
    }
}
