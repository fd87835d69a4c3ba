//! Triggers as documents.

use serde_json::{Map, Value, json};
use trigger::rocketchat::{Action, Condition, ConditionValue, Sender, SenderKind, Trigger};

/// A document that reads as this trigger.
pub(in super::super) fn write(trigger: &Trigger) -> Map<String, Value> {
    let document = json!({
        "name": trigger.name,
        "description": trigger.description,
        "enabled": trigger.enabled,
        "runOnce": trigger.run_once,
        "conditions": trigger.conditions.iter().map(condition).collect::<Vec<_>>(),
        "actions": trigger.actions.iter().map(action).collect::<Vec<_>>(),
    });
    let mut members = match document {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    if let Some(id) = &trigger.id {
        members.insert("_id".to_owned(), Value::from(id.as_str()));
    }
    members
}

pub(super) fn condition(condition: &Condition) -> Value {
    let name = condition.kind.key();
    match &condition.value {
        ConditionValue::Missing => json!({ "name": name }),
        ConditionValue::Null => json!({ "name": name, "value": null }),
        ConditionValue::Text(text) => json!({ "name": name, "value": text }),
        ConditionValue::Number(number) => json!({ "name": name, "value": number }),
    }
}

fn action(action: &Action) -> Value {
    let params = match action {
        Action::SendMessage { sender, message } => {
            let mut params = write_sender(sender);
            params.insert("msg".to_owned(), json!(message));
            params
        }
        Action::UseExternalService {
            sender,
            url,
            timeout_ms,
            fallback,
        } => {
            let mut params = write_sender(sender);
            params.insert("serviceUrl".to_owned(), json!(url));
            params.insert("serviceTimeout".to_owned(), json!(timeout_ms));
            params.insert("serviceFallbackMessage".to_owned(), json!(fallback));
            params
        }
        Action::Unknown(_) => Map::new(),
    };
    json!({ "name": action.key(), "params": params })
}

fn write_sender(sender: &Sender) -> Map<String, Value> {
    let mut params = Map::new();
    match sender.kind {
        SenderKind::Queue => params.insert("sender".to_owned(), json!("queue")),
        SenderKind::Custom => params.insert("sender".to_owned(), json!("custom")),
        SenderKind::Unset => None,
    };
    if let Some(name) = &sender.name {
        params.insert("name".to_owned(), json!(name));
    }
    params
}
