//! What Rocket.Chat's widgets try in vain is passed by only where nothing comes of it: here something does.

use serde_json::{Value, json};
use simulate::traffic::{Pages, Visits, world};
use simulate::{TriggerInput, engine_by_key};
use trigger::Platform;

use crate::law::BEGINS_MS;
use crate::visitors::{Went, assert_law, of_log};

const URLS: [&str; 2] = ["https://a.example/", "https://a.example/cart"];

/// A trigger with these conditions, and a message.
fn trigger(id: &str, run_once: bool, conditions: &[(&str, &str)]) -> Value {
    let conditions = conditions
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }));
    json!({
        "_id": id, "enabled": true, "runOnce": run_once, "conditions": conditions.collect::<Value>(),
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hello" } }],
    })
}

/// Plays a visitor by one engine, and gives how often anything fires.
#[track_caller]
fn fired(engine: &str, triggers: &[Value], went: &[Went]) -> usize {
    let documents = Value::from(triggers.to_vec()).to_string();
    let inputs = TriggerInput::list_from_json(Platform::RocketChat, &documents).unwrap();
    let prepared = engine_by_key(engine).unwrap().prepare(&inputs);
    let mut pages = Pages::new();
    let views = of_log(BEGINS_MS, went, &mut pages, &URLS);
    let known = pages.len();
    assert_law(&prepared, Visits::default(), &world(), &pages, &views, known)
}

#[test]
fn a_page_url_that_does_not_match_wakes_the_trigger_with_which_it_shares_a_record() {
    let triggers = [
        trigger("t", false, &[("page-url", "cart")]),
        trigger("t", true, &[("time-on-site", "2")]),
    ];
    // The second one fires, the first one makes its record an error on the next page, and so it fires once more on the last.
    let home = |pause_ms| (pause_ms, 0);
    assert_eq!(
        fired("rocketchat", &triggers, &[home(0), home(5000), home(1000)]),
        2
    );
}

#[test]
fn a_page_url_that_does_not_match_leaves_the_other_conditions_of_its_trigger_alone() {
    let both = [("page-url", "cart"), ("time-on-site", "2")];
    assert_eq!(
        fired("rocketchat-6.5", &[trigger("t", false, &both)], &[(0, 0)]),
        1
    );
    assert_eq!(fired("rocketchat", &[trigger("t", false, &both)], &[(0, 0)]), 0);
}

#[test]
fn a_pattern_that_does_not_compile_breaks_an_older_widget_though_it_matches_nothing() {
    let triggers = [
        trigger("a", false, &[("page-url", "(")]),
        trigger("b", false, &[("time-on-site", "2")]),
    ];
    assert_eq!(fired("rocketchat-6.5", &triggers, &[(0, 0)]), 0);
    // This one never learns the URL, so the pattern breaks it at the load or not at all.
    assert_eq!(fired("rocketchat-5.4.8", &triggers, &[(0, 0)]), 0);
    assert_eq!(fired("rocketchat", &triggers, &[(0, 0)]), 1);
}

#[test]
fn a_page_url_that_does_not_match_takes_the_report_away_from_the_others_in_the_oldest_widget() {
    let triggers = [
        trigger("a", false, &[("page-url", "/pricing")]),
        trigger("b", false, &[("page-url", "/cart")]),
    ];
    assert_eq!(fired("rocketchat-4.5", &triggers, &[(0, 1)]), 0);
    assert_eq!(fired("rocketchat-6.5", &triggers, &[(0, 1)]), 1);
}
