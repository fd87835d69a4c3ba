//! Comparing a variable with a value.

use pattern::{Finding, Pattern};
use serde_json::Value;
use trigger::zendesk_chat::Operator;

use crate::patterns::Compiled;

/// What a comparison says, and what has to be told of it besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) holds: bool,
    /// The key of the choice that decided.
    pub(super) choice: Option<&'static str>,
}

/// The choices that can decide, in the order of their numbers in a byte; 0 is none.
const CHOICES: [&str; 4] = ["no-value", "no-number", "broken-pattern", "slow-pattern"];

impl Answer {
    /// The answer as a byte, for an address that is asked once for many visits.
    pub(super) fn to_byte(self) -> u8 {
        let choice = self
            .choice
            .and_then(|choice| CHOICES.iter().position(|known| *known == choice));
        let choice = choice.and_then(|place| u8::try_from(place + 1).ok());
        choice.unwrap_or(0) << 1 | u8::from(self.holds)
    }

    /// The answer that a byte stands for.
    pub(super) fn from_byte(byte: u8) -> Answer {
        let choice = usize::from(byte >> 1).checked_sub(1);
        Answer {
            holds: byte & 1 == 1,
            choice: choice.and_then(|place| CHOICES.get(place)).copied(),
        }
    }
}

/// Compares what a variable is with the value in a condition.
pub(super) fn compare(
    operator: Operator,
    variable: &Value,
    value: &Value,
    pattern: Option<&Compiled>,
) -> Answer {
    let no_value = variable.is_null().then_some("no-value");
    let said = |holds| Answer {
        holds,
        choice: no_value,
    };
    match operator {
        Operator::Equal => said(equal(variable, value)),
        Operator::NotEqual => said(!equal(variable, value)),
        Operator::Less => ordered(variable, value, no_value, |a, b| a < b),
        Operator::Greater => ordered(variable, value, no_value, |a, b| a > b),
        Operator::LessOrEqual => ordered(variable, value, no_value, |a, b| a <= b),
        Operator::GreaterOrEqual => ordered(variable, value, no_value, |a, b| a >= b),
        Operator::Contains => said(contains(variable, value, false)),
        Operator::ContainsNot => said(!contains(variable, value, false)),
        Operator::ContainsAnyCase => said(contains(variable, value, true)),
        Operator::ContainsNotAnyCase => said(!contains(variable, value, true)),
        Operator::Regex | Operator::RegexAnyCase => {
            let Some(text) = variable.as_str() else {
                return said(false);
            };
            match pattern.map(AsRef::as_ref) {
                Some(Ok(pattern)) => matches(pattern, text),
                Some(Err(_)) => Answer {
                    holds: false,
                    choice: Some("broken-pattern"),
                },
                None => said(false),
            }
        }
    }
}

fn matches(pattern: &Pattern, text: &str) -> Answer {
    let (holds, choice) = match pattern.find(text) {
        Finding::Match(_) => (true, None),
        Finding::NoMatch => (false, None),
        Finding::GaveUp => (false, Some("slow-pattern")),
    };
    Answer { holds, choice }
}

/// Whether both are of one type and the same. Numbers are of one type, however they are written.
fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        #[expect(clippy::float_cmp, reason = "numbers are equal when they are the same number")]
        (Some(one), Some(other)) => one == other,
        _ => one == other,
    }
}

fn ordered(
    one: &Value,
    other: &Value,
    no_value: Option<&'static str>,
    holds: impl Fn(f64, f64) -> bool,
) -> Answer {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => Answer {
            holds: holds(one, other),
            choice: None,
        },
        _ => Answer {
            holds: false,
            choice: no_value.or(Some("no-number")),
        },
    }
}

fn contains(text: &Value, part: &Value, any_case: bool) -> bool {
    match (text.as_str(), part.as_str()) {
        (Some(text), Some(part)) if any_case => text.to_lowercase().contains(&part.to_lowercase()),
        (Some(text), Some(part)) => text.contains(part),
        _ => false,
    }
}
