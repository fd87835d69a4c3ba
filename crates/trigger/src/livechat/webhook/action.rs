//! The events at which LiveChat can call, with the filters that each allows.
//!
//! Source: the table “Triggering actions” of `register_webhook`. Its own example of `list_webhook_names` has other filters for some of them;
//! the table counts. Additional data comes with all actions but `agent_deleted`, `incoming_customer`, and `agent_status_changed`, which the
//! document names there and its table lacks.

use super::contract::{ACTION, text};
use serde_json::{Map, Value};

/// An event at which LiveChat can call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// As the wire has it.
    pub key: &'static str,
    /// What happens, as forms say it.
    pub label: &'static str,
    /// The filters that it allows.
    pub filters: Filters,
    /// Whether additional data can come with it.
    pub takes_data: bool,
    /// Whether the servers of today have it.
    pub standing: Standing,
}

/// The filters that an action allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filters {
    /// These.
    Of(&'static [Filter]),
    /// Nobody documented which, so that none is said to be wrong.
    NotKnown,
}

/// What the versions of 3.6 say of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The document has it, and the stable version too.
    Stable,
    /// Only the stable version has it.
    Later,
    /// The document has it, and the stable version lacks it.
    Gone,
}

/// What an event can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Who is in the chat.
    ChatPresence,
    /// Who wrote the event.
    AuthorType,
    /// Only chats that the application began.
    OnlyMyChats,
    /// What caused it.
    SourceType,
    /// Which agents it is about. The document names this filter without its form.
    AgentIds,
}

impl Filter {
    /// All of them, in the order of the form.
    pub const ALL: [Filter; 5] = [
        Filter::AuthorType,
        Filter::OnlyMyChats,
        Filter::ChatPresence,
        Filter::AgentIds,
        Filter::SourceType,
    ];

    /// As the wire has it.
    pub const fn key(self) -> &'static str {
        match self {
            Filter::ChatPresence => "chat_presence",
            Filter::AuthorType => "author_type",
            Filter::OnlyMyChats => "only_my_chats",
            Filter::SourceType => "source_type",
            Filter::AgentIds => "agent_ids",
        }
    }

    /// As the form names it.
    pub const fn label(self) -> &'static str {
        match self {
            Filter::ChatPresence => "Who is in the chat",
            Filter::AuthorType => "Written by",
            Filter::OnlyMyChats => "Only chats that the application began",
            Filter::SourceType => "Caused by",
            Filter::AgentIds => "Which agents",
        }
    }
}

const CHAT: &[Filter] = &[Filter::ChatPresence, Filter::OnlyMyChats, Filter::SourceType];
const EVENT: &[Filter] = &[
    Filter::ChatPresence,
    Filter::AuthorType,
    Filter::OnlyMyChats,
    Filter::SourceType,
];
const ROUTING: &[Filter] = &[Filter::AgentIds, Filter::SourceType];
const SESSION: &[Filter] = &[Filter::ChatPresence, Filter::SourceType];
const SOURCE: &[Filter] = &[Filter::SourceType];

const fn action(key: &'static str, label: &'static str, filters: &'static [Filter]) -> Action {
    Action {
        key,
        label,
        filters: Filters::Of(filters),
        takes_data: true,
        standing: Standing::Stable,
    }
}

const fn later(key: &'static str, label: &'static str) -> Action {
    Action {
        key,
        label,
        filters: Filters::NotKnown,
        takes_data: true,
        standing: Standing::Later,
    }
}

/// The actions: those of the document in its order, and behind them those that only the stable version has.
pub const ACTIONS: [Action; 39] = [
    action("incoming_chat", "A chat starts", CHAT),
    action("chat_deactivated", "A chat is closed", CHAT),
    action("chat_access_updated", "The access to a chat changes", CHAT),
    action("chat_transferred", "A chat is transferred", CHAT),
    action("user_added_to_chat", "Somebody joins a chat", CHAT),
    action("user_removed_from_chat", "Somebody leaves a chat", CHAT),
    action("incoming_event", "Something is posted in a chat", EVENT),
    action("event_updated", "Something posted in a chat is changed", EVENT),
    action(
        "incoming_rich_message_postback",
        "A button of a rich message is pressed",
        CHAT,
    ),
    action("chat_properties_updated", "Properties of a chat are set", CHAT),
    action(
        "chat_properties_deleted",
        "Properties of a chat are deleted",
        CHAT,
    ),
    action(
        "thread_properties_updated",
        "Properties of a thread are set",
        CHAT,
    ),
    action(
        "thread_properties_deleted",
        "Properties of a thread are deleted",
        CHAT,
    ),
    action("event_properties_updated", "Properties of an event are set", CHAT),
    action(
        "event_properties_deleted",
        "Properties of an event are deleted",
        CHAT,
    ),
    action("thread_tagged", "A thread gets a tag", CHAT),
    action("thread_untagged", "A thread loses a tag", CHAT),
    action(
        "routing_status_set",
        "The status of an agent or a bot changes",
        ROUTING,
    ),
    Action {
        takes_data: false,
        standing: Standing::Gone,
        ..action("incoming_customer", "A new customer comes", SOURCE)
    },
    action(
        "customer_session_fields_updated",
        "Session fields of a chatting customer change",
        SESSION,
    ),
    action("events_marked_as_seen", "Events of a chat are seen", CHAT),
    action("group_created", "A group is made", SOURCE),
    action("group_updated", "A group changes", SOURCE),
    action("group_deleted", "A group is deleted", SOURCE),
    action("agent_created", "An agent is added", SOURCE),
    action("agent_updated", "An agent changes", SOURCE),
    Action {
        takes_data: false,
        ..action("agent_deleted", "An agent is deleted", SOURCE)
    },
    action("agent_suspended", "An agent is suspended", SOURCE),
    action("agent_unsuspended", "An agent is suspended no longer", SOURCE),
    action("agent_approved", "An agent is approved", SOURCE),
    action("bot_created", "A bot is made", SOURCE),
    action("bot_updated", "A bot changes", SOURCE),
    action("bot_deleted", "A bot is deleted", SOURCE),
    action("auto_accesses_updated", "Rules of auto access change", SOURCE),
    action("tag_created", "A tag is made", SOURCE),
    action("tag_deleted", "A tag is deleted", SOURCE),
    action("tag_updated", "A tag changes", SOURCE),
    later("event_deleted", "Something posted in a chat is deleted"),
    later("thread_summary_set", "A thread gets a summary"),
];

impl Action {
    /// The action that the wire calls so.
    pub fn named(key: &str) -> Option<&'static Action> {
        ACTIONS.iter().find(|action| action.key == key)
    }

    /// The action that a document waits for, where it is known.
    pub(super) fn of(document: &Map<String, Value>) -> Option<&'static Action> {
        Action::named(text(document, ACTION))
    }

    /// Whether it allows a filter, or nobody knows that it does not.
    pub const fn allows(&self, filter: Filter) -> bool {
        let Filters::Of(filters) = self.filters else {
            return true;
        };
        let mut at = 0;
        while at < filters.len() {
            if filters[at] as u8 == filter as u8 {
                return true;
            }
            at += 1;
        }
        false
    }

    /// What happens, inside a sentence: `a chat starts`.
    pub(super) fn words(&self) -> String {
        let mut letters = self.label.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_has_37_actions_and_the_stable_version_38() {
        let count = |standing: Standing| {
            let has = ACTIONS.iter().filter(|action| action.standing == standing);
            has.count()
        };
        let (stable, later, gone) = (
            count(Standing::Stable),
            count(Standing::Later),
            count(Standing::Gone),
        );
        assert_eq!((stable + gone, stable + later), (37, 38));
    }

    #[test]
    fn only_events_have_authors_and_only_a_status_is_of_an_agent() {
        let of = |filter: Filter| -> Vec<&str> {
            let allowing = ACTIONS
                .iter()
                .filter(|action| matches!(action.filters, Filters::Of(_)) && action.allows(filter));
            allowing.map(|action| action.key).collect()
        };
        assert_eq!(of(Filter::AuthorType), ["incoming_event", "event_updated"]);
        assert_eq!(of(Filter::AgentIds), ["routing_status_set"]);
        assert_eq!(of(Filter::OnlyMyChats).len(), 18);
        assert_eq!(of(Filter::ChatPresence).len(), 19);
        assert_eq!(of(Filter::SourceType).len(), 37);
    }
}
