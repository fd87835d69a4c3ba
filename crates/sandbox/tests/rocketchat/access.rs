use reqwest::Method;
use sandbox::{Error, Options, PracticeServer, RateLimit};
use serde_json::json;

use crate::setup::{START_MS, Setup, body, send};

const ONE_A_MINUTE: Option<RateLimit> = Some(RateLimit {
    calls: 1,
    per_ms: 60_000,
});

const GUARDED: [(Method, &str); 7] = [
    (Method::GET, "me"),
    (Method::GET, "livechat/triggers"),
    (Method::POST, "livechat/triggers"),
    (Method::GET, "livechat/triggers/t1"),
    (Method::DELETE, "livechat/triggers/t1"),
    (Method::POST, "livechat/triggers/external-service/test"),
    (Method::GET, "livechat/users/agent"),
];

#[tokio::test]
async fn without_a_valid_token_every_guarded_endpoint_answers_401() {
    let it = Setup::new().await;
    let manager = it.server.credentials();
    let agent = it.user("practice.agent").credentials;
    let expected = json!({"status": "error", "message": "You must be logged in to do this."});
    for (method, path) in GUARDED {
        let request = || it.request(method.clone(), &format!("/api/v1/{path}"));
        let wrong_token = request()
            .header("X-User-Id", &manager.user_id)
            .header("X-Auth-Token", "wrong");
        let of_another = request()
            .header("X-User-Id", &manager.user_id)
            .header("X-Auth-Token", &agent.auth_token);
        let without_id = request().header("X-Auth-Token", &manager.auth_token);
        for request in [request(), wrong_token, of_another, without_id] {
            let reply = send(request).await;
            assert_eq!((reply.status, &reply.body), (401, &expected), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn an_agent_without_the_permission_gets_403_for_everything_about_triggers() {
    let it = Setup::new().await;
    let error = "User does not have the permissions required for this action [error-unauthorized]";
    for (method, path) in GUARDED.into_iter().filter(|(_, path)| *path != "me") {
        let body = match path {
            "livechat/triggers" => body("t"),
            _ => json!({"webhookUrl": "http://127.0.0.1:9/", "timeout": 100, "fallbackMessage": "f"}),
        };
        let request = it.request_as("practice.agent", method.clone(), path);
        let reply = send(if method == Method::POST {
            request.json(&body)
        } else {
            request
        })
        .await;
        let expected = json!({"success": false, "error": error});
        assert_eq!((reply.status, reply.body), (403, expected), "{method} {path}");
    }
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn a_wrong_body_is_told_before_a_missing_permission() {
    let it = Setup::new().await;
    let reply = send(
        it.request_as("practice.agent", Method::POST, "livechat/triggers")
            .json(&json!({})),
    )
    .await;
    assert_eq!(reply.status, 400);
}

#[tokio::test]
async fn the_eleventh_call_of_a_minute_waits_and_the_headers_count_down() {
    let it = Setup::with(|_| {}).await;
    for left in (0..10).rev() {
        let reply = it.get("livechat/triggers").await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("x-ratelimit-limit"), Some("10"));
        assert_eq!(
            reply.header("x-ratelimit-remaining"),
            Some(left.to_string().as_str())
        );
        assert_eq!(
            reply.header("x-ratelimit-reset"),
            Some((START_MS + 60_000).to_string().as_str())
        );
    }
    it.clock.advance_ms(20_500);
    let refused = it.get("livechat/triggers").await;
    assert_eq!(refused.status, 429);
    assert_eq!(
        refused.body,
        json!({
            "success": false,
            "error": "Error, too many requests. Please slow down. You must wait 40 seconds before trying this \
                      endpoint again. [error-too-many-requests]",
        })
    );
    assert_eq!(refused.header("x-ratelimit-remaining"), Some("0"));
    assert_eq!(
        refused.header("x-ratelimit-reset"),
        Some((START_MS + 60_000).to_string().as_str())
    );

    it.clock.advance_ms(39_500);
    assert_eq!(it.get("livechat/triggers").await.status, 200);
}

#[tokio::test]
async fn methods_and_routes_are_limited_apart_but_ids_of_one_route_together() {
    let it = Setup::with(|options| options.rate_limit = ONE_A_MINUTE).await;
    assert_eq!(it.get("livechat/triggers").await.status, 200);
    assert_eq!(it.post("livechat/triggers", &body("t")).await.status, 200);
    assert_eq!(it.get("livechat/triggers/t1").await.status, 200);
    assert_eq!(it.delete("livechat/triggers/t1").await.status, 200);
    assert_eq!(it.get("livechat/triggers/t2").await.status, 429);
    assert_eq!(it.post("livechat/triggers", &body("u")).await.status, 429);
    assert_eq!(it.control.triggers().len(), 1, "a refused call does no work");
}

#[tokio::test]
async fn calls_without_a_token_do_not_use_up_the_limit() {
    let it = Setup::with(|options| options.rate_limit = ONE_A_MINUTE).await;
    for _ in 0..3 {
        assert_eq!(send(it.request(Method::GET, "/api/v1/me")).await.status, 401);
    }
    assert_eq!(it.get("me").await.status, 200);
}

#[tokio::test]
async fn testing_a_service_has_a_limit_of_fifteen_a_minute_of_its_own() {
    let it = Setup::with(|_| {}).await;
    for call in 1..=16 {
        let reply = it
            .post("livechat/triggers/external-service/test", &json!({}))
            .await;
        assert_eq!(reply.status, if call <= 15 { 400 } else { 429 }, "call {call}");
        assert_eq!(reply.header("x-ratelimit-limit"), Some("15"));
    }
}

#[tokio::test]
async fn without_a_limit_there_are_no_limit_headers() {
    let it = Setup::new().await;
    for _ in 0..30 {
        let reply = it.get("me").await;
        assert_eq!((reply.status, reply.header("x-ratelimit-limit")), (200, None));
    }
}

#[tokio::test]
async fn what_is_not_there_is_404_in_json() {
    let it = Setup::new().await;
    for (method, path) in [
        (Method::GET, "/api/v1/nothing"),
        (Method::GET, "/api/v2/livechat/triggers"),
        (Method::PUT, "/api/v1/livechat/triggers"),
        (Method::GET, "/"),
    ] {
        let reply = send(it.request(method.clone(), path)).await;
        assert_eq!(
            (reply.status, &reply.body["success"]),
            (404, &json!(false)),
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn a_request_under_a_foreign_host_name_is_refused() {
    let it = Setup::new().await;
    let port = it.server.base_url().rsplit_once(':').unwrap().1;
    for (host, status) in [
        ("attacker.example", 403),
        ("127.0.0.1.example:80", 403),
        ("localhost", 200),
    ] {
        let host = if host == "localhost" {
            format!("localhost:{port}")
        } else {
            host.to_owned()
        };
        let reply = send(it.request(Method::GET, "/practice/state").header("Host", &host)).await;
        assert_eq!(reply.status, status, "{host}");
    }
}

#[tokio::test]
async fn the_server_listens_on_loopback_and_says_where() {
    let it = Setup::new().await;
    let port = it.server.base_url().strip_prefix("http://127.0.0.1:").unwrap();
    assert_ne!(port.parse::<u16>().unwrap(), 0);
}

#[tokio::test]
async fn a_taken_port_is_told_by_number_and_a_stopped_server_frees_it() {
    let it = Setup::new().await;
    let port: u16 = it.server.base_url().rsplit_once(':').unwrap().1.parse().unwrap();
    let again = || {
        PracticeServer::start(Options {
            port,
            ..Options::default()
        })
    };
    let error = again().await.unwrap_err();
    assert!(matches!(error, Error::PortTaken { port: told, .. } if told == port));
    assert!(error.to_string().contains(&port.to_string()), "{error}");

    it.server.stop().await;
    again().await.unwrap();
}
