//! What an answer means: which of its forms is success, and which error is which.
//!
//! Not here: what of it may be shown (`redaction`).

use std::borrow::Cow;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value};

use super::http::Route;
use super::json::{self, Bounds, Json};
use super::redaction::{SECRET_MEMBERS, shown, without_secrets, words};
use crate::error::Error;
use crate::exchange::{Asked, RawAnswer, Stranger};
use crate::secret::Secret;

/// Headers that help to understand an answer and hold nothing private.
const SHOWN_HEADERS: [&str; 10] = [
    "content-type",
    "content-length",
    "date",
    "server",
    "via",
    "retry-after",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "x-instance-id",
];
/// How much of a body is looked at to tell a web page, in bytes.
const LOOK: usize = 1024;

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    body: Vec<u8>,
    json: Json,
    /// How many JSON values it has.
    pub(super) values: usize,
    /// How long the call took that it answers, and how long that call had to wait for the rate limit.
    pub(super) took: Duration,
    pub(super) waited: Duration,
}

impl Answer {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, body: Vec<u8>, bounds: &Bounds) -> Answer {
        let (json, values) = json::read(&body, bounds);
        Answer {
            status,
            headers,
            body,
            json,
            values,
            took: Duration::ZERO,
            waited: Duration::ZERO,
        }
    }

    /// The body as JSON, if it is that.
    pub(super) fn json(&self) -> Option<&Value> {
        match &self.json {
            Json::Read(value) => Some(value),
            Json::Beyond(_) | Json::Broken(_) => None,
        }
    }

    /// The members of the answer; none if it is not an object.
    pub(super) fn members(&self) -> Option<&Map<String, Value>> {
        self.json().and_then(Value::as_object)
    }

    /// Takes a member out. What is shown of the answer after that lacks it.
    pub(super) fn take(&mut self, member: &str) -> Option<Value> {
        match &mut self.json {
            Json::Read(value) => value.get_mut(member).map(Value::take),
            Json::Beyond(_) | Json::Broken(_) => None,
        }
    }

    /// How long the body is, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.body.len()
    }

    /// The error for a member that should be there.
    pub(super) fn lacks(&self, missing: &'static str, asked: Asked, secrets: &[Secret]) -> Error {
        Error::Unexpected {
            asked,
            missing,
            raw: self.raw(secrets, &SECRET_MEMBERS),
        }
    }

    fn text(&self, member: &str) -> Option<&str> {
        self.members()?.get(member)?.as_str()
    }

    /// The body as text; what is no UTF-8 is replaced.
    pub(super) fn text_body(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// The answer as it may be shown: without the known secrets, and without whatever stands in members of these names.
    pub(super) fn raw(&self, secrets: &[Secret], members: &[&str]) -> Box<RawAnswer> {
        let (body, truncated) = shown(&self.body, &self.json, secrets, members);
        let headers = SHOWN_HEADERS.iter().filter_map(|name| {
            let value = self.headers.get(*name)?.to_str().ok()?;
            Some(((*name).to_owned(), without_secrets(value, secrets)))
        });
        Box::new(RawAnswer {
            status: self.status.as_u16(),
            headers: headers.collect(),
            body,
            truncated,
        })
    }

    /// The error for an answer that is no JSON object.
    fn no_object(&self, asked: Asked, secrets: &[Secret]) -> Error {
        let flaw = match &self.json {
            Json::Read(_) => return self.lacks("a JSON object", asked, secrets),
            Json::Beyond(bound) => {
                return Error::TooLarge { asked, bound: *bound };
            }
            Json::Broken(flaw) => flaw,
        };
        let raw = self.raw(secrets, &SECRET_MEMBERS);
        let text = self.body.trim_ascii();
        let found = if text.is_empty() {
            Stranger::Nothing
        } else if is_web_page(&self.headers, text) {
            Stranger::WebPage
        } else if matches!(text[0], b'{' | b'[') || says_json(&self.headers) {
            return Error::BrokenJson {
                asked,
                flaw: flaw.clone(),
                raw,
            };
        } else {
            Stranger::Other
        };
        Error::NotRocketChat { asked, found, raw }
    }
}

/// Gives a good answer back and turns any other into the error that it means.
pub(super) fn judge(answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error> {
    let raw = || answer.raw(secrets, &SECRET_MEMBERS);
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
    if answer.members().is_none() {
        return Err(answer.no_object(asked, secrets));
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

/// Whether an answer calls itself a web page.
fn is_web_page(headers: &HeaderMap, text: &[u8]) -> bool {
    let declared = content_type(headers)
        .is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/xhtml"));
    let beginning = String::from_utf8_lossy(&text[..text.len().min(LOOK)]);
    declared || beginning.trim_start().starts_with('<')
}

fn says_json(headers: &HeaderMap) -> bool {
    content_type(headers).is_some_and(|kind| kind.starts_with("application/json"))
}

fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_TYPE)?.to_str().ok()
}
