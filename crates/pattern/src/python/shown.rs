//! A pattern of Python as the parts that explanations are written for.
//!
//! Letters in a row become one part, and what only Python has becomes the nearest that the others have, with words of its own
//! beside it. It is for people: nothing is matched by it.

use std::collections::HashMap;
use std::sync::Arc;

use super::chars::Named as Class;
use super::written::{Kind, Manner, Member, Part, Place, Written};
use crate::parse::{self, Letter, Named};
use crate::tree::{Assertion, At};

/// Words for parts by their id, where those for the nearest part of JavaScript would be wrong.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) labels: HashMap<u32, String>,
    pub(crate) notes: HashMap<u32, String>,
}

/// The parts of a pattern, and words of their own for some.
pub(crate) fn shown(written: &Written) -> (parse::Written, Words) {
    let mut show = Show {
        parts: 0,
        groups: vec![0; written.groups as usize],
        words: Words::default(),
    };
    let root = show.part(&written.root);
    let shown = parse::Written {
        root,
        parts: show.parts,
        groups: show.groups,
    };
    (shown, show.words)
}

struct Show {
    parts: u32,
    groups: Vec<u32>,
    words: Words,
}

impl Show {
    fn numbered(&mut self, at: &At, kind: parse::Kind) -> parse::Part {
        let id = self.parts;
        self.parts += 1;
        parse::Part {
            id,
            at: at.clone(),
            kind,
        }
    }

    fn note(&mut self, text: impl Into<String>) {
        // The part that it is about is the next to be numbered.
        self.words.notes.insert(self.parts, text.into());
    }

    fn label(&mut self, text: impl Into<String>) {
        self.words.labels.insert(self.parts, text.into());
    }

    fn boxed(&mut self, part: &Part) -> Box<parse::Part> {
        Box::new(self.part(part))
    }

    fn part(&mut self, part: &Part) -> parse::Part {
        let kind = match &part.kind {
            Kind::Row(parts) => parse::Kind::Row(self.row(parts)),
            Kind::Either(rows) => parse::Kind::Either(rows.iter().map(|row| self.part(row)).collect()),
            Kind::Letter { code, rules } => parse::Kind::Text {
                letters: letters(*code, &part.at),
                ignore_case: rules.ignore_case,
            },
            Kind::Dot { line_breaks } => parse::Kind::Dot {
                line_breaks: *line_breaks,
            },
            Kind::Named {
                named,
                negative,
                rules,
            } => {
                if !rules.ascii {
                    self.note(of_all_scripts(*named));
                }
                parse::Kind::Named {
                    set: class(*named, *negative),
                    ignore_case: false,
                }
            }
            Kind::Class {
                negative,
                members,
                rules,
            } => parse::Kind::Class {
                negative: *negative,
                members: members.iter().map(member).collect(),
                ignore_case: rules.ignore_case,
            },
            Kind::Place(place) => parse::Kind::Assert(self.place(*place)),
            Kind::Group(body) => parse::Kind::Group {
                body: self.boxed(body),
                switches: None,
            },
            Kind::Atomic(body) => {
                let body = self.boxed(body);
                self.note("What it finds first is kept: nothing else in it is tried when what follows does not fit.");
                parse::Kind::Group { body, switches: None }
            }
            Kind::Capture { group, name, body } => {
                let body = self.boxed(body);
                self.groups[*group as usize - 1] = self.parts;
                parse::Kind::Capture {
                    group: *group,
                    name: name.clone(),
                    body,
                }
            }
            Kind::Look {
                direction,
                negative,
                body,
                ..
            } => parse::Kind::Look {
                direction: *direction,
                negative: *negative,
                body: self.boxed(body),
            },
            Kind::BackReference { group, rules } => {
                self.note("If the group found nothing, this does not fit.");
                parse::Kind::BackReference {
                    groups: Arc::from([*group]),
                    ignore_case: rules.ignore_case,
                }
            }
            Kind::Condition { group, yes, no } => {
                let mut rows = vec![self.part(yes)];
                rows.extend(no.as_deref().map(|no| self.part(no)));
                let otherwise = if no.is_some() {
                    "else the second"
                } else {
                    "else nothing"
                };
                self.label(format!(
                    "if group {group} took part, the first of these, {otherwise}"
                ));
                parse::Kind::Either(rows)
            }
            Kind::Repeat {
                body,
                min,
                max,
                manner,
            } => {
                let body = self.boxed(body);
                if *manner == Manner::Possessive {
                    self.note("It takes all it can and gives nothing back when what follows does not fit.");
                }
                parse::Kind::Repeat {
                    body,
                    min: *min,
                    max: *max,
                    greedy: *manner != Manner::Lazy,
                    groups: 1..1,
                }
            }
        };
        self.numbered(&part.at, kind)
    }

    /// Parts in a row, with letters side by side as one.
    fn row(&mut self, parts: &[Part]) -> Vec<parse::Part> {
        let alike = |one: &Part, other: &Part| match (&one.kind, &other.kind) {
            (Kind::Letter { rules: one, .. }, Kind::Letter { rules: other, .. }) => one == other,
            _ => false,
        };
        let chunks = parts.chunk_by(alike);
        chunks
            .map(|chunk| match chunk {
                [first, .., last] => {
                    let at = first.at.start..last.at.end;
                    let kind = text(chunk);
                    self.numbered(&at, kind)
                }
                [only] => self.part(only),
                [] => unreachable!("chunks have parts"),
            })
            .collect()
    }

    fn place(&mut self, place: Place) -> Assertion {
        match place {
            Place::Start => Assertion::Start,
            Place::LineStart => Assertion::LineStart,
            Place::End => Assertion::End,
            Place::EndOrBreak => {
                self.note("Also before a line break at the very end.");
                Assertion::End
            }
            Place::LineEnd => Assertion::LineEnd,
            Place::WordEdge { ascii, negative } => {
                if !ascii {
                    self.note("Words are made of letters and digits of all scripts and `_`; everything else separates them.");
                }
                if negative {
                    Assertion::NotWordBoundary
                } else {
                    Assertion::WordBoundary
                }
            }
        }
    }
}

fn text(parts: &[Part]) -> parse::Kind {
    let mut ignore_case = false;
    let mut all = Vec::new();
    for part in parts {
        if let Kind::Letter { code, rules } = part.kind {
            ignore_case = rules.ignore_case;
            all.extend(letters(code, &part.at));
        }
    }
    parse::Kind::Text {
        letters: all,
        ignore_case,
    }
}

fn letters(code: u32, at: &At) -> Vec<Letter> {
    let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    let units = character.encode_utf16(&mut [0; 2]).to_vec();
    units
        .into_iter()
        .map(|unit| Letter { unit, at: at.clone() })
        .collect()
}

fn class(named: Class, negative: bool) -> Named {
    match (named, negative) {
        (Class::Digit, false) => Named::Digit,
        (Class::Digit, true) => Named::NotDigit,
        (Class::Space, false) => Named::Space,
        (Class::Space, true) => Named::NotSpace,
        (Class::Word, false) => Named::Word,
        (Class::Word, true) => Named::NotWord,
    }
}

fn of_all_scripts(named: Class) -> &'static str {
    match named {
        Class::Digit => {
            "In Python these are the digits of all scripts. With `(?a)` at the start they are 0–9."
        }
        Class::Space => "In Python these are the blanks of all scripts, such as the no-break space.",
        Class::Word => "In Python these are the letters and digits of all scripts, such as `ü`.",
    }
}

/// Characters beyond the first plane are shown as the replacement character: no address has them.
fn member(member: &Member) -> parse::Member {
    let unit = |code: u32| u16::try_from(code).unwrap_or(0xFFFD);
    match *member {
        Member::Range(low, high) if low == high => parse::Member::Unit(unit(low)),
        Member::Range(low, high) => parse::Member::Range(unit(low), u16::try_from(high).unwrap_or(0xFFFF)),
        Member::Named { named, negative } => parse::Member::Named(class(named, negative)),
    }
}

/// The same between the start and the end of the text, which is what Python asks for. For sentences alone.
pub(crate) fn anchored(root: &parse::Part) -> parse::Part {
    let edge = |assertion| parse::Part {
        id: root.id,
        at: root.at.clone(),
        kind: parse::Kind::Assert(assertion),
    };
    let kind = match &root.kind {
        parse::Kind::Either(rows) => parse::Kind::Either(rows.iter().map(anchored).collect()),
        parse::Kind::Row(parts) => match &parts[..] {
            [
                parse::Part {
                    kind: parse::Kind::Group { body, .. } | parse::Kind::Capture { body, .. },
                    ..
                },
            ] => return anchored(body),
            parts => parse::Kind::Row(
                std::iter::once(edge(Assertion::Start))
                    .chain(parts.iter().cloned())
                    .chain([edge(Assertion::End)])
                    .collect(),
            ),
        },
        _ => parse::Kind::Row(vec![edge(Assertion::Start), root.clone(), edge(Assertion::End)]),
    };
    parse::Part {
        id: root.id,
        at: root.at.clone(),
        kind,
    }
}
