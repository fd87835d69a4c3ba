//! Payloads of what happens in chats and to customers.

use serde_json::{Value, json};

use super::people::People;

const CHAT: &str = "PJ0MRSHTDG";
const THREAD: &str = "K600PKZON8";
const EVENT: &str = "K600PKZON8_4";
const AT: &str = "2026-03-02T09:14:22.010200Z";

/// The payload of an action of a chat; `None` for every other action.
pub(super) fn payload(action: &str, people: &People) -> Option<Value> {
    let customer = people.customer.as_str();
    let payload = match action {
        "incoming_chat" => json!({ "chat": chat(people) }),
        "chat_deactivated" => json!({ "chat_id": CHAT, "thread_id": THREAD, "user_id": people.agent }),
        "chat_access_updated" => json!({ "id": CHAT, "access": { "group_ids": [0, 1] } }),
        "chat_transferred" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "requester_id": people.agent,
            "reason": "manual",
            "transferred_to": { "group_ids": [19], "agent_ids": [people.agent] },
            "queue": { "position": 4, "wait_time": 133, "queued_at": AT },
        }),
        "user_added_to_chat" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "user": people.agent(),
            "user_type": "agent",
            "reason": "manual",
            "requester_id": people.agent,
        }),
        "user_removed_from_chat" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "user_id": people.agent,
            "user_type": "agent",
            "reason": "manual",
            "requester_id": people.agent,
        }),
        "incoming_event" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "event": event(people, "Do you ship to Norway?"),
        }),
        "event_updated" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "event": event(people, "Do you ship to Norway and Sweden?"),
        }),
        "event_deleted" => json!({ "chat_id": CHAT, "thread_id": THREAD, "event_id": EVENT }),
        "incoming_rich_message_postback" => json!({
            "user_id": customer,
            "chat_id": CHAT,
            "thread_id": THREAD,
            "event_id": EVENT,
            "postback": { "id": "action_yes", "toggled": true },
        }),
        "chat_properties_updated" => {
            json!({ "chat_id": CHAT, "properties": { people.client.as_str(): { "order": "A-1042" } } })
        }
        "chat_properties_deleted" => {
            json!({ "chat_id": CHAT, "properties": { people.client.as_str(): ["order"] } })
        }
        "thread_properties_updated" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "properties": { "rating": { "score": 1, "comment": "Quick and kind." } },
        }),
        "thread_properties_deleted" => {
            json!({ "chat_id": CHAT, "thread_id": THREAD, "properties": { "rating": ["comment"] } })
        }
        "event_properties_updated" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "event_id": EVENT,
            "properties": { people.client.as_str(): { "translated": true } },
        }),
        "event_properties_deleted" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "event_id": EVENT,
            "properties": { people.client.as_str(): ["translated"] },
        }),
        "thread_tagged" | "thread_untagged" => {
            json!({ "chat_id": CHAT, "thread_id": THREAD, "tag": "bug_report" })
        }
        "thread_summary_set" => json!({
            "chat_id": CHAT,
            "thread_id": THREAD,
            "summary": { "text": "- The customer asks about shipping to Norway." },
        }),
        "routing_status_set" => json!({ "agent_id": people.agent_of_status, "status": "accepting chats" }),
        "incoming_customer" => json!({ "customer": people.customer() }),
        "customer_session_fields_updated" => json!({
            "id": customer,
            "active_chat": { "chat_id": CHAT, "thread_id": THREAD },
            "session_fields": [{ "plan": "business" }],
        }),
        "events_marked_as_seen" => json!({ "user_id": customer, "chat_id": CHAT, "seen_up_to": AT }),
        _ => return None,
    };
    Some(payload)
}

/// The properties of the chat.
pub(super) fn properties(people: &People) -> Value {
    json!({ "routing": { "continuous": false }, "source": { "client_id": people.client } })
}

fn chat(people: &People) -> Value {
    json!({
        "id": CHAT,
        "users": people.users(),
        "properties": properties(people),
        "access": { "group_ids": [0] },
        "thread": {
            "id": THREAD,
            "active": true,
            "user_ids": people.ids(),
            "events": [event(people, "Do you ship to Norway?")],
            "properties": { "routing": { "idle": false } },
            "access": { "group_ids": [0] },
            "created_at": AT,
        },
    })
}

fn event(people: &People, text: &str) -> Value {
    json!({
        "id": EVENT,
        "type": "message",
        "text": text,
        "author_id": people.author(),
        "created_at": AT,
        "visibility": "all",
    })
}
