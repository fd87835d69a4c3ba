//! Payloads of what changes the configuration.
//!
//! What is made comes whole. Of what is changed only the changed members come, and of what is deleted the id alone.

use serde_json::{Value, json};

use super::people::People;

/// The payload of an action that changes the configuration; `None` for every other action.
pub(super) fn payload(action: &str, people: &People) -> Option<Value> {
    let payload = match action {
        "group_created" => json!({
            "id": 42,
            "name": "Sales",
            "language_code": "en",
            "agent_priorities": { "smith@example.com": "first", "jones@example.com": "normal" },
        }),
        "group_updated" => json!({ "id": 42, "agent_priorities": { "smith@example.com": "normal" } }),
        "group_deleted" => json!({ "id": 42 }),
        "agent_created" => json!({
            "id": "smith@example.com",
            "name": "Agent Smith",
            "role": "normal",
            "awaiting_approval": false,
            "groups": [{ "id": 1, "priority": "normal" }, { "id": 5, "priority": "first" }],
            "notifications": ["new_visitor", "visitor_is_typing"],
            "email_subscriptions": ["weekly_summary"],
            "work_scheduler": work(),
        }),
        "agent_updated" => json!({ "id": "smith@example.com", "work_scheduler": work() }),
        "agent_deleted" | "agent_suspended" | "agent_unsuspended" | "agent_approved" => {
            json!({ "id": "smith@example.com" })
        }
        "bot_created" => json!({
            "id": BOT,
            "name": "Shop bot",
            "default_group_priority": "first",
            "groups": [{ "id": 0, "priority": "normal" }],
            "owner_client_id": people.client,
        }),
        "bot_updated" => json!({ "id": BOT, "name": "Order bot" }),
        "bot_deleted" => json!({ "id": BOT }),
        "auto_accesses_updated" => json!([
            { "id": RULE_BEFORE, "next_id": RULE, "status": "updated" },
            {
                "id": RULE,
                "description": "Pricing pages to sales",
                "access": { "groups": [1] },
                "conditions": { "url": { "values": [{ "value": "/pricing", "exact_match": false }] } },
                "next_id": "",
                "status": "added",
            },
        ]),
        "tag_created" => json!({
            "name": "docs_feedback",
            "group_ids": [0, 42],
            "created_at": "2026-03-02T09:14:22.010200Z",
            "author_id": "smith@example.com",
        }),
        "tag_updated" => json!({ "name": "docs_feedback", "group_ids": [0] }),
        "tag_deleted" => json!({ "name": "docs_feedback" }),
        _ => return None,
    };
    Some(payload)
}

const BOT: &str = "5c9871d5372c824cbf22d860a707a578";
const RULE: &str = "f65e41f43bbb2fefe3756698ba47caeb";
const RULE_BEFORE: &str = "a2710c4680fa15700ae046940a11a329";

fn work() -> Value {
    json!({
        "timezone": "Europe/Warsaw",
        "schedule": [{ "day": "monday", "enabled": true, "start": "08:30", "end": "16:30" }],
    })
}
