//! Matching as the standard words it: try, and go back.
//!
//! Only this way has an answer for back-references, and it can take exponential time, so it counts its steps and gives
//! up when they run out. Where fewer units are left than the rest of the pattern needs it goes back at once, as V8 does.
//! Its stack is on the heap and bounded too. Steps, not time: the same pattern and URL always get
//! the same verdict.

mod alternatives;
mod compile;
mod run;
mod undo;

use self::run::{OutOfSteps, Run};
use crate::tree::{Assertion, SetId, Sets, Tree};
use crate::{Finding, Span};

/// One instruction.
#[derive(Debug, Clone)]
enum Op {
    Unit {
        set: SetId,
        backwards: bool,
    },
    Assert(Assertion),
    /// Go on at `first`; should that fail, at `second`.
    Fork {
        first: usize,
        second: usize,
    },
    Jump(usize),
    Save(usize),
    /// Runs what follows until `LookEnd` as a condition; `then` is where matching goes on afterwards.
    Look {
        negative: bool,
        then: usize,
    },
    LookEnd,
    /// Sets the counter of a loop to zero.
    LoopStart {
        counter: usize,
    },
    /// Where every round of a loop begins: decides between `LoopRound`, which is next, and `exit`.
    LoopHead {
        counter: usize,
        min: u32,
        max: Option<u32>,
        greedy: bool,
        exit: usize,
    },
    /// Counts a round and forgets what the groups from `first` to `end` captured.
    LoopRound {
        counter: usize,
        first: usize,
        end: usize,
    },
    /// Ends a round: a round beyond the minimum must have consumed something.
    LoopEnd {
        counter: usize,
        min: u32,
        head: usize,
    },
    /// A loop over one unit, which needs no counter.
    Units {
        set: SetId,
        min: u32,
        max: Option<u32>,
        greedy: bool,
        backwards: bool,
    },
    BackReference {
        groups: std::sync::Arc<[u32]>,
        ignore_case: bool,
        backwards: bool,
    },
    Fail,
    Match,
}

/// A pattern made ready for matching by trial.
#[derive(Debug, Clone)]
pub(crate) struct Backtracker {
    ops: Vec<Op>,
    /// How many units lead from each instruction to the end of a match, at least. None inside a look-behind.
    least: Vec<u32>,
    sets: Sets,
    /// Which ASCII characters each set holds, one bit each.
    ascii: Vec<u128>,
    slots: usize,
    counters: usize,
}

/// What a search came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    NoMatch,
    Match(Span),
    /// The steps or the stack ran out.
    GaveUp,
}

impl From<Outcome> for Finding {
    fn from(outcome: Outcome) -> Finding {
        match outcome {
            Outcome::NoMatch => Finding::NoMatch,
            Outcome::Match(span) => Finding::Match(span),
            Outcome::GaveUp => Finding::GaveUp,
        }
    }
}

/// What the capturing groups matched, from group 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Groups {
    NoMatch,
    Match(Vec<Option<Span>>),
    /// The steps or the stack ran out.
    GaveUp,
}

impl Backtracker {
    pub(crate) fn new(tree: &Tree) -> Backtracker {
        compile::compile(tree)
    }

    /// The first match, using at most `steps` steps and taking those used off it.
    pub(crate) fn find(&self, subject: &[u16], steps: &mut u64) -> Outcome {
        let mut run = Run::new(self, subject);
        for start in 0..=subject.len() {
            match run.match_at(start, steps) {
                Some(Ok(end)) => return Outcome::Match(Span { start, end }),
                Some(Err(OutOfSteps)) => return Outcome::GaveUp,
                None => {}
            }
        }
        Outcome::NoMatch
    }

    /// What each capturing group matched in the match that begins at `start`.
    pub(crate) fn groups_at(&self, subject: &[u16], start: usize, steps: &mut u64) -> Groups {
        let mut run = Run::new(self, subject);
        match run.match_at(start, steps) {
            Some(Ok(_)) => {
                let spans = (1..=self.slots as u32 / 2).map(|group| run.captured(group));
                Groups::Match(
                    spans
                        .map(|span| span.map(|(start, end)| Span { start, end }))
                        .collect(),
                )
            }
            Some(Err(OutOfSteps)) => Groups::GaveUp,
            None => Groups::NoMatch,
        }
    }

    fn contains(&self, set: SetId, unit: u16) -> bool {
        if unit < 0x80 {
            self.ascii[set.0 as usize] >> unit & 1 == 1
        } else {
            self.sets.get(set).contains(unit)
        }
    }
}
