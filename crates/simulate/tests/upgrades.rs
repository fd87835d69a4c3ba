//! What an upgrade of the server changes, over all triggers and sessions.

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

use serde_json::Value;
use simulate::{
    DifferenceKind, Session, TriggerInput, UpgradedTrigger, engine_by_key, parse_script, upgrade,
};

use crate::triggers::{once, opened, page_url, seconds};

#[track_caller]
fn after_upgrade(from: &str, to: &str, triggers: &[Value], scripts: &[&str]) -> Vec<UpgradedTrigger> {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    let sessions: Vec<Session> = scripts
        .iter()
        .map(|script| parse_script(script).unwrap())
        .collect();
    let sessions: Vec<&Session> = sessions.iter().collect();
    let engine = |key| engine_by_key(key).unwrap();
    upgrade(engine(from), engine(to), &triggers, &sessions)
}

const TWO_PAGES: &str =
    "next agent anna\nload https://shop.example/a\nwait 10s\nload https://shop.example/b\nwait 1m";
const ONE_PAGE: &str = "next agent anna\nload https://shop.example/a\nwait 1m";

#[test]
fn each_trigger_that_behaves_differently_has_the_sessions_in_which_it_does() {
    let triggers = [
        once(seconds("once-5s", "5")),
        opened("opened"),
        seconds("wait-30s", "30"),
    ];
    let found = after_upgrade("rocketchat-6.7", "rocketchat", &triggers, &[ONE_PAGE, TWO_PAGES]);
    let brief: Vec<_> = found
        .iter()
        .map(|one| {
            let sessions = one.sessions.iter().map(|session| (session.session, session.t_ms));
            (one.trigger.as_str(), one.kind, sessions.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        brief,
        [
            ("once-5s", DifferenceKind::Whether, vec![(0, 0), (1, 0)]),
            ("wait-30s", DifferenceKind::Whether, vec![(1, 10_000)]),
        ]
    );
}

#[test]
fn a_difference_says_what_differs_and_why_with_the_names_of_both_widgets() {
    let found = after_upgrade(
        "rocketchat-6.7",
        "rocketchat",
        &[seconds("wait", "30")],
        &[TWO_PAGES],
    );
    assert_eq!(
        found[0].sessions[0].difference.text,
        "Rocket.Chat 6.7 to 8.6: it fires once, at 40 s. Rocket.Chat 8.8 and later: it never fires: its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor."
    );
}

#[test]
fn what_no_visitor_would_notice_is_no_difference() {
    // It fires in neither: in the one it has no turn, in the other its time does not come.
    let found = after_upgrade(
        "rocketchat-6.7",
        "rocketchat",
        &[once(seconds("late", "90"))],
        &[ONE_PAGE],
    );
    assert_eq!(found, []);
}

#[test]
fn an_upgrade_to_the_same_widget_changes_nothing() {
    let triggers = [once(seconds("once", "5")), page_url("paged", "shop")];
    let found = after_upgrade(
        "rocketchat-6.7",
        "rocketchat-8.7",
        &triggers,
        &[ONE_PAGE, TWO_PAGES],
    );
    assert_eq!(found, []);
}

#[test]
fn the_gravest_difference_of_a_trigger_is_said_of_it() {
    let three_pages = format!("{TWO_PAGES}\nload https://shop.example/c\nwait 1m");
    let found = after_upgrade(
        "rocketchat-6.7",
        "rocketchat",
        &[seconds("again", "5")],
        &[&three_pages],
    );
    assert_eq!(found, [], "what may run again does so with both");
    let found = after_upgrade(
        "rocketchat-5.4.8",
        "rocketchat-6.5",
        &[page_url("paged", "shop")],
        &[ONE_PAGE, TWO_PAGES],
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, DifferenceKind::Whether);
    assert_eq!(found[0].sessions.len(), 2);
}
