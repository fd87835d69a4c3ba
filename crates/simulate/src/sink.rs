//! Who hears what happens while a session is played: a [`Sink`] that builds a trace, one that counts, or any other.
//!
//! A sink that does not want the reasons is not told them: engines put them into words only where somebody listens.

use crate::traffic::Arrival;
use crate::{Frame, Reason, Records, Seen, Step, Verdict};

/// How much a run tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// Events, firings, decisions, frames and steps.
    #[default]
    Full,
    /// Events and firings only: for thousands of sessions at once.
    Outcome,
    /// Firings and the messages that are shown, and nothing else: for the page views of millions of visitors.
    Firings,
}

/// When and where something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// The index of the step that is played; `None` after the last one.
    pub step: Option<usize>,
    /// The number of the tab in which it happens, from 1.
    pub tab: u32,
    /// The number of the tab that the visitor looks at, from 1.
    pub shown_tab: u32,
}

/// What happens, as [`EventKind`](crate::EventKind) has it; triggers are called by their [places](crate::Prepared::triggers).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening<'a> {
    /// A page is loaded.
    PageLoaded {
        /// Its URL.
        url: &'a str,
    },
    /// A single-page application shows another URL.
    RouteChanged {
        /// The URL.
        url: &'a str,
    },
    /// A message appears.
    MessageShown {
        /// Whose.
        trigger: usize,
        /// Who it seems to come from.
        sender: &'a str,
        /// What it says.
        text: &'a str,
        /// Answers that the visitor can press below it.
        answers: &'a [String],
    },
    /// A message disappears while the page stays.
    MessageRemoved {
        /// Whose.
        trigger: usize,
        /// What it said.
        text: &'a str,
    },
    /// The widget was minimised and is open now.
    WidgetOpened,
    /// The visitor has a tag more.
    TagAdded {
        /// By which trigger.
        trigger: usize,
        /// The tag.
        tag: &'a str,
    },
    /// It is decided which groups a chat goes to that begins from now on.
    GroupsChosen {
        /// By which trigger; `None`: by none, so that it goes where all go.
        trigger: Option<usize>,
        /// The groups.
        groups: &'a [u64],
    },
    /// A chat begins.
    ChatStarted {
        /// Which trigger decided the groups; `None`: none.
        trigger: Option<usize>,
        /// The groups that it goes to.
        groups: &'a [u64],
    },
    /// A trigger does not fire.
    NotFired {
        /// Which.
        trigger: usize,
        /// Why not.
        reason: Reason,
    },
}

/// A decision as an engine states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What became of the trigger.
    pub verdict: Verdict,
    /// Why, for programs.
    pub reason: Reason,
    /// Which rule it follows: its key in the engine's list.
    pub rule: &'static str,
    /// Why, for people: a whole sentence.
    pub text: String,
    /// The values that the decision saw.
    pub values: Vec<Seen>,
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

/// Hears what happens in a session, as it happens. What is not overridden is not listened to.
pub trait Sink {
    /// How much it wants to be told; asked once, at the beginning.
    fn detail(&self) -> Detail {
        Detail::Outcome
    }

    /// Whether it can hear no more: the run ends.
    fn is_full(&self) -> bool {
        false
    }

    /// The visitor of a log comes to a page, which is told before anything happens there. What happens until the next arrival belongs to
    /// that page view and its visit. Only a [player of traffic](crate::traffic::Player) tells this.
    fn arrive(&mut self, _arrival: &Arrival) {}

    /// Something happens. In [firings](Detail::Firings) alone, that is [messages that are shown](Happening::MessageShown).
    fn event(&mut self, _now: Now, _event: Happening<'_>) {}

    /// A trigger fires. A trigger that acts several times at once fires as often.
    fn fired(&mut self, _now: Now, _trigger: usize) {}

    /// The next step is taken. Told in [full](Detail::Full) only.
    fn step(&mut self, _now: Now, _step: &Step) {}

    /// Something is decided about a trigger. Told in [full](Detail::Full) only.
    fn decision(&mut self, _now: Now, _trigger: usize, _said: Said) {}

    /// A message can no longer be read; `message` counts those that were shown, from 0. Told in [full](Detail::Full) only.
    fn message_gone(&mut self, _now: Now, _message: usize) {}

    /// What the page looks like, whether that is new or not; its number of messages is left to the sink. Told in [full](Detail::Full) only.
    fn frame(&mut self, _now: Now, _frame: Frame) {}

    /// The session has ended, or the sink is full; with what is remembered of each trigger, which is nothing in
    /// [firings](Detail::Firings) alone.
    fn end(&mut self, _now: Now, _records: Records) {}
}
