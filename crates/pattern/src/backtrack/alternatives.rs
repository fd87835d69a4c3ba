//! Long lists of alternatives, arranged so that what begins alike is tried once.

use std::collections::HashMap;

use crate::tree::{Node, SetId, Sets};

/// Alternatives that begin alike.
pub(super) struct Ways<'a> {
    pub(super) shared: &'a [Node],
    /// What follows in each. None at all where there is a single way, which `shared` holds whole.
    pub(super) rests: Vec<&'a [Node]>,
}

impl<'a> Ways<'a> {
    pub(super) fn one(way: &'a [Node]) -> Ways<'a> {
        Ways {
            shared: way,
            rests: Vec::new(),
        }
    }
}

pub(super) fn in_a_row(node: &Node) -> &[Node] {
    match node {
        Node::Empty => &[],
        Node::Concat(nodes) => nodes,
        node => std::slice::from_ref(node),
    }
}

/// Alternatives put together by their first character. Those that begin with one character each may change places, since
/// no two of them can match at the same place; all others stay where they are.
pub(super) fn grouped<'a>(sets: &Sets, ways: impl Iterator<Item = &'a [Node]>) -> Vec<Ways<'a>> {
    let mut groups: Vec<Vec<&'a [Node]>> = Vec::new();
    let mut places: HashMap<SetId, usize> = HashMap::new();
    for way in ways {
        let Some(first) = unit_at(sets, way, 0) else {
            // Nothing may move past this one.
            places.clear();
            groups.push(vec![way]);
            continue;
        };
        let place = *places.entry(first).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(way);
    }
    groups.into_iter().map(|ways| with_shared(sets, &ways)).collect()
}

fn with_shared<'a>(sets: &Sets, ways: &[&'a [Node]]) -> Ways<'a> {
    let &[first, ref others @ ..] = ways else {
        unreachable!("a group begins with a way")
    };
    if others.is_empty() {
        return Ways::one(first);
    }
    let alike = |index: usize| {
        let unit = unit_at(sets, first, index);
        unit.is_some() && others.iter().all(|other| unit_at(sets, other, index) == unit)
    };
    let length = (0..first.len()).take_while(|&index| alike(index)).count();
    Ways {
        shared: &first[..length],
        rests: ways.iter().map(|way| &way[length..]).collect(),
    }
}

/// The set of what a way reads at an index, where that is one single unit.
fn unit_at(sets: &Sets, way: &[Node], index: usize) -> Option<SetId> {
    match way.get(index) {
        Some(&Node::Unit { set, .. }) if matches!(sets.get(set).ranges(), [(low, high)] if low == high) => {
            Some(set)
        }
        _ => None,
    }
}
