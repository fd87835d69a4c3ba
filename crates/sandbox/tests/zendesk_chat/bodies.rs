//! The table of bodies that the server refuses, and how it says so.

use reqwest::Method;
use serde_json::{Value, json};

use crate::setup::{Setup, body, send};

/// `creation` with one member set, or taken out.
fn with(member: &str, value: Option<Value>) -> Value {
    let mut changed = body("t");
    let members = changed.as_object_mut().unwrap();
    match value {
        Some(value) => drop(members.insert(member.to_owned(), value)),
        None => drop(members.remove(member).unwrap()),
    }
    changed
}

#[tokio::test]
async fn a_creation_that_is_wrong_is_refused_with_the_member_at_fault() {
    let it = Setup::new().await;
    let definition = |definition| (with("definition", Some(definition)), "definition", "invalid");
    for (sent, member, kind) in [
        (with("name", None), "name", "blank"),
        (with("name", Some(json!(null))), "name", "blank"),
        (with("name", Some(json!(""))), "name", "blank"),
        (with("name", Some(json!(" \t"))), "name", "blank"),
        (with("name", Some(json!(7))), "name", "invalid"),
        (with("description", Some(json!(["x"]))), "description", "invalid"),
        (with("enabled", Some(json!(2))), "enabled", "invalid"),
        (with("enabled", Some(json!(-1))), "enabled", "invalid"),
        (with("enabled", Some(json!(0.5))), "enabled", "invalid"),
        (with("enabled", Some(json!("true"))), "enabled", "invalid"),
        definition(json!("page_enter")),
        definition(json!([])),
        definition(json!({})),
        definition(json!({"condition": ["and"], "actions": []})),
        definition(json!({"event": 1, "condition": ["and"], "actions": []})),
        definition(json!({"event": "page_enter", "actions": []})),
        definition(json!({"event": "page_enter", "condition": "and", "actions": []})),
        definition(json!({"event": "page_enter", "condition": ["and"]})),
        definition(json!({"event": "page_enter", "condition": ["and"], "actions": {}})),
        (json!([]), "base", "invalid"),
        (json!("t"), "base", "invalid"),
    ] {
        let reply = it.post(&sent).await;
        assert_eq!(reply.status, 422, "{sent}");
        assert_eq!(reply.body["error"], "RecordInvalid");
        assert_eq!(reply.body["description"], "Record validation errors");
        assert_eq!(reply.body["details"][member][0]["type"], kind, "{sent}");
        assert!(reply.body["details"][member][0]["description"].is_string());
    }
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn a_change_that_is_wrong_is_refused_and_changes_nothing() {
    let it = Setup::new().await;
    let before = it.post(&body("t")).await.body;
    for (sent, member) in [
        (json!({"name": "", "description": "new"}), "name"),
        (json!({"name": 7, "description": "new"}), "name"),
        (json!({"description": 7, "name": "new"}), "description"),
        (json!({"enabled": "yes", "name": "new"}), "enabled"),
        (json!([]), "base"),
    ] {
        let reply = it.put("triggers/t", &sent).await;
        assert_eq!(reply.status, 422, "{sent}");
        assert!(reply.body["details"][member].is_array(), "{}", reply.body);
    }
    assert_eq!(it.get("triggers").await.body, json!([before]));
}

#[tokio::test]
async fn what_is_not_json_is_refused() {
    let it = Setup::new().await;
    it.post(&body("t")).await;
    for (method, path) in [(Method::POST, "triggers"), (Method::PUT, "triggers/t")] {
        let reply = send(it.signed_in(method.clone(), path).body("{\"name\": ")).await;
        assert_eq!(reply.status, 422, "{method}");
        let description = reply.body["details"]["base"][0]["description"].as_str().unwrap();
        assert!(description.starts_with("is not JSON"), "{description}");
    }
    assert_eq!(send(it.signed_in(Method::POST, "triggers")).await.status, 422);
}
