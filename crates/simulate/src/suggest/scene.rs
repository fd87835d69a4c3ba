//! What changes are thought up from: the trigger, the visit, and what became of the trigger in it.

use serde_json::{Map, Value};

use super::{FieldEdit, Purpose};
use crate::vocabulary::verdicts::LOST;
use crate::{
    Course, Decision, EventKind, Patterns, Reason, Session, Step, Trace, Trigger, TriggerInput, ZoneClocks,
};

/// One elementary change.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// What is done, in a sentence without its full stop.
    pub(crate) text: String,
    pub(crate) cost: u32,
    pub(crate) purpose: Purpose,
    pub(crate) edit: Edit,
}

#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Trigger(Vec<FieldEdit>),
    Visit(Box<Session>),
    /// Another trigger, by its id.
    TurnOff(String),
    /// The trigger stands before another one, by its id.
    MoveBefore(String),
}

/// What is known when a change is looked for. `T` is the trigger: of any platform for the search, of its own where a platform thinks.
pub(crate) struct Scene<'a, T = Trigger> {
    /// What the trace calls the trigger.
    pub(crate) id: &'a String,
    pub(crate) document: &'a Map<String, Value>,
    pub(crate) trigger: &'a T,
    pub(crate) session: &'a Session,
    pub(crate) trace: &'a Trace,
    /// The decisions about the trigger.
    pub(crate) decisions: Vec<&'a Decision>,
    /// The other triggers.
    pub(crate) others: Vec<&'a TriggerInput>,
    /// URLs of the site that the caller knows.
    pub(crate) urls: &'a [String],
    /// Where times are told besides UTC.
    pub(crate) zone: Option<&'a ZoneClocks>,
    pub(crate) patterns: &'a mut Patterns,
    pub(crate) changes: Vec<Change>,
}

/// A stretch in which the trigger waited without success.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Waited {
    pub(crate) reason: Reason,
    pub(crate) from_ms: u64,
    /// When its time would be up; `None` when it waits for something else.
    pub(crate) due_ms: Option<u64>,
    /// When it was in vain.
    pub(crate) until_ms: u64,
    /// The step that ended it; the number of steps when it waited to the end.
    pub(crate) until_step: usize,
}

impl<T> Scene<'_, T> {
    /// Thinks with the trigger as its own platform has it.
    pub(crate) fn with<U>(&mut self, trigger: &U, think: impl FnOnce(&mut Scene<'_, U>)) {
        let mut own = Scene {
            id: self.id,
            document: self.document,
            trigger,
            session: self.session,
            trace: self.trace,
            decisions: self.decisions.clone(),
            others: self.others.clone(),
            urls: self.urls,
            zone: self.zone,
            patterns: &mut *self.patterns,
            changes: std::mem::take(&mut self.changes),
        };
        think(&mut own);
        self.changes = own.changes;
    }

    pub(crate) fn saw(&self, reason: Reason) -> bool {
        self.decisions.iter().any(|decision| decision.reason == reason)
    }

    pub(crate) fn has_page(&self) -> bool {
        let events = &mut self.trace.events.iter();
        events.any(|event| matches!(event.kind, EventKind::PageLoaded { .. }))
    }

    /// The URLs that the visitor saw, the latest first, each once.
    pub(crate) fn visited(&self) -> Vec<&str> {
        let mut urls = Vec::new();
        for event in self.trace.events.iter().rev() {
            if let EventKind::PageLoaded { url } | EventKind::RouteChanged { url } = &event.kind
                && !urls.contains(&url.as_str())
            {
                urls.push(url.as_str());
            }
        }
        urls
    }

    /// The URL in the address bar before this step is taken.
    pub(crate) fn page_before(&self, step: usize) -> Option<&str> {
        let t_frame = self
            .trace
            .frames
            .iter()
            .take_while(|frame| frame.step.is_some_and(|taken| taken < step))
            .last()?;
        t_frame.page.as_deref()
    }

    /// Where it waited and nothing came of it, in order.
    pub(crate) fn waits(&self) -> Vec<Waited> {
        let mut waits = Vec::new();
        for (place, decision) in self.decisions.iter().enumerate() {
            if decision.verdict.begins().is_none() {
                continue;
            }
            let mut later = self.decisions[place + 1..].iter();
            let end = later.find(|later| later.verdict.look().course == Course::Ends);
            let (until_ms, until_step) = match end {
                Some(end) if end.verdict == LOST => (end.t_ms, end.step.unwrap_or(self.session.steps.len())),
                Some(_) => continue,
                None => (self.trace.end_ms, self.session.steps.len()),
            };
            waits.push(Waited {
                reason: decision.reason,
                from_ms: decision.t_ms,
                due_ms: due_ms(decision),
                until_ms,
                until_step,
            });
        }
        waits
    }

    pub(crate) fn change_visit(
        &mut self,
        text: impl Into<String>,
        cost: u32,
        change: impl FnOnce(&mut Session),
    ) {
        let mut session = self.session.clone();
        change(&mut session);
        if session != *self.session {
            self.changes.push(Change {
                text: text.into(),
                cost,
                purpose: Purpose::Untouched,
                edit: Edit::Visit(Box::new(session)),
            });
        }
    }

    pub(crate) fn move_before(&mut self, text: impl Into<String>, cost: u32, other: String) {
        self.changes.push(Change {
            text: text.into(),
            cost,
            purpose: Purpose::Fitted,
            edit: Edit::MoveBefore(other),
        });
    }

    pub(crate) fn turn_off(&mut self, text: impl Into<String>, cost: u32, other: String) {
        self.changes.push(Change {
            text: text.into(),
            cost,
            purpose: Purpose::Others,
            edit: Edit::TurnOff(other),
        });
    }

    /// A change of the trigger that fits it to the visit.
    pub(crate) fn change_trigger(&mut self, text: impl Into<String>, cost: u32, edits: Vec<FieldEdit>) {
        self.change_purpose(Purpose::Fitted, text, cost, edits);
    }

    /// A change of the trigger, and what it makes of its purpose.
    pub(crate) fn change_purpose(
        &mut self,
        purpose: Purpose,
        text: impl Into<String>,
        cost: u32,
        edits: Vec<FieldEdit>,
    ) {
        self.changes.push(Change {
            text: text.into(),
            cost,
            purpose,
            edit: Edit::Trigger(edits),
        });
    }
}

/// The time at which a decision says that something is due.
fn due_ms(decision: &Decision) -> Option<u64> {
    let value = |label: &str| {
        let seen = decision.values.iter().find(|seen| seen.label == label)?;
        seen.value.parse::<u64>().ok()
    };
    value("due at ms").or_else(|| Some(decision.t_ms.saturating_add(value("time-out in ms")?)))
}

/// Whether this step leads to another page, or none.
pub(crate) fn url_of(step: &mut Step) -> Option<&mut String> {
    match step {
        Step::Load { url } | Step::Route { url } | Step::NewTab { url } => Some(url),
        Step::Return { url, .. } => url.as_mut(),
        _ => None,
    }
}
