//! What of a document makes a greeting, in one form for comparing, and what a server is sent for it.
//!
//! A server gives numbers back as texts and rules in another order, so that rules are compared as a set. What asks for nothing counts
//! as not there: null, an empty list of buttons, an empty time, and in a rule the members that its type does not use.

use serde_json::{Map, Value};

use super::arrange::arranged_rule;
use super::contract::{
    ACTIVE_FROM, ACTIVE_UNTIL, CONTENT, MESSAGE, OPERATOR, PROPERTIES, RULES, SESSION_FIELD, URLS, VALUE,
    subject_of,
};
use super::{Compared, check, time};
use crate::Diagnostic;
use crate::plain_numbers::plain_numbers;

/// What a server is sent for a document: the members that the API takes, without what asks for nothing, numbers of rules as texts, and
/// the rules in the order of the document. What nobody here knows of rules and of the message is sent as it is written.
///
/// # Errors
/// Everything for which the server would refuse it, as the checks say it too.
pub fn body(document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
    let refused = check::refusals(document);
    if refused.is_empty() {
        Ok(form(document, Form::AsWritten))
    } else {
        Err(refused)
    }
}

/// The part of a document by which greetings are compared, in one form: two greetings with equal content are the same, in whatever
/// order their rules stand.
///
/// Total: what is of the wrong shape stays as it is.
pub fn content(document: &Map<String, Value>) -> Map<String, Value> {
    let mut content = in_place(document);
    if let Some(Value::Array(rules)) = content.get_mut(RULES) {
        rules.sort_by_cached_key(rule_key);
    }
    content
}

/// The [`content`] with the rules where the document has them, so that paths are those of the document.
pub(super) fn in_place(document: &Map<String, Value>) -> Map<String, Value> {
    form(document, Form::ForComparing)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    AsWritten,
    ForComparing,
}

fn form(document: &Map<String, Value>, of: Form) -> Map<String, Value> {
    let members = CONTENT.into_iter().filter_map(|member| {
        let written = document.get(member).filter(|value| !value.is_null())?;
        let value = match (member, written) {
            (RULES, Value::Array(rules)) => rules.iter().map(rule).collect(),
            (ACTIVE_FROM | ACTIVE_UNTIL, Value::String(text)) => match (text.trim(), of) {
                ("", _) => return None,
                (text, Form::ForComparing) => time::in_one_form(text).into(),
                (_, Form::AsWritten) => written.clone(),
            },
            (PROPERTIES, Value::Object(properties)) => texts(properties)?,
            (MESSAGE, message) => without_nothing(message)?,
            _ => written.clone(),
        };
        Some((member.to_owned(), plain_numbers(&value)))
    });
    members.collect()
}

/// A rule with what its type uses, numbers as texts. One of an unknown type stays as it is.
fn rule(written: &Value) -> Value {
    let Value::Object(members) = written else {
        return written.clone();
    };
    let compared = subject_of(written).map(super::Subject::compared);
    let counts = |member: &str| match (member, compared) {
        (OPERATOR | VALUE, Some(compared)) => !matches!(compared, Compared::Steps | Compared::Field),
        (URLS, Some(compared)) => compared == Compared::Steps,
        (SESSION_FIELD, Some(compared)) => compared == Compared::Field,
        _ => true,
    };
    let kept = members
        .iter()
        .filter(|(member, value)| !value.is_null() && counts(member));
    let written: Map<String, Value> = kept
        .map(|(member, value)| {
            let value = match (member.as_str(), value) {
                (VALUE, number @ Value::Number(_)) => text_of(number),
                (SESSION_FIELD, Value::Object(fields)) => Value::Object(
                    fields
                        .iter()
                        .map(|(name, value)| (name.clone(), text_of(value)))
                        .collect(),
                ),
                _ => value.clone(),
            };
            (member.clone(), value)
        })
        .collect();
    Value::Object(arranged_rule(&written))
}

/// By what rules are sorted, where their order does not count.
pub(super) fn rule_key(rule: &Value) -> String {
    rule.to_string()
}

/// A number, `true` or `false` as a text; anything else as it is.
fn text_of(value: &Value) -> Value {
    match value {
        Value::Number(_) => plain_numbers(value).to_string().into(),
        Value::Bool(flag) => flag.to_string().into(),
        other => other.clone(),
    }
}

/// Properties, whose values are texts; `None` where there are none.
fn texts(properties: &Map<String, Value>) -> Option<Value> {
    let said = properties.iter().filter(|(_, value)| !value.is_null());
    let said: Map<String, Value> = said.map(|(name, value)| (name.clone(), text_of(value))).collect();
    (!said.is_empty()).then_some(Value::Object(said))
}

/// A message without what says nothing: null, objects and lists without anything in them. `None` where nothing is left.
fn without_nothing(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Object(members) => {
            let said = members.iter();
            let said: Map<String, Value> = said
                .filter_map(|(name, value)| Some((name.clone(), without_nothing(value)?)))
                .collect();
            (!said.is_empty()).then_some(Value::Object(said))
        }
        // Items keep their places, so that paths stay right.
        Value::Array(items) => (!items.is_empty()).then(|| {
            let item = |item: &Value| without_nothing(item).unwrap_or_else(|| nothing_like(item));
            items.iter().map(item).collect()
        }),
        other => Some(other.clone()),
    }
}

/// The one form of what says nothing, of its own type.
fn nothing_like(value: &Value) -> Value {
    match value {
        Value::Object(_) => Value::Object(Map::new()),
        Value::Array(_) => Value::Array(Vec::new()),
        other => other.clone(),
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
            "name": "Sale", "type": "normal", "active": true, "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": "30" },
                { "condition": "and", "type": "url_current", "operator": "contains", "value": "/a" },
                { "condition": "and", "type": "custom_variable", "session_field": { "age": "7" } },
            ],
            "active_from": "2026-12-24T00:00:00Z", "properties": { "is_exit_intent": "true" },
            "rich_message": { "template_id": "cards", "elements": [{ "title": "Hi" }] },
        });
        let wordy = json!({
            "id": 12, "colour": "red", "group": 3.0, "active": true, "type": "normal", "name": "Sale",
            "rules": [
                { "type": "custom_variable", "condition": "and", "session_field": { "age": 7 }, "operator": "equals" },
                { "type": "url_current", "value": "/a", "urls": [], "operator": "contains", "condition": "and", "session_field": null },
                { "condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": 30.0 },
            ],
            "active_from": "2026-12-24T01:00:00+01:00", "active_until": "", "properties": { "is_exit_intent": true, "text": null },
            "rich_message": { "elements": [{ "title": "Hi", "subtitle": null, "buttons": [], "image": {} }], "template_id": "cards" },
        });
        assert_eq!(content(of(&plain)), content(of(&wordy)));
        let mut other = plain.clone();
        other["rules"][0]["value"] = json!("31");
        assert_ne!(content(of(&plain)), content(of(&other)));
    }

    #[test]
    fn a_server_is_sent_what_the_api_takes_with_numbers_as_texts_in_the_order_of_the_document() {
        let document = json!({
            "id": 12, "colour": "red", "name": "Sale", "type": "normal", "active": false, "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": 30, "depth": 1 },
                { "condition": "or", "type": "url_current", "operator": "contains", "value": "/a" },
            ],
            "active_from": null,
        });
        assert_eq!(
            Value::Object(body(of(&document)).unwrap()).to_string(),
            r#"{"name":"Sale","type":"normal","active":false,"group":3,"rules":[{"condition":"and","type":"visit_time_page","operator":"greater_than","value":"30","depth":1},{"condition":"or","type":"url_current","operator":"contains","value":"/a"}]}"#
        );
    }

    #[test]
    fn what_the_server_would_refuse_is_not_sent() {
        let document = json!({ "name": "Sale", "type": "normal", "active": true, "group": 0, "rules": [] });
        let refused = body(of(&document)).unwrap_err();
        assert_eq!(refused[0].code, "rule-count");
    }

    #[test]
    fn parts_of_a_message_that_say_nothing_are_the_same() {
        let with = |part: serde_json::Value| {
            let document = json!({ "rich_message": { "elements": [part, { "title": "Hello" }] } });
            content(document.as_object().unwrap())
        };
        assert_eq!(with(json!({ "image": {}, "buttons": [] })), with(json!({})));
    }
}
