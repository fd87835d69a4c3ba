//! Triggers as a large shop would have them, for measuring and for large plans.

use serde_json::{Value, json};

/// The trigger of this number: one of three conditions, and a text of its own.
pub fn trigger(number: usize) -> Value {
    let condition = match number % 3 {
        0 => {
            json!({ "name": "page-url", "value": format!("^https://shop\\.example/(?:[a-z]{{2}}/)?area-{number}(?:[/?#]|$)") })
        }
        1 => json!({ "name": "page-url", "value": format!("/campaign/{number}(/|$)") }),
        _ => json!({ "name": "time-on-site", "value": (number % 90).to_string() }),
    };
    json!({
        "name": format!("Trigger {number}"),
        "description": format!("What visitors of area {number} are offered"),
        "enabled": true,
        // Servers of 6.7 to 8.6 never start a trigger that runs once and waits: none of these may be held back.
        "runOnce": number.is_multiple_of(2) && number % 3 != 2,
        "conditions": [condition],
        "actions": [{ "name": "send-message", "params": {
            "sender": "custom", "name": "anna", "msg": format!("Questions about area {number}? Ask away, I am here to help."),
        } }],
    })
}
