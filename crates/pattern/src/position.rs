//! Conditions on a position: what the two units around it must be.

use crate::tree::Assertion;
use crate::units::{LINE_TERMINATORS, WORD};

/// What an assertion needs to know of the unit on one side of a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// The subject ends here.
    Edge,
    Word,
    LineTerminator,
    Other,
}

impl Side {
    pub(crate) fn of(unit: Option<u16>) -> Side {
        let within =
            |ranges: &[(u16, u16)], unit| ranges.iter().any(|&(low, high)| low <= unit && unit <= high);
        match unit {
            None => Side::Edge,
            Some(unit) if within(WORD, unit) => Side::Word,
            Some(unit) if within(LINE_TERMINATORS, unit) => Side::LineTerminator,
            Some(_) => Side::Other,
        }
    }
}

/// Whether the assertion holds between these two.
pub(crate) fn holds(assertion: Assertion, before: Side, after: Side) -> bool {
    match assertion {
        Assertion::Start => before == Side::Edge,
        Assertion::End => after == Side::Edge,
        Assertion::LineStart => matches!(before, Side::Edge | Side::LineTerminator),
        Assertion::LineEnd => matches!(after, Side::Edge | Side::LineTerminator),
        Assertion::WordBoundary => (before == Side::Word) != (after == Side::Word),
        Assertion::NotWordBoundary => (before == Side::Word) == (after == Side::Word),
    }
}
