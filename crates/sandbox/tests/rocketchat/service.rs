//! Testing an external service: the practice server calls another server on this machine.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use sandbox::Settings;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::setup::{Reply, Setup};

const PATH: &str = "livechat/triggers/external-service/test";

/// A service with an endpoint for each way to answer.
async fn service() -> String {
    let echo = async |headers: HeaderMap, body: Bytes| {
        let question: Value = serde_json::from_slice(&body).unwrap();
        let secret = headers["x-rocketchat-livechat-token"].to_str().unwrap();
        json!({"contents": [{"msg": format!("{secret} {question}"), "order": 0}]}).to_string()
    };
    let router = Router::new()
        .route("/good", post(echo))
        .route(
            "/bad",
            post(async || (StatusCode::INTERNAL_SERVER_ERROR, "out of order")),
        )
        .route(
            "/created",
            post(async || (StatusCode::CREATED, r#"{"contents": [{"msg": "m", "order": 0}]}"#)),
        )
        .route("/empty", post(async || r#"{"contents": []}"#))
        .route("/html", post(async || "<p>hello</p>"))
        .route("/huge", post(async || " ".repeat(2 * 1024 * 1024)))
        .route("/never", post(async || std::future::pending::<()>().await));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

async fn ask(it: &Setup, url: &str) -> Reply {
    let metadata = json!([{"key": "name", "value": "Morgan"}]);
    let timeout = if url.ends_with("/never") { 50 } else { 60_000 };
    let body =
        json!({"webhookUrl": url, "timeout": timeout, "fallbackMessage": "sorry", "extraData": metadata});
    it.post(PATH, &body).await
}

#[tokio::test]
async fn a_service_is_asked_with_the_secret_and_its_messages_come_back() {
    let it = Setup::new().await;
    let reply = ask(&it, &format!("{}/good?x=1", service().await)).await;
    let question = json!({"metadata": [{"key": "name", "value": "Morgan"}], "visitorToken": "1234567890"});
    let contents = json!([{"msg": format!("practice-secret {question}"), "order": 0}]);
    assert_eq!(reply.status, 200);
    assert_eq!(
        reply.body,
        json!({
            "triggerId": "test-trigger",
            "response": {"statusCode": 200, "contents": contents},
            "success": true,
        })
    );
}

#[tokio::test]
async fn a_service_that_answers_wrongly_is_told_with_what_it_said() {
    let it = Setup::new().await;
    let service = service().await;
    let format = "External service response does not match expected format";
    for (path, response) in [
        ("bad", "out of order"),
        ("created", r#"{"contents": [{"msg": "m", "order": 0}]}"#),
        ("empty", format),
        ("html", format),
    ] {
        let reply = ask(&it, &format!("{service}/{path}")).await;
        assert_eq!(reply.status, 400, "{path}");
        assert_eq!(
            reply.body,
            json!({
                "triggerId": "test-trigger",
                "error": "error-invalid-external-service-response",
                "response": response,
                "fallbackMessage": "sorry",
                "success": false,
            }),
            "{path}"
        );
    }
    let huge = ask(&it, &format!("{service}/huge")).await;
    assert_eq!(huge.body["error"], "error-invalid-external-service-response");
}

#[tokio::test]
async fn a_service_that_never_answers_is_a_time_out() {
    let it = Setup::new().await;
    let reply = ask(&it, &format!("{}/never", service().await)).await;
    assert_eq!(
        (reply.status, &reply.body["error"]),
        (400, &json!("error-timeout"))
    );
    assert_eq!(reply.body["response"], "The user aborted a request.");
}

#[tokio::test]
async fn a_service_that_is_not_there_is_told_with_its_address() {
    let it = Setup::new().await;
    // Bound and dropped: nobody listens there now.
    let address = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    let reply = ask(&it, &format!("http://{address}/x")).await;
    assert_eq!(
        (reply.status, &reply.body["error"]),
        (400, &json!("error-invalid-external-service-response"))
    );
    assert!(
        reply.body["response"]
            .as_str()
            .unwrap()
            .contains(&address.to_string()),
        "{}",
        reply.body
    );
}

#[tokio::test]
async fn services_elsewhere_are_never_called() {
    let it = Setup::new().await;
    for url in ["http://example.com/", "https://127.0.0.1/", "test"] {
        let reply = ask(&it, url).await;
        assert_eq!(reply.status, 400);
        assert_eq!(
            reply.body["errorType"], "error-practice-only-this-machine",
            "{url}"
        );
        assert!(
            reply.body["error"].as_str().unwrap().contains(url),
            "{}",
            reply.body
        );
    }
}

#[tokio::test]
async fn without_a_secret_token_no_service_is_called() {
    let it = Setup::new().await;
    for secret_token in [None, Some(String::new())] {
        it.control.set_settings(Settings {
            secret_token,
            ..Settings::default()
        });
        let reply = ask(&it, &format!("{}/good", service().await)).await;
        let expected = json!({"error": "Livechat secret token is not configured", "success": false});
        assert_eq!((reply.status, reply.body), (400, expected));
    }
}
