//! How many steps a backtracking engine takes for a text.
//!
//! An engine without memory tries every way from a place anew each time it comes there, and every time it costs the same.
//! So the steps from every place at every position follow from those at the position before, and one sweep over the text
//! gives the exact number of steps of a search that would take years. Where there is no automaton to sweep with
//! (back-references, enormous counts), the backtracking matcher itself is run, as far as a limit.

use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State};
use crate::backtrack::{Backtracker, Outcome};
use crate::position::{Side, holds};
use crate::tree::Direction;

/// Values that one sweep may work out: some milliseconds.
const MOST_VALUES: usize = 2_000_000;
/// Steps that the backtracking matcher is run for at a time.
const MOST_STEPS: u64 = 300_000;
/// Values and steps of one meter in all.
const MOST_IN_ALL: usize = 12_000_000;

/// Measures one pattern.
#[derive(Debug)]
pub(super) struct Meter<'a> {
    how: How<'a>,
    left: std::cell::Cell<usize>,
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Count {
    Steps(f64),
    /// The matcher ran so long and was stopped.
    AtLeast(f64),
    /// There is no time left to measure.
    Unknown,
}

#[derive(Debug)]
enum How<'a> {
    Sweep(&'a Automaton, &'a Alphabet),
    Run(Backtracker),
}

impl<'a> Meter<'a> {
    pub(super) fn sweeping(automaton: &'a Automaton, alphabet: &'a Alphabet) -> Meter<'a> {
        Meter::new(How::Sweep(automaton, alphabet))
    }

    pub(super) fn running(backtracker: Backtracker) -> Meter<'a> {
        Meter::new(How::Run(backtracker))
    }

    fn new(how: How<'a>) -> Meter<'a> {
        Meter {
            how,
            left: std::cell::Cell::new(MOST_IN_ALL),
        }
    }

    /// The steps of a search in the text.
    pub(super) fn steps(&self, text: &[u16]) -> Count {
        let left = self.left.get();
        match &self.how {
            How::Sweep(automaton, alphabet) => {
                let values = size(automaton) * (text.len() + 1);
                let Some(rest) = left.checked_sub(values).filter(|_| values <= MOST_VALUES) else {
                    return Count::Unknown;
                };
                self.left.set(rest);
                let classes: Vec<u16> = text.iter().map(|&unit| alphabet.class(unit)).collect();
                Count::Steps(search(&tell(automaton, alphabet, &classes)))
            }
            How::Run(backtracker) => {
                if (left as u64) < MOST_STEPS {
                    return Count::Unknown;
                }
                let mut steps = MOST_STEPS;
                let outcome = backtracker.find(text, &mut steps);
                let taken = MOST_STEPS - steps;
                self.left.set(left - taken as usize);
                if outcome == Outcome::GaveUp {
                    Count::AtLeast(taken as f64)
                } else {
                    Count::Steps(taken as f64)
                }
            }
        }
    }
}

fn size(automaton: &Automaton) -> usize {
    automaton.states.len() + automaton.others.iter().map(size).sum::<usize>()
}

/// What an automaton does at each position of a text.
struct Told {
    matches: Vec<bool>,
    steps: Vec<f64>,
}

/// Tries each position until there is a match, as a search does.
fn search(told: &Told) -> f64 {
    let mut sum = 0.0;
    for (matches, steps) in told.matches.iter().zip(&told.steps) {
        sum += 1.0 + steps;
        if *matches {
            break;
        }
    }
    sum
}

fn tell(automaton: &Automaton, alphabet: &Alphabet, text: &[u16]) -> Told {
    let others: Vec<Told> = automaton
        .others
        .iter()
        .map(|other| tell(other, alphabet, text))
        .collect();
    let states = automaton.states.len();
    let (mut matches, mut steps) = (vec![false; states], vec![1.0f64; states]);
    let mut units = vec![(false, 1.0); automaton.units.len()];
    let mut told = Told {
        matches: vec![false; text.len() + 1],
        steps: vec![0.0; text.len() + 1],
    };
    let side = |index: Option<usize>| match index.and_then(|index| text.get(index)) {
        Some(&class) => alphabet.side(class),
        None => Side::Edge,
    };
    for swept in 0..=text.len() {
        let (position, crossed) = match automaton.direction {
            Direction::Ahead => (text.len() - swept, text.get(text.len() - swept)),
            Direction::Behind => (swept, swept.checked_sub(1).map(|index| &text[index])),
        };
        for (unit, &id) in units.iter_mut().zip(&automaton.units) {
            *unit = match (automaton.states[id as usize], crossed) {
                (State::Unit { set, next, .. }, Some(&class)) if alphabet.contains(set, class) => {
                    (matches[next as usize], 1.0 + steps[next as usize])
                }
                _ => (false, 1.0),
            };
        }
        for (unit, &id) in units.iter().zip(&automaton.units) {
            (matches[id as usize], steps[id as usize]) = *unit;
        }
        let (before, after) = (side(position.checked_sub(1)), side(Some(position)));
        for &id in &automaton.order {
            let of = |id: u32| (matches[id as usize], steps[id as usize]);
            let then = |holds: bool, next: u32, cost: f64| {
                if holds {
                    (of(next).0, cost + of(next).1)
                } else {
                    (false, cost)
                }
            };
            (matches[id as usize], steps[id as usize]) = match automaton.states[id as usize] {
                State::Unit { .. } => continue,
                State::Either(one, other) => {
                    let (first, second) = (of(one), of(other));
                    if first.0 {
                        (true, 1.0 + first.1)
                    } else {
                        (second.0, 1.0 + first.1 + second.1)
                    }
                }
                State::Assert { assertion, next } => then(holds(assertion, before, after), next, 1.0),
                State::Look { negative, body, next } => then(of(body).0 != negative, next, 1.0 + of(body).1),
                State::Other {
                    automaton,
                    negative,
                    next,
                } => {
                    let other = &others[automaton];
                    then(
                        other.matches[position] != negative,
                        next,
                        1.0 + other.steps[position],
                    )
                }
                State::Accept => (true, 1.0),
                State::Fail => (false, 1.0),
            };
        }
        let entry = automaton.entry as usize;
        (told.matches[position], told.steps[position]) = (matches[entry], steps[entry]);
    }
    told
}
