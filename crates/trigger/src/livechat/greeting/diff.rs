//! Two greetings compared field by field, and three: what changed, and who changed it.
//!
//! Rules are compared as a set, because servers give them back in another order: a rule that stands elsewhere has not changed. One
//! rule is a version of another where both look at the same.

use serde_json::{Map, Value};

use super::content::in_place;
use super::contract::{
    ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, BUTTON_MEMBERS, BUTTONS, CONDITION, ELEMENT_TEXTS, ELEMENTS, GROUP,
    IMAGE, MESSAGE, NAME, OPERATOR, PROPERTIES, RULES, SESSION_FIELD, STEP_MEMBERS, TEMPLATE, TYPE, URL,
    URLS, VALUE, subject_of,
};
use super::form::label;
use super::lines::{
    Word, button_lines, button_words, element_lines, image_lines, message_lines, pairs_lines,
    rule_item_words, rule_lines, rules_lines, step_lines, steps_lines, word_lines,
};
use super::wording::step_words;
use super::{Compared, Subject};
use crate::versions::{At, FieldOf, Values, Walk, changes, merged};
use crate::{FieldChange, FieldMerge, FieldPath};

/// What changes from `before` to `after`, in the order of the form. Only [`content`](super::content()) counts.
///
/// Paths are those of `after`; of what is not there any more those of `before`.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    changes(differing([before, after]), place_label)
}

/// What `mine` and `theirs` made of `base`, in the order of the form: every field that is not the same in all three.
///
/// Paths count the items of all three, as [`crate::merge()`] expects them.
pub fn three_way(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Vec<FieldMerge> {
    merged(differing([base, mine, theirs]))
}

/// Every field that is not the same in all versions, in the order of the form.
fn differing<const VERSIONS: usize>(documents: [&Map<String, Value>; VERSIONS]) -> Vec<FieldOf<VERSIONS>> {
    let contents = documents.map(in_place);
    let of = |member: &str| contents.each_ref().map(|content| content.get(member));
    let root = At::root();
    let mut walk = Walk { fields: Vec::new() };
    walk.leaf(&root.member(NAME), label(NAME), of(NAME));
    walk.leaf_in_lines(&root.member(TYPE), label(TYPE), of(TYPE), |of| {
        word_lines(Word::Type, of)
    });
    for member in [ACTIVE, GROUP] {
        walk.leaf(&root.member(member), label(member), of(member));
    }
    rules(&mut walk, &root.member(RULES), of(RULES));
    for member in [ACTIVE_FROM, ACTIVE_UNTIL] {
        walk.leaf(&root.member(member), label(member), of(member));
    }
    message(&mut walk, &root.member(MESSAGE), of(MESSAGE));
    walk.leaf_in_lines(
        &root.member(PROPERTIES),
        label(PROPERTIES),
        of(PROPERTIES),
        pairs_lines,
    );
    walk.fields
}

fn rules<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    match lists(&values) {
        Some(lists) => walk.set(at, lists, look_at_the_same, rule),
        None => walk.leaf_in_lines(at, label(RULES), values, rules_lines),
    }
}

fn rule<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    let name = place_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, name, values, rule_item_words, rule_lines);
    }
    let compared = values
        .iter()
        .flatten()
        .find_map(|rule| subject_of(rule))
        .map(Subject::compared);
    let part = |words: &str| format!("{name}: {words}");
    walk.leaf_in_lines(
        &at.member(CONDITION),
        part("with the others"),
        members(&values, CONDITION),
        |join| word_lines(Word::Join, join),
    );
    walk.leaf_in_lines(
        &at.member(OPERATOR),
        part("comparison"),
        members(&values, OPERATOR),
        |operator| word_lines(Word::Operator, operator),
    );
    let is_address = compared == Some(Compared::Address);
    text(
        walk,
        &at.member(VALUE),
        &name,
        members(&values, VALUE),
        is_address,
    );
    let steps = members(&values, URLS);
    match lists(&steps) {
        Some(steps) => walk.rows(&at.member(URLS), 0, steps, are_objects_both, step),
        None => walk.leaf_in_lines(&at.member(URLS), part("steps"), steps, steps_lines),
    }
    walk.leaf_in_lines(
        &at.member(SESSION_FIELD),
        part("name and value"),
        members(&values, SESSION_FIELD),
        pairs_lines,
    );
    others(walk, at, &values, &super::contract::RULE_MEMBERS);
}

fn step<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    let name = place_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, name, values, step_words, step_lines);
    }
    text(walk, &at.member(URL), &name, members(&values, URL), true);
    walk.leaf_in_lines(
        &at.member(OPERATOR),
        format!("{name}: comparison"),
        members(&values, OPERATOR),
        |operator| word_lines(Word::Operator, operator),
    );
    others(walk, at, &values, &STEP_MEMBERS);
}

/// A text, which may be one that is looked for in an address.
fn text<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    name: &str,
    values: Values<'_, VERSIONS>,
    is_pattern: bool,
) {
    let before = walk.fields.len();
    walk.leaf(at, name, values);
    for field in &mut walk.fields[before..] {
        field.is_pattern = is_pattern;
    }
}

fn message<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    let elements = members(&values, ELEMENTS);
    let Some(elements) = lists(&elements).filter(|_| are_objects(&values)) else {
        return walk.leaf_in_lines(at, label(MESSAGE), values, message_lines);
    };
    walk.leaf(&at.member(TEMPLATE), label(TEMPLATE), members(&values, TEMPLATE));
    walk.rows(&at.member(ELEMENTS), 0, elements, are_objects_both, element);
    others(walk, at, &values, &super::contract::MESSAGE_MEMBERS);
}

fn element<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    let name = place_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, name, values, element_words, element_lines);
    }
    let part = |member: &'static str| format!("{name}: {}", label(member).to_lowercase());
    for member in ELEMENT_TEXTS {
        walk.leaf(&at.member(member), part(member), members(&values, member));
    }
    walk.leaf_in_lines(
        &at.member(IMAGE),
        part(IMAGE),
        members(&values, IMAGE),
        image_lines,
    );
    let buttons = members(&values, BUTTONS);
    match lists(&buttons) {
        Some(buttons) => walk.rows(&at.member(BUTTONS), 0, buttons, are_objects_both, button),
        None => walk.leaf_in_lines(&at.member(BUTTONS), part(BUTTONS), buttons, |buttons| {
            super::contract::items(Some(buttons))
                .flat_map(button_lines)
                .collect()
        }),
    }
    others(walk, at, &values, &super::contract::ELEMENT_MEMBERS);
}

fn button<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    let name = place_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, name, values, button_words, button_lines);
    }
    for member in BUTTON_MEMBERS {
        let words = format!("{name}: {}", super::form::button_label(member).to_lowercase());
        walk.leaf(&at.member(member), words, members(&values, member));
    }
    others(walk, at, &values, &BUTTON_MEMBERS);
}

/// Members that are not known here, called by their names.
fn others<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: &Values<'_, VERSIONS>,
    known: &[&str],
) {
    let mut names: Vec<&str> = Vec::new();
    let objects = values.iter().flatten().filter_map(|value| value.as_object());
    for name in objects.flat_map(Map::keys) {
        if !known.contains(&name.as_str()) && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    for name in names {
        walk.leaf_in_lines(
            &at.member(name),
            name,
            members(values, name),
            |value| match value {
                Value::Object(_) | Value::Array(_) => vec![crate::ValueLine::words(0, value.to_string())],
                _ => Vec::new(),
            },
        );
    }
}

/// What the item at a path is called: `Rule 2`, `Rule 2, step 1`, `Part 1`, `Part 1, button 2`.
fn place_label(path: &FieldPath) -> String {
    let steps: Vec<&str> = path.as_str().split('/').skip(1).collect();
    let number = |step: &str| {
        step.parse::<usize>()
            .map_or_else(|_| step.to_owned(), |index| (index + 1).to_string())
    };
    match steps.as_slice() {
        [RULES, rule] => format!("Rule {}", number(rule)),
        [RULES, rule, URLS, step, ..] => format!("Rule {}, step {}", number(rule), number(step)),
        [MESSAGE, ELEMENTS, part] => format!("Part {}", number(part)),
        [MESSAGE, ELEMENTS, part, BUTTONS, button, ..] => {
            format!("Part {}, button {}", number(part), number(button))
        }
        _ => path.to_string(),
    }
}

fn element_words(element: &Value) -> String {
    let lines = element_lines(element);
    lines
        .into_iter()
        .next()
        .map_or_else(|| element.to_string(), |line| line.text)
}

/// The lists, where there is one in each version.
fn lists<'v, const VERSIONS: usize>(values: &Values<'v, VERSIONS>) -> Option<[&'v [Value]; VERSIONS]> {
    let list = |value: &Option<&'v Value>| value.and_then(Value::as_array);
    let all = values.iter().all(|value| list(value).is_some());
    all.then(|| {
        values.map(|value| {
            value
                .and_then(Value::as_array)
                .map(Vec::as_slice)
                .unwrap_or_default()
        })
    })
}

fn are_objects<const VERSIONS: usize>(values: &Values<'_, VERSIONS>) -> bool {
    values.iter().flatten().all(|value| value.is_object())
}

fn are_objects_both(left: &Value, right: &Value) -> bool {
    left.is_object() && right.is_object()
}

/// Rules that look at the same are versions of one rule.
fn look_at_the_same(left: &Value, right: &Value) -> bool {
    are_objects_both(left, right) && left.get(TYPE).is_some() && left.get(TYPE) == right.get(TYPE)
}

fn members<'v, const VERSIONS: usize>(values: &Values<'v, VERSIONS>, name: &str) -> Values<'v, VERSIONS> {
    values.map(|value| value.and_then(|value| value.get(name)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;
    use crate::{Side, ValueLine, merge};

    fn document() -> Value {
        json!({
            "id": 12, "name": "Pricing", "type": "normal", "active": true, "group": 3,
            "rules": [
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
                { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
                { "condition": "or", "type": "url_funnel", "urls": [{ "url": "/a", "operator": "contains" }, { "url": "/b", "operator": "contains" }] },
            ],
            "rich_message": { "template_id": "cards", "elements": [{ "title": "Questions?", "buttons": [{ "text": "Ask", "type": "message", "value": "x", "postback_id": "" }] }] },
        })
    }

    fn map(value: &Value) -> &Map<String, Value> {
        value.as_object().unwrap()
    }

    fn shown(before: &Value, after: &Value) -> String {
        let show = |value: Option<Value>, lines: Vec<ValueLine>| match value {
            None => "-".to_owned(),
            Some(value) if lines.is_empty() => value.to_string(),
            Some(_) => {
                let lines = lines
                    .into_iter()
                    .map(|line| format!("{}{}", ". ".repeat(line.depth), line.text));
                lines.collect::<Vec<_>>().join(" / ")
            }
        };
        diff(map(before), map(after))
            .into_iter()
            .map(|change| {
                let (before, after) = (
                    show(change.before, change.before_lines),
                    show(change.after, change.after_lines),
                );
                format!("{} [{}] {before} => {after}", change.label, change.path)
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[track_caller]
    fn check(change: impl Fn(&mut Value), expected: &Expect) {
        let mut other = document();
        change(&mut other);
        expected.assert_eq(&shown(&document(), &other));
    }

    #[test]
    fn rules_in_another_order_and_numbers_as_texts_are_no_change() {
        check(
            |other| {
                other["rules"].as_array_mut().unwrap().reverse();
                other["rules"][2]["value"] = json!(30);
            },
            &expect![""],
        );
    }

    #[test]
    fn a_change_of_a_rule_is_told_where_the_rule_stands() {
        check(
            |other| {
                other["rules"].as_array_mut().unwrap().reverse();
                other["rules"][1]["value"] = json!("/plans");
                other["rules"][2]["operator"] = json!("equals");
                other["rules"][0]["urls"][1]["url"] = json!("/c");
            },
            &expect![[r#"
                Rule 1, step 2 [/rules/0/urls/1/url] "/b" => "/c"
                Rule 2 [/rules/1/value] "/pricing" => "/plans"
                Rule 3: comparison [/rules/2/operator] is at least => is"#]],
        );
    }

    #[test]
    fn rules_come_and_go_in_lines() {
        check(
            |other| {
                let rules = other["rules"].as_array_mut().unwrap();
                rules.remove(0);
                rules.push(json!({ "condition": "or", "type": "visits_number", "operator": "greater_than", "value": "1" }));
            },
            &expect![[r#"
                Rule 3 [/rules/2] - => is enough: the number of visits is more than 1
                Rule 1 [/rules/0] must hold: the visitor has been on the page for at least 30 seconds => -"#]],
        );
    }

    #[test]
    fn a_message_is_told_text_by_text() {
        check(
            |other| {
                let part = &mut other["rich_message"]["elements"][0];
                part["title"] = json!("Help?");
                part["buttons"][0]["text"] = json!("Yes");
                part["buttons"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!({ "text": "No", "type": "message", "value": "no", "postback_id": "" }));
                other["type"] = json!("announcement");
            },
            &expect![[r#"
                Type [/type] greeting => announcement
                Part 1: title [/rich_message/elements/0/title] "Questions?" => "Help?"
                Part 1, button 1: label [/rich_message/elements/0/buttons/0/text] "Ask" => "Yes"
                Part 1, button 2 [/rich_message/elements/0/buttons/1] - => button “No”, message no"#]],
        );
    }

    #[test]
    fn what_two_people_changed_is_joined_although_the_rules_stand_in_another_order() {
        let base = document();
        let mut mine = document();
        mine["rules"].as_array_mut().unwrap().reverse();
        mine["rules"][2]["value"] = json!("60");
        let mut theirs = document();
        theirs["rules"][1]["value"] = json!("/plans");
        theirs["rules"].as_array_mut().unwrap().remove(2);
        theirs["rules"].as_array_mut().unwrap().insert(
            0,
            json!({ "condition": "and", "type": "geolocation", "operator": "contains", "value": "Bonn" }),
        );
        let fields = three_way(map(&base), map(&mine), map(&theirs));
        let merged = merge(map(&mine), &fields, &BTreeMap::<FieldPath, Side>::new()).unwrap();
        assert_eq!(
            merged["rules"],
            json!([
                { "condition": "and", "type": "url_current", "operator": "contains", "value": "/plans" },
                { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "60" },
                { "condition": "and", "type": "geolocation", "operator": "contains", "value": "Bonn" },
            ])
        );
    }
}
