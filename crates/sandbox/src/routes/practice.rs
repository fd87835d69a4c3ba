//! `/practice`: the controls, for people and for programs in other processes. No Rocket.Chat has these.
//!
//! No token is asked for, there is no rate limit, faults do not strike here and nothing is logged. So nobody may get here
//! through a browser: whoever posts must say `content-type: application/json`, which a foreign web page cannot send here
//! unasked; pages of another origin are refused; and the check of the host before all routes keeps out pages that call this
//! machine by a name of their own.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::control::Control;
use crate::faults::{FaultRule, FaultStatus};
use crate::state::{Settings, StoredTrigger};

pub(super) fn router() -> Router<Control> {
    Router::new()
        .route("/state", get(state))
        .route("/reset", post(reset))
        .route("/faults", get(faults).post(add_fault).delete(clear_faults))
        .route("/settings", put(set_settings))
        .route("/triggers/{_id}", put(put_trigger).delete(delete_trigger))
        .layer(from_fn(only_own_pages))
}

/// Refuses requests of web pages that did not come from here. Programs send no `Origin`; a page of the server's own would
/// have the address as its origin under which it calls.
async fn only_own_pages(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let host = headers.get(header::HOST).map(HeaderValue::as_bytes);
    let is_own = |origin: &[u8]| origin.strip_prefix(b"http://") == host;
    let foreign = headers
        .get_all(header::ORIGIN)
        .iter()
        .find(|origin| !is_own(origin.as_bytes()));
    let Some(origin) = foreign else {
        return next.run(request).await;
    };
    let words = format!(
        "The controls of the practice server do not obey the web page at {}. Call them from a program on this machine.\n",
        String::from_utf8_lossy(origin.as_bytes())
    );
    (StatusCode::FORBIDDEN, words).into_response()
}

async fn state(State(control): State<Control>) -> Json<Value> {
    let user = |user: &crate::users::User| {
        json!({
            "user_id": user.credentials.user_id,
            "username": user.credentials.username,
            "password": user.credentials.password,
            "auth_token": user.credentials.auth_token,
            "role": user.role.name(),
            "totp_secret": user.totp_secret.as_ref().map(crate::TotpSecret::to_base32),
        })
    };
    Json(json!({
        "version": control.version(),
        "rate_limit": control.rate_limit().map(|limit| json!({"calls": limit.calls, "per_ms": limit.per_ms})),
        "settings": control.settings(),
        "users": control.users().iter().map(user).collect::<Vec<_>>(),
        "triggers": control.triggers(),
        "faults": control.faults(),
        "requests": control.requests(),
    }))
}

/// The body of a control that needs none: `{}`. It is there for its content type.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn reset(State(control): State<Control>, Json(Nothing {}): Json<Nothing>) -> StatusCode {
    control.reset();
    StatusCode::NO_CONTENT
}

async fn faults(State(control): State<Control>) -> Json<Vec<FaultStatus>> {
    Json(control.faults())
}

async fn add_fault(
    State(control): State<Control>,
    Json(rule): Json<Value>,
) -> Result<Json<Vec<FaultStatus>>, Answer> {
    control.add_fault(read_rule(&rule)?);
    Ok(Json(control.faults()))
}

/// Reads a rule and refuses members that no rule has: a misspelt `route` would strike every call.
fn read_rule(rule: &Value) -> Result<FaultRule, Answer> {
    let read: FaultRule =
        serde_json::from_value(rule.clone()).map_err(|error| Answer::unprocessable(&error.to_string()))?;
    let known = json!(read);
    let mut members = rule.as_object().into_iter().flat_map(Map::keys);
    match members.find(|member| known.get(member.as_str()).is_none()) {
        None => Ok(read),
        Some(member) => {
            let error = format!("the fault “{}” has no member “{member}”", read.fault.name());
            Err(Answer::unprocessable(&error))
        }
    }
}

async fn clear_faults(State(control): State<Control>) -> StatusCode {
    control.clear_faults();
    StatusCode::NO_CONTENT
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
