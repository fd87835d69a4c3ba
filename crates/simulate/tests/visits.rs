//! What a visitor can do beside loading pages: going back, tabs, coming back another day, writing, clearing the storage.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "rules/triggers.rs"]
#[expect(
    dead_code,
    reason = "shared with the tests of the rules, which need more of it"
)]
mod triggers;

use serde_json::Value;
use simulate::{EventKind, Options, RecordState, Trace, TriggerInput, engine_by_key, parse_script, run};
use triggers::{once, opened, page_url, registration, seconds};

#[track_caller]
fn play(triggers: &[Value], script: &str) -> Trace {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

/// When messages were shown, and in which tab.
fn shown(trace: &Trace) -> Vec<(u64, u32, &str)> {
    let messages = trace.messages.iter();
    messages
        .map(|message| (message.from_ms, message.tab, message.trigger.as_str()))
        .collect()
}

fn pages(trace: &Trace) -> Vec<String> {
    let events = trace.events.iter();
    events
        .filter_map(|event| match &event.kind {
            EventKind::PageLoaded { url } => Some(format!("load {url}")),
            EventKind::RouteChanged { url } => Some(format!("route {url}")),
            _ => None,
        })
        .collect()
}

#[test]
fn going_back_loads_the_page_before_or_undoes_a_route_change() {
    let trace = play(
        &[],
        "back\nload https://a.example/\nload https://a.example/2\nroute https://a.example/3\nback\nreload\nback\nback",
    );
    assert_eq!(
        pages(&trace),
        [
            "load https://a.example/",
            "load https://a.example/2",
            "route https://a.example/3",
            "route https://a.example/2",
            "load https://a.example/2",
            "load https://a.example/",
        ]
    );
}

#[test]
fn loading_the_same_url_again_is_not_a_page_to_go_back_to() {
    let trace = play(
        &[],
        "load https://a.example/\nload https://a.example/2\nload https://a.example/2\nback",
    );
    assert_eq!(pages(&trace).last().unwrap(), "load https://a.example/");
}

#[test]
fn a_timer_goes_on_in_a_tab_in_the_background() {
    let trace = play(
        &[seconds("t1", "10"), page_url("t2", "pricing")],
        "load https://a.example/\nwait 5s\nnew tab https://a.example/pricing\nend after 10s",
    );
    assert_eq!(shown(&trace), [(5000, 2, "t2"), (10_000, 1, "t1")]);
    let last = trace.frames.len() - 1;
    assert_eq!(trace.frames[last].tab, 2);
    assert_eq!(trace.frames[last].tabs, [1, 2]);
    assert_eq!(trace.frames[last].messages, 1);
    assert_eq!(
        trace
            .messages_in(last)
            .map(|message| message.trigger.as_str())
            .collect::<Vec<_>>(),
        ["t2"]
    );
    let background = trace
        .decisions
        .iter()
        .find(|decision| decision.t_ms == 10_000)
        .unwrap();
    assert!(
        background
            .values
            .iter()
            .any(|seen| seen.label == "in the background, in tab" && seen.value == "1")
    );
}

#[test]
fn tabs_share_the_records() {
    // The timer of the first tab runs, so the second tab refuses to schedule the trigger.
    let trace = play(
        &[seconds("t1", "10")],
        "load https://a.example/\nwait 5s\nnew tab https://a.example/\nclose tab 1\nend after 1m",
    );
    assert_eq!(shown(&trace), []);
    assert_eq!(trace.records.get("t1"), Some(RecordState::Scheduled));
}

#[test]
fn switching_and_closing_show_another_tab() {
    let trace = play(
        &[opened("t1")],
        "load https://a.example/1\nnew tab https://a.example/2\nnew tab https://a.example/3\nswitch to tab 1\nswitch to tab 9\nclose tab\nclose tab 2\nclose tab\nopen",
    );
    let looks: Vec<_> = trace
        .frames
        .iter()
        .map(|frame| {
            (
                frame.tab,
                frame.tabs.len(),
                frame.page.as_deref().unwrap_or("none"),
            )
        })
        .collect();
    assert_eq!(
        looks,
        [
            (1, 1, "https://a.example/1"),
            (2, 2, "https://a.example/2"),
            (3, 3, "https://a.example/3"),
            (1, 3, "https://a.example/1"),
            (3, 2, "https://a.example/3"),
            (3, 1, "https://a.example/3"),
            (1, 1, "none"),
        ]
    );
}

#[test]
fn who_comes_back_next_day_finds_the_records_and_not_the_timers() {
    let trace = play(
        &[seconds("t1", "60"), once(page_url("t2", "cart"))],
        "next agent anna\nload https://a.example/cart\nwait 5s\nleave\nnext agent becomes bert\nreturn after 1d\nend after 2m",
    );
    assert_eq!(shown(&trace), [(0, 1, "t2"), (86_405_000, 1, "t2")]);
    assert_eq!(trace.messages[0].to_ms, Some(5000));
    assert_eq!(trace.messages[1].sender, "bert", "an agent is kept for an hour");
    assert_eq!(trace.records.get("t1"), Some(RecordState::Scheduled));
    assert_eq!(trace.end_ms, 86_525_000);
}

#[test]
fn coming_back_can_be_to_another_page_and_closes_what_is_open() {
    let trace = play(
        &[],
        "load https://a.example/\nnew tab https://a.example/2\nreturn after 1h to https://a.example/3\nback",
    );
    assert_eq!(trace.frames.last().unwrap().tabs, [1]);
    assert_eq!(pages(&trace).last().unwrap(), "load https://a.example/3");
}

#[test]
fn writing_registers_only_where_no_form_is_asked_for() {
    let visit = "load https://a.example/\nwrite Hello, is anybody there?";
    let triggers = [opened("t1"), registration("t2")];
    assert_eq!(shown(&play(&triggers, visit)), [(0, 1, "t1")]);
    let trace = play(&triggers, &format!("no registration form\n{visit}"));
    assert_eq!(shown(&trace), [(0, 1, "t1"), (0, 1, "t2")]);
    assert!(trace.frames.last().unwrap().registered);
}

#[test]
fn clearing_the_storage_frees_a_trigger_whose_timer_was_lost() {
    let visit =
        "load https://a.example/\nwait 5s\nload https://a.example/2\nclear storage\nreload\nend after 10s";
    assert_eq!(shown(&play(&[seconds("t1", "10")], visit)), [(15_000, 1, "t1")]);
    let without = visit.replace("clear storage\n", "");
    assert_eq!(shown(&play(&[seconds("t1", "10")], &without)), []);
}

#[test]
fn scripts_of_these_steps_are_read_and_mistakes_in_them_shown() {
    let refused = |script: &str| parse_script(script).unwrap_err().to_string();
    assert_eq!(
        refused("switch to tab one"),
        "line 1, column 15: the number of a tab is missing; write the number of a tab, such as `2`"
    );
    assert_eq!(
        refused("return after soon to https://a.example/"),
        "line 1, column 14: “soon” is no time; write a time such as `500ms`, `30s` or `1m 30s`"
    );
    assert_eq!(
        refused("return after 1d to"),
        "line 1, column 19: a URL is missing; write a URL here"
    );
    assert_eq!(
        refused("write"),
        "line 1, column 6: what the visitor writes is missing; write what the visitor writes here"
    );
    assert_eq!(
        parse_script("return after 1d 2h to https://a.example/ # late").unwrap(),
        simulate::Session::from_json(r#"[{"op": "return", "ms": 93600000, "url": "https://a.example/"}]"#)
            .unwrap()
    );
}
