//! The form of a greeting.

use super::contract::{
    ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, BUTTONS, ELEMENTS, GROUP, IMAGE, MESSAGE, NAME, PROPERTIES, RULES,
    SUBTITLE, TEMPLATE, TEXT, TITLE, TYPE, VALUE,
};
use super::{KIND, form_of_rules};
use crate::catalogue::{DefaultValue, Field, FieldChoice, FieldKind, FormSection, ItemList};

/// The sections of the form, in its order.
pub(super) const SECTIONS: &[FormSection] = &[
    FormSection {
        kind: KIND.key,
        title: "Greeting",
        help: "",
        at: "",
        fields: &[
            Field {
                placeholder: "Help on the pricing page",
                required: true,
                default: DefaultValue::Text(""),
                ..field(
                    NAME,
                    "Name",
                    "What the greeting is called in lists. Visitors do not see it.",
                )
            },
            Field {
                kind: FieldKind::Choice,
                required: true,
                default: DefaultValue::Text("normal"),
                choices: TYPES,
                ..field(TYPE, "Type", "How visitors get it.")
            },
            Field {
                kind: FieldKind::Switch,
                required: true,
                default: DefaultValue::Switch(true),
                ..field(ACTIVE, "Active", "Off: nobody gets it.")
            },
            Field {
                placeholder: "0",
                kind: FieldKind::Number,
                required: true,
                default: DefaultValue::Number(0),
                ..field(
                    GROUP,
                    "Group",
                    "The number of the group whose agents answer. Group 0 is “General”.",
                )
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "When",
        help: "",
        at: "",
        fields: &[
            form_of_rules::RULES_FIELD,
            time(
                ACTIVE_FROM,
                "Active from",
                "Nobody gets it before this time. Empty: from now on.",
            ),
            time(
                ACTIVE_UNTIL,
                "Active until",
                "Nobody gets it after this time. Empty: for good.",
            ),
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "Message",
        help: "",
        at: MESSAGE_AT,
        fields: &[
            Field {
                kind: FieldKind::Choice,
                required: true,
                default: DefaultValue::Text("cards"),
                choices: LOOKS,
                ..field(TEMPLATE, "Look", "How the message is drawn.")
            },
            Field {
                kind: FieldKind::List,
                required: true,
                items: Some(ItemList {
                    lists: &[],
                    item: "part",
                    fields: PARTS,
                }),
                ..field(
                    ELEMENTS,
                    "Parts",
                    "What the visitor reads. Most messages have one part.",
                )
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "For programs",
        help: "",
        at: "",
        fields: &[Field {
            kind: FieldKind::Members,
            choices: PROPERTIES_TO_CHOOSE,
            ..field(
                PROPERTIES,
                "Properties",
                "What LiveChat keeps with the greeting. Most greetings have none.",
            )
        }],
    },
];

const MESSAGE_AT: &str = "/rich_message";

/// The properties that the vendor's page names.
const PROPERTIES_TO_CHOOSE: &[FieldChoice] = &[
    choice("addon", "addon", "The add-on that the greeting belongs to."),
    choice(
        "is_exit_intent",
        "is_exit_intent",
        "Whether it is shown to who is about to leave.",
    ),
    choice(
        "greeting-message_text",
        "greeting-message_text",
        "The text of the message.",
    ),
    choice(
        "greeting-message_json_key",
        "greeting-message_json_key",
        "The key of a message that is kept elsewhere.",
    ),
    choice(
        "greeting-message_phrase_key",
        "greeting-message_phrase_key",
        "The key of a phrase that is kept elsewhere.",
    ),
    choice(
        "text",
        "text",
        "The text of the message, by the vendor’s example.",
    ),
];

const PARTS: &[Field] = &[
    Field {
        placeholder: "Need help?",
        ..field(TITLE, "Title", "The heading, in bold.")
    },
    Field {
        placeholder: "We are happy to help you choose.",
        kind: FieldKind::LongText,
        ..field(SUBTITLE, "Text", "The text below it.")
    },
    Field {
        placeholder: "https://shop.example/hello.png",
        kind: FieldKind::Image,
        ..field(
            IMAGE,
            "Image",
            "The address of an image, which begins with https://. Empty: none.",
        )
    },
    Field {
        kind: FieldKind::List,
        items: Some(ItemList {
            lists: &[],
            item: "button",
            fields: BUTTON,
        }),
        ..field(BUTTONS, "Buttons", "What the visitor can press below it.")
    },
];

const BUTTON: &[Field] = &[
    Field {
        placeholder: "Yes, please",
        required: true,
        default: DefaultValue::Text(""),
        ..field(TEXT, "Label", "What the button says.")
    },
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("message"),
        choices: &[
            choice(
                "message",
                "sends a message",
                "The value is sent as the visitor’s answer.",
            ),
            choice(
                "url",
                "opens a page",
                "The value is an address, which opens in a tab.",
            ),
            choice("webview", "opens a page in the chat", "The value is an address."),
            choice("phone", "calls a number", "The value is a number of a telephone."),
        ],
        ..field(TYPE, "Does", "What happens when it is pressed.")
    },
    Field {
        placeholder: "Yes, please",
        required: true,
        default: DefaultValue::Text(""),
        ..field(
            VALUE,
            "Value",
            "The answer that is sent, the address, or the number.",
        )
    },
    Field {
        default: DefaultValue::Text(""),
        ..field(
            "postback_id",
            "Postback id",
            "For programs that wait for the button; it may be empty.",
        )
    },
];

const TYPES: &[FieldChoice] = &[
    choice("normal", "Greeting", "Opens the chat with the message."),
    choice(
        "announcement",
        "Announcement",
        "Stands beside the page. Who closes it does not see it again.",
    ),
];

const LOOKS: &[FieldChoice] = &[
    choice("cards", "Cards", "A title, a text and buttons."),
    choice(
        "quick_replies",
        "Quick replies",
        "A text with answers that go away once one is pressed.",
    ),
    choice("sticker", "Sticker", "An image alone."),
];

/// A line of text that can be left out.
pub(super) const fn field(key: &'static str, label: &'static str, help: &'static str) -> Field {
    Field {
        key,
        label,
        help,
        placeholder: "",
        kind: FieldKind::Text,
        required: false,
        default: DefaultValue::Absent,
        shown_when: None,
        choices: &[],
        items: None,
    }
}

pub(super) const fn choice(key: &'static str, label: &'static str, description: &'static str) -> FieldChoice {
    FieldChoice {
        key,
        label,
        description,
    }
}

const fn time(key: &'static str, label: &'static str, help: &'static str) -> Field {
    Field {
        placeholder: "2030-01-15T09:00:00+01:00",
        ..field(key, label, help)
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
        TYPE => "Does",
        VALUE => "Value",
        "postback_id" => "Postback id",
        "role" => "Role",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::greeting::check::PROPERTY_NAMES;
    use crate::livechat::greeting::contract::BUTTON_MEMBERS;

    #[test]
    fn the_form_calls_every_member_as_differences_do() {
        assert_eq!(MESSAGE_AT, format!("/{MESSAGE}"));
        let fields = SECTIONS.iter().flat_map(|section| section.fields).chain(PARTS);
        for field in fields.filter(|field| field.key != ELEMENTS) {
            assert_eq!(field.label, label(field.key), "{}", field.key);
        }
        let properties: Vec<&str> = PROPERTIES_TO_CHOOSE.iter().map(|choice| choice.key).collect();
        assert_eq!(properties, PROPERTY_NAMES);
        for field in BUTTON {
            assert!(BUTTON_MEMBERS.contains(&field.key), "{}", field.key);
            assert_eq!(field.label, button_label(field.key));
        }
    }
}
