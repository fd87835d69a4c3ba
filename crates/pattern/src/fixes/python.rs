//! Changes to a pattern of Python: what was written for a search, or for another dialect.
//!
//! What is offered was tried: it compiles, and where the pattern matched no address before, it matches some afterwards.

use std::ops::Range;

use super::{Edit, Fix, Proposal, Urgency};
use crate::dialect::Dialect;
use crate::error::Refusal;
use crate::overlap::{Relation, relate};
use crate::pattern::Pattern;
use crate::python;
use crate::reach::{Reach, dead_parts_in, reach_in};

/// The changes that suggest themselves, the most urgent first.
pub(super) fn fixes(dialect: Dialect, source: &str) -> Vec<Fix> {
    let units: Vec<u16> = source.encode_utf16().collect();
    let end = units.len() as u32;
    let mut proposals = delimiters(source, end);
    match Pattern::compile_in(dialect, source) {
        Err(error) => proposals.extend(by_mistake(error.code, error.at, &units)),
        Ok(_) if reach_in(dialect, source) == Ok(Reach::Never) => {
            proposals.extend(never(source, end));
        }
        Ok(pattern) => {
            proposals.extend(dead(dialect, source));
            proposals.extend(of_signs(dialect, source, &units));
            proposals.extend(needless(&pattern, &units));
        }
    }
    let mut fixes: Vec<Fix> = Vec::new();
    for proposal in proposals {
        let Some(fix) = proposal.applied_to(&units) else {
            continue;
        };
        let works = reach_in(dialect, &fix.source).is_ok_and(|reach| reach.can_match());
        if works && fixes.iter().all(|known| known.source != fix.source) {
            fixes.push(fix);
        }
    }
    fixes.extend(super::meant_otherwise(dialect, source, &units, &fixes));
    fixes.sort_by_key(|fix| fix.urgency);
    fixes
}

/// Alternatives through which no whole address goes.
fn dead(dialect: Dialect, source: &str) -> Vec<Proposal> {
    let parts = dead_parts_in(dialect, source).into_iter();
    parts
        .filter_map(|part| part.mends.into_iter().next())
        .map(|mend| {
            proposal(
                "dead-part",
                Urgency::Likely,
                mend.title,
                "The pattern must be the whole address, and no address goes through this part.",
                vec![Edit::new(
                    mend.at.start as u32..mend.at.end as u32,
                    mend.replacement,
                )],
            )
        })
        .collect()
}

/// Signs that mean something else in a pattern than on a page; they mean the same here as in browsers.
fn of_signs(dialect: Dialect, source: &str, units: &[u16]) -> Vec<Proposal> {
    let ignore_case = matches!(dialect, Dialect::Python { ignore_case: true });
    python::read(source, ignore_case).map_or_else(
        |_| Vec::new(),
        |(written, _)| super::signs::proposals(&python::shown(&written).0.root, units),
    )
}

/// `^` and `$` at the ends of a pattern that begins and ends there anyway, where addresses show no difference.
fn needless(pattern: &Pattern, units: &[u16]) -> Option<Proposal> {
    let end = units.len() as u32;
    let begins = units.first() == Some(&u16::from(b'^'));
    let ends = units.len() > 1 && units.last() == Some(&u16::from(b'$'));
    let edits: Vec<Edit> = begins
        .then(|| Edit::new(0..1, ""))
        .into_iter()
        .chain(ends.then(|| Edit::new(end - 1..end, "")))
        .collect();
    let title = match (begins, ends) {
        (true, true) => "Leave out `^` and `$`",
        (true, false) => "Leave out `^`",
        _ => "Leave out `$`",
    };
    let needless = proposal(
        "needless-anchor",
        Urgency::Idea,
        title,
        "The pattern must be the whole address, so it begins and ends there anyway.",
        edits,
    );
    let without = needless.clone().applied_to(units)?;
    let without = Pattern::compile_in(pattern.dialect(), &without.source).ok()?;
    matches!(relate(pattern, &without), Relation::Same { .. }).then_some(needless)
}

fn proposal(
    code: &'static str,
    urgency: Urgency,
    title: impl Into<String>,
    why: &'static str,
    edits: Vec<Edit>,
) -> Proposal {
    Proposal {
        code,
        urgency,
        title: title.into(),
        why,
        edits,
    }
}

/// What keeps a pattern from ever being a whole address.
fn never(source: &str, end: u32) -> Vec<Proposal> {
    const WHOLE: &str = "Python compares with the whole address, which begins with `https://`. This pattern is only a part of \
                         one, so it never matches.";
    // Flags for the whole pattern stay at its start, and behind `$` nothing can come.
    let start = flags(source);
    let ends = source.ends_with('$') && !source.ends_with("\\$");
    let put = |code, title, why, before: &str, after: &str| {
        let edits = [(start, before), (end, after)];
        let edits = edits.into_iter().filter(|(_, text)| !text.is_empty());
        let edits = edits.map(|(at, text)| Edit::new(at..at, text)).collect();
        proposal(code, Urgency::Needed, title, why, edits)
    };
    let around = put("whole-text", "Allow anything before and after", WHOLE, ".*", ".*");
    let before = put("whole-text", "Allow anything before", WHOLE, ".*", "");
    let after = put("whole-text", "Allow anything after", WHOLE, "", ".*");
    let scheme = put(
        "missing-scheme",
        "Begin with the scheme",
        "Every address begins with `https://` or `http://`, and Python compares with the whole of it.",
        "https?://",
        "",
    );
    let scheme_and_after = put(
        "missing-scheme",
        "Begin with the scheme, and allow anything after",
        "Every address begins with `https://` or `http://` and has a path, and Python compares with the whole of it.",
        "https?://",
        ".*",
    );
    // Alternatives are taken together before anything is put around them.
    let grouped = put(
        "whole-text",
        "Allow anything before and after",
        WHOLE,
        ".*(?:",
        ").*",
    );
    if source.contains('|') {
        return vec![grouped];
    }
    if let Some(rest) = source.strip_prefix('^') {
        let slash = rest.starts_with('/').then(|| {
            proposal(
                "whole-text",
                Urgency::Needed,
                "Allow anything before and after",
                WHOLE,
                vec![Edit::new(0..1, ".*"), Edit::new(end..end, ".*")],
            )
        });
        return slash.into_iter().chain([after]).collect();
    }
    if source.starts_with("http") {
        return vec![after];
    }
    if looks_like_a_host(source) {
        return vec![scheme, scheme_and_after, around, before];
    }
    if ends {
        return vec![before];
    }
    vec![around, before, after]
}

/// Where the flags for the whole pattern end, such as `(?i)`.
fn flags(source: &str) -> u32 {
    let letters = source.strip_prefix("(?").and_then(|rest| rest.split_once(')'));
    letters
        .filter(|(letters, _)| {
            !letters.is_empty() && letters.chars().all(|letter| "aiLmsux".contains(letter))
        })
        .map_or(0, |(letters, _)| letters.len() as u32 + 3)
}

/// Whether a pattern begins with something like `www.shop.example`.
fn looks_like_a_host(source: &str) -> bool {
    let host = source.split('/').next().unwrap_or_default().replace('\\', "");
    host.contains('.')
        && !host.starts_with('.')
        && host
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '-'))
}

/// `/…/i`, as JavaScript writes patterns in programs.
fn delimiters(source: &str, end: u32) -> Vec<Proposal> {
    let Some((body, flags)) = source.strip_prefix('/').and_then(|rest| rest.rsplit_once('/')) else {
        return Vec::new();
    };
    let are_flags = !body.is_empty()
        && !flags.is_empty()
        && flags.len() <= 3
        && flags.chars().all(|flag| "gimsuy".contains(flag));
    if !are_flags {
        return Vec::new();
    }
    let case = if flags.contains('i') { "(?i)" } else { "" };
    let before = if body.starts_with(['^', '.']) { "" } else { ".*" };
    let start = format!("{case}{before}");
    let after = if body.ends_with(['$', '*']) { "" } else { ".*" };
    let close = end - flags.len() as u32 - 1;
    vec![proposal(
        "delimiters",
        Urgency::Needed,
        "Leave out the slashes around the pattern",
        "The slashes and the letters behind them belong to programs in JavaScript. In Python they are part of the pattern.",
        vec![Edit::new(0..1, start), Edit::new(close..end, after)],
    )]
}

/// The stars behind nothing, or behind a letter or a slash, as in lists of files: who writes one of them for anything writes them all
/// so.
fn stars(units: &[u16]) -> impl Iterator<Item = u32> + '_ {
    let is_star = |unit: u16| unit == u16::from(b'*');
    let stands_for_itself = |unit: u16| {
        char::from_u32(unit.into()).is_some_and(|sign| sign.is_alphanumeric() || "/-_=&".contains(sign))
    };
    (0..units.len())
        .filter(move |&at| {
            let before = at.checked_sub(1).map(|before| units[before]);
            let opens = |unit: u16| unit == u16::from(b'|') || unit == u16::from(b'(');
            is_star(units[at]) && before.is_none_or(|before| stands_for_itself(before) || opens(before))
        })
        .map(|at| at as u32)
}

/// What another dialect writes otherwise.
fn by_mistake(code: Refusal, at: Option<usize>, units: &[u16]) -> Vec<Proposal> {
    let Some(at) = at else { return Vec::new() };
    let rest = String::from_utf16_lossy(&units[at.min(units.len())..]);
    let place = at as u32;
    let one = |code, title: &str, why, range: Range<u32>, text: &str| {
        vec![proposal(
            code,
            Urgency::Needed,
            title,
            why,
            vec![Edit::new(range, text)],
        )]
    };
    match code {
        Refusal::UnknownGroup if rest.starts_with("(?<") => one(
            "python-named-group",
            "Write the name as Python does",
            "Python writes a named group as `(?P<name>…)`.",
            place + 2..place + 2,
            "P",
        ),
        Refusal::BadEscape if rest.starts_with("\\k<") => {
            let name: String = rest[3..].chars().take_while(|&letter| letter != '>').collect();
            let length = name.encode_utf16().count() as u32 + 4;
            one(
                "python-named-reference",
                "Refer to the name as Python does",
                "Python refers to a named group with `(?P=name)`.",
                place..place + length,
                &format!("(?P={name})"),
            )
        }
        Refusal::BadEscape if rest.starts_with("\\z") => one(
            "python-end",
            "Write `\\Z` for the end",
            "Python 3.11 knows only `\\Z` for the end of the text.",
            place..place + 2,
            "\\Z",
        ),
        Refusal::ModeSwitch => {
            let flags: String = rest
                .chars()
                .take_while(|&letter| letter != ')')
                .collect::<String>()
                + ")";
            let length = flags.encode_utf16().count() as u32;
            vec![proposal(
                "python-flags-first",
                Urgency::Needed,
                "Move the flags to the start",
                "Flags for the whole pattern must stand at its start since Python 3.11.",
                vec![
                    Edit::new(0..0, flags.as_str()),
                    Edit::new(place..place + length, ""),
                ],
            )]
        }
        Refusal::NothingToRepeat if rest.starts_with('*') => vec![proposal(
            "nothing-to-repeat",
            Urgency::Needed,
            "Write `.*` for any text",
            "The `*` repeats what stands before it, and nothing does.",
            stars(units).map(|star| Edit::new(star..star, ".")).collect(),
        )],
        _ => Vec::new(),
    }
}
