//! A pattern as an automaton that still knows its parts: each state of a unit or condition has its place, and each way
//! that could be taken or left has a mark.
//!
//! Where an automaton cannot follow, it takes more than the pattern does: look-around is taken as true, what a
//! back-reference stands for as any text, and a huge count as any number. So what it cannot match, the pattern cannot.

use crate::parse::{Kind, Part, Written, lower_with_parts};
use crate::tree::{Assertion, At, Node};
use crate::units::UnitSet;

/// More states than this are not looked at.
const MOST_STATES: usize = 60_000;
/// Rounds of a loop that are written out; more are taken as any number.
const MOST_ROUNDS: u32 = 1_000;

pub(super) type StateId = u32;

#[derive(Debug, Clone)]
pub(super) enum State {
    /// Takes one unit of a set.
    Unit {
        set: u32,
        next: StateId,
        at: At,
    },
    /// Either goes on; the first leads to the shorter text.
    Either(StateId, StateId),
    Assert {
        assertion: Assertion,
        next: StateId,
        at: At,
    },
    /// Here begins a part that could be left out, or one of several.
    Mark {
        part: u32,
        next: StateId,
    },
    Accept,
    Fail,
}

/// The automaton of a pattern.
#[derive(Debug)]
pub(super) struct Nfa {
    pub(super) states: Vec<State>,
    pub(super) entry: StateId,
    pub(super) sets: Vec<UnitSet>,
    /// It matches what the pattern does and nothing more.
    pub(super) exact: bool,
    /// There is a `\b` or a `\B`.
    pub(super) boundaries: bool,
    /// The pattern refers back to what a group has captured.
    pub(super) refers_back: bool,
    /// The parts that could be left out, or are one of several, in the order of the source.
    pub(super) marked: Vec<Choice>,
}

/// A part that a match need not go through.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) part: u32,
    pub(super) at: At,
    /// Where it stands with its quantifier, if it has one.
    pub(super) whole: At,
    pub(super) kind: ChoiceKind,
    /// Its marks in the automaton: one for each time that it is written out.
    pub(super) states: Vec<StateId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChoiceKind {
    Alternative,
    Optional,
}

impl Nfa {
    /// The automaton of a pattern; nothing when it would be too large.
    pub(super) fn new(written: &Written) -> Option<Nfa> {
        let tree = lower_with_parts(written);
        let mut parts: Vec<Option<&Part>> = vec![None; written.parts as usize];
        let mut choices: Vec<Option<(ChoiceKind, At)>> = vec![None; written.parts as usize];
        collect(&written.root, &mut parts, &mut choices);
        let mut sets: Vec<UnitSet> = tree.sets.all().to_vec();
        sets.push(UnitSet::new([(0, 0xFFFF)]));
        let mut builder = Builder {
            slots: vec![None; choices.len()],
            parts,
            choices,
            any: sets.len() as u32 - 1,
            nfa: Nfa {
                states: vec![State::Accept],
                entry: 0,
                sets,
                exact: true,
                boundaries: false,
                refers_back: false,
                marked: Vec::new(),
            },
        };
        builder.nfa.entry = builder.node(&tree.root, 0, 0)?;
        let mut nfa = builder.nfa;
        nfa.marked
            .sort_by_key(|choice| (choice.at.start, u32::MAX - choice.at.end));
        Some(nfa)
    }

    /// Whether the automaton finds a match in a text of ASCII, for patterns without `\b` at least as often as the
    /// pattern does.
    pub(super) fn may_match(&self, text: &[u8]) -> bool {
        let mut now: Vec<bool> = vec![false; self.states.len()];
        for at in 0..=text.len() {
            let mut stack = vec![self.entry];
            stack.extend((0..self.states.len() as StateId).filter(|&state| now[state as usize]));
            let mut seen = vec![false; self.states.len()];
            let mut next = vec![false; self.states.len()];
            while let Some(state) = stack.pop() {
                if std::mem::replace(&mut seen[state as usize], true) {
                    continue;
                }
                match &self.states[state as usize] {
                    State::Accept => return true,
                    State::Fail => {}
                    State::Either(first, second) => stack.extend([*first, *second]),
                    State::Mark { next, .. } => stack.push(*next),
                    State::Assert { assertion, next, .. } => {
                        let holds = match assertion {
                            Assertion::Start | Assertion::LineStart => at == 0,
                            Assertion::End | Assertion::LineEnd => at == text.len(),
                            Assertion::WordBoundary | Assertion::NotWordBoundary => true,
                        };
                        if holds {
                            stack.push(*next);
                        }
                    }
                    State::Unit { set, next: to, .. } => {
                        if text
                            .get(at)
                            .is_some_and(|&byte| self.sets[*set as usize].contains(u16::from(byte)))
                        {
                            next[*to as usize] = true;
                        }
                    }
                }
            }
            now = next;
        }
        false
    }
}

/// The parts by their ids, and which of them a match need not go through.
fn collect<'p>(part: &'p Part, parts: &mut [Option<&'p Part>], choices: &mut [Option<(ChoiceKind, At)>]) {
    parts[part.id as usize] = Some(part);
    match &part.kind {
        Kind::Either(rows) => {
            for row in rows {
                choices[row.id as usize] = Some((ChoiceKind::Alternative, row.at.clone()));
            }
        }
        Kind::Repeat {
            body, min: 0, max, ..
        } if *max != Some(0) => {
            choices[body.id as usize] = Some((ChoiceKind::Optional, part.at.clone()));
        }
        _ => {}
    }
    for child in part.children() {
        collect(child, parts, choices);
    }
}

struct Builder<'w> {
    parts: Vec<Option<&'w Part>>,
    choices: Vec<Option<(ChoiceKind, At)>>,
    /// The place of each part in `marked`.
    slots: Vec<Option<usize>>,
    any: u32,
    nfa: Nfa,
}

impl Builder<'_> {
    fn push(&mut self, state: State) -> Option<StateId> {
        if self.nfa.states.len() >= MOST_STATES {
            return None;
        }
        self.nfa.states.push(state);
        Some(self.nfa.states.len() as StateId - 1)
    }

    /// Builds a node of a part that goes on to `next`; returns where it begins.
    fn node(&mut self, node: &Node, part: u32, next: StateId) -> Option<StateId> {
        Some(match node {
            Node::Empty => next,
            Node::Unit { set, at } => self.push(State::Unit {
                set: set.0,
                next,
                at: at.clone(),
            })?,
            Node::Concat(nodes) => {
                let mut next = next;
                for node in nodes.iter().rev() {
                    next = self.node(node, part, next)?;
                }
                next
            }
            Node::Alternatives(nodes) => {
                let mut rest: Option<StateId> = None;
                for node in nodes.iter().rev() {
                    let first = self.node(node, part, next)?;
                    rest = Some(match rest {
                        None => first,
                        Some(rest) => self.push(State::Either(first, rest))?,
                    });
                }
                match rest {
                    Some(rest) => rest,
                    None => self.push(State::Fail)?,
                }
            }
            Node::Capture { group, body } => {
                let part = group - 1;
                let begin = self.node(body, part, next)?;
                self.mark(part, begin)?
            }
            Node::Assert(assertion) => {
                if matches!(assertion, Assertion::WordBoundary | Assertion::NotWordBoundary) {
                    self.nfa.boundaries = true;
                }
                let at = self.parts[part as usize].map_or(0..0, |part| part.at.clone());
                self.push(State::Assert {
                    assertion: *assertion,
                    next,
                    at,
                })?
            }
            Node::Look(_) => {
                self.nfa.exact = false;
                next
            }
            Node::BackReference { .. } => {
                self.nfa.exact = false;
                self.nfa.refers_back = true;
                let head = self.push(State::Fail)?;
                let at = self.parts[part as usize].map_or(0..0, |part| part.at.clone());
                let round = self.push(State::Unit {
                    set: self.any,
                    next: head,
                    at,
                })?;
                self.nfa.states[head as usize] = State::Either(next, round);
                head
            }
            Node::Repeat(repeat) => {
                let (mut min, mut max) = (repeat.min, repeat.max);
                if min > MOST_ROUNDS || max.is_some_and(|max| max > MOST_ROUNDS) {
                    self.nfa.exact = false;
                    min = min.min(MOST_ROUNDS);
                    max = None;
                }
                self.repeat(&repeat.body, part, min, max, next)?
            }
        })
    }

    fn repeat(
        &mut self,
        body: &Node,
        part: u32,
        min: u32,
        max: Option<u32>,
        next: StateId,
    ) -> Option<StateId> {
        let mut entry = next;
        match max {
            None => {
                let head = self.push(State::Fail)?;
                let round = self.node(body, part, head)?;
                self.nfa.states[head as usize] = State::Either(next, round);
                entry = head;
            }
            Some(max) => {
                for _ in min..max {
                    let before = self.nfa.states.len();
                    let round = self.node(body, part, entry)?;
                    if self.nfa.states.len() == before {
                        break;
                    }
                    entry = self.push(State::Either(next, round))?;
                }
            }
        }
        for _ in 0..min {
            let before = self.nfa.states.len();
            entry = self.node(body, part, entry)?;
            if self.nfa.states.len() == before {
                break;
            }
        }
        Some(entry)
    }

    fn mark(&mut self, part: u32, begin: StateId) -> Option<StateId> {
        let Some((kind, whole)) = self.choices[part as usize].clone() else {
            return Some(begin);
        };
        let state = self.push(State::Mark { part, next: begin })?;
        match self.slots[part as usize] {
            Some(slot) => self.nfa.marked[slot].states.push(state),
            None => {
                self.slots[part as usize] = Some(self.nfa.marked.len());
                self.nfa.marked.push(Choice {
                    part,
                    at: self.parts[part as usize].map_or(0..0, |part| part.at.clone()),
                    whole,
                    kind,
                    states: vec![state],
                });
            }
        }
        Some(state)
    }
}
