//! What an answer of the API means.
//!
//! The document gives no HTTP statuses. A good answer is a 200; named choice: another status of success is as good, unless its body
//! has an error. A property may be called `error`, so the body of a 200 is never searched for one.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use trigger::Platform;

use super::error::Error;
use super::methods::{Endpoint, Need};
use super::refusal::{ErrorType, Refusal};
use super::veil::Veil;
use crate::exchange::{Asked, Stranger};
use crate::recognition::other_than;
use crate::secret::Secret;
use crate::transport::pace::retry_after;
use crate::transport::{Answer, Envelope, Route};

/// The route that stands for all in the count of calls: the document knows one limit.
const COUNTED: Route = Route {
    method: "POST",
    path: "",
    permission: "",
};

/// LiveChat's ways. Answers are judged by [`read`], which knows the method.
pub(super) struct ConfigurationApi;

impl Envelope for ConfigurationApi {
    fn judge(&self, answer: Answer, _: Asked, _: Route, _: &[Secret]) -> Result<Answer, crate::Error> {
        Ok(answer)
    }

    fn refuses_for_now(&self, answer: &Answer) -> bool {
        answer.status == StatusCode::TOO_MANY_REQUESTS
            || !answer.status.is_success()
                && answer.json().is_some_and(|json| {
                    json.pointer("/error/type").and_then(Value::as_str)
                        == Some(ErrorType::TooManyRequests.as_str())
                })
    }

    /// Named choice: where the server does not say for how long, the usual waits between attempts are enough.
    fn wait_after_refusal(&self, headers: &HeaderMap, _: Option<&Value>, now: SystemTime) -> Duration {
        retry_after(headers, now).unwrap_or_default()
    }

    fn wait_when_used_up(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
        retry_after(headers, now)
    }

    fn counted_as(&self, _: Route) -> Route {
        COUNTED
    }
}

/// What a good answer holds; `{}` where it is empty.
///
/// # Errors
/// What else the answer means.
pub(super) fn read(
    endpoint: Endpoint,
    answer: &Answer,
    asked: &Asked,
    secrets: &[Secret],
) -> Result<Value, Error> {
    let method = endpoint.name();
    let veil = Veil::of(secrets);
    let refusal = answer.json().and_then(|json| Refusal::of(json, &veil));
    let is_good = match answer.status {
        StatusCode::OK => true,
        status => status.is_success() && refusal.is_none(),
    };
    let unreadable = |problem: &str| Error::Unreadable {
        method,
        problem: problem.to_owned(),
        asked: asked.clone(),
        raw: Veil::of(secrets).raw(answer),
    };
    if !is_good {
        return Err(match refusal {
            Some(refusal) => Error::Refused {
                method,
                refusal: Box::new(refusal),
                asked: asked.clone(),
                raw: Veil::of(secrets).raw(answer),
            },
            None if answer.status.is_server_error() => Error::Exchange {
                method,
                source: failed(answer, asked, secrets),
            },
            None if answer.json().is_some() => match other_than(Platform::LiveChat, answer, asked) {
                Some(other) => Error::NotLiveChat {
                    method,
                    found: Stranger::Of(other),
                    asked: asked.clone(),
                    raw: Veil::of(secrets).raw(answer),
                },
                None => unreadable("it is an error and does not say which"),
            },
            None => not_livechat(method, answer, asked, secrets),
        });
    }
    if answer.is_blank() {
        let is_batch = matches!(endpoint, Endpoint::Batch(..));
        let fields = endpoint.method().answer;
        return if is_batch || fields.iter().any(|field| field.need == Need::Must) {
            Err(unreadable("it is empty"))
        } else {
            Ok(json!({}))
        };
    }
    match answer.json() {
        Some(json) => Ok(json.clone()),
        None => Err(not_livechat(method, answer, asked, secrets)),
    }
}

/// The answers of a batch, one for each request.
///
/// # Errors
/// [`Error::Unreadable`] when there are not as many as there were requests.
pub(super) fn responses<'a>(
    method: &'static str,
    body: &'a Value,
    requests: usize,
) -> Result<&'a [Value], String> {
    let Some(Value::Array(responses)) = body.get("responses") else {
        return Err(format!("the list `responses` of {method} is missing"));
    };
    if responses.len() == requests {
        Ok(responses)
    } else {
        Err(format!(
            "there are {} responses to {requests} requests",
            responses.len()
        ))
    }
}

fn failed(answer: &Answer, asked: &Asked, secrets: &[Secret]) -> crate::Error {
    let usual = answer.status.canonical_reason().unwrap_or("no reason given");
    crate::Error::ServerFailed {
        asked: asked.clone(),
        status: answer.status.as_u16(),
        message: Veil::of(secrets).words(answer.text("message").unwrap_or(usual)),
        raw: Veil::of(secrets).raw(answer),
    }
}

fn not_livechat(method: &'static str, answer: &Answer, asked: &Asked, secrets: &[Secret]) -> Error {
    match answer.stranger(asked, secrets) {
        Ok(found) => Error::NotLiveChat {
            method,
            found,
            asked: asked.clone(),
            raw: Veil::of(secrets).raw(answer),
        },
        Err(source) => Error::Exchange { method, source },
    }
}
