//! The search: elementary changes, then two together, and so on, as long as something smaller may make the trigger fire than what was
//! found: two small changes can be less than a big one.
//!
//! Of the states that are not there yet, those are taken further first in which the trigger came furthest on its way from delivery to
//! firing: each obstacle that is gone shows in the trace.

use std::cmp::Reverse;
use std::collections::HashSet;

use serde_json::{Map, Value};

use super::effects::{fired_ms, on_others};
use super::scene::{Change, Edit, Scene};
use super::{
    FieldEdit, Purpose, Scope, SuggestOptions, Suggestion, SuggestionKind, Suggestions, apply_edits,
};
use crate::platform::{self, Rules};
use crate::{
    Decision, Engine, Options, Patterns, Session, Speech, Trace, Trigger, TriggerInput, run_with, words,
};

/// Most elementary changes in one suggestion.
const MOST_PARTS: usize = 4;
/// Most changes that are tried from one state, the smallest first.
const MOST_CHANGES: usize = 60;
/// What one change more costs at least.
const CHEAPEST: u32 = 15;
/// From how many states of each size the search goes on, when no smaller change was enough.
const MOST_STATES: usize = 30;

/// What the trigger should do.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    /// Fire, whenever.
    Ever,
    /// Fire at this time, in milliseconds since the session began.
    At(u64),
}

/// A trigger and a visit, and how they came about.
#[derive(Debug, Clone)]
struct State {
    document: Map<String, Value>,
    session: Session,
    /// What was changed, in order.
    parts: Vec<String>,
    edits: Vec<FieldEdit>,
    /// Other triggers that are turned off.
    turned_off: Vec<String>,
    /// The trigger that it stands before, where it was moved.
    before: Option<String>,
    cost: u32,
    /// What the changes make of the trigger's purpose.
    purpose: Purpose,
    /// How far the trigger came.
    progress: (u32, usize),
}

/// What [`Search::single`] found.
pub(super) struct Single {
    /// The change in a sentence; `None`: it fires as it is.
    pub(super) text: Option<String>,
    /// How big the change is.
    pub(super) cost: u32,
    /// When the trigger fires then, in milliseconds since the session began.
    pub(super) fires_at_ms: u64,
}

pub(super) struct Search<'a> {
    engine: &'a Engine,
    rules: &'static dyn Rules,
    triggers: Vec<TriggerInput>,
    /// Which of them are enabled as they are.
    enabled: Vec<bool>,
    /// Which of them is to fire.
    target: usize,
    session: &'a Session,
    options: &'a SuggestOptions,
    patterns: &'a mut Patterns,
    runs: usize,
    work: usize,
}

impl<'a> Search<'a> {
    /// `None`: there is no such trigger.
    pub(super) fn new(
        engine: &'a Engine,
        triggers: &[TriggerInput],
        session: &'a Session,
        id: &str,
        options: &'a SuggestOptions,
        patterns: &'a mut Patterns,
    ) -> Option<Search<'a>> {
        Some(Search {
            engine,
            rules: platform::of(engine.info.platform),
            target: triggers.iter().position(|input| input.id == id)?,
            triggers: triggers.to_vec(),
            enabled: triggers.iter().map(|input| input.trigger.is_enabled()).collect(),
            session,
            options,
            patterns,
            runs: 0,
            work: 0,
        })
    }

    pub(super) fn find(mut self, goal: Goal) -> Suggestions {
        let start = self.start();
        let before = self.play(&start);
        if self.reached(goal, &before).is_some() {
            return self.suggestions(Vec::new());
        }
        let mut tried = HashSet::from([fingerprint(&start)]);
        let mut found: Vec<Suggestion> = Vec::new();
        let mut level = vec![start];
        for _ in 0..MOST_PARTS {
            // What a change may cost that is found from here on.
            let weights = found.iter().map(|found| found.purpose.weight(found.cost));
            let below = weights.min();
            level.retain(|state| below.is_none_or(|below| state.weight() + CHEAPEST < below));
            level.sort_by_key(|state| (Reverse(state.progress), state.weight()));
            level.truncate(MOST_STATES);
            let mut next: Vec<State> = level
                .into_iter()
                .flat_map(|state| self.neighbours(&state))
                .filter(|state| below.is_none_or(|below| state.weight() < below))
                .filter(|state| tried.insert(fingerprint(state)))
                .collect();
            next.sort_by_key(State::weight);
            level = Vec::new();
            let known = found.len();
            for mut state in next {
                if found.len() - known >= self.options.most || self.is_exhausted() {
                    break;
                }
                let trace = self.play(&state);
                match self.reached(goal, &trace) {
                    Some(fires_at_ms) => found.push(self.suggestion(state, fires_at_ms, &before, &trace)),
                    None => {
                        state.progress = self.progress(&trace);
                        level.push(state);
                    }
                }
            }
            if level.is_empty() || self.is_exhausted() {
                break;
            }
        }
        found.sort_by_key(|suggestion| suggestion.purpose.rank(suggestion.cost));
        found.truncate(self.options.most);
        if let Some(best) = found.first().map(|suggestion| suggestion.cost) {
            found.retain(|suggestion| suggestion.cost <= 2 * best + 10);
        }
        self.suggestions(found)
    }

    /// One change of the visit that `fits` and after which the trigger fires, the smallest there is; as it is, where it fires so.
    pub(super) fn single(&mut self, fits: impl Fn(&Session) -> bool) -> Option<Single> {
        let start = self.start();
        let before = self.play(&start);
        if let Some(fires_at_ms) = self.reached(Goal::Ever, &before) {
            return Some(Single {
                text: None,
                cost: 0,
                fires_at_ms,
            });
        }
        let mut changed = self.neighbours(&start);
        changed.retain(|state| fits(&state.session));
        changed.iter().find_map(|state| {
            let trace = self.play(state);
            Some(Single {
                fires_at_ms: self.reached(Goal::Ever, &trace)?,
                text: Some(joined(&state.parts)),
                cost: state.cost,
            })
        })
    }

    /// How many sessions were played, and how many events, decisions and steps they had.
    pub(super) fn spent(&self) -> (usize, usize) {
        (self.runs, self.work)
    }

    fn start(&self) -> State {
        let written = || self.rules.write(&self.triggers[self.target].trigger);
        State {
            document: self.options.document.clone().unwrap_or_else(written),
            session: self.session.clone(),
            parts: Vec::new(),
            edits: Vec::new(),
            turned_off: Vec::new(),
            before: None,
            cost: 0,
            purpose: Purpose::Untouched,
            progress: (0, 0),
        }
    }

    fn suggestions(&self, found: Vec<Suggestion>) -> Suggestions {
        Suggestions {
            found,
            runs: self.runs,
            cut_short: self.is_exhausted(),
        }
    }

    fn is_exhausted(&self) -> bool {
        self.runs >= self.options.most_runs || self.work >= self.options.most_work
    }

    fn play(&mut self, state: &State) -> Trace {
        for (input, enabled) in self.triggers.iter_mut().zip(&self.enabled) {
            input
                .trigger
                .set_enabled(*enabled && !state.turned_off.contains(&input.id));
        }
        self.triggers[self.target].trigger = self.rules.read(&state.document);
        let moved = state.before.as_ref().map(|other| self.moved_before(other));
        let trace = run_with(
            self.engine,
            moved.as_ref().unwrap_or(&self.triggers),
            &state.session,
            Options::default(),
            self.patterns,
        );
        self.runs += 1;
        self.work += trace.events.len() + trace.decisions.len() + state.session.steps.len();
        trace
    }

    /// The triggers with the one that is to fire before another one.
    fn moved_before(&self, other: &str) -> Vec<TriggerInput> {
        let mut triggers = self.triggers.clone();
        let moved = triggers.remove(self.target);
        let place = triggers.iter().position(|input| input.id == other);
        triggers.insert(place.unwrap_or(self.target), moved);
        triggers
    }

    fn reached(&self, goal: Goal, trace: &Trace) -> Option<u64> {
        fired_ms(trace, &self.triggers[self.target].id)
            .into_iter()
            .find(|ms| match goal {
                Goal::Ever => true,
                Goal::At(moment) => *ms == moment,
            })
    }

    /// How far the trigger came on its way to firing: by its furthest decision, and then by how many parts of its condition were looked at.
    fn progress(&self, trace: &Trace) -> (u32, usize) {
        let id = &self.triggers[self.target].id;
        let decisions = trace.decisions.iter().filter(|decision| decision.trigger == *id);
        let parts: HashSet<&str> = decisions.clone().filter_map(part_of).collect();
        let furthest = decisions
            .map(|decision| decision.verdict.look().progress)
            .max()
            .unwrap_or_default();
        (furthest, parts.len())
    }

    /// What a state becomes with one change more.
    fn neighbours(&mut self, state: &State) -> Vec<State> {
        if self.is_exhausted() {
            return Vec::new();
        }
        // Playing again costs less than keeping every trace.
        let trace = self.play(state);
        let trigger: Trigger = self.rules.read(&state.document);
        let id = &self.triggers[self.target].id;
        let mut scene = Scene {
            id,
            document: &state.document,
            trigger: &trigger,
            session: &state.session,
            trace: &trace,
            decisions: trace
                .decisions
                .iter()
                .filter(|decision| decision.trigger == *id)
                .collect(),
            others: self.triggers.iter().filter(|input| input.id != *id).collect(),
            urls: &self.options.urls,
            zone: self.options.zone.as_ref(),
            patterns: self.patterns,
            changes: Vec::new(),
        };
        self.rules.think_up(&mut scene);
        let mut changes = scene.changes;
        let only_visit = self.options.scope == Scope::Visit;
        changes.retain(|change| !only_visit || matches!(change.edit, Edit::Visit(_)));
        changes.sort_by_key(|change| change.cost);
        changes.truncate(MOST_CHANGES);
        changes
            .into_iter()
            .filter_map(|change| state.with(change))
            .collect()
    }

    fn suggestion(&self, state: State, fires_at_ms: u64, before: &Trace, after: &Trace) -> Suggestion {
        let visit_changed = state.session != *self.session;
        let triggers_changed =
            !state.edits.is_empty() || !state.turned_off.is_empty() || state.before.is_some();
        let kind = match (triggers_changed, visit_changed) {
            (false, _) => SuggestionKind::Visit,
            (true, false) => SuggestionKind::Trigger,
            (true, true) => SuggestionKind::Both,
        };
        let mut changed = vec![self.triggers[self.target].id.as_str()];
        changed.extend(state.turned_off.iter().map(String::as_str));
        let side_effects = on_others(&self.triggers, &changed, before, after);
        let sentences: Vec<String> = state.parts.iter().map(|part| format!("{part}.")).collect();
        Suggestion {
            kind,
            text: joined(&state.parts),
            parts: if sentences.len() > 1 {
                sentences
            } else {
                Vec::new()
            },
            edits: state.edits,
            turn_off: state.turned_off,
            move_before: state.before,
            session: visit_changed.then_some(state.session),
            cost: state.cost,
            purpose: state.purpose,
            keeps_purpose: state.purpose.is_kept(),
            purpose_told: state.purpose.told(Speech::of(&before.engine)),
            fires_at_ms,
            side_effects,
        }
    }
}

impl State {
    fn weight(&self) -> u32 {
        self.purpose.weight(self.cost)
    }

    /// `None`: the change does not fit this document.
    fn with(&self, change: Change) -> Option<State> {
        let mut state = self.clone();
        match change.edit {
            Edit::Trigger(edits) => {
                if !apply_edits(&mut state.document, &edits) {
                    return None;
                }
                state.edits.extend(edits);
            }
            Edit::Visit(session) => state.session = *session,
            Edit::TurnOff(id) => state.turned_off.push(id),
            // It stands at one place.
            Edit::MoveBefore(_) if state.before.is_some() => return None,
            Edit::MoveBefore(other) => state.before = Some(other),
        }
        state.purpose = state.purpose.max(change.purpose);
        state.parts.push(change.text);
        // Every part that is not needed makes a suggestion harder to take.
        state.cost += change.cost + if state.parts.len() > 1 { 10 } else { 0 };
        Some(state)
    }
}

/// The part of the condition that a decision is about, where engines look at parts.
fn part_of(decision: &Decision) -> Option<&str> {
    let seen = decision.values.iter().find(|seen| seen.label == "part")?;
    Some(&seen.value)
}

/// Tells states apart: the same change may come about in several ways.
fn fingerprint(state: &State) -> (String, String, Vec<String>, Option<String>) {
    let document = serde_json::to_string(&state.document).unwrap_or_default();
    let session = serde_json::to_string(&state.session).unwrap_or_default();
    let mut turned_off = state.turned_off.clone();
    turned_off.sort_unstable();
    (document, session, turned_off, state.before.clone())
}

/// Parts as one sentence.
fn joined(parts: &[String]) -> String {
    let continued: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(place, part)| {
            if place == 0 {
                part.clone()
            } else {
                words::continued(part)
            }
        })
        .collect();
    format!("{}.", words::list(&continued))
}
