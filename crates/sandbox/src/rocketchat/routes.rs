//! The endpoints, and the gates before them.

mod agents;
mod external_service;
mod listing;
mod session;
mod triggers;
mod widget;

use axum::Router;
use axum::body::Bytes;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use serde_json::Value;

use super::access::{Gate, admit};
use super::answer::Answer;
use super::control::Control;

/// The endpoints below `/api`.
pub(super) fn router(control: &Control) -> Router<Control> {
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
    Router::new()
        // No rate limit: in Rocket.Chat only versioned endpoints have one.
        .route("/info", get(session::info))
        .nest("/v1", v1)
}

/// Reads a JSON body, whatever its content type says.
fn json_body(body: &Bytes) -> Result<Value, Answer> {
    serde_json::from_slice(body)
        .map_err(|error| Answer::refused(&format!("The body is not JSON: {error}"), "invalid-params"))
}
