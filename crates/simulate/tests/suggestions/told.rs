//! What is suggested, and in which words.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use serde_json::{Map, Value};
use simulate::{SuggestOptions, TriggerInput, engine_by_key, parse_script, suggest};

use crate::triggers::{custom, disabled, opened, page_url, registration, seconds, service, with_conditions};
use crate::{READER, applied, input};

/// The suggestions in a few lines: what, when it fires then, and what else becomes different.
#[track_caller]
fn check(triggers: &[Value], script: &str, says: &Expect) {
    let documents: Vec<Map<String, Value>> = triggers
        .iter()
        .map(|trigger| trigger.as_object().cloned().unwrap())
        .collect();
    let triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    let engine = engine_by_key("rocketchat").unwrap();
    let suggestions = suggest(
        engine,
        &triggers,
        &session,
        &triggers[0].id,
        &SuggestOptions::default(),
    );
    let mut text = String::new();
    for suggestion in &suggestions.found {
        assert_eq!(
            applied(engine, &documents, 0, &session, suggestion),
            Some(suggestion.fires_at_ms),
            "{}",
            suggestion.text
        );
        writeln!(text, "{} ms  {}", suggestion.fires_at_ms, suggestion.text).unwrap();
        for edit in &suggestion.edits {
            writeln!(text, "  {} = {}", edit.path, edit.value).unwrap();
        }
        for effect in &suggestion.side_effects {
            writeln!(text, "  {effect}").unwrap();
        }
    }
    says.assert_eq(&text);
}

#[test]
fn a_timer_that_is_too_long_wants_a_longer_stay_or_fewer_seconds() {
    check(
        &[seconds("t1", "30")],
        "load https://a.example/\nend after 18s",
        &expect![[r#"
            30000 ms  Wait 12 s longer at the end.
            18000 ms  Set the time on site to 18 s instead of “30”.
              /conditions/0/value = "18"
            0 ms  Set the time on site to 0 s instead of “30”.
              /conditions/0/value = "0"
        "#]],
    );
    check(
        &[seconds("t1", "30"), seconds("t2", "40")],
        READER,
        &expect![[r#"
        8000 ms  Set the time on site to 8 s instead of “30”.
          /conditions/0/value = "8"
        30000 ms  Wait 22 s longer on https://a.example/.
        0 ms  Set the time on site to 0 s instead of “30”.
          /conditions/0/value = "0"
    "#]],
    );
}

#[test]
fn a_pattern_that_does_not_match_wants_another_pattern_or_another_page() {
    check(
        &[page_url("t1", "/Contact$")],
        READER,
        &expect![[r#"
            8000 ms  Replace `Contact` by `contact` in the pattern.
              /conditions/0/value = "/contact$"
            0 ms  Let the visitor go to https://a.example/Contact instead of https://a.example/.
            8000 ms  Let the visitor go to https://a.example/Contact instead of https://a.example/contact.
            8000 ms  Let the visitor load https://a.example/Contact at the end.
            8000 ms  Change the pattern to match https://a.example/contact: `/contact`.
              /conditions/0/value = "/contact"
            0 ms  Change the pattern to match https://a.example/: `^https://a\.example/$`.
              /conditions/0/value = "^https://a\\.example/$"
        "#]],
    );
    check(
        &[page_url("t1", "https://a.example/contact?ref=mail")],
        "load https://a.example/contact?ref=mail",
        &expect![[r#"
            0 ms  Escape the special characters of the pattern.
              /conditions/0/value = "https://a\\.example/contact\\?ref=mail"
            0 ms  Let the visitor go to https://a.example/contacref=mail instead of https://a.example/contact?ref=mail.
            0 ms  Let the visitor load https://a.example/contacref=mail at the end.
            0 ms  Change the pattern to match https://a.example/contact?ref=mail: `/contact`.
              /conditions/0/value = "/contact"
        "#]],
    );
    check(
        &[page_url("t1", "(")],
        "load https://a.example/contact",
        &expect![[r#"
            0 ms  Change the pattern to match https://a.example/contact: `/contact`.
              /conditions/0/value = "/contact"
        "#]],
    );
    check(
        &[page_url("t1", "^https://a\\.example/cart(?:/|$)")],
        READER,
        &expect![[r#"
            0 ms  Let the visitor go to https://a.example/cart/ instead of https://a.example/.
            8000 ms  Let the visitor go to https://a.example/cart/ instead of https://a.example/contact.
            8000 ms  Let the visitor load https://a.example/cart/ at the end.
            8000 ms  Change the pattern to match https://a.example/contact: `/contact`.
              /conditions/0/value = "/contact"
            0 ms  Change the pattern to match https://a.example/: `^https://a\.example/$`.
              /conditions/0/value = "^https://a\\.example/$"
        "#]],
    );
}

#[test]
fn what_is_switched_off_is_to_be_switched_on() {
    check(
        &[disabled(page_url("t1", "contact"))],
        READER,
        &expect![[r#"
        8000 ms  Turn on “Enable”.
          /enabled = true
    "#]],
    );
    check(
        &[page_url("t1", "contact"), seconds("t2", "3")],
        &format!("agents offline\n{READER}"),
        &expect![[r#"
            8000 ms  Let an agent be online.
              “t2” fires as well, at 3 s and 11 s.
        "#]],
    );
}

#[test]
fn what_waits_for_the_visitor_wants_them_to_act() {
    check(
        &[opened("t1")],
        READER,
        &expect![[r#"
            8000 ms  Let the visitor open the chat on https://a.example/.
        "#]],
    );
    check(
        &[registration("t1")],
        "load https://a.example/",
        &expect![[r#"
        0 ms  Let the visitor register on https://a.example/.
    "#]],
    );
}

#[test]
fn a_registered_visitor_is_to_register_later_or_be_forgotten() {
    check(
        &[page_url("t1", "pricing")],
        "load https://a.example/\nregister\nwait 5s\nload https://a.example/pricing",
        &expect![[r#"
            5000 ms  Let the visitor not register.
            0 ms  Let the visitor go to https://a.example/pricing instead of https://a.example/.
            5000 ms  Clear the visitor’s storage before “load https://a.example/pricing”.
            0 ms  Change the pattern to match https://a.example/: `^https://a\.example/$`.
              /conditions/0/value = "^https://a\\.example/$"
        "#]],
    );
    check(
        &[seconds("t1", "10")],
        "load https://a.example/\nwait 5s\nregister\nwait 10s",
        &expect![[r#"
            10000 ms  Let the visitor not register.
            0 ms  Set the time on site to 0 s instead of “10”.
              /conditions/0/value = "0"
        "#]],
    );
}

#[test]
fn only_the_first_condition_counts_so_the_right_one_is_to_be_first() {
    check(
        &[with_conditions(
            seconds("t1", "600"),
            &[("time-on-site", "600"), ("page-url", "contact")],
        )],
        "load https://a.example/contact",
        &expect![[r#"
            0 ms  Swap the first and second condition.
              /conditions = [{"name":"page-url","value":"contact"},{"name":"time-on-site","value":"600"}]
            600000 ms  Wait 10 min longer at the end.
            0 ms  Remove condition 1 of 2.
              /conditions = [{"name":"page-url","value":"contact"}]
        "#]],
    );
}

#[test]
fn a_service_that_fails_wants_a_fallback_or_to_answer() {
    check(
        &[service(page_url("t1", "contact"), 1000, "")],
        "service t1 answers after 2s: 0 \"Offer\"\nload https://a.example/contact\nend after 5s",
        &expect![[r#"
            1000 ms  Write a fallback message, which is shown when the service fails.
              /actions/0/params/serviceFallbackMessage = "Can we help you?"
            2000 ms  Give the service 2 s to answer.
              /actions/0/params/serviceTimeout = 2000
            0 ms  Let the external service answer at once.
        "#]],
    );
}

#[test]
fn several_obstacles_take_several_changes() {
    check(
        &[disabled(page_url("t1", "/Contact"))],
        &format!("agents offline\n{READER}"),
        &expect![[r#"
            8000 ms  Turn on “Enable”, let an agent be online and replace `Contact` by `contact` in the pattern.
              /enabled = true
              /conditions/0/value = "/contact"
            0 ms  Turn on “Enable”, let an agent be online and let the visitor go to https://a.example/Contact instead of https://a.example/.
              /enabled = true
            8000 ms  Turn on “Enable”, let an agent be online and let the visitor go to https://a.example/Contact instead of https://a.example/contact.
              /enabled = true
            8000 ms  Turn on “Enable”, let an agent be online and let the visitor load https://a.example/Contact at the end.
              /enabled = true
            0 ms  Turn on “Enable”, let an agent be online and change the pattern to match https://a.example/: `^https://a\.example/$`.
              /enabled = true
              /conditions/0/value = "^https://a\\.example/$"
            0 ms  Turn on “Enable”, let an agent be online and use a time on site of 0 s as the condition.
              /enabled = true
              /conditions = [{"name":"time-on-site","value":"0"}]
        "#]],
    );
}

#[test]
fn what_fires_already_and_what_is_not_there_has_no_suggestion() {
    check(
        &[custom(page_url("t1", "contact"), "anna")],
        READER,
        &expect![[""]],
    );
    let engine = engine_by_key("rocketchat").unwrap();
    let session = parse_script(READER).unwrap();
    let suggestions = suggest(engine, &[], &session, "t1", &SuggestOptions::default());
    assert!(suggestions.found.is_empty());
}

#[test]
fn on_6_7_what_runs_once_by_time_is_to_run_again_and_a_longer_visit_is_no_help() {
    let trigger = serde_json::json!([{
        "_id": "t1", "enabled": true, "runOnce": true,
        "conditions": [{"name": "time-on-site", "value": "5"}],
        "actions": [{"name": "send-message", "params": {"sender": "custom", "name": "anna", "msg": "Hello"}}],
    }]);
    let triggers = TriggerInput::list_from_json(trigger::Platform::RocketChat, &trigger.to_string()).unwrap();
    let session = parse_script("load https://shop.example/\nwait 9s").unwrap();
    let titles = |key: &str| -> Vec<String> {
        let engine = engine_by_key(key).unwrap();
        let found = suggest(engine, &triggers, &session, "t1", &SuggestOptions::default());
        found.found.into_iter().map(|one| one.text).collect()
    };
    let found = titles("rocketchat-6.7");
    assert_eq!(
        found.first().map(String::as_str),
        Some("Turn off “Run only once for each visitor”."),
        "{found:?}"
    );
    assert_eq!(titles("rocketchat"), [""; 0], "with the newest widget it fires");
}
