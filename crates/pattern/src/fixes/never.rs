//! Fixes for patterns that match no address, because they need what browsers never report.

use super::{Edit, Proposal, Urgency, together_and_apart, walk};
use crate::impossible::never_matches;
use crate::parse::{Kind, Member, Named, Part};

pub(super) fn proposals(source: &str, root: &Part, units: &[u16]) -> Vec<Proposal> {
    let impossible = never_matches(source);
    let mut encoded = Vec::new();
    let mut lowered = Vec::new();
    let mut hosts = Vec::new();
    let mut names = Vec::new();
    // Spaces at the ends are to be removed, not encoded.
    let is_space = |unit: &u16| matches!(unit, 0x09 | 0x0A | 0x0D | 0x20 | 0xA0);
    let around = |at: &std::ops::Range<usize>| {
        units[..at.end].iter().all(is_space) || units[at.start..].iter().all(is_space)
    };
    let by_character = |code| {
        matches!(
            code,
            "non-ascii" | "space" | "control-character" | "never-in-url" | "upper-case-host"
        )
    };
    for part in impossible
        .iter()
        .filter(|part| by_character(part.code) && !around(&part.at))
    {
        let at = part.at.start as u32..part.at.end as u32;
        if part.code == "upper-case-host" {
            let text = String::from_utf16_lossy(&units[part.at.clone()]);
            if text.chars().all(|character| character.is_ascii_alphanumeric()) {
                lowered.push(Edit::new(at, text.to_ascii_lowercase()));
            }
        } else if let Some(edit) = in_punycode(&at, units) {
            hosts.push(edit);
        } else {
            encode_within(root, &at, &mut encoded, &mut names);
        }
    }
    let needed = |code, title: String, why, edits: Vec<Edit>| Proposal {
        code,
        urgency: Urgency::Needed,
        title,
        why,
        edits,
    };
    hosts.dedup_by(|one, other| one.at == other.at);
    let mut proposals = Vec::new();
    let kinds = [&encoded, &lowered, &hosts]
        .into_iter()
        .filter(|edits| !edits.is_empty())
        .count();
    if kinds > 1 {
        let mut edits = [encoded.clone(), lowered.clone(), hosts.clone()].concat();
        edits.sort_by_key(|edit| edit.at.start);
        proposals.push(needed(
            "as-reported",
            "Write it as browsers report it".to_owned(),
            "Browsers change addresses before they report them; the pattern has to be written in the same way.",
            edits,
        ));
    }
    if !encoded.is_empty() {
        let same = names.iter().all(|name| *name == names[0]);
        let title_of_all = match same {
            true => format!("Percent-encode {}", names[0]),
            false => "Percent-encode all".to_owned(),
        };
        let all = needed(
            "percent-encode",
            title_of_all.clone(),
            "Browsers report these characters percent-encoded, so the pattern never matches as it is.",
            encoded,
        );
        let mut ways = together_and_apart(all, title_of_all);
        if ways.len() > 1 {
            for (way, name) in ways[1..].iter_mut().zip(&names) {
                way.title = format!("Percent-encode {name}");
            }
        }
        proposals.extend(ways);
    }
    if !lowered.is_empty() {
        proposals.push(needed(
            "lower-case-host",
            "Lower-case the host".to_owned(),
            "Browsers report host names in small letters.",
            lowered,
        ));
    }
    if !hosts.is_empty() {
        proposals.push(needed(
            "punycode-host",
            "Write the host as browsers report it".to_owned(),
            "In host names browsers report letters outside ASCII in their `xn--` form.",
            hosts,
        ));
    }
    proposals
}

/// What in the given place of the source is to be encoded, and what it is called.
fn encode_within(root: &Part, at: &std::ops::Range<u32>, edits: &mut Vec<Edit>, names: &mut Vec<String>) {
    let mut repeated = Vec::new();
    walk(root, &mut |part| {
        if let Kind::Repeat { body, .. } = &part.kind {
            repeated.push(body.id);
        }
        if part.at.end <= at.start || at.end <= part.at.start {
            return;
        }
        let alone = !repeated.contains(&part.id);
        let mut push = |at: std::ops::Range<u32>, choices: &[String], name: String| {
            let text = choices.join("|");
            let text = if alone && choices.len() == 1 {
                text
            } else {
                format!("(?:{text})")
            };
            edits.push(Edit::new(at, text));
            names.push(name);
        };
        match &part.kind {
            Kind::Text { letters, .. } => {
                let letters: Vec<_> = letters
                    .iter()
                    .filter(|letter| at.start <= letter.at.start && letter.at.end <= at.end)
                    .collect();
                let units: Vec<u16> = letters.iter().map(|letter| letter.unit).collect();
                if let (Some(first), Some(last), Ok(text)) =
                    (letters.first(), letters.last(), String::from_utf16(&units))
                {
                    push(first.at.start..last.at.end, &[encoded(&text)], called(&text));
                }
            }
            Kind::Class {
                negative: false,
                members,
                ignore_case: false,
            } => {
                let units: Option<Vec<u16>> = members
                    .iter()
                    .map(|member| match member {
                        Member::Unit(unit) => Some(*unit),
                        Member::Range(..) | Member::Named(_) => None,
                    })
                    .collect();
                if let Some(text) = units.and_then(|units| String::from_utf16(&units).ok()) {
                    let choices: Vec<String> =
                        text.chars().map(|letter| encoded(&letter.to_string())).collect();
                    push(part.at.start..part.at.end, &choices, called(&text));
                }
            }
            Kind::Named {
                set: Named::Space, ..
            } => push(
                part.at.start..part.at.end,
                &["%20".to_owned(), "\\+".to_owned()],
                "the space".to_owned(),
            ),
            _ => {}
        }
    });
}

fn called(text: &str) -> String {
    match text {
        " " => "the space".to_owned(),
        text if text.chars().any(char::is_control) => "the control character".to_owned(),
        text => format!("“{text}”"),
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The label of a host name around the place, if it is in one, as browsers report it.
fn in_punycode(at: &std::ops::Range<u32>, units: &[u16]) -> Option<Edit> {
    let is_label = |unit: u16| {
        char::from_u32(u32::from(unit))
            .is_some_and(|character| character.is_alphanumeric() || character == '-')
    };
    let before = String::from_utf16_lossy(&units[..at.start as usize]).replace('\\', "");
    let host = &before[before.rfind("//")? + 2..];
    if host.contains(['/', '?', '#', '(', '[']) {
        return None;
    }
    let mut start = at.start as usize;
    while start > 0 && is_label(units[start - 1]) {
        start -= 1;
    }
    let mut end = at.end as usize;
    while units.get(end).copied().is_some_and(is_label) {
        end += 1;
    }
    let label = String::from_utf16(&units[start..end]).ok()?;
    let reported = url::Url::parse(&format!("https://{label}/")).ok()?;
    let reported = reported.host_str().filter(|host| host.starts_with("xn--"))?;
    Some(Edit::new(start as u32..end as u32, reported))
}
