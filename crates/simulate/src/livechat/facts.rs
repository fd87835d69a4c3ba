//! What is known of a visitor, as the sessions of every engine of LiveChat name it.

use trigger::tree::{Lasts, Source, ValueKind, VariableEntry};

/// Where the visitor is.
pub(super) const PLACE: [VariableEntry; 4] = [
    fact(
        "@visitor_country",
        "Country",
        "The country’s English name, such as Germany.",
        "the visitor’s country",
        "\"Germany\"",
    ),
    fact(
        "@visitor_country_code",
        "Country code",
        "The country’s code of two letters, such as DE.",
        "the visitor’s country code",
        "\"DE\"",
    ),
    fact(
        "@visitor_region",
        "Region",
        "The region, such as Bavaria.",
        "the visitor’s region",
        "\"Bavaria\"",
    ),
    fact(
        "@visitor_city",
        "City",
        "The city, such as Munich.",
        "the visitor’s city",
        "\"Munich\"",
    ),
];

/// A text that is known, or not.
pub(super) const fn fact(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrase: &'static str,
    example: &'static str,
) -> VariableEntry {
    VariableEntry {
        key,
        label,
        help,
        phrase,
        phrase_not: "",
        kind: ValueKind::Text,
        range: None,
        choices: &[],
        closed: false,
        lasts: Lasts::Evaluation,
        operators: &[],
        example,
        source: Source::Document,
    }
}
