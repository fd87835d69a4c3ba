//! From a draft's document to a trigger: total, because servers and files hold all kinds of documents.
//!
//! What does not fit is not reported here but by `check`, which sees the same document.

use serde_json::{Map, Value};

use super::model::{Action, Condition, ConditionKind, ConditionValue, Sender, SenderKind, Trigger};

/// The trigger that a document means to the server and to the widget. What is missing or of the wrong type is as if
/// the server had stored nothing there: empty texts, `false`, no conditions.
pub fn read(document: &Map<String, Value>) -> Trigger {
    Trigger {
        id: text(document, "_id").map(str::to_owned),
        name: owned(document, "name"),
        description: owned(document, "description"),
        enabled: flag(document, "enabled"),
        run_once: flag(document, "runOnce"),
        conditions: objects(document, "conditions").map(condition).collect(),
        actions: objects(document, "actions").map(action).collect(),
    }
}

fn condition(document: &Map<String, Value>) -> Condition {
    Condition {
        kind: ConditionKind::from_key(&owned(document, "name")),
        value: condition_value(document),
    }
}

/// The value of a condition's document.
pub(super) fn condition_value(document: &Map<String, Value>) -> ConditionValue {
    match document.get("value") {
        None => ConditionValue::Missing,
        Some(Value::String(text)) => ConditionValue::Text(text.clone()),
        Some(Value::Number(number)) => ConditionValue::Number(number.clone()),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) => ConditionValue::Null,
    }
}

fn action(document: &Map<String, Value>) -> Action {
    let nothing = Map::new();
    let params = document
        .get("params")
        .and_then(Value::as_object)
        .unwrap_or(&nothing);
    match text(document, "name").unwrap_or_default() {
        "send-message" => Action::SendMessage {
            sender: sender(params),
            message: owned(params, "msg"),
        },
        "use-external-service" => Action::UseExternalService {
            sender: sender(params),
            url: owned(params, "serviceUrl"),
            timeout_ms: params
                .get("serviceTimeout")
                .and_then(Value::as_f64)
                .unwrap_or_default(),
            fallback: owned(params, "serviceFallbackMessage"),
        },
        other => Action::Unknown(other.to_owned()),
    }
}

fn sender(params: &Map<String, Value>) -> Sender {
    let kind = match text(params, "sender") {
        Some("queue") => SenderKind::Queue,
        Some("custom") => SenderKind::Custom,
        _ => SenderKind::Unset,
    };
    Sender {
        kind,
        name: text(params, "name").map(str::to_owned),
    }
}

fn text<'a>(document: &'a Map<String, Value>, field: &str) -> Option<&'a str> {
    document.get(field).and_then(Value::as_str)
}

fn owned(document: &Map<String, Value>, field: &str) -> String {
    text(document, field).unwrap_or_default().to_owned()
}

fn flag(document: &Map<String, Value>, field: &str) -> bool {
    document.get(field).and_then(Value::as_bool).unwrap_or_default()
}

fn objects<'a>(
    document: &'a Map<String, Value>,
    field: &str,
) -> impl Iterator<Item = &'a Map<String, Value>> {
    document
        .get(field)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
}
