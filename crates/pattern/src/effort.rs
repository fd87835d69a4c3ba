//! How much work a browser has with an address: the steps that its engine takes, counted without taking them.
//!
//! An engine without memory tries every way from a place anew each time it comes there, and every time it costs the same.
//! So the steps from every place at every position follow from those at the position before, and one sweep over the text
//! gives the exact number of steps of a search that would take years. Over a text that repeats something, most of the sweep is spared
//! (`rounds`).
//!
//! V8 spares itself one kind of step, and so does the count: where there is a choice and fewer units are left than the
//! rest of the pattern needs, it goes back at once.

mod rounds;
mod sweep;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use self::sweep::Sweep;
use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State, StateId};
use crate::dangers::Steepness;
use crate::position::Side;
use crate::tree::Direction;

/// Steps that a browser takes in a second where the work doubles. Of 82 attacks that keep Node 20 busy for 60 ms to 6 s on an
/// idle machine, a tenth was below 320 million a second, a tenth above 1,690 million, and 750 million was the middle
/// (`tests/dangers.mjs`).
pub(crate) const STEPS_IN_A_SECOND: f64 = 7.5e8;

/// Where plain loops share the work, browsers are quicker: most of their steps are rounds of `.*` and its like. For 31 such
/// attacks, measured likewise, a tenth was below 1,375 million a second, a tenth above 6,212 million, and 3,790 million was the middle.
pub(crate) const STEPS_IN_A_SECOND_OF_LOOPS: f64 = 3.75e9;

/// Seconds after which a browser counts as frozen. A named choice: a second and a half on a desk is five to ten on a telephone.
/// Firefox offers to stop a page after ten, Chrome after fifteen; whoever looks for help has left by then.
const FROZEN_SECONDS: f64 = 1.5;

/// Steps after which a browser counts as frozen by a pattern as steep as this.
pub(crate) fn frozen_steps(steepness: Steepness) -> f64 {
    let in_a_second = match steepness {
        Steepness::Doubling => STEPS_IN_A_SECOND,
        Steepness::Flat | Steepness::Power(_) => STEPS_IN_A_SECOND_OF_LOOPS,
    };
    FROZEN_SECONDS * in_a_second
}

/// V8 looks no further ahead than this when it asks whether enough units are left.
const FURTHEST: u32 = 255;

/// What counting needs to know of an automaton beforehand.
#[derive(Debug)]
pub(crate) struct Needs {
    /// How many units lead from each state to the end of a match, at least.
    least: Vec<u8>,
    /// The largest of these.
    most: usize,
    others: Vec<Needs>,
    /// States, those of inner automata included.
    size: usize,
}

/// What a search comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Effort {
    /// Steps that the browser's engine takes.
    pub(crate) steps: f64,
    /// Whether it ends with a match.
    pub(crate) matched: bool,
}

impl Needs {
    pub(crate) fn new(automaton: &Automaton) -> Needs {
        let others: Vec<Needs> = automaton.others.iter().map(Needs::new).collect();
        let least = least(automaton);
        Needs {
            most: least.iter().copied().max().map_or(0, usize::from),
            least,
            size: automaton.states.len() + others.iter().map(|other| other.size).sum::<usize>(),
            others,
        }
    }

    /// Values that counting works out for each position.
    pub(crate) fn size(&self) -> usize {
        self.size
    }
}

/// The fewest units from each state to the end of a match, or of the look-around that it belongs to.
fn least(automaton: &Automaton) -> Vec<u8> {
    let mut before: Vec<Vec<(StateId, u32)>> = vec![Vec::new(); automaton.states.len()];
    let mut queue = VecDeque::new();
    for (id, state) in (0..).zip(&automaton.states) {
        match *state {
            State::Unit { next, .. } => before[next as usize].push((id, 1)),
            State::Either(one, other) => [one, other]
                .iter()
                .for_each(|&next| before[next as usize].push((id, 0))),
            State::Assert { next, .. } | State::Look { next, .. } | State::Other { next, .. } => {
                before[next as usize].push((id, 0));
            }
            State::Accept => queue.push_back((id, 0)),
            State::Fail => {}
        }
    }
    for &(round, next) in &automaton.after_rounds {
        before[next as usize].push((round, 0));
    }
    // States that are nearer to the end come first, so each is settled when it is met for the first time.
    let mut least = vec![None; automaton.states.len()];
    while let Some((id, units)) = queue.pop_front() {
        if least[id as usize].is_some() {
            continue;
        }
        least[id as usize] = Some(units);
        for &(earlier, taken) in &before[id as usize] {
            if taken == 0 {
                queue.push_front((earlier, units));
            } else {
                queue.push_back((earlier, units + taken));
            }
        }
    }
    let capped = |units: Option<u32>| units.unwrap_or(FURTHEST).min(FURTHEST) as u8;
    least.into_iter().map(capped).collect()
}

/// A part of a text, as classes of the alphabet.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) classes: Vec<u16>,
    /// How often they stand there, one after the other.
    pub(crate) times: usize,
}

/// The effort of a search in a text.
pub(crate) fn effort(automaton: &Automaton, needs: &Needs, alphabet: &Alphabet, text: &[Run]) -> Effort {
    if automaton.others.is_empty() {
        return of_runs(automaton, needs, alphabet, text);
    }
    // What reads the other way differs from position to position, so no two rounds need be alike.
    let text: Vec<u16> = text
        .iter()
        .flat_map(|run| run.classes.repeat(run.times))
        .collect();
    let mut sweep = Sweep::new(automaton, needs, alphabet);
    over(&mut sweep, automaton, needs, alphabet, &text, |_| {});
    sweep.searched()
}

/// The effort of a search by an automaton that reads ahead alone.
fn of_runs(automaton: &Automaton, needs: &Needs, alphabet: &Alphabet, text: &[Run]) -> Effort {
    let filled = |run: &&Run| run.times > 0 && !run.classes.is_empty();
    let runs: Vec<&Run> = text.iter().filter(filled).collect();
    let side = |class: Option<&u16>| class.map_or(Side::Edge, |&class| alphabet.side(class));
    let mut sweep = Sweep::new(automaton, needs, alphabet);
    let none = |_| unreachable!("no automaton reads the other way");
    let last = runs.last().and_then(|run| run.classes.last());
    sweep.go(None, (side(last), Side::Edge), none);
    for (index, run) in runs.iter().enumerate().rev() {
        // A round, with what stands before it.
        let round = |sweep: &mut Sweep<'_>, before: Option<&u16>| {
            for (at, &class) in run.classes.iter().enumerate().rev() {
                let before = at.checked_sub(1).map_or(before, |at| run.classes.get(at));
                sweep.go(Some(class), (side(before), alphabet.side(class)), none);
            }
        };
        rounds::sweep(&mut sweep, run.times - 1, run.classes.len(), |sweep| {
            round(sweep, run.classes.last());
        });
        let before = index.checked_sub(1).and_then(|index| runs[index].classes.last());
        round(&mut sweep, before);
    }
    sweep.searched()
}

/// What an automaton does at each position of a text.
fn tell(automaton: &Automaton, needs: &Needs, alphabet: &Alphabet, text: &[u16]) -> Vec<Effort> {
    let mut told = Vec::with_capacity(text.len() + 1);
    let mut sweep = Sweep::new(automaton, needs, alphabet);
    over(&mut sweep, automaton, needs, alphabet, text, |sweep| {
        told.push(sweep.entered());
    });
    if automaton.direction == Direction::Ahead {
        told.reverse();
    }
    told
}

/// Sweeps a text from end to end.
fn over<'a>(
    sweep: &mut Sweep<'a>,
    automaton: &Automaton,
    needs: &Needs,
    alphabet: &Alphabet,
    text: &[u16],
    mut at_each: impl FnMut(&Sweep<'a>),
) {
    let others: Vec<Vec<Effort>> = automaton
        .others
        .iter()
        .zip(&needs.others)
        .map(|(other, needs)| tell(other, needs, alphabet, text))
        .collect();
    let side = |index: Option<usize>| match index.and_then(|index| text.get(index)) {
        Some(&class) => alphabet.side(class),
        None => Side::Edge,
    };
    for swept in 0..=text.len() {
        let (position, crossed) = match automaton.direction {
            Direction::Ahead => (text.len() - swept, text.get(text.len() - swept)),
            Direction::Behind => (swept, swept.checked_sub(1).map(|index| &text[index])),
        };
        let sides = (side(position.checked_sub(1)), side(Some(position)));
        sweep.go(crossed.copied(), sides, |other| others[other][position]);
        at_each(sweep);
    }
}
