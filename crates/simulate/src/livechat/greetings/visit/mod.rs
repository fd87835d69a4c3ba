//! A visitor goes from page to page, and time passes. [`decision`] says what becomes of a greeting then, and [`screen`] what can be seen.

mod decision;
mod screen;

use std::collections::BTreeMap;

use super::engine::Known;
use super::question::{self, Memory, Place};
use super::stay::Stay;
use super::telling::{self, Obstacle};
use super::visitor::Visitor;
use super::window::Window;
use crate::address::Address;
use crate::livechat::auto_access::DEFAULT_GROUP;
use crate::outing::{self, Outing, Visiting};
use crate::queue::Queue;
use crate::teller::{MessageId, Teller};
use crate::{AccountStatus, Environment, Happening, Records, Sink, Step};

/// What is known of a greeting in a visit.
struct State<'a> {
    window: Window,
    /// What each rule remembers of the visit.
    memories: Vec<Memory>,
    /// Since the visitor is on a page.
    stay: Option<Stay<'a>>,
    told: Told,
    /// In this visit.
    was_shown: bool,
    /// For good.
    is_closed: bool,
}

/// What was told last of a greeting on a page, where that matters later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Waits,
    HeldBack(Obstacle),
}

/// A greeting that can be seen.
struct Shown {
    place: usize,
    message: MessageId,
}

/// A visitor on the site.
pub(super) struct Visit<'a> {
    known: &'a [Known<'a>],
    states: Vec<State<'a>>,
    visitor: Visitor<'a>,
    /// Whether the visitor has not been on the site yet.
    is_new: bool,
    /// `None` while the visitor is away.
    url: Option<Address<'a>>,
    /// The page that the visitor was on last.
    last_url: Option<Address<'a>>,
    /// When the visit began.
    site_ms: u64,
    pages: u64,
    shown: Option<Shown>,
    has_chat: bool,
    is_online: bool,
    groups: BTreeMap<String, AccountStatus>,
    /// Greetings, by their places, of which something changes then.
    due: Queue<usize>,
    out: Teller<'a>,
}

impl<'a> Visit<'a> {
    /// A visit that begins with the session.
    pub(super) fn of(known: &'a [Known<'a>], world: &'a Environment, sink: &'a mut dyn Sink) -> Visit<'a> {
        let begins = world.begins();
        let states = known.iter().map(|known| State {
            window: Window::of(known.greeting, begins),
            memories: vec![Memory::default(); known.greeting.rules.len()],
            stay: None,
            told: Told::Nothing,
            was_shown: false,
            is_closed: false,
        });
        Visit {
            known,
            states: states.collect(),
            visitor: Visitor::of(world),
            is_new: true,
            url: None,
            last_url: None,
            site_ms: 0,
            pages: 0,
            shown: None,
            has_chat: false,
            is_online: world.online,
            groups: world.departments.clone(),
            due: Queue::new(),
            out: Teller::new(sink),
        }
    }
}

impl<'a> Visiting<'a> for Visit<'a> {
    fn teller(&mut self) -> &mut Teller<'a> {
        &mut self.out
    }

    fn take(&mut self, step: &'a Step) {
        match step {
            Step::Load { url } => self.load(Address::of(url)),
            Step::Reload => {
                if let Some(page) = self.url {
                    self.load(page);
                }
            }
            Step::Route { url } if self.url.is_some() => {
                self.leave_page();
                self.out.event(Happening::RouteChanged { url });
                self.be_on(Address::of(url));
            }
            Step::Wait { ms } => self.pass_time(*ms),
            Step::Leave => self.leave(),
            Step::Return { ms, url } => {
                self.be_away(*ms);
                if let Some(page) = url.as_deref().map(Address::of).or(self.last_url) {
                    self.load(page);
                }
            }
            Step::Open => self.answer(),
            Step::RequestChat if self.url.is_some() && !self.has_chat => {
                if self.shown.is_some() {
                    self.answer();
                } else {
                    self.start_chat(None, &[DEFAULT_GROUP]);
                }
            }
            Step::Minimize => self.close(),
            Step::EndChat => {
                self.has_chat = false;
                self.ask_again();
            }
            Step::Agents { online } => {
                self.is_online = *online;
                self.ask_again();
            }
            Step::DepartmentStatus { department, status } => {
                self.groups.insert(department.clone(), *status);
                self.ask_again();
            }
            // Nobody to ask; the others are for other platforms.
            Step::Route { .. }
            | Step::RequestChat
            | Step::Back
            | Step::NewTab { .. }
            | Step::SwitchTab { .. }
            | Step::CloseTab { .. }
            | Step::Register
            | Step::Write { .. }
            | Step::ClearStorage
            | Step::NextAgent { .. }
            | Step::Message { .. }
            | Step::Served
            | Step::AccountStatus { .. }
            | Step::Department { .. } => {}
        }
    }

    fn load(&mut self, page: Address<'a>) {
        self.leave_page();
        self.out.page_loaded(page);
        self.be_on(page);
    }

    fn pass_time(&mut self, ms: u64) {
        let until_ms = self.out.now_ms.saturating_add(ms);
        while !self.out.is_stopped()
            && let Some((t_ms, place)) = self.due.pop_due(until_ms)
        {
            self.out.now_ms = t_ms;
            // Of those that are due together, the first in the list has its turn first.
            let mut places = vec![place];
            while let Some((_, place)) = self.due.pop_due(t_ms) {
                places.push(place);
            }
            places.sort_unstable();
            for place in places {
                self.decide(place);
            }
            self.draw();
        }
        self.out.now_ms = until_ms;
    }

    fn leave(&mut self) {
        self.leave_page();
        self.last_url = self.url.take().or_else(|| self.last_url.take());
        self.pages = 0;
        for state in &mut self.states {
            state.memories.fill(Memory::default());
            state.stay = None;
            state.was_shown = false;
        }
    }

    fn be_away(&mut self, ms: u64) {
        self.leave();
        self.draw();
        self.pass_time(ms);
    }

    fn draw(&mut self) {
        self.tell_frame();
    }
}

impl<'a> Visit<'a> {
    /// Plays what the visitor does to its end.
    pub(super) fn play(mut self, outing: Outing<'a>) {
        outing::play(&mut self, outing);
        self.out.end(Records::default);
    }
}

impl<'a> Visit<'a> {
    /// The visitor is on a page: all greetings are asked.
    fn be_on(&mut self, page: Address<'a>) {
        let url = page.url();
        if self.url.is_none() {
            self.begin_visit(url);
        }
        self.url = Some(page);
        self.pages += 1;
        let place = Place {
            url,
            pages: self.pages,
            visitor: &self.visitor,
        };
        for (known, state) in self.known.iter().zip(&mut self.states) {
            let rules = known.greeting.rules.iter().zip(&mut state.memories);
            let said = rules.enumerate().map(|(place_of_rule, (rule, memory))| {
                let fits = known.fits(place_of_rule, page);
                question::remember(memory, rule, fits, url);
                question::ask(memory, rule, fits, place)
            });
            // The room of the answers on the page before.
            let mut answers = state.stay.take().map(|stay| stay.answers).unwrap_or_default();
            answers.clear();
            answers.extend(said);
            state.stay = Some(Stay {
                greeting: known.greeting,
                answers,
                window: state.window,
                page_ms: self.out.now_ms,
                site_ms: self.site_ms,
            });
        }
        for place in 0..self.known.len() {
            self.decide(place);
        }
    }

    fn begin_visit(&mut self, url: &str) {
        if !std::mem::take(&mut self.is_new) {
            self.visitor.come_again();
        }
        url.clone_into(&mut self.visitor.landing);
        self.site_ms = self.out.now_ms;
    }

    /// The page is gone, with what could be seen on it and what waited on it.
    fn leave_page(&mut self) {
        let Some(page) = self.url else { return };
        self.hide(false);
        self.due.clear();
        for place in 0..self.known.len() {
            if std::mem::replace(&mut self.states[place].told, Told::Nothing) == Told::Waits {
                let reason = crate::vocabulary::reasons::PAGE_LEFT;
                self.out.not_fired(place, reason, || telling::lost(page.url()));
            }
        }
    }
}
