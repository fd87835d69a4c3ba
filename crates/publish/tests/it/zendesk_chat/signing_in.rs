//! Signing in by token and by password, below today's prefix and below the old one.

use publish::{Client, Connection, Control, Credentials, Error, Secret, ServerAddress};
use sandbox::zendesk_chat::{Options, PracticeServer};
use sandbox::{Fault, FaultRule, Seed};
use trigger::Platform;

use crate::support::{quick, says};

async fn practice() -> PracticeServer {
    let options = Options {
        seed: Seed::Sample,
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

async fn client(address: &str, credentials: Credentials) -> Client {
    let connection = Connection::new(ServerAddress::parse(address).unwrap(), credentials);
    let control = Control::default();
    Client::sign_in(Platform::ZendeskChat, &connection, None, quick(), &control)
        .await
        .unwrap()
}

fn token(token: &str) -> Credentials {
    Credentials::Token {
        user_id: String::new(),
        token: Secret::new(token),
    }
}

#[tokio::test]
async fn a_token_and_a_password_open_both_prefixes() {
    let server = practice().await;
    let known = server.credentials();
    let password = Credentials::Password {
        user: known.email.clone(),
        password: Secret::new(known.password.as_str()),
    };
    for credentials in [token(&known.token), password] {
        for path in ["", "/api/v2/chat", "/api/v2", "/api/v2/triggers"] {
            let address = format!("{}{path}", server.base_url());
            let client = client(&address, credentials.clone()).await;
            let triggers = client.triggers(&Control::default()).await.unwrap();
            assert!(!triggers.is_empty(), "{address}");
            let identity = client.who_am_i(&Control::default()).await.unwrap();
            assert!(identity.missing_permissions.is_empty());
        }
    }
}

#[tokio::test]
async fn wrong_credentials_are_told_and_never_shown() {
    let server = practice().await;
    let client = client(server.base_url(), token("PLANTED-wrong")).await;
    let error = client.triggers(&Control::default()).await.unwrap_err();
    assert_eq!(error.code(), "signed-out");
    assert!(!format!("{error:?}").contains("PLANTED"));
}

#[tokio::test]
async fn a_gateway_that_failed_and_a_full_count_are_waited_for() {
    let server = practice().await;
    let client = client(server.base_url(), token(&server.credentials().token)).await;
    let control = server.control();
    control.add_fault(FaultRule::always(Fault::BadGateway).times(2));
    assert!(client.triggers(&Control::default()).await.is_ok());
    control.add_fault(FaultRule::always(Fault::TooManyRequests { wait_seconds: 0 }).times(2));
    assert!(client.triggers(&Control::default()).await.is_ok());
}

#[tokio::test]
async fn what_is_no_account_of_zendesk_chat_is_said_by_that_name() {
    let page = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    let address = says(page).await;
    let client = client(address.as_str(), token("t")).await;
    let error = client.triggers(&Control::default()).await.unwrap_err();
    assert_eq!(error.code(), "not-zendesk-chat");
    assert!(
        error
            .to_string()
            .ends_with("a web page answered, not Zendesk Chat"),
        "{error}"
    );
}

/// An answer to the list.
async fn listed(body: &str) -> Error {
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let address = says(answer).await;
    let client = client(address.as_str(), token("t")).await;
    client.triggers(&Control::default()).await.unwrap_err()
}

#[tokio::test]
async fn a_list_that_cannot_be_trusted_is_an_error() {
    assert_eq!(listed(r#"{"triggers":[]}"#).await.code(), "unexpected-answer");
    assert_eq!(listed("[1]").await.code(), "unexpected-answer");
    assert_eq!(listed(r#"[{"id":1},{"id":1}]"#).await.code(), "listing-doubtful");
    assert_eq!(listed("[{").await.code(), "broken-answer");
}

#[tokio::test]
async fn a_list_longer_than_is_read_is_an_error_that_names_the_bound() {
    let server = practice().await;
    let connection = Connection::new(
        ServerAddress::parse(server.base_url()).unwrap(),
        token(&server.credentials().token),
    );
    let limits = publish::Limits {
        list_entries: 1,
        ..quick()
    };
    let client = publish::zendesk_chat::Client::sign_in(&connection, limits).unwrap();
    let error = client.triggers(&Control::default()).await.unwrap_err();
    assert_eq!(error.code(), "list-too-large");
}
