//! Texts and places that another one of the same list covers.

use super::super::Question;
use super::super::contract::VALUES;
use super::Rule;
use super::subject::MOST_ROWS;
use crate::livechat::address_text::is_pattern;
use crate::livechat::auto_access::written::WrittenText;
use crate::{RuleInfo, Severity};

pub(super) const TEXT: Rule = Rule {
    info: RuleInfo {
        code: "superfluous-text",
        severity: Severity::Note,
        about: "Wherever a text is found, another one of the same list is found too: it changes nothing.",
        example: r#"{"conditions": {"url": {"values": [{"value": "/pricing"}, {"value": "/pricing/eu"}]}}}"#,
    },
    find: |subject, findings| {
        for list in subject.texts.iter().filter(|list| list.texts.len() <= MOST_ROWS) {
            let texts = &list.texts;
            for (index, text) in texts.iter().enumerate() {
                // What means something else than it says is told as that.
                let plain = |text: &WrittenText<'_>| !text.value.is_empty() && !is_pattern(text.value);
                let by = texts.iter().enumerate().find(|(other, by)| {
                    *other != index
                        && plain(text)
                        && plain(by)
                        && covers(list.question, by, text, *other < index)
                });
                let Some((_, by)) = by else {
                    continue;
                };
                let title = format!("Take `{}` out", text.value);
                findings.add_with(
                    text.value_path(),
                    match by.value == text.value && by.exact == text.exact {
                        true => format!("“{}” stands in the list twice.", text.value),
                        false => format!(
                            "“{}” changes nothing: wherever it is found, “{}” is found too.",
                            text.value, by.value
                        ),
                    },
                    "Take the row out, or make the other text longer if that was meant.",
                    Vec::from_iter(subject.relist(&list.path, &text.path, title, Vec::new())),
                );
            }
        }
    },
};

pub(super) const PLACE: Rule = Rule {
    info: RuleInfo {
        code: "superfluous-place",
        severity: Severity::Note,
        about: "A place lies in another one of the list: it changes nothing.",
        example: r#"{"conditions": {"geolocation": {"values": [{"country_code": "DE"}, {"country_code": "DE", "city": "Bonn"}]}}}"#,
    },
    find: |subject, findings| {
        let places = &subject.places;
        if places.len() > MOST_ROWS {
            return;
        }
        for (index, written) in places.iter().enumerate() {
            let by = places.iter().enumerate().find(|(other, by)| {
                let pairs = by.place.beside(&written.place);
                let lies_in = pairs.into_iter().all(|(by, here)| match (by, here) {
                    (None, _) => true,
                    (Some(by), Some(here)) => by.to_lowercase() == here.to_lowercase(),
                    (Some(_), None) => false,
                });
                let pairs = by.place.beside(&written.place);
                let is_same = pairs.into_iter().all(|(by, here)| by.is_some() == here.is_some());
                *other != index && lies_in && (!is_same || *other < index)
            });
            let Some((other, _)) = by else {
                continue;
            };
            let list = Question::Geolocation.path().field(VALUES);
            findings.add_with(
                written.path.clone(),
                format!(
                    "Place {} changes nothing: whoever is there is in place {} too.",
                    index + 1,
                    other + 1
                ),
                "Take the row out, or narrow the other place if that was meant.",
                Vec::from_iter(subject.relist(
                    &list,
                    &written.path,
                    "Take the place out".to_owned(),
                    Vec::new(),
                )),
            );
        }
    },
};

/// Whether `by` is found wherever `text` is. Of two that say the same, the later one is superfluous.
fn covers(question: Question, by: &WrittenText<'_>, text: &WrittenText<'_>, is_earlier: bool) -> bool {
    let form = |value: &str| match question {
        Question::Domain => value.to_lowercase(),
        Question::Url | Question::Geolocation => value.to_owned(),
    };
    let (by_value, value) = (form(by.value), form(text.value));
    if by_value == value && by.exact == text.exact {
        return is_earlier;
    }
    !by.exact && value.contains(&by_value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes, mends_list, said};

    #[test]
    fn a_text_that_another_covers_is_taken_out() {
        let code = "superfluous-text";
        for (list, left) in [
            (
                json!([{ "value": "/pricing" }, { "value": "/pricing/eu" }]),
                json!([{ "value": "/pricing" }]),
            ),
            (
                json!([{ "value": "/pricing/eu" }, { "value": "/pricing" }]),
                json!([{ "value": "/pricing" }]),
            ),
            (
                json!([{ "value": "/a1" }, { "value": "/b2" }, { "value": "/a1" }]),
                json!([{ "value": "/a1" }, { "value": "/b2" }]),
            ),
            (
                json!([{ "value": "https://a.example/cart", "exact_match": true }, { "value": "/cart" }]),
                json!([{ "value": "/cart" }]),
            ),
        ] {
            mends_list("url", list, code, left);
        }
        mends_list(
            "domain",
            json!([{ "value": "Shop" }, { "value": "shop.example" }]),
            code,
            json!([{ "value": "Shop" }]),
        );
        for fine in [
            json!([{ "value": "/Pricing" }, { "value": "/pricing" }]),
            json!([{ "value": "https://a.example/", "exact_match": true }, { "value": "https://a.example/b" }]),
        ] {
            assert_eq!(codes("url", fine), Vec::<String>::new());
        }
    }

    #[test]
    fn a_place_that_lies_in_another_is_told_once() {
        let told = |places: serde_json::Value| {
            let found = said(json!({ "conditions": { "geolocation": { "values": places } } }));
            found
                .into_iter()
                .map(|found| format!("{} {}", found.code, found.path))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            told(
                json!([{ "country_code": "de", "city": "Bonn" }, { "country_code": "DE" }, { "country_code": "De" }])
            ),
            [
                "superfluous-place /conditions/geolocation/values/0",
                "superfluous-place /conditions/geolocation/values/2"
            ]
        );
        assert_eq!(
            told(json!([{ "city": "Bonn" }, { "country_code": "DE" }])),
            Vec::<String>::new()
        );
    }
}
