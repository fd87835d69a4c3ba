//! Rules of two or three greetings compared.

use serde_json::Value;

use super::super::contract::{
    CONDITION, OPERATOR, RULE_MEMBERS, RULES, SESSION_FIELD, STEP_MEMBERS, TYPE, URL, URLS, VALUE, subject_of,
};
use super::super::form::label;
use super::super::lines::{
    Word, pairs_lines, rule_item_words, rule_lines, rules_lines, step_lines, steps_lines, word_lines,
};
use super::super::wording::step_words;
use super::super::{Compared, Subject};
use super::{others, place_label};
use crate::versions::{At, Values, Walk, are_both_objects, are_objects, lists, members};

pub(super) fn rules<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
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
        Some(steps) => walk.rows(&at.member(URLS), 0, steps, are_both_objects, step),
        None => walk.leaf_in_lines(&at.member(URLS), part("steps"), steps, steps_lines),
    }
    walk.leaf_in_lines(
        &at.member(SESSION_FIELD),
        part("name and value"),
        members(&values, SESSION_FIELD),
        pairs_lines,
    );
    others(walk, at, &values, &RULE_MEMBERS);
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

/// Rules that look at the same are versions of one rule.
fn look_at_the_same(left: &Value, right: &Value) -> bool {
    are_both_objects(left, right) && left.get(TYPE).is_some() && left.get(TYPE) == right.get(TYPE)
}
