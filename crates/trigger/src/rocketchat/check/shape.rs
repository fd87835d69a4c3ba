//! What the server refuses, or would not store: fields that are missing, of the wrong type, or not its own.
//!
//! Source: the server's validation of `POST livechat/triggers`, which answers 400 `invalid-params` to all of these.

use serde_json::Value;

use super::super::contract::{self, ACTIONS, CATALOGUE, CONDITIONS, List, SENDER};
use super::Rule;
use super::places::{Expected, slots, unknown_fields};
use super::sender;
use super::subject::Subject;
use crate::draft::kind_of;
use crate::{FieldPath, RuleInfo, Severity};

/// The rules here that say why a server refuses a document.
pub(super) const REFUSALS: [&Rule; 7] = [
    &MISSING_FIELD,
    &WRONG_TYPE,
    &NO_CONDITION,
    &NO_ACTION,
    &UNKNOWN_CONDITION,
    &UNKNOWN_ACTION,
    &UNKNOWN_SENDER,
];

pub(super) const MISSING_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "missing-field",
        severity: Severity::Error,
        about: "A field that the server requires is not there.",
        example: r#"{"description": null}"#,
    },
    find: |subject, findings| {
        for slot in slots(subject.document) {
            if slot.required && slot.value.is_none() {
                let help = match slot.expected {
                    Expected::Sender => sender::which(subject.document, &slot.path),
                    _ => format!("Add “{}”: it must hold {}.", slot.key, slot.expected.words()),
                };
                findings.add(slot.path, format!("“{}” is missing.", slot.label), help);
            }
        }
    },
};

pub(super) const WRONG_TYPE: Rule = Rule {
    info: RuleInfo {
        code: "wrong-type",
        severity: Severity::Error,
        about: "A field holds another type of value than the server takes, such as the text \"5000\" for a number.",
        example: r#"{"enabled": "true"}"#,
    },
    find: |subject, findings| {
        for slot in slots(subject.document) {
            let Some(value) = slot.value.filter(|value| !slot.expected.takes(value)) else {
                continue;
            };
            let expected = slot.expected.words();
            let help = match (slot.expected, value) {
                (Expected::Number, Value::String(_)) => {
                    "Write the number without quotation marks.".to_owned()
                }
                (Expected::Switch, Value::String(_)) => {
                    "Write true or false without quotation marks.".to_owned()
                }
                (Expected::Sender, _) => sender::which(subject.document, &slot.path),
                _ => format!("Replace it by {expected}."),
            };
            findings.add(
                slot.path,
                format!(
                    "“{}” must be {expected}, and it is {}.",
                    slot.label,
                    kind_of(value)
                ),
                help,
            );
        }
    },
};

pub(super) const NO_CONDITION: Rule = Rule {
    info: RuleInfo {
        code: "no-condition",
        severity: Severity::Error,
        about: "The list of conditions is empty; the server requires one.",
        example: r#"{"conditions": []}"#,
    },
    find: |subject, findings| {
        if let Some(path) = empty_list(subject, CONDITIONS) {
            findings.add(
                path,
                "There is no condition, so it never fires.",
                "Choose when it should act.",
            );
        }
    },
};

pub(super) const NO_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "no-action",
        severity: Severity::Error,
        about: "The list of actions is empty; the server requires one.",
        example: r#"{"actions": []}"#,
    },
    find: |subject, findings| {
        if let Some(path) = empty_list(subject, ACTIONS) {
            findings.add(
                path,
                "There is no action, so nothing happens.",
                "Choose what it should do.",
            );
        }
    },
};

pub(super) const UNKNOWN_CONDITION: Rule = Rule {
    info: RuleInfo {
        code: "unknown-condition",
        severity: Severity::Error,
        about: "The server does not know a condition of this name.",
        example: r#"{"conditions": [{"name": "page-title", "value": "Contact"}]}"#,
    },
    find: |subject, findings| {
        for (path, name) in names(subject, CONDITIONS) {
            if contract::condition(name).is_none() {
                findings.add(
                    path,
                    format!("Rocket.Chat has no condition “{name}”."),
                    one_of(CATALOGUE.conditions.iter().map(|entry| entry.key)),
                );
            }
        }
    },
};

pub(super) const UNKNOWN_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "unknown-action",
        severity: Severity::Error,
        about: "The server does not know an action of this name.",
        example: r#"{"actions": [{"name": "send-email", "params": {}}]}"#,
    },
    find: |subject, findings| {
        for (path, name) in names(subject, ACTIONS) {
            if contract::action(name).is_none() {
                findings.add(
                    path,
                    format!("Rocket.Chat has no action “{name}”."),
                    one_of(CATALOGUE.actions.iter().map(|entry| entry.key)),
                );
            }
        }
    },
};

pub(super) const UNKNOWN_SENDER: Rule = Rule {
    info: RuleInfo {
        code: "unknown-sender",
        severity: Severity::Error,
        about: "The sender is neither the queue nor a custom agent.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "bot", "msg": "Hi"}}]}"#,
    },
    find: |subject, findings| {
        let senders = || CATALOGUE.senders.iter().map(|entry| entry.key);
        for slot in slots(subject.document) {
            let Some(name) = slot
                .value
                .and_then(Value::as_str)
                .filter(|_| slot.expected == Expected::Sender)
            else {
                continue;
            };
            if !senders().any(|key| key == name) {
                let help = sender::which(subject.document, &slot.path);
                findings.add(slot.path, format!("“{}” cannot be “{name}”.", SENDER.label), help);
            }
        }
    },
};

pub(super) const UNKNOWN_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "unknown-field",
        severity: Severity::Warning,
        about: "A field that is not part of a trigger, or of the action it stands in. The server refuses such fields, so \
                they are kept in the draft and not sent.",
        example: r#"{"colour": "red"}"#,
    },
    find: |subject, findings| {
        for (path, key) in unknown_fields(subject.document) {
            findings.add(
                path,
                format!(
                    "“{key}” is not a field that Rocket.Chat has here: it is kept in the draft and not sent."
                ),
                "Remove it if it is a typing error.",
            );
        }
    },
};

fn empty_list(subject: &Subject<'_>, list: List) -> Option<FieldPath> {
    let items = subject.document.get(list.key)?.as_array()?;
    items.is_empty().then(|| FieldPath::root().field(list.key))
}

fn names<'a>(subject: &Subject<'a>, list: List) -> impl Iterator<Item = (FieldPath, &'a str)> + use<'a> {
    subject
        .items(list)
        .filter_map(|(path, item)| Some((path.field("name"), item.as_object()?.get("name")?.as_str()?)))
}

fn one_of(keys: impl Iterator<Item = &'static str>) -> String {
    format!("Use one of: {}.", keys.collect::<Vec<_>>().join(", "))
}
