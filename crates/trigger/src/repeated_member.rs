//! Members that a JSON object has twice. Readers differ in which of the two counts (RFC 8259, section 4: "unpredictable"), ours
//! takes the last, and nobody can know which one was meant.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::FieldPath;

/// A member that stands in one object twice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line}, column {column}: “{name}” stands here for the second time in one object: it is in line {first_line}, column \
     {first_column} already ({path}), and nothing tells which of the two counts; remove one of them"
)]
pub struct RepeatedMember {
    /// The member's name.
    pub name: String,
    /// The path to the member in its document.
    pub path: FieldPath,
    /// The line of the second one, counted from 1.
    pub line: usize,
    /// Its column, counted from 1, in bytes.
    pub column: usize,
    /// The line of the first one, counted from 1.
    pub first_line: usize,
    /// Its column, counted from 1, in bytes.
    pub first_column: usize,
}

/// The first member that a JSON text has twice in one object, if there is one. The text may be several documents in a row. Of
/// a text that is no JSON, nothing is said for certain.
///
/// ```
/// let found = trigger::repeated_member(r#"{"name": "a", "name": "b"}"#).expect("it stands there twice");
/// assert_eq!((found.name.as_str(), found.line, found.column), ("name", 1, 15));
/// assert_eq!(trigger::repeated_member(r#"[{"name": "a"}, {"name": "b"}]"#), None);
/// ```
pub fn repeated_member(text: &str) -> Option<RepeatedMember> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' => open.push(Open::Object {
                members: HashMap::new(),
                name: Cow::Borrowed(""),
                wants_name: true,
            }),
            b'[' => open.push(Open::List { index: 0 }),
            b'}' | b']' => {
                open.pop();
            }
            b',' => match open.last_mut() {
                Some(Open::Object { wants_name, .. }) => *wants_name = true,
                Some(Open::List { index }) => *index += 1,
                None => {}
            },
            b'"' => {
                let end = end_of_string(bytes, at);
                if let Some(Open::Object {
                    members,
                    name,
                    wants_name: wants_name @ true,
                }) = open.last_mut()
                {
                    *wants_name = false;
                    *name = member_name(text.get(at..end)?);
                    if let Some(first) = members.insert(name.clone(), at) {
                        let name = name.to_string();
                        return Some(found(text, &open, name, first, at));
                    }
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// An object or a list that has begun.
enum Open<'a> {
    Object {
        /// Where each member stands.
        members: HashMap<Cow<'a, str>, usize>,
        /// The member that was read last.
        name: Cow<'a, str>,
        wants_name: bool,
    },
    List {
        index: usize,
    },
}

/// The byte behind the string that begins at `start`, or the end of the text.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// A name without its quotation marks and escapes: `"\u0061"` is `a`.
fn member_name(quoted: &str) -> Cow<'_, str> {
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('\\') => Cow::Borrowed(inner),
        _ => serde_json::from_str(quoted).map_or(Cow::Borrowed(quoted), Cow::Owned),
    }
}

fn found(text: &str, open: &[Open<'_>], name: String, first: usize, second: usize) -> RepeatedMember {
    let path = open.iter().fold(FieldPath::root(), |path, open| match open {
        Open::Object { name, .. } => path.field(name),
        Open::List { index } => path.item(*index),
    });
    let (first_line, first_column) = place(text, first);
    let (line, column) = place(text, second);
    RepeatedMember {
        name,
        path,
        line,
        column,
        first_line,
        first_column,
    }
}

fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at];
    let line_start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |end| end + 1);
    let lines = before.iter().filter(|&&byte| byte == b'\n').count();
    (lines + 1, at - line_start + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let said = repeated_member(text).map(|found| {
            format!(
                "{} {}:{} {}:{}",
                found.path.as_str(),
                found.first_line,
                found.first_column,
                found.line,
                found.column
            )
        });
        assert_eq!(said.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_member_that_stands_twice_in_one_object_is_found_with_both_places() {
        check(r#"{"a": 1, "a": 2}"#, Some("/a 1:2 1:10"));
        check(
            "[{\"a\": 1},\n {\"b\": [{\"x/y\": 1,\n   \"x/y\": {}}]}]",
            Some("/1/b/0/x~1y 2:10 3:4"),
        );
        check(r#"{"a": {"a": 1}, "\u0061": 2}"#, Some("/a 1:2 1:17"));
        check("{\"a\": 1}\n{\"b\": 1, \"b\": 1}", Some("/b 2:2 2:10"));
        check(r#"{"": 1, "": 2}"#, Some("/ 1:2 1:9"));
    }

    #[test]
    fn members_of_different_objects_and_texts_are_no_repetition() {
        check(
            r#"{"a": {"a": "a"}, "b": ["a", "a"], "c": "\"a\": {", "A": 1}"#,
            None,
        );
        check("{\"a\": 1}\n{\"a\": 1}", None);
        check("", None);
    }

    proptest! {
        #[test]
        fn any_text_is_gone_through_to_its_end(text in r#"([{}\[\],:"\\a-c0-1 \n]|ü|"[ab]"|\\u0061){0,40}"#) {
            if let Some(found) = repeated_member(&text) {
                prop_assert!((found.first_line, found.first_column) < (found.line, found.column));
            }
        }
    }
}
