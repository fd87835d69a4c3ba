//! Words that lead from a place back to itself in two ways.
//!
//! Each such word doubles the ways, so n of them in a row make 2ⁿ. This is the exponential degree of ambiguity of Weber
//! and Seidl (“On the degree of the ambiguity of finite automata”, 1991), found as they do: by walking two ways at once.

use std::collections::{HashMap, VecDeque};

use super::Budget;
use super::cycles::components;
use super::letters::{Letter, first};
use super::network::{Network, Place, SEARCH, START};

/// A place and a word that leads back to it in two ways.
#[derive(Debug)]
pub(super) struct Doubling {
    pub(super) at: Place,
    pub(super) word: Vec<Letter>,
}

/// More are not looked for: if none of them does any harm, others are unlikely to.
const MOST: usize = 6;

/// Places that a shortest word is looked for from, in each component.
const MOST_STARTS: usize = 4;

/// Doublings, one for each part of the pattern that has some. Nothing when the budget runs out.
pub(super) fn doublings(
    network: &Network,
    components_of: &HashMap<Place, u32>,
    budget: &mut Budget,
) -> Option<Vec<Doubling>> {
    let mut members: HashMap<u32, Vec<Place>> = HashMap::new();
    for (&place, &component) in components_of {
        if place != START && place != SEARCH {
            members.entry(component).or_default().push(place);
        }
    }
    let mut groups: Vec<Vec<Place>> = members.into_values().collect();
    groups.iter_mut().for_each(|members| members.sort_unstable());
    groups.sort_unstable();
    let mut found = Vec::new();
    for members in groups {
        if found.len() < MOST
            && network
                .read(&members, !0)
                .iter()
                .any(|to| members.binary_search(to).is_ok())
        {
            found.extend(in_component(network, &members, budget)?);
        }
    }
    Some(found)
}

/// Two places that are reached by the same word; the smaller first, since which way is which does not matter.
type Pair = (Place, Place);

fn in_component(network: &Network, members: &[Place], budget: &mut Budget) -> Option<Option<Doubling>> {
    let inside = |place: Place| members.binary_search(&place).is_ok();
    for &at in members {
        let twice = network.next[at as usize]
            .iter()
            .find(|edge| edge.ways > 1 && inside(edge.to));
        if let Some(edge) = twice {
            let mut word = vec![first(network.letters[edge.to as usize])];
            let back = network.word(&[edge.to], at, inside);
            word.extend(back.expect("places of a component lead to each other"));
            return Some(Some(Doubling { at, word }));
        }
    }
    if members.len() == 1 {
        return Some(None);
    }
    let next = |pair: Pair| next_pairs(network, pair, inside);
    let of_pairs = components(members.iter().map(|&place| (place, place)), next, budget)?;
    let apart: std::collections::HashSet<u32> = of_pairs
        .iter()
        .filter(|((one, other), _)| one != other)
        .map(|(_, &component)| component)
        .collect();
    let starts = members
        .iter()
        .filter(|&&place| apart.contains(&of_pairs[&(place, place)]));
    let mut best: Option<Doubling> = None;
    for &at in starts.take(MOST_STARTS) {
        let component = of_pairs[&(at, at)];
        let within = |pair: &Pair| of_pairs.get(pair) == Some(&component);
        let word = round_trip(network, at, next, within, budget)?;
        if best.as_ref().is_none_or(|best| word.len() < best.word.len()) {
            best = Some(Doubling { at, word });
        }
    }
    Some(best)
}

fn next_pairs(network: &Network, (one, other): Pair, inside: impl Fn(Place) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for first in &network.next[one as usize] {
        if !inside(first.to) {
            continue;
        }
        for second in &network.next[other as usize] {
            let common = network.letters[first.to as usize] & network.letters[second.to as usize];
            if common != 0 && inside(second.to) {
                pairs.push((first.to.min(second.to), first.to.max(second.to)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// A shortest word from a place to itself on which two ways part and meet again. There is one within the component.
fn round_trip(
    network: &Network,
    at: Place,
    next: impl Fn(Pair) -> Vec<Pair>,
    within: impl Fn(&Pair) -> bool,
    budget: &mut Budget,
) -> Option<Vec<Letter>> {
    type Step = (Pair, bool);
    let mut came_from: HashMap<Step, Step> = HashMap::new();
    let start = ((at, at), false);
    let mut queue = VecDeque::from([start]);
    while let Some(step) = queue.pop_front() {
        let (pair, parted) = step;
        for to in next(pair) {
            budget.spend(1)?;
            if !within(&to) {
                continue;
            }
            let after = (to, parted || to.0 != to.1);
            if after != start && !came_from.contains_key(&after) {
                came_from.insert(after, step);
                queue.push_back(after);
            }
            if after == ((at, at), true) {
                let mut word = Vec::new();
                let mut step = after;
                while step != start {
                    let (one, other) = step.0;
                    word.push(first(
                        network.letters[one as usize] & network.letters[other as usize],
                    ));
                    step = came_from[&step];
                }
                word.reverse();
                return Some(word);
            }
        }
    }
    unreachable!("the pair of a place with itself lies on a cycle with a pair of two places")
}
