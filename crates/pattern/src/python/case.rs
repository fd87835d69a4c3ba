//! Which characters stand for each other where case is ignored.
//!
//! Python folds a character of the text to its small letter and looks whether that is in the set, whose members it has
//! folded before. Small letters that share their capitals stand for each other. What it does beyond the first 65,536
//! characters differs: single members of a class are not folded, and ranges are tried with the capital too, that of
//! all Unicode even with the flag `a`. All this
//! was seen in CPython 3.11 and is not documented.

use std::sync::OnceLock;

use super::chars::Chars;
use super::tables::{EQUIVALENT, LOWER, UPPER};

/// Where characters of the first plane end, which CPython keeps apart.
const FIRST_PLANE: u32 = 0xFFFF;

/// How the letters of a part are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Rules {
    pub(crate) ignore_case: bool,
    /// Of case and classes, only what ASCII has counts.
    pub(crate) ascii: bool,
}

type Runs = [(u32, u32, u32, i32)];

fn mapped(runs: &Runs, code: u32) -> u32 {
    let after = runs.partition_point(|run| run.0 <= code);
    // Runs of every second letter can lie within each other.
    for &(first, last, step, difference) in runs[..after].iter().rev().take(2) {
        if code <= last && (code - first).is_multiple_of(step) {
            return code.saturating_add_signed(difference);
        }
    }
    code
}

/// The small letter.
pub(super) fn lower(code: u32, ascii: bool) -> u32 {
    if code < 0x80 || ascii {
        return match code {
            0x41..=0x5A => code + 0x20,
            _ => code,
        };
    }
    mapped(LOWER, code)
}

fn is_cased(code: u32, ascii: bool) -> bool {
    if code < 0x80 || ascii {
        return matches!(code, 0x41..=0x5A | 0x61..=0x7A);
    }
    mapped(LOWER, code) != code || mapped(UPPER, code) != code
}

/// Small letters that stand for this one as well.
fn equivalent(code: u32) -> &'static [u32] {
    EQUIVALENT
        .iter()
        .find(|letters| letters.contains(&code))
        .map_or(&[], |letters| letters)
}

/// What a single character of the pattern stands for.
pub(super) fn of_letter(code: u32, rules: Rules) -> Chars {
    if !rules.ignore_case || !is_cased(code, rules.ascii) {
        return Chars::single(code);
    }
    let small = lower(code, rules.ascii);
    let mut wanted = vec![(small, small)];
    if !rules.ascii {
        wanted.extend(equivalent(small).iter().map(|&letter| (letter, letter)));
    }
    folding_into(&Chars::new(wanted), rules.ascii)
}

/// What a class stands for whose members are these single characters and ranges, and all of `others`.
pub(super) fn of_class(members: &[(u32, u32)], others: &Chars, rules: Rules) -> Chars {
    let plain = || Chars::new(members.iter().copied().chain(others.ranges().iter().copied()));
    if !rules.ignore_case {
        return plain();
    }
    let mut cased = false;
    let mut wanted: Vec<(u32, u32)> = others.ranges().to_vec();
    let mut far_ranges: Vec<(u32, u32)> = Vec::new();
    for &(low, high) in members {
        for code in low..=high.min(FIRST_PLANE) {
            cased = cased || is_cased(code, rules.ascii);
            let small = lower(code, rules.ascii);
            wanted.push((small, small));
            if !rules.ascii {
                wanted.extend(equivalent(small).iter().map(|&letter| (letter, letter)));
            }
        }
        if high > FIRST_PLANE {
            cased = true;
            wanted.push((low, high));
            if low != high {
                far_ranges.push((low, high));
            }
        }
    }
    if !cased {
        return plain();
    }
    let mut chars = folding_into(&Chars::new(wanted), rules.ascii);
    if !far_ranges.is_empty() {
        let far = Chars::new(far_ranges);
        let by_capital = all_cased()
            .iter()
            .copied()
            .filter(|&code| far.contains(mapped(UPPER, lower(code, rules.ascii))));
        chars = Chars::new(
            chars
                .ranges()
                .iter()
                .copied()
                .chain(by_capital.map(|code| (code, code))),
        );
    }
    chars
}

/// Every character that has another case.
fn all_cased() -> &'static [u32] {
    static CASED: OnceLock<Vec<u32>> = OnceLock::new();
    CASED.get_or_init(|| {
        let runs = LOWER.iter().chain(UPPER);
        runs.flat_map(|&(first, last, step, _)| (first..=last).step_by(step as usize))
            .collect()
    })
}

/// Every character whose small letter is in the set.
fn folding_into(wanted: &Chars, ascii: bool) -> Chars {
    static FOLDED: OnceLock<[Vec<(u32, u32)>; 2]> = OnceLock::new();
    let folded = FOLDED.get_or_init(|| {
        [false, true].map(|ascii| {
            (0..=super::chars::LAST)
                .map(|code| (code, lower(code, ascii)))
                .filter(|(code, small)| code != small)
                .collect()
        })
    });
    let folded = &folded[usize::from(ascii)];
    // A character that has a small letter is itself never what is looked for.
    let capitals = Chars::new(folded.iter().map(|&(code, _)| (code, code)));
    let unfolded = wanted.and(&capitals.negated());
    let more = folded
        .iter()
        .filter(|&&(_, small)| wanted.contains(small))
        .map(|&(code, _)| (code, code));
    Chars::new(unfolded.ranges().iter().copied().chain(more))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IGNORED: Rules = Rules {
        ignore_case: true,
        ascii: false,
    };

    fn letters(text: &str) -> Vec<(u32, u32)> {
        let set = Chars::new(text.chars().map(|letter| (letter as u32, letter as u32)));
        set.ranges().to_vec()
    }

    #[test]
    fn letters_that_share_their_capitals_stand_for_each_other() {
        for (letter, all) in [
            ('k', "kK\u{212A}"),
            ('s', "sSſ"),
            ('i', "iIıİ"),
            ('σ', "σςΣ"),
            ('µ', "µμΜ"),
            ('ß', "ßẞ"),
        ] {
            assert_eq!(
                of_letter(letter as u32, IGNORED).ranges(),
                letters(all),
                "{letter}"
            );
        }
        let ascii = Rules {
            ascii: true,
            ..IGNORED
        };
        assert_eq!(of_letter(u32::from(b'k'), ascii).ranges(), letters("kK"));
    }

    #[test]
    fn a_range_takes_in_the_letters_of_the_other_case() {
        let none = Chars::default();
        let class = of_class(&[(0x6A, 0x6C)], &none, IGNORED);
        assert_eq!(class.ranges(), letters("jklJKL\u{212A}"));
        let digits = of_class(&[(0x30, 0x39)], &none, IGNORED);
        assert_eq!(digits.ranges(), [(0x30, 0x39)]);
    }
}
