//! The steps of a text that repeats something, without sweeping over every round of it.
//!
//! Once it is settled which states match, what a round does to the steps is the same affine map each time. If differences of
//! some order between the rounds stay the same then, they stay so for ever, and the steps are a polynomial of the number of
//! rounds: what is harmless, square or cubic is known after a few dozen rounds. What doubles never comes to that, and is swept.

use super::sweep::{Sweep, Values};

/// The highest degree that is looked for.
const MOST_DEGREE: usize = 6;

/// Rounds that are looked at together: one more gives the differences, one more shows that the last ones stay the same.
const WINDOW: usize = MOST_DEGREE + 2;

/// Whole numbers of this size are exact, and so are their differences.
const EXACT: f64 = (1u64 << 50) as f64;

/// Sweeps so many rounds, each by calling `round`.
pub(super) fn sweep(sweep: &mut Sweep<'_>, times: usize, units: usize, round: impl Fn(&mut Sweep<'_>)) {
    let mut left = times;
    // A window that shows nothing is tried again later, and then more and more seldom.
    let mut pause = WINDOW;
    while left > 0 {
        if left <= 2 * WINDOW || !sweep.is_past_needs() {
            round(sweep);
            left -= 1;
            continue;
        }
        let mut window = vec![sweep.values.clone()];
        for _ in 1..WINDOW {
            round(sweep);
            left -= 1;
            window.push(sweep.values.clone());
        }
        if let Some(values) = after(&window, left) {
            sweep.values = values;
            sweep.swept += left * units;
            return;
        }
        for _ in 0..pause.min(left) {
            round(sweep);
            left -= 1;
        }
        pause *= 2;
    }
}

/// The values so many rounds after the last of the window; nothing when they follow no polynomial that is known.
fn after(window: &[Values], rounds: usize) -> Option<Values> {
    let last = window.last()?;
    let settled =
        |values: &Values| values.matched == last.matched && values.steps.iter().all(|&steps| steps < EXACT);
    window.iter().all(settled).then_some(())?;
    // Differences of each order, up to those that stay the same: `orders[k][n]` lie between the rounds n and n + k.
    let mut orders: Vec<Vec<Vec<f64>>> = vec![window.iter().map(|values| values.steps.clone()).collect()];
    loop {
        let differences = orders.last()?;
        if let [.., before, here] = differences.as_slice()
            && before == here
        {
            break;
        }
        let next: Vec<Vec<f64>> = differences
            .windows(2)
            .map(|pair| {
                pair[1]
                    .iter()
                    .zip(&pair[0])
                    .map(|(later, earlier)| later - earlier)
                    .collect()
            })
            .collect();
        (next.len() >= 2).then_some(())?;
        orders.push(next);
    }
    // Newton's formula, from the earliest round that the last differences of each order begin at together.
    let degree = orders.len() - 1;
    let base = window.len() - 1 - degree;
    let ahead = (degree + rounds) as f64;
    let mut steps = vec![0.0; last.steps.len()];
    let mut ways = 1.0;
    for (order, differences) in orders.iter().enumerate() {
        for (sum, difference) in steps.iter_mut().zip(&differences[base]) {
            *sum += ways * difference;
        }
        ways *= (ahead - order as f64) / (order + 1) as f64;
    }
    Some(Values {
        matched: last.matched.clone(),
        steps,
    })
}
