//! Playing visitors by their page views.

use super::visits::{Arrivals, begins, steps_of};
use super::{PageId, Pages, Verdicts, View, Visits};
use crate::address::Address;
use crate::outing::Outing;
use crate::{Environment, Prepared, Sink};

/// Plays visitors, one after another, by the rules of an engine. Made by [`Prepared::traffic`].
#[derive(Debug)]
pub struct Player<'p> {
    prepared: &'p Prepared<'p>,
    visits: Visits,
    world: Environment,
}

/// The page views of one visitor, with all that is needed to play them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Views<'a> {
    visits: Visits,
    pub(crate) world: &'a Environment,
    views: &'a [View],
    pages: &'a Pages,
    verdicts: &'a Verdicts,
}

impl<'p> Player<'p> {
    pub(crate) fn new(prepared: &'p Prepared<'p>, visits: Visits, world: Environment) -> Player<'p> {
        Player {
            prepared,
            visits,
            world,
        }
    }

    /// Plays one visitor by their page views, in order of time. What comes of it is what comes of the
    /// [session](super::session_of) of the visitor; nothing is remembered from one visitor to the next. Who has no page views is nobody.
    ///
    /// The sink is told each [arrival](Sink::arrive) at a page. With [`Detail::Firings`](crate::Detail::Firings) it is told no more than it
    /// needs to count, and playing is fastest.
    ///
    /// # Panics
    /// When the verdicts are of other triggers, or a view of other pages.
    pub fn play(&mut self, pages: &Pages, verdicts: &Verdicts, views: &[View], sink: &mut dyn Sink) {
        assert!(
            verdicts.are_of(self.prepared.key()),
            "verdicts of one preparation do not fit another"
        );
        if views.is_empty() {
            return;
        }
        self.world.start = begins(views);
        let views = Views {
            visits: self.visits,
            world: &self.world,
            views,
            pages,
            verdicts,
        };
        self.prepared.rules().play(Outing::Views(views), sink);
    }
}

impl<'a> Views<'a> {
    /// How the visitor comes to the pages.
    pub(crate) fn arrivals(&self) -> Arrivals<'a> {
        self.visits.arrivals(self.views)
    }

    /// How many steps the visitor's session has.
    pub(crate) fn steps(&self) -> usize {
        steps_of(self.views)
    }

    /// The address of a page, with what is known of it.
    pub(crate) fn address(&self, page: PageId) -> Address<'a> {
        Address::of_page(self.pages, page, self.verdicts.answers(page))
    }
}
