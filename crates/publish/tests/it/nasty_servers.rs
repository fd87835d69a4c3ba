//! Servers that hang, close, lie, flood, redirect, or are something else altogether.

use std::sync::Arc;
use std::time::Duration;

use crate::support::{Fake, Fate, impatient, quick, raw_server, says, token_connection};
use publish::rocketchat::Client;
use publish::{Bound, Control, Error, Limits, ServerAddress, Stranger, TlsProblem};
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

async fn listing(address: ServerAddress, limits: Limits) -> Error {
    let control = Control::default();
    let client = Client::sign_in(&token_connection(address), None, limits, &control)
        .await
        .expect("a token needs no call");
    client
        .triggers(&control)
        .await
        .expect_err("this cannot be listed")
}

fn http(head: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {head}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}").into_bytes()
}

#[tokio::test]
async fn a_server_that_hangs_is_given_up() {
    let address = raw_server(|stream| async move {
        let _stream = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let error = listing(address, impatient()).await;
    assert!(matches!(error, Error::TimedOut { .. }), "{error:?}");
    assert!(error.leaves_in_doubt() && error.may_still_happen());
}

#[tokio::test]
async fn a_body_that_never_ends_in_time_is_given_up() {
    let address = raw_server(|mut stream| async move {
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{")
            .await;
        std::future::pending::<()>().await;
    })
    .await;
    let error = listing(address, impatient()).await;
    assert_eq!(error.code(), "timed-out");
}

#[tokio::test]
async fn a_server_that_closes_is_told_apart_from_none() {
    let closing = raw_server(|_stream| async {}).await;
    let error = listing(closing, quick()).await;
    assert!(matches!(error, Error::ConnectionLost { .. }), "{error:?}");

    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let error = listing(crate::support::address(port), quick()).await;
    assert!(matches!(error, Error::Unreachable { .. }), "{error:?}");
    assert!(!error.leaves_in_doubt());
}

#[tokio::test]
async fn an_answer_cut_in_the_middle_is_a_lost_one() {
    let error = listing(
        says("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"trig").await,
        quick(),
    )
    .await;
    assert_eq!(error.code(), "connection-lost");
}

#[tokio::test]
async fn web_pages_and_other_strangers_are_named() {
    for (bytes, expected) in [
        (
            http("200 OK", "<!doctype html><title>Sign in</title>"),
            Stranger::WebPage,
        ),
        (
            http("403 Forbidden\r\ncontent-type: text/html", "denied"),
            Stranger::WebPage,
        ),
        (http("200 OK", ""), Stranger::Nothing),
        (http("200 OK", "hello"), Stranger::Other),
    ] {
        let error = listing(says(bytes).await, quick()).await;
        let Error::Stranger { found, .. } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(*found, expected);
    }
}

#[tokio::test]
async fn a_page_can_be_read_in_the_raw_answer() {
    let page = "<html><title>Sign in</title></html>";
    let error = listing(
        says(http("502 Bad Gateway\r\nserver: nginx", page)).await,
        quick(),
    )
    .await;
    assert_eq!(error.code(), "server-failed");
    let raw = error.raw().unwrap();
    assert_eq!((raw.status, raw.body.as_str(), raw.truncated), (502, page, false));
    assert!(raw.headers.contains(&("server".to_owned(), "nginx".to_owned())));
}

#[tokio::test]
async fn json_of_another_shape_says_what_is_missing() {
    for body in [
        "[]",
        "7",
        "{}",
        r#"{"triggers": {}}"#,
        r#"{"triggers": [7], "total": 1}"#,
        r#"{"triggers": [{"name": "no id"}], "total": 1}"#,
    ] {
        let error = listing(says(http("200 OK", body)).await, quick()).await;
        assert_eq!(error.code(), "unexpected-answer", "{body}");
        assert_eq!(error.raw().unwrap().body, body);
    }
}

#[tokio::test]
async fn json_nested_without_end_is_named_and_no_crash() {
    for deep in [
        "[".repeat(200_000),
        format!("{{\"triggers\":{}", "[{\"a\":".repeat(100_000)),
    ] {
        let error = listing(says(http("200 OK", &deep)).await, quick()).await;
        assert_eq!(error.code(), "answer-too-large");
        assert!(error.to_string().contains("deeper than 120 levels"), "{error}");
    }
}

#[tokio::test]
async fn a_long_stranger_is_shown_up_to_a_length() {
    let error = listing(says(http("200 OK", &"hello ".repeat(50_000))).await, quick()).await;
    assert_eq!(error.code(), "not-rocketchat");
    assert!(error.raw().unwrap().truncated);
    assert_eq!(error.raw().unwrap().body.len(), 64 * 1024);
}

#[tokio::test]
async fn broken_json_is_told_with_its_fault_and_place_and_not_taken_for_a_stranger() {
    for (body, said) in [
        (
            r#"{"triggers": ["#,
            "it ends in the middle at line 1, column 14 (byte 14)",
        ),
        (
            "{\"total\": 1,\n \"x\": 1e999}",
            "number out of range at line 2, column 11 (byte 24)",
        ),
        (r#"{"name": "\ud800 x"}"#, "at line 1, column 17 (byte 17)"),
        ("{\"a\": 1,}", "trailing comma at line 1, column 9 (byte 9)"),
        (
            "{\"a\": 1} {",
            "trailing characters at line 1, column 10 (byte 10)",
        ),
    ] {
        let error = listing(says(http("200 OK", body)).await, quick()).await;
        assert_eq!(error.code(), "broken-answer", "{body}");
        let told = error.to_string();
        assert!(told.contains("broken JSON") && told.contains(said), "{told}");
        assert_eq!(error.raw().unwrap().body, body);
        assert!(error.leaves_in_doubt() && !error.help().is_empty());
    }
    let typed = http("200 OK\r\ncontent-type: application/json; charset=utf-8", "hello");
    assert_eq!(listing(says(typed).await, quick()).await.code(), "broken-answer");
}

#[tokio::test]
async fn words_of_a_server_are_cut_before_they_fill_the_screen() {
    let words = "no ".repeat(10_000);
    let body = json!({ "success": false, "error": words }).to_string();
    let error = listing(says(http("400 Bad Request", &body)).await, quick()).await;
    assert_eq!(error.code(), "refused");
    assert!(
        error.without_call().len() < 1100,
        "{}",
        error.without_call().len()
    );
}

#[tokio::test]
async fn an_endless_answer_is_cut_off() {
    let address = raw_server(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
        let piece = vec![b' '; 64 * 1024];
        while stream.write_all(&piece).await.is_ok() {}
    })
    .await;
    let error = listing(address, quick()).await;
    assert!(
        matches!(error, Error::TooLarge { bound, .. } if bound == Bound::AnswerBytes(16 * 1024 * 1024)),
        "{error:?}"
    );
    assert!(error.to_string().contains("longer than 16 MB"), "{error}");
}

#[tokio::test]
async fn an_answer_that_announces_ten_gigabytes_is_not_read_at_all() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n";
    let error = listing(says(head).await, quick()).await;
    assert_eq!(error.code(), "answer-too-large");
}

#[tokio::test]
async fn credentials_do_not_follow_to_another_host() {
    let elsewhere = Fake::start(vec![]).await;
    let to = format!("{}/login?ticket=PRIVATE", elsewhere.address);
    let error = listing(
        says(http(&format!("302 Found\r\nlocation: {to}"), "")).await,
        quick(),
    )
    .await;
    let Error::Redirected { to, .. } = &error else {
        panic!("{error:?}");
    };
    assert_eq!(*to, format!("{}/login", elsewhere.address));
    assert!(elsewhere.calls().is_empty());
}

#[tokio::test]
async fn reading_follows_a_redirect_on_the_same_server_but_not_in_circles() {
    let fake = Fake::start(vec![crate::documents::stored("t1", "One", "Hi")]).await;
    fake.rule(|seen, _| {
        if seen.call == "GET livechat/triggers" && !seen.query.contains("moved") {
            let to = format!("?{}&moved=1", seen.query);
            return Fate::Instead(307, json!({ "$headers": { "location": to } }));
        }
        Fate::Normal
    });
    let found = fake.client().await.triggers(&Control::default()).await.unwrap();
    assert_eq!(found.len(), 1);

    fake.rule(|_, _| Fate::Instead(302, json!({ "$headers": { "location": "/api/v1/info" } })));
    let error = listing(fake.address.clone(), quick()).await;
    assert_eq!(error.code(), "redirected");
}

#[tokio::test]
async fn refusals_by_status_are_told_apart() {
    let fake = Fake::start(vec![]).await;
    for (status, body, code) in [
        (
            400,
            json!({ "success": false, "error": "must have name", "errorType": "invalid-params" }),
            "refused",
        ),
        (404, json!({ "success": false, "error": "not found" }), "refused"),
        (200, json!({ "success": false, "error": "no" }), "refused"),
        (
            401,
            json!({ "status": "error", "message": "You must be logged in to do this." }),
            "signed-out",
        ),
        (
            403,
            json!({ "success": false, "error": "unauthorized" }),
            "forbidden",
        ),
        (
            400,
            json!({ "success": false, "errorType": "error-unauthorized" }),
            "forbidden",
        ),
        (500, json!({ "success": false, "error": "boom" }), "server-failed"),
    ] {
        let answer = body.clone();
        fake.rule(move |_, _| Fate::Instead(status, answer.clone()));
        let error = listing(fake.address.clone(), quick()).await;
        assert_eq!(error.code(), code);
        assert_eq!(error.raw().unwrap().status, status);
        if let Error::Forbidden { permission, .. } = &error {
            assert_eq!(*permission, "view-livechat-manager");
        }
        if let Error::Refused { message, .. } | Error::ServerFailed { message, .. } = &error {
            assert_eq!(Some(message.as_str()), body["error"].as_str());
        }
    }
}

async fn self_signed() -> u16 {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(
        tokio_rustls::rustls::crypto::aws_lc_rs::default_provider(),
    ))
    .with_safe_default_protocol_versions()
    .unwrap()
    .with_no_client_auth()
    .with_single_cert(vec![made.cert.der().clone()], key)
    .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = acceptor.accept(stream).await;
        }
    });
    port
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused_in_words() {
    let port = self_signed().await;
    let address = ServerAddress::parse(&format!("https://localhost:{port}")).unwrap();
    let error = listing(address, quick()).await;
    let Error::Tls { problem, .. } = &error else {
        panic!("{error:?}");
    };
    assert_eq!(*problem, TlsProblem::UnknownIssuer);
    assert!(
        error.to_string().contains("the certificate was issued by nobody"),
        "{error}"
    );
}

#[tokio::test]
async fn https_to_a_port_that_speaks_plain_http_says_so() {
    let fake = Fake::start(vec![]).await;
    let address = ServerAddress::parse(&fake.address.as_str().replace("http:", "https:")).unwrap();
    let error = listing(address, quick()).await;
    assert!(
        matches!(
            error,
            Error::Tls {
                problem: TlsProblem::NotTls,
                ..
            }
        ),
        "{error:?}"
    );
    assert!(error.help().contains("http://"));
}

#[tokio::test]
async fn plain_http_to_a_port_that_speaks_tls_hints_at_the_scheme() {
    let port = self_signed().await;
    let error = listing(crate::support::address(port), quick()).await;
    assert!(matches!(error, Error::ConnectionLost { .. }), "{error:?}");
    assert!(error.help().contains("https://"));
}

#[tokio::test]
async fn cancelling_ends_a_call_at_once() {
    let address = raw_server(|stream| async move {
        let _stream = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let control = Control::default();
    let limits = Limits {
        call: Duration::from_secs(3600),
        ..quick()
    };
    let client = Client::sign_in(&token_connection(address), None, limits, &control)
        .await
        .unwrap();
    let (result, ()) = tokio::join!(client.triggers(&control), async {
        tokio::task::yield_now().await;
        control.cancellation().cancel();
    });
    assert_eq!(result.unwrap_err().code(), "cancelled");
}
