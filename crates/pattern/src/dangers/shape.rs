//! Texts that may keep an engine busy: some parts repeated as often as one likes, others once.

use url::Url;

use super::letters::{Letter, LetterSet, Letters, each};
use super::network::{Network, Place, START};
use super::{AttackPiece, Occurs};
use crate::alphabet::Alphabet;
use crate::tree::Direction;

/// How addresses begin, the most usual first: up to a path, a query or a fragment, for each holds characters that the
/// others percent-encode. The last is for patterns that no address can begin to match.
const BEGINNINGS: [&str; 9] = [
    "https://shop.example/",
    "https://shop.example/?",
    "https://shop.example/#",
    "http://shop.example/",
    "http://shop.example/?",
    "http://shop.example/#",
    "https://",
    "http://",
    "",
];

/// Sets of places that are looked at for an ending that does not match.
const MOST_SETS: usize = 60;

/// A part of a shape.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Part {
    units: Vec<u16>,
    repeated: bool,
}

/// A text of parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Shape {
    parts: Vec<Part>,
}

impl Shape {
    pub(super) fn new(beginning: Vec<u16>) -> Shape {
        Shape::default().once(beginning)
    }

    pub(super) fn once(self, units: Vec<u16>) -> Shape {
        self.with(units, false)
    }

    pub(super) fn repeated(self, units: Vec<u16>) -> Shape {
        self.with(units, true)
    }

    fn with(mut self, units: Vec<u16>, repeated: bool) -> Shape {
        match self.parts.last_mut() {
            _ if units.is_empty() => {}
            Some(last) if !repeated && !last.repeated => last.units.extend(units),
            // The same pump twice in a row is that pump.
            Some(last) if repeated && last.repeated && last.units == units => {}
            _ => self.parts.push(Part { units, repeated }),
        }
        self
    }

    /// The text with its pumps repeated so many times.
    pub(super) fn text(&self, times: usize) -> Vec<u16> {
        let runs = self.runs(times).map(|(units, times)| units.repeat(times));
        runs.collect::<Vec<_>>().concat()
    }

    /// The parts of that text, each with how often it stands there.
    pub(super) fn runs(&self, times: usize) -> impl Iterator<Item = (&[u16], usize)> {
        self.parts
            .iter()
            .map(move |part| (part.units.as_slice(), if part.repeated { times } else { 1 }))
    }

    /// Length of that text.
    pub(super) fn length(&self, times: usize) -> usize {
        self.runs(times).map(|(units, times)| units.len() * times).sum()
    }

    /// Length of what is repeated, each time.
    pub(super) fn pump(&self) -> usize {
        let pumps = self.parts.iter().filter(|part| part.repeated);
        pumps.map(|part| part.units.len()).sum()
    }

    /// How often the pumps fit into a text of a given length.
    pub(super) fn times_within(&self, length: usize) -> usize {
        let fixed = self.length(0);
        length.saturating_sub(fixed) / self.pump().max(1)
    }

    pub(super) fn pieces(&self) -> Vec<AttackPiece> {
        let parts = self.parts.iter();
        parts
            .map(|part| AttackPiece {
                text: String::from_utf16_lossy(&part.units),
                repeated: part.repeated,
            })
            .collect()
    }

    /// The same text for a look-behind, which reads from the end: turned round, in each part of an address.
    pub(super) fn reversed_in_address(&self) -> Vec<Shape> {
        let after = |beginning: &str| {
            let shape = Shape::new(beginning.encode_utf16().collect());
            self.parts.iter().rev().fold(shape, |shape, part| {
                let units = part.units.iter().rev().copied().collect();
                shape.with(units, part.repeated)
            })
        };
        BEGINNINGS[..3].iter().map(|beginning| after(beginning)).collect()
    }

    /// Whether a browser can report such texts.
    pub(super) fn occurs(&self) -> Occurs {
        let text = String::from_utf16_lossy(&self.text(3));
        let reported = crate::impossible::url_units();
        if !text.encode_utf16().all(|unit| reported.contains(unit)) {
            return Occurs::Never;
        }
        match Url::parse(&text) {
            Ok(url) if url.as_str() == text && matches!(url.scheme(), "http" | "https") => Occurs::Addresses,
            _ => Occurs::NotAddresses,
        }
    }
}

/// What shapes are built from.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) network: &'a Network,
    pub(super) letters: &'a Letters,
    pub(super) alphabet: &'a Alphabet,
    pub(super) allowed: LetterSet,
    /// How the network reads.
    pub(super) direction: Direction,
}

impl Ground<'_> {
    /// Texts that lead to a place, beginning as addresses do where that is possible.
    pub(super) fn ways_in(&self, goal: Place) -> Vec<Vec<u16>> {
        let mut ways: Vec<Vec<u16>> = Vec::new();
        // What a look-behind reads first is no beginning.
        let beginnings = match self.direction {
            Direction::Ahead => &BEGINNINGS[..],
            Direction::Behind => &[""],
        };
        for beginning in beginnings {
            let mut text: Vec<u16> = beginning.encode_utf16().collect();
            let places = self.read(&[START], &text);
            if let Some(word) = self.network.word(&places, goal, |_| true) {
                text.extend(self.letters.spell(&word));
                ways.push(text);
            }
        }
        ways.dedup();
        ways
    }

    /// The places that a text leads to.
    pub(super) fn read(&self, from: &[Place], text: &[u16]) -> Vec<Place> {
        text.iter().fold(from.to_vec(), |places, &unit| {
            let letter = self.letters.of_unit(self.alphabet, unit) & self.allowed;
            self.network.read(&places, letter)
        })
    }

    /// Endings after which there may be no match, the likeliest first.
    pub(super) fn endings(&self, shape: &Shape, last_loop: Place, pump: &[u16]) -> Vec<Vec<u16>> {
        let everywhere = self.read(&[START], &shape.text(3));
        let here = self.read(&[last_loop], &pump.repeat(3));
        let mut endings: Vec<Vec<u16>> = [&everywhere, &here]
            .into_iter()
            .filter_map(|places| self.ending(places))
            .collect();
        endings.push(Vec::new());
        let all = each(self.allowed).collect::<Vec<Letter>>();
        let stuck = all
            .iter()
            .filter(|&&letter| self.network.read(&here, 1 << letter).is_empty());
        let others = all.iter().rev();
        endings.extend(
            stuck
                .take(2)
                .chain(others.take(3))
                .map(|&letter| self.letters.spell(&[letter])),
        );
        let mut distinct: Vec<Vec<u16>> = Vec::new();
        for ending in endings {
            if !distinct.contains(&ending) {
                distinct.push(ending);
            }
        }
        distinct
    }

    /// A shortest word after which no match can end, nor on the way.
    fn ending(&self, places: &[Place]) -> Option<Vec<u16>> {
        let mut known: Vec<(Vec<Place>, Vec<Letter>)> = vec![(places.to_vec(), Vec::new())];
        let mut index = 0;
        while index < known.len() {
            let (places, word) = known[index].clone();
            if !self.network.accepts_at_end(&places) {
                return Some(self.letters.spell(&word));
            }
            index += 1;
            for letter in each(self.allowed & !self.network.accepts_before(&places)) {
                let next = self.network.read(&places, 1 << letter);
                if known.len() < MOST_SETS && known.iter().all(|(known, _)| *known != next) {
                    let mut word = word.clone();
                    word.push(letter);
                    known.push((next, word));
                }
            }
        }
        None
    }
}
