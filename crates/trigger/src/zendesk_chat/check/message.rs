//! Conditions about a message that was sent in the chat.

use serde_json::{Value, json};

use super::super::model::{Condition, Event};
use super::Rule;
use crate::{Mend, RuleInfo, Severity};

pub(super) const SENDER_NOT_TESTED: Rule = Rule {
    info: RuleInfo {
        code: "sender-not-tested",
        severity: Severity::Warning,
        about: "A trigger for messages that does not ask who sent the message also answers those of agents.",
        example: r#"{"definition": {"event": "chat_message", "condition": ["icontains", "@message", "price"]}}"#,
    },
    find: |subject, findings| {
        let definition = &subject.trigger.definition;
        if definition.event != Event::ChatMessage || subject.reach().never.is_some() {
            return;
        }
        if subject
            .comparisons()
            .any(|comparison| comparison.variable == "@sender_type")
        {
            return;
        }
        let test = json!(["eq", "@sender_type", "visitor"]);
        let whole = match subject.parts.first() {
            Some(root) => match (&root.condition, root.written.as_array()) {
                (Condition::And(_), Some(parts)) => {
                    Value::Array(parts.iter().cloned().chain([test]).collect())
                }
                // A list of one part is the part, so that “all” and “any” are not mixed.
                (Condition::Or(inside), Some(parts)) if inside.len() == 1 => Value::Array(
                    [json!("and")]
                        .into_iter()
                        .chain(parts.iter().skip(1).cloned())
                        .chain([test])
                        .collect(),
                ),
                _ => json!(["and", root.written, test]),
            },
            None => test,
        };
        findings.add_with(
            subject.condition_path(),
            "Nothing asks who sent the message, so it also fires at those of agents.",
            "Ask that the sender of the message is “visitor”.",
            vec![Mend::value("Ask that the visitor sent the message", whole)],
        );
    },
};

pub(super) const NO_MESSAGE_HERE: Rule = Rule {
    info: RuleInfo {
        code: "no-message-here",
        severity: Severity::Warning,
        about: "The text and the sender of a message are known only when a message was sent.",
        example: r#"{"definition": {"condition": ["and", ["icontains", "@message", "price"]]}}"#,
    },
    find: |subject, findings| {
        let event = &subject.trigger.definition.event;
        if !matches!(event, Event::PageEnter | Event::ChatRequested) {
            return;
        }
        for comparison in subject.comparisons() {
            if matches!(comparison.variable, "@message" | "@sender_type") {
                findings.add_with(
                    comparison.path.item(1),
                    format!(
                        "“{}” has no value at this event: only “Message in the chat” has a message.",
                        comparison.label()
                    ),
                    "Choose the event “Message in the chat”, or take the part out.",
                    vec![
                        Mend::text("Choose the event “Message in the chat”", "chat_message")
                            .at(subject.event_path()),
                    ],
                );
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::check;
    use super::super::tests::{mended, patched};
    use crate::Context;

    #[test]
    fn a_message_from_anybody_is_answered_only_when_that_is_asked() {
        let document = patched(
            json!({ "definition": { "event": "chat_message", "condition": ["or", ["icontains", "@message", "x"]] } }),
        );
        let mended = mended(&document, "sender-not-tested");
        assert_eq!(
            mended["definition"]["condition"],
            json!([
                "and",
                ["icontains", "@message", "x"],
                ["eq", "@sender_type", "visitor"]
            ])
        );
        assert_eq!(check(mended.as_object().unwrap(), &Context::default()), []);
    }
}
