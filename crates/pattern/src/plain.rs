//! Shortcuts for plain lines: ASCII without CR, which is what nearly every list of URLs has.
//!
//! On such a line `.` takes anything, so `^.*` in front says nothing. And a pattern that starts at `^` with look-ahead is
//! a handful of questions about the same line, each of them regular: `^(?!.*cart).*shop` is "not `cart`, but `shop`".

use crate::linear::{Haystack, Linear};
use crate::normal::for_verdict;
use crate::tree::{Assertion, Direction, Node, Sets};
use crate::units::UnitSet;

/// Questions of which each must get its answer for a plain line to match.
#[derive(Debug, Default)]
pub(crate) struct Questions {
    /// What must be found.
    pub(crate) found: Vec<Linear>,
    /// What must not be found.
    pub(crate) missing: Vec<Linear>,
    /// No line matches.
    pub(crate) never: bool,
}

/// The questions that a tree in normal form comes down to on plain lines, if it does.
pub(crate) fn questions(normal: &Node, sets: &Sets) -> Option<Questions> {
    let mut questions = Questions::default();
    let rest = match normal {
        Node::Concat(nodes) if matches!(nodes[0], Node::Assert(Assertion::Start)) => {
            let looks = nodes[1..].iter().take_while(|node| is_look_ahead(node)).count();
            for node in &nodes[1..=looks] {
                if let Node::Look(look) = node {
                    questions.ask(anchored(std::slice::from_ref(&look.body)), look.negative, sets)?;
                }
            }
            anchored(&nodes[1 + looks..])
        }
        other => other.clone(),
    };
    questions.ask(rest, false, sets)?;
    Some(questions)
}

fn is_look_ahead(node: &Node) -> bool {
    matches!(node, Node::Look(look) if look.direction == Direction::Ahead)
}

/// The nodes in a row from the start of the line on.
fn anchored(nodes: &[Node]) -> Node {
    let mut row = vec![Node::Assert(Assertion::Start)];
    for node in nodes {
        match node {
            Node::Concat(inner) => row.extend(inner.iter().cloned()),
            other => row.push(other.clone()),
        }
    }
    Node::Concat(row)
}

impl Questions {
    fn ask(&mut self, node: Node, negative: bool, sets: &Sets) -> Option<()> {
        match (for_verdict(without_noise(node, sets)), negative) {
            (Node::Empty, false) => {}
            (Node::Empty, true) => self.never = true,
            (node, false) => self.found.push(Linear::new(&node, sets, Haystack::Lines)?),
            (node, true) => self.missing.push(Linear::new(&node, sets, Haystack::Lines)?),
        }
        Some(())
    }
}

/// Without `^.*` in front and `.*$` behind, which every plain line satisfies.
fn without_noise(node: Node, sets: &Sets) -> Node {
    let Node::Concat(mut nodes) = node else {
        return node;
    };
    let takes_anything = |node: &Node| {
        let Node::Repeat(repeat) = node else { return false };
        let Node::Unit { set, .. } = &repeat.body else {
            return false;
        };
        let plain = UnitSet::new([(0x00, 0x09), (0x0B, 0x0C), (0x0E, 0x7F)]);
        repeat.min == 0 && repeat.max.is_none() && plain.minus(sets.get(*set)).is_empty()
    };
    if let [Node::Assert(Assertion::Start), any, ..] = &nodes[..]
        && takes_anything(any)
    {
        nodes.drain(..2);
    }
    if let [.., any, Node::Assert(Assertion::End)] = &nodes[..]
        && takes_anything(any)
    {
        nodes.truncate(nodes.len() - 2);
    }
    // `^.*$` itself has given its only `.*` away by now.
    if matches!(nodes[..], [Node::Assert(Assertion::End)]) {
        nodes.clear();
    }
    Node::concat(nodes)
}
