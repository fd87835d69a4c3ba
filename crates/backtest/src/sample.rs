//! Some of the visitors behind a number, so that one of their visits can be played.
//!
//! Which of them is decided by their keys alone: the lowest ones after mixing. So it is the same few whoever counts in whatever order, and
//! they are as good as drawn by lot.

use serde::{Deserialize, Serialize};

/// Visitors that are kept of each number.
pub(crate) const KEPT: usize = 24;
/// Page views that are kept of one of them. Whoever has more is a program, most likely.
pub(crate) const LONGEST: usize = 400;

/// A few of the visitors behind a number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Samples(Vec<Sample>);

/// A visitor, with what they looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// The key of the visitor, as it was made of the log with the project's salt.
    pub visitor: u64,
    /// The page view at which it happened first, by its place in `views`.
    pub at: u32,
    /// All of the visitor's page views up to the [longest](LONGEST).
    pub views: Vec<(i64, u32)>,
}

impl Samples {
    /// Whether a visitor is among those who are kept, as far as one knows.
    pub fn wants(&self, visitor: u64) -> bool {
        self.0.len() < KEPT
            || self
                .0
                .last()
                .is_some_and(|last| rank(visitor) < rank(last.visitor))
    }

    /// Keeps a visitor if it is one of those.
    pub fn keep(&mut self, sample: Sample) {
        if !self.wants(sample.visitor) {
            return;
        }
        let place = self
            .0
            .partition_point(|kept| rank(kept.visitor) < rank(sample.visitor));
        self.0.insert(place, sample);
        self.0.truncate(KEPT);
    }

    /// Adds what was kept elsewhere.
    pub fn add(&mut self, others: Samples) {
        for sample in others.0 {
            self.keep(sample);
        }
    }

    /// The visitors, in an order that says nothing.
    pub fn visitors(&self) -> &[Sample] {
        &self.0
    }
}

/// Mixes a key, so that neighbours are not kept together. The constants are those of SplitMix64.
fn rank(visitor: u64) -> u64 {
    let mixed = visitor.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Sample, Samples};

    fn sample(visitor: u64) -> Sample {
        Sample {
            visitor,
            at: 0,
            views: vec![(0, 0)],
        }
    }

    #[test]
    fn the_same_few_are_kept_in_whatever_order_and_parts_they_come() {
        let mut forwards = Samples::default();
        (0..1000).for_each(|visitor| forwards.keep(sample(visitor)));
        let mut backwards = Samples::default();
        (500..1000)
            .rev()
            .for_each(|visitor| backwards.keep(sample(visitor)));
        let mut rest = Samples::default();
        (0..500).rev().for_each(|visitor| rest.keep(sample(visitor)));
        backwards.add(rest);
        assert_eq!(forwards, backwards);
        assert_eq!(forwards.visitors().len(), KEPT);
    }
}
