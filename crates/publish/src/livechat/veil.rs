//! What of an answer must not be shown: the secrets of the call, and whatever stands in members that are named like one.

use serde_json::Value;

use super::request::DOTS;
use crate::exchange::RawAnswer;
use crate::secret::Secret;
use crate::transport::{Answer, without_secrets, words};

/// Members of an answer whose values are secrets, lower case.
const SECRET_MEMBERS: [&str; 7] = [
    "token",
    "access_token",
    "secret",
    "bot_secret",
    "secret_key",
    "password",
    "authorization",
];

/// Takes secrets out of what servers say.
#[derive(Clone, Copy)]
pub(super) struct Veil<'a> {
    secrets: &'a [Secret],
}

impl<'a> Veil<'a> {
    /// Over these secrets of a call.
    pub(super) fn of(secrets: &'a [Secret]) -> Veil<'a> {
        Veil { secrets }
    }

    /// A server's words, as they can stand in a message.
    pub(super) fn words(&self, text: &str) -> String {
        words(text, self.secrets)
    }

    /// A JSON value with dots for its secrets.
    pub(super) fn over(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| {
                    let is_secret = SECRET_MEMBERS
                        .iter()
                        .any(|member| name.eq_ignore_ascii_case(member));
                    let value = if is_secret {
                        Value::from(DOTS)
                    } else {
                        self.over(value)
                    };
                    (without_secrets(name, self.secrets), value)
                });
                Value::Object(members.collect())
            }
            Value::Array(items) => items.iter().map(|item| self.over(item)).collect(),
            Value::String(text) => Value::from(without_secrets(text, self.secrets)),
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        }
    }

    /// An answer as it may be shown.
    pub(super) fn raw(&self, answer: &Answer) -> Box<RawAnswer> {
        answer.raw(self.secrets, &SECRET_MEMBERS)
    }
}
