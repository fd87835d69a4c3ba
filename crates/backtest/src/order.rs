//! What page views are sorted by: one number for the visitor and the time, because sorting by one column is twice as fast as by two.
//!
//! Page views of a visitor at the same time are brought into the order of the log where they are folded.

use datafusion::arrow::datatypes::{DECIMAL128_MAX_PRECISION, DataType};

/// The type of the column: the only numbers of 128 bits that sort.
pub(crate) const KIND: DataType = DataType::Decimal128(DECIMAL128_MAX_PRECISION, 0);

/// The visitor in the upper half, the time in the lower one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) i128);

impl Key {
    /// The key of a page view of a visitor, at a time in milliseconds since 1970-01-01 UTC.
    pub(crate) fn of(visitor: u64, time_ms: i64) -> Key {
        // Times from before 1970 are negative, and come before the others in the lower half too.
        let time = time_ms.cast_unsigned() ^ LOWEST;
        Key((u128::from(visitor) << u64::BITS | u128::from(time)).cast_signed())
    }

    /// The visitor.
    pub(crate) fn visitor(self) -> u64 {
        u64::try_from(self.0.cast_unsigned() >> u64::BITS).unwrap_or_default()
    }

    /// The time in milliseconds since 1970-01-01 UTC.
    pub(crate) fn time_ms(self) -> i64 {
        let lower = self.0.cast_unsigned() & u128::from(u64::MAX);
        (u64::try_from(lower).unwrap_or_default() ^ LOWEST).cast_signed()
    }
}

const LOWEST: u64 = 1 << 63;

/// The part of the visitors that one is of.
pub(crate) fn part(visitor: u64) -> u32 {
    u32::try_from(visitor >> u32::BITS).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_sorts_by_time_within_each_visitor_and_gives_both_back() {
        let times = [i64::MIN, -1, 0, 1, 1_767_603_600_000, i64::MAX];
        for visitor in [0, 7, 1 << 63, u64::MAX] {
            let keys = times.map(|time_ms| Key::of(visitor, time_ms));
            assert!(keys.is_sorted());
            for (key, time_ms) in keys.into_iter().zip(times) {
                assert_eq!((key.visitor(), key.time_ms()), (visitor, time_ms));
            }
        }
    }
}
