//! The steps from every state of an automaton at one position, from those at the position swept before.

use super::{Effort, Needs};
use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State, StateId};
use crate::position::{Side, holds};

/// An automaton on its way over a text, against the direction in which it reads.
#[derive(Debug)]
pub(super) struct Sweep<'a> {
    automaton: &'a Automaton,
    needs: &'a Needs,
    alphabet: &'a Alphabet,
    pub(super) values: Values,
    /// Positions that were swept.
    pub(super) swept: usize,
    units: Vec<Effort>,
}

/// What the sweep knows at a position: for each state, and last for a search that begins at this position and goes on to
/// those that were swept before.
#[derive(Debug, Clone)]
pub(super) struct Values {
    pub(super) matched: Vec<bool>,
    pub(super) steps: Vec<f64>,
}

/// What comes of trying a state where nothing can be read.
const REFUSED: Effort = Effort {
    steps: 1.0,
    matched: false,
};

impl<'a> Sweep<'a> {
    pub(super) fn new(automaton: &'a Automaton, needs: &'a Needs, alphabet: &'a Alphabet) -> Sweep<'a> {
        let states = automaton.states.len();
        let mut values = Values {
            matched: vec![false; states + 1],
            steps: vec![1.0; states + 1],
        };
        // No search has begun anywhere.
        values.steps[states] = 0.0;
        Sweep {
            automaton,
            needs,
            alphabet,
            values,
            swept: 0,
            units: vec![REFUSED; automaton.units.len()],
        }
    }

    /// What the automaton does at the position swept last.
    pub(super) fn entered(&self) -> Effort {
        self.values.of(self.automaton.entry as usize)
    }

    /// What a search does that begins at the position swept last.
    pub(super) fn searched(&self) -> Effort {
        self.values.of(self.automaton.states.len())
    }

    /// Goes to the next position, over a unit of the given class. `other` says what an automaton that reads the other way does
    /// there.
    pub(super) fn go(
        &mut self,
        crossed: Option<u16>,
        (before, after): (Side, Side),
        other: impl Fn(usize) -> Effort,
    ) {
        let states = &self.automaton.states;
        let Values { matched, steps } = &mut self.values;
        for (unit, &id) in self.units.iter_mut().zip(&self.automaton.units) {
            *unit = match (states[id as usize], crossed) {
                (State::Unit { set, next, .. }, Some(class)) if self.alphabet.contains(set, class) => {
                    Effort {
                        matched: matched[next as usize],
                        steps: 1.0 + steps[next as usize],
                    }
                }
                _ => REFUSED,
            };
        }
        for (unit, &id) in self.units.iter().zip(&self.automaton.units) {
            (matched[id as usize], steps[id as usize]) = (unit.matched, unit.steps);
        }
        let too_few = |id: StateId| usize::from(self.needs.least[id as usize]) > self.swept;
        for &id in &self.automaton.order {
            let of = |id: StateId| (matched[id as usize], steps[id as usize]);
            let then = |holds: bool, next: StateId, cost: f64| {
                if holds {
                    (of(next).0, cost + of(next).1)
                } else {
                    (false, cost)
                }
            };
            (matched[id as usize], steps[id as usize]) = match states[id as usize] {
                State::Unit { .. } => continue,
                State::Either(..) if too_few(id) => (false, 1.0),
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
                    let other = other(automaton);
                    then(other.matched != negative, next, 1.0 + other.steps)
                }
                State::Accept => (true, 1.0),
                State::Fail => (false, 1.0),
            };
        }
        let (entry, search) = (self.automaton.entry as usize, states.len());
        if matched[entry] {
            (matched[search], steps[search]) = (true, 1.0 + steps[entry]);
        } else {
            steps[search] += 1.0 + steps[entry];
        }
        self.swept += 1;
    }

    /// Whether no state needs more units than were swept.
    pub(super) fn is_past_needs(&self) -> bool {
        self.swept >= self.needs.most
    }
}

impl Values {
    fn of(&self, index: usize) -> Effort {
        Effort {
            matched: self.matched[index],
            steps: self.steps[index],
        }
    }
}
