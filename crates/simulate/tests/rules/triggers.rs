//! Triggers in few words, as a server stores them.

use serde_json::{Value, json};

fn trigger(id: &str, condition: &str, value: &Value) -> Value {
    json!({
        "_id": id, "name": id, "description": "", "enabled": true, "runOnce": false,
        "conditions": [{"name": condition, "value": value}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "name": "", "msg": format!("Hello from {id}")}}],
    })
}

pub(crate) fn page_url(id: &str, pattern: &str) -> Value {
    trigger(id, "page-url", &json!(pattern))
}

pub(crate) fn seconds(id: &str, seconds: &str) -> Value {
    trigger(id, "time-on-site", &json!(seconds))
}

pub(crate) fn opened(id: &str) -> Value {
    trigger(id, "chat-opened-by-visitor", &Value::Null)
}

pub(crate) fn registration(id: &str) -> Value {
    trigger(id, "after-guest-registration", &Value::Null)
}

pub(crate) fn once(mut trigger: Value) -> Value {
    trigger["runOnce"] = json!(true);
    trigger
}

pub(crate) fn disabled(mut trigger: Value) -> Value {
    trigger["enabled"] = json!(false);
    trigger
}

pub(crate) fn custom(mut trigger: Value, name: &str) -> Value {
    trigger["actions"][0]["params"]["sender"] = json!("custom");
    trigger["actions"][0]["params"]["name"] = json!(name);
    trigger
}

pub(crate) fn message(mut trigger: Value, text: &str) -> Value {
    trigger["actions"][0]["params"]["msg"] = json!(text);
    trigger
}

pub(crate) fn service(mut trigger: Value, timeout_ms: u64, fallback: &str) -> Value {
    trigger["actions"] = json!([{"name": "use-external-service", "params": {
        "sender": "queue", "name": "", "serviceUrl": "https://crm.example/hook",
        "serviceTimeout": timeout_ms, "serviceFallbackMessage": fallback,
    }}]);
    trigger
}

pub(crate) fn with_conditions(mut trigger: Value, conditions: &[(&str, &str)]) -> Value {
    trigger["conditions"] = conditions
        .iter()
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect();
    trigger
}
