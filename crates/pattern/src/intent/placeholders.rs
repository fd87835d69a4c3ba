//! Names for parts of an address, as the routes of programs have them: `/users/:id`, `{slug}`, `<page>`, `%s`.

use std::ops::Range;

use super::Suspicion;
use super::signs::{SignKind, Signs};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let source = signs.source;
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    for index in 0..signs.len() {
        let start = signs.all[index].at.start;
        if edits.last().is_some_and(|(last, _)| last.end > start) {
            continue;
        }
        let before = source[..start].chars().next_back();
        let Some(length) = placeholder(&source[start..], before, signs.kind(index)) else {
            continue;
        };
        // `{{site}}/cart` stands for a whole site; `/{lang}/` for a part of the path.
        let text = if start == 0 || source[..start].ends_with("://") {
            "[^/]+"
        } else {
            "[^/?#]+"
        };
        let text = if start == 0 && source[length..].starts_with('/') {
            "^https?://[^/]+"
        } else {
            text
        };
        edits.push((start..start + length, text));
    }
    let Some((at, _)) = edits.first().cloned() else {
        return Vec::new();
    };
    let suspicion = Suspicion::new(
        "meant-placeholder",
        at.clone(),
        format!("`{}` stands for exactly these characters here.", &source[at]),
        "It was probably meant as a name for whatever stands there, as in the routes of a program.",
    );
    vec![super::routes::with_mends(suspicion, signs, &edits)]
}

/// How long the name is that begins here, in bytes.
fn placeholder(rest: &str, before: Option<char>, kind: Option<SignKind>) -> Option<usize> {
    let plain = |character| {
        kind == Some(SignKind::Letter {
            character,
            escaped: false,
        })
    };
    let edge = before.is_none_or(|before| matches!(before, '/' | '=' | '-' | '.' | '_'));
    for (open, close) in [
        ("{{", "}}"),
        ("${", "}"),
        ("{", "}"),
        ("<", ">"),
        ("[[", "]]"),
        ("%{", "}"),
    ] {
        let starts = match open {
            "[[" => true,
            "${" => kind == Some(SignKind::End),
            _ => plain(open.chars().next()?),
        };
        if let Some(inside) = rest.strip_prefix(open).filter(|_| starts)
            && let Some(end) = inside.find(close)
            && is_name(&inside[..end])
        {
            return Some(open.len() + end + close.len());
        }
    }
    if (plain(':') && edge && before != Some('.')) || (kind == Some(SignKind::End) && before == Some('/')) {
        let name = &rest[1..];
        let length = name
            .find(|character: char| !character.is_ascii_alphanumeric() && character != '_')
            .unwrap_or(name.len());
        let letters = name.starts_with(|character: char| character.is_ascii_alphabetic());
        return (letters && length >= 2).then_some(1 + length);
    }
    let follows = rest.chars().nth(2);
    let ends = follows.is_none_or(|next| matches!(next, '/' | '$' | '&' | '?' | '|' | ')'));
    (plain('%') && edge && (rest.starts_with("%s") || rest.starts_with("%d")) && ends).then_some(2)
}

fn is_name(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(|character: char| character.is_ascii_alphabetic() || "_*.".contains(character))
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "_-. :*".contains(character))
}
