//! An answer as it came, whatever its platform means by it.
//!
//! Not here: which answers are good, which is the platform's matter, and what of one may be shown (`redaction`).

use std::borrow::Cow;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value};

use super::json::{self, Bounds, Json};
use super::redaction::{SECRET_MEMBERS, shown, without_secrets};
use trigger::Platform;

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
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    body: Vec<u8>,
    json: Json,
    /// How many JSON values it has.
    pub(crate) values: usize,
    /// How long the call took that it answers, and how long that call had to wait for the rate limit.
    pub(crate) took: Duration,
    pub(crate) waited: Duration,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: Vec<u8>, bounds: &Bounds) -> Answer {
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
    pub(crate) fn json(&self) -> Option<&Value> {
        match &self.json {
            Json::Read(value) => Some(value),
            Json::Beyond(_) | Json::Broken(_) => None,
        }
    }

    /// The members of the answer; none if it is not an object.
    pub(crate) fn members(&self) -> Option<&Map<String, Value>> {
        self.json().and_then(Value::as_object)
    }

    /// Takes a member out. What is shown of the answer after that lacks it.
    pub(crate) fn take(&mut self, member: &str) -> Option<Value> {
        match &mut self.json {
            Json::Read(value) => value.get_mut(member).map(Value::take),
            Json::Beyond(_) | Json::Broken(_) => None,
        }
    }

    /// Takes the objects of an answer that is a list. What is shown of the answer after that is empty.
    pub(crate) fn take_list(&mut self) -> Vec<Map<String, Value>> {
        let list = match &mut self.json {
            Json::Read(value) => value.take(),
            Json::Beyond(_) | Json::Broken(_) => Value::Null,
        };
        let Value::Array(list) = list else {
            return Vec::new();
        };
        let objects = list.into_iter().filter_map(|entry| match entry {
            Value::Object(entry) => Some(entry),
            _ => None,
        });
        objects.collect()
    }

    /// How long the body is, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.body.len()
    }

    /// The error for a member that should be there.
    pub(crate) fn lacks(&self, missing: &'static str, asked: Asked, secrets: &[Secret]) -> Error {
        Error::Unexpected {
            asked,
            missing,
            raw: self.shown(secrets),
        }
    }

    /// The answer as it may be shown when nothing else is known to be secret in it.
    pub(crate) fn shown(&self, secrets: &[Secret]) -> Box<RawAnswer> {
        self.raw(secrets, &SECRET_MEMBERS)
    }

    /// The text of a member.
    pub(crate) fn text(&self, member: &str) -> Option<&str> {
        self.members()?.get(member)?.as_str()
    }

    /// The body as text; what is no UTF-8 is replaced.
    pub(crate) fn text_body(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// The answer as it may be shown: without the known secrets, and without whatever stands in members of these names.
    pub(crate) fn raw(&self, secrets: &[Secret], members: &[&str]) -> Box<RawAnswer> {
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

    /// Whether there is nothing in the body.
    pub(crate) fn is_blank(&self) -> bool {
        self.body.trim_ascii().is_empty()
    }

    /// Whether the answer is a web page.
    pub(crate) fn is_web_page(&self) -> bool {
        is_web_page(&self.headers, self.body.trim_ascii())
    }

    /// The error for an answer that another platform gave.
    pub(crate) fn of_other(
        &self,
        other: Platform,
        platform: Platform,
        asked: Asked,
        secrets: &[Secret],
    ) -> Error {
        Error::Stranger {
            asked,
            platform,
            found: Stranger::Of(other),
            raw: self.shown(secrets),
        }
    }

    /// The error for an answer that is not in the form that everything from the platform has.
    pub(crate) fn not_of(&self, platform: Platform, asked: Asked, secrets: &[Secret]) -> Error {
        match self.stranger(&asked, secrets) {
            Ok(found) => Error::Stranger {
                asked,
                platform,
                found,
                raw: self.shown(secrets),
            },
            Err(error) => error,
        }
    }

    /// Who gave an answer that is not in the form that was expected.
    ///
    /// # Errors
    /// What is wrong with it, where it is JSON or was meant as such.
    pub(crate) fn stranger(&self, asked: &Asked, secrets: &[Secret]) -> Result<Stranger, Error> {
        let asked = || asked.clone();
        let flaw = match &self.json {
            Json::Read(_) => return Err(self.lacks("a JSON object", asked(), secrets)),
            Json::Beyond(bound) => {
                return Err(Error::TooLarge {
                    asked: asked(),
                    bound: *bound,
                });
            }
            Json::Broken(flaw) => flaw,
        };
        let text = self.body.trim_ascii();
        if text.is_empty() {
            Ok(Stranger::Nothing)
        } else if is_web_page(&self.headers, text) {
            Ok(Stranger::WebPage)
        } else if matches!(text[0], b'{' | b'[') || says_json(&self.headers) {
            Err(Error::BrokenJson {
                asked: asked(),
                flaw: flaw.clone(),
                raw: self.shown(secrets),
            })
        } else {
            Ok(Stranger::Other)
        }
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
