//! One search: instructions are taken one after the other, and undone in turn where they lead nowhere.

use super::undo::Undo;
use super::{Backtracker, Op};
use crate::position;
use crate::tree::SetId;
use crate::units::canonicalize;

/// Entries that the stack may hold, so that memory is bounded as well as time: about 24 MB.
const DEEPEST_STACK: usize = 1 << 20;

#[derive(Debug, Clone, Copy)]
pub(super) struct Counter {
    pub(super) rounds: u32,
    /// Where the current round began.
    pub(super) entered: usize,
}

const UNSET: usize = usize::MAX;

/// The changing part of a search.
pub(super) struct Run<'a> {
    pub(super) program: &'a Backtracker,
    pub(super) subject: &'a [u16],
    pub(super) slots: Vec<usize>,
    pub(super) counters: Vec<Counter>,
    pub(super) stack: Vec<Undo>,
    /// Where in the stack the open look-arounds are.
    pub(super) looks: Vec<usize>,
}

/// The steps or the stack ran out.
pub(super) struct OutOfSteps;

impl<'a> Run<'a> {
    pub(super) fn new(program: &'a Backtracker, subject: &'a [u16]) -> Run<'a> {
        let counter = Counter {
            rounds: 0,
            entered: 0,
        };
        Run {
            program,
            subject,
            slots: vec![UNSET; program.slots],
            counters: vec![counter; program.counters],
            stack: Vec::new(),
            looks: Vec::new(),
        }
    }
}

impl Run<'_> {
    /// The end of the match that begins at `start`, if there is one. All changes are undone when there is none.
    pub(super) fn match_at(&mut self, start: usize, steps: &mut u64) -> Option<Result<usize, OutOfSteps>> {
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
    pub(super) fn take_more(&mut self, op: usize, at: usize, taken: u32) -> Option<(usize, usize)> {
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

    pub(super) fn captured(&self, group: u32) -> Option<(usize, usize)> {
        let slot = (group as usize - 1) * 2;
        let (start, end) = (self.slots[slot], self.slots[slot + 1]);
        (start != UNSET && end != UNSET).then_some((start.min(end), start.max(end)))
    }
}
