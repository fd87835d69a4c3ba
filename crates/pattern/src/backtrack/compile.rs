//! From tree to instructions for the backtracking matcher.
//!
//! Counted loops stay loops, so the program is never much longer than the pattern, whatever the counts.

use super::alternatives::{Ways, grouped, in_a_row};
use super::{Backtracker, Op};
use crate::tree::{Direction, Look, Node, Repeat, Sets, Tree};
use crate::units::UnitSet;

pub(super) fn compile(tree: &Tree) -> Backtracker {
    let mut compiler = Compiler {
        sets: &tree.sets,
        ops: Vec::new(),
        counters: 0,
    };
    compiler.node(&tree.root, false);
    compiler.ops.push(Op::Match);
    Backtracker {
        least: least(&compiler.ops),
        ops: compiler.ops,
        ascii: tree.sets.all().iter().map(ascii).collect(),
        sets: tree.sets.clone(),
        slots: tree.groups as usize * 2,
        counters: compiler.counters,
    }
}

/// The fewest units from each instruction to the end of a match, or of the look-around that it belongs to. Every way
/// leads on to later instructions but for rounds of loops, which may always be the last.
fn least(ops: &[Op]) -> Vec<u32> {
    let mut least = vec![0_u32; ops.len()];
    for (index, op) in ops.iter().enumerate().rev() {
        least[index] = match *op {
            Op::Match | Op::LookEnd => 0,
            Op::Fail => u32::MAX,
            Op::Unit { backwards, .. } => least[index + 1].saturating_add(u32::from(!backwards)),
            Op::Units { min, backwards, .. } => {
                least[index + 1].saturating_add(if backwards { 0 } else { min })
            }
            Op::Fork { first, second } => least[first].min(least[second]),
            Op::Jump(target) => least[target],
            Op::Look { then, .. } => least[then],
            Op::LoopHead { min, exit, .. } if min > 0 => least[index + 1].min(least[exit]),
            Op::LoopHead { exit, .. } => least[exit],
            // What the head leads to is known: a loop's end comes after all that it repeats.
            Op::LoopEnd { head, .. } => match ops[head] {
                Op::LoopHead { exit, .. } => least[exit],
                _ => 0,
            },
            Op::LoopStart { .. } => match ops[index + 1] {
                Op::LoopHead { min, exit, .. } => {
                    let round = least[index + 2].saturating_sub(least[exit]);
                    round.saturating_mul(min).saturating_add(least[exit])
                }
                _ => least[index + 1],
            },
            Op::Assert(_) | Op::Save(_) | Op::LoopRound { .. } | Op::BackReference { .. } => least[index + 1],
        };
    }
    least
}

fn ascii(set: &UnitSet) -> u128 {
    (0..0x80)
        .filter(|&unit| set.contains(unit))
        .fold(0, |bits, unit| bits | 1 << unit)
}

/// From so many alternatives on, those that begin alike are tried together, as V8 does. A long list of names would cost
/// a step for each at every place otherwise.
const MANY: usize = 16;

struct Compiler<'t> {
    sets: &'t Sets,
    ops: Vec<Op>,
    counters: usize,
}

impl Compiler<'_> {
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
        if backwards || nodes.len() < MANY {
            let ways = nodes.iter().map(std::slice::from_ref).map(Ways::one);
            self.choice(ways.collect(), backwards);
        } else {
            self.choice(grouped(self.sets, nodes.iter().map(in_a_row)), false);
        }
    }

    /// The first of the ways that leads to a match.
    fn choice(&mut self, ways: Vec<Ways<'_>>, backwards: bool) {
        let Some(last) = ways.len().checked_sub(1) else {
            self.ops.push(Op::Fail);
            return;
        };
        let mut ends = Vec::with_capacity(last);
        for (index, ways) in ways.into_iter().enumerate() {
            if index == last {
                self.ways(ways, backwards);
                break;
            }
            let fork = self.placeholder();
            self.ways(ways, backwards);
            ends.push(self.placeholder());
            self.ops[fork] = Op::Fork {
                first: fork + 1,
                second: self.ops.len(),
            };
        }
        for end in ends {
            self.ops[end] = Op::Jump(self.ops.len());
        }
    }

    /// What the ways share, and then a choice between their rests.
    fn ways(&mut self, ways: Ways<'_>, backwards: bool) {
        ways.shared.iter().for_each(|node| self.node(node, backwards));
        if !ways.rests.is_empty() {
            self.choice(grouped(self.sets, ways.rests.into_iter()), backwards);
        }
    }

    fn repeat(&mut self, repeat: &Repeat, backwards: bool) {
        if repeat.max == Some(0) {
            return;
        }
        if let Node::Unit { set, .. } = repeat.body {
            self.ops.push(Op::Units {
                set,
                min: repeat.min,
                max: repeat.max,
                greedy: repeat.greedy,
                backwards,
            });
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
