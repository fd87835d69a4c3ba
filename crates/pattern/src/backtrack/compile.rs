//! From tree to instructions for the backtracking matcher.
//!
//! Counted loops stay loops, so the program is never much longer than the pattern, whatever the counts.

use super::{Backtracker, Op};
use crate::tree::{Direction, Look, Node, Repeat, Tree};

pub(super) fn compile(tree: &Tree) -> Backtracker {
    let mut compiler = Compiler {
        ops: Vec::new(),
        counters: 0,
    };
    compiler.node(&tree.root, false);
    compiler.ops.push(Op::Match);
    Backtracker {
        ops: compiler.ops,
        sets: tree.sets.clone(),
        slots: tree.groups as usize * 2,
        counters: compiler.counters,
    }
}

struct Compiler {
    ops: Vec<Op>,
    counters: usize,
}

impl Compiler {
    /// Appends the instructions of a node, which reads the subject backwards inside a look-behind.
    fn node(&mut self, node: &Node, backwards: bool) {
        match node {
            Node::Empty => {}
            Node::Unit { set, .. } => self.ops.push(Op::Unit { set: *set, backwards }),
            Node::Concat(nodes) if backwards => nodes.iter().rev().for_each(|node| self.node(node, true)),
            Node::Concat(nodes) => nodes.iter().for_each(|node| self.node(node, false)),
            Node::Alternatives(nodes) => self.alternatives(nodes, backwards),
            Node::Repeat(repeat) => self.repeat(repeat, backwards),
            Node::Capture { group, body } => {
                let slot = (*group as usize - 1) * 2;
                // Read backwards, the end of the text is met first.
                self.ops.push(Op::Save(slot + usize::from(backwards)));
                self.node(body, backwards);
                self.ops.push(Op::Save(slot + usize::from(!backwards)));
            }
            Node::Assert(assertion) => self.ops.push(Op::Assert(*assertion)),
            Node::Look(look) => self.look(look),
            Node::BackReference { groups, ignore_case } => {
                self.ops.push(Op::BackReference {
                    groups: std::sync::Arc::clone(groups),
                    ignore_case: *ignore_case,
                    backwards,
                });
            }
        }
    }

    fn alternatives(&mut self, nodes: &[Node], backwards: bool) {
        let Some((last, others)) = nodes.split_last() else {
            self.ops.push(Op::Fail);
            return;
        };
        let mut ends = Vec::with_capacity(others.len());
        for node in others {
            let fork = self.placeholder();
            self.node(node, backwards);
            ends.push(self.placeholder());
            self.ops[fork] = Op::Fork {
                first: fork + 1,
                second: self.ops.len(),
            };
        }
        self.node(last, backwards);
        for end in ends {
            self.ops[end] = Op::Jump(self.ops.len());
        }
    }

    fn repeat(&mut self, repeat: &Repeat, backwards: bool) {
        if repeat.max == Some(0) {
            return;
        }
        let counter = self.counters;
        self.counters += 1;
        self.ops.push(Op::LoopStart { counter });
        let head = self.placeholder();
        self.ops.push(Op::LoopRound {
            counter,
            first: (repeat.groups.start as usize - 1) * 2,
            end: (repeat.groups.end as usize - 1) * 2,
        });
        self.node(&repeat.body, backwards);
        self.ops.push(Op::LoopEnd {
            counter,
            min: repeat.min,
            head,
        });
        let exit = self.ops.len();
        let (min, max, greedy) = (repeat.min, repeat.max, repeat.greedy);
        self.ops[head] = Op::LoopHead {
            counter,
            min,
            max,
            greedy,
            exit,
        };
    }

    fn look(&mut self, look: &Look) {
        let start = self.placeholder();
        self.node(&look.body, look.direction == Direction::Behind);
        self.ops.push(Op::LookEnd);
        self.ops[start] = Op::Look {
            negative: look.negative,
            then: self.ops.len(),
        };
    }

    fn placeholder(&mut self) -> usize {
        self.ops.push(Op::Fail);
        self.ops.len() - 1
    }
}
