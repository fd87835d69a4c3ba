//! The mock of an external service.

use std::time::Duration;

use sandbox::{MockAnswer, MockBehaviour, MockService};
use serde_json::{Value, json};

async fn start(answer: MockAnswer) -> MockService {
    let behaviour = MockBehaviour { answer, delay_ms: 0 };
    MockService::start(0, behaviour).await.unwrap()
}

async fn ask(service: &MockService) -> Result<(u16, String), reqwest::Error> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    let answer = client
        .post(format!("{}/chat?x=1", service.base_url()))
        .header("X-RocketChat-Livechat-Token", "PLANTED-token")
        .json(&json!({ "visitorToken": "v1" }))
        // Only so that a test of silence ends.
        .timeout(Duration::from_millis(300))
        .send()
        .await?;
    Ok((answer.status().as_u16(), answer.text().await?))
}

#[tokio::test]
async fn it_answers_with_the_messages_that_it_was_told_in_their_order() {
    let service = start(MockAnswer::Messages {
        messages: vec!["Hi".into(), "Ho".into()],
    })
    .await;
    let (status, body) = ask(&service).await.unwrap();
    let body: Value = serde_json::from_str(&body).unwrap();
    let contents = json!([{ "msg": "Hi", "order": 0 }, { "msg": "Ho", "order": 1 }]);
    assert_eq!((status, body), (200, json!({ "contents": contents })));
}

#[tokio::test]
async fn it_keeps_what_it_was_asked_but_never_the_secret() {
    let service = start(MockAnswer::Empty).await;
    ask(&service).await.unwrap();
    let received = service.received();
    assert_eq!(received.len(), 1);
    let call = &received[0];
    assert_eq!(
        (call.number, &*call.method, &*call.target),
        (1, "POST", "/chat?x=1")
    );
    assert_eq!(call.body, r#"{"visitorToken":"v1"}"#);
    let token = ("x-rocketchat-livechat-token".to_owned(), "•••".to_owned());
    assert!(call.headers.contains(&token), "{:?}", call.headers);
    assert!(!format!("{service:?}").contains("PLANTED"), "{service:?}");
}

#[tokio::test]
async fn it_misbehaves_as_it_is_told_and_can_be_told_otherwise() {
    let service = start(MockAnswer::Status { status: 503 }).await;
    let tell = |answer| service.behave(MockBehaviour { answer, delay_ms: 0 });
    assert_eq!(ask(&service).await.unwrap().0, 503);
    tell(MockAnswer::Status { status: 7 });
    assert_eq!(ask(&service).await.unwrap().0, 500);
    tell(MockAnswer::Empty);
    assert_eq!(ask(&service).await.unwrap(), (200, String::new()));
    tell(MockAnswer::WrongShape);
    assert!(ask(&service).await.unwrap().1.contains(r#""order":"1""#));
    tell(MockAnswer::WebPage);
    assert!(ask(&service).await.unwrap().1.starts_with('<'));
    tell(MockAnswer::Oversized);
    assert_eq!(ask(&service).await.unwrap().1.len(), 2 * 1024 * 1024);
    tell(MockAnswer::Redirect);
    assert!(ask(&service).await.unwrap().1.contains("where we moved"));
    tell(MockAnswer::Cut);
    assert!(!ask(&service).await.unwrap_err().is_timeout());
    tell(MockAnswer::Hang);
    assert!(ask(&service).await.unwrap_err().is_timeout());
    service.behave(MockBehaviour {
        delay_ms: 60_000,
        ..MockBehaviour::default()
    });
    assert!(ask(&service).await.unwrap_err().is_timeout());
    assert_eq!(service.behaviour().delay_ms, 60_000);
    service.stop().await;
}

#[test]
fn its_behaviour_reads_as_people_write_it() {
    let written = json!({ "answer": "status", "status": 404, "delay_ms": 5 });
    let read: MockBehaviour = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), written);
    let cut: MockBehaviour = serde_json::from_value(json!({ "answer": "cut" })).unwrap();
    assert_eq!((cut.answer, cut.delay_ms), (MockAnswer::Cut, 0));
}
