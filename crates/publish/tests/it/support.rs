//! A small Rocket.Chat look-alike whose every call can be made to go wrong, and what the tests share.
//!
//! It is kept apart from the practice server on purpose: it is told what to do call by call.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode};
use publish::{Client, Connection, Control, Credentials, Limits, Secret, ServerAddress};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use trigger::Platform;

pub(crate) const TOKEN: &str = "PLANTED-token-0123456789";

/// What happens with one call.
pub(crate) enum Fate {
    /// As it should be.
    Normal,
    /// Nothing is done, this is answered.
    Instead(u16, Value),
    /// It is done, and this is answered.
    DoneBut(u16, Value),
    /// It is done, and the connection ends within the answer.
    DoneThenCut,
    /// Nothing is done, and the connection ends within the answer.
    Cut,
    /// It is done, and no answer comes.
    DoneThenHang,
    /// Nothing is done, and no answer comes.
    Hang,
}

/// A call as the rule sees it.
pub(crate) struct Seen {
    /// `GET livechat/triggers`, with ids.
    pub(crate) call: String,
    pub(crate) query: String,
    pub(crate) body: Value,
    pub(crate) headers: Vec<(String, String)>,
    /// How many calls with this method came before, this one included.
    pub(crate) number: usize,
}

type Rule = Box<dyn FnMut(&Seen, &mut Vec<Value>) -> Fate + Send>;

struct Inner {
    triggers: Vec<Value>,
    made: u32,
    calls: Vec<String>,
    rule: Rule,
    /// How many entries a page has at most.
    page: usize,
}

#[derive(Clone)]
pub(crate) struct Fake {
    pub(crate) address: ServerAddress,
    inner: Arc<Mutex<Inner>>,
}

impl Fake {
    pub(crate) async fn start(triggers: Vec<Value>) -> Fake {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let inner = Arc::new(Mutex::new(Inner {
            triggers,
            made: 0,
            calls: Vec::new(),
            rule: Box::new(|_, _| Fate::Normal),
            page: 100,
        }));
        let router = Router::new().fallback(answer).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Fake {
            address: address(port),
            inner,
        }
    }

    pub(crate) fn rule(&self, rule: impl FnMut(&Seen, &mut Vec<Value>) -> Fate + Send + 'static) {
        self.inner.lock().expect("no panic").rule = Box::new(rule);
    }

    /// A rule for the n-th POST or DELETE (counted together from 1).
    pub(crate) fn at_write(&self, nth: usize, fate: impl Fn() -> Fate + Send + 'static) {
        let mut writes = 0;
        self.rule(move |seen, _| {
            if !seen.call.starts_with("GET") {
                writes += 1;
                if writes == nth {
                    return fate();
                }
            }
            Fate::Normal
        });
    }

    pub(crate) fn heal(&self) {
        self.rule(|_, _| Fate::Normal);
    }

    pub(crate) fn page(&self, entries: usize) {
        self.inner.lock().expect("no panic").page = entries;
    }

    pub(crate) fn triggers(&self) -> Vec<Value> {
        self.inner.lock().expect("no panic").triggers.clone()
    }

    pub(crate) fn edit(&self, change: impl FnOnce(&mut Vec<Value>)) {
        change(&mut self.inner.lock().expect("no panic").triggers);
    }

    /// Names of the triggers, sorted: a doubled one is there twice.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .triggers()
            .iter()
            .map(|trigger| trigger["name"].as_str().unwrap_or_default().to_owned())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn calls(&self) -> Vec<String> {
        self.inner.lock().expect("no panic").calls.clone()
    }

    pub(crate) fn writes(&self) -> Vec<String> {
        let mut calls = self.calls();
        calls.retain(|call| !call.starts_with("GET"));
        calls
    }

    pub(crate) async fn client(&self) -> Client {
        self.client_with(quick(), &Control::default()).await
    }

    pub(crate) async fn client_with(&self, limits: Limits, control: &Control) -> Client {
        let connection = token_connection(self.address.clone());
        Client::sign_in(Platform::RocketChat, &connection, None, limits, control)
            .await
            .expect("a token needs no call")
    }
}

async fn answer(State(inner): State<Arc<Mutex<Inner>>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.expect("a short body");
    let path = parts.uri.path();
    let mut seen = Seen {
        call: format!(
            "{} {}",
            parts.method,
            path.strip_prefix("/api/v1/").unwrap_or(path)
        ),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        body: serde_json::from_slice(&body).unwrap_or_default(),
        headers: parts
            .headers
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect(),
        number: 0,
    };
    let (fate, normal) = {
        let mut inner = inner.lock().expect("no panic");
        inner.calls.push(seen.call.clone());
        let method = parts.method.as_str();
        seen.number = inner.calls.iter().filter(|call| call.starts_with(method)).count();
        let inner = &mut *inner;
        let fate = (inner.rule)(&seen, &mut inner.triggers);
        let done = matches!(
            fate,
            Fate::Normal | Fate::DoneBut(..) | Fate::DoneThenCut | Fate::DoneThenHang
        );
        (fate, done.then(|| inner.serve(&seen)))
    };
    match fate {
        Fate::Normal => reply(200, &normal.unwrap_or_default()),
        Fate::Instead(status, body) | Fate::DoneBut(status, body) => reply(status, &body),
        Fate::DoneThenCut | Fate::Cut => cut(),
        Fate::DoneThenHang | Fate::Hang => std::future::pending().await,
    }
}

impl Inner {
    fn serve(&mut self, seen: &Seen) -> Value {
        let number = |name: &str| {
            url::form_urlencoded::parse(seen.query.as_bytes())
                .find(|(key, _)| key == name)
                .and_then(|(_, value)| value.parse::<usize>().ok())
                .unwrap_or_default()
        };
        let (method, path) = seen.call.split_once(' ').expect("a method");
        let id = path.strip_prefix("livechat/triggers/");
        match (method, path, id) {
            ("GET", "info", _) => json!({ "info": { "version": "7.5.1" }, "success": true }),
            ("GET", "me", _) => json!({
                "_id": "u1", "username": "ann", "name": "Ann", "roles": ["livechat-manager"], "success": true
            }),
            ("GET", "livechat/users/agent", _) => json!({
                "users": [{ "_id": "a1", "username": "agent.one", "name": "Agent One" }, { "_id": "a2" }],
                "count": 2, "offset": 0, "total": 2, "success": true
            }),
            ("GET", "livechat/triggers", _) => {
                let (offset, count) = (number("offset"), number("count").min(self.page));
                let page: Vec<&Value> = self.triggers.iter().skip(offset).take(count).collect();
                json!({
                    "triggers": page, "count": page.len(), "offset": offset,
                    "total": self.triggers.len(), "success": true
                })
            }
            ("GET", _, Some(id)) => {
                json!({ "trigger": self.triggers.iter().find(|t| t["_id"] == id), "success": true })
            }
            ("POST", "livechat/triggers", _) => {
                let mut stored = seen.body.clone();
                stored["_updatedAt"] = json!("2026-01-01T00:00:00.000Z");
                match self.triggers.iter_mut().find(|t| t["_id"] == stored["_id"]) {
                    Some(known) => *known = stored,
                    None => {
                        self.made += 1;
                        stored["_id"] = json!(format!("new{}", self.made));
                        self.triggers.push(stored);
                    }
                }
                json!({ "success": true })
            }
            ("DELETE", _, Some(id)) => {
                self.triggers.retain(|t| t["_id"] != id);
                json!({ "success": true })
            }
            _ => json!({ "success": false, "error": "unknown call" }),
        }
    }
}

fn reply(status: u16, body: &Value) -> Response<Body> {
    let mut response = Response::builder().status(StatusCode::from_u16(status).expect("a status"));
    if let Some(headers) = body.get("$headers").and_then(Value::as_object) {
        for (name, value) in headers {
            response = response.header(name, value.as_str().expect("a text"));
        }
    }
    let text = match body.get("$text") {
        Some(text) => text.as_str().expect("a text").to_owned(),
        None => body.to_string(),
    };
    response.body(Body::from(text)).expect("a response")
}

fn cut() -> Response<Body> {
    let broken = futures_util::stream::once(async { Err::<Vec<u8>, _>(std::io::Error::other("cut")) });
    Response::new(Body::from_stream(broken))
}

/// A server that does with each connection what it is told, once the request's head has come.
pub(crate) async fn raw_server<F, Fut>(serve: F) -> ServerAddress
where
    F: Fn(TcpStream) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 16 * 1024];
            let _ = stream.read(&mut head).await;
            tokio::spawn(serve(stream));
        }
    });
    address(port)
}

/// A server that answers every request with these bytes and closes.
pub(crate) async fn says(bytes: impl Into<Vec<u8>>) -> ServerAddress {
    let bytes = Arc::new(bytes.into());
    raw_server(move |mut stream| {
        let bytes = bytes.clone();
        async move {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
    })
    .await
}

pub(crate) fn address(port: u16) -> ServerAddress {
    ServerAddress::parse(&format!("http://127.0.0.1:{port}")).expect("an address")
}

pub(crate) fn token_connection(address: ServerAddress) -> Connection {
    Connection::new(
        address,
        Credentials::Token {
            user_id: "u1".to_owned(),
            token: Secret::new(TOKEN),
        },
    )
}

/// Bounds that a test can wait for.
pub(crate) fn quick() -> Limits {
    Limits {
        call: Duration::from_secs(5),
        lookup_pause: Duration::from_millis(1),
        twin_pause: Duration::from_millis(1),
        refusal_wait: Duration::from_millis(1),
        jitter_percent: 0,
        ..Limits::default()
    }
}

/// Bounds for servers that do not answer.
pub(crate) fn impatient() -> Limits {
    Limits {
        call: Duration::from_millis(250),
        ..quick()
    }
}
