//! The parts of a licence that drafts of one kind each are published to.

use serde_json::{Map, Value};
use trigger::livechat::{greeting, webhook};
use trigger::{Kind, Platform, documents};

use super::{greetings, webhooks};

/// What drafts of one kind are published to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The rules of auto access, which stand in an order.
    Rules,
    /// The greetings.
    Greetings,
    /// The webhooks of one application.
    Webhooks,
}

/// The methods of the API for a part.
pub(super) struct Methods {
    pub(super) list: &'static str,
    pub(super) create: &'static str,
    pub(super) delete: &'static str,
}

impl Part {
    /// All of them, in the order in which they are read.
    pub(super) const ALL: [Part; 3] = [Part::Rules, Part::Greetings, Part::Webhooks];

    /// The part that has this id: all but those of rules say what they are.
    pub(super) fn of_id(id: &str) -> Part {
        if id.starts_with(greeting::ID_PREFIX) {
            Part::Greetings
        } else if id.starts_with(webhook::ID_PREFIX) {
            Part::Webhooks
        } else {
            Part::Rules
        }
    }

    /// The part that documents of a kind go to.
    pub(super) fn of_kind(kind: &Kind) -> Part {
        match kind.key {
            greetings::KIND => Part::Greetings,
            webhooks::KIND => Part::Webhooks,
            _ => Part::Rules,
        }
    }

    /// The part that a document goes to.
    pub(super) fn of_document(document: &Map<String, Value>) -> Part {
        Part::of_kind(documents(Platform::LiveChat).kind_of(document))
    }

    /// The [key](Kind::key) of the kind of its documents.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Part::Rules => "auto-access",
            Part::Greetings => greetings::KIND,
            Part::Webhooks => webhooks::KIND,
        }
    }

    /// The scope that publishing needs, in words.
    pub(super) fn permission(self) -> &'static str {
        match self {
            Part::Rules => "access_rules:rw (a scope of the token)",
            Part::Greetings => "greetings:rw (a scope of the token)",
            Part::Webhooks => "webhooks.configuration:rw (a scope of the token)",
        }
    }

    pub(super) fn methods(self) -> Methods {
        match self {
            Part::Rules => Methods {
                list: "list_auto_accesses",
                create: "add_auto_access",
                delete: "delete_auto_access",
            },
            Part::Greetings => Methods {
                list: "list_greetings",
                create: "create_greeting",
                delete: "delete_greeting",
            },
            Part::Webhooks => Methods {
                list: "list_webhooks",
                create: "register_webhook",
                delete: "unregister_webhook",
            },
        }
    }
}
