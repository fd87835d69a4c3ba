//! Trying the external service of a draft, with the mock service, the practice server and the servers' secret tokens.

use serde_json::{Value, json};

use crate::Studio;
use crate::hunt::Hunt;

const PLANTED: &str = "pl4nted-service-t0ken";

fn draft(url: &str) -> Value {
    json!({
        "name": "Greeting", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": "/pricing" }],
        "actions": [{ "name": "use-external-service", "params": {
            "sender": "custom", "name": "anna", "serviceUrl": url, "serviceTimeout": 20_000,
            "serviceFallbackMessage": "Write to us!",
        } }],
    })
}

fn behaviour(answer: &str) -> Value {
    json!({ "answer": answer, "messages": ["Hi!", "Can I help?"], "status": 503, "delay_ms": 0 })
}

async fn tried(studio: &Studio, call: Value) -> Value {
    studio.job("service.call", call).await
}

fn to_mock(server: Option<i64>) -> Value {
    json!({ "document": draft("https://service.example"), "ask": "this-computer", "to": "mock", "server": server })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_is_tried_offline_and_the_mock_shows_what_it_got() {
    let studio = Studio::new();
    assert_eq!(
        studio.ask("mock.status", json!({})).await["base_url"],
        Value::Null
    );
    studio.ask("mock.behave", behaviour("messages")).await;
    let came = tried(&studio, to_mock(None)).await;
    assert_eq!(came["sender"], "anna");
    assert_eq!(came["answer"]["outcome"], "answered");
    assert_eq!(
        came["answer"]["sees"],
        json!({ "kind": "messages", "texts": ["Hi!", "Can I help?"] })
    );
    assert_eq!(came["answer"]["timeout_ms"], 20_000);

    studio.ask("mock.behave", behaviour("wrong-shape")).await;
    let mut call = to_mock(None);
    call["visitor"] = json!({ "token": "v7", "metadata": [{ "key": "plan", "value": "gold" }] });
    let came = tried(&studio, call).await;
    assert_eq!(came["answer"]["outcome"], "wrong-shape");
    assert_eq!(
        came["answer"]["sees"],
        json!({ "kind": "fallback", "text": "Write to us!" })
    );

    let status = studio.ask("mock.status", json!({})).await;
    let newest: Value = serde_json::from_str(status["received"][0]["body"].as_str().unwrap()).unwrap();
    assert_eq!(
        newest,
        json!({ "visitorToken": "v7", "metadata": [{ "key": "plan", "value": "gold" }] })
    );
    let stopped = studio.ask("mock.stop", json!({})).await;
    assert_eq!(
        (&stopped["base_url"], &stopped["received"]),
        (&Value::Null, &json!([]))
    );
    assert_eq!(stopped["behaviour"]["answer"], "wrong-shape");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_practice_server_asks_with_its_own_test_call() {
    let studio = Studio::new();
    let setup = studio.ask("service.setup", json!({ "project": 1 })).await;
    let practice = &setup["servers"][0];
    assert_eq!(
        (&practice["practice"], &practice["secret"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(setup["visitor"]["metadata"][0]["key"], "name");
    let mut call = to_mock(practice["server"].as_i64());
    call["ask"] = json!("server");
    let came = tried(&studio, call.clone()).await;
    assert_eq!(came["answer"]["outcome"], "answered", "{came}");

    // At a draft's real address the practice server calls nobody, and says why.
    call["to"] = json!("address");
    let job = studio.ask("service.call", call).await;
    let failed = studio.finished(job).await;
    assert_eq!(failed["error"]["code"], "refused");
    let message = failed["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("only calls services on this machine"),
        "{message}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_make_no_sense_are_refused_before_anything_is_sent() {
    let studio = Studio::new();
    let mut call = to_mock(None);
    call["document"]["actions"][0]["name"] = json!("send-message");
    let refused = studio.refused("service.call", call).await;
    assert_eq!(refused.code, api::Code::BadInput);
    let mut call = to_mock(None);
    call["ask"] = json!("server");
    assert!(
        studio
            .refused("service.call", call)
            .await
            .help
            .contains("Choose a server")
    );
    let mut odd = behaviour("status");
    odd["status"] = json!(99);
    let refused = studio.refused("mock.behave", odd).await;
    assert!(refused.message.contains("99"), "{refused}");
    assert_eq!(
        studio.ask("mock.status", json!({})).await["base_url"],
        Value::Null
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_token_of_a_server_goes_along_and_is_kept_nowhere_in_the_open() {
    let studio = Studio::new();
    let added = json!({
        "project": 1, "platform": "rocketchat", "name": "Shop", "base_url": "https://chat.example",
        "credentials": { "sign_in": "token", "user": "u1", "secret": "x", "keep": "session" },
    });
    let server = studio.ask("server.add", added).await["id"].as_i64().unwrap();
    let with_secret = async |call: Value| {
        let came = tried(&studio, call).await;
        let received = studio.ask("mock.status", json!({})).await;
        assert!(
            !format!("{came}{received}").contains(PLANTED),
            "{came} {received}"
        );
        came["answer"]["asked"]["headers"].as_array().unwrap().len() == 3
    };
    studio.ask("mock.behave", behaviour("messages")).await;
    assert!(!with_secret(to_mock(Some(server))).await);

    let keep = json!({ "server": server, "secret": format!(" {PLANTED} "), "keep": "session" });
    let kept = studio.ask("service.keep_secret", keep.clone()).await;
    assert_eq!(kept["secret"], "session");
    assert!(with_secret(to_mock(Some(server))).await);
    let hunt = Hunt::of(&[("the secret token", PLANTED)]);
    let nothing: Vec<String> = Vec::new();
    assert_eq!(hunt.in_folder(studio.folder.path()), nothing);

    studio
        .ask("secrets.unlock", json!({ "passphrase": "correct horse" }))
        .await;
    let mut keep_in_file = keep;
    keep_in_file["keep"] = json!("file");
    studio.ask("service.keep_secret", keep_in_file).await;
    let studio_after = studio.restarted();
    assert_eq!(hunt.in_folder(studio_after.folder.path()), nothing);
    #[cfg(target_os = "linux")]
    assert_eq!(hunt.in_processes(std::process::id()), nothing);
    let setup = studio_after.ask("service.setup", json!({ "project": 1 })).await;
    assert_eq!(setup["servers"][1]["secret"], "file");
    let job = studio_after.ask("service.call", to_mock(Some(server))).await;
    let locked = studio_after.finished(job).await;
    assert_eq!(locked["error"]["code"], "credentials-needed");
    studio_after
        .ask("secrets.unlock", json!({ "passphrase": "correct horse" }))
        .await;
    let came = tried(&studio_after, to_mock(Some(server))).await;
    assert_eq!(came["answer"]["asked"]["headers"][2][1], "•••");

    let gone = studio_after
        .ask("service.forget_secret", json!({ "server": server }))
        .await;
    assert_eq!(gone["secret"], Value::Null);
    let refused = json!({ "server": 1, "secret": "x", "keep": "session" });
    let refused = studio_after.refused("service.keep_secret", refused).await;
    assert!(refused.message.contains("practice server"), "{refused}");
}
