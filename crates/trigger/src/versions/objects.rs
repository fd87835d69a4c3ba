//! Objects and lists of several versions, member by member.

use serde_json::{Map, Value};

use super::{At, Values, Walk};
use crate::ValueLine;

/// Whether each version that has it has an object there.
pub(crate) fn are_objects<const VERSIONS: usize>(values: &Values<'_, VERSIONS>) -> bool {
    values.iter().flatten().all(|value| value.is_object())
}

/// Whether two items of a list are objects, so that one can have become the other.
pub(crate) fn are_both_objects(left: &Value, right: &Value) -> bool {
    left.is_object() && right.is_object()
}

/// A member of each version.
pub(crate) fn members<'v, const VERSIONS: usize>(
    values: &Values<'v, VERSIONS>,
    name: &str,
) -> Values<'v, VERSIONS> {
    values.map(|value| value.and_then(|value| value.get(name)))
}

/// The lists, where there is one in each version.
pub(crate) fn lists<'v, const VERSIONS: usize>(
    values: &Values<'v, VERSIONS>,
) -> Option<[&'v [Value]; VERSIONS]> {
    let is_list = |value: &Option<&Value>| value.is_some_and(Value::is_array);
    values.iter().all(is_list).then(|| {
        values.map(|value| {
            let items = value.and_then(Value::as_array);
            items.map(Vec::as_slice).unwrap_or_default()
        })
    })
}

impl<const VERSIONS: usize> Walk<VERSIONS> {
    /// Members that are not `known`, called by their names.
    pub(crate) fn others(&mut self, at: &At<VERSIONS>, values: &Values<'_, VERSIONS>, known: &[&str]) {
        self.others_in_lines(at, values, known, |_| Vec::new());
    }

    /// As [`others`](Self::others), with values that are read in `lines`.
    pub(crate) fn others_in_lines(
        &mut self,
        at: &At<VERSIONS>,
        values: &Values<'_, VERSIONS>,
        known: &[&str],
        lines: impl Fn(&Value) -> Vec<ValueLine>,
    ) {
        let mut names: Vec<&str> = Vec::new();
        let objects = values.iter().flatten().filter_map(|value| value.as_object());
        for name in objects.flat_map(Map::keys) {
            if !known.contains(&name.as_str()) && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        for name in names {
            self.leaf_in_lines(&at.member(name), name, members(values, name), &lines);
        }
    }
}
