//! Numbers between two bounds, as comparisons tell them.

use serde_json::Value;

use super::super::super::model::Operator;
use super::facts::same;
use crate::tree::{ValueKind, VariableEntry};

/// The numbers between two bounds.
pub(super) struct Span {
    low: Bound,
    high: Bound,
    /// Only whole ones.
    whole: bool,
    /// Something asks for a number.
    is_number: bool,
}

#[derive(Clone, Copy)]
struct Bound {
    at: f64,
    /// The bound itself is outside.
    open: bool,
}

impl Span {
    /// The numbers that the variable can hold and the tests let through; `None` when there are none.
    pub(super) fn of(entry: Option<&VariableEntry>, tests: &[(Operator, bool, &Value)]) -> Option<Span> {
        let closed = |at: f64| Bound { at, open: false };
        let range = entry.and_then(|entry| entry.range);
        let mut span = Span {
            low: closed(range.map_or(f64::NEG_INFINITY, |(low, _)| f64::from(low))),
            high: closed(match range {
                Some((_, high)) if high < i32::MAX => f64::from(high),
                _ => f64::INFINITY,
            }),
            whole: range.is_some() && entry.is_some_and(|entry| entry.kind == ValueKind::Number),
            is_number: false,
        };
        for (operator, holds, value) in tests {
            let Some(at) = value.as_f64() else {
                continue;
            };
            // What is no number fails every such test, so that failing tells something of numbers only.
            if !holds && range.is_none() {
                continue;
            }
            span.is_number = true;
            match (operator, holds) {
                (Operator::Less, true) => span.cap(Bound { at, open: true }),
                (Operator::LessOrEqual, true) => span.cap(closed(at)),
                (Operator::Greater, true) => span.raise(Bound { at, open: true }),
                (Operator::GreaterOrEqual, true) => span.raise(closed(at)),
                (Operator::Less, false) => span.raise(closed(at)),
                (Operator::LessOrEqual, false) => span.raise(Bound { at, open: true }),
                (Operator::Greater, false) => span.cap(closed(at)),
                _ => span.cap(Bound { at, open: true }),
            }
        }
        if span.whole {
            span.low = closed(match span.low {
                Bound { at, open: true } => at.floor() + 1.0,
                Bound { at, open: false } => at.ceil(),
            });
            span.high = closed(match span.high {
                Bound { at, open: true } => at.ceil() - 1.0,
                Bound { at, open: false } => at.floor(),
            });
        }
        let empty =
            span.low.at > span.high.at || (span.low.at == span.high.at && (span.low.open || span.high.open));
        (!empty).then_some(span)
    }

    fn cap(&mut self, bound: Bound) {
        if bound.at < self.high.at || (bound.at == self.high.at && bound.open) {
            self.high = bound;
        }
    }

    fn raise(&mut self, bound: Bound) {
        if bound.at > self.low.at || (bound.at == self.low.at && bound.open) {
            self.low = bound;
        }
    }

    pub(super) fn holds(&self, value: &Value) -> bool {
        match value.as_f64() {
            None => !self.is_number,
            Some(at) => {
                let above = at > self.low.at || (at == self.low.at && !self.low.open);
                let below = at < self.high.at || (at == self.high.at && !self.high.open);
                above && below && (!self.whole || at.fract() == 0.0)
            }
        }
    }

    /// Whether no number is left once some are excluded.
    pub(super) fn is_used_up(&self, excluded: &[&Value]) -> bool {
        /// Wider spans are not counted.
        const WIDEST: f64 = 64.0;
        if self.low.at == self.high.at {
            let only = Value::from(self.low.at);
            return excluded.iter().any(|value| same(value, &only));
        }
        if !self.whole || self.high.at - self.low.at > WIDEST {
            return false;
        }
        let (low, high) = (self.low.at as i64, self.high.at as i64);
        (low..=high).all(|number| excluded.iter().any(|value| same(value, &Value::from(number))))
    }
}
