//! The endpoints: `triggers` and `triggers/{trigger_name}`, below today's prefix and the one before.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{OriginalUri, State};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use serde_json::json;

use super::access::admit;
use super::answer::Answer;
use super::control::Control;
use super::{body, name};

/// The endpoints below `/api`.
pub(super) fn router(control: &Control) -> Router<Control> {
    let triggers = Router::new()
        .route("/triggers", get(list).post(create))
        .route("/triggers/{*name}", get(show).put(update).delete(delete))
        .layer(from_fn_with_state(control.clone(), admit));
    Router::new()
        .nest("/v2/chat", triggers.clone())
        .nest("/v2", triggers)
}

/// `GET triggers`: a bare list, without pages.
async fn list(State(control): State<Control>) -> Answer {
    Answer::found(json!(control.triggers()))
}

/// `POST triggers`.
async fn create(State(control): State<Control>, body: Bytes) -> Result<Answer, Answer> {
    let said = body::creation(&body)?;
    Ok(Answer::created(json!(control.state().create(said))))
}

/// `GET triggers/{trigger_name}`.
async fn show(State(control): State<Control>, OriginalUri(uri): OriginalUri) -> Result<Answer, Answer> {
    let state = control.state();
    let found = name::of_path(uri.path()).and_then(|name| state.position(&name));
    let position = found.ok_or_else(Answer::not_found)?;
    Ok(Answer::found(json!(state.triggers[position])))
}

/// `PUT triggers/{trigger_name}`: another name, description or switch. The definition stays as it is.
async fn update(
    State(control): State<Control>,
    OriginalUri(uri): OriginalUri,
    body: Bytes,
) -> Result<Answer, Answer> {
    let mut state = control.state();
    let found = name::of_path(uri.path()).and_then(|name| state.position(&name));
    let position = found.ok_or_else(Answer::not_found)?;
    let said = body::change(&body)?;
    Ok(Answer::found(json!(state.update(position, said))))
}

/// `DELETE triggers/{trigger_name}`: of several triggers of one name only the first goes.
async fn delete(State(control): State<Control>, OriginalUri(uri): OriginalUri) -> Result<Answer, Answer> {
    let mut state = control.state();
    let found = name::of_path(uri.path()).and_then(|name| state.position(&name));
    let position = found.ok_or_else(Answer::not_found)?;
    state.triggers.remove(position);
    Ok(Answer::deleted())
}
