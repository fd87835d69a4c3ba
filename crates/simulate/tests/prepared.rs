//! One set of triggers, prepared once and played in any number of sessions, into a trace or into any other sink.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "made_up/mod.rs"]
mod made_up;

use std::collections::HashMap;
use std::thread;

use made_up::{engine, session, triggers};
use proptest::prelude::*;
use simulate::{
    Case, Detail, Engine, Firings, Frame, Happening, Now, Options, Patterns, Prepared, Records, Said,
    Session, Sink, Step, Trace, TriggerInput, engine_by_key, run,
};
use trigger::Platform;

/// How often each trigger fired by a full trace.
fn fired(trace: &Trace) -> HashMap<&str, u64> {
    let mut fired = HashMap::new();
    for decision in &trace.decisions {
        if decision.verdict.is_fired() {
            *fired.entry(decision.trigger.as_str()).or_default() += 1;
        }
    }
    fired
}

/// Counts what it is told.
#[derive(Debug, Default)]
struct Ear {
    wants: Detail,
    most_events: Option<usize>,
    events: usize,
    fired: usize,
    told: usize,
    ended: usize,
}

impl Sink for Ear {
    fn detail(&self) -> Detail {
        self.wants
    }

    fn is_full(&self) -> bool {
        self.most_events.is_some_and(|most| self.events >= most)
    }

    fn event(&mut self, _: Now, _: Happening<'_>) {
        self.events += 1;
    }

    fn fired(&mut self, _: Now, _: usize) {
        self.fired += 1;
    }

    fn step(&mut self, _: Now, _: &Step) {
        self.told += 1;
    }

    fn decision(&mut self, _: Now, _: usize, _: Said) {
        self.told += 1;
    }

    fn frame(&mut self, _: Now, _: Frame) {
        self.told += 1;
    }

    fn end(&mut self, _: Now, _: Records) {
        self.ended += 1;
    }
}

proptest! {
    #[test]
    fn what_is_prepared_once_plays_every_session_as_if_it_were_the_first(
        engine in engine(), triggers in triggers(), sessions in prop::collection::vec(session(), 1..4),
    ) {
        let prepared = engine.prepare(&triggers);
        let mut counted = Firings::new();
        let mut expected: HashMap<String, u64> = HashMap::new();
        for session in &sessions {
            let trace = run(engine, &triggers, session, Options::default());
            prop_assert_eq!(&prepared.trace(session, Options::default()), &trace);
            prepared.play(session, &mut counted);
            for (id, times) in fired(&trace) {
                *expected.entry(id.to_owned()).or_default() += times;
            }
        }
        // Two triggers of one id are told apart by their places only.
        let mut by_id: HashMap<String, u64> = HashMap::new();
        for (place, id) in prepared.triggers().into_iter().enumerate() {
            if counted.of(place) > 0 {
                *by_id.entry(id.to_owned()).or_default() += counted.of(place);
            }
        }
        prop_assert_eq!(by_id, expected);
    }

    #[test]
    fn every_verdict_that_is_given_is_one_that_the_engine_declares(
        engine in engine(), triggers in triggers(), session in session(),
    ) {
        let trace = run(engine, &triggers, &session, Options::default());
        for decision in &trace.decisions {
            let declared = engine.vocabulary().verdict(decision.verdict.key());
            prop_assert_eq!(declared, Some(decision.verdict.look()));
        }
    }
}

/// The recorded visits of Zendesk Chat, all against the triggers of the first ones.
fn visits() -> (&'static Engine, Vec<TriggerInput>, Vec<Session>) {
    let recorded = include_str!("../../../tests/cases/zendesk-visits.jsonl").lines();
    let cases: Vec<Case> = recorded
        .map(|line| Case::from_json(Platform::ZendeskChat, line).unwrap())
        .collect();
    let triggers = cases.iter().take(20).flat_map(|case| case.triggers.clone());
    let triggers = triggers.enumerate().map(|(place, input)| TriggerInput {
        id: format!("t{place}"),
        ..input
    });
    let triggers = triggers.collect();
    let sessions = cases.into_iter().map(|case| case.session).collect();
    (engine_by_key("zendesk-chat").unwrap(), triggers, sessions)
}

#[test]
fn recorded_visits_of_zendesk_chat_are_counted_as_their_traces_tell_and_verdicts_are_declared() {
    let (engine, triggers, sessions) = visits();
    let prepared = engine.prepare(&triggers);
    let mut counted = Firings::new();
    let mut expected: HashMap<String, u64> = HashMap::new();
    for session in &sessions {
        let trace = prepared.trace(session, Options::default());
        prepared.play(session, &mut counted);
        for (id, times) in fired(&trace) {
            *expected.entry(id.to_owned()).or_default() += times;
        }
        for decision in &trace.decisions {
            let declared = engine.vocabulary().verdict(decision.verdict.key());
            assert_eq!(declared, Some(decision.verdict.look()));
        }
    }
    for (place, id) in prepared.triggers().into_iter().enumerate() {
        assert_eq!(
            counted.of(place),
            expected.get(id).copied().unwrap_or_default(),
            "{id}"
        );
    }
    assert!(counted.total() > 100, "{}", counted.total());
}

#[test]
fn threads_share_what_is_prepared() {
    let (engine, triggers, sessions) = visits();
    let prepared = engine.prepare(&triggers);
    let count = |prepared: &Prepared<'_>| {
        let mut firings = Firings::new();
        for session in &sessions {
            prepared.play(session, &mut firings);
        }
        firings
    };
    let alone = count(&prepared);
    thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| count(&prepared))).collect();
        for other in others {
            assert_eq!(other.join().unwrap(), alone);
        }
    });
}

#[test]
fn a_sink_is_told_no_more_than_it_wants_and_no_more_than_it_can_hear() {
    let (engine, triggers, sessions) = visits();
    let prepared = engine.prepare_with(&triggers, &mut Patterns::new());
    for session in &sessions {
        let mut outcome = Ear {
            wants: Detail::Outcome,
            ..Ear::default()
        };
        prepared.play(session, &mut outcome);
        assert_eq!((outcome.told, outcome.ended), (0, 1));
        let mut full = Ear::default();
        prepared.play(session, &mut full);
        assert_eq!((full.events, full.fired), (outcome.events, outcome.fired));
        assert!(full.told > 0);
        let mut full_at_once = Ear {
            most_events: Some(2),
            ..Ear::default()
        };
        prepared.play(session, &mut full_at_once);
        assert_eq!((full_at_once.events, full_at_once.ended), (full.events.min(2), 1));
    }
}
