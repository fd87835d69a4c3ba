//! What holds for every session and every trigger, however foolish.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use simulate::{
    Case, Detail, EventKind, Expectation, Expected, Options, Session, Step, check, engines,
    expectations_from, parse_script, print_script, render_text, run,
};

use crate::made_up::{engine, session, triggers};

mod made_up;

proptest! {
    #[test]
    fn whatever_happens_the_trace_is_in_order_and_speaks_of_known_triggers_and_rules(
        engine in engine(), triggers in triggers(), session in session(),
    ) {
        let trace = run(engine, &triggers, &session, Options::default());
        let ids: HashSet<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
        prop_assert!(trace.records.iter().all(|(id, _)| ids.contains(id)));
        prop_assert!(trace.events.is_sorted_by_key(|event| event.t_ms));
        prop_assert!(trace.decisions.is_sorted_by_key(|decision| (decision.t_ms, decision.events_before)));
        let rules: HashSet<&str> = engine.info.rules.iter().map(|rule| rule.key).collect();
        for decision in &trace.decisions {
            prop_assert!(rules.contains(decision.rule.as_str()), "{}: {}", engine.info.key, decision.text);
        }
        prop_assert!(trace.frames.is_sorted_by_key(|frame| frame.t_ms));
        prop_assert!(trace.events.iter().all(|event| event.t_ms <= trace.end_ms));
        for lane in &trace.lanes {
            prop_assert!(lane.spans.iter().all(|span| span.from_ms <= span.to_ms && span.to_ms <= trace.end_ms));
        }
        let text = render_text(&trace, &HashMap::new(), None);
        prop_assert!(text.ends_with('\n'));
        prop_assert_eq!(run(engine, &triggers, &session, Options::default()), trace);
    }

    #[test]
    fn only_messages_that_are_shown_are_removed(
        engine in engine(), triggers in triggers(), mut session in session(),
    ) {
        // With one tab, which is never closed, every page load ends the page before it.
        session.steps.retain(|step| !matches!(
            step,
            Step::NewTab { .. } | Step::SwitchTab { .. } | Step::CloseTab { .. } | Step::Leave | Step::Return { .. }
        ));
        let trace = run(engine, &triggers, &session, Options::default());
        let mut shown: Vec<(&str, &str)> = Vec::new();
        for event in &trace.events {
            match &event.kind {
                EventKind::PageLoaded { .. } => shown.clear(),
                EventKind::MessageShown { trigger, text, .. } => shown.push((trigger, text)),
                EventKind::MessageRemoved { trigger, text } => {
                    let place = shown.iter().position(|one| *one == (trigger, text));
                    prop_assert!(place.is_some(), "{trigger} {text:?} was not there");
                    shown.remove(place.unwrap());
                }
                EventKind::RouteChanged { .. }
                | EventKind::WidgetOpened
                | EventKind::TagAdded { .. }
                | EventKind::GroupsChosen { .. }
                | EventKind::ChatStarted { .. }
                | EventKind::NotFired { .. } => {}
            }
        }
        let last = trace.frames.len().checked_sub(1);
        let readable = last.map_or(0, |frame| trace.messages_in(frame).count());
        prop_assert_eq!(readable, shown.len());
    }

    #[test]
    fn waiting_twice_is_waiting_once_as_long(
        engine in engine(), triggers in triggers(), session in session(), share in 0.0..=1.0,
    ) {
        let mut split = session.clone();
        split.steps = session.steps.iter().flat_map(|step| match step {
            Step::Wait { ms } => {
                let first = (*ms as f64 * share) as u64;
                let first = first.min(*ms);
                vec![Step::Wait { ms: first }, Step::Wait { ms: ms - first }]
            }
            other => vec![other.clone()],
        }).collect();
        let (one, two) = (
            run(engine, &triggers, &session, Options::default()),
            run(engine, &triggers, &split, Options::default()),
        );
        prop_assert_eq!(&one.events, &two.events);
        prop_assert_eq!(&one.records, &two.records);
        prop_assert_eq!(&one.lanes, &two.lanes);
        prop_assert_eq!(&one.messages, &two.messages);
        prop_assert_eq!(one.end_ms, two.end_ms);
    }

    #[test]
    fn writing_less_down_changes_nothing_that_happens(
        engine in engine(), triggers in triggers(), session in session(),
    ) {
        let full = run(engine, &triggers, &session, Options::default());
        let outcome = run(engine, &triggers, &session, Options { detail: Detail::Outcome, ..Options::default() });
        prop_assert_eq!(full.events, outcome.events);
        prop_assert_eq!(full.records, outcome.records);
        prop_assert!(outcome.decisions.is_empty() && outcome.frames.is_empty() && outcome.lanes.is_empty());
    }

    #[test]
    fn what_a_trace_shows_is_what_can_be_expected_of_it(triggers in triggers(), session in session()) {
        for engine in engines().into_iter().filter(|engine| engine.info.platform == trigger::Platform::RocketChat) {
            let trace = run(engine, &triggers, &session, Options::default());
            for outcome in check(&trace, &HashMap::new(), &expectations_from(&trace)) {
                prop_assert!(outcome.passed, "{}: {}", outcome.line, outcome.text);
            }
            let ids: HashSet<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
            for id in ids {
                let fires = |expected| {
                    let expectation = Expectation { trigger: id.to_owned(), expected };
                    check(&trace, &HashMap::new(), &[expectation])[0].passed
                };
                prop_assert_ne!(fires(Expected::Fires), fires(Expected::NeverFires));
            }
        }
    }

    #[test]
    fn a_printed_script_reads_back_as_the_same_session(session in session()) {
        let script = print_script(&session);
        prop_assert_eq!(parse_script(&script).map_err(|error| error.to_string()), Ok(session), "{}", script);
    }

    #[test]
    fn a_session_survives_its_json_form(session in session()) {
        let text = serde_json::to_string(&session).unwrap();
        prop_assert_eq!(&Session::from_json(&text).unwrap(), &session);
        prop_assert_eq!(serde_json::from_str::<Session>(&text).unwrap(), session);
    }

    #[test]
    fn any_text_is_a_script_or_a_mistake_with_a_place(text in any::<String>()) {
        if let Err(error) = parse_script(&text) {
            prop_assert!(error.line >= 1 && error.column >= 1);
        }
        let _ = Case::from_json(trigger::Platform::RocketChat, &text);
    }
}
