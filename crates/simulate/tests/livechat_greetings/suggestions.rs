//! What would make a greeting appear.

use serde_json::json;
use simulate::{SuggestOptions, TriggerInput, suggest};

use super::{engine, greeting, rules_of, simple, visit};

/// The texts of what is suggested for the first of these greetings.
fn suggested(greetings: &[TriggerInput], script: &str) -> Vec<String> {
    let session = visit(script);
    let found = suggest(
        engine(),
        greetings,
        &session,
        &greetings[0].id,
        &SuggestOptions::default(),
    )
    .found;
    for suggestion in &found {
        if let Some(session) = &suggestion.session {
            assert_eq!(
                engine().vocabulary().check(session),
                Ok(()),
                "{}",
                suggestion.text
            );
        }
    }
    found.into_iter().map(|suggestion| suggestion.text).collect()
}

#[track_caller]
fn check(greetings: &[TriggerInput], script: &str, wanted: &[&str]) {
    let found = suggested(greetings, script);
    for wanted in wanted {
        assert!(
            found.iter().any(|text| text.contains(wanted)),
            "{wanted}: {found:#?}"
        );
    }
}

const PAGE: &str = "load https://a.example/\n";

#[test]
fn one_that_waits_is_waited_for_or_waits_less() {
    let one = [simple("one", &["visit_time_page greater_or_equal 30"])];
    check(
        &one,
        &format!("{PAGE}wait 10s"),
        &["stay 20 s longer", "Wait 10 s instead of 30 s"],
    );
    check(
        &one,
        &format!("{PAGE}wait 10s\nload https://a.example/b\nwait 4s"),
        &["stay 20 s longer"],
    );
}

#[test]
fn one_for_another_page_gets_its_page_or_the_page_that_was_seen() {
    let one = [simple("one", &["url_current contains /pricing"])];
    check(
        &one,
        "load https://a.example/help\nwait 10s",
        &[
            "go to https://a.example/pricing instead of https://a.example/help",
            "“/help” instead of “/pricing”",
        ],
    );
}

#[test]
fn one_that_is_off_or_outside_of_its_window_is_let_in() {
    let off = [greeting("one", rules_of(&[]), json!({ "active": false }))];
    check(&off, PAGE, &["Turn on “Active”"]);
    let late = [greeting(
        "one",
        rules_of(&[]),
        json!({ "active_from": "2026-02-01T00:00:00Z" }),
    )];
    check(
        &late,
        PAGE,
        &[
            "begin at 1 February 2026, 00:00 UTC",
            "active from 5 January 2026, 09:00 UTC on",
        ],
    );
    let early = [greeting(
        "one",
        rules_of(&[]),
        json!({ "active_until": "2025-02-01T00:00:00Z" }),
    )];
    check(&early, PAGE, &["Let it be active until"]);
}

#[test]
fn what_stands_in_its_way_is_cleared() {
    let two = [
        simple("one", &["visit_time_page greater_or_equal 5"]),
        simple("other", &["url_current contains a.example"]),
    ];
    let script = format!("{PAGE}wait 20s");
    check(&two, &script, &["close the other greeting", "Turn off “other”"]);
    check(
        &two[..1],
        &format!("agents offline\n\n{script}"),
        &["agents of its group be online"],
    );
    check(
        &two[..1],
        &format!("{PAGE}request chat\nwait 20s"),
        &["Let the chat end", "Let no chat begin"],
    );
}

#[test]
fn rules_about_the_visitor_get_their_facts() {
    let field = |of: &str, field: serde_json::Value| {
        [greeting(
            "one",
            json!([{ "condition": "and", "type": of, "session_field": field }]),
            json!({}),
        )]
    };
    check(
        &field("custom_variable", json!({ "plan": "pro" })),
        PAGE,
        &["variable “plan” be “pro”"],
    );
    check(
        &field("ads_traffic", json!({ "google": "true" })),
        PAGE,
        &["parameter gclid"],
    );
    check(
        &[simple("one", &["geolocation equals Germany"])],
        PAGE,
        &["be in Germany"],
    );
    check(
        &[simple("one", &["visits_number greater_or_equal 3"])],
        PAGE,
        &["visit 3 of the visitor"],
    );
    check(
        &[simple("one", &["search_keyword contains red chairs"])],
        PAGE,
        &["search for “red chairs”"],
    );
    check(
        &[simple("one", &["pages_view_number equals 3"])],
        PAGE,
        &["load the page twice more"],
    );
}

#[test]
fn rules_that_go_together_are_joined_otherwise_or_left_out() {
    let one = [simple(
        "one",
        &["geolocation equals Germany", "url_current contains a.example"],
    )];
    let found = suggested(&one, "visitor country \"France\"\n\nload https://a.example/");
    assert!(
        found.iter().any(|text| text.contains("be in Germany")),
        "{found:#?}"
    );
    assert!(
        found
            .iter()
            .any(|text| text.contains("Leave out the rule about the place")
                || text.contains("“France” instead of “Germany”")),
        "{found:#?}"
    );
}

#[test]
fn a_visit_without_a_page_gets_one() {
    check(
        &[simple("one", &["visit_time_page greater_or_equal 0"])],
        "wait 1s",
        &["load https://shop.example/"],
    );
}
