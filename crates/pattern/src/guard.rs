//! Patterns that can keep a browser busy: with which addresses they do.
//!
//! Most patterns cannot, and are answered by engines that never take long. For the others a browser's steps are counted
//! for each address, and what it would not finish gets no verdict: that an automaton knows the answer helps no visitor.

use std::collections::HashSet;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::backtrack::{Backtracker, Outcome};
use crate::dangers::{Steepness, steepness};
use crate::effort::{Needs, Run, effort, frozen_steps};
use crate::engines::{Engines, STEPS};
use crate::normal::{has_empty_rounds, normalize};
use crate::pattern::{Finding, Verdict};
use crate::room;
use crate::tree::{Direction, Node, Tree};

/// Steps after which it is cheaper to count the rest than to take it.
const TAKEN: u64 = 20_000;

/// Values that counting may work out for one address: about half a second.
const MOST_VALUES: usize = 1 << 27;

/// Addresses that were given up on and are remembered.
const MOST_GIVEN_UP: usize = 1_000;

/// Length in bytes up to which an address is remembered, so that memory is bounded: longer ones are rare.
const LONGEST_REMEMBERED: usize = 4_000;

/// The engines of a pattern, and the guard that stands before them.
#[derive(Debug)]
pub(crate) struct Guarded {
    tree: Tree,
    /// Built when the pattern is first asked: whoever only wants to know whether it compiles needs none.
    engines: OnceLock<Engines>,
    /// Found when the pattern is first asked; nothing for a pattern whose time grows with the length of an address alone.
    guard: OnceLock<Option<Guard>>,
}

/// What is known of a pattern that can keep a browser busy.
#[derive(Debug)]
struct Guard {
    /// Addresses up to this length, in bytes or units, are finished in no time.
    harmless: usize,
    /// Steps after which a browser counts as frozen.
    frozen: f64,
    watch: OnceLock<Watch>,
    /// Trying one of these again would take as long and come to the same. Playing a session asks for an address many times.
    given_up: Mutex<HashSet<String>>,
}

#[derive(Debug)]
struct Watch {
    backtracker: Backtracker,
    counting: Option<Counting>,
}

#[derive(Debug)]
struct Counting {
    automaton: Automaton,
    needs: Needs,
    alphabet: Alphabet,
    /// A browser takes more steps than are counted: it tries rounds that consume nothing, which the automaton does not have.
    at_least: bool,
}

impl Guarded {
    pub(crate) fn new(tree: Tree) -> Guarded {
        Guarded {
            tree,
            engines: OnceLock::new(),
            guard: OnceLock::new(),
        }
    }

    pub(crate) fn engines(&self) -> &Engines {
        self.engines
            .get_or_init(|| room::for_tree(&self.tree.root, || Engines::new(&self.tree)))
    }

    fn guard(&self) -> Option<&Guard> {
        self.guard
            .get_or_init(|| room::for_tree(&self.tree.root, || Guard::new(&self.tree)))
            .as_ref()
    }

    /// The length, in bytes or units, up to which a browser is finished with any address in no time. Nothing when that
    /// holds for all.
    pub(crate) fn harmless_length(&self) -> Option<usize> {
        self.guard().map(|guard| guard.harmless)
    }

    /// The first match, unless a browser would not come to it.
    pub(crate) fn find(&self, url: &str) -> Finding {
        match self.guard() {
            Some(guard) if url.len() > guard.harmless => self.watched(guard, url),
            Some(_) | None => self.engines().find(url),
        }
    }

    /// Whether there is a match, unless a browser would not find out.
    pub(crate) fn is_match(&self, url: &str) -> Verdict {
        match self.guard() {
            Some(guard) if url.len() > guard.harmless => match self.watched(guard, url) {
                Finding::NoMatch => Verdict::NoMatch,
                Finding::Match(_) => Verdict::Match,
                Finding::GaveUp => Verdict::GaveUp,
            },
            Some(_) | None => self.engines().is_match(url),
        }
    }

    fn watched(&self, guard: &Guard, url: &str) -> Finding {
        let given_up = || guard.given_up.lock().unwrap_or_else(PoisonError::into_inner);
        if given_up().contains(url) {
            return Finding::GaveUp;
        }
        let finding = self.tried(guard, url);
        if finding == Finding::GaveUp && url.len() <= LONGEST_REMEMBERED {
            let mut given_up = given_up();
            if given_up.len() < MOST_GIVEN_UP {
                given_up.insert(url.to_owned());
            }
        }
        finding
    }

    fn tried(&self, guard: &Guard, url: &str) -> Finding {
        let subject: Vec<u16> = url.encode_utf16().collect();
        let watch = guard
            .watch
            .get_or_init(|| room::for_tree(&self.tree.root, || Watch::new(&self.tree, self.engines())));
        let Some(counting) = &watch.counting else {
            return watch.backtracker.find(&subject, &mut { STEPS }).into();
        };
        match watch.backtracker.find(&subject, &mut { TAKEN }) {
            Outcome::GaveUp if counting.takes_more_than(guard.frozen, &subject) => Finding::GaveUp,
            Outcome::GaveUp if counting.at_least => watch.backtracker.find(&subject, &mut { STEPS }).into(),
            Outcome::GaveUp => self.engines().find(url),
            found => found.into(),
        }
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // What lies within each other is dropped by recursion as well.
        let root = std::mem::replace(&mut self.tree.root, Node::Empty);
        room::drop_tree(root);
    }
}

impl Guard {
    fn new(tree: &Tree) -> Option<Guard> {
        let steepness = steepness(tree);
        let frozen = frozen_steps(steepness);
        let harmless = match steepness {
            Steepness::Flat => return None,
            Steepness::Power(degree) => harmless_length(frozen, degree),
            Steepness::Doubling => 12,
        };
        Some(Guard {
            harmless,
            frozen,
            watch: OnceLock::new(),
            given_up: Mutex::default(),
        })
    }
}

/// So many loops behind each other can cut n units in nᵈ/d! ways, and each way costs a few steps.
fn harmless_length(frozen: f64, degree: u32) -> usize {
    const STEPS_OF_A_WAY: f64 = 20.0;
    let degree = degree.min(20);
    let orders: f64 = (1..=degree).map(f64::from).product();
    (frozen / STEPS_OF_A_WAY * orders).powf(1.0 / f64::from(degree)) as usize
}

impl Watch {
    fn new(tree: &Tree, engines: &Engines) -> Watch {
        Watch {
            backtracker: Backtracker::new(tree),
            counting: if engines.is_backtracking() {
                None
            } else {
                Counting::new(tree)
            },
        }
    }
}

impl Counting {
    /// Nothing where the automaton would be too large.
    fn new(tree: &Tree) -> Option<Counting> {
        let automaton = Automaton::new(&normalize(&tree.root)?, Direction::Ahead)?;
        Some(Counting {
            needs: Needs::new(&automaton),
            alphabet: Alphabet::new(&tree.sets)?,
            automaton,
            at_least: has_empty_rounds(&tree.root),
        })
    }

    /// Whether a browser takes more steps than this, or more than can be counted.
    fn takes_more_than(&self, most: f64, subject: &[u16]) -> bool {
        if self.needs.size().saturating_mul(subject.len() + 1) > MOST_VALUES {
            return true;
        }
        let text = Run {
            classes: subject.iter().map(|&unit| self.alphabet.class(unit)).collect(),
            times: 1,
        };
        effort(&self.automaton, &self.needs, &self.alphabet, &[text]).steps > most
    }
}
