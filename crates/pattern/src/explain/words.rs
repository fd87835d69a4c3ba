//! What a part stands for, in words short enough for a line.
//!
//! Every text is bounded, whatever the pattern: beyond a few parts, levels or characters the words only count.

use std::collections::HashMap;

use crate::parse::{Kind, Letter, Member, Named, Part, Written, spelled};
use crate::tree::{Assertion, Direction};

/// Characters of the pattern that are quoted at most.
const LONGEST_QUOTE: usize = 60;
/// Characters that the words for what is inside a group may have.
const LONGEST_INSIDE: usize = 90;
/// Parts in a row that are told one by one.
const MOST_IN_A_ROW: usize = 4;
/// Alternatives and members of a class that are.
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

/// The text between backticks, shortened when it is long, with what cannot be seen as its number.
pub(super) fn quoted(text: &str) -> String {
    let mut shown = String::new();
    for (index, character) in text.chars().enumerate() {
        if index == LONGEST_QUOTE {
            shown.push('…');
            break;
        }
        if character == char::REPLACEMENT_CHARACTER {
            shown.push_str("⟨half a character⟩");
        } else if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{FEFF}') {
            shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    format!("`{shown}`")
}

fn text(letters: &[Letter], ignore_case: bool) -> String {
    let text = spelled(letters);
    let mut characters = text.chars();
    let words = match (characters.next(), characters.next()) {
        (Some(_), None) => one(letters),
        _ => format!("the text {}", quoted(&text)),
    };
    let has_case = text
        .chars()
        .any(|character| character.to_lowercase().ne(character.to_uppercase()));
    if ignore_case && has_case {
        format!("{words}, in capitals or small letters")
    } else {
        words
    }
}

/// The words for a single character, of one unit or of a pair.
fn one(letters: &[Letter]) -> String {
    match letters {
        [letter] => unit(letter.unit),
        _ => format!("the character {}", quoted(&spelled(letters))),
    }
}

fn unit(unit: u16) -> String {
    match unit {
        0x20 => "a space".to_owned(),
        0x09 => "a tab".to_owned(),
        0x0A => "a line break".to_owned(),
        0x0D => "a carriage return".to_owned(),
        0xD800..=0xDFFF => format!("half of a character such as an emoji (U+{unit:04X})"),
        _ => match char::from_u32(u32::from(unit)).filter(|character| !character.is_control()) {
            Some(character) => format!("the character {}", quoted(&character.to_string())),
            None => format!("the control character U+{unit:04X}"),
        },
    }
}

fn named(set: Named) -> &'static str {
    match set {
        Named::Digit => "a digit (0–9)",
        Named::NotDigit => "any character except a digit",
        Named::Space => "a space, tab or line break",
        Named::NotSpace => "any character except a space, tab or line break",
        Named::Word => "a letter (a–z, A–Z), digit or `_`",
        Named::NotWord => "any character except a letter (a–z, A–Z), digit or `_`",
    }
}

fn class(negative: bool, members: &[Member], ignore_case: bool) -> String {
    match (negative, members) {
        (false, []) => return "nothing: no character is allowed here".to_owned(),
        (true, []) => return "any character, line breaks too".to_owned(),
        (false, [Member::Unit(only)]) if !ignore_case => return unit(*only),
        _ => {}
    }
    let list = listed(members);
    let case = if ignore_case {
        ", in capitals or small letters"
    } else {
        ""
    };
    if negative {
        format!("any character except {list}{case}")
    } else {
        format!("one of {list}{case}")
    }
}

/// The members of a class, as many as fit in a line.
pub(super) fn listed(members: &[Member]) -> String {
    let mut words: Vec<String> = pairs(members).take(MOST_CHOICES).collect();
    let more = pairs(members).count().saturating_sub(MOST_CHOICES);
    if more > 0 {
        words.push(format!("{more} more"));
    }
    words.join(", ")
}

/// The words for each member of a class, in which two halves of a pair are one.
fn pairs(members: &[Member]) -> impl Iterator<Item = String> {
    let mut rest = members;
    std::iter::from_fn(move || {
        let word = match rest {
            [Member::Unit(high), Member::Unit(low), ..]
                if (0xD800..0xDC00).contains(high) && (0xDC00..0xE000).contains(low) =>
            {
                rest = &rest[1..];
                format!(
                    "the halves of {}",
                    quoted(&String::from_utf16_lossy(&[*high, *low]))
                )
            }
            [member, ..] => member_words(member),
            [] => return None,
        };
        rest = &rest[1..];
        Some(word)
    })
}

fn member_words(member: &Member) -> String {
    match member {
        Member::Unit(single) => unit(*single).replace("the character ", ""),
        Member::Range(0, 0x1F) => "control characters".to_owned(),
        Member::Range(0, 0x7F) => "ASCII characters".to_owned(),
        Member::Range(low, high) => format!("{}–{}", end_of_range(*low), end_of_range(*high)),
        Member::Named(Named::Digit) => "digits".to_owned(),
        Member::Named(Named::NotDigit) => "all but digits".to_owned(),
        Member::Named(Named::Space) => "spaces, tabs and line breaks".to_owned(),
        Member::Named(Named::NotSpace) => "all but spaces, tabs and line breaks".to_owned(),
        Member::Named(Named::Word) => "letters (a–z, A–Z), digits and `_`".to_owned(),
        Member::Named(Named::NotWord) => "all but letters (a–z, A–Z), digits and `_`".to_owned(),
    }
}

fn end_of_range(unit: u16) -> String {
    match char::from_u32(u32::from(unit)) {
        Some(character) if character.is_alphanumeric() => character.to_string(),
        Some(character) if !character.is_control() && character != ' ' => quoted(&character.to_string()),
        _ => format!("U+{unit:04X}"),
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
