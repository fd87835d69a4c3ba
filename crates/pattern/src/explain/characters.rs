//! Characters in words: texts, single characters, and the classes that they are chosen from.

use crate::parse::{Letter, Member, Named, spelled};

/// Characters of the pattern that are quoted at most.
const LONGEST_QUOTE: usize = 60;
/// Members of a class that are told one by one.
const MOST_MEMBERS: usize = 12;

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

pub(super) fn text(letters: &[Letter], ignore_case: bool) -> String {
    let text = spelled(letters);
    let mut characters = text.chars();
    let words = match (characters.next(), characters.next()) {
        (Some(_), None) => one(letters),
        _ => format!("the text {}", quoted(&text)),
    };
    if ignore_case && text.chars().any(has_case) {
        format!("{words}, in capitals or small letters")
    } else {
        words
    }
}

/// Whether there is another letter that a pattern takes for this one when case does not count.
fn has_case(character: char) -> bool {
    character.to_lowercase().ne(character.to_uppercase())
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

pub(super) fn named(set: Named) -> &'static str {
    match set {
        Named::Digit => "a digit (0–9)",
        Named::NotDigit => "any character except a digit",
        Named::Space => "a space, tab or line break",
        Named::NotSpace => "any character except a space, tab or line break",
        Named::Word => "a letter (a–z, A–Z), digit or `_`",
        Named::NotWord => "any character except a letter (a–z, A–Z), digit or `_`",
    }
}

pub(super) fn class(negative: bool, members: &[Member], ignore_case: bool) -> String {
    match (negative, members) {
        (false, []) => return "nothing: no character is allowed here".to_owned(),
        (true, []) => return "any character, line breaks too".to_owned(),
        (false, [Member::Unit(only)]) if !ignore_case => return unit(*only),
        _ => {}
    }
    let list = listed(members);
    let has_case = |unit: u16| char::from_u32(u32::from(unit)).is_some_and(has_case);
    let cased = members.iter().any(|member| match *member {
        Member::Unit(unit) => has_case(unit),
        Member::Range(first, last) => (first..=last).any(has_case),
        Member::Named(_) => false,
    });
    let case = if ignore_case && cased {
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
    let mut words: Vec<String> = pairs(members).take(MOST_MEMBERS).collect();
    let more = pairs(members).count().saturating_sub(MOST_MEMBERS);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_of_letters_it_is_said_that_case_does_not_count() {
        let slash = [Member::Unit(u16::from(b'/')), Member::Named(Named::Digit)];
        assert!(!class(true, &slash, true).contains("capitals"));
        let letters = [Member::Range(u16::from(b'0'), u16::from(b'f'))];
        assert!(class(false, &letters, true).ends_with(", in capitals or small letters"));
        assert!(!class(false, &letters, false).contains("capitals"));
    }
}
