//! The document of a greeting that is made here.

use serde_json::{Map, Value, json};

use crate::livechat::greeting::{Join, Operator, Subject, Type};

/// The longest time that a rule can wait for, in seconds.
pub(super) const LONGEST_SECONDS: u64 = 900;
/// The most rules that a greeting can have.
pub(super) const MOST_RULES: usize = 10;

/// What a rule asks, without how it goes together with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asks {
    pub(super) subject: Subject,
    pub(super) operator: Operator,
    pub(super) value: String,
}

impl Asks {
    /// That at least so many seconds have passed.
    pub(super) fn wait(subject: Subject, seconds: u64) -> Asks {
        Asks {
            subject,
            operator: Operator::GreaterOrEqual,
            value: seconds.to_string(),
        }
    }
}

/// A greeting.
pub(super) struct Made<'a> {
    pub(super) name: &'a str,
    pub(super) active: bool,
    pub(super) join: Join,
    pub(super) rules: Vec<Asks>,
    pub(super) text: &'a str,
    pub(super) buttons: Vec<String>,
}

impl Made<'_> {
    /// It as `create_greeting` takes it.
    pub(super) fn document(&self) -> Map<String, Value> {
        let rule = |asks: &Asks| {
            json!({
                "condition": self.join.key(),
                "type": asks.subject.key(),
                "operator": asks.operator.key(),
                "value": asks.value,
            })
        };
        let mut element = json!({ "title": self.text });
        if !self.buttons.is_empty() {
            element["buttons"] = self.buttons.iter().zip(1..).map(button).collect();
        }
        let document = json!({
            "type": Type::Normal.key(),
            "active": self.active,
            "name": self.name,
            "group": 0,
            "rules": self.rules.iter().map(rule).collect::<Vec<_>>(),
            "rich_message": { "template_id": "cards", "elements": [element] },
        });
        document.as_object().cloned().unwrap_or_default()
    }
}

/// A button that sends its text.
fn button((text, number): (&String, usize)) -> Value {
    json!({ "type": "message", "text": text, "value": text, "postback_id": format!("answer-{number}"), "role": "default" })
}
