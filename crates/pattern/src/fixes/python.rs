//! Changes to a pattern of Python: what was written for a search, or for another dialect.
//!
//! What is offered was tried: it compiles, and where the pattern matched no address before, it matches some afterwards.

use std::ops::Range;

use super::{Edit, Fix, Proposal, Urgency};
use crate::dialect::Dialect;
use crate::error::Refusal;
use crate::pattern::Pattern;
use crate::reach::{Reach, reach_in};

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
        Ok(_) => return Vec::new(),
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
    fixes
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
    let around = proposal(
        "whole-text",
        Urgency::Needed,
        "Allow anything before and after",
        WHOLE,
        vec![Edit::new(0..0, ".*"), Edit::new(end..end, ".*")],
    );
    let before = proposal(
        "whole-text",
        Urgency::Needed,
        "Allow anything before",
        WHOLE,
        vec![Edit::new(0..0, ".*")],
    );
    let after = proposal(
        "whole-text",
        Urgency::Needed,
        "Allow anything after",
        WHOLE,
        vec![Edit::new(end..end, ".*")],
    );
    let scheme = proposal(
        "missing-scheme",
        Urgency::Needed,
        "Begin with the scheme",
        "Every address begins with `https://` or `http://`, and Python compares with the whole of it.",
        vec![Edit::new(0..0, "https?://")],
    );
    let scheme_and_after = proposal(
        "missing-scheme",
        Urgency::Needed,
        "Begin with the scheme, and allow anything after",
        "Every address begins with `https://` or `http://` and has a path, and Python compares with the whole of it.",
        vec![Edit::new(0..0, "https?://"), Edit::new(end..end, ".*")],
    );
    // Alternatives are taken together before anything is put around them.
    let grouped = proposal(
        "whole-text",
        Urgency::Needed,
        "Allow anything before and after",
        WHOLE,
        vec![Edit::new(0..0, ".*(?:"), Edit::new(end..end, ").*")],
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
    vec![around, before, after]
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
    let start = if flags.contains('i') { "(?i).*" } else { ".*" };
    let close = end - flags.len() as u32 - 1;
    vec![proposal(
        "delimiters",
        Urgency::Needed,
        "Leave out the slashes around the pattern",
        "The slashes and the letters behind them belong to programs in JavaScript. In Python they are part of the pattern.",
        vec![Edit::new(0..1, start), Edit::new(close..end, ".*")],
    )]
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
        Refusal::NothingToRepeat if rest.starts_with('*') => one(
            "nothing-to-repeat",
            "Write `.*` for any text",
            "The `*` repeats what stands before it, and nothing does.",
            place..place,
            ".",
        ),
        _ => Vec::new(),
    }
}
