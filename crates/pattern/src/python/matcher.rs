//! Matching as CPython does it: try, and go back.
//!
//! Needed for what is not regular: references, conditions on groups, and what is never given back. What groups captured is not
//! always forgotten when CPython goes back, and references see that; so it is done here as there: which marks are kept for
//! later and when they are put back is what was seen in CPython 3.11. Steps are counted, and the stack is on the heap and
//! bounded, so that the same pattern and text always get the same verdict.

mod back;
mod compile;
mod marks;
mod rounds;
mod run;

use self::marks::Kept;
use self::run::{Ends, OutOfSteps, Run};
use super::chars::Chars;
use super::written::{Manner, Place, Written};
use crate::pattern::{Finding, Span, Verdict};

/// One instruction.
#[derive(Debug)]
enum Op {
    One(usize),
    Place(Place),
    /// Remembers the position as the start or the end of a group.
    Mark(usize),
    Jump(usize),
    /// Tries these in turn.
    Branch(Vec<usize>),
    /// A repetition of one character; what follows is next.
    Ones {
        set: usize,
        min: usize,
        max: Option<usize>,
        manner: Manner,
    },
    /// Enters a repetition: its body is next and ends with `Until`, which is at `until`.
    Repeat {
        until: usize,
    },
    /// Decides about another round of the repetition that is open. What follows is next.
    Until {
        body: usize,
        min: usize,
        max: Option<usize>,
        lazy: bool,
    },
    /// A repetition that gives nothing back: its body is next and ends with `Accept`.
    Possessive {
        min: usize,
        max: Option<usize>,
        exit: usize,
    },
    /// A condition, whose body is next and ends with `Accept`.
    Look {
        negative: bool,
        /// How many characters before the position it begins.
        back: usize,
        exit: usize,
    },
    /// A body that is matched once and for all; it is next and ends with `Accept`.
    Atomic {
        exit: usize,
    },
    Reference {
        group: usize,
        fold: Option<Fold>,
    },
    /// Goes on if a group took part, and at `no` if not.
    Condition {
        group: usize,
        no: usize,
    },
    Fail,
    Accept,
}

/// How the letters of a reference are compared where case is ignored.
#[derive(Debug, Clone, Copy)]
struct Fold {
    ascii: bool,
}

/// A pattern made ready for matching by trial.
#[derive(Debug)]
pub(crate) struct Matcher {
    ops: Vec<Op>,
    sets: Vec<Set>,
    groups: usize,
}

#[derive(Debug)]
struct Set {
    ascii: u128,
    chars: Chars,
}

impl Set {
    fn contains(&self, character: char) -> bool {
        let code = character as u32;
        if code < 0x80 {
            self.ascii >> code & 1 == 1
        } else {
            self.chars.contains(code)
        }
    }
}

/// A repetition that is open.
#[derive(Debug, Clone, Copy)]
struct Round {
    /// Rounds begun; none before the first look at it.
    count: usize,
    begun: bool,
    /// Where the last round began, so that one that matches nothing is not tried again.
    last: Option<usize>,
    /// The repetition around it.
    outer: Option<usize>,
}

/// What to do when a way fails, the latest first.
#[derive(Debug)]
enum Undo {
    Branch {
        op: usize,
        next: usize,
        at: usize,
        kept: Kept,
    },
    GiveBack {
        op: usize,
        least: usize,
        at: usize,
        kept: Kept,
    },
    TakeMore {
        op: usize,
        count: usize,
        at: usize,
        kept: Kept,
    },
    /// Leaves a repetition that was entered.
    Leave { outer: Option<usize> },
    /// One round less.
    Count { round: usize, before: Round },
    /// One round less, and then what follows the repetition.
    Follow {
        op: usize,
        round: usize,
        before: Round,
        at: usize,
        kept: Kept,
    },
    /// What followed the repetition did not match: back into it.
    Reopen { round: usize },
    /// As `Reopen`, and then another round of a lazy repetition.
    Another {
        op: usize,
        round: usize,
        at: usize,
        kept: Kept,
    },
    /// What is decided without what surrounds it.
    Inner(Inner),
}

/// Something that is matched by itself.
#[derive(Debug, Clone, Copy)]
struct Inner {
    op: usize,
    at: usize,
    kept: Kept,
    open: Option<usize>,
    rounds: usize,
    /// Of a possessive repetition: rounds so far.
    count: usize,
}

impl Matcher {
    pub(crate) fn new(written: &Written) -> Matcher {
        compile::compile(written)
    }

    /// Whether the pattern is the whole text, in so many steps at most.
    pub(crate) fn is_whole(&self, text: &str, steps: u64) -> Verdict {
        let text: Vec<char> = text.chars().collect();
        match Run::new(self, &text, steps).matches(0, Ends::Whole) {
            Ok(Some(_)) => Verdict::Match,
            Ok(None) => Verdict::NoMatch,
            Err(OutOfSteps) => Verdict::GaveUp,
        }
    }

    /// Where the pattern is found first, as `re.search` does, in characters and in so many steps at most.
    pub(crate) fn search(&self, text: &str, steps: u64) -> Finding {
        let text: Vec<char> = text.chars().collect();
        let mut steps = steps;
        for start in 0..=text.len() {
            let mut run = Run::new(self, &text, steps);
            match run.matches(start, Ends::Anywhere) {
                Ok(Some(end)) => return Finding::Match(Span { start, end }),
                Ok(None) => steps = run.steps,
                Err(OutOfSteps) => return Finding::GaveUp,
            }
        }
        Finding::NoMatch
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python::read;

    /// The doubling of work is the same at any limit, so a small one shows it as well as that of the crate.
    #[test]
    fn what_would_not_end_is_given_up_after_as_many_steps_as_are_granted() {
        for source in [r"(a+)+\1b", "(?>(a+)+b)c", r"(a|a)*(?(1)\1)b"] {
            let (written, _) = read(source, false).unwrap();
            let matcher = Matcher::new(&written);
            let steep = |length: usize| format!("{}!", "a".repeat(length));
            for granted in [1_000, 20_000, 400_000] {
                assert_eq!(
                    matcher.is_whole(&steep(60), granted),
                    Verdict::GaveUp,
                    "{source} with {granted} steps"
                );
            }
            assert_eq!(matcher.is_whole(&steep(5), 400_000), Verdict::NoMatch, "{source}");
            assert_eq!(matcher.is_whole("x", 1_000), Verdict::NoMatch, "{source}");
        }
    }
}
