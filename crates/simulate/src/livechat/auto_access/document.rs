//! The document of a rule.

use serde_json::{Map, Value, json};
use trigger::{Platform, Summary, documents};

use super::{AutoAccess, Place, Question, Text, Texts};

/// A document that reads as this rule.
pub(crate) fn write(rule: &AutoAccess) -> Map<String, Value> {
    let mut document = Map::new();
    if !rule.id.is_empty() {
        document.insert("id".to_owned(), rule.id.clone().into());
    }
    document.insert("description".to_owned(), rule.description.clone().into());
    document.insert("access".to_owned(), json!({ "groups": rule.groups }));
    let mut conditions = Map::new();
    for (question, texts) in [(Question::Url, &rule.url), (Question::Domain, &rule.domain)] {
        if let Some(texts) = texts {
            conditions.insert(question.key().to_owned(), written(texts));
        }
    }
    if !rule.places.is_empty() {
        let places: Vec<Value> = rule.places.iter().map(place).collect();
        conditions.insert(
            Question::Geolocation.key().to_owned(),
            json!({ "values": places }),
        );
    }
    document.insert("conditions".to_owned(), conditions.into());
    if !rule.next_id.is_empty() {
        document.insert("next_id".to_owned(), rule.next_id.clone().into());
    }
    document
}

fn written(texts: &Texts) -> Value {
    let values: Vec<Value> = texts.values.iter().map(text).collect();
    let member = if texts.excluded {
        "exclude_values"
    } else {
        "values"
    };
    json!({ member: values })
}

/// A text as a document has it.
pub(super) fn text(text: &Text) -> Value {
    json!({ "value": text.value, "exact_match": text.exact })
}

/// A place as a document has it: what is not given is left out.
pub(super) fn place(place: &Place) -> Value {
    let members = [
        ("country", &place.country),
        ("country_code", &place.country_code),
        ("region", &place.region),
        ("city", &place.city),
    ];
    let given = members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?.into())));
    Value::Object(given.collect())
}

/// A rule in two short lines.
pub(crate) fn summary(rule: &AutoAccess) -> Summary {
    documents(Platform::LiveChat).overview(&write(rule)).summary
}
