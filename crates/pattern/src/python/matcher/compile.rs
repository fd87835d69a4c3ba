//! From what is written to instructions.

use super::{Fold, Matcher, Op, Set};
use crate::python::chars::Chars;
use crate::python::written::{Kind, Manner, Part, Written};
use crate::tree::Direction;

pub(super) fn compile(written: &Written) -> Matcher {
    let mut compiler = Compiler {
        ops: Vec::new(),
        sets: Vec::new(),
    };
    compiler.part(&written.root);
    compiler.ops.push(Op::Accept);
    Matcher {
        ops: compiler.ops,
        sets: compiler.sets,
        groups: written.groups as usize,
    }
}

struct Compiler {
    ops: Vec<Op>,
    sets: Vec<Set>,
}

impl Compiler {
    fn push(&mut self, op: Op) -> usize {
        self.ops.push(op);
        self.ops.len() - 1
    }

    fn set(&mut self, chars: Chars) -> usize {
        if let Some(known) = self.sets.iter().rposition(|set| set.chars == chars) {
            return known;
        }
        let ascii = (0..0x80)
            .filter(|&code| chars.contains(code))
            .fold(0, |bits, code| bits | 1 << code);
        self.sets.push(Set { ascii, chars });
        self.sets.len() - 1
    }

    fn part(&mut self, part: &Part) {
        if let Some(chars) = part.kind.chars() {
            let set = self.set(chars);
            self.push(Op::One(set));
            return;
        }
        match &part.kind {
            Kind::Row(parts) => parts.iter().for_each(|part| self.part(part)),
            Kind::Either(rows) => self.either(rows),
            Kind::Place(place) => {
                self.push(Op::Place(*place));
            }
            Kind::Group(body) => self.part(body),
            Kind::Atomic(body) => {
                let op = self.push(Op::Atomic { exit: 0 });
                let exit = self.inner(body);
                self.ops[op] = Op::Atomic { exit };
            }
            Kind::Capture { group, body, .. } => {
                let mark = (*group as usize - 1) * 2;
                self.push(Op::Mark(mark));
                self.part(body);
                self.push(Op::Mark(mark + 1));
            }
            Kind::Look {
                direction,
                negative,
                width,
                body,
            } => {
                let back = match direction {
                    Direction::Ahead => 0,
                    Direction::Behind => *width as usize,
                };
                let op = self.push(Op::Fail);
                let exit = self.inner(body);
                self.ops[op] = Op::Look {
                    negative: *negative,
                    back,
                    exit,
                };
            }
            Kind::BackReference { group, rules } => {
                self.push(Op::Reference {
                    group: *group as usize,
                    fold: rules.ignore_case.then_some(Fold { ascii: rules.ascii }),
                });
            }
            Kind::Condition { group, yes, no } => self.condition(*group as usize, yes, no.as_deref()),
            Kind::Repeat {
                body,
                min,
                max,
                manner,
            } => self.repeat(body, (*min as usize, max.map(|max| max as usize)), *manner),
            Kind::Letter { .. } | Kind::Dot { .. } | Kind::Named { .. } | Kind::Class { .. } => {
                unreachable!("these take one character")
            }
        }
    }

    /// What is matched by itself; gives where it goes on afterwards.
    fn inner(&mut self, body: &Part) -> usize {
        self.part(body);
        self.push(Op::Accept);
        self.ops.len()
    }

    fn either(&mut self, rows: &[Part]) {
        let branch = self.push(Op::Fail);
        let mut ways = Vec::with_capacity(rows.len());
        let mut jumps = Vec::with_capacity(rows.len());
        for row in rows {
            ways.push(self.ops.len());
            self.part(row);
            jumps.push(self.push(Op::Fail));
        }
        let end = self.ops.len();
        for jump in jumps {
            self.ops[jump] = Op::Jump(end);
        }
        self.ops[branch] = Op::Branch(ways);
    }

    fn condition(&mut self, group: usize, yes: &Part, no: Option<&Part>) {
        let op = self.push(Op::Fail);
        self.part(yes);
        let jump = self.push(Op::Fail);
        self.ops[op] = Op::Condition {
            group,
            no: self.ops.len(),
        };
        if let Some(no) = no {
            self.part(no);
        }
        self.ops[jump] = Op::Jump(self.ops.len());
    }

    fn repeat(&mut self, body: &Part, (min, max): (usize, Option<usize>), manner: Manner) {
        if let Some(chars) = one_character(body) {
            let set = self.set(chars);
            self.push(Op::Ones {
                set,
                min,
                max,
                manner,
            });
            return;
        }
        let op = self.push(Op::Fail);
        if manner == Manner::Possessive {
            let exit = self.inner(body);
            self.ops[op] = Op::Possessive { min, max, exit };
            return;
        }
        self.part(body);
        let until = self.push(Op::Until {
            body: op + 1,
            min,
            max,
            lazy: manner == Manner::Lazy,
        });
        self.ops[op] = Op::Repeat { until };
    }
}

/// The characters of a part that is one character, brackets around it aside.
fn one_character(part: &Part) -> Option<Chars> {
    match &part.kind {
        Kind::Group(body) => one_character(body),
        Kind::Row(parts) => match &parts[..] {
            [only] => one_character(only),
            _ => None,
        },
        other => other.chars(),
    }
}
