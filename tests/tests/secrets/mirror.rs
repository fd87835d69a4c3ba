//! A server that takes planted credentials for those of the practice server, and can be told to throw back at the client
//! everything that it was sent: the worst that a server, or a proxy with an error page, can do to a secret.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sandbox::PracticeServer;
use serde_json::Value;

/// A running mirror.
pub(crate) struct Mirror {
    /// Where it is.
    pub(crate) url: String,
    shared: Arc<Shared>,
}

struct Shared {
    target: String,
    /// What is sent in place of what: planted secrets and the real ones.
    swaps: Vec<(String, String)>,
    throws_back: Mutex<Option<StatusCode>>,
    issued: Mutex<Vec<String>>,
    service_secrets: Mutex<Vec<String>>,
}

impl Mirror {
    /// Starts in front of a practice server, whose manager has the planted token and password as well.
    pub(crate) async fn before(server: &PracticeServer, token: &str, password: &str) -> Mirror {
        let real = server.credentials();
        let shared = Arc::new(Shared {
            target: server.base_url().to_owned(),
            swaps: vec![
                (token.to_owned(), real.auth_token.clone()),
                (password.to_owned(), real.password.clone()),
            ],
            throws_back: Mutex::default(),
            issued: Mutex::default(),
            service_secrets: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = axum::Router::new().fallback(answer).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Mirror { url, shared }
    }

    /// From now on, everything that comes in goes back in an answer with this status; none: as a server should.
    pub(crate) fn throw_back(&self, status: Option<StatusCode>) {
        *self.shared.throws_back.lock().unwrap() = status;
    }

    /// The tokens that the server gave out when somebody signed in with the password.
    pub(crate) fn issued(&self) -> Vec<String> {
        self.shared.issued.lock().unwrap().clone()
    }

    /// The secret tokens that came along when it was asked as an external service.
    pub(crate) fn service_secrets(&self) -> Vec<String> {
        self.shared.service_secrets.lock().unwrap().clone()
    }
}

impl Shared {
    fn real(&self, text: &str) -> String {
        let swaps = self.swaps.iter();
        swaps.fold(text.to_owned(), |text, (planted, real)| {
            text.replace(planted, real)
        })
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    if let Some(secret) = parts.headers.get("x-rocketchat-livechat-token") {
        let secret = secret.to_str().unwrap().to_owned();
        shared.service_secrets.lock().unwrap().push(secret);
    }
    let status = *shared.throws_back.lock().unwrap();
    if let Some(status) = status {
        return thrown_back(status, &parts.headers, &body);
    }
    let url = format!("{}{}", shared.target, parts.uri);
    let mut forward = reqwest::Client::new()
        .request(parts.method, url)
        .body(shared.real(&String::from_utf8_lossy(&body)));
    for name in ["content-type", "x-auth-token", "x-user-id"] {
        if let Some(value) = parts.headers.get(name) {
            forward = forward.header(name, shared.real(value.to_str().unwrap()));
        }
    }
    let answered = forward.send().await.unwrap();
    let status = answered.status();
    let text = answered.text().await.unwrap();
    if parts.uri.path().ends_with("/login")
        && let Ok(answer) = serde_json::from_str::<Value>(&text)
        && let Some(token) = answer.pointer("/data/authToken").and_then(Value::as_str)
    {
        shared.issued.lock().unwrap().push(token.to_owned());
    }
    (status, [("content-type", "application/json")], text).into_response()
}

fn thrown_back(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Response {
    let body = String::from_utf8_lossy(body).into_owned();
    let text = serde_json::json!({
        "success": false,
        "error": format!("You sent {headers:?} and {body}"),
        "message": format!("You sent {headers:?} and {body}"),
        "you_sent": body,
    });
    (status, [("content-type", "application/json")], text.to_string()).into_response()
}
