//! `/practice`, and the same through the handle.

use reqwest::Method;
use sandbox::Seed;
use serde_json::{Value, json};

use crate::setup::{Setup, body, send};

#[tokio::test]
async fn the_state_shows_all_that_one_needs_to_play_with_the_server() {
    let it = Setup::with(|options| options.seed = Seed::Sample).await;
    it.get("triggers").await;
    let state = send(it.request(Method::GET, "/practice/state")).await.body;
    assert_eq!(state["rate_limit"], json!({"calls": 200, "per_ms": 60_000}));
    assert_eq!(state["triggers"].as_array().unwrap().len(), 6);
    assert_eq!(state["users"][0]["role"], "administrator");
    assert_eq!(state["users"][0]["token"], it.server.credentials().token);
    assert_eq!(state["users"][1]["role"], "agent");
    assert_eq!(state["requests"][0]["route"], "triggers");
    assert_eq!(state["faults"], json!([]));
}

#[tokio::test]
async fn faults_are_switched_on_and_off_over_http() {
    let it = Setup::new().await;
    let rule = json!({"fault": "bad-gateway", "method": "PUT", "route": "triggers/:name", "times": 1});
    let faults = |method| it.request(method, "/practice/faults");
    assert_eq!(send(faults(Method::POST).json(&rule)).await.status, 200);
    assert_eq!(it.get("triggers/t").await.status, 404);
    assert_eq!(it.put("triggers/t", &json!({})).await.status, 502);
    assert_eq!(it.put("triggers/t", &json!({})).await.status, 404);
    assert_eq!(send(faults(Method::DELETE)).await.status, 204);
    assert!(it.control.faults().is_empty());
}

#[tokio::test]
async fn a_trigger_can_be_changed_behind_the_clients_back() {
    let it = Setup::new().await;
    let put = |body: Value| send(it.request(Method::PUT, "/practice/triggers/66052801").json(&body));
    let odd = json!({"name": "odd", "odd": true});
    let stored = put(odd).await;
    let expected = json!({"name": "odd", "odd": true, "id": 66_052_801});
    assert_eq!((stored.status, &stored.body), (200, &expected));
    assert_eq!(it.get("triggers/odd").await.body, expected);
    assert!(it.control.edit_trigger(66_052_801, |trigger| {
        trigger.insert("definition".to_owned(), json!({"event": "page_enter"}));
        trigger.remove("id");
    }));
    assert_eq!(it.control.trigger(66_052_801).unwrap()["id"], 66_052_801);
    assert!(!it.control.edit_trigger(1, |_| panic!("there is no such trigger")));

    let delete = || send(it.request(Method::DELETE, "/practice/triggers/66052801"));
    assert_eq!(delete().await.status, 204);
    assert_eq!(delete().await.status, 404);
}

#[tokio::test]
async fn a_new_trigger_never_takes_the_id_of_one_that_is_there() {
    let it = Setup::new().await;
    let first = it.post(&body("t")).await.body["id"].as_u64().unwrap();
    for next in first..first + 3 {
        it.control
            .put_trigger(serde_json::from_value(json!({"id": next, "name": "kept"})).unwrap());
    }
    let new = it.post(&body("u")).await.body["id"].as_u64().unwrap();
    assert!(new >= first + 3, "{new}");
}

#[tokio::test]
async fn a_reset_puts_everything_back_to_the_start() {
    let it = Setup::with(|options| options.seed = Seed::Sample).await;
    let state = || send(it.request(Method::GET, "/practice/state"));
    let before = state().await.body;
    it.post(&body("t")).await;
    it.delete("triggers/Tag%20regulars").await;
    it.control.revoke_token(&it.server.credentials().token);
    let rule = json!({"fault": "hang"});
    send(it.request(Method::POST, "/practice/faults").json(&rule)).await;
    assert_ne!(state().await.body, before);

    let reset = it.request(Method::POST, "/practice/reset").json(&json!({}));
    assert_eq!(send(reset).await.status, 204);
    assert_eq!(state().await.body, before);
    assert_eq!(it.get("triggers").await.status, 200);
}

#[tokio::test]
async fn the_controls_obey_no_web_page_and_take_only_json() {
    let it = Setup::new().await;
    let path = "/practice/triggers/1";
    let foreign = it
        .request(Method::PUT, path)
        .header("Origin", "https://attacker.example")
        .json(&json!({}));
    assert_eq!(send(foreign).await.status, 403);
    let plain = it.request(Method::PUT, path).body("{}");
    assert_eq!(send(plain).await.status, 415);
    let deletion = it.request(Method::DELETE, path).header("Origin", "null");
    assert_eq!(send(deletion).await.status, 403);
    assert!(it.control.triggers().is_empty());
}
