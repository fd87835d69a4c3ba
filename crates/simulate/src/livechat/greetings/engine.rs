//! The engine: a visitor goes from page to page, and the first greeting whose rules hold is shown.

use std::collections::BTreeMap;

use trigger::Platform;
use trigger::livechat::greeting::{Greeting, Type};

use super::question::{self, Memory, Place};
use super::rules::{CHOICES, RULES};
use super::stay::{Standing, Stay};
use super::telling::{self, Obstacle, Seen};
use super::visitor::Visitor;
use super::vocabulary::vocabulary;
use super::window::{Now, Window};
use super::{ENGINE, KIND};
use crate::livechat::auto_access::DEFAULT_GROUP;
use crate::preparation::Play;
use crate::queue::Queue;
use crate::teller::{MessageId, Teller};
use crate::{
    AccountStatus, Engine, EngineInfo, Frame, Happening, MessageReading, Patterns, Records, Session, Sink,
    Step, TriggerInput,
};

/// The engine of greetings.
pub(crate) const GREETINGS: Engine = Engine {
    info: EngineInfo {
        key: ENGINE,
        name: "LiveChat greetings",
        description: "When LiveChat shows greetings to a visitor, by the vendor's document. What it does not say is a named choice.",
        platform: Platform::LiveChat,
        plays: &[KIND],
        servers: None,
        servers_in_words: "every licence",
        differs: "There is one engine for all licences.",
        messages: MessageReading::Plain,
        rules: RULES,
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare: |triggers, _: &mut Patterns| Box::new(Site::of(triggers)),
};

/// The greetings of a licence, in their order.
struct Site<'a>(Vec<Known<'a>>);

/// A greeting with what people and traces call it.
struct Known<'a> {
    id: &'a str,
    name: &'a str,
    greeting: &'a Greeting,
    /// What the visitor reads.
    text: String,
    /// Who it comes from.
    sender: String,
}

impl<'a> Site<'a> {
    fn of(inputs: &'a [TriggerInput]) -> Site<'a> {
        let known = inputs.iter().filter_map(|input| {
            let greeting = input.trigger.greeting()?;
            Some(Known {
                id: &input.id,
                name: crate::suggest::called(input),
                greeting,
                text: greeting.texts.join("\n"),
                sender: format!("Group {}", greeting.group),
            })
        });
        Site(known.collect())
    }
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.0.iter().map(|known| known.id).collect()
    }

    fn play(&self, session: &Session, sink: &mut dyn Sink) {
        let begins = session.environment.begins();
        let states = self.0.iter().map(|known| State {
            window: Window::of(known.greeting, begins),
            memories: vec![Memory::default(); known.greeting.rules.len()],
            stay: None,
            told: Told::Nothing,
            was_shown: false,
            is_closed: false,
        });
        let mut visit = Visit {
            known: &self.0,
            states: states.collect(),
            visitor: Visitor::of(session),
            is_new: true,
            url: None,
            last_url: None,
            site_ms: 0,
            pages: 0,
            shown: None,
            has_chat: false,
            is_online: session.environment.online,
            groups: session.environment.departments.clone(),
            due: Queue::new(),
            out: Teller::new(sink),
        };
        for (index, step) in session.steps.iter().enumerate() {
            if visit.out.is_stopped() {
                break;
            }
            visit.out.step(index, Some(step));
            visit.take(step);
            visit.draw();
        }
        if !visit.out.is_stopped() {
            visit.out.step(session.steps.len(), None);
            visit.pass_time(session.tail_ms);
        }
        visit.out.end(Records::default());
    }
}

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
struct Visit<'a> {
    known: &'a [Known<'a>],
    states: Vec<State<'a>>,
    visitor: Visitor<'a>,
    /// Whether the visitor has not been on the site yet.
    is_new: bool,
    /// `None` while the visitor is away.
    url: Option<String>,
    /// The page that the visitor was on last.
    last_url: Option<String>,
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

impl Visit<'_> {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Load { url } => self.load(url),
            Step::Reload => {
                if let Some(url) = self.url.clone() {
                    self.load(&url);
                }
            }
            Step::Route { url } if self.url.is_some() => {
                self.leave_page();
                self.out.event(Happening::RouteChanged { url });
                self.be_on(url);
            }
            Step::Wait { ms } => self.pass_time(*ms),
            Step::Leave => self.leave_site(),
            Step::Return { ms, url } => {
                self.leave_site();
                self.draw();
                self.pass_time(*ms);
                if let Some(url) = url.clone().or_else(|| self.last_url.clone()) {
                    self.load(&url);
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

    fn load(&mut self, url: &str) {
        self.leave_page();
        self.out.event(Happening::PageLoaded { url });
        self.be_on(url);
    }

    /// The visitor is on a page: all greetings are asked.
    fn be_on(&mut self, url: &str) {
        if self.url.is_none() {
            self.begin_visit(url);
        }
        self.url = Some(url.to_owned());
        self.pages += 1;
        let place = Place {
            url,
            pages: self.pages,
            visitor: &self.visitor,
        };
        for (known, state) in self.known.iter().zip(&mut self.states) {
            let rules = known.greeting.rules.iter().zip(&mut state.memories);
            let answers = rules.map(|(rule, memory)| {
                question::remember(memory, known.greeting, rule, url);
                question::ask(memory, rule, place)
            });
            state.stay = Some(Stay {
                greeting: known.greeting,
                answers: answers.collect(),
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
        let Some(url) = self.url.clone() else { return };
        self.hide(false);
        self.due.retain(|_| false);
        for place in 0..self.known.len() {
            if std::mem::replace(&mut self.states[place].told, Told::Nothing) == Told::Waits {
                let url = url.as_str();
                let reason = crate::vocabulary::reasons::PAGE_LEFT;
                self.out.not_fired(place, reason, || telling::lost(url));
            }
        }
    }

    fn leave_site(&mut self) {
        self.leave_page();
        self.last_url = self.url.take().or_else(|| self.last_url.take());
        self.pages = 0;
        for state in &mut self.states {
            state.memories.fill(Memory::default());
            state.stay = None;
            state.was_shown = false;
        }
    }

    /// Something is new about a greeting: a page, or a moment for which it waited.
    fn decide(&mut self, place: usize) {
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
        match self.groups.get(group.to_string().as_str()) {
            Some(status) => *status == AccountStatus::Online,
            None => self.is_online,
        }
    }

    fn show(&mut self, place: usize) {
        let known = &self.known[place];
        let t_ms = self.out.now_ms;
        let holds = |state: &State<'_>| {
            let stay = state.stay.as_ref();
            !state.was_shown && stay.is_some_and(|stay| stay.standing(t_ms) == Standing::Holds)
        };
        let behind = &self.states[place + 1..];
        let has_rivals = behind.iter().any(holds);
        let Some(url) = self.url.as_deref() else { return };
        let Some(stay) = &self.states[place].stay else {
            return;
        };
        let seen = Seen {
            stay,
            place: Place {
                url,
                pages: self.pages,
                visitor: &self.visitor,
            },
            t_ms,
        };
        self.out.fired(place, || telling::shown(seen, has_rivals));
        let message = self
            .out
            .message_shown(place, &known.sender, &known.text, &known.greeting.buttons);
        self.shown = Some(Shown { place, message });
        let state = &mut self.states[place];
        state.was_shown = true;
        state.told = Told::Nothing;
    }

    /// What can be seen goes; whether that is an event while its page stays.
    fn hide(&mut self, page_stays: bool) {
        let Some(Shown { place, message }) = self.shown.take() else {
            return;
        };
        if page_stays {
            let text = &self.known[place].text;
            self.out.event(Happening::MessageRemoved { trigger: place, text });
        }
        self.out.message_gone(message);
    }

    fn answer(&mut self) {
        let Some(place) = self.shown.as_ref().map(|shown| shown.place) else {
            return;
        };
        let Greeting { of, group, .. } = self.known[place].greeting;
        self.out.decide(place, || telling::taken(true, *of, *group));
        self.start_chat(Some(place), &[*group]);
    }

    fn start_chat(&mut self, trigger: Option<usize>, groups: &[u64]) {
        self.hide(true);
        self.has_chat = true;
        self.out.event(Happening::ChatStarted { trigger, groups });
        self.ask_again();
    }

    fn close(&mut self) {
        let Some(place) = self.shown.as_ref().map(|shown| shown.place) else {
            return;
        };
        let Greeting { of, group, .. } = self.known[place].greeting;
        self.out.decide(place, || telling::taken(false, *of, *group));
        self.hide(true);
        self.states[place].is_closed = *of == Type::Announcement;
        self.ask_again();
    }

    /// Something that stood in the way is another: greetings whose rules hold are asked again, in their order.
    fn ask_again(&mut self) {
        for place in 0..self.known.len() {
            if matches!(self.states[place].told, Told::HeldBack(_)) {
                self.try_to_show(place);
            }
        }
    }

    fn tell(&mut self, place: usize, say: impl FnOnce(Seen<'_>) -> crate::Said) {
        let (Some(url), Some(stay)) = (self.url.as_deref(), &self.states[place].stay) else {
            return;
        };
        let seen = Seen {
            stay,
            place: Place {
                url,
                pages: self.pages,
                visitor: &self.visitor,
            },
            t_ms: self.out.now_ms,
        };
        self.out.decide(place, || say(seen));
    }

    fn draw(&mut self) {
        let (url, has_chat, online) = (&self.url, self.has_chat, self.is_online);
        let opens = |shown: &Shown| self.known[shown.place].greeting.of == Type::Normal;
        let widget_open = has_chat || self.shown.as_ref().is_some_and(opens);
        self.out.frame(|| Frame {
            t_ms: 0,
            step: None,
            tab: 1,
            tabs: if url.is_some() { vec![1] } else { Vec::new() },
            page: url.clone(),
            known_url: url.clone(),
            engine_started: url.is_some(),
            widget_open,
            registered: false,
            online,
            messages: 0,
        });
    }
}
