//! `/practice`: the controls, for people and for programs in other processes. No real server has these.
//!
//! No token is asked for, there is no rate limit, faults do not strike here and nothing is logged. So nobody may get here
//! through a browser: whoever posts must say `content-type: application/json`, which a foreign web page cannot send here
//! unasked; pages of another origin are refused; and the check of the host before all routes keeps out pages that call this
//! machine by a name of their own.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::control::Control;
use super::faults::{FaultRule, FaultStatus};
use super::platform::Platform;

/// The controls of every platform and those of this one.
pub(super) fn router<P: Platform>() -> Router<Control<P>> {
    Router::new()
        .route("/state", get(state::<P>))
        .route("/reset", post(reset::<P>))
        .route(
            "/faults",
            get(faults::<P>).post(add_fault::<P>).delete(clear_faults::<P>),
        )
        .merge(P::controls())
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

async fn state<P: Platform>(State(control): State<Control<P>>) -> Json<Value> {
    let mut shown = P::describe(&control);
    let limit = control
        .rate_limit()
        .map(|limit| json!({"calls": limit.calls, "per_ms": limit.per_ms}));
    shown.insert("rate_limit".to_owned(), json!(limit));
    shown.insert("faults".to_owned(), json!(control.faults()));
    shown.insert("requests".to_owned(), json!(control.requests()));
    Json(Value::Object(shown))
}

/// The body of a control that needs none: `{}`. It is there for its content type.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn reset<P: Platform>(
    State(control): State<Control<P>>,
    Json(Nothing {}): Json<Nothing>,
) -> StatusCode {
    control.reset();
    StatusCode::NO_CONTENT
}

async fn faults<P: Platform>(State(control): State<Control<P>>) -> Json<Vec<FaultStatus>> {
    Json(control.faults())
}

async fn add_fault<P: Platform>(
    State(control): State<Control<P>>,
    Json(rule): Json<Value>,
) -> Result<Json<Vec<FaultStatus>>, Refused> {
    control.add_fault(read_rule(&rule)?);
    Ok(Json(control.faults()))
}

/// Reads a rule and refuses members that no rule has: a misspelt `route` would strike every call.
fn read_rule(rule: &Value) -> Result<FaultRule, Refused> {
    let read: FaultRule =
        serde_json::from_value(rule.clone()).map_err(|error| refused(&error.to_string()))?;
    let known = json!(read);
    let mut members = rule.as_object().into_iter().flat_map(Map::keys);
    match members.find(|member| known.get(member.as_str()).is_none()) {
        None => Ok(read),
        Some(member) => {
            let error = format!("the fault “{}” has no member “{member}”", read.fault.name());
            Err(refused(&error))
        }
    }
}

/// What a control answers that was used wrongly: 422.
type Refused = (StatusCode, Json<Value>);

fn refused(error: &str) -> Refused {
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        Json(json!({"success": false, "error": error})),
    )
}

async fn clear_faults<P: Platform>(State(control): State<Control<P>>) -> StatusCode {
    control.clear_faults();
    StatusCode::NO_CONTENT
}
