//! Whether a greeting is shown now, and what is told of it.

use super::super::question::Place;
use super::super::stay::Standing;
use super::super::telling::{self, Obstacle, Seen};
use super::super::window::Now;
use super::{Told, Visit};
use crate::AccountStatus;

impl Visit<'_> {
    /// Something is new about a greeting: a page, or a moment for which it waited.
    pub(super) fn decide(&mut self, place: usize) {
        let t_ms = self.out.now_ms;
        let Some(stay) = &self.states[place].stay else {
            return;
        };
        let (standing, next) = (stay.standing(t_ms), stay.next(t_ms));
        let holds_ever = standing == Standing::Holds || matches!(next, Some((_, Standing::Holds)));
        self.states[place].told = Told::Nothing;
        if self.shown.as_ref().is_some_and(|shown| shown.place == place) {
            return;
        }
        if holds_ever && let Some(obstacle) = self.for_the_whole_visit(place) {
            return self.tell(place, |seen| telling::held_back(seen, obstacle, ""));
        }
        if let Some((due_ms, _)) = next {
            self.due.push(due_ms, place);
        }
        match (standing, next) {
            (Standing::Holds, _) => self.try_to_show(place),
            (Standing::Off, _) => self.tell(place, telling::off),
            (Standing::Rests(now), _) => self.tell(place, |seen| telling::rests(seen, now == Now::Over)),
            (Standing::Not, Some((due_ms, Standing::Holds))) => {
                self.states[place].told = Told::Waits;
                self.tell(place, |seen| telling::waits(seen, due_ms));
            }
            (Standing::Not, _) => self.tell(place, telling::does_not_hold),
        }
    }

    /// Its rules hold.
    fn try_to_show(&mut self, place: usize) {
        let told = self.states[place].told;
        let Some(obstacle) = self.obstacle(place) else {
            return self.show(place);
        };
        if told == Told::HeldBack(obstacle) {
            return;
        }
        self.states[place].told = Told::HeldBack(obstacle);
        let another = match obstacle {
            Obstacle::Another(other) => self.known[other].name,
            _ => "",
        };
        self.tell(place, |seen| telling::held_back(seen, obstacle, another));
    }

    /// What stands in the way now, and may be gone later.
    fn obstacle(&self, place: usize) -> Option<Obstacle> {
        if self.has_chat {
            Some(Obstacle::Chat)
        } else if !self.is_there(self.known[place].greeting.group) {
            Some(Obstacle::NobodyOnline)
        } else {
            let another = self.shown.as_ref().map(|shown| shown.place);
            another.map(Obstacle::Another)
        }
    }

    /// What stands in the way until the visit ends, at least.
    fn for_the_whole_visit(&self, place: usize) -> Option<Obstacle> {
        let state = &self.states[place];
        if state.is_closed {
            Some(Obstacle::Closed)
        } else {
            state.was_shown.then_some(Obstacle::ShownBefore)
        }
    }

    /// Whether somebody of a group is online.
    fn is_there(&self, group: u64) -> bool {
        if self.groups.is_empty() {
            return self.is_online;
        }
        match self.groups.get(group.to_string().as_str()) {
            Some(status) => *status == AccountStatus::Online,
            None => self.is_online,
        }
    }

    /// Something that stood in the way is another: greetings whose rules hold are asked again, in their order.
    pub(super) fn ask_again(&mut self) {
        for place in 0..self.known.len() {
            if matches!(self.states[place].told, Told::HeldBack(_)) {
                self.try_to_show(place);
            }
        }
    }

    fn tell(&mut self, place: usize, say: impl FnOnce(Seen<'_>) -> crate::Said) {
        let (Some(url), Some(stay)) = (self.url, &self.states[place].stay) else {
            return;
        };
        let seen = Seen {
            stay,
            place: Place {
                url: url.url(),
                pages: self.pages,
                visitor: &self.visitor,
            },
            t_ms: self.out.now_ms,
        };
        self.out.decide(place, || say(seen));
    }
}
