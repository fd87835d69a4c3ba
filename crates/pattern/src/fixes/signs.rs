//! Fixes for signs that mean something else in a pattern than on a page: dots, question marks, stars, brackets, spaces.

use super::{Edit, Proposal, Urgency, together_and_apart, walk};
use crate::parse::{Kind, Member, Part, spelled};
use crate::tree::Assertion;

/// Endings of files and hosts before which a dot is a dot even after `.*`.
const ENDINGS: &[&str] = &[
    "html", "htm", "php", "pdf", "aspx", "asp", "jsp", "xml", "com", "org", "net", "de", "fr", "io",
    "example",
];

/// Spaces that were pasted along.
pub(super) fn spaces_around(units: &[u16]) -> Vec<Proposal> {
    let is_space = |unit: &u16| matches!(unit, 0x09 | 0x0A | 0x0D | 0x20 | 0xA0);
    let before = units.iter().take_while(|unit| is_space(unit)).count();
    if before == units.len() {
        return Vec::new();
    }
    let mut after = units.iter().rev().take_while(|unit| is_space(unit)).count();
    // An escaped space is meant.
    if after > 0 && units[units.len() - after - 1] == u16::from(b'\\') {
        after -= 1;
    }
    let end = units.len() as u32;
    let mut edits = Vec::new();
    if before > 0 {
        edits.push(Edit::new(0..before as u32, ""));
    }
    if after > 0 {
        edits.push(Edit::new(end - after as u32..end, ""));
    }
    vec![Proposal {
        code: "remove-spaces",
        urgency: Urgency::Needed,
        title: "Remove the spaces around".to_owned(),
        why: "A space in a pattern must occur in the address, and browsers never report one.",
        edits,
    }]
}

pub(super) fn proposals(root: &Part, units: &[u16]) -> Vec<Proposal> {
    let mut found = Found::default();
    walk(root, &mut |part| match &part.kind {
        Kind::Row(parts) => found.in_row(parts),
        Kind::Class {
            members, negative, ..
        } => found.in_class(part, members, *negative, units),
        _ => {}
    });
    let proposal = |code, title: &str, why, edits| Proposal {
        code,
        urgency: Urgency::Likely,
        title: title.to_owned(),
        why,
        edits,
    };
    let dots = format!("Escape all {} dots", found.dots.len());
    let stars = format!("Write `.*` for all {} stars", found.stars.len());
    let questions = format!("Escape all {} question marks", found.questions.len());
    [
        together_and_apart(
            proposal(
                "escape-dot",
                "Escape the dot",
                "A dot in a pattern stands for any character, so other names match too.",
                found.dots,
            ),
            dots,
        ),
        together_and_apart(
            proposal(
                "escape-question-mark",
                "Escape the question mark",
                "A question mark in a pattern makes what is before it optional; this one looks like the start of a query.",
                found.questions,
            ),
            questions,
        ),
        together_and_apart(
            proposal(
                "star-for-anything",
                "Write `.*` for “anything”",
                "In a pattern `*` repeats the one character before it; `.*` is what stands for any text.",
                found.stars,
            ),
            stars,
        ),
        together_and_apart(
            proposal(
                "letter-range",
                "Write `A-Za-z` for letters",
                "Between `Z` and `a` there are also brackets, `^`, `_` and a backtick.",
                found.letter_ranges,
            ),
            "Write `A-Za-z` everywhere".to_owned(),
        ),
        together_and_apart(
            proposal(
                "group-for-choices",
                "Write `(…)` for the choice",
                "Inside `[…]` every character stands for itself; words to choose from belong in `(…|…)`.",
                found.choices,
            ),
            "Write `(…)` for all choices".to_owned(),
        ),
    ]
    .concat()
}

#[derive(Debug, Default)]
struct Found {
    dots: Vec<Edit>,
    questions: Vec<Edit>,
    stars: Vec<Edit>,
    letter_ranges: Vec<Edit>,
    choices: Vec<Edit>,
}

impl Found {
    fn in_row(&mut self, parts: &[Part]) {
        for (index, part) in parts.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &parts[before]);
            let after = parts.get(index + 1);
            match &part.kind {
                Kind::Dot { .. } => {
                    if let (Some(before), Some(after)) = (before, after)
                        && is_dot_of_name(before, after)
                    {
                        self.dots.push(Edit::new(part.at.clone(), "\\."));
                    }
                }
                Kind::Repeat {
                    body,
                    min,
                    max,
                    greedy: true,
                    ..
                } if matches!(body.kind, Kind::Text { .. }) => {
                    let sign = body.at.end..part.at.end;
                    match (min, max) {
                        (0, Some(1)) if sign.len() == 1 && after.is_some_and(is_query) => {
                            self.questions.push(Edit::new(sign, "\\?"));
                        }
                        (0, None) if is_glob(before, body, after) => {
                            self.stars.push(Edit::new(sign, ".*"));
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }

    fn in_class(&mut self, part: &Part, members: &[Member], negative: bool, units: &[u16]) {
        let written = String::from_utf16_lossy(&units[part.at.start as usize..part.at.end as usize]);
        if let Some(offset) = written.find("A-z") {
            let start = part.at.start + written[..offset].encode_utf16().count() as u32;
            self.letter_ranges.push(Edit::new(start..start + 3, "A-Za-z"));
        }
        let only_letters = members.iter().all(|member| {
            matches!(member, Member::Unit(unit) if u8::try_from(*unit).is_ok_and(|unit| unit.is_ascii_alphanumeric() || unit == b'|'))
        });
        let inside = written.trim_start_matches('[').trim_end_matches(']');
        let words = inside.split('|').filter(|word| word.len() > 1).count();
        if !negative && only_letters && words > 1 && inside.split('|').all(|word| !word.is_empty()) {
            self.choices
                .push(Edit::new(part.at.clone(), format!("({inside})")));
        }
    }
}

/// Whether a dot between these looks like one in the name of a host or a file.
fn is_dot_of_name(before: &Part, after: &Part) -> bool {
    let Some(first) = first_character(after).filter(|&character| is_of_name(character)) else {
        return false;
    };
    match &before.kind {
        Kind::Repeat { body, .. } => match &body.kind {
            // After `.*` only what is surely an ending.
            Kind::Dot { .. } => begins_with_ending(after),
            Kind::Class { .. } | Kind::Named { .. } => first.is_ascii_alphabetic(),
            _ => last_character(body).is_some_and(is_of_name),
        },
        _ => last_character(before).is_some_and(is_of_name),
    }
}

fn is_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-'
}

fn begins_with_ending(part: &Part) -> bool {
    let Kind::Text { letters, .. } = &part.kind else {
        return false;
    };
    let text = spelled(letters);
    let word = text
        .split(|character: char| !character.is_ascii_alphanumeric())
        .next();
    word.is_some_and(|word| ENDINGS.contains(&word))
}

fn first_character(part: &Part) -> Option<char> {
    match &part.kind {
        Kind::Text { letters, .. } => spelled(letters).chars().next(),
        Kind::Group { body, .. } | Kind::Capture { body, .. } => first_character(body),
        Kind::Row(parts) | Kind::Either(parts) => first_character(parts.first()?),
        _ => None,
    }
}

fn last_character(part: &Part) -> Option<char> {
    match &part.kind {
        Kind::Text { letters, .. } => spelled(letters).chars().last(),
        Kind::Group { body, .. } | Kind::Capture { body, .. } => last_character(body),
        Kind::Row(parts) | Kind::Either(parts) => last_character(parts.last()?),
        _ => None,
    }
}

/// `name=`, as after the `?` of an address.
fn is_query(part: &Part) -> bool {
    let Kind::Text { letters, .. } = &part.kind else {
        return false;
    };
    let text = spelled(letters);
    text.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "_-.%".contains(character))
    })
}

/// Whether a star after this one character looks like one that stands for anything: `/shop/*`, or `/contact*` at an end.
fn is_glob(before: Option<&Part>, body: &Part, after: Option<&Part>) -> bool {
    match last_character(body) {
        Some('/') => true,
        Some(character) if character.is_ascii_alphanumeric() => {
            let word = matches!(before.map(|part| &part.kind), Some(Kind::Text { letters, .. }) if letters.len() >= 3);
            let ends = match after.map(|part| &part.kind) {
                None | Some(Kind::Assert(Assertion::End)) => true,
                Some(Kind::Text { letters, .. }) => letters[0].unit == u16::from(b'/'),
                _ => false,
            };
            word && ends
        }
        _ => false,
    }
}
