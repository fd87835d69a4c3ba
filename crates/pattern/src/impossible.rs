//! Parts of a pattern that no address a browser reports can contain, so that the pattern never matches.
//!
//! Judged on the tree, not on the text: a part counts only when every way to match needs it, so `über|about` is fine.

mod host;
mod wording;

use std::ops::Range;

use crate::parse::{parse, read};
use crate::reach::{Mend, dead, lives, reasons, together, unusual};
use crate::room;
use crate::tree::{At, Node, Sets};
use crate::units::UnitSet;

/// A part of a pattern that keeps it from ever matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    /// Stable name of the kind: `non-ascii`, `invisible-character`, `space`, `control-character`, `never-in-url` or
    /// `upper-case-host` for a character; `no-scheme`, `no-slash-after-host`, `default-port`, `before-start`, `after-end`
    /// and so on for a rule of addresses that is broken.
    pub code: &'static str,
    /// Why it never occurs, and what to write instead.
    pub message: String,
    /// Where it stands in the source, in UTF-16 code units.
    pub at: Range<usize>,
    /// Changes after which the pattern can match, the best first.
    pub mends: Vec<Mend>,
    /// An address that the pattern matches all the same, and that no page has; none when it matches none at all.
    pub unusual: Option<String>,
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
    room::for_source(source, || found(source))
}

fn found(source: &str) -> Vec<Impossible> {
    let mut parts = by_character(source);
    if !parts.is_empty() {
        let units: Vec<u16> = source.encode_utf16().collect();
        let together = together(&parts, &units).filter(|mend| lives(&mend.source));
        for part in &mut parts {
            part.mends.retain(|mend| lives(&mend.source));
        }
        if let Some(mend) = together {
            parts[0].mends.insert(0, mend);
        }
        let unusual = unusual(source);
        for part in &mut parts {
            part.unusual.clone_from(&unusual);
        }
        return parts;
    }
    let Ok((written, _)) = read(source) else {
        return Vec::new();
    };
    dead(source, &written).map_or_else(Vec::new, |dead| reasons(&dead, source, &written))
}

/// The parts because of which it can match no address that a page has, as far as single characters tell.
pub(crate) fn by_character(source: &str) -> Vec<Impossible> {
    let Ok((tree, _)) = parse(source) else {
        return Vec::new();
    };
    let units: Vec<u16> = source.encode_utf16().collect();
    let url = url_units();
    let mut parts: Vec<(&'static str, At)> = Vec::new();
    if is_dead(&tree.root, &tree.sets, &url) {
        collect(&tree.root, &tree.sets, &url, &mut parts);
    } else {
        let capitals = host::upper_case(&tree);
        parts.extend(
            capitals
                .into_iter()
                .filter(|at| !is_hex_digit(at, &units))
                .map(|at| ("upper-case-host", at)),
        );
    }
    let mut found: Vec<Impossible> = Vec::new();
    for (code, at) in join(parts) {
        let part = describe(code, at, &units);
        // Two letters of one label are one label to be written anew.
        if found.last().is_none_or(|last| last.at != part.at) {
            found.push(part);
        }
    }
    found
}

/// Whether what stands there is a digit of a percent-encoding, which is wrong in a host in another way.
fn is_hex_digit(at: &At, units: &[u16]) -> bool {
    let start = at.start as usize;
    at.end == at.start + 1
        && (1..=2).any(|before| start >= before && units[start - before] == u16::from(b'%'))
        && u8::try_from(units[start]).is_ok_and(|unit| unit.is_ascii_hexdigit())
}

/// What is to say of a place with a space, or with what is not ASCII.
pub(crate) fn of_place(space: bool, at: Range<usize>, source: &[u16]) -> Impossible {
    let unseen = source[at.clone()]
        .iter()
        .all(|&unit| wording::unseen(unit).is_some());
    let code = match (space, unseen) {
        (true, _) => "space",
        (false, true) => "invisible-character",
        (false, false) => "non-ascii",
    };
    describe(code, at.start as u32..at.end as u32, source)
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
    let unseen = |&(low, high): &(u16, u16)| (low..=high).all(|unit| wording::unseen(unit).is_some());
    if set.ranges().len() < 8 && set.ranges().iter().all(unseen) {
        "invisible-character"
    } else if within(0x80, 0xFFFF) {
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
    let (message, at, mends) = wording::describe(code, at.start as usize..at.end as usize, source);
    Impossible {
        code,
        message,
        at,
        mends,
        unusual: None,
    }
}
