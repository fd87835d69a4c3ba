//! What of a document makes a rule, in one form for comparing, and what a server is sent for it.
//!
//! Named choice: what asks for nothing counts as not there, because nobody documents a difference: null, an empty list, a condition or
//! a place without a member, an empty name of a country.

use serde_json::{Map, Value};

use super::Question;
use super::check;
use super::contract::{ACCESS, CONDITIONS, CONTENT, DESCRIPTION, EXACT_MATCH, GROUPS, PLACE_MEMBERS};
use crate::Diagnostic;
use crate::plain_numbers::plain_numbers;

/// What a server is sent for a document: the members that the API takes, without what asks for nothing. A condition that nobody
/// here knows is sent as it is written.
///
/// The description is always there: without it, an update would leave the one that the server has.
///
/// # Errors
/// Everything for which the server would refuse it, as the checks say it too.
pub fn body(document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
    let refused = check::refusals(document);
    if refused.is_empty() {
        Ok(form(document, ExactMatch::AsWritten))
    } else {
        Err(refused)
    }
}

/// The part of a document by which rules are compared, in one form: description, access and conditions. No description is an empty one,
/// and a text that need not be the whole does not say so.
///
/// Total: what is of the wrong shape stays as it is.
pub fn content(document: &Map<String, Value>) -> Map<String, Value> {
    form(document, ExactMatch::OnlyWhereTrue)
}

/// How `exact_match` is written, whose default is false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ExactMatch {
    AsWritten,
    OnlyWhereTrue,
}

fn form(document: &Map<String, Value>, exact: ExactMatch) -> Map<String, Value> {
    let members = CONTENT.into_iter().filter_map(|member| {
        let written = document.get(member).unwrap_or(&Value::Null);
        let value = match member {
            DESCRIPTION if written.is_null() => Some(Value::String(String::new())),
            ACCESS => object(written, |member, value| match member {
                GROUPS => list(value, |group| Some(group.clone())),
                _ => Some(value.clone()),
            }),
            CONDITIONS => object(written, |member, value| {
                match Question::ALL
                    .into_iter()
                    .find(|question| question.key() == member)
                {
                    Some(question) => condition(question, value, exact),
                    None => Some(value.clone()),
                }
            }),
            _ => Some(written.clone()),
        };
        Some((member.to_owned(), plain_numbers(&value?)))
    });
    members.collect()
}

fn condition(question: Question, written: &Value, exact: ExactMatch) -> Option<Value> {
    object(written, |member, value| {
        if !question.lists().contains(&member) {
            return Some(value.clone());
        }
        list(value, |item| match item {
            Value::Object(members) => Some(Value::Object(
                members
                    .iter()
                    .filter(|(member, value)| says_something(question, member, value, exact))
                    .map(|(member, value)| (member.clone(), value.clone()))
                    .collect(),
            )),
            other => Some(other.clone()),
        })
    })
}

/// Whether a member of a text or a place makes a difference.
fn says_something(question: Question, member: &str, value: &Value, exact: ExactMatch) -> bool {
    let is_unsaid = match question {
        Question::Url | Question::Domain => {
            member == EXACT_MATCH && *value == Value::Bool(false) && exact == ExactMatch::OnlyWhereTrue
        }
        Question::Geolocation => PLACE_MEMBERS.contains(&member) && value.as_str() == Some(""),
    };
    !value.is_null() && !is_unsaid
}

/// An object with what `each` makes of its members, `None` where none is left; anything but an object and null as it is.
fn object(written: &Value, each: impl Fn(&str, &Value) -> Option<Value>) -> Option<Value> {
    match written {
        Value::Null => None,
        Value::Object(members) => {
            let members: Map<String, Value> = members
                .iter()
                .filter(|(_, value)| !value.is_null())
                .filter_map(|(member, value)| Some((member.clone(), each(member, value)?)))
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        other => Some(other.clone()),
    }
}

/// A list with what `each` makes of its items, `None` where none is left; anything but a list as it is.
fn list(written: &Value, each: impl Fn(&Value) -> Option<Value>) -> Option<Value> {
    match written {
        Value::Array(items) => (!items.is_empty()).then(|| items.iter().filter_map(each).collect()),
        other => Some(other.clone()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(value: &Value) -> &Map<String, Value> {
        value.as_object().unwrap()
    }

    #[test]
    fn content_is_the_same_however_the_same_is_written() {
        let plain = json!({
            "access": { "groups": [3] },
            "conditions": { "url": { "values": [{ "value": "/pricing" }] }, "geolocation": { "values": [{ "city": "Bonn" }] } },
        });
        let wordy = json!({
            "id": "a", "next_id": "b", "description": null, "colour": "red",
            "conditions": {
                "domain": { "values": null, "exclude_values": [] },
                "geolocation": { "values": [{ "country": "", "country_code": null, "city": "Bonn" }] },
                "url": { "exclude_values": [], "values": [{ "exact_match": false, "value": "/pricing" }] },
            },
            "access": { "groups": [3.0] },
        });
        assert_eq!(content(of(&plain)), content(of(&wordy)));
        let other = json!({ "access": { "groups": [3] }, "conditions": { "url": { "values": [{ "value": "/Pricing" }] } } });
        assert_ne!(content(of(&plain)), content(of(&other)));
    }

    #[test]
    fn a_server_is_sent_what_the_api_takes_and_never_what_it_manages() {
        let document = json!({
            "id": "a", "next_id": "b", "colour": "red", "access": { "groups": [3], "mode": "x" },
            "conditions": {
                "url": { "values": [{ "value": "/pricing", "exact_match": false }], "exclude_values": [] },
                "domain": {}, "device": { "values": ["phone"] },
            },
        });
        assert_eq!(
            Value::Object(body(of(&document)).unwrap()).to_string(),
            r#"{"description":"","access":{"groups":[3],"mode":"x"},"conditions":{"url":{"values":[{"value":"/pricing","exact_match":false}]},"device":{"values":["phone"]}}}"#
        );
    }

    #[test]
    fn what_the_server_would_refuse_is_not_sent() {
        let nothing_asked = json!({ "access": { "groups": [3] }, "conditions": { "url": { "values": [] } } });
        let refused = body(of(&nothing_asked)).unwrap_err();
        assert_eq!(refused[0].code, "no-condition");
    }
}
