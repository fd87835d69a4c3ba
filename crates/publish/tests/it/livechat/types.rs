//! Typed requests and answers, one of each chapter, and batches.

use publish::livechat::agents::{CreateAgent, DeleteAgent, GetAgent, Membership, Priority, Role};
use publish::livechat::auto_access::{ListAutoAccesses, UpdateAutoAccess};
use publish::livechat::bots::{CreateBot, IssueBotToken, ResetBotSecret};
use publish::livechat::groups::{CreateGroup, ListGroups, Priorities};
use publish::livechat::other::{CheckProductLimitsForPlan, PlanName};
use publish::livechat::properties::{ListProperties, PropertyType, Right};
use publish::livechat::tags::{CreateTag, ListTags};
use publish::livechat::webhooks::{ListWebhooks, RegisterWebhook, WebhookType};
use publish::livechat::{Endpoint, Error, ErrorType};
use publish::{Control, Secret};
use serde_json::{Map, json};

use super::stage::{Stage, TOKEN, bearer};

/// A server that answers as the document does.
async fn documented() -> Stage {
    Stage::start(|seen| {
        let example = Endpoint::named(seen.method()).unwrap().example();
        (
            200,
            example
                .answer
                .map(|answer| answer.to_string())
                .unwrap_or_default(),
        )
    })
    .await
}

#[tokio::test]
async fn one_method_of_each_chapter_gives_its_typed_answer() {
    let stage = documented().await;
    let client = stage.client(&bearer(TOKEN));
    let control = Control::default();

    let agent = client
        .call(&GetAgent::new("smith@example.com"), &control)
        .await
        .unwrap();
    assert_eq!(agent.role, Some(Role::Administrator));
    let rules = client.call(&ListAutoAccesses::new(), &control).await.unwrap();
    assert_eq!(rules[0].access.groups, [0]);
    assert_eq!(rules[0].next_id.as_deref(), Some("pqi8oasdjahuakndw9nsad9na"));
    let bot = client.call(&CreateBot::new("Bot Name"), &control).await.unwrap();
    assert_eq!(bot.secret.unwrap().expose(), "641e2ae6d997d2009a3ac92a05f37fc3");
    let groups = client.call(&ListGroups::new(), &control).await.unwrap();
    assert_eq!(groups[1].id, 19);
    let properties = client.call(&ListProperties::new("0805"), &control).await.unwrap();
    let property = &properties["string_property"];
    assert_eq!(property.r#type, PropertyType::Text);
    assert_eq!(property.public_access.as_deref(), Some(&[Right::Read][..]));
    let tags = client.call(&ListTags::new(), &control).await.unwrap();
    assert_eq!(tags.len(), 6);
    let webhooks = client.call(&ListWebhooks::new("0805"), &control).await.unwrap();
    assert_eq!(webhooks[0].r#type, Some(WebhookType::License));
    let limits = CheckProductLimitsForPlan::new(PlanName::Starter);
    let limits = client.call(&limits, &control).await.unwrap();
    assert_eq!(limits[1].id.as_deref(), Some("user@example.com"));
    // A method whose answer is empty gives nothing.
    let nothing = client.call(&CreateTag::new("docs"), &control).await.unwrap();
    assert_eq!(nothing.rest, Map::new());
}

#[tokio::test]
async fn what_is_left_out_is_not_sent_and_what_is_unknown_is() {
    let stage = documented().await;
    let client = stage.client(&bearer(TOKEN));
    let control = Control::default();
    let mut agent = CreateAgent::new("a@example.com", "Ann");
    agent.groups = Some(vec![Membership::new(5_u64, Priority::First)]);
    agent.rest.insert("later".to_owned(), json!(null));
    client.call(&agent, &control).await.unwrap();
    let mut to_the_end = UpdateAutoAccess::new("C");
    to_the_end.next_id = Some(String::new());
    client.call(&to_the_end, &control).await.unwrap();
    client.call(&UpdateAutoAccess::new("C"), &control).await.unwrap();
    let bodies: Vec<_> = stage.seen().into_iter().map(|seen| seen.body).collect();
    assert_eq!(
        bodies,
        [
            json!({
                "id": "a@example.com", "name": "Ann", "groups": [{ "id": 5, "priority": "first" }], "later": null,
            }),
            json!({ "id": "C", "next_id": "" }),
            json!({ "id": "C" }),
        ]
    );
}

#[tokio::test]
async fn a_batch_gives_each_request_its_answer_or_its_refusal_in_their_order() {
    let stage = documented().await;
    let client = stage.client(&bearer(TOKEN));
    let requests = ["smith@example.com", "brown@example.com", "ghost@example.com"].map(DeleteAgent::new);
    let answers = client.batch(&requests, &Control::default()).await.unwrap();
    assert!(answers[0].is_ok() && answers[1].is_ok());
    let refusal = answers[2].as_ref().unwrap_err();
    assert_eq!(refusal.kind, ErrorType::Validation);
    assert_eq!(refusal.message, "`id` is required");
    let seen = &stage.seen()[0];
    assert_eq!(seen.method(), "batch_delete_agents");
    assert_eq!(seen.body["requests"][1], json!({ "id": "brown@example.com" }));
}

#[tokio::test]
async fn a_batch_with_too_few_answers_is_not_taken_for_done() {
    for answer in [r#"{"responses":[{}]}"#, "{}", "", r#"{"responses":{}}"#] {
        let stage = Stage::start(move |_| (200, answer.to_owned())).await;
        let requests = ["a", "b"].map(DeleteAgent::new);
        let client = stage.client(&bearer(TOKEN));
        let typed = client.batch(&requests, &Control::default()).await.unwrap_err();
        assert!(matches!(typed, Error::Unreadable { .. }), "{answer}: {typed}");
        let body = json!({ "requests": [{ "id": "a" }, { "id": "b" }] });
        let sent = stage.send("batch_delete_agents", &body).await.unwrap_err();
        assert!(matches!(sent, Error::Unreadable { .. }), "{answer}: {sent}");
    }
}

#[tokio::test]
async fn an_answer_without_what_must_be_there_says_what_it_lacks() {
    for answer in ["{}", ""] {
        let stage = Stage::start(move |_| (200, answer.to_owned())).await;
        let group = CreateGroup::new("a", Priorities::new());
        let error = stage
            .client(&bearer(TOKEN))
            .call(&group, &Control::default())
            .await;
        let said = error.unwrap_err().to_string();
        assert!(
            said.starts_with("create_group: the answer cannot be read: "),
            "{said}"
        );
        assert!(said.contains("`id`") || said.contains("empty"), "{said}");
    }
}

#[tokio::test]
async fn secrets_reach_the_server_and_come_from_it_unseen() {
    let stage = documented().await;
    let client = stage.client(&bearer(TOKEN));
    let control = Control::default();
    let mut webhook = RegisterWebhook::new(
        "incoming_chat",
        Secret::new("PLANTED-key"),
        "https://example.com",
        "client",
        WebhookType::License,
    );
    webhook.description = Some("All chats".to_owned());
    client.call(&webhook, &control).await.unwrap();
    let issue = IssueBotToken::new("bot", "client", Secret::new("PLANTED-secret"), "organisation");
    let token = client.call(&issue, &control).await.unwrap();
    let reset = client.call(&ResetBotSecret::new("bot"), &control).await.unwrap();
    let seen = stage.seen();
    assert_eq!(seen[1].body["secret_key"], "PLANTED-key");
    assert_eq!(seen[2].body["bot_secret"], "PLANTED-secret");
    assert_eq!(token.token.expose(), "<JWT Bot token>");
    assert_eq!(reset.secret.expose(), "641e2ae6d997d2009a3ac92a05f37fc3");
    let shown = format!(
        "{webhook:?}{issue:?}{token:?}{reset:?}{client:?}{}{}",
        serde_json::to_string(&token).unwrap(),
        serde_json::to_string(&reset).unwrap()
    );
    for secret in ["PLANTED", "JWT", "641e2ae6"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
