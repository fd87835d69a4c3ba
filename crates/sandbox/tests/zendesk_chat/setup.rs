//! A server under test with a client, and a clock that only moves when told.

use std::sync::Arc;

use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use sandbox::ManualClock;
use sandbox::zendesk_chat::{Control, Options, PracticeServer};
use serde_json::{Value, json};

/// 2024-03-20T09:41:38.000Z
const START_MS: u64 = 1_710_927_698_000;

/// Where the endpoints are, today and before.
pub(crate) const PREFIXES: [&str; 2] = ["/api/v2/chat", "/api/v2"];

pub(crate) struct Setup {
    pub(crate) server: PracticeServer,
    pub(crate) control: Control,
    pub(crate) clock: Arc<ManualClock>,
    http: Client,
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

impl Setup {
    /// A server without triggers and without a rate limit.
    pub(crate) async fn new() -> Self {
        Self::with(|options| options.rate_limit = None).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Options)) -> Self {
        let clock = Arc::new(ManualClock::at(START_MS));
        let mut options = Options {
            clock: clock.clone(),
            ..Options::default()
        };
        change(&mut options);
        let server = PracticeServer::start(options).await.unwrap();
        let control = server.control();
        Self {
            server,
            control,
            clock,
            http: Client::new(),
        }
    }

    /// A request that is not signed in.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http
            .request(method, format!("{}{path}", self.server.base_url()))
    }

    /// A request of the administrator, below today's prefix.
    pub(crate) fn signed_in(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, &format!("/api/v2/chat/{path}"))
            .bearer_auth(self.server.credentials().token)
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        send(self.signed_in(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, body: &Value) -> Reply {
        send(self.signed_in(Method::POST, "triggers").json(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Reply {
        send(self.signed_in(Method::PUT, path).json(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        send(self.signed_in(Method::DELETE, path)).await
    }
}

pub(crate) async fn send(request: RequestBuilder) -> Reply {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Reply {
        status,
        headers,
        body,
    }
}

pub(crate) fn definition() -> Value {
    json!({
        "event": "page_enter",
        "condition": ["and", ["icontains", "@visitor_page_url", "/pricing"], ["not", ["firedBefore"]]],
        "actions": [["sendMessageToVisitor", "Sales", "Questions?"]],
        "version": 1,
        "editor": "advanced",
    })
}

/// A body that the server takes.
pub(crate) fn body(name: &str) -> Value {
    json!({"name": name, "description": "for tests", "enabled": true, "definition": definition()})
}
