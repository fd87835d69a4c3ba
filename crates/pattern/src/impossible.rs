//! Parts of a pattern that no address a browser reports can contain, so that the pattern never matches.
//!
//! Judged on the tree, not on the text: a part counts only when every way to match needs it, so `über|about` is fine.

mod host;

use std::ops::Range;

use crate::parse::parse;
use crate::tree::{At, Node, Sets};
use crate::units::UnitSet;

/// A part of a pattern that keeps it from ever matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    /// Stable name of the kind: `non-ascii`, `space`, `control-character`, `never-in-url` or `upper-case-host`.
    pub code: &'static str,
    /// Why it never occurs, and what to write instead.
    pub message: String,
    /// Where it stands in the source, in UTF-16 code units.
    pub at: Range<usize>,
}

/// The parts of a pattern because of which it can match no address that a browser reports; none when it can match, and
/// none when it does not compile.
///
/// The rules are those of the WHATWG URL standard's serialiser for `http`, `https` and `file`: hosts are in lower case
/// and in Punycode; in the rest, spaces, controls, `"`, `<`, `>` and everything outside ASCII is percent-encoded.
///
/// ```
/// let parts = pattern::never_matches("/über-uns");
/// assert_eq!(parts[0].code, "non-ascii");
/// assert_eq!(parts[0].at, 1..2);
/// assert!(pattern::never_matches("/(über-uns|about)").is_empty());
/// ```
pub fn never_matches(source: &str) -> Vec<Impossible> {
    let Ok((tree, _)) = parse(source) else {
        return Vec::new();
    };
    let units: Vec<u16> = source.encode_utf16().collect();
    let url = url_units();
    if is_dead(&tree.root, &tree.sets, &url) {
        let mut parts: Vec<(&'static str, At)> = Vec::new();
        collect(&tree.root, &tree.sets, &url, &mut parts);
        return join(parts)
            .into_iter()
            .map(|(code, at)| describe(code, at, &units))
            .collect();
    }
    let capitals = host::upper_case(&tree)
        .into_iter()
        .map(|at| ("upper-case-host", at))
        .collect();
    join(capitals)
        .into_iter()
        .map(|(code, at)| describe(code, at, &units))
        .collect()
}

/// Every unit that an address can contain.
pub(crate) fn url_units() -> UnitSet {
    UnitSet::new([(0x21, 0x7E)]).minus(&UnitSet::new([(0x22, 0x22), (0x3C, 0x3C), (0x3E, 0x3E)]))
}

/// Whether the node can match no text made of the given units.
fn is_dead(node: &Node, sets: &Sets, url: &UnitSet) -> bool {
    match node {
        Node::Unit { set, .. } => {
            let set = sets.get(*set);
            !set.is_empty() && set.minus(url) == *set
        }
        Node::Concat(nodes) => nodes.iter().any(|node| is_dead(node, sets, url)),
        Node::Alternatives(nodes) => nodes.iter().all(|node| is_dead(node, sets, url)),
        Node::Repeat(repeat) => repeat.min > 0 && is_dead(&repeat.body, sets, url),
        Node::Capture { body, .. } => is_dead(body, sets, url),
        Node::Look(look) => !look.negative && is_dead(&look.body, sets, url),
        Node::Empty | Node::Assert(_) | Node::BackReference { .. } => false,
    }
}

/// The units that make a dead node dead, in order.
fn collect(node: &Node, sets: &Sets, url: &UnitSet, into: &mut Vec<(&'static str, At)>) {
    if !is_dead(node, sets, url) {
        return;
    }
    match node {
        Node::Unit { set, at } => into.push((code(sets.get(*set)), at.clone())),
        Node::Concat(nodes) | Node::Alternatives(nodes) => {
            nodes.iter().for_each(|node| collect(node, sets, url, into));
        }
        Node::Repeat(repeat) => collect(&repeat.body, sets, url, into),
        Node::Capture { body, .. } => collect(body, sets, url, into),
        Node::Look(look) => collect(&look.body, sets, url, into),
        Node::Empty | Node::Assert(_) | Node::BackReference { .. } => {}
    }
}

fn code(set: &UnitSet) -> &'static str {
    let within = |low, high| set.minus(&UnitSet::new([(low, high)])).is_empty();
    if within(0x80, 0xFFFF) {
        "non-ascii"
    } else if set.contains(0x20) {
        "space"
    } else if within(0x00, 0x1F) {
        "control-character"
    } else {
        "never-in-url"
    }
}

/// Neighbours with the same trouble become one part.
fn join(parts: Vec<(&'static str, At)>) -> Vec<(&'static str, At)> {
    let mut joined: Vec<(&'static str, At)> = Vec::new();
    for (code, at) in parts {
        match joined.last_mut() {
            Some((last_code, last)) if *last_code == code && last.end == at.start => last.end = at.end,
            _ => joined.push((code, at)),
        }
    }
    joined
}

fn describe(code: &'static str, at: At, source: &[u16]) -> Impossible {
    let at = at.start as usize..at.end as usize;
    let text = String::from_utf16_lossy(&source[at.clone()]);
    let message = match code {
        // A class or an escape, which is not written as what it stands for.
        "non-ascii" if text.chars().any(|sign| sign.is_ascii()) => {
            let sign = text.chars().find(|sign| !sign.is_ascii()).unwrap_or('ü');
            format!(
                "`{text}` stands for a character outside ASCII, which browsers never report in an address. Write its \
                 percent-encoding, such as `{}` for {sign}, or the `xn--` form when it belongs to a host name.",
                percent_encoded(&sign.to_string())
            )
        }
        "non-ascii" => format!(
            "Browsers never report `{text}` in an address. Write `{}` instead, or the `xn--` form when it belongs to a \
             host name.",
            percent_encoded(&text)
        ),
        "space" => format!(
            "Browsers never report a space in an address, so `{text}` never occurs. Write `%20`, or `(%20|\\+)` in \
             a query."
        ),
        "control-character" => format!(
            "Browsers never report tabs, line breaks or other control characters in an address, so `{text}` never occurs. \
             Remove it, or write its percent-encoding, such as `%09` for a tab."
        ),
        "upper-case-host" => format!(
            "Browsers report host names in lower case, so `{text}` never occurs there. Write `{}`.",
            text.to_lowercase()
        ),
        _ => format!(
            "Browsers never report `{text}` in an address. Write its percent-encoding: `%22` for \", `%3C` for <, `%3E` \
             for >."
        ),
    };
    Impossible { code, message, at }
}

fn percent_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
