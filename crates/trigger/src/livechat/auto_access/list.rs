//! The order of the rules: a linked list by `next_id`, and what can be wrong with it.

use std::collections::{HashMap, HashSet};

use super::AutoAccess;

/// Rules in the order in which they are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The rules.
    pub rules: Vec<AutoAccess>,
    /// Why they do not make one list; empty when they do.
    pub faults: Vec<ListFault>,
}

/// What keeps rules from being one list. Rules are named by their ids, in the order in which the server lists them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListFault {
    /// Several rules stand behind no other.
    #[error("{} are each the first of a list: no rule names them as its next", named(.0))]
    SeveralFirst(Vec<String>),
    /// A rule names a next one that does not exist.
    #[error("the rule “{rule}” names “{next}” as its next, and there is no such rule")]
    Dangling {
        /// The rule.
        rule: String,
        /// What it names.
        next: String,
    },
    /// Several rules name the same one as their next.
    #[error("{} name the same rule “{next}” as their next", named(rules))]
    Shared {
        /// These rules.
        rules: Vec<String>,
        /// The one that they name.
        next: String,
    },
    /// Rules of which each names the other as its next, so that none is the last.
    #[error("{} go round in a circle", named(.0))]
    Circle(Vec<String>),
    /// Several rules have the same id.
    #[error("several rules have the id “{0}”")]
    SameId(String),
}

fn named(ids: &[String]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("“{id}”")).collect();
    match quoted.split_last() {
        Some((last, [])) => format!("the rule {last}"),
        Some((last, others)) => format!("the rules {} and {last}", others.join(", ")),
        None => "no rules".to_owned(),
    }
}

impl List {
    /// Puts rules into their order, whatever the order in which the server listed them.
    pub fn new(rules: Vec<AutoAccess>) -> List {
        let (order, faults) = order(&rules);
        let mut rules: Vec<Option<AutoAccess>> = rules.into_iter().map(Some).collect();
        List {
            rules: order
                .into_iter()
                .filter_map(|place| rules[place].take())
                .collect(),
            faults,
        }
    }
}

/// The places of rules in the order in which they are asked, each once, and why they do not make one list.
pub(super) fn order(rules: &[AutoAccess]) -> (Vec<usize>, Vec<ListFault>) {
    let mut faults = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (place, rule) in rules.iter().enumerate() {
        if places.contains_key(rule.id.as_str()) {
            faults.push(ListFault::SameId(rule.id.clone()));
        } else {
            places.insert(&rule.id, place);
        }
    }
    let next = |place: usize| {
        let id = rules[place].next_id.as_str();
        (!id.is_empty()).then(|| places.get(id).copied())
    };
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); rules.len()];
    for (place, rule) in rules.iter().enumerate() {
        match next(place) {
            Some(Some(next)) => before[next].push(place),
            Some(None) => faults.push(ListFault::Dangling {
                rule: rule.id.clone(),
                next: rule.next_id.clone(),
            }),
            None => {}
        }
    }
    let ids =
        |places: &[usize]| -> Vec<String> { places.iter().map(|&place| rules[place].id.clone()).collect() };
    for (place, named_by) in before
        .iter()
        .enumerate()
        .filter(|(_, named_by)| named_by.len() > 1)
    {
        faults.push(ListFault::Shared {
            rules: ids(named_by),
            next: rules[place].id.clone(),
        });
    }
    let first: Vec<usize> = (0..rules.len())
        .filter(|&place| before[place].is_empty())
        .collect();
    if first.len() > 1 {
        faults.push(ListFault::SeveralFirst(ids(&first)));
    }
    let mut order: Vec<usize> = Vec::with_capacity(rules.len());
    let mut seen = HashSet::new();
    // Whatever no first rule leads to goes round in a circle, or is led to by one.
    for start in first.iter().copied().chain(0..rules.len()) {
        let begun = order.len();
        let mut at = Some(start);
        while let Some(place) = at.filter(|&place| seen.insert(place)) {
            order.push(place);
            at = next(place).flatten();
        }
        if let Some(back) = at
            && let Some(round) = order[begun..].iter().position(|&place| place == back)
        {
            faults.push(ListFault::Circle(ids(&order[begun + round..])));
        }
    }
    (order, faults)
}
