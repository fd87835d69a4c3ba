//! Messages of two or three greetings compared.

use serde_json::Value;

use super::super::contract::{
    BUTTON_MEMBERS, BUTTONS, ELEMENT_MEMBERS, ELEMENT_TEXTS, ELEMENTS, IMAGE, MESSAGE, MESSAGE_MEMBERS,
    TEMPLATE, items,
};
use super::super::form::{button_label, label};
use super::super::lines::{button_lines, button_words, element_lines, image_lines, message_lines};
use super::{others, place_label};
use crate::versions::{At, Values, Walk, are_both_objects, are_objects, lists, members};

pub(super) fn message<const VERSIONS: usize>(
    walk: &mut Walk<VERSIONS>,
    at: &At<VERSIONS>,
    values: Values<'_, VERSIONS>,
) {
    let elements = members(&values, ELEMENTS);
    let Some(elements) = lists(&elements).filter(|_| are_objects(&values)) else {
        return walk.leaf_in_lines(at, label(MESSAGE), values, message_lines);
    };
    walk.leaf(&at.member(TEMPLATE), label(TEMPLATE), members(&values, TEMPLATE));
    walk.rows(&at.member(ELEMENTS), 0, elements, are_both_objects, element);
    others(walk, at, &values, &MESSAGE_MEMBERS);
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
        Some(buttons) => walk.rows(&at.member(BUTTONS), 0, buttons, are_both_objects, button),
        None => walk.leaf_in_lines(&at.member(BUTTONS), part(BUTTONS), buttons, |buttons| {
            items(Some(buttons)).flat_map(button_lines).collect()
        }),
    }
    others(walk, at, &values, &ELEMENT_MEMBERS);
}

fn button<const VERSIONS: usize>(walk: &mut Walk<VERSIONS>, at: &At<VERSIONS>, values: Values<'_, VERSIONS>) {
    let name = place_label(at.place(&values));
    if values.iter().any(Option::is_none) || !are_objects(&values) {
        return walk.item(at, name, values, button_words, button_lines);
    }
    for member in BUTTON_MEMBERS {
        let words = format!("{name}: {}", button_label(member).to_lowercase());
        walk.leaf(&at.member(member), words, members(&values, member));
    }
    others(walk, at, &values, &BUTTON_MEMBERS);
}

fn element_words(element: &Value) -> String {
    let lines = element_lines(element);
    lines
        .into_iter()
        .next()
        .map_or_else(|| element.to_string(), |line| line.text)
}
