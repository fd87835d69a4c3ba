//! Triggers as documents.

use serde_json::{Map, Value, json};
use trigger::zendesk_chat::{Action, Condition, Trigger};

/// A document that reads as this trigger.
pub(in super::super) fn write(trigger: &Trigger) -> Map<String, Value> {
    let definition = &trigger.definition;
    let mut written = Map::new();
    written.insert("event".to_owned(), json!(definition.event.key()));
    if let Some(condition) = &definition.condition {
        written.insert("condition".to_owned(), write_condition(condition));
    }
    written.insert(
        "actions".to_owned(),
        definition.actions.iter().map(write_action).collect(),
    );
    Map::from_iter([
        ("name".to_owned(), json!(trigger.name)),
        ("description".to_owned(), json!(trigger.description)),
        ("enabled".to_owned(), json!(trigger.enabled)),
        ("definition".to_owned(), Value::Object(written)),
    ])
}

fn write_condition(condition: &Condition) -> Value {
    let list = |name: &str, parts: &[Condition]| {
        let name = std::iter::once(json!(name));
        name.chain(parts.iter().map(write_condition)).collect()
    };
    match condition {
        Condition::And(parts) => list("and", parts),
        Condition::Or(parts) => list("or", parts),
        Condition::Not(part) => json!(["not", write_condition(part)]),
        Condition::Compare {
            operator,
            variable,
            value,
        } => json!([operator.key(), variable, value]),
        Condition::StillOnPage { seconds } => json!(["stillOnPage", number(*seconds)]),
        Condition::StillOnSite { seconds } => json!(["stillOnSite", number(*seconds)]),
        Condition::FiredBefore => json!(["firedBefore"]),
        Condition::HasTag(tag) => json!(["hasTag", tag]),
        Condition::Unknown(unknown) => unknown.written.clone(),
    }
}

fn write_action(action: &Action) -> Value {
    match action {
        Action::SendMessage {
            sender,
            text,
            options: Some(options),
        } => json!(["sendMessageToVisitor", sender, text, options]),
        Action::SendMessage {
            sender,
            text,
            options: None,
        } => json!(["sendMessageToVisitor", sender, text]),
        Action::AddTag(tag) => json!(["addTag", tag]),
        Action::SetTriggered(triggered) => json!(["setTriggered", triggered]),
        Action::Wait { seconds } => json!(["wait", number(*seconds)]),
        Action::SetDepartment(id) => json!(["setDepartment", id]),
        Action::Unknown(unknown) => unknown.written.clone(),
    }
}

/// Whole numbers are written without a point.
fn number(number: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "only numbers far from the limits")]
    if number.fract() == 0.0 && number.abs() < 9e15 {
        json!(number as i64)
    } else {
        json!(number)
    }
}

#[cfg(test)]
mod tests {
    use trigger::zendesk_chat::read;

    use super::*;

    #[test]
    fn a_trigger_that_is_written_reads_as_itself() {
        let document = json!({
            "name": "t", "description": "d", "enabled": true,
            "definition": {
                "event": "chat_requested",
                "condition": ["and", ["or", ["eq", "@visitor_served", false]], ["not", ["firedBefore"]], ["hasTag", "a"],
                    ["stillOnPage", 30], ["stillOnSite", 1.5], ["sparkles", { "a": 1 }]],
                "actions": [["sendMessageToVisitor", "Anna", "Hi"], ["sendMessageToVisitor", "Anna", "Hi", "(1) a/(2) b"],
                    ["addTag", "a"], ["setTriggered", false], ["wait", 5], ["setDepartment", 7], ["ban"]],
            },
        });
        let Value::Object(document) = document else {
            panic!("an object was written");
        };
        let trigger = read(&document);
        assert_eq!(write(&trigger), document);
        let bare = read(&Map::new());
        assert_eq!(read(&write(&bare)), bare);
    }
}
