//! The widget before 1.13.0.

use expect_test::expect;
use simulate::Reason;

use crate::triggers::{once, opened, page_url, registration, seconds};
use crate::{check, play, shown};

const BEFORE_1_13: &str = "rocketchat-4.5";

#[test]
fn before_4_6_only_the_first_page_url_trigger_is_ever_tried() {
    check(
        BEFORE_1_13,
        &[page_url("de", r"\.de/"), page_url("com", r"\.example/")],
        "next agent anna\nload https://shop.example/\nwait 1s\nroute https://shop.example/b\nwait 1s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         de   condition failed  The widget does not know the page’s URL yet; the embedding script reports it when it looks at it first, 0.8 s after the page is loaded. [pattern: \.de/]
                         com  condition failed  The widget does not know the page’s URL yet; the embedding script reports it when it looks at it first, 0.8 s after the page is loaded. [pattern: \.example/]
            00:00.800    de   condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: \.de/]
                         com  condition failed  Another page URL condition before it has tried this report of the URL, and in this version that one takes it away from all others. [pattern: \.example/]
            00:01.000  ● route changed: https://shop.example/b
            00:01.600    de   condition failed  The pattern does not match the URL. [URL: https://shop.example/b; pattern: \.de/]
                         com  condition failed  Another page URL condition before it has tried this report of the URL, and in this version that one takes it away from all others. [pattern: \.example/]
            00:02.000  ● end of the session
        "#]],
    );
}

#[test]
fn before_4_6_a_page_url_sees_the_url_of_the_site() {
    let triggers = [page_url("site", "/contact")];
    let script =
        "next agent anna\nload https://shop.example/\nwait 1s\nroute https://shop.example/contact\nwait 1s";
    assert_eq!(shown(&play(BEFORE_1_13, &triggers, script)), ["1.6 site anna"]);
    assert_eq!(shown(&play("rocketchat-4.7", &triggers, script)), [""; 0]);
}

#[test]
fn before_4_6_the_second_page_url_trigger_has_its_turn_once_the_first_has_shown_its_message() {
    let triggers = [page_url("first", "shop"), page_url("second", "shop")];
    let script =
        "next agent anna\nload https://shop.example/\nwait 1s\nroute https://shop.example/b\nwait 1s";
    assert_eq!(
        shown(&play(BEFORE_1_13, &triggers, script)),
        ["0.8 first anna", "1.6 second anna"]
    );
}

#[test]
fn before_4_6_time_on_site_begins_anew_with_each_url() {
    let script =
        "next agent anna\nload https://shop.example/\nwait 2s\nroute https://shop.example/b\nwait 9s";
    assert_eq!(
        shown(&play(BEFORE_1_13, &[seconds("timed", "2")], script)),
        ["4.4 timed anna"]
    );
}

#[test]
fn before_4_6_a_registered_visitor_gets_nothing() {
    let triggers = [page_url("paged", "shop"), seconds("timed", "1"), opened("opened")];
    let script = "next agent anna\nload https://shop.example/\nregister\nwait 3s\nopen";
    let trace = play(BEFORE_1_13, &triggers, script);
    assert_eq!(shown(&trace), [""; 0]);
    let refused = |reason| {
        trace
            .decisions
            .iter()
            .filter(|decision| decision.reason == reason)
            .count()
    };
    assert!(refused(Reason::new("visitor_registered")) >= 2);
    assert_eq!(refused(Reason::new("registered_before_timer")), 1);
}

#[test]
fn before_4_6_opening_the_chat_fires_once_a_page() {
    let triggers = [opened("opened"), registration("asked")];
    let script = "next agent anna\nload https://shop.example/\nwait 1s\nopen\nminimise\nopen\nregister\nload https://shop.example/b";
    let trace = play(BEFORE_1_13, &triggers, script);
    assert_eq!(shown(&trace), ["1 opened anna"]);
}

#[test]
fn before_4_6_what_runs_once_does_so_over_page_loads() {
    let script = "next agent anna\nload https://shop.example/\nwait 1s\nload https://shop.example/b\nwait 1s";
    assert_eq!(
        shown(&play(BEFORE_1_13, &[once(page_url("once", "shop"))], script)),
        ["0.8 once anna"]
    );
}

#[test]
fn before_4_6_a_pattern_that_does_not_compile_ends_the_pass_and_not_the_widget() {
    let triggers = [
        seconds("before", "1"),
        page_url("broken", "("),
        seconds("after", "1"),
    ];
    let script = "next agent anna\nload https://shop.example/\nwait 5s\nopen";
    let trace = play(BEFORE_1_13, &triggers, script);
    // The timer of the first began anew at the look, that of the last did not.
    assert_eq!(shown(&trace), ["1 after anna", "1.8 before anna"]);
}

#[test]
fn before_4_6_a_widget_that_is_a_page_of_its_own_is_reported_no_url() {
    let script = "next agent anna\nstandalone\nload https://shop.example/\nwait 5s";
    assert_eq!(
        shown(&play(BEFORE_1_13, &[page_url("paged", "shop")], script)),
        [""; 0]
    );
}
