//! What a document asks, each text and each place with its path: the same that [`AutoAccess::read`](super::AutoAccess::read) reads.

use serde_json::{Map, Value};

use super::contract::{EXACT_MATCH, EXCLUDE_VALUES, VALUE, VALUES, condition};
use super::{Place, Question};
use crate::FieldPath;

/// The texts of a condition.
#[derive(Debug)]
pub(super) struct WrittenTexts<'d> {
    /// What they are looked for in.
    pub(super) question: Question,
    /// None of them may be found.
    pub(super) excluded: bool,
    /// Where their list is.
    pub(super) path: FieldPath,
    /// The texts; never none.
    pub(super) texts: Vec<WrittenText<'d>>,
}

/// A text of a condition.
#[derive(Debug)]
pub(super) struct WrittenText<'d> {
    /// Where its object is.
    pub(super) path: FieldPath,
    pub(super) value: &'d str,
    /// It must be the whole.
    pub(super) exact: bool,
}

impl WrittenText<'_> {
    /// Where the text itself is.
    pub(super) fn value_path(&self) -> FieldPath {
        self.path.field(VALUE)
    }
}

/// A place of a condition.
#[derive(Debug)]
pub(super) struct WrittenPlace {
    /// Where its object is.
    pub(super) path: FieldPath,
    pub(super) place: Place,
}

/// The texts that are looked for in the URL or the domain; `None` where nothing is asked of it.
pub(super) fn texts(document: &Map<String, Value>, question: Question) -> Option<WrittenTexts<'_>> {
    let condition = condition(document, question)?;
    let of = |member: &str| {
        let path = question.path().field(member);
        let texts: Vec<WrittenText<'_>> = items(condition.get(member))
            .enumerate()
            .filter_map(|(index, item)| {
                Some(WrittenText {
                    path: path.item(index),
                    value: item.get(VALUE)?.as_str()?,
                    exact: item.get(EXACT_MATCH).and_then(Value::as_bool).unwrap_or(false),
                })
            })
            .collect();
        (!texts.is_empty()).then_some(WrittenTexts {
            question,
            excluded: member == EXCLUDE_VALUES,
            path,
            texts,
        })
    };
    of(VALUES).or_else(|| of(EXCLUDE_VALUES))
}

/// The places of which the visitor's must be one.
pub(super) fn places(document: &Map<String, Value>) -> Vec<WrittenPlace> {
    let question = Question::Geolocation;
    let list = condition(document, question).and_then(|condition| condition.get(VALUES));
    let path = question.path().field(VALUES);
    items(list)
        .enumerate()
        .map(|(index, item)| WrittenPlace {
            path: path.item(index),
            place: Place::read(item),
        })
        .filter(|written| written.place != Place::default())
        .collect()
}

/// The items of a list; none where there is no list.
pub(super) fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::livechat::auto_access::AutoAccess;

    #[test]
    fn what_is_written_is_what_a_rule_is_read_to_ask() {
        for conditions in [
            json!({}),
            json!({ "url": { "values": [{ "value": "a" }, 7, { "value": "b", "exact_match": true }] } }),
            json!({ "url": { "values": [], "exclude_values": [{ "value": "" }] }, "domain": { "values": [{}] } }),
            json!({ "domain": { "values": [{ "value": "a" }], "exclude_values": [{ "value": "b" }] },
                "geolocation": { "values": [{}, { "city": "" }, { "city": "Bonn" }] } }),
            json!("none"),
        ] {
            let document = json!({ "conditions": conditions });
            let document = document.as_object().unwrap();
            let rule = AutoAccess::read(document);
            for (question, read) in [(Question::Url, &rule.url), (Question::Domain, &rule.domain)] {
                let written = texts(document, question);
                assert_eq!(written.is_some(), read.is_some(), "{conditions}");
                if let (Some(written), Some(read)) = (written, read) {
                    assert_eq!(written.excluded, read.excluded);
                    let written: Vec<_> = written
                        .texts
                        .iter()
                        .map(|text| (text.value, text.exact))
                        .collect();
                    let read: Vec<_> = read
                        .values
                        .iter()
                        .map(|text| (text.value.as_str(), text.exact))
                        .collect();
                    assert_eq!(written, read);
                }
            }
            let written: Vec<Place> = places(document)
                .into_iter()
                .map(|written| written.place)
                .collect();
            assert_eq!(written, rule.places);
        }
    }
}
