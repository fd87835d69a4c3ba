//! A trace: what happened in a session, and why.
//!
//! Events are what a recorded run of the widget shows, in the same JSON form. Decisions say why, for every
//! trigger. Frames say what the page and the widget look like at any time.

use serde::{Deserialize, Serialize};

use crate::{Lane, Records};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Event {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// What happened.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// A trigger did not fire.
    NotFired {
        /// The id of the trigger.
        trigger: String,
        /// Why not.
        reason: Reason,
    },
}

/// What became of a trigger at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The server does not give it to the widget.
    NotDelivered,
    /// It was not its turn.
    NotScheduled,
    /// It was its turn, and the widget would not schedule it.
    Refused,
    /// It was scheduled.
    Scheduled,
    /// Its condition waits for something.
    Waiting,
    /// Its condition is met.
    ConditionMet,
    /// Its condition is not met.
    ConditionFailed,
    /// It is settled who its messages come from.
    SenderChosen,
    /// The external service is asked.
    ServiceAsked,
    /// The external service answered.
    ServiceAnswered,
    /// The external service failed or took too long.
    ServiceFailed,
    /// Its action was done.
    Fired,
    /// Its action failed.
    ActionFailed,
    /// Its message is gone.
    MessageRemoved,
    /// It was waiting, and the page that it waited on is gone.
    Lost,
    /// A part of its condition is true.
    PartHolds,
    /// A part of its condition is false.
    PartFails,
    /// One of its actions was done.
    ActionDone,
}

/// Why, as a stable code for programs. The ones that a recorded run knows have its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Refused: its record says that it is scheduled already.
    AlreadyScheduled,
    /// Refused: the visitor is registered.
    VisitorRegistered,
    /// The time was up, and the visitor had registered meanwhile.
    RegisteredBeforeTimer,
    /// The widget does not know the page's URL, or the pattern is empty.
    PageUrlUnavailable,
    /// The pattern does not match the URL.
    PatternNoMatch,
    /// The pattern does not compile.
    PatternInvalid,
    /// The external service failed and there is no fallback message.
    ExternalServiceFailed,
    /// The pattern takes so long on this URL that it would freeze the page.
    PatternGaveUp,
    /// There is no condition at all.
    ConditionMissing,
    /// The widget does not know this condition.
    ConditionUnknown,
    /// There is no action at all.
    ActionMissing,
    /// The widget does not know this action.
    ActionUnknown,
    /// The sender is neither the queue nor a custom one.
    SenderUnknown,
    /// The trigger is disabled.
    Disabled,
    /// The live chat service is offline, so the engine does not start on this page.
    ServiceOffline,
    /// It runs once, and its record says that it has fired.
    RunOnceFired,
    /// It runs once, and this version schedules such triggers only when the widget is told a URL.
    RunOnceNeedsReport,
    /// It has shown its message on this page already.
    ShownOnPage,
    /// Its time on site was up once in this visit already.
    TimeHadInVisit,
    /// Its record was written over by another trigger that fired in the same instant.
    RecordLost,
    /// The widget broke on a pattern that does not compile, and does not appear on this page.
    WidgetBroken,
    /// The route changed, and the site does not report that to the widget.
    RouteNotReported,
    /// The URL that was reported is the one that the widget knows.
    UrlUnchanged,
    /// A page was loaded.
    PageLoaded,
    /// The widget was told the page's URL.
    UrlReported,
    /// The chat was ended.
    ChatEnded,
    /// A timer runs.
    TimerRuns,
    /// It waits for the visitor to open the chat.
    AwaitsOpening,
    /// It waits for the visitor to register.
    AwaitsRegistration,
    /// The pattern matches the URL.
    PatternMatched,
    /// The time is up.
    TimeUp,
    /// The visitor opened the chat.
    ChatOpened,
    /// The visitor registered.
    GuestRegistered,
    /// The sender that was settled first on this page is used again.
    SenderOfPage,
    /// The sender is the agent kept from an earlier answer of the queue.
    SenderKept,
    /// The sender is the agent whom the queue gives.
    SenderFromQueue,
    /// The sender is the one named in the trigger.
    SenderCustom,
    /// The queue gives nobody: the sender is the bot.
    SenderBot,
    /// The service is called.
    ServiceCalled,
    /// The service answered in time.
    ServiceAnswered,
    /// The service answered with an error, or with no message.
    ServiceError,
    /// The service took longer than the time-out.
    ServiceTimedOut,
    /// The message is shown.
    MessageShown,
    /// The fallback message is shown.
    FallbackShown,
    /// The page was left.
    PageLeft,
    /// The event that it is for happened.
    EventHappened,
    /// It is for an event that is not simulated.
    EventUnknown,
    /// The account is offline: nothing fires.
    AccountOffline,
    /// It waits whether the visitor stays on the page.
    StaysOnPage,
    /// It waits whether the visitor stays on the site.
    StaysOnSite,
    /// A part of its condition was compared, or looked up.
    PartAsked,
    /// The visitor stayed for the time.
    VisitorStayed,
    /// The visitor did not stay for the time.
    VisitorWentOn,
    /// Its condition has come out true or false.
    ConditionDecided,
    /// Its next action waits.
    ActionWaits,
    /// A tag was added, or was there before.
    TagSet,
    /// It counts as fired before from now on, or no longer does.
    TriggeredSet,
    /// A department was set.
    DepartmentSet,
}

impl Reason {
    /// The word on the wire.
    pub fn key(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(key)) => key,
            _ => String::new(),
        }
    }
}

/// One decision about one trigger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
