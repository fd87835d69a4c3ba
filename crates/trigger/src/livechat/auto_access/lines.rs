//! Values of a rule in lines that people read.

use serde_json::Value;

use super::contract::{EXACT_MATCH, EXCLUDE_VALUES, VALUE, VALUES};
use super::words::{groups, groups_words, place_words, quoted};
use super::written::items;
use super::{Place, Question};
use crate::ValueLine;

/// A condition: what must be found or not, a line for each text or place; nothing where it is none.
pub(super) fn condition_lines(question: Question, condition: &Value) -> Vec<ValueLine> {
    let list = |member: &str| items(condition.get(member)).collect::<Vec<&Value>>();
    let (some, none) = (list(VALUES), list(EXCLUDE_VALUES));
    let is_place = question == Question::Geolocation;
    let mut lines = Vec::new();
    for (items, heading, excluded) in [(some, "any of these", false), (none, "none of these", true)] {
        if is_place && excluded {
            continue;
        }
        let single = items.len() == 1;
        if !single && !items.is_empty() {
            lines.push(ValueLine::words(0, heading));
        }
        let depth = usize::from(!single);
        for item in items {
            lines.extend(match is_place {
                true => place(depth, item),
                // Below a heading that says it, “not” would say it twice.
                false => text(depth, item, excluded && single),
            });
        }
    }
    lines
}

/// One text of a condition: `contains “/pricing”`; nothing where it is none.
pub(super) fn text_lines(item: &Value) -> Vec<ValueLine> {
    text(0, item, false)
}

/// One place; nothing where it is none.
pub(super) fn place_lines(item: &Value) -> Vec<ValueLine> {
    place(0, item)
}

/// The groups that are chosen; nothing where they are no list.
pub(super) fn groups_lines(written: &Value) -> Vec<ValueLine> {
    let lines = written
        .is_array()
        .then(|| ValueLine::words(0, groups_words(&groups(Some(written)))));
    Vec::from_iter(lines)
}

/// Whether a text must be the whole.
pub(super) fn exact_lines(written: &Value) -> Vec<ValueLine> {
    let lines = written.as_bool().map(|exact| {
        ValueLine::words(
            0,
            if exact {
                "must be the whole"
            } else {
                "may be a piece"
            },
        )
    });
    Vec::from_iter(lines)
}

/// One text in words: `contains “/pricing”`.
pub(super) fn text_words(item: &Value) -> String {
    let lines = text_lines(item);
    lines
        .into_iter()
        .next()
        .map_or_else(|| item.to_string(), |line| line.text)
}

/// One place in words.
pub(super) fn place_item_words(item: &Value) -> String {
    match item.is_object() {
        true => place_words(&Place::read(item)),
        false => item.to_string(),
    }
}

fn text(depth: usize, item: &Value, excluded: bool) -> Vec<ValueLine> {
    let Some(value) = item.get(VALUE).and_then(Value::as_str) else {
        return Vec::new();
    };
    let exact = item.get(EXACT_MATCH) == Some(&Value::Bool(true));
    let verb = match (exact, excluded) {
        (true, false) => "is",
        (true, true) => "is not",
        (false, false) => "contains",
        (false, true) => "does not contain",
    };
    ValueLine::with_whole_texts(depth, format!("{verb} {}", quoted(value)), [value.to_owned()])
}

fn place(depth: usize, item: &Value) -> Vec<ValueLine> {
    let lines = item
        .is_object()
        .then(|| ValueLine::words(depth, place_words(&Place::read(item))));
    Vec::from_iter(lines)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(question: Question, condition: Value, expected: &[&str]) {
        let lines: Vec<String> = condition_lines(question, &condition)
            .into_iter()
            .map(|line| format!("{}{}", ". ".repeat(line.depth), line.text))
            .collect();
        assert_eq!(lines, expected, "{condition}");
    }

    #[test]
    fn a_condition_has_a_line_for_each_text_and_each_place() {
        check(
            Question::Url,
            json!({ "values": [{ "value": "/a" }] }),
            &["contains “/a”"],
        );
        check(
            Question::Url,
            json!({ "exclude_values": [{ "value": "/a", "exact_match": true }] }),
            &["is not “/a”"],
        );
        check(
            Question::Domain,
            json!({ "exclude_values": [{ "value": "a.example", "exact_match": true }, { "value": "shop" }] }),
            &["none of these", ". is “a.example”", ". contains “shop”"],
        );
        check(
            Question::Geolocation,
            json!({ "values": [{ "country_code": "DE" }, { "city": "Rome" }] }),
            &["any of these", ". Germany", ". Rome"],
        );
        check(Question::Url, json!("none"), &[]);
        let long = format!("/{}", "a".repeat(100));
        let lines = condition_lines(Question::Url, &json!({ "values": [{ "value": long }] }));
        assert_eq!(
            lines[1].text, long,
            "a text that a line cannot hold follows as it is written"
        );
    }
}
