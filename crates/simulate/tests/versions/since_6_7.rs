//! The widget of servers 6.7 to 8.6.

use expect_test::expect;
use simulate::Reason;

use crate::triggers::{once, opened, page_url, registration, seconds};
use crate::{check, play, shown};

const SINCE_6_7: &str = "rocketchat-6.7";

#[test]
fn in_6_7_what_was_waiting_when_the_page_was_left_is_scheduled_anew() {
    check(
        SINCE_6_7,
        &[once(seconds("once", "5")), seconds("again", "30")],
        "next agent anna\nload https://shop.example/a\nwait 10s\nload https://shop.example/b\nwait 1m",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/a
                         once   not scheduled     It runs once, and this version never schedules such a trigger when a page is loaded. Only a page URL or the registration would bring it up later, so it never fires. [run once: yes; record: none]
                         again  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         again  waiting           It waits for 30 s on this page. [value: “30”; seconds: 30; due at ms: 30000]
            00:10.000    again  lost              Its timer was still running when the page was left. [record: scheduled]
                       ● page loaded: https://shop.example/b
                         once   not scheduled     It runs once, and this version never schedules such a trigger when a page is loaded. Only a page URL or the registration would bring it up later, so it never fires. [run once: yes; record: none]
                         again  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled; record that this page load forgot: scheduled]
                         again  waiting           It waits for 30 s on this page. [value: “30”; seconds: 30; due at ms: 40000]
            00:40.000    again  condition met     The visitor has been on this page for the time. [seconds: 30]
                         again  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from again” from anna (again)
                       ● widget opened
                         again  fired             It shows its message from anna. [message: Hello from again; sender: anna; widget was minimised: yes; record: fired]
            01:10.000  ● end of the session
            record of again: fired
        "#]],
    );
}

#[test]
fn in_6_7_what_has_fired_fires_on_every_page() {
    let trace = play(
        SINCE_6_7,
        &[seconds("timed", "1"), once(page_url("paged", "shop"))],
        "next agent anna\nload https://shop.example/\nwait 2s\nload https://shop.example/b\nwait 2s",
    );
    assert_eq!(
        shown(&trace),
        ["0 paged anna", "1 timed anna", "2 paged anna", "3 timed anna"]
    );
}

#[test]
fn in_6_7_what_runs_once_and_waits_for_no_url_never_fires() {
    let triggers = [once(seconds("timed", "1")), once(opened("opened"))];
    let trace = play(
        SINCE_6_7,
        &triggers,
        "next agent anna\nload https://shop.example/\nopen\nwait 9s",
    );
    assert_eq!(shown(&trace), [""; 0]);
    let whys: Vec<_> = trace.decisions.iter().map(|decision| decision.reason).collect();
    assert_eq!(whys, [Reason::new("run_once_needs_report"); 2]);
    assert!(
        trace
            .decisions
            .iter()
            .all(|why| why.text.ends_with("so it never fires."))
    );
}

#[test]
fn in_6_7_what_runs_once_after_the_registration_has_its_turn_when_a_chat_ends() {
    let script = "next agent anna\nload https://shop.example/\nopen\nregister\nend chat\nregister";
    let trace = play(SINCE_6_7, &[once(registration("asked"))], script);
    assert_eq!(shown(&trace), ["0 asked anna"]);
    assert!(trace.decisions[0].text.ends_with("only when the chat ends."));
}

#[test]
fn in_6_7_what_is_scheduled_is_refused_within_one_page() {
    let script = "next agent anna\nload https://shop.example/\nend chat\nregister";
    let trace = play(SINCE_6_7, &[registration("asked")], script);
    let refused = trace
        .decisions
        .iter()
        .find(|decision| decision.reason == Reason::new("already_scheduled"))
        .unwrap();
    assert_eq!(
        refused.text,
        "Its record says that it is scheduled already since this page was loaded."
    );
    assert_eq!(shown(&trace), ["0 asked anna"]);
}

#[test]
fn in_6_7_a_page_on_which_the_engine_does_not_start_forgets_nothing() {
    let script = "next agent anna\nload https://shop.example/\nwait 2s\nagents go offline\nload https://shop.example/b";
    let trace = play(SINCE_6_7, &[seconds("timed", "1")], script);
    assert_eq!(trace.records.iter().count(), 1);
    let started = "next agent anna\nload https://shop.example/\nwait 2s\nload https://shop.example/b";
    let trace = play(SINCE_6_7, &[once(page_url("paged", "example/$"))], started);
    assert_eq!(
        trace
            .records
            .iter()
            .map(|(_, state)| state.key())
            .collect::<Vec<_>>(),
        ["error"]
    );
}

#[test]
fn in_6_7_the_kept_agent_and_the_registration_outlast_the_page() {
    let script = "next agent anna\nload https://shop.example/\nwait 2s\nnext agent becomes nobody\nload https://shop.example/b\nwait 2s\nregister\nload https://shop.example/c\nwait 2s";
    let trace = play(SINCE_6_7, &[seconds("timed", "1")], script);
    assert_eq!(shown(&trace), ["1 timed anna", "3 timed anna"]);
    assert_eq!(
        trace.decisions.last().unwrap().reason,
        Reason::new("visitor_registered")
    );
}

#[test]
fn in_8_7_everything_is_played_as_in_6_7() {
    let triggers = [once(seconds("once", "5")), seconds("again", "30")];
    let script =
        "next agent anna\nload https://shop.example/a\nwait 10s\nload https://shop.example/b\nwait 1m";
    let (unknown, known) = (
        play("rocketchat-8.7", &triggers, script),
        play(SINCE_6_7, &triggers, script),
    );
    assert_eq!(unknown.events, known.events);
    assert_eq!(unknown.decisions, known.decisions);
}
