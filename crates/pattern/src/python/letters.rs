//! Characters as single units of 16 bits.
//!
//! The engines of this crate read UTF-16 code units, and Python reads code points. Both agree on the first 65,536
//! characters. Of the others a pattern can tell few apart: those that it cannot tell apart are one class, and a
//! private character of the first plane stands for each class, in the sets of the pattern and in the text. Private characters
//! of the text are put into classes likewise, so none can be mistaken for a class.

use std::borrow::Cow;
use std::collections::HashMap;

use super::chars::{Chars, LAST};
use crate::units::UnitSet;

/// The private characters of the first plane.
const PRIVATE: (u32, u32) = (0xE000, 0xF8FF);
/// Above this many cells, finding the classes takes too long.
const LARGEST_TABLE: usize = 1 << 22;

/// Which private character stands for which others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Letters {
    /// First character of each run of one class, and what stands for it. Private characters and those of other planes.
    runs: Vec<(u32, u16)>,
}

impl Letters {
    /// The classes that these sets need; nothing when there are too many.
    pub(super) fn new(sets: &[Chars]) -> Option<Letters> {
        let mut starts = vec![PRIVATE.0, 0x1_0000];
        for &(low, high) in sets.iter().flat_map(Chars::ranges) {
            starts.extend([low, high + 1].into_iter().filter(|&start| is_stood_for(start)));
        }
        starts.sort_unstable();
        starts.dedup();
        if starts.len().checked_mul(sets.len() + 1)? > LARGEST_TABLE {
            return None;
        }
        let mut known: HashMap<Vec<bool>, u16> = HashMap::new();
        let mut runs = Vec::with_capacity(starts.len());
        for start in starts {
            let kind = sets.iter().map(|set| set.contains(start)).collect();
            let next = PRIVATE.0 + known.len() as u32;
            if next > PRIVATE.1 {
                return None;
            }
            runs.push((start, *known.entry(kind).or_insert(next as u16)));
        }
        Some(Letters { runs })
    }

    /// The units of a set.
    pub(super) fn units(&self, set: &Chars) -> UnitSet {
        let plain = Chars::new([(0, 0xD7FF), (PRIVATE.1 + 1, 0xFFFF)]);
        let plain = set.and(&plain);
        let plain = plain
            .ranges()
            .iter()
            .map(|&(low, high)| (low as u16, high as u16));
        let stood_for = self.runs.iter().filter(|run| set.contains(run.0));
        UnitSet::new(plain.chain(stood_for.map(|&(_, letter)| (letter, letter))))
    }

    /// The text with one unit for each character.
    pub(crate) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        // Nothing below begins with such a byte in UTF-8.
        if !text.bytes().any(|byte| byte >= 0xEE) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.chars().map(|character| self.letter(character)).collect())
    }

    fn letter(&self, character: char) -> char {
        let code = character as u32;
        if !is_stood_for(code) {
            return character;
        }
        let after = self.runs.partition_point(|run| run.0 <= code);
        let letter = self.runs[..after].last().map(|run| u32::from(run.1));
        letter.and_then(char::from_u32).unwrap_or(character)
    }
}

fn is_stood_for(code: u32) -> bool {
    (PRIVATE.0..=PRIVATE.1).contains(&code) || (0x1_0000..=LAST).contains(&code)
}
