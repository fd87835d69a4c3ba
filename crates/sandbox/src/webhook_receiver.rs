//! A receiver of webhooks on this machine: it shows what came, says whether the secret key in it is the right one, and answers as it is
//! told, well, late or with an error.
//!
//! A webhook is known by its `secret_key`, which is a member of its body. The key itself is never kept: dots stand in its place.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn;
use http_body_util::{BodyExt, Limited};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::host::clock::{Clock, SystemClock};
use crate::host::loopback::only_this_machine;
use crate::host::server::{Error, base_url, listen, serve};

/// The newest calls that are kept.
const KEPT: usize = 50;
/// How much of a call's body is kept, in bytes.
const LARGEST_BODY: usize = 256 * 1024;
/// What stands in the place of a key.
const DOTS: &str = "•••";
/// The member with the secret key.
const SECRET_KEY: &str = "secret_key";

/// How the receiver answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiverBehaviour {
    /// The status, from 200 to 599; what is no status becomes 500.
    pub status: u16,
    /// How long it waits before it answers, in milliseconds.
    pub delay_ms: u64,
}

impl Default for ReceiverBehaviour {
    /// 200, at once.
    fn default() -> Self {
        Self {
            status: 200,
            delay_ms: 0,
        }
    }
}

/// What a call says of the secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeySaid {
    /// The right one.
    Right,
    /// Another one.
    Wrong,
    /// None: the body has no key, or is no JSON object.
    Missing,
}

/// A call that the receiver got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceivedWebhook {
    /// Counts from 1 since the start.
    pub number: u64,
    /// When it came, in milliseconds since the Unix epoch.
    pub at_ms: u64,
    /// The HTTP method.
    pub method: String,
    /// Path and query as sent.
    pub target: String,
    /// The headers as sent.
    pub headers: Vec<(String, String)>,
    /// The body as text, with dots in the place of the key; of one beyond 256 KiB only that it is.
    pub body: String,
    /// The `action` of the body; empty where it has none.
    pub action: String,
    /// What it says of the key.
    pub key: KeySaid,
    /// The status that was answered.
    pub status: u16,
}

/// A running receiver on 127.0.0.1. Dropping it ends it; [`WebhookReceiver::stop`] also waits until the port is free.
#[derive(Debug)]
pub struct WebhookReceiver {
    base_url: String,
    state: Shared,
    /// Dropped, it ends the task.
    running: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

type Shared = Arc<Mutex<Inner>>;

struct Inner {
    secret_key: String,
    behaviour: ReceiverBehaviour,
    received: VecDeque<ReceivedWebhook>,
    total: u64,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner")
            .field("total", &self.total)
            .finish_non_exhaustive()
    }
}

impl WebhookReceiver {
    /// Starts a receiver inside the current tokio runtime that knows webhooks by this key; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken or the system does not let the receiver listen.
    pub async fn start(port: u16, secret_key: &str, behaviour: ReceiverBehaviour) -> Result<Self, Error> {
        let (listener, address) = listen(port).await?;
        let state = Arc::new(Mutex::new(Inner {
            secret_key: secret_key.to_owned(),
            behaviour,
            received: VecDeque::new(),
            total: 0,
        }));
        let router = Router::new()
            .fallback(answer)
            .layer(from_fn(only_this_machine))
            .with_state(Arc::clone(&state));
        let (running, ended) = oneshot::channel();
        let task = tokio::spawn(serve(listener, router, ended));
        Ok(Self {
            base_url: base_url(address),
            state,
            running,
            task,
        })
    }

    /// Where it is: `http://127.0.0.1:PORT`, without a slash at the end. Every path below it answers the same.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Lets it answer otherwise from the next call on.
    pub fn behave(&self, behaviour: ReceiverBehaviour) {
        lock(&self.state).behaviour = behaviour;
    }

    /// The newest 50 calls, oldest first.
    pub fn received(&self) -> Vec<ReceivedWebhook> {
        lock(&self.state).received.iter().cloned().collect()
    }

    /// Ends the receiver and waits until every connection is closed and the port is free.
    pub async fn stop(self) {
        drop(self.running);
        // The task only fails when the runtime is going down, and then everything is closed anyway.
        let _ = self.task.await;
    }
}

/// The state, locked; never held across an await.
fn lock(state: &Shared) -> MutexGuard<'_, Inner> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(state): State<Shared>, request: Request) -> StatusCode {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    let body = body.map_or_else(
        |_too_long| "(longer than 256 KiB)".to_owned(),
        |body| String::from_utf8_lossy(&body.to_bytes()).into_owned(),
    );
    let parsed: Option<Value> = serde_json::from_str(&body).ok();
    let said = |member: &str| parsed.as_ref()?.get(member)?.as_str();
    let (behaviour, status) = {
        let mut state = lock(&state);
        let behaviour = state.behaviour.clone();
        let status = StatusCode::from_u16(behaviour.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        state.total += 1;
        if state.received.len() == KEPT {
            state.received.pop_front();
        }
        let key = match said(SECRET_KEY) {
            None => KeySaid::Missing,
            Some(key) if key == state.secret_key => KeySaid::Right,
            Some(_) => KeySaid::Wrong,
        };
        let received = ReceivedWebhook {
            number: state.total,
            at_ms: SystemClock.now_ms(),
            method: head.method.to_string(),
            target: head.uri.to_string(),
            headers: shown(&head.headers),
            action: said("action").unwrap_or_default().to_owned(),
            body: without_key(&body, parsed.as_ref()),
            key,
            status: status.as_u16(),
        };
        state.received.push_back(received);
        (behaviour, status)
    };
    tokio::time::sleep(Duration::from_millis(behaviour.delay_ms)).await;
    status
}

/// The body with dots in the place of the key.
fn without_key(body: &str, parsed: Option<&Value>) -> String {
    match parsed {
        Some(Value::Object(call)) if call.contains_key(SECRET_KEY) => {
            let mut call = call.clone();
            call.insert(SECRET_KEY.to_owned(), DOTS.into());
            Value::Object(call).to_string()
        }
        _ => body.to_owned(),
    }
}

fn shown(headers: &HeaderMap) -> Vec<(String, String)> {
    let shown = headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.to_string(), value)
    });
    shown.collect()
}
