//! How many steps a backtracking engine takes for a text.
//!
//! They are counted without being taken ([`crate::effort`]). Where there is no automaton to count with (back-references,
//! enormous counts), the backtracking matcher itself is run, as far as a limit.

use super::shape::Shape;
use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::backtrack::{Backtracker, Outcome};
use crate::effort::{Needs, Run, effort};

/// Values that one sweep may work out: some milliseconds.
const MOST_VALUES: usize = 2_000_000;
/// Steps that the backtracking matcher is run for at a time.
const MOST_STEPS: u64 = 300_000;
/// Steps that it is run for where the growth with the length is asked for: shorter texts tell too little.
const MOST_STEPS_AT_LENGTH: u64 = 2_000_000;
/// Values and steps of one meter for each kind of question.
const MOST_IN_ALL: usize = 12_000_000;

/// Measures one pattern.
#[derive(Debug)]
pub(super) struct Meter<'a> {
    how: How<'a>,
    left: std::cell::Cell<usize>,
}

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Count {
    Steps(f64),
    /// The matcher ran so long and was stopped.
    AtLeast(f64),
    /// There is no time left to measure.
    Unknown,
}

#[derive(Debug)]
enum How<'a> {
    Sweep(&'a Automaton, Needs, &'a Alphabet),
    Run(Backtracker),
}

impl<'a> Meter<'a> {
    pub(super) fn sweeping(automaton: &'a Automaton, alphabet: &'a Alphabet) -> Meter<'a> {
        Meter::new(How::Sweep(automaton, Needs::new(automaton), alphabet))
    }

    pub(super) fn running(backtracker: Backtracker) -> Meter<'a> {
        Meter::new(How::Run(backtracker))
    }

    fn new(how: How<'a>) -> Meter<'a> {
        Meter {
            how,
            left: std::cell::Cell::new(MOST_IN_ALL),
        }
    }

    /// Lets as much be measured as at the beginning, for another kind of question.
    pub(super) fn refill(&self) {
        self.left.set(MOST_IN_ALL);
    }

    /// Whether texts are measured by running them, so that long ones are stopped.
    pub(super) fn is_running(&self) -> bool {
        matches!(self.how, How::Run(_))
    }

    /// The steps of a search in the text of a shape with its pumps repeated so many times.
    pub(super) fn steps(&self, shape: &Shape, times: usize) -> Count {
        self.steps_up_to(shape, times, MOST_STEPS)
    }

    /// As [`Meter::steps`], for texts of which the longest that can be measured counts.
    pub(super) fn steps_at_length(&self, shape: &Shape, times: usize) -> Count {
        self.steps_up_to(shape, times, MOST_STEPS_AT_LENGTH)
    }

    fn steps_up_to(&self, shape: &Shape, times: usize, most: u64) -> Count {
        let left = self.left.get();
        match &self.how {
            How::Sweep(automaton, needs, alphabet) => {
                let values = needs.size() * (shape.length(times) + 1);
                let Some(rest) = left.checked_sub(values).filter(|_| values <= MOST_VALUES) else {
                    return Count::Unknown;
                };
                self.left.set(rest);
                let runs = shape.runs(times).map(|(units, times)| Run {
                    classes: units.iter().map(|&unit| alphabet.class(unit)).collect(),
                    times,
                });
                let runs: Vec<Run> = runs.collect();
                Count::Steps(effort(automaton, needs, alphabet, &runs).steps)
            }
            How::Run(backtracker) => {
                if (left as u64) < most {
                    return Count::Unknown;
                }
                let mut steps = most;
                let outcome = backtracker.find(&shape.text(times), &mut steps);
                let taken = most - steps;
                self.left.set(left - taken as usize);
                if outcome == Outcome::GaveUp {
                    Count::AtLeast(taken as f64)
                } else {
                    Count::Steps(taken as f64)
                }
            }
        }
    }
}
