//! Units that a pattern cannot tell apart, as one class.

use std::collections::HashMap;

use crate::position::Side;
use crate::tree::{SetId, Sets};
use crate::units::{LINE_TERMINATORS, UnitSet, WORD};

/// Above this many cells, the table of sets and classes costs more than it gains.
const LARGEST_TABLE: usize = 1 << 22;

/// The classes of units of one pattern.
#[derive(Debug, Clone)]
pub(crate) struct Alphabet {
    /// First unit of each run of units with one class.
    starts: Vec<u16>,
    /// Class of each run.
    classes: Vec<u16>,
    ascii: [u16; 128],
    sides: Vec<Side>,
    /// `[set × classes + class]`: whether the units of the class are in the set.
    members: Vec<bool>,
}

impl Alphabet {
    /// The classes that the sets and the assertions need; nothing when there are too many.
    pub(crate) fn new(sets: &Sets) -> Option<Alphabet> {
        let all = sets.all();
        let ranges = all
            .iter()
            .flat_map(UnitSet::ranges)
            .chain(WORD)
            .chain(LINE_TERMINATORS);
        let mut starts: Vec<u16> = vec![0];
        for &(low, high) in ranges {
            starts.push(low);
            starts.extend(high.checked_add(1));
        }
        starts.sort_unstable();
        starts.dedup();
        if starts.len().checked_mul(all.len() + 1)? > LARGEST_TABLE {
            return None;
        }
        let mut known: HashMap<(Side, Vec<bool>), u16> = HashMap::new();
        let mut kinds: Vec<(Side, Vec<bool>)> = Vec::new();
        let mut classes = Vec::with_capacity(starts.len());
        for &start in &starts {
            let kind = (
                Side::of(Some(start)),
                all.iter().map(|set| set.contains(start)).collect::<Vec<_>>(),
            );
            let next = kinds.len() as u16;
            classes.push(*known.entry(kind).or_insert_with_key(|kind| {
                kinds.push(kind.clone());
                next
            }));
        }
        let members = (0..all.len())
            .flat_map(|set| kinds.iter().map(move |kind| kind.1[set]))
            .collect();
        let mut alphabet = Alphabet {
            starts,
            classes,
            ascii: [0; 128],
            sides: kinds.iter().map(|kind| kind.0).collect(),
            members,
        };
        alphabet.ascii = std::array::from_fn(|unit| alphabet.look_up(unit as u16));
        Some(alphabet)
    }

    /// Number of classes; each is below it.
    pub(crate) fn len(&self) -> usize {
        self.sides.len()
    }

    pub(crate) fn class(&self, unit: u16) -> u16 {
        match self.ascii.get(usize::from(unit)) {
            Some(&class) => class,
            None => self.look_up(unit),
        }
    }

    fn look_up(&self, unit: u16) -> u16 {
        self.classes[self.starts.partition_point(|&start| start <= unit) - 1]
    }

    pub(crate) fn side(&self, class: u16) -> Side {
        self.sides[usize::from(class)]
    }

    pub(crate) fn contains(&self, set: SetId, class: u16) -> bool {
        self.members[set.0 as usize * self.sides.len() + usize::from(class)]
    }
}
