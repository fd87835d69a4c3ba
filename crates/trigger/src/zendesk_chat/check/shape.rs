//! What the server refuses, and what is missing for a trigger to do anything.
//!
//! A choice: the vendor documents that a wrong trigger is refused (422) and not what makes it wrong. Refused is what cannot be a
//! trigger by the types of the vendor's table. A definition may be missing, as in the vendor's own example; one that is there has an event, a
//! condition and actions, as every record has.

use serde_json::{Value, json};

use super::super::content::switch;
use super::super::contract::{DEFINITION, DEFINITION_MEMBERS, MEMBERS, actions_key, definition};
use super::subject::actions_path;
use super::{Findings, Rule};
use crate::draft::kind_of;
use crate::{FieldPath, Mend, RuleInfo, Severity};

/// The rules that say what the server refuses.
pub(super) const REFUSALS: &[&Rule] = &[&MISSING_FIELD, &WRONG_TYPE, &super::name::EMPTY_NAME];

pub(super) const MISSING_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "missing-field",
        severity: Severity::Error,
        about: "The trigger has no name, which is its key on the server, or its definition lacks the event, the condition or the actions, which \
                every record has.",
        example: r#"{"name": null}"#,
    },
    find: |subject, findings| {
        if subject.document.get("name").is_none_or(Value::is_null) {
            findings.add(
                FieldPath::root().field("name"),
                "“Name” is missing.",
                "Add “name”: the server shows, changes and deletes a trigger by it.",
            );
        }
        let Some(written) = definition(subject.document) else {
            return;
        };
        let is_missing = |member: &str| written.get(member).is_none_or(Value::is_null);
        if is_missing("event") {
            let mend = Mend::text("Choose `page_enter`", "page_enter");
            findings.add_with(
                subject.event_path(),
                "There is no event, so the trigger is never evaluated.",
                "Choose an event: page_enter, chat_requested or chat_message.",
                vec![mend],
            );
        }
        if is_missing("condition") {
            let mend = Mend::value(
                "Ask that it has not fired before",
                json!(["and", ["not", ["firedBefore"]]]),
            );
            findings.add_with(
                subject.condition_path(),
                "There is no condition, and every trigger has one.",
                "Write what must hold; [\"and\"] for a trigger that always fires.",
                vec![mend],
            );
        }
        if is_missing(actions_key(Some(written))) {
            findings.add(
                actions_path(subject.document),
                "There are no actions, and every trigger has a list of them.",
                "Choose what it should do.",
            );
        }
    },
};

pub(super) const WRONG_TYPE: Rule = Rule {
    info: RuleInfo {
        code: "wrong-type",
        severity: Severity::Error,
        about: "A field holds another type of value than the server takes.",
        example: r#"{"enabled": "true"}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        for member in ["name", "description"] {
            let value = subject.document.get(member);
            if let Some(value) = value.filter(|value| !value.is_string() && !value.is_null()) {
                expected(findings, root.field(member), member, "a text", value);
            }
        }
        if let Some(value) = subject.document.get("enabled")
            && switch(value).is_none()
            && !value.is_null()
        {
            wrong_switch(findings, root.field("enabled"), value);
        }
        match subject.document.get(DEFINITION) {
            None | Some(Value::Object(_) | Value::Null) => {}
            Some(value) => expected(findings, root.field(DEFINITION), DEFINITION, "an object", value),
        }
        let Some(written) = definition(subject.document) else {
            return;
        };
        let given = |member: &str| written.get(member).filter(|value| !value.is_null());
        if let Some(value) = given("event").filter(|value| !value.is_string()) {
            expected(findings, subject.event_path(), "event", "a text", value);
        }
        if let Some(value) = given("condition").filter(|value| !value.is_array()) {
            expected(findings, subject.condition_path(), "condition", "a list", value);
        }
        let actions = actions_key(Some(written));
        if let Some(value) = given(actions).filter(|value| !value.is_array()) {
            expected(findings, actions_path(subject.document), actions, "a list", value);
        }
        for (path, action) in &subject.actions {
            if !action.is_array() {
                expected(
                    findings,
                    path.clone(),
                    "action",
                    "a list that begins with the action’s name",
                    action,
                );
            }
        }
    },
};

pub(super) const NO_DEFINITION: Rule = Rule {
    info: RuleInfo {
        code: "no-definition",
        severity: Severity::Warning,
        about: "Without a definition the trigger does nothing.",
        example: r#"{"definition": null}"#,
    },
    find: |subject, findings| {
        if subject.document.get(DEFINITION).is_none_or(Value::is_null) {
            findings.add(
                FieldPath::root().field(DEFINITION),
                "There is no definition, so a new trigger does nothing.",
                "Choose an event, conditions and actions.",
            );
        }
    },
};

pub(super) const NO_EVENT: Rule = Rule {
    info: RuleInfo {
        code: "no-event",
        severity: Severity::Error,
        about: "Without the name of an event the trigger is never evaluated.",
        example: r#"{"definition": {"event": ""}}"#,
    },
    find: |subject, findings| {
        let event = definition(subject.document).and_then(|written| written.get("event"));
        if event
            .and_then(Value::as_str)
            .is_some_and(|event| event.trim().is_empty())
        {
            findings.add_with(
                subject.event_path(),
                "“Event” is empty, so the trigger is never evaluated.",
                "Choose an event: page_enter, chat_requested or chat_message.",
                vec![Mend::text("Choose `page_enter`", "page_enter")],
            );
        }
    },
};

pub(super) const NO_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "no-action",
        severity: Severity::Warning,
        about: "Without an action nothing happens when the trigger fires.",
        example: r#"{"definition": {"actions": []}}"#,
    },
    find: |subject, findings| {
        let Some(written) = definition(subject.document) else {
            return;
        };
        let actions = written.get(actions_key(Some(written))).and_then(Value::as_array);
        if actions.is_some_and(Vec::is_empty) {
            findings.add(
                actions_path(subject.document),
                "There is no action, so nothing happens.",
                "Choose what it should do.",
            );
        }
    },
};

pub(super) const TWO_ACTION_LISTS: Rule = Rule {
    info: RuleInfo {
        code: "two-action-lists",
        severity: Severity::Warning,
        about: "A definition has both “actions” and “action”. Records have “actions”, the vendor’s table has “action”; nobody says what a \
                server does with both.",
        example: r#"{"definition": {"action": [["addTag", "vip"]]}}"#,
    },
    find: |subject, findings| {
        let written = definition(subject.document);
        if written.is_some_and(|written| written.contains_key("action") && written.contains_key("actions")) {
            findings.add(
                FieldPath::root().field(DEFINITION).field("action"),
                "The definition has “actions” and “action”: “action” is kept and counts for nothing here.",
                "Move what is missing into “actions”, and take “action” out.",
            );
        }
    },
};

pub(super) const UNKNOWN_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "unknown-field",
        severity: Severity::Note,
        about: "A member that the vendor’s table does not have. It is kept, and sent with a new trigger.",
        example: r#"{"colour": "red"}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        let beside = |known: &[&str], key: &str| !known.contains(&key);
        let members = subject.document.keys();
        let members = members
            .filter(|key| beside(&MEMBERS, key))
            .map(|key| (root.field(key), key));
        let inside = definition(subject.document)
            .into_iter()
            .flat_map(|written| written.keys());
        let inside = inside
            .filter(|key| beside(&DEFINITION_MEMBERS, key))
            .map(|key| (root.field(DEFINITION).field(key), key));
        for (path, key) in members.chain(inside) {
            findings.add(
                path,
                format!(
                    "“{key}” is not a member that Zendesk Chat is known to have here: it is kept as it is."
                ),
                "Remove it if it is a typing error.",
            );
        }
    },
};

fn expected(findings: &mut Findings<'_>, path: FieldPath, member: &str, expected: &str, value: &Value) {
    findings.add(
        path,
        format!("“{member}” must be {expected}, and it is {}.", kind_of(value)),
        format!("Replace it by {expected}."),
    );
}

fn wrong_switch(findings: &mut Findings<'_>, path: FieldPath, value: &Value) {
    let meant = value
        .as_str()
        .and_then(|text| match text.trim().to_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Some(true),
            "false" | "0" | "no" | "off" => Some(false),
            _ => None,
        });
    let mends = meant.map(|on| Mend::value(format!("Write {on} without quotation marks"), Value::from(on)));
    findings.add_with(
        path,
        format!(
            "“enabled” must be true, false, 1 or 0, and it is {}.",
            match value {
                Value::Number(number) => number.to_string(),
                other => kind_of(other).to_owned(),
            }
        ),
        "Replace it by true or false.",
        mends.into_iter().collect(),
    );
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::super::check;
    use super::super::tests::said;
    use crate::Context;

    #[test]
    fn an_empty_document_lacks_a_name_and_a_definition() {
        let found = check(&Map::new(), &Context::default());
        let codes: Vec<String> = found
            .iter()
            .map(|found| format!("{} {}", found.code, found.path))
            .collect();
        assert_eq!(
            codes,
            [
                "missing-field /name",
                "no-definition /definition",
                "disabled /enabled"
            ]
        );
    }

    #[test]
    fn wrong_types_are_told_where_they_are_and_nothing_is_told_twice() {
        let found = said(json!({ "name": 3, "description": [], "enabled": 2,
            "definition": { "event": 7, "condition": "always", "actions": ["addTag"] } }));
        let codes: Vec<String> = found
            .iter()
            .map(|found| format!("{} {}", found.code, found.path))
            .collect();
        assert_eq!(
            codes,
            [
                "wrong-type /name",
                "wrong-type /description",
                "wrong-type /enabled",
                "wrong-type /definition/event",
                "wrong-type /definition/condition",
                "wrong-type /definition/actions/0",
            ]
        );
    }

    #[test]
    fn a_definition_without_event_condition_or_actions_is_refused_and_ready_changes_fill_it() {
        let found = said(json!({ "definition": { "event": null, "condition": null, "actions": null } }));
        let codes: Vec<String> = found
            .iter()
            .map(|found| format!("{} {}", found.code, found.path))
            .collect();
        assert_eq!(
            codes,
            [
                "missing-field /definition/event",
                "missing-field /definition/condition",
                "missing-field /definition/actions",
            ]
        );
        assert_eq!(
            found[1].mends[0].value,
            Some(json!(["and", ["not", ["firedBefore"]]]))
        );
    }
}
