//! Wildcards of globs, of `LIKE` and of chat tools: `/accounts/*/orders`, `*.shop.example`, `.sales.`, `%contact%`.

use super::sample::of_text;
use super::signs::{SignKind, Signs};
use super::{Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    found.extend(word_in_dots(signs));
    found.extend(percent_signs(signs));
    found.extend(stars(signs));
    found
}

/// What a star that stands for anything was meant to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Star {
    /// One part of a path, or of a host.
    Part,
    /// Whatever comes before.
    Before,
    /// Whatever comes after.
    After,
    /// Any number of parts: `**`.
    Parts,
}

/// A star of a glob: its signs, and what it stands for.
struct Found {
    first: usize,
    last: usize,
    star: Star,
    /// It repeats the sign before it, so that the pattern compiles.
    repeats: bool,
    sure: bool,
}

fn stars(signs: &Signs<'_>) -> Option<Suspicion> {
    let found = found_stars(signs);
    let first = found.first()?;
    let sure = found.iter().any(|star| star.sure);
    let one = mended(signs, &found, "[^/]+");
    let any = mended(signs, &found, ".*");
    let wanted = of_text(&spelled(signs, &found, "any"));
    let repeated = signs.before(first.first).filter(|_| first.repeats);
    let says = match repeated {
        Some(_) if first.last > first.first => {
            "In a pattern `*` does not stand for any text: it repeats the sign before it, and browsers refuse two of them.".to_owned()
        }
        Some(SignKind::Letter { character, .. }) => format!(
            "In a pattern `*` does not stand for any text: it repeats the `{character}` before it."
        ),
        _ => "In a pattern `*` does not stand for any text: it repeats the sign before it, and here is none.".to_owned(),
    };
    let mut suspicion = Suspicion::new(
        "meant-glob",
        signs.range(first.first, first.last),
        says,
        "`*` was probably meant as “anything”, as in lists of files.",
    )
    .wanted(wanted)
    .unwanted(beside(signs, first));
    if one.contains("[^/]+") {
        suspicion = suspicion.mend("Write `[^/]+` for “anything but a slash”", one);
    }
    let title = match any.contains(".*") {
        true => "Write `.*` for “anything”",
        false => "Leave out the star: anything may stand around a pattern",
    };
    suspicion = suspicion.mend(title, any);
    Some(if sure { suspicion } else { suspicion.note() })
}

/// An address that a star at the end lets in, though only those below the slash were meant.
fn beside(signs: &Signs<'_>, star: &Found) -> Option<String> {
    let slash = star.first.checked_sub(1)?;
    (star.star == Star::After).then_some(())?;
    if !signs.is_path_slash(slash) {
        // The last letter may be missing.
        return of_text(&spelled_up_to(signs, slash));
    }
    let mut text = spelled_up_to(signs, slash);
    let host = text.find("://").map_or(text.as_str(), |at| &text[at + 3..]);
    text.push_str(if super::sample::is_host(host) {
        ".other.example/"
    } else {
        "-other"
    });
    of_text(&text)
}

fn found_stars(signs: &Signs<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut index = 0;
    while index < signs.len() {
        if let Some(star) = star_at(signs, index) {
            index = star.last;
            found.push(star);
        }
        index += 1;
    }
    found
}

fn star_at(signs: &Signs<'_>, first: usize) -> Option<Found> {
    let text = signs.text(first);
    (signs.kind(first) == Some(SignKind::Repeat) && text.starts_with('*')).then_some(())?;
    let doubled = signs.text(first + 1).starts_with('*') && signs.kind(first + 1) == Some(SignKind::Repeat);
    let last = first + usize::from(doubled);
    let after = signs.kind(last + 1);
    let before = signs.before(first);
    let ends = matches!(after, None | Some(SignKind::Or | SignKind::Close));
    let star = |star, repeats, sure| {
        Some(Found {
            first,
            last,
            star: if doubled { Star::Parts } else { star },
            repeats,
            sure,
        })
    };
    let into_text = matches!(after, Some(SignKind::Letter { .. } | SignKind::Dot));
    match before {
        None | Some(SignKind::Start | SignKind::Open | SignKind::Or) => star(Star::Before, false, true),
        Some(SignKind::Letter { character: '/', .. }) => match after {
            // `/*.*` is how somebody writes it who knows patterns.
            Some(SignKind::Dot) if signs.kind(last + 2) == Some(SignKind::Repeat) => None,
            Some(SignKind::Letter { character: '/', .. }) => star(Star::Part, true, true),
            Some(SignKind::Letter { character, .. }) if character != '?' || !signs.knows_patterns() => {
                star(Star::Part, true, true)
            }
            Some(SignKind::Dot) => star(Star::Part, true, true),
            _ if text == "*?" && signs.word_from(last + 1).contains('=') => star(Star::Part, true, true),
            _ if ends => star(Star::After, true, true),
            _ => None,
        },
        Some(SignKind::Letter {
            character,
            escaped: false,
        }) if character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '=' | '?') => {
            let word = signs.word_before(first);
            let long = word.chars().rev().take_while(char::is_ascii_alphabetic).count() >= 3
                || matches!(character, '-' | '_' | '=');
            let scheme = word.ends_with("http") || word.ends_with("https");
            if scheme && signs.word_from(last + 1).starts_with("://") {
                // `https*://` takes both schemes, as was meant.
                return word.ends_with("http").then_some(Found {
                    first,
                    last,
                    star: Star::Part,
                    repeats: true,
                    sure: true,
                });
            }
            if !long {
                return None;
            }
            match after {
                Some(SignKind::Letter {
                    character: '/' | '.' | '?' | '=',
                    ..
                }) if !signs.knows_patterns() => star(Star::Part, true, true),
                Some(SignKind::Letter { character: '/', .. }) => star(Star::Part, true, true),
                Some(SignKind::Dot) if !signs.knows_patterns() => star(Star::Part, true, true),
                _ if ends && character == '=' => star(Star::After, true, false),
                _ if ends => star(Star::After, true, false),
                _ => None,
            }
        }
        Some(SignKind::Repeat) if signs.text(first - 1) == "?" && (ends || into_text) => {
            star(Star::Part, false, true)
        }
        _ => None,
    }
}

/// The pattern with every star as a pattern writes it. One that is nothing but a glob is written out whole.
fn mended(signs: &Signs<'_>, stars: &[Found], part: &str) -> String {
    let whole = !signs.knows_patterns();
    let mut text = String::new();
    let mut index = 0;
    while index < signs.len() {
        let star = stars.iter().find(|star| star.first == index);
        if let Some(star) = star {
            let lazy = if signs.text(star.first) == "*?" { "\\?" } else { "" };
            let at_end = star.last + 1 == signs.len();
            let host = text.ends_with("://") || text.is_empty();
            let next_dot = signs.kind(star.last + 1) == Some(SignKind::Dot);
            let scheme = signs.word_from(star.last + 1).starts_with("://");
            if scheme && (text.is_empty() || text == "^" || text.ends_with("http")) {
                text.truncate(text.len() - text.len().min(if text.ends_with("http") { 4 } else { 0 }));
                text.push_str("https?");
            } else if text.ends_with("\\?") || text.ends_with('?') {
                text.push_str(if at_end { "" } else { ".*" });
            } else if host && next_dot {
                // `*.shop.example` means the site itself too.
                if text.is_empty() {
                    text.push_str("\\.");
                } else {
                    text.push_str("([^/]+\\.)?");
                }
                index = star.last + 2;
                if text == "\\." {
                    text = "[/.]".to_owned();
                }
                continue;
            } else if star.star == Star::Parts {
                let slash = signs.is_path_slash(star.last + 1) && text.ends_with('/');
                if slash {
                    text.push_str("(.*/)?");
                    index = star.last + 2;
                    continue;
                }
                text.push_str(if at_end { "" } else { ".*" });
            } else if at_end && star.star == Star::After {
                // A pattern is found anywhere, so that what follows needs no sign.
                let in_word = star.repeats && !text.ends_with('/');
                if !in_word && part != "[^/]+" && !whole {
                    text.push_str(".*");
                }
            } else if index == 0 && star.star == Star::Before {
                if !whole || signs.len() == star.last + 1 {
                    text.push_str(".*");
                }
            } else if star.star == Star::Part {
                text.push_str(if text.ends_with("://") { "[^/]+" } else { part });
            } else {
                text.push_str(".*");
            }
            text.push_str(lazy);
            index = star.last + 1;
            continue;
        }
        match signs.kind(index) {
            Some(SignKind::Dot) if whole => text.push_str("\\."),
            Some(SignKind::Repeat) if whole && signs.text(index) == "?" => text.push_str("\\?"),
            _ => text.push_str(signs.text(index)),
        }
        index += 1;
    }
    text
}

/// The text that a glob is about, with a word for every star.
fn spelled(signs: &Signs<'_>, stars: &[Found], word: &str) -> String {
    let mut text = String::new();
    let mut index = 0;
    while index < signs.len() {
        if let Some(star) = stars.iter().find(|star| star.first == index) {
            let scheme = signs.word_from(star.last + 1).starts_with("://");
            if scheme {
                text.clear();
                text.push_str("https");
            } else if !text.ends_with('=') || star.last + 1 < signs.len() {
                text.push_str(
                    if text.is_empty()
                        && signs.kind(star.last + 1)
                            == Some(SignKind::Letter {
                                character: '/',
                                escaped: false,
                            })
                    {
                        ""
                    } else {
                        word
                    },
                );
            }
            if signs.text(star.first) == "*?" {
                text.push('?');
            }
            index = star.last + 1;
            continue;
        }
        push_spelled(signs, index, &mut text);
        if signs.kind(index) == Some(SignKind::Or) {
            break;
        }
        index += 1;
    }
    text
}

fn spelled_up_to(signs: &Signs<'_>, end: usize) -> String {
    let mut text = String::new();
    for index in 0..end {
        if signs.kind(index) == Some(SignKind::Or) {
            text.clear();
        }
        push_spelled(signs, index, &mut text);
    }
    text
}

fn push_spelled(signs: &Signs<'_>, index: usize, text: &mut String) {
    match signs.kind(index) {
        Some(SignKind::Letter { character, .. }) => text.push(character),
        Some(SignKind::Dot) => {
            let repeated = signs.kind(index + 1) == Some(SignKind::Repeat);
            text.push_str(if repeated { "x" } else { "." });
        }
        // Who knows patterns makes something optional; else it is the `?` of a query.
        Some(SignKind::Repeat) if signs.text(index) == "?" && !signs.knows_patterns() => text.push('?'),
        Some(SignKind::Class) => text.push('a'),
        Some(SignKind::Escape('d')) => text.push('1'),
        Some(SignKind::Escape('w')) => text.push('a'),
        _ => {}
    }
}

/// `.sales.`: dots that were meant to stand for whatever is around.
fn word_in_dots(signs: &Signs<'_>) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    let inside = 1..last;
    let dots = |index| signs.kind(index) == Some(SignKind::Dot);
    let letters = || {
        inside.clone().all(|index| {
            signs
                .letter(index)
                .is_some_and(|letter| letter.is_ascii_alphanumeric() || "-_/".contains(letter))
        })
    };
    (last >= 3 && dots(0) && dots(last) && letters()).then_some(())?;
    let word: String = inside.clone().filter_map(|index| signs.letter(index)).collect();
    Some(
        Suspicion::new(
            "meant-glob",
            signs.range(0, last),
            "In a pattern a dot stands for exactly one character, so one must stand before the word and one after it.",
            "The dots were probably meant as “anything”. A pattern is found anywhere in the address without them.",
        )
        .wanted(of_text(&format!("https://www.shop.example/{}", word.trim_start_matches('/'))))
        .mend("Leave out the dots", word.clone())
        .mend("Write `.*` for “anything”", format!(".*{word}.*")),
    )
}

/// `%contact%`, as `LIKE` has it.
fn percent_signs(signs: &Signs<'_>) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    let encodes = |index: usize| {
        let word = signs.word_from(index + 1);
        word.len() >= 2 && word.is_char_boundary(2) && word[..2].bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let wild = |index: usize| {
        let edge = |index: Option<usize>| {
            index.is_none_or(|index| signs.kind(index).is_none() || signs.is_path_slash(index))
        };
        signs.is_letter(index, '%')
            && (index == 0 || index == last || (edge(index.checked_sub(1)) && edge(Some(index + 1))))
            && (index == last || !encodes(index))
    };
    let mut found: Vec<usize> = (0..signs.len()).filter(|&index| wild(index)).collect();
    // With `%` at the end, one at the beginning is no encoding, whatever follows.
    if found.contains(&last) && last > 0 && signs.is_letter(0, '%') && !found.contains(&0) {
        found.insert(0, 0);
    }
    let &first = found.first()?;
    let edits: Vec<_> = found
        .iter()
        .map(|&index| {
            let text = if index == 0 || index == last { "" } else { "[^/]+" };
            (signs.range(index, index), text)
        })
        .collect();
    Some(
        Suspicion::new(
            "meant-wildcard",
            signs.range(first, first),
            "In a pattern `%` stands for itself, and in an address two hexadecimal digits follow it.",
            "`%` was probably meant as “anything”, as in databases. A pattern is found anywhere in the address without it.",
        )
        .proof(Proof::Difference)
        .mend("Leave out the `%`", signs.with(&edits)),
    )
}
