//! Zendesk Chat's envelope: bare records and lists, statuses, errors with `error`, `description` and `details`, one count of
//! calls for the whole account.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::Value;
use trigger::Platform;

use super::client::LIST;
use crate::error::Error;
use crate::exchange::Asked;
use crate::recognition::other_than;
use crate::secret::Secret;
use crate::transport::pace::retry_after;
use crate::transport::{Answer, Envelope, Route, words};

/// The documented period of the rate limit, 200 calls in it: what we wait when the server does not say for how long.
const USUAL_PERIOD: Duration = Duration::from_secs(60);

/// Zendesk Chat's ways.
pub(super) struct ChatApi;

impl Envelope for ChatApi {
    fn judge(&self, answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error> {
        let raw = || answer.shown(secrets);
        let status = answer.status;
        let said = || words(&said(&answer), secrets);
        match status {
            _ if status.is_server_error() => Err(Error::ServerFailed {
                status: status.as_u16(),
                message: said(),
                raw: raw(),
                asked,
            }),
            _ if let Some(other) = other_than(Platform::ZendeskChat, &answer, &asked) => {
                Err(answer.of_other(other, Platform::ZendeskChat, asked, secrets))
            }
            StatusCode::UNAUTHORIZED => Err(Error::SignedOut { raw: raw(), asked }),
            StatusCode::FORBIDDEN => Err(Error::Forbidden {
                permission: route.permission,
                raw: raw(),
                asked,
            }),
            // A deletion is answered with nothing.
            StatusCode::NO_CONTENT => Ok(answer),
            _ if answer.json().is_none() => Err(answer.not_of(Platform::ZendeskChat, asked, secrets)),
            _ if !status.is_success() => Err(Error::Refused {
                message: said(),
                error_type: answer.text("error").map(|kind| words(kind, secrets)),
                raw: raw(),
                asked,
            }),
            _ => Ok(answer),
        }
    }

    fn wait_after_refusal(&self, headers: &HeaderMap, _: Option<&Value>, now: SystemTime) -> Duration {
        retry_after(headers, now).unwrap_or(USUAL_PERIOD)
    }

    fn wait_when_used_up(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
        retry_after(headers, now)
    }

    fn counted_as(&self, _: Route) -> Route {
        LIST
    }
}

/// Whether only Zendesk answers in this form: an error in a word with a description, or with a title and a message.
pub(crate) fn gives(answer: &Answer) -> bool {
    let described = answer.text("error").is_some() && answer.text("description").is_some();
    let titled = || {
        let error = answer.members()?.get("error")?;
        Some(error.get("title")?.is_string() && error.get("message")?.is_string())
    };
    let has_success = answer
        .members()
        .is_some_and(|members| members.contains_key("success"));
    !has_success && (described || titled() == Some(true))
}

/// What the server says is wrong: its description, and for each member what is wrong with it.
fn said(answer: &Answer) -> String {
    let general = ["description", "message", "error"]
        .into_iter()
        .find_map(|member| answer.text(member));
    let usual = answer.status.canonical_reason().unwrap_or("no reason given");
    let mut said = general.unwrap_or(usual).to_owned();
    let details = answer
        .members()
        .and_then(|members| members.get("details")?.as_object());
    for (member, flaws) in details.into_iter().flatten() {
        let flaws = flaws
            .as_array()
            .map_or(std::slice::from_ref(flaws), Vec::as_slice);
        for flaw in flaws {
            let flaw = flaw.get("description").unwrap_or(flaw);
            if let Some(flaw) = flaw.as_str() {
                said.push_str(&format!("; {member}: {flaw}"));
            }
        }
    }
    said
}
