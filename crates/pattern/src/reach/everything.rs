//! Why a pattern matches every address of a web page.

use std::ops::Range;

use super::mends::Mend;
use super::nfa::Nfa;
use super::{leaves_nothing_out, lives};
use crate::parse::{Kind, Part, read};
use crate::room;

/// That a pattern matches every address, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Everything {
    /// Why.
    pub message: String,
    /// What makes it so in the source, in UTF-16 code units.
    pub at: Range<usize>,
    /// Changes after which it no longer does.
    pub mends: Vec<Mend>,
    /// It is written so that nothing else can be meant, such as `.*`.
    pub plain: bool,
}

/// Why a pattern matches every address of a web page; nothing when it leaves some out, when that is not known, and when
/// the pattern does not compile.
///
/// ```
/// assert!(pattern::matches_everything("/pricing|").is_some());
/// assert!(pattern::matches_everything(".*").is_some_and(|all| all.plain));
/// assert!(pattern::matches_everything("/pricing").is_none());
/// ```
pub fn matches_everything(source: &str) -> Option<Everything> {
    room::for_source(source, || found(source))
}

fn found(source: &str) -> Option<Everything> {
    let (written, _) = read(source).ok()?;
    if !leaves_nothing_out(source, &Nfa::new(&written)?) {
        return None;
    }
    let units: Vec<u16> = source.encode_utf16().collect();
    let rows = rows(&written.root);
    let mut found = rows
        .iter()
        .position(|row| row.children().is_empty() && rows.len() > 1)
        .map(|index| by_empty_row(&rows, index, &units))
        .or_else(|| {
            rows.iter()
                .filter(|row| rows.len() == 1 || alone_is_enough(row, &units))
                .find_map(|row| by_quantifier(row, &units))
        })
        .unwrap_or_else(|| by_text(&rows, &units));
    found.plain = is_plain(&written.root);
    found
        .mends
        .retain(|mend| lives(&mend.source) && matches_everything(&mend.source).is_none());
    Some(found)
}

/// The rows that the whole pattern chooses from.
fn rows(root: &Part) -> Vec<&Part> {
    match &root.kind {
        Kind::Either(rows) => rows.iter().collect(),
        Kind::Row(parts) => match &parts[..] {
            [
                Part {
                    kind: Kind::Group { body, .. } | Kind::Capture { body, .. },
                    ..
                },
            ] => rows(body),
            _ => vec![root],
        },
        _ => vec![root],
    }
}

fn place(part: &Part) -> Range<usize> {
    part.at.start as usize..part.at.end as usize
}

fn text(at: Range<usize>, units: &[u16]) -> String {
    String::from_utf16_lossy(units.get(at).unwrap_or_default())
}

fn by_empty_row(rows: &[&Part], index: usize, units: &[u16]) -> Everything {
    let at = place(rows[index]);
    // With the bar before it, and the one after it when there are two.
    let start = if index > 0 { at.start - 1 } else { at.start };
    let end = if index + 1 < rows.len() {
        at.end + 1
    } else {
        at.end
    };
    let one = if index > 0 { start..at.end } else { start..end };
    let bar = "Remove the empty alternative";
    Everything {
        message: "One of its alternatives is empty, and nothing at all is found in every address. Remove the `|` beside \
                  it, unless every page is meant."
            .to_owned(),
        at: start..end,
        mends: Mend::new(bar, units, &[(one, String::new())]).into_iter().collect(),
        plain: false,
    }
}

/// Whether an alternative alone matches every address.
fn alone_is_enough(row: &Part, units: &[u16]) -> bool {
    let source = text(place(row), units);
    read(&source)
        .is_ok_and(|(written, _)| Nfa::new(&written).is_some_and(|nfa| leaves_nothing_out(&source, &nfa)))
}

/// When all of a row may be left out: its last quantifier that lets it.
fn by_quantifier(row: &Part, units: &[u16]) -> Option<Everything> {
    let optional = |part: &&Part| matches!(part.kind, Kind::Repeat { min: 0, .. });
    let condition = |part: &&Part| matches!(part.kind, Kind::Assert(_));
    let parts = match &row.kind {
        Kind::Row(parts) => &parts[..],
        _ => std::slice::from_ref(row),
    };
    if !parts.iter().all(|part| optional(&part) || condition(&part)) {
        return None;
    }
    let part = parts.iter().rev().find(optional)?;
    let Kind::Repeat { body, .. } = &part.kind else {
        return None;
    };
    let quantifier = text(body.at.end as usize..part.at.end as usize, units);
    let repeated = text(place(body), units);
    let without = Mend::new(
        format!("Remove `{quantifier}`"),
        units,
        &[(body.at.end as usize..part.at.end as usize, String::new())],
    );
    Some(Everything {
        message: format!(
            "`{quantifier}` repeats only `{repeated}`, and none of it is enough, so every address matches. Remove \
             `{quantifier}`, or write `.*` for any text, unless every page is meant."
        ),
        at: place(part),
        mends: without.into_iter().collect(),
        plain: false,
    })
}

fn by_text(rows: &[&Part], units: &[u16]) -> Everything {
    let enough = rows.iter().find(|row| alone_is_enough(row, units));
    let at = match (enough, rows) {
        (Some(row), _) => place(row),
        (None, [first, .., last]) => first.at.start as usize..last.at.end as usize,
        (None, _) => 0..units.len(),
    };
    Everything {
        message: format!(
            "Every address has what `{}` asks for. Add what only the meant pages have, unless every page is meant.",
            text(at.clone(), units)
        ),
        at,
        mends: Vec::new(),
        plain: false,
    }
}

/// Whether there is nothing but “any character”, as often as one likes, and the ends.
fn is_plain(part: &Part) -> bool {
    match &part.kind {
        Kind::Row(_) | Kind::Group { .. } | Kind::Capture { .. } | Kind::Repeat { .. } => {
            part.children().iter().all(is_plain)
        }
        Kind::Dot { .. } | Kind::Assert(_) => true,
        Kind::Class {
            negative, members, ..
        } => {
            let all = members.len() > 1
                && members
                    .iter()
                    .all(|member| matches!(member, crate::parse::Member::Named(_)));
            (*negative && members.is_empty()) || (!negative && all)
        }
        Kind::Either(_)
        | Kind::Text { .. }
        | Kind::Named { .. }
        | Kind::Look { .. }
        | Kind::BackReference { .. } => false,
    }
}
