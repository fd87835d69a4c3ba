//! Sets of characters, and the classes that Python names.
//!
//! A character is a code point, as Python counts: the halves of surrogate pairs are code points too, though no text from
//! Rust holds any. Nothing here knows of patterns or texts.

use std::sync::OnceLock;

use super::tables::{DIGIT, SPACE, WORD};

/// The largest code point.
pub(super) const LAST: u32 = 0x10_FFFF;

/// A set of code points: sorted, disjoint, non-adjacent inclusive ranges.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Chars {
    ranges: Vec<(u32, u32)>,
}

/// The classes that have a letter of their own; each has an opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Digit,
    Space,
    Word,
}

impl Chars {
    /// The set of the given inclusive ranges, in any order.
    pub(crate) fn new(ranges: impl IntoIterator<Item = (u32, u32)>) -> Chars {
        let mut ranges: Vec<(u32, u32)> = ranges.into_iter().collect();
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (low, high) in ranges {
            match merged.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        Chars { ranges: merged }
    }

    pub(crate) fn single(code: u32) -> Chars {
        Chars {
            ranges: vec![(code, code)],
        }
    }

    pub(crate) fn all() -> Chars {
        Chars::new([(0, LAST)])
    }

    pub(crate) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    pub(crate) fn contains(&self, code: u32) -> bool {
        let after = self.ranges.partition_point(|&(low, _)| low <= code);
        after > 0 && code <= self.ranges[after - 1].1
    }

    pub(crate) fn negated(&self) -> Chars {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(low, high) in &self.ranges {
            if next < low {
                ranges.push((next, low - 1));
            }
            next = high + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Chars { ranges }
    }

    pub(crate) fn and(&self, other: &Chars) -> Chars {
        let mut ranges = Vec::new();
        let (mut one, mut two) = (self.ranges.iter().peekable(), other.ranges.iter().peekable());
        while let (Some(&&(low, high)), Some(&&(other_low, other_high))) = (one.peek(), two.peek()) {
            let both = (low.max(other_low), high.min(other_high));
            if both.0 <= both.1 {
                ranges.push(both);
            }
            if high < other_high {
                one.next();
            } else {
                two.next();
            }
        }
        Chars { ranges }
    }
}

impl Named {
    /// The characters of the class; with the flag `a`, those of ASCII.
    pub(crate) fn chars(self, ascii: bool) -> &'static Chars {
        static SETS: OnceLock<[Chars; 6]> = OnceLock::new();
        let sets = SETS.get_or_init(|| {
            let of = |table: &[(u32, u32)]| Chars::new(table.iter().copied());
            [
                of(DIGIT),
                of(SPACE),
                of(WORD),
                of(&[(0x30, 0x39)]),
                of(&[(0x09, 0x0D), (0x20, 0x20)]),
                of(&[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)]),
            ]
        });
        &sets[self as usize + if ascii { 3 } else { 0 }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_and_negate_without_gaps() {
        let set = Chars::new([(5, 9), (0, 2), (10, 12), (8, 8)]);
        assert_eq!(set.ranges(), [(0, 2), (5, 12)]);
        assert_eq!(set.negated().ranges(), [(3, 4), (13, LAST)]);
        assert_eq!(set.negated().negated(), set);
        assert!(Chars::all().negated().ranges().is_empty());
        assert_eq!(set.and(&Chars::new([(2, 6)])).ranges(), [(2, 2), (5, 6)]);
    }

    #[test]
    fn named_classes_are_those_of_unicode_unless_ascii_is_asked_for() {
        assert!(Named::Word.chars(false).contains(0xFC));
        assert!(!Named::Word.chars(true).contains(0xFC));
        assert!(Named::Digit.chars(false).contains(0x663));
        assert!(!Named::Digit.chars(false).contains(0xB2), "² is no decimal digit");
        assert!(Named::Space.chars(false).contains(0x1C) && !Named::Space.chars(true).contains(0x1C));
    }
}
