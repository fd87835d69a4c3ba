//! What keeps visitors from getting a greeting, or from getting it again.

use serde_json::Value;

use super::super::Type;
use super::super::contract::{ACTIVE, MESSAGE, TEMPLATE, TYPE};
use super::super::overview::overview;
use super::Check;
use super::shape_of_message::LOOK_OF_EXAMPLE;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const NO_MESSAGE: Check = Check {
    info: RuleInfo {
        code: "no-message",
        severity: Severity::Warning,
        about: "The greeting has no text, so that visitors have nothing to read.",
        example: r#"{"rich_message": null}"#,
    },
    find: |checked, findings| {
        let look = checked
            .document
            .get(MESSAGE)
            .and_then(|message| message.get(TEMPLATE));
        let is_sticker = look.and_then(Value::as_str) == Some("sticker");
        let says_by_name = checked.document.get(super::super::contract::PROPERTIES).is_some();
        if overview(checked.document).messages.is_empty() && !is_sticker && !says_by_name {
            findings.add(
                FieldPath::root().field(MESSAGE),
                "The greeting has no text: visitors have nothing to read.",
                "Write a title or a text.",
            );
        }
    },
};

pub(super) const INACTIVE: Check = Check {
    info: RuleInfo {
        code: "inactive",
        severity: Severity::Note,
        about: "The greeting is switched off: nobody gets it.",
        example: r#"{"active": false}"#,
    },
    find: |checked, findings| {
        if checked.document.get(ACTIVE) == Some(&Value::Bool(false)) {
            findings.add(
                FieldPath::root().field(ACTIVE),
                "The greeting is not active: nobody gets it.",
                "Switch it on when visitors are to get it.",
            );
        }
    },
};

pub(super) const SHOWN_ONCE: Check = Check {
    info: RuleInfo {
        code: "announcement-shown-once",
        severity: Severity::Note,
        about: "An announcement that a visitor closed is never shown to them again.",
        example: r#"{"type": "announcement"}"#,
    },
    find: |checked, findings| {
        if checked.document.get(TYPE).and_then(Value::as_str) == Some(Type::Announcement.key()) {
            findings.add(
                FieldPath::root().field(TYPE),
                "An announcement that a visitor closes is never shown to them again.",
                "Choose “Greeting” for what they may get once more.",
            );
        }
    },
};

pub(super) const LOOK: Check = Check {
    info: RuleInfo {
        code: "look-of-example",
        severity: Severity::Warning,
        about: "The message has the look “text”, which only an example of the vendor has. Its table does not know it.",
        example: r#"{"rich_message": {"template_id": "text"}}"#,
    },
    find: |checked, findings| {
        let look = checked
            .document
            .get(MESSAGE)
            .and_then(|message| message.get(TEMPLATE));
        if look.and_then(Value::as_str) == Some(LOOK_OF_EXAMPLE) {
            findings.add_with(
                FieldPath::root().field(MESSAGE).field(TEMPLATE),
                "The look “text” stands in an example of LiveChat's page and not in its table: a server may refuse it.",
                "Choose “Cards”.",
                vec![Mend::text("Choose “Cards”", "cards")],
            );
        }
    },
};
