//! What the visitor can see: a greeting that is shown, answered or closed, and the chat.

use trigger::livechat::greeting::{Greeting, Type};

use super::super::question::Place;
use super::super::stay::Standing;
use super::super::telling::{self, Seen};
use super::{Shown, State, Told, Visit};
use crate::address::Address;
use crate::{Frame, Happening};

impl Visit<'_> {
    pub(super) fn show(&mut self, place: usize) {
        let known = &self.known[place];
        let t_ms = self.out.now_ms;
        let holds = |state: &State<'_>| {
            let stay = state.stay.as_ref();
            !state.was_shown && stay.is_some_and(|stay| stay.standing(t_ms) == Standing::Holds)
        };
        let behind = &self.states[place + 1..];
        let Some(page) = self.url else { return };
        let Some(stay) = &self.states[place].stay else {
            return;
        };
        let seen = Seen {
            stay,
            place: Place {
                url: page.url(),
                pages: self.pages,
                visitor: &self.visitor,
            },
            t_ms,
        };
        self.out
            .fired(place, || telling::shown(seen, behind.iter().any(holds)));
        let message = self
            .out
            .message_shown(place, &known.sender, &known.text, &known.greeting.buttons);
        self.shown = Some(Shown { place, message });
        let state = &mut self.states[place];
        state.was_shown = true;
        state.told = Told::Nothing;
    }

    /// What can be seen goes; whether that is an event while its page stays.
    pub(super) fn hide(&mut self, page_stays: bool) {
        let Some(Shown { place, message }) = self.shown.take() else {
            return;
        };
        if page_stays {
            let text = &self.known[place].text;
            self.out.event(Happening::MessageRemoved { trigger: place, text });
        }
        self.out.message_gone(message);
    }

    pub(super) fn answer(&mut self) {
        let Some(place) = self.shown.as_ref().map(|shown| shown.place) else {
            return;
        };
        let Greeting { of, group, .. } = self.known[place].greeting;
        self.out.decide(place, || telling::taken(true, *of, *group));
        self.start_chat(Some(place), &[*group]);
    }

    pub(super) fn start_chat(&mut self, trigger: Option<usize>, groups: &[u64]) {
        self.hide(true);
        self.has_chat = true;
        self.out.event(Happening::ChatStarted { trigger, groups });
        self.ask_again();
    }

    pub(super) fn close(&mut self) {
        let Some(place) = self.shown.as_ref().map(|shown| shown.place) else {
            return;
        };
        let Greeting { of, group, .. } = self.known[place].greeting;
        self.out.decide(place, || telling::taken(false, *of, *group));
        self.hide(true);
        self.states[place].is_closed = *of == Type::Announcement;
        self.ask_again();
    }

    pub(super) fn tell_frame(&mut self) {
        let (url, has_chat, online) = (self.url, self.has_chat, self.is_online);
        let opens = |shown: &Shown| self.known[shown.place].greeting.of == Type::Normal;
        let widget_open = has_chat || self.shown.as_ref().is_some_and(opens);
        self.out.frame(|| Frame {
            widget_open,
            online,
            ..Frame::of_only_tab(url.map(Address::url))
        });
    }
}
