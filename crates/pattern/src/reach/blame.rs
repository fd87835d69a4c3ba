//! The way through a pattern that breaks the fewest rules of addresses, and where it breaks them.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::nfa::{Nfa, State, StateId};
use super::rules::{Broken, Place, Spot, spots};
use super::search::{Need, needs};
use crate::tree::{Assertion, At};
use crate::units::UnitSet;

/// Nodes that are looked at before nothing is said.
const MOST_NODES: usize = 300_000;

/// What a rule costs more that is broken by one unit of a set of more than [`FEW`].
const CHOSEN: u32 = 35;
const FEW: u32 = 8;

/// Something on the way through a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Where it stands in the source, in UTF-16 code units.
    pub(super) at: At,
    pub(super) kind: StepKind,
    pub(super) broken: Option<Broken>,
    /// Where in an address it is.
    pub(super) place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepKind {
    /// The unit that is read.
    Unit(u16),
    Assert(Assertion),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Node {
    state: StateId,
    spot: Spot,
    after_word: bool,
    need: Need,
    passed: bool,
}

/// Each node's costs so far, the node before it, and the step between.
type Ways = HashMap<Node, (u32, Option<Node>, Option<Step>)>;

/// The steps of the way that breaks the fewest rules; nothing when it was not found. With `through`, it goes through one
/// of these states.
pub(super) fn cheapest(nfa: &Nfa, through: Option<&[StateId]>) -> Option<Vec<Step>> {
    let samples: Vec<Vec<u16>> = nfa.sets.iter().map(samples).collect();
    let mut ways: Ways = HashMap::new();
    let mut order = 0_u32;
    let mut queue: BinaryHeap<(Reverse<u32>, Reverse<u32>, Queued)> = BinaryHeap::new();
    for spot in spots() {
        for after_word in [false, true] {
            let word_first = spot.place == Place::Start && after_word;
            if word_first || (after_word && !nfa.boundaries) {
                continue;
            }
            let node = Node {
                state: nfa.entry,
                spot,
                after_word,
                need: Need::Nothing,
                passed: through.is_none(),
            };
            ways.insert(node, (0, None, None));
            queue.push((Reverse(0), Reverse(order), Queued(node)));
            order += 1;
        }
    }
    while let Some((Reverse(cost), _, Queued(node))) = queue.pop() {
        if ways[&node].0 < cost {
            continue;
        }
        if ways.len() > MOST_NODES {
            return None;
        }
        let mut go = |to: Node, step: Option<Step>, more: u32| {
            let broken = step.as_ref().and_then(|step| step.broken);
            let cost = cost + broken.map_or(0, |rule| rule.cost() + more);
            if ways.get(&to).is_none_or(|known| cost < known.0) {
                ways.insert(to, (cost, Some(node), step));
                queue.push((Reverse(cost), Reverse(order), Queued(to)));
                order += 1;
            }
        };
        match &nfa.states[node.state as usize] {
            State::Accept => {
                if node.passed && node.need != Need::Word && node.spot.end().is_some() {
                    return Some(way_to(&ways, node));
                }
            }
            State::Fail => {}
            State::Either(first, second) => {
                go(
                    Node {
                        state: *first,
                        ..node
                    },
                    None,
                    0,
                );
                go(
                    Node {
                        state: *second,
                        ..node
                    },
                    None,
                    0,
                );
            }
            State::Mark { next, .. } => {
                let passed = node.passed || through.is_some_and(|states| states.contains(&node.state));
                go(
                    Node {
                        state: *next,
                        passed,
                        ..node
                    },
                    None,
                    0,
                );
            }
            State::Assert { assertion, next, at } => {
                let step = |broken| Step {
                    at: at.clone(),
                    kind: StepKind::Assert(*assertion),
                    broken,
                    place: node.spot.place,
                };
                let to = Node { state: *next, ..node };
                let at_start = node.spot.place == Place::Start;
                let held = needs(*assertion, at_start, node.after_word).and_then(|need| node.need.and(need));
                if let Some(need) = held {
                    let broken = match need {
                        Need::End => node.spot.end(),
                        _ => Some(None),
                    };
                    if let Some(broken) = broken {
                        go(Node { need, ..to }, Some(step(broken)), 0);
                    }
                }
                let broken = match assertion {
                    Assertion::Start | Assertion::LineStart => Broken::BeforeStart,
                    Assertion::End | Assertion::LineEnd => Broken::AfterEnd,
                    Assertion::WordBoundary | Assertion::NotWordBoundary => Broken::Boundary,
                };
                go(to, Some(step(Some(broken))), 0);
            }
            State::Unit { set, next, at } => {
                if node.need == Need::End {
                    continue;
                }
                let step = |unit, broken| Step {
                    at: at.clone(),
                    kind: StepKind::Unit(unit),
                    broken,
                    place: node.spot.place,
                };
                let to = Node {
                    state: *next,
                    need: Need::Nothing,
                    ..node
                };
                // Nobody means just this one of so many characters.
                let chosen = if size(&nfa.sets[*set as usize]) > FEW {
                    CHOSEN
                } else {
                    0
                };
                for &unit in &samples[*set as usize] {
                    let word = u8::try_from(unit).is_ok_and(super::language::is_word);
                    if !node.need.takes(word) {
                        continue;
                    }
                    for (spot, broken) in node.spot.after(unit) {
                        let after_word = word && nfa.boundaries;
                        go(
                            Node {
                                spot,
                                after_word,
                                ..to
                            },
                            Some(step(unit, broken)),
                            chosen,
                        );
                    }
                }
                let unit = samples[*set as usize].first().copied();
                let rule = if unit.is_none() {
                    Broken::NothingFits
                } else {
                    Broken::Elsewhere
                };
                if node.spot.place != Place::Start || rule == Broken::NothingFits {
                    go(to, Some(step(unit.unwrap_or_default(), Some(rule))), 0);
                }
            }
        }
    }
    None
}

/// A node in the queue, which is in the order of costs alone.
struct Queued(Node);

impl PartialEq for Queued {
    fn eq(&self, _: &Queued) -> bool {
        true
    }
}

impl Eq for Queued {}

impl PartialOrd for Queued {
    fn partial_cmp(&self, other: &Queued) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Queued {
    fn cmp(&self, _: &Queued) -> std::cmp::Ordering {
        std::cmp::Ordering::Equal
    }
}

/// Units of a set, one for all that the rules treat alike.
fn samples(set: &UnitSet) -> Vec<u16> {
    let mut samples: Vec<u16> = Vec::new();
    // What the rules name apart, each on its own.
    let apart = b"/abcdefgz:.?#htps0489-_@\\'\"<>`{}[]% AZHTPSCDEF!~";
    samples.extend(
        apart
            .iter()
            .map(|&byte| u16::from(byte))
            .filter(|&unit| set.contains(unit)),
    );
    for range in [(0, 0x1F), (0x21, 0x7E), (0x80, 0xFFFF)] {
        let found = set.ranges().iter().find_map(|&(low, high)| {
            let (low, high) = (low.max(range.0), high.min(range.1));
            (low <= high).then_some(low)
        });
        samples.extend(found.filter(|unit| !samples.contains(unit)));
    }
    // All the digits and letters that stand alone.
    for &(low, high) in set.ranges().iter().filter(|(low, high)| high - low < 8) {
        for unit in low..=high {
            if !samples.contains(&unit) {
                samples.push(unit);
            }
        }
    }
    samples
}

fn size(set: &UnitSet) -> u32 {
    set.ranges()
        .iter()
        .map(|&(low, high)| u32::from(high - low) + 1)
        .sum()
}

fn way_to(ways: &Ways, mut node: Node) -> Vec<Step> {
    let mut steps = Vec::new();
    while let (_, Some(before), step) = &ways[&node] {
        steps.extend(step.clone());
        node = *before;
    }
    steps.reverse();
    steps
}
