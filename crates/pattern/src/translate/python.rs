//! From JavaScript to Python.

use super::letters::{letter, member, members};
use super::scopes::{Scope, Scopes};
use super::{Refused, WholeText};
use crate::parse::{Kind, Letter, Member, Named, Part, Written, spelled};
use crate::tree::{Assertion, Direction};
use crate::units::UnitSet;

const HALF: &str = "there is half of a character beyond U+FFFF, which no text of Python has";
const REFERENCE: &str =
    "a reference may find that its group took no part, which JavaScript and Python read differently";

/// What the search for a pattern asks of the whole text.
pub(super) fn whole_text(written: &Written) -> Result<WholeText, Refused> {
    let row = match &written.root.kind {
        Kind::Row(parts) => without_any(parts),
        _ => std::slice::from_ref(&written.root),
    };
    let (from_start, row) = match row {
        [first, rest @ ..] if matches!(first.kind, Kind::Assert(Assertion::Start)) => (true, rest),
        _ => (false, row),
    };
    let (to_end, row) = match row {
        [rest @ .., last] if matches!(last.kind, Kind::Assert(Assertion::End)) => (true, rest),
        _ => (false, row),
    };
    if let [
        Part {
            kind: Kind::Text { letters, ignore_case },
            ..
        },
    ] = bare(row)
    {
        let text = spelled(letters);
        let is_whole = !text.contains(char::REPLACEMENT_CHARACTER);
        let cases = *ignore_case && text.chars().any(char::is_alphabetic);
        match (from_start, to_end) {
            (false, false) if is_whole && (!cases || text.is_ascii()) => {
                return Ok(WholeText::Contains {
                    text,
                    ignore_case: cases,
                });
            }
            (true, true) if is_whole && !cases => return Ok(WholeText::Is(text)),
            _ => {}
        }
    }
    let mut writer = Writer::default();
    let mut python = String::new();
    if !from_start {
        python += ".*";
    }
    match row {
        [one] if matches!(one.kind, Kind::Either(_)) => python += &writer.grouped(one)?,
        _ => {
            for part in row {
                python += &writer.part(part)?;
            }
        }
    }
    if !to_end && python != ".*" {
        python += ".*";
    }
    Ok(WholeText::Matches(python))
}

/// What stands in a group that nothing refers to and that is all of a row.
fn bare(mut row: &[Part]) -> &[Part] {
    while let [one] = row
        && let Kind::Group { body, .. } = &one.kind
    {
        row = match &body.kind {
            Kind::Row(parts) => parts,
            _ => std::slice::from_ref(&**body),
        };
    }
    row
}

/// A row without what a search has at its ends anyway: `.*`, also with `^` before or `$` behind.
fn without_any(mut row: &[Part]) -> &[Part] {
    loop {
        row = match row {
            [first, second, rest @ ..]
                if matches!(first.kind, Kind::Assert(Assertion::Start)) && is_anything(second) =>
            {
                rest
            }
            [rest @ .., before, last]
                if matches!(last.kind, Kind::Assert(Assertion::End)) && is_anything(before) =>
            {
                rest
            }
            [first, rest @ ..] if is_anything(first) => rest,
            [rest @ .., last] if is_anything(last) => rest,
            _ => return row,
        }
    }
}

/// `.*` or `.*?`.
fn is_anything(part: &Part) -> bool {
    match &part.kind {
        Kind::Repeat {
            body,
            min: 0,
            max: None,
            ..
        } => matches!(body.kind, Kind::Dot { .. }),
        _ => false,
    }
}

#[derive(Default)]
struct Writer {
    scopes: Scopes,
    names: Vec<String>,
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
            Kind::Text { letters, ignore_case } => text(letters, *ignore_case)?,
            Kind::Dot { line_breaks: false } => ".".to_owned(),
            Kind::Dot { line_breaks: true } => "(?s:.)".to_owned(),
            Kind::Named { set, .. } => match set {
                Named::Digit => "[0-9]".to_owned(),
                Named::NotDigit => "[^0-9]".to_owned(),
                Named::Word => "[A-Za-z0-9_]".to_owned(),
                Named::NotWord => "[^A-Za-z0-9_]".to_owned(),
                Named::Space => format!("[{}]", set_members(&Named::Space.set())),
                Named::NotSpace => format!("[^{}]", set_members(&Named::Space.set())),
            },
            Kind::Class {
                negative,
                members,
                ignore_case,
            } => class(*negative, members, *ignore_case).ok_or((at, HALF))?,
            Kind::Assert(assertion) => match assertion {
                Assertion::Start => "^",
                Assertion::End => "\\Z",
                Assertion::LineStart => "(?:^|(?<=[\\n\\r\\u2028\\u2029]))",
                Assertion::LineEnd => "(?:\\Z|(?=[\\n\\r\\u2028\\u2029]))",
                Assertion::WordBoundary => "(?a:\\b)",
                Assertion::NotWordBoundary => "(?a:\\B)",
            }
            .to_owned(),
            Kind::Group { body, .. } => self.grouped(body)?,
            Kind::Capture { group, name, body } => {
                let opening = match name {
                    // A name that stands twice, or that Python would not take, gives way to the number.
                    Some(name) if is_name(name) && !self.names.contains(name) => {
                        self.names.push(name.clone());
                        format!("(?P<{name}>")
                    }
                    _ => "(".to_owned(),
                };
                let body = self.part(body)?;
                self.scopes.complete(*group);
                format!("{opening}{body})")
            }
            Kind::Look {
                direction,
                negative,
                body,
            } => self.look(*direction, *negative, body)?,
            Kind::BackReference { groups, ignore_case } => match groups[..] {
                [group] if self.scopes.is_sure(group) && *ignore_case => format!("(?ai:\\{group})"),
                [group] if self.scopes.is_sure(group) => format!("(?:\\{group})"),
                _ => return Err((at, REFERENCE)),
            },
            Kind::Repeat {
                body,
                min,
                max,
                greedy,
                ..
            } => {
                self.scopes.enter(Scope::Repetition);
                let atom = match &body.kind {
                    Kind::Text { letters, .. } if letters.len() > 1 => self.grouped(body)?,
                    Kind::Look { .. } | Kind::Assert(_) => self.grouped(body)?,
                    _ => self.part(body)?,
                };
                self.scopes.leave();
                format!(
                    "{atom}{}{}",
                    super::count(*min, *max),
                    if *greedy { "" } else { "?" }
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

    fn look(&mut self, direction: Direction, negative: bool, body: &Part) -> Result<String, Refused> {
        let apart = negative || direction == Direction::Behind;
        if apart {
            self.scopes.enter(Scope::Apart);
        }
        let text = match (direction, &body.kind) {
            // Python wants one width, so each alternative looks for itself.
            (Direction::Behind, Kind::Either(rows)) => {
                let opening = if negative { "(?<!" } else { "(?<=" };
                let mut looks = Vec::with_capacity(rows.len());
                for row in rows {
                    looks.push(format!("{opening}{})", self.part(row)?));
                }
                if negative {
                    looks.concat()
                } else {
                    format!("(?:{})", looks.join("|"))
                }
            }
            _ => {
                let opening = super::look_opening(direction, negative);
                format!("{opening}{})", self.part(body)?)
            }
        };
        if apart {
            self.scopes.leave();
        }
        Ok(text)
    }
}

fn text(letters: &[Letter], ignore_case: bool) -> Result<String, Refused> {
    let units = letters.iter().map(|letter| letter.unit);
    let characters: Result<Vec<char>, _> = char::decode_utf16(units).collect();
    let at = letters.first().map_or(0, |letter| letter.at.start);
    let characters = characters.map_err(|_| (at, HALF))?;
    let cased = ignore_case && characters.iter().any(|character| character.is_alphabetic());
    if cased && characters.iter().all(char::is_ascii) {
        let plain: String = characters
            .iter()
            .map(|&character| letter(u32::from(character)))
            .collect();
        return Ok(format!("(?ai:{plain})"));
    }
    Ok(characters
        .iter()
        .map(|&character| match u16::try_from(u32::from(character)) {
            Ok(unit) if cased => {
                let cases = UnitSet::single(unit).ignoring_case();
                match cases.ranges() {
                    [(low, high)] if low == high => letter(u32::from(character)),
                    _ => format!("[{}]", set_members(&cases)),
                }
            }
            _ => letter(u32::from(character)),
        })
        .collect())
}

/// `None` when a member is half of a character.
fn class(negative: bool, written: &[Member], ignore_case: bool) -> Option<String> {
    let is_half = |unit: u16| (0xD800..=0xDFFF).contains(&unit);
    let mut text = String::new();
    for one in written {
        let set = match one {
            Member::Named(Named::Digit) => {
                text += "0-9";
                continue;
            }
            Member::Named(Named::Word) => {
                text += "A-Za-z0-9_";
                continue;
            }
            Member::Named(named) => named.set(),
            Member::Unit(unit) if !is_half(*unit) => {
                if !ignore_case {
                    text += &member(u32::from(*unit));
                    continue;
                }
                UnitSet::single(*unit).ignoring_case()
            }
            Member::Range(low, high) if !is_half(*low) && !is_half(*high) => {
                let range = UnitSet::new([(*low, *high)]);
                if ignore_case { range.ignoring_case() } else { range }
            }
            Member::Unit(_) | Member::Range(..) => return None,
        };
        text += &set_members(&set);
    }
    Some(match (text.is_empty(), negative) {
        (true, false) => "(?!)".to_owned(),
        (true, true) => "(?s:.)".to_owned(),
        (false, false) => format!("[{text}]"),
        (false, true) => format!("[^{text}]"),
    })
}

fn set_members(set: &UnitSet) -> String {
    members(
        set.ranges()
            .iter()
            .map(|&(low, high)| (u32::from(low), u32::from(high))),
    )
}

fn is_name(name: &str) -> bool {
    name.chars()
        .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
        && !name.starts_with(|letter: char| letter.is_ascii_digit())
        && !name.is_empty()
}
