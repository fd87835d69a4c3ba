//! Faults strike here as they do on every practice server, in this platform's words.

use reqwest::Method;
use sandbox::{Fault, FaultRule};
use serde_json::json;

use crate::setup::{Setup, body, send};

/// A server with the trigger `t`, where one fault strikes the next write.
async fn with_fault(fault: Fault) -> Setup {
    let it = Setup::new().await;
    it.post(&body("t")).await;
    it.control.add_fault(FaultRule::once(fault).on_writes());
    it
}

#[tokio::test]
async fn creations_changes_and_deletions_are_writes_below_both_prefixes_and_readings_are_not() {
    for prefix in ["/api/v2/chat", "/api/v2"] {
        for (method, path, sent) in [
            (Method::POST, "triggers", body("u")),
            (Method::PUT, "triggers/t", json!({"name": "u"})),
            (Method::DELETE, "triggers/t", json!({})),
        ] {
            let it = with_fault(Fault::ServerError).await;
            let before = it.get("triggers").await.body;
            it.get("triggers/t").await;
            let request = it
                .request(method.clone(), &format!("{prefix}/{path}"))
                .bearer_auth(it.server.credentials().token)
                .json(&sent);
            let reply = send(request).await;
            assert_eq!(reply.status, 500, "{method} {prefix}");
            assert_eq!(reply.body["error"], "InternalServerError");
            assert_eq!(it.get("triggers").await.body, before, "the work is not done");
        }
    }
}

#[tokio::test]
async fn a_lost_answer_leaves_the_work_done_and_a_closed_connection_does_not() {
    for (fault, left) in [(Fault::LoseAnswer, 0), (Fault::Close, 1)] {
        let it = with_fault(fault).await;
        let deletion = it.signed_in(Method::DELETE, "triggers/t").send().await;
        assert!(deletion.is_err());
        assert_eq!(it.control.triggers().len(), left, "{fault:?}");
    }
}

#[tokio::test]
async fn a_bad_gateway_is_a_web_page_and_a_storm_of_429_says_how_long_to_wait() {
    let it = with_fault(Fault::BadGateway).await;
    let reply = it.delete("triggers/t").await;
    assert_eq!(reply.status, 502);
    assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));

    it.control
        .add_fault(FaultRule::once(Fault::TooManyRequests { wait_seconds: 7 }));
    let reply = it.delete("triggers/t").await;
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("7")));
    assert_eq!(it.delete("triggers/t").await.status, 204);
}

#[tokio::test]
async fn broken_json_and_another_shape_come_with_status_200_after_the_work() {
    let it = with_fault(Fault::BrokenJson).await;
    let reply = it.post(&body("u")).await;
    assert!(reply.status == 200 && reply.body.is_string(), "{reply:?}");
    assert_eq!(it.control.triggers().len(), 2);

    it.control.add_fault(FaultRule::once(Fault::WrongShape));
    let reply = it.get("triggers").await;
    assert!(reply.status == 200 && reply.body.is_object(), "{reply:?}");
}

#[tokio::test]
async fn a_withdrawn_token_stays_withdrawn_until_it_is_restored_while_the_password_still_works() {
    let it = with_fault(Fault::RevokeToken).await;
    assert_eq!(it.delete("triggers/t").await.status, 401);
    assert_eq!(it.get("triggers").await.status, 401);
    let own = it.server.credentials();
    assert!(!it.control.accepts_token(&own.token));
    let by_password = it
        .request(Method::GET, "/api/v2/triggers")
        .basic_auth(own.email, Some(own.password));
    assert_eq!(send(by_password).await.status, 200);
    it.control.restore_tokens();
    assert_eq!(it.get("triggers").await.status, 200);
}

#[tokio::test]
async fn the_log_names_routes_alike_below_both_prefixes_and_keeps_no_secret() {
    let it = Setup::new().await;
    it.get("triggers/a%2Fb").await;
    send(it.request(Method::PUT, "/api/v2/triggers/a/b")).await;
    it.get("nothing").await;
    let requests = it.control.requests();
    let seen: Vec<_> = requests
        .iter()
        .map(|request| (request.method.as_str(), request.route.as_str(), request.status))
        .collect();
    assert_eq!(
        seen,
        [
            ("GET", "triggers/:name", Some(404)),
            ("PUT", "triggers/:name", Some(401)),
            ("GET", "nothing", Some(404)),
        ]
    );
    assert_eq!(requests[0].target, "/api/v2/chat/triggers/a%2Fb");
    assert!(!format!("{requests:?}").contains(&it.server.credentials().token));
}
