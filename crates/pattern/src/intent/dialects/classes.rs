//! What other dialects write in brackets: `[[:alpha:]]`, `[]abc]`, `[a-z&&[^q]]`.

use super::super::signs::{SignKind, Signs};
use super::Foreign;

pub(super) fn foreign(signs: &Signs<'_>) -> Vec<Foreign> {
    let mut found = Vec::new();
    for sign in &signs.all {
        if sign.kind != SignKind::Class {
            continue;
        }
        let rest = &signs.source[sign.at.start..];
        found.extend(posix(rest, sign.at.start).or_else(|| bracket_first(rest, sign.at.start)));
    }
    found
}

/// A class with `[:name:]` in it. A browser ends it at the first `]`.
fn posix(rest: &str, start: usize) -> Option<Foreign> {
    let open = rest.find("[:")?;
    let first_close = rest.find(']')?;
    (open < first_close).then_some(())?;
    let mut inside = String::new();
    let mut at = 1;
    loop {
        let piece = &rest[at..];
        if let Some(named) = piece.strip_prefix("[:") {
            let end = named.find(":]")?;
            let set = set(named[..end].trim_start_matches('^'))?;
            inside.push_str(set);
            at += 2 + end + 2;
        } else {
            let character = piece.chars().next()?;
            at += character.len_utf8();
            if character == ']' {
                break;
            }
            inside.push(character);
        }
    }
    let text = &rest[..at];
    Some(
        Foreign::new(
            "dialect-posix-class",
            start..start + at,
            format!(
                "A browser ends `{text}` at its first `]` and takes the rest for characters of the address."
            ),
            "In POSIX and PCRE `[:…:]` is a kind of characters.",
        )
        .becomes(format!("[{inside}]")),
    )
}

fn set(name: &str) -> Option<&'static str> {
    Some(match name {
        "alpha" => "A-Za-z",
        "digit" => "0-9",
        "alnum" => "A-Za-z0-9",
        "upper" => "A-Z",
        "lower" => "a-z",
        "word" => "\\w",
        "space" | "blank" => "\\s",
        "punct" => "!-\\/:-@\\[-`{-~",
        "xdigit" => "0-9A-Fa-f",
        "print" | "graph" => "!-~",
        "cntrl" => "\\x00-\\x1F",
        _ => return None,
    })
}

/// `[]…]`: elsewhere the first `]` stands for itself, in a browser it ends an empty class, which nothing matches.
fn bracket_first(rest: &str, start: usize) -> Option<Foreign> {
    let (prefix, after) = match (rest.strip_prefix("[]"), rest.strip_prefix("[^]")) {
        (Some(after), _) => ("[]", after),
        (None, Some(after)) => ("[^]", after),
        (None, None) => return None,
    };
    let end = after
        .find(']')
        .filter(|&end| end > 0 && !after[..end].contains('['))?;
    let text = &rest[..prefix.len() + end + 1];
    let here = match prefix {
        "[]" => "In a browser `[]` is an empty class, which nothing matches.",
        _ => "In a browser `[^]` is any character, and what follows stands for itself.",
    };
    Some(
        Foreign::new(
            "dialect-posix-class",
            start..start + text.len(),
            here,
            "In other dialects a `]` at the beginning of a class is one of its characters.",
        )
        .becomes(format!("{}\\]{}]", &prefix[..prefix.len() - 1], &after[..end])),
    )
}
