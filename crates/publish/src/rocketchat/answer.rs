//! What an answer means: which of its forms is success, which error is which, and what of it may be shown.

use std::borrow::Cow;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::{Map, Value};

use super::http::{Route, is_web_page};
use crate::error::Error;
use crate::exchange::{Asked, RawAnswer, Stranger};
use crate::secret::Secret;

/// How much of a body is kept to be shown, in bytes.
const SHOWN: usize = 64 * 1024;
const DOTS: &str = "•••";
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
/// Members of a JSON answer whose values are secrets, lower case.
const SECRET_MEMBERS: [&str; 6] = ["authtoken", "token", "password", "secret", "resume", "code"];

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    body: Vec<u8>,
    /// The body as JSON, if it is that.
    pub(super) json: Option<Value>,
}

impl Answer {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Answer {
        let json = serde_json::from_slice(&body).ok();
        Answer {
            status,
            headers,
            body,
            json,
        }
    }

    /// The members of the answer; none if it is not an object.
    pub(super) fn members(&self) -> Option<&Map<String, Value>> {
        self.json.as_ref().and_then(Value::as_object)
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
        // In JSON, secrets are looked for in the texts as they were meant: a body that repeats what it got holds them
        // escaped twice over.
        let cleaned = self.json.as_ref().and_then(|json| {
            let mut cleaned = json.clone();
            hide_secrets(&mut cleaned, secrets, members);
            (cleaned != *json).then(|| cleaned.to_string())
        });
        let body = cleaned.unwrap_or_else(|| String::from_utf8_lossy(&self.body).into_owned());
        // Secrets go before the cut: half a secret would not be found.
        let mut body = without_secrets(&body, secrets);
        let truncated = body.len() > SHOWN;
        if truncated {
            body.truncate(body.floor_char_boundary(SHOWN));
        }
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
}

/// Gives a good answer back and turns any other into the error that it means.
pub(super) fn judge(answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error> {
    let raw = || answer.raw(secrets, &SECRET_MEMBERS);
    let words = |otherwise: &str| {
        let said = answer.text("error").or_else(|| answer.text("message"));
        without_secrets(said.unwrap_or(otherwise), secrets)
    };
    let kind = answer.text("errorType").or_else(|| answer.text("error"));
    if answer.status.is_server_error() {
        return Err(Error::ServerFailed {
            status: answer.status.as_u16(),
            message: words(answer.status.canonical_reason().unwrap_or("no reason given")),
            raw: raw(),
            asked,
        });
    }
    if answer.members().is_none() {
        let body = String::from_utf8_lossy(&answer.body);
        return Err(if answer.json.is_some() {
            answer.lacks("a JSON object", asked, secrets)
        } else {
            Error::NotRocketChat {
                found: if body.trim().is_empty() {
                    Stranger::Nothing
                } else if is_web_page(&answer.headers, &body) {
                    Stranger::WebPage
                } else {
                    Stranger::Other
                },
                raw: raw(),
                asked,
            }
        });
    }
    match kind {
        Some("totp-required") => {
            let method = answer
                .json
                .as_ref()
                .and_then(|json| json.pointer("/details/method"));
            return Err(Error::SecondFactorNeeded {
                method: method.and_then(Value::as_str).unwrap_or("totp").to_owned(),
            });
        }
        Some("totp-invalid") => return Err(Error::SecondFactorWrong),
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
            message: words("no reason given"),
            error_type: answer.text("errorType").map(str::to_owned),
            raw: raw(),
            asked,
        }),
        _ => Ok(answer),
    }
}

/// A text with every known secret replaced by dots, also where it is escaped as in JSON or in a URL.
pub(super) fn without_secrets(text: &str, secrets: &[Secret]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        let plain = secret.expose();
        let in_json = Value::from(plain).to_string();
        let in_url: String = url::form_urlencoded::byte_serialize(plain.as_bytes()).collect();
        for form in [plain, in_json.trim_matches('"'), &in_url] {
            if text.contains(form) {
                text = text.replace(form, DOTS);
            }
        }
    }
    text
}

/// Replaces known secrets, and whatever stands in a member that is named like one.
fn hide_secrets(json: &mut Value, secrets: &[Secret], secret_members: &[&str]) {
    match json {
        Value::Object(members) => {
            for (name, value) in members {
                if secret_members.contains(&name.to_ascii_lowercase().as_str()) {
                    *value = Value::from(DOTS);
                } else {
                    hide_secrets(value, secrets, secret_members);
                }
            }
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| hide_secrets(item, secrets, secret_members)),
        Value::String(text) => *text = without_secrets(text, secrets),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
