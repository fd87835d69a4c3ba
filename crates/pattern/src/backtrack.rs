//! Matching as the standard words it: try, and go back.
//!
//! Only this way has an answer for back-references, and it can take exponential time, so it counts its steps and gives
//! up when they run out. Where fewer units are left than the rest of the pattern needs it goes back at once, as V8 does.
//! Its stack is on the heap and bounded too. Steps, not time: the same pattern and URL always get
//! the same verdict.

mod alternatives;
mod compile;
mod undo;

use self::undo::Undo;
use crate::tree::{Assertion, SetId, Sets, Tree};
use crate::units::canonicalize;
use crate::{Finding, Span, position};

/// Entries that the stack may hold, so that memory is bounded as well as time: about 24 MB.
const DEEPEST_STACK: usize = 1 << 20;

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

#[derive(Debug, Clone, Copy)]
struct Counter {
    rounds: u32,
    /// Where the current round began.
    entered: usize,
}

const UNSET: usize = usize::MAX;

/// The changing part of a search.
struct Run<'a> {
    program: &'a Backtracker,
    subject: &'a [u16],
    slots: Vec<usize>,
    counters: Vec<Counter>,
    stack: Vec<Undo>,
    /// Where in the stack the open look-arounds are.
    looks: Vec<usize>,
}

impl Backtracker {
    pub(crate) fn new(tree: &Tree) -> Backtracker {
        compile::compile(tree)
    }

    /// The first match, using at most `steps` steps and taking those used off it.
    pub(crate) fn find(&self, subject: &[u16], steps: &mut u64) -> Outcome {
        let mut run = self.run(subject);
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
        let mut run = self.run(subject);
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

    fn run<'a>(&'a self, subject: &'a [u16]) -> Run<'a> {
        Run {
            program: self,
            subject,
            slots: vec![UNSET; self.slots],
            counters: vec![
                Counter {
                    rounds: 0,
                    entered: 0
                };
                self.counters
            ],
            stack: Vec::new(),
            looks: Vec::new(),
        }
    }
}

struct OutOfSteps;

impl Run<'_> {
    /// The end of the match that begins at `start`, if there is one. All changes are undone when there is none.
    fn match_at(&mut self, start: usize, steps: &mut u64) -> Option<Result<usize, OutOfSteps>> {
        let (mut op, mut at) = (0, start);
        loop {
            if *steps == 0 || self.stack.len() > DEEPEST_STACK {
                return Some(Err(OutOfSteps));
            }
            *steps -= 1;
            let next = match &self.program.ops[op] {
                Op::Match => return Some(Ok(at)),
                Op::LookEnd => self.end_look(steps),
                other => self.step(other, op, at, steps),
            };
            match next.or_else(|| self.go_back()) {
                Some(next) => (op, at) = next,
                None => return None,
            }
        }
    }

    /// Where matching goes on, or nothing when this way fails.
    fn step(&mut self, what: &Op, op: usize, at: usize, steps: &mut u64) -> Option<(usize, usize)> {
        if matches!(
            what,
            Op::Fork { .. } | Op::Units { .. } | Op::LoopStart { .. } | Op::LoopHead { .. }
        ) && self.subject.len() - at < self.program.least[op] as usize
        {
            return None;
        }
        match *what {
            Op::Unit { set, backwards } => {
                let (unit_at, next) = if backwards {
                    (at.checked_sub(1)?, at - 1)
                } else {
                    (at, at + 1)
                };
                let unit = *self.subject.get(unit_at)?;
                self.program.contains(set, unit).then_some((op + 1, next))
            }
            Op::Units {
                set,
                min,
                max,
                greedy,
                backwards,
            } => {
                let wanted = if greedy { max.unwrap_or(u32::MAX) } else { min };
                let taken = self.units(set, wanted, at, backwards);
                *steps = steps.saturating_sub(u64::from(taken));
                if taken < min {
                    return None;
                }
                let moved = |count: u32| {
                    let count = count as usize;
                    if backwards { at - count } else { at + count }
                };
                if greedy {
                    let (until, mut end) = (moved(min), moved(taken));
                    if !backwards {
                        // Where too few units follow, the rest cannot match anyway.
                        let last = self
                            .subject
                            .len()
                            .checked_sub(self.program.least[op + 1] as usize)?;
                        end = end.min(last);
                        if end < until {
                            return None;
                        }
                    }
                    if end != until {
                        self.stack.push(Undo::GiveBack {
                            op: op + 1,
                            at: end,
                            until,
                        });
                    }
                    return Some((op + 1, end));
                }
                let end = moved(taken);
                if max.is_none_or(|max| taken < max) {
                    self.stack.push(Undo::TakeMore { op, at: end, taken });
                }
                Some((op + 1, end))
            }
            Op::Assert(assertion) => {
                let before = at
                    .checked_sub(1)
                    .and_then(|index| self.subject.get(index))
                    .copied();
                let after = self.subject.get(at).copied();
                position::holds(assertion, position::Side::of(before), position::Side::of(after))
                    .then_some((op + 1, at))
            }
            Op::Fork { first, second } => {
                self.stack.push(Undo::Resume { op: second, at });
                Some((first, at))
            }
            Op::Jump(target) => Some((target, at)),
            Op::Save(slot) => {
                self.set_slot(slot, at);
                Some((op + 1, at))
            }
            Op::Look { negative, then } => {
                self.looks.push(self.stack.len());
                self.stack.push(Undo::Look { negative, then, at });
                Some((op + 1, at))
            }
            Op::LoopStart { counter } => {
                self.set_counter(
                    counter,
                    Counter {
                        rounds: 0,
                        entered: at,
                    },
                );
                Some((op + 1, at))
            }
            Op::LoopHead {
                counter,
                min,
                max,
                greedy,
                exit,
            } => {
                let rounds = self.counters[counter].rounds;
                if rounds < min {
                    return Some((op + 1, at));
                }
                if max.is_some_and(|max| rounds >= max) {
                    return Some((exit, at));
                }
                let (first, second) = if greedy { (op + 1, exit) } else { (exit, op + 1) };
                self.stack.push(Undo::Resume { op: second, at });
                Some((first, at))
            }
            Op::LoopRound { counter, first, end } => {
                let rounds = self.counters[counter].rounds.saturating_add(1);
                self.set_counter(counter, Counter { rounds, entered: at });
                *steps = steps.saturating_sub((end - first) as u64);
                for slot in first..end {
                    if self.slots[slot] != UNSET {
                        self.set_slot(slot, UNSET);
                    }
                }
                Some((op + 1, at))
            }
            Op::LoopEnd { counter, min, head } => {
                let Counter { rounds, entered } = self.counters[counter];
                (at != entered || rounds <= min).then_some((head, at))
            }
            Op::BackReference {
                ref groups,
                ignore_case,
                backwards,
            } => {
                *steps = steps.saturating_sub(groups.len() as u64);
                let captured = groups.iter().find_map(|&group| self.captured(group));
                let Some((start, end)) = captured else {
                    return Some((op + 1, at));
                };
                *steps = steps.saturating_sub((end - start) as u64);
                let length = end - start;
                let (from, next) = if backwards {
                    (at.checked_sub(length)?, at - length)
                } else {
                    (at, at + length)
                };
                let here = self.subject.get(from..from + length)?;
                let there = &self.subject[start..end];
                let same = if ignore_case {
                    here.iter()
                        .zip(there)
                        .all(|(&one, &other)| canonicalize(one) == canonicalize(other))
                } else {
                    here == there
                };
                same.then_some((op + 1, next))
            }
            Op::Fail | Op::Match | Op::LookEnd => None,
        }
    }

    /// How many units of a set stand at a place one after the other, as far as so many.
    fn units(&self, set: SetId, most: u32, at: usize, backwards: bool) -> u32 {
        let holds = |unit: &&u16| self.program.contains(set, **unit);
        let most = most as usize;
        let count = if backwards {
            self.subject[..at]
                .iter()
                .rev()
                .take(most)
                .take_while(holds)
                .count()
        } else {
            self.subject[at..].iter().take(most).take_while(holds).count()
        };
        count as u32
    }

    /// One unit more for a lazy loop, if there is one.
    fn take_more(&mut self, op: usize, at: usize, taken: u32) -> Option<(usize, usize)> {
        let Op::Units {
            set, max, backwards, ..
        } = self.program.ops[op]
        else {
            unreachable!("only loops over one unit take more of them")
        };
        let (unit_at, next) = if backwards {
            (at.checked_sub(1)?, at - 1)
        } else {
            (at, at + 1)
        };
        let unit = *self.subject.get(unit_at)?;
        if !self.program.contains(set, unit) {
            return None;
        }
        let taken = taken.saturating_add(1);
        if max.is_none_or(|max| taken < max) {
            self.stack.push(Undo::TakeMore { op, at: next, taken });
        }
        Some((op + 1, next))
    }

    fn captured(&self, group: u32) -> Option<(usize, usize)> {
        let slot = (group as usize - 1) * 2;
        let (start, end) = (self.slots[slot], self.slots[slot + 1]);
        (start != UNSET && end != UNSET).then_some((start.min(end), start.max(end)))
    }
}
