//! A server under test with a client, and a clock that only moves when told.

use std::sync::Arc;

use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use sandbox::{Control, ManualClock, Options, PracticeServer, User};
use serde_json::{Value, json};

/// 2024-03-20T09:41:38.000Z
pub(crate) const START_MS: u64 = 1_710_927_698_000;

pub(crate) struct Setup {
    pub(crate) server: PracticeServer,
    pub(crate) control: Control,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) http: Client,
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }
}

impl Setup {
    /// A server without a rate limit.
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

    pub(crate) fn user(&self, username: &str) -> User {
        self.server
            .users()
            .into_iter()
            .find(|user| user.credentials.username == username)
            .unwrap()
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http
            .request(method, format!("{}{path}", self.server.base_url()))
    }

    /// A request of the API with a user's token.
    pub(crate) fn request_as(&self, username: &str, method: Method, path: &str) -> RequestBuilder {
        let credentials = self.user(username).credentials;
        self.request(method, &format!("/api/v1/{path}"))
            .header("X-User-Id", credentials.user_id)
            .header("X-Auth-Token", credentials.auth_token)
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        send(self.request_as("practice.manager", Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        send(self.request_as("practice.manager", Method::POST, path).json(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        send(self.request_as("practice.manager", Method::DELETE, path)).await
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

/// A body that the server takes.
pub(crate) fn body(name: &str) -> Value {
    json!({
        "name": name,
        "description": "testing create trigger endpoint",
        "enabled": true,
        "runOnce": false,
        "conditions": [{"name": "page-url", "value": "/pricing"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "hello world"}}],
    })
}
