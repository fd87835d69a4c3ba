//! Running programs in turns, and what the times say.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;

/// One program's whole-process times, one a round.
pub(super) struct Times(Vec<Duration>);

/// A program that is compared.
pub(super) struct Contestant {
    pub(super) name: &'static str,
    pub(super) command: Command,
}

/// Runs all contestants once to warm caches, then `rounds` times in turns.
///
/// Every run must end well and print the same text for all of them, or nothing was compared.
pub(super) fn take_turns(contestants: &mut [Contestant], rounds: u16) -> Result<(String, Vec<Times>)> {
    let mut times: Vec<Times> = contestants.iter().map(|_| Times(Vec::new())).collect();
    let mut agreed: Option<String> = None;
    for round in 0..=rounds {
        for (contestant, times) in contestants.iter_mut().zip(&mut times) {
            let start = Instant::now();
            let said = process::output(&mut contestant.command)?.trim().to_owned();
            let took = start.elapsed();
            match &agreed {
                None => agreed = Some(said),
                Some(agreed) if *agreed == said => {}
                Some(agreed) => bail!("{} says {said}, the one before it {agreed}", contestant.name),
            }
            if round > 0 {
                times.0.push(took);
            }
        }
    }
    Ok((agreed.context("nothing was compared")?, times))
}

impl Times {
    /// The median, in milliseconds.
    pub(super) fn median_ms(&self) -> f64 {
        median(self.0.iter().map(|took| took.as_secs_f64() * 1000.0).collect())
    }

    /// The median of the ratios round by round, which a machine that slows down half-way does not bend.
    pub(super) fn ratio_to(&self, other: &Self) -> f64 {
        median(
            self.0
                .iter()
                .zip(&other.0)
                .map(|(own, other)| own.as_secs_f64() / other.as_secs_f64())
                .collect(),
        )
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        f64::midpoint(values[middle - 1], values[middle])
    }
}

#[cfg(test)]
mod tests {
    use super::{Contestant, Times, median, take_turns};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_machine_that_slows_down_half_way_does_not_bend_the_ratio() {
        let seconds = |values: [u64; 3]| Times(values.map(Duration::from_secs).to_vec());
        assert!((seconds([2, 2, 20]).ratio_to(&seconds([1, 1, 10])) - 2.0).abs() < f64::EPSILON);
    }

    #[test]
    fn programs_that_disagree_are_not_compared() {
        let cargo = |name, argument: &str| {
            let mut command = Command::new(env!("CARGO"));
            command.arg(argument);
            Contestant { name, command }
        };
        let error = take_turns(&mut [cargo("a", "--version"), cargo("b", "--help")], 1)
            .err()
            .unwrap();
        assert!(error.to_string().starts_with("b says"), "{error}");
    }
}
