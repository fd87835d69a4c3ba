//! Running an automaton over one subject, state by state: exact spans for look-around, in time that only grows with
//! the lengths of pattern and subject.

use crate::Span;
use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State};
use crate::position::Side;
use crate::tree::Direction;

/// Truths that one search may find: a fifth of a second, and 16 MB where they are kept.
const MOST_TRUTHS: usize = 1 << 27;

/// Whether a subject of so many units is too long to be searched with this automaton. It is then given up on, whatever
/// is asked about it.
pub(crate) fn is_too_long(automaton: &Automaton, units: usize) -> bool {
    cost(automaton, units).is_none_or(|cost| cost > MOST_TRUTHS)
}

/// The first match in the subject, given as classes of the alphabet.
pub(crate) fn find(automaton: &Automaton, alphabet: &Alphabet, subject: &[u16]) -> Option<Span> {
    debug_assert_eq!(
        automaton.direction,
        Direction::Ahead,
        "a match is read from its start"
    );
    let truths = Truths::of(automaton, alphabet, subject);
    let start = (0..=subject.len()).find(|&at| truths.get(automaton.entry, at))?;
    // What is true leads to a match, so the preferred way is the first that is true: no going back.
    let (mut state, mut at) = (automaton.entry, start);
    loop {
        state = match automaton.states[state as usize] {
            State::Unit { next, .. } => {
                at += 1;
                next
            }
            State::Either(first, second) => {
                if truths.get(first, at) {
                    first
                } else {
                    second
                }
            }
            State::Assert { next, .. } | State::Look { next, .. } | State::Other { next, .. } => next,
            State::Accept | State::Fail => return Some(Span { start, end: at }),
        };
    }
}

/// Whether there is a match at all.
pub(crate) fn is_match(automaton: &Automaton, alphabet: &Alphabet, subject: &[u16]) -> bool {
    let mut found = false;
    sweep(automaton, alphabet, subject, |_, truths| {
        found |= truths[automaton.entry as usize];
        !found
    });
    found
}

/// Truths to be found, those of inner automata included.
fn cost(automaton: &Automaton, units: usize) -> Option<usize> {
    let own = automaton.states.len().checked_mul(units + 1)?;
    automaton
        .others
        .iter()
        .try_fold(own, |sum, other| sum.checked_add(cost(other, units)?))
}

/// The truth of every state at every position.
struct Truths {
    bits: Vec<u64>,
    words: usize,
}

impl Truths {
    fn of(automaton: &Automaton, alphabet: &Alphabet, subject: &[u16]) -> Truths {
        let words = automaton.states.len().div_ceil(64);
        let mut all = Truths {
            bits: vec![0; words * (subject.len() + 1)],
            words,
        };
        sweep(automaton, alphabet, subject, |at, truths| {
            for (word, chunk) in all.bits[at * words..].iter_mut().zip(truths.chunks(64)) {
                *word = chunk
                    .iter()
                    .rev()
                    .fold(0, |word, &truth| word << 1 | u64::from(truth));
            }
            true
        });
        all
    }

    fn get(&self, state: u32, at: usize) -> bool {
        self.bits[at * self.words + state as usize / 64] >> (state % 64) & 1 == 1
    }
}

/// Visits every position with its truths, from the far end of the reading direction on, until told to stop.
fn sweep(
    automaton: &Automaton,
    alphabet: &Alphabet,
    subject: &[u16],
    mut visit: impl FnMut(usize, &[bool]) -> bool,
) {
    let others: Vec<Vec<bool>> = automaton
        .others
        .iter()
        .map(|other| entries(other, alphabet, subject))
        .collect();
    let side = |index: Option<usize>| {
        index
            .and_then(|index| subject.get(index))
            .map_or(Side::Edge, |&class| alphabet.side(class))
    };
    let mut truths = vec![false; automaton.states.len()];
    let mut pending = vec![false; automaton.units.len()];
    for step in 0..=subject.len() {
        let at = match automaton.direction {
            Direction::Ahead => subject.len() - step,
            Direction::Behind => step,
        };
        for (&id, &truth) in automaton.units.iter().zip(&pending) {
            truths[id as usize] = truth;
        }
        automaton.settle(&mut truths, side(at.checked_sub(1)), side(Some(at)), |other| {
            others[other][at]
        });
        if !visit(at, &truths) {
            return;
        }
        let crossed = match automaton.direction {
            Direction::Ahead => at.checked_sub(1),
            Direction::Behind => Some(at).filter(|&at| at < subject.len()),
        };
        let Some(class) = crossed.map(|index| subject[index]) else {
            return;
        };
        for (truth, &id) in pending.iter_mut().zip(&automaton.units) {
            *truth = match automaton.states[id as usize] {
                State::Unit { set, next, .. } => truths[next as usize] && alphabet.contains(set, class),
                _ => false,
            };
        }
    }
}

/// For every position, whether the automaton accepts from there.
fn entries(automaton: &Automaton, alphabet: &Alphabet, subject: &[u16]) -> Vec<bool> {
    let mut entries = vec![false; subject.len() + 1];
    sweep(automaton, alphabet, subject, |at, truths| {
        entries[at] = truths[automaton.entry as usize];
        true
    });
    entries
}
