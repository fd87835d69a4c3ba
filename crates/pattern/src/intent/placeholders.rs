//! Names for parts of an address, as the routes of programs have them: `/users/:id`, `{slug}`, `<page>`, `%s`, `*rest`, and with
//! what a part must be: `{id:[0-9]+}`, `<int:id>`, `:id(\d+)`.

use std::ops::Range;

use super::Suspicion;
use super::parameter::{self, Parameter};
use super::signs::{SignKind, Signs};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let source = signs.source;
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for index in 0..signs.len() {
        let start = signs.all[index].at.start;
        if edits.last().is_some_and(|(last, _)| last.end > start) {
            continue;
        }
        let before = source[..start].chars().next_back();
        let Some(Parameter { length, pattern }) = placeholder(&source[start..], before, signs.kind(index))
        else {
            continue;
        };
        // `{{site}}/cart` stands for a whole site; `/{lang}/` for a part of the path.
        let text = match pattern {
            Some(own) => own,
            None if start == 0 && source[length..].starts_with('/') => "^https?://[^/]+".to_owned(),
            None if start == 0 || source[..start].ends_with("://") => "[^/]+".to_owned(),
            None => parameter::ONE_PART.to_owned(),
        };
        edits.push((start..start + length, text));
    }
    let Some((at, _)) = edits.first().cloned() else {
        return Vec::new();
    };
    let written = &source[at.clone()];
    let says = if written.contains(['(', '[', '*', '+', '?']) {
        format!("`{written}` is not read as one part of an address here.")
    } else {
        format!("`{written}` stands for exactly these characters here.")
    };
    let suspicion = Suspicion::new(
        "meant-placeholder",
        at,
        says,
        "It was probably meant as a name for whatever stands there, as in the routes of a program.",
    );
    let edits: Vec<(Range<usize>, &str)> = edits
        .iter()
        .map(|(at, text)| (at.clone(), text.as_str()))
        .collect();
    vec![super::routes::with_mends(suspicion, signs, &edits)]
}

/// The parameter that begins here.
fn placeholder(rest: &str, before: Option<char>, kind: Option<SignKind>) -> Option<Parameter> {
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
        if starts && let Some(found) = parameter::enclosed(rest, open, close) {
            return Some(found);
        }
    }
    if (plain(':') && edge && before != Some('.')) || (kind == Some(SignKind::End) && before == Some('/')) {
        return parameter::named(rest);
    }
    if kind == Some(SignKind::Repeat) && before == Some('/') {
        return parameter::rest_of_path(rest);
    }
    let follows = rest.chars().nth(2);
    let ends = follows.is_none_or(|next| matches!(next, '/' | '$' | '&' | '?' | '|' | ')'));
    (plain('%') && edge && (rest.starts_with("%s") || rest.starts_with("%d")) && ends).then_some(Parameter {
        length: 2,
        pattern: None,
    })
}
