//! Tables in which every value is there once, and columns of which many in a row are the same.

use std::collections::HashMap;
use std::hash::Hash;

use super::Runs;

/// Distinct values in the order in which they came.
#[derive(Debug)]
pub(super) struct Distinct<T> {
    places: HashMap<T, usize>,
}

impl<T> Default for Distinct<T> {
    fn default() -> Distinct<T> {
        Distinct {
            places: HashMap::new(),
        }
    }
}

impl<T: Eq + Hash> Distinct<T> {
    /// Where the value is, now at the latest.
    pub(super) fn place(&mut self, value: T) -> usize {
        let next = self.places.len();
        *self.places.entry(value).or_insert(next)
    }

    /// The values, each at its place.
    pub(super) fn into_values(self) -> impl Iterator<Item = T> {
        let mut values: Vec<(T, usize)> = self.places.into_iter().collect();
        values.sort_unstable_by_key(|(_, place)| *place);
        values.into_iter().map(|(value, _)| value)
    }
}

/// The column of these values.
pub(super) fn runs<T: PartialEq>(values: impl Iterator<Item = T>) -> Runs<T> {
    let mut runs: Runs<T> = Vec::new();
    for value in values {
        match runs.last_mut() {
            Some((last, count)) if *last == value => *count += 1,
            _ => runs.push((value, 1)),
        }
    }
    runs
}
