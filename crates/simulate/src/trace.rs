//! A trace: what happened in a session, and why.
//!
//! Events are what a recorded run of the widget shows, in the same JSON form. Decisions say why, for every
//! trigger. Frames say what the page and the widget look like at any time.

use serde::{Deserialize, Serialize};

use crate::{Lane, Reason, Records, Verdict};

/// What happened in a session.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Trace {
    /// The [key](crate::EngineInfo::key) of the engine whose rules were played.
    pub engine: String,
    /// When each step was taken, as far as the run came.
    pub steps: Vec<PlayedStep>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What the widget remembers of each trigger at the end, by trigger id.
    #[cfg_attr(
        feature = "typescript",
        ts(as = "std::collections::BTreeMap<String, crate::RecordState>")
    )]
    pub records: Records,
    /// Every decision about every trigger, in order.
    pub decisions: Vec<Decision>,
    /// What the visitor's page looks like: one each time that something changes. The one to draw at a time is the
    /// last one not after it.
    pub frames: Vec<Frame>,
    /// Every message that was shown, in order.
    pub messages: Vec<ShownMessage>,
    /// One for each trigger, in their order.
    pub lanes: Vec<Lane>,
    /// The time at which the session ended, in milliseconds since it began.
    pub end_ms: u64,
    /// Set when the run stopped before the end of the session.
    pub stopped: Option<Stopped>,
}

impl Trace {
    /// The frame to draw at `t_ms`; `None` before the first one.
    pub fn frame_at(&self, t_ms: u64) -> Option<usize> {
        self.frames
            .partition_point(|frame| frame.t_ms <= t_ms)
            .checked_sub(1)
    }

    /// The messages that can be read in the frame with this index, in the order in which they were shown. Those of tabs in the
    /// background are not among them.
    pub fn messages_in(&self, frame: usize) -> impl Iterator<Item = &ShownMessage> {
        let tab = self.frames.get(frame).map(|frame| frame.tab);
        self.messages.iter().filter(move |message| {
            Some(message.tab) == tab
                && message.from_frame <= frame
                && message.to_frame.is_none_or(|gone| frame < gone)
        })
    }
}

/// When a step of the session was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlayedStep {
    /// Milliseconds since the session began. A wait begins then.
    pub t_ms: u64,
    /// The step as a line of a script.
    pub line: String,
    /// How many events had happened.
    pub events_before: usize,
    /// How many decisions had been taken.
    pub decisions_before: usize,
}

/// Something that a visitor or the site could see, or that a trigger did not do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Event {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// What happened.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    /// A page was loaded.
    PageLoaded {
        /// Its URL.
        url: String,
    },
    /// A single-page application shows another URL.
    RouteChanged {
        /// The URL.
        url: String,
    },
    /// A message appeared in the widget.
    MessageShown {
        /// The id of the trigger.
        trigger: String,
        /// Who it seems to come from.
        sender: String,
        /// What it says.
        text: String,
    },
    /// A message disappeared from the widget while the page stayed.
    MessageRemoved {
        /// The id of the trigger.
        trigger: String,
        /// What it said.
        text: String,
    },
    /// The widget was minimised and is open now.
    WidgetOpened,
    /// The visitor has a tag more.
    TagAdded {
        /// The id of the trigger.
        trigger: String,
        /// The tag.
        tag: String,
    },
    /// It is decided which groups a chat goes to that begins from now on.
    GroupsChosen {
        /// The id of the trigger that decides; `None`: none does, so that it goes where all go.
        trigger: Option<String>,
        /// The numbers of the groups.
        #[cfg_attr(feature = "typescript", ts(type = "Array<number>"))]
        groups: Vec<u64>,
    },
    /// A chat began.
    ChatStarted {
        /// The id of the trigger that decided the groups; `None`: none did.
        trigger: Option<String>,
        /// The numbers of the groups that it goes to.
        #[cfg_attr(feature = "typescript", ts(type = "Array<number>"))]
        groups: Vec<u64>,
    },
    /// A trigger did not fire.
    NotFired {
        /// The id of the trigger.
        trigger: String,
        /// Why not.
        reason: Reason,
    },
}

/// One decision about one trigger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Decision {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// The index of the step that led to it; `None` when time did after the last step.
    pub step: Option<usize>,
    /// How many events had happened: decisions and events together are in this order.
    pub events_before: usize,
    /// The id of the trigger.
    pub trigger: String,
    /// What became of the trigger.
    pub verdict: Verdict,
    /// Why, for programs.
    pub reason: Reason,
    /// Why, for people: a whole sentence.
    pub text: String,
    /// The values that the decision saw.
    pub values: Vec<Seen>,
    /// Which rule it follows: its number in the engine's list.
    pub rule: String,
}

/// A value that a decision saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Seen {
    /// What it is: "pattern", "URL".
    pub label: String,
    /// The value, as text.
    pub value: String,
}

/// What the visitor's page and widget look like from a moment on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Frame {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// The index of the step that led to it; `None` when time did after the last step.
    pub step: Option<usize>,
    /// The number of the tab that is shown. Tabs are counted from 1 in each visit.
    pub tab: u32,
    /// The numbers of all open tabs, from the lowest.
    pub tabs: Vec<u32>,
    /// The URL in the visitor's address bar; `None` before the first page and after the last one.
    pub page: Option<String>,
    /// The URL that the widget knows; `None` when it was told none.
    pub known_url: Option<String>,
    /// Whether the engine started on this page: only then can a trigger fire.
    pub engine_started: bool,
    /// Whether the widget is open; otherwise it is minimised.
    pub widget_open: bool,
    /// Whether the visitor is registered.
    pub registered: bool,
    /// Whether an agent is online.
    pub online: bool,
    /// How many messages can be read: see [`Trace::messages_in`].
    pub messages: usize,
}

impl Frame {
    /// The page of a visitor who has no more than one tab, where the engine knows its URL. Nothing is open, and agents are online.
    pub(crate) fn of_only_tab(url: Option<&str>) -> Frame {
        Frame {
            t_ms: 0,
            step: None,
            tab: 1,
            tabs: url.map(|_| 1).into_iter().collect(),
            page: url.map(str::to_owned),
            known_url: url.map(str::to_owned),
            engine_started: url.is_some(),
            widget_open: false,
            registered: false,
            online: true,
            messages: 0,
        }
    }
}

/// A message that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShownMessage {
    /// The id of the trigger.
    pub trigger: String,
    /// Who it seems to come from.
    pub sender: String,
    /// What it says.
    pub text: String,
    /// Answers that the visitor can press below it, as they are written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Vec<String>>", optional))]
    pub answers: Vec<String>,
    /// The number of the tab in which it can be read.
    pub tab: u32,
    /// When it appeared, in milliseconds since the session began.
    pub from_ms: u64,
    /// When it disappeared; `None`: it stays to the end.
    pub to_ms: Option<u64>,
    /// The index of the first frame with it.
    pub from_frame: usize,
    /// The index of the first frame without it again; `None`: it stays to the end.
    pub to_frame: Option<usize>,
}

/// Where a run stopped before the end of its session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Stopped {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// The index of the step at which it stopped; `None`: after the last one.
    pub step: Option<usize>,
    /// Why, for people.
    pub text: String,
}
