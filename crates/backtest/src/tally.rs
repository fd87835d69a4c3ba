//! What is counted while visitors pass by. Tallies of parts of the visitors add up to the tally of all of them, in any order.

use std::collections::{BTreeMap, HashMap};

use datafusion::common::DataFusionError;
use serde::{Deserialize, Serialize};

use crate::sample::Samples;

/// Hours of a week: seven days from Monday, 24 hours each.
pub const HOURS_OF_A_WEEK: usize = 7 * 24;

/// What came of all visitors.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Pages that were looked at.
    pub page_views: u64,
    /// Different visitors.
    pub visitors: u64,
    /// Visits of all of them.
    pub visits: u64,
    /// The first and the last page view, in milliseconds since 1970-01-01 UTC.
    pub span_ms: Option<(i64, i64)>,
    /// What each side did: one, or two that are compared.
    pub sides: Vec<SideTally>,
    /// For two sides: how their triggers differ, pair by pair.
    pub differences: Vec<DifferenceTally>,
}

/// What the triggers of one side did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideTally {
    /// By the places of the triggers.
    pub triggers: Vec<TriggerTally>,
    /// How many visitors got so many messages; nobody who got none is in it.
    pub messages: BTreeMap<u32, u64>,
    /// How many visitors got messages of two triggers at once.
    pub crowded: u64,
    /// Some of them.
    pub crowded_samples: Samples,
    /// How many visitors two triggers both reached, by their places, the lower one first.
    pub overlaps: BTreeMap<u32, BTreeMap<u32, u64>>,
}

/// What one trigger did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriggerTally {
    /// Messages that were shown.
    pub fired: u64,
    /// Visitors who saw one.
    pub visitors: u64,
    /// Visits in which one was shown.
    pub visits: u64,
    /// How many visitors saw it so often.
    pub times: BTreeMap<u32, u64>,
    /// Messages by the hour of the week, Monday from midnight on first; empty while there is none.
    pub hours: Vec<u64>,
    /// Messages by the page on which they were shown.
    pub pages: HashMap<u32, u64>,
    /// Some of the visitors.
    pub samples: Samples,
}

/// How a trigger of one side and its counterpart of the other differ.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferenceTally {
    /// Visitors whom only the first side's trigger reached.
    pub only_first: u64,
    /// Some of them.
    pub first_samples: Samples,
    /// Visitors whom only the second side's trigger reached.
    pub only_second: u64,
    /// Some of them.
    pub second_samples: Samples,
    /// Visitors whom both reached.
    pub both: u64,
    /// Those of them who got another number of messages.
    pub other_times: u64,
}

impl Tally {
    /// Adds what was counted elsewhere.
    pub fn add(&mut self, other: Tally) {
        self.page_views += other.page_views;
        self.visitors += other.visitors;
        self.visits += other.visits;
        self.span_ms = match (self.span_ms, other.span_ms) {
            (Some((first, last)), Some((begin, end))) => Some((first.min(begin), last.max(end))),
            (span, None) | (None, span) => span,
        };
        add_each(&mut self.sides, other.sides, SideTally::add);
        add_each(&mut self.differences, other.differences, DifferenceTally::add);
    }
}

impl SideTally {
    fn add(&mut self, other: SideTally) {
        add_each(&mut self.triggers, other.triggers, TriggerTally::add);
        add_counts(&mut self.messages, other.messages);
        self.crowded += other.crowded;
        self.crowded_samples.add(other.crowded_samples);
        for (trigger, others) in other.overlaps {
            add_counts(self.overlaps.entry(trigger).or_default(), others);
        }
    }
}

impl TriggerTally {
    fn add(&mut self, other: TriggerTally) {
        self.fired += other.fired;
        self.visitors += other.visitors;
        self.visits += other.visits;
        add_counts(&mut self.times, other.times);
        add_each(&mut self.hours, other.hours, |count, more| *count += more);
        for (page, count) in other.pages {
            *self.pages.entry(page).or_default() += count;
        }
        self.samples.add(other.samples);
    }
}

impl DifferenceTally {
    fn add(&mut self, other: DifferenceTally) {
        self.only_first += other.only_first;
        self.first_samples.add(other.first_samples);
        self.only_second += other.only_second;
        self.second_samples.add(other.second_samples);
        self.both += other.both;
        self.other_times += other.other_times;
    }
}

impl Tally {
    /// It as bytes, to travel from where it was counted.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, DataFusionError> {
        postcard::to_allocvec(self).map_err(|error| DataFusionError::External(Box::new(error)))
    }

    /// It from bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Tally, DataFusionError> {
        postcard::from_bytes(bytes).map_err(|error| DataFusionError::External(Box::new(error)))
    }
}

/// Adds place by place; what one of the two lacks at its end counts as nothing.
fn add_each<T>(own: &mut Vec<T>, others: Vec<T>, mut add: impl FnMut(&mut T, T)) {
    let mut others = others.into_iter();
    for (own, other) in own.iter_mut().zip(&mut others) {
        add(own, other);
    }
    own.extend(others);
}

fn add_counts<K: Ord>(own: &mut BTreeMap<K, u64>, others: BTreeMap<K, u64>) {
    for (key, count) in others {
        *own.entry(key).or_default() += count;
    }
}
