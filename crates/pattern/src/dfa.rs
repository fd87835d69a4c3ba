//! The sweep of an automaton with its steps remembered: each new combination of truths is worked out once and is one
//! state from then on, so most units of a subject cost one look-up.
//!
//! Verdicts only, and only for automata whose look-around all reads one way.

use std::collections::HashMap;
use std::sync::Arc;

use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State};
use crate::position::Side;
use crate::tree::Direction;

/// Bytes that states may take before all are thrown away and begun anew.
const LARGEST: usize = 16 << 20;

/// A transition that has not been worked out.
const UNKNOWN: u32 = u32::MAX;
/// A transition that crosses a position at which the pattern matches.
const MATCHED: u32 = u32::MAX - 1;

/// The remembered steps. Grows while it is used; each thread has its own.
#[derive(Debug)]
pub(crate) struct Dfa {
    automaton: Arc<Automaton>,
    alphabet: Arc<Alphabet>,
    /// `[state + class]`, where states are multiples of the stride. The last class is the edge of the subject.
    transitions: Vec<u32>,
    stride: usize,
    states: HashMap<Box<[u64]>, u32>,
    /// What each state means: a bit per `Unit` state that is true, then the side of the last unit crossed.
    meanings: Vec<Box<[u64]>>,
    start: u32,
    truths: Vec<bool>,
}

impl Dfa {
    pub(crate) fn new(automaton: Arc<Automaton>, alphabet: Arc<Alphabet>) -> Dfa {
        debug_assert!(automaton.others.is_empty(), "all look-around reads one way");
        let mut dfa = Dfa {
            stride: alphabet.len() + 1,
            transitions: Vec::new(),
            states: HashMap::new(),
            meanings: Vec::new(),
            start: 0,
            truths: vec![false; automaton.states.len()],
            automaton,
            alphabet,
        };
        dfa.clear();
        dfa
    }

    /// Whether the pattern matches anywhere in a subject of ASCII alone.
    pub(crate) fn is_match_ascii(&mut self, subject: &[u8]) -> bool {
        match self.automaton.direction {
            Direction::Ahead => self.run(subject.iter().rev().map(|&byte| u16::from(byte))),
            Direction::Behind => self.run(subject.iter().map(|&byte| u16::from(byte))),
        }
    }

    /// Whether the pattern matches anywhere in the subject.
    pub(crate) fn is_match(&mut self, subject: &[u16]) -> bool {
        match self.automaton.direction {
            Direction::Ahead => self.run(subject.iter().rev().copied()),
            Direction::Behind => self.run(subject.iter().copied()),
        }
    }

    #[inline]
    fn run(&mut self, units: impl Iterator<Item = u16>) -> bool {
        let mut state = self.start;
        for unit in units {
            let class = self.alphabet.class(unit);
            let mut next = self.transitions[state as usize + usize::from(class)];
            if next >= MATCHED {
                if next == UNKNOWN {
                    next = self.work_out(state, Some(class));
                }
                if next == MATCHED {
                    return true;
                }
            }
            state = next;
        }
        let edge = self.stride - 1;
        let last = match self.transitions[state as usize + edge] {
            UNKNOWN => self.work_out(state, None),
            known => known,
        };
        last == MATCHED
    }

    /// Works out where a class, or the edge, leads from a state.
    #[cold]
    fn work_out(&mut self, state: u32, class: Option<u16>) -> u32 {
        let meaning = self.meanings[state as usize / self.stride].clone();
        let crossed = class.map_or(Side::Edge, |class| self.alphabet.side(class));
        let matched = settle(&self.automaton, &meaning, crossed, &mut self.truths, |_| false);
        let cell = state as usize + class.map_or(self.stride - 1, usize::from);
        if matched {
            self.transitions[cell] = MATCHED;
            return MATCHED;
        }
        let Some(class) = class else {
            // Nothing lies beyond the edge; any state that is not a match will do.
            self.transitions[cell] = self.start;
            return self.start;
        };
        let next = meaning_after(&self.automaton, &self.alphabet, &self.truths, class);
        if let Some(&known) = self.states.get(&next) {
            self.transitions[cell] = known;
            return known;
        }
        // A meaning is kept twice, beside the row of transitions.
        let each = self.stride * size_of::<u32>() + 2 * next.len() * size_of::<u64>();
        if (self.meanings.len() + 1) * each > LARGEST {
            self.clear();
            return self.add(next);
        }
        let added = self.add(next);
        self.transitions[cell] = added;
        added
    }

    fn clear(&mut self) {
        self.transitions.clear();
        self.states.clear();
        self.meanings.clear();
        let meaning = first_meaning(&self.automaton);
        self.start = self.add(meaning);
    }

    fn add(&mut self, meaning: Box<[u64]>) -> u32 {
        if let Some(&known) = self.states.get(&meaning) {
            return known;
        }
        let id = self.transitions.len() as u32;
        self.transitions
            .resize(self.transitions.len() + self.stride, UNKNOWN);
        self.states.insert(meaning.clone(), id);
        self.meanings.push(meaning);
        id
    }
}

/// What is known at the edge from which a subject is read.
pub(crate) fn first_meaning(automaton: &Automaton) -> Box<[u64]> {
    let mut meaning = vec![0; automaton.units.len().div_ceil(64) + 1].into_boxed_slice();
    *meaning.last_mut().expect("a meaning ends with a side") = code(Side::Edge);
    meaning
}

/// The side of the unit that was crossed last.
pub(crate) fn last_crossed(meaning: &[u64]) -> Side {
    side(*meaning.last().expect("a meaning ends with a side"))
}

/// Fills in the truths at the position that a meaning describes, given the unit to be crossed next. Says whether the
/// pattern matches there.
pub(crate) fn settle(
    automaton: &Automaton,
    meaning: &[u64],
    crossed: Side,
    truths: &mut [bool],
    other: impl Fn(usize) -> bool,
) -> bool {
    for (index, &id) in automaton.units.iter().enumerate() {
        truths[id as usize] = meaning[index / 64] >> (index % 64) & 1 == 1;
    }
    let (before, after) = match automaton.direction {
        Direction::Ahead => (crossed, last_crossed(meaning)),
        Direction::Behind => (last_crossed(meaning), crossed),
    };
    automaton.settle(truths, before, after, other);
    truths[automaton.entry as usize]
}

/// The meaning of the position beyond a unit of a class, given the truths before it.
pub(crate) fn meaning_after(
    automaton: &Automaton,
    alphabet: &Alphabet,
    truths: &[bool],
    class: u16,
) -> Box<[u64]> {
    let mut next = vec![0; automaton.units.len().div_ceil(64) + 1].into_boxed_slice();
    for (index, &id) in automaton.units.iter().enumerate() {
        if let State::Unit {
            set, next: target, ..
        } = automaton.states[id as usize]
            && truths[target as usize]
            && alphabet.contains(set, class)
        {
            next[index / 64] |= 1 << (index % 64);
        }
    }
    *next.last_mut().expect("a meaning ends with a side") = code(alphabet.side(class));
    next
}

fn code(side: Side) -> u64 {
    match side {
        Side::Edge => 0,
        Side::Word => 1,
        Side::LineTerminator => 2,
        Side::Other => 3,
    }
}

fn side(code: u64) -> Side {
    match code {
        0 => Side::Edge,
        1 => Side::Word,
        2 => Side::LineTerminator,
        _ => Side::Other,
    }
}
