//! The ends of ways: where an inner match ends, and where matching goes on after a way has failed.

use super::marks::Kept;
use super::run::{Next, OutOfSteps, Run};
use super::{Inner, Op, Undo};

impl Run<'_> {
    /// The innermost inner match ends here.
    pub(super) fn accept_inner(&mut self, end: usize) -> Result<Next, OutOfSteps> {
        let place = self.inner.pop().expect("an inner match is being tried");
        let Some(&Undo::Inner(inner)) = self.stack.get(place) else {
            unreachable!("inner matches stand where they were entered")
        };
        self.stack.truncate(place);
        self.leave(&inner);
        self.marks.discard(inner.kept);
        Ok(match self.matcher.ops[inner.op] {
            Op::Look { negative: true, .. } => None,
            Op::Look { exit, .. } => Some((exit, inner.at)),
            Op::Atomic { exit } => Some((exit, end)),
            _ => self.possessive(inner.op, inner.at, end, inner.count + 1)?,
        })
    }

    pub(super) fn inner_failed(&mut self, inner: &Inner) -> Next {
        self.inner.pop();
        self.leave(inner);
        match self.matcher.ops[inner.op] {
            Op::Look { negative: true, .. } => {
                self.marks.put_back(inner.kept);
                self.look_failed(inner.op, inner.at)
            }
            Op::Possessive { min, exit, .. } if inner.count >= min => {
                self.marks.put_back(inner.kept);
                Some((exit, inner.at))
            }
            _ => None,
        }
    }

    /// Where a condition that found nothing goes on.
    pub(super) fn look_failed(&self, op: usize, at: usize) -> Next {
        match self.matcher.ops[op] {
            Op::Look {
                negative: true, exit, ..
            } => Some((exit, at)),
            _ => None,
        }
    }

    /// The latest way that was left open, or nothing when there is none.
    pub(super) fn go_back(&mut self) -> Result<Next, OutOfSteps> {
        while let Some(undo) = self.stack.pop() {
            self.spend(1)?;
            let next = match undo {
                Undo::Branch { op, next, at, kept } => {
                    self.marks.put_back_and_keep(kept);
                    self.branch(op, next, at, kept)
                }
                Undo::GiveBack { op, least, at, kept } => {
                    self.marks.put_back_and_keep(kept);
                    if at > least {
                        self.give_back(op, least, at - 1, kept)?
                    } else {
                        None
                    }
                }
                Undo::TakeMore { op, count, at, kept } => {
                    self.marks.put_back_and_keep(kept);
                    self.take_more(op, count, at, kept)
                }
                Undo::Leave { outer } => {
                    self.open = outer;
                    self.rounds.pop();
                    None
                }
                Undo::Count { round, before } => {
                    self.rounds[round] = before;
                    None
                }
                Undo::Follow {
                    op,
                    round,
                    before,
                    at,
                    kept,
                } => {
                    self.rounds[round] = before;
                    self.marks.put_back(kept);
                    self.follow(op, round, at)
                }
                Undo::Reopen { round } => {
                    self.open = Some(round);
                    None
                }
                Undo::Another { op, round, at, kept } => {
                    self.open = Some(round);
                    self.marks.put_back(kept);
                    self.another(op, round, at)
                }
                Undo::Inner(inner) => self.inner_failed(&inner),
            };
            if next.is_some() {
                return Ok(next);
            }
        }
        Ok(None)
    }

    pub(super) fn take_more(&mut self, op: usize, count: usize, at: usize, kept: Kept) -> Next {
        let Op::Ones { set, max, .. } = self.matcher.ops[op] else {
            unreachable!("only repetitions of one character take more of them")
        };
        if max.is_some_and(|max| count >= max) || !self.holds(set, at) {
            return None;
        }
        self.stack.push(Undo::TakeMore {
            op,
            count: count + 1,
            at: at + 1,
            kept,
        });
        Some((op + 1, at + 1))
    }

    /// Another round of a lazy repetition, after what follows it did not match.
    pub(super) fn another(&mut self, op: usize, round: usize, at: usize) -> Next {
        let Op::Until { body, max, .. } = self.matcher.ops[op] else {
            unreachable!("only repetitions have rounds")
        };
        let before = self.rounds[round];
        let count = if before.begun { before.count + 1 } else { 0 };
        if max.is_some_and(|max| count >= max) || before.last == Some(at) {
            return None;
        }
        self.begin_round(round, count, Some(at));
        self.stack.push(Undo::Count { round, before });
        Some((body, at))
    }
}
