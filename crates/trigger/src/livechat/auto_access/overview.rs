//! What every screen wants to know of a rule.

use pattern::Dialect;
use serde_json::{Map, Value};

use super::Question;
use super::contract::{ACCESS, DESCRIPTION, GROUPS};
use super::sentence::conditions_words;
use super::words::{capital, groups, groups_words, listed, place_words};
use super::written::{WrittenText, WrittenTexts, places, texts};
use crate::summary::quote;
use crate::{Overview, PatternField, Summary};

/// A rule at a glance. It has no switch and says nothing to visitors. Without a description it is called by what it asks.
pub fn overview(document: &Map<String, Value>) -> Overview {
    let summary = summary(document);
    let description = document
        .get(DESCRIPTION)
        .and_then(Value::as_str)
        .unwrap_or_default();
    let name = match description.trim() {
        "" if document.is_empty() => String::new(),
        "" => summary.when.clone(),
        _ => description.to_owned(),
    };
    Overview {
        name,
        enabled: true,
        waits_for: None,
        summary,
        patterns: patterns(document),
        messages: Vec::new(),
    }
}

/// How texts are asked, the most usual first.
pub(crate) const DIALECTS: &[Dialect] = &[
    dialect(Question::Url, false),
    dialect(Question::Url, true),
    dialect(Question::Domain, false),
    dialect(Question::Domain, true),
];

/// The dialect of a text that is looked for in the URL or the domain.
const fn dialect(question: Question, exact: bool) -> Dialect {
    Dialect::Text {
        whole: exact,
        in_host: matches!(question, Question::Domain),
    }
}

/// Every text, also those that must not be found.
fn patterns(document: &Map<String, Value>) -> Vec<PatternField> {
    let lists = [Question::Url, Question::Domain].into_iter();
    let lists = lists.filter_map(|question| texts(document, question));
    lists
        .flat_map(|list| {
            let pattern = move |text: WrittenText<'_>| PatternField {
                path: text.value_path(),
                dialect: dialect(list.question, text.exact),
                source: text.value.to_owned(),
            };
            list.texts.into_iter().map(pattern)
        })
        .collect()
}

/// When a rule holds and which groups it chooses, in two short lines.
pub fn summary(document: &Map<String, Value>) -> Summary {
    let mut parts: Vec<String> = [Question::Url, Question::Domain]
        .into_iter()
        .filter_map(|question| texts(document, question))
        .map(|texts| texts_words(&texts))
        .collect();
    let places: Vec<String> = places(document)
        .iter()
        .map(|written| place_words(&written.place))
        .collect();
    if let Some(first) = places.first() {
        parts.push(format!("in {}", and_more(first, places.len())));
    }
    let when = match parts.as_slice() {
        [] => match capital(&conditions_words(document)) {
            words if words.is_empty() => "Every page".to_owned(),
            words => quote(&words),
        },
        parts => capital(&parts.join(", ")),
    };
    let written = document.get(ACCESS).and_then(|access| access.get(GROUPS));
    Summary {
        when,
        then: capital(&groups_words(&groups(written))),
    }
}

/// `URL contains /pricing or /plans`, `domain is not a.example and 3 more`.
fn texts_words(texts: &WrittenTexts<'_>) -> String {
    /// So many texts are told.
    const SHOWN: usize = 2;
    let name = match texts.question {
        Question::Url => "URL",
        Question::Domain => "domain",
        Question::Geolocation => "place",
    };
    let exact = texts.texts.iter().all(|text| text.exact);
    let verb = match (exact, texts.excluded) {
        (true, false) => "is",
        (true, true) => "is not",
        (false, false) => "contains",
        (false, true) => "does not contain",
    };
    let quoted: Vec<String> = texts
        .texts
        .iter()
        .map(|text| match quote(text.value) {
            empty if empty.is_empty() => "“”".to_owned(),
            text => text,
        })
        .collect();
    match quoted.len() {
        count if count <= SHOWN => format!("{name} {verb} {}", listed(&quoted, "or")),
        count => format!("{name} {verb} {}", and_more(&quoted[0], count)),
    }
}

/// The first of several, and how many there are beside it.
fn and_more(first: &str, count: usize) -> String {
    match count {
        0 | 1 => first.to_owned(),
        count => format!("{first} and {} more", count - 1),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use pattern::{Pattern, Verdict};
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(conditions: Value, expected: Expect) {
        let document = json!({ "access": { "groups": [1, 2] }, "conditions": conditions });
        let Summary { when, then } = summary(document.as_object().unwrap());
        expected.assert_eq(&format!("{when} => {then}"));
    }

    #[test]
    fn a_rule_is_told_in_two_short_lines() {
        check(
            json!({ "url": { "values": [{ "value": "/pricing" }, { "value": "/plans" }] }, "geolocation": { "values": [{ "country_code": "DE" }] } }),
            expect!["URL contains /pricing or /plans, in Germany => Groups 1 and 2"],
        );
        check(
            json!({ "domain": { "exclude_values": [{ "value": "a.example", "exact_match": true }] },
                "geolocation": { "values": [{ "country": "Poland" }, { "city": "Bonn" }, { "city": "Rome" }] } }),
            expect!["Domain is not a.example, in Poland and 2 more => Groups 1 and 2"],
        );
        check(
            json!({ "url": { "values": [{ "value": "/a" }, { "value": "" }, { "value": "/c" }] } }),
            expect!["URL contains /a and 2 more => Groups 1 and 2"],
        );
        check(
            json!({ "device": 1 }),
            expect!["What `device` asks holds => Groups 1 and 2"],
        );
        check(json!({}), expect!["Every page => Groups 1 and 2"]);
    }

    #[test]
    fn every_text_is_a_pattern_in_the_way_in_which_it_is_asked() {
        let document = json!({ "conditions": {
            "domain": { "exclude_values": [{ "value": "shop.example", "exact_match": true }] },
            "url": { "values": [{ "value": "/pricing" }, 7, { "value": "https://a.example/", "exact_match": true }] },
        } });
        let patterns = overview(document.as_object().unwrap()).patterns;
        let asked = |url: &str| -> Vec<bool> {
            let compiled = |field: &PatternField| Pattern::compile_in(field.dialect, &field.source).unwrap();
            let verdict = |field| compiled(field).is_match(url) == Verdict::Match;
            patterns.iter().map(verdict).collect()
        };
        let paths: Vec<&str> = patterns.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "/conditions/url/values/0/value",
                "/conditions/url/values/2/value",
                "/conditions/domain/exclude_values/0/value"
            ]
        );
        assert_eq!(asked("https://SHOP.example/pricing/eu"), [true, false, true]);
        assert_eq!(asked("https://a.example/"), [false, true, false]);
    }

    #[test]
    fn a_rule_without_a_description_is_called_by_what_it_asks() {
        let mut document = json!({ "description": " ", "access": { "groups": [1] }, "conditions": { "url": { "values": [{ "value": "/a" }] } } });
        assert_eq!(overview(document.as_object().unwrap()).name, "URL contains /a");
        document["description"] = json!("Sales");
        assert_eq!(overview(document.as_object().unwrap()).name, "Sales");
        assert_eq!(overview(&Map::new()).name, "");
    }
}
