//! Comparisons written otherwise, so that they say what is wanted of the value that they saw.

use ::trigger::zendesk_chat::{Condition, Operator, TREE, Trigger};
use pattern::{Dialect, escaped, fixes_in};
use serde_json::{Value, json};

use super::super::comparison::compare;
use super::blame::Blamed;
use super::evaluations::seen;
use super::part::asked_instead;
use super::{set, stay};
use crate::Patterns;
use crate::suggest::Scene;

/// Whether a comparison holds, as the engine has it.
pub(super) fn holds(patterns: &mut Patterns, operator: Operator, variable: &Value, value: &Value) -> bool {
    let pattern = dialect(operator)
        .zip(value.as_str())
        .map(|(dialect, source)| patterns.add_in(dialect, source));
    compare(operator, variable, value, pattern.as_ref()).holds
}

pub(super) fn dialect(operator: Operator) -> Option<Dialect> {
    TREE.operator(operator.key())?.pattern
}

/// The value that a comparison saw; null when the variable had none.
pub(super) fn seen_value(blamed: &Blamed<'_>, variable: &str) -> Value {
    seen(blamed.answer.said, variable)
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

/// Other operators and values, the ones that change least first.
pub(super) fn otherwise(
    scene: &mut Scene<'_, Trigger>,
    blamed: &Blamed<'_>,
    operator: Operator,
    variable: &str,
    value: &Value,
) {
    if blamed.wanted {
        stay::instead_of_asking(scene, blamed, operator, variable, value);
    }
    let known = seen_value(blamed, variable);
    if known.is_null() {
        return;
    }
    let change = |scene: &mut Scene<'_, Trigger>, new: Operator, value_of: Value, cost: u32| {
        let is_other = new != operator || value_of != *value;
        if !is_other || holds(scene.patterns, new, &known, &value_of) != blamed.wanted {
            return false;
        }
        let asked = Condition::Compare {
            operator: new,
            variable: variable.to_owned(),
            value: value_of.clone(),
        };
        let mut edits = Vec::new();
        if new != operator {
            edits.extend(set(blamed.path.item(0), new.key()));
        }
        if value_of != *value {
            edits.extend(set(blamed.path.item(2), value_of));
        }
        scene.change_trigger(asked_instead(&asked, blamed.part), cost, edits);
        true
    };
    for (new, cost) in operators(operator) {
        change(scene, new, value.clone(), cost);
    }
    if let Some(dialect) = dialect(operator) {
        let [written, text] = [value, &known].map(|value| value.as_str().unwrap_or_default());
        let any_case = Operator::RegexAnyCase;
        let is_case = operator == any_case || holds(scene.patterns, any_case, &known, value) == blamed.wanted;
        let mends = mends(dialect, written);
        let is_mended = mends
            .iter()
            .any(|source| change(scene, operator, source.as_str().into(), 9));
        if !is_mended && !is_case {
            mends
                .iter()
                .any(|source| change(scene, any_case, source.as_str().into(), 11));
        }
        change(scene, operator, whole(text).into(), 17);
        return;
    }
    if let Some(number) = known.as_i64() {
        // A number that was written as a text is a slip. The nearest number is enough, and fewer than none there are not.
        let cost = if value.is_number() { 12 } else { 8 };
        let near = [number, number.saturating_add(1), number.saturating_sub(1)];
        let mut near = near.into_iter().filter(|near| *near >= 0 || number < 0);
        near.any(|near| change(scene, operator, json!(near), cost));
        return;
    }
    values(value, &known)
        .into_iter()
        .any(|(value_of, cost)| change(scene, operator, value_of, cost));
}

/// A variable in a sentence.
pub(super) fn phrase(variable: &str) -> &str {
    match TREE.variable(variable) {
        Some(entry) if entry.phrase_not.is_empty() => entry.phrase,
        Some(entry) => entry.label,
        None => variable,
    }
}

/// Operators that people mistake for one another: by case, by the end that counts, by whole text and part of it.
fn operators(operator: Operator) -> Vec<(Operator, u32)> {
    use Operator::{
        Contains, ContainsAnyCase, ContainsNot, ContainsNotAnyCase, Equal, Greater, GreaterOrEqual, Less,
        LessOrEqual, NotEqual, Regex, RegexAnyCase,
    };
    match operator {
        Equal => vec![(ContainsAnyCase, 10)],
        NotEqual => vec![(ContainsNotAnyCase, 10)],
        Less => vec![(LessOrEqual, 9)],
        Greater => vec![(GreaterOrEqual, 9)],
        LessOrEqual => vec![(Less, 9)],
        GreaterOrEqual => vec![(Greater, 9)],
        Contains => vec![(ContainsAnyCase, 8)],
        ContainsAnyCase => vec![(Contains, 8)],
        ContainsNot => vec![(ContainsNotAnyCase, 8)],
        ContainsNotAnyCase => vec![(ContainsNot, 8)],
        Regex => vec![(RegexAnyCase, 8), (ContainsAnyCase, 12)],
        RegexAnyCase => vec![(Regex, 8), (ContainsAnyCase, 12)],
    }
}

/// Values to compare with instead, the one that changes least first.
fn values(value: &Value, seen: &Value) -> Vec<(Value, u32)> {
    let Some(text) = seen.as_str() else {
        return vec![(seen.clone(), 14)];
    };
    let written = value.as_str().unwrap_or_default();
    let mut values = vec![
        (written.trim().into(), 8),
        (path_of(text).into(), 16),
        (seen.clone(), 17),
    ];
    // Every address has a `/`.
    values.retain(|(value, _)| *value != "/");
    values.retain(|(value, _)| !value.as_str().is_some_and(str::is_empty));
    values
}

/// Patterns that may have been meant, the likeliest first.
fn mends(dialect: Dialect, source: &str) -> Vec<String> {
    let mut sources: Vec<String> = fixes_in(dialect, source)
        .into_iter()
        .map(|fix| fix.source)
        .collect();
    let bare = source.strip_prefix('^').unwrap_or(source);
    let bare = bare.strip_suffix('$').unwrap_or(bare);
    sources.extend([
        format!("{source}.*"),
        format!(".*{source}"),
        format!(".*{bare}.*"),
        escaped(source, false),
        format!(".*{}.*", escaped(source, false)),
    ]);
    sources
}

/// A pattern for this text: of an address, for its path.
fn whole(text: &str) -> String {
    match path_of(text) {
        path if path.len() > 1 && path != text => format!(".*{}.*", escaped(path, false)),
        _ => escaped(text, false),
    }
}

/// An address without scheme, host, query and fragment; any other text as it is.
fn path_of(text: &str) -> &str {
    let Some(host) = text.find("://").map(|at| at + 3) else {
        return text;
    };
    let rest = text[host..].find('/').map_or("", |slash| &text[host + slash..]);
    &rest[..rest.find(['?', '#']).unwrap_or(rest.len())]
}
