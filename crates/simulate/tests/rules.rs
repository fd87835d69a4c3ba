//! The rules of the widget, one after another, as visits with the timeline that comes of them.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "rules/triggers.rs"]
mod triggers;

use std::collections::HashMap;

use expect_test::{Expect, expect};
use serde_json::Value;
use simulate::{Options, Trace, TriggerInput, engine_by_key, parse_script, render_text, run};
use triggers::{
    custom, disabled, message, once, opened, page_url, registration, seconds, service, with_conditions,
};

#[track_caller]
fn play(triggers: &[Value], script: &str) -> Trace {
    let triggers = TriggerInput::list_from_json(&Value::from(triggers).to_string()).unwrap();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

#[track_caller]
fn check(triggers: &[Value], script: &str, timeline: &Expect) {
    timeline.assert_eq(&render_text(&play(triggers, script), &HashMap::new()));
}

#[test]
fn rule_1_a_disabled_trigger_is_not_delivered() {
    check(
        &[disabled(seconds("t1", "1"))],
        "load https://shop.example/\nwait 5s",
        &expect![[r#"
            00:00.000    t1  not delivered     It is disabled, so the server does not give it to the widget. [enabled: no]
                       ● page loaded: https://shop.example/
            00:05.000  ● end of the session
        "#]],
    );
}

#[test]
fn rule_2_nothing_starts_while_no_agent_is_online_when_the_page_is_loaded() {
    check(
        &[seconds("t1", "1")],
        "agents offline\nload https://shop.example/\nagents come online\nwait 5s\nreload\nwait 5s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  not scheduled     No agent is online, so the engine does not start on this page. [online: no]
                       ▸ agents come online
            00:05.000  ▸ reload
                       ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 6000]
            00:06.000    t1  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
            00:10.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_2_what_runs_once_and_has_fired_is_left_out() {
    check(
        &[once(opened("t1"))],
        "load https://shop.example/\nopen\nreload\nopen",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ reload
                       ● page loaded: https://shop.example/
                         t1  not scheduled     It runs once and has fired for this visitor. [record: fired]
                       ▸ open
                       ● widget opened
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_3_only_the_first_condition_and_action_count_and_a_left_page_is_the_end_of_it() {
    check(
        &[with_conditions(
            seconds("t1", "10"),
            &[("time-on-site", "10"), ("page-url", "never")],
        )],
        "load https://shop.example/\nwait 5s\nload https://shop.example/contact\nwait 1m",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled; conditions that are ignored: 1]
                         t1  waiting           It waits for 10 s on this page. [value: “10”; seconds: 10; due at ms: 10000]
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
            00:05.000    t1  lost              Its timer was still running when the page was left. [record: scheduled]
                       ● page loaded: https://shop.example/contact
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
            01:05.000  ● end of the session
            record of t1: scheduled
        "#]],
    );
}

#[test]
fn rule_3_registered_visitors_are_refused() {
    check(
        &[seconds("t1", "1"), registration("t2")],
        "load https://shop.example/\nregister\nreload",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ▸ register
                         t2  condition met     The visitor registered.
                         t2  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                       ● widget opened
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ▸ reload
                         t1  lost              Its timer was still running when the page was left. [record: scheduled]
                       ● page loaded: https://shop.example/
                         t1  refused           The visitor is registered, and only triggers that wait for the registration are scheduled then. [registered: yes; condition: time-on-site; record: scheduled]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: fired; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ● end of the session
            record of t1: scheduled
            record of t2: scheduled
        "#]],
    );
}

#[test]
fn rule_4_run_once_does_not_hold_for_page_urls_in_an_embedded_widget() {
    check(
        &[once(page_url("t1", "/contact$"))],
        "load https://shop.example/contact\nreload",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: /contact$; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ▸ reload
                       ● page loaded: https://shop.example/contact
                         t1  not scheduled     It runs once and has fired for this visitor. [record: fired]
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: fired; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_4_a_standalone_widget_knows_its_url_at_once() {
    check(
        &[
            page_url("t1", "/contact$"),
            page_url("t2", "("),
            page_url("t3", ""),
        ],
        "standalone\nload https://shop.example/contact\nroute https://shop.example/cart",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t2  condition failed  The pattern does not compile: The group opened at character 1 is never closed. Add `)`, or write `\(` for the character itself. [URL: https://shop.example/contact; pattern: (; record: error]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t3  condition failed  The pattern is empty, and the widget takes that as no pattern at all. [URL: https://shop.example/contact; pattern: ; record: error]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● route changed: https://shop.example/cart
                         t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                         t2  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                         t3  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                       ● end of the session
            record of t1: fired
            record of t2: error
            record of t3: error
        "#]],
    );
}

#[test]
fn rule_4_routes_count_only_when_the_site_reports_them_and_they_differ() {
    let triggers = [page_url("t1", "cart#step-\\d")];
    let visit = "load https://shop.example/\nroute https://shop.example/cart#step-2\nroute https://shop.example/cart#step-2";
    check(
        &triggers,
        visit,
        &expect![[r#"
        00:00.000  ● page loaded: https://shop.example/
                     t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                     t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: cart#step-\d; record: error]
                     t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                     t1  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: cart#step-\d; record: error]
                   ● route changed: https://shop.example/cart#step-2
                     t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/]
                   ● route changed: https://shop.example/cart#step-2
                     t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/]
                   ● end of the session
        record of t1: error
    "#]],
    );
    check(
        &triggers,
        &format!("site reports routes\n{visit}"),
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: cart#step-\d; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: cart#step-\d; record: error]
                       ● route changed: https://shop.example/cart#step-2
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/cart#step-2; pattern: cart#step-\d; matched part: cart#step-2; from: 21; to: 32]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● route changed: https://shop.example/cart#step-2
                         t1  not scheduled     The URL that the site reports is the one that the widget knows. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/cart#step-2]
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_5_seconds_are_read_as_javascript_reads_them() {
    check(
        &[
            seconds("t1", "12.7"),
            seconds("t2", "2s"),
            seconds("t3", "abc"),
            seconds("t4", "-3"),
        ],
        "load https://shop.example/\nwait 20s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 12 s on this page. [value: “12.7”; seconds: 12; due at ms: 12000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t2  waiting           It waits for 2 s on this page. [value: “2s”; seconds: 2; due at ms: 2000]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t3  waiting           It does not wait: the seconds are nothing that a timer waits for. [value: “abc”; seconds: NaN; due at ms: 0]
                         t4  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t4  waiting           It does not wait: the seconds are nothing that a timer waits for. [value: “-3”; seconds: -3; due at ms: 0]
                         t3  condition met     The visitor has been on this page for the time. [seconds: NaN]
                         t3  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t3” from rocket.cat (t3)
                       ● widget opened
                         t3  fired             It shows its message from rocket.cat. [message: Hello from t3; sender: rocket.cat; widget was minimised: yes; record: fired]
                         t4  condition met     The visitor has been on this page for the time. [seconds: -3]
                         t4  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t4” from rocket.cat (t4)
                         t4  fired             It shows its message from rocket.cat. [message: Hello from t4; sender: rocket.cat; widget was minimised: no; record: fired]
            00:02.000    t2  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
            00:12.000    t1  condition met     The visitor has been on this page for the time. [seconds: 12]
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
            00:20.000  ● end of the session
            record of t1: fired
            record of t2: fired
            record of t3: fired
            record of t4: fired
        "#]],
    );
}

#[test]
fn rule_5_registering_before_the_time_is_up_prevents_it() {
    check(
        &[seconds("t1", "10")],
        "load https://shop.example/\nwait 5s\nregister\nwait 5s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 10 s on this page. [value: “10”; seconds: 10; due at ms: 10000]
            00:05.000  ▸ register
            00:10.000    t1  condition failed  The time is up, but the visitor has registered meanwhile. [seconds: 10; registered: yes; record: error]
                       ● end of the session
            record of t1: error
        "#]],
    );
}

#[test]
fn rule_6_opening_counts_once_for_each_scheduling_and_in_that_order() {
    check(
        &[opened("t1"), opened("t2")],
        "load https://shop.example/\nopen\nminimise\nopen",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t2  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ minimise
                       ▸ open
                       ● widget opened
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

#[test]
fn rule_8_the_first_sender_on_a_page_is_used_for_an_hour() {
    check(
        &[
            custom(seconds("t1", "1"), "support"),
            seconds("t2", "2"),
            seconds("t3", "3602"),
        ],
        "next agent anna\nload https://shop.example/\nwait 2h",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t2  waiting           It waits for 2 s on this page. [value: “2”; seconds: 2; due at ms: 2000]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t3  waiting           It waits for 3602 s on this page. [value: “3602”; seconds: 3602; due at ms: 3602000]
            00:01.000    t1  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t1  sender chosen     The sender is the one named in the trigger. [sender: support; asked for: custom: support]
                       ● message shown: “Hello from t1” from support (t1)
                       ● widget opened
                         t1  fired             It shows its message from support. [message: Hello from t1; sender: support; widget was minimised: yes; record: fired]
            00:02.000    t2  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: support; asked for: the queue]
                       ● message shown: “Hello from t2” from support (t2)
                         t2  fired             It shows its message from support. [message: Hello from t2; sender: support; widget was minimised: no; record: fired]
            60:02.000    t3  condition met     The visitor has been on this page for the time. [seconds: 3602]
                         t3  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t3” from anna (t3)
                         t3  fired             It shows its message from anna. [message: Hello from t3; sender: anna; widget was minimised: no; record: fired]
            120:00.000  ● end of the session
            record of t1: fired
            record of t2: fired
            record of t3: fired
        "#]],
    );
}

#[test]
fn rule_8_the_queue_is_asked_again_after_an_hour_and_nobody_is_the_bot() {
    let senders = |script: &str| -> Vec<String> {
        play(&[seconds("t1", "0"), page_url("t2", "page")], script)
            .messages
            .iter()
            .map(|message| message.sender.clone())
            .collect()
    };
    let later = |time: &str| {
        format!("next agent anna\nload https://a.example/page\nnext agent becomes berta\nwait {time}\nreload")
    };
    assert_eq!(senders(&later("59m 59s 999ms")), ["anna", "anna", "anna"]);
    assert_eq!(senders(&later("1h")), ["anna", "anna", "berta"]);
    assert_eq!(senders("load https://a.example/page"), ["rocket.cat"]);
}

#[test]
fn rule_9_messages_for_guests_go_when_the_visitor_registers() {
    check(
        &[opened("t1"), message(registration("t2"), "Welcome!")],
        "load https://shop.example/\nopen\nregister",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ register
                       ● message removed: “Hello from t1” (t1)
                         t1  message removed   The message is removed because the visitor registered. [message: Hello from t1]
                         t2  condition met     The visitor registered.
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Welcome!” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Welcome!; sender: rocket.cat; widget was minimised: no; record: fired]
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

#[test]
fn rule_10_a_service_answers_in_order_and_opens_what_was_minimised() {
    check(
        &[service(page_url("t1", "contact"), 500, "Sorry")],
        "service t1 answers after 300ms: 1 \"second\", 0 \"first\"\nload https://shop.example/contact\nopen\nminimise\nwait 1s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                         t1  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 500; fallback message: Sorry; sender: rocket.cat]
                       ▸ open
                       ● widget opened
                       ▸ minimise
            00:00.300    t1  service answered  The external service answered in time. [messages: 2]
                       ● message shown: “first” from rocket.cat (t1)
                       ● message shown: “second” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows what the service answered, from rocket.cat. [sender: rocket.cat; widget was minimised when the service was asked: yes; message: first; message: second; record: fired]
            00:01.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_10_a_service_that_takes_too_long_gives_the_fallback_or_nothing() {
    check(
        &[
            service(page_url("t1", "contact"), 0, "Sorry"),
            service(page_url("t2", "contact"), 500, ""),
        ],
        "service t1 answers after 1001ms: 0 \"late\"\nservice t2 fails after 100ms\nload https://shop.example/contact\nwait 2s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t2  condition failed  The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t2  scheduled         It is scheduled because the widget was told the page's URL. [condition: page-url; record before: error; record: scheduled]
                         t2  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                         t1  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 1000; fallback message: Sorry; sender: rocket.cat]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                         t2  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 500; fallback message: ; sender: rocket.cat]
            00:00.100    t2  service failed    The external service failed, or gave no message. [fallback message: ]
                         t2  action failed     There is no fallback message, so nothing is shown. [record: error]
            00:01.000    t1  service failed    The external service took longer than the time-out. [fallback message: Sorry]
                       ● message shown: “Sorry” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows the fallback message from rocket.cat. [sender: rocket.cat; widget was minimised when the service was asked: yes; message: Sorry; record: fired]
            00:02.000  ● end of the session
            record of t1: fired
            record of t2: error
        "#]],
    );
}

#[test]
fn rule_11_the_end_of_the_chat_schedules_registrations_again() {
    check(
        &[once(registration("t1")), opened("t2")],
        "chat end clears storage\nload https://shop.example/\nopen\nregister\nend chat\nregister",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to register on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t2  condition met     The visitor opened the chat.
                         t2  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ register
                       ● message removed: “Hello from t2” (t2)
                         t2  message removed   The message is removed because the visitor registered. [message: Hello from t2]
                         t1  condition met     The visitor registered.
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ end chat
                       ● message removed: “Hello from t1” (t1)
                         t1  message removed   The message is forgotten because the chat ended and the storage was cleared. [message: Hello from t1]
                         t1  scheduled         It is scheduled because the chat ended. [condition: after-guest-registration; record before: fired; record: scheduled]
                         t1  waiting           It waits for the visitor to register on this page.
                       ▸ register
                         t1  condition met     The visitor registered.
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

#[test]
fn nothing_happens_before_the_first_page() {
    let trace = play(
        &[opened("t1"), seconds("t2", "1")],
        "open\nregister\nreload\nend chat\nroute https://a.example/\nwait 1h",
    );
    assert!(trace.events.is_empty() && trace.records.iter().len() == 0);
    assert_eq!(trace.end_ms, 3_600_000);
}

#[test]
fn triggers_that_the_widget_cannot_understand_do_not_fire_and_say_why() {
    let changed = |field: &str, value: Value| {
        let mut trigger = page_url("t1", "a");
        trigger[field] = value;
        trigger
    };
    for (trigger, reason, record) in [
        (
            changed("conditions", serde_json::json!([])),
            "condition_missing",
            None,
        ),
        (
            changed("conditions", serde_json::json!([{"name": "full-moon"}])),
            "condition_unknown",
            Some("error"),
        ),
        (
            changed("actions", serde_json::json!([])),
            "action_missing",
            Some("error"),
        ),
        (
            changed("actions", serde_json::json!([{"name": "dance"}])),
            "action_unknown",
            Some("error"),
        ),
        (
            changed(
                "actions",
                serde_json::json!([{"name": "send-message", "params": {"msg": "Hi"}}]),
            ),
            "sender_unknown",
            Some("error"),
        ),
    ] {
        let trace = play(std::slice::from_ref(&trigger), "load https://a.example/");
        let last = trace.events.last().unwrap();
        let last = serde_json::to_value(last).unwrap();
        assert_eq!(
            trace.records.get("t1").map(simulate::RecordState::key),
            record,
            "{trigger}"
        );
        assert_eq!(last["reason"], reason, "{trigger}");
    }
}

#[test]
fn frames_and_lanes_show_the_page_at_any_time() {
    let trace = play(
        &[opened("t1"), seconds("t2", "10")],
        "load https://shop.example/\nwait 5s\nopen\nwait 10s\nregister\nend after 5s",
    );
    let seen: Vec<(u64, bool, Vec<&str>)> = (0..trace.frames.len())
        .map(|frame| {
            let texts = trace
                .messages_in(frame)
                .map(|message| message.trigger.as_str())
                .collect();
            (trace.frames[frame].t_ms, trace.frames[frame].widget_open, texts)
        })
        .collect();
    assert_eq!(
        seen,
        [
            (0, false, vec![]),
            (5000, true, vec!["t1"]),
            (10_000, true, vec!["t1", "t2"]),
            (15_000, true, vec![]),
        ]
    );
    assert_eq!(trace.frame_at(4999), Some(0));
    assert_eq!(trace.frame_at(5000), Some(1));
    for (frame, (_, _, texts)) in trace.frames.iter().zip(&seen) {
        assert_eq!(frame.messages, texts.len());
    }
    expect![[r#"
        {
          "trigger": "t1",
          "spans": [
            {
              "kind": "waiting",
              "from_ms": 0,
              "to_ms": 5000
            },
            {
              "kind": "visible",
              "from_ms": 5000,
              "to_ms": 15000
            }
          ],
          "marks": [
            {
              "t_ms": 5000,
              "fired": true,
              "reason": "message_shown",
              "decision": 6
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&trace.lanes[0]).unwrap());
}

#[test]
fn a_session_that_makes_too_much_is_stopped_and_says_so() {
    let triggers = TriggerInput::list_from_json(&Value::from(vec![page_url("t1", "x")]).to_string()).unwrap();
    let script = "load https://a.example/\n".repeat(1000);
    let mut options = Options::default();
    options.limits.events = 100;
    let trace = run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &parse_script(&script).unwrap(),
        options,
    );
    assert_eq!(trace.events.len(), 100);
    expect![
        "Stopped here: this session makes more than 100 events. Play fewer steps or fewer triggers at once."
    ]
    .assert_eq(&trace.stopped.unwrap().text);
}

#[test]
fn every_decision_names_a_rule_of_its_engine() {
    let engine = engine_by_key("rocketchat").unwrap();
    let trace = play(
        &[
            page_url("t1", "x"),
            opened("t2"),
            registration("t3"),
            disabled(seconds("t4", "1")),
        ],
        "load https://a.example/x\nopen\nregister\nend chat\nwait 2h",
    );
    assert!(trace.decisions.len() > 10);
    for decision in &trace.decisions {
        assert!(
            engine.info.rules.iter().any(|rule| rule.key == decision.rule),
            "{decision:?}"
        );
    }
}

#[test]
fn a_message_cannot_steer_the_terminal() {
    let trace = play(
        &[message(
            seconds("t1", "0"),
            "\u{1b}[2Jgone\nrecord of t1: nothing",
        )],
        "load https://a.example/\nwait 1s",
    );
    let text = render_text(
        &trace,
        &HashMap::from([("t1".to_owned(), "Wel\u{1b}come".to_owned())]),
    );
    assert!(!text.contains('\u{1b}'));
    assert!(text.contains("“\\u{1b}[2Jgone\\nrecord of t1: nothing” from rocket.cat (Wel\\u{1b}come)"));
}
