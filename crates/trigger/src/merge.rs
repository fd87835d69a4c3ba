//! Two sides of a document that had one thing in common: who changed which field, and a document made of both.
//!
//! A field that only one side changed is that side's. Where both changed it, people choose: nothing is guessed. Which fields a
//! document has is the platform's to say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{FieldPath, ValueLine};

/// A field that at least one side changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldMerge {
    /// The field, as a JSON pointer.
    pub path: FieldPath,
    /// As the form names it.
    pub label: String,
    /// Whether its values are patterns, which are read sign by sign.
    #[serde(default)]
    pub is_pattern: bool,
    /// Its value in the document that both sides began with; `None`: it was not there.
    pub base: Option<Value>,
    /// Its value on our side.
    pub mine: Option<Value>,
    /// Its value on the other side.
    pub theirs: Option<Value>,
    /// Who changed it.
    pub state: MergeState,
    /// `base` as people read it; empty where it is read as it is written.
    #[serde(default)]
    pub base_lines: Vec<ValueLine>,
    /// `mine` as people read it; empty where it is read as it is written.
    #[serde(default)]
    pub mine_lines: Vec<ValueLine>,
    /// `theirs` as people read it; empty where it is read as it is written.
    #[serde(default)]
    pub theirs_lines: Vec<ValueLine>,
}

/// Who changed a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MergeState {
    /// We alone.
    Mine,
    /// The others alone.
    Theirs,
    /// Both, to the same value.
    Same,
    /// Both, to different values: somebody has to choose.
    Conflict,
}

/// Whose value a field gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Ours.
    Mine,
    /// The others'.
    Theirs,
}

impl FieldMerge {
    /// Whose value it gets when nobody says anything; `None` where somebody has to.
    pub fn side(&self) -> Option<Side> {
        match self.state {
            MergeState::Mine | MergeState::Same => Some(Side::Mine),
            MergeState::Theirs => Some(Side::Theirs),
            MergeState::Conflict => None,
        }
    }
}

/// `mine` with the values of `theirs` wherever `sides` says so, or, where it says nothing, wherever only they changed the field.
///
/// Where lists differ in length, the paths of `fields` count the items of all sides together: a field that is an item of a list has the
/// place that it would have if every item of every side were there. An item that is not in `mine` is put in, one that is not in
/// `theirs` is taken out.
///
/// # Errors
/// The first field that both sides changed and `sides` does not decide.
pub fn merge(
    mine: &Map<String, Value>,
    fields: &[FieldMerge],
    sides: &BTreeMap<FieldPath, Side>,
) -> Result<Map<String, Value>, FieldPath> {
    let mut theirs = Vec::new();
    for field in fields {
        let side = sides.get(&field.path).copied().or_else(|| field.side());
        if side.ok_or_else(|| field.path.clone())? == Side::Theirs {
            theirs.push(field);
        }
    }
    let mut merged = Value::Object(mine.clone());
    let mut items = Vec::new();
    for field in theirs {
        let path = place_in_mine(&merged, &field.path, fields);
        if is_item(&merged, &path) && (field.mine.is_none() || field.theirs.is_none()) {
            items.push((path, field));
        } else {
            put(&mut merged, &path, field.theirs.as_ref());
        }
    }
    // From the last to the first, so that the places of those before stay right.
    for (path, field) in items.into_iter().rev() {
        put_item(&mut merged, &path, field);
    }
    match merged {
        Value::Object(merged) => Ok(merged),
        _ => Ok(mine.clone()),
    }
}

/// A field in the three documents: base, mine, theirs.
pub(crate) struct FieldInThree {
    /// The field, as a JSON pointer.
    pub(crate) path: FieldPath,
    /// As the form names it.
    pub(crate) label: String,
    /// Whether its values are patterns.
    pub(crate) is_pattern: bool,
    /// Its values; `None` where it is not there.
    pub(crate) values: [Option<Value>; 3],
    /// The values as people read them; empty where they are read as they are written.
    pub(crate) lines: [Vec<ValueLine>; 3],
}

impl FieldInThree {
    /// Who changed it; `None` when nobody did.
    pub(crate) fn merged(self) -> Option<FieldMerge> {
        let [base, mine, theirs] = self.values;
        let [base_lines, mine_lines, theirs_lines] = self.lines;
        let state = match (mine == base, theirs == base) {
            (true, true) => return None,
            (false, true) => MergeState::Mine,
            (true, false) => MergeState::Theirs,
            (false, false) if mine == theirs => MergeState::Same,
            (false, false) => MergeState::Conflict,
        };
        Some(FieldMerge {
            path: self.path,
            label: self.label,
            is_pattern: self.is_pattern,
            base,
            mine,
            theirs,
            state,
            base_lines,
            mine_lines,
            theirs_lines,
        })
    }
}

/// The path in our side's document of a field whose path counts the items of all sides.
fn place_in_mine(mine: &Value, path: &FieldPath, fields: &[FieldMerge]) -> FieldPath {
    let mut place = FieldPath::root();
    let mut counted = FieldPath::root();
    for step in path.as_str().split('/').skip(1) {
        let list = mine.pointer(place.as_str()).is_some_and(Value::is_array);
        let step = match step.parse::<usize>() {
            Ok(index) if list => {
                let absent = fields
                    .iter()
                    .filter(|field| field.mine.is_none())
                    .filter_map(|field| index_in(&field.path, &counted))
                    .filter(|other| *other < index)
                    .count();
                counted = counted.item(index);
                place = place.item(index.saturating_sub(absent));
                continue;
            }
            _ => step,
        };
        place = FieldPath::of_pointer(&format!("{}/{step}", place.as_str()));
        counted = FieldPath::of_pointer(&format!("{}/{step}", counted.as_str()));
    }
    place
}

/// The index that a path has directly in a list.
fn index_in(path: &FieldPath, list: &FieldPath) -> Option<usize> {
    path.as_str()
        .strip_prefix(list.as_str())?
        .strip_prefix('/')?
        .parse()
        .ok()
}

fn is_item(document: &Value, path: &FieldPath) -> bool {
    let parent = path.as_str().rsplit_once('/').map(|(parent, _)| parent);
    parent.is_some_and(|parent| document.pointer(parent).is_some_and(Value::is_array))
}

/// Puts an item into a list that did not have it, or takes one out.
fn put_item(document: &mut Value, path: &FieldPath, field: &FieldMerge) {
    let Some((parent, index)) = path.as_str().rsplit_once('/') else {
        return;
    };
    let list = document.pointer_mut(parent).and_then(Value::as_array_mut);
    let (Some(list), Ok(index)) = (list, index.parse::<usize>()) else {
        return;
    };
    match (&field.mine, &field.theirs) {
        (None, Some(value)) => list.insert(index.min(list.len()), value.clone()),
        (Some(_), None) if index < list.len() => {
            list.remove(index);
        }
        _ => {}
    }
}

/// Gives the member or item at `path` a value, or takes a member away. Objects on the way that are not there are made.
fn put(document: &mut Value, path: &FieldPath, value: Option<&Value>) {
    let Some((parent, name)) = path.as_str().rsplit_once('/') else {
        return;
    };
    let name = name.replace("~1", "/").replace("~0", "~");
    if document.pointer(parent).is_none_or(Value::is_null) {
        put(
            document,
            &FieldPath::of_pointer(parent),
            Some(&Value::Object(Map::new())),
        );
    }
    match (document.pointer_mut(parent), value) {
        (Some(Value::Object(object)), Some(value)) => {
            object.insert(name, value.clone());
        }
        (Some(Value::Object(object)), None) => {
            object.shift_remove(&name);
        }
        (Some(Value::Array(items)), Some(value)) => {
            // A path of an item comes from lists of one length in all documents.
            if let Some(item) = name.parse().ok().and_then(|index: usize| items.get_mut(index)) {
                *item = value.clone();
            }
        }
        _ => {}
    }
}
