//! The endpoints: one address for each method and each batch method, and what is the same for all of them.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::access::admit;
use super::call::{Answer, Call};
use super::control::Control;
use super::fields::Fields;
use super::methods::Method;
use super::refusal::{Kind, Refusal};

/// What an address stands for.
#[derive(Debug, Clone, Copy)]
enum Entry {
    Single(&'static Method),
    Batch(&'static Method),
}

impl Entry {
    fn method(self) -> &'static Method {
        match self {
            Entry::Single(method) | Entry::Batch(method) => method,
        }
    }
}

/// The endpoints below `/v3.6/configuration/action`.
pub(super) fn router() -> Router<Control> {
    let mut router = Router::new();
    for method in Method::all() {
        router = with(router, method.name, Entry::Single(method));
        if let Some(batch) = method.batch {
            router = with(router, batch, Entry::Batch(method));
        }
    }
    router
}

fn with(router: Router<Control>, name: &str, entry: Entry) -> Router<Control> {
    router.route(
        &format!("/{name}"),
        post(
            async move |State(control): State<Control>, headers: HeaderMap, body: Bytes| {
                answer(entry, &control, &headers, &body)
            },
        ),
    )
}

fn answer(entry: Entry, control: &Control, headers: &HeaderMap, body: &[u8]) -> Response {
    let requester = match admit(entry.method(), control, headers) {
        Ok(requester) => requester,
        Err(stopped) => return stopped.into_response(),
    };
    let now_ms = control.now_ms();
    let answer = object(headers, body).and_then(|request| {
        let mut state = control.state();
        let mut call = Call {
            state: &mut state,
            requester,
            now_ms,
        };
        match entry {
            Entry::Single(method) => (method.run)(&mut call, &Fields::of(&request)),
            Entry::Batch(method) => batch(method, &mut call, &Fields::of(&request)),
        }
    });
    match answer {
        Ok(answer) => Json(answer).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

/// The object that a request has as its body. No body at all counts as an empty object.
fn object(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Map::new());
    }
    let content_type = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let is_json =
        content_type.is_some_and(|value| value.to_ascii_lowercase().starts_with(b"application/json"));
    if !is_json {
        return Err(Refusal::validation("`Content-Type` must be application/json"));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(request)) => Ok(request),
        _ => Err(Refusal::new(Kind::Validation)),
    }
}

/// Does the requests of a batch one after the other. Each has its answer or its error in its place, and one that fails undoes
/// nothing of the others.
fn batch(method: &Method, call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let requests = fields.need("requests", fields.objects("requests")?)?;
    let responses: Vec<Value> = requests
        .iter()
        .map(|request| (method.run)(call, &request.alone()).unwrap_or_else(|refusal| refusal.to_json()))
        .collect();
    Ok(json!({ "responses": responses }))
}
