//! What a part stands for, in words short enough for a line.
//!
//! Every text is bounded, whatever the pattern: beyond a few parts, levels or characters the words only count.

use std::collections::HashMap;

use super::characters::{class, named, quoted, text};
use crate::parse::{Kind, Member, Part, Written, spelled};
use crate::tree::{Assertion, Direction};

/// Characters that the words for what is inside a group may have.
const LONGEST_INSIDE: usize = 90;
/// Parts in a row that are told one by one.
const MOST_IN_A_ROW: usize = 4;
/// Alternatives that are.
const MOST_CHOICES: usize = 12;
/// Groups within groups that are told with the outermost one.
const DEEPEST: usize = 4;

/// Finds words for parts.
pub(super) struct Words<'w> {
    names: HashMap<u32, &'w str>,
}

impl<'w> Words<'w> {
    pub(super) fn new(written: &'w Written) -> Words<'w> {
        let mut names = HashMap::new();
        collect_names(&written.root, &mut names);
        Words { names }
    }

    /// What the part stands for.
    pub(super) fn label(&self, part: &Part) -> String {
        match &part.kind {
            Kind::Row(parts) if parts.len() > 1 => "all of this, in this order".to_owned(),
            _ => self.phrase(part, 0),
        }
    }

    /// The same, `depth` groups below what is being described.
    pub(super) fn phrase(&self, part: &Part, depth: usize) -> String {
        match &part.kind {
            Kind::Row(parts) => match &parts[..] {
                [] => "nothing".to_owned(),
                [only] => self.phrase(only, depth),
                _ => self.row(parts, depth),
            },
            Kind::Either(rows) => self.either(rows, depth),
            Kind::Text { letters, ignore_case } => text(letters, *ignore_case),
            Kind::Dot { line_breaks: false } => "any character".to_owned(),
            Kind::Dot { line_breaks: true } => "any character, line breaks too".to_owned(),
            Kind::Named { set, .. } => named(*set).to_owned(),
            Kind::Class {
                negative,
                members,
                ignore_case,
            } => class(*negative, members, *ignore_case),
            Kind::Assert(assertion) => place(*assertion).to_owned(),
            Kind::Group { body, switches } => {
                let inside = self.inside(body, depth);
                match switches.map(|switches| switches.ignore_case) {
                    Some(Some(false)) => format!("with capitals told apart: {inside}"),
                    _ => inside,
                }
            }
            Kind::Capture { group, name, body } => {
                let inside = self.inside(body, depth);
                match name {
                    _ if depth > 0 => inside,
                    Some(name) => format!("group {group}, remembered as `{name}`: {inside}"),
                    None => format!("group {group}: {inside}"),
                }
            }
            Kind::Look {
                direction,
                negative,
                body,
            } => self.look(*direction, *negative, body, depth),
            Kind::BackReference { groups, .. } => {
                let group = match self.names.get(&groups[0]) {
                    Some(name) => format!("group `{name}`"),
                    None => format!("group {}", groups[0]),
                };
                format!("the same text as {group} found")
            }
            Kind::Repeat {
                body,
                min,
                max,
                greedy,
                ..
            } => format!("{}, {}", self.repeated(body, depth), times(*min, *max, *greedy)),
        }
    }

    /// What is repeated: a group by its name, as its own line says what is in it.
    fn repeated(&self, body: &Part, depth: usize) -> String {
        match &body.kind {
            Kind::Capture {
                group, name: None, ..
            } if depth == 0 => format!("group {group}"),
            Kind::Capture { name: Some(name), .. } if depth == 0 => format!("group `{name}`"),
            _ => self.phrase(body, depth),
        }
    }

    /// What is inside a group.
    fn inside(&self, body: &Part, depth: usize) -> String {
        if depth >= DEEPEST {
            return "more parts".to_owned();
        }
        let words = self.phrase(body, depth + 1);
        if words.chars().count() > LONGEST_INSIDE {
            "the parts below".to_owned()
        } else {
            words
        }
    }

    fn row(&self, parts: &[Part], depth: usize) -> String {
        if parts.len() > MOST_IN_A_ROW {
            return format!("{} parts in a row", parts.len());
        }
        let words: Vec<String> = parts
            .iter()
            .map(|part| match &part.kind {
                Kind::Text {
                    letters,
                    ignore_case: false,
                } if letters.len() > 1 => quoted(&spelled(letters)),
                _ => self.phrase(part, depth.max(1)),
            })
            .collect();
        words.join(", then ")
    }

    fn either(&self, rows: &[Part], depth: usize) -> String {
        if rows.len() > MOST_CHOICES {
            return format!("one of {} alternatives", rows.len());
        }
        let choices: Vec<String> = rows.iter().map(|row| self.choice(row, depth)).collect();
        let words = format!("either {}", or(&choices));
        let entangled = choices.iter().any(|choice| choice.contains(", "));
        if entangled || words.chars().count() > LONGEST_INSIDE {
            format!("one of {} alternatives", rows.len())
        } else {
            words
        }
    }

    fn choice(&self, row: &Part, depth: usize) -> String {
        match row.children() {
            [
                Part {
                    kind:
                        Kind::Text {
                            letters,
                            ignore_case: false,
                        },
                    ..
                },
            ] if letters.iter().all(|letter| letter.unit > 0x20) => quoted(&spelled(letters)),
            _ => self.phrase(row, depth.max(1)),
        }
    }

    fn look(&self, direction: Direction, negative: bool, body: &Part, depth: usize) -> String {
        let empty = matches!(&body.kind, Kind::Row(parts) if parts.is_empty());
        match (negative, empty) {
            (true, true) => return "nothing: no text can fit here".to_owned(),
            (false, true) => return "any place".to_owned(),
            _ => {}
        }
        let not = if negative { "not " } else { "" };
        let how = match direction {
            Direction::Ahead => "followed",
            Direction::Behind => "preceded",
        };
        if direction == Direction::Ahead
            && let Kind::Row(parts) = &body.kind
            && let [any, rest @ ..] = &parts[..]
            && is_anything(any)
            && !rest.is_empty()
        {
            let rest = match rest {
                [only] => self.phrase(only, depth + 1),
                rest => self.row(rest, depth + 1),
            };
            return format!("{not}{how}, anywhere later, by {rest}");
        }
        format!("{not}{how} by {}", self.inside(body, depth))
    }
}

/// `.*` and its like.
pub(super) fn is_anything(part: &Part) -> bool {
    match &part.kind {
        Kind::Repeat {
            body,
            min: 0,
            max: None,
            ..
        } => match &body.kind {
            Kind::Dot { .. } => true,
            Kind::Class {
                negative, members, ..
            } => match (negative, &members[..]) {
                (true, []) => true,
                (false, [Member::Named(one), Member::Named(other)]) => one.set().negated() == other.set(),
                _ => false,
            },
            _ => false,
        },
        Kind::Group { body, .. } | Kind::Capture { body, .. } => match &body.kind {
            Kind::Row(parts) => matches!(&parts[..], [only] if is_anything(only)),
            _ => false,
        },
        _ => false,
    }
}

fn collect_names<'w>(part: &'w Part, into: &mut HashMap<u32, &'w str>) {
    if let Kind::Capture {
        group,
        name: Some(name),
        ..
    } = &part.kind
    {
        into.insert(*group, name);
    }
    part.children().iter().for_each(|part| collect_names(part, into));
}

/// `a`, `b` or `c`.
pub(super) fn or(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} or {last}", others.join(", ")),
    }
}

fn place(assertion: Assertion) -> &'static str {
    match assertion {
        Assertion::Start => "the start of the URL",
        Assertion::End => "the end of the URL",
        Assertion::LineStart => "the start of the URL or of a line in it",
        Assertion::LineEnd => "the end of the URL or of a line in it",
        Assertion::WordBoundary => "the edge of a word",
        Assertion::NotWordBoundary => "a place that is not the edge of a word",
    }
}

/// How often something is repeated.
fn times(min: u32, max: Option<u32>, greedy: bool) -> String {
    let how = if greedy {
        "as often as possible"
    } else {
        "as rarely as possible"
    };
    match (min, max) {
        (_, Some(0)) => "zero times, as if it were not written".to_owned(),
        (1, Some(1)) => "exactly once".to_owned(),
        (0, Some(1)) if greedy => "if it is there".to_owned(),
        (0, Some(1)) => "only if needed".to_owned(),
        (min, Some(max)) if min == max => format!("exactly {min} times"),
        (0, None) => format!("{how} (also none)"),
        (1, None) => format!("{how} (at least once)"),
        (min, None) => format!("{how} (at least {min} times)"),
        (0, Some(max)) => format!("{how} (at most {max} times, also none)"),
        (1, Some(max)) => format!("{how} (once to {max} times)"),
        (min, Some(max)) => format!("{how} ({min} to {max} times)"),
    }
}
