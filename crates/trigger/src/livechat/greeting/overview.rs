//! What every screen wants to know of a greeting.

use pattern::Dialect;
use serde_json::{Map, Value};

use super::contract::{
    ACTIVE, BUTTONS, ELEMENT_TEXTS, NAME, PROPERTIES, RULES, TEXT, TYPE, URL, URLS, VALUE, elements,
    elements_path, items, rules_path, text_of_properties,
};
use super::wording::{capital, short_words};
use super::{Compared, Operator, Rule, Type};
use crate::summary::quote;
use crate::{FieldPath, Overview, PatternField, Preview, Summary};

/// A greeting at a glance.
pub fn overview(document: &Map<String, Value>) -> Overview {
    let name = document.get(NAME).and_then(Value::as_str).unwrap_or_default();
    let messages = messages(document);
    Overview {
        name: name.to_owned(),
        enabled: document.get(ACTIVE).and_then(Value::as_bool).unwrap_or(false),
        waits_for: None,
        summary: Summary {
            when: when(document),
            then: then(document, &messages),
        },
        patterns: patterns(document),
        messages,
    }
}

/// What is asked, in a short line.
fn when(document: &Map<String, Value>) -> String {
    /// So many rules are told.
    const SHOWN: usize = 2;
    let rules: Vec<String> = items(document.get(RULES)).map(short_words).collect();
    let told = rules[..rules.len().min(SHOWN)].join(", ");
    match rules.len() {
        0 => "No rule".to_owned(),
        count if count > SHOWN => capital(&format!("{told} and {} more", count - SHOWN)),
        _ => capital(&told),
    }
}

/// What is shown, in a short line.
fn then(document: &Map<String, Value>, messages: &[Preview]) -> String {
    let of = document
        .get(TYPE)
        .and_then(Value::as_str)
        .and_then(Type::from_key);
    let what = capital(of.unwrap_or(Type::Normal).label());
    match messages.first() {
        Some(message) => format!("{what}: “{}”", quote(&message.text)),
        None => format!("{what} without a message"),
    }
}

/// How the address of a rule or a step is asked; `None` where it is not asked as a text.
pub(super) fn dialect(operator: Option<Operator>) -> Option<Dialect> {
    Some(Dialect::Text {
        whole: operator?.is_whole_text()?,
        in_host: false,
    })
}

/// Every text that is looked for in the address of a page, also those that must not be found.
pub(super) fn patterns(document: &Map<String, Value>) -> Vec<PatternField> {
    let mut patterns = Vec::new();
    for (index, written) in items(document.get(RULES)).enumerate() {
        let path = rules_path().item(index);
        let rule = Rule::read(written);
        let mut add = |path: FieldPath, operator: Option<Operator>, source: Option<&Value>| {
            let source = source.and_then(Value::as_str);
            if let (Some(dialect), Some(source)) = (dialect(operator), source) {
                patterns.push(PatternField {
                    path,
                    dialect,
                    source: source.to_owned(),
                });
            }
        };
        match rule.subject.map(super::Subject::compared) {
            Some(Compared::Address) => add(path.field(VALUE), rule.operator, written.get(VALUE)),
            Some(Compared::Steps) => {
                for (number, (step, read)) in items(written.get(URLS)).zip(&rule.steps).enumerate() {
                    let path = path.field(URLS).item(number).field(URL);
                    add(path, read.operator, step.get(URL));
                }
            }
            _ => {}
        }
    }
    patterns
}

/// What the visitor reads, part by part: heading and text of each, with the buttons below the last of them.
fn messages(document: &Map<String, Value>) -> Vec<Preview> {
    let mut messages: Vec<Preview> = Vec::new();
    for (index, element) in elements(document).enumerate() {
        let path = elements_path().item(index);
        let texts = ELEMENT_TEXTS.into_iter().filter_map(|member| {
            let text = element.get(member)?.as_str()?;
            (!text.is_empty()).then(|| (path.field(member), text))
        });
        messages.extend(texts.map(|(path, text)| Preview {
            path,
            sender: None,
            text: text.to_owned(),
            answers: Vec::new(),
            answer_paths: Vec::new(),
            is_fallback: false,
        }));
        let buttons = items(element.get(BUTTONS)).enumerate();
        let texts = buttons.filter_map(|(number, button)| {
            let text = button.get(TEXT)?.as_str()?.to_owned();
            Some((text, path.field(BUTTONS).item(number).field(TEXT)))
        });
        let (answers, paths): (Vec<String>, Vec<FieldPath>) = texts.unzip();
        if let Some(last) = messages.last_mut() {
            last.answers.extend(answers);
            last.answer_paths.extend(paths);
        }
    }
    if let Some((name, text)) = text_of_properties(document).filter(|_| messages.is_empty()) {
        messages.push(Preview {
            path: FieldPath::root().field(PROPERTIES).field(name),
            sender: None,
            text: text.to_owned(),
            answers: Vec::new(),
            answer_paths: Vec::new(),
            is_fallback: false,
        });
    }
    messages
}

#[cfg(test)]
mod tests {
    use pattern::{Pattern, Verdict};
    use serde_json::json;

    use super::*;

    fn of(document: &Value) -> Overview {
        overview(document.as_object().unwrap())
    }

    #[test]
    fn a_greeting_is_told_in_two_short_lines() {
        let mut document = json!({
            "name": "Pricing", "type": "normal", "active": true, "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
                { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
                { "condition": "and", "type": "visits_number", "operator": "greater_than", "value": "1" },
            ],
            "rich_message": { "template_id": "cards", "elements": [{ "title": "Questions?", "subtitle": "Just ask.", "buttons": [{ "text": "Ask" }] }] },
        });
        let told = of(&document);
        assert_eq!(
            (told.summary.when.as_str(), told.summary.then.as_str()),
            (
                "At least 30 s on the page, URL contains /pricing and 1 more",
                "Greeting: “Questions?”"
            )
        );
        assert!(told.enabled);
        let said: Vec<(&str, usize)> = told
            .messages
            .iter()
            .map(|message| (message.text.as_str(), message.answers.len()))
            .collect();
        assert_eq!(said, [("Questions?", 0), ("Just ask.", 1)]);
        document["rules"] = json!([]);
        document["rich_message"] = json!(null);
        let told = of(&document);
        assert_eq!(told.summary.when, "No rule");
        assert_eq!(told.summary.then, "Greeting without a message");
    }

    #[test]
    fn every_address_is_a_pattern_in_the_way_in_which_it_is_asked() {
        let document = json!({ "rules": [
            { "type": "url_current", "operator": "contains", "value": "/pricing" },
            { "type": "url_visited", "operator": "doesnt_equal", "value": "https://a.example/" },
            { "type": "url_referrer", "operator": "lower_than", "value": "/never" },
            { "type": "geolocation", "operator": "contains", "value": "Bonn" },
            { "type": "url_funnel", "urls": [7, { "url": "/cart", "operator": "contains" }] },
        ] });
        let patterns = of(&document).patterns;
        let paths: Vec<&str> = patterns.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(paths, ["/rules/0/value", "/rules/1/value", "/rules/4/urls/1/url"]);
        let asked: Vec<bool> = patterns
            .iter()
            .map(|field| {
                let pattern = Pattern::compile_in(field.dialect, &field.source).unwrap();
                pattern.is_match("https://a.example/pricing") == Verdict::Match
            })
            .collect();
        assert_eq!(asked, [true, false, false]);
    }
}
