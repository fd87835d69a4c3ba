//! Who may call, from where, and how often: what happens before a method's own work.
//!
//! Named choices: the order is version, token, region, rate limit, licence, scopes, request; the limit counts the calls of each token, a
//! batch as one; and calls without a token are not counted.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::call::Requester;
use super::control::Control;
use super::methods::{Access, Method};
use super::refusal::{Kind, Refusal};
use super::server::Region;
use super::tokens::Login;
use crate::host::rate_limit::Verdict;

/// Why a call is not let in.
pub(super) enum Stopped {
    /// It may not come in like this.
    Refused(Refusal),
    /// There were too many.
    TooMany(Verdict),
}

impl From<Kind> for Stopped {
    fn from(kind: Kind) -> Self {
        Stopped::Refused(Refusal::new(kind))
    }
}

impl IntoResponse for Stopped {
    fn into_response(self) -> Response {
        match self {
            Stopped::Refused(refusal) => refusal.into_response(),
            Stopped::TooMany(verdict) => too_many_requests(verdict),
        }
    }
}

/// Lets a call of a method in, and says who calls.
pub(super) fn admit(method: &Method, control: &Control, headers: &HeaderMap) -> Result<Requester, Stopped> {
    let Access::Token(scopes) = method.access else {
        return Ok(Requester::default());
    };
    let now_ms = control.now_ms();
    let state = control.state();
    let login = Login::of(headers).ok_or(Kind::Authentication)?;
    let token = state.token(&login, now_ms).ok_or(Kind::Authentication)?.clone();
    if region(headers) != Some(state.region) {
        return Err(Stopped::Refused(Refusal::misdirected(state.region.name())));
    }
    let (expired, idle) = (state.expired, state.is_idle(&token.user));
    drop(state);
    if let Some(limit) = control.rate_limit() {
        let verdict = control.books().calls.count(&token.text, limit, now_ms);
        if !verdict.allowed {
            return Err(Stopped::TooMany(verdict));
        }
    }
    if expired {
        return Err(Kind::LicenseExpired.into());
    }
    let allowed = scopes.is_empty() || scopes.iter().any(|scope| token.scopes.allow(scope));
    if !allowed || (idle && !method.also_suspended) {
        return Err(Kind::Authorization.into());
    }
    Ok(Requester {
        user: token.user,
        client_id: matches!(login, Login::Bearer(_)).then_some(token.client_id),
        scopes: token.scopes,
    })
}

/// The data centre that a call is for: the first one where it says none. None: there is no such centre.
fn region(headers: &HeaderMap) -> Option<Region> {
    match headers.get("x-region") {
        None => Some(Region::Dal),
        Some(said) => Region::from_name(said.to_str().ok()?),
    }
}

/// The answer over the rate limit, with the whole seconds to wait.
pub(super) fn too_many_requests(verdict: Verdict) -> Response {
    let mut response = Refusal::new(Kind::TooManyRequests).into_response();
    let wait_seconds = verdict.wait_ms.div_ceil(1000);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(wait_seconds));
    response
}
