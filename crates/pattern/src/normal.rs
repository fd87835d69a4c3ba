//! The form of a tree that automata can read: no groups that capture, and no loop whose round may consume nothing.
//!
//! ECMAScript refuses a round that consumes nothing once a loop has had its minimum, where automata would take it and
//! leave the loop. Rewriting such bodies so that they always consume something makes both agree, down to which of
//! several matches is preferred. Also here: what may be cut off when only the verdict matters.

use crate::tree::{Direction, Look, Node, Repeat};

/// Nodes that the rewriting may add; it can square the size of a loop's body.
const MOST_NEW_NODES: usize = 50_000;
/// How deep the rewriting of one body may go, which its length decides rather than its nesting.
const DEEPEST: usize = 64;

/// The normal form, or nothing when there is none: the pattern refers back to what it captured, or would grow too large.
pub(crate) fn normalize(root: &Node) -> Option<Node> {
    Normalizer {
        left: MOST_NEW_NODES,
        depth: 0,
    }
    .node(root)
}

/// Whether the node, in normal form, can match nothing at all, conditions aside.
pub(crate) fn is_nullable(node: &Node) -> bool {
    match node {
        Node::Empty | Node::Assert(_) | Node::Look(_) | Node::BackReference { .. } => true,
        Node::Unit { .. } => false,
        Node::Concat(nodes) => nodes.iter().all(is_nullable),
        Node::Alternatives(nodes) => nodes.iter().any(is_nullable),
        Node::Repeat(repeat) => repeat.min == 0 || is_nullable(&repeat.body),
        Node::Capture { body, .. } => is_nullable(body),
    }
}

/// Whether a loop can go round without consuming anything, which a browser tries and the normal form leaves out.
pub(crate) fn has_empty_rounds(node: &Node) -> bool {
    match node {
        Node::Repeat(repeat) => {
            let loops = repeat.max.is_none_or(|max| max > 1);
            loops && is_nullable(&repeat.body) || has_empty_rounds(&repeat.body)
        }
        Node::Concat(nodes) | Node::Alternatives(nodes) => nodes.iter().any(has_empty_rounds),
        Node::Capture { body, .. } => has_empty_rounds(body),
        Node::Look(look) => has_empty_rounds(&look.body),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => false,
    }
}

fn size(node: &Node) -> usize {
    1 + match node {
        Node::Concat(nodes) | Node::Alternatives(nodes) => nodes.iter().map(size).sum(),
        Node::Repeat(repeat) => size(&repeat.body),
        Node::Capture { body, .. } => size(body),
        Node::Look(look) => size(&look.body),
        Node::Empty | Node::Unit { .. } | Node::Assert(_) | Node::BackReference { .. } => 0,
    }
}

/// Alternatives in their order, without needless nesting. None at all matches nowhere.
fn alternatives(nodes: Vec<Node>) -> Node {
    let mut flat = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Alternatives(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    if flat.len() == 1 {
        flat.remove(0)
    } else {
        Node::Alternatives(flat)
    }
}

fn repeat(body: Node, min: u32, max: Option<u32>, greedy: bool) -> Node {
    match (&body, min, max) {
        (_, _, Some(0)) | (Node::Empty, _, _) => Node::Empty,
        (_, 1, Some(1)) => body,
        _ => Node::Repeat(Box::new(Repeat {
            body,
            min,
            max,
            greedy,
            groups: 1..1,
        })),
    }
}

struct Normalizer {
    left: usize,
    /// Of calls to `row_consuming` in each other.
    depth: usize,
}

impl Normalizer {
    fn node(&mut self, node: &Node) -> Option<Node> {
        Some(match node {
            Node::BackReference { .. } => return None,
            Node::Empty | Node::Unit { .. } | Node::Assert(_) => node.clone(),
            Node::Capture { body, .. } => self.node(body)?,
            Node::Concat(nodes) => Node::concat(self.nodes(nodes)?),
            Node::Alternatives(nodes) => alternatives(self.nodes(nodes)?),
            Node::Look(look) => Node::Look(Box::new(Look {
                direction: look.direction,
                negative: look.negative,
                body: self.node(&look.body)?,
            })),
            Node::Repeat(given) => {
                let body = self.node(&given.body)?;
                if !is_nullable(&body) {
                    return Some(repeat(body, given.min, given.max, given.greedy));
                }
                let required = if given.min == 0 {
                    Node::Empty
                } else {
                    repeat(self.copy(&body)?, given.min, Some(given.min), given.greedy)
                };
                let more = given.max.map(|max| max - given.min);
                let optional = if more == Some(0) {
                    Node::Empty
                } else {
                    repeat(self.consuming(&body)?, 0, more, given.greedy)
                };
                Node::concat(vec![required, optional])
            }
        })
    }

    fn nodes(&mut self, nodes: &[Node]) -> Option<Vec<Node>> {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn copy(&mut self, node: &Node) -> Option<Node> {
        self.left = self.left.checked_sub(size(node))?;
        Some(node.clone())
    }

    /// The node without its ways to match nothing; the order of the others stays.
    fn consuming(&mut self, node: &Node) -> Option<Node> {
        match node {
            Node::Concat(nodes) => self.row_consuming(nodes.clone()),
            other => self.row_consuming(vec![other.clone()]),
        }
    }

    /// As [`Self::consuming`], for nodes in a row.
    fn row_consuming(&mut self, row: Vec<Node>) -> Option<Node> {
        self.depth += 1;
        let node = if self.depth > DEEPEST {
            None
        } else {
            self.row_consuming_one_deeper(row)
        };
        self.depth -= 1;
        node
    }

    fn row_consuming_one_deeper(&mut self, mut row: Vec<Node>) -> Option<Node> {
        self.left = self.left.checked_sub(1 + row.iter().map(size).sum::<usize>())?;
        if row.is_empty() {
            return Some(Node::Alternatives(Vec::new()));
        }
        if !row.iter().all(is_nullable) {
            return Some(Node::concat(row));
        }
        let first = row.remove(0);
        Some(match first {
            Node::Alternatives(nodes) => {
                let ways = nodes.into_iter().map(|node| {
                    let row = std::iter::once(node).chain(row.iter().cloned()).collect();
                    self.row_consuming(row)
                });
                alternatives(ways.collect::<Option<_>>()?)
            }
            Node::Concat(nodes) => self.row_consuming(nodes.into_iter().chain(row).collect())?,
            Node::Repeat(given) if given.min == 0 => {
                let others = self.row_consuming(row.clone())?;
                let rounds = repeat(
                    self.copy(&given.body)?,
                    0,
                    given.max.map(|max| max - 1),
                    given.greedy,
                );
                let some = Node::concat([given.body, rounds].into_iter().chain(row).collect());
                alternatives(if given.greedy {
                    vec![some, others]
                } else {
                    vec![others, some]
                })
            }
            Node::Repeat(given) => {
                // In normal form a nullable body is repeated an exact number of times.
                let others = repeat(
                    self.copy(&given.body)?,
                    given.min - 1,
                    Some(given.min - 1),
                    given.greedy,
                );
                self.row_consuming([given.body, others].into_iter().chain(row).collect())?
            }
            condition => Node::concat(vec![condition, self.row_consuming(row)?]),
        })
    }
}

/// What must be found for the pattern to match somewhere: free ends such as a leading or trailing `.*` are cut off.
pub(crate) fn for_verdict(node: Node) -> Node {
    cut(cut(node, Direction::Ahead), Direction::Behind)
}

/// Cuts at the end that reading in the given direction meets first.
fn cut(node: Node, from: Direction) -> Node {
    if is_free(&node) {
        return Node::Empty;
    }
    match node {
        Node::Concat(mut nodes) => {
            if from == Direction::Behind {
                nodes.reverse();
            }
            let free = nodes.iter().take_while(|node| is_free(node)).count();
            nodes.drain(..free);
            if let Some(first) = nodes.first_mut() {
                *first = cut(std::mem::replace(first, Node::Empty), from);
            }
            if from == Direction::Behind {
                nodes.reverse();
            }
            Node::concat(nodes)
        }
        Node::Alternatives(nodes) => alternatives(nodes.into_iter().map(|node| cut(node, from)).collect()),
        Node::Repeat(given) if given.min == 1 => cut(given.body, from),
        Node::Repeat(given) => repeat(given.body, given.min, Some(given.min), given.greedy),
        other => other,
    }
}

/// Whether the node matches nothing at any position.
fn is_free(node: &Node) -> bool {
    match node {
        Node::Empty => true,
        Node::Unit { .. } | Node::Assert(_) | Node::Look(_) | Node::BackReference { .. } => false,
        Node::Concat(nodes) => nodes.iter().all(is_free),
        Node::Alternatives(nodes) => nodes.iter().any(is_free),
        Node::Repeat(repeat) => repeat.min == 0 || is_free(&repeat.body),
        Node::Capture { body, .. } => is_free(body),
    }
}
