//! The widget of early 6.6 servers.

use expect_test::expect;
use simulate::{Reason, engine_by_key};

use crate::triggers::{once, page_url, seconds};
use crate::{check, play};

const EARLY_6_6: &str = "rocketchat-6.6";

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
fn in_early_6_6_records_outlast_the_page_which_is_a_choice_that_says_where_builds_differ() {
    let trace = play(
        EARLY_6_6,
        &[seconds("timed", "5")],
        "load https://shop.example/\nwait 1s\nload https://shop.example/b\nwait 9s",
    );
    let last = trace.decisions.last().unwrap();
    assert_eq!(last.reason, Reason::AlreadyScheduled);
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
    let current = engine_by_key("rocketchat").unwrap().info.choices;
    assert!(current.iter().all(|choice| choices.contains(choice)));
}
