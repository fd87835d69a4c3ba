//! Who a message seems to come from.

use serde_json::{Map, Value};

use super::super::contract::{ACTIONS, SENDER, SENDER_NAME};
use super::Rule;
use super::subject::FirstAction;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const NO_SENDER: Rule = Rule {
    info: RuleInfo {
        code: "no-sender",
        severity: Severity::Warning,
        about: "An external service may go without a sender; its messages then come from nobody.",
        example: r#"{"actions": [{"name": "use-external-service", "params": {
            "serviceUrl": "https://service.example", "serviceTimeout": 5000, "serviceFallbackMessage": "Hi"
        }}]}"#,
    },
    find: |subject, findings| {
        let Some(action) = subject.first_action() else {
            return;
        };
        let required = action
            .entry
            .fields
            .iter()
            .any(|field| field.key == SENDER.key && field.required);
        if !required && action.value(&SENDER).is_none_or(Value::is_null) {
            findings.add(
                action.path(&SENDER),
                "“Sender” is not chosen: the visitor sees nobody’s name.",
                "Choose the next agent from the queue, or a custom agent.",
            );
        }
    },
};

pub(super) const NO_SENDER_NAME: Rule = Rule {
    info: RuleInfo {
        code: "no-sender-name",
        severity: Severity::Warning,
        about: "The sender is a custom agent, but it is not said which.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "custom", "msg": "Hi"}}]}"#,
    },
    find: |subject, findings| {
        let Some(action) = subject.first_action() else {
            return;
        };
        if let Some(("custom", path, "")) = sender(&action) {
            findings.add(
                path,
                "“Name of agent” is empty: the visitor sees a message without a name.",
                "Enter the user name of the agent or bot, or choose the next agent from the queue.",
            );
        }
    },
};

pub(super) const UNUSED_SENDER_NAME: Rule = Rule {
    info: RuleInfo {
        code: "unused-sender-name",
        severity: Severity::Note,
        about: "A name is given, but the sender is the next agent from the queue.",
        example: r#"{"actions": [{"name": "send-message", "params": {"sender": "queue", "name": "ann", "msg": "Hi"}}]}"#,
    },
    find: |subject, findings| {
        let Some(action) = subject.first_action() else {
            return;
        };
        let Some(("queue", path, name)) = sender(&action) else {
            return;
        };
        if !name.is_empty() {
            findings.add(
                path,
                format!(
                    "“Name of agent” (“{name}”) is not used: the sender is the next agent from the queue."
                ),
                "Choose “Custom agent” as the sender, or clear the name.",
            );
        }
    },
};

/// What to write as the sender that stands at a path, and what each means. Triggers from before the sender could be chosen
/// (RocketChat PR#9107) have only a name.
pub(super) fn which(document: &Map<String, Value>, path: &FieldPath) -> String {
    let meant = r#"Write "sender": "queue" for the next agent from the queue, or "sender": "custom" for the agent or bot whose user name stands in “name”."#;
    // The path is `/actions/0/params/sender`.
    let beside = path
        .as_str()
        .strip_prefix(&format!("/{}", ACTIONS.key))
        .and_then(|below| below.strip_suffix(SENDER.key));
    let name = beside
        .zip(document.get(ACTIONS.key))
        .and_then(|(below, actions)| actions.pointer(&format!("{below}{}", SENDER_NAME.key))?.as_str())
        .filter(|name| !name.trim().is_empty());
    match name {
        Some(name) => format!(
            "{meant} The name here is “{name}”: with “custom” the message comes from it, as before senders could be chosen."
        ),
        None => meant.to_owned(),
    }
}

/// The kind of the sender, the path of its name, and the name without blanks around it.
fn sender<'a>(action: &FirstAction<'a>) -> Option<(&'a str, FieldPath, &'a str)> {
    let (_, kind) = action.text(&SENDER)?;
    let name = match action.value(&SENDER_NAME) {
        None | Some(Value::Null) => "",
        Some(value) => value.as_str()?.trim(),
    };
    Some((kind, action.path(&SENDER_NAME), name))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::check as check_document;
    use super::super::tests::codes_about;
    use crate::Context;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(sender: Value, name: Value, expected: &[&str]) {
        let params = json!({ "sender": sender, "name": name, "msg": "Hi" });
        let patch = json!({ "actions": [{ "name": "send-message", "params": params }] });
        assert_eq!(codes_about(patch, "/actions/0/params/name"), expected);
    }

    #[test]
    fn a_custom_sender_needs_a_name() {
        check(json!("custom"), json!("ann"), &[]);
        for name in [json!(""), json!("  "), json!(null)] {
            check(json!("custom"), name, &["no-sender-name"]);
        }
    }

    #[test]
    fn a_name_beside_the_queue_is_told_to_be_unused() {
        check(json!("queue"), json!(""), &[]);
        check(json!("queue"), json!("ann"), &["unused-sender-name"]);
    }

    #[test]
    fn a_name_of_the_wrong_type_is_told_once() {
        check(json!("custom"), json!(7), &["wrong-type"]);
    }

    #[test]
    fn a_sender_that_is_missing_or_wrong_is_told_which_there_are_and_what_they_mean() {
        let help = |params: Value| {
            let document = json!({ "actions": [{ "name": "send-message", "params": params }] });
            let found = check_document(document.as_object().unwrap(), &Context::default());
            let about_sender = found
                .iter()
                .find(|found| found.path.as_str() == "/actions/0/params/sender");
            about_sender.unwrap().help.clone()
        };
        for params in [
            json!({ "msg": "Hi" }),
            json!({ "msg": "Hi", "sender": 7 }),
            json!({ "msg": "Hi", "sender": null }),
            json!({ "msg": "Hi", "sender": "bot" }),
            json!({ "msg": "Hi", "name": "" }),
        ] {
            let said = help(params);
            assert!(said.contains("\"queue\" for the next agent"), "{said}");
            assert!(
                said.ends_with("\"custom\" for the agent or bot whose user name stands in “name”."),
                "{said}"
            );
        }
        let old: Value = serde_json::from_str(include_str!("../../../tests/imports/no-sender.json")).unwrap();
        let said = help(old[0]["actions"][0]["params"].clone());
        assert!(said.contains("The name here is “agent-007”"), "{said}");
    }

    #[test]
    fn only_a_service_may_go_without_a_sender() {
        let patch = |name: &str| json!({ "actions": [{ "name": name, "params": {} }] });
        let path = "/actions/0/params/sender";
        assert_eq!(codes_about(patch("send-message"), path), ["missing-field"]);
        assert_eq!(codes_about(patch("use-external-service"), path), ["no-sender"]);
    }
}
