//! From what is written to what is matched: escapes, classes and modifiers become sets of units.
//!
//! The tree comes plain, or with a capturing group around every part, which tells what each part matched.

use super::written::{Kind, Member, Part, Written};
use crate::tree::{At, Look, Node, Repeat, SetId, Sets, Tree};
use crate::units::{LINE_TERMINATORS, UnitSet};

/// The tree that engines read.
pub(crate) fn lower(written: &Written) -> Tree {
    let mut lowering = Lowering {
        sets: Sets::default(),
        parts_of_groups: None,
    };
    Tree {
        root: lowering.node(&written.root),
        sets: lowering.sets,
        groups: written.groups.len() as u32,
    }
}

/// The tree in which every part is a capturing group: its id plus one. Of a look-around, the body is captured.
pub(crate) fn lower_with_parts(written: &Written) -> Tree {
    let mut lowering = Lowering {
        sets: Sets::default(),
        parts_of_groups: Some(&written.groups),
    };
    Tree {
        root: lowering.node(&written.root),
        sets: lowering.sets,
        groups: written.parts,
    }
}

struct Lowering<'w> {
    sets: Sets,
    /// Set when parts are captured instead of groups: the part that each group is.
    parts_of_groups: Option<&'w [u32]>,
}

impl Lowering<'_> {
    fn node(&mut self, part: &Part) -> Node {
        let node = self.bare(part);
        match (&part.kind, self.parts_of_groups) {
            (Kind::Look { .. }, _) => node,
            (_, Some(_)) => captured(part.id + 1, node),
            (Kind::Capture { group, .. }, None) => captured(*group, node),
            (_, None) => node,
        }
    }

    fn bare(&mut self, part: &Part) -> Node {
        match &part.kind {
            Kind::Row(parts) => {
                let mut nodes = Vec::with_capacity(parts.len());
                for part in parts {
                    match self.node(part) {
                        // Letters in a row are nodes of the row.
                        Node::Concat(letters) if matches!(part.kind, Kind::Text { .. }) => {
                            nodes.extend(letters);
                        }
                        node => nodes.push(node),
                    }
                }
                Node::concat(nodes)
            }
            Kind::Either(parts) => Node::Alternatives(parts.iter().map(|part| self.node(part)).collect()),
            Kind::Text { letters, ignore_case } => Node::concat(
                letters
                    .iter()
                    .map(|letter| Node::Unit {
                        set: self.set(UnitSet::single(letter.unit), *ignore_case),
                        at: letter.at.clone(),
                    })
                    .collect(),
            ),
            Kind::Dot { line_breaks } => {
                let set = if *line_breaks {
                    UnitSet::new([(0, 0xFFFF)])
                } else {
                    UnitSet::new(LINE_TERMINATORS.iter().copied()).negated()
                };
                self.unit(set, false, &part.at)
            }
            Kind::Named { set, ignore_case } => self.unit(set.set(), *ignore_case, &part.at),
            Kind::Class {
                negative,
                members,
                ignore_case,
            } => {
                let set = of_members(members);
                let set = if *ignore_case { set.ignoring_case() } else { set };
                self.unit(if *negative { set.negated() } else { set }, false, &part.at)
            }
            Kind::Assert(assertion) => Node::Assert(*assertion),
            Kind::Group { body, .. } | Kind::Capture { body, .. } => self.node(body),
            Kind::Look {
                direction,
                negative,
                body,
            } => {
                let body = self.node(body);
                let body = match self.parts_of_groups {
                    Some(_) => captured(part.id + 1, body),
                    None => body,
                };
                Node::Look(Box::new(Look {
                    direction: *direction,
                    negative: *negative,
                    body,
                }))
            }
            Kind::BackReference { groups, ignore_case } => Node::BackReference {
                groups: match self.parts_of_groups {
                    Some(parts) => groups
                        .iter()
                        .map(|&group| parts[group as usize - 1] + 1)
                        .collect(),
                    None => std::sync::Arc::clone(groups),
                },
                ignore_case: *ignore_case,
            },
            Kind::Repeat {
                body,
                min,
                max,
                greedy,
                groups,
            } => Node::Repeat(Box::new(Repeat {
                groups: match self.parts_of_groups {
                    Some(_) => body.first_id() + 1..body.id + 2,
                    None => groups.clone(),
                },
                body: self.node(body),
                min: *min,
                max: *max,
                greedy: *greedy,
            })),
        }
    }

    fn unit(&mut self, set: UnitSet, ignore_case: bool, at: &At) -> Node {
        Node::Unit {
            set: self.set(set, ignore_case),
            at: at.clone(),
        }
    }

    fn set(&mut self, set: UnitSet, ignore_case: bool) -> SetId {
        self.sets
            .intern(if ignore_case { set.ignoring_case() } else { set })
    }
}

fn captured(group: u32, body: Node) -> Node {
    Node::Capture {
        group,
        body: Box::new(body),
    }
}

/// The units that members of a class name, before case and `^`.
fn of_members(members: &[Member]) -> UnitSet {
    let mut ranges = Vec::with_capacity(members.len());
    for member in members {
        match member {
            Member::Unit(unit) => ranges.push((*unit, *unit)),
            Member::Range(low, high) => ranges.push((*low, *high)),
            Member::Named(named) => ranges.extend(named.set().ranges()),
        }
    }
    UnitSet::new(ranges)
}
