//! Counts what is left out by its reasons, and keeps the first few of each.

use crate::{LeftOut, SkipReason, Skipped};

/// Examples that are kept of each reason for skipping.
const EXAMPLES: usize = 3;
/// Characters that are kept of what was skipped.
const LONGEST: usize = 120;

#[derive(Debug, Default)]
pub(crate) struct Tally {
    reasons: Vec<(SkipReason, u64)>,
    examples: Vec<Skipped>,
}

impl Tally {
    /// Takes what stands at a place and is skipped.
    pub(crate) fn skip(&mut self, place: u64, text: &str, reason: SkipReason) {
        self.count(reason, 1);
        if self.wants(reason) {
            self.examples.push(Skipped {
                place,
                text: shortened(text),
                reason,
                words: reason.to_string(),
            });
        }
    }

    pub(crate) fn count(&mut self, reason: SkipReason, times: u64) {
        match self.reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, count)) => *count += times,
            None => self.reasons.push((reason, times)),
        }
    }

    /// Keeps an example that was counted already, if there are not enough.
    pub(crate) fn keep(&mut self, example: Skipped) {
        if self.wants(example.reason) {
            self.examples.push(example);
        }
    }

    fn wants(&self, reason: SkipReason) -> bool {
        let known = self.examples.iter().filter(|known| known.reason == reason);
        known.count() < EXAMPLES
    }

    /// How many in all.
    pub(crate) fn skipped(&self) -> u64 {
        self.reasons.iter().map(|(_, count)| count).sum()
    }

    /// The same by reasons, the most frequent first.
    pub(crate) fn left_out(&self) -> Vec<LeftOut> {
        let mut left_out: Vec<LeftOut> = self
            .reasons
            .iter()
            .map(|&(reason, count)| LeftOut {
                reason,
                count,
                words: reason.counted(count),
            })
            .collect();
        left_out.sort_by_key(|left| std::cmp::Reverse(left.count));
        left_out
    }

    pub(crate) fn into_examples(self) -> Vec<Skipped> {
        self.examples
    }
}

pub(crate) fn shortened(text: &str) -> String {
    let mut shortened: String = text.chars().take(LONGEST).collect();
    if shortened.len() < text.len() {
        shortened.push('…');
    }
    shortened
}
