//! A server that writes down what it is asked, and answers by a rule.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response};
use publish::livechat::{Client, Credentials, Endpoint, Error, Reply};
use publish::{Control, Secret, ServerAddress};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::support::quick;

pub(crate) const TOKEN: &str = "PLANTED-token-of-livechat";

/// A call as it came.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) call: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The last part of the URL.
    pub(crate) fn method(&self) -> &str {
        self.call.rsplit('/').next().unwrap()
    }
}

type Rule = Box<dyn FnMut(&Seen) -> (u16, String) + Send>;

struct Inner {
    seen: Vec<Seen>,
    rule: Rule,
}

pub(crate) struct Stage {
    address: String,
    inner: Arc<Mutex<Inner>>,
}

impl Stage {
    /// A server with this rule: a status and a body for each call.
    pub(crate) async fn start(rule: impl FnMut(&Seen) -> (u16, String) + Send + 'static) -> Stage {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let inner = Arc::new(Mutex::new(Inner {
            seen: Vec::new(),
            rule: Box::new(rule),
        }));
        let router = Router::new().fallback(answer).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Stage { address, inner }
    }

    /// A licence with these rules and without greetings.
    pub(crate) async fn with_rules(rules: &Value) -> Stage {
        let rules = rules.to_string();
        let answer = move |seen: &Seen| match seen.method() {
            "list_greetings" => r#"{"greetings": [], "found_greetings": 0}"#.to_owned(),
            _ => rules.clone(),
        };
        Stage::start(move |seen| (200, answer(seen))).await
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// What it was asked, in order.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.inner.lock().unwrap().seen.clone()
    }

    /// The methods that were called, in order.
    pub(crate) fn methods(&self) -> Vec<String> {
        self.seen().iter().map(|seen| seen.method().to_owned()).collect()
    }

    pub(crate) fn client(&self, credentials: &Credentials) -> Client {
        self.client_at("", credentials)
    }

    /// A client whose address has more than the host.
    pub(crate) fn client_at(&self, path: &str, credentials: &Credentials) -> Client {
        let address = ServerAddress::parse(&format!("{}{path}", self.address)).unwrap();
        Client::new(address, credentials, quick()).unwrap()
    }

    /// Sends JSON with a bearer token.
    pub(crate) async fn send(&self, name: &str, body: &Value) -> Result<Reply, Error> {
        let endpoint = Endpoint::named(name).unwrap();
        self.client(&bearer(TOKEN))
            .send(endpoint, body, &Control::default())
            .await
    }
}

pub(crate) fn bearer(token: &str) -> Credentials {
    Credentials::Bearer(Secret::new(token))
}

/// The body of an error.
pub(crate) fn error(kind: &str, message: &str) -> String {
    json!({ "error": { "type": kind, "message": message } }).to_string()
}

async fn answer(State(inner): State<Arc<Mutex<Inner>>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let seen = Seen {
        call: format!("{} {}", parts.method, parts.uri.path()),
        headers: parts.headers,
        body: serde_json::from_slice(&body).unwrap(),
    };
    let mut inner = inner.lock().unwrap();
    let (status, body) = (inner.rule)(&seen);
    inner.seen.push(seen);
    let kind = match body.trim().chars().next() {
        Some('<') => "text/html",
        Some('{' | '[') => "application/json",
        _ => "text/plain",
    };
    Response::builder()
        .status(status)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap()
}
