//! `triggerctl sandbox`: what its first line says is true.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::{Practice, err, triggerctl};

/// The status and the body of a call with this `Authorization`.
fn get(server: &Practice, path: &str, authorization: &str) -> (String, Value) {
    send(
        server,
        "GET",
        path,
        &format!("Authorization: {authorization}"),
        "",
    )
}

/// The status and the body of a call of a LiveChat method that needs no fields, with these headers.
fn livechat(server: &Practice, method: &str, headers: &str) -> (String, Value) {
    let path = format!("/v3.6/configuration/action/{method}");
    send(server, "POST", &path, headers, "{}")
}

fn send(server: &Practice, method: &str, path: &str, headers: &str, body: &str) -> (String, Value) {
    let address = server.text("/base_url").trim_start_matches("http://");
    let mut connection = TcpStream::connect(address).unwrap();
    write!(
        connection,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
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

#[test]
fn a_livechat_says_how_to_sign_in_in_both_ways_and_has_a_licence_or_an_empty_one() {
    for (arguments, groups) in [(&[][..], 4), (&["--empty"], 1)] {
        let server = Practice::start(&[&["--platform", "livechat"], arguments].concat());
        let line = server.first_line.as_object().unwrap();
        assert_eq!(
            line.keys().collect::<Vec<_>>(),
            [
                "base_url",
                "token",
                "account_id",
                "owner_client_id",
                "organization_id"
            ]
        );
        let pair = format!("{}:{}", server.text("/account_id"), server.text("/token"));
        for authorization in [
            format!("Bearer {}", server.text("/token")),
            format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes())),
        ] {
            let headers = format!("Authorization: {authorization}");
            let (status, list) = livechat(&server, "list_groups", &headers);
            assert_eq!((status.as_str(), list.as_array().unwrap().len()), ("200", groups));
        }
        let wrong = livechat(&server, "list_groups", "Authorization: Bearer wrong");
        assert_eq!(wrong.1["error"]["type"], "authentication");
    }
}

#[test]
fn a_livechat_can_be_big_in_europe_and_with_a_token_that_may_do_little() {
    let arguments = [
        "--platform",
        "livechat",
        "--large",
        "--region",
        "fra",
        "--scopes",
        "agents--all:ro,groups--all:ro",
    ];
    let server = Practice::start(&arguments);
    let bearer = format!("Authorization: Bearer {}", server.text("/token"));
    let there = format!("{bearer}\r\nX-Region: fra");
    let (_, misdirected) = livechat(&server, "list_agents", &bearer);
    assert_eq!(misdirected["error"]["data"], json!({"region": "fra"}));
    let (_, agents) = livechat(&server, "list_agents", &there);
    assert_eq!(agents.as_array().unwrap().len(), 508);
    let (_, refused) = livechat(&server, "list_auto_accesses", &there);
    assert_eq!(refused["error"]["type"], "authorization");
}

#[test]
fn what_only_a_livechat_has_is_refused_elsewhere() {
    for arguments in [
        &["--region", "fra"][..],
        &["--scopes", "tags--all:ro"],
        &["--large"],
    ] {
        let output = triggerctl(&["sandbox"]).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(arguments[0]), "{}", err(&output));
    }
}
