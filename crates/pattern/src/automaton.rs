//! An automaton that reads towards the position it is asked about.
//!
//! For every state and position, let *true* mean: from here, the rest of the pattern can be matched. Reading the subject
//! from its far end, the truths at one position follow from those at the position before and the unit between. Look-ahead
//! fits in as a plain condition, negated or not, since its truth at a position is known in the same sweep; so one pass
//! decides what backtracking decides in exponential time. A look-around that reads the other way gets an automaton of
//! its own, whose truths are found first.

use crate::position::{self, Side};
use crate::tree::{Assertion, Direction, Node, Repeat, SetId};

/// More states than this are left to the backtracking matcher, which keeps counted loops as loops.
const MOST_STATES: usize = 40_000;

pub(crate) type StateId = u32;

#[derive(Debug, Clone, Copy)]
pub(crate) enum State {
    /// Takes one unit, which stands at `at` in the source; its truth follows from the position that was swept before.
    Unit {
        set: SetId,
        next: StateId,
        at: [u32; 2],
    },
    /// True if either is; the first is preferred.
    Either(StateId, StateId),
    Assert {
        assertion: Assertion,
        next: StateId,
    },
    /// A look-around that reads as this automaton does.
    Look {
        negative: bool,
        body: StateId,
        next: StateId,
    },
    /// A look-around that reads the other way.
    Other {
        automaton: usize,
        negative: bool,
        next: StateId,
    },
    Accept,
    Fail,
}

#[derive(Debug)]
pub(crate) struct Automaton {
    pub(crate) states: Vec<State>,
    /// The states that are not `Unit`, each after those that its truth depends on.
    pub(crate) order: Vec<StateId>,
    /// The `Unit` states.
    pub(crate) units: Vec<StateId>,
    pub(crate) entry: StateId,
    /// Which way a match is read. The subject is swept the other way.
    pub(crate) direction: Direction,
    pub(crate) others: Vec<Automaton>,
    /// Where a counted loop begins its next round, and what follows the loop: an engine that counts rounds looks no
    /// further than that.
    pub(crate) after_rounds: Vec<(StateId, StateId)>,
}

impl Automaton {
    /// The automaton of a tree in normal form; nothing when it would be too large.
    pub(crate) fn new(root: &Node, direction: Direction) -> Option<Automaton> {
        let mut automaton = Automaton {
            states: Vec::new(),
            order: Vec::new(),
            units: Vec::new(),
            entry: 0,
            direction,
            others: Vec::new(),
            after_rounds: Vec::new(),
        };
        let accept = automaton.push(State::Accept)?;
        automaton.entry = automaton.node(root, accept, accept)?;
        automaton.sort();
        Some(automaton)
    }

    /// Sorts the states into `units` and `order`. In normal form every round of a loop consumes something, so no truth at
    /// a position depends on itself.
    fn sort(&mut self) {
        let mut seen = vec![false; self.states.len()];
        let mut stack: Vec<(StateId, bool)> = Vec::new();
        for root in 0..self.states.len() as StateId {
            stack.push((root, false));
            while let Some((id, settled)) = stack.pop() {
                if settled {
                    self.order.push(id);
                    continue;
                }
                if std::mem::replace(&mut seen[id as usize], true) {
                    continue;
                }
                let depends_on = match self.states[id as usize] {
                    State::Unit { .. } => {
                        self.units.push(id);
                        continue;
                    }
                    State::Either(first, second) => [Some(first), Some(second)],
                    State::Look { body, next, .. } => [Some(body), Some(next)],
                    State::Assert { next, .. } | State::Other { next, .. } => [Some(next), None],
                    State::Accept | State::Fail => [None, None],
                };
                stack.push((id, true));
                stack.extend(depends_on.into_iter().flatten().map(|id| (id, false)));
            }
        }
    }

    /// Fills in the truths at a position of all states but `Unit`s, whose truths are there already.
    /// `other` gives the truth at this position of a look-around that reads the other way.
    pub(crate) fn settle(
        &self,
        truths: &mut [bool],
        before: Side,
        after: Side,
        other: impl Fn(usize) -> bool,
    ) {
        for &id in &self.order {
            truths[id as usize] = match self.states[id as usize] {
                State::Unit { .. } => continue,
                State::Either(first, second) => truths[first as usize] || truths[second as usize],
                State::Assert { assertion, next } => {
                    truths[next as usize] && position::holds(assertion, before, after)
                }
                State::Look { negative, body, next } => {
                    truths[next as usize] && truths[body as usize] != negative
                }
                State::Other {
                    automaton,
                    negative,
                    next,
                } => truths[next as usize] && other(automaton) != negative,
                State::Accept => true,
                State::Fail => false,
            };
        }
    }

    fn push(&mut self, state: State) -> Option<StateId> {
        if self.states.len() >= MOST_STATES {
            return None;
        }
        self.states.push(state);
        Some(self.states.len() as StateId - 1)
    }

    /// Builds a node that goes on to `next`; returns where it begins.
    fn node(&mut self, node: &Node, next: StateId, accept: StateId) -> Option<StateId> {
        Some(match node {
            Node::Empty => next,
            Node::Unit { set, at } => self.push(State::Unit {
                set: *set,
                next,
                at: [at.start, at.end],
            })?,
            Node::Concat(nodes) => {
                let mut next = next;
                match self.direction {
                    Direction::Ahead => {
                        for node in nodes.iter().rev() {
                            next = self.node(node, next, accept)?;
                        }
                    }
                    Direction::Behind => {
                        for node in nodes {
                            next = self.node(node, next, accept)?;
                        }
                    }
                }
                next
            }
            Node::Alternatives(nodes) => {
                let Some((last, others)) = nodes.split_last() else {
                    return self.push(State::Fail);
                };
                let mut rest = self.node(last, next, accept)?;
                for node in others.iter().rev() {
                    let first = self.node(node, next, accept)?;
                    rest = self.push(State::Either(first, rest))?;
                }
                rest
            }
            Node::Repeat(repeat) => self.repeat(repeat, next, accept)?,
            Node::Assert(assertion) => self.push(State::Assert {
                assertion: *assertion,
                next,
            })?,
            Node::Look(look) if look.direction == self.direction => {
                let body = self.node(&look.body, accept, accept)?;
                self.push(State::Look {
                    negative: look.negative,
                    body,
                    next,
                })?
            }
            Node::Look(look) => {
                let automaton = self.others.len();
                self.others.push(Automaton::new(&look.body, look.direction)?);
                self.push(State::Other {
                    automaton,
                    negative: look.negative,
                    next,
                })?
            }
            // Neither is in a normal form.
            Node::Capture { .. } | Node::BackReference { .. } => return None,
        })
    }

    fn repeat(&mut self, repeat: &Repeat, next: StateId, accept: StateId) -> Option<StateId> {
        let either = |round, leave| {
            if repeat.greedy {
                State::Either(round, leave)
            } else {
                State::Either(leave, round)
            }
        };
        let mut entry = next;
        match repeat.max {
            None => {
                let head = self.push(State::Fail)?;
                let round = self.node(&repeat.body, head, accept)?;
                self.states[head as usize] = either(round, next);
                entry = head;
            }
            Some(max) => {
                for _ in repeat.min..max {
                    let before = self.states.len();
                    let round = self.node(&repeat.body, entry, accept)?;
                    if self.states.len() == before {
                        break;
                    }
                    entry = self.push(either(round, next))?;
                }
            }
        }
        for round in 0..repeat.min {
            if round > 0 && repeat.min > 3 {
                self.after_rounds.push((entry, next));
            }
            let before = self.states.len();
            entry = self.node(&repeat.body, entry, accept)?;
            if self.states.len() == before {
                break;
            }
        }
        Some(entry)
    }
}
