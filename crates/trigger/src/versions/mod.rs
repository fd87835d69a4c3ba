//! Versions of one document side by side: what differs, with a path, a label and the values of each.
//!
//! A platform walks its own documents ([`Walk`]) and says what is a field. Lists are told item by item: what was put in or taken out is a
//! field of its own. Paths in lists count the items of all versions together, as [`crate::merge()`] expects them.

mod alignment;
mod changes;
mod objects;
mod sets;
#[cfg(test)]
mod shown;

use serde_json::Value;

use self::alignment::align;
use self::sets::pair;
use crate::summary::quote;
use crate::{FieldPath, ValueLine};

pub(crate) use changes::{changes, merged};
pub(crate) use objects::{are_both_objects, are_objects, lists, members};
#[cfg(test)]
pub(crate) use shown::shown;

/// A field of several versions of one document.
pub(crate) struct FieldOf<const VERSIONS: usize> {
    /// Its path, with the items of all versions counted.
    pub(crate) path: FieldPath,
    /// Its path in each version; where it is not there, the place where it would be.
    pub(crate) places: [FieldPath; VERSIONS],
    pub(crate) label: String,
    /// `None` where it is not there.
    pub(crate) values: [Option<Value>; VERSIONS],
    /// The values as people read them; empty where they are read as they are written.
    pub(crate) lines: [Vec<ValueLine>; VERSIONS],
    /// Its words, where it is a whole item of a list, which can move.
    pub(crate) item: Option<String>,
    /// Its values are patterns, in one version at least.
    pub(crate) is_pattern: bool,
}

/// Where the walk is: in all versions together and in each.
#[derive(Clone)]
pub(crate) struct At<const VERSIONS: usize> {
    pub(crate) path: FieldPath,
    pub(crate) places: [FieldPath; VERSIONS],
}

impl<const VERSIONS: usize> At<VERSIONS> {
    pub(crate) fn root() -> At<VERSIONS> {
        At {
            path: FieldPath::root(),
            places: std::array::from_fn(|_| FieldPath::root()),
        }
    }

    /// The place in the last version that has it.
    pub(crate) fn place(&self, values: &Values<'_, VERSIONS>) -> &FieldPath {
        let places = self.places.iter().zip(values).rev();
        let mut there = places.filter(|(_, value)| value.is_some());
        there.next().map_or(&self.path, |(place, _)| place)
    }

    pub(crate) fn member(&self, name: &str) -> At<VERSIONS> {
        At {
            path: self.path.field(name),
            places: self.places.each_ref().map(|place| place.field(name)),
        }
    }

    pub(crate) fn item(&self, index: usize) -> At<VERSIONS> {
        At {
            path: self.path.item(index),
            places: self.places.each_ref().map(|place| place.item(index)),
        }
    }
}

pub(crate) type Values<'v, const VERSIONS: usize> = [Option<&'v Value>; VERSIONS];

pub(crate) struct Walk<const VERSIONS: usize> {
    pub(crate) fields: Vec<FieldOf<VERSIONS>>,
}

impl<const VERSIONS: usize> Walk<VERSIONS> {
    /// One field, if it is not the same everywhere.
    pub(crate) fn leaf(&mut self, at: &At<VERSIONS>, label: impl Into<String>, values: Values<'_, VERSIONS>) {
        self.leaf_in_lines(at, label, values, |_| Vec::new());
    }

    /// One field whose values are read in `lines`, if it is not the same everywhere.
    pub(crate) fn leaf_in_lines(
        &mut self,
        at: &At<VERSIONS>,
        label: impl Into<String>,
        values: Values<'_, VERSIONS>,
        lines: impl Fn(&Value) -> Vec<ValueLine>,
    ) {
        if values.iter().any(|value| *value != values[0]) {
            self.fields.push(FieldOf {
                path: at.path.clone(),
                places: at.places.clone(),
                label: label.into(),
                lines: values.map(|value| value.map(&lines).unwrap_or_default()),
                values: values.map(Option::<&Value>::cloned),
                item: None,
                is_pattern: false,
            });
        }
    }

    /// A whole item of a list, which can move.
    pub(crate) fn item(
        &mut self,
        at: &At<VERSIONS>,
        label: impl Into<String>,
        values: Values<'_, VERSIONS>,
        words: impl Fn(&Value) -> String,
        lines: impl Fn(&Value) -> Vec<ValueLine>,
    ) {
        let before = self.fields.len();
        self.leaf_in_lines(at, label, values, lines);
        for field in &mut self.fields[before..] {
            let last = values.iter().rev().flatten().next();
            field.item = Some(quote(&last.map(|value| words(value)).unwrap_or_default()));
        }
    }

    /// Lists item by item; `first` is the index of the first item in what is written.
    pub(crate) fn rows(
        &mut self,
        at: &At<VERSIONS>,
        first: usize,
        lists: [&[Value]; VERSIONS],
        alike: fn(&Value, &Value) -> bool,
        each: impl Fn(&mut Self, &At<VERSIONS>, Values<'_, VERSIONS>),
    ) {
        let mut next = [first; VERSIONS];
        for (position, row) in align(lists, alike).into_iter().enumerate() {
            let mut item = At {
                path: at.path.item(position + first),
                places: at.places.clone(),
            };
            for (version, index) in row.iter().enumerate() {
                item.places[version] = at.places[version].item(next[version]);
                next[version] += usize::from(index.is_some());
            }
            let values = std::array::from_fn(|version| row[version].map(|index| &lists[version][index]));
            each(self, &item, values);
        }
    }

    /// Lists whose order does not count, item by item: equal items belong together wherever they stand, and then alike ones. They come in
    /// the order of the second list, which is the one that paths are read in; what it does not have stands behind.
    pub(crate) fn set(
        &mut self,
        at: &At<VERSIONS>,
        lists: [&[Value]; VERSIONS],
        alike: fn(&Value, &Value) -> bool,
        each: impl Fn(&mut Self, &At<VERSIONS>, Values<'_, VERSIONS>),
    ) {
        for (position, row) in pair(lists, alike).into_iter().enumerate() {
            let place = |version: usize| {
                let index = row[version].unwrap_or(lists[version].len());
                at.places[version].item(index)
            };
            let item = At {
                path: at.path.item(position),
                places: std::array::from_fn(place),
            };
            let values = std::array::from_fn(|version| row[version].map(|index| &lists[version][index]));
            each(self, &item, values);
        }
    }
}
