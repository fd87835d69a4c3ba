//! The endpoints, and what stands before them: the host check, the log, the faults, the gates.

mod agents;
mod external_service;
mod faulty;
mod listing;
mod practice;
mod session;
mod triggers;
mod widget;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde_json::Value;

use crate::access::{Gate, admit};
use crate::answer::Answer;
use crate::control::Control;

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 10 * 1024 * 1024;

/// All that the server answers.
pub(crate) fn router(control: &Control) -> Router {
    let gated = |gate: Gate, endpoints: MethodRouter<Control>| {
        endpoints.layer(from_fn_with_state((control.clone(), gate), admit))
    };
    let service_test = Gate {
        login: true,
        calls_a_minute: Some(15),
    };
    let age = control.age();
    let (mut triggers, mut trigger) = (get(triggers::list), get(triggers::read));
    if age.writes {
        triggers = triggers.post(triggers::save);
        trigger = trigger.delete(triggers::delete);
    }
    let mut v1 = Router::new()
        .route("/login", gated(Gate::OPEN, post(session::login)))
        .route("/me", gated(Gate::LOGIN, get(session::me)))
        .route("/info", gated(Gate::OPEN, get(session::info)))
        .route("/livechat/config", gated(Gate::OPEN, get(widget::config)))
        .route("/livechat/users/agent", gated(Gate::LOGIN, get(agents::list)))
        .route("/livechat/triggers", gated(Gate::LOGIN, triggers))
        .route("/livechat/triggers/{_id}", gated(Gate::LOGIN, trigger));
    if age.asks_services {
        v1 = v1.route(
            "/livechat/triggers/external-service/test",
            gated(service_test, post(external_service::test)),
        );
    }
    let api = Router::new()
        // No rate limit: in Rocket.Chat only versioned endpoints have one.
        .route("/info", get(session::info))
        .nest("/v1", v1)
        .method_not_allowed_fallback(no_endpoint)
        .fallback(no_endpoint)
        .layer(from_fn_with_state(control.clone(), faulty::strike));
    Router::new()
        .nest("/api", api)
        .nest("/practice", practice::router())
        .fallback(no_endpoint)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn(only_this_machine))
        .with_state(control.clone())
}

async fn no_endpoint() -> Answer {
    Answer::no_endpoint()
}

/// Refuses requests that a web page sent here through a name of its own (DNS rebinding): the address is then
/// loopback, but the host header is not.
pub(crate) async fn only_this_machine(request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        next.run(request).await
    } else {
        (
            StatusCode::FORBIDDEN,
            "The practice server only answers to 127.0.0.1 and localhost.\n",
        )
            .into_response()
    }
}

/// Reads a JSON body, whatever its content type says.
fn json_body(body: &Bytes) -> Result<Value, Answer> {
    serde_json::from_slice(body)
        .map_err(|error| Answer::refused(&format!("The body is not JSON: {error}"), "invalid-params"))
}
