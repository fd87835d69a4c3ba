//! The form of a greeting.

use super::KIND;
use super::contract::{
    ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, BUTTONS, GROUP, IMAGE, MESSAGE, NAME, PROPERTIES, RULES, SUBTITLE,
    TEMPLATE, TEXT, TITLE, TYPE, VALUE,
};
use crate::catalogue::{DefaultValue, Field, FieldKind, FormSection};

/// The sections of the form, in its order.
pub(super) const SECTIONS: &[FormSection] = &[
    FormSection {
        kind: KIND.key,
        title: "Greeting",
        help: "",
        at: "",
        fields: &[
            Field {
                key: NAME,
                label: "Name",
                help: "What the greeting is called in lists. Visitors do not see it.",
                placeholder: "Help on the pricing page",
                kind: FieldKind::Text,
                required: true,
                default: DefaultValue::Text(""),
                shown_when: None,
                choices: &[],
                items: None,
            },
            Field {
                key: ACTIVE,
                label: "Active",
                help: "Off: nobody gets it.",
                placeholder: "",
                kind: FieldKind::Switch,
                required: true,
                default: DefaultValue::Switch(true),
                shown_when: None,
                choices: &[],
                items: None,
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "Dates",
        help: "Without dates it is shown for as long as it is active.",
        at: "",
        fields: &[
            time(ACTIVE_FROM, "Active from", "Nobody gets it before this time."),
            time(ACTIVE_UNTIL, "Active until", "Nobody gets it after this time."),
        ],
    },
];

const fn time(key: &'static str, label: &'static str, help: &'static str) -> Field {
    Field {
        key,
        label,
        help,
        placeholder: "2030-01-15T09:00:00+01:00",
        kind: FieldKind::Text,
        required: false,
        default: DefaultValue::Absent,
        shown_when: None,
        choices: &[],
        items: None,
    }
}

/// As the form names a member of a greeting, of its message or of a part of the message.
pub(super) fn label(member: &'static str) -> &'static str {
    match member {
        NAME => "Name",
        TYPE => "Type",
        ACTIVE => "Active",
        GROUP => "Group",
        RULES => "Rules",
        ACTIVE_FROM => "Active from",
        ACTIVE_UNTIL => "Active until",
        PROPERTIES => "Properties",
        MESSAGE => "Message",
        TEMPLATE => "Look",
        TITLE => "Title",
        SUBTITLE => "Text",
        IMAGE => "Image",
        BUTTONS => "Buttons",
        other => other,
    }
}

/// As the form names a member of a button.
pub(super) fn button_label(member: &'static str) -> &'static str {
    match member {
        TEXT => "Label",
        TYPE => "Type",
        VALUE => "Value",
        "postback_id" => "Postback id",
        "role" => "Role",
        other => other,
    }
}
