//! How much work a browser has with an address: the steps that its engine takes, counted without taking them.
//!
//! An engine without memory tries every way from a place anew each time it comes there, and every time it costs the same.
//! So the steps from every place at every position follow from those at the position before, and one sweep over the text
//! gives the exact number of steps of a search that would take years.
//!
//! V8 spares itself one kind of step, and so does the count: where there is a choice and fewer units are left than the
//! rest of the pattern needs, it goes back at once.

use std::collections::VecDeque;

use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State, StateId};
use crate::position::{Side, holds};
use crate::tree::Direction;

/// Steps that a browser takes in a second where the work doubles. A named choice, not yet fitted anew: over 32 attacks of
/// 2 to 300 million steps, on a busy machine, Node 20 did 12 to 353 million a second, 65 in the middle
/// (`tests/dangers.mjs`).
pub(crate) const STEPS_IN_A_SECOND: f64 = 6e8;

/// Where plain loops share the work, browsers are quicker: most of their steps are rounds of `.*` and its like. For 25 such
/// attacks, measured likewise, Node 20 did 36 to 3264 million a second, 540 in the middle.
pub(crate) const STEPS_IN_A_SECOND_OF_LOOPS: f64 = 1.5e9;

/// Steps after which a browser counts as frozen: a second and a half on a desk, which is five to ten on a telephone.
/// Firefox offers to stop a page after ten, Chrome after fifteen; whoever looks for help has left by then.
pub(crate) const FROZEN: f64 = 9e8;

/// V8 looks no further ahead than this when it asks whether enough units are left.
const FURTHEST: u32 = 255;

/// What counting needs to know of an automaton beforehand.
#[derive(Debug)]
pub(crate) struct Needs {
    /// How many units lead from each state to the end of a match, at least.
    least: Vec<u8>,
    others: Vec<Needs>,
    /// States, those of inner automata included.
    size: usize,
}

/// What a search comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Effort {
    /// Steps that the browser's engine takes.
    pub(crate) steps: f64,
    /// Whether it ends with a match.
    pub(crate) matched: bool,
}

impl Needs {
    pub(crate) fn new(automaton: &Automaton) -> Needs {
        let others: Vec<Needs> = automaton.others.iter().map(Needs::new).collect();
        Needs {
            least: least(automaton),
            size: automaton.states.len() + others.iter().map(|other| other.size).sum::<usize>(),
            others,
        }
    }

    /// Values that counting works out for each position.
    pub(crate) fn size(&self) -> usize {
        self.size
    }
}

/// The fewest units from each state to the end of a match, or of the look-around that it belongs to.
fn least(automaton: &Automaton) -> Vec<u8> {
    let mut before: Vec<Vec<(StateId, u32)>> = vec![Vec::new(); automaton.states.len()];
    let mut queue = VecDeque::new();
    for (id, state) in (0..).zip(&automaton.states) {
        match *state {
            State::Unit { next, .. } => before[next as usize].push((id, 1)),
            State::Either(one, other) => [one, other]
                .iter()
                .for_each(|&next| before[next as usize].push((id, 0))),
            State::Assert { next, .. } | State::Look { next, .. } | State::Other { next, .. } => {
                before[next as usize].push((id, 0));
            }
            State::Accept => queue.push_back((id, 0)),
            State::Fail => {}
        }
    }
    for &(round, next) in &automaton.after_rounds {
        before[next as usize].push((round, 0));
    }
    // States that are nearer to the end come first, so each is settled when it is met for the first time.
    let mut least = vec![None; automaton.states.len()];
    while let Some((id, units)) = queue.pop_front() {
        if least[id as usize].is_some() {
            continue;
        }
        least[id as usize] = Some(units);
        for &(earlier, taken) in &before[id as usize] {
            if taken == 0 {
                queue.push_front((earlier, units));
            } else {
                queue.push_back((earlier, units + taken));
            }
        }
    }
    let capped = |units: Option<u32>| units.unwrap_or(FURTHEST).min(FURTHEST) as u8;
    least.into_iter().map(capped).collect()
}

/// The effort of a search in a text, given as classes of the alphabet.
pub(crate) fn effort(automaton: &Automaton, needs: &Needs, alphabet: &Alphabet, text: &[u16]) -> Effort {
    let told = tell(automaton, needs, alphabet, text);
    let mut steps = 0.0;
    for (&matched, of_start) in told.matches.iter().zip(&told.steps) {
        steps += 1.0 + of_start;
        if matched {
            return Effort { steps, matched };
        }
    }
    Effort {
        steps,
        matched: false,
    }
}

/// What an automaton does at each position of a text.
struct Told {
    matches: Vec<bool>,
    steps: Vec<f64>,
}

fn tell(automaton: &Automaton, needs: &Needs, alphabet: &Alphabet, text: &[u16]) -> Told {
    let others: Vec<Told> = automaton
        .others
        .iter()
        .zip(&needs.others)
        .map(|(other, needs)| tell(other, needs, alphabet, text))
        .collect();
    let states = automaton.states.len();
    let refused = (false, 1.0);
    let (mut matches, mut steps) = (vec![false; states], vec![1.0; states]);
    let mut units = vec![refused; automaton.units.len()];
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
        let too_few = |id: StateId| usize::from(needs.least[id as usize]) > swept;
        for (unit, &id) in units.iter_mut().zip(&automaton.units) {
            *unit = match (automaton.states[id as usize], crossed) {
                (State::Unit { set, next, .. }, Some(&class)) if alphabet.contains(set, class) => {
                    (matches[next as usize], 1.0 + steps[next as usize])
                }
                _ => refused,
            };
        }
        for (unit, &id) in units.iter().zip(&automaton.units) {
            (matches[id as usize], steps[id as usize]) = *unit;
        }
        let (before, after) = (side(position.checked_sub(1)), side(Some(position)));
        for &id in &automaton.order {
            let of = |id: StateId| (matches[id as usize], steps[id as usize]);
            let then = |holds: bool, next: StateId, cost: f64| {
                if holds {
                    (of(next).0, cost + of(next).1)
                } else {
                    (false, cost)
                }
            };
            (matches[id as usize], steps[id as usize]) = match automaton.states[id as usize] {
                State::Unit { .. } => continue,
                State::Either(..) if too_few(id) => refused,
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
                    let cost = 1.0 + other.steps[position];
                    then(other.matches[position] != negative, next, cost)
                }
                State::Accept => (true, 1.0),
                State::Fail => refused,
            };
        }
        let entry = automaton.entry as usize;
        (told.matches[position], told.steps[position]) = (matches[entry], steps[entry]);
    }
    told
}
