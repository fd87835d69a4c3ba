//! A trigger in two short lines, for rows and lists.

use super::model::{Action, Condition, Event, Operator, Trigger};
use super::sentence::{action_words, condition_words};
use crate::Summary;
use crate::summary::quote;

/// How many parts of a condition a summary shows.
const SHOWN: usize = 3;

/// Summarises when a trigger fires, by what tells it from others first, and what the visitor gets of it.
pub fn summary(trigger: &Trigger) -> Summary {
    Summary {
        when: when(trigger),
        then: then(&trigger.definition.actions),
    }
}

fn when(trigger: &Trigger) -> String {
    let event = match &trigger.definition.event {
        Event::PageEnter => "Page entered".to_owned(),
        Event::ChatRequested => "Chat requested".to_owned(),
        Event::ChatMessage => "Message in the chat".to_owned(),
        Event::Unknown(name) if name.is_empty() => "No event".to_owned(),
        Event::Unknown(name) => format!("Event “{}”", quote(name)),
    };
    let mut parts = Vec::new();
    if let Some(condition) = &trigger.definition.condition {
        flat(condition, &mut parts);
    }
    // Nearly every trigger asks these, so they tell nothing in a list.
    parts.sort_by_key(|part| is_usual(part));
    let told = parts.iter().filter(|part| !is_usual(part)).count();
    let shown = match told {
        0 => parts.len().min(1),
        told => told.min(SHOWN),
    };
    let words: Vec<String> = parts.iter().take(shown).map(|part| short(part)).collect();
    match (words.as_slice(), parts.len() - shown) {
        ([], _) => event,
        (words, 0) => format!("{event}: {}", words.join(", ")),
        (words, more) => format!("{event}: {} and {more} more", words.join(", ")),
    }
}

/// The parts that must all hold.
fn flat<'a>(condition: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match condition {
        Condition::And(inside) => inside.iter().for_each(|part| flat(part, parts)),
        other => parts.push(other),
    }
}

fn is_usual(part: &Condition) -> bool {
    match part {
        Condition::Not(inside) => matches!(**inside, Condition::FiredBefore),
        Condition::Compare { variable, .. } => {
            ["@visitor_served", "@visitor_requesting_chat"].contains(&variable.as_str())
        }
        _ => false,
    }
}

fn short(part: &Condition) -> String {
    match part {
        Condition::StillOnPage { seconds } => format!("{seconds} s on the page"),
        Condition::StillOnSite { seconds } => format!("{seconds} s on the site"),
        Condition::Compare {
            operator,
            variable,
            value,
        } if variable == "@visitor_page_url" => {
            let value = value.as_str().map_or_else(|| quote(&value.to_string()), quote);
            match operator {
                Operator::Equal => format!("URL is {value}"),
                Operator::Contains | Operator::ContainsAnyCase => format!("URL contains {value}"),
                Operator::Regex | Operator::RegexAnyCase => format!("URL matches {value}"),
                _ => condition_words(part),
            }
        }
        other => quote(&condition_words(other)),
    }
}

fn then(actions: &[Action]) -> String {
    let is_message = |action: &&Action| matches!(action, Action::SendMessage { .. });
    let Some(first) = actions.iter().find(is_message).or_else(|| actions.first()) else {
        return "No action".to_owned();
    };
    let words = match first {
        Action::SendMessage { sender, text, .. } => {
            let sender = match sender.trim() {
                "" => "nobody".to_owned(),
                sender => quote(sender),
            };
            format!("Message from {sender}: “{}”", quote(text))
        }
        Action::AddTag(tag) => format!("Tag “{}”", quote(tag)),
        other => capital(&action_words(other)),
    };
    match actions.len() - 1 {
        0 => words,
        more => format!("{words} and {more} more"),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::{Value, json};

    use super::*;
    use crate::zendesk_chat::read;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(definition: Value, expected: Expect) {
        let document = json!({ "definition": definition });
        let Summary { when, then } = summary(&read(document.as_object().unwrap()));
        expected.assert_eq(&format!("{when} => {then}"));
    }

    #[test]
    fn what_tells_a_trigger_from_others_comes_first() {
        check(
            json!({ "event": "page_enter", "condition": ["and", ["not", ["firedBefore"]],
                ["and", ["eq", "@visitor_page_url", "https://a.example/"], ["stillOnPage", 30]]],
                "actions": [["setTriggered", true], ["sendMessageToVisitor", "Anna", "Hi"]] }),
            expect![
                "Page entered: URL is https://a.example/, 30 s on the page and 1 more => Message from Anna: “Hi” and 1 more"
            ],
        );
        check(
            json!({ "event": "chat_requested", "condition": ["and", ["not", ["firedBefore"]]], "actions": [["wait", 5]] }),
            expect!["Chat requested: this trigger has not fired before => Wait 5 seconds"],
        );
        check(
            json!({ "event": "chat_message", "condition": ["or", ["icontains", "@message", "help"], ["hasTag", "x"]],
                "actions": [["addTag", "y"]] }),
            expect![
                "Message in the chat: the message contains “help”, or the chat has the tag “x” => Tag “y”"
            ],
        );
        check(json!({}), expect!["No event => No action"]);
    }
}
