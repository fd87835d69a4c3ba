//! How the rules of a greeting go together.

use crate::livechat::greeting::{Greeting, Join};

/// What the rules of a greeting say in the words of another platform. Those that cannot be said are not here.
#[derive(Debug, Clone)]
pub(super) struct Fold<T> {
    /// All of these must hold.
    pub(super) all: Vec<T>,
    /// And one of these, where there are any.
    pub(super) any: Vec<T>,
    /// Whether the greeting has rules of both sorts.
    pub(super) is_mixed: bool,
    /// Nothing is left of the rules of one sort, so that what is left asks for less than the greeting, or for nothing.
    pub(super) is_empty: bool,
}

/// Says each rule, by its place, in the words of another platform.
pub(super) fn fold<T>(greeting: &Greeting, mut say: impl FnMut(usize) -> Option<T>) -> Fold<T> {
    let (mut all, mut any) = (Vec::new(), Vec::new());
    for (place, rule) in greeting.rules.iter().enumerate() {
        if let Some(said) = say(place) {
            match rule.join {
                Join::And => all.push(said),
                Join::Or => any.push(said),
            }
        }
    }
    let has = |join| greeting.rules.iter().any(|rule| rule.join == join);
    Fold {
        is_mixed: has(Join::And) && has(Join::Or),
        is_empty: all.is_empty() && any.is_empty() || any.is_empty() && has(Join::Or),
        all,
        any,
    }
}
