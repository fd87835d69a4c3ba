//! Faults strike here as they do on every practice server, in this platform's words.

use sandbox::{Fault, FaultRule};
use serde_json::json;

use crate::setup::Setup;

#[tokio::test]
async fn writes_are_the_methods_and_batches_that_change_something() {
    let it = Setup::new().await;
    it.control
        .add_fault(FaultRule::always(Fault::ServerError).on_writes());
    for method in [
        "list_groups",
        "get_agent",
        "list_webhook_names",
        "get_license_webhooks_state",
    ] {
        assert_ne!(it.call(method, json!({})).await.status, 500, "{method}");
    }
    let expected = json!({"error": {"type": "internal", "message": "Internal server error"}});
    for method in [
        "create_tag",
        "batch_update_bots",
        "issue_bot_token",
        "update_auto_access",
    ] {
        let reply = it.call(method, json!({})).await;
        assert_eq!((reply.status, reply.body), (500, expected.clone()), "{method}");
    }
}

#[tokio::test]
async fn a_lost_answer_leaves_the_work_done_and_a_closed_connection_does_not() {
    for (fault, left) in [(Fault::LoseAnswer, 1), (Fault::Close, 0)] {
        let it = Setup::new().await;
        it.control
            .add_fault(FaultRule::once(fault).on("POST", "create_tag"));
        let request = it.method("create_tag", &json!({"name": "t"}));
        let token = it.server.credentials().token;
        assert!(request.bearer_auth(token).send().await.is_err());
        assert_eq!(
            it.good("list_tags", json!({})).await.as_array().unwrap().len(),
            left
        );
    }
}

#[tokio::test]
async fn a_storm_of_429_says_how_long_to_wait_and_a_withdrawn_token_stays_withdrawn() {
    let it = Setup::new().await;
    it.control
        .add_fault(FaultRule::once(Fault::TooManyRequests { wait_seconds: 7 }));
    let reply = it.call("list_tags", json!({})).await;
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("7")));
    Setup::refused(&reply, "too_many_requests", "Too many requests");
    it.control.add_fault(FaultRule::once(Fault::RevokeToken));
    for _ in 0..2 {
        Setup::refused(&it.call("list_tags", json!({})).await, "authentication", "");
    }
    it.control.restore_tokens();
    it.good("list_tags", json!({})).await;
}

#[tokio::test]
async fn the_log_names_the_methods_and_keeps_no_secret() {
    let it = Setup::new().await;
    it.call("list_tags", json!({})).await;
    it.call("sing", json!({})).await;
    let requests = it.control.requests();
    let routes: Vec<_> = requests
        .iter()
        .map(|one| (one.route.as_str(), one.status))
        .collect();
    assert_eq!(routes, [("list_tags", Some(200)), ("sing", Some(404))]);
    assert!(!format!("{requests:?}").contains(&it.server.credentials().token));
}
