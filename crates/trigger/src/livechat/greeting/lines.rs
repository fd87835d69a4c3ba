//! Values of a greeting in lines that people read.

use serde_json::Value;

use super::contract::{
    BUTTONS, ELEMENT_TEXTS, ELEMENTS, IMAGE, TEXT, TYPE, URL, URLS, VALUE, items, subject_of,
};
use super::sentence::join;
use super::wording::{rule_words, step_words};
use super::{Compared, Join, Operator, Subject, Type};
use crate::{LineLook, ValueLine};

/// A rule: how it goes together with the others and what it asks.
pub(super) fn rule_lines(rule: &Value) -> Vec<ValueLine> {
    if !rule.is_object() {
        return Vec::new();
    }
    let words = format!("{}: {}", join_words(join(rule)), rule_words(rule));
    let texts = match subject_of(rule).map(Subject::compared) {
        Some(Compared::Steps) => items(rule.get(URLS))
            .filter_map(|step| step.get(URL)?.as_str())
            .map(str::to_owned)
            .collect(),
        _ => Vec::from_iter(rule.get(VALUE).and_then(Value::as_str).map(str::to_owned)),
    };
    ValueLine::with_whole_texts(0, words, texts)
}

/// All rules, a line each.
pub(super) fn rules_lines(rules: &Value) -> Vec<ValueLine> {
    items(Some(rules)).flat_map(rule_lines).collect()
}

/// A rule in one line, for where it stands among others.
pub(super) fn rule_item_words(rule: &Value) -> String {
    match rule.is_object() {
        true => rule_words(rule),
        false => rule.to_string(),
    }
}

/// How a rule goes together with the others.
pub(super) fn join_words(join: Join) -> &'static str {
    match join {
        Join::And => "must hold",
        Join::Or => "is enough",
    }
}

/// The word of a field in the words of the form; nothing for a word that nobody knows.
pub(super) fn word_lines(of: Word, written: &Value) -> Vec<ValueLine> {
    let word = written.as_str().and_then(|word| match of {
        Word::Type => Type::from_key(word).map(Type::label),
        Word::Join => Join::from_key(word).map(join_words),
        Word::Operator => Operator::from_key(word).map(Operator::label),
    });
    Vec::from_iter(word.map(|word| ValueLine::words(0, word)))
}

/// What a word is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Type,
    Join,
    Operator,
}

/// The steps of a funnel, a line each.
pub(super) fn steps_lines(steps: &Value) -> Vec<ValueLine> {
    items(Some(steps)).flat_map(step_lines).collect()
}

/// A step of a funnel.
pub(super) fn step_lines(step: &Value) -> Vec<ValueLine> {
    let text = step.get(URL).and_then(Value::as_str).map(str::to_owned);
    match step.is_object() {
        true => ValueLine::with_whole_texts(0, step_words(step), text),
        false => Vec::new(),
    }
}

/// Names with their values, a line each.
pub(super) fn pairs_lines(pairs: &Value) -> Vec<ValueLine> {
    let pairs = pairs.as_object().into_iter().flatten();
    pairs
        .flat_map(|(name, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let words = format!("{name}: {}", crate::summary::quote(&text));
            ValueLine::with_whole_texts(0, words, [text])
        })
        .collect()
}

/// A message, with a line for each thing that the visitor sees.
pub(super) fn message_lines(message: &Value) -> Vec<ValueLine> {
    let lines: Vec<ValueLine> = items(message.get(ELEMENTS)).flat_map(element_lines).collect();
    match message.is_object() && lines.is_empty() {
        true => vec![ValueLine::words(0, "a message without texts")],
        false => lines,
    }
}

/// A part of a message, with a line for each thing that the visitor sees.
pub(super) fn element_lines(element: &Value) -> Vec<ValueLine> {
    if !element.is_object() {
        return Vec::new();
    }
    let texts = ELEMENT_TEXTS
        .into_iter()
        .filter_map(|member| element.get(member)?.as_str());
    let mut lines: Vec<ValueLine> = texts
        .map(|text| ValueLine {
            depth: 0,
            text: text.to_owned(),
            look: LineLook::Message,
        })
        .collect();
    lines.extend(element.get(IMAGE).into_iter().flat_map(image_lines));
    lines.extend(items(element.get(BUTTONS)).flat_map(button_lines));
    if lines.is_empty() {
        lines.push(ValueLine::words(0, "a part without texts"));
    }
    lines
}

/// An image.
pub(super) fn image_lines(image: &Value) -> Vec<ValueLine> {
    match image.get(URL).and_then(Value::as_str) {
        Some(url) => {
            let words = format!("image {}", crate::summary::quote(url));
            ValueLine::with_whole_texts(0, words, [url.to_owned()])
        }
        None if image.is_object() => vec![ValueLine::words(0, "an image without an address")],
        None => Vec::new(),
    }
}

/// A button: what it says and what it does.
pub(super) fn button_lines(button: &Value) -> Vec<ValueLine> {
    match button.is_object() {
        true => vec![ValueLine::words(0, button_words(button))],
        false => Vec::new(),
    }
}

/// A button in words: `button “See”, url https://shop.example/sale`.
pub(super) fn button_words(button: &Value) -> String {
    let text = |member: &str| button.get(member).and_then(Value::as_str).unwrap_or_default();
    let mut words = format!("button {}", super::wording::quoted(text(TEXT)));
    for member in [TYPE, VALUE] {
        let written = crate::summary::quote(text(member));
        if !written.is_empty() {
            words.push_str(if member == TYPE { ", " } else { " " });
            words.push_str(&written);
        }
    }
    words
}
