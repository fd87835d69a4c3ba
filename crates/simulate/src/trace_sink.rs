//! The sink that writes a trace, as much of it as was asked for and no more than the limits allow.

use std::collections::HashMap;

use crate::lanes::Lanes;
use crate::script::print_step;
use crate::{
    Course, Decision, Detail, Event, EventKind, Frame, Happening, LaneMark, Limits, Mark, Now, Options,
    PlayedStep, Records, Said, ShownMessage, Sink, SpanKind, Speech, Step, Stopped, Trace,
};

/// The trace so far.
#[derive(Debug)]
pub(crate) struct TraceSink<'a> {
    ids: &'a [&'a str],
    /// The words in which steps are told.
    speech: Speech,
    detail: Detail,
    limits: Limits,
    steps: Vec<PlayedStep>,
    events: Vec<Event>,
    decisions: Vec<Decision>,
    frames: Vec<Frame>,
    messages: Vec<ShownMessage>,
    /// Which trigger each message is of.
    owners: Vec<usize>,
    /// How many messages can be read, by the numbers of the tabs.
    readable: HashMap<u32, usize>,
    messages_changed: bool,
    lanes: Lanes,
    stopped: Option<Stopped>,
    records: Records,
    end_ms: u64,
}

impl<'a> TraceSink<'a> {
    /// For a run of triggers with these ids, with steps in these words; a run calls triggers by place.
    pub(crate) fn new(ids: &'a [&'a str], speech: Speech, options: Options) -> TraceSink<'a> {
        TraceSink {
            lanes: Lanes::new(ids.iter().copied()),
            ids,
            speech,
            detail: options.detail,
            limits: options.limits,
            steps: Vec::new(),
            events: Vec::new(),
            decisions: Vec::new(),
            frames: Vec::new(),
            messages: Vec::new(),
            owners: Vec::new(),
            readable: HashMap::new(),
            messages_changed: false,
            stopped: None,
            records: Records::default(),
            end_ms: 0,
        }
    }

    /// What was written, as a run of the engine with this key.
    pub(crate) fn into_trace(mut self, engine: &str) -> Trace {
        for (message, owner) in self.messages.iter().zip(&self.owners) {
            if message.to_ms.is_none() {
                self.lanes
                    .span(*owner, SpanKind::Visible, message.from_ms, self.end_ms);
            }
        }
        Trace {
            engine: engine.to_owned(),
            steps: self.steps,
            events: self.events,
            records: self.records,
            decisions: self.decisions,
            frames: self.frames,
            messages: self.messages,
            lanes: if self.detail == Detail::Full {
                self.lanes.finish(self.end_ms)
            } else {
                Vec::new()
            },
            end_ms: self.end_ms,
            stopped: self.stopped,
        }
    }

    fn id(&self, trigger: usize) -> String {
        self.ids[trigger].to_owned()
    }

    fn stop(&mut self, now: Now, what: &str, most: usize) {
        self.stopped = Some(Stopped {
            t_ms: now.t_ms,
            step: now.step,
            text: format!(
                "Stopped here: this session makes more than {most} {what}. Play fewer steps or fewer triggers at once."
            ),
        });
    }

    fn kind(&self, event: Happening<'_>) -> EventKind {
        match event {
            Happening::PageLoaded { url } => EventKind::PageLoaded { url: url.to_owned() },
            Happening::RouteChanged { url } => EventKind::RouteChanged { url: url.to_owned() },
            Happening::MessageShown {
                trigger,
                sender,
                text,
                answers: _,
            } => EventKind::MessageShown {
                trigger: self.id(trigger),
                sender: sender.to_owned(),
                text: text.to_owned(),
            },
            Happening::MessageRemoved { trigger, text } => EventKind::MessageRemoved {
                trigger: self.id(trigger),
                text: text.to_owned(),
            },
            Happening::WidgetOpened => EventKind::WidgetOpened,
            Happening::TagAdded { trigger, tag } => EventKind::TagAdded {
                trigger: self.id(trigger),
                tag: tag.to_owned(),
            },
            Happening::GroupsChosen { trigger, groups } => EventKind::GroupsChosen {
                trigger: trigger.map(|trigger| self.id(trigger)),
                groups: groups.to_vec(),
            },
            Happening::ChatStarted { trigger, groups } => EventKind::ChatStarted {
                trigger: trigger.map(|trigger| self.id(trigger)),
                groups: groups.to_vec(),
            },
            Happening::NotFired { trigger, reason } => EventKind::NotFired {
                trigger: self.id(trigger),
                reason,
            },
        }
    }

    /// Draws a decision on the lane of its trigger.
    fn draw(&mut self, now: Now, trigger: usize, said: &Said) {
        let look = said.verdict.look();
        match look.course {
            Course::Begins(kind) => self.lanes.begin(trigger, kind, now.t_ms),
            Course::Ends => self.lanes.end(trigger, now.t_ms),
            Course::GoesOn => {}
        }
        if let Some(mark) = look.mark {
            let mark = LaneMark {
                t_ms: now.t_ms,
                fired: mark == Mark::Fired,
                reason: said.reason,
                decision: self.decisions.len(),
            };
            self.lanes.mark(trigger, mark);
        }
    }
}

impl Sink for TraceSink<'_> {
    fn detail(&self) -> Detail {
        self.detail
    }

    /// A limit was reached.
    fn is_full(&self) -> bool {
        self.stopped.is_some()
    }

    fn step(&mut self, now: Now, step: &Step) {
        self.steps.push(PlayedStep {
            t_ms: now.t_ms,
            line: print_step(self.speech, step),
            events_before: self.events.len(),
            decisions_before: self.decisions.len(),
        });
    }

    fn event(&mut self, now: Now, event: Happening<'_>) {
        if self.events.len() >= self.limits.events {
            return self.stop(now, "events", self.limits.events);
        }
        let kind = self.kind(event);
        self.events.push(Event { t_ms: now.t_ms, kind });
        if let (
            Detail::Full,
            Happening::MessageShown {
                trigger,
                sender,
                text,
                answers,
            },
        ) = (self.detail, event)
        {
            self.messages.push(ShownMessage {
                trigger: self.id(trigger),
                sender: sender.to_owned(),
                text: text.to_owned(),
                answers: answers.to_vec(),
                tab: now.tab,
                from_ms: now.t_ms,
                to_ms: None,
                from_frame: self.frames.len(),
                to_frame: None,
            });
            self.owners.push(trigger);
            *self.readable.entry(now.tab).or_default() += 1;
            self.messages_changed = true;
        }
    }

    fn decision(&mut self, now: Now, trigger: usize, said: Said) {
        if self.decisions.len() >= self.limits.decisions {
            return self.stop(now, "decisions", self.limits.decisions);
        }
        self.draw(now, trigger, &said);
        self.decisions.push(Decision {
            t_ms: now.t_ms,
            step: now.step,
            events_before: self.events.len(),
            trigger: self.id(trigger),
            verdict: said.verdict,
            reason: said.reason,
            text: said.text,
            values: said.values,
            rule: said.rule.to_owned(),
        });
    }

    fn message_gone(&mut self, now: Now, message: usize) {
        let frame = self.frames.len();
        let Some(gone) = self.messages.get_mut(message) else {
            return;
        };
        gone.to_ms = Some(now.t_ms);
        gone.to_frame = Some(frame);
        self.lanes
            .span(self.owners[message], SpanKind::Visible, gone.from_ms, now.t_ms);
        if let Some(readable) = self.readable.get_mut(&gone.tab) {
            *readable -= 1;
        }
        self.messages_changed = true;
    }

    /// Writes the frame if the page looks different from the last one.
    fn frame(&mut self, now: Now, frame: Frame) {
        let frame = Frame {
            messages: self.readable.get(&now.shown_tab).copied().unwrap_or_default(),
            ..frame
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

    fn end(&mut self, now: Now, records: Records) {
        self.end_ms = now.t_ms;
        self.records = records;
    }
}
