//! Words on which two loops of a pattern can share the work in as many ways as the word is repeated.
//!
//! If a word leads from a loop back to itself, from there to a second loop, and from that back to itself, then a text of
//! n such words can be cut between the two at n places. Loops behind each other multiply. This is the polynomial degree of
//! ambiguity of Weber and Seidl; the search that begins anew at every position is the first loop of most patterns.

use std::collections::{HashMap, VecDeque};

use super::Budget;
use super::letters::{Letter, first};
use super::network::{Network, Place, START};

/// Two loops that share the work on a word.
#[derive(Debug, Clone)]
pub(super) struct Sharing {
    pub(super) from: Place,
    pub(super) to: Place,
    pub(super) word: Vec<Letter>,
}

/// What was found: the longest row of sharing loops, and how much of the pattern was looked at.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) sharings: Vec<Sharing>,
    /// All sharing loops that were found, as other rows to try.
    pub(super) all: Vec<Sharing>,
    pub(super) complete: bool,
}

/// The longest row of sharing loops: one for each power of the length beyond the first.
pub(super) fn longest_row(
    network: &Network,
    components_of: &HashMap<Place, u32>,
    budget: &mut Budget,
) -> Row {
    // Components are numbered from those that lead nowhere on; a row runs against that order.
    let mut loops: Vec<Vec<Place>> = Vec::new();
    let last = components_of.values().copied().max().unwrap_or(0);
    let mut members: Vec<Vec<Place>> = vec![Vec::new(); last as usize + 1];
    for (&place, &component) in components_of {
        members[component as usize].push(place);
    }
    for mut members in members.into_iter().rev() {
        members.sort_unstable();
        let repeats = |&place: &Place| {
            let next = &network.next[place as usize];
            next.iter()
                .any(|edge| components_of.get(&edge.to) == components_of.get(&place))
        };
        if members.iter().any(repeats) && !members.contains(&START) {
            loops.push(members);
        }
    }
    let mut best: Vec<Vec<Sharing>> = vec![Vec::new(); loops.len()];
    let mut all: Vec<Sharing> = Vec::new();
    let mut complete = true;
    'search: for index in 0..loops.len() {
        let reached = reachable(network, &loops[index]);
        // Rows that end here may go on from any loop that can be reached from here.
        for later in index + 1..loops.len() {
            if !reached[loops[later][0] as usize] {
                continue;
            }
            let row = best[index].clone();
            if row.len() > best[later].len() {
                best[later] = row;
            }
            match between(network, &loops[index], &loops[later], budget) {
                None => {
                    complete = false;
                    break 'search;
                }
                Some(None) => {}
                Some(Some(sharing)) => {
                    all.push(sharing.clone());
                    if best[index].len() + 1 > best[later].len() {
                        best[later] = best[index].clone();
                        best[later].push(sharing);
                    }
                }
            }
        }
    }
    let sharings = best.into_iter().max_by_key(Vec::len).unwrap_or_default();
    Row {
        sharings,
        all,
        complete,
    }
}

fn reachable(network: &Network, from: &[Place]) -> Vec<bool> {
    let mut seen = vec![false; network.len()];
    let mut stack = from.to_vec();
    while let Some(place) = stack.pop() {
        if !std::mem::replace(&mut seen[place as usize], true) {
            stack.extend(network.next[place as usize].iter().map(|edge| edge.to));
        }
    }
    seen
}

/// The first way round a loop, the way from one to the other, the second way round.
type Triple = (Place, Place, Place);

/// A word that two loops can share. Outer `None` when the budget runs out.
fn between(network: &Network, from: &[Place], to: &[Place], budget: &mut Budget) -> Option<Option<Sharing>> {
    for &first_loop in from {
        for &second_loop in to {
            if let Some(word) = shared_word(network, (first_loop, second_loop), from, to, budget)? {
                return Some(Some(Sharing {
                    from: first_loop,
                    to: second_loop,
                    word,
                }));
            }
        }
    }
    Some(None)
}

/// Searched backwards, because fewer ways lead to the second loop than away from the first.
fn shared_word(
    network: &Network,
    (p, q): (Place, Place),
    from: &[Place],
    to: &[Place],
    budget: &mut Budget,
) -> Option<Option<Vec<Letter>>> {
    let goal: Triple = (p, p, q);
    let end: Triple = (p, q, q);
    let mut leads_to: HashMap<Triple, Triple> = HashMap::new();
    let mut queue = VecDeque::from([end]);
    while let Some(triple) = queue.pop_front() {
        let (one, middle, other) = triple;
        let letters = [one, middle, other]
            .iter()
            .fold(!0, |set, &place| set & network.letters[place as usize]);
        if letters == 0 {
            continue;
        }
        let before = |place: Place, members: &'_ [Place]| -> Vec<Place> {
            let previous = network.previous[place as usize].iter().copied();
            previous
                .filter(|place| members.binary_search(place).is_ok())
                .collect()
        };
        for &one in &before(one, from) {
            for &other in &before(other, to) {
                for &middle in &network.previous[middle as usize] {
                    budget.spend(1)?;
                    let earlier = (one, middle, other);
                    if earlier == end || leads_to.contains_key(&earlier) {
                        continue;
                    }
                    leads_to.insert(earlier, triple);
                    if earlier == goal {
                        return Some(Some(word(network, goal, end, &leads_to)));
                    }
                    queue.push_back(earlier);
                }
            }
        }
    }
    Some(None)
}

fn word(network: &Network, from: Triple, to: Triple, leads_to: &HashMap<Triple, Triple>) -> Vec<Letter> {
    let mut word = Vec::new();
    let mut at = from;
    while at != to {
        at = leads_to[&at];
        let common = [at.0, at.1, at.2]
            .iter()
            .fold(!0, |set, &place| set & network.letters[place as usize]);
        word.push(first(common));
    }
    word
}
