//! The widget of servers up to 6.5.

use expect_test::expect;

use crate::triggers::{page_url, registration, seconds, with_conditions};
use crate::{check, play, shown};

const UP_TO_6_5: &str = "rocketchat-6.5";

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
                         t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [pattern: shop]
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
                         paged  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [pattern: b$]
                         paged  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: b$]
                       ▸ register
            00:01.000    timed  condition failed  The time is up, but the visitor has registered meanwhile. [seconds: 1; registered: yes]
            00:02.000  ● page loaded: https://shop.example/b
                         timed  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 3000]
                         paged  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [pattern: b$]
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
