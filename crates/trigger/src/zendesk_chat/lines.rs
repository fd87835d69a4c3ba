//! Parts of a definition in lines that people read: a condition as the tree that it is, an action with the text that the visitor
//! gets.
//!
//! Sentences shorten long texts, and lines do not: a text that its line had to shorten or join follows as it is written.

use serde_json::Value;

use super::answers::answers;
use super::catalogue::TREE;
use super::contract::actions_key;
use super::model::{Action, Condition};
use super::read::{read_action, read_condition};
use super::sentence::{action_words, condition_words, value_words_of};
use crate::difference::{LineLook, ValueLine};
use crate::summary::quote;

/// A whole definition; nothing where it is none.
pub(super) fn definition_lines(definition: &Value) -> Vec<ValueLine> {
    let Some(members) = definition.as_object() else {
        return Vec::new();
    };
    let mut lines = members.get("event").map(event_lines).unwrap_or_default();
    lines.extend(members.get("condition").map(condition_lines).unwrap_or_default());
    let actions = members.get(actions_key(Some(members)));
    lines.extend(actions.map(actions_lines).unwrap_or_default());
    lines
}

/// The event that a trigger waits for; nothing where it is not known.
pub(super) fn event_lines(event: &Value) -> Vec<ValueLine> {
    let known = event.as_str().and_then(|name| TREE.event(name));
    Vec::from_iter(known.map(|entry| ValueLine::words(0, entry.label)))
}

/// A condition or a part of one, a line for each part.
pub(super) fn condition_lines(condition: &Value) -> Vec<ValueLine> {
    let mut lines = Vec::new();
    tree(&mut lines, &read_condition(condition), 0, true);
    lines
}

/// The name of a list of parts or of a comparison, as the editor calls it; nothing where it is not known.
pub(super) fn name_lines(name: &Value) -> Vec<ValueLine> {
    let name = name.as_str().unwrap_or_default();
    let part = TREE.part(name).map(|entry| entry.label);
    let label = part.or(TREE.operator(name).map(|entry| entry.label));
    Vec::from_iter(label.map(|label| ValueLine::words(0, label)))
}

/// What a variable is compared with; nothing where it is a text, which is read as it is written.
pub(super) fn compared_lines(variable: &str, value: &Value) -> Vec<ValueLine> {
    if value.is_string() || value.is_boolean() {
        return Vec::new();
    }
    vec![ValueLine::words(
        0,
        value_words_of(TREE.variable(variable), value),
    )]
}

/// All actions in their order; nothing where they are no list.
pub(super) fn actions_lines(actions: &Value) -> Vec<ValueLine> {
    let actions = actions.as_array().into_iter().flatten();
    actions.flat_map(action_lines).collect()
}

/// One action, with the whole message where it sends one.
pub(super) fn action_lines(action: &Value) -> Vec<ValueLine> {
    let action = read_action(action);
    let Action::SendMessage {
        sender,
        text,
        options,
    } = &action
    else {
        let texts = match &action {
            Action::AddTag(tag) => vec![tag.clone()],
            Action::SetDepartment(Value::String(department)) => vec![department.clone()],
            Action::Unknown(unknown) => vec![unknown.written.to_string()],
            _ => Vec::new(),
        };
        return ValueLine::with_whole_texts(0, action_words(&action), texts);
    };
    let from = match sender.trim() {
        "" => "nobody".to_owned(),
        sender => quote(sender),
    };
    if text.trim().is_empty() {
        return vec![ValueLine::words(0, format!("send an empty message from {from}"))];
    }
    let mut lines = vec![
        ValueLine::words(0, format!("send a message from {from}")),
        ValueLine {
            depth: 1,
            text: text.clone(),
            look: LineLook::Message,
        },
    ];
    let answers = answers(options.as_deref().unwrap_or_default());
    if !answers.is_empty() {
        let quoted: Vec<String> = answers.iter().map(|answer| format!("“{answer}”")).collect();
        lines.push(ValueLine::words(
            1,
            format!("with the answers {}", quoted.join(", ")),
        ));
    }
    lines
}

/// `holds` is false for what must not hold.
fn tree(lines: &mut Vec<ValueLine>, condition: &Condition, depth: usize, holds: bool) {
    let (heading, parts) = match (condition, holds) {
        (Condition::Not(part), _) => return tree(lines, part, depth, !holds),
        (Condition::And(parts), true) => ("all of these", parts),
        (Condition::And(parts), false) => ("not all of these", parts),
        (Condition::Or(parts), true) => ("any of these", parts),
        (Condition::Or(parts), false) => ("none of these", parts),
        (part, _) => return lines.extend(leaf(part, depth, holds)),
    };
    if parts.is_empty() {
        // Of no parts all hold, and none does.
        let always = matches!(condition, Condition::And(_)) == holds;
        let words = if always { "always" } else { "never" };
        lines.push(ValueLine::words(depth, words));
        return;
    }
    lines.push(ValueLine::words(depth, heading));
    for part in parts {
        tree(lines, part, depth + 1, true);
    }
}

fn leaf(part: &Condition, depth: usize, holds: bool) -> Vec<ValueLine> {
    let texts = match part {
        Condition::Compare {
            value: Value::String(text),
            ..
        }
        | Condition::HasTag(text) => vec![text.clone()],
        Condition::Compare { value, .. } => vec![value.to_string()],
        Condition::Unknown(unknown) => vec![unknown.written.to_string()],
        _ => Vec::new(),
    };
    let words = if holds {
        condition_words(part)
    } else {
        condition_words(&Condition::Not(Box::new(part.clone())))
    };
    ValueLine::with_whole_texts(depth, words, texts)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(lines: Vec<ValueLine>, expected: Expect) {
        let text: String = lines
            .iter()
            .map(|line| {
                let sign = match line.look {
                    LineLook::Words => "",
                    LineLook::Message => "> ",
                    LineLook::Written => "= ",
                };
                format!("{}{sign}{}\n", "  ".repeat(line.depth), line.text)
            })
            .collect();
        expected.assert_eq(&text);
    }

    #[test]
    fn a_condition_reads_as_the_tree_that_it_is() {
        let condition = json!([
            "and",
            ["stillOnPage", 30],
            [
                "or",
                ["icontains", "@visitor_page_url", "/pricing"],
                ["not", ["hasTag", "vip"]]
            ],
            [
                "not",
                ["and", ["eq", "@day_of_week", 5], ["lt", "@hour_of_day", 9]]
            ],
            ["not", ["or", ["firedBefore"], ["odd", 1]]],
            ["and"],
            ["not", ["and"]]
        ]);
        check(
            condition_lines(&condition),
            expect![[r#"
                all of these
                  the visitor stays on the page for 30 seconds
                  any of these
                    the page’s address contains “/pricing”
                    the chat does not have the tag “vip”
                  not all of these
                    the day of the week (UTC) is Saturday
                    the hour of the day (UTC) is less than 9
                  none of these
                    this trigger has fired before
                    `["odd",1]` holds
                  always
                  never
            "#]],
        );
    }

    #[test]
    fn a_text_that_a_line_cannot_hold_follows_as_it_is_written() {
        let long = "/a".repeat(60);
        let lines = condition_lines(&json!(["regex", "@visitor_page_url", long]));
        assert_eq!(lines.len(), 2);
        assert_eq!(
            (lines[1].look, lines[1].text.as_str()),
            (LineLook::Written, long.as_str())
        );
        check(
            condition_lines(&json!(["hasTag", "two  blanks"])),
            expect![[r#"
                the chat has the tag “two blanks”
                  = two  blanks
            "#]],
        );
    }

    #[test]
    fn a_message_is_told_whole_with_its_answers() {
        check(
            actions_lines(&json!([
                [
                    "sendMessageToVisitor",
                    "Anna",
                    "Hi there.\nNeed help?",
                    "(1) Yes/(2) No"
                ],
                ["wait", 5],
                ["sendMessageToVisitor", "", ""],
                ["addTag", "vip"],
                ["banVisitor"]
            ])),
            expect![[r#"
                send a message from Anna
                  > Hi there.
                Need help?
                  with the answers “(1) Yes”, “(2) No”
                wait 5 seconds
                send an empty message from nobody
                add the tag “vip”
                do `["banVisitor"]`
            "#]],
        );
    }

    #[test]
    fn a_definition_that_is_none_has_no_lines() {
        assert_eq!(definition_lines(&json!("none")), []);
        check(
            definition_lines(
                &json!({ "event": "page_enter", "condition": ["firedBefore"], "action": [["wait", 1]] }),
            ),
            expect![[r#"
                Visitor enters a page
                this trigger has fired before
                wait 1 second
            "#]],
        );
    }
}
