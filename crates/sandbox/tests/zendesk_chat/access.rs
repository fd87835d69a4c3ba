//! Who gets in, and how often.

use reqwest::{Method, RequestBuilder};
use sandbox::RateLimit;
use serde_json::json;

use crate::setup::{PREFIXES, Setup, body, send};

/// The two ways in of the user with this role.
fn ways_in(it: &Setup, role: &str, request: impl Fn() -> RequestBuilder) -> [RequestBuilder; 2] {
    let users = it.server.users();
    let user = users.iter().find(|user| user.role.name() == role).unwrap();
    let own = &user.credentials;
    [
        request().bearer_auth(&own.token),
        request().basic_auth(&own.email, Some(&own.password)),
    ]
}

#[tokio::test]
async fn an_administrator_gets_in_by_token_and_by_password_below_both_prefixes() {
    let it = Setup::new().await;
    for prefix in PREFIXES {
        let list = || it.request(Method::GET, &format!("{prefix}/triggers"));
        for request in ways_in(&it, "administrator", list) {
            assert_eq!(send(request).await.status, 200, "{prefix}");
        }
    }
}

#[tokio::test]
async fn who_is_not_signed_in_gets_401_in_the_vendors_words() {
    let it = Setup::new().await;
    let own = it.server.credentials();
    let list = || it.request(Method::GET, "/api/v2/chat/triggers");
    for request in [
        list(),
        list().bearer_auth("wrong"),
        list().bearer_auth(""),
        list().basic_auth(&own.email, Some("wrong")),
        list().basic_auth("nobody@practice.example", Some(&own.password)),
        list().basic_auth(&own.token, None::<&str>),
        list().header("Authorization", "Basic not base64"),
        list().header("Authorization", format!("Token {}", own.token)),
        list().header("Authorization", "Bearer"),
    ] {
        let reply = send(request).await;
        let expected = json!({
            "error": "Unauthorized",
            "description": "The server could not verify that you are authorized to access the requested resource",
        });
        assert_eq!((reply.status, reply.body), (401, expected));
    }
}

#[tokio::test]
async fn an_agent_is_known_but_may_not_see_triggers() {
    let it = Setup::new().await;
    it.post(&body("t")).await;
    for (method, path) in [
        (Method::GET, "/api/v2/chat/triggers"),
        (Method::POST, "/api/v2/chat/triggers"),
        (Method::DELETE, "/api/v2/triggers/t"),
    ] {
        for request in ways_in(&it, "agent", || it.request(method.clone(), path)) {
            let reply = send(request).await;
            assert_eq!((reply.status, &reply.body["error"]), (403, &json!("Forbidden")));
        }
    }
    assert_eq!(it.control.triggers().len(), 1);
}

#[tokio::test]
async fn two_hundred_calls_a_minute_are_answered_and_the_next_is_told_how_long_to_wait() {
    let it = Setup::with(|_| {}).await;
    for left in (0..200).rev() {
        let reply = it
            .get(if left % 2 == 0 { "triggers" } else { "triggers/t" })
            .await;
        assert_eq!(reply.header("x-rate-limit"), Some("200"));
        assert_eq!(
            reply.header("x-rate-limit-remaining"),
            Some(left.to_string().as_str())
        );
    }
    it.clock.advance_ms(20_500);
    let refused = it.post(&body("t")).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("40")));
    assert_eq!(refused.body["error"], "APIRateLimitExceeded");
    assert!(it.control.triggers().is_empty(), "a refused call does no work");
    it.clock.advance_ms(39_500);
    assert_eq!(it.post(&body("t")).await.status, 201);
}

#[tokio::test]
async fn calls_that_are_not_signed_in_do_not_use_up_the_limit() {
    let it = Setup::with(|options| {
        options.rate_limit = Some(RateLimit {
            calls: 1,
            per_ms: 60_000,
        });
    })
    .await;
    for _ in 0..3 {
        let reply = send(it.request(Method::GET, "/api/v2/triggers")).await;
        assert_eq!(reply.status, 401);
    }
    assert_eq!(it.get("triggers").await.status, 200);
    assert_eq!(it.get("triggers/t").await.status, 429);
}

#[tokio::test]
async fn without_a_limit_there_are_no_limit_headers() {
    let it = Setup::new().await;
    for _ in 0..250 {
        let reply = it.get("triggers").await;
        assert_eq!((reply.status, reply.header("x-rate-limit")), (200, None));
    }
}

#[tokio::test]
async fn what_is_not_there_is_404_in_json() {
    let it = Setup::new().await;
    for (method, path) in [
        (Method::GET, "shortcuts"),
        (Method::PATCH, "triggers/t"),
        (Method::PUT, "triggers"),
        (Method::POST, "triggers/t"),
    ] {
        let reply = send(it.signed_in(method.clone(), path)).await;
        assert_eq!(reply.status, 404, "{method} {path}");
        assert_eq!(reply.body["error"], "RecordNotFound");
    }
    let reply = send(it.request(Method::GET, "/api/v1/livechat/triggers")).await;
    assert_eq!(reply.status, 404, "it is no Rocket.Chat");
}
