//! From a pattern to a machine that reads a text from its start and says at the end whether the pattern matches.
//!
//! A regular pattern, and one whose look-around only looks behind, is read forwards as it is. The truths of look-ahead
//! are known from the end of the text on, so such a pattern is first made a machine that reads from the end, of which
//! the machine from the start follows: it keeps, for every state that the other could be in here, whether that one would
//! find a match in what has been read. Look-behind beside look-ahead is read forwards along with it.

use std::collections::HashMap;
use std::hash::Hash;

use super::machine::{Machine, OUTSIDE};
use super::reason::Reason;
use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::dfa::{first_meaning, last_crossed, meaning_after, settle};
use crate::normal::{for_verdict, normalize};
use crate::parse::parse;
use crate::position::Side;
use crate::tree::{Direction, Node, Tree};

/// More states than this are not looked at.
const MOST_STATES: usize = 3_000;
/// Steps that reading one pattern may take: some tens of milliseconds.
const MOST_WORK: usize = 20_000_000;
/// Look-around against the reading direction: each doubles the work.
const MOST_OTHERS: usize = 4;

/// A transition to where the pattern has matched, whatever follows.
const MATCHED: u32 = u32::MAX;
const SIDES: [Side; 4] = [Side::Edge, Side::Word, Side::LineTerminator, Side::Other];

/// The machine of a pattern over an alphabet of ASCII.
pub(crate) fn machine(source: &str, bytes: &[u8]) -> Result<Machine, Reason> {
    let (tree, _) = parse(source).map_err(|_| Reason::TooLarge)?;
    machine_of(&tree, bytes)
}

/// The machine of a tree over an alphabet of ASCII.
pub(crate) fn machine_of(tree: &Tree, bytes: &[u8]) -> Result<Machine, Reason> {
    let normal = match normalize(&tree.root) {
        Some(normal) => for_verdict(normal),
        None if refers_back(&tree.root) => return Err(Reason::BackReference),
        None => return Err(Reason::TooLarge),
    };
    let alphabet = Alphabet::new(&tree.sets).ok_or(Reason::TooLarge)?;
    let letters = Letters::new(&alphabet, bytes);
    let mut work = Work { left: MOST_WORK };
    let forwards = Automaton::new(&normal, Direction::Behind).ok_or(Reason::TooLarge)?;
    let machine = if forwards.others.is_empty() {
        Reader::new(&forwards, &alphabet, &letters).read_forwards(&mut work)?
    } else {
        let backwards = Automaton::new(&normal, Direction::Ahead).ok_or(Reason::TooLarge)?;
        turned(&backwards, &alphabet, &letters, &mut work)?
    };
    Ok(machine.minimised())
}

fn refers_back(node: &Node) -> bool {
    match node {
        Node::BackReference { .. } => true,
        Node::Concat(nodes) | Node::Alternatives(nodes) => nodes.iter().any(refers_back),
        Node::Repeat(repeat) => refers_back(&repeat.body),
        Node::Capture { body, .. } => refers_back(body),
        Node::Look(look) => refers_back(&look.body),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) => false,
    }
}

/// The classes of a pattern's alphabet that occur, renumbered.
struct Letters {
    classes: [u8; 128],
    /// The class of the pattern's alphabet that each stands for.
    originals: Vec<u16>,
}

impl Letters {
    fn new(alphabet: &Alphabet, bytes: &[u8]) -> Letters {
        let mut letters = Letters {
            classes: [OUTSIDE; 128],
            originals: Vec::new(),
        };
        for &byte in bytes {
            let original = alphabet.class(u16::from(byte));
            let known = letters.originals.iter().position(|&known| known == original);
            letters.classes[usize::from(byte)] = known.unwrap_or_else(|| {
                letters.originals.push(original);
                letters.originals.len() - 1
            }) as u8;
        }
        letters
    }

    fn machine(&self, transitions: Vec<u32>, accepts: Vec<bool>) -> Machine {
        Machine {
            classes: self.classes,
            width: self.originals.len(),
            transitions,
            accepts,
        }
    }
}

/// What may still be done before giving up.
struct Work {
    left: usize,
}

impl Work {
    fn spend(&mut self, steps: usize) -> Result<(), Reason> {
        self.left = self.left.checked_sub(steps).ok_or(Reason::TooLarge)?;
        Ok(())
    }
}

/// States numbered in the order in which they are met.
struct Numbered<T> {
    ids: HashMap<T, u32>,
    all: Vec<T>,
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    fn starting_with(first: T) -> Numbered<T> {
        Numbered {
            ids: HashMap::from([(first.clone(), 0)]),
            all: vec![first],
        }
    }

    fn id(&mut self, state: T) -> Result<u32, Reason> {
        if let Some(&known) = self.ids.get(&state) {
            return Ok(known);
        }
        if self.all.len() >= MOST_STATES {
            return Err(Reason::TooLarge);
        }
        let id = self.all.len() as u32;
        self.ids.insert(state.clone(), id);
        self.all.push(state);
        Ok(id)
    }
}

/// Takes an automaton through every text, in the direction in which it is swept.
struct Reader<'a> {
    automaton: &'a Automaton,
    alphabet: &'a Alphabet,
    letters: &'a Letters,
    states: Numbered<Box<[u64]>>,
    truths: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn new(automaton: &'a Automaton, alphabet: &'a Alphabet, letters: &'a Letters) -> Reader<'a> {
        Reader {
            automaton,
            alphabet,
            letters,
            states: Numbered::starting_with(first_meaning(automaton)),
            truths: vec![false; automaton.states.len()],
        }
    }

    /// Whether there is a match at the position of a state when a unit of this side comes next, and where each class of
    /// that side leads to.
    fn step(
        &mut self,
        state: usize,
        crossed: Side,
        others: u32,
        work: &mut Work,
        mut to: impl FnMut(usize, u32),
    ) -> Result<bool, Reason> {
        work.spend(self.automaton.states.len())?;
        let meaning = self.states.all[state].clone();
        let other = |index| others >> index & 1 == 1;
        let matched = settle(self.automaton, &meaning, crossed, &mut self.truths, other);
        for (class, &original) in self.letters.originals.iter().enumerate() {
            if crossed != Side::Edge && self.alphabet.side(original) == crossed {
                work.spend(self.automaton.units.len())?;
                let next = meaning_after(self.automaton, self.alphabet, &self.truths, original);
                to(class, self.states.id(next)?);
            }
        }
        Ok(matched)
    }

    /// The machine of an automaton that is swept from the start of a text and asks nothing of what follows.
    fn read_forwards(mut self, work: &mut Work) -> Result<Machine, Reason> {
        let width = self.letters.originals.len();
        let mut transitions: Vec<u32> = Vec::new();
        let mut accepts = Vec::new();
        let mut state = 0;
        while state < self.states.all.len() {
            let row = transitions.len();
            transitions.resize(row + width, MATCHED);
            for side in SIDES {
                let cells = &mut transitions[row..];
                let mut reached = Vec::new();
                let matched = self.step(state, side, 0, work, |class, next| reached.push((class, next)))?;
                if side == Side::Edge {
                    accepts.push(matched);
                } else if !matched {
                    for (class, next) in reached {
                        cells[class] = next;
                    }
                }
            }
            state += 1;
        }
        // One more state, for good, where the pattern has matched.
        let matched = accepts.len() as u32;
        transitions.resize(transitions.len() + width, MATCHED);
        for to in &mut transitions {
            *to = (*to).min(matched);
        }
        accepts.push(true);
        Ok(self.letters.machine(transitions, accepts))
    }
}

/// An automaton for look-behind, read along from the start: what it says of each position.
struct Companion {
    /// `[state × width + class]`
    transitions: Vec<u32>,
    /// For each state whether it is true there, by the side of what follows.
    truths: Vec<[bool; 4]>,
}

impl Companion {
    fn new(
        automaton: &Automaton,
        alphabet: &Alphabet,
        letters: &Letters,
        work: &mut Work,
    ) -> Result<Companion, Reason> {
        if !automaton.others.is_empty() {
            return Err(Reason::NestedLookaround);
        }
        let width = letters.originals.len();
        let mut reader = Reader::new(automaton, alphabet, letters);
        let mut companion = Companion {
            transitions: Vec::new(),
            truths: Vec::new(),
        };
        let mut state = 0;
        while state < reader.states.all.len() {
            let row = companion.transitions.len();
            companion.transitions.resize(row + width, 0);
            let mut truths = [false; 4];
            for (side, truth) in SIDES.into_iter().zip(&mut truths) {
                let cells = &mut companion.transitions[row..];
                *truth = reader.step(state, side, 0, work, |class, next| cells[class] = next)?;
            }
            companion.truths.push(truths);
            state += 1;
        }
        Ok(companion)
    }
}

/// A machine that reads from the end, with a row of transitions for each answer that its companions may give.
struct Backwards {
    /// `[(state × answers + answer) × width + class]`
    transitions: Vec<u32>,
    /// `[state × answers + answer]`: whether there is a match at the start of the text.
    at_start: Vec<bool>,
    /// The side of what was read last, as an index into [`SIDES`].
    sides: Vec<usize>,
    answers: usize,
}

impl Backwards {
    fn new(
        automaton: &Automaton,
        alphabet: &Alphabet,
        letters: &Letters,
        work: &mut Work,
    ) -> Result<Backwards, Reason> {
        let width = letters.originals.len();
        let answers = 1 << automaton.others.len();
        let mut reader = Reader::new(automaton, alphabet, letters);
        let mut backwards = Backwards {
            transitions: Vec::new(),
            at_start: Vec::new(),
            sides: Vec::new(),
            answers,
        };
        let mut state = 0;
        while state < reader.states.all.len() {
            let side = last_crossed(&reader.states.all[state]);
            backwards
                .sides
                .push(SIDES.iter().position(|&known| known == side).unwrap_or_default());
            for answer in 0..answers as u32 {
                let row = backwards.transitions.len();
                backwards.transitions.resize(row + width, MATCHED);
                for side in SIDES {
                    let mut reached = Vec::new();
                    let matched = reader.step(state, side, answer, work, |class, next| {
                        reached.push((class, next));
                    })?;
                    if side == Side::Edge {
                        backwards.at_start.push(matched);
                    } else if !matched {
                        for (class, next) in reached {
                            backwards.transitions[row + class] = next;
                        }
                    }
                }
            }
            state += 1;
        }
        Ok(backwards)
    }
}

/// The machine from the start of an automaton that is swept from the end.
fn turned(
    automaton: &Automaton,
    alphabet: &Alphabet,
    letters: &Letters,
    work: &mut Work,
) -> Result<Machine, Reason> {
    if automaton.others.len() > MOST_OTHERS {
        return Err(Reason::NestedLookaround);
    }
    let companions: Vec<Companion> = automaton
        .others
        .iter()
        .map(|other| Companion::new(other, alphabet, letters, work))
        .collect::<Result<_, _>>()?;
    let backwards = Backwards::new(automaton, alphabet, letters, work)?;
    let width = letters.originals.len();
    let count = backwards.sides.len();
    // What the companions say at a position, seen from each state that the other machine could be in there.
    let answer = |at: &[u32], state: usize| -> usize {
        companions
            .iter()
            .zip(at)
            .enumerate()
            .fold(0, |answer, (index, (companion, &at))| {
                answer | usize::from(companion.truths[at as usize][backwards.sides[state]]) << index
            })
    };
    let gather = |truth: &dyn Fn(usize) -> bool| -> Box<[u64]> {
        let mut bits = vec![0u64; count.div_ceil(64)].into_boxed_slice();
        for state in (0..count).filter(|&state| truth(state)) {
            bits[state / 64] |= 1 << (state % 64);
        }
        bits
    };
    let start: Vec<u32> = vec![0; companions.len()];
    let first = gather(&|state| backwards.at_start[state * backwards.answers + answer(&start, state)]);
    let mut states = Numbered::starting_with((start, first));
    let mut transitions = Vec::new();
    let mut accepts = Vec::new();
    while accepts.len() < states.all.len() {
        let (at, finds) = states.all[accepts.len()].clone();
        // At the end of the text the other machine is in its first state.
        accepts.push(finds[0] & 1 == 1);
        for class in 0..width {
            work.spend(count)?;
            let at: Vec<u32> = companions
                .iter()
                .zip(&at)
                .map(|(companion, &at)| companion.transitions[at as usize * width + class])
                .collect();
            let found = gather(&|state| {
                let row = state * backwards.answers + answer(&at, state);
                match backwards.transitions[row * width + class] {
                    MATCHED => true,
                    to => finds[to as usize / 64] >> (to % 64) & 1 == 1,
                }
            });
            transitions.push(states.id((at, found))?);
        }
    }
    Ok(letters.machine(transitions, accepts))
}
