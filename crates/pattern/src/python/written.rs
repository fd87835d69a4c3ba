//! What a pattern says in Python, as it is written: every part with its place in the source.

use super::case::{self, Rules};
use super::chars::{Chars, Named};
use crate::tree::{At, Direction};

/// A pattern as it is written.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) root: Part,
    /// Number of capturing groups.
    pub(crate) groups: u32,
}

/// A part of a pattern.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// In UTF-16 code units.
    pub(crate) at: At,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Parts one after the other; none matches nothing at all.
    Row(Vec<Part>),
    /// What stands between `|`, each of them a row.
    Either(Vec<Part>),
    /// One character that stands for itself, however it is written.
    Letter {
        code: u32,
        rules: Rules,
    },
    Dot {
        line_breaks: bool,
    },
    /// `\d` and its like, outside `[…]`.
    Named {
        named: Named,
        negative: bool,
        rules: Rules,
    },
    Class {
        negative: bool,
        members: Vec<Member>,
        rules: Rules,
    },
    Place(Place),
    /// `(?:…)`, or `(?aimsux-imsx:…)`.
    Group(Box<Part>),
    /// `(?>…)`
    Atomic(Box<Part>),
    Capture {
        group: u32,
        name: Option<String>,
        body: Box<Part>,
    },
    Look {
        direction: Direction,
        negative: bool,
        /// How many characters a look-behind reads.
        width: u32,
        body: Box<Part>,
    },
    BackReference {
        group: u32,
        rules: Rules,
    },
    /// `(?(1)…|…)`
    Condition {
        group: u32,
        yes: Box<Part>,
        no: Option<Box<Part>>,
    },
    Repeat {
        body: Box<Part>,
        min: u32,
        max: Option<u32>,
        manner: Manner,
    },
}

/// What stands in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Member {
    Range(u32, u32),
    Named { named: Named, negative: bool },
}

/// In which order a repetition tries counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Greedy,
    Lazy,
    /// As often as possible, and never less often afterwards.
    Possessive,
}

/// A condition on a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// `^` and `\A`.
    Start,
    /// `^` with the flag `m`: also after a line break.
    LineStart,
    /// `$`: the end, or before a line break at the end.
    EndOrBreak,
    /// `$` with the flag `m`: also before a line break.
    LineEnd,
    /// `\Z`.
    End,
    /// `\b` and `\B`. An empty text has neither.
    WordEdge { ascii: bool, negative: bool },
}

impl Kind {
    /// The characters of a part that takes exactly one.
    pub(crate) fn chars(&self) -> Option<Chars> {
        Some(match self {
            Kind::Letter { code, rules } => case::of_letter(*code, *rules),
            Kind::Dot { line_breaks: true } => Chars::all(),
            Kind::Dot { line_breaks: false } => Chars::single(0x0A).negated(),
            Kind::Named {
                named,
                negative,
                rules,
            } => of_named(*named, *negative, *rules),
            Kind::Class {
                negative,
                members,
                rules,
            } => {
                let chars = match members[..] {
                    // A class of one character is that character.
                    [Member::Range(low, high)] if low == high => case::of_letter(low, *rules),
                    _ => of_members(members, *rules),
                };
                if *negative { chars.negated() } else { chars }
            }
            _ => return None,
        })
    }
}

fn of_named(named: Named, negative: bool, rules: Rules) -> Chars {
    let chars = named.chars(rules.ascii);
    if negative { chars.negated() } else { chars.clone() }
}

fn of_members(members: &[Member], rules: Rules) -> Chars {
    let mut ranges = Vec::new();
    let mut others = Vec::new();
    for member in members {
        match *member {
            Member::Range(low, high) => ranges.push((low, high)),
            Member::Named { named, negative } => {
                others.extend_from_slice(of_named(named, negative, rules).ranges());
            }
        }
    }
    case::of_class(&ranges, &Chars::new(others), rules)
}

impl Part {
    /// The parts directly within this one, in order.
    pub(crate) fn children(&self) -> Vec<&Part> {
        match &self.kind {
            Kind::Row(parts) | Kind::Either(parts) => parts.iter().collect(),
            Kind::Group(body)
            | Kind::Atomic(body)
            | Kind::Capture { body, .. }
            | Kind::Look { body, .. }
            | Kind::Repeat { body, .. } => vec![body],
            Kind::Condition { yes, no, .. } => std::iter::once(&**yes).chain(no.as_deref()).collect(),
            Kind::Letter { .. }
            | Kind::Dot { .. }
            | Kind::Named { .. }
            | Kind::Class { .. }
            | Kind::Place(_)
            | Kind::BackReference { .. } => Vec::new(),
        }
    }
}

/// Whether what a part finds depends on no other part: there are no references, and no conditions on groups.
pub(crate) fn is_local(part: &Part) -> bool {
    !matches!(part.kind, Kind::BackReference { .. } | Kind::Condition { .. })
        && part.children().into_iter().all(is_local)
}
