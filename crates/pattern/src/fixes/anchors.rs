//! Fixes for where a pattern may begin and end in an address.

use super::{Edit, Proposal, Urgency};
use crate::parse::{Kind, Part, spelled};
use crate::tree::Assertion;

pub(super) fn proposals(root: &Part) -> Vec<Proposal> {
    let Kind::Row(parts) = &root.kind else {
        return Vec::new();
    };
    let (anchored, rest) = match &parts[..] {
        [start, rest @ ..] if is(start, Assertion::Start) => (Some(start), rest),
        rest => (None, rest),
    };
    let begins = text_of(rest.first());
    let has_scheme = |part: &Part| text_of(Some(part)).is_some_and(|text| text.contains("://"));
    let whole = begins.as_deref().is_some_and(|text| text.starts_with("http")) && rest.iter().any(has_scheme);
    let mut proposals = Vec::new();
    let mut propose = |code, urgency, title: &str, why, edit| {
        proposals.push(Proposal {
            code,
            urgency,
            title: title.to_owned(),
            why,
            edits: vec![edit],
        });
    };
    if let (Some(start), Some(text)) = (anchored, &begins)
        && text.starts_with('/')
    {
        propose(
            "begin-at-path",
            Urgency::Needed,
            "Begin with the address of the site",
            "An address begins with `https://` and the host, so a pattern whose `^` is before the path never matches.",
            Edit::new(start.at.clone(), "^https?://[^/]+"),
        );
    }
    if let Some(Kind::Text { letters, .. }) = rest.first().map(|part| &part.kind)
        && spelled(letters).starts_with("http://")
    {
        let after_http = letters[3].at.end;
        propose(
            "allow-https",
            Urgency::Likely,
            "Allow `https` too",
            "Most sites are served over `https`, which this pattern does not match.",
            Edit::new(after_http..after_http, "s?"),
        );
    }
    match rest.last() {
        Some(end) if is(end, Assertion::End) => {
            let before = rest.len().checked_sub(2).map(|before| &rest[before]);
            let ends_in_text = text_of(before).is_some() || is_slash_or_not(before);
            if ends_in_text && !mentions_query(rest) {
                propose(
                    "allow-query",
                    Urgency::Idea,
                    "Allow a query string",
                    "Campaign links add `?utm_source=…` to addresses, and `$` leaves them out.",
                    Edit::new(end.at.clone(), "([?#].*)?$"),
                );
            }
        }
        Some(last) if whole && text_of(Some(last)).is_some() => propose(
            "anchor-end",
            Urgency::Idea,
            "Anchor the end",
            "Without `$` longer addresses that begin like this match too.",
            Edit::new(last.at.end..last.at.end, "$"),
        ),
        _ => {}
    }
    if let (true, None, Some(first)) = (whole, anchored, rest.first()) {
        propose(
            "anchor-start",
            Urgency::Idea,
            "Anchor the start",
            "Without `^` the address may also stand within another one, such as in a link to share.",
            Edit::new(first.at.start..first.at.start, "^"),
        );
    }
    proposals
}

fn is(part: &Part, assertion: Assertion) -> bool {
    matches!(&part.kind, Kind::Assert(found) if *found == assertion)
}

fn text_of(part: Option<&Part>) -> Option<String> {
    match &part?.kind {
        Kind::Text { letters, .. } => Some(spelled(letters)),
        _ => None,
    }
}

/// `/?`, which ends patterns that take an address with or without its last slash.
fn is_slash_or_not(part: Option<&Part>) -> bool {
    matches!(
        part.map(|part| &part.kind),
        Some(Kind::Repeat { body, min: 0, max: Some(1), .. }) if text_of(Some(body)).as_deref() == Some("/")
    )
}

fn mentions_query(parts: &[Part]) -> bool {
    parts
        .iter()
        .any(|part| text_of(Some(part)).is_some_and(|text| text.contains(['?', '#'])))
}
