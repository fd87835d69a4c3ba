//! Webhooks to start from: what people tell other systems. Their addresses are examples, because only the author knows where to call.

use serde_json::{Map, Value, json};

use super::arrange::arrange;
use crate::Template;

/// A new webhook that lacks its own address.
pub fn blank() -> Map<String, Value> {
    webhook("", "incoming_chat", "webhooks", json!({}))
}

/// The templates in the order in which screens list them.
pub fn templates() -> Vec<Template> {
    vec![
        template(
            "new-chat-to-crm",
            "New chats to the CRM",
            "Each chat that starts becomes a contact: the whole chat comes, with its properties.",
            "incoming_chat",
            "crm/chats",
            json!({ "additional_data": ["chat_properties"] }),
        ),
        template(
            "closed-chat-to-warehouse",
            "Closed chats to the data warehouse",
            "When a chat is closed, its ids, its properties and who was in it come.",
            "chat_deactivated",
            "warehouse/chats",
            json!({ "additional_data": ["chat_properties", "chat_presence_user_ids"] }),
        ),
        template(
            "customer-messages",
            "What customers write",
            "Every message of a customer, without what agents and bots write.",
            "incoming_event",
            "messages",
            json!({ "filters": { "author_type": "customer" } }),
        ),
        template(
            "ratings",
            "Ratings of chats",
            "A rating is a property of the thread: when one is given, it comes with the ids of chat and thread.",
            "thread_properties_updated",
            "ratings",
            json!({}),
        ),
        template(
            "agent-status",
            "Agents who come and go",
            "When an agent or a bot begins or stops to take chats.",
            "routing_status_set",
            "staff/status",
            json!({}),
        ),
        template(
            "routing-changes",
            "Changes of auto access by others",
            "When somebody changes the rules by which chats find their group, by other means than your application.",
            "auto_accesses_updated",
            "audit/auto-access",
            json!({ "filters": { "source_type": ["other_clients", "system"] } }),
        ),
    ]
}

fn template(
    key: &'static str,
    name: &'static str,
    description: &'static str,
    action: &str,
    path: &str,
    more: Value,
) -> Template {
    Template {
        key,
        name,
        description,
        document: webhook(name, action, path, more),
    }
}

fn webhook(description: &str, action: &str, path: &str, more: Value) -> Map<String, Value> {
    let mut document = Map::from_iter([
        ("url".to_owned(), json!(format!("https://example.com/{path}"))),
        ("description".to_owned(), json!(description)),
        ("action".to_owned(), json!(action)),
        ("type".to_owned(), json!("license")),
    ]);
    if let Value::Object(more) = more {
        document.extend(more);
    }
    arrange(&document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Context;
    use crate::livechat::webhook::check;

    #[test]
    fn documents_to_start_from_lack_only_the_address_that_their_author_knows() {
        let documents = templates().into_iter().map(|template| template.document);
        for document in documents.chain([blank()]) {
            let said = check(&document, &Context::default());
            let codes: Vec<&str> = said.iter().map(|found| found.code.as_str()).collect();
            assert_eq!(codes, ["example-address"], "{document:?}");
        }
    }
}
