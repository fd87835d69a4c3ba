//! Everything that is made of a trace, for the traces of Zendesk Chat's recorded visits: lanes, text, page, expectations, comparison.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::HashMap;

use scraper::{Html, Selector};
use serde_json::json;
use simulate::{
    Case, EventKind, Options, PackedTrace, Report, SpanKind, Trace, TriggerInput, check, compare,
    engine_by_key, expectations_from, parse_script, print_script, render_html, render_text, run,
};
use trigger::Platform;

const VISITS: &str = include_str!("../../../tests/cases/zendesk-visits.jsonl");

fn visits() -> impl Iterator<Item = (Case, Trace)> {
    let engine = engine_by_key("zendesk-chat").unwrap();
    VISITS.lines().map(|line| {
        let case = Case::from_json(Platform::ZendeskChat, line).unwrap();
        let trace = run(engine, &case.triggers, &case.session, Options::default());
        (case, trace)
    })
}

#[test]
fn every_message_of_a_visit_has_its_place_in_the_lane_of_its_trigger_and_in_a_frame() {
    for (case, trace) in visits() {
        let shown = trace.events.iter();
        let shown = shown.filter(|event| matches!(event.kind, EventKind::MessageShown { .. }));
        assert_eq!(shown.count(), trace.messages.len());
        assert_eq!(trace.lanes.len(), case.triggers.len());
        for message in &trace.messages {
            let mut lanes = trace.lanes.iter();
            let lane = lanes.find(|lane| lane.trigger == message.trigger).unwrap();
            let visible = lane.spans.iter().filter(|span| span.kind == SpanKind::Visible);
            // One that comes at the very end has no length.
            assert!(visible.count() > 0 || message.from_ms == trace.end_ms);
            let from = trace.frames.get(message.from_frame);
            assert!(from.is_none_or(|frame| frame.widget_open), "{message:?}");
        }
        let fired = trace.decisions.iter();
        let fired = fired.filter(|decision| decision.verdict.is_fired()).count();
        let marks = trace.lanes.iter().flat_map(|lane| &lane.marks);
        assert_eq!(marks.filter(|mark| mark.fired).count(), fired);
    }
}

#[test]
fn what_happens_in_a_visit_is_what_can_be_expected_of_it_and_differs_from_nothing() {
    for (case, trace) in visits() {
        for outcome in check(&trace, &HashMap::new(), &expectations_from(&trace)) {
            assert!(outcome.passed, "{}: {}", outcome.line, outcome.text);
        }
        assert!(compare(&trace, &trace).is_empty());
        let script = print_script(&case.session);
        assert_eq!(parse_script(&script).unwrap(), case.session, "{script}");
        let text = render_text(&trace, &HashMap::new(), None);
        for decision in &trace.decisions {
            assert!(text.contains(&decision.text), "{}", decision.text);
        }
    }
}

#[test]
fn the_page_of_a_visit_tells_every_decision_with_its_rule() {
    let engine = engine_by_key("zendesk-chat").unwrap();
    let decisions = Selector::parse("li.decision").unwrap();
    let scripts = Selector::parse("script").unwrap();
    for (case, trace) in visits().take(40) {
        let page = render_html(&Report {
            title: "A visit",
            session: &case.session,
            engine: &engine.info,
            triggers: &case.triggers,
            trace: &trace,
            local: None,
            drawn: &HashMap::new(),
        });
        let page = Html::parse_document(&page);
        assert_eq!(page.select(&decisions).count(), trace.decisions.len());
        assert_eq!(page.select(&scripts).count(), 0);
        assert_eq!(page.errors, Vec::<String>::new());
    }
}

#[test]
fn the_page_says_what_the_engine_passed_over() {
    let engine = engine_by_key("zendesk-chat").unwrap();
    let page = |script: &str| {
        let session = parse_script(script).unwrap();
        render_html(&Report {
            title: "A visit",
            session: &session,
            engine: &engine.info,
            triggers: &[],
            trace: &run(engine, &[], &session, Options::default()),
            local: None,
            drawn: &HashMap::new(),
        })
    };
    let strange = page("load https://a.example/\nopen");
    assert!(strange.contains("Some of it was passed over: step 2 of the session is `open`"));
    assert_eq!(Html::parse_document(&strange).errors, Vec::<String>::new());
    assert!(!page("load https://a.example/\nrequest chat").contains("passed over"));
}

#[test]
fn what_the_visitor_can_answer_is_in_the_trace_and_on_the_page_and_no_markup() {
    let document = json!([{ "name": "t", "enabled": true, "definition": {
        "event": "page_enter",
        "actions": [
            ["sendMessageToVisitor", "Anna", "Can I help?", "(1) Yes/(2) <b>No</b>"],
            ["sendMessageToVisitor", "Anna", "Good."],
        ],
    } }]);
    let triggers = TriggerInput::list_from_json(Platform::ZendeskChat, &document.to_string()).unwrap();
    let engine = engine_by_key("zendesk-chat").unwrap();
    let session = parse_script("load https://a.example/").unwrap();
    let trace = run(engine, &triggers, &session, Options::default());
    let answers: Vec<_> = trace
        .messages
        .iter()
        .map(|message| message.answers.clone())
        .collect();
    assert_eq!(
        answers,
        [vec!["(1) Yes".to_owned(), "(2) <b>No</b>".to_owned()], vec![]]
    );
    let packed = serde_json::to_value(PackedTrace::from(&trace)).unwrap();
    let place = packed["messages"]["kinds"][0][3][1].as_u64().unwrap();
    assert_eq!(packed["texts"][usize::try_from(place).unwrap()], "(2) <b>No</b>");
    let page = render_html(&Report {
        title: "A visit",
        session: &session,
        engine: &engine.info,
        triggers: &triggers,
        trace: &trace,
        local: None,
        drawn: &HashMap::new(),
    });
    let page = Html::parse_document(&page);
    assert_eq!(page.errors, Vec::<String>::new());
    let answers = Selector::parse(".answers li").unwrap();
    let shown = page.select(&answers);
    let shown: Vec<String> = shown.map(|answer| answer.text().collect()).collect();
    assert_eq!(shown, ["(1) Yes", "(2) <b>No</b>"]);
}
