//! A definition as a sentence that people read, made for reading and not for parsing.
//!
//! A sentence is made of pieces that know their part of the definition, so that a screen can show which words are about which part.
//! It keeps the order of the parts: what stands behind a wait is looked at after it. What is not known is quoted as it is
//! written, between backticks.

use serde_json::{Map, Value};

use super::catalogue::TREE;
use super::contract::{DEFINITION, actions_key, definition as definition_of};
use super::model::{Action, Condition, Definition, Event, Operator, Unknown};
use super::read::read;
use crate::phrase::Phrases;
use crate::summary::quote;
use crate::tree::{ValueKind, VariableEntry};
use crate::{FieldPath, Phrase};

/// The whole definition of a document in pieces: when it is evaluated, what it asks and what it does.
pub(super) fn phrases(document: &Map<String, Value>) -> Vec<Phrase> {
    let mut phrases = Phrases::default();
    let key = actions_key(definition_of(document));
    write(&mut phrases, &read(document).definition, key);
    phrases.into_pieces()
}

/// The whole definition: when it is evaluated, what it asks and what it does.
pub fn sentence(definition: &Definition) -> String {
    let mut phrases = Phrases::default();
    write(&mut phrases, definition, "actions");
    phrases.into_text()
}

fn write(phrases: &mut Phrases, definition: &Definition, actions_key: &str) {
    let root = FieldPath::root();
    let path = root.field(DEFINITION);
    phrases.add(&root, "When ");
    phrases.add(&path.field("event"), &event_words(&definition.event));
    if let Some(condition) = definition
        .condition
        .as_ref()
        .filter(|condition| !is_empty_and(condition))
    {
        phrases.add(&root, ", and ");
        clause(
            phrases,
            condition,
            &path.field("condition"),
            Sense::Plain,
            Depth::Top,
        );
    }
    phrases.add(&root, ": ");
    let actions = path.field(actions_key);
    if definition.actions.is_empty() {
        phrases.add(&actions, "do nothing");
    }
    phrases.join(
        ", then ",
        definition.actions.iter().enumerate(),
        |phrases, (index, action)| phrases.add(&actions.item(index), &action_words(action)),
    );
    phrases.add(&root, ".");
}

/// What makes the trigger be evaluated: `a visitor enters a page`.
pub fn event_words(event: &Event) -> String {
    match (TREE.event(event.key()), event.key()) {
        (Some(entry), _) => entry.phrase.to_owned(),
        (None, "") => "no event happens".to_owned(),
        (None, name) => format!("`{name}` happens"),
    }
}

/// A condition or a part of one: `the visitor stays on the page for 30 seconds, and no agent serves the visitor`.
pub fn condition_words(condition: &Condition) -> String {
    let mut phrases = Phrases::default();
    clause(
        &mut phrases,
        condition,
        &FieldPath::root(),
        Sense::Plain,
        Depth::Top,
    );
    phrases.into_text()
}

/// An action, in the imperative: `send “Need help?” from Anna`.
pub fn action_words(action: &Action) -> String {
    match action {
        Action::SendMessage {
            sender,
            text,
            options,
        } => {
            let text = match quote(text).as_str() {
                "" => "an empty message".to_owned(),
                text => format!("“{text}”"),
            };
            let answers = options
                .as_deref()
                .map(|options| format!(" with the answers “{}”", quote(options)));
            let from = match sender.trim() {
                "" => "nobody".to_owned(),
                sender => quote(sender),
            };
            format!("send {text}{} from {from}", answers.unwrap_or_default())
        }
        Action::AddTag(tag) => format!("add the tag “{}”", quote(tag)),
        Action::SetTriggered(true) => "mark this trigger as fired".to_owned(),
        Action::SetTriggered(false) => "mark this trigger as not fired".to_owned(),
        Action::Wait { seconds } => format!("wait {}", seconds_words(*seconds)),
        Action::SetDepartment(id) => format!("set the department {}", value_words(id)),
        Action::Unknown(unknown) => format!("do {}", raw(unknown)),
    }
}

/// Where a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// Alone, or as a part of the topmost list.
    Top,
    /// Inside another clause: several parts need brackets.
    Inside,
}

/// Whether a clause says that it holds or that it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Plain,
    Negated,
}

impl Sense {
    fn opposite(self) -> Sense {
        match self {
            Sense::Plain => Sense::Negated,
            Sense::Negated => Sense::Plain,
        }
    }
}

fn clause(phrases: &mut Phrases, condition: &Condition, path: &FieldPath, sense: Sense, depth: Depth) {
    let negated = sense == Sense::Negated;
    let words = match condition {
        Condition::Not(part) => return clause(phrases, part, &path.item(1), sense.opposite(), depth),
        Condition::And(parts) => return group(phrases, parts, " and ", path, sense, depth),
        Condition::Or(parts) => return group(phrases, parts, " or ", path, sense, depth),
        Condition::Compare {
            operator,
            variable,
            value,
        } => comparison(*operator, variable, value, negated),
        Condition::StillOnPage { seconds } => stays("page", *seconds, negated),
        Condition::StillOnSite { seconds } => stays("site", *seconds, negated),
        Condition::FiredBefore if negated => "this trigger has not fired before".to_owned(),
        Condition::FiredBefore => "this trigger has fired before".to_owned(),
        Condition::HasTag(tag) if negated => format!("the chat does not have the tag “{}”", quote(tag)),
        Condition::HasTag(tag) => format!("the chat has the tag “{}”", quote(tag)),
        Condition::Unknown(unknown) if negated => format!("{} does not hold", raw(unknown)),
        Condition::Unknown(unknown) => format!("{} holds", raw(unknown)),
    };
    phrases.add(path, &words);
}

fn group(
    phrases: &mut Phrases,
    parts: &[Condition],
    joint: &str,
    path: &FieldPath,
    sense: Sense,
    depth: Depth,
) {
    let all = joint == " and ";
    match (parts, all, sense) {
        ([], true, Sense::Plain) | ([], false, Sense::Negated) => phrases.add(path, "always"),
        ([], true, Sense::Negated) | ([], false, Sense::Plain) => phrases.add(path, "never"),
        ([part], ..) => clause(phrases, part, &path.item(1), sense, depth),
        (parts, _, Sense::Negated) => {
            let kind = if all { "not all of" } else { "none of" };
            phrases.add(path, &format!("{kind} these holds ("));
            joined(phrases, parts, joint, path);
            phrases.add(path, ")");
        }
        (parts, _, Sense::Plain) => match depth {
            Depth::Top => joined(phrases, parts, &format!(",{joint}"), path),
            Depth::Inside => {
                phrases.add(path, "(");
                joined(phrases, parts, joint, path);
                phrases.add(path, ")");
            }
        },
    }
}

fn joined(phrases: &mut Phrases, parts: &[Condition], joint: &str, path: &FieldPath) {
    phrases.join(joint, parts.iter().enumerate(), |phrases, (index, part)| {
        clause(phrases, part, &path.item(index + 1), Sense::Plain, Depth::Inside);
    });
}

fn stays(place: &str, seconds: f64, negated: bool) -> String {
    let seconds = seconds_words(seconds);
    match negated {
        false => format!("the visitor stays on the {place} for {seconds}"),
        true => format!("the visitor does not stay on the {place} for {seconds}"),
    }
}

fn comparison(operator: Operator, variable: &str, value: &Value, negated: bool) -> String {
    let known = TREE.variable(variable);
    let equality = match operator {
        Operator::Equal => Some(!negated),
        Operator::NotEqual => Some(negated),
        _ => None,
    };
    let is_switch = known.is_some_and(|entry| entry.kind == ValueKind::Switch);
    if let (Some(entry), true, Some(equal), Value::Bool(on)) = (known, is_switch, equality, value) {
        let phrase = if *on == equal {
            entry.phrase
        } else {
            entry.phrase_not
        };
        return phrase.to_owned();
    }
    let subject = match known {
        Some(entry) if is_switch => format!("“{}”", entry.label),
        Some(entry) => entry.phrase.to_owned(),
        None => format!("`{variable}`"),
    };
    format!(
        "{subject} {} {}",
        operator_words(operator, negated),
        value_words_of(known, value)
    )
}

fn operator_words(operator: Operator, negated: bool) -> &'static str {
    let entry = TREE
        .operator(operator.key())
        .expect("a test holds the table to the model's operators");
    if negated { entry.phrase_not } else { entry.phrase }
}

/// A value as people read it: a day by its name, seconds with their unit.
pub(super) fn value_words_of(variable: Option<&VariableEntry>, value: &Value) -> String {
    let Some(entry) = variable else {
        return value_words(value);
    };
    let choice = entry.choices.iter().find(|choice| {
        !value.is_string() && serde_json::from_str::<Value>(choice.value).is_ok_and(|known| known == *value)
    });
    match (choice, entry.kind, value.as_f64()) {
        (Some(choice), ..) => choice.label.to_owned(),
        (None, ValueKind::Seconds, Some(seconds)) => seconds_words(seconds),
        _ => value_words(value),
    }
}

fn value_words(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{}”", quote(text)),
        other => quote(&other.to_string()),
    }
}

fn seconds_words(seconds: f64) -> String {
    match seconds {
        1.0 => "1 second".to_owned(),
        seconds => format!("{seconds} seconds"),
    }
}

fn raw(unknown: &Unknown) -> String {
    format!("`{}`", quote(&unknown.written.to_string()))
}

fn is_empty_and(condition: &Condition) -> bool {
    matches!(condition, Condition::And(parts) if parts.is_empty())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;
    use crate::zendesk_chat::{read, read_condition};

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(definition: Value, expected: Expect) {
        let document = json!({ "definition": definition });
        expected.assert_eq(&sentence(&read(document.as_object().unwrap()).definition));
    }

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn clauses(condition: Value, expected: Expect) {
        expected.assert_eq(&condition_words(&read_condition(&condition)));
    }

    #[test]
    fn a_definition_reads_as_a_sentence() {
        check(
            json!({ "event": "page_enter",
                "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "pricing"],
                    ["eq", "@visitor_served", false], ["not", ["firedBefore"]]],
                "actions": [["sendMessageToVisitor", "Anna", "Need\nhelp?"]] }),
            expect![
                "When a visitor enters a page, and the visitor stays on the page for 30 seconds, and the page’s address contains “pricing”, and no agent serves the visitor, and this trigger has not fired before: send “Need help?” from Anna."
            ],
        );
        check(
            json!({ "event": "chat_message", "condition": ["and"],
                "action": [["addTag", "vip"], ["wait", 1], ["setTriggered", false], ["setDepartment", 7],
                    ["sendMessageToVisitor", "", " ", "(1) Yes/(2) No"]] }),
            expect![
                "When a message is sent in the chat: add the tag “vip”, then wait 1 second, then mark this trigger as not fired, then set the department 7, then send an empty message with the answers “(1) Yes/(2) No” from nobody."
            ],
        );
        check(json!({}), expect!["When no event happens: do nothing."]);
        check(
            json!({ "event": "chat_start", "actions": [["banVisitor"]] }),
            expect![[r#"When `chat_start` happens: do `["banVisitor"]`."#]],
        );
    }

    #[test]
    fn each_piece_of_a_sentence_knows_the_part_that_it_is_about() {
        let document = json!({ "definition": {
            "event": "page_enter",
            "condition": ["and", ["not", ["hasTag", "a"]], ["or", ["stillOnPage", 1], ["firedBefore"]]],
            "action": [["wait", 5], ["addTag", "b"]],
        } });
        let pieces: Vec<String> = phrases(document.as_object().unwrap())
            .into_iter()
            .map(|piece| format!("{} [{}]", piece.text, piece.path.as_str()))
            .collect();
        expect![[r#"
            When  []
            a visitor enters a page [/definition/event]
            , and  []
            the chat does not have the tag “a” [/definition/condition/1/1]
            , and  []
            ( [/definition/condition/2]
            the visitor stays on the page for 1 second [/definition/condition/2/1]
             or  []
            this trigger has fired before [/definition/condition/2/2]
            ) [/definition/condition/2]
            :  []
            wait 5 seconds [/definition/action/0]
            , then  []
            add the tag “b” [/definition/action/1]
            . []"#]]
        .assert_eq(&pieces.join("\n"));
    }

    #[test]
    fn a_tree_reads_the_same_way_as_it_is_asked() {
        clauses(
            json!([
                "and",
                ["or", ["hasTag", "a"], ["not", ["hasTag", "b"]]],
                [
                    "not",
                    ["or", ["lt", "@hour_of_day", 9], ["gte", "@hour_of_day", 17]]
                ],
                ["not", ["and", ["eq", "@day_of_week", 5], ["firedBefore"]]]
            ]),
            expect![
                "(the chat has the tag “a” or the chat does not have the tag “b”), and none of these holds (the hour of the day (UTC) is less than 9 or the hour of the day (UTC) is at least 17), and not all of these holds (the day of the week (UTC) is Saturday and this trigger has fired before)"
            ],
        );
        clauses(json!(["or"]), expect!["never"]);
        clauses(json!(["not", ["not", ["and"]]]), expect!["always"]);
        clauses(
            json!(["not", ["stillOnSite", 2.5]]),
            expect!["the visitor does not stay on the site for 2.5 seconds"],
        );
        clauses(
            json!(["not", ["neq", "@visitor_requesting_chat", false]]),
            expect!["the visitor does not wait for an agent"],
        );
        clauses(
            json!(["eq", "@visitor_served", "false"]),
            expect!["“Agent serves the visitor” is “false”"],
        );
        clauses(
            json!(["not", ["iregex", "@visitor_page_url", ".*pricing.*"]]),
            expect!["the page’s address does not match “.*pricing.*”"],
        );
    }

    #[test]
    fn what_is_not_known_is_quoted_as_it_is_written() {
        clauses(
            json!([
                "and",
                ["browser", "Opera", 1],
                ["not", ["gt", "@queue_size"]],
                ["eq", "@queue_size", [1]]
            ]),
            expect![[
                r#"`["browser","Opera",1]` holds, and `["gt","@queue_size"]` does not hold, and `@queue_size` is [1]"#
            ]],
        );
        clauses(json!(7), expect!["`7` holds"]);
    }
}
