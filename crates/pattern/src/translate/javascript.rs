//! From Python to JavaScript.

use super::letters::{letter, members};
use super::scopes::{Scope, Scopes};
use super::{Refused, count};
use crate::python::chars::Named;
use crate::python::written::{Kind, Manner, Member, Part, Place, Written};
use crate::tree::Direction;

const ATOMIC: &str = "there is an atomic group, which JavaScript does not have";
const POSSESSIVE: &str = "there is a possessive quantifier, which JavaScript does not have";
const CONDITION: &str = "there is a condition on a group, which JavaScript does not have";
const REFERENCE: &str =
    "a reference may find that its group took no part, which Python and JavaScript read differently";
const REFERENCE_IN_ANY_CASE: &str = "there is a reference in any case, which not every browser can say";
const FAR: &str = "a class has characters beyond U+FFFF, which a page-URL pattern takes for two";

/// The search that finds something in exactly the texts that a pattern is the whole of.
pub(super) fn search(written: &Written) -> Result<String, Refused> {
    let row = match &written.root.kind {
        Kind::Row(parts) => parts.as_slice(),
        _ => std::slice::from_ref(&written.root),
    };
    let (from_start, row) = match row {
        [first, rest @ ..] if is_anything(first) => (false, rest),
        [first, ..] if matches!(first.kind, Kind::Place(Place::Start)) => (false, row),
        _ => (true, row),
    };
    let (to_end, row) = match row {
        [rest @ .., last] if is_anything(last) => (false, rest),
        [.., last] if matches!(last.kind, Kind::Place(Place::End | Place::EndOrBreak)) => (false, row),
        // `.*` alone, which is every text.
        [] => (from_start, row),
        _ => (true, row),
    };
    let mut writer = Writer::default();
    let mut search = String::new();
    if from_start {
        search.push('^');
    }
    match row {
        [one] if matches!(one.kind, Kind::Either(_)) => search += &writer.grouped(one)?,
        _ => {
            for part in row {
                search += &writer.part(part)?;
            }
        }
    }
    if to_end {
        search.push('$');
    }
    Ok(if search.is_empty() {
        ".*".to_owned()
    } else {
        search
    })
}

fn is_anything(part: &Part) -> bool {
    match &part.kind {
        Kind::Repeat {
            body,
            min: 0,
            max: None,
            manner: Manner::Greedy | Manner::Lazy,
        } => matches!(body.kind, Kind::Dot { .. }),
        _ => false,
    }
}

#[derive(Default)]
struct Writer {
    scopes: Scopes,
}

impl Writer {
    fn part(&mut self, part: &Part) -> Result<String, Refused> {
        let at = part.at.start;
        Ok(match &part.kind {
            Kind::Row(parts) => parts
                .iter()
                .map(|part| self.part(part))
                .collect::<Result<_, _>>()?,
            Kind::Either(rows) => {
                let texts: Result<Vec<_>, _> = rows.iter().map(|row| self.alternative(row)).collect();
                texts?.join("|")
            }
            Kind::Letter { code, .. } => match part.kind.chars() {
                Some(chars) if chars.ranges() != [(*code, *code)] => {
                    format!("[{}]", members(near(chars.ranges(), *code)))
                }
                _ => letter(*code),
            },
            Kind::Dot { line_breaks: false } => ".".to_owned(),
            Kind::Dot { line_breaks: true } => "[^]".to_owned(),
            Kind::Named { named, negative, .. } => class_of(*named, *negative).to_owned(),
            Kind::Class {
                negative,
                members: written,
                ..
            } => {
                let mut text = String::new();
                for one in written {
                    text += &member_text(&part.kind, one).ok_or((at, FAR))?;
                }
                format!("[{}{text}]", if *negative { "^" } else { "" })
            }
            Kind::Place(place) => match place {
                Place::Start | Place::LineStart => "^",
                Place::End | Place::EndOrBreak | Place::LineEnd => "$",
                Place::WordEdge { negative: false, .. } => "\\b",
                Place::WordEdge { negative: true, .. } => "\\B",
            }
            .to_owned(),
            Kind::Group(body) => self.grouped(body)?,
            Kind::Atomic(_) => return Err((at, ATOMIC)),
            Kind::Condition { .. } => return Err((at, CONDITION)),
            Kind::Capture { group, name, body } => {
                let body = self.part(body)?;
                self.scopes.complete(*group);
                match name {
                    Some(name) if name.is_ascii() => format!("(?<{name}>{body})"),
                    _ => format!("({body})"),
                }
            }
            Kind::Look {
                direction,
                negative,
                body,
                ..
            } => {
                let apart = *negative || *direction == Direction::Behind;
                if apart {
                    self.scopes.enter(Scope::Apart);
                }
                let opening = super::look_opening(*direction, *negative);
                let text = format!("{opening}{})", self.part(body)?);
                if apart {
                    self.scopes.leave();
                }
                text
            }
            Kind::BackReference { rules, .. } if rules.ignore_case => {
                return Err((at, REFERENCE_IN_ANY_CASE));
            }
            Kind::BackReference { group, .. } if self.scopes.is_sure(*group) => format!("(?:\\{group})"),
            Kind::BackReference { .. } => return Err((at, REFERENCE)),
            Kind::Repeat {
                manner: Manner::Possessive,
                ..
            } => return Err((at, POSSESSIVE)),
            Kind::Repeat {
                body,
                min,
                max,
                manner,
            } => {
                self.scopes.enter(Scope::Repetition);
                let is_atom = match &body.kind {
                    Kind::Letter { code, .. } => *code <= 0xFFFF,
                    Kind::Dot { .. }
                    | Kind::Named { .. }
                    | Kind::Class { .. }
                    | Kind::Group(_)
                    | Kind::Capture { .. }
                    | Kind::BackReference { .. } => true,
                    _ => false,
                };
                let atom = if is_atom {
                    self.part(body)?
                } else {
                    self.grouped(body)?
                };
                self.scopes.leave();
                format!(
                    "{atom}{}{}",
                    count(*min, *max),
                    if *manner == Manner::Lazy { "?" } else { "" }
                )
            }
        })
    }

    fn alternative(&mut self, row: &Part) -> Result<String, Refused> {
        self.scopes.branch();
        let text = self.part(row)?;
        self.scopes.leave();
        Ok(text)
    }

    fn grouped(&mut self, body: &Part) -> Result<String, Refused> {
        Ok(format!("(?:{})", self.part(body)?))
    }
}

/// The ranges that stand for a character; of one of ASCII only those of ASCII, for addresses have no others.
fn near(ranges: &[(u32, u32)], code: u32) -> Vec<(u32, u32)> {
    let last = if code < 0x80 { 0x7F } else { 0xFFFF };
    ranges
        .iter()
        .filter(|(low, _)| *low <= last)
        .map(|&(low, high)| (low, high.min(last)))
        .collect()
}

/// A member of a class. `None` when it has characters beyond the first plane.
fn member_text(class: &Kind, member: &Member) -> Option<String> {
    match *member {
        Member::Named { named, negative } => Some(class_of(named, negative).to_owned()),
        Member::Range(low, high) if high <= 0xFFFF => {
            let Kind::Class { rules, .. } = class else {
                return Some(members([(low, high)]));
            };
            let alone = Kind::Class {
                negative: false,
                members: vec![Member::Range(low, high)],
                rules: *rules,
            };
            let chars = alone.chars().unwrap_or_default();
            Some(members(near(chars.ranges(), high)))
        }
        Member::Range(..) => None,
    }
}

fn class_of(named: Named, negative: bool) -> &'static str {
    match (named, negative) {
        (Named::Digit, false) => "\\d",
        (Named::Digit, true) => "\\D",
        (Named::Space, false) => "\\s",
        (Named::Space, true) => "\\S",
        (Named::Word, false) => "\\w",
        (Named::Word, true) => "\\W",
    }
}
