//! A licence as a server that drafts are published to: what it reads, and what its errors mean.

use publish::{Client, Connection, Control, Credentials, Error, Secret, ServerAddress};
use serde_json::{Value, json};
use trigger::Platform;

use super::stage::{Stage, TOKEN, error};
use crate::support::quick;

async fn licence(address: &str) -> Client {
    let connection = Connection::new(
        ServerAddress::of(Platform::LiveChat, address).unwrap(),
        Credentials::Token {
            user_id: "account-7".to_owned(),
            token: Secret::new(TOKEN),
        },
    );
    Client::sign_in(
        Platform::LiveChat,
        &connection,
        None,
        quick(),
        &Control::default(),
    )
    .await
    .unwrap()
}

fn rule(id: &str, next: &str) -> Value {
    json!({
        "id": id, "next_id": next, "description": format!("rule {id}"), "colour": "red",
        "access": { "groups": [0] }, "conditions": { "url": { "values": [{ "value": id }] } },
    })
}

async fn listing(answer: &Value) -> Result<Vec<String>, Error> {
    let stage = Stage::with_rules(answer).await;
    let client = licence(stage.address()).await;
    let triggers = client.triggers(&Control::default()).await?;
    for trigger in &triggers {
        assert_eq!(trigger.document["colour"], "red", "what nobody knows stays");
        assert_eq!(
            trigger.name(Platform::LiveChat),
            format!("rule {}", trigger.id),
            "the description is the name"
        );
    }
    Ok(triggers.into_iter().map(|trigger| trigger.id).collect())
}

#[tokio::test]
async fn rules_come_in_the_order_of_their_links_whatever_the_order_of_the_answer() {
    let rules = json!([rule("c", ""), rule("a", "b"), rule("b", "c")]);
    assert_eq!(listing(&rules).await.unwrap(), ["a", "b", "c"]);
    assert!(listing(&json!([])).await.unwrap().is_empty());
}

#[tokio::test]
async fn every_rule_of_a_broken_list_comes_once() {
    let rules = json!([rule("a", "b"), rule("b", "a"), rule("c", "gone"), rule("d", "c")]);
    let mut ids = listing(&rules).await.unwrap();
    ids.sort();
    assert_eq!(ids, ["a", "b", "c", "d"]);
}

#[tokio::test]
async fn a_list_that_cannot_be_trusted_is_an_error() {
    let without_id = json!({ "description": "x" });
    for (answer, code) in [
        (json!([rule("a", "a"), rule("a", "")]), "listing-doubtful"),
        (json!({ "rules": [] }), "unexpected-answer"),
        (json!([7]), "unexpected-answer"),
        (json!([without_id]), "unexpected-answer"),
    ] {
        assert_eq!(listing(&answer).await.unwrap_err().code(), code, "{answer}");
    }
}

#[tokio::test]
async fn one_rule_is_read_with_one_call() {
    let answer = json!([rule("a", "b"), rule("b", "")]).to_string();
    let stage = Stage::start(move |_| (200, answer.clone())).await;
    let client = licence(stage.address()).await;
    let control = Control::default();
    assert_eq!(client.trigger("b", &control).await.unwrap().unwrap().id, "b");
    assert_eq!(client.trigger("z", &control).await.unwrap(), None);
    assert_eq!(stage.methods(), ["list_auto_accesses", "list_auto_accesses"]);
}

#[tokio::test]
async fn an_address_may_end_with_the_path_of_the_api() {
    for path in [
        "",
        "/",
        "/v3.6/configuration/action",
        "/v3.6/configuration/action/",
    ] {
        let stage = Stage::with_rules(&json!([])).await;
        let client = licence(&format!("{}{path}", stage.address())).await;
        client.triggers(&Control::default()).await.unwrap();
        assert_eq!(
            stage.seen()[0].call,
            "POST /v3.6/configuration/action/list_auto_accesses",
            "{path}"
        );
    }
}

#[tokio::test]
async fn each_error_of_the_api_is_told_as_what_it_is() {
    for (status, kind, code) in [
        (401, "authentication", "signed-out"),
        (403, "authorization", "forbidden"),
        (402, "license_expired", "expired"),
        (429, "too_many_requests", "rate-limited"),
        (400, "validation", "refused"),
        (404, "not_found", "refused"),
        (404, "group_not_found", "refused"),
        (400, "unsupported_version", "refused"),
        (421, "misdirected_request", "refused"),
        (500, "internal", "server-failed"),
        (418, "weather", "refused"),
    ] {
        let stage = Stage::start(move |_| (status, error(kind, "Those are the server’s words"))).await;
        let client = licence(stage.address()).await;
        let failure = client.triggers(&Control::default()).await.unwrap_err();
        assert_eq!(failure.code(), code, "{kind}: {failure}");
        if code == "refused" {
            assert!(failure.to_string().contains("the server’s words"), "{failure}");
        }
        assert!(!failure.help().is_empty());
    }
}

#[tokio::test]
async fn an_account_that_may_not_read_rules_says_which_scope_it_lacks() {
    let stage = Stage::start(|_| (403, error("authorization", ""))).await;
    let client = licence(stage.address()).await;
    let identity = client.who_am_i(&Control::default()).await.unwrap();
    assert_eq!(identity.user_id, "account-7");
    assert!(identity.missing_permissions[0].contains("access_rules:rw"));
    let allowed = Stage::with_rules(&json!([])).await;
    let identity = licence(allowed.address())
        .await
        .who_am_i(&Control::default())
        .await;
    assert!(identity.unwrap().missing_permissions.is_empty());
}

#[tokio::test]
async fn a_web_page_and_another_platform_are_told_from_livechat() {
    for (status, body, said) in [
        (
            200,
            "<!doctype html><title>Home</title>",
            "a web page answered, not LiveChat",
        ),
        (
            401,
            r#"{"status": "error", "message": "no"}"#,
            "Rocket.Chat answered, not LiveChat",
        ),
        (200, "hello", "what answered is not LiveChat"),
    ] {
        let stage = Stage::start(move |_| (status, body.to_owned())).await;
        let client = licence(stage.address()).await;
        let failure = client.triggers(&Control::default()).await.unwrap_err();
        assert_eq!(failure.code(), "not-livechat", "{failure}");
        assert!(failure.to_string().contains(said), "{failure}");
    }
}
