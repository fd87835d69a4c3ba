//! Changes after which a pattern, or a part of it, can match.

use std::ops::Range;

/// A change to a pattern after which it can match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// What it does, in the imperative. `` ` `` encloses what is to be set in a monospaced face.
    pub title: String,
    /// What is replaced, in UTF-16 code units of the source.
    pub at: Range<usize>,
    /// What stands there afterwards.
    pub replacement: String,
    /// The whole pattern afterwards.
    pub source: String,
}

impl Mend {
    /// Replaces a place of the source. The places of `edits` are in order and apart.
    pub(crate) fn new(
        title: impl Into<String>,
        source: &[u16],
        edits: &[(Range<usize>, String)],
    ) -> Option<Mend> {
        let start = edits.first()?.0.start;
        let end = edits.last()?.0.end;
        let mut replacement = String::new();
        let mut at = start;
        for (place, text) in edits {
            replacement.push_str(&String::from_utf16_lossy(source.get(at..place.start)?));
            replacement.push_str(text);
            at = place.end;
        }
        let (before, after) = (source.get(..start)?, source.get(end..)?);
        Some(Mend {
            title: title.into(),
            source: format!(
                "{}{replacement}{}",
                String::from_utf16_lossy(before),
                String::from_utf16_lossy(after)
            ),
            at: start..end,
            replacement,
        })
    }
}
