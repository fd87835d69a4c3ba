//! Values that a variable can have, so that a comparison says what is wanted.

use ::trigger::zendesk_chat::{Operator, TREE, Trigger};
use serde_json::{Value, json};

use super::comparison::dialect;
use super::demand::{Demand, demands_on, most_suitable};
use crate::Patterns;
use crate::suggest::{Scene, example};

/// Most values of which the best is chosen.
const MOST: usize = 8;

/// Values of a variable with which the comparison says what is wanted, the likeliest first.
fn suitable(patterns: &mut Patterns, variable: &str, asked: Demand<'_>, seen: &Value) -> Vec<Value> {
    let Demand { operator, value, .. } = asked;
    let entry = TREE.variable(variable);
    let read = |json: &str| serde_json::from_str::<Value>(json).ok();
    let choices: Vec<Value> = entry
        .map(|entry| entry.choices)
        .unwrap_or_default()
        .iter()
        .filter_map(|choice| read(choice.value))
        .collect();
    let is_closed = entry.is_some_and(|entry| entry.closed);
    let mut tried: Vec<Value> = Vec::new();
    if !is_closed {
        tried.push(value.clone());
        if let Some(number) = value.as_f64() {
            tried.extend(near(number));
        }
        if let Some(text) = value.as_str() {
            tried.extend(texts(operator, text, seen.as_str()));
        }
    }
    tried.extend(choices);
    if !is_closed {
        tried.extend(entry.and_then(|entry| read(entry.example)));
        tried.extend([
            json!("Hello"),
            json!(0),
            json!(1),
            json!(""),
            json!(true),
            json!(false),
        ]);
    }
    let in_range = |value: &Value| match entry.and_then(|entry| entry.range).zip(value.as_i64()) {
        Some(((least, most), number)) => (i64::from(least)..=i64::from(most)).contains(&number),
        None => true,
    };
    let mut found: Vec<Value> = Vec::new();
    for value_of in tried {
        if found.len() < MOST
            && value_of != *seen
            && !found.contains(&value_of)
            && in_range(&value_of)
            && asked.suits(patterns, &value_of)
        {
            found.push(value_of);
        }
    }
    found
}

/// The whole numbers around a number.
fn near(number: f64) -> Vec<Value> {
    #[expect(clippy::cast_possible_truncation, reason = "it saturates, and each is tried")]
    let whole = number.round() as i64;
    [0, 1, -1]
        .into_iter()
        .map(|more| json!(whole.saturating_add(more)))
        .collect()
}

fn texts(operator: Operator, value: &str, seen: Option<&str>) -> Vec<Value> {
    let part = if dialect(operator).is_some() {
        example(value)
    } else {
        value.to_owned()
    };
    let whole = seen
        .filter(|seen| !seen.is_empty())
        .map(|seen| format!("{seen} {part}"));
    let words = part.replace("  ", " ");
    [Some(part), whole, Some(words)]
        .into_iter()
        .flatten()
        .map(Value::from)
        .collect()
}

/// The value of a variable with which the comparison says what is wanted, and with it most of the condition's others with the variable.
pub(super) fn best(
    scene: &mut Scene<'_, Trigger>,
    variable: &str,
    asked: Demand<'_>,
    seen: &Value,
) -> Option<Value> {
    let values = suitable(scene.patterns, variable, asked, seen);
    let all = demands_on(scene.trigger, variable);
    most_suitable(scene.patterns, &all, values)
}

/// What the visitor writes, so that the condition holds as far as it asks for the message.
pub(super) fn message(scene: &mut Scene<'_, Trigger>) -> String {
    let asked = demands_on(scene.trigger, "@message");
    let mut texts = Vec::new();
    for asked in &asked {
        texts.extend(suitable(scene.patterns, "@message", *asked, &Value::Null));
    }
    let best = most_suitable(scene.patterns, &asked, texts);
    best.as_ref()
        .and_then(Value::as_str)
        .unwrap_or("Hello")
        .to_owned()
}
