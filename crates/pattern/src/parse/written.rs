//! What a pattern says, as it is written: every part with its place in the source and its notation.
//!
//! This is what the parser makes. What engines read is made from it in `lower`, and what people read in `explain`. Letters
//! in a row are one part.

use std::ops::Range;
use std::sync::Arc;

use crate::tree::{Assertion, At, Direction};
use crate::units::{DIGITS, SPACE, UnitSet, WORD};

/// A pattern as it is written.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) root: Part,
    /// Number of parts, which is one more than the largest id.
    pub(crate) parts: u32,
    /// The id of the part that each capturing group is, from group 1 on.
    pub(crate) groups: Vec<u32>,
}

/// A part of a pattern.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// Parts are numbered as they end, so those within a part have smaller ids, without a gap.
    pub(crate) id: u32,
    pub(crate) at: At,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Parts one after the other; none matches nothing at all.
    Row(Vec<Part>),
    /// What stands between `|`, each of them a row.
    Either(Vec<Part>),
    Text {
        letters: Vec<Letter>,
        ignore_case: bool,
    },
    Dot {
        line_breaks: bool,
    },
    Named {
        set: Named,
        ignore_case: bool,
    },
    Class {
        negative: bool,
        members: Vec<Member>,
        ignore_case: bool,
    },
    Assert(Assertion),
    /// `(?:…)`, or `(?ims-ims:…)` with what it switches.
    Group {
        body: Box<Part>,
        switches: Option<Switches>,
    },
    Capture {
        group: u32,
        name: Option<String>,
        body: Box<Part>,
    },
    Look {
        direction: Direction,
        negative: bool,
        body: Box<Part>,
    },
    BackReference {
        groups: Arc<[u32]>,
        ignore_case: bool,
    },
    Repeat {
        body: Box<Part>,
        min: u32,
        max: Option<u32>,
        greedy: bool,
        /// Groups inside the body.
        groups: Range<u32>,
    },
}

/// A unit that stands for itself, however it is written.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) unit: u16,
    pub(crate) at: At,
}

/// What `(?ims-ims:` switches on and off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Switches {
    pub(crate) ignore_case: Option<bool>,
    pub(crate) multiline: Option<bool>,
    pub(crate) dot_all: Option<bool>,
}

/// What stands in a class.
#[derive(Debug, Clone)]
pub(crate) enum Member {
    Unit(u16),
    Range(u16, u16),
    Named(Named),
}

/// The sets of units that have a letter of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Digit,
    NotDigit,
    Space,
    NotSpace,
    Word,
    NotWord,
}

impl Named {
    pub(crate) fn set(self) -> UnitSet {
        let of = |ranges: &[(u16, u16)]| UnitSet::new(ranges.iter().copied());
        match self {
            Named::Digit => of(DIGITS),
            Named::NotDigit => of(DIGITS).negated(),
            Named::Space => of(SPACE),
            Named::NotSpace => of(SPACE).negated(),
            Named::Word => of(WORD),
            Named::NotWord => of(WORD).negated(),
        }
    }
}

impl Part {
    /// The parts directly within this one, in order.
    pub(crate) fn children(&self) -> &[Part] {
        match &self.kind {
            Kind::Row(parts) | Kind::Either(parts) => parts,
            Kind::Group { body, .. }
            | Kind::Capture { body, .. }
            | Kind::Look { body, .. }
            | Kind::Repeat { body, .. } => std::slice::from_ref(&**body),
            Kind::Text { .. }
            | Kind::Dot { .. }
            | Kind::Named { .. }
            | Kind::Class { .. }
            | Kind::Assert(_)
            | Kind::BackReference { .. } => &[],
        }
    }

    /// The smallest id of this part and those within it.
    pub(crate) fn first_id(&self) -> u32 {
        let mut part = self;
        while let Some(first) = part.children().first() {
            part = first;
        }
        part.id
    }
}

/// The text that letters spell. Halves of surrogate pairs that stand alone become U+FFFD.
pub(crate) fn spelled(letters: &[Letter]) -> String {
    char::decode_utf16(letters.iter().map(|letter| letter.unit))
        .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
