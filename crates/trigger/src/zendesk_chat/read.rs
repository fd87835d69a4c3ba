//! From a draft's document to a trigger: total, because servers and files hold all kinds of documents.
//!
//! What does not fit is not reported here but by `check`, which sees the same document.

use serde_json::{Map, Value};

use super::model::{Action, Condition, Definition, Event, Operator, Trigger, Unknown};

/// The trigger that a document means to the server. What is missing or of the wrong type is as if nothing stood there:
/// empty texts, not enabled, no condition, no actions.
pub fn read(document: &Map<String, Value>) -> Trigger {
    let nothing = Map::new();
    let definition = document
        .get("definition")
        .and_then(Value::as_object)
        .unwrap_or(&nothing);
    Trigger {
        name: text(document, "name"),
        description: text(document, "description"),
        enabled: document.get("enabled").is_some_and(is_on),
        definition: Definition {
            event: Event::from_key(&text(definition, "event")),
            condition: definition.get("condition").map(read_condition),
            actions: definition
                .get("actions")
                .or_else(|| definition.get("action"))
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .map(read_action)
                .collect(),
        },
    }
}

/// The condition that a part of a definition means.
pub fn read_condition(written: &Value) -> Condition {
    let part = written.as_array().map(Vec::as_slice).unwrap_or_default();
    let name = part.first().and_then(Value::as_str);
    match (name, part.get(1..).unwrap_or_default()) {
        (Some("and"), parts) => Condition::And(parts.iter().map(read_condition).collect()),
        (Some("or"), parts) => Condition::Or(parts.iter().map(read_condition).collect()),
        (Some("not"), [part]) => Condition::Not(Box::new(read_condition(part))),
        (Some("firedBefore"), []) => Condition::FiredBefore,
        (Some("hasTag"), [Value::String(tag)]) => Condition::HasTag(tag.clone()),
        (Some("stillOnPage"), [Value::Number(seconds)]) => Condition::StillOnPage {
            seconds: seconds.as_f64().unwrap_or_default(),
        },
        (Some("stillOnSite"), [Value::Number(seconds)]) => Condition::StillOnSite {
            seconds: seconds.as_f64().unwrap_or_default(),
        },
        (Some(name), [Value::String(variable), value]) => match Operator::from_key(name) {
            Some(operator) => Condition::Compare {
                operator,
                variable: variable.clone(),
                value: value.clone(),
            },
            None => Condition::Unknown(unknown(written)),
        },
        _ => Condition::Unknown(unknown(written)),
    }
}

/// The action that an item of a definition means.
pub fn read_action(written: &Value) -> Action {
    let part = written.as_array().map(Vec::as_slice).unwrap_or_default();
    let name = part.first().and_then(Value::as_str);
    match (name, part.get(1..).unwrap_or_default()) {
        (Some("sendMessageToVisitor"), [Value::String(sender), Value::String(text)]) => Action::SendMessage {
            sender: sender.clone(),
            text: text.clone(),
            options: None,
        },
        (
            Some("sendMessageToVisitor"),
            [Value::String(sender), Value::String(text), Value::String(options)],
        ) => Action::SendMessage {
            sender: sender.clone(),
            text: text.clone(),
            options: Some(options.clone()),
        },
        (Some("addTag"), [Value::String(tag)]) => Action::AddTag(tag.clone()),
        (Some("setTriggered"), [Value::Bool(triggered)]) => Action::SetTriggered(*triggered),
        (Some("wait"), [Value::Number(seconds)]) => Action::Wait {
            seconds: seconds.as_f64().unwrap_or_default(),
        },
        (Some("setDepartment"), [id @ (Value::Number(_) | Value::String(_))]) => {
            Action::SetDepartment(id.clone())
        }
        _ => Action::Unknown(unknown(written)),
    }
}

fn unknown(written: &Value) -> Unknown {
    Unknown {
        name: written
            .as_array()
            .and_then(|part| part.first())
            .and_then(Value::as_str)
            .map(str::to_owned),
        written: written.clone(),
    }
}

/// `enabled` as documents write it, 0 or 1, and as real records have it.
fn is_on(value: &Value) -> bool {
    match value {
        Value::Bool(on) => *on,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        _ => false,
    }
}

fn text(document: &Map<String, Value>, field: &str) -> String {
    document
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}
