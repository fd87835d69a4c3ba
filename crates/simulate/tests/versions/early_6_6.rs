//! The widget of 6.6 servers.

use expect_test::expect;
use simulate::{Reason, engine_by_key};

use crate::triggers::{once, page_url, registration, seconds, with_conditions};
use crate::{check, play, shown};

const EARLY_6_6: &str = "rocketchat-6.6";

#[test]
fn in_early_6_6_what_runs_once_waits_for_a_url() {
    check(
        EARLY_6_6,
        &[once(seconds("timed", "1")), once(page_url("paged", "shop"))],
        "next agent anna\nload https://shop.example/\nwait 2s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         timed  not scheduled     It runs once, and this version never schedules such a trigger when a page is loaded. Only a page URL or the registration would bring it up later, so it never fires. [run once: yes; record: none]
                         paged  not scheduled     It runs once, and this version never schedules such a trigger when a page is loaded, only when the widget is told a URL. [run once: yes; record: none]
                         paged  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: none; record: scheduled]
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
fn in_early_6_6_what_is_scheduled_is_scheduled_again() {
    let trace = play(
        EARLY_6_6,
        &[seconds("timed", "5")],
        "next agent anna\nload https://shop.example/\nwait 1s\nload https://shop.example/b\nwait 9s",
    );
    assert_eq!(shown(&trace), ["6 timed anna"]);
    let newest = play(
        "rocketchat",
        &[seconds("timed", "5")],
        "next agent anna\nload https://shop.example/\nwait 1s\nload https://shop.example/b\nwait 9s",
    );
    assert_eq!(
        newest.decisions.last().unwrap().reason,
        Reason::new("already_scheduled")
    );
}

#[test]
fn in_early_6_6_two_reports_of_a_url_begin_two_timers() {
    let trigger = with_conditions(seconds("t1", ""), &[("time-on-site", "2"), ("page-url", "shop")]);
    let trace = play(
        EARLY_6_6,
        &[trigger],
        "next agent anna\nload https://shop.example/\nwait 3s",
    );
    assert_eq!(shown(&trace), ["2 t1 anna", "2 t1 anna"]);
}

#[test]
fn in_early_6_6_a_registered_visitor_is_refused_for_every_condition() {
    let triggers = [registration("asked"), seconds("timed", "1")];
    let script = "next agent anna\nload https://shop.example/\nregister\nload https://shop.example/b\nregister\nwait 2s";
    let trace = play(EARLY_6_6, &triggers, script);
    assert_eq!(shown(&trace), ["0 asked anna"]);
    let refused: Vec<&str> = trace
        .decisions
        .iter()
        .filter(|decision| decision.reason == Reason::new("visitor_registered"))
        .map(|decision| decision.trigger.as_str())
        .collect();
    assert_eq!(refused, ["asked", "timed"]);
}

#[test]
fn in_early_6_6_records_outlast_the_page_which_is_a_choice_that_says_where_builds_differ() {
    let script = "next agent anna\nload https://shop.example/\nwait 2s\nload https://shop.example/b";
    let trace = play(EARLY_6_6, &[once(page_url("paged", "example/$"))], script);
    assert_eq!(trace.records.iter().count(), 1);
    let choices = engine_by_key(EARLY_6_6).unwrap().info.choices;
    let choice = choices
        .iter()
        .find(|choice| choice.key == "records-outlast-pages");
    assert!(
        choice
            .unwrap()
            .text
            .contains("packages/livechat/src/lib/triggers.js")
    );
}
