use reqwest::Method;
use sandbox::Seed;
use serde_json::{Value, json};

use crate::setup::{Setup, body, send};

#[tokio::test]
async fn a_new_trigger_is_stored_under_an_id_that_only_listing_tells() {
    let it = Setup::new().await;
    let created = it.post("livechat/triggers", &body("Pricing")).await;
    assert_eq!((created.status, created.body), (200, json!({"success": true})));

    let list = it.get("livechat/triggers").await;
    let stored = &list.body["triggers"][0];
    let id = stored["_id"].as_str().unwrap();
    assert_eq!(id.len(), 24);
    let mut expected = body("Pricing");
    expected["_id"] = json!(id);
    expected["_updatedAt"] = json!("2024-03-20T09:41:38.000Z");
    assert_eq!(stored, &expected);

    let read = it.get(&format!("livechat/triggers/{id}")).await;
    assert_eq!(
        (read.status, read.body),
        (200, json!({"trigger": expected, "success": true}))
    );
}

#[tokio::test]
async fn the_documented_example_is_taken_and_its_number_becomes_text() {
    let it = Setup::new().await;
    let example = json!({
        "name": "api-trigger",
        "description": "testing create trigger endpoint",
        "enabled": false,
        "runOnce": true,
        "conditions": [{"name": "chat-opened-by-visitor", "value": 0}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "hello world"}}],
    });
    assert_eq!(it.post("livechat/triggers", &example).await.status, 200);
    assert_eq!(it.control.triggers()[0]["conditions"][0]["value"], "0");
}

#[tokio::test]
async fn an_update_replaces_what_is_posted_and_keeps_what_is_not() {
    let it = Setup::new().await;
    let mut stored = body("Old");
    stored["fromTheFuture"] = json!({"kept": true});
    let id = it.control.put_trigger(stored.as_object().unwrap().clone());
    let mut update = body("New");
    update["_id"] = json!(id);
    update["conditions"] = json!([{"name": "time-on-site", "value": "5"}]);
    it.clock.advance_ms(1500);
    assert_eq!(
        it.post("livechat/triggers", &update).await.body,
        json!({"success": true})
    );

    assert_eq!(it.control.triggers().len(), 1);
    let mut expected = update;
    expected["fromTheFuture"] = json!({"kept": true});
    expected["_updatedAt"] = json!("2024-03-20T09:41:39.500Z");
    assert_eq!(Value::Object(it.control.trigger(&id).unwrap()), expected);
}

#[tokio::test]
async fn an_update_of_an_unknown_id_says_success_and_stores_nothing() {
    let it = Setup::new().await;
    let mut update = body("Lost");
    update["_id"] = json!("65fa8f42482d68e364000000");
    let reply = it.post("livechat/triggers", &update).await;
    assert_eq!((reply.status, reply.body), (200, json!({"success": true})));
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn an_id_of_null_or_nothing_creates() {
    let it = Setup::new().await;
    for id in [json!(null), json!("")] {
        let mut create = body("New");
        create["_id"] = id;
        assert_eq!(it.post("livechat/triggers", &create).await.status, 200);
    }
    let triggers = it.control.triggers();
    assert_eq!(triggers.len(), 2);
    assert_ne!(triggers[0]["_id"], triggers[1]["_id"]);
}

#[tokio::test]
async fn a_deleted_trigger_is_gone_and_deleting_it_again_is_a_success_too() {
    let it = Setup::new().await;
    let keep = it.control.put_trigger(body("Keep").as_object().unwrap().clone());
    let id = it
        .control
        .put_trigger(body("Delete").as_object().unwrap().clone());
    for _ in 0..2 {
        let reply = it.delete(&format!("livechat/triggers/{id}")).await;
        assert_eq!((reply.status, reply.body), (200, json!({"success": true})));
    }
    let read = it.get(&format!("livechat/triggers/{id}")).await;
    assert_eq!(
        (read.status, read.body),
        (200, json!({"trigger": null, "success": true}))
    );
    assert!(it.control.trigger(&keep).is_some());
}

#[tokio::test]
async fn a_body_that_is_not_json_or_too_large_is_refused() {
    let it = Setup::new().await;
    let post = |body: String| {
        send(
            it.request_as("practice.manager", Method::POST, "livechat/triggers")
                .body(body),
        )
    };
    let cut = post(r#"{"name": "#.to_owned()).await;
    assert_eq!(
        (cut.status, &cut.body["errorType"]),
        (400, &json!("invalid-params"))
    );
    assert_eq!(post("".to_owned()).await.status, 400);
    assert_eq!(post(" ".repeat(11 * 1024 * 1024)).await.status, 413);
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn every_sample_trigger_is_one_that_the_server_itself_would_take() {
    let it = Setup::with(|options| {
        options.seed = Seed::Sample;
        options.rate_limit = None;
    })
    .await;
    let sample = it.control.triggers();
    let conditions: Vec<_> = sample
        .iter()
        .map(|trigger| trigger["conditions"][0]["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        conditions,
        [
            "page-url",
            "time-on-site",
            "chat-opened-by-visitor",
            "after-guest-registration"
        ]
    );
    for mut trigger in sample {
        assert!(trigger.remove("_updatedAt").is_some());
        let reply = it.post("livechat/triggers", &Value::Object(trigger)).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
    }
}
