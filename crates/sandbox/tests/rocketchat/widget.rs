use reqwest::Method;
use sandbox::{Seed, Settings};
use serde_json::json;

use crate::setup::{Setup, send};

async fn sample() -> Setup {
    Setup::with(|options| {
        options.seed = Seed::Sample;
        options.rate_limit = None;
    })
    .await
}

async fn config(it: &Setup) -> serde_json::Value {
    let reply = send(it.request(Method::GET, "/api/v1/livechat/config?token=visitor")).await;
    assert_eq!((reply.status, &reply.body["success"]), (200, &json!(true)));
    reply.body["config"].clone()
}

#[tokio::test]
async fn the_widget_gets_enabled_triggers_only_in_order_of_creation_and_only_what_it_needs() {
    let it = sample().await;
    let expected: Vec<_> = it.control.triggers()[..3]
        .iter()
        .map(|trigger| {
            json!({
                "_id": trigger["_id"],
                "actions": trigger["actions"],
                "conditions": trigger["conditions"],
                "runOnce": trigger["runOnce"],
            })
        })
        .collect();
    assert_eq!(it.control.triggers().len(), 4, "one of the sample is not enabled");
    assert_eq!(config(&it).await["triggers"], json!(expected));
}

#[tokio::test]
async fn the_widget_sees_whether_agents_are_online_and_what_is_cleared_at_the_end() {
    let it = sample().await;
    let before = config(&it).await;
    assert_eq!(
        (&before["enabled"], &before["online"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(before["settings"]["clearLocalStorageWhenChatEnded"], false);

    it.control.set_settings(Settings {
        online: false,
        clear_storage_on_chat_end: true,
        ..Settings::default()
    });
    let after = config(&it).await;
    assert_eq!(
        (&after["enabled"], &after["online"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(after["settings"]["clearLocalStorageWhenChatEnded"], true);
}

#[tokio::test]
async fn with_livechat_off_the_widget_gets_nothing_at_all() {
    let it = sample().await;
    it.control.set_settings(Settings {
        enabled: false,
        ..Settings::default()
    });
    assert_eq!(config(&it).await, json!({"enabled": false}));
}
