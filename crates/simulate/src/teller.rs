//! The engine's side of a [`Sink`]: it knows the time, and what need not be told.

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
}

impl<'a> Teller<'a> {
    pub(crate) fn new(sink: &'a mut dyn Sink) -> Teller<'a> {
        Teller {
            detail: sink.detail(),
            sink,
            step: None,
            now_ms: 0,
            tab: 1,
            shown_tab: 1,
            shown: 0,
        }
    }

    /// Whether the run must end.
    pub(crate) fn is_stopped(&self) -> bool {
        self.sink.is_full()
    }

    /// Whether somebody listens to more than what comes of it.
    fn is_heard(&self) -> bool {
        self.detail == Detail::Full && !self.is_stopped()
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
    }

    pub(crate) fn event(&mut self, event: Happening<'_>) {
        if !self.is_stopped() {
            self.sink.event(self.now(), event);
        }
    }

    /// Tells a decision about a trigger, if decisions are listened to at all.
    pub(crate) fn decide(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        if !self.is_heard() {
            return;
        }
        let mut said = say();
        if self.tab != self.shown_tab {
            said = said.saw("in the background, in tab", self.tab);
        }
        self.sink.decision(self.now(), trigger, said);
    }

    /// A decision by which a trigger fires.
    pub(crate) fn fired(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        if !self.is_stopped() {
            self.sink.fired(self.now(), trigger);
        }
        self.decide(trigger, say);
    }

    /// A decision that ends with the trigger not fired: an event as well.
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
        self.event(Happening::MessageShown {
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

    pub(crate) fn end(&mut self, records: Records) {
        self.sink.end(self.now(), records);
    }
}
