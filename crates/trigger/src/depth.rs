//! How deep a document may nest.
//!
//! Readers of JSON give up somewhere, ours at 128 levels, and what is written puts documents into others: lists, plans,
//! files of servers, requests. One limit for documents, well below, is what keeps everything that is taken readable in
//! every form in which it is ever written.

use std::fmt;

use serde_json::{Map, Value};

use crate::FieldPath;

/// The most levels of objects and lists in a document, itself included. A trigger has five.
pub const DEEPEST: usize = 100;

/// A document nests more than [`DEEPEST`] levels deep.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct TooDeep {
    /// Where the levels are too many; the root where the text is too deep even to be read.
    pub path: FieldPath,
}

impl TooDeep {
    /// What to do about it.
    pub const HELP: &str = "Take out what nests so deep, or keep it as a text. No field of a trigger needs more than five levels.";
}

impl fmt::Display for TooDeep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A path of a hundred steps tells nobody more than its beginning.
        const SHOWN: usize = 5;
        let path = self.path.as_str();
        match path.match_indices('/').nth(SHOWN) {
            _ if path.is_empty() => f.write_str("it")?,
            Some((end, _)) => write!(f, "“{}/…”", &path[..end])?,
            None => write!(f, "“{path}”")?,
        }
        write!(f, " nests more than {DEEPEST} levels deep")
    }
}

/// Checks that a document nests no deeper than it may.
///
/// # Errors
/// [`TooDeep`] with the path to the first level too many.
pub fn check_depth(document: &Map<String, Value>) -> Result<(), TooDeep> {
    let members = document
        .iter()
        .find_map(|(name, value)| below(value, &|| FieldPath::root().field(name), DEEPEST - 1));
    members.map_or(Ok(()), |path| Err(TooDeep { path }))
}

/// The path to the first level too many in a value that may have `levels`.
fn below(value: &Value, path: &dyn Fn() -> FieldPath, levels: usize) -> Option<FieldPath> {
    match value {
        Value::Array(_) | Value::Object(_) if levels == 0 => Some(path()),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| below(item, &|| path().item(index), levels - 1)),
        Value::Object(members) => members
            .iter()
            .find_map(|(name, member)| below(member, &|| path().field(name), levels - 1)),
        _ => None,
    }
}

/// Whether a text that cannot be read nests so deep that this is the reason.
pub(crate) fn is_deep_text(text: &str) -> bool {
    let (mut levels, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                levels += 1;
                if levels > DEEPEST {
                    return true;
                }
            }
            b']' | b'}' if !in_string => levels = levels.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn nested(levels: usize) -> Map<String, Value> {
        let value = (2..levels).fold(json!([]), |value, level| match level % 2 {
            0 => json!([1, value]),
            _ => json!({ "a": 1, "b/c": value }),
        });
        Map::from_iter([("deep".to_owned(), value)])
    }

    #[test]
    fn the_limit_is_kept_and_one_level_more_is_found_with_its_path() {
        check_depth(&nested(DEEPEST)).unwrap();
        check_depth(&Map::new()).unwrap();
        let found = check_depth(&nested(DEEPEST + 1)).unwrap_err();
        assert_eq!(found.path.as_str().matches('/').count(), DEEPEST);
        assert_eq!(
            found.to_string(),
            "“/deep/1/b~1c/1/b~1c/…” nests more than 100 levels deep"
        );
    }

    #[test]
    fn brackets_in_texts_are_no_levels() {
        assert!(is_deep_text(&"[".repeat(DEEPEST + 1)));
        assert!(!is_deep_text(&"[]".repeat(DEEPEST + 1)));
        assert!(!is_deep_text(&format!(
            r#"{{"a\"{}": "{}"}}"#,
            "[".repeat(200),
            "{".repeat(200)
        )));
    }
}
