//! What the tests of every platform stand on: a server with a client, and a clock that only moves when told.

use std::sync::Arc;

use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use sandbox::{ControlOf, ManualClock, OptionsOf, Platform, ServerOf};
use serde_json::Value;

/// 2024-03-20T09:41:38.000Z
pub(crate) const START_MS: u64 = 1_710_927_698_000;

/// A server under test.
pub(crate) struct Setup<P: Platform> {
    pub(crate) server: ServerOf<P>,
    pub(crate) control: ControlOf<P>,
    pub(crate) clock: Arc<ManualClock>,
    http: Client,
}

/// What it answered.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    headers: HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

impl<P: Platform> Setup<P> {
    /// A server without triggers and without a rate limit.
    pub(crate) async fn new() -> Self {
        Self::with(|options| options.rate_limit = None).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut OptionsOf<P>)) -> Self {
        let clock = Arc::new(ManualClock::at(START_MS));
        let mut options = OptionsOf {
            clock: clock.clone(),
            ..OptionsOf::default()
        };
        change(&mut options);
        let server = ServerOf::start(options).await.unwrap();
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
