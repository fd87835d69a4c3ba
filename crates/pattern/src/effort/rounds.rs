//! The steps of a text that repeats something, without sweeping over every round of it.
//!
//! Once it is settled which states match, what a round does to the steps is the same affine map each time. If their differences
//! of some order are the same after two rounds then, they stay so for ever, and the steps are a polynomial of the number of
//! rounds: what is harmless, square or cubic is known after a few of them. What doubles never comes to that, and is swept.

use super::sweep::{Sweep, Values};

/// The highest degree that is looked for.
const MOST_DEGREE: usize = 6;

/// Rounds after which no more is looked for.
const MOST_ROUNDS: usize = 64;

/// Whole numbers below this are exact, and so are their differences.
const EXACT: f64 = (1u64 << 50) as f64;

/// Sweeps so many rounds of so many units, each by calling `round`.
pub(super) fn sweep<'a>(sweep: &mut Sweep<'a>, times: usize, units: usize, round: impl Fn(&mut Sweep<'a>)) {
    let mut differences = Differences::default();
    let mut seen = 0;
    for left in (0..times).rev() {
        round(sweep);
        if seen < MOST_ROUNDS && sweep.is_past_needs() {
            seen += 1;
            if differences.settle(&sweep.values) {
                differences.go_on(left, &mut sweep.values);
                sweep.swept += left * units;
                return;
            }
        }
    }
}

/// The differences of each order between the steps of the last rounds.
#[derive(Debug, Default)]
struct Differences {
    matched: Vec<bool>,
    /// Those of order 0 are the steps themselves.
    orders: Vec<Vec<f64>>,
}

impl Differences {
    /// Takes in the values after one round more. Whether the differences of the highest order that is kept will stay the same.
    fn settle(&mut self, values: &Values) -> bool {
        let exact = values.steps.iter().all(|&steps| steps < EXACT);
        if !exact || self.matched != values.matched {
            self.matched.clone_from(&values.matched);
            self.orders.clear();
        }
        let mut newest = values.steps.clone();
        for order in 0..self.orders.len() {
            let known = &mut self.orders[order];
            if *known == newest {
                self.orders.truncate(order + 1);
                return exact;
            }
            let later = newest.iter().zip(&*known);
            let higher = later.map(|(later, earlier)| later - earlier).collect();
            *known = std::mem::replace(&mut newest, higher);
        }
        if self.orders.len() <= MOST_DEGREE {
            self.orders.push(newest);
        }
        false
    }

    /// The values after so many rounds more, by Newton's formula.
    fn go_on(&self, rounds: usize, values: &mut Values) {
        let mut ways = 1.0;
        for (order, differences) in self.orders.iter().enumerate().skip(1) {
            ways *= (rounds + order - 1) as f64 / order as f64;
            for (steps, difference) in values.steps.iter_mut().zip(differences) {
                *steps += ways * difference;
            }
        }
    }
}
