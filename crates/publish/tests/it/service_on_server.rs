//! External services that are tried by a server's own test call.

use publish::rocketchat::Client;
use publish::rocketchat::external_service::{Outcome, Sees, ServiceAnswer, ServiceCall};
use publish::{Connection, Control, Credentials, Error, Secret, ServerAddress};
use sandbox::{MockAnswer, MockBehaviour, Options, PracticeServer, RateLimit};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::external_service::{fails, messages, mock, to};
use crate::support::{TOKEN, quick};

async fn practice(rate_limit: Option<RateLimit>) -> (PracticeServer, Client) {
    let options = Options {
        rate_limit,
        ..Options::default()
    };
    let server = PracticeServer::start(options).await.expect("a free port");
    let credentials = server.credentials();
    let connection = Connection::new(
        ServerAddress::parse(server.base_url()).expect("an address"),
        Credentials::Token {
            user_id: credentials.user_id,
            token: Secret::new(credentials.auth_token),
        },
    );
    let control = Control::default();
    let client = Client::sign_in(&connection, None, quick(), &control).await;
    let client = client.expect("a token needs no call");
    (server, client)
}

async fn through(client: &Client, service: &ServiceCall) -> Result<ServiceAnswer, Error> {
    client.test_external_service(service, &Control::default()).await
}

#[tokio::test]
async fn a_server_asks_for_us_with_its_own_secret() {
    let (_server, client) = practice(Some(RateLimit::default())).await;
    let service = mock(messages(&["Hi from the server"])).await;
    let answer = through(&client, &to(service.base_url()))
        .await
        .expect("an answer");
    assert_eq!(answer.outcome, Outcome::Answered);
    let texts = vec!["Hi from the server".to_owned()];
    assert_eq!(answer.sees, Sees::Messages { texts });
    assert_eq!(answer.calls_left, Some(14));
    assert!(!json!(answer).to_string().contains(TOKEN));
    let body: Value = serde_json::from_str(&service.received()[0].body).expect("JSON");
    assert_eq!(body["metadata"][1]["value"], "12345");
}

#[tokio::test]
async fn a_server_says_what_it_takes_for_a_failure() {
    let (server, client) = practice(None).await;
    let service = mock(MockAnswer::Status { status: 500 }).await;
    let answer = through(&client, &to(service.base_url()))
        .await
        .expect("an answer");
    fails(&answer, Outcome::Failed, "hides the message");
    service.behave(MockBehaviour {
        answer: MockAnswer::Hang,
        delay_ms: 0,
    });
    let hurried = ServiceCall {
        timeout_ms: 20.0,
        ..to(service.base_url())
    };
    let answer = through(&client, &hurried).await.expect("an answer");
    fails(&answer, Outcome::TimedOut, "within 20 ms");

    server.control().set_settings(sandbox::Settings {
        secret_token: None,
        ..sandbox::Settings::default()
    });
    let error = through(&client, &to(service.base_url()))
        .await
        .expect_err("no secret");
    assert!(
        matches!(&error, Error::Refused { message, .. } if message.contains("secret token")),
        "{error}"
    );
}

#[tokio::test]
async fn a_service_may_take_longer_than_our_usual_patience_with_servers() {
    let (_server, client) = practice(None).await;
    let service = mock(MockAnswer::Hang).await;
    let slow = ServiceCall {
        timeout_ms: 1.0 + quick().call.as_secs_f64() * 1000.0,
        ..to(service.base_url())
    };
    let answer = through(&client, &slow).await.expect("the server's own time-out");
    assert_eq!(answer.outcome, Outcome::TimedOut);
}

#[tokio::test]
async fn the_limit_of_the_server_is_kept_and_waiting_for_it_can_be_cancelled() {
    let (_server, client) = practice(Some(RateLimit::default())).await;
    let service = mock(messages(&["Hi"])).await;
    let limited = to(service.base_url());
    for left in (0..15).rev() {
        let answer = through(&client, &limited).await.expect("an answer");
        assert_eq!(answer.calls_left, Some(left));
    }
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        assert!(progress.to_string().starts_with("waiting "), "{progress}");
        stop.cancel();
    });
    let waiting = client.test_external_service(&limited, &control).await;
    assert!(matches!(waiting, Err(Error::Cancelled)), "{waiting:?}");
    assert_eq!(service.received().len(), 15);
}
