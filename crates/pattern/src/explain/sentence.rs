//! Which URLs a pattern matches, in one sentence.
//!
//! It follows what people mean by common shapes: `^…` is "begin with", `^(?!.*…)` is "do not contain". A shape that has no
//! such meaning is told part after part, and shortened where it is long.

use super::items::items;
use super::words::{Words, is_anything, or};
use crate::parse::{Kind, Part};
use crate::tree::{Assertion, Direction};

/// Alternatives of a pattern that are told.
const MOST_ALTERNATIVES: usize = 5;

pub(super) fn sentence(words: &Words<'_>, root: &Part, never: bool) -> String {
    if fits_nowhere(root) {
        return "Matches no URL: part of it fits no text at all.".to_owned();
    }
    let alternatives = alternatives(root);
    let told: Vec<Told> = alternatives
        .iter()
        .take(MOST_ALTERNATIVES)
        .map(|parts| row(words, parts))
        .collect();
    let mut sentence = if alternatives.iter().any(|parts| fits_everywhere(parts)) {
        "Matches every URL.".to_owned()
    } else {
        let mut predicate = joined(&told);
        let more = alternatives.len().saturating_sub(MOST_ALTERNATIVES);
        if more > 0 {
            predicate.push_str(&format!(", or fit one of {more} more alternatives"));
        }
        format!("Matches URLs that {predicate}.")
    };
    if never {
        sentence.push_str(" But no browser reports such a URL, so it never matches.");
    }
    sentence
}

/// The rows that the whole pattern chooses from.
fn alternatives(root: &Part) -> Vec<&[Part]> {
    match &root.kind {
        Kind::Either(rows) => rows.iter().map(Part::children).collect(),
        Kind::Row(parts) => match &parts[..] {
            [
                Part {
                    kind: Kind::Group { body, switches: None } | Kind::Capture { body, .. },
                    ..
                },
            ] => alternatives(body),
            parts => vec![parts],
        },
        _ => vec![std::slice::from_ref(root)],
    }
}

/// Whether the parts match nothing at any place, so that they match every URL.
fn fits_everywhere(parts: &[Part]) -> bool {
    let parts = match parts {
        // One end of the URL is always there, and so is the other after anything.
        [start, rest @ ..] if is(start, Assertion::Start) => match rest {
            [any, end] if is_anything(any) && is(end, Assertion::End) => return true,
            rest => rest,
        },
        [rest @ .., end] if is(end, Assertion::End) => rest,
        parts => parts,
    };
    parts.iter().all(may_be_missing)
}

fn may_be_missing(part: &Part) -> bool {
    match &part.kind {
        Kind::Row(parts) => parts.iter().all(may_be_missing),
        Kind::Either(rows) => rows.iter().any(may_be_missing),
        Kind::Group { body, .. } | Kind::Capture { body, .. } => may_be_missing(body),
        Kind::Repeat { body, min, .. } => *min == 0 || may_be_missing(body),
        _ => false,
    }
}

fn is(part: &Part, assertion: Assertion) -> bool {
    matches!(&part.kind, Kind::Assert(found) if *found == assertion)
}

/// Whether no text at all fits.
fn fits_nowhere(part: &Part) -> bool {
    match &part.kind {
        Kind::Row(parts) => parts.iter().any(fits_nowhere),
        Kind::Either(rows) => rows.iter().all(fits_nowhere),
        Kind::Class {
            negative: false,
            members,
            ..
        } => members.is_empty(),
        Kind::Group { body, .. } | Kind::Capture { body, .. } => fits_nowhere(body),
        Kind::Repeat { body, min, .. } => *min > 0 && fits_nowhere(body),
        Kind::Look { negative, body, .. } if *negative => {
            matches!(&body.kind, Kind::Row(parts) if parts.is_empty())
        }
        Kind::Look { body, .. } => fits_nowhere(body),
        _ => false,
    }
}

/// Something that is said of a URL, and what about.
#[derive(Debug, Clone, PartialEq)]
struct Clause {
    verb: &'static str,
    object: String,
}

type Told = Vec<Clause>;

impl Clause {
    fn new(verb: &'static str, object: impl Into<String>) -> Clause {
        Clause {
            verb,
            object: object.into(),
        }
    }
}

/// All alternatives together: several that say one thing of the same kind become one.
fn joined(told: &[Told]) -> String {
    if let [first, ..] = told
        && told
            .iter()
            .all(|clauses| clauses.len() == 1 && clauses[0].verb == first[0].verb)
    {
        let objects: Vec<String> = told.iter().map(|clauses| clauses[0].object.clone()).collect();
        return format!("{} {}", first[0].verb, or(&objects));
    }
    let predicates: Vec<String> = told.iter().map(|clauses| and(clauses)).collect();
    predicates.join(", or ")
}

fn and(clauses: &[Clause]) -> String {
    let words: Vec<String> = clauses
        .iter()
        .map(|clause| format!("{} {}", clause.verb, clause.object))
        .collect();
    match &words[..] {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        words => words.concat(),
    }
}

/// What one alternative says.
fn row(words: &Words<'_>, parts: &[Part]) -> Told {
    let mut clauses = Told::new();
    let mut parts = parts;
    let mut anchored = false;
    while let [start, rest @ ..] = parts
        && is(start, Assertion::Start)
    {
        (anchored, parts) = (true, rest);
    }
    let mut conditions = Told::new();
    while anchored
        && let [look, rest @ ..] = parts
        && let Some(condition) = condition(words, look)
    {
        conditions.push(condition);
        parts = rest;
    }
    let mut ends = false;
    while let [rest @ .., end] = parts
        && is(end, Assertion::End)
    {
        (ends, parts) = (true, rest);
    }
    let segments: Vec<&[Part]> = parts.split(is_anything).collect();
    let last = segments.len() - 1;
    for (index, segment) in segments.iter().enumerate() {
        let at_start = anchored && index == 0;
        let at_end = ends && index == last;
        if segment.is_empty() {
            if at_start && at_end && conditions.is_empty() {
                clauses.push(Clause::new("are", "empty, which no address is"));
            }
            continue;
        }
        let verb = match (at_start, at_end) {
            (true, true) => "are exactly",
            (true, false) => "begin with",
            (false, true) => "end with",
            (false, false) if clauses.is_empty() => "contain",
            (false, false) => "then contain",
        };
        clauses.push(Clause::new(verb, items(words, segment)));
    }
    clauses.extend(conditions);
    if clauses.is_empty() {
        clauses.push(Clause::new("are", "of any kind"));
    }
    clauses
}

/// What a look-ahead at the start of the URL says of the URL.
fn condition(words: &Words<'_>, part: &Part) -> Option<Clause> {
    let Kind::Look {
        direction: Direction::Ahead,
        negative,
        body,
    } = &part.kind
    else {
        return None;
    };
    let mut parts = match &body.kind {
        Kind::Row(parts) => &parts[..],
        _ => std::slice::from_ref(&**body),
    };
    let mut anywhere = false;
    while let [any, rest @ ..] = parts
        && is_anything(any)
    {
        (anywhere, parts) = (true, rest);
    }
    let mut ends = false;
    while let [rest @ .., end] = parts
        && is(end, Assertion::End)
    {
        (ends, parts) = (true, rest);
    }
    if parts.is_empty() {
        return None;
    }
    let verb = match (negative, anywhere, ends) {
        (false, true, false) => "contain",
        (false, true, true) => "end with",
        (false, false, false) => "begin with",
        (false, false, true) => "are exactly",
        (true, true, false) => "do not contain",
        (true, true, true) => "do not end with",
        (true, false, false) => "do not begin with",
        (true, false, true) => "are not exactly",
    };
    Some(Clause::new(verb, items(words, parts)))
}
