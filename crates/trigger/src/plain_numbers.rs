//! Whole numbers in one form.

use serde_json::{Number, Value};

/// `30.0` is `30`: servers store either.
pub(crate) fn plain_numbers(value: &Value) -> Value {
    /// Beyond, a fraction cannot be told from none.
    const GREATEST: f64 = 9_007_199_254_740_992.0;
    match value {
        Value::Array(items) => items.iter().map(plain_numbers).collect(),
        Value::Object(members) => Value::Object(
            members
                .iter()
                .map(|(member, value)| (member.clone(), plain_numbers(value)))
                .collect(),
        ),
        Value::Number(number) if number.is_f64() => match number.as_f64() {
            Some(whole) if whole.fract() == 0.0 && whole.abs() < GREATEST => {
                Value::Number(Number::from(whole as i64))
            }
            _ => value.clone(),
        },
        other => other.clone(),
    }
}
