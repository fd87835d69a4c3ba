//! What of a document makes a trigger, in one form for comparing, and what is sent to make a server have it.

use serde_json::{Map, Value};

use super::check;
use super::contract::{CHANGEABLE, DEFINITION, SERVER_MANAGED, actions_key};
use crate::Diagnostic;
use crate::plain_numbers::plain_numbers;

/// What makes a server have a trigger.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// The server has it already.
    Nothing,
    /// `POST`: it is not there yet.
    Create {
        /// The whole trigger, without what the server manages.
        body: Map<String, Value>,
    },
    /// `PUT`: its definition stays as it is.
    Change {
        /// What differs of name, description and `enabled`, and nothing else.
        body: Map<String, Value>,
    },
    /// `DELETE` and `POST`: its definition differs, which no `PUT` changes.
    Replace {
        /// The whole trigger, as for a creation.
        body: Map<String, Value>,
    },
}

/// What to send so that a server that has `current` (`None`: that has no such trigger) has `document`.
///
/// `enabled` is written in the form that `current` has, or as the document has it. What the document does not say is left as the
/// server has it. A whole trigger holds also what nobody here knows, so that a replacement loses nothing; what the server manages is
/// never sent.
///
/// # Errors
/// Everything for which the server would refuse it, as the checks say it too.
pub fn body(
    document: &Map<String, Value>,
    current: Option<&Map<String, Value>>,
) -> Result<Write, Vec<Diagnostic>> {
    let mut whole = whole(document)?;
    let Some(current) = current else {
        return Ok(Write::Create { body: whole });
    };
    if let (Some(enabled), Some(form)) = (whole.get_mut("enabled"), current.get("enabled")) {
        *enabled = in_the_form_of(enabled, form);
    }
    let (wanted, had) = (content(document), content(current));
    if replaces(document, current) {
        return Ok(Write::Replace { body: whole });
    }
    whole.retain(|member, _| CHANGEABLE.contains(&member.as_str()) && wanted.get(member) != had.get(member));
    match whole.is_empty() {
        true => Ok(Write::Nothing),
        false => Ok(Write::Change { body: whole }),
    }
}

/// The whole trigger as a creation sends it: without what the server manages, and with what nobody here knows.
///
/// # Errors
/// Everything for which the server would refuse it, as the checks say it too.
pub(super) fn whole(document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
    let refused = check::refusals(document);
    if !refused.is_empty() {
        return Err(refused);
    }
    let mut whole = document.clone();
    whole.retain(|member, value| !SERVER_MANAGED.contains(&member.as_str()) && !is_unsaid(member, value));
    // A whole number with a fraction of nothing is one to us and not to everybody.
    if let Some(enabled) = whole.get_mut("enabled") {
        *enabled = plain_numbers(enabled);
    }
    Ok(whole)
}

/// Whether making `current` a trigger with the content of `document` needs another record, because the definitions differ. A document
/// without a definition leaves the server's as it is.
pub fn replaces(document: &Map<String, Value>, current: &Map<String, Value>) -> bool {
    let (wanted, had) = (content(document), content(current));
    wanted
        .get(DEFINITION)
        .is_some_and(|definition| had.get(DEFINITION) != Some(definition))
}

/// The part of a document by which triggers are compared, in one form: only members that the vendor's table has and people edit;
/// `enabled` as true or false, no description as an empty one, `action` as `actions`, and whole numbers without a fraction.
///
/// Total: what is of the wrong shape stays as it is.
pub fn content(document: &Map<String, Value>) -> Map<String, Value> {
    let mut content = Map::new();
    for member in CHANGEABLE.into_iter().chain([DEFINITION]) {
        let Some(value) = document.get(member).filter(|value| !value.is_null()) else {
            continue;
        };
        let value = match (member, value) {
            ("enabled", value) => switch(value).map_or_else(|| value.clone(), Value::from),
            (DEFINITION, Value::Object(definition)) => Value::Object(definition_content(definition)),
            (_, value) => value.clone(),
        };
        content.insert(member.to_owned(), value);
    }
    content
        .entry("description")
        .or_insert_with(|| Value::String(String::new()));
    content
}

fn definition_content(definition: &Map<String, Value>) -> Map<String, Value> {
    let actions = actions_key(Some(definition));
    definition
        .iter()
        .map(|(member, value)| {
            let member = if member == actions { "actions" } else { member };
            (member.to_owned(), plain_numbers(value))
        })
        .collect()
}

/// Null is how clients write what they leave out.
fn is_unsaid(member: &str, value: &Value) -> bool {
    value.is_null() && (CHANGEABLE.contains(&member) || member == DEFINITION)
}

/// `enabled` as documents write it, 0 and 1, and as real records have it; `None` when it is neither.
pub(super) fn switch(value: &Value) -> Option<bool> {
    match (value, value.as_f64()) {
        (Value::Bool(on), _) => Some(*on),
        (_, Some(0.0)) => Some(false),
        (_, Some(1.0)) => Some(true),
        _ => None,
    }
}

fn in_the_form_of(value: &Value, form: &Value) -> Value {
    match (switch(value), form) {
        (Some(on), Value::Number(_)) => Value::from(i32::from(on)),
        (Some(on), Value::Bool(_)) => Value::from(on),
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn stored() -> Map<String, Value> {
        let value = json!({
            "id": 4, "name": "Hello", "description": "", "enabled": 1, "colour": "red",
            "definition": { "event": "page_enter", "condition": ["and", ["stillOnPage", 30]],
                "actions": [["sendMessageToVisitor", "Anna", "Hi"]], "version": 1, "x": null },
        });
        value.as_object().unwrap().clone()
    }

    #[track_caller]
    fn changed(change: impl FnOnce(&mut Value)) -> Map<String, Value> {
        let mut document = Value::Object(stored());
        change(&mut document);
        document.as_object().unwrap().clone()
    }

    #[track_caller]
    fn sent(document: &Map<String, Value>, current: Option<&Map<String, Value>>) -> String {
        let (method, body) = match body(document, current).unwrap() {
            Write::Nothing => return "nothing".to_owned(),
            Write::Create { body } => ("POST", body),
            Write::Change { body } => ("PUT", body),
            Write::Replace { body } => ("DELETE, POST", body),
        };
        format!("{method} {}", Value::Object(body))
    }

    #[test]
    fn a_creation_sends_everything_but_what_the_server_manages_as_it_is_written() {
        assert_eq!(
            sent(&stored(), None),
            r#"POST {"name":"Hello","description":"","enabled":1,"colour":"red","definition":{"event":"page_enter","condition":["and",["stillOnPage",30]],"actions":[["sendMessageToVisitor","Anna","Hi"]],"version":1,"x":null}}"#
        );
    }

    #[test]
    fn a_put_holds_what_differs_of_name_description_and_enabled() {
        let current = stored();
        assert_eq!(sent(&current, Some(&current)), "nothing");
        let document = changed(|document| {
            document["id"] = json!(9);
            document["description"] = json!("New");
            document["enabled"] = json!(false);
        });
        assert_eq!(
            sent(&document, Some(&current)),
            r#"PUT {"description":"New","enabled":0}"#
        );
        let renamed = changed(|document| document["name"] = json!("Hello 2"));
        assert_eq!(sent(&renamed, Some(&current)), r#"PUT {"name":"Hello 2"}"#);
    }

    #[test]
    fn enabled_is_written_as_the_servers_own_record_has_it() {
        let current = changed(|record| record["enabled"] = json!(true));
        assert_eq!(sent(&stored(), Some(&current)), "nothing");
        let off = changed(|document| document["enabled"] = json!(0));
        assert_eq!(sent(&off, Some(&current)), r#"PUT {"enabled":false}"#);
    }

    #[test]
    fn another_definition_is_a_replacement_and_a_missing_one_is_not() {
        let current = stored();
        let longer = changed(|document| document["definition"]["condition"][1][1] = json!(31));
        assert!(sent(&longer, Some(&current)).starts_with("DELETE, POST {\"name\":\"Hello\""));
        let colour = changed(|document| document["colour"] = json!("blue"));
        assert_eq!(sent(&colour, Some(&current)), "nothing");
        let without = changed(|document| document["definition"] = Value::Null);
        assert_eq!(sent(&without, Some(&current)), "nothing");
    }

    #[test]
    fn content_is_the_same_however_the_same_is_written() {
        let other = changed(|document| {
            document["id"] = json!(5);
            document["enabled"] = json!(true);
            document["description"] = Value::Null;
            let definition = document["definition"].as_object_mut().unwrap();
            let actions = definition.remove("actions").unwrap();
            definition.insert("action".to_owned(), actions);
            definition["condition"] = json!(["and", ["stillOnPage", 30.0]]);
        });
        assert_eq!(content(&stored()), content(&other));
    }

    #[test]
    fn what_the_server_would_refuse_is_not_sent() {
        let wrong = changed(|document| document["name"] = json!(""));
        let refused = body(&wrong, None).unwrap_err();
        assert_eq!(refused[0].path.as_str(), "/name");
    }
}
