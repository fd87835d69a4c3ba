//! The visit: what each step of a session does to the widget, and how time passes.

use trigger::rocketchat::ConditionKind;

use super::memory::Page;
use super::schedule::Occasion;
use super::{Due, Widget};
use crate::recorder::Said;
use crate::{EventKind, Frame, Reason, Session, Step, Verdict};

impl<'a> Widget<'a> {
    /// Plays the whole session.
    pub(super) fn visit(&mut self, session: &'a Session) {
        self.tell_who_is_not_delivered();
        for (index, step) in session.steps.iter().enumerate() {
            if self.out.is_stopped() {
                return;
            }
            self.out.step(index, Some(step));
            self.take(step);
            self.draw();
        }
        if self.out.is_stopped() {
            return;
        }
        self.out.step(session.steps.len(), None);
        self.pass_time(session.tail_ms);
        self.draw();
    }

    fn tell_who_is_not_delivered(&mut self) {
        for (trigger, known) in self.triggers.iter().enumerate() {
            if !known.trigger.enabled {
                self.out.decide(trigger, || {
                    Said::new(
                        Verdict::NotDelivered,
                        Reason::Disabled,
                        "1",
                        "It is disabled, so the server does not give it to the widget.",
                    )
                    .saw("enabled", "no")
                });
            }
        }
    }

    fn take(&mut self, step: &'a Step) {
        match step {
            Step::Wait { ms } => return self.pass_time(*ms),
            Step::Agents { online } => return self.world.online = *online,
            Step::NextAgent { agent } => return self.world.next_agent = agent.as_deref(),
            Step::Load { url } => return self.load(url.clone()),
            Step::Reload
            | Step::Route { .. }
            | Step::Open
            | Step::Minimize
            | Step::Register
            | Step::EndChat => {}
        }
        let Some(url) = &self.page.url else {
            return; // There is no page yet, and so no widget.
        };
        match step {
            Step::Reload => self.load(url.clone()),
            Step::Route { url } => self.change_route(url),
            Step::Open => {
                self.open_widget();
                self.hear_opening();
            }
            Step::Minimize => self.page.open = false,
            Step::Register => {
                self.visitor.registered = true;
                self.hear_registration();
            }
            Step::EndChat => self.end_chat(),
            Step::Wait { .. } | Step::Agents { .. } | Step::NextAgent { .. } | Step::Load { .. } => {}
        }
    }

    fn load(&mut self, url: String) {
        self.leave_page();
        self.out.event(EventKind::PageLoaded { url: url.clone() });
        let started = self.world.online && self.triggers.iter().any(|known| known.trigger.enabled);
        self.page = Page {
            known_url: self.world.standalone.then(|| url.clone()),
            url: Some(url.clone()),
            started,
            ..Page::default()
        };
        if !started {
            self.tell_who_stays_asleep();
        }
        self.pass(Occasion::PageLoad);
        if !self.world.standalone {
            self.page.known_url = Some(url);
            self.pass(Occasion::UrlReport);
        }
    }

    fn tell_who_stays_asleep(&mut self) {
        for (trigger, known) in self.triggers.iter().enumerate() {
            if known.trigger.enabled {
                self.out.decide(trigger, || {
                    Said::new(
                        Verdict::NotScheduled,
                        Reason::ServiceOffline,
                        "2",
                        "No agent is online, so the engine does not start on this page.",
                    )
                    .saw("online", "no")
                });
            }
        }
    }

    /// The page goes, and everything that waits on it.
    fn leave_page(&mut self) {
        let page = std::mem::take(&mut self.page);
        for message in page.messages {
            self.out.message_gone(message.id);
        }
        for trigger in page.await_opening.into_iter().chain(page.await_registration) {
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
                Due::SenderForgotten => {}
            }
        }
    }

    fn lose(&mut self, trigger: usize, rule: &'static str, text: &'static str) {
        self.out.decide(trigger, || {
            Said::new(Verdict::Lost, Reason::PageLeft, rule, text).saw("record", "scheduled")
        });
    }

    fn change_route(&mut self, url: &str) {
        self.out.event(EventKind::RouteChanged { url: url.to_owned() });
        self.page.url = Some(url.to_owned());
        let unheard = if self.world.standalone {
            // A page of its own looks its URL up whenever it needs it, and nobody reports anything.
            self.page.known_url = Some(url.to_owned());
            Reason::RouteNotReported
        } else if !self.world.site_reports_routes {
            Reason::RouteNotReported
        } else if self.page.known_url.as_deref() == Some(url) {
            Reason::UrlUnchanged
        } else {
            self.page.known_url = Some(url.to_owned());
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
                    Reason::UrlUnchanged => "The URL that the site reports is the one that the widget knows.",
                    _ => "The route changed, but nobody reports that to the widget.",
                };
                Said::new(Verdict::NotScheduled, unheard, "4", text)
                    .saw("URL", url)
                    .saw(
                        "URL that the widget knows",
                        self.page.known_url.as_deref().unwrap_or("none"),
                    )
            });
        }
    }

    fn end_chat(&mut self) {
        if self.world.clear_storage_on_chat_end {
            self.forget_messages();
            self.visitor.registered = false;
        }
        self.pass(Occasion::ChatEnd);
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
            match due {
                Due::TimeOnSite { trigger, seconds } => self.time_is_up(trigger, &seconds),
                Due::Service(call) => self.end_call(call),
                Due::SenderForgotten => self.page.sender = None,
            }
            self.draw();
        }
        if !self.out.is_stopped() {
            self.out.now_ms = until_ms;
        }
    }

    fn draw(&mut self) {
        let (page, visitor, world) = (&self.page, &self.visitor, &self.world);
        self.out.frame(|| Frame {
            t_ms: 0,
            step: None,
            page: page.url.clone(),
            known_url: page.known_url.clone(),
            engine_started: page.started,
            widget_open: page.open,
            registered: visitor.registered,
            online: world.online,
            messages: 0,
        });
    }
}
