//! What was pasted around a pattern: delimiters with flags, quotes, words of configuration files, blanks, invisible signs.

use std::ops::Range;

use super::signs::{SignKind, Signs};
use super::{Doubt, Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    found.extend(delimiters(signs.source));
    if found.is_empty() {
        found.extend(slashes(signs));
    }
    found.extend(blanks(signs));
    found.extend(invisible(signs));
    found.extend(double_backslashes(signs));
    found.extend(missing_backslash(signs));
    found
}

/// What stands around, the pattern within, and whether flags ask for both cases.
struct Wrapped<'s> {
    inside: &'s str,
    around: &'static str,
    ignores_case: bool,
}

fn delimiters(source: &str) -> Option<Suspicion> {
    let trimmed = source.trim();
    let wrapped = in_quotes(trimmed)
        .or_else(|| in_code(trimmed))
        .or_else(|| in_slashes(trimmed))
        .or_else(|| in_signs(trimmed))
        .or_else(|| after_word(trimmed))?;
    let inside = wrapped.inside.trim();
    (!inside.is_empty()).then_some(())?;
    // What was quoted may itself stand in slashes.
    let inside = in_slashes(inside).map_or(inside, |deeper| deeper.inside);
    let mut suspicion = Suspicion::new(
        "meant-delimiters",
        0..source.len(),
        format!(
            "{} part of the pattern here, so the address must contain them.",
            wrapped.around
        ),
        "They probably come from a program or a configuration file, where they stand around a pattern.",
    )
    .proof(Proof::Signs);
    // What stood within may be meant otherwise as well.
    if let Some(deeper) = super::mends(inside)
        .first()
        .filter(|deeper| deeper.urgency == Doubt::Warning)
        && let Some(mend) = deeper.mends.first()
    {
        suspicion = suspicion.mend(format!("Write `{}`", mend.source), mend.source.clone());
    }
    suspicion = suspicion.mend(format!("Write `{inside}`"), inside);
    if wrapped.ignores_case {
        if let Some(both) = crate::fixes::in_both_cases(inside) {
            suspicion = suspicion.mend("Write every letter in both cases", both);
        }
        suspicion = suspicion.mend(
            "Write `(?i:…)` around it, for browsers from 2025 on",
            format!("(?i:{inside})"),
        );
    }
    Some(suspicion)
}

fn in_quotes(source: &str) -> Option<Wrapped<'_>> {
    const QUOTES: [(&str, &str); 9] = [
        ("\"", "\""),
        ("'", "'"),
        ("`", "`"),
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("‘", "’"),
        ("«", "»"),
        ("”", "”"),
    ];
    let inside = QUOTES
        .iter()
        .find_map(|(open, close)| source.strip_prefix(open)?.strip_suffix(close))
        .or_else(|| {
            ["r\"", "r'", "@\""]
                .iter()
                .find_map(|open| source.strip_prefix(open)?.strip_suffix(&open[1..]))
        })?;
    Some(Wrapped {
        inside,
        around: "Quotes are",
        ignores_case: false,
    })
}

fn in_code(source: &str) -> Option<Wrapped<'_>> {
    let call = ["new RegExp(", "RegExp(", "re.compile(", "regex("]
        .iter()
        .find_map(|call| source.strip_prefix(call))?;
    let arguments = call.strip_suffix(';').unwrap_or(call).strip_suffix(')')?;
    let quote = arguments
        .chars()
        .find(|character| matches!(character, '"' | '\'' | '`' | '/'))?;
    let start = arguments.find(quote)? + 1;
    let end = start + arguments[start..].rfind(quote)?;
    let (inside, rest) = match arguments[start..end]
        .split_once("\",")
        .or_else(|| arguments[start..end].split_once("',"))
    {
        Some((inside, rest)) => (inside, rest),
        None => (&arguments[start..end], &arguments[end..]),
    };
    Some(Wrapped {
        inside,
        around: "The words of a program are",
        ignores_case: rest.contains('i'),
    })
}

/// `/…/` with flags, or with signs that leave no doubt.
fn in_slashes(source: &str) -> Option<Wrapped<'_>> {
    let rest = source.strip_prefix('/')?;
    let end = rest.rfind('/')?;
    let (inside, flags) = (&rest[..end], &rest[end + 1..]);
    (!inside.is_empty() && !inside.ends_with('\\')).then_some(())?;
    let are_flags = !flags.is_empty()
        && flags.len() <= 6
        && flags.chars().all(|flag| "gimsuyxvd".contains(flag))
        && flags.contains(['g', 'i']);
    // A slash inside is escaped where slashes stand around; one that is not says that they are slashes of a path.
    let bare_slash = Signs::of(inside).all.iter().any(|sign| {
        sign.kind
            == SignKind::Letter {
                character: '/',
                escaped: false,
            }
    });
    let anchored = inside.starts_with('^') || (inside.ends_with('$') && !inside.ends_with("\\$"));
    let sure = inside.contains("\\/") && !bare_slash;
    ((are_flags && !bare_slash)
        || (anchored && flags.chars().all(|flag| "gimsuyxvd".contains(flag)))
        || (sure && flags.is_empty()))
    .then_some(Wrapped {
        inside,
        around: "The slashes around a pattern, and the flags after them, are",
        ignores_case: flags.contains('i'),
    })
}

/// `#…#`, `~…~` and `@…@`, as PHP has them.
fn in_signs(source: &str) -> Option<Wrapped<'_>> {
    let sign = source.chars().next().filter(|sign| "#~@!|".contains(*sign))?;
    let rest = &source[1..];
    let end = rest.rfind(sign)?;
    let (inside, flags) = (&rest[..end], &rest[end + 1..]);
    let are_flags = flags.len() <= 5 && flags.chars().all(|flag| "imsxuUDAX".contains(flag));
    (!inside.is_empty() && are_flags && !inside.contains(sign)).then_some(Wrapped {
        inside,
        around: "The signs around a pattern, and the flags after them, are",
        ignores_case: flags.contains('i'),
    })
}

/// `regex: …`, `~* …` and `… [NC]`.
fn after_word(source: &str) -> Option<Wrapped<'_>> {
    let lower = source.to_ascii_lowercase();
    let words = [
        "regexp:", "regex:", "re:", "pattern:", "~* ", "~ ", "~*", "=~ ", "!~ ", "~^",
    ];
    if let Some(word) = words.iter().find(|word| lower.starts_with(**word)) {
        let word = if *word == "~^" { "~" } else { word };
        return Some(Wrapped {
            inside: &source[word.len()..],
            around: "The words or signs before a pattern are",
            ignores_case: word.contains('*'),
        });
    }
    let (inside, flags) = source.rsplit_once(" [")?;
    let flags = flags.strip_suffix(']')?;
    let known = |flag: &str| {
        [
            "NC", "L", "R", "R=301", "R=302", "QSA", "OR", "F", "G", "NE", "PT",
        ]
        .contains(&flag.trim())
    };
    flags.split(',').all(known).then_some(Wrapped {
        inside,
        around: "Flags in brackets are",
        ignores_case: flags.contains("NC"),
    })
}

/// `/test/`: the page may end without the second slash, or the slashes may be delimiters.
fn slashes(signs: &Signs<'_>) -> Option<Suspicion> {
    let inside = signs.source.strip_prefix('/')?.strip_suffix('/')?;
    let word = !inside.is_empty()
        && inside
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    word.then_some(())?;
    let end = signs.source.len();
    Some(
        Suspicion::new(
            "meant-slash",
            end - 1..end,
            "A slash must stand on both sides of the word.",
            "If the page itself is meant too, its address may end without the slash. If the slashes stand around a pattern as in \
             a program, leave them out.",
        )
        .note()
        .wanted(super::sample::of_text(&format!("/{inside}")))
        .mend(format!("Write `/{inside}(?:[/?#]|$)`"), format!("/{inside}(?:[/?#]|$)"))
        .mend(format!("Write `{inside}`"), inside),
    )
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{85}')
}

/// Blanks at the ends and beside signs, where no address has any.
fn blanks(signs: &Signs<'_>) -> Option<Suspicion> {
    let blank = |index: usize| {
        signs.kind(index).is_some_and(
            |kind| matches!(kind, SignKind::Letter { character, escaped: false } if is_blank(character)),
        )
    };
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    let mut index = 0;
    while index < signs.len() {
        if !blank(index) {
            index += 1;
            continue;
        }
        let last = (index..signs.len())
            .take_while(|&at| blank(at))
            .last()
            .unwrap_or(index);
        let plain = |at: Option<usize>| {
            at.and_then(|at| signs.letter(at))
                .is_some_and(|letter| letter != '/')
        };
        let line_break = signs.source[signs.range(index, last)].contains(['\n', '\r']);
        // Between two words it is a blank of the address, or a list: others say so.
        let between_words = plain(index.checked_sub(1)) && plain(Some(last + 1));
        let between_lines = line_break && index > 0 && last + 1 < signs.len();
        if !between_words && !between_lines {
            edits.push((signs.range(index, last), ""));
        }
        index = last + 1;
    }
    let at = edits.first()?.0.clone();
    Some(
        Suspicion::new(
            "meant-blank",
            at,
            "A blank in a pattern must stand in the address, and browsers report none.",
            "The blank probably slipped in.",
        )
        .proof(Proof::Signs)
        .mend("Remove the blanks", signs.with(&edits)),
    )
}

/// Signs that nobody sees: marks of writing direction, joiners, soft hyphens, byte order marks.
fn invisible(signs: &Signs<'_>) -> Option<Suspicion> {
    let unseen = |character: char| {
        matches!(character, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
            || (character.is_control() && !is_blank(character))
    };
    let edits: Vec<(Range<usize>, &str)> = signs
        .source
        .char_indices()
        .filter(|(_, character)| unseen(*character))
        .map(|(at, character)| (at..at + character.len_utf8(), ""))
        .collect();
    let at = edits.first()?.0.clone();
    let sign = signs.source[at.clone()].chars().next()?;
    Some(
        Suspicion::new(
            "meant-invisible",
            at,
            format!("The pattern contains the invisible character U+{:04X}, which the address would have to contain.", u32::from(sign)),
            "It probably came along when the pattern was pasted.",
        )
        .proof(Proof::Signs)
        .mend("Remove what is invisible", signs.with(&edits)),
    )
}

/// `\\.` and `\\d`, as programs write them.
fn double_backslashes(signs: &Signs<'_>) -> Option<Suspicion> {
    let source = signs.source;
    let doubled: Vec<usize> = source
        .match_indices("\\\\")
        .map(|(at, _)| at)
        .filter(|&at| {
            source[at + 2..]
                .chars()
                .next()
                .is_some_and(|next| "./dwsDWSb?+*()[]{}|^$-".contains(next))
        })
        .collect();
    let &at = doubled.first()?;
    Some(
        Suspicion::new(
            "meant-backslash",
            at..at + 2,
            "Two backslashes stand for one backslash, which browsers turn into a slash in addresses.",
            "The pattern was probably copied from a program, where each backslash is written twice.",
        )
        .mend("Write each backslash once", source.replace("\\\\", "\\")),
    )
}

/// `/order/d+`, where `\d+` was meant.
fn missing_backslash(signs: &Signs<'_>) -> Option<Suspicion> {
    let found: Vec<usize> = (1..signs.len())
        .filter(|&index| {
            let shorthand = signs.kind(index)
                == Some(SignKind::Letter {
                    character: 'd',
                    escaped: false,
                })
                || signs.kind(index)
                    == Some(SignKind::Letter {
                        character: 'w',
                        escaped: false,
                    });
            let repeat = signs.text(index + 1);
            shorthand
                && matches!(signs.letter(index - 1), Some('/' | '=' | '-'))
                && signs.kind(index + 1) == Some(SignKind::Repeat)
                && (repeat == "+" || repeat == "*" || repeat.starts_with('{'))
                && !matches!(signs.letter(index + 2), Some(letter) if letter.is_ascii_alphanumeric())
        })
        .collect();
    let &first = found.first()?;
    let edits: Vec<_> = found
        .iter()
        .map(|&index| {
            let start = signs.all[index].at.start;
            (start..start, "\\")
        })
        .collect();
    let letter = signs.text(first);
    Some(
        Suspicion::new(
            "meant-backslash",
            signs.range(first, first + 1),
            format!("`{letter}` is only a letter here."),
            format!("`\\{letter}` was probably meant."),
        )
        .mend(format!("Write `\\{letter}`"), signs.with(&edits)),
    )
}
