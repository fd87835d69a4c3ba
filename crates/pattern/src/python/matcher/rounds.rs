//! Ways that are tried in turn, and repetitions.

use super::marks::Kept;
use super::run::{Next, OutOfSteps, Run};
use super::{Inner, Op, Round, Undo};
use crate::python::written::Manner;

impl Run<'_> {
    pub(super) fn branch(&mut self, op: usize, which: usize, at: usize, kept: Kept) -> Next {
        let Op::Branch(ways) = &self.matcher.ops[op] else {
            unreachable!("only branches are tried in turn")
        };
        let &way = ways.get(which)?;
        self.stack.push(Undo::Branch {
            op,
            next: which + 1,
            at,
            kept,
        });
        Some((way, at))
    }

    pub(super) fn ones(
        &mut self,
        op: usize,
        at: usize,
        set: usize,
        (min, max): (usize, Option<usize>),
        manner: Manner,
    ) -> Result<Next, OutOfSteps> {
        let wanted = if manner == Manner::Lazy { Some(min) } else { max };
        let set = &self.matcher.sets[set];
        let taken = self.text[at..]
            .iter()
            .take(wanted.unwrap_or(usize::MAX))
            .take_while(|&&character| set.contains(character))
            .count();
        self.spend(taken)?;
        if taken < min {
            return Ok(None);
        }
        let end = at + taken;
        if manner == Manner::Possessive {
            return Ok(Some((op + 1, end)));
        }
        let kept = self.keep_in_repetition()?;
        Ok(if manner == Manner::Lazy {
            self.stack.push(Undo::TakeMore {
                op,
                count: taken,
                at: end,
                kept,
            });
            Some((op + 1, end))
        } else {
            self.give_back(op, at + min, end, kept)?
        })
    }

    /// Goes on behind a repetition of one character, at a place or, where that cannot do, at one before it.
    pub(super) fn give_back(
        &mut self,
        op: usize,
        least: usize,
        mut at: usize,
        kept: Kept,
    ) -> Result<Next, OutOfSteps> {
        if let Op::One(set) = self.matcher.ops[op + 1] {
            while !self.holds(set, at) {
                if at == least {
                    return Ok(None);
                }
                self.spend(1)?;
                at -= 1;
            }
        }
        self.stack.push(Undo::GiveBack { op, least, at, kept });
        Ok(Some((op + 1, at)))
    }

    pub(super) fn until(
        &mut self,
        op: usize,
        at: usize,
        body: usize,
        (min, max): (usize, Option<usize>),
        lazy: bool,
    ) -> Result<Next, OutOfSteps> {
        let round = self
            .open
            .expect("`Until` ends the body of a repetition that is open");
        let before = self.rounds[round];
        let count = if before.begun { before.count + 1 } else { 0 };
        if count < min {
            self.begin_round(round, count, before.last);
            self.stack.push(Undo::Count { round, before });
            return Ok(Some((body, at)));
        }
        if lazy {
            self.open = before.outer;
            let kept = self.keep_in_repetition()?;
            self.stack.push(Undo::Another { op, round, at, kept });
            return Ok(Some((op + 1, at)));
        }
        if max.is_none_or(|max| count < max) && before.last != Some(at) {
            let kept = self.keep()?;
            self.begin_round(round, count, Some(at));
            self.stack.push(Undo::Follow {
                op,
                round,
                before,
                at,
                kept,
            });
            return Ok(Some((body, at)));
        }
        Ok(self.follow(op, round, at))
    }

    pub(super) fn begin_round(&mut self, round: usize, count: usize, last: Option<usize>) {
        let round = &mut self.rounds[round];
        (round.count, round.begun, round.last) = (count, true, last);
    }

    /// Goes on behind a repetition.
    pub(super) fn follow(&mut self, op: usize, round: usize, at: usize) -> Next {
        self.open = self.rounds[round].outer;
        self.stack.push(Undo::Reopen { round });
        Some((op + 1, at))
    }

    /// Goes on with a repetition that gives nothing back, of which so many rounds are done.
    pub(super) fn possessive(
        &mut self,
        op: usize,
        began: usize,
        at: usize,
        count: usize,
    ) -> Result<Next, OutOfSteps> {
        let Op::Possessive { min, max, exit } = self.matcher.ops[op] else {
            unreachable!("only possessive repetitions go on as such")
        };
        let more = max.is_none_or(|max| count < max) && (count == min || at != began);
        if count >= min && !more {
            return Ok(Some((exit, at)));
        }
        let kept = if count < min {
            self.marks.only_count()
        } else {
            self.keep()?
        };
        self.enter(op, at, kept, count);
        if count < min {
            // Seen in CPython 3.11: what stands inside keeps its marks in the rounds that must be, and not in those that may.
            self.rounds.push(Round {
                count: 0,
                begun: false,
                last: None,
                outer: self.open,
            });
            self.open = Some(self.rounds.len() - 1);
        }
        Ok(Some((op + 1, at)))
    }

    pub(super) fn enter(&mut self, op: usize, at: usize, kept: Kept, count: usize) {
        self.inner.push(self.stack.len());
        self.stack.push(Undo::Inner(Inner {
            op,
            at,
            kept,
            open: self.open,
            rounds: self.rounds.len(),
            count,
        }));
    }

    pub(super) fn leave(&mut self, inner: &Inner) {
        self.open = inner.open;
        self.rounds.truncate(inner.rounds);
    }
}
