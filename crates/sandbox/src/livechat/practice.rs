//! The controls of this platform's own, for programs in other processes.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::control::{Control, Filling};
use super::server::{Credentials, Region};

pub(super) fn router() -> Router<Control> {
    Router::new()
        .route("/region", put(region))
        .route("/licence", put(licence))
        .route("/tokens", post(token))
        .route("/auto_accesses", put(auto_accesses))
        .route("/auto_accesses/{id}", put(auto_access).delete(delete_auto_access))
        .route("/greetings/{id}", put(greeting).delete(delete_greeting))
        .route("/webhooks/{id}", put(webhook).delete(delete_webhook))
        .route("/fill", post(fill))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    region: Region,
}

async fn region(State(control): State<Control>, Json(place): Json<Place>) -> StatusCode {
    control.set_region(place.region);
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Licence {
    expired: bool,
}

async fn licence(State(control): State<Control>, Json(licence): Json<Licence>) -> StatusCode {
    control.set_expired(licence.expired);
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    #[serde(default)]
    scopes: Vec<String>,
    agent: Option<String>,
    client_id: Option<String>,
}

async fn token(
    State(control): State<Control>,
    Json(wanted): Json<Wanted>,
) -> Result<Json<Credentials>, StatusCode> {
    let given = control.give_token(
        &wanted.scopes,
        wanted.agent.as_deref(),
        wanted.client_id.as_deref(),
    );
    given.map(Json).ok_or(StatusCode::NOT_FOUND)
}

async fn auto_accesses(
    State(control): State<Control>,
    Json(rules): Json<Vec<Map<String, Value>>>,
) -> StatusCode {
    control.put_auto_accesses(rules);
    StatusCode::NO_CONTENT
}

async fn auto_access(
    State(control): State<Control>,
    Path(id): Path<String>,
    Json(mut rule): Json<Map<String, Value>>,
) -> Json<Option<Map<String, Value>>> {
    rule.insert("id".to_owned(), json!(id));
    control.put_auto_access(rule);
    Json(control.state().chain.get(&id).cloned())
}

async fn delete_auto_access(State(control): State<Control>, Path(id): Path<String>) -> StatusCode {
    if control.delete_auto_access(&id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}

async fn greeting(
    State(control): State<Control>,
    Path(id): Path<u64>,
    Json(mut greeting): Json<Map<String, Value>>,
) -> StatusCode {
    greeting.insert("id".to_owned(), json!(id));
    control.put_greeting(greeting);
    StatusCode::NO_CONTENT
}

async fn delete_greeting(State(control): State<Control>, Path(id): Path<u64>) -> StatusCode {
    if control.delete_greeting(id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}

async fn webhook(
    State(control): State<Control>,
    Path(id): Path<String>,
    Json(mut webhook): Json<Map<String, Value>>,
) -> StatusCode {
    webhook.insert("id".to_owned(), json!(id));
    control.put_webhook(webhook);
    StatusCode::NO_CONTENT
}

async fn delete_webhook(State(control): State<Control>, Path(id): Path<String>) -> StatusCode {
    if control.delete_webhook(&id) {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    }
}

async fn fill(State(control): State<Control>, Json(filling): Json<Filling>) -> StatusCode {
    control.fill(filling);
    StatusCode::NO_CONTENT
}
