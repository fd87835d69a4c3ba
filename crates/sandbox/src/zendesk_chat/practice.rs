//! The controls of this platform's own: triggers behind the client's back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::put;
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::control::Control;
use super::state::StoredTrigger;
use super::users::User;

pub(super) fn router() -> Router<Control> {
    Router::new().route("/triggers/{id}", put(put_trigger).delete(delete_trigger))
}

/// What `GET /practice/state` shows of this platform's own.
pub(super) fn describe(control: &Control) -> Map<String, Value> {
    let user = |user: &User| {
        json!({
            "email": user.credentials.email,
            "password": user.credentials.password,
            "token": user.credentials.token,
            "role": user.role.name(),
        })
    };
    Map::from_iter([
        (
            "users".to_owned(),
            json!(control.users().iter().map(user).collect::<Vec<_>>()),
        ),
        ("triggers".to_owned(), json!(control.triggers())),
    ])
}

async fn put_trigger(
    State(control): State<Control>,
    Path(id): Path<u64>,
    Json(mut trigger): Json<StoredTrigger>,
) -> Json<Option<StoredTrigger>> {
    trigger.insert("id".to_owned(), json!(id));
    control.put_trigger(trigger);
    Json(control.trigger(id))
}

async fn delete_trigger(State(control): State<Control>, Path(id): Path<u64>) -> StatusCode {
    if control.delete_trigger(id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}
