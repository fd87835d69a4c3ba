//! The controls of this platform's own: its settings, and triggers behind the client's back.

use axum::Json;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::put;
use serde_json::{Map, Value, json};

use super::control::Control;
use super::state::{Settings, StoredTrigger};
use super::totp::TotpSecret;
use super::users::User;

pub(super) fn router() -> Router<Control> {
    Router::new()
        .route("/settings", put(set_settings))
        .route("/triggers/{_id}", put(put_trigger).delete(delete_trigger))
}

/// What `GET /practice/state` shows of this platform's own.
pub(super) fn describe(control: &Control) -> Map<String, Value> {
    let user = |user: &User| {
        json!({
            "user_id": user.credentials.user_id,
            "username": user.credentials.username,
            "password": user.credentials.password,
            "auth_token": user.credentials.auth_token,
            "role": user.role.name(),
            "totp_secret": user.totp_secret.as_ref().map(TotpSecret::to_base32),
        })
    };
    Map::from_iter([
        ("version".to_owned(), json!(control.version())),
        ("settings".to_owned(), json!(control.settings())),
        (
            "users".to_owned(),
            json!(control.users().iter().map(user).collect::<Vec<_>>()),
        ),
        ("triggers".to_owned(), json!(control.triggers())),
    ])
}

async fn set_settings(State(control): State<Control>, Json(settings): Json<Settings>) -> Json<Settings> {
    control.set_settings(settings);
    Json(control.settings())
}

async fn put_trigger(
    State(control): State<Control>,
    Path(id): Path<String>,
    Json(mut trigger): Json<StoredTrigger>,
) -> Json<Option<Map<String, Value>>> {
    trigger.insert("_id".to_owned(), json!(id));
    control.put_trigger(trigger);
    Json(control.trigger(&id))
}

async fn delete_trigger(State(control): State<Control>, Path(id): Path<String>) -> StatusCode {
    if control.delete_trigger(&id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}
