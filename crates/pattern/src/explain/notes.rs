//! What is easily got wrong about a part.

use crate::parse::{Kind, Letter, Member, Part};

/// The note for a part, if it needs one. `groups` are the parts that groups are, `source` is the pattern.
pub(super) fn note(part: &Part, groups: &[u32], source: &[u16]) -> Option<String> {
    match &part.kind {
        Kind::Dot { line_breaks: false } => {
            Some("The dot stands for any character, not only a dot. Write `\\.` for a dot.".to_owned())
        }
        Kind::Text { letters, .. } => escaped(letters, source),
        Kind::Class { members, .. } => class(members),
        Kind::Look { .. } => Some("It is only looked at and does not become part of the match.".to_owned()),
        Kind::Assert(crate::tree::Assertion::WordBoundary | crate::tree::Assertion::NotWordBoundary) => {
            Some("Words are made of a–z, A–Z, 0–9 and `_`; everything else separates them.".to_owned())
        }
        // Parts are numbered as they end, so a group that ends later has found nothing yet.
        Kind::BackReference { groups: to, .. }
            if to.iter().all(|&group| groups[group as usize - 1] > part.id) =>
        {
            Some("The group ends only after this place. Unless it is repeated, it has found nothing here, and this fits everywhere.".to_owned())
        }
        Kind::Repeat {
            body,
            greedy: true,
            min,
            max: None,
            ..
        } if *min < 2 => match &body.kind {
            Kind::Text { letters, .. } if (0xDC00..0xE000).contains(&letters[0].unit) => Some(
                "It repeats only the second half of the character before it. Put the character in `(?:…)`.".to_owned(),
            ),
            Kind::Text { letters, .. } if letters.len() == 1 && stands_for_itself(&letters[0]) => Some(format!(
                "It repeats only the character before it. Write `.{}` for “anything”.",
                if *min == 0 { '*' } else { '+' }
            )),
            _ => None,
        },
        Kind::Group {
            switches: Some(switches),
            ..
        } if switches.ignore_case == Some(true) => {
            Some("Capitals and small letters are the same in here. Browsers from before 2025 refuse it.".to_owned())
        }
        _ => None,
    }
}

fn stands_for_itself(letter: &Letter) -> bool {
    letter.at.len() == 1
}

/// Escapes that other dialects know, and characters that are written by their number.
fn escaped(letters: &[Letter], source: &[u16]) -> Option<String> {
    for letter in letters {
        let written = String::from_utf16_lossy(&source[letter.at.start as usize..letter.at.end as usize]);
        if let Some(sign) = written.strip_prefix('\\')
            && sign.len() == 1
            && sign
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() && u32::from(sign) == u32::from(letter.unit))
        {
            return Some(format!(
                "`{written}` has no special meaning in browsers: it is only the character `{sign}`."
            ));
        }
    }
    letters
        .iter()
        .any(|letter| letter.at.len() > 2)
        .then(|| "A character here is written by its number.".to_owned())
}

fn class(members: &[Member]) -> Option<String> {
    let has = |wanted: u8| {
        members
            .iter()
            .any(|member| matches!(member, Member::Unit(unit) if *unit == u16::from(wanted)))
    };
    if members
        .iter()
        .any(|member| matches!(member, Member::Range(low, high) if *low <= 0x5A && (0x61..=0x7A).contains(high) && *low >= 0x41))
    {
        return Some("Between `Z` and `a` there are also `[`, `\\`, `]`, `^`, `_` and a backtick. Write `A-Za-z` for letters.".to_owned());
    }
    (members.len() > 1 && has(b'|'))
        .then(|| "Inside `[…]` the `|` is a character, not “or”. Write `(…|…)` for alternatives.".to_owned())
}
