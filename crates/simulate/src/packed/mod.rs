//! A trace as it travels to a screen: what repeats is there once.
//!
//! A long visit has tens of thousands of decisions that say a few hundred different things. So everything but *when* is kept
//! in tables of distinct entries, and each event, decision, frame and message names its entry by its place there. Times, which stay
//! the same for many in a row, travel as [runs](Runs). Nothing is left out: a reader gets the whole [`Trace`] back.
//!
//! Not here: reading it back, which only the interface does.

mod tables;

use serde::Serialize;

use crate::{EventKind, PlayedStep, Reason, Records, SpanKind, Stopped, Trace, Verdict};
use tables::{Distinct, runs};

/// A column of values of which many in a row are the same: each value with how often it comes before the next one.
pub type Runs<T> = Vec<(T, usize)>;

/// A [`Trace`] in which everything that repeats is there once. Fields of the same names say the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedTrace {
    /// As in the trace.
    pub engine: String,
    /// As in the trace.
    pub steps: Vec<PlayedStep>,
    /// As in the trace.
    #[cfg_attr(
        feature = "typescript",
        ts(as = "std::collections::BTreeMap<String, crate::RecordState>")
    )]
    pub records: Records,
    /// As in the trace.
    pub end_ms: u64,
    /// As in the trace.
    pub stopped: Option<Stopped>,
    /// The verdicts in it by which a trigger fires.
    pub fired: Vec<Verdict>,
    /// Every text that decisions, frames and messages name by its place here.
    pub texts: Vec<String>,
    /// What happened.
    pub events: PackedEvents,
    /// What was decided.
    pub decisions: PackedDecisions,
    /// What the visitor's page looks like.
    pub frames: PackedFrames,
    /// What was shown.
    pub messages: PackedMessages,
    /// A lane for each trigger.
    pub lanes: Vec<PackedLane>,
}

/// The events of a trace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedEvents {
    /// Each different thing that happened.
    pub kinds: Vec<EventKind>,
    /// What each event is, by its place in `kinds`.
    pub kind: Vec<usize>,
    /// When each event happened.
    pub t_ms: Runs<u64>,
}

/// The decisions of a trace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedDecisions {
    /// Each different thing that was decided.
    pub kinds: Vec<PackedDecision>,
    /// What each decision is, by its place in `kinds`.
    pub kind: Vec<usize>,
    /// The id of the trigger that each decision is about, by its place in the texts of the trace.
    pub trigger: Vec<usize>,
    /// When each decision was taken.
    pub t_ms: Runs<u64>,
    /// The step that led to each decision.
    pub step: Runs<Option<usize>>,
    /// How many events had happened before each decision.
    pub events_before: Runs<usize>,
}

/// What was decided, whenever it was and whichever trigger it is about. Numbers are places in the texts of the trace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedDecision {
    /// What became of the trigger.
    pub verdict: Verdict,
    /// Why, for programs.
    pub reason: Reason,
    /// Why, for people.
    pub text: usize,
    /// The values that the decision saw: label and value of each.
    pub values: Vec<(usize, usize)>,
    /// Which rule it follows.
    pub rule: usize,
}

/// The frames of a trace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedFrames {
    /// Each different look of the page.
    pub kinds: Vec<PackedFrame>,
    /// How each frame looks, by its place in `kinds`.
    pub kind: Vec<usize>,
    /// From when on each frame is the one to draw.
    pub t_ms: Runs<u64>,
    /// The step that led to each frame.
    pub step: Runs<Option<usize>>,
    /// How many messages can be read in each frame.
    pub messages: Runs<usize>,
}

/// What the page looks like, whenever it does and however many messages there are. Texts are places in the texts of the trace.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "these are independent facts, the same as those of a frame"
)]
pub struct PackedFrame {
    /// The number of the tab that is shown.
    pub tab: u32,
    /// The numbers of all open tabs.
    pub tabs: Vec<u32>,
    /// The URL in the address bar.
    pub page: Option<usize>,
    /// The URL that the widget knows.
    pub known_url: Option<usize>,
    /// Whether the engine started on this page.
    pub engine_started: bool,
    /// Whether the widget is open.
    pub widget_open: bool,
    /// Whether the visitor is registered.
    pub registered: bool,
    /// Whether an agent is online.
    pub online: bool,
}

/// The messages of a trace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedMessages {
    /// Each different message: trigger, sender, text and answers, as places in the texts of the trace.
    pub kinds: Vec<(usize, usize, usize, Vec<usize>)>,
    /// What each message is, by its place in `kinds`.
    pub kind: Vec<usize>,
    /// The tab in which each message can be read.
    pub tab: Runs<u32>,
    /// When each message appeared.
    pub from_ms: Runs<u64>,
    /// When each message disappeared.
    pub to_ms: Runs<Option<u64>>,
    /// The first frame with each message.
    pub from_frame: Runs<usize>,
    /// The first frame without it again.
    pub to_frame: Runs<Option<usize>>,
}

/// A lane of a trace.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedLane {
    /// The id of the trigger.
    pub trigger: String,
    /// Stretches of time: what went on, from when, until when.
    pub spans: Vec<(SpanKind, u64, u64)>,
    /// For each mark the place of its decision, which has the mark's time and reason; it fired where the decision's verdict says so.
    pub marks: Vec<usize>,
}

impl From<&Trace> for PackedTrace {
    fn from(trace: &Trace) -> PackedTrace {
        let mut texts = Distinct::default();
        let decisions = decisions(trace, &mut texts);
        let frames = frames(trace, &mut texts);
        let messages = messages(trace, &mut texts);
        let lanes = trace.lanes.iter().map(|lane| PackedLane {
            trigger: lane.trigger.clone(),
            spans: lane
                .spans
                .iter()
                .map(|span| (span.kind, span.from_ms, span.to_ms))
                .collect(),
            marks: lane.marks.iter().map(|mark| mark.decision).collect(),
        });
        PackedTrace {
            engine: trace.engine.clone(),
            steps: trace.steps.clone(),
            records: trace.records.clone(),
            end_ms: trace.end_ms,
            stopped: trace.stopped.clone(),
            fired: fired(trace),
            events: events(trace),
            decisions,
            frames,
            messages,
            lanes: lanes.collect(),
            texts: texts.into_values().map(str::to_owned).collect(),
        }
    }
}

fn fired(trace: &Trace) -> Vec<Verdict> {
    let mut fired = Distinct::default();
    for decision in &trace.decisions {
        if decision.verdict.is_fired() {
            fired.place(decision.verdict);
        }
    }
    fired.into_values().collect()
}

fn events(trace: &Trace) -> PackedEvents {
    let mut kinds = Distinct::default();
    let kind = trace.events.iter().map(|event| kinds.place(&event.kind));
    PackedEvents {
        kind: kind.collect(),
        kinds: kinds.into_values().cloned().collect(),
        t_ms: runs(trace.events.iter().map(|event| event.t_ms)),
    }
}

fn decisions<'a>(trace: &'a Trace, texts: &mut Distinct<&'a str>) -> PackedDecisions {
    let mut kinds = Distinct::default();
    let kind = trace.decisions.iter().map(|decision| {
        let values = decision.values.iter();
        kinds.place(PackedDecision {
            verdict: decision.verdict,
            reason: decision.reason,
            text: texts.place(&decision.text),
            values: values
                .map(|seen| (texts.place(&seen.label), texts.place(&seen.value)))
                .collect(),
            rule: texts.place(&decision.rule),
        })
    });
    let kind = kind.collect();
    let trigger = trace
        .decisions
        .iter()
        .map(|decision| texts.place(&decision.trigger));
    PackedDecisions {
        kind,
        kinds: kinds.into_values().collect(),
        trigger: trigger.collect(),
        t_ms: runs(trace.decisions.iter().map(|decision| decision.t_ms)),
        step: runs(trace.decisions.iter().map(|decision| decision.step)),
        events_before: runs(trace.decisions.iter().map(|decision| decision.events_before)),
    }
}

fn frames<'a>(trace: &'a Trace, texts: &mut Distinct<&'a str>) -> PackedFrames {
    let mut kinds = Distinct::default();
    let kind = trace.frames.iter().map(|frame| {
        kinds.place(PackedFrame {
            tab: frame.tab,
            tabs: frame.tabs.clone(),
            page: frame.page.as_deref().map(|url| texts.place(url)),
            known_url: frame.known_url.as_deref().map(|url| texts.place(url)),
            engine_started: frame.engine_started,
            widget_open: frame.widget_open,
            registered: frame.registered,
            online: frame.online,
        })
    });
    PackedFrames {
        kind: kind.collect(),
        kinds: kinds.into_values().collect(),
        t_ms: runs(trace.frames.iter().map(|frame| frame.t_ms)),
        step: runs(trace.frames.iter().map(|frame| frame.step)),
        messages: runs(trace.frames.iter().map(|frame| frame.messages)),
    }
}

fn messages<'a>(trace: &'a Trace, texts: &mut Distinct<&'a str>) -> PackedMessages {
    let messages = &trace.messages;
    let mut kinds = Distinct::default();
    let kind = messages.iter().map(|message| {
        kinds.place((
            texts.place(&message.trigger),
            texts.place(&message.sender),
            texts.place(&message.text),
            message.answers.iter().map(|answer| texts.place(answer)).collect(),
        ))
    });
    PackedMessages {
        kind: kind.collect(),
        kinds: kinds.into_values().collect(),
        tab: runs(messages.iter().map(|message| message.tab)),
        from_ms: runs(messages.iter().map(|message| message.from_ms)),
        to_ms: runs(messages.iter().map(|message| message.to_ms)),
        from_frame: runs(messages.iter().map(|message| message.from_frame)),
        to_frame: runs(messages.iter().map(|message| message.to_frame)),
    }
}
