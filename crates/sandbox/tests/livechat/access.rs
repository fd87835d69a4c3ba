//! Who gets in, from where, and with which scopes.

use reqwest::{Method, RequestBuilder};
use sandbox::RateLimit;
use sandbox::livechat::{Method as ApiMethod, Region};
use serde_json::{Value, json};

use crate::setup::{Setup, nothing, send, with};

fn error(kind: &str, message: &str) -> Value {
    json!({"error": {"type": kind, "message": message}})
}

#[tokio::test]
async fn a_token_works_for_a_bearer_and_behind_the_id_of_its_account() {
    let it = Setup::new().await;
    let own = it.server.credentials();
    assert_eq!(it.call("list_tags", json!({})).await.body, json!([]));
    assert_eq!(
        it.call_personally(&own, "list_tags", json!({})).await.body,
        json!([])
    );
}

#[tokio::test]
async fn who_is_not_signed_in_gets_an_authentication_error_in_the_documents_words() {
    let it = Setup::new().await;
    let own = it.server.credentials();
    let list = || it.method("list_tags", &json!({}));
    for request in [
        list(),
        list().bearer_auth("dal:wrong"),
        list().bearer_auth(""),
        list().basic_auth(&own.account_id, Some("wrong")),
        list().basic_auth("another", Some(&own.token)),
        list().header("Authorization", format!("Basic {}:{}", own.account_id, own.token)),
        list().header("Authorization", &own.token),
    ] {
        let reply = send(request).await;
        assert_eq!(
            (reply.status, reply.body),
            (401, error("authentication", "Authentication error"))
        );
    }
}

#[tokio::test]
async fn the_names_of_webhooks_need_no_token_and_no_region() {
    let it = Setup::new().await;
    it.control.set_region(Region::Fra);
    let reply = send(it.method("list_webhook_names", &json!({}))).await;
    assert_eq!((reply.status, reply.body.as_array().unwrap().len()), (200, 37));
}

#[tokio::test]
async fn a_call_for_another_region_is_misdirected_and_told_the_right_one() {
    let it = Setup::new().await;
    let token = it.server.credentials().token;
    assert!(token.starts_with("dal:"));
    let list = || it.method("list_tags", &json!({})).bearer_auth(&token);
    let to = |request: RequestBuilder, region: &str| request.header("X-Region", region);
    assert_eq!(send(to(list(), "dal")).await.status, 200);
    let misdirected = |region: &str| {
        with(
            &error("misdirected_request", "Wrong region"),
            "/error/data",
            json!({"region": region}),
        )
    };
    let reply = send(to(list(), "fra")).await;
    assert_eq!((reply.status, reply.body), (421, misdirected("dal")));

    it.control.set_region(Region::Fra);
    for wrong in [list(), to(list(), "dal"), to(list(), "moon")] {
        assert_eq!(send(wrong).await.body, misdirected("fra"));
    }
    assert_eq!(send(to(list(), "fra")).await.status, 200);
}

#[tokio::test]
async fn a_licence_in_europe_has_tokens_that_say_so() {
    let it = Setup::with(|options| options.own.region = Region::Fra).await;
    let token = it.server.credentials().token;
    assert!(token.starts_with("fra:"));
    let request = it.method("list_tags", &json!({})).bearer_auth(token);
    assert_eq!(send(request.header("X-Region", "fra")).await.status, 200);
}

#[tokio::test]
async fn every_method_with_scopes_refuses_a_token_that_has_none_of_them_and_says_nothing_of_the_request() {
    let it = Setup::shop().await;
    let poor = it.token(&["chats--all:ro"], None);
    let free = [
        "request_agent_unsuspension",
        "issue_bot_token",
        "list_webhook_names",
        "list_channels",
        "get_product_source",
    ];
    let before = send(it.request(Method::GET, "/practice/state")).await.body;
    for method in ApiMethod::all().filter(|method| !free.contains(&method.name)) {
        for name in [Some(method.name), method.batch].into_iter().flatten() {
            let reply = it.call_with(&poor, name, json!({"id": 7})).await;
            let expected = (403, error("authorization", "Authorization error"));
            assert_eq!((reply.status, reply.body), expected, "{name}");
        }
    }
    for name in free.iter().filter(|name| **name != "issue_bot_token") {
        assert_eq!(it.call_with(&poor, name, json!({})).await.status, 200, "{name}");
    }
    let after = send(it.request(Method::GET, "/practice/state")).await.body;
    assert_eq!(after["agents"], before["agents"]);
}

#[tokio::test]
async fn a_server_can_start_with_a_token_that_may_only_read() {
    let scopes = ["access_rules:ro", "groups--all:ro"].map(str::to_owned).to_vec();
    let it = Setup::with(|options| options.own.scopes = Some(scopes)).await;
    assert_eq!(it.call("list_auto_accesses", json!({})).await.status, 200);
    assert_eq!(it.call("list_groups", json!({})).await.status, 200);
    for method in ["add_auto_access", "create_group", "list_agents"] {
        Setup::refused(&it.call(method, json!({})).await, "authorization", "");
    }
}

#[tokio::test]
async fn a_licence_that_has_expired_answers_nothing_until_it_begins_again() {
    let it = Setup::new().await;
    it.control.set_expired(true);
    let reply = it.call("list_groups", json!({})).await;
    assert_eq!(
        (reply.status, reply.body),
        (402, error("license_expired", "License expired"))
    );
    it.control.set_expired(false);
    assert_eq!(it.call("list_groups", json!({})).await.status, 200);
}

#[tokio::test]
async fn another_version_is_unsupported_and_what_is_no_method_is_not_found() {
    let it = Setup::new().await;
    let token = it.server.credentials().token;
    for (method, path, expected) in [
        (
            Method::POST,
            "/v3.5/configuration/action/list_groups",
            "unsupported_version",
        ),
        (
            Method::POST,
            "/v3.7/configuration/action/batch_create_bots",
            "unsupported_version",
        ),
        (Method::POST, "/v3.7/configuration/action/sing", "not_found"),
        (Method::POST, "/v3.6/configuration/action/sing", "not_found"),
        (Method::GET, "/v3.6/configuration/action/list_groups", "not_found"),
        (Method::POST, "/v3.6/agent/action/list_chats", "not_found"),
    ] {
        let request = it.request(method, path).bearer_auth(&token).json(&json!({}));
        Setup::refused(&send(request).await, expected, "");
    }
}

#[tokio::test]
async fn what_is_no_json_object_or_does_not_say_that_it_is_json_is_refused() {
    let it = Setup::new().await;
    let token = it.server.credentials().token;
    let path = "/v3.6/configuration/action/list_groups";
    let request = |body: &'static str| it.request(Method::POST, path).bearer_auth(&token).body(body);
    for body in ["[]", "{", "7", "null"] {
        let reply = send(request(body).header("Content-Type", "application/json")).await;
        assert_eq!(
            reply.body,
            error("validation", "Wrong format of request"),
            "{body}"
        );
    }
    Setup::refused(&send(request("{}")).await, "validation", "`Content-Type`");
    assert_eq!(
        send(request("")).await.status,
        200,
        "no body at all is an empty request"
    );
    let of_text = request("{}").header("Content-Type", "application/json; charset=utf-8");
    assert_eq!(send(of_text).await.status, 200);
}

#[tokio::test]
async fn the_limit_counts_each_token_alone_and_says_how_long_to_wait() {
    let it = Setup::with(|options| {
        options.rate_limit = Some(RateLimit {
            calls: 2,
            per_ms: 60_000,
        });
    })
    .await;
    let other = it.token(&["groups--all:ro"], None);
    for _ in 0..2 {
        assert_eq!(it.call("list_groups", json!({})).await.status, 200);
    }
    it.clock.advance_ms(20_500);
    let reply = it.call("list_groups", json!({})).await;
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("40")));
    assert_eq!(reply.body, error("too_many_requests", "Too many requests"));
    assert_eq!(it.call_with(&other, "list_groups", json!({})).await.status, 200);
    it.clock.advance_ms(39_500);
    assert_eq!(it.call("list_groups", json!({})).await.status, 200);
}

#[tokio::test]
async fn a_suspended_agent_can_only_ask_to_come_back() {
    let it = Setup::shop().await;
    let grey = it.token(&["groups--all:ro"], Some("grey@example.com"));
    Setup::refused(
        &it.call_with(&grey, "list_groups", json!({})).await,
        "authorization",
        "",
    );
    let asked = it.call_with(&grey, "request_agent_unsuspension", json!({})).await;
    assert_eq!((asked.status, asked.body), (200, nothing()));
    let state = send(it.request(Method::GET, "/practice/state")).await.body;
    let wants_back = |agent: &&Value| agent["wants_back"] == true;
    let agents = state["agents"].as_array().unwrap();
    assert_eq!(agents.iter().find(wants_back).unwrap()["id"], "grey@example.com");
    it.good("unsuspend_agent", json!({"id": "grey@example.com"}))
        .await;
    assert_eq!(it.call_with(&grey, "list_groups", json!({})).await.status, 200);
}
