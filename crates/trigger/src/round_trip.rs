//! What a document loses on its way through a window, put back.
//!
//! A window reads JSON as JavaScript does: `30.0` comes back as `30`, whole numbers beyond 2^53 as their neighbours, and members whose
//! names are numbers before all others. Nobody changed these, so they are taken from the document as it was before.

use serde_json::{Map, Number, Value};

/// `document` with everything as `before` has it that JavaScript cannot tell from what it has.
///
/// What moved is found wherever it was. Nothing else changes.
#[must_use]
pub fn restored(document: Map<String, Value>, before: &Map<String, Value>) -> Map<String, Value> {
    let before = Value::Object(before.clone());
    let mut frail = Vec::new();
    collect(&before, &mut frail);
    if frail.is_empty() {
        return document;
    }
    match restore(Value::Object(document), Some(&before), &frail) {
        Value::Object(document) => document,
        _ => Map::new(),
    }
}

/// Every list and object that JavaScript does not give back as it is, outermost first. Says whether `value` is one.
fn collect<'v>(value: &'v Value, frail: &mut Vec<&'v Value>) -> bool {
    let place = frail.len();
    let is_frail = match value {
        Value::Number(number) => return is_frail_number(number),
        Value::Array(items) => items.iter().filter(|item| collect(item, frail)).count() > 0,
        Value::Object(members) => {
            let any = members.values().filter(|member| collect(member, frail)).count() > 0;
            any || !members.keys().eq(order_in_javascript(members))
        }
        Value::Null | Value::Bool(_) | Value::String(_) => false,
    };
    if is_frail {
        frail.insert(place, value);
    }
    is_frail
}

/// The greatest number up to which JavaScript tells all whole numbers apart: 2^53.
const EXACT: u64 = 1 << 53;

/// From here on JavaScript, too, writes a number with an exponent.
const EXPONENT: f64 = 1e21;

fn is_frail_number(number: &Number) -> bool {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(whole), ..) => whole.unsigned_abs() > EXACT,
        (None, Some(whole), _) => whole > EXACT,
        (None, None, Some(float)) => float.fract() == 0.0 && float.abs() < EXPONENT,
        (None, None, None) => false,
    }
}

/// The names of members as JavaScript lists them: numbers of arrays first, by size.
fn order_in_javascript(members: &Map<String, Value>) -> impl Iterator<Item = &String> {
    let index = |name: &str| {
        name.parse::<u32>()
            .ok()
            .filter(|index| *index < u32::MAX && index.to_string() == name)
    };
    let mut indices: Vec<(u32, &String)> = members
        .keys()
        .filter_map(|name| Some((index(name)?, name)))
        .collect();
    indices.sort_unstable();
    let others = members.keys().filter(move |name| index(name).is_none());
    indices.into_iter().map(|(_, name)| name).chain(others)
}

fn restore(value: Value, before: Option<&Value>, frail: &[&Value]) -> Value {
    let known = before
        .into_iter()
        .chain(frail.iter().copied())
        .find(|known| is_same(&value, known));
    match (known, value) {
        (Some(known), _) => known.clone(),
        (None, Value::Array(items)) => {
            let before = before.and_then(Value::as_array);
            let items = items.into_iter().enumerate();
            items
                .map(|(index, item)| restore(item, before.and_then(|before| before.get(index)), frail))
                .collect()
        }
        (None, Value::Object(members)) => {
            let before = before.and_then(Value::as_object);
            let restored = members.into_iter().map(|(name, member)| {
                let before = before.and_then(|before| before.get(&name));
                let member = restore(member, before, frail);
                (name, member)
            });
            Value::Object(restored.collect())
        }
        (None, value) => value,
    }
}

/// Whether `value` is what JavaScript makes of `before`.
fn is_same(value: &Value, before: &Value) -> bool {
    match (value, before) {
        (Value::Number(value), Value::Number(before)) => value.as_f64() == before.as_f64(),
        (Value::Array(values), Value::Array(befores)) => {
            values.len() == befores.len()
                && values
                    .iter()
                    .zip(befores)
                    .all(|(value, before)| is_same(value, before))
        }
        (Value::Object(values), Value::Object(befores)) => {
            values.keys().eq(order_in_javascript(befores))
                && values
                    .iter()
                    .all(|(name, value)| befores.get(name).is_some_and(|before| is_same(value, before)))
        }
        (value, before) => value == before,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, sent: &str, stored: &str) {
        let parse = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
        let restored = restored(parse(sent), &parse(before));
        assert_eq!(serde_json::to_string(&restored).unwrap(), stored);
    }

    #[test]
    fn numbers_that_nobody_changed_stay_as_they_are_written() {
        check(
            r#"{"a":["wait",30.0],"b":9007199254740993,"c":-0.0,"d":1.5}"#,
            r#"{"a":["wait",30],"b":9007199254740992,"c":0,"d":1.5}"#,
            r#"{"a":["wait",30.0],"b":9007199254740993,"c":-0.0,"d":1.5}"#,
        );
    }

    #[test]
    fn a_number_that_was_changed_is_the_new_one_and_its_neighbours_stay() {
        check(
            r#"{"a":[["wait",30.0],["x",1.0]]}"#,
            r#"{"a":[["wait",31],["x",1]]}"#,
            r#"{"a":[["wait",31],["x",1.0]]}"#,
        );
    }

    #[test]
    fn what_moved_into_a_group_is_as_it_was_written() {
        check(
            r#"{"c":["and",["gt","@q",3.0],["or",["lt","@q",9.0]]]}"#,
            r#"{"c":["and",["or",["lt","@q",9],["not",["gt","@q",3]]]]}"#,
            r#"{"c":["and",["or",["lt","@q",9.0],["not",["gt","@q",3.0]]]]}"#,
        );
    }

    #[test]
    fn members_whose_names_are_numbers_keep_their_order() {
        check(
            r#"{"b":1,"10":2,"9":{"z":1,"1":2}}"#,
            r#"{"9":{"1":2,"z":1},"10":2,"b":1}"#,
            r#"{"b":1,"10":2,"9":{"z":1,"1":2}}"#,
        );
    }

    #[test]
    fn members_that_somebody_put_in_another_order_stay_there() {
        check(r#"{"a":1.0,"b":2}"#, r#"{"b":2,"a":1}"#, r#"{"b":2,"a":1.0}"#);
    }
}
