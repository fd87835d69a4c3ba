//! Why no address matches, in words, with the place and what to write instead.

use std::ops::Range;

use super::blame::cheapest;
use super::breach::Breach;
use super::mends::Mend;
use super::nfa::{Nfa, StateId};
use super::{Dead, lives};
use crate::impossible::Impossible;
use crate::parse::{Kind, Part, Written, read};

/// Why a dead pattern matches no address: one entry for each rule that it breaks.
pub(crate) fn reasons(dead: &Dead, source: &str, written: &Written) -> Vec<Impossible> {
    let units: Vec<u16> = source.encode_utf16().collect();
    let mut found = of_way(&dead.nfa, &units, None);
    if found.is_empty() {
        found = of_conditions(written, &units);
    }
    if found.is_empty() {
        found.push(Impossible {
            code: "no-address-fits",
            message: "No address has what the pattern asks for all at once.".to_owned(),
            at: 0..units.len(),
            mends: Vec::new(),
            unusual: None,
        });
    }
    let together = together(&found, &units);
    for reason in &mut found {
        reason.mends.retain(|mend| lives(&mend.source));
        reason.mends.dedup_by(|one, other| one.source == other.source);
    }
    let delimited = found
        .iter()
        .any(|reason| matches!(reason.code, "before-start" | "after-end"));
    let undelimited = if delimited {
        undelimited(&units)
    } else {
        Vec::new()
    };
    if !undelimited.is_empty() {
        // What stands between the slashes is meant, so a mend that keeps them misses it.
        found.iter_mut().for_each(|reason| reason.mends.clear());
        found[0].mends = undelimited;
    } else if found.iter().all(|reason| reason.mends.is_empty()) {
        found[0].mends.extend(together.filter(|mend| lives(&mend.source)));
    }
    if let (Some(example), Some(first)) = (&dead.example, found.first_mut()) {
        first.message.push_str(&format!(
            " What it matches is only such as `{example}`, which no page has."
        ));
    }
    for reason in &mut found {
        reason.unusual.clone_from(&dead.example);
    }
    found
}

/// The first mend of each reason, all at once.
pub(crate) fn together(found: &[Impossible], units: &[u16]) -> Option<Mend> {
    if found.len() < 2 {
        return None;
    }
    let mut edits: Vec<(Range<usize>, String)> = found
        .iter()
        .filter_map(|reason| reason.mends.first())
        .map(|mend| (mend.at.clone(), mend.replacement.clone()))
        .collect();
    edits.sort_by_key(|(at, _)| at.start);
    let apart = edits.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
    apart
        .then(|| Mend::new("Write it as browsers report it", units, &edits))
        .flatten()
}

/// The rules that the best way through the automaton breaks; through one of the given states if there are any.
pub(super) fn of_way(nfa: &Nfa, units: &[u16], through: Option<&[StateId]>) -> Vec<Impossible> {
    let Some(steps) = cheapest(nfa, through) else {
        return Vec::new();
    };
    let mut found: Vec<Impossible> = Vec::new();
    let mut index = 0;
    while index < steps.len() {
        let Some(rule) = steps[index].broken else {
            index += 1;
            continue;
        };
        let mut end = index + 1;
        while steps.get(end).is_some_and(|step| step.broken == Some(rule)) {
            end += 1;
        }
        let reason = Breach {
            steps: &steps,
            first: index,
            end,
            units,
        }
        .reason(rule);
        let within = |known: &Impossible| known.at.start <= reason.at.start && reason.at.end <= known.at.end;
        if !found.iter().any(within) {
            found.push(reason);
        }
        index = end;
    }
    found
}

/// The look-arounds without which the pattern could match.
fn of_conditions(written: &Written, units: &[u16]) -> Vec<Impossible> {
    let mut looks = Vec::new();
    collect_looks(&written.root, &mut looks);
    let found = looks.iter().find_map(|part| {
        let at = part.at.start as usize..part.at.end as usize;
        let text = String::from_utf16_lossy(units.get(at.clone())?);
        let mend = Mend::new(format!("Remove `{text}`"), units, &[(at.clone(), String::new())])?;
        lives(&mend.source).then(|| Impossible {
            code: "condition-never-holds",
            message: format!(
                "`{text}` never holds where it stands, so the pattern never matches. Remove it, or ask for what an \
                 address can have there."
            ),
            at,
            mends: vec![mend],
            unusual: None,
        })
    });
    found.into_iter().collect()
}

fn collect_looks<'p>(part: &'p Part, into: &mut Vec<&'p Part>) {
    if matches!(part.kind, Kind::Look { .. }) {
        into.push(part);
    }
    part.children().iter().for_each(|part| collect_looks(part, into));
}

/// Without the slashes that other languages put around a pattern, and with what that needs beside.
fn undelimited(units: &[u16]) -> Vec<Mend> {
    let text = String::from_utf16_lossy(units);
    let Some((inner, flags)) = text.strip_prefix('/').and_then(|rest| rest.rsplit_once('/')) else {
        return Vec::new();
    };
    if inner.is_empty() || flags.len() > 4 || !flags.chars().all(|flag| "dgimsuvy".contains(flag)) {
        return Vec::new();
    }
    let whole = |title: &str, source: String| Mend {
        title: title.to_owned(),
        at: 0..units.len(),
        replacement: source.clone(),
        source,
    };
    if lives(inner) {
        return vec![whole("Remove the slashes around the pattern", inner.to_owned())];
    }
    let Ok((written, _)) = read(inner) else {
        return Vec::new();
    };
    let Some(dead) = super::dead(inner, &written) else {
        return Vec::new();
    };
    // The slashes at the ends are gone, so this goes no deeper than there are slashes.
    let rest = reasons(&dead, inner, &written)
        .into_iter()
        .flat_map(|reason| reason.mends);
    rest.map(|mend| {
        let mut title = mend.title.chars();
        let first = title.next().map(|first| first.to_ascii_lowercase());
        let second = first.into_iter().chain(title).collect::<String>();
        whole(
            &format!("Remove the slashes around the pattern and {second}"),
            mend.source,
        )
    })
    .collect()
}
