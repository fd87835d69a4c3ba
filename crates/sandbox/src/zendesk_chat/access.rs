//! Who may call, and how often: what happens before an endpoint's own work.
//!
//! Named choices: the order is sign-in (401), rate limit (429), permission (403); the limit counts all calls of the account
//! together, and calls that are not signed in are not counted.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;

use super::answer::Answer;
use super::control::Control;
use super::state::Login;
use super::users::Role;
use crate::host::rate_limit::Verdict;

/// What the rate limit counts together.
const ACCOUNT: &str = "account";

/// The middleware in front of all endpoints.
pub(super) async fn admit(State(control): State<Control>, request: Request, next: Next) -> Response {
    let login = login(request.headers());
    let role = login.and_then(|login| Some(control.state().user(&login)?.role));
    let Some(role) = role else {
        return Answer::unauthorized().into_response();
    };
    let now_ms = control.now_ms();
    let verdict = control
        .rate_limit()
        .map(|limit| control.books().calls.count(ACCOUNT, limit, now_ms));
    if let Some(verdict) = verdict
        && !verdict.allowed
    {
        return too_many_requests(verdict);
    }
    let mut response = match role {
        Role::Administrator => next.run(request).await,
        Role::Agent => Answer::forbidden().into_response(),
    };
    if let Some(verdict) = verdict {
        response.headers_mut().extend(rate_headers(verdict));
    }
    response
}

/// 429, with the whole seconds to wait.
pub(super) fn too_many_requests(verdict: Verdict) -> Response {
    let mut response = Answer::too_many_requests().into_response();
    let wait_seconds = verdict.wait_ms.div_ceil(1000);
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from(wait_seconds));
    headers.extend(rate_headers(verdict));
    response
}

/// The headers that tell a client how it stands with the rate limit.
fn rate_headers(verdict: Verdict) -> [(HeaderName, HeaderValue); 2] {
    [
        (
            HeaderName::from_static("x-rate-limit"),
            HeaderValue::from(verdict.limit),
        ),
        (
            HeaderName::from_static("x-rate-limit-remaining"),
            HeaderValue::from(verdict.remaining),
        ),
    ]
}

/// How a request signs in: `Bearer token` or `Basic email:password`.
pub(super) fn login(headers: &HeaderMap) -> Option<Login> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    let rest = rest.trim();
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(Login::Token(rest.to_owned()));
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(BASE64.decode(rest.as_bytes()).ok()?).ok()?;
    let (email, password) = decoded.split_once(':')?;
    Some(Login::Password {
        email: email.to_owned(),
        password: password.to_owned(),
    })
}
