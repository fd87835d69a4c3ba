//! What a rule asks and chooses, in words.

use serde_json::Value;

use super::{Place, Question};
use crate::countries;
use crate::summary::quote;

/// A text as it is quoted in words.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", quote(text))
}

/// What is looked at: `the page's URL`.
pub(super) fn subject(question: Question) -> &'static str {
    match question {
        Question::Url => "the page’s URL",
        Question::Domain => "the page’s domain",
        Question::Geolocation => "the visitor",
    }
}

/// A place as an address has it, from small to large: `Munich, Bavaria, Germany`. A country is called by its name where it has one.
pub(super) fn place_words(place: &Place) -> String {
    let country = place.country.as_deref().map(quote);
    let code = place.country_code.as_deref();
    let by_code = code.and_then(countries::by_code);
    let country = match (country, code, by_code) {
        (Some(country), Some(code), _) if countries::by_name(&country) != by_code => {
            Some(format!("{country} ({})", quote(code)))
        }
        (Some(country), ..) => Some(country),
        (None, Some(_), Some(known)) => Some(known.name.to_owned()),
        (None, Some(code), None) => Some(format!("the country {}", quoted(code))),
        (None, None, _) => None,
    };
    let parts = [
        place.city.as_deref().map(quote),
        place.region.as_deref().map(quote),
        country,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "a place that is not named".to_owned();
    }
    parts.join(", ")
}

/// The groups that are chosen: `group 3`, `groups 1, 2 and 3`.
pub(super) fn groups_words(groups: &[String]) -> String {
    match groups {
        [] => "no group".to_owned(),
        [group] => format!("group {group}"),
        groups => format!("groups {}", listed(groups, "and")),
    }
}

/// The numbers of groups as they are written, also what is no number.
pub(super) fn groups(written: Option<&Value>) -> Vec<String> {
    super::written::items(written).map(group_words).collect()
}

/// A group as it is written.
pub(super) fn group_words(group: &Value) -> String {
    match group {
        Value::String(text) => quoted(text),
        other => quote(&other.to_string()),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} {joint} {last}", others.join(", ")),
    }
}

/// The same with a capital at its beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn places_are_said_from_small_to_large_and_countries_by_their_names() {
        for (place, words) in [
            (json!({ "country": "Germany", "country_code": "DE" }), "Germany"),
            (
                json!({ "country_code": "de", "city": "Munich", "region": "Bavaria" }),
                "Munich, Bavaria, Germany",
            ),
            (
                json!({ "country": "Germany", "country_code": "FR" }),
                "Germany (FR)",
            ),
            (json!({ "country_code": "XX" }), "the country “XX”"),
            (json!({ "city": "Boston" }), "Boston"),
            (json!({}), "a place that is not named"),
        ] {
            assert_eq!(place_words(&Place::read(&place)), words);
        }
    }

    #[test]
    fn groups_are_said_as_they_are_written() {
        let words = |groups_written: Value| groups_words(&groups(Some(&groups_written)));
        assert_eq!(words(json!([3])), "group 3");
        assert_eq!(words(json!([0, 1, "x"])), "groups 0, 1 and “x”");
        assert_eq!(words(json!([])), "no group");
    }
}
