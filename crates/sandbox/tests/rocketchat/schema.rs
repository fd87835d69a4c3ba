//! The table of bodies that the server takes and refuses, with the words of the refusal.

use serde_json::{Value, json};

use crate::setup::{Setup, body};

/// One place in which a body differs from the good one.
enum Change {
    Set(&'static str, Value),
    Remove(&'static str),
}

use Change::{Remove, Set};

fn changed(change: &Change) -> Value {
    let mut changed = body("t");
    let (pointer, value) = match change {
        Set(pointer, value) => (pointer, Some(value)),
        Remove(pointer) => (pointer, None),
    };
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    let parent = changed.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), Some(value)) => drop(members.insert(member.to_owned(), value.clone())),
        (Value::Object(members), None) => drop(members.remove(member).unwrap()),
        (parent, _) => panic!("{pointer} is not in an object but in {parent}"),
    }
    changed
}

fn service(params: &Value) -> Value {
    json!([{"name": "use-external-service", "params": params}])
}

#[tokio::test]
async fn bodies_that_the_server_takes() {
    let it = Setup::new().await;
    for change in [
        Set("/name", json!("")),
        Set("/description", json!("")),
        Set("/enabled", json!(false)),
        Set("/_id", json!(null)),
        Set("/_id", json!("65fa8f42482d68e364000000")),
        Set("/conditions", json!([{"name": "time-on-site", "value": "12.7"}])),
        Set("/conditions", json!([{"name": "time-on-site", "value": 12.7}])),
        Set(
            "/conditions",
            json!([{"name": "chat-opened-by-visitor", "value": null}]),
        ),
        Set(
            "/conditions",
            json!([{"name": "after-guest-registration", "value": ""}]),
        ),
        Set(
            "/conditions",
            json!([{"name": "page-url", "value": "a"}, {"name": "time-on-site", "value": "1"}]),
        ),
        Set(
            "/actions",
            json!([{"name": "send-message", "params": {"sender": "custom", "name": "a", "msg": ""}}]),
        ),
        Set(
            "/actions",
            json!([{"name": "send-message", "params": {"sender": "queue", "name": null, "msg": "m"}}]),
        ),
        Set(
            "/actions",
            service(&json!({"serviceUrl": "", "serviceTimeout": 0, "serviceFallbackMessage": ""})),
        ),
        Set(
            "/actions",
            service(&json!({
                "sender": "custom", "name": "a",
                "serviceUrl": "http://s", "serviceTimeout": 10000.5, "serviceFallbackMessage": "f",
            })),
        ),
    ] {
        let body = changed(&change);
        let reply = it.post("livechat/triggers", &body).await;
        assert_eq!(
            (reply.status, &reply.body),
            (200, &json!({"success": true})),
            "{body}"
        );
    }
}

#[tokio::test]
async fn bodies_that_the_server_refuses() {
    let it = Setup::new().await;
    let one_of = "must match exactly one schema in oneOf";
    let additional = "must NOT have additional properties";
    let not_allowed = "must be equal to one of the allowed values";
    let missing = |member: &str| format!("must have required property '{member}'");
    // The first failure of each of the two kinds of action.
    let action = |send: &str, service: &str| format!("{send}\n {service}\n {one_of}");
    for (change, error) in [
        (Remove("/name"), missing("name")),
        (Remove("/description"), missing("description")),
        (Remove("/enabled"), missing("enabled")),
        (Remove("/runOnce"), missing("runOnce")),
        (Remove("/conditions"), missing("conditions")),
        (Remove("/actions"), missing("actions")),
        (Set("/name", json!(null)), "must be string".into()),
        (Set("/name", json!(1)), "must be string".into()),
        (Set("/description", json!(["d"])), "must be string".into()),
        (Set("/enabled", json!("true")), "must be boolean".into()),
        (Set("/enabled", json!(1)), "must be boolean".into()),
        (Set("/runOnce", json!(null)), "must be boolean".into()),
        (Set("/_id", json!(7)), "must be string,null".into()),
        (
            Set("/_updatedAt", json!("2024-03-20T09:41:38.000Z")),
            additional.into(),
        ),
        (Set("/conditions", json!({})), "must be array".into()),
        (
            Set("/conditions", json!([])),
            "must NOT have fewer than 1 items".into(),
        ),
        (Set("/conditions", json!(["page-url"])), "must be object".into()),
        (
            Set("/conditions", json!([{"name": "page-url"}])),
            missing("value"),
        ),
        (Set("/conditions", json!([{"value": "x"}])), missing("name")),
        (
            Set("/conditions", json!([{"name": "page-title", "value": "x"}])),
            not_allowed.into(),
        ),
        (
            Set("/conditions", json!([{"name": "page-url", "value": true}])),
            "must be string,null".into(),
        ),
        (
            Set(
                "/conditions",
                json!([{"name": "page-url", "value": "x", "not": 1}]),
            ),
            additional.into(),
        ),
        (
            Set("/actions", json!([])),
            "must NOT have fewer than 1 items".into(),
        ),
        (
            Set("/actions", json!([{}])),
            action(&missing("name"), &missing("name")),
        ),
        (
            Set("/actions", json!([{"name": "send-message"}])),
            action(&missing("params"), &missing("params")),
        ),
        (
            Set("/actions", json!([{"name": "dance", "params": {}}])),
            action(not_allowed, not_allowed),
        ),
        (
            Set(
                "/actions",
                json!([{"name": "send-message", "params": {"sender": "queue"}}]),
            ),
            action(&missing("msg"), not_allowed),
        ),
        (
            Set(
                "/actions",
                json!([{"name": "send-message", "params": {"msg": "m"}}]),
            ),
            action(&missing("sender"), not_allowed),
        ),
        (
            Set(
                "/actions",
                json!([{"name": "send-message", "params": {"sender": "bot", "msg": "m"}}]),
            ),
            action(not_allowed, not_allowed),
        ),
        (
            Set(
                "/actions",
                json!([{"name": "send-message", "params": {"sender": "queue", "msg": "m", "x": 1}}]),
            ),
            action(additional, not_allowed),
        ),
        (
            Set(
                "/actions",
                json!([{"name": "send-message", "params": {"sender": "queue", "msg": "m"}, "x": 1}]),
            ),
            action(additional, additional),
        ),
        (
            Set(
                "/actions",
                service(&json!({"serviceUrl": "u", "serviceTimeout": 1})),
            ),
            action(not_allowed, &missing("serviceFallbackMessage")),
        ),
        (
            Set(
                "/actions",
                service(&json!({"serviceUrl": "u", "serviceFallbackMessage": "f"})),
            ),
            action(not_allowed, &missing("serviceTimeout")),
        ),
        (
            Set(
                "/actions",
                service(&json!({"serviceTimeout": 1, "serviceFallbackMessage": "f"})),
            ),
            action(not_allowed, &missing("serviceUrl")),
        ),
        (
            Set(
                "/actions",
                service(&json!({"serviceUrl": "u", "serviceTimeout": "1", "serviceFallbackMessage": "f"})),
            ),
            action(not_allowed, "must be number"),
        ),
        (
            Set(
                "/actions",
                service(
                    &json!({"serviceUrl": "u", "serviceTimeout": 1, "serviceFallbackMessage": "f", "msg": "m"}),
                ),
            ),
            action(not_allowed, additional),
        ),
        (
            Set(
                "/actions",
                service(&json!({
                    "sender": null, "serviceUrl": "u", "serviceTimeout": 1, "serviceFallbackMessage": "f",
                })),
            ),
            action(not_allowed, "must be string"),
        ),
    ] {
        let body = changed(&change);
        let reply = it.post("livechat/triggers", &body).await;
        let expected = json!({
            "success": false,
            "error": format!("{error} [invalid-params]"),
            "errorType": "invalid-params",
        });
        assert_eq!((reply.status, &reply.body), (400, &expected), "{body}");
    }
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn of_several_failures_only_the_first_is_told() {
    let it = Setup::new().await;
    let mut body = body("t");
    body["name"] = json!(1);
    body["enabled"] = json!(1);
    body["conditions"] = json!([{"name": "nonsense", "more": 1}, 1]);
    body["extra"] = json!(1);
    body.as_object_mut().unwrap().remove("runOnce");
    let mut told = Vec::new();
    for (member, repaired) in [
        ("runOnce", json!(true)),
        ("extra", json!(null)),
        ("name", json!("t")),
        ("enabled", json!(true)),
        (
            "conditions",
            json!([{"name": "nonsense", "value": "x", "more": 1}, 1]),
        ),
        ("conditions", json!([{"name": "nonsense", "value": "x"}, 1])),
        ("conditions", json!([{"name": "page-url", "value": "x"}, 1])),
        ("conditions", json!([{"name": "page-url", "value": "x"}])),
    ] {
        let reply = it.post("livechat/triggers", &body).await;
        told.push(
            reply.body["error"]
                .as_str()
                .unwrap()
                .trim_end_matches(" [invalid-params]")
                .to_owned(),
        );
        body[member] = repaired;
        if member == "extra" {
            body.as_object_mut().unwrap().remove("extra");
        }
    }
    assert_eq!(
        told,
        [
            "must have required property 'runOnce'",
            "must NOT have additional properties",
            "must be string",
            "must be boolean",
            "must have required property 'value'",
            "must NOT have additional properties",
            "must be equal to one of the allowed values",
            "must be object",
        ]
    );
    assert_eq!(it.post("livechat/triggers", &body).await.status, 200);
}

#[tokio::test]
async fn a_body_that_is_no_object_is_told_so() {
    let it = Setup::new().await;
    for body in [json!(null), json!([]), json!("text"), json!(1)] {
        let reply = it.post("livechat/triggers", &body).await;
        assert_eq!(
            (reply.status, &reply.body["error"]),
            (400, &json!("must be object [invalid-params]")),
            "{body}"
        );
    }
}

#[tokio::test]
async fn bodies_for_testing_a_service_are_checked_as_well() {
    let it = Setup::new().await;
    let good = json!({"webhookUrl": "test", "timeout": 1000, "fallbackMessage": "f", "extraData": []});
    for (member, value, error) in [
        ("webhookUrl", None, "must have required property 'webhookUrl'"),
        ("timeout", Some(json!("soon")), "must be number"),
        (
            "fallbackMessage",
            None,
            "must have required property 'fallbackMessage'",
        ),
        ("extraData", Some(json!({})), "must be array,null"),
        (
            "extraData",
            Some(json!([{"key": "k"}])),
            "must have required property 'value'",
        ),
        ("secret", Some(json!("s")), "must NOT have additional properties"),
    ] {
        let mut body = good.clone();
        match value {
            Some(value) => body[member] = value,
            None => drop(body.as_object_mut().unwrap().remove(member)),
        }
        let reply = it.post("livechat/triggers/external-service/test", &body).await;
        let expected = json!(format!("{error} [invalid-params]"));
        assert_eq!((reply.status, &reply.body["error"]), (400, &expected), "{body}");
    }
}
