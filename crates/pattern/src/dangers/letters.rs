//! The letters that attacks are written with: one for each class of units that a pattern cannot tell apart.
//!
//! A set of letters is a `u128`, one bit each, the letter that reads best in an address first.

use crate::alphabet::Alphabet;
use crate::impossible::url_units;
use crate::tree::SetId;

/// In the order in which letters are preferred for an address.
const READABLE: &[u8] =
    b"abcdefghijklmnopqrstuvwxyz0123456789-_/.=&?+~!*'(),;:@$ABCDEFGHIJKLMNOPQRSTUVWXYZ#%|[]{}^`\\";

/// As many as fit into a set.
const MOST: usize = 128;

/// A set of letters.
pub(super) type LetterSet = u128;

/// Index of a letter.
pub(super) type Letter = u8;

#[derive(Debug)]
pub(super) struct Letters {
    units: Vec<u16>,
    classes: Vec<u16>,
    /// Those that a browser can report in an address.
    pub(super) reported: LetterSet,
    /// All of them.
    pub(super) all: LetterSet,
}

impl Letters {
    pub(super) fn new(alphabet: &Alphabet) -> Letters {
        let in_addresses = READABLE.iter().map(|&byte| u16::from(byte));
        debug_assert!(
            in_addresses.clone().all(|unit| url_units().contains(unit)),
            "only what addresses contain"
        );
        // A space and a line break are what most patterns mean by characters outside addresses.
        let others = [0x20, 0x0A].into_iter().chain(0..=0xFFFF);
        let mut letters = Letters {
            units: Vec::new(),
            classes: Vec::new(),
            reported: 0,
            all: 0,
        };
        let mut known = vec![false; alphabet.len()];
        for (index, unit) in in_addresses.chain(others).enumerate() {
            let class = alphabet.class(unit);
            if letters.units.len() == MOST || letters.units.len() == alphabet.len() {
                break;
            }
            if std::mem::replace(&mut known[usize::from(class)], true) {
                continue;
            }
            let bit = 1 << letters.units.len();
            letters.all |= bit;
            if index < READABLE.len() {
                letters.reported |= bit;
            }
            letters.units.push(unit);
            letters.classes.push(class);
        }
        letters
    }

    /// The letters that a set of units contains.
    pub(super) fn of_set(&self, alphabet: &Alphabet, set: SetId) -> LetterSet {
        self.filter(|_, class| alphabet.contains(set, class))
    }

    /// The letters for which the condition on unit and class holds.
    pub(super) fn filter(&self, holds: impl Fn(u16, u16) -> bool) -> LetterSet {
        let letters = self.units.iter().zip(&self.classes).enumerate();
        letters
            .filter(|(_, (unit, class))| holds(**unit, **class))
            .fold(0, |set, (index, _)| set | 1 << index)
    }

    /// The letter that stands for a unit, if it is among them.
    pub(super) fn of_unit(&self, alphabet: &Alphabet, unit: u16) -> LetterSet {
        let class = alphabet.class(unit);
        self.filter(|_, other| other == class)
    }

    /// The units of a word.
    pub(super) fn spell(&self, word: &[Letter]) -> Vec<u16> {
        word.iter()
            .map(|&letter| self.units[usize::from(letter)])
            .collect()
    }
}

/// The letters of a set, the most readable first.
pub(super) fn each(mut set: LetterSet) -> impl Iterator<Item = Letter> {
    std::iter::from_fn(move || {
        let letter = (set != 0).then(|| set.trailing_zeros() as Letter)?;
        set &= set - 1;
        Some(letter)
    })
}

/// The most readable letter of a set that is not empty.
pub(super) fn first(set: LetterSet) -> Letter {
    debug_assert_ne!(set, 0, "there is a letter to choose");
    set.trailing_zeros() as Letter
}
