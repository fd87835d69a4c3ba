//! The tables of Rocket.Chat's trigger form and API: one declaration behind the catalogue, the checks, the wire format,
//! the canonical text and the comparison.
//!
//! Labels are those of the server's own form (Livechat Triggers guide); which fields are required follows the server's
//! validation of `POST livechat/triggers`.

use serde_json::{Map, Value};

use super::facts;
use super::model::ConditionKind;
use crate::Platform;
use crate::catalogue::{
    ActionEntry, Catalogue, ConditionEntry, DefaultValue, Field, FieldKind, NamesAt, NamesOf, SenderEntry,
    ShownWhen,
};

/// Members that only the server writes: kept in a draft, never sent with its content, never compared.
pub(super) const SERVER_MANAGED: [&str; 2] = ["_id", "_updatedAt"];

/// A member of a trigger that holds a list.
#[derive(Clone, Copy)]
pub(super) struct List {
    /// The member's name.
    pub(super) key: &'static str,
    /// The label of one item.
    pub(super) label: &'static str,
    /// The members of an item, in the order of the wire.
    pub(super) members: [&'static str; 2],
}

pub(super) const CONDITIONS: List = List {
    key: "conditions",
    label: "Condition",
    members: ["name", "value"],
};

pub(super) const ACTIONS: List = List {
    key: "actions",
    label: "Action",
    members: ["name", "params"],
};

/// Everything that a Rocket.Chat trigger is made of.
pub(crate) const CATALOGUE: Catalogue = Catalogue {
    platform: Platform::RocketChat,
    platform_name: "Rocket.Chat",
    fields: &[NAME, DESCRIPTION, ENABLED, RUN_ONCE],
    sections: &[],
    conditions: &[TIME_ON_SITE, PAGE_URL, CHAT_OPENED, AFTER_REGISTRATION],
    actions: &[SEND_MESSAGE, EXTERNAL_SERVICE],
    senders: &[
        SenderEntry {
            key: "queue",
            label: "Impersonate next agent from queue",
            description: "The next agent whom the queue would give. If nobody is there, the visitor sees “rocket.cat”; up to Rocket.Chat 6.5 nothing is shown.",
        },
        SenderEntry {
            key: "custom",
            label: "Custom agent",
            description: "The agent or bot with the user name that you give.",
        },
    ],
    names: &[
        NamesAt {
            path: "/conditions/*/name",
            of: NamesOf::Conditions,
        },
        NamesAt {
            path: "/actions/*/name",
            of: NamesOf::Actions,
        },
        NamesAt {
            path: "/actions/*/params/sender",
            of: NamesOf::Senders,
        },
    ],
    draws_markdown: true,
    tree: None,
};

/// Whether an object has any member that a trigger has, so that it may be meant as one.
pub(crate) fn has_known_field(document: &Map<String, Value>) -> bool {
    let mut known = CATALOGUE.fields.iter().map(|field| field.key);
    known.any(|key| document.contains_key(key)) || has_list(document)
}

/// Whether an object has the list of conditions or the list of actions.
pub(crate) fn has_list(document: &Map<String, Value>) -> bool {
    [CONDITIONS, ACTIONS]
        .iter()
        .any(|list| document.contains_key(list.key))
}

/// Whether an object is plainly a trigger: it has one of the lists, right or wrong. What is an object under such a name is no list gone
/// wrong: other platforms have those.
pub(super) fn is_recognised(document: &Map<String, Value>) -> bool {
    let lists = [CONDITIONS, ACTIONS];
    let mut there = lists.iter().filter_map(|list| document.get(list.key));
    there.any(|value| !value.is_object())
}

/// The entry of a condition, by its name on the wire.
pub(super) fn condition(key: &str) -> Option<&'static ConditionEntry> {
    CATALOGUE.conditions.iter().find(|entry| entry.key == key)
}

/// The entry of an action, by its name on the wire.
pub(super) fn action(key: &str) -> Option<&'static ActionEntry> {
    CATALOGUE.actions.iter().find(|entry| entry.key == key)
}

/// The label of the field in which a kind of condition keeps its value.
pub(super) fn value_label(kind: &ConditionKind) -> &'static str {
    condition(kind.key())
        .and_then(|entry| entry.value)
        .map_or("Condition value", |field| field.label)
}

pub(super) const NAME: Field = Field {
    key: "name",
    label: "Name",
    help: "For you and your colleagues; visitors do not see it.",
    placeholder: "Help on the pricing page",
    kind: FieldKind::Text,
    required: true,
    default: DefaultValue::Text(""),
    shown_when: None,
    choices: &[],
    items: None,
};

const DESCRIPTION: Field = Field {
    key: "description",
    label: "Description",
    help: "What it is for; visitors do not see it.",
    placeholder: "",
    kind: FieldKind::Text,
    required: true,
    default: DefaultValue::Text(""),
    shown_when: None,
    choices: &[],
    items: None,
};

pub(super) const ENABLED: Field = Field {
    key: "enabled",
    label: "Enable",
    help: "Only enabled triggers are delivered to visitors.",
    placeholder: "",
    kind: FieldKind::Switch,
    required: true,
    default: DefaultValue::Switch(true),
    shown_when: None,
    choices: &[],
    items: None,
};

pub(super) const RUN_ONCE: Field = Field {
    key: "runOnce",
    label: "Run only once for each visitor",
    help: "Meant to come only once in a browser. Which servers keep to that depends on the condition.",
    placeholder: "",
    kind: FieldKind::Switch,
    required: true,
    default: DefaultValue::Switch(false),
    shown_when: None,
    choices: &[],
    items: None,
};

const TIME_ON_SITE: ConditionEntry = ConditionEntry {
    key: "time-on-site",
    label: "Visitor Time on Site",
    description: "When the visitor has been on one page for some seconds.",
    facts: facts::TIME_ON_SITE,
    value: Some(Field {
        key: "value",
        label: "Visitor Time on Site",
        help: "Whole seconds from the load of the page.",
        placeholder: "30",
        kind: FieldKind::Seconds,
        required: true,
        default: DefaultValue::Text("30"),
        shown_when: None,
        choices: &[],
        items: None,
    }),
};

const PAGE_URL: ConditionEntry = ConditionEntry {
    key: "page-url",
    label: "Visitor Page URL",
    description: "When the visitor loads a page whose URL the pattern matches.",
    facts: facts::PAGE_URL,
    value: Some(Field {
        key: "value",
        label: "Visitor Page URL",
        help: "A regular expression as in JavaScript. “.*” is every page.",
        placeholder: ".*/contact",
        kind: FieldKind::Pattern,
        required: true,
        default: DefaultValue::Text(""),
        shown_when: None,
        choices: &[],
        items: None,
    }),
};

const CHAT_OPENED: ConditionEntry = ConditionEntry {
    key: "chat-opened-by-visitor",
    label: "Chat Open by Visitor",
    description: "When the visitor opens the chat.",
    facts: facts::CHAT_OPENED,
    value: None,
};

const AFTER_REGISTRATION: ConditionEntry = ConditionEntry {
    key: "after-guest-registration",
    label: "After Guest Registration",
    description: "When the visitor submits the registration form of the chat.",
    facts: facts::AFTER_REGISTRATION,
    value: None,
};

pub(super) const SENDER: Field = Field {
    key: "sender",
    label: "Sender",
    help: "The first sender that a page shows is kept for every later trigger on that page for an hour.",
    placeholder: "",
    kind: FieldKind::Sender,
    required: true,
    default: DefaultValue::Text("queue"),
    shown_when: None,
    choices: &[],
    items: None,
};

pub(super) const SENDER_NAME: Field = Field {
    key: "name",
    label: "Name of agent",
    help: "The user name of the agent or bot.",
    placeholder: "support.bot",
    kind: FieldKind::Text,
    required: false,
    default: DefaultValue::Absent,
    shown_when: Some(ShownWhen {
        field: "sender",
        is: &["custom"],
    }),
    choices: &[],
    items: None,
};

pub(super) const MESSAGE: Field = Field {
    key: "msg",
    label: "Message",
    help: "What the visitor reads. In the chat the widget draws Markdown and emoji; a widget that opens by itself shows the text as it is written until the visitor starts the chat. HTML does not work.",
    placeholder: "Hi! Can we help you?",
    kind: FieldKind::LongText,
    required: true,
    default: DefaultValue::Text(""),
    shown_when: None,
    choices: &[],
    items: None,
};

const SEND_MESSAGE: ActionEntry = ActionEntry {
    key: "send-message",
    label: "Send a Message",
    description: "Shows a fixed message and opens the widget.",
    facts: facts::SEND_MESSAGE,
    fields: &[SENDER, SENDER_NAME, MESSAGE],
};

pub(super) const SERVICE_URL: Field = Field {
    key: "serviceUrl",
    label: "External service URL",
    help: "Your Rocket.Chat server asks this address for the messages.",
    placeholder: "https://service.example.com/chat",
    kind: FieldKind::Url,
    required: true,
    default: DefaultValue::Text(""),
    shown_when: None,
    choices: &[],
    items: None,
};

pub(super) const TIMEOUT: Field = Field {
    key: "serviceTimeout",
    label: "Timeout (in milliseconds)",
    help: "How long to wait for the service. 0 means 1000.",
    placeholder: "10000",
    kind: FieldKind::Milliseconds,
    required: true,
    default: DefaultValue::Number(10_000),
    shown_when: None,
    choices: &[],
    items: None,
};

pub(super) const FALLBACK: Field = Field {
    key: "serviceFallbackMessage",
    label: "Fallback message",
    help: "What the visitor reads when the service fails or takes too long.",
    placeholder: "Hi! Can we help you?",
    kind: FieldKind::LongText,
    required: true,
    default: DefaultValue::Text(""),
    shown_when: None,
    choices: &[],
    items: None,
};

const EXTERNAL_SERVICE: ActionEntry = ActionEntry {
    key: "use-external-service",
    label: "Send a Message (External Service)",
    description: "Asks a web service of yours for the messages to show.",
    facts: facts::EXTERNAL_SERVICE,
    fields: &[
        Field {
            required: false,
            ..SENDER
        },
        SENDER_NAME,
        SERVICE_URL,
        TIMEOUT,
        FALLBACK,
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rocketchat::{Action, SenderKind, read};

    #[test]
    fn the_tables_and_the_typed_trigger_know_the_same_conditions() {
        let keys = ConditionKind::KNOWN.map(|kind| kind.key().to_owned());
        assert!(CATALOGUE.conditions.iter().map(|entry| entry.key).eq(keys));
    }

    #[test]
    fn the_typed_trigger_knows_every_action_and_sender_of_the_tables() {
        for (action, sender) in CATALOGUE.actions.iter().zip(CATALOGUE.senders) {
            let document = serde_json::json!({ "actions": [{ "name": action.key, "params": { "sender": sender.key } }] });
            let trigger = read(document.as_object().expect("it is an object"));
            let (Action::SendMessage { sender: read, .. } | Action::UseExternalService { sender: read, .. }) =
                &trigger.actions[0]
            else {
                panic!("“{}” is read as an unknown action", action.key);
            };
            assert_ne!(read.kind, SenderKind::Unset, "{}", sender.key);
        }
    }

    #[test]
    fn keys_are_unique_within_their_object() {
        for fields in CATALOGUE
            .actions
            .iter()
            .map(|entry| entry.fields)
            .chain([CATALOGUE.fields])
        {
            let mut keys: Vec<_> = fields.iter().map(|field| field.key).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), fields.len());
        }
    }
}
