//! Whether a suspected text really keeps an engine busy, by measuring longer and longer ones.

use super::meter::{Count, Meter};
use super::shape::Shape;
use crate::effort::STEPS_IN_A_SECOND;

/// Length of an address that is long and yet usual; browsers and servers take ten times as much.
pub(super) const LONG: usize = 2_000;

/// Characters that a pump may take for its steps to count as exploding, whatever the law that they follow.
const SHORT: usize = 100;

/// How the steps of a shape grow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Law {
    /// In step with the length, or bounded.
    Linear,
    /// By the given power of the length.
    Power(f64),
    /// Each so many characters double them.
    Doubling {
        every: f64,
    },
    /// A second or more for a short text, too irregular for a law.
    Explosion,
    Unknown,
}

/// The law of a shape that is suspected to double with each pump.
pub(super) fn of_doubling(meter: &Meter<'_>, shape: &Shape) -> Law {
    let at = |times: usize| meter.steps(shape, times);
    let short = shape.times_within(shape.length(0) + SHORT).max(1);
    match (at(8), at(16), at(32)) {
        (Count::Steps(few), Count::Steps(more), Count::Steps(most)) => {
            let (early, late) = ((more / few).log2(), (most / more).log2());
            // Sixteen pumps that double must give 2¹⁶; a power law would need to be of the twelfth degree for this.
            if late >= 12.0 && late >= 1.5 * early {
                let every = (16 * shape.pump()) as f64 / late;
                return Law::Doubling { every };
            }
            match at(short.max(32)) {
                Count::Steps(steps) if steps >= STEPS_IN_A_SECOND => Law::Explosion,
                _ => Law::Linear,
            }
        }
        (Count::Unknown, _, _) | (_, Count::Unknown, _) | (_, _, Count::Unknown) => Law::Unknown,
        _ => of_stopped_doubling(meter, shape),
    }
}

/// As [`of_doubling`], from runs that are stopped when they take too long: whether the last runs before that doubled.
fn of_stopped_doubling(meter: &Meter<'_>, shape: &Shape) -> Law {
    let mut counts: Vec<f64> = Vec::new();
    for times in 1..=32 {
        match meter.steps(shape, times) {
            Count::Steps(steps) => counts.push(steps),
            Count::AtLeast(_) => {
                let Some(&last) = counts.last() else {
                    return Law::Unknown;
                };
                // A power law of degree d grows by (t/(t−4))ᵈ over four pumps; a doubling by sixteen.
                let before = counts.len().saturating_sub(5);
                let pumps = counts.len() - 1 - before;
                let doublings = (last / counts[before]).log2();
                return if pumps == 0 || doublings >= 0.75 * pumps as f64 {
                    let every = shape.pump() as f64 * pumps.max(1) as f64 / doublings.max(1.0);
                    Law::Doubling { every }
                } else {
                    Law::Linear
                };
            }
            Count::Unknown => return Law::Unknown,
        }
    }
    Law::Linear
}

/// Whether the text itself is too much.
pub(super) fn is_explosive(meter: &Meter<'_>, shape: &Shape) -> bool {
    match meter.steps(shape, 1) {
        Count::Steps(steps) => steps >= STEPS_IN_A_SECOND,
        // Where runs are stopped, a very long pattern may be all there is to it.
        Count::AtLeast(_) | Count::Unknown => false,
    }
}

/// The law of a shape that is suspected to follow a power of the length.
pub(super) fn of_power(meter: &Meter<'_>, shape: &Shape) -> Law {
    if meter.is_running() {
        return of_power_while_running(meter, shape);
    }
    let mut longer = LONG / 2;
    loop {
        let (few, many) = (shape.times_within(longer / 2), shape.times_within(longer));
        if few == 0 || many <= few {
            return Law::Unknown;
        }
        match (meter.steps(shape, few), meter.steps(shape, many)) {
            (Count::Steps(less), Count::Steps(more)) => {
                let power = (more / less).ln() / (many as f64 / few as f64).ln();
                return if power >= 1.5 {
                    Law::Power(power)
                } else {
                    Law::Linear
                };
            }
            // Shorter texts can still be measured.
            _ if longer > 60 => longer /= 2,
            _ => return Law::Unknown,
        }
    }
}

/// As [`of_power`], from shorter to longer texts as long as they can be measured.
fn of_power_while_running(meter: &Meter<'_>, shape: &Shape) -> Law {
    let mut known: Vec<(f64, f64)> = Vec::new();
    let mut times = 4;
    while shape.length(times) <= LONG {
        match meter.steps_at_length(shape, times) {
            Count::Steps(steps) => known.push((times as f64, steps)),
            Count::AtLeast(_) | Count::Unknown => break,
        }
        times = times * 3 / 2;
    }
    let [.., first, second, third] = known[..] else {
        return Law::Unknown;
    };
    // What stands before the pumps may take part in the work or not: the reading that makes one law of all is right.
    let before = shape.length(0) as f64 / shape.pump().max(1) as f64;
    let power = |one: (f64, f64), other: (f64, f64), before: f64| {
        (other.1 / one.1).ln() / ((other.0 + before) / (one.0 + before)).ln()
    };
    let bend = |before: f64| (power(second, third, before) - power(first, second, before)).abs();
    let before = if bend(before) < bend(0.0) { before } else { 0.0 };
    let power = power(second, third, before);
    if power >= 1.5 {
        Law::Power(power)
    } else {
        Law::Linear
    }
}

/// The fewest pumps with which a text takes so many steps, and how many it takes.
pub(super) fn fewest_pumps(meter: &Meter<'_>, shape: &Shape, steps: f64) -> Option<(usize, Count)> {
    if shape.pump() == 0 {
        return Some((1, meter.steps(shape, 1)));
    }
    let mut times = 1;
    let reached = |count: Count| match count {
        Count::Steps(taken) => taken >= steps,
        Count::AtLeast(_) => true,
        Count::Unknown => false,
    };
    while !reached(meter.steps(shape, times)) {
        times *= 2;
        if shape.length(times) > LONG {
            return None;
        }
    }
    let (mut below, mut enough) = (times / 2, times);
    while enough - below > 1 {
        let middle = (below + enough) / 2;
        if reached(meter.steps(shape, middle)) {
            enough = middle;
        } else {
            below = middle;
        }
    }
    Some((enough, meter.steps(shape, enough)))
}
