//! What can trigger a webhook, with the filters that each action allows and the data that can come along.
//!
//! Source: the document's table of triggering actions. Its example of the names of webhooks has other filters for two of them; the table
//! counts. Additional data goes with all actions but the three that the document names.

use serde_json::{Value, json};

/// An action.
#[derive(Debug, Clone, Copy)]
pub(super) struct Action {
    pub(super) name: &'static str,
    pub(super) filters: &'static [&'static str],
}

const CHAT: &[&str] = &["chat_presence", "only_my_chats", "source_type"];
const EVENT: &[&str] = &["chat_presence", "author_type", "only_my_chats", "source_type"];
const SOURCE: &[&str] = &["source_type"];

/// The data that can come along.
pub(super) const ADDITIONAL_DATA: &[&str] = &["chat_properties", "chat_presence_user_ids"];
const WITHOUT_DATA: [&str; 3] = ["agent_status_changed", "agent_deleted", "incoming_customer"];

const fn action(name: &'static str, filters: &'static [&'static str]) -> Action {
    Action { name, filters }
}

/// All actions, in the order of the document.
pub(super) const ACTIONS: &[Action] = &[
    action("incoming_chat", CHAT),
    action("chat_deactivated", CHAT),
    action("chat_access_updated", CHAT),
    action("chat_transferred", CHAT),
    action("user_added_to_chat", CHAT),
    action("user_removed_from_chat", CHAT),
    action("incoming_event", EVENT),
    action("event_updated", EVENT),
    action("incoming_rich_message_postback", CHAT),
    action("chat_properties_updated", CHAT),
    action("chat_properties_deleted", CHAT),
    action("thread_properties_updated", CHAT),
    action("thread_properties_deleted", CHAT),
    action("event_properties_updated", CHAT),
    action("event_properties_deleted", CHAT),
    action("thread_tagged", CHAT),
    action("thread_untagged", CHAT),
    action("routing_status_set", &["agent_ids", "source_type"]),
    action("incoming_customer", SOURCE),
    action(
        "customer_session_fields_updated",
        &["chat_presence", "source_type"],
    ),
    action("events_marked_as_seen", CHAT),
    action("group_created", SOURCE),
    action("group_updated", SOURCE),
    action("group_deleted", SOURCE),
    action("agent_created", SOURCE),
    action("agent_updated", SOURCE),
    action("agent_deleted", SOURCE),
    action("agent_suspended", SOURCE),
    action("agent_unsuspended", SOURCE),
    action("agent_approved", SOURCE),
    action("bot_created", SOURCE),
    action("bot_updated", SOURCE),
    action("bot_deleted", SOURCE),
    action("auto_accesses_updated", SOURCE),
    action("tag_created", SOURCE),
    action("tag_deleted", SOURCE),
    action("tag_updated", SOURCE),
];

impl Action {
    /// The action of this name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        ACTIONS.iter().find(|action| action.name == name)
    }

    /// The data that can come along with it.
    pub(super) fn additional_data(&self) -> &'static [&'static str] {
        if WITHOUT_DATA.contains(&self.name) {
            &[]
        } else {
            ADDITIONAL_DATA
        }
    }

    /// As the list of names shows it. What an action has none of is left out.
    pub(super) fn to_json(self) -> Value {
        let mut shown = json!({"action": self.name, "filters": self.filters});
        if !self.additional_data().is_empty() {
            shown["additional_data"] = json!(self.additional_data());
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_37_actions_and_only_two_have_authors() {
        assert_eq!(ACTIONS.len(), 37);
        let with_authors = ACTIONS
            .iter()
            .filter(|action| action.filters.contains(&"author_type"));
        let names: Vec<_> = with_authors.map(|action| action.name).collect();
        assert_eq!(names, ["incoming_event", "event_updated"]);
    }
}
