//! Which engine answers what.
//!
//! A regular pattern goes to `regex-automata`, one with look-around to automata of our own, and what neither can hold
//! (back-references, enormous counts) to the backtracking matcher. All give the same answers where they overlap; only the
//! last can give up.

use std::sync::Arc;

use regex_automata::util::pool::Pool;

use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::backtrack::{Backtracker, Outcome};
use crate::dfa::Dfa;
use crate::linear::{Haystack, Linear};
use crate::normal::{for_verdict, normalize};
use crate::pattern::{Engine, Finding, Verdict};
use crate::plain::{Questions, questions};
use crate::sweep;
use crate::tree::{Assertion, Direction, Node, Repeat, Tree};
use crate::units::UnitSet;

/// Steps that one URL may cost the backtracking matcher: about a second here, which a browser does in 0.1 to 0.3 seconds. A named
/// choice, and the only case in which a verdict is given up that a browser comes to before it counts as frozen
/// ([`crate::effort::frozen_steps`]): as many steps as that would keep this program itself busy for ten seconds. It concerns
/// patterns that refer back to what they captured, and counts too large for an automaton. Each URL has its own steps, whatever was
/// asked before, so that it gets the same verdict wherever it stands.
pub(crate) const STEPS: u64 = 200_000_000;

/// The engines that a pattern needs.
#[derive(Debug)]
pub(crate) struct Engines {
    pub(crate) verdicts: Verdicts,
    spans: Spans,
    /// What decides plain lines without looking at each.
    pub(crate) plain: Option<Questions>,
    /// What every match contains, as a regular pattern over lines: finds candidates quickly.
    pub(crate) required: Option<Linear>,
}

/// How verdicts are reached.
#[derive(Debug)]
pub(crate) enum Verdicts {
    /// Every subject matches, even the empty one.
    Always,
    Linear {
        subject: Linear,
        lines: Linear,
    },
    Dfa(DfaPool),
    Sweep(Arc<Sweeper>),
    Backtrack(Arc<Backtracker>),
}

/// How spans are found.
#[derive(Debug)]
enum Spans {
    Linear(Linear),
    Sweep(Arc<Sweeper>),
    Backtrack(Arc<Backtracker>),
}

/// An automaton that is run afresh for each subject.
#[derive(Debug)]
pub(crate) struct Sweeper {
    automaton: Automaton,
    alphabet: Arc<Alphabet>,
}

/// Automata that remember their steps, one for each thread that asks at the same time.
pub(crate) struct DfaPool {
    automaton: Arc<Automaton>,
    alphabet: Arc<Alphabet>,
    pool: Pool<Dfa, Box<dyn Fn() -> Dfa + Send + Sync>>,
}

impl std::fmt::Debug for DfaPool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DfaPool")
            .field("automaton", &self.automaton)
            .finish_non_exhaustive()
    }
}

impl DfaPool {
    fn new(automaton: Arc<Automaton>, alphabet: Arc<Alphabet>) -> DfaPool {
        let (for_each, letters) = (Arc::clone(&automaton), Arc::clone(&alphabet));
        let create = move || Dfa::new(Arc::clone(&for_each), Arc::clone(&letters));
        DfaPool {
            automaton,
            alphabet,
            pool: Pool::new(Box::new(create)),
        }
    }

    /// One of its own, for a whole text.
    pub(crate) fn dfa(&self) -> Dfa {
        Dfa::new(Arc::clone(&self.automaton), Arc::clone(&self.alphabet))
    }

    fn ask(&self, whether: impl FnOnce(&mut Dfa) -> bool) -> bool {
        whether(&mut self.pool.get())
    }
}

impl Engines {
    pub(crate) fn new(tree: &Tree) -> Engines {
        let backtrack = || {
            let backtracker = Arc::new(Backtracker::new(tree));
            Engines {
                verdicts: Verdicts::Backtrack(Arc::clone(&backtracker)),
                spans: Spans::Backtrack(backtracker),
                plain: None,
                required: required(tree),
            }
        };
        let Some(normal) = normalize(&tree.root) else {
            return backtrack();
        };
        let needed = for_verdict(normal.clone());
        linear(&normal, &needed, tree)
            .or_else(|| automata(&normal, &needed, tree))
            .unwrap_or_else(backtrack)
    }

    pub(crate) fn kind(&self) -> Engine {
        match self.verdicts {
            Verdicts::Always | Verdicts::Linear { .. } => Engine::Linear,
            Verdicts::Dfa(_) | Verdicts::Sweep(_) => Engine::LinearLookaround,
            Verdicts::Backtrack(_) => Engine::Backtracking,
        }
    }

    pub(crate) fn is_backtracking(&self) -> bool {
        matches!(self.verdicts, Verdicts::Backtrack(_))
    }

    /// Whether a subject of so many units takes an automaton too long.
    pub(crate) fn is_too_long(&self, units: usize) -> bool {
        match &self.spans {
            Spans::Sweep(sweeper) => sweep::is_too_long(&sweeper.automaton, units),
            Spans::Linear(_) | Spans::Backtrack(_) => false,
        }
    }

    /// Whether something that every match contains is missing, which spares the backtracking matcher its worst cases.
    fn lacks_required(&self, url: &str) -> bool {
        let one_line = !url.contains('\n');
        matches!(self.verdicts, Verdicts::Backtrack(_))
            && one_line
            && self
                .required
                .as_ref()
                .is_some_and(|required| !required.is_match(url))
    }

    pub(crate) fn is_match(&self, url: &str) -> Verdict {
        if self.lacks_required(url) {
            return Verdict::NoMatch;
        }
        match &self.verdicts {
            Verdicts::Always => Verdict::Match,
            Verdicts::Linear { subject, .. } => verdict(subject.is_match(url)),
            Verdicts::Dfa(pool) if url.is_ascii() => {
                if self.is_too_long(url.len()) {
                    Verdict::GaveUp
                } else {
                    verdict(pool.ask(|dfa| dfa.is_match_ascii(url.as_bytes())))
                }
            }
            Verdicts::Dfa(_) | Verdicts::Sweep(_) | Verdicts::Backtrack(_) => {
                self.of_units(&url.encode_utf16().collect::<Vec<_>>())
            }
        }
    }

    /// The verdict on one subject, of an engine that takes one at a time.
    pub(crate) fn of_units(&self, subject: &[u16]) -> Verdict {
        if self.is_too_long(subject.len()) {
            return Verdict::GaveUp;
        }
        match &self.verdicts {
            Verdicts::Always => Verdict::Match,
            Verdicts::Linear { subject: linear, .. } => {
                verdict(linear.is_match(&String::from_utf16_lossy(subject)))
            }
            Verdicts::Dfa(pool) => verdict(pool.ask(|dfa| dfa.is_match(subject))),
            Verdicts::Sweep(sweeper) => verdict(sweep::is_match(
                &sweeper.automaton,
                &sweeper.alphabet,
                &sweeper.classes(subject),
            )),
            Verdicts::Backtrack(backtracker) => match backtracker.find(subject, &mut { STEPS }) {
                Outcome::NoMatch => Verdict::NoMatch,
                Outcome::Match(_) => Verdict::Match,
                Outcome::GaveUp => Verdict::GaveUp,
            },
        }
    }

    pub(crate) fn find(&self, url: &str) -> Finding {
        if self.lacks_required(url) {
            return Finding::NoMatch;
        }
        match &self.spans {
            Spans::Linear(linear) => linear.find(url).map_or(Finding::NoMatch, Finding::Match),
            Spans::Sweep(sweeper) => {
                let subject: Vec<u16> = url.encode_utf16().collect();
                if self.is_too_long(subject.len()) {
                    return Finding::GaveUp;
                }
                sweep::find(&sweeper.automaton, &sweeper.alphabet, &sweeper.classes(&subject))
                    .map_or(Finding::NoMatch, Finding::Match)
            }
            Spans::Backtrack(backtracker) => {
                let subject: Vec<u16> = url.encode_utf16().collect();
                backtracker.find(&subject, &mut { STEPS }).into()
            }
        }
    }
}

/// The engines of a regular pattern.
fn linear(normal: &Node, needed: &Node, tree: &Tree) -> Option<Engines> {
    let spans = Spans::Linear(Linear::new(normal, &tree.sets, Haystack::Subject)?);
    let verdicts = match needed {
        Node::Empty => Verdicts::Always,
        needed => Verdicts::Linear {
            subject: Linear::new(needed, &tree.sets, Haystack::Subject)?,
            lines: Linear::new(needed, &tree.sets, Haystack::Lines)?,
        },
    };
    let plain = questions(normal, &tree.sets);
    Some(Engines {
        verdicts,
        spans,
        plain,
        required: None,
    })
}

/// The engines of a pattern with look-around, or of a large one.
fn automata(normal: &Node, needed: &Node, tree: &Tree) -> Option<Engines> {
    let alphabet = Arc::new(Alphabet::new(&tree.sets)?);
    let automaton = Automaton::new(normal, Direction::Ahead)?;
    let sweeper = Arc::new(Sweeper {
        automaton,
        alphabet: Arc::clone(&alphabet),
    });
    // Whether there is a match does not depend on the direction of reading, so look-behind alone is as good.
    let one_way = [Direction::Ahead, Direction::Behind]
        .into_iter()
        .filter_map(|direction| Automaton::new(needed, direction))
        .find(|automaton| automaton.others.is_empty());
    let verdicts = match one_way {
        Some(one_way) => Verdicts::Dfa(DfaPool::new(Arc::new(one_way), alphabet)),
        None => Verdicts::Sweep(Arc::clone(&sweeper)),
    };
    let plain = questions(normal, &tree.sets);
    Some(Engines {
        verdicts,
        spans: Spans::Sweep(sweeper),
        plain,
        required: required(tree),
    })
}

/// What every match contains, as far as it is regular and says anything.
fn required(tree: &Tree) -> Option<Linear> {
    let mut sets = tree.sets.clone();
    let any = Node::Unit {
        set: sets.intern(UnitSet::new([(0, 0xFFFF)])),
        at: 0..0,
    };
    match for_verdict(normalize(&without_conditions(&tree.root, &any))?) {
        Node::Empty => None,
        needed => Linear::new(&needed, &sets, Haystack::Lines),
    }
}

impl Sweeper {
    fn classes(&self, subject: &[u16]) -> Vec<u16> {
        subject.iter().map(|&unit| self.alphabet.class(unit)).collect()
    }
}

fn verdict(matched: bool) -> Verdict {
    if matched { Verdict::Match } else { Verdict::NoMatch }
}

/// The tree with all that only narrows what matches taken away: it matches wherever the pattern does.
fn without_conditions(node: &Node, any: &Node) -> Node {
    let all = |nodes: &[Node]| nodes.iter().map(|node| without_conditions(node, any)).collect();
    let repeated = |body, min, max| {
        Node::Repeat(Box::new(Repeat {
            body,
            min,
            max,
            greedy: true,
            groups: 1..1,
        }))
    };
    match node {
        Node::Look(_) | Node::Assert(Assertion::LineStart | Assertion::LineEnd) => Node::Empty,
        Node::BackReference { .. } => repeated(any.clone(), 0, None),
        Node::Concat(nodes) => Node::concat(all(nodes)),
        Node::Alternatives(nodes) => Node::Alternatives(all(nodes)),
        Node::Capture { body, .. } => without_conditions(body, any),
        Node::Repeat(given) => repeated(without_conditions(&given.body, any), given.min, given.max),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) => node.clone(),
    }
}
