//! Rocket.Chat's envelope: an object with `success`, errors in words and kinds, and a count of calls for each route.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::Value;
use trigger::Platform;

use super::rate_limit;
use crate::error::Error;
use crate::exchange::Asked;
use crate::recognition::other_than;
use crate::secret::Secret;
use crate::transport::{Answer, Envelope, Route, words};

/// Rocket.Chat's ways.
pub(super) struct RestApi;

impl Envelope for RestApi {
    fn judge(&self, answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error> {
        judge(answer, asked, route, secrets)
    }

    fn wait_after_refusal(&self, headers: &HeaderMap, body: Option<&Value>, now: SystemTime) -> Duration {
        rate_limit::wait_after_refusal(headers, body, now)
    }

    fn wait_when_used_up(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
        rate_limit::reset(headers, now)
    }

    fn counted_as(&self, route: Route) -> Route {
        route
    }
}

/// Whether only Rocket.Chat answers in this form: with whether it was done, or with a status in words.
pub(crate) fn gives(answer: &Answer) -> bool {
    let member = |name| answer.members().and_then(|members| members.get(name));
    member("success").is_some_and(Value::is_boolean)
        || matches!(answer.text("status"), Some("success" | "error"))
}

/// Gives a good answer back and turns any other into the error that it means.
fn judge(answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error> {
    let raw = || answer.shown(secrets);
    let said = |otherwise: &str| {
        let said = answer.text("error").or_else(|| answer.text("message"));
        words(said.unwrap_or(otherwise), secrets)
    };
    let kind = answer.text("errorType").or_else(|| answer.text("error"));
    if answer.status.is_server_error() {
        return Err(Error::ServerFailed {
            status: answer.status.as_u16(),
            message: said(answer.status.canonical_reason().unwrap_or("no reason given")),
            raw: raw(),
            asked,
        });
    }
    if let Some(other) = other_than(Platform::RocketChat, &answer, &asked) {
        return Err(answer.of_other(other, Platform::RocketChat, asked, secrets));
    }
    if answer.members().is_none() {
        return Err(answer.not_of(Platform::RocketChat, asked, secrets));
    }
    let method = || {
        let method = answer.json().and_then(|json| json.pointer("/details/method"));
        method.and_then(Value::as_str).unwrap_or("totp").to_owned()
    };
    match kind {
        Some("totp-required") => return Err(Error::SecondFactorNeeded { method: method() }),
        Some("totp-invalid") => return Err(Error::SecondFactorWrong { method: method() }),
        _ => {}
    }
    let failed = answer.members().and_then(|members| members.get("success")) == Some(&Value::Bool(false))
        || answer.text("status") == Some("error");
    match answer.status {
        StatusCode::UNAUTHORIZED => Err(Error::SignedOut { raw: raw(), asked }),
        StatusCode::FORBIDDEN => Err(Error::Forbidden {
            permission: route.permission,
            raw: raw(),
            asked,
        }),
        _ if kind == Some("error-unauthorized") || kind == Some("unauthorized") => Err(Error::Forbidden {
            permission: route.permission,
            raw: raw(),
            asked,
        }),
        status if !status.is_success() || failed => Err(Error::Refused {
            message: said("no reason given"),
            error_type: answer.text("errorType").map(|kind| words(kind, secrets)),
            raw: raw(),
            asked,
        }),
        _ => Ok(answer),
    }
}
