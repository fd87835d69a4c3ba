//! One match: instructions are taken one after the other, and undone in turn where they lead nowhere.

use super::marks::{Kept, Marks};
use super::{Fold, Matcher, Op, Round, Undo};
use crate::python::case::lower;
use crate::python::chars::Named;
use crate::python::written::Place;

/// Entries that the stack may hold.
const DEEPEST_STACK: usize = 1 << 20;

/// The steps or the stack ran out.
pub(super) struct OutOfSteps;

/// The changing part of a match.
pub(super) struct Run<'m> {
    pub(super) matcher: &'m Matcher,
    pub(super) text: &'m [char],
    pub(super) marks: Marks,
    pub(super) rounds: Vec<Round>,
    /// The repetition that `Until` decides about.
    pub(super) open: Option<usize>,
    pub(super) stack: Vec<Undo>,
    /// Where in the stack the inner matches are.
    pub(super) inner: Vec<usize>,
    pub(super) steps: u64,
}

pub(super) type Next = Option<(usize, usize)>;

/// Where a match may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// At the end of the text.
    Whole,
    Anywhere,
}

impl<'m> Run<'m> {
    pub(super) fn new(matcher: &'m Matcher, text: &'m [char], steps: u64) -> Run<'m> {
        Run {
            matcher,
            text,
            marks: Marks::new(matcher.groups),
            rounds: Vec::new(),
            open: None,
            stack: Vec::new(),
            inner: Vec::new(),
            steps,
        }
    }

    /// Where a match from the place ends; nothing when there is none.
    pub(super) fn matches(&mut self, start: usize, ends: Ends) -> Result<Option<usize>, OutOfSteps> {
        let (mut op, mut at) = (0, start);
        loop {
            self.spend(1)?;
            if self.stack.len() > DEEPEST_STACK || self.marks.is_full() {
                return Err(OutOfSteps);
            }
            let next = match &self.matcher.ops[op] {
                Op::Accept if self.inner.is_empty() => {
                    if at == self.text.len() || ends == Ends::Anywhere {
                        return Ok(Some(at));
                    }
                    None
                }
                Op::Accept => self.accept_inner(at)?,
                other => self.step(other, op, at)?,
            };
            match next {
                Some(next) => (op, at) = next,
                None => match self.go_back()? {
                    Some(next) => (op, at) = next,
                    None => return Ok(None),
                },
            }
        }
    }

    pub(super) fn spend(&mut self, steps: usize) -> Result<(), OutOfSteps> {
        self.steps = self.steps.checked_sub(steps as u64).ok_or(OutOfSteps)?;
        Ok(())
    }

    /// Where matching goes on, or nothing when this way fails.
    pub(super) fn step(&mut self, what: &Op, op: usize, at: usize) -> Result<Next, OutOfSteps> {
        Ok(match *what {
            Op::One(set) => self.holds(set, at).then_some((op + 1, at + 1)),
            Op::Place(place) => self.is_at(place, at).then_some((op + 1, at)),
            Op::Mark(mark) => {
                self.marks.set(mark, at);
                Some((op + 1, at))
            }
            Op::Jump(target) => Some((target, at)),
            Op::Branch(_) => {
                let kept = self.keep_in_repetition()?;
                self.branch(op, 0, at, kept)
            }
            Op::Ones {
                set,
                min,
                max,
                manner,
            } => self.ones(op, at, set, (min, max), manner)?,
            Op::Repeat { until } => {
                self.rounds.push(Round {
                    count: 0,
                    begun: false,
                    last: None,
                    outer: self.open,
                });
                self.stack.push(Undo::Leave { outer: self.open });
                self.open = Some(self.rounds.len() - 1);
                Some((until, at))
            }
            Op::Until { body, min, max, lazy } => self.until(op, at, body, (min, max), lazy)?,
            Op::Possessive { .. } => self.possessive(op, at, at, 0)?,
            Op::Look { back, .. } => match at.checked_sub(back) {
                Some(start) => {
                    let kept = self.keep_in_repetition()?;
                    self.enter(op, at, kept, 0);
                    Some((op + 1, start))
                }
                None => self.look_failed(op, at),
            },
            Op::Atomic { .. } => {
                let kept = self.marks.only_count();
                self.enter(op, at, kept, 0);
                Some((op + 1, at))
            }
            Op::Reference { group, fold } => {
                let Some((start, end)) = self.marks.group(group) else {
                    return Ok(None);
                };
                let length = end - start;
                self.spend(length)?;
                let (one, other) = (self.text.get(at..at + length), &self.text[start..end]);
                let same = |one: &[char]| match fold {
                    None => one == other,
                    Some(Fold { ascii }) => one
                        .iter()
                        .zip(other)
                        .all(|(&one, &other)| lower(one as u32, ascii) == lower(other as u32, ascii)),
                };
                one.is_some_and(same).then_some((op + 1, at + length))
            }
            Op::Condition { group, no } => match self.marks.group(group) {
                Some(_) => Some((op + 1, at)),
                None => Some((no, at)),
            },
            Op::Fail | Op::Accept => None,
        })
    }

    pub(super) fn holds(&self, set: usize, at: usize) -> bool {
        self.text
            .get(at)
            .is_some_and(|&character| self.matcher.sets[set].contains(character))
    }

    pub(super) fn is_at(&self, place: Place, at: usize) -> bool {
        let (before, after) = (at.checked_sub(1).map(|index| self.text[index]), self.text.get(at));
        match place {
            Place::Start => at == 0,
            Place::LineStart => before.is_none_or(|before| before == '\n'),
            Place::End => after.is_none(),
            Place::LineEnd => after.is_none_or(|&after| after == '\n'),
            Place::EndOrBreak => match after {
                None => true,
                Some('\n') => at + 1 == self.text.len(),
                Some(_) => false,
            },
            Place::WordEdge { ascii, negative } => {
                let words = Named::Word.chars(ascii);
                let is_word = |character: char| words.contains(character as u32);
                let edge = before.is_some_and(is_word) != after.copied().is_some_and(is_word);
                !self.text.is_empty() && edge != negative
            }
        }
    }

    /// Keeps the marks where CPython does: inside a repetition.
    pub(super) fn keep_in_repetition(&mut self) -> Result<Kept, OutOfSteps> {
        if self.open.is_some() {
            self.keep()
        } else {
            Ok(self.marks.only_count())
        }
    }

    pub(super) fn keep(&mut self) -> Result<Kept, OutOfSteps> {
        self.spend(self.marks.set_so_far())?;
        Ok(self.marks.keep())
    }
}
