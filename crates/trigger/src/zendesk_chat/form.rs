//! The form of a trigger: the fields beside its definition, whose vocabulary is the [tree](super::TREE).

use super::catalogue::TREE;
use crate::Platform;
use crate::catalogue::{Catalogue, DefaultValue, Field, FieldKind, NamesAt, NamesOf};

pub(crate) const CATALOGUE: Catalogue = Catalogue {
    platform: Platform::ZendeskChat,
    platform_name: "Zendesk Chat",
    fields: &[
        Field {
            key: "name",
            label: "Name",
            help: "What the trigger is called. The name is also its key: no two triggers of an account should have the same.",
            placeholder: "Offer help on the pricing page",
            kind: FieldKind::Text,
            required: true,
            default: DefaultValue::Text("New trigger"),
            shown_when: None,
            choices: &[],
            items: None,
        },
        Field {
            key: "description",
            label: "Description",
            help: "For you and your colleagues; visitors do not see it.",
            placeholder: "",
            kind: FieldKind::Text,
            required: false,
            default: DefaultValue::Text(""),
            shown_when: None,
            choices: &[],
            items: None,
        },
        Field {
            key: "enabled",
            label: "Enable",
            help: "A trigger that is disabled is never looked at.",
            placeholder: "",
            kind: FieldKind::Switch,
            required: false,
            default: DefaultValue::Switch(true),
            shown_when: None,
            choices: &[],
            items: None,
        },
    ],
    sections: &[],
    conditions: &[],
    actions: &[],
    senders: &[],
    names: &[
        NamesAt {
            path: "/definition/event",
            of: NamesOf::Events,
        },
        NamesAt {
            path: "/definition/condition/**/0",
            of: NamesOf::Parts,
        },
    ],
    draws_markdown: false,
    tree: Some(TREE),
};
