//! The visit: what each step of a session does, and how time passes.

use trigger::zendesk_chat::Event;

use super::{Account, Due};
use super::{reasons, verdicts};
use crate::address::Address;
use crate::outing::Visiting;
use crate::teller::Teller;
use crate::{AccountStatus, Frame, Said, Speaker, Step};

/// How long after the visitor left tags and firing are forgotten, in milliseconds: 30 minutes.
const REMEMBERED_MS: u64 = 1_800_000;

impl<'a> Visiting<'a> for Account<'a> {
    fn teller(&mut self) -> &mut Teller<'a> {
        &mut self.out
    }

    fn take(&mut self, step: &'a Step) {
        let is_here = self.visitor.url.is_some();
        match step {
            Step::Wait { ms } => self.pass_time(*ms),
            Step::AccountStatus { status } => self.status = *status,
            Step::Department { department } => self.visitor.department = Some(department.clone()),
            Step::DepartmentStatus { department, status } => {
                self.departments.insert(department.clone(), *status);
            }
            Step::Load { url } => self.load(Address::of(url)),
            Step::Leave => self.leave(),
            Step::Return { ms, url } => {
                self.be_away(*ms);
                if let Some(page) = url.as_deref().map(Address::of).or(self.visitor.last_url) {
                    self.load(page);
                }
            }
            Step::RequestChat if is_here => {
                self.visitor.is_requesting = !self.visitor.is_served;
                self.visitor.has_chat_open = true;
                self.happen(&Event::ChatRequested);
            }
            Step::Message { text, from } if is_here => {
                self.visitor.message = Some((text.clone(), *from));
                self.visitor.has_chat_open = true;
                if *from == Speaker::Visitor {
                    self.happen(&Event::ChatMessage);
                }
            }
            Step::Served if is_here => {
                self.visitor.is_requesting = false;
                self.visitor.is_served = true;
            }
            Step::EndChat => {
                self.visitor.is_requesting = false;
                self.visitor.is_served = false;
                self.visitor.has_chat_open = false;
            }
            // Nobody to ask; the others are for other platforms.
            Step::RequestChat
            | Step::Message { .. }
            | Step::Served
            | Step::Reload
            | Step::Route { .. }
            | Step::Back
            | Step::NewTab { .. }
            | Step::SwitchTab { .. }
            | Step::CloseTab { .. }
            | Step::Open
            | Step::Minimize
            | Step::Register
            | Step::Write { .. }
            | Step::ClearStorage
            | Step::Agents { .. }
            | Step::NextAgent { .. } => {}
        }
    }

    fn load(&mut self, page: Address<'a>) {
        self.forget_in_time();
        let visitor = &mut self.visitor;
        if visitor.url.is_none() {
            visitor.visit += 1;
            visitor.site_since_ms = self.out.now_ms;
            visitor.left_ms = None;
        }
        visitor.url = Some(page);
        visitor.page += 1;
        visitor.page_since_ms = self.out.now_ms;
        self.out.page_loaded(page);
        self.happen(&Event::PageEnter);
    }

    /// Lets time pass, and what is due happen. No time at all lets nothing happen.
    fn pass_time(&mut self, ms: u64) {
        if ms == 0 {
            return;
        }
        let until_ms = self.out.now_ms.saturating_add(ms);
        while !self.out.is_stopped()
            && let Some((due_ms, due)) = self.timers.pop_due(until_ms)
        {
            self.out.now_ms = due_ms;
            self.forget_in_time();
            match due {
                Due::Condition(evaluation) => self.wake(evaluation),
                Due::Actions {
                    trigger,
                    place,
                    visit,
                } => self.act_later(trigger, place, visit),
            }
            self.draw();
        }
        if !self.out.is_stopped() {
            self.out.now_ms = until_ms;
        }
    }

    fn leave(&mut self) {
        if let Some(url) = self.visitor.url.take() {
            self.visitor.last_url = Some(url);
            self.visitor.left_ms = Some(self.out.now_ms);
        }
    }

    fn be_away(&mut self, ms: u64) {
        self.leave();
        self.draw();
        self.pass_time(ms);
    }

    fn draw(&mut self) {
        let url = self.visitor.url;
        let status = self.status;
        let has_chat_open = self.visitor.has_chat_open;
        self.out.frame(|| Frame {
            engine_started: url.is_some() && status != AccountStatus::Offline,
            widget_open: has_chat_open,
            online: status == AccountStatus::Online,
            ..Frame::of_only_tab(url.map(Address::url))
        });
    }
}

impl Account<'_> {
    pub(super) fn tell_who_never_has_a_turn(&mut self) {
        for (place, known) in self.triggers.iter().enumerate() {
            if !known.trigger.enabled {
                self.out.decide(place, || {
                    Said::new(
                        verdicts::NOT_DELIVERED,
                        reasons::DISABLED,
                        "1",
                        "It is disabled, so it is not evaluated.",
                    )
                    .saw("Enable", "off")
                });
            } else if let Event::Unknown(name) = &known.trigger.definition.event {
                self.out.decide(place, || {
                    Said::new(
                        verdicts::NOT_SCHEDULED,
                        reasons::EVENT_UNKNOWN,
                        "1",
                        "Its event is not simulated, so it never has its turn here.",
                    )
                    .saw("event", name)
                });
            }
        }
    }

    /// An event happens: each trigger for it is evaluated, in order.
    fn happen(&mut self, event: &Event) {
        for place in 0..self.triggers.len() {
            let trigger = self.triggers[place].trigger;
            if trigger.enabled && trigger.definition.event == *event {
                self.begin(place);
            }
        }
    }

    /// The memory of a visitor who left ends after a time.
    fn forget_in_time(&mut self) {
        let left_ms = self.visitor.left_ms;
        if left_ms.is_some_and(|left_ms| self.out.now_ms - left_ms >= REMEMBERED_MS) {
            self.visitor.tags.clear();
            self.visitor.fired.fill(false);
        }
    }
}
