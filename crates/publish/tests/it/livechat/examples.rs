//! Every example of the document, sent and answered.

use publish::Control;
use publish::livechat::{Credentials, Endpoint};
use serde_json::json;

use super::stage::{Stage, TOKEN, bearer};

#[tokio::test]
async fn every_example_of_the_document_is_sent_and_answered_as_it_stands() {
    let stage = Stage::start(|seen| {
        let example = Endpoint::named(seen.method()).unwrap().example();
        (
            200,
            example
                .answer
                .map(|answer| answer.to_string())
                .unwrap_or_default(),
        )
    })
    .await;
    let client = stage.client(&bearer(TOKEN));
    let mut urls = 0;
    for endpoint in Endpoint::all() {
        let name = endpoint.name();
        let example = endpoint.example();
        let answered = client
            .send(endpoint, &example.request, &Control::default())
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            answered.expose_secrets(),
            example.answer.unwrap_or_else(|| json!({})),
            "{name}"
        );
        // What is counted before comes first.
        let seen = stage.seen().pop().unwrap();
        assert_eq!(seen.call, format!("POST /v3.6/configuration/action/{name}"));
        assert_eq!(seen.body, example.request, "{name}");
        assert_eq!(seen.header("content-type"), Some("application/json"));
        let authorization = (name != "list_webhook_names").then(|| format!("Bearer {TOKEN}"));
        assert_eq!(seen.header("authorization"), authorization.as_deref(), "{name}");
        urls += 1;
    }
    assert_eq!(urls, 65);
}

#[tokio::test]
async fn the_names_of_webhooks_are_read_without_credentials_and_nothing_else_is() {
    let stage = Stage::start(|_| (200, "[]".to_owned())).await;
    let client = stage.client(&Credentials::None);
    for endpoint in Endpoint::all() {
        let request = endpoint.example().request;
        let sent = client.send(endpoint, &request, &Control::default()).await;
        assert_eq!(
            sent.is_ok(),
            endpoint.name() == "list_webhook_names",
            "{}",
            endpoint.name()
        );
    }
    assert_eq!(stage.methods(), ["list_webhook_names"]);
}

#[tokio::test]
async fn an_address_may_have_a_path_before_the_api_or_end_with_it() {
    for (path, expected) in [
        ("", "POST /v3.6/configuration/action/list_groups"),
        (
            "/v3.6/configuration/action/",
            "POST /v3.6/configuration/action/list_groups",
        ),
        ("/proxy", "POST /proxy/v3.6/configuration/action/list_groups"),
    ] {
        let stage = Stage::start(|_| (200, "[]".to_owned())).await;
        let client = stage.client_at(path, &bearer(TOKEN));
        let endpoint = Endpoint::named("list_groups").unwrap();
        client
            .send(endpoint, &json!({}), &Control::default())
            .await
            .unwrap();
        assert_eq!(stage.seen()[0].call, expected);
    }
}
