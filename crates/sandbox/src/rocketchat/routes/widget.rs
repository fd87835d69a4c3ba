//! `GET livechat/config`: what the widget on a web page reads.

use axum::extract::State;
use serde_json::{Value, json};

use crate::rocketchat::answer::Answer;
use crate::rocketchat::control::Control;
use crate::rocketchat::state::StoredTrigger;

/// Only enabled triggers, in the order they were created, and of each only what the widget needs.
pub(super) async fn config(State(control): State<Control>) -> Answer {
    let state = control.state();
    let settings = &state.settings;
    if !settings.enabled {
        return Answer::success(json!({"config": {"enabled": false}}));
    }
    let is_enabled = |trigger: &&StoredTrigger| trigger.get("enabled") == Some(&Value::Bool(true));
    let triggers: Vec<_> = state.triggers.iter().filter(is_enabled).map(delivered).collect();
    Answer::success(json!({
        "config": {
            "enabled": true,
            "online": settings.online,
            "settings": {
                "registrationForm": true,
                "nameFieldRegistrationForm": true,
                "emailFieldRegistrationForm": true,
                "displayOfflineForm": true,
                "language": "en",
                "historyMonitorType": "url",
                "clearLocalStorageWhenChatEnded": settings.clear_storage_on_chat_end,
            },
            "theme": {"title": "Practice server", "color": "#C1272D", "position": "right"},
            "messages": {},
            "triggers": triggers,
            "departments": [],
            "resources": {},
        },
    }))
}

fn delivered(trigger: &StoredTrigger) -> Value {
    let member = |name| trigger.get(name).unwrap_or(&Value::Null);
    json!({
        "_id": member("_id"),
        "actions": member("actions"),
        "conditions": member("conditions"),
        "runOnce": member("runOnce"),
    })
}
