//! Parts of a pattern that no match on any address goes through.

use std::ops::Range;

use super::language;
use super::mends::Mend;
use super::nfa::{Choice, ChoiceKind, Nfa};
use super::reasons::of_way;
use super::search::{self, TooLong};
use crate::dialect::Dialect;
use crate::parse::{Kind, Part, Written, read};
use crate::python;
use crate::room;

/// Patterns with more states or choices are not looked through.
const MOST_STATES: usize = 4_000;
const MOST_CHOICES: usize = 150;

/// A part that can never take part in a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadPart {
    /// Why, and what to do about it.
    pub message: String,
    /// Where it stands in the source, in UTF-16 code units.
    pub at: Range<usize>,
    /// Changes after which it can, or without it.
    pub mends: Vec<Mend>,
}

/// The parts of a pattern that can never take part in a match on an address that a browser reports, though others can:
/// alternatives, and what `?`, `*` or `{0,…}` repeats. None when the pattern does not compile, or matches nothing at all.
///
/// Not told are parts that are there to be safe and harm nobody: what takes no character, such as the `$` of `(/|$)`;
/// white space, as in `\s*$`; and a default port, as in `(:443)?`. Nor is one whose texts an earlier alternative takes.
///
/// ```
/// let parts = pattern::dead_parts("(foo|^bar)x");
/// assert_eq!(parts[0].at, 5..9);
/// assert!(pattern::dead_parts("(foo|bar)x").is_empty());
/// ```
pub fn dead_parts(source: &str) -> Vec<DeadPart> {
    room::for_source(source, || found(source))
}

fn found(source: &str) -> Vec<DeadPart> {
    let Ok((written, _)) = read(source) else {
        return Vec::new();
    };
    if !has_choice(&written.root) {
        return Vec::new();
    }
    let Some(nfa) = Nfa::new(&written) else {
        return Vec::new();
    };
    if nfa.marked.is_empty() || !is_small(&nfa) {
        return Vec::new();
    }
    dead_choices(&nfa, &written)
        .unwrap_or_default()
        .into_iter()
        .map(|choice| told(&nfa, choice, source))
        .collect()
}

/// As [`dead_parts`], for a pattern of any dialect. In Python a part is also dead when nothing goes on to the ends of an address
/// through it: `contact` in `.*pricing.*|contact`. Patterns with references, with conditions on groups or with more than ASCII are not
/// looked through.
///
/// ```
/// use pattern::{Dialect, dead_parts_in};
///
/// let python = Dialect::Python { ignore_case: false };
/// let parts = dead_parts_in(python, ".*pricing.*|contact");
/// assert_eq!(parts[0].at, 12..19);
/// assert_eq!(parts[0].mends[0].source, ".*pricing.*|.*contact.*");
/// ```
pub fn dead_parts_in(dialect: Dialect, source: &str) -> Vec<DeadPart> {
    match dialect {
        Dialect::JavaScript => dead_parts(source),
        Dialect::Text { .. } => Vec::new(),
        Dialect::Python { ignore_case } => room::for_source(source, || dead_in_python(source, ignore_case)),
    }
}

fn dead_in_python(source: &str, ignore_case: bool) -> Vec<DeadPart> {
    let units: Vec<u16> = source.encode_utf16().collect();
    let dead = |source: &str| -> Option<Vec<Choice>> {
        let written = whole(source, ignore_case)?;
        let nfa = Nfa::new(&written).filter(|nfa| !nfa.marked.is_empty() && is_small(nfa))?;
        let dead = dead_choices(&nfa, &written).ok()?;
        Some(dead.into_iter().cloned().collect())
    };
    let found = dead(source).unwrap_or_default();
    let told = |choice: &Choice| {
        let at = choice.at.start as usize..choice.at.end as usize;
        let text = String::from_utf16_lossy(units.get(at.clone()).unwrap_or_default());
        let (kind, around) = match choice.kind {
            ChoiceKind::Alternative => ("The alternative", around(&text, &at, &units)),
            ChoiceKind::Optional => ("The optional part", None),
        };
        // What is left dead by a change is no way out.
        let around = around.filter(|mend| dead(&mend.source).is_some_and(|left| left.len() < found.len()));
        DeadPart {
            message: format!(
                "{kind} `{text}` can never take part in a match: the pattern must be the whole address, and no address goes \
                 through it."
            ),
            at,
            mends: around.into_iter().chain(removed(choice, &units)).collect(),
        }
    };
    found.iter().map(told).collect()
}

/// A pattern of Python as one that is searched for and begins and ends with the text; nothing where that is not the same for
/// addresses.
fn whole(source: &str, ignore_case: bool) -> Option<Written> {
    let (written, _) = python::read(source, ignore_case).ok()?;
    if !source.is_ascii() || !python::is_local(&written.root) {
        return None;
    }
    let (shown, _) = python::shown(&written);
    has_choice(&shown.root).then(|| Written {
        root: python::anchored(&shown.root),
        ..shown
    })
}

/// An alternative with room for the rest of the address.
fn around(text: &str, at: &Range<usize>, units: &[u16]) -> Option<Mend> {
    let open = text.trim_start_matches('^').trim_end_matches('$');
    let before = if open.starts_with("http") || open.starts_with(".*") {
        ""
    } else {
        ".*"
    };
    let after = if open.ends_with(".*") { "" } else { ".*" };
    let title = format!("Let anything stand around `{open}`");
    Mend::new(title, units, &[(at.clone(), format!("{before}{open}{after}"))])
}

fn is_small(nfa: &Nfa) -> bool {
    nfa.states.len() <= MOST_STATES && nfa.marked.len() <= MOST_CHOICES
}

fn has_choice(part: &Part) -> bool {
    matches!(part.kind, Kind::Either(_) | Kind::Repeat { min: 0, .. })
        || part.children().iter().any(has_choice)
}

fn dead_choices<'n>(nfa: &'n Nfa, written: &Written) -> Result<Vec<&'n Choice>, TooLong> {
    let language = language::all();
    let Some(first) = search::find(nfa, language, None)? else {
        return Ok(Vec::new());
    };
    let mut alive = first.marks;
    let mut dead: Vec<&Choice> = Vec::new();
    for choice in &nfa.marked {
        // Of parts within each other, the outermost is told.
        let within = dead
            .iter()
            .any(|known| known.at.start <= choice.at.start && choice.at.end <= known.at.end);
        if within || alive.contains(&choice.part) {
            continue;
        }
        match search::find(nfa, language, Some(&choice.states))? {
            Some(witness) => alive.extend(witness.marks),
            None => dead.push(choice),
        }
    }
    dead.retain(|choice| part_of(&written.root, choice.part).is_none_or(|part| !is_harmless(part)));
    Ok(dead)
}

fn part_of(part: &Part, id: u32) -> Option<&Part> {
    if part.id == id {
        return Some(part);
    }
    part.children()
        .iter()
        .find(|child| child.first_id() <= id && id <= child.id)
        .and_then(|child| part_of(child, id))
}

/// Whether a part is there to be safe: it takes nothing, only white space, or a port that may be left out.
fn is_harmless(part: &Part) -> bool {
    takes_only_space(part) || is_default_port(part)
}

fn takes_only_space(part: &Part) -> bool {
    match &part.kind {
        Kind::Row(parts) | Kind::Either(parts) => parts.iter().all(takes_only_space),
        Kind::Text { letters, .. } => letters
            .iter()
            .all(|letter| matches!(letter.unit, 0x09..=0x0D | 0x20)),
        Kind::Named { set, .. } => *set == crate::parse::Named::Space,
        Kind::Class {
            members, negative, ..
        } => {
            !negative
                && members.iter().all(|member| match member {
                    crate::parse::Member::Unit(unit) => matches!(unit, 0x09..=0x0D | 0x20),
                    crate::parse::Member::Named(named) => *named == crate::parse::Named::Space,
                    crate::parse::Member::Range(..) => false,
                })
        }
        Kind::Group { body, .. } | Kind::Capture { body, .. } | Kind::Repeat { body, .. } => {
            takes_only_space(body)
        }
        Kind::Assert(_) | Kind::Look { .. } => true,
        Kind::Dot { .. } | Kind::BackReference { .. } => false,
    }
}

fn is_default_port(part: &Part) -> bool {
    match &part.kind {
        Kind::Text { letters, .. } => {
            let text = crate::parse::spelled(letters);
            text == ":443" || text == ":80"
        }
        Kind::Row(parts) | Kind::Either(parts) => !parts.is_empty() && parts.iter().all(is_default_port),
        Kind::Group { body, .. } | Kind::Capture { body, .. } => is_default_port(body),
        _ => false,
    }
}

fn told(nfa: &Nfa, choice: &Choice, source: &str) -> DeadPart {
    let units: Vec<u16> = source.encode_utf16().collect();
    let at = choice.at.start as usize..choice.at.end as usize;
    let text = String::from_utf16_lossy(units.get(at.clone()).unwrap_or_default());
    let reasons = of_way(nfa, &units, Some(&choice.states));
    let kind = match choice.kind {
        ChoiceKind::Alternative => "The alternative",
        ChoiceKind::Optional => "The optional part",
    };
    let why = reasons.first().map_or_else(
        || "No address has what it asks for.".to_owned(),
        |reason| reason.message.clone(),
    );
    let mut mends: Vec<Mend> = reasons
        .iter()
        .flat_map(|reason| reason.mends.clone())
        .filter(|mend| dead_count(&mend.source).is_some_and(|count| count == 0))
        .collect();
    mends.extend(removed(choice, &units));
    DeadPart {
        message: format!("{kind} `{text}` can never take part in a match. {why}"),
        at,
        mends,
    }
}

/// How many parts are dead after a change; none when it does not compile.
fn dead_count(source: &str) -> Option<usize> {
    let (written, _) = read(source).ok()?;
    let nfa = Nfa::new(&written)?;
    dead_choices(&nfa, &written).ok().map(|dead| dead.len())
}

/// The pattern without the part: an alternative goes with its `|`, what is optional with its quantifier.
fn removed(choice: &Choice, units: &[u16]) -> Option<Mend> {
    let bar = u16::from(b'|');
    let (start, end) = (choice.whole.start as usize, choice.whole.end as usize);
    let (title, at) = match choice.kind {
        ChoiceKind::Optional => ("Remove the part", start..end),
        ChoiceKind::Alternative if start > 0 && units.get(start - 1) == Some(&bar) => {
            ("Remove the alternative", start - 1..end)
        }
        ChoiceKind::Alternative if units.get(end) == Some(&bar) => ("Remove the alternative", start..end + 1),
        ChoiceKind::Alternative => return None,
    };
    Mend::new(title, units, &[(at, String::new())])
}
