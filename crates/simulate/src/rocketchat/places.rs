//! Sets of triggers, or of their records, by their places in a list.

/// A set of places. Emptied, it keeps its room.
#[derive(Debug, Clone, Default)]
pub(super) struct Places(Vec<u64>);

impl Places {
    #[inline]
    pub(super) fn contains(&self, place: usize) -> bool {
        let word = self.0.get(place / 64).copied().unwrap_or_default();
        word >> (place % 64) & 1 == 1
    }

    /// Adds a place. `false` when it was there.
    pub(super) fn insert(&mut self, place: usize) -> bool {
        if self.0.len() <= place / 64 {
            self.0.resize(place / 64 + 1, 0);
        }
        let word = &mut self.0[place / 64];
        let before = *word;
        *word |= 1 << (place % 64);
        *word != before
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn a_place_is_in_a_set_from_when_it_was_added_until_the_set_is_emptied() {
        let mut places = Places::default();
        for place in [0, 63, 64, 200] {
            assert!(!places.contains(place));
            assert!(places.insert(place));
            assert!(places.contains(place) && !places.insert(place));
        }
        assert!(!places.contains(1) && !places.contains(199) && !places.contains(1000));
        places.clear();
        assert!(!places.contains(0) && places.insert(200));
    }
}
