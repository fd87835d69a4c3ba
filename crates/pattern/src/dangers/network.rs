//! The ways that a backtracking engine can walk through a pattern, as a network of places between which letters lead.
//!
//! What counts is *how many* ways there are, so two ways between the same places that differ only in alternatives taken
//! or loops left stay two. Assertions are exact: they say on which letters a way is open. A look-around is a branch beside
//! the way that goes on, since an engine walks both. Not here: what the ways mean for the time that is taken.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};

use super::Budget;
use super::letters::{Letter, LetterSet, Letters, first};
use crate::alphabet::Alphabet;
use crate::automaton::{Automaton, State, StateId};
use crate::position::{Side, holds};

/// Index of a place.
pub(super) type Place = u32;

/// Before the first unit of an address.
pub(super) const START: Place = 0;
/// The search that begins anew at every position: it can read anything.
pub(super) const SEARCH: Place = 1;

#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) to: Place,
    /// 2 stands for more as well.
    pub(super) ways: u8,
}

#[derive(Debug)]
pub(super) struct Network {
    /// With which letters each place is entered.
    pub(super) letters: Vec<LetterSet>,
    pub(super) next: Vec<Vec<Edge>>,
    pub(super) previous: Vec<Vec<Place>>,
    /// With which letters after it a place is the end of a match, or of a look-around.
    accepts_before: Vec<LetterSet>,
    accepts_at_end: Vec<bool>,
}

/// Pairs of what must stand before and after a position, one bit each.
type Pairs = u16;

const SIDES: [Side; 4] = [Side::Edge, Side::Word, Side::LineTerminator, Side::Other];
const ANY: Pairs = 0xFFFF;
/// Pairs without the edge of the subject.
const INNER: Pairs = 0xEEE0;

fn pair(before: Side, after: Side) -> Pairs {
    1 << (before as u16 * 4 + after as u16)
}

/// Where ways through states that read nothing end, each with the pairs that all its assertions allow.
type Targets = BTreeMap<(StateId, Pairs), u8>;

/// A place in the making.
struct Draft {
    state: StateId,
    /// What the letter that was read last is, where the pattern asks.
    side: Option<Side>,
}

impl Network {
    /// The network of an automaton over the given letters; nothing when it would cost more than the budget.
    pub(super) fn new(
        automaton: &Automaton,
        alphabet: &Alphabet,
        letters: &Letters,
        allowed: LetterSet,
        budget: &mut Budget,
    ) -> Option<Network> {
        let closures = closures(automaton, budget)?;
        let asks = closures
            .values()
            .flat_map(BTreeMap::keys)
            .any(|&(_, pairs)| !matches!(pairs & INNER, 0 | INNER));
        let of_side = SIDES.map(|side| letters.filter(|_, class| alphabet.side(class) == side));
        let mut drafts = Vec::new();
        let mut sets = vec![0, allowed];
        let mut places_of: HashMap<StateId, Vec<Place>> = HashMap::new();
        for &id in &automaton.units {
            let State::Unit { set, .. } = automaton.states[id as usize] else {
                continue;
            };
            let set = letters.of_set(alphabet, set) & allowed;
            let sides: &[Option<Side>] = if asks {
                &[Some(Side::Word), Some(Side::LineTerminator), Some(Side::Other)]
            } else {
                &[None]
            };
            for &side in sides {
                let set = side.map_or(set, |side| set & of_side[side as usize]);
                if set != 0 {
                    places_of.entry(id).or_default().push(sets.len() as Place);
                    drafts.push(Draft { state: id, side });
                    sets.push(set);
                }
            }
        }
        let mut network = Network {
            next: vec![Vec::new(); sets.len()],
            previous: vec![Vec::new(); sets.len()],
            accepts_before: vec![0; sets.len()],
            accepts_at_end: vec![false; sets.len()],
            letters: sets,
        };
        for place in 0..network.letters.len() as Place {
            let draft = (place > SEARCH).then(|| &drafts[place as usize - 2]);
            let from = match draft.map(|draft| automaton.states[draft.state as usize]) {
                Some(State::Unit { next, .. }) => next,
                _ => automaton.entry,
            };
            let befores = match (place, draft.and_then(|draft| draft.side)) {
                (START, _) => vec![Side::Edge],
                (_, Some(side)) => vec![side],
                // Where the pattern does not ask, one stands for all; the search may have read anything.
                (SEARCH, None) if asks => SIDES[1..].to_vec(),
                (_, None) => vec![Side::Other],
            };
            let open =
                |pairs: Pairs, after: Side| befores.iter().any(|&before| pairs & pair(before, after) != 0);
            if place <= SEARCH {
                network.join(place, SEARCH, 1);
            }
            for (&(state, pairs), &ways) in &closures[&from] {
                if let State::Accept = automaton.states[state as usize] {
                    network.accepts_at_end[place as usize] |= open(pairs, Side::Edge);
                    for side in &SIDES[1..] {
                        if open(pairs, *side) {
                            network.accepts_before[place as usize] |= of_side[*side as usize] & allowed;
                        }
                    }
                    continue;
                }
                for &to in places_of.get(&state).into_iter().flatten() {
                    budget.spend(1)?;
                    let after = drafts[to as usize - 2].side.unwrap_or(Side::Other);
                    if open(pairs, after) {
                        network.join(place, to, ways);
                    }
                }
            }
        }
        Some(network)
    }

    fn join(&mut self, from: Place, to: Place, ways: u8) {
        let next = &mut self.next[from as usize];
        // Ways to the places of one state come one after the other.
        if let Some(known) = next.iter_mut().rev().take(3).find(|edge| edge.to == to) {
            known.ways = (known.ways + ways).min(2);
            return;
        }
        next.push(Edge { to, ways });
        self.previous[to as usize].push(from);
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// A shortest word that leads from one of the places to a goal, without leaving the places that are `within`.
    pub(super) fn word(
        &self,
        from: &[Place],
        goal: Place,
        within: impl Fn(Place) -> bool,
    ) -> Option<Vec<Letter>> {
        let mut came_from: Vec<Option<Place>> = vec![None; self.len()];
        let mut queue: VecDeque<Place> = from.iter().copied().collect();
        let mut seen = vec![false; self.len()];
        from.iter().for_each(|&place| seen[place as usize] = true);
        if seen[goal as usize] {
            return Some(Vec::new());
        }
        while let Some(place) = queue.pop_front() {
            for edge in &self.next[place as usize] {
                if !within(edge.to) || std::mem::replace(&mut seen[edge.to as usize], true) {
                    continue;
                }
                came_from[edge.to as usize] = Some(place);
                if edge.to == goal {
                    let mut word = Vec::new();
                    let mut at = goal;
                    while let Some(before) = came_from[at as usize] {
                        word.push(first(self.letters[at as usize]));
                        at = before;
                    }
                    word.reverse();
                    return Some(word);
                }
                queue.push_back(edge.to);
            }
        }
        None
    }

    /// The places that a letter leads to, sorted.
    pub(super) fn read(&self, from: &[Place], letters: LetterSet) -> Vec<Place> {
        let edges = from.iter().flat_map(|&place| &self.next[place as usize]);
        let mut to: Vec<Place> = edges
            .map(|edge| edge.to)
            .filter(|&to| self.letters[to as usize] & letters != 0)
            .collect();
        to.sort_unstable();
        to.dedup();
        to
    }

    /// The letters before which a match can end at one of the places.
    pub(super) fn accepts_before(&self, places: &[Place]) -> LetterSet {
        places
            .iter()
            .fold(0, |set, &place| set | self.accepts_before[place as usize])
    }

    /// Whether a match can end at one of the places if the subject does.
    pub(super) fn accepts_at_end(&self, places: &[Place]) -> bool {
        places.iter().any(|&place| self.accepts_at_end[place as usize])
    }
}

/// The targets of every state that a unit leads to, and of the entry.
fn closures(automaton: &Automaton, budget: &mut Budget) -> Option<HashMap<StateId, Targets>> {
    let mut rank = vec![0u32; automaton.states.len()];
    for (index, &id) in automaton.order.iter().enumerate() {
        rank[id as usize] = index as u32 + 1;
    }
    let after_units = automaton
        .units
        .iter()
        .filter_map(|&id| match automaton.states[id as usize] {
            State::Unit { next, .. } => Some(next),
            _ => None,
        });
    let mut closures = HashMap::new();
    for root in std::iter::once(automaton.entry).chain(after_units) {
        if let Entry::Vacant(unknown) = closures.entry(root) {
            unknown.insert(closure(automaton, &rank, root, budget)?);
        }
    }
    Some(closures)
}

fn closure(automaton: &Automaton, rank: &[u32], root: StateId, budget: &mut Budget) -> Option<Targets> {
    // Whatever a state leads to has a lower rank, so all ways into a state are known when its turn comes.
    let mut open: BTreeMap<(u32, StateId, Pairs), u8> = BTreeMap::new();
    let mut targets = Targets::new();
    open.insert((rank[root as usize], root, ANY), 1);
    while let Some(((_, id, pairs), ways)) = open.pop_last() {
        budget.spend(1)?;
        let mut go = |to: StateId, pairs: Pairs| {
            if pairs != 0 {
                let known = open.entry((rank[to as usize], to, pairs)).or_insert(0);
                *known = (*known + ways).min(2);
            }
        };
        match automaton.states[id as usize] {
            State::Unit { .. } | State::Accept => {
                targets.insert((id, pairs), ways);
            }
            State::Either(one, other) => {
                go(one, pairs);
                go(other, pairs);
            }
            State::Look { body, next, .. } => {
                go(body, pairs);
                go(next, pairs);
            }
            State::Assert { assertion, next } => {
                let allowed = SIDES
                    .iter()
                    .flat_map(|&before| SIDES.iter().map(move |&after| (before, after)))
                    .filter(|&(before, after)| holds(assertion, before, after))
                    .fold(0, |pairs, (before, after)| pairs | pair(before, after));
                go(next, pairs & allowed);
            }
            State::Other { next, .. } => go(next, pairs),
            State::Fail => {}
        }
    }
    Some(targets)
}
