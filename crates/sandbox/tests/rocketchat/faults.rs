use std::time::{Duration, Instant};

use reqwest::Method;
use sandbox::{Fault, FaultRule};
use serde_json::json;

use crate::setup::{START_MS, Setup, body, send};

const TRIGGERS: &str = "livechat/triggers";

/// A server where one fault strikes the next create.
async fn with_fault(fault: Fault) -> Setup {
    let it = Setup::new().await;
    it.control.add_fault(FaultRule::once(fault).on("POST", TRIGGERS));
    it
}

fn create(it: &Setup) -> reqwest::RequestBuilder {
    it.request_as("practice.manager", Method::POST, TRIGGERS)
        .json(&body("t"))
}

#[tokio::test]
async fn a_hanging_call_gets_no_answer_and_does_no_work_while_others_go_on() {
    let it = with_fault(Fault::Hang).await;
    let error = create(&it)
        .timeout(Duration::from_millis(200))
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(it.control.triggers().is_empty());
    assert_eq!(it.post(TRIGGERS, &body("next")).await.status, 200);
    let requests = it.control.requests();
    assert_eq!((requests[0].fault, requests[0].status), (Some("hang"), None));
    assert_eq!((requests[1].fault, requests[1].status), (None, Some(200)));
}

#[tokio::test]
async fn stopping_the_server_ends_calls_that_hang() {
    let it = with_fault(Fault::Hang).await;
    let call = tokio::spawn(create(&it).send());
    while it.control.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    it.server.stop().await;
    assert!(call.await.unwrap().is_err());
}

#[tokio::test]
async fn a_dropped_server_ends_as_well() {
    let Setup { server, .. } = Setup::new().await;
    let http = reqwest::Client::new();
    let url = format!("{}/api/info", server.base_url());
    assert!(http.get(&url).send().await.is_ok());
    drop(server);
    while http.get(&url).send().await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_closed_connection_brings_no_answer_and_no_work() {
    let it = with_fault(Fault::Close).await;
    let error = create(&it).send().await.unwrap_err();
    assert!(!error.is_timeout() && !error.is_connect(), "{error:?}");
    assert!(it.control.triggers().is_empty());
    assert_eq!(it.control.requests()[0].status, None);
}

#[tokio::test]
async fn a_lost_answer_leaves_the_work_done() {
    let it = with_fault(Fault::LoseAnswer).await;
    assert!(create(&it).send().await.is_err());
    assert_eq!(it.control.triggers().len(), 1);
    assert_eq!(it.control.requests().len(), 1);
}

#[tokio::test]
async fn a_server_error_is_json_and_does_no_work() {
    let it = with_fault(Fault::ServerError).await;
    let reply = send(create(&it)).await;
    assert_eq!(
        (reply.status, reply.body),
        (500, json!({"success": false, "error": "Internal server error"}))
    );
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn a_bad_gateway_is_a_web_page_and_does_no_work() {
    let it = with_fault(Fault::BadGateway).await;
    let reply = send(create(&it)).await;
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (502, Some("text/html; charset=utf-8"))
    );
    assert!(reply.body.as_str().unwrap().starts_with("<html>"));
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn a_slow_call_answers_late_but_in_full() {
    let it = with_fault(Fault::Slow { ms: 60 }).await;
    let began = Instant::now();
    assert_eq!(send(create(&it)).await.body, json!({"success": true}));
    assert!(began.elapsed() >= Duration::from_millis(60));
}

#[tokio::test]
async fn a_storm_of_429_asks_to_wait_and_then_is_over() {
    let it = Setup::new().await;
    it.control
        .add_fault(FaultRule::always(Fault::TooManyRequests { wait_seconds: 3 }).times(2));
    for _ in 0..2 {
        let reply = send(create(&it)).await;
        assert_eq!(reply.status, 429);
        assert!(
            reply.body["error"]
                .as_str()
                .unwrap()
                .contains("You must wait 3 seconds"),
            "{}",
            reply.body
        );
        assert_eq!(
            reply.header("x-ratelimit-reset"),
            Some((START_MS + 3000).to_string().as_str())
        );
    }
    assert_eq!(send(create(&it)).await.status, 200);
    assert_eq!(it.control.triggers().len(), 1);
}

#[tokio::test]
async fn an_endless_body_goes_on_for_as_long_as_one_reads() {
    let it = with_fault(Fault::EndlessBody).await;
    let mut response = create(&it).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.content_length()),
        (200, None)
    );
    let mut read = 0;
    while read < 20 * 1024 * 1024 {
        read += response.chunk().await.unwrap().unwrap().len();
    }
}

#[tokio::test]
async fn broken_json_breaks_off_in_the_middle_after_the_work() {
    let it = with_fault(Fault::BrokenJson).await;
    let reply = send(create(&it)).await;
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, Some("application/json"))
    );
    assert_eq!(reply.body, json!("{\"succes"));
    assert_eq!(it.control.triggers().len(), 1);
}

#[tokio::test]
async fn json_of_another_shape_has_no_list_of_triggers() {
    let it = Setup::new().await;
    it.control
        .add_fault(FaultRule::once(Fault::WrongShape).on("GET", TRIGGERS));
    let reply = it.get(TRIGGERS).await;
    assert_eq!((reply.status, &reply.body["triggers"]), (200, &json!(42)));
    assert!(it.get(TRIGGERS).await.body["triggers"].is_array());
}

#[tokio::test]
async fn a_revoked_token_stays_revoked_and_a_new_login_helps() {
    let it = with_fault(Fault::RevokeToken).await;
    assert_eq!(send(create(&it)).await.status, 401);
    assert_eq!(it.get("me").await.status, 401);
    let login = json!({"user": "practice.manager", "password": "practice"});
    let login = send(it.request(Method::POST, "/api/v1/login").json(&login)).await;
    let me = it
        .request(Method::GET, "/api/v1/me")
        .header("X-User-Id", login.body["data"]["userId"].as_str().unwrap())
        .header("X-Auth-Token", login.body["data"]["authToken"].as_str().unwrap());
    assert_eq!(send(me).await.status, 200);
    it.control.reset();
    assert_eq!(it.get("me").await.status, 200);
}

#[tokio::test]
async fn a_fault_strikes_only_the_calls_that_it_is_meant_for() {
    let it = Setup::new().await;
    it.control.add_fault(
        FaultRule::always(Fault::ServerError)
            .on("GET", "livechat/triggers/:_id")
            .every(3),
    );
    let mut statuses = Vec::new();
    for id in 1..=6 {
        statuses.push(it.get(&format!("livechat/triggers/t{id}")).await.status);
        assert_eq!(it.get(TRIGGERS).await.status, 200);
        assert_eq!(it.delete(&format!("livechat/triggers/t{id}")).await.status, 200);
    }
    assert_eq!(statuses, [200, 200, 500, 200, 200, 500]);
    let status = &it.control.faults()[0];
    assert_eq!((status.matched, status.struck), (6, 2));

    it.control.clear_faults();
    for id in 1..=3 {
        assert_eq!(it.get(&format!("livechat/triggers/t{id}")).await.status, 200);
    }
}
