//! Whether a trigger fires once: `firedBefore` missing, or asked before a wait.

use serde_json::{Value, json};

use super::super::model::{Action, Condition, Event};
use super::Rule;
use super::reach::Once;
use super::subject::Subject;
use crate::{Mend, RuleInfo, Severity};

pub(super) const FIRES_AGAIN: Rule = Rule {
    info: RuleInfo {
        code: "fires-again",
        severity: Severity::Warning,
        about: "A trigger that sends a message on each page, or at each request, and does not ask whether it has fired before: the visitor \
                gets the message again and again. Answers to messages are left out, because they are meant to come each time.",
        example: r#"{"definition": {"condition": ["and", ["stillOnPage", 30]]}}"#,
    },
    find: |subject, findings| {
        let event = &subject.trigger.definition.event;
        let each = match event {
            Event::PageEnter => "on each page",
            Event::ChatRequested => "at each request",
            Event::ChatMessage | Event::Unknown(_) => return,
        };
        let reach = subject.reach();
        if !sends_message(subject) || reach.once != Once::NotAsked || reach.never.is_some() {
            return;
        }
        let Some(root) = subject.parts.first() else {
            // “There is no condition” says it.
            return;
        };
        let once = json!(["not", ["firedBefore"]]);
        let whole = match (&root.condition, root.written.as_array()) {
            (Condition::And(_), Some(parts)) => Value::Array(parts.iter().cloned().chain([once]).collect()),
            _ => json!(["and", root.written, once]),
        };
        findings.add_with(
            subject.condition_path(),
            format!("Nothing asks whether the trigger has fired before: the visitor gets its message again {each}."),
            "Add “not: has fired before” as the last part, if once is enough.",
            vec![Mend::value("Add `[\"not\", [\"firedBefore\"]]` at the end", whole)],
        );
    },
};

pub(super) const ASKED_TOO_EARLY: Rule = Rule {
    info: RuleInfo {
        code: "fired-before-asked-too-early",
        severity: Severity::Warning,
        about: "Whether the trigger has fired before is asked before a wait. Two evaluations can wait at the same time, as when the visitor \
                goes to another page, and both then fire.",
        example: r#"{"definition": {"condition": ["and", ["not", ["firedBefore"]], ["stillOnSite", 30]]}}"#,
    },
    find: |subject, findings| {
        let Once::AskedTooEarly(path) = &subject.reach().once else {
            return;
        };
        // The path leads to `firedBefore` itself; what is moved is the `not` around it.
        let asked = subject
            .parts
            .iter()
            .position(|part| part.path == *path)
            .map(|index| match subject.parts[index].parent {
                Some(around) if matches!(subject.parts[around].condition, Condition::Not(_)) => around,
                _ => index,
            });
        let Some(asked) = asked else {
            return;
        };
        findings.add_with(
            subject.parts[asked].path.clone(),
            "Whether it has fired before is asked before a wait: when two evaluations wait at the same time, the trigger fires twice.",
            "Ask it after the last wait.",
            moved_to_the_end(subject, asked).into_iter().collect(),
        );
    },
};

fn sends_message(subject: &Subject<'_>) -> bool {
    let actions = &subject.trigger.definition.actions;
    actions
        .iter()
        .any(|action| matches!(action, Action::SendMessage { .. }))
}

/// The condition with a part moved behind all others.
fn moved_to_the_end(subject: &Subject<'_>, asked: usize) -> Option<Mend> {
    let part = &subject.parts[asked];
    let around = &subject.parts[part.parent?];
    let root = subject.parts.first()?;
    if !matches!(around.condition, Condition::And(_)) {
        return None;
    }
    let mut condition = root.written.clone();
    let inside = around.path.as_str().strip_prefix(root.path.as_str())?;
    let (_, position) = part.path.as_str().rsplit_once('/')?;
    let list = condition.pointer_mut(inside)?.as_array_mut()?;
    let position: usize = position.parse().ok()?;
    if position >= list.len() {
        return None;
    }
    let moved = list.remove(position);
    let whole = match (&root.condition, condition) {
        (Condition::And(_), Value::Array(parts)) => Value::Array(parts.into_iter().chain([moved]).collect()),
        (_, condition) => json!(["and", condition, moved]),
    };
    Some(Mend::value("Ask it at the end", whole).at(root.path.clone()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{condition, mends, said};

    #[test]
    fn a_message_on_each_page_is_told_and_once_is_enough() {
        mends(
            json!(["and", ["stillOnPage", 30]]),
            "fires-again",
            json!(["and", ["stillOnPage", 30], ["not", ["firedBefore"]]]),
        );
        mends(
            json!(["or", ["hasTag", "a"], ["hasTag", "b"]]),
            "fires-again",
            json!([
                "and",
                ["or", ["hasTag", "a"], ["hasTag", "b"]],
                ["not", ["firedBefore"]]
            ]),
        );
        condition(json!(["not", ["firedBefore"]]), &[]);
        condition(json!(["not", ["or", ["firedBefore"], ["hasTag", "a"]]]), &[]);
        let tags = json!({ "definition": { "condition": ["and", ["stillOnPage", 3]], "actions": [["addTag", "a"]] } });
        assert_eq!(said(tags), []);
        let answers = json!({ "definition": { "event": "chat_message", "condition": ["eq", "@sender_type", "visitor"] } });
        assert_eq!(said(answers), []);
    }

    #[test]
    fn a_tag_that_is_asked_for_and_added_is_a_memory_too() {
        let document = |tag: &str| {
            json!({ "definition": {
                "condition": ["and", ["stillOnPage", 30], ["not", ["hasTag", tag]]],
                "actions": [["sendMessageToVisitor", "Anna", "Hi"], ["addTag", "greeted"]],
            } })
        };
        assert_eq!(said(document("greeted")), []);
        assert_eq!(said(document("other"))[0].code, "fires-again");
    }

    #[test]
    fn asking_before_a_wait_whether_it_has_fired_is_told() {
        mends(
            json!(["and", ["not", ["firedBefore"]], ["stillOnPage", 30]]),
            "fired-before-asked-too-early",
            json!(["and", ["stillOnPage", 30], ["not", ["firedBefore"]]]),
        );
        mends(
            json!([
                "and",
                ["and", ["hasTag", "a"], ["not", ["firedBefore"]]],
                ["stillOnSite", 30]
            ]),
            "fired-before-asked-too-early",
            json!([
                "and",
                ["and", ["hasTag", "a"]],
                ["stillOnSite", 30],
                ["not", ["firedBefore"]]
            ]),
        );
        condition(
            json!([
                "and",
                ["not", ["firedBefore"]],
                ["stillOnPage", 30],
                ["not", ["firedBefore"]]
            ]),
            &[],
        );
    }
}
