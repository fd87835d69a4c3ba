//! What the versions of the widget do differently, and what the documents promise, as visits with their timelines.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]
#![expect(
    dead_code,
    reason = "the triggers are shared with the rules of the current widget"
)]

#[path = "rules/triggers.rs"]
mod triggers;

use std::collections::HashMap;

use expect_test::{Expect, expect};
use serde_json::{Value, json};
use simulate::{EventKind, Options, Trace, TriggerInput, engine_by_key, parse_script, render_text, run};
use triggers::{custom, once, opened, page_url, registration, seconds, with_conditions};

const EARLY_6_6: &str = "rocketchat-6.6";
const UP_TO_6_5: &str = "rocketchat-6.5";
const UP_TO_4_7: &str = "rocketchat-4.7";
const DOCUMENTED: &str = "rocketchat-documented";

#[track_caller]
fn play(engine: &str, triggers: &[Value], script: &str) -> Trace {
    let triggers = TriggerInput::list_from_json(&Value::from(triggers).to_string()).unwrap();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    run(
        engine_by_key(engine).unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

#[track_caller]
fn check(engine: &str, triggers: &[Value], script: &str, timeline: &Expect) {
    timeline.assert_eq(&render_text(&play(engine, triggers, script), &HashMap::new()));
}

/// When each message was shown, as `seconds trigger sender`.
fn shown(trace: &Trace) -> Vec<String> {
    let messages = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::MessageShown { trigger, sender, .. } => Some(format!(
            "{} {trigger} {sender}",
            f64::from(u32::try_from(event.t_ms).unwrap()) / 1000.0
        )),
        _ => None,
    });
    messages.collect()
}

fn two_actions(mut trigger: Value) -> Value {
    let mut second = trigger["actions"][0].clone();
    second["params"]["msg"] = json!("And another thing");
    trigger["actions"].as_array_mut().unwrap().push(second);
    trigger
}

#[test]
fn in_early_6_6_what_runs_once_waits_for_a_url() {
    check(
        EARLY_6_6,
        &[once(seconds("timed", "1")), once(page_url("paged", "shop"))],
        "next agent anna\nload https://shop.example/\nwait 2s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         timed  not scheduled     It runs once, and this version schedules such triggers only when the widget is told a URL, which concerns triggers with a page URL condition. [run once: yes; record: none]
                         paged  not scheduled     It runs once, and this version schedules such triggers only when the widget is told a URL. [run once: yes; record: none]
                         paged  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: none; record: scheduled]
                         paged  condition met     The pattern matches the URL. [URL: https://shop.example/; pattern: shop; matched part: shop; from: 8; to: 12]
                         paged  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from paged” from anna (paged)
                       ● widget opened
                         paged  fired             It shows its message from anna. [message: Hello from paged; sender: anna; widget was minimised: yes; record: fired]
            00:02.000  ● end of the session
            record of paged: fired
        "#]],
    );
}

#[test]
fn in_early_6_6_what_may_run_again_is_scheduled_as_today() {
    let triggers = [seconds("timed", "1"), page_url("paged", "shop")];
    let script = "next agent anna\nload https://shop.example/\nwait 2s\nload https://shop.example/b\nwait 2s";
    let (early, current) = (
        play(EARLY_6_6, &triggers, script),
        play("rocketchat", &triggers, script),
    );
    assert_eq!(early.events, current.events);
    assert_eq!(early.records, current.records);
}

#[test]
fn up_to_6_5_every_condition_fires_by_itself() {
    check(
        UP_TO_6_5,
        &[with_conditions(
            seconds("t1", ""),
            &[("time-on-site", "2"), ("page-url", "shop")],
        )],
        "next agent anna\nload https://shop.example/\nwait 3s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  waiting           It waits for 2 s on this page. [value: “2”; seconds: 2; due at ms: 2000]
                         t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [pattern: shop]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/; pattern: shop; matched part: shop; from: 8; to: 12]
                         t1  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes]
            00:02.000    t1  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: no]
            00:03.000  ● end of the session
        "#]],
    );
}

#[test]
fn up_to_6_5_a_registered_visitor_gets_nothing() {
    check(
        UP_TO_6_5,
        &[seconds("timed", "1"), page_url("paged", "b$")],
        "next agent anna\nload https://shop.example/\nregister\nwait 2s\nload https://shop.example/b",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         timed  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         paged  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [pattern: b$]
                         paged  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: b$]
                       ▸ register
            00:01.000    timed  condition failed  The time is up, but the visitor has registered meanwhile. [seconds: 1; registered: yes]
            00:02.000  ● page loaded: https://shop.example/b
                         timed  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 3000]
                         paged  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [pattern: b$]
                         paged  condition met     The pattern matches the URL. [URL: https://shop.example/b; pattern: b$; matched part: b; from: 21; to: 22]
                         paged  refused           The visitor is registered, and only guests get messages. [registered: yes]
                       ● end of the session
        "#]],
    );
}

#[test]
fn up_to_6_5_waiting_for_the_registration_begins_when_the_chat_is_opened() {
    let triggers = [registration("t1")];
    let opened_first = "next agent anna\nload https://shop.example/\nopen\nregister";
    assert_eq!(shown(&play(UP_TO_6_5, &triggers, opened_first)), ["0 t1 anna"]);
    let never_opened = "next agent anna\nload https://shop.example/\nregister";
    assert_eq!(shown(&play(UP_TO_6_5, &triggers, never_opened)), [""; 0]);
}

#[test]
fn up_to_4_7_time_on_site_fires_twice() {
    check(
        UP_TO_4_7,
        &[seconds("t1", "2")],
        "next agent anna\nload https://shop.example/\nwait 5s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  waiting           It waits for 2 s on this page. [value: “2”; seconds: 2; due at ms: 2000]
            00:00.800    t1  waiting           It waits for 2 s on this page. [value: “2”; seconds: 2; due at ms: 2800]
            00:02.000    t1  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t1  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes]
            00:02.800    t1  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: no]
            00:05.000  ● end of the session
        "#]],
    );
}

#[test]
fn up_to_4_7_page_urls_are_tried_on_the_widget_s_own_address() {
    check(
        UP_TO_4_7,
        &[page_url("site", "/contact"), page_url("widget", "livechat$")],
        "next agent anna\nload https://shop.example/contact\nwait 1s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         site    condition failed  The pattern does not match the URL. [URL: https://chat.shop.example/livechat; pattern: /contact]
                         widget  condition met     The pattern matches the URL. [URL: https://chat.shop.example/livechat; pattern: livechat$; matched part: livechat; from: 26; to: 34]
                         widget  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from widget” from anna (widget)
                       ● widget opened
                         widget  fired             It shows its message from anna. [message: Hello from widget; sender: anna; widget was minimised: yes]
            00:00.800    site    condition failed  The pattern does not match the URL. [URL: https://chat.shop.example/livechat; pattern: /contact]
                         widget  not scheduled     It has had its turn on this page already, so it is passed over until the next page. [record: none]
            00:01.000  ● end of the session
        "#]],
    );
}

#[test]
fn up_to_4_7_the_chat_is_opened_when_the_visitor_registers() {
    check(
        UP_TO_4_7,
        &[opened("t1"), registration("t2")],
        "next agent anna\nload https://shop.example/\nopen\nregister\nload https://shop.example/b",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  waiting           It waits for the visitor to register on this page.
                         t2  condition failed  This version of the widget does not know the condition. [condition: after-guest-registration]
                       ▸ open
                       ● widget opened
                       ▸ register
                         t1  condition met     The visitor registered.
                         t1  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: no]
                       ● page loaded: https://shop.example/b
                         t1  waiting           It waits for the visitor to register on this page.
                         t2  condition failed  This version of the widget does not know the condition. [condition: after-guest-registration]
                         t1  condition met     The visitor is registered already.
                         t1  sender chosen     The sender is the agent whom the queue gave less than an hour ago. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes]
                       ● end of the session
        "#]],
    );
}

#[test]
fn up_to_4_7_a_pattern_that_does_not_compile_takes_the_whole_widget_away() {
    check(
        UP_TO_4_7,
        &[
            once(seconds("t1", "1")),
            page_url("t2", "("),
            page_url("t3", ".*"),
        ],
        "next agent anna\nload https://shop.example/\nopen\nwait 2s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t2  condition failed  The pattern does not compile: The group opened at character 1 is never closed. Add `)`, or write `\(` for the character itself. [URL: https://chat.shop.example/livechat; pattern: (; the widget: breaks, and does not appear on this page]
                       ▸ open
            00:01.000    t1  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t1  action failed     The widget broke on a pattern that does not compile, so nobody sees the message. [message: Hello from t1]
            00:02.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn up_to_4_7_of_two_that_run_once_and_fire_together_first_one_is_forgotten() {
    check(
        UP_TO_4_7,
        &[once(page_url("t1", ".*")), once(page_url("t2", ".*"))],
        "next agent anna\nload https://shop.example/\nreload",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  condition met     The pattern matches the URL. [URL: https://chat.shop.example/livechat; pattern: .*; matched part: https://chat.shop.example/livechat; from: 0; to: 34]
                         t2  condition met     The pattern matches the URL. [URL: https://chat.shop.example/livechat; pattern: .*; matched part: https://chat.shop.example/livechat; from: 0; to: 34]
                         t1  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t2” from anna (t2)
                         t2  fired             It shows its message from anna. [message: Hello from t2; sender: anna; widget was minimised: no]
                         t1  not scheduled     It runs once, but another trigger fired in the same instant and wrote over its record, so it comes again on the next page. [record: none]
                       ▸ reload
                       ● page loaded: https://shop.example/
                         t1  condition met     The pattern matches the URL. [URL: https://chat.shop.example/livechat; pattern: .*; matched part: https://chat.shop.example/livechat; from: 0; to: 34]
                         t2  not scheduled     It runs once and has fired for this visitor. [record: fired]
                         t1  sender chosen     The sender is the agent whom the queue gave less than an hour ago. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes]
                       ● end of the session
            record of t2: fired
            record of t1: fired
        "#]],
    );
}

#[test]
fn up_to_4_7_the_first_actions_of_all_come_before_the_second_ones() {
    let triggers = [
        two_actions(page_url("t1", ".*")),
        custom(page_url("t2", ".*"), "zoe"),
    ];
    let trace = play(
        UP_TO_4_7,
        &triggers,
        "next agent anna\nload https://shop.example/",
    );
    assert_eq!(shown(&trace), ["0 t1 anna", "0 t2 anna", "0 t1 anna"]);
}

#[test]
fn up_to_4_7_nobody_in_the_queue_means_no_message_on_this_page() {
    check(
        UP_TO_4_7,
        &[page_url("t1", ".*"), custom(seconds("t2", "1"), "zoe")],
        "load https://shop.example/\nwait 1s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  condition met     The pattern matches the URL. [URL: https://chat.shop.example/livechat; pattern: .*; matched part: https://chat.shop.example/livechat; from: 0; to: 34]
                         t2  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t1  action failed     The queue has nobody, so there is no sender.
            00:00.800    t1  not scheduled     It has had its turn on this page already, so it is passed over until the next page. [record: none]
                         t2  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1800]
            00:01.000    t2  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t2  action failed     No sender could be settled earlier on this page, and the page keeps that for an hour.
                       ● end of the session
        "#]],
    );
}

#[test]
fn up_to_4_7_a_new_route_is_seen_at_the_next_look() {
    let trace = play(
        UP_TO_4_7,
        &[seconds("t1", "5")],
        "next agent anna\nload https://shop.example/\nwait 1s\nroute https://shop.example/b\nwait 6s",
    );
    assert_eq!(shown(&trace), ["5 t1 anna", "5.8 t1 anna", "6.6 t1 anna"]);
}

#[test]
fn by_the_documents_time_is_counted_over_the_visit() {
    check(
        DOCUMENTED,
        &[seconds("t1", "10")],
        "next agent anna\nload https://shop.example/\nwait 6s\nload https://shop.example/b\nwait 6s\nreload\nwait 20s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         Its condition is tracked because the page was loaded. [condition: time-on-site]
                         t1  waiting           It waits for 10 s on this visit. [value: “10”; seconds: 10; due at ms: 10000]
            00:06.000  ● page loaded: https://shop.example/b
                         t1  scheduled         Its condition is tracked because the page was loaded. [condition: time-on-site]
                         t1  waiting           It waits for 10 s on this visit. [value: “10”; seconds: 10; due at ms: 10000]
            00:10.000    t1  condition met     The visitor has been on this visit for the time. [seconds: 10]
                         t1  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t1” from anna (t1)
                       ● widget opened
                         t1  fired             It shows its message from anna. [message: Hello from t1; sender: anna; widget was minimised: yes; record: fired]
            00:12.000  ▸ reload
                       ● page loaded: https://shop.example/b
                         t1  not scheduled     Its time was up once in this visit, and comes again with the next visit. [record: fired]
            00:32.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn by_the_documents_what_runs_once_does_so_once() {
    let triggers = [once(page_url("once", "shop")), page_url("again", "shop")];
    let trace = play(
        DOCUMENTED,
        &triggers,
        "next agent anna\nload https://shop.example/\nload https://shop.example/b",
    );
    assert_eq!(shown(&trace), ["0 once anna", "0 again anna", "0 again anna"]);
}

#[test]
fn by_the_documents_each_trigger_has_its_own_sender() {
    let triggers = [page_url("t1", "shop"), custom(page_url("t2", "shop"), "zoe")];
    let trace = play(
        DOCUMENTED,
        &triggers,
        "next agent anna\nload https://shop.example/",
    );
    assert_eq!(shown(&trace), ["0 t1 anna", "0 t2 zoe"]);
}

#[test]
fn by_the_documents_opening_the_chat_counts_every_time_and_registering_changes_nothing() {
    let triggers = [opened("again"), once(opened("once"))];
    let trace = play(
        DOCUMENTED,
        &triggers,
        "next agent anna\nload https://shop.example/\nregister\nopen\nminimise\nopen",
    );
    assert_eq!(shown(&trace), ["0 again anna", "0 once anna", "0 again anna"]);
}

#[test]
fn by_the_documents_a_route_is_a_page() {
    let trace = play(
        DOCUMENTED,
        &[page_url("t1", "/b$")],
        "next agent anna\nload https://shop.example/\nroute https://shop.example/b",
    );
    assert_eq!(shown(&trace), ["0 t1 anna"]);
}

#[test]
fn by_the_documents_a_new_visit_begins_when_the_visitor_comes_back() {
    let trace = play(
        DOCUMENTED,
        &[seconds("t1", "10")],
        "next agent anna\nload https://shop.example/\nwait 12s\nleave\nwait 1h\nload https://shop.example/\nwait 12s",
    );
    assert_eq!(shown(&trace), ["10 t1 anna", "3622 t1 anna"]);
}
