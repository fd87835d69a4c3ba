//! Who may call what, and how often: what happens before an endpoint's own work.
//!
//! The order is Rocket.Chat's: token (401), rate limit (429), then, in the endpoint, validation (400) and permission
//! (403). Calls without a valid token are not counted.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::answer::Answer;
use super::control::Control;
use super::platform::RocketChat;
use super::users::{Permission, User};
use crate::host::rate_limit::{RateLimit, Verdict};
use crate::host::strike::route_name;

/// What a route asks of its callers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    /// Whether only users get in.
    pub(crate) login: bool,
    /// Calls a minute in place of the server's general limit.
    pub(crate) calls_a_minute: Option<u32>,
}

impl Gate {
    pub(crate) const OPEN: Self = Self {
        login: false,
        calls_a_minute: None,
    };
    pub(crate) const LOGIN: Self = Self {
        login: true,
        calls_a_minute: None,
    };
}

/// Who calls: a user, or somebody without a valid token.
#[derive(Debug, Clone)]
pub(crate) struct Caller(pub(crate) Option<User>);

impl Caller {
    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.0.as_ref().is_some_and(|user| user.role.may(permission))
    }

    /// Answers 403 to those without the permission.
    pub(crate) fn require(&self, permission: Permission) -> Result<(), Answer> {
        if self.may(permission) {
            Ok(())
        } else {
            Err(Answer::not_permitted())
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().cloned().unwrap_or(Caller(None)))
    }
}

/// The middleware in front of an endpoint.
pub(crate) async fn admit(
    State((control, gate)): State<(Control, Gate)>,
    mut request: Request,
    next: Next,
) -> Response {
    let caller = Caller(caller(&control, request.headers()));
    if gate.login && caller.0.is_none() {
        return Answer::not_logged_in().into_response();
    }
    request.extensions_mut().insert(caller);
    let Some(general) = control.rate_limit() else {
        return next.run(request).await;
    };
    let limit = gate.calls_a_minute.map_or(general, |calls| RateLimit {
        calls,
        per_ms: 60_000,
    });
    let counted = format!("{} {}", request.method(), route_name::<RocketChat>(&request));
    let now_ms = control.now_ms();
    let verdict = control.books().calls.count(&counted, limit, now_ms);
    let mut response = if verdict.allowed {
        next.run(request).await
    } else {
        Answer::too_many_requests(verdict.wait_ms.div_ceil(1000)).into_response()
    };
    response.headers_mut().extend(rate_headers(verdict));
    response
}

/// The headers that tell a client how it stands with the rate limit; the reset is in milliseconds since the Unix epoch.
pub(crate) fn rate_headers(verdict: Verdict) -> [(HeaderName, HeaderValue); 3] {
    [
        (
            HeaderName::from_static("x-ratelimit-limit"),
            HeaderValue::from(verdict.limit),
        ),
        (
            HeaderName::from_static("x-ratelimit-remaining"),
            HeaderValue::from(verdict.remaining),
        ),
        (
            HeaderName::from_static("x-ratelimit-reset"),
            HeaderValue::from(verdict.reset_ms),
        ),
    ]
}

fn caller(control: &Control, headers: &HeaderMap) -> Option<User> {
    let header = |name| headers.get(name)?.to_str().ok();
    control
        .state()
        .user_with_token(header("x-user-id")?, header("x-auth-token")?)
        .cloned()
}
