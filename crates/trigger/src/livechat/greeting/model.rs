//! A greeting, read from a document.

use serde_json::{Map, Value};

use super::contract::text_of_properties;
use super::{ID_PREFIX, Join, Operator, Subject, Type};

/// A greeting: what is said, and when. Read leniently: what is missing or of another kind asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Its number behind [`ID_PREFIX`]; empty where the server has given none.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is; normal where the document says nothing that we know.
    pub of: Type,
    /// Whether it is shown at all.
    pub active: bool,
    /// The number of the group that it belongs to.
    pub group: u64,
    /// When it is shown, in the order of the document.
    pub rules: Vec<Rule>,
    /// Not before this time, as it is written.
    pub active_from: Option<String>,
    /// Not after this time, as it is written.
    pub active_until: Option<String>,
    /// What the visitor reads: the title, the subtitle and the texts of the message, each if it is there; without any, the text that stands in
    /// the properties.
    pub texts: Vec<String>,
    /// The labels of its buttons.
    pub buttons: Vec<String>,
}

/// A rule of a greeting. Which of its members count depends on what it looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// How it goes together with the others; with “and” where the document says nothing that we know.
    pub join: Join,
    /// What it looks at; `None` for a word that nobody here knows.
    pub subject: Option<Subject>,
    /// How it compares; `None` where it does not say, or nothing that we know.
    pub operator: Option<Operator>,
    /// What it compares with, numbers as texts too.
    pub value: String,
    /// The steps of a funnel.
    pub steps: Vec<Step>,
    /// The name and the value of a custom variable or an advertisement.
    pub field: Option<Field>,
}

/// A step of a funnel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The address.
    pub url: String,
    /// How it is compared; `None` where it does not say, or nothing that we know.
    pub operator: Option<Operator>,
}

/// A name with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

impl Greeting {
    /// The greeting that a document means.
    pub fn read(document: &Map<String, Value>) -> Greeting {
        let (mut texts, buttons) = said(document.get("rich_message"));
        if texts.is_empty() {
            texts.extend(text_of_properties(document).map(|(_, text)| text.to_owned()));
        }
        Greeting {
            id: document
                .get("id")
                .and_then(text_of)
                .map_or_else(String::new, |id| format!("{ID_PREFIX}{id}")),
            name: text(document.get("name")).unwrap_or_default(),
            of: word(document.get("type"), Type::from_key).unwrap_or(Type::Normal),
            active: document.get("active").and_then(Value::as_bool).unwrap_or(false),
            group: document.get("group").and_then(Value::as_u64).unwrap_or(0),
            rules: items(document.get("rules")).map(Rule::read).collect(),
            active_from: text(document.get("active_from")),
            active_until: text(document.get("active_until")),
            texts,
            buttons,
        }
    }
}

impl Rule {
    /// The rule that an item of `rules` means.
    pub fn read(rule: &Value) -> Rule {
        Rule {
            join: word(rule.get("condition"), Join::from_key).unwrap_or(Join::And),
            subject: word(rule.get("type"), Subject::from_key),
            operator: word(rule.get("operator"), Operator::from_key),
            value: rule.get("value").and_then(text_of).unwrap_or_default(),
            steps: items(rule.get("urls")).map(Step::read).collect(),
            field: rule
                .get("session_field")
                .and_then(Value::as_object)
                .and_then(|fields| fields.iter().next())
                .map(|(name, value)| Field {
                    name: name.clone(),
                    value: text_of(value).unwrap_or_default(),
                }),
        }
    }
}

impl Step {
    fn read(step: &Value) -> Step {
        Step {
            url: text(step.get("url")).unwrap_or_default(),
            operator: word(step.get("operator"), Operator::from_key),
        }
    }
}

/// The texts and the labels of the buttons of a rich message, in the order in which they are shown.
fn said(message: Option<&Value>) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut buttons) = (Vec::new(), Vec::new());
    for element in items(message.and_then(|message| message.get("elements"))) {
        let said = ["title", "subtitle", "text"].map(|member| text(element.get(member)));
        texts.extend(said.into_iter().flatten().filter(|text| !text.is_empty()));
        buttons.extend(items(element.get("buttons")).filter_map(|button| text(button.get("text"))));
    }
    (texts, buttons)
}

fn word<W>(value: Option<&Value>, from_key: impl Fn(&str) -> Option<W>) -> Option<W> {
    from_key(value?.as_str()?)
}

/// A text, or a number as a text: the server takes both and gives texts back.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(document: &Value) -> Greeting {
        Greeting::read(document.as_object().unwrap())
    }

    #[test]
    fn a_greeting_is_read_with_all_that_it_asks_and_says() {
        let greeting = read(&json!({
            "id": 12, "type": "announcement", "active": true, "name": "Sale", "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": 30 },
                { "condition": "or", "type": "url_funnel", "urls": [{ "url": "/a", "operator": "contains" }] },
                { "condition": "and", "type": "custom_variable", "session_field": { "plan": "pro" } },
            ],
            "rich_message": { "template_id": "cards", "elements": [
                { "title": "Sale", "subtitle": "Today", "buttons": [{ "text": "See" }] },
                { "text": "Hello" },
            ] },
        }));
        assert_eq!(
            (greeting.id.as_str(), greeting.of),
            ("greeting:12", Type::Announcement)
        );
        assert_eq!((greeting.active, greeting.group), (true, 3));
        let [time, funnel, variable] = greeting.rules.as_slice() else {
            panic!("{greeting:?}")
        };
        assert_eq!(
            (time.subject, time.value.as_str()),
            (Some(Subject::VisitTimePage), "30")
        );
        assert_eq!(funnel.join, Join::Or);
        assert_eq!(funnel.steps[0].operator, Some(Operator::Contains));
        let field = variable.field.as_ref().unwrap();
        assert_eq!((field.name.as_str(), field.value.as_str()), ("plan", "pro"));
        assert_eq!(greeting.texts, ["Sale", "Today", "Hello"]);
        assert_eq!(greeting.buttons, ["See"]);
    }

    #[test]
    fn a_text_in_the_properties_is_said_where_the_message_has_none() {
        let properties = json!({ "addon": "x", "greeting-message_text": "Hello" });
        let greeting = read(&json!({ "properties": properties }));
        assert_eq!(greeting.texts, ["Hello"]);
        let greeting = read(&json!({ "properties": { "text": "Hi", "greeting-message_text": "" } }));
        assert_eq!(greeting.texts, ["Hi"]);
        let message = json!({ "template_id": "cards", "elements": [{ "title": "Sale" }] });
        let greeting = read(&json!({ "properties": properties, "rich_message": message }));
        assert_eq!(greeting.texts, ["Sale"]);
    }

    #[test]
    fn what_is_not_there_or_of_another_kind_asks_for_nothing() {
        let greeting = read(&json!({ "rules": [{ "type": "moon" }, 7], "rich_message": [], "group": "x" }));
        assert!(!greeting.active && greeting.id.is_empty() && greeting.texts.is_empty());
        assert_eq!(greeting.rules.len(), 2);
        assert!(
            greeting
                .rules
                .iter()
                .all(|rule| rule.subject.is_none() && rule.join == Join::And)
        );
    }
}
