//! A pattern on the texts of a domain: for every state of the two read side by side, what may still come.

use std::collections::VecDeque;

use super::machine::{Machine, OUTSIDE};
use super::reason::Reason;

/// More states than this are not looked at.
const MOST_STATES: usize = 60_000;

/// No text of the domain goes on like this.
pub(crate) const DEAD: u32 = u32::MAX;

/// What is asked of one pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    Match,
    NoMatch,
}

/// A pattern and a domain read side by side, beginning in state 0.
#[derive(Debug)]
pub(crate) struct Within {
    /// Class of each byte, or [`OUTSIDE`].
    pub(crate) classes: [u8; 128],
    pub(crate) width: usize,
    /// `[state × width + class]`, or [`DEAD`].
    pub(crate) transitions: Vec<u32>,
    /// Fewest bytes from each state to the end of a text that matches; [`DEAD`] where there is none.
    to_match: Vec<u32>,
    /// As `to_match`, for a text of the domain that does not match.
    to_no_match: Vec<u32>,
}

impl Within {
    /// The pattern on the texts, made of the given bytes, that the machine of a domain accepts.
    pub(crate) fn new(pattern: &Machine, domain: &Machine, bytes: &[u8]) -> Result<Within, Reason> {
        let joint = Joint::new(pattern, domain, bytes);
        let (pairs, mut transitions) = joint.reach()?;
        let ends = |wanted: bool| -> Vec<usize> {
            let ends = pairs.iter().enumerate().filter(|(_, pair)| {
                domain.accepts[pair[1] as usize] && pattern.accepts[pair[0] as usize] == wanted
            });
            ends.map(|(state, _)| state).collect()
        };
        let before = Before::new(&transitions, joint.width, pairs.len());
        let to_match = before.distances(&ends(true));
        let to_no_match = before.distances(&ends(false));
        for to in &mut transitions {
            if *to != DEAD && to_match[*to as usize] == DEAD && to_no_match[*to as usize] == DEAD {
                *to = DEAD;
            }
        }
        Ok(Within {
            classes: joint.classes,
            width: joint.width,
            transitions,
            to_match,
            to_no_match,
        })
    }

    /// Fewest bytes from the state to the end of a text as wished; [`DEAD`] when there is none.
    pub(crate) fn distance(&self, state: u32, wish: Wish) -> u32 {
        match wish {
            Wish::Match => self.to_match[state as usize],
            Wish::NoMatch => self.to_no_match[state as usize],
        }
    }

    /// Whether the text is one of the domain and as wished.
    pub(crate) fn holds(&self, text: &[u8], wish: Wish) -> bool {
        self.state_after(text)
            .is_some_and(|state| self.distance(state, wish) == 0)
    }

    /// Where a text leads to, if some text of the domain begins with it.
    pub(crate) fn state_after(&self, text: &[u8]) -> Option<u32> {
        let mut state = 0;
        for &byte in text {
            let class = usize::from(self.classes[usize::from(byte)]);
            state = self.transitions[state as usize * self.width + class];
            if state == DEAD {
                return None;
            }
        }
        Some(state)
    }

    /// A shortest text that matches, with one of the beginnings if there is one with it.
    pub(crate) fn nearest_match(&self, starts: &[&str], best_first: &[u8]) -> Option<Vec<u8>> {
        let (start, mut state) = starts.iter().chain(&[""]).find_map(|start| {
            let state = self.state_after(start.as_bytes())?;
            (self.distance(state, Wish::Match) != DEAD).then_some((start, state))
        })?;
        let mut text = start.as_bytes().to_vec();
        while let left @ 1.. = self.to_match[state as usize] {
            let (byte, to) = best_first.iter().find_map(|&byte| {
                let class = usize::from(self.classes[usize::from(byte)]);
                let to = self.transitions[state as usize * self.width + class];
                (to != DEAD && self.to_match[to as usize] == left - 1).then_some((byte, to))
            })?;
            text.push(byte);
            state = to;
        }
        Some(text)
    }
}

/// The two machines over the classes that both tell apart.
struct Joint<'a> {
    pattern: &'a Machine,
    domain: &'a Machine,
    classes: [u8; 128],
    width: usize,
    /// The classes of the two for each class of both.
    originals: Vec<[usize; 2]>,
}

impl<'a> Joint<'a> {
    fn new(pattern: &'a Machine, domain: &'a Machine, bytes: &[u8]) -> Joint<'a> {
        let mut classes = [OUTSIDE; 128];
        let mut originals: Vec<[usize; 2]> = Vec::new();
        for &byte in bytes {
            let byte = usize::from(byte);
            let original = [pattern.classes[byte].into(), domain.classes[byte].into()];
            let known = originals.iter().position(|&known| known == original);
            classes[byte] = known.unwrap_or_else(|| {
                originals.push(original);
                originals.len() - 1
            }) as u8;
        }
        Joint {
            pattern,
            domain,
            classes,
            width: originals.len(),
            originals,
        }
    }

    /// Every pair of states that some text leads to, and the transitions between them.
    fn reach(&self) -> Result<(Vec<[u32; 2]>, Vec<u32>), Reason> {
        let count = self.pattern.len() * self.domain.len();
        let mut ids = vec![DEAD; count];
        let mut pairs = vec![[0u32, 0u32]];
        ids[0] = 0;
        let mut transitions = Vec::new();
        let mut at = 0;
        while let Some(&[pattern, domain]) = pairs.get(at) {
            at += 1;
            for &[for_pattern, for_domain] in &self.originals {
                let pair = [
                    self.pattern.transitions[pattern as usize * self.pattern.width + for_pattern],
                    self.domain.transitions[domain as usize * self.domain.width + for_domain],
                ];
                let id = &mut ids[pair[0] as usize * self.domain.len() + pair[1] as usize];
                if *id == DEAD {
                    if pairs.len() >= MOST_STATES {
                        return Err(Reason::TooLarge);
                    }
                    *id = pairs.len() as u32;
                    pairs.push(pair);
                }
                transitions.push(*id);
            }
        }
        Ok((pairs, transitions))
    }
}

/// The transitions the other way round.
struct Before {
    /// Where the states before each state begin in `states`, and where the last ones end.
    starts: Vec<usize>,
    states: Vec<u32>,
}

impl Before {
    fn new(transitions: &[u32], width: usize, count: usize) -> Before {
        let mut starts = vec![0; count + 1];
        for &to in transitions {
            starts[to as usize + 1] += 1;
        }
        for state in 0..count {
            starts[state + 1] += starts[state];
        }
        let mut next = starts.clone();
        let mut states = vec![0; transitions.len()];
        for (cell, &to) in transitions.iter().enumerate() {
            states[next[to as usize]] = (cell / width) as u32;
            next[to as usize] += 1;
        }
        Before { starts, states }
    }

    /// Fewest steps from each state to one of the ends.
    fn distances(&self, ends: &[usize]) -> Vec<u32> {
        let mut distances = vec![DEAD; self.starts.len() - 1];
        let mut queue: VecDeque<usize> = ends.iter().copied().collect();
        for &end in ends {
            distances[end] = 0;
        }
        while let Some(state) = queue.pop_front() {
            for &before in &self.states[self.starts[state]..self.starts[state + 1]] {
                if distances[before as usize] == DEAD {
                    distances[before as usize] = distances[state] + 1;
                    queue.push_back(before as usize);
                }
            }
        }
        distances
    }
}
