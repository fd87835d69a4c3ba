//! What the five calls do to triggers.

use reqwest::Method;
use sandbox::Seed;
use serde_json::{Value, json};

use crate::setup::{PREFIXES, Setup, body, definition, send};

#[tokio::test]
async fn a_list_is_bare_and_in_the_order_of_creation_below_both_prefixes() {
    let it = Setup::new().await;
    for name in ["second by name", "a first by name"] {
        it.post(&body(name)).await;
    }
    for prefix in PREFIXES {
        let token = it.server.credentials().token;
        let request = it.request(Method::GET, &format!("{prefix}/triggers"));
        let list = send(request.bearer_auth(token)).await;
        assert_eq!(list.status, 200, "{prefix}");
        let names: Vec<_> = list
            .body
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["name"])
            .collect();
        assert_eq!(json!(names), json!(["second by name", "a first by name"]));
    }
}

#[tokio::test]
async fn a_creation_answers_201_with_the_record_and_an_id_of_the_servers_own() {
    let it = Setup::new().await;
    let mut sent = body("Good Trigger");
    sent["id"] = json!(4);
    let created = it.post(&sent).await;
    assert_eq!(created.status, 201);
    let id = created.body["id"].as_u64().unwrap();
    assert_ne!(id, 4, "the id is read-only");
    sent["id"] = json!(id);
    assert_eq!(created.body, sent);
    assert_eq!(it.get("triggers/Good%20Trigger").await.body, sent);
    assert_ne!(it.post(&body("Other")).await.body["id"], id);
}

#[tokio::test]
async fn a_trigger_can_be_created_without_definition_description_and_switch() {
    let it = Setup::new().await;
    let created = it.post(&json!({"name": "Bare"})).await.body;
    assert_eq!(
        created,
        json!({"id": created["id"], "name": "Bare", "description": "", "enabled": true})
    );
}

#[tokio::test]
async fn a_change_renames_describes_and_switches_and_leaves_out_what_it_does_not_say() {
    let it = Setup::new().await;
    let before = it.post(&body("Old")).await.body;
    let changed = it
        .put("triggers/Old", &json!({"name": "New", "description": "else"}))
        .await;
    let mut expected = before.clone();
    expected["name"] = json!("New");
    expected["description"] = json!("else");
    assert_eq!((changed.status, &changed.body), (200, &expected));
    assert_eq!(it.get("triggers/Old").await.status, 404);

    expected["enabled"] = json!(false);
    let said = json!({"name": null, "description": null, "enabled": false});
    assert_eq!(it.put("triggers/New", &said).await.body, expected);
    let nothing = send(it.signed_in(Method::PUT, "triggers/New")).await;
    assert_eq!((nothing.status, nothing.body), (200, expected.clone()));
    assert_eq!(json!(it.control.triggers()), json!([expected]));
}

#[tokio::test]
async fn a_change_cannot_touch_the_definition_the_id_or_members_that_nobody_knows() {
    let it = Setup::new().await;
    let before = it.post(&body("Same")).await.body;
    for said in [
        json!({"definition": {"event": "chat_message", "condition": ["and"], "actions": []}}),
        json!({"definition": "nonsense"}),
        json!({"definition.event": "chat_message", "definition.condition": ["and"], "definition.actions": 7}),
        json!({"id": 1, "name": null}),
        json!({"colour": "red", "definition.colour": {"deep": []}}),
        json!({}),
    ] {
        let changed = it.put("triggers/Same", &said).await;
        assert_eq!((changed.status, &changed.body), (200, &before), "{said}");
    }
    assert_eq!(it.get("triggers").await.body, json!([before]));
}

#[tokio::test]
async fn the_switch_keeps_the_form_in_which_it_was_sent() {
    let it = Setup::new().await;
    for enabled in [json!(0), json!(1), json!(false), json!(true)] {
        let created = it.post(&json!({"name": "t", "enabled": enabled})).await;
        assert_eq!(created.body["enabled"], enabled);
        it.put("triggers/t", &json!({"description": "else"})).await;
        assert_eq!(it.get("triggers/t").await.body["enabled"], enabled);
        for other in [json!(1), json!(false)] {
            let changed = it.put("triggers/t", &json!({"enabled": other})).await;
            assert_eq!(changed.body["enabled"], other);
        }
        it.delete("triggers/t").await;
    }
}

#[tokio::test]
async fn a_deletion_answers_204_without_a_body_and_then_there_is_none() {
    let it = Setup::new().await;
    it.post(&body("Gone")).await;
    let deleted = it.delete("triggers/Gone").await;
    assert_eq!((deleted.status, deleted.body), (204, json!("")));
    for reply in [
        it.get("triggers/Gone").await,
        it.put("triggers/Gone", &json!({})).await,
        it.delete("triggers/Gone").await,
    ] {
        let expected = json!({"error": "RecordNotFound", "description": "Not found"});
        assert_eq!((reply.status, reply.body), (404, expected));
    }
    assert_eq!(it.get("triggers").await.body, json!([]));
}

#[tokio::test]
async fn of_two_records_of_one_name_both_are_listed_and_the_name_means_the_first() {
    let it = Setup::new().await;
    let first = it.post(&body("Twin")).await.body;
    let second = it.post(&json!({"name": "Twin"})).await.body;
    assert_ne!(first["id"], second["id"]);
    assert_eq!(it.get("triggers").await.body, json!([first, second]));
    assert_eq!(it.get("triggers/Twin").await.body, first);
    it.put("triggers/Twin", &json!({"description": "of the first"}))
        .await;
    assert_eq!(it.get("triggers").await.body[1], second);
    it.delete("triggers/Twin").await;
    assert_eq!(it.get("triggers").await.body, json!([second]));
}

#[tokio::test]
async fn a_change_may_take_a_name_that_another_has() {
    let it = Setup::new().await;
    it.post(&body("One")).await;
    it.post(&body("Two")).await;
    assert_eq!(it.put("triggers/Two", &json!({"name": "One"})).await.status, 200);
    let names: Vec<Value> = it
        .control
        .triggers()
        .iter()
        .map(|one| one["name"].clone())
        .collect();
    assert_eq!(json!(names), json!(["One", "One"]));
}

#[tokio::test]
async fn what_the_api_is_known_to_take_is_taken_and_given_back() {
    let it = Setup::new().await;
    let known: Vec<Value> = serde_json::from_str(include_str!("definitions.json")).unwrap();
    assert_eq!(known.len(), 42);
    for case in &known {
        let record = &case["record"];
        let created = it.post(record).await;
        assert_eq!(created.status, 201, "{record}: {}", created.body);
        for (member, value) in record.as_object().unwrap() {
            if member != "id" {
                // As text, so that the order of members counts too.
                assert_eq!(created.body[member].to_string(), value.to_string());
            }
        }
    }
    assert_eq!(it.get("triggers").await.body.as_array().unwrap().len(), 42);
}

#[tokio::test]
async fn words_of_the_definition_language_that_nobody_knows_are_taken_and_given_back() {
    let it = Setup::new().await;
    for (member, value) in [
        ("event", json!("moon_rise")),
        (
            "condition",
            json!(["xor", ["looksLike", "@visitor_mood", [1.5, null, {"a": "ü"}]]]),
        ),
        (
            "condition",
            json!(["or", ["and", ["or", ["not", ["hasTag", "x"]]]]]),
        ),
        ("condition", json!(["and"])),
        ("actions", json!([])),
        ("actions", json!([["singASong", {"loud": true}]])),
        ("later", json!({"deep": [[]]})),
    ] {
        let mut sent = body("t");
        sent["definition"][member] = value;
        let created = it.post(&sent).await;
        assert_eq!(created.status, 201, "{sent}");
        assert_eq!(created.body["definition"], sent["definition"]);
    }
    let mut sent = body("by the vendor's table");
    sent["definition"] = json!({"event": "page_enter", "condition": ["and"], "action": []});
    assert_eq!(it.post(&sent).await.body["definition"], sent["definition"]);
}

#[tokio::test]
async fn a_server_starts_with_triggers_of_a_shop_that_it_would_take_itself() {
    let it = Setup::with(|options| options.seed = Seed::Sample).await;
    let sample = it.get("triggers").await.body;
    let sample = sample.as_array().unwrap();
    assert_eq!(sample.len(), 6);
    for trigger in sample {
        let again = it.post(trigger).await;
        assert_eq!(again.status, 201, "{trigger}: {}", again.body);
        assert_eq!(again.body["definition"], trigger["definition"]);
        assert_ne!(trigger["definition"], definition());
    }
}
