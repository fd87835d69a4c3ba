//! A pattern as automata over the texts that patterns are compared on.

use super::addresses::Domain;
use super::forward;
use super::reason::Reason;
use super::within::{Wish, Within};
use crate::dialect::{self, Bounds};
use crate::pattern::Pattern;
use crate::tree::Tree;

/// A pattern read side by side with the addresses.
#[derive(Debug)]
pub(super) struct Read {
    /// What it matches at the most.
    pub(super) over: Sides,
    /// What it matches at the least; nothing where `over` is exactly what it matches.
    pub(super) under: Option<Sides>,
    /// An address that it matches, if it matches any; where `over` is not exact, one that it may match.
    pub(super) example: Option<Vec<u8>>,
}

/// An automaton on two sets of texts.
#[derive(Debug)]
pub(super) struct Sides {
    /// On the addresses.
    pub(super) exact: Within,
    /// On more than the addresses, but with fewer states.
    pub(super) coarse: Within,
}

impl Read {
    pub(super) fn new(pattern: &Pattern, domain: &Domain) -> Result<Read, Reason> {
        let bounds = dialect::bounds(pattern.dialect(), pattern.source()).map_err(|_| Reason::TooLarge)?;
        let Bounds { over, under } = bounds.ok_or(Reason::TooLarge)?;
        let over = Sides::new(&over, domain)?;
        let under = under.map(|under| Sides::new(&under, domain)).transpose()?;
        Ok(Read {
            example: over.exact.nearest_match(domain.starts, &domain.bytes),
            over,
            under,
        })
    }

    /// The side on which nothing is missed that is as wished.
    pub(super) fn on(&self, wish: Wish) -> &Sides {
        match (wish, &self.under) {
            (Wish::NoMatch, Some(under)) => under,
            (Wish::Match, _) | (Wish::NoMatch, None) => &self.over,
        }
    }
}

impl Sides {
    fn new(tree: &Tree, domain: &Domain) -> Result<Sides, Reason> {
        let machine = forward::machine_of(tree, &domain.bytes)?;
        Ok(Sides {
            exact: Within::new(&machine, &domain.machine, &domain.bytes)?,
            coarse: Within::new(&machine, &domain.coarse, &domain.bytes)?,
        })
    }
}
