//! The document of a greeting.

use serde_json::{Map, Value, json};
use trigger::livechat::greeting::{Greeting, ID_PREFIX, Rule, Step};
use trigger::{Platform, Summary, documents};

use super::KIND;

/// Whether a document is a greeting: it is of that kind.
pub(crate) fn is_one(document: &Map<String, Value>) -> bool {
    documents(Platform::LiveChat).kind_of(document).key == KIND
}

/// A document that reads as this greeting, but for what it says to the visitor, which decides nothing.
pub(crate) fn write(greeting: &Greeting) -> Map<String, Value> {
    let rules: Vec<Value> = greeting.rules.iter().map(rule).collect();
    let mut document = Map::new();
    let id = greeting.id.strip_prefix(ID_PREFIX);
    if let Some(id) = id.and_then(|id| id.parse::<u64>().ok()) {
        document.insert("id".to_owned(), id.into());
    }
    let members = [
        ("type", json!(greeting.of.key())),
        ("active", json!(greeting.active)),
        ("name", json!(greeting.name)),
        ("group", json!(greeting.group)),
        ("rules", json!(rules)),
    ];
    document.extend(members.map(|(member, value)| (member.to_owned(), value)));
    let times = [
        ("active_from", &greeting.active_from),
        ("active_until", &greeting.active_until),
    ];
    for (member, time) in times {
        if let Some(time) = time {
            document.insert(member.to_owned(), json!(time));
        }
    }
    document
}

/// A rule as a document has it: what it does not have is left out.
pub(super) fn rule(rule: &Rule) -> Value {
    let mut written = Map::from_iter([("condition".to_owned(), json!(rule.join.key()))]);
    if let Some(subject) = rule.subject {
        written.insert("type".to_owned(), json!(subject.key()));
    }
    if let Some(operator) = rule.operator {
        written.insert("operator".to_owned(), json!(operator.key()));
    }
    if !rule.value.is_empty() {
        written.insert("value".to_owned(), json!(rule.value));
    }
    if !rule.steps.is_empty() {
        let steps: Vec<Value> = rule.steps.iter().map(step).collect();
        written.insert("urls".to_owned(), json!(steps));
    }
    if let Some(field) = &rule.field {
        written.insert("session_field".to_owned(), json!({ &field.name: field.value }));
    }
    written.into()
}

fn step(step: &Step) -> Value {
    match step.operator {
        Some(operator) => json!({ "url": step.url, "operator": operator.key() }),
        None => json!({ "url": step.url }),
    }
}

/// A greeting in two short lines.
pub(crate) fn summary(greeting: &Greeting) -> Summary {
    documents(Platform::LiveChat).overview(&write(greeting)).summary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_a_greeting_reads_as_the_same() {
        let document = json!({
            "id": 12, "type": "announcement", "active": true, "name": "Sale", "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
                { "condition": "or", "type": "url_funnel", "urls": [{ "url": "/a", "operator": "contains" }] },
                { "condition": "and", "type": "custom_variable", "session_field": { "plan": "pro" } },
            ],
            "active_until": "2026-12-24T00:00:00Z",
        });
        let greeting = Greeting::read(document.as_object().unwrap());
        assert_eq!(Greeting::read(&write(&greeting)), greeting);
    }
}
