//! The widget of servers 4.6 and 4.7.

use expect_test::expect;

use crate::triggers::{custom, once, opened, page_url, registration, seconds};
use crate::{check, play, shown, two_actions};

const V1_13: &str = "rocketchat-4.7";

#[test]
fn in_4_6_and_4_7_time_on_site_fires_twice() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_page_urls_are_tried_on_the_widget_s_own_address() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_the_chat_is_opened_when_the_visitor_registers() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_a_pattern_that_does_not_compile_takes_the_whole_widget_away() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_of_two_that_run_once_and_fire_together_first_one_is_forgotten() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_the_first_actions_of_all_come_before_the_second_ones() {
    let triggers = [
        two_actions(page_url("t1", ".*")),
        custom(page_url("t2", ".*"), "zoe"),
    ];
    let trace = play(V1_13, &triggers, "next agent anna\nload https://shop.example/");
    assert_eq!(shown(&trace), ["0 t1 anna", "0 t2 anna", "0 t1 anna"]);
}

#[test]
fn in_4_6_and_4_7_nobody_in_the_queue_means_no_message_on_this_page() {
    check(
        V1_13,
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
fn in_4_6_and_4_7_a_new_route_is_seen_at_the_next_look() {
    let trace = play(
        V1_13,
        &[seconds("t1", "5")],
        "next agent anna\nload https://shop.example/\nwait 1s\nroute https://shop.example/b\nwait 6s",
    );
    assert_eq!(shown(&trace), ["5 t1 anna", "5.8 t1 anna", "6.6 t1 anna"]);
}
