//! What a whole condition asks of one variable.

use ::trigger::zendesk_chat::{Condition, Operator, Trigger};
use serde_json::Value;

use super::comparison::holds;
use crate::Patterns;

/// A comparison with the variable, and what it is to say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demand<'a> {
    pub(super) operator: Operator,
    pub(super) value: &'a Value,
    pub(super) wanted: bool,
}

/// All comparisons with a variable, in their order.
pub(super) fn demands_on<'a>(trigger: &'a Trigger, variable: &str) -> Vec<Demand<'a>> {
    let mut found = Vec::new();
    if let Some(condition) = &trigger.definition.condition {
        collect(condition, variable, true, &mut found);
    }
    found
}

fn collect<'a>(condition: &'a Condition, variable: &str, wanted: bool, found: &mut Vec<Demand<'a>>) {
    match condition {
        Condition::And(parts) | Condition::Or(parts) => {
            for part in parts {
                collect(part, variable, wanted, found);
            }
        }
        Condition::Not(part) => collect(part, variable, !wanted, found),
        Condition::Compare {
            operator,
            variable: asked,
            value,
        } if asked == variable => found.push(Demand {
            operator: *operator,
            value,
            wanted,
        }),
        _ => {}
    }
}

impl Demand<'_> {
    /// Whether it says what is wanted of this value.
    pub(super) fn suits(&self, patterns: &mut Patterns, seen: &Value) -> bool {
        holds(patterns, self.operator, seen, self.value) == self.wanted
    }
}

/// Of several values the one that suits most comparisons, the first of these.
pub(super) fn most_suitable(
    patterns: &mut Patterns,
    asked: &[Demand<'_>],
    values: Vec<Value>,
) -> Option<Value> {
    let mut best: Option<(usize, Value)> = None;
    for value in values {
        let suits = asked.iter().filter(|asked| asked.suits(patterns, &value)).count();
        if best.as_ref().is_none_or(|(most, _)| suits > *most) {
            best = Some((suits, value));
        }
    }
    best.map(|(_, value)| value)
}
