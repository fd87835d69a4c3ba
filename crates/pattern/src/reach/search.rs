//! A pattern's automaton and a language of addresses side by side: is there an address that both go along with?

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::language::{BEST_FIRST, DEAD, Language, is_word};
use super::nfa::{Nfa, State, StateId};
use crate::overlap::search::Spread;
use crate::tree::Assertion;

/// Steps that one search may take: some tens of milliseconds.
const MOST_STEPS: usize = 1_500_000;

/// The search took too many steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLong;

/// An address, and where in it the match of the automaton is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Witness {
    pub(super) address: String,
    /// Marks on the way.
    pub(super) marks: Vec<u32>,
}

/// What the unit after a position has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Need {
    Nothing,
    Word,
    /// No word character, or the end.
    NoWord,
    End,
}

impl Need {
    /// Both; nothing when they exclude each other.
    pub(super) fn and(self, other: Need) -> Option<Need> {
        match (self, other) {
            (Need::Nothing, need) | (need, Need::Nothing) => Some(need),
            (Need::Word, Need::Word) => Some(Need::Word),
            (Need::Word, _) | (_, Need::Word) => None,
            (Need::End, _) | (_, Need::End) => Some(Need::End),
            (Need::NoWord, Need::NoWord) => Some(Need::NoWord),
        }
    }

    pub(super) fn takes(self, word: bool) -> bool {
        match self {
            Need::Nothing => true,
            Need::Word => word,
            Need::NoWord => !word,
            Need::End => false,
        }
    }
}

/// Where both have got to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Node {
    state: StateId,
    place: u32,
    /// The last character was a word character. Kept only for patterns that ask.
    after_word: bool,
    need: Need,
    /// The wanted part has been gone through, or none is wanted.
    passed: bool,
}

/// An address of the language that the automaton matches, if there is any. With `through`, its match goes through one
/// of these states.
pub(super) fn find(
    nfa: &Nfa,
    language: &Language,
    through: Option<&[StateId]>,
) -> Result<Option<Witness>, TooLong> {
    Search {
        nfa,
        language,
        through,
        leads_there: through.map(|states| leading_to(nfa, states)),
        letters: vec![None; nfa.sets.len()],
        nodes: Vec::new(),
        known: HashMap::default(),
        steps: MOST_STEPS,
    }
    .run()
}

/// For each state whether one of the given ones can come after it.
fn leading_to(nfa: &Nfa, states: &[StateId]) -> Vec<bool> {
    let mut before: Vec<Vec<StateId>> = vec![Vec::new(); nfa.states.len()];
    for (id, state) in nfa.states.iter().enumerate() {
        let id = id as StateId;
        match state {
            State::Unit { next, .. } | State::Assert { next, .. } | State::Mark { next, .. } => {
                before[*next as usize].push(id);
            }
            State::Either(first, second) => {
                before[*first as usize].push(id);
                before[*second as usize].push(id);
            }
            State::Accept | State::Fail => {}
        }
    }
    let mut leads = vec![false; nfa.states.len()];
    let mut stack = states.to_vec();
    while let Some(state) = stack.pop() {
        if !std::mem::replace(&mut leads[state as usize], true) {
            stack.extend(&before[state as usize]);
        }
    }
    leads
}

struct Search<'a> {
    nfa: &'a Nfa,
    language: &'a Language,
    through: Option<&'a [StateId]>,
    leads_there: Option<Vec<bool>>,
    /// For each set one byte of each class of the language, word characters apart; the best byte last.
    letters: Vec<Option<Vec<u8>>>,
    /// Each with the node before it and the byte between.
    nodes: Vec<(Node, u32, Option<u8>)>,
    known: HashMap<u64, (), BuildHasherDefault<Spread>>,
    steps: usize,
}

/// The node before the first.
const NONE: u32 = u32::MAX;

impl Search<'_> {
    fn run(mut self) -> Result<Option<Witness>, TooLong> {
        let passed = self.through.is_none();
        // Depth first: what lies on top of the stack is tried to its end before the rest.
        let mut stack: Vec<u32> = Vec::new();
        let preferred = self.language.state_after(b"https://shop.example/").unwrap_or(0);
        let places = (0..self.language.len() as u32)
            .rev()
            .filter(|&place| place != preferred && place != 0)
            .chain([preferred, 0]);
        for place in places {
            for after_word in [true, false] {
                let reached = self.language.access[place as usize][usize::from(after_word)].is_some();
                if reached
                    && (self.nfa.boundaries
                        || !after_word
                        || self.language.access[place as usize][0].is_none())
                {
                    let node = Node {
                        state: self.nfa.entry,
                        place,
                        after_word: after_word && self.nfa.boundaries,
                        need: Need::Nothing,
                        passed,
                    };
                    self.offer(node, NONE, None, &mut stack);
                }
            }
        }
        while let Some(at) = stack.pop() {
            self.steps = self.steps.checked_sub(1).ok_or(TooLong)?;
            let (node, ..) = self.nodes[at as usize];
            let nfa = self.nfa;
            match &nfa.states[node.state as usize] {
                State::Accept => {
                    if node.passed
                        && let Some(end) = self.end(node)
                    {
                        return Ok(Some(self.witness(at, &end)));
                    }
                }
                State::Fail => {}
                State::Either(first, second) => {
                    self.offer(
                        Node {
                            state: *second,
                            ..node
                        },
                        at,
                        None,
                        &mut stack,
                    );
                    self.offer(
                        Node {
                            state: *first,
                            ..node
                        },
                        at,
                        None,
                        &mut stack,
                    );
                }
                State::Mark { next, .. } => {
                    let passed =
                        node.passed || self.through.is_some_and(|states| states.contains(&node.state));
                    self.offer(
                        Node {
                            state: *next,
                            passed,
                            ..node
                        },
                        at,
                        None,
                        &mut stack,
                    );
                }
                State::Assert { assertion, next, .. } => {
                    let need = needs(*assertion, node.place == 0, node.after_word);
                    if let Some(need) = need.and_then(|need| node.need.and(need)) {
                        self.offer(
                            Node {
                                state: *next,
                                need,
                                ..node
                            },
                            at,
                            None,
                            &mut stack,
                        );
                    }
                }
                State::Unit { set, next, .. } => {
                    if node.need == Need::End {
                        continue;
                    }
                    let letters = self.letters_of(*set);
                    for &byte in &letters {
                        self.steps = self.steps.checked_sub(1).ok_or(TooLong)?;
                        if let Some(place) = self.language.step(node.place, byte)
                            && node.need.takes(is_word(byte))
                        {
                            let to = Node {
                                state: *next,
                                place,
                                after_word: is_word(byte) && self.nfa.boundaries,
                                need: Need::Nothing,
                                passed: node.passed,
                            };
                            self.offer(to, at, Some(byte), &mut stack);
                        }
                    }
                    self.letters[*set as usize] = Some(letters);
                }
            }
        }
        Ok(None)
    }

    fn letters_of(&mut self, set: u32) -> Vec<u8> {
        if let Some(letters) = self.letters[set as usize].take() {
            return letters;
        }
        let set = &self.nfa.sets[set as usize];
        let mut seen: Vec<(u8, bool)> = Vec::new();
        let mut letters = Vec::new();
        for &byte in BEST_FIRST {
            let class = self.language.classes[usize::from(byte)];
            let kind = (class, self.nfa.boundaries && is_word(byte));
            if set.contains(u16::from(byte)) && !seen.contains(&kind) {
                seen.push(kind);
                letters.push(byte);
            }
        }
        letters.reverse();
        letters
    }

    fn offer(&mut self, node: Node, from: u32, byte: Option<u8>, stack: &mut Vec<u32>) {
        if let Some(leads) = &self.leads_there
            && !node.passed
            && !leads[node.state as usize]
        {
            return;
        }
        let key = (u64::from(node.state) << 32)
            | (u64::from(node.place) << 8)
            | (node.need as u64) << 2
            | u64::from(node.after_word) << 1
            | u64::from(node.passed);
        if self.known.insert(key, ()).is_none() {
            stack.push(self.nodes.len() as u32);
            self.nodes.push((node, from, byte));
        }
    }

    /// How an address ends after a match, if one can.
    fn end(&self, node: Node) -> Option<Vec<u8>> {
        let accepts = self.language.accepts[node.place as usize];
        match node.need {
            Need::Nothing => Some(self.language.end_from(node.place)),
            Need::End => accepts.then(Vec::new),
            Need::NoWord if accepts => Some(Vec::new()),
            Need::Word | Need::NoWord => BEST_FIRST.iter().find_map(|&byte| {
                let to = self.language.step(node.place, byte).filter(|&to| to != DEAD)?;
                node.need
                    .takes(is_word(byte))
                    .then(|| [vec![byte], self.language.end_from(to)].concat())
            }),
        }
    }

    fn witness(&self, last: u32, end: &[u8]) -> Witness {
        let mut text: Vec<u8> = end.iter().rev().copied().collect();
        let mut marks = Vec::new();
        let mut at = last;
        loop {
            let (node, from, byte) = self.nodes[at as usize];
            if let State::Mark { part, .. } = self.nfa.states[node.state as usize] {
                marks.push(part);
            }
            text.extend(byte);
            if from == NONE {
                let ways = &self.language.access[node.place as usize];
                let way = if node.after_word {
                    ways[1].as_ref()
                } else {
                    ways[0]
                        .as_ref()
                        .or(ways[1].as_ref().filter(|_| !self.nfa.boundaries))
                };
                text.extend(way.into_iter().flat_map(|way| way.iter().rev()));
                break;
            }
            at = from;
        }
        text.reverse();
        Witness {
            address: text.into_iter().map(char::from).collect(),
            marks,
        }
    }
}

/// What must come next for a condition to hold, given what came before; none when it cannot hold. Addresses are one
/// line, so that `^` and `$` mean the same with and without `m`.
pub(super) fn needs(assertion: Assertion, at_start: bool, after_word: bool) -> Option<Need> {
    match assertion {
        Assertion::Start | Assertion::LineStart => at_start.then_some(Need::Nothing),
        Assertion::End | Assertion::LineEnd => Some(Need::End),
        Assertion::WordBoundary => Some(if after_word { Need::NoWord } else { Need::Word }),
        Assertion::NotWordBoundary => Some(if after_word { Need::Word } else { Need::NoWord }),
    }
}
