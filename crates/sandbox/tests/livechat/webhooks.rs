//! Which webhooks can be registered, and whether a licence sends them.

use serde_json::{Value, json};

use crate::setup::{OTHER_CLIENT, Setup, with};

fn webhook(it: &Setup, action: &str) -> Value {
    json!({
        "url": "https://receiver.example/hook",
        "action": action,
        "secret_key": "open sesame",
        "owner_client_id": it.client(),
        "type": "license",
    })
}

#[tokio::test]
async fn a_listing_shows_everything_but_the_secret_key() {
    let it = Setup::new().await;
    let filters = json!({"author_type": "agent", "only_my_chats": true, "source_type": ["system"], "chat_presence": {"user_ids": {"exclude_values": ["a@b.example"]}, "my_bots": false}});
    let mut sent = with(&webhook(&it, "incoming_event"), "/filters", filters);
    sent["description"] = json!("All that is said");
    sent["additional_data"] = json!(["chat_properties"]);
    let id = it.good("register_webhook", sent.clone()).await["id"].clone();
    sent.as_object_mut().unwrap().remove("secret_key");
    sent["id"] = id;
    let list = it
        .good("list_webhooks", json!({"owner_client_id": it.client()}))
        .await;
    assert_eq!(list, json!([sent]));
    assert_eq!(
        it.good("list_webhooks", json!({"owner_client_id": OTHER_CLIENT}))
            .await,
        json!([])
    );
}

#[tokio::test]
async fn every_action_takes_the_filters_that_its_name_is_listed_with_and_no_others() {
    let it = Setup::new().await;
    let samples = json!({
        "chat_presence": {"my_bots": true},
        "only_my_chats": false,
        "source_type": ["my_client", "other_clients", "system"],
        "author_type": "customer",
        "agent_ids": {"values": ["a@b.example"]},
    });
    let names = it.good("list_webhook_names", json!({})).await;
    for name in names.as_array().unwrap() {
        let action = name["action"].as_str().unwrap();
        let allowed = name["filters"].as_array().unwrap();
        let mut all = json!({});
        for (filter, sample) in samples.as_object().unwrap() {
            if allowed.contains(&json!(filter)) {
                all[filter] = sample.clone();
            } else {
                let sent = with(&webhook(&it, action), "/filters", json!({filter: sample}));
                it.invalid("register_webhook", &[(sent, "is not allowed for the action")])
                    .await;
            }
        }
        it.good("register_webhook", with(&webhook(&it, action), "/filters", all))
            .await;
        let with_data = with(
            &webhook(&it, action),
            "/additional_data",
            json!(["chat_presence_user_ids"]),
        );
        let status = it.call("register_webhook", with_data).await.status;
        assert_eq!(status == 200, name.get("additional_data").is_some(), "{action}");
    }
}

#[tokio::test]
async fn an_application_has_up_to_three_webhooks_for_each_action() {
    let it = Setup::new().await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(it.good("register_webhook", webhook(&it, "tag_created")).await["id"].clone());
    }
    let reply = it.call("register_webhook", webhook(&it, "tag_created")).await;
    assert_eq!(
        reply.body["error"],
        json!({"type": "limit_reached", "message": "Limit reached"})
    );
    it.good("register_webhook", webhook(&it, "tag_deleted")).await;
    let others = with(
        &webhook(&it, "tag_created"),
        "/owner_client_id",
        json!(OTHER_CLIENT),
    );
    it.good("register_webhook", others).await;
    let gone = json!({"id": ids[1], "owner_client_id": OTHER_CLIENT});
    Setup::refused(&it.call("unregister_webhook", gone).await, "not_found", "Webhook");
    it.good(
        "unregister_webhook",
        json!({"id": ids[1], "owner_client_id": it.client()}),
    )
    .await;
    it.good("register_webhook", webhook(&it, "tag_created")).await;
}

#[tokio::test]
async fn what_a_webhook_may_not_have_is_refused_by_the_name_of_the_field() {
    let it = Setup::new().await;
    let good = webhook(&it, "incoming_event");
    let at = |pointer: &str, value: Value| with(&good, pointer, value);
    let filters = |filters: Value| with(&good, "/filters", filters);
    it.invalid(
        "register_webhook",
        &[
            (at("/action", json!("moon_rise")), "`action`"),
            (at("/secret_key", Value::Null), "`secret_key` is required"),
            (at("/url", json!("receiver.example")), "`url`"),
            (at("/url", json!("ftp://receiver.example")), "`url`"),
            (at("/type", json!("agent")), "`type` must be one of"),
            (
                at("/owner_client_id", Value::Null),
                "`owner_client_id` is required",
            ),
            (at("/additional_data", json!(["mood"])), "`additional_data`"),
            (filters(json!({"colour": "red"})), "`filters.colour`"),
            (filters(json!({"author_type": "bot"})), "`filters.author_type`"),
            (filters(json!({"source_type": "system"})), "`filters.source_type`"),
            (
                filters(json!({"chat_presence": {"user_ids": {}}})),
                "`filters.chat_presence.user_ids.values` is required",
            ),
            (
                filters(json!({"chat_presence": {"user_ids": {"values": ["a"], "exclude_values": ["b"]}}})),
                "together with `exclude_values`",
            ),
        ],
    )
    .await;
    let foreign = at("/owner_client_id", json!("of somebody else"));
    Setup::refused(
        &it.call("register_webhook", foreign).await,
        "authorization",
        "`owner_client_id`",
    );
    Setup::refused(
        &it.call("list_webhook_names", json!({"version": "9.9"})).await,
        "unsupported_version",
        "",
    );
}

#[tokio::test]
async fn the_webhooks_of_each_application_are_switched_off_alone() {
    let it = Setup::new().await;
    let state = async |client: &str| {
        let request = json!({"owner_client_id": client});
        it.good("get_license_webhooks_state", request).await["license_webhooks_enabled"].clone()
    };
    it.good(
        "disable_license_webhooks",
        json!({"owner_client_id": OTHER_CLIENT}),
    )
    .await;
    assert_eq!(
        (state(OTHER_CLIENT).await, state(&it.client()).await),
        (json!(false), json!(true))
    );
    it.good(
        "enable_license_webhooks",
        json!({"owner_client_id": OTHER_CLIENT}),
    )
    .await;
    assert_eq!(state(OTHER_CLIENT).await, json!(true));
    let own = it.server.credentials();
    for method in [
        "enable_license_webhooks",
        "disable_license_webhooks",
        "get_license_webhooks_state",
    ] {
        let reply = it.call_personally(&own, method, json!({})).await;
        Setup::refused(&reply, "validation", "`owner_client_id` is required");
    }
}
