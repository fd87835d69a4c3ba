//! What a pattern says, as a tree over UTF-16 code units.
//!
//! The tree is free of notation: escapes, classes and case-insensitive parts have become sets of units. How it is
//! matched is each engine's own affair.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::units::UnitSet;

/// A parsed pattern.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub(crate) root: Node,
    pub(crate) sets: Sets,
    /// Number of capturing groups.
    pub(crate) groups: u32,
}

/// Which set of a [`Sets`] a node takes its unit from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SetId(pub(crate) u32);

/// Every distinct set of units of a pattern, kept once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sets {
    sets: Vec<UnitSet>,
    ids: HashMap<UnitSet, SetId>,
}

impl Sets {
    pub(crate) fn intern(&mut self, set: UnitSet) -> SetId {
        if let Some(&id) = self.ids.get(&set) {
            return id;
        }
        let id = SetId(self.sets.len() as u32);
        self.sets.push(set.clone());
        self.ids.insert(set, id);
        id
    }

    pub(crate) fn get(&self, id: SetId) -> &UnitSet {
        &self.sets[id.0 as usize]
    }

    pub(crate) fn all(&self) -> &[UnitSet] {
        &self.sets
    }
}

/// Where something stands in the source, in UTF-16 code units.
pub(crate) type At = Range<u32>;

#[derive(Debug, Clone)]
pub(crate) enum Node {
    Empty,
    /// One unit of the set.
    Unit {
        set: SetId,
        at: At,
    },
    Concat(Vec<Node>),
    /// The first that leads to a match wins.
    Alternatives(Vec<Node>),
    Repeat(Box<Repeat>),
    Capture {
        group: u32,
        body: Box<Node>,
    },
    Assert(Assertion),
    Look(Box<Look>),
    /// What one of the groups last captured; nothing when none has. Several groups when they share a name.
    BackReference {
        groups: Arc<[u32]>,
        ignore_case: bool,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Repeat {
    pub(crate) body: Node,
    pub(crate) min: u32,
    /// `None` is without end.
    pub(crate) max: Option<u32>,
    pub(crate) greedy: bool,
    /// Groups inside the body: each round forgets what they captured.
    pub(crate) groups: Range<u32>,
}

#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub(crate) direction: Direction,
    pub(crate) negative: bool,
    pub(crate) body: Node,
}

/// Which way a look-around reads from where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Ahead,
    Behind,
}

/// A condition on the two units around a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Assertion {
    Start,
    End,
    /// `^` under `(?m:…)`.
    LineStart,
    /// `$` under `(?m:…)`.
    LineEnd,
    WordBoundary,
    NotWordBoundary,
}

impl Node {
    /// Puts nodes in a row without needless nesting.
    pub(crate) fn concat(mut nodes: Vec<Node>) -> Node {
        nodes.retain(|node| !matches!(node, Node::Empty));
        match nodes.len() {
            0 => Node::Empty,
            1 => nodes.remove(0),
            _ => Node::Concat(nodes),
        }
    }

    /// Whether more than so many nodes lie within each other. Looks no deeper than that.
    pub(crate) fn is_deeper_than(&self, levels: usize) -> bool {
        let Some(left) = levels.checked_sub(1) else {
            return true;
        };
        match self {
            Node::Concat(nodes) | Node::Alternatives(nodes) => {
                nodes.iter().any(|node| node.is_deeper_than(left))
            }
            Node::Repeat(repeat) => repeat.body.is_deeper_than(left),
            Node::Capture { body, .. } => body.is_deeper_than(left),
            Node::Look(look) => look.body.is_deeper_than(left),
            Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => false,
        }
    }
}
