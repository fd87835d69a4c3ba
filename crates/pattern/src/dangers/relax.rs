//! Patterns rewritten so that their structure can be walked: back-references read what their group can, and counts that
//! are too large to write out become loops.
//!
//! The rewritten pattern can do more than the original, so what is found in it is a suspicion until it is measured.

use crate::normal::is_nullable;
use crate::tree::{Look, Node, Repeat, Tree};

/// What becomes of counted repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Kept,
    /// `{2,9}` becomes `+`.
    Loops,
}

/// Nodes that back-references may add.
const MOST_NEW_NODES: usize = 2_000;

/// The rewritten tree, or nothing when it would grow too large.
pub(super) fn rewrite(tree: &Tree, counts: Counts) -> Option<Node> {
    let mut bodies = vec![None; tree.groups as usize + 1];
    collect(&tree.root, &mut bodies);
    let mut rewriter = Rewriter {
        bodies,
        open: Vec::new(),
        counts,
        left: MOST_NEW_NODES,
    };
    rewriter.node(&tree.root)
}

/// Whether the pattern has counts that [`Counts::Loops`] would change.
pub(super) fn has_counts(node: &Node) -> bool {
    match node {
        Node::Concat(nodes) | Node::Alternatives(nodes) => nodes.iter().any(has_counts),
        Node::Repeat(repeat) => is_counted(repeat) || has_counts(&repeat.body),
        Node::Capture { body, .. } => has_counts(body),
        Node::Look(look) => has_counts(&look.body),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => false,
    }
}

fn is_counted(repeat: &Repeat) -> bool {
    repeat.min > 1 || repeat.max.is_some_and(|max| max > 1)
}

fn collect<'a>(node: &'a Node, bodies: &mut [Option<&'a Node>]) {
    match node {
        Node::Concat(nodes) | Node::Alternatives(nodes) => {
            nodes.iter().for_each(|node| collect(node, bodies));
        }
        Node::Repeat(repeat) => collect(&repeat.body, bodies),
        Node::Capture { group, body } => {
            bodies[*group as usize] = Some(body);
            collect(body, bodies);
        }
        Node::Look(look) => collect(&look.body, bodies),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => {}
    }
}

struct Rewriter<'a> {
    bodies: Vec<Option<&'a Node>>,
    /// Groups that are being written out; a reference from within its own group reads nothing.
    open: Vec<u32>,
    counts: Counts,
    left: usize,
}

impl Rewriter<'_> {
    fn node(&mut self, node: &Node) -> Option<Node> {
        if !self.open.is_empty() {
            self.left = self.left.checked_sub(1)?;
        }
        Some(match node {
            Node::Empty | Node::Unit { .. } | Node::Assert(_) => node.clone(),
            Node::Concat(nodes) => Node::concat(self.nodes(nodes)?),
            Node::Alternatives(nodes) => Node::Alternatives(self.nodes(nodes)?),
            Node::Capture { body, .. } => self.node(body)?,
            Node::Look(look) => Node::Look(Box::new(Look {
                direction: look.direction,
                negative: look.negative,
                body: self.node(&look.body)?,
            })),
            Node::BackReference { groups, .. } => {
                let mut ways = vec![Node::Empty];
                for &group in groups.iter() {
                    if self.open.contains(&group) {
                        continue;
                    }
                    if let Some(body) = self.bodies[group as usize] {
                        self.open.push(group);
                        ways.insert(0, self.node(body)?);
                        self.open.pop();
                    }
                }
                Node::Alternatives(ways)
            }
            Node::Repeat(given) => {
                let body = self.node(&given.body)?;
                self.repeat(given, body)
            }
        })
    }

    fn nodes(&mut self, nodes: &[Node]) -> Option<Vec<Node>> {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn repeat(&self, given: &Repeat, body: Node) -> Node {
        let repeat = |body, min, max| {
            Node::Repeat(Box::new(Repeat {
                body,
                min,
                max,
                greedy: given.greedy,
                groups: 1..1,
            }))
        };
        if self.counts == Counts::Kept || !is_counted(given) {
            return repeat(body, given.min, given.max);
        }
        if given.min > 1 && is_nullable(&body) {
            // Any of the required rounds may be the empty one, which is as good as two ways for each round.
            return repeat(Node::Alternatives(vec![body.clone(), body]), 0, None);
        }
        repeat(body, given.min.min(1), None)
    }
}
