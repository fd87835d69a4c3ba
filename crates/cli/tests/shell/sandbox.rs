//! `triggerctl sandbox`: what its first line says is true.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::{Practice, err, triggerctl};

/// The status and the body of a call with this `Authorization`.
fn get(server: &Practice, path: &str, authorization: &str) -> (String, Value) {
    let address = server.text("/base_url").trim_start_matches("http://");
    let mut connection = TcpStream::connect(address).unwrap();
    write!(
        connection,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAuthorization: {authorization}\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().to_owned();
    (status, serde_json::from_str(body).unwrap())
}

#[test]
fn a_zendesk_chat_says_how_to_sign_in_by_token_and_by_password() {
    let server = Practice::start(&["--platform", "zendesk-chat"]);
    let bearer = format!("Bearer {}", server.text("/token"));
    let pair = format!("{}:{}", server.text("/email"), server.text("/password"));
    let basic = format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes()));
    for path in ["/api/v2/chat/triggers", "/api/v2/triggers"] {
        for authorization in [&bearer, &basic] {
            let (status, list) = get(&server, path, authorization);
            assert_eq!(status, "200", "{path}");
            assert_eq!(list.as_array().unwrap().len(), 6, "the samples");
        }
        assert_eq!(get(&server, path, "Bearer wrong").0, "401");
    }
}

#[test]
fn a_zendesk_chat_can_start_without_any_trigger() {
    let server = Practice::start(&["--platform", "zendesk-chat", "--empty"]);
    let bearer = format!("Bearer {}", server.text("/token"));
    let (_, list) = get(&server, "/api/v2/chat/triggers", &bearer);
    assert_eq!(list, json!([]));
    assert_eq!(server.state()["rate_limit"], Value::Null, "--no-rate-limit");
}

#[test]
fn a_rocket_chat_is_the_default_and_its_first_line_is_as_before() {
    for arguments in [&[][..], &["--platform", "rocketchat"]] {
        let server = Practice::start(arguments);
        let line = server.first_line.as_object().unwrap();
        assert_eq!(
            line.keys().collect::<Vec<_>>(),
            ["base_url", "credentials", "users"]
        );
        assert_eq!(server.text("/credentials/username"), "practice.manager");
    }
}

#[test]
fn a_version_is_refused_where_there_is_none_to_choose() {
    let arguments = [
        "sandbox",
        "--platform",
        "zendesk-chat",
        "--server-version",
        "6.6.3",
    ];
    let output = triggerctl(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("--server-version"), "{}", err(&output));
}
