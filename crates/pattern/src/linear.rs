//! Patterns without look-around and back-references, on the automata of `regex-automata`.
//!
//! Those read bytes and JavaScript reads UTF-16 code units. Both meet in CESU-8, where every code unit, surrogate halves
//! included, has a sequence of bytes of its own: it is UTF-8 as long as nothing lies beyond U+FFFF, so a URL is nearly
//! always searched where it stands.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::meta::Regex;
use regex_automata::nfa::thompson::WhichCaptures;
use regex_automata::{Anchored, Input};
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, Look, Repetition};

use crate::Span;
use crate::tree::{Assertion, Node, Repeat, Sets};
use crate::units::UnitSet;

/// Bytes that an automaton may take. Larger ones could become slow out of proportion, and nobody could count their steps.
const LARGEST: usize = 512 << 10;

/// Deeper trees are left to automata of our own, for these are compiled by recursion with large frames.
const DEEPEST: usize = 48;

/// So many ranges of units, repetitions written out, fit into [`LARGEST`] in any case: in bytes, a range takes 21 states at most, which
/// take fewer than 50 bytes each.
const SURELY_COMPILED: u64 = 200;

/// What a search runs over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Haystack {
    /// One subject.
    Subject,
    /// Many, each followed by a line feed that is no part of it.
    Lines,
}

/// A compiled regular pattern.
#[derive(Debug)]
pub(crate) struct Linear {
    hir: Hir,
    /// Makes its states as it comes to them. A small one is compiled when it is first asked: of the several that a pattern has, most never are.
    regex: OnceLock<Regex>,
    /// Has all its states from the beginning, where there are few. Making them takes longer than most patterns are ever searched for, so they
    /// are made when there is a large text to search.
    of_large_text: OnceLock<Regex>,
    /// Every match begins where a subject does.
    anchored: bool,
}

impl Linear {
    /// Compiles a tree in normal form; nothing when it is not regular or too large.
    pub(crate) fn new(root: &Node, sets: &Sets, haystack: Haystack) -> Option<Linear> {
        if root.is_deeper_than(DEEPEST) {
            return None;
        }
        let hir = lower(root, sets, haystack)?;
        let regex = OnceLock::new();
        if ranges_of(root, sets) > SURELY_COMPILED {
            let large = compiled(&hir, false)?;
            regex.get_or_init(|| large);
        }
        Some(Linear {
            regex,
            hir,
            of_large_text: OnceLock::new(),
            anchored: is_anchored(root),
        })
    }

    fn regex(&self) -> &Regex {
        self.regex
            .get_or_init(|| compiled(&self.hir, false).expect("so few ranges of units fit into an automaton"))
    }

    /// What searches large texts.
    fn of_large_text(&self) -> &Regex {
        self.of_large_text
            .get_or_init(|| compiled(&self.hir, true).unwrap_or_else(|| self.regex().clone()))
    }

    pub(crate) fn is_match(&self, subject: &str) -> bool {
        if subject.is_ascii() {
            self.regex().is_match(subject)
        } else {
            self.find(subject).is_some()
        }
    }

    pub(crate) fn find(&self, subject: &str) -> Option<Span> {
        let bytes = cesu8(subject);
        let found = find_by(self.regex(), &bytes, 0)?;
        let units = |bytes: &[u8]| bytes.iter().filter(|&&byte| is_unit_start(byte)).count();
        let start = units(&bytes[..found.start]);
        Some(Span {
            start,
            end: start + units(&bytes[found]),
        })
    }

    /// Whether it is enough to look at the beginnings of subjects, with [`Linear::matches_at`].
    pub(crate) fn is_anchored(&self) -> bool {
        self.anchored
    }

    /// Whether there is a match that begins right here, at the beginning of a subject.
    pub(crate) fn matches_at(&self, bytes: &[u8], from: usize) -> bool {
        let input = Input::new(bytes).range(from..).anchored(Anchored::Yes);
        self.of_large_text().search_half(&input.earliest(true)).is_some()
    }

    /// A place, in ASCII from `from` on, within or at the end of a match, and before the end of any other.
    pub(crate) fn somewhere_in_ascii(&self, bytes: &[u8], from: usize) -> Option<usize> {
        self.of_large_text()
            .search_half(&Input::new(bytes).range(from..).earliest(true))
            .map(|half| half.offset())
    }

    /// The first match in CESU-8 that begins at `from` or later, in a large text.
    pub(crate) fn find_in(&self, bytes: &[u8], from: usize) -> Option<Range<usize>> {
        find_by(self.of_large_text(), bytes, from)
    }
}

fn compiled(hir: &Hir, with_all_states: bool) -> Option<Regex> {
    let config = Regex::config()
        .utf8_empty(false)
        .nfa_size_limit(Some(LARGEST))
        .which_captures(WhichCaptures::Implicit)
        .dfa(with_all_states);
    Regex::builder().configure(config).build_from_hir(hir).ok()
}

fn find_by(regex: &Regex, bytes: &[u8], mut from: usize) -> Option<Range<usize>> {
    loop {
        let found = regex.search(&Input::new(bytes).range(from..))?;
        // An empty match can lie between the bytes of one unit, where JavaScript does not look.
        if bytes.get(found.start()).is_none_or(|&byte| is_unit_start(byte)) {
            return Some(found.range());
        }
        from = found.start() + 1;
    }
}

/// The UTF-16 code units of CESU-8.
pub(crate) fn decode(bytes: &[u8]) -> Vec<u16> {
    let mut units = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            0..0x80 => units.push(u16::from(byte)),
            0x80..0xC0 => {
                if let Some(last) = units.last_mut() {
                    *last = *last << 6 | u16::from(byte & 0x3F);
                }
            }
            0xC0..0xE0 => units.push(u16::from(byte & 0x1F)),
            0xE0.. => units.push(u16::from(byte & 0x0F)),
        }
    }
    units
}

fn is_unit_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Text with every UTF-16 code unit as one sequence of bytes.
pub(crate) fn cesu8(text: &str) -> Cow<'_, [u8]> {
    // Only characters beyond U+FFFF have such a byte.
    if !text.bytes().any(|byte| byte >= 0xF0) {
        return Cow::Borrowed(text.as_bytes());
    }
    let mut bytes = Vec::with_capacity(text.len() * 3 / 2);
    for character in text.chars() {
        if character as u32 <= 0xFFFF {
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            for &mut half in character.encode_utf16(&mut [0; 2]) {
                bytes.extend_from_slice(&encode(half));
            }
        }
    }
    Cow::Owned(bytes)
}

/// A code unit from U+0800 up.
fn encode(unit: u16) -> [u8; 3] {
    [
        0xE0 | (unit >> 12) as u8,
        0x80 | (unit >> 6 & 0x3F) as u8,
        0x80 | (unit & 0x3F) as u8,
    ]
}

/// How many ranges of units a tree has once its repetitions are written out.
fn ranges_of(node: &Node, sets: &Sets) -> u64 {
    let all = |nodes: &[Node]| {
        let each = nodes.iter().map(|node| ranges_of(node, sets));
        each.fold(1, u64::saturating_add)
    };
    match node {
        Node::Unit { set, .. } => sets.get(*set).ranges().len().max(1) as u64,
        Node::Concat(nodes) | Node::Alternatives(nodes) => all(nodes),
        Node::Repeat(given) => {
            let times = given.max.unwrap_or(given.min).max(given.min).max(1);
            ranges_of(&given.body, sets).saturating_mul(u64::from(times) + 1)
        }
        Node::Capture { body, .. } => ranges_of(body, sets),
        Node::Look(_) | Node::Empty | Node::Assert(_) | Node::BackReference { .. } => 1,
    }
}

fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assert(assertion) => *assertion == Assertion::Start,
        Node::Concat(nodes) => nodes.first().is_some_and(is_anchored),
        Node::Alternatives(nodes) => nodes.iter().all(is_anchored),
        Node::Capture { body, .. } => is_anchored(body),
        Node::Empty | Node::Unit { .. } | Node::Repeat(_) | Node::Look(_) | Node::BackReference { .. } => {
            false
        }
    }
}

fn lower(node: &Node, sets: &Sets, haystack: Haystack) -> Option<Hir> {
    let all = |nodes: &[Node]| {
        nodes
            .iter()
            .map(|node| lower(node, sets, haystack))
            .collect::<Option<Vec<_>>>()
    };
    Some(match node {
        Node::Empty => Hir::empty(),
        Node::Unit { set, .. } => unit(sets.get(*set), haystack),
        Node::Concat(nodes) => Hir::concat(all(nodes)?),
        Node::Alternatives(nodes) => Hir::alternation(all(nodes)?),
        Node::Repeat(given) => {
            let Repeat {
                body,
                min,
                max,
                greedy,
                ..
            } = &**given;
            let sub = Box::new(lower(body, sets, haystack)?);
            Hir::repetition(Repetition {
                min: *min,
                max: *max,
                greedy: *greedy,
                sub,
            })
        }
        Node::Assert(assertion) => Hir::look(match (assertion, haystack) {
            (Assertion::Start, Haystack::Subject) => Look::Start,
            (Assertion::Start, Haystack::Lines) => Look::StartLF,
            (Assertion::End, Haystack::Subject) => Look::End,
            (Assertion::End, Haystack::Lines) => Look::EndLF,
            (Assertion::WordBoundary, _) => Look::WordAscii,
            (Assertion::NotWordBoundary, _) => Look::WordAsciiNegate,
            // They look for U+2028 too, which these automata cannot.
            (Assertion::LineStart | Assertion::LineEnd, _) => return None,
        }),
        Node::Look(_) | Node::Capture { .. } | Node::BackReference { .. } => return None,
    })
}

/// One unit of the set, as bytes.
fn unit(set: &UnitSet, haystack: Haystack) -> Hir {
    let without_line_feed;
    let set = match haystack {
        Haystack::Subject => set,
        Haystack::Lines => {
            without_line_feed = set.minus(&UnitSet::single(0x0A));
            &without_line_feed
        }
    };
    let mut ways = Vec::new();
    let mut ascii = Vec::new();
    for &(low, high) in set.ranges() {
        if low < 0x80 {
            ascii.push(ClassBytesRange::new(low as u8, high.min(0x7F) as u8));
        }
        if high >= 0x80 && low < 0x800 {
            split(low.max(0x80), high.min(0x7FF), 2, &mut ways);
        }
        if high >= 0x800 {
            split(low.max(0x800), high, 3, &mut ways);
        }
    }
    if !ascii.is_empty() {
        ways.insert(0, bytes(ascii));
    }
    Hir::alternation(ways)
}

fn bytes(ranges: Vec<ClassBytesRange>) -> Hir {
    Hir::class(Class::Bytes(ClassBytes::new(ranges)))
}

/// The units from `low` to `high`, all of the same encoded length, as sequences of ranges of bytes.
fn split(low: u16, high: u16, length: usize, ways: &mut Vec<Hir>) {
    // Below each of these bits, a sequence of ranges needs the whole of what the bits below can say.
    for bits in [6, 12] {
        if bits > 6 * (length - 1) {
            break;
        }
        let below = (1u16 << bits) - 1;
        if low & !below != high & !below {
            if low & below != 0 {
                split(low, low | below, length, ways);
                return split((low | below) + 1, high, length, ways);
            }
            if high & below != below {
                split(low, (high & !below) - 1, length, ways);
                return split(high & !below, high, length, ways);
            }
        }
    }
    let byte = |unit: u16, index: usize| {
        let shifted = unit >> (6 * (length - 1 - index));
        match (index, length) {
            (0, 2) => 0xC0 | shifted as u8,
            (0, _) => 0xE0 | shifted as u8,
            _ => 0x80 | (shifted & 0x3F) as u8,
        }
    };
    let sequence =
        (0..length).map(|index| bytes(vec![ClassBytesRange::new(byte(low, index), byte(high, index))]));
    ways.push(Hir::concat(sequence.collect()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    fn check(set: &UnitSet) {
        let mut sets = Sets::default();
        let id = sets.intern(set.clone());
        let linear = Linear::new(&Node::Unit { set: id, at: 0..1 }, &sets, Haystack::Subject).unwrap();
        for unit in 0..=0xFFFFu16 {
            let bytes = match unit {
                0..0x80 => vec![unit as u8],
                0x80..0x800 => vec![0xC0 | (unit >> 6) as u8, 0x80 | (unit & 0x3F) as u8],
                _ => encode(unit).to_vec(),
            };
            let found = linear.find_in(&bytes, 0);
            assert_eq!(
                found,
                set.contains(unit).then_some(0..bytes.len()),
                "{unit:#x} in {set:?}"
            );
        }
    }

    #[test]
    fn every_unit_is_found_by_the_sets_that_hold_it_alone() {
        check(&UnitSet::new([(0, 0xFFFF)]));
        check(&UnitSet::new([
            (0x61, 0x61),
            (0x7F, 0x81),
            (0x7FE, 0x801),
            (0xD83D, 0xDE00),
            (0xFFFF, 0xFFFF),
        ]));
        check(&UnitSet::new([
            (0x123, 0x4567),
            (0x8000, 0xD801),
            (0xDFFF, 0xE001),
        ]));
        check(&UnitSet::new([(0x0FFF, 0x1000), (0x1FFF, 0x3000)]));
        check(&UnitSet::default());
    }

    #[test]
    fn halves_of_a_pair_are_units_of_their_own() {
        assert_eq!(cesu8("a😀"), &b"a\xED\xA0\xBD\xED\xB8\x80"[..]);
        let text = "aü€😀\u{7FF}\u{FFFF}";
        assert_eq!(decode(&cesu8(text)), text.encode_utf16().collect::<Vec<_>>());
        assert!(matches!(cesu8("über"), Cow::Borrowed(_)));
    }

    fn small_or_large(source: &str) -> Option<Linear> {
        let (tree, _) = parse(source).unwrap();
        Linear::new(&tree.root, &tree.sets, Haystack::Subject)
    }

    #[test]
    fn a_small_pattern_is_compiled_when_it_is_first_asked_and_for_large_texts_apart() {
        let pattern = small_or_large("/campaign-[0-9]+$").unwrap();
        assert!(pattern.regex.get().is_none());
        assert!(pattern.is_match("https://shop.example/campaign-7"));
        assert!(pattern.regex.get().is_some() && pattern.of_large_text.get().is_none());
        assert_eq!(pattern.find_in(b"see /campaign-7", 0), Some(4..15));
        assert!(pattern.of_large_text.get().is_some());
    }

    #[test]
    fn what_is_taken_for_small_fits_whatever_its_units_are() {
        // The widest range takes the most states.
        for source in [r"[\s\S]{198}", r"(?:[^a]{4}[\s\S]){12}", r"[^/]{90}"] {
            let (tree, _) = parse(source).unwrap();
            let ranges = ranges_of(&tree.root, &tree.sets);
            assert!(ranges <= SURELY_COMPILED, "{source}: {ranges}");
            let pattern = small_or_large(source).unwrap();
            assert!(pattern.regex().is_match("b".repeat(300).as_bytes()), "{source}");
        }
        // What is too large for an automaton is known at once, so that another engine answers.
        assert!(small_or_large(r"(?:[\s\S]{1000}){1000}").is_none());
    }
}
