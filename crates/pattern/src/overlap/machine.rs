//! A finite automaton over ASCII that reads a text from its start: complete, with one row of transitions a state.
//!
//! Knows no pattern and no URL.

use std::collections::HashMap;

/// Stands for a byte that is not in the alphabet.
pub(crate) const OUTSIDE: u8 = u8::MAX;

/// Work that making one smaller may take: table cells looked at, some milliseconds.
const MOST_REFINING: usize = 1 << 22;

/// An automaton that begins in state 0.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    /// Class of each byte, or [`OUTSIDE`].
    pub(crate) classes: [u8; 128],
    /// Number of classes.
    pub(crate) width: usize,
    /// `[state × width + class]`
    pub(crate) transitions: Vec<u32>,
    /// Whether a text may end in each state.
    pub(crate) accepts: Vec<bool>,
}

impl Machine {
    /// Number of states.
    pub(crate) fn len(&self) -> usize {
        self.accepts.len()
    }

    /// Whether a text of bytes of the alphabet is accepted.
    #[cfg(test)]
    pub(crate) fn accepts(&self, text: &[u8]) -> bool {
        let end = text.iter().fold(0, |state, &byte| {
            self.transitions[state * self.width + usize::from(self.classes[usize::from(byte)])] as usize
        });
        self.accepts[end]
    }

    /// The same language with as few states as there can be; the machine itself when finding out would take too long.
    pub(crate) fn minimised(self) -> Machine {
        // Moore's partition: states are alike until something tells them apart.
        let mut kinds: Vec<u32> = self.accepts.iter().map(|&accepts| u32::from(accepts)).collect();
        let mut count = 0;
        let mut left = MOST_REFINING;
        loop {
            let Some(rest) = left.checked_sub(self.transitions.len()) else {
                return self;
            };
            left = rest;
            let mut known: HashMap<Vec<u32>, u32> = HashMap::new();
            let mut finer = Vec::with_capacity(kinds.len());
            for (state, row) in self.transitions.chunks(self.width).enumerate() {
                let mut signature = Vec::with_capacity(self.width + 1);
                signature.push(kinds[state]);
                signature.extend(row.iter().map(|&to| kinds[to as usize]));
                let next = known.len() as u32;
                finer.push(*known.entry(signature).or_insert(next));
            }
            kinds = finer;
            // A finer partition has more kinds; the numbers alone may change otherwise.
            if known.len() == count {
                break;
            }
            count = known.len();
        }
        // Kinds are numbered in the order of their first states, so state 0 stays first.
        let mut small = Machine {
            classes: self.classes,
            width: self.width,
            transitions: Vec::with_capacity(count * self.width),
            accepts: Vec::with_capacity(count),
        };
        for (state, row) in self.transitions.chunks(self.width).enumerate() {
            if kinds[state] as usize == small.accepts.len() {
                small.accepts.push(self.accepts[state]);
                small.transitions.extend(row.iter().map(|&to| kinds[to as usize]));
            }
        }
        small
    }
}
