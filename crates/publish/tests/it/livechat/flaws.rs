//! What is refused before anything is sent.

use publish::livechat::groups::{CreateGroup, Priorities};
use publish::livechat::{Endpoint, Error};
use publish::{Control, Secret};
use serde_json::{Value, json};

use super::stage::{Stage, TOKEN, bearer, error};

#[tokio::test]
async fn what_the_document_does_not_allow_is_not_sent_and_says_why() {
    let stage = Stage::start(|_| (200, "{}".to_owned())).await;
    let long = CreateGroup::new("x".repeat(181), Priorities::new());
    let failed = stage
        .client(&bearer(TOKEN))
        .call(&long, &Control::default())
        .await
        .unwrap_err();
    assert_eq!(
        failed.to_string(),
        "create_group: `name` has 181 characters, and the most is 180"
    );
    assert_eq!(failed.help(), "Nothing was sent. Shorten it by 1.");
    let failed = stage
        .send("create_agent", &json!({ "role": "chief" }))
        .await
        .unwrap_err();
    assert_eq!(
        failed.to_string(),
        "create_agent: `id` is missing, and 2 other things are wrong"
    );
    assert!(matches!(&failed, Error::Unfit { flaws, .. } if flaws.len() == 3));
    assert_eq!(stage.methods(), Vec::<String>::new());
}

#[tokio::test]
async fn every_member_that_must_be_there_is_missed_by_its_name() {
    let stage = Stage::start(|_| (200, "[]".to_owned())).await;
    for endpoint in Endpoint::all() {
        let Endpoint::Single(method) = endpoint else {
            continue;
        };
        for member in method
            .types
            .must
            .iter()
            .map(|member| member.trim_start_matches("r#"))
        {
            let mut request = endpoint.example().request;
            request.as_object_mut().unwrap().remove(member);
            let failed = stage.send(method.name, &request).await.unwrap_err();
            let said = failed.to_string();
            assert!(
                said.starts_with(&format!("{}: `{member}` is missing", method.name)),
                "{said}"
            );
        }
    }
    assert_eq!(stage.methods(), Vec::<String>::new());
}

/// A webhook of the application `c`.
fn webhook(action: &str) -> Value {
    json!({
        "action": action, "secret_key": "k", "url": "https://example.com", "owner_client_id": "c", "type": "license",
    })
}

/// A server whose application has so many webhooks for `incoming_chat`, and as many bot templates.
async fn with(count: usize) -> Stage {
    Stage::start(move |seen| {
        let answer = match seen.method() {
            "list_webhooks" | "list_bot_templates" => {
                assert_eq!(seen.body, json!({ "owner_client_id": "c" }));
                Value::from(vec![json!({ "id": "w", "action": "incoming_chat" }); count])
            }
            _ => json!({ "id": "new", "secret": "s" }),
        };
        (200, answer.to_string())
    })
    .await
}

#[tokio::test]
async fn a_fourth_webhook_for_an_action_is_not_sent() {
    let room = with(2).await;
    room.send("register_webhook", &webhook("incoming_chat"))
        .await
        .unwrap();
    assert_eq!(room.methods(), ["list_webhooks", "register_webhook"]);
    let full = with(3).await;
    full.send("register_webhook", &webhook("chat_deactivated"))
        .await
        .unwrap();
    let failed = full
        .send("register_webhook", &webhook("incoming_chat"))
        .await
        .unwrap_err();
    assert_eq!(
        failed.to_string(),
        "register_webhook: `action` is “incoming_chat”: the application has 3 webhooks for this action already, and the most is 3"
    );
    assert_eq!(
        full.methods(),
        ["list_webhooks", "register_webhook", "list_webhooks"]
    );
}

#[tokio::test]
async fn a_sixth_bot_template_is_not_sent() {
    let template = json!({ "name": "B", "owner_client_id": "c" });
    with(4)
        .await
        .send("create_bot_template", &template)
        .await
        .unwrap();
    let failed = with(5)
        .await
        .send("create_bot_template", &template)
        .await
        .unwrap_err();
    assert!(
        failed
            .to_string()
            .contains("has 5 bot templates already, and the most is 5"),
        "{failed}"
    );
}

#[tokio::test]
async fn where_nothing_can_be_counted_the_server_decides() {
    let stage = Stage::start(|seen| match seen.method() {
        "list_webhooks" => (403, error("authorization", "no")),
        _ => (200, json!({ "id": "new" }).to_string()),
    })
    .await;
    stage
        .send("register_webhook", &webhook("incoming_chat"))
        .await
        .unwrap();
    assert_eq!(stage.methods(), ["list_webhooks", "register_webhook"]);
}

#[tokio::test]
async fn a_token_that_no_header_can_hold_is_told_without_showing_it() {
    let stage = Stage::start(|_| (200, "[]".to_owned())).await;
    let client = stage.client(&publish::livechat::Credentials::Bearer(Secret::new("PLANTED\nx")));
    let endpoint = Endpoint::named("list_groups").unwrap();
    let failed = client
        .send(endpoint, &json!({}), &Control::default())
        .await
        .unwrap_err();
    assert_eq!(
        failed.to_string(),
        "list_groups: the token holds characters that cannot be sent"
    );
}
