//! The one call that the practice server makes itself: to an external service under test, on this machine only.
//!
//! No TLS, no redirects, no proxies: a practice service needs none, and a call must not leave the machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use axum::body::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::Request;
use hyper::header::{ACCEPT, CONTENT_TYPE, HOST};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use url::{Host, Url};

/// The largest answer that is read, in bytes.
const LARGEST_ANSWER: usize = 1024 * 1024;

/// A service on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LoopbackUrl {
    url: Url,
    address: SocketAddr,
}

/// A URL that the practice server does not call.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "The practice server only calls services on this machine: use http:// with 127.0.0.1, [::1] or localhost, not “{0}”"
)]
pub(crate) struct NotLoopback(String);

/// Why a call brought no messages.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CallError {
    #[error("The user aborted a request.")]
    TimedOut,
    #[error("request to {url} failed, reason: {source}")]
    Connect { url: String, source: std::io::Error },
    #[error("request to {url} failed, reason: {source}")]
    Http { url: String, source: hyper::Error },
    #[error("request to {url} failed, reason: {reason}")]
    Body { url: String, reason: String },
    #[error("{body}")]
    Status { body: String },
    #[error("External service response does not match expected format")]
    Format,
}

impl LoopbackUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, NotLoopback> {
        let refused = || NotLoopback(text.to_owned());
        let url = Url::parse(text).map_err(|_| refused())?;
        let ip = match url.host() {
            Some(Host::Ipv4(ip)) if ip.is_loopback() => IpAddr::V4(ip),
            Some(Host::Ipv6(ip)) if ip.is_loopback() => IpAddr::V6(ip),
            // Not looked up: a name server could say anything.
            Some(Host::Domain("localhost")) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            _ => return Err(refused()),
        };
        if url.scheme() != "http" {
            return Err(refused());
        }
        let address = SocketAddr::new(ip, url.port_or_known_default().unwrap_or(80));
        Ok(Self { url, address })
    }
}

/// Asks a service for its messages: `[{msg, order}, …]`, at least one.
///
/// `timeout_ms` holds for the whole call; 0 is 1000 ms, as in Rocket.Chat.
pub(crate) async fn messages(
    service: &LoopbackUrl,
    timeout_ms: f64,
    secret: &str,
    body: &Value,
) -> Result<Value, CallError> {
    let timeout_ms = if timeout_ms == 0.0 { 1000.0 } else { timeout_ms };
    let forever = if timeout_ms > 0.0 {
        Duration::MAX
    } else {
        Duration::ZERO
    };
    let timeout = Duration::try_from_secs_f64(timeout_ms / 1000.0).unwrap_or(forever);
    tokio::time::timeout(timeout, call(service, secret, body))
        .await
        .unwrap_or(Err(CallError::TimedOut))
}

async fn call(service: &LoopbackUrl, secret: &str, body: &Value) -> Result<Value, CallError> {
    let url = || service.url.to_string();
    let http = |source| CallError::Http { url: url(), source };
    let stream = TcpStream::connect(service.address)
        .await
        .map_err(|source| CallError::Connect { url: url(), source })?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(http)?;
    let request = Request::post(&service.url[url::Position::BeforePath..url::Position::AfterQuery])
        .header(HOST, service.address.to_string())
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, "application/json")
        .header("X-RocketChat-Livechat-Token", secret)
        .body(Full::<Bytes>::from(body.to_string()))
        .map_err(|error| CallError::Body {
            url: url(),
            reason: error.to_string(),
        })?;
    let exchange = async {
        let response = sender.send_request(request).await.map_err(http)?;
        let status = response.status();
        let body = Limited::new(response.into_body(), LARGEST_ANSWER)
            .collect()
            .await
            .map_err(|error| CallError::Body {
                url: url(),
                reason: error.to_string(),
            })?;
        Ok((status, body.to_bytes()))
    };
    let (status, body) = tokio::select! {
        answer = exchange => answer?,
        // The connection only ends first when it breaks; the exchange then says why.
        Err(source) = connection => return Err(http(source)),
    };
    if status != hyper::StatusCode::OK {
        return Err(CallError::Status {
            body: String::from_utf8_lossy(&body).into_owned(),
        });
    }
    contents(&body).ok_or(CallError::Format)
}

/// The messages in an answer, when all is as it must be.
fn contents(body: &[u8]) -> Option<Value> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let contents = answer.get("contents")?.as_array()?;
    let good = |message: &Value| message["msg"].is_string() && message["order"].is_number();
    (!contents.is_empty() && contents.iter().all(good)).then(|| json!(contents))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_machine_are_called() {
        for url in [
            "http://127.0.0.1:9000/x?y=1",
            "http://localhost/",
            "http://[::1]:80/",
            "http://127.1.2.3/",
        ] {
            assert!(LoopbackUrl::parse(url).is_ok(), "{url}");
        }
        for url in [
            "http://example.com/",
            "http://10.0.0.1/",
            "http://0.0.0.0/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "https://127.0.0.1/",
            "file:///etc/passwd",
            "test",
            "",
        ] {
            let error = LoopbackUrl::parse(url).unwrap_err();
            assert!(error.to_string().contains(&format!("“{url}”")), "{error}");
        }
    }

    #[test]
    fn an_answer_needs_at_least_one_message_with_text_and_order() {
        assert!(contents(br#"{"contents": [{"msg": "Hi", "order": 0}]}"#).is_some());
        for answer in [
            "",
            "[]",
            "{}",
            r#"{"contents": []}"#,
            r#"{"contents": [{"msg": "Hi"}]}"#,
            r#"{"contents": [{"msg": 1, "order": 0}]}"#,
            r#"{"contents": [{"msg": "Hi", "order": 0}, {"msg": "Ho", "order": "1"}]}"#,
        ] {
            assert_eq!(contents(answer.as_bytes()), None, "{answer}");
        }
    }
}
