//! Sets of UTF-16 code units, and the character classes that ECMAScript names.
//!
//! Without the `u` flag a pattern sees code units, so a set never needs more than 16 bits and a surrogate half is a
//! unit like any other. Nothing here knows of patterns or subjects.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A set of code units: sorted, disjoint, non-adjacent inclusive ranges.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct UnitSet {
    ranges: Vec<(u16, u16)>,
}

/// `LineTerminator` of the standard: what `.` excludes and what `(?m:^)` looks for.
pub(crate) const LINE_TERMINATORS: &[(u16, u16)] = &[(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)];
/// `\d`.
pub(crate) const DIGITS: &[(u16, u16)] = &[(0x30, 0x39)];
/// `\w`, which stays ASCII without the `u` flag.
pub(crate) const WORD: &[(u16, u16)] = &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];
/// `\s`: `WhiteSpace` and `LineTerminator`.
pub(crate) const SPACE: &[(u16, u16)] = &[
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

impl UnitSet {
    /// The set of the given inclusive ranges, in any order.
    pub(crate) fn new(ranges: impl IntoIterator<Item = (u16, u16)>) -> UnitSet {
        let mut ranges: Vec<(u16, u16)> = ranges.into_iter().collect();
        ranges.sort_unstable();
        let mut merged: Vec<(u16, u16)> = Vec::with_capacity(ranges.len());
        for (low, high) in ranges {
            match merged.last_mut() {
                Some(last) if u32::from(low) <= u32::from(last.1) + 1 => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        UnitSet { ranges: merged }
    }

    pub(crate) fn single(unit: u16) -> UnitSet {
        UnitSet {
            ranges: vec![(unit, unit)],
        }
    }

    pub(crate) fn ranges(&self) -> &[(u16, u16)] {
        &self.ranges
    }

    pub(crate) fn contains(&self, unit: u16) -> bool {
        let after = self.ranges.partition_point(|&(low, _)| low <= unit);
        after > 0 && unit <= self.ranges[after - 1].1
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    pub(crate) fn negated(&self) -> UnitSet {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0u32;
        for &(low, high) in &self.ranges {
            if next < u32::from(low) {
                ranges.push((next as u16, low - 1));
            }
            next = u32::from(high) + 1;
        }
        if next <= 0xFFFF {
            ranges.push((next as u16, 0xFFFF));
        }
        UnitSet { ranges }
    }

    pub(crate) fn minus(&self, other: &UnitSet) -> UnitSet {
        let others = other.negated();
        let mut ranges = Vec::new();
        for &(low, high) in &self.ranges {
            for &(other_low, other_high) in &others.ranges {
                let (low, high) = (low.max(other_low), high.min(other_high));
                if low <= high {
                    ranges.push((low, high));
                }
            }
        }
        UnitSet::new(ranges)
    }

    /// Every unit that `(?i:…)` takes for one of this set: those with the same `Canonicalize`.
    pub(crate) fn ignoring_case(&self) -> UnitSet {
        let others = case_pairs()
            .iter()
            .filter(|pair| self.contains(pair.0))
            .map(|pair| (pair.1, pair.1));
        UnitSet::new(self.ranges.iter().copied().chain(others))
    }
}

/// Every two different units with the same `Canonicalize`, both ways round.
fn case_pairs() -> &'static [(u16, u16)] {
    static PAIRS: OnceLock<Vec<(u16, u16)>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let mut by_canonical: HashMap<u16, Vec<u16>> = HashMap::new();
        for unit in 0..=0xFFFF {
            by_canonical.entry(canonicalize(unit)).or_default().push(unit);
        }
        let pairs_of = |units: Vec<u16>| {
            let pairs = units
                .iter()
                .flat_map(|&one| units.iter().map(move |&other| (one, other)));
            pairs.filter(|(one, other)| one != other).collect::<Vec<_>>()
        };
        by_canonical.into_values().flat_map(pairs_of).collect()
    })
}

/// `Canonicalize` of the standard for `i` without `u`: the upper case, unless that is several units or would turn
/// something outside ASCII into ASCII.
pub(crate) fn canonicalize(unit: u16) -> u16 {
    static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
    TABLE.get_or_init(|| (0..=0xFFFF).map(upper_case).collect())[usize::from(unit)]
}

fn upper_case(unit: u16) -> u16 {
    let Some(character) = char::from_u32(u32::from(unit)) else {
        return unit;
    };
    let mut upper = character.to_uppercase();
    match (upper.next().map(u32::from), upper.next()) {
        (Some(single), None) if single <= 0xFFFF && (unit < 128 || single >= 128) => single as u16,
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_and_negate_without_gaps() {
        let set = UnitSet::new([(5, 9), (0, 2), (10, 12), (8, 8)]);
        assert_eq!(set.ranges(), [(0, 2), (5, 12)]);
        assert_eq!(set.negated().ranges(), [(3, 4), (13, 0xFFFF)]);
        assert_eq!(set.negated().negated(), set);
        assert!(UnitSet::new([(0, 0xFFFF)]).negated().is_empty());
    }

    #[test]
    fn minus_keeps_what_the_other_set_lacks() {
        let word = UnitSet::new(WORD.iter().copied());
        let digits = UnitSet::new(DIGITS.iter().copied());
        assert_eq!(
            word.minus(&digits).ranges(),
            [(0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)]
        );
    }

    #[test]
    fn case_never_crosses_between_ascii_and_the_rest() {
        assert_eq!(
            canonicalize(0x212A),
            0x212A,
            "the Kelvin sign is no k without the u flag"
        );
        assert_eq!(canonicalize(0x17F), 0x17F, "the long s is no s");
        assert_eq!(canonicalize(0xDF), 0xDF, "the upper case of ß is two letters");
        assert_eq!(canonicalize(0xFC), 0xDC);
        assert_eq!(
            UnitSet::single(0x6B).ignoring_case().ranges(),
            [(0x4B, 0x4B), (0x6B, 0x6B)]
        );
    }
}
