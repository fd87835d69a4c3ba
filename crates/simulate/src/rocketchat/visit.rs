//! The visit: what each step of a session does to the widget, and how time passes.

use trigger::rocketchat::ConditionKind;

use super::memory::Page;
use super::profile::{PageUrl, RecordsKept, Scheduling};
use super::schedule::Occasion;
use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::address::Address;
use crate::outing::Visiting;
use crate::teller::Teller;
use crate::{Frame, Happening, Said, Step};

impl<'a> Visiting<'a> for Widget<'a> {
    fn teller(&mut self) -> &mut Teller<'a> {
        &mut self.out
    }

    fn take(&mut self, step: &'a Step) {
        match step {
            Step::Wait { ms } => self.pass_time(*ms),
            Step::Agents { online } => self.world.online = *online,
            Step::NextAgent { agent } => self.world.next_agent = agent.as_deref(),
            Step::ClearStorage => self.clear_storage(),
            Step::Load { url } => self.load(Address::of(url)),
            Step::NewTab { url } => self.open_tab(Address::of(url)),
            Step::SwitchTab { tab } => self.switch_to(*tab),
            Step::CloseTab { tab } => self.close_tab(*tab),
            Step::Leave => self.leave(),
            Step::Return { ms, url } => self.come_back(*ms, url.as_deref().map(Address::of)),
            Step::Reload
            | Step::Route { .. }
            | Step::Back
            | Step::Open
            | Step::Minimize
            | Step::Register
            | Step::Write { .. }
            | Step::EndChat => {
                // Before the first page and after the last one there is no widget.
                if let Some(url) = self.page.url {
                    self.take_on_page(step, url);
                }
            }
            // Other platforms have these.
            Step::RequestChat
            | Step::Message { .. }
            | Step::Served
            | Step::AccountStatus { .. }
            | Step::Department { .. }
            | Step::DepartmentStatus { .. } => {}
        }
    }

    fn load(&mut self, page: Address<'a>) {
        self.go_to(page);
    }

    /// Lets time pass, and what is due happen. No time at all lets nothing happen.
    fn pass_time(&mut self, ms: u64) {
        if ms == 0 {
            return;
        }
        let until_ms = self.out.now_ms.saturating_add(ms);
        while !self.out.is_stopped() && self.happen_next(until_ms) {
            self.draw();
        }
        if !self.out.is_stopped() {
            self.out.now_ms = until_ms;
        }
    }

    fn leave(&mut self) {
        self.close_all_tabs();
    }

    fn be_away(&mut self, ms: u64) {
        self.leave();
        self.pass_time(ms);
    }

    fn draw(&mut self) {
        let (page, tabs, visitor, world) = (&self.page, &self.tabs, &self.visitor, &self.world);
        self.out.frame(|| Frame {
            t_ms: 0,
            step: None,
            tab: tabs.shown(),
            tabs: tabs.numbers(),
            page: page.url.map(|page| page.url().to_owned()),
            known_url: page.known_url.map(|known| known.url().to_owned()),
            engine_started: page.started,
            widget_open: page.open,
            registered: visitor.registered,
            online: world.online,
            messages: 0,
        });
    }
}

impl<'a> Widget<'a> {
    pub(super) fn tell_who_is_not_delivered(&mut self) {
        for (trigger, known) in self.triggers.iter().enumerate() {
            if !known.trigger.enabled {
                self.out.decide(trigger, || {
                    Said::new(
                        verdicts::NOT_DELIVERED,
                        reasons::DISABLED,
                        "1",
                        "It is disabled, so the server does not give it to the widget.",
                    )
                    .saw("Enable", "off")
                });
            }
        }
    }

    fn take_on_page(&mut self, step: &'a Step, url: Address<'a>) {
        let at_the_widget = matches!(
            step,
            Step::Open | Step::Minimize | Step::Register | Step::Write { .. } | Step::EndChat
        );
        if at_the_widget && self.page.broken {
            return; // There is nothing to click at.
        }
        match step {
            Step::Reload => self.load_page(url),
            Step::Route { url } => self.go_to_route(Address::of(url)),
            Step::Back => self.go_back(),
            Step::Open => self.open_chat(),
            Step::Minimize => self.page.open = false,
            Step::Register => self.register(),
            Step::Write { .. } => self.write(),
            Step::EndChat => self.end_chat(),
            Step::Wait { .. }
            | Step::Agents { .. }
            | Step::NextAgent { .. }
            | Step::ClearStorage
            | Step::Load { .. }
            | Step::NewTab { .. }
            | Step::SwitchTab { .. }
            | Step::CloseTab { .. }
            | Step::Leave
            | Step::Return { .. }
            | Step::RequestChat
            | Step::Message { .. }
            | Step::Served
            | Step::AccountStatus { .. }
            | Step::Department { .. }
            | Step::DepartmentStatus { .. } => {}
        }
    }

    fn open_chat(&mut self) {
        self.open_widget();
        self.hear_opening();
    }

    fn register(&mut self) {
        self.visitor.registered = true;
        self.hear_registration();
    }

    /// Nobody can write in a minimised chat, and with a form nobody unknown can write at all.
    fn write(&mut self) {
        if !self.page.open {
            self.open_chat();
        }
        if !self.visitor.registered && !self.world.registration_form {
            self.register();
        }
    }

    pub(super) fn load_page(&mut self, page: Address<'a>) {
        self.take_waiting_along();
        self.leave_page();
        self.out.page_loaded(page);
        let started = self.world.online && !self.turns.at_load.is_empty();
        // The clean-up is a part of the start: a widget that sleeps forgets nothing.
        if started && self.profile.records.kept == RecordsKept::ForThePage {
            self.visitor.forget_records(&mut self.page.forgotten);
        }
        if self.profile.scheduling == Scheduling::EveryCondition {
            for record in self.visitor.fired() {
                self.page.fired_before.insert(record);
            }
        }
        self.page.known_url = self.known_url_at_load(page);
        self.page.url = Some(page);
        self.page.started = started;
        self.page.loaded_ms = self.out.now_ms;
        self.go_on_with_visit();
        if !started {
            self.tell_who_stays_asleep();
        }
        if self.profile.page_url.is_looked_at() && !self.world.standalone {
            self.expect_look();
        }
        self.pass(Occasion::PageLoad);
        if self.profile.page_url == PageUrl::Told && !self.world.standalone {
            self.page.known_url = Some(page);
            self.pass(Occasion::UrlReport);
        }
    }

    /// What the widget knows of the URL while the page is loaded.
    fn known_url_at_load(&self, page: Address<'a>) -> Option<Address<'a>> {
        match self.profile.page_url {
            _ if self.world.standalone => Some(page),
            PageUrl::AddressBar => Some(page),
            PageUrl::OwnAddress => Some(self.own_address),
            PageUrl::Told | PageUrl::Untold | PageUrl::FirstComeReport => None,
        }
    }

    fn tell_who_stays_asleep(&mut self) {
        for (trigger, known) in self.triggers.iter().enumerate() {
            if known.trigger.enabled {
                self.out.decide(trigger, || {
                    Said::new(
                        verdicts::NOT_SCHEDULED,
                        reasons::SERVICE_OFFLINE,
                        "2",
                        "No agent is online, so the engine does not start on this page.",
                    )
                    .saw("online", "no")
                });
            }
        }
    }

    /// The page goes, and everything that waits on it.
    pub(super) fn leave_page(&mut self) {
        for message in self.page.messages.drain(..) {
            self.out.message_gone(message.id);
        }
        if self.out.is_heard() {
            self.tell_who_is_lost();
        }
        self.timers.clear();
        self.page.clear();
    }

    fn tell_who_is_lost(&mut self) {
        let Page {
            await_opening,
            await_registration,
            prepared,
            ..
        } = &self.page;
        let waiting = await_opening.iter().chain(await_registration).chain(prepared);
        for trigger in waiting.copied().collect::<Vec<_>>() {
            self.lose(trigger, "6", "It was still waiting when the page was left.");
        }
        for due in self.timers.drain_as_asked() {
            match due {
                Due::TimeOnSite { trigger, .. } => {
                    self.lose(
                        trigger,
                        "5",
                        "Its timer was still running when the page was left.",
                    );
                }
                Due::Service(call) => self.lose(
                    call.trigger(),
                    "10",
                    "The external service had not answered when the page was left.",
                ),
                Due::SenderForgotten | Due::LookAtUrl => {}
            }
        }
    }

    fn lose(&mut self, trigger: usize, rule: &'static str, text: &'static str) {
        let by_record = self.profile.scheduling == Scheduling::ByRecord;
        self.out.decide(trigger, || {
            let said = Said::new(verdicts::LOST, reasons::PAGE_LEFT, rule, text);
            if by_record {
                said.saw("record", "scheduled")
            } else {
                said
            }
        });
    }

    pub(super) fn change_route(&mut self, route: Address<'a>) {
        let url = route.url();
        self.out.event(Happening::RouteChanged { url });
        self.page.url = Some(route);
        if self.profile.page_url.is_looked_at() && !self.world.standalone {
            return self.expect_look();
        }
        if self.profile.page_url == PageUrl::AddressBar {
            self.page.known_url = Some(route);
            return self.pass(Occasion::UrlReport);
        }
        let unheard = if self.world.standalone {
            // A page of its own looks its URL up whenever it needs it, and nobody reports anything.
            self.page.known_url = Some(route);
            reasons::ROUTE_NOT_REPORTED
        } else if !self.world.site_reports_routes || self.profile.page_url == PageUrl::Untold {
            reasons::ROUTE_NOT_REPORTED
        } else if self.page.known_url.is_some_and(|known| known.url() == url) {
            reasons::URL_UNCHANGED
        } else {
            self.page.known_url = Some(route);
            return self.pass(Occasion::UrlReport);
        };
        if !self.page.started {
            return;
        }
        for (trigger, known) in self.triggers.iter().enumerate() {
            if !known.trigger.enabled || !known.has(&ConditionKind::PageUrl) {
                continue;
            }
            self.out.decide(trigger, || {
                let text = match unheard {
                    reasons::URL_UNCHANGED => {
                        "The URL that the site reports is the one that the widget knows."
                    }
                    _ => "The route changed, but nobody reports that to the widget.",
                };
                Said::new(verdicts::NOT_SCHEDULED, unheard, "4", text)
                    .saw("URL", url)
                    .saw(
                        "URL that the widget knows",
                        self.page.known_url.map_or("none", |known| known.url()),
                    )
            });
        }
    }

    fn end_chat(&mut self) {
        let cleared = self.world.clear_storage_on_chat_end;
        if cleared || self.profile.scheduling == Scheduling::EveryCondition {
            self.forget_messages();
        }
        if cleared {
            self.visitor.registered = false;
        }
        self.pass(Occasion::ChatEnd);
    }

    /// What is due next on this page happens.
    pub(super) fn happen(&mut self, until_ms: u64) {
        let Some((due_ms, due)) = self.timers.pop_due(until_ms) else {
            return;
        };
        self.out.now_ms = due_ms;
        match due {
            Due::TimeOnSite { trigger, place } => self.time_is_up(trigger, place),
            Due::Service(call) => self.end_call(*call),
            Due::SenderForgotten => self.page.sender = None,
            Due::LookAtUrl => self.look_at_url(),
        }
    }
}
