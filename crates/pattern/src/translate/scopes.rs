//! Which groups have surely taken part where a reference to them stands.
//!
//! A reference to a group that took no part matches nothing at all in JavaScript, and fails in Python. Rounds of a repetition forget
//! groups in one and keep them in the other. So only references are translated for which none of this can happen.

use std::collections::HashMap;

/// What encloses a part and can be passed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// One of several alternatives, by a number of its own.
    Branch(u32),
    Repetition,
    /// A look-around that must not hold, or one that reads backwards.
    Apart,
}

/// What encloses the part that is written now, and what enclosed each group that is complete.
#[derive(Debug, Default)]
pub(super) struct Scopes {
    open: Vec<Scope>,
    branches: u32,
    groups: HashMap<u32, Vec<Scope>>,
}

impl Scopes {
    /// Enters another branch.
    pub(super) fn branch(&mut self) {
        self.branches += 1;
        self.open.push(Scope::Branch(self.branches));
    }

    pub(super) fn enter(&mut self, scope: Scope) {
        self.open.push(scope);
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    /// A group is complete.
    pub(super) fn complete(&mut self, group: u32) {
        self.groups.insert(group, self.open.clone());
    }

    /// Whether a reference that stands here is sure to find what the group took.
    pub(super) fn is_sure(&self, group: u32) -> bool {
        self.groups.get(&group).is_some_and(|around| {
            self.open.starts_with(around)
                && !around.contains(&Scope::Repetition)
                && !self.open.contains(&Scope::Apart)
        })
    }
}
