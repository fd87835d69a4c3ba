//! What the vendor's pages promise.

use expect_test::expect;

use crate::triggers::{custom, once, opened, page_url, seconds};
use crate::{check, play, shown};

const DOCUMENTED: &str = "rocketchat-documented";

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
