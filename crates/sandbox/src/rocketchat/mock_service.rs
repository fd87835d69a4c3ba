//! A mock of the external service that a trigger asks for its messages: it answers as it is told, well, late or wrongly,
//! and keeps what it was asked.
//!
//! The answer's form is the one in the Livechat Triggers guide: `{"contents": [{"msg", "order"}, …]}`. The secret token that
//! comes with a call is never kept, only whether there was one.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Json, Router};
use http_body_util::{BodyExt, Limited};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::host::clock::{Clock, SystemClock};
use crate::host::loopback::only_this_machine;
use crate::host::server::{Connection, Error, base_url, listen, serve};

/// The header with the secret token, as Rocket.Chat names it.
const SECRET_HEADER: &str = "x-rocketchat-livechat-token";
/// The newest calls that are kept.
const KEPT: usize = 50;
/// How much of a call's body is kept, in bytes. What Rocket.Chat sends is far shorter.
const LARGEST_BODY: usize = 64 * 1024;
/// The length of an oversized answer, in bytes: twice what the practice server reads.
const OVERSIZED: usize = 2 * 1024 * 1024;

/// What the mock service answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum MockAnswer {
    /// 200 with these messages, in this order.
    Messages {
        /// The texts.
        messages: Vec<String>,
    },
    /// This status, with a body that has the right shape all the same.
    Status {
        /// 100 and up; what is no status becomes 500.
        status: u16,
    },
    /// 200 with JSON of a wrong shape: a message without text, another with its order as a text.
    WrongShape,
    /// 200 and nothing in it.
    Empty,
    /// 200 with a web page.
    WebPage,
    /// 200 with a body that is far too long.
    Oversized,
    /// 307 to another place of the same service, which then answers with one message.
    Redirect,
    /// Closes the connection without an answer.
    Cut,
    /// Never answers; the connection stays open.
    Hang,
}

/// How the mock service behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MockBehaviour {
    /// What it answers.
    #[serde(flatten)]
    pub answer: MockAnswer,
    /// How long it waits before that, in milliseconds.
    #[serde(default)]
    pub delay_ms: u64,
}

impl Default for MockBehaviour {
    /// A greeting, at once.
    fn default() -> Self {
        let messages = vec!["Hello from the mock service! How can we help?".to_owned()];
        Self {
            answer: MockAnswer::Messages { messages },
            delay_ms: 0,
        }
    }
}

/// A call that the mock service got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    /// Counts from 1 since the start.
    pub number: u64,
    /// When it came, in milliseconds since the Unix epoch.
    pub at_ms: u64,
    /// The HTTP method.
    pub method: String,
    /// Path and query as sent.
    pub target: String,
    /// The headers as sent; in place of the secret token there are dots.
    pub headers: Vec<(String, String)>,
    /// The body as text, its first 64 KiB.
    pub body: String,
}

/// A running mock service on 127.0.0.1. Dropping it ends it; [`MockService::stop`] also waits until the port is free.
#[derive(Debug)]
pub struct MockService {
    base_url: String,
    state: Shared,
    /// Dropped, it ends the task.
    running: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

type Shared = Arc<Mutex<Inner>>;

#[derive(Debug)]
struct Inner {
    behaviour: MockBehaviour,
    received: VecDeque<Received>,
    total: u64,
}

impl MockService {
    /// Starts a mock service inside the current tokio runtime; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken or the system does not let the service listen.
    pub async fn start(port: u16, behaviour: MockBehaviour) -> Result<Self, Error> {
        let (listener, address) = listen(port).await?;
        let state = Arc::new(Mutex::new(Inner {
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

    /// How it behaves.
    pub fn behaviour(&self) -> MockBehaviour {
        lock(&self.state).behaviour.clone()
    }

    /// Lets it behave otherwise from the next call on.
    pub fn behave(&self, behaviour: MockBehaviour) {
        lock(&self.state).behaviour = behaviour;
    }

    /// The newest 50 calls, oldest first.
    pub fn received(&self) -> Vec<Received> {
        lock(&self.state).received.iter().cloned().collect()
    }

    /// Ends the service and waits until every connection is closed and the port is free.
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

async fn answer(
    State(state): State<Shared>,
    Extension(connection): Extension<Connection>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let redirected = head.uri.path() == MOVED;
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    let body = body.map_or_else(
        |_too_long| "(longer than 64 KiB)".to_owned(),
        |body| String::from_utf8_lossy(&body.to_bytes()).into_owned(),
    );
    let behaviour = {
        let mut state = lock(&state);
        state.total += 1;
        if state.received.len() == KEPT {
            state.received.pop_front();
        }
        let received = Received {
            number: state.total,
            at_ms: SystemClock.now_ms(),
            method: head.method.to_string(),
            target: head.uri.to_string(),
            headers: shown(&head.headers),
            body,
        };
        state.received.push_back(received);
        state.behaviour.clone()
    };
    tokio::time::sleep(Duration::from_millis(behaviour.delay_ms)).await;
    match behaviour.answer {
        MockAnswer::Messages { messages } => contents(&messages).into_response(),
        MockAnswer::Status { status } => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, contents(&["This status hides the message."])).into_response()
        }
        MockAnswer::WrongShape => Json(json!({
            "contents": [{ "text": "Hello!", "order": 0 }, { "msg": "Can we help?", "order": "1" }],
        }))
        .into_response(),
        MockAnswer::Empty => StatusCode::OK.into_response(),
        MockAnswer::WebPage => Html("<h1>Please sign in</h1>\n").into_response(),
        MockAnswer::Oversized => (
            [(header::CONTENT_TYPE, "application/json")],
            Body::from(" ".repeat(OVERSIZED)),
        )
            .into_response(),
        MockAnswer::Redirect if redirected => contents(&["Hello from where we moved."]).into_response(),
        MockAnswer::Redirect => Redirect::temporary(MOVED).into_response(),
        MockAnswer::Cut => connection.close().await,
        MockAnswer::Hang => std::future::pending().await,
    }
}

/// Where [`MockAnswer::Redirect`] leads.
const MOVED: &str = "/moved";

fn contents(messages: &[impl AsRef<str>]) -> Json<serde_json::Value> {
    let contents = messages.iter().enumerate();
    let contents = contents.map(|(order, message)| json!({ "msg": message.as_ref(), "order": order }));
    Json(json!({ "contents": contents.collect::<Vec<_>>() }))
}

fn shown(headers: &HeaderMap) -> Vec<(String, String)> {
    let shown = headers.iter().map(|(name, value)| {
        let value = if name == SECRET_HEADER {
            "•••".to_owned()
        } else {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        (name.to_string(), value)
    });
    shown.collect()
}
