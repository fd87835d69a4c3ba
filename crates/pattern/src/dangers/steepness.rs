//! How steeply the work of a browser can grow, by the structure of a pattern alone: an upper bound, and quick.

use super::Budget;
use super::cycles;
use super::exponential::doublings;
use super::letters::Letters;
use super::network::{Network, Place, START};
use super::polynomial::longest_row;
use super::search::{FOR_DOUBLINGS, FOR_THE_REST, Readings};
use crate::alphabet::Alphabet;
use crate::tree::{Assertion, Node, Tree};

/// What the structure of a pattern allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Steepness {
    /// In step with the length.
    Flat,
    /// With this power of the length.
    Power(u32),
    /// It may double with every character, or nobody can tell.
    Doubling,
}

/// So many ways through a pattern without loops are as good as a loop.
const MANY_WAYS: u64 = 100_000;

/// The steepest that a pattern can be.
pub(crate) fn steepness(tree: &Tree) -> Steepness {
    at_sight(tree).unwrap_or_else(|| by_structure(tree))
}

/// The same, where it shows without an automaton: with few ways to read a text and no more than two loops.
pub(super) fn at_sight(tree: &Tree) -> Option<Steepness> {
    if ways(&tree.root) > MANY_WAYS {
        return Some(Steepness::Doubling);
    }
    let search = u32::from(!is_anchored(&tree.root));
    match plain_loops(&tree.root)? + search {
        0 | 1 => Some(Steepness::Flat),
        2 => Some(Steepness::Power(2)),
        _ => None,
    }
}

fn by_structure(tree: &Tree) -> Steepness {
    let Some(alphabet) = Alphabet::new(&tree.sets) else {
        return Steepness::Doubling;
    };
    let letters = Letters::new(&alphabet);
    let readings = Readings::new(tree);
    let mut steepest = Steepness::Flat;
    let all = readings.all();
    if all.is_empty() {
        return Steepness::Doubling;
    }
    let (mut for_doublings, mut for_the_rest) = (Budget(FOR_DOUBLINGS), Budget(FOR_THE_REST));
    for automaton in all {
        let found = of_automaton(
            automaton,
            &alphabet,
            &letters,
            &mut for_doublings,
            &mut for_the_rest,
        );
        steepest = steepest.max(found.unwrap_or(Steepness::Doubling));
        if steepest == Steepness::Doubling {
            break;
        }
    }
    steepest
}

/// Nothing when the budgets do not reach.
fn of_automaton(
    automaton: &crate::automaton::Automaton,
    alphabet: &Alphabet,
    letters: &Letters,
    for_doublings: &mut Budget,
    for_the_rest: &mut Budget,
) -> Option<Steepness> {
    let network = Network::new(automaton, alphabet, letters, letters.all, for_the_rest)?;
    let next = |place: Place| {
        let edges = &network.next[place as usize];
        edges.iter().map(|edge| edge.to).collect::<Vec<_>>()
    };
    let components = cycles::components([START], next, for_the_rest)?;
    if !doublings(&network, &components, for_doublings)?.is_empty() {
        return Some(Steepness::Doubling);
    }
    let row = longest_row(&network, &components, for_the_rest);
    row.complete.then_some(())?;
    Some(match row.sharings.len() as u32 + 1 {
        1 => Steepness::Flat,
        degree => Steepness::Power(degree),
    })
}

/// How many loops can follow each other, where each repeats a fixed word; nothing where loops repeat choices.
fn plain_loops(node: &Node) -> Option<u32> {
    match node {
        Node::Empty | Node::Unit { .. } | Node::Assert(_) => Some(0),
        Node::Concat(nodes) => nodes.iter().map(plain_loops).sum(),
        Node::Alternatives(nodes) => nodes
            .iter()
            .map(plain_loops)
            .try_fold(0, |most, loops| Some(most.max(loops?))),
        Node::Capture { body, .. } => plain_loops(body),
        Node::Look(look) => plain_loops(&look.body),
        Node::BackReference { .. } => Some(1),
        Node::Repeat(repeat) if repeat.max.is_some_and(|max| max <= 1) => plain_loops(&repeat.body),
        Node::Repeat(repeat) => is_word(&repeat.body).then_some(1),
    }
}

fn is_word(node: &Node) -> bool {
    match node {
        Node::Unit { .. } => true,
        Node::Concat(nodes) => !nodes.is_empty() && nodes.iter().all(is_word),
        Node::Capture { body, .. } => is_word(body),
        _ => false,
    }
}

/// How many ways lead through a pattern when each loop is gone through once.
fn ways(node: &Node) -> u64 {
    match node {
        Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => 1,
        Node::Concat(nodes) => nodes.iter().map(ways).fold(1, u64::saturating_mul),
        Node::Alternatives(nodes) => nodes.iter().map(ways).fold(0, u64::saturating_add),
        Node::Capture { body, .. } => ways(body),
        Node::Look(look) => ways(&look.body),
        Node::Repeat(repeat) if repeat.max == Some(1) && repeat.min == 0 => {
            ways(&repeat.body).saturating_add(1)
        }
        Node::Repeat(repeat) => ways(&repeat.body),
    }
}

/// Whether a match can only begin where the address does.
fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assert(assertion) => *assertion == Assertion::Start,
        Node::Concat(nodes) => nodes.first().is_some_and(is_anchored),
        Node::Alternatives(nodes) => !nodes.is_empty() && nodes.iter().all(is_anchored),
        Node::Capture { body, .. } => is_anchored(body),
        Node::Empty | Node::Unit { .. } | Node::Repeat(_) | Node::Look(_) | Node::BackReference { .. } => {
            false
        }
    }
}
