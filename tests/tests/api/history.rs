//! A team's work on one server: edits that meet, overrides, history, going back, drift, and another server.

use sandbox::PracticeServer;
use serde_json::{Value, json};

use crate::{Studio, each, server};

impl Studio {
    /// Publishes drafts with what was decided, and gives the answer.
    async fn publish(&self, server: &Value, drafts: &[i64], choices: Value, note: &str) -> Value {
        let plan = self
            .job("plan.make", json!({ "server": server, "drafts": drafts }))
            .await;
        let apply = json!({ "plan": plan, "choices": choices, "note": note });
        self.job("plan.apply", apply).await
    }

    async fn describe(&self, draft: i64, description: &str) {
        let mut view = self.ask("draft.get", json!({ "draft": draft })).await;
        view["document"]["description"] = json!(description);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
    }
}

fn descriptions(server: &PracticeServer) -> Vec<String> {
    let mut all: Vec<String> = server
        .control()
        .triggers()
        .iter()
        .map(|trigger| trigger["description"].as_str().unwrap_or_default().to_owned())
        .collect();
    all.sort();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_of_two_people_are_joined_and_the_draft_has_both() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let first = studio.publish(&id, &[1], json!({}), "").await;
    let trigger = first["publication"]["items"][0]["trigger"].as_str().unwrap();
    assert!(server.control().edit_trigger(trigger, |stored| {
        stored.insert("enabled".into(), json!(false));
        stored.insert("description".into(), json!("Theirs"));
    }));
    studio.describe(1, "Mine").await;
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    let fields = &plan["plan"]["items"][0]["fields"];
    assert_eq!(each(fields, "path"), ["/description", "/enabled"]);
    assert_eq!(each(fields, "state"), ["conflict", "theirs"]);

    let open = json!({ "plan": plan, "choices": { "draft:1": { "merge": {} } }, "note": "" });
    let job = studio.ask("plan.apply", open).await;
    let refused = studio.finished(job).await;
    assert!(
        refused["error"]["message"]
            .as_str()
            .unwrap()
            .contains("“Description”"),
        "{refused}"
    );

    let decided = json!({
        "plan": plan, "choices": { "draft:1": { "merge": { "/description": "mine" } } }, "note": "",
    });
    let applied = studio.job("plan.apply", decided).await;
    assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
    let stored = server.control().trigger(trigger).unwrap();
    let view = studio.ask("draft.get", json!({ "draft": 1 })).await;
    for (field, value) in [("description", json!("Mine")), ("enabled", json!(false))] {
        assert_eq!((&stored[field], &view["document"][field]), (&value, &value));
    }
    assert_eq!(view["row"]["state"], "published");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_red_test_holds_a_draft_back_until_somebody_says_why_not() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let view = studio.first_draft().await;
    let name = view["document"]["name"].as_str().unwrap();
    let text = format!("load https://shop.example/nowhere\nexpect \"{name}\" fires\nend after 10s");
    let parsed = studio.ask("session.parse", json!({ "text": text })).await;
    let save = json!({ "project": 1, "name": "Hurried", "session": parsed["session"] });
    studio.ask("session.save", save).await;
    let held = studio.publish(&id, &[1], json!({}), "").await;
    assert_eq!(held["publication"], Value::Null, "{held}");
    let choices = json!({ "draft:1": { "despite": "The test is out of date." } });
    let done = studio.publish(&id, &[1], choices, "Sale").await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");
    let history = studio.ask("publication.list", json!({ "project": 1 })).await;
    assert_eq!(history[0]["items"][0]["despite"], "The test is out of date.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_goes_back_to_any_publication_and_others_work_stays() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    studio.describe(1, "One").await;
    studio.describe(2, "Two").await;
    let first = studio.publish(&id, &[1, 2], json!({}), "first").await;
    studio.describe(1, "One, newer").await;
    studio.describe(3, "Three").await;
    studio
        .ask("draft.trash", json!({ "project": 1, "drafts": [2] }))
        .await;
    let second = studio.publish(&id, &[1, 2, 3], json!({}), "second").await;
    assert_eq!(descriptions(&server), ["One, newer", "Three"]);
    let others = json!({ "_id": "others", "name": "Theirs", "description": "Others", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": "x" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } }] });
    server.control().put_trigger(others.as_object().unwrap().clone());

    let at = |publication: &Value, moment| json!({ "publication": publication["publication"]["id"], "moment": moment });
    let compare = json!({ "from": at(&first, "after"), "to": at(&second, "after") });
    let between = studio.ask("publication.compare", compare).await;
    let mut what = each(&between, "how");
    what.sort_unstable();
    assert_eq!(what, ["added", "changed", "removed"]);
    // Before the second is after the first: nobody else was there.
    let compare = json!({ "from": at(&first, "after"), "to": at(&second, "before") });
    assert_eq!(studio.ask("publication.compare", compare).await, json!([]));

    let plan = studio.job("plan.go_back", at(&first, "after")).await;
    assert_eq!(plan["source"]["kind"], "history");
    let back = json!({ "plan": plan, "note": "The newer ones were wrong" });
    let done = studio.job("plan.apply", back).await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");
    assert_eq!(descriptions(&server), ["One", "Others", "Two"]);

    // The draft that was taken back is not published again unless somebody says so.
    let plan = studio
        .job("plan.make", json!({ "server": id, "drafts": [1] }))
        .await;
    assert_eq!(plan["plan"]["items"][0]["operation"], "changed_on_server");

    let start = studio.job("plan.go_back", at(&first, "before")).await;
    let empty = json!({ "plan": start, "note": "" });
    studio.job("plan.apply", empty).await;
    assert_eq!(descriptions(&server), ["Others"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn drift_is_what_others_did_since_the_server_was_last_read() {
    let studio = Studio::new();
    let server = server().await;
    let id = studio.add(&server).await;
    let never = studio.ask("server.drift", json!({ "server": id })).await;
    assert_eq!((&never["read_at"], &never["changes"]), (&Value::Null, &json!([])));
    let done = studio.publish(&id, &[1, 2], json!({}), "").await;
    let quiet = studio.ask("server.drift", json!({ "server": id })).await;
    assert_eq!(quiet["changes"], json!([]));
    let triggers = each(&done["publication"]["items"], "trigger");
    assert!(server.control().delete_trigger(triggers[0]));
    assert!(server.control().edit_trigger(triggers[1], |stored| {
        stored.insert("enabled".into(), json!(false));
    }));
    for _ in 0..2 {
        // Looking takes no note.
        let drift = studio.ask("server.drift", json!({ "server": id })).await;
        let mut what = each(&drift["changes"], "how");
        what.sort_unstable();
        assert_eq!(what, ["changed", "removed"], "{drift}");
        assert_eq!(drift["drafts"], json!([1, 2]), "{drift}");
    }
    studio.job("server.pull", json!({ "server": id })).await;
    let known = studio.ask("server.drift", json!({ "server": id })).await;
    assert_eq!(known["changes"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_tried_on_staging_is_promoted_to_production() {
    let studio = Studio::new();
    let (staging, production) = (server().await, server().await);
    let from = studio.add(&staging).await;
    let to = studio.add_named(&production, "Production").await;
    let mark = json!({ "server": to, "environment": "production" });
    let marked = studio.ask("server.update", mark).await;
    assert_eq!(marked["environment"], "production");
    studio.describe(1, "Tried").await;
    studio.publish(&from, &[1, 2], json!({}), "").await;
    // What is being edited does not go along.
    studio.describe(1, "Not yet").await;
    let between = json!({ "from": from, "to": to });
    let plan = studio.job("plan.promote", between.clone()).await;
    assert_eq!(each(&plan["plan"]["items"], "operation"), ["create", "create"]);
    let done = studio
        .job("plan.apply", json!({ "plan": plan, "note": "Tried on staging" }))
        .await;
    assert_eq!(done["publication"]["outcome"], "succeeded", "{done}");
    assert_eq!(descriptions(&production), descriptions(&staging));

    let again = studio.job("plan.promote", between.clone()).await;
    assert_eq!(
        each(&again["plan"]["items"], "operation"),
        ["unchanged", "unchanged"]
    );
    studio.publish(&from, &[1], json!({}), "").await;
    let newer = studio.job("plan.promote", between).await;
    let mut operations = each(&newer["plan"]["items"], "operation");
    operations.sort_unstable();
    assert_eq!(operations, ["unchanged", "update"]);

    let itself = json!({ "from": from, "to": from });
    let refused = studio.refused("plan.promote", itself).await;
    assert_eq!(refused.code, api::Code::BadInput);
}
