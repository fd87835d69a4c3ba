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

/// Lets a call in, or says why not: for good, or (the inner `Ok`) because there were too many.
pub(super) fn admit(
    method: &Method,
    control: &Control,
    headers: &HeaderMap,
) -> Result<Requester, Result<Verdict, Refusal>> {
    let Access::Token(scopes) = method.access else {
        return Ok(Requester::default());
    };
    let refuse = |kind| Err(Err(Refusal::new(kind)));
    let now_ms = control.now_ms();
    let state = control.state();
    let login = Login::of(headers);
    let token = login
        .as_ref()
        .and_then(|login| state.token(login, now_ms))
        .cloned();
    let (Some(login), Some(token)) = (login, token) else {
        return refuse(Kind::Authentication);
    };
    if region(headers) != Some(state.region) {
        return Err(Err(Refusal::misdirected(state.region.name())));
    }
    let (expired, idle) = (state.expired, state.is_idle(&token.user));
    drop(state);
    if let Some(limit) = control.rate_limit() {
        let verdict = control.books().calls.count(&token.text, limit, now_ms);
        if !verdict.allowed {
            return Err(Ok(verdict));
        }
    }
    if expired {
        return refuse(Kind::LicenseExpired);
    }
    let allowed = scopes.is_empty() || scopes.iter().any(|scope| token.scopes.allow(scope));
    if !allowed || (idle && !method.also_suspended) {
        return refuse(Kind::Authorization);
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
pub(super) fn refused_for_now(verdict: Verdict) -> Response {
    let mut response = Refusal::new(Kind::TooManyRequests).into_response();
    let wait_seconds = verdict.wait_ms.div_ceil(1000);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(wait_seconds));
    response
}
