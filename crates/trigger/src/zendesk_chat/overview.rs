//! What every screen wants to know of a draft.

use pattern::Dialect;
use serde_json::{Map, Value};

use super::answers::answers;
use super::contract::{DEFINITION, actions_key, definition};
use super::model::{Action, Condition, Operator};
use super::read::{read, read_condition};
use super::summary::summary;
use crate::{FieldPath, Overview, PatternField, Preview};

/// A draft at a glance. Its patterns are those of the page's address, in the order in which they are asked.
pub fn overview(document: &Map<String, Value>) -> Overview {
    let trigger = read(document);
    let mut patterns = Vec::new();
    if let Some(condition) = definition(document).and_then(|definition| definition.get("condition")) {
        let path = FieldPath::root().field(DEFINITION).field("condition");
        collect(condition, &path, &mut patterns);
    }
    let key = actions_key(definition(document));
    let path = FieldPath::root().field(DEFINITION).field(key);
    let actions = trigger.definition.actions.iter().enumerate();
    Overview {
        name: trigger.name.clone(),
        enabled: trigger.enabled,
        waits_for: Some(trigger.definition.event.key().to_owned()).filter(|event| !event.is_empty()),
        summary: summary(&trigger),
        patterns,
        messages: actions
            .filter_map(|(index, action)| match action {
                Action::SendMessage {
                    sender,
                    text,
                    options,
                } => Some(Preview {
                    path: path.item(index).item(2),
                    sender: Some(sender.clone()).filter(|sender| !sender.is_empty()),
                    text: text.clone(),
                    answers: answers(options.as_deref().unwrap_or_default()),
                    answer_paths: options.iter().map(|_| path.item(index).item(3)).collect(),
                    is_fallback: false,
                }),
                _ => None,
            })
            .collect(),
    }
}

fn collect(written: &Value, path: &FieldPath, patterns: &mut Vec<PatternField>) {
    match read_condition(written) {
        Condition::And(_) | Condition::Or(_) | Condition::Not(_) => {
            let parts = written.as_array().into_iter().flatten().enumerate().skip(1);
            parts.for_each(|(index, part)| collect(part, &path.item(index), patterns));
        }
        Condition::Compare {
            operator: operator @ (Operator::Regex | Operator::RegexAnyCase),
            variable,
            value: Value::String(source),
        } if variable == "@visitor_page_url" => patterns.push(PatternField {
            path: path.item(2),
            dialect: Dialect::Python {
                ignore_case: operator == Operator::RegexAnyCase,
            },
            source,
        }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn patterns_and_messages_are_found_wherever_they_are() {
        let document = json!({ "enabled": 1, "definition": {
            "event": "page_enter",
            "condition": ["and", ["not", ["or", ["regex", "@visitor_page_url", "a"], ["regex", "@message", "b"]]],
                ["iregex", "@visitor_page_url", "c"], ["eq", "@visitor_page_url", "d"]],
            "action": [["addTag", "x"], ["sendMessageToVisitor", "", "Hi", "(1) Yes/(2) No"],
                ["wait", 5], ["sendMessageToVisitor", "Anna", "Still there?"]],
        } });
        let seen = overview(document.as_object().unwrap());
        let patterns: Vec<_> = seen
            .patterns
            .iter()
            .map(|pattern| (pattern.path.as_str(), pattern.source.as_str()))
            .collect();
        assert_eq!(
            patterns,
            [
                ("/definition/condition/1/1/1/2", "a"),
                ("/definition/condition/2/2", "c")
            ]
        );
        let messages: Vec<_> = seen
            .messages
            .iter()
            .map(|message| {
                (
                    message.path.as_str(),
                    message.sender.as_deref(),
                    message.text.as_str(),
                )
            })
            .collect();
        assert_eq!(
            messages,
            [
                ("/definition/action/1/2", None, "Hi"),
                ("/definition/action/3/2", Some("Anna"), "Still there?")
            ]
        );
        assert_eq!(seen.messages[0].answers, ["(1) Yes", "(2) No"]);
        assert_eq!(
            (seen.enabled, seen.waits_for.as_deref()),
            (true, Some("page_enter"))
        );
    }

    #[test]
    fn a_document_with_nothing_in_it_shows_nothing() {
        let seen = overview(&Map::new());
        assert_eq!((seen.enabled, seen.waits_for), (false, None));
        assert_eq!((seen.patterns, seen.messages), (vec![], vec![]));
    }
}
