//! Writes a run down as it happens, as much of it as was asked for and no more than the limits allow.

use std::collections::HashMap;

use crate::lanes::Lanes;
use crate::script::print_step;
use crate::{
    Decision, Detail, Event, EventKind, Frame, LaneMark, Limits, Options, PlayedStep, Reason, Records, Seen,
    ShownMessage, SpanKind, Step, Stopped, Trace, Verdict,
};

/// A decision as an engine states it; the recorder knows the rest.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) verdict: Verdict,
    pub(crate) reason: Reason,
    rule: &'static str,
    text: String,
    values: Vec<Seen>,
}

impl Said {
    pub(crate) fn new(verdict: Verdict, reason: Reason, rule: &'static str, text: impl Into<String>) -> Said {
        Said {
            verdict,
            reason,
            rule,
            text: text.into(),
            values: Vec::new(),
        }
    }

    /// Adds a value that the decision saw.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and texts alike are handed over as they are"
    )]
    pub(crate) fn saw(mut self, label: &str, value: impl ToString) -> Said {
        self.values.push(Seen {
            label: label.to_owned(),
            value: value.to_string(),
        });
        self
    }
}

/// A message in the trace.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MessageId(usize);

/// The run so far.
#[derive(Debug)]
pub(crate) struct Recorder<'a> {
    ids: Vec<&'a str>,
    detail: Detail,
    limits: Limits,
    /// The index of the step that is played; `None` after the last one.
    step: Option<usize>,
    /// Milliseconds since the session began.
    pub(crate) now_ms: u64,
    steps: Vec<PlayedStep>,
    events: Vec<Event>,
    decisions: Vec<Decision>,
    frames: Vec<Frame>,
    messages: Vec<ShownMessage>,
    /// Which trigger each message is of.
    owners: Vec<usize>,
    /// The number of the tab in which something happens.
    pub(crate) tab: u32,
    /// The number of the tab that the visitor looks at.
    pub(crate) shown_tab: u32,
    /// How many messages can be read, by the numbers of the tabs.
    readable: HashMap<u32, usize>,
    messages_changed: bool,
    lanes: Lanes,
    stopped: Option<Stopped>,
}

impl<'a> Recorder<'a> {
    /// Records a run of triggers with these ids; everything else calls them by index.
    pub(crate) fn new(ids: Vec<&'a str>, options: Options) -> Recorder<'a> {
        Recorder {
            lanes: Lanes::new(ids.iter().copied()),
            ids,
            detail: options.detail,
            limits: options.limits,
            step: None,
            now_ms: 0,
            steps: Vec::new(),
            events: Vec::new(),
            decisions: Vec::new(),
            frames: Vec::new(),
            messages: Vec::new(),
            owners: Vec::new(),
            tab: 1,
            shown_tab: 1,
            readable: HashMap::new(),
            messages_changed: false,
            stopped: None,
        }
    }

    /// Whether a limit was reached: the run must end.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// The next step is taken; `None`: the time after the last one.
    pub(crate) fn step(&mut self, index: usize, step: Option<&Step>) {
        self.step = step.is_some().then_some(index);
        if let (Some(step), Detail::Full) = (step, self.detail) {
            self.steps.push(PlayedStep {
                t_ms: self.now_ms,
                line: print_step(step),
                events_before: self.events.len(),
                decisions_before: self.decisions.len(),
            });
        }
    }

    pub(crate) fn event(&mut self, kind: EventKind) {
        if self.is_stopped() {
            return;
        }
        if self.events.len() >= self.limits.events {
            self.stop("events", self.limits.events);
            return;
        }
        self.events.push(Event {
            t_ms: self.now_ms,
            kind,
        });
    }

    /// Writes a decision about a trigger, if decisions are written at all.
    pub(crate) fn decide(&mut self, trigger: usize, say: impl FnOnce() -> Said) {
        if self.detail == Detail::Outcome || self.is_stopped() {
            return;
        }
        if self.decisions.len() >= self.limits.decisions {
            self.stop("decisions", self.limits.decisions);
            return;
        }
        let mut said = say();
        if self.tab != self.shown_tab {
            said = said.saw("in the background, in tab", self.tab);
        }
        self.draw(trigger, &said);
        self.decisions.push(Decision {
            t_ms: self.now_ms,
            step: self.step,
            events_before: self.events.len(),
            trigger: self.ids[trigger].to_owned(),
            verdict: said.verdict,
            reason: said.reason,
            text: said.text,
            values: said.values,
            rule: said.rule.to_owned(),
        });
    }

    /// A decision that ends with the trigger not fired: an event as well.
    pub(crate) fn not_fired(&mut self, trigger: usize, reason: Reason, say: impl FnOnce() -> Said) {
        self.event(EventKind::NotFired {
            trigger: self.ids[trigger].to_owned(),
            reason,
        });
        self.decide(trigger, say);
    }

    pub(crate) fn message_shown(&mut self, trigger: usize, sender: &str, text: &str) -> MessageId {
        self.event(EventKind::MessageShown {
            trigger: self.ids[trigger].to_owned(),
            sender: sender.to_owned(),
            text: text.to_owned(),
        });
        let id = MessageId(self.messages.len());
        if self.detail == Detail::Full && !self.is_stopped() {
            self.messages.push(ShownMessage {
                trigger: self.ids[trigger].to_owned(),
                sender: sender.to_owned(),
                text: text.to_owned(),
                tab: self.tab,
                from_ms: self.now_ms,
                to_ms: None,
                from_frame: self.frames.len(),
                to_frame: None,
            });
            self.owners.push(trigger);
            *self.readable.entry(self.tab).or_default() += 1;
            self.messages_changed = true;
        }
        id
    }

    pub(crate) fn tag_added(&mut self, trigger: usize, tag: &str) {
        self.event(EventKind::TagAdded {
            trigger: self.ids[trigger].to_owned(),
            tag: tag.to_owned(),
        });
    }

    /// The message can no longer be read. Whether that is an event as well is for the engine to say.
    pub(crate) fn message_gone(&mut self, id: MessageId) {
        let now_ms = self.now_ms;
        let frame = self.frames.len();
        let Some(message) = self.messages.get_mut(id.0) else {
            return;
        };
        message.to_ms = Some(now_ms);
        message.to_frame = Some(frame);
        self.lanes
            .span(self.owners[id.0], SpanKind::Visible, message.from_ms, now_ms);
        if let Some(readable) = self.readable.get_mut(&message.tab) {
            *readable -= 1;
        }
        self.messages_changed = true;
    }

    /// Writes a frame if the page looks different from the last one.
    pub(crate) fn frame(&mut self, look: impl FnOnce() -> Frame) {
        if self.detail == Detail::Outcome || self.is_stopped() {
            return;
        }
        let frame = Frame {
            t_ms: self.now_ms,
            step: self.step,
            messages: self.readable.get(&self.shown_tab).copied().unwrap_or_default(),
            ..look()
        };
        let changed = self.frames.last().is_none_or(|last| {
            Frame {
                t_ms: last.t_ms,
                step: last.step,
                ..frame.clone()
            } != *last
        });
        if changed || self.messages_changed {
            self.messages_changed = false;
            self.frames.push(frame);
        }
    }

    pub(crate) fn finish(mut self, engine: &str, records: Records) -> Trace {
        let end_ms = self.now_ms;
        for (message, owner) in self.messages.iter().zip(&self.owners) {
            if message.to_ms.is_none() {
                self.lanes
                    .span(*owner, SpanKind::Visible, message.from_ms, end_ms);
            }
        }
        Trace {
            engine: engine.to_owned(),
            steps: self.steps,
            events: self.events,
            records,
            decisions: self.decisions,
            frames: self.frames,
            messages: self.messages,
            lanes: if self.detail == Detail::Full {
                self.lanes.finish(end_ms)
            } else {
                Vec::new()
            },
            end_ms,
            stopped: self.stopped,
        }
    }

    fn stop(&mut self, what: &str, most: usize) {
        self.stopped = Some(Stopped {
            t_ms: self.now_ms,
            step: self.step,
            text: format!(
                "Stopped here: this session makes more than {most} {what}. Play fewer steps or fewer triggers at once."
            ),
        });
    }

    fn draw(&mut self, trigger: usize, said: &Said) {
        let now_ms = self.now_ms;
        match said.verdict {
            Verdict::Waiting => self.lanes.begin(trigger, SpanKind::Waiting, now_ms),
            Verdict::ServiceAsked => self.lanes.begin(trigger, SpanKind::AskingService, now_ms),
            Verdict::ConditionMet
            | Verdict::ConditionFailed
            | Verdict::ServiceAnswered
            | Verdict::ServiceFailed
            | Verdict::Fired
            | Verdict::ActionFailed
            | Verdict::PartHolds
            | Verdict::PartFails
            | Verdict::ActionDone
            | Verdict::Lost => self.lanes.end(trigger, now_ms),
            Verdict::NotDelivered
            | Verdict::NotScheduled
            | Verdict::Refused
            | Verdict::Scheduled
            | Verdict::SenderChosen
            | Verdict::MessageRemoved => {}
        }
        let fired = said.verdict == Verdict::Fired;
        let ended_without = matches!(
            said.verdict,
            Verdict::Refused | Verdict::ConditionFailed | Verdict::ActionFailed | Verdict::Lost
        );
        if fired || ended_without {
            self.lanes.mark(
                trigger,
                LaneMark {
                    t_ms: now_ms,
                    fired,
                    reason: said.reason,
                    decision: self.decisions.len(),
                },
            );
        }
    }
}
