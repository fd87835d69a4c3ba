//! Servers that are older than some part of what can be published.

use serde_json::{Value, json};

use crate::setup::{Setup, body};

async fn of_version(version: &str) -> Setup {
    Setup::with(|options| {
        options.own.version = version.to_owned();
        options.rate_limit = None;
    })
    .await
}

fn asking_a_service() -> Value {
    let mut body = body("service");
    body["actions"] = json!([{"name": "use-external-service", "params": {
        "serviceUrl": "https://example.com/hook", "serviceTimeout": 10000, "serviceFallbackMessage": "Please wait"
    }}]);
    body
}

#[tokio::test]
async fn a_server_before_6_7_refuses_an_action_that_it_does_not_know() {
    let it = of_version("6.6.3").await;
    let refused = it.post("livechat/triggers", &asking_a_service()).await;
    assert_eq!(
        (refused.status, &refused.body["error"]),
        (
            400,
            &json!("must be equal to one of the allowed values [invalid-params]")
        )
    );
    assert_eq!(it.control.triggers().len(), 0);
    assert_eq!(it.post("livechat/triggers", &body("message")).await.status, 200);
    let test = it
        .post("livechat/triggers/external-service/test", &json!({}))
        .await;
    assert_eq!(test.status, 404);

    let newer = of_version("6.7.0").await;
    assert_eq!(
        newer.post("livechat/triggers", &asking_a_service()).await.status,
        200
    );
}

#[tokio::test]
async fn a_server_before_6_5_lists_triggers_and_has_no_call_to_change_them() {
    let it = of_version("6.4.8").await;
    let id = it.control.put_trigger(body("kept").as_object().unwrap().clone());
    assert_eq!(it.post("livechat/triggers", &body("new")).await.status, 404);
    assert_eq!(it.delete(&format!("livechat/triggers/{id}")).await.status, 404);
    let listed = it.get("livechat/triggers").await;
    assert_eq!(listed.body["triggers"][0]["name"], "kept");
    assert_eq!(listed.body["total"], 1);
}
