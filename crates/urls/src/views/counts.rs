//! What was read of a log, and what was left out.

use std::cmp::Reverse;

use serde::Serialize;

use crate::reason::sentence;
use crate::tally::Tally;
use crate::{LeftOut, SkipReason, Skipped};

/// What was read of a log or of a part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogCounts"))]
pub struct Counts {
    /// Records: lines of a log, rows of a table, actions of a visit. Blank lines, headers and directives are none.
    pub records: u64,
    /// Page views.
    pub views: u64,
    /// Records that are no page view.
    pub skipped: u64,
    /// The same by reasons, the most frequent first.
    pub left_out: Vec<LeftOut>,
    /// The first three of each reason, by their place in the log.
    pub examples: Vec<Skipped>,
}

impl Counts {
    /// Adds what was read of another part, in any order.
    pub fn add(&mut self, other: Counts) {
        let mut tally = Tally::default();
        for part in [&*self, &other] {
            for left in &part.left_out {
                tally.count(left.reason, left.count);
            }
        }
        let mut examples = std::mem::take(&mut self.examples);
        examples.extend(other.examples);
        examples.sort_by_key(|example| example.place);
        for example in examples {
            tally.keep(example);
        }
        *self = Counts::of(self.records + other.records, self.views + other.views, tally);
    }

    pub(super) fn of(records: u64, views: u64, tally: Tally) -> Counts {
        let mut left_out = tally.left_out();
        // Parts are added in any order, which must not show.
        left_out.sort_by_key(|left| (Reverse(left.count), left.reason));
        Counts {
            records,
            views,
            skipped: tally.skipped(),
            left_out,
            examples: tally.into_examples(),
        }
    }

    /// How many were left out for a reason.
    pub fn because(&self, reason: SkipReason) -> u64 {
        let left = self.left_out.iter().find(|left| left.reason == reason);
        left.map_or(0, |left| left.count)
    }

    /// What was left out and why, in one phrase such as `412 assets, 13 bots`; empty when nothing was.
    pub fn left_out_words(&self) -> String {
        sentence(&self.left_out, &self.examples)
    }
}
