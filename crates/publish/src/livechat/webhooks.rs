//! Webhooks: events that call an address.
//!
//! Source: the Configuration API, section “Webhooks”.

use super::request::{Nothing, object, request, sent};
use super::word::words;
use crate::secret::Secret;
use serde_json::Value;

words! {
    /// For whom a webhook is.
    WebhookType {
        /// For the chats of a bot.
        Bot = "bot",
        /// For the whole licence.
        License = "license",
    }
}

words! {
    /// Who wrote an event.
    AuthorType {
        /// A customer.
        Customer = "customer",
        /// An agent.
        Agent = "agent",
    }
}

words! {
    /// What caused something.
    SourceType {
        /// The application itself.
        MyClient = "my_client",
        /// Other applications.
        OtherClients = "other_clients",
        /// No application.
        System = "system",
    }
}

words! {
    /// What arrives beside the payload of a webhook.
    AdditionalData {
        /// The properties of the chat.
        ChatProperties = "chat_properties",
        /// Who is in the chat.
        ChatPresenceUserIds = "chat_presence_user_ids",
    }
}

/// What an action can be filtered by.
#[derive(Debug, Clone, Copy)]
pub struct Action {
    /// The action's name.
    pub name: &'static str,
    /// The filters that it allows.
    pub filters: &'static [&'static str],
}

const CHAT: &[&str] = &["chat_presence", "only_my_chats", "source_type"];
const EVENT: &[&str] = &["chat_presence", "author_type", "only_my_chats", "source_type"];
const SOURCE: &[&str] = &["source_type"];

const fn action(name: &'static str, filters: &'static [&'static str]) -> Action {
    Action { name, filters }
}

/// The actions of the document with their filters.
///
/// Named choice: `agent_deleted` also allows `agent_ids`, which the table lacks and the document's own answer of `list_webhook_names` has.
pub const ACTIONS: [Action; 37] = [
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
    action("agent_deleted", &["agent_ids", "source_type"]),
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

/// Actions that later versions of 3.6 have and the document lacks. Their filters are not known, and not checked.
pub const LATER_ACTIONS: [&str; 2] = ["event_deleted", "thread_summary_set"];

/// The names of all actions that can be registered.
pub(crate) const ACTION_NAMES: &[&str] = &action_names();

const fn action_names() -> [&'static str; ACTIONS.len() + LATER_ACTIONS.len()] {
    let mut names = [""; ACTIONS.len() + LATER_ACTIONS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < ACTIONS.len() {
            ACTIONS[at].name
        } else {
            LATER_ACTIONS[at - ACTIONS.len()]
        };
        at += 1;
    }
    names
}

object! {
    /// Users of whom one must be there, or of whom none may. Never both.
    UserIds {
        may {
            /// One of these must be there.
            values: Vec<String>,
            /// None of these may be there.
            exclude_values: Vec<String>,
        }
    }
}

object! {
    /// Who must be in the chat.
    ChatPresence {
        may {
            /// These users.
            user_ids: UserIds,
            /// Any bot of the application.
            my_bots: bool,
        }
    }
}

object! {
    /// When a webhook is sent. Which filters there are depends on the action, see [`ACTIONS`].
    WebhookFilters {
        may {
            /// Who wrote the event; only of `incoming_event` and `event_updated`.
            author_type: AuthorType,
            /// Only chats that the application began.
            only_my_chats: bool,
            /// Who must be in the chat.
            chat_presence: ChatPresence,
            /// What caused it.
            source_type: Vec<SourceType>,
            /// Which agents it is about. The document names this filter without its form.
            agent_ids: Value,
        }
    }
}

request! {
    /// Registers a webhook; an application may have three for each action. Scope: `webhooks.configuration:rw`, of the token itself.
    RegisterWebhook = "register_webhook" -> WebhookId {
        must {
            /// The event, one of [`ACTIONS`].
            action: String,
            /// What comes with each call, so that the receiver knows whose it is.
            #[serde(serialize_with = "sent")]
            secret_key: Secret,
            /// The address that is called.
            url: String,
            /// The application that is to own it.
            owner_client_id: String,
            /// For whom it is.
            r#type: WebhookType,
        }
        may {
            /// What arrives beside the payload.
            additional_data: Vec<AdditionalData>,
            /// What it is for.
            description: String,
            /// When it is sent.
            filters: WebhookFilters,
        }
    }
}

request! {
    /// Reads the webhooks of an application. Scope: `webhooks.configuration:rw`.
    ListWebhooks = "list_webhooks" -> Vec<Webhook> {
        must {
            /// The application that owns them.
            owner_client_id: String,
        }
    }
}

request! {
    /// Takes a webhook away. Scope: `webhooks.configuration:rw`.
    UnregisterWebhook = "unregister_webhook" -> Nothing {
        must {
            /// The webhook's id.
            id: String,
            /// The application that owns it.
            owner_client_id: String,
        }
    }
}

request! {
    /// Reads which webhooks there are in a version of the API. Needs no credentials.
    ListWebhookNames = "list_webhook_names" -> Vec<WebhookName> {
        may {
            /// The version, such as `3.6`; the stable one when it is left out.
            version: String,
        }
    }
}

request! {
    /// Switches the webhooks of an application on for the licence. Scope: `webhooks.state:rw`.
    EnableLicenseWebhooks = "enable_license_webhooks" -> Nothing {
        may {
            /// The application. A personal access token needs it; a bearer token has one of its own.
            owner_client_id: String,
        }
    }
}

request! {
    /// Switches the webhooks of an application off for the licence. Scope: `webhooks.state:rw`.
    DisableLicenseWebhooks = "disable_license_webhooks" -> Nothing {
        may {
            /// The application. A personal access token needs it; a bearer token has one of its own.
            owner_client_id: String,
        }
    }
}

request! {
    /// Reads whether the webhooks of an application are on for the licence. Scope: `webhooks.state:ro`.
    GetLicenseWebhooksState = "get_license_webhooks_state" -> LicenseWebhooksState {
        may {
            /// The application. A personal access token needs it; a bearer token has one of its own.
            owner_client_id: String,
        }
    }
}

object! {
    /// The webhook that was made.
    WebhookId {
        must {
            /// The webhook's id.
            id: String,
        }
    }
}

object! {
    /// A webhook as the server has it. Its secret key is not told again.
    Webhook {
        must {
            /// The webhook's id.
            id: String,
            /// The event.
            action: String,
        }
        may {
            /// The address that is called.
            url: String,
            /// What it is for.
            description: String,
            /// When it is sent.
            filters: WebhookFilters,
            /// What arrives beside the payload.
            additional_data: Vec<AdditionalData>,
            /// The application that owns it.
            owner_client_id: String,
            /// For whom it is.
            r#type: WebhookType,
        }
    }
}

object! {
    /// A webhook that a version of the API has.
    WebhookName {
        must {
            /// The event.
            action: String,
        }
        may {
            /// What it can be filtered by.
            filters: Vec<String>,
            /// What can arrive beside its payload.
            additional_data: Vec<String>,
        }
    }
}

object! {
    /// Whether webhooks are on.
    LicenseWebhooksState {
        must {
            /// Whether they are.
            license_webhooks_enabled: bool,
        }
    }
}
