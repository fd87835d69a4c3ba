//! Asking the external service of a trigger: the mock service and the practice server over real HTTP, and worse ones.

use std::sync::{Arc, Mutex};

use publish::rocketchat::external_service::{Outcome, Sees, ServiceAnswer, ServiceCall, Visitor, call};
use publish::{Control, Error, Secret};
use sandbox::{MockAnswer, MockBehaviour, MockService};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::support::{TOKEN, raw_server, says};

const FALLBACK: &str = "Write to us!";

pub(crate) fn to(url: &str) -> ServiceCall {
    ServiceCall {
        url: url.to_owned(),
        timeout_ms: 20_000.0,
        fallback: FALLBACK.to_owned(),
        visitor: Visitor::default(),
        secret: Some(Secret::new(TOKEN)),
    }
}

pub(crate) async fn mock(answer: MockAnswer) -> MockService {
    let behaviour = MockBehaviour { answer, delay_ms: 0 };
    MockService::start(0, behaviour).await.expect("a free port")
}

pub(crate) fn messages(texts: &[&str]) -> MockAnswer {
    MockAnswer::Messages {
        messages: texts.iter().map(|&text| text.to_owned()).collect(),
    }
}

async fn ask(service: &ServiceCall) -> ServiceAnswer {
    let answer = call(service, &Control::default())
        .await
        .expect("whatever the service does is an answer");
    let all = format!("{answer:?} {:?} {}", service.secret, json!(answer));
    assert!(!all.contains(TOKEN), "{all}");
    answer
}

fn fallback() -> Sees {
    Sees::Fallback {
        text: FALLBACK.into(),
    }
}

#[track_caller]
pub(crate) fn fails(answer: &ServiceAnswer, outcome: Outcome, said: &str) {
    assert_eq!(
        (answer.outcome, &answer.sees),
        (outcome, &fallback()),
        "{answer:?}"
    );
    assert!(answer.findings[0].message.contains(said), "{answer:?}");
    assert!(!answer.findings[0].help.is_empty());
}

#[tokio::test]
async fn a_right_answer_says_what_the_visitor_sees_and_what_was_sent() {
    let service = mock(messages(&["Hi Morgan", "How are you?"])).await;
    let answer = ask(&to(&format!("{}/chat", service.base_url()))).await;
    assert_eq!(answer.outcome, Outcome::Answered);
    let texts = vec!["Hi Morgan".to_owned(), "How are you?".to_owned()];
    assert_eq!(answer.sees, Sees::Messages { texts });
    assert_eq!(answer.findings, []);
    assert_eq!(answer.raw.as_ref().map(|raw| raw.status), Some(200));
    assert!(answer.began_after_ms.is_some_and(|began| began <= answer.took_ms));

    let received = &service.received()[0];
    assert_eq!((&*received.method, &*received.target), ("POST", "/chat"));
    assert_eq!(received.body, answer.asked.body);
    for (name, value) in &answer.asked.headers {
        let sent = (name.to_ascii_lowercase(), value.clone());
        assert!(
            received.headers.contains(&sent),
            "{name} in {:?}",
            received.headers
        );
    }
    let body: Value = serde_json::from_str(&received.body).expect("JSON");
    assert_eq!(body["visitorToken"], "1234567890");
    assert_eq!(body["metadata"][0], json!({ "key": "name", "value": "Morgan" }));
}

#[tokio::test]
async fn the_secret_goes_to_the_service_and_nowhere_else_even_if_it_is_sent_back() {
    let seen = Arc::new(Mutex::new(String::new()));
    let shared = Arc::clone(&seen);
    let echo = axum::Router::new().fallback(move |request: axum::extract::Request| {
        let shared = Arc::clone(&shared);
        async move {
            let token = request.headers()["x-rocketchat-livechat-token"]
                .to_str()
                .unwrap_or("");
            token.clone_into(&mut shared.lock().expect("no panic"));
            let message = json!({ "msg": format!("Your token is {token}"), "order": 0, "code": 42 });
            json!({ "contents": [message] }).to_string()
        }
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, echo).await });

    let answer = ask(&to(&format!("{url}/?key={TOKEN}"))).await;
    assert_eq!(*seen.lock().expect("no panic"), TOKEN);
    let texts = vec!["Your token is •••".to_owned()];
    assert_eq!(answer.sees, Sees::Messages { texts });
    assert!(answer.findings[0].message.contains("repeats the secret token"));
    // What only sounds like a secret is left alone, so that people can find their mistakes.
    assert!(answer.raw.expect("an answer").body.contains("42"));
}

#[tokio::test]
async fn without_a_secret_the_call_is_made_and_says_that_a_server_would_not() {
    let service = mock(messages(&["Hi"])).await;
    let answer = ask(&ServiceCall {
        secret: None,
        ..to(service.base_url())
    })
    .await;
    assert_eq!(answer.outcome, Outcome::Answered);
    assert!(answer.findings[0].message.contains("without a secret token"));
    let named = service.received()[0]
        .headers
        .iter()
        .any(|(name, _)| name.contains("token"));
    assert!(!named);
}

#[tokio::test]
async fn failures_show_the_fallback_and_say_why() {
    let service = mock(MockAnswer::Status { status: 503 }).await;
    let url = service.base_url().to_owned();
    let tell = |answer| service.behave(MockBehaviour { answer, delay_ms: 0 });
    fails(&ask(&to(&url)).await, Outcome::WrongStatus, "status 503");
    tell(MockAnswer::Status { status: 404 });
    fails(&ask(&to(&url)).await, Outcome::WrongStatus, "status 404");
    tell(MockAnswer::Status { status: 201 });
    fails(&ask(&to(&url)).await, Outcome::WrongStatus, "status 201");
    tell(MockAnswer::WebPage);
    fails(&ask(&to(&url)).await, Outcome::WrongShape, "a web page, not JSON");
    tell(MockAnswer::Empty);
    fails(&ask(&to(&url)).await, Outcome::WrongShape, "empty");
    tell(MockAnswer::Cut);
    fails(&ask(&to(&url)).await, Outcome::Cut, "connection ended");
    tell(MockAnswer::WrongShape);
    let answer = ask(&to(&url)).await;
    fails(&answer, Outcome::WrongShape, "no “msg”");
    let paths: Vec<&str> = answer
        .findings
        .iter()
        .map(|finding| finding.path.as_str())
        .collect();
    assert_eq!(paths, ["/contents/0", "/contents/1/order"]);
}

#[tokio::test]
async fn without_a_fallback_message_a_failure_shows_nothing() {
    let service = mock(MockAnswer::Empty).await;
    let answer = ask(&ServiceCall {
        fallback: String::new(),
        ..to(service.base_url())
    })
    .await;
    assert_eq!(answer.sees, Sees::Nothing);
}

#[tokio::test]
async fn a_service_that_hangs_is_given_up_after_the_time_out_of_the_trigger() {
    let service = mock(MockAnswer::Hang).await;
    let hurried = |timeout_ms| ServiceCall {
        timeout_ms,
        ..to(service.base_url())
    };
    let answer = ask(&hurried(30.0)).await;
    fails(&answer, Outcome::TimedOut, "within 30 ms");
    assert_eq!((answer.timeout_ms, answer.began_after_ms), (30, None));
    fails(&ask(&hurried(-1.0)).await, Outcome::TimedOut, "within 0 ms");
    let answer = ask(&hurried(0.0)).await;
    fails(&answer, Outcome::TimedOut, "within 1000 ms");
    assert!(answer.took_ms >= 1000);
}

#[tokio::test]
async fn an_answer_that_begins_and_does_not_end_is_given_up_too() {
    let endless = raw_server(|mut stream| async move {
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{")
            .await;
        std::future::pending::<()>().await;
    })
    .await;
    let answer = ask(&ServiceCall {
        timeout_ms: 200.0,
        ..to(endless.as_str())
    })
    .await;
    fails(&answer, Outcome::TimedOut, "did not end");
    assert!(answer.began_after_ms.is_some());
    let cut = says("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"con").await;
    fails(&ask(&to(cut.as_str())).await, Outcome::Cut, "connection ended");
}

#[tokio::test]
async fn an_answer_that_is_far_too_long_is_not_read() {
    let service = mock(MockAnswer::Oversized).await;
    let answer = ask(&to(service.base_url())).await;
    assert_eq!((answer.outcome, &answer.sees), (Outcome::TooLong, &Sees::Unknown));
    assert_eq!(answer.raw.expect("its head").body, "");
}

#[tokio::test]
async fn a_redirect_is_followed_within_the_origin_and_told() {
    let service = mock(MockAnswer::Redirect).await;
    let answer = ask(&to(service.base_url())).await;
    assert_eq!(answer.outcome, Outcome::Answered);
    assert_eq!(answer.redirects, [format!("{}/moved", service.base_url())]);
    assert!(answer.findings[0].message.contains("/moved"));
    let received = service.received();
    assert_eq!((received.len(), &*received[1].method), (2, "POST"));
    assert_eq!(received[0].body, received[1].body);
}

#[tokio::test]
async fn a_redirect_to_another_origin_gets_no_secret() {
    let elsewhere = mock(messages(&["Give me your secrets"])).await;
    let head = format!(
        "HTTP/1.1 302 Found\r\nlocation: {}/x?session=1\r\ncontent-length: 0\r\n\r\n",
        elsewhere.base_url()
    );
    let service = raw_server(move |mut stream| {
        let head = head.clone();
        async move {
            let _ = stream.write_all(head.as_bytes()).await;
            std::future::pending::<()>().await;
        }
    })
    .await;
    let answer = ask(&to(service.as_str())).await;
    assert_eq!((answer.outcome, &answer.sees), (Outcome::SentOn, &Sees::Unknown));
    assert!(
        answer.findings[0]
            .message
            .contains(&format!("{}/x.", elsewhere.base_url()))
    );
    assert_eq!(elsewhere.received(), []);
}

#[tokio::test]
async fn a_service_that_sends_on_for_ever_fails() {
    let service =
        says("HTTP/1.1 307 Again\r\nlocation: /again\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
            .await;
    let answer = ask(&to(service.as_str())).await;
    fails(&answer, Outcome::SentOn, "more than 5 times");
    assert_eq!(answer.redirects.len(), 5);
}

#[tokio::test]
async fn an_address_that_cannot_be_called_sends_nothing() {
    for (url, said) in [
        ("", "no address"),
        ("ftp://a.example", "http://"),
        ("a.example/x", "no web address"),
    ] {
        let answer = ask(&to(url)).await;
        fails(&answer, Outcome::BadAddress, said);
        assert_eq!(answer.raw, None);
    }
    let nobody = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = nobody.local_addr().expect("an address");
    drop(nobody);
    let answer = ask(&to(&format!("http://{address}"))).await;
    fails(&answer, Outcome::Unreachable, &address.to_string());
    let plain = mock(MockAnswer::Empty).await;
    let https = plain.base_url().replace("http://", "https://");
    fails(
        &ask(&to(&https)).await,
        Outcome::Unreachable,
        "No encrypted connection",
    );
}

#[tokio::test]
async fn asking_can_be_cancelled() {
    let service = mock(MockAnswer::Hang).await;
    let cancel = CancellationToken::new();
    let control = Control::new(cancel.clone(), |_| {});
    let service = to(service.base_url());
    let (answer, ()) = tokio::join!(call(&service, &control), async { cancel.cancel() });
    assert!(matches!(answer, Err(Error::Cancelled)), "{answer:?}");
}
