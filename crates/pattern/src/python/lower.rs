//! From what is written to the tree that the engines of the crate read.
//!
//! The tree searches, and Python wants the whole text: it stands between the start and the end. What Python knows and the
//! tree does not is put into other words: an edge of a word becomes look-around, and a group that keeps what it found becomes
//! a look-ahead and a reference to it. That is exact for whatever is regular ([`is_regular`]); for the rest it is close, good
//! enough to look for dangers and not for verdicts.

use std::sync::Arc;

use super::chars::{Chars, Named};
use super::letters::Letters;
use super::written::{Kind, Manner, Part, Place, Written};
use crate::tree::{Assertion, Direction, Look, Node, Repeat, Sets, Tree};

/// A tree over units, and what they stand for.
#[derive(Debug, Clone)]
pub(crate) struct Lowered {
    pub(crate) tree: Tree,
    pub(crate) letters: Letters,
}

/// Whether the tree of a pattern matches what the pattern matches.
pub(crate) fn is_regular(part: &Part) -> bool {
    let own = match &part.kind {
        Kind::BackReference { .. } | Kind::Condition { .. } | Kind::Atomic(_) => false,
        Kind::Repeat { manner, .. } => *manner != Manner::Possessive,
        _ => true,
    };
    own && part.children().into_iter().all(is_regular)
}

/// The tree of a pattern that is the whole text; nothing where its characters have too many classes.
pub(crate) fn lower(written: &Written) -> Option<Lowered> {
    lowered(written, |body| {
        Node::concat(vec![
            Node::Assert(Assertion::Start),
            body,
            Node::Assert(Assertion::End),
        ])
    })
}

/// As [`lower`], for a pattern that is found anywhere, as `re.search` does.
pub(crate) fn lower_search(written: &Written) -> Option<Lowered> {
    lowered(written, |body| body)
}

fn lowered(written: &Written, within: impl FnOnce(Node) -> Node) -> Option<Lowered> {
    let mut sets = vec![Chars::single(0x0A), Chars::all()];
    sets.extend([false, true].map(|ascii| Named::Word.chars(ascii).clone()));
    collect(&written.root, &mut sets);
    let letters = Letters::new(&sets)?;
    let mut lowering = Lowering {
        letters: &letters,
        sets: Sets::default(),
        groups: written.groups,
    };
    let body = lowering.node(&written.root);
    let tree = Tree {
        root: within(body),
        sets: lowering.sets,
        groups: lowering.groups,
    };
    Some(Lowered { tree, letters })
}

fn collect(part: &Part, sets: &mut Vec<Chars>) {
    sets.extend(part.kind.chars());
    for part in part.children() {
        collect(part, sets);
    }
}

struct Lowering<'l> {
    letters: &'l Letters,
    sets: Sets,
    /// Groups of the pattern, and those added for what is kept.
    groups: u32,
}

impl Lowering<'_> {
    fn node(&mut self, part: &Part) -> Node {
        if let Some(chars) = part.kind.chars() {
            return self.unit(&chars, part);
        }
        match &part.kind {
            Kind::Row(parts) => Node::concat(parts.iter().map(|part| self.node(part)).collect()),
            Kind::Either(rows) => Node::Alternatives(rows.iter().map(|row| self.node(row)).collect()),
            Kind::Place(place) => self.place(*place, part),
            Kind::Group(body) => self.node(body),
            Kind::Capture { group, body, .. } => captured(*group, self.node(body)),
            Kind::Atomic(body) => {
                let body = self.node(body);
                self.kept(body)
            }
            Kind::Look {
                direction,
                negative,
                body,
                ..
            } => look(*direction, *negative, self.node(body)),
            Kind::BackReference { group, rules } => Node::BackReference {
                groups: Arc::from([*group]),
                ignore_case: rules.ignore_case,
            },
            Kind::Condition { yes, no, .. } => {
                let no = no.as_deref().map_or(Node::Empty, |no| self.node(no));
                Node::Alternatives(vec![self.node(yes), no])
            }
            Kind::Repeat {
                body,
                min,
                max,
                manner,
            } => {
                let before = self.groups;
                let node = Node::Repeat(Box::new(Repeat {
                    body: self.node(body),
                    min: *min,
                    max: *max,
                    greedy: *manner != Manner::Lazy,
                    groups: before + 1..self.groups + 1,
                }));
                if *manner == Manner::Possessive {
                    self.kept(node)
                } else {
                    node
                }
            }
            Kind::Letter { .. } | Kind::Dot { .. } | Kind::Named { .. } | Kind::Class { .. } => {
                unreachable!("these take one character")
            }
        }
    }

    fn unit(&mut self, chars: &Chars, part: &Part) -> Node {
        Node::Unit {
            set: self.sets.intern(self.letters.units(chars)),
            at: part.at.clone(),
        }
    }

    /// What a node matches first, with no way back into it.
    fn kept(&mut self, node: Node) -> Node {
        self.groups += 1;
        let group = self.groups;
        Node::concat(vec![
            look(Direction::Ahead, false, captured(group, node)),
            Node::BackReference {
                groups: Arc::from([group]),
                ignore_case: false,
            },
        ])
    }

    fn place(&mut self, place: Place, part: &Part) -> Node {
        let start = || Node::Assert(Assertion::Start);
        let end = || Node::Assert(Assertion::End);
        match place {
            Place::Start => start(),
            Place::End => end(),
            Place::LineStart => {
                let line_break = self.unit(&Chars::single(0x0A), part);
                Node::Alternatives(vec![start(), look(Direction::Behind, false, line_break)])
            }
            Place::LineEnd => {
                let line_break = self.unit(&Chars::single(0x0A), part);
                Node::Alternatives(vec![end(), look(Direction::Ahead, false, line_break)])
            }
            Place::EndOrBreak => {
                let line_break = self.unit(&Chars::single(0x0A), part);
                let last = Node::concat(vec![line_break, end()]);
                Node::Alternatives(vec![end(), look(Direction::Ahead, false, last)])
            }
            Place::WordEdge {
                ascii: true,
                negative: false,
            } => Node::Assert(Assertion::WordBoundary),
            Place::WordEdge { ascii, negative } => {
                let word = self.unit(Named::Word.chars(ascii), part);
                let side = |direction, negative| look(direction, negative, word.clone());
                let both = |before, after| {
                    Node::concat(vec![
                        side(Direction::Behind, before),
                        side(Direction::Ahead, after),
                    ])
                };
                let edges = if negative {
                    // On neither side: but not in an empty text.
                    let any = self.unit(&Chars::all(), part);
                    let some = Node::Alternatives(vec![
                        look(Direction::Behind, false, any.clone()),
                        look(Direction::Ahead, false, any),
                    ]);
                    vec![both(false, false), Node::concat(vec![both(true, true), some])]
                } else {
                    vec![both(false, true), both(true, false)]
                };
                Node::Alternatives(edges)
            }
        }
    }
}

fn captured(group: u32, body: Node) -> Node {
    Node::Capture {
        group,
        body: Box::new(body),
    }
}

fn look(direction: Direction, negative: bool, body: Node) -> Node {
    Node::Look(Box::new(Look {
        direction,
        negative,
        body,
    }))
}
