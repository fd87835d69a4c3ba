//! The engine's side of a [`Sink`]: it knows the time, and what need not be told.

use crate::address::Address;
use crate::traffic::Arrival;
use crate::{Detail, Frame, Happening, Now, Reason, Records, Said, Sink, Step};

/// A message that was shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MessageId(usize);

/// Tells a sink what happens, and keeps the time of the session.
pub(crate) struct Teller<'a> {
    sink: &'a mut dyn Sink,
    detail: Detail,
    /// The index of the step that is played; `None` after the last one.
    step: Option<usize>,
    /// Milliseconds since the session began.
    pub(crate) now_ms: u64,
    /// The number of the tab in which something happens.
    pub(crate) tab: u32,
    /// The number of the tab that the visitor looks at.
    pub(crate) shown_tab: u32,
    /// How many messages were shown.
    shown: usize,
    /// Whether the sink can hear no more. It is asked after each thing that it is told.
    is_stopped: bool,
}

impl<'a> Teller<'a> {
    pub(crate) fn new(sink: &'a mut dyn Sink) -> Teller<'a> {
        Teller {
            detail: sink.detail(),
            is_stopped: sink.is_full(),
            sink,
            step: None,
            now_ms: 0,
            tab: 1,
            shown_tab: 1,
            shown: 0,
        }
    }

    /// Whether the run must end.
    #[inline]
    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    /// Whether somebody listens to more than what comes of it.
    #[inline]
    pub(crate) fn is_heard(&self) -> bool {
        self.detail == Detail::Full && !self.is_stopped
    }

    /// Whether nothing but firings and messages is listened to, so that nobody learns of what was tried in vain.
    pub(crate) fn only_counts(&self) -> bool {
        self.detail == Detail::Firings
    }

    fn now(&self) -> Now {
        Now {
            t_ms: self.now_ms,
            step: self.step,
            tab: self.tab,
            shown_tab: self.shown_tab,
        }
    }

    /// The next step is taken; `None`: the time after the last one.
    pub(crate) fn step(&mut self, index: usize, step: Option<&Step>) {
        self.step = step.is_some().then_some(index);
        if let (Some(step), Detail::Full) = (step, self.detail) {
            self.sink.step(self.now(), step);
        }
        self.is_stopped = self.sink.is_full();
    }

    /// The next step is taken, which is made only where somebody listens to steps.
    pub(crate) fn step_made(&mut self, index: usize, step: impl FnOnce() -> Step) {
        if self.detail == Detail::Full {
            return self.step(index, Some(&step()));
        }
        self.step = Some(index);
        self.is_stopped = self.sink.is_full();
    }

    /// The visitor of a log comes to a page.
    pub(crate) fn arrive(&mut self, arrival: &Arrival) {
        if !self.is_stopped {
            self.sink.arrive(arrival);
        }
    }

    /// Tells what happens, if events are listened to.
    #[inline]
    pub(crate) fn event(&mut self, event: Happening<'_>) {
        if self.detail != Detail::Firings {
            self.tell(event);
        }
    }

    /// A page is loaded: an event.
    pub(crate) fn page_loaded(&mut self, page: Address<'_>) {
        if self.detail != Detail::Firings {
            self.tell(Happening::PageLoaded { url: page.url() });
        }
    }

    #[inline(never)]
    fn tell(&mut self, event: Happening<'_>) {
        if !self.is_stopped {
            self.sink.event(self.now(), event);
            self.is_stopped = self.sink.is_full();
        }
    }

    /// Tells a decision about a trigger, if decisions are listened to at all.
    #[inline]
    pub(crate) fn decide(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        if self.is_heard() {
            self.tell_decision(trigger, say);
        }
    }

    /// Apart, so that whoever only counts does not carry the words along.
    #[inline(never)]
    fn tell_decision(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        let mut said = say();
        if self.tab != self.shown_tab {
            said = said.saw("in the background, in tab", self.tab);
        }
        self.sink.decision(self.now(), trigger, said);
        self.is_stopped = self.sink.is_full();
    }

    /// A decision by which a trigger fires.
    pub(crate) fn fired(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        self.fires(trigger);
        self.decide(trigger, say);
    }

    /// A trigger fires, and nobody asks why.
    pub(crate) fn fires(&mut self, trigger: usize) {
        if !self.is_stopped {
            self.sink.fired(self.now(), trigger);
            self.is_stopped = self.sink.is_full();
        }
    }

    /// A decision that ends with the trigger not fired: an event as well.
    #[inline]
    pub(crate) fn not_fired(&mut self, trigger: usize, reason: Reason, say: impl FnOnce() -> Said) {
        self.event(Happening::NotFired { trigger, reason });
        self.decide(trigger, say);
    }

    pub(crate) fn message_shown(
        &mut self,
        trigger: usize,
        sender: &str,
        text: &str,
        answers: &[String],
    ) -> MessageId {
        self.tell(Happening::MessageShown {
            trigger,
            sender,
            text,
            answers,
        });
        let id = MessageId(self.shown);
        self.shown += 1;
        id
    }

    /// The message can no longer be read. Whether that is an event as well is for the engine to say.
    pub(crate) fn message_gone(&mut self, id: MessageId) {
        if self.detail == Detail::Full {
            self.sink.message_gone(self.now(), id.0);
        }
    }

    /// Tells what the page looks like.
    #[inline]
    pub(crate) fn frame(&mut self, look: impl FnOnce() -> Frame) {
        if self.is_heard() {
            let now = self.now();
            let frame = Frame {
                t_ms: now.t_ms,
                step: now.step,
                ..look()
            };
            self.sink.frame(now, frame);
        }
    }

    /// The session has ended, with what is remembered, if that is listened to.
    pub(crate) fn end(&mut self, records: impl FnOnce() -> Records) {
        let records = match self.detail {
            Detail::Full | Detail::Outcome => records(),
            Detail::Firings => Records::default(),
        };
        self.sink.end(self.now(), records);
    }
}
