//! What changes are thought up from: the trigger, the visit, and what became of the trigger in it.

use serde_json::{Map, Value};
use trigger::FieldPath;
use trigger::rocketchat::{ConditionKind, ConditionValue, Trigger};

use super::FieldEdit;
use crate::{Decision, EventKind, Patterns, Reason, Session, Step, Trace, TriggerInput, Verdict, js};

/// One elementary change.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// What is done, in a sentence without its full stop.
    pub(super) text: String,
    pub(super) cost: u32,
    pub(super) edit: Edit,
}

#[derive(Debug, Clone)]
pub(super) enum Edit {
    Trigger(Vec<FieldEdit>),
    Visit(Session),
    /// Another trigger, by its id.
    TurnOff(String),
}

/// What is known when a change is looked for.
pub(super) struct Scene<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) trigger: &'a Trigger,
    pub(super) session: &'a Session,
    pub(super) trace: &'a Trace,
    /// The decisions about the trigger.
    pub(super) decisions: Vec<&'a Decision>,
    /// The other triggers.
    pub(super) others: Vec<&'a TriggerInput>,
    /// URLs of the site that the caller knows.
    pub(super) urls: &'a [String],
    pub(super) patterns: &'a mut Patterns,
    pub(super) changes: Vec<Change>,
}

/// A stretch in which the trigger waited without success.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waited {
    pub(super) reason: Reason,
    pub(super) from_ms: u64,
    /// When its time would be up; `None` when it waits for something else.
    pub(super) due_ms: Option<u64>,
    /// When it was in vain.
    pub(super) until_ms: u64,
    /// The step that ended it; the number of steps when it waited to the end.
    pub(super) until_step: usize,
}

impl Scene<'_> {
    pub(super) fn saw(&self, reason: Reason) -> bool {
        self.decisions.iter().any(|decision| decision.reason == reason)
    }

    /// Whether some condition is of this kind.
    pub(super) fn has(&self, kind: &ConditionKind) -> bool {
        self.trigger
            .conditions
            .iter()
            .any(|condition| condition.kind == *kind)
    }

    pub(super) fn has_page(&self) -> bool {
        let events = &mut self.trace.events.iter();
        events.any(|event| matches!(event.kind, EventKind::PageLoaded { .. }))
    }

    /// The patterns of the trigger, with their places among the conditions.
    pub(super) fn page_patterns(&self) -> Vec<(usize, String)> {
        let conditions = self.trigger.conditions.iter().enumerate();
        conditions
            .filter(|(_, condition)| condition.kind == ConditionKind::PageUrl)
            .map(|(place, condition)| {
                let value = &condition.value;
                let pattern = if js::is_truthy(value) {
                    js::to_text(value)
                } else {
                    String::new()
                };
                (place, pattern)
            })
            .collect()
    }

    /// The places of conditions that wait for a time, with the text of their values.
    pub(super) fn times_on_site(&self) -> Vec<(usize, String)> {
        let conditions = self.trigger.conditions.iter().enumerate();
        conditions
            .filter(|(_, condition)| condition.kind == ConditionKind::TimeOnSite)
            .map(|(place, condition)| {
                let value = match &condition.value {
                    ConditionValue::Missing | ConditionValue::Null => "0".to_owned(),
                    value => js::to_text(value),
                };
                (place, value)
            })
            .collect()
    }

    /// The URLs that the visitor saw, the latest first, each once.
    pub(super) fn visited(&self) -> Vec<&str> {
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
    pub(super) fn page_before(&self, step: usize) -> Option<&str> {
        let t_frame = self
            .trace
            .frames
            .iter()
            .take_while(|frame| frame.step.is_some_and(|taken| taken < step))
            .last()?;
        t_frame.page.as_deref()
    }

    /// Where it waited and nothing came of it, in order.
    pub(super) fn waits(&self) -> Vec<Waited> {
        let mut waits = Vec::new();
        for (place, decision) in self.decisions.iter().enumerate() {
            if !matches!(decision.verdict, Verdict::Waiting | Verdict::ServiceAsked) {
                continue;
            }
            let end = self.decisions[place + 1..].iter().find(|later| {
                matches!(
                    later.verdict,
                    Verdict::ConditionMet
                        | Verdict::ConditionFailed
                        | Verdict::ServiceAnswered
                        | Verdict::ServiceFailed
                        | Verdict::Lost
                )
            });
            let (until_ms, until_step) = match end {
                Some(end) if end.verdict == Verdict::Lost => {
                    (end.t_ms, end.step.unwrap_or(self.session.steps.len()))
                }
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

    pub(super) fn change_visit(
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
                edit: Edit::Visit(session),
            });
        }
    }

    pub(super) fn change_trigger(&mut self, text: impl Into<String>, cost: u32, edits: Vec<FieldEdit>) {
        self.changes.push(Change {
            text: text.into(),
            cost,
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
pub(super) fn url_of(step: &mut Step) -> Option<&mut String> {
    match step {
        Step::Load { url } | Step::Route { url } | Step::NewTab { url } => Some(url),
        Step::Return { url, .. } => url.as_mut(),
        _ => None,
    }
}

/// A field of the condition at this place.
pub(super) fn of_condition(place: usize, field: &str) -> FieldPath {
    FieldPath::root().field("conditions").item(place).field(field)
}

/// A parameter of the action that counts.
pub(super) fn of_action(param: &str) -> FieldPath {
    FieldPath::root()
        .field("actions")
        .item(0)
        .field("params")
        .field(param)
}
