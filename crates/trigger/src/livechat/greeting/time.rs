//! Points in time, as the API writes them: RFC 3339.

use jiff::Timestamp;

/// The point in time that a text names; `None` where it names none.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    text.trim().parse().ok()
}

/// One text for one point in time, whatever its offset and its fractions; a text that names none as it is.
pub(super) fn in_one_form(text: &str) -> String {
    read(text).map_or_else(|| text.to_owned(), |time| time.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_point_in_time_has_one_text() {
        for text in [
            "2026-12-24T00:00:00Z",
            "2026-12-24T01:00:00+01:00",
            "2026-12-24T00:00:00.000Z",
        ] {
            assert_eq!(in_one_form(text), "2026-12-24T00:00:00Z");
        }
        assert_eq!(in_one_form("tomorrow"), "tomorrow");
    }
}
