//! What is suggested, and in which words.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use serde_json::{Map, Value, json};
use simulate::{SuggestOptions, TriggerInput, parse_script, suggest};

use crate::{applied, engine, input};

const READER: &str =
    "load https://shop.example/\nwait 8s\nload https://shop.example/Pricing?a=1\nend after 18s";

#[expect(clippy::needless_pass_by_value, reason = "tests hand literals over")]
fn asks(event: &str, condition: Value) -> Value {
    json!({ "name": "t", "description": "", "enabled": true, "definition": {
        "event": event, "condition": condition, "actions": [["sendMessageToVisitor", "Anna", "Hi"]],
    } })
}

/// The suggestions for the first trigger in a few lines: what, when it fires then, and what else becomes different.
#[track_caller]
fn check(triggers: &[Value], script: &str, says: &Expect) {
    let documents: Vec<Map<String, Value>> = triggers
        .iter()
        .map(|trigger| trigger.as_object().cloned().unwrap())
        .collect();
    let triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    let options = SuggestOptions {
        document: Some(documents[0].clone()),
        ..SuggestOptions::default()
    };
    let suggestions = suggest(engine(), &triggers, &session, &triggers[0].id, &options);
    let mut text = String::new();
    for suggestion in &suggestions.found {
        let fires = applied(&documents, 0, &session, suggestion);
        assert_eq!(
            fires.first(),
            Some(&suggestion.fires_at_ms),
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
fn a_trigger_that_is_off_is_to_be_turned_on_in_the_form_of_its_record() {
    let mut off = asks("page_enter", json!(["and"]));
    off["enabled"] = json!(0);
    check(
        &[off.clone()],
        READER,
        &expect![[r#"
            0 ms  Turn on “Enable”.
              /enabled = 1
        "#]],
    );
    off["enabled"] = json!(false);
    check(
        &[off],
        READER,
        &expect![[r#"
        0 ms  Turn on “Enable”.
          /enabled = true
    "#]],
    );
}

#[test]
fn nothing_fires_without_an_agent_and_others_fire_as_well_with_one() {
    let mut other = asks("page_enter", json!(["stillOnSite", 5]));
    other["name"] = json!("other");
    check(
        &[asks("page_enter", json!(["and"])), other],
        &format!("account status offline\n{READER}"),
        &expect![[r#"
            0 ms  Let an agent be online.
              “other” fires as well, at 5 s and 13 s.
        "#]],
    );
}

#[test]
fn an_event_that_does_not_happen_is_to_happen_or_to_be_another() {
    check(
        &[asks("chat_requested", json!(["and"]))],
        READER,
        &expect![[r#"
        0 ms  Let the visitor ask for a chat on https://shop.example/.
        8000 ms  Let the visitor ask for a chat on https://shop.example/Pricing?a=1.
        0 ms  Look at it when a visitor enters a page instead of when a visitor asks for a chat.
          /definition/event = "page_enter"
    "#]],
    );
    check(
        &[asks("chat_message", json!(["icontains", "@message", "ship"]))],
        "load https://shop.example/\nrequest chat\nend after 5s",
        &expect![[r#"
            0 ms  Let the visitor write “ship” on https://shop.example/.
            0 ms  Let the visitor write “ship” at the end.
        "#]],
    );
    check(
        &[asks("chat_start", json!(["and"]))],
        READER,
        &expect![[r#"
        0 ms  Look at it when a visitor enters a page instead of when `chat_start` happens.
          /definition/event = "page_enter"
    "#]],
    );
}

#[test]
fn a_wait_that_the_visitor_ends_is_to_be_shorter_or_the_visit_longer() {
    check(
        &[asks("page_enter", json!(["and", ["stillOnPage", 30]]))],
        READER,
        &expect![[r#"
            38000 ms  Wait 12 s longer at the end.
            30000 ms  Wait 22 s longer before “load https://shop.example/Pricing?a=1”.
            26000 ms  Wait 18 s instead of 30 s in the condition.
              /definition/condition/1/1 = 18
            0 ms  Wait 0 s instead of 30 s in the condition.
              /definition/condition/1/1 = 0
        "#]],
    );
    check(
        &[asks("page_enter", json!(["and", ["stillOnSite", 60]]))],
        READER,
        &expect![[r#"
            26000 ms  Wait 26 s instead of 60 s in the condition.
              /definition/condition/1/1 = 26
            60000 ms  Wait 34 s longer at the end.
            0 ms  Wait 0 s instead of 60 s in the condition.
              /definition/condition/1/1 = 0
        "#]],
    );
}

#[test]
fn a_pattern_that_is_not_the_whole_address_is_to_be_mended() {
    check(
        &[asks(
            "page_enter",
            json!(["regex", "@visitor_page_url", "pricing"]),
        )],
        READER,
        &expect![[r#"
            8000 ms  Ask whether the page’s address matches “.*pricing.*” instead of whether the page’s address matches in exact case “pricing”.
              /definition/condition/0 = "iregex"
              /definition/condition/2 = ".*pricing.*"
            8000 ms  Ask whether the page’s address contains “pricing” instead of whether the page’s address matches in exact case “pricing”.
              /definition/condition/0 = "icontains"
            0 ms  Ask whether the page’s address matches in exact case “https://shop\.example/” instead of whether the page’s address matches in exact case “pricing”.
              /definition/condition/2 = "https://shop\\.example/"
            8000 ms  Ask whether the page’s address matches in exact case “.*/Pricing.*” instead of whether the page’s address matches in exact case “pricing”.
              /definition/condition/2 = ".*/Pricing.*"
            0 ms  Ask whether the page’s address does not match in exact case “pricing” instead of whether the page’s address matches in exact case “pricing”.
              /definition/condition = ["not",["regex","@visitor_page_url","pricing"]]
        "#]],
    );
    check(
        &[asks(
            "page_enter",
            json!(["regex", "@visitor_page_url", ".*/pricing.*"]),
        )],
        READER,
        &expect![[r#"
            8000 ms  Ask whether the page’s address matches “.*/pricing.*” instead of whether the page’s address matches in exact case “.*/pricing.*”.
              /definition/condition/0 = "iregex"
            0 ms  Let the visitor go to https://shop.example/pricing instead of https://shop.example/.
            8000 ms  Let the visitor go to https://shop.example/pricing instead of https://shop.example/Pricing?a=1.
            8000 ms  Let the visitor load https://shop.example/pricing at the end.
            0 ms  Ask whether the page’s address matches in exact case “https://shop\.example/” instead of whether the page’s address matches in exact case “.*/pricing.*”.
              /definition/condition/2 = "https://shop\\.example/"
            8000 ms  Ask whether the page’s address matches in exact case “.*/Pricing.*” instead of whether the page’s address matches in exact case “.*/pricing.*”.
              /definition/condition/2 = ".*/Pricing.*"
        "#]],
    );
}

#[test]
fn an_address_without_its_scheme_is_to_be_a_part_of_the_address() {
    check(
        &[asks(
            "page_enter",
            json!([
                "and",
                ["eq", "@visitor_page_url", "shop.example/Pricing"],
                ["stillOnPage", 5]
            ]),
        )],
        READER,
        &expect![[r#"
            13000 ms  Ask whether the page’s address contains “shop.example/Pricing” instead of whether the page’s address is “shop.example/Pricing”.
              /definition/condition/1/0 = "icontains"
            5000 ms  Ask whether the page’s address is “https://shop.example/” instead of whether the page’s address is “shop.example/Pricing”.
              /definition/condition/1/2 = "https://shop.example/"
            13000 ms  Ask whether the page’s address is “https://shop.example/Pricing?a=1” instead of whether the page’s address is “shop.example/Pricing”.
              /definition/condition/1/2 = "https://shop.example/Pricing?a=1"
            5000 ms  No longer ask whether the page’s address is “shop.example/Pricing”.
              /definition/condition = ["and",["stillOnPage",5]]
            5000 ms  Ask whether the page’s address is not “shop.example/Pricing” instead of whether the page’s address is “shop.example/Pricing”.
              /definition/condition/1/0 = "neq"
            5000 ms  Let one of the 2 parts be enough: write `or` instead of `and`.
              /definition/condition/0 = "or"
        "#]],
    );
}

#[test]
fn a_number_is_to_be_the_one_that_was_seen_or_the_visitor_another() {
    check(
        &[asks(
            "page_enter",
            json!(["and", ["gte", "@visitor_previous_visits", 5]]),
        )],
        &format!("visitor previous_visits 2\n{READER}"),
        &expect![[r#"
            0 ms  Let the number of previous visits be 5.
            0 ms  Ask whether the number of previous visits is at least 2 instead of whether the number of previous visits is at least 5.
              /definition/condition/1/2 = 2
            0 ms  No longer ask whether the number of previous visits is at least 5.
              /definition/condition = ["and"]
            0 ms  Ask whether the number of previous visits is not at least 5 instead of whether the number of previous visits is at least 5.
              /definition/condition/1 = ["not",["gte","@visitor_previous_visits",5]]
        "#]],
    );
}

#[test]
fn time_on_the_page_is_to_be_waited_for_when_it_is_asked_at_entry() {
    check(
        &[asks("page_enter", json!(["gte", "@visitor_time_on_page", 10]))],
        READER,
        &expect![[r#"
            18000 ms  Ask whether the visitor stays on the page for 10 seconds instead of whether the time on the page is at least 10 seconds.
              /definition/condition = ["stillOnPage",10]
            0 ms  Ask whether the time on the page is at least 0 seconds instead of whether the time on the page is at least 10 seconds.
              /definition/condition/2 = 0
            0 ms  Ask whether the time on the page is not at least 10 seconds instead of whether the time on the page is at least 10 seconds.
              /definition/condition = ["not",["gte","@visitor_time_on_page",10]]
        "#]],
    );
}

#[test]
fn another_hour_or_day_is_another_beginning() {
    check(
        &[asks(
            "page_enter",
            json!(["and", ["gte", "@hour_of_day", 18], ["eq", "@day_of_week", 5]]),
        )],
        "starts at 2026-03-02T09:00:00Z\nload https://shop.example/\nend after 5s",
        &expect![[r#"
            0 ms  Let the visit begin on Saturday, 2026-03-07 at 18:00 (UTC).
        "#]],
    );
}

#[test]
fn states_of_the_chat_are_brought_about_or_asked_the_other_way_round() {
    check(
        &[asks(
            "chat_requested",
            json!([
                "and",
                ["stillOnPage", 10],
                ["eq", "@visitor_requesting_chat", false]
            ]),
        )],
        "load https://shop.example/\nrequest chat\nend after 20s",
        &expect![[r#"
            10000 ms  Let an agent serve the visitor at the end.
            10000 ms  Let an agent serve the visitor and end the chat at the end.
            10000 ms  Ask whether the visitor waits for an agent instead of whether the visitor does not wait for an agent.
              /definition/condition/2/2 = true
            10000 ms  No longer ask whether the visitor does not wait for an agent.
              /definition/condition = ["and",["stillOnPage",10]]
            10000 ms  Let one of the 2 parts be enough: write `or` instead of `and`.
              /definition/condition/0 = "or"
        "#]],
    );
    check(
        &[asks("page_enter", json!(["eq", "@visitor_served", true]))],
        READER,
        &expect![[r#"
            8000 ms  Let an agent serve the visitor before “load https://shop.example/Pricing?a=1”.
            0 ms  Ask whether no agent serves the visitor instead of whether an agent serves the visitor.
              /definition/condition/2 = false
            8000 ms  Let an agent serve the visitor, and let the visitor load https://shop.example/Pricing?a=1 again at the end.
        "#]],
    );
}

#[test]
fn a_tag_of_another_trigger_stands_in_the_way() {
    let mut other = asks("page_enter", json!(["and"]));
    other["name"] = json!("other");
    other["definition"]["actions"] = json!([["addTag", "seen"]]);
    let first = asks(
        "page_enter",
        json!(["and", ["stillOnSite", 1], ["not", ["hasTag", "seen"]]]),
    );
    check(
        &[first, other],
        READER,
        &expect![[r#"
            1000 ms  No longer ask whether the chat does not have the tag “seen”.
              /definition/condition = ["and",["stillOnSite",1]]
            1000 ms  Turn off “other”, which adds the tag “seen”.
            1000 ms  Ask whether the chat has the tag “seen” instead of whether the chat does not have the tag “seen”.
              /definition/condition/2 = ["hasTag","seen"]
            1000 ms  Let one of the 2 parts be enough: write `or` instead of `and`.
              /definition/condition/0 = "or"
        "#]],
    );
}

#[test]
fn what_is_not_simulated_is_to_be_left_out() {
    check(
        &[asks(
            "page_enter",
            json!(["and", ["eq", "@visitor_served", false], ["isOnMobile"]]),
        )],
        READER,
        &expect![[r#"
            0 ms  No longer ask whether `["isOnMobile"]` holds.
              /definition/condition = ["and",["eq","@visitor_served",false]]
            0 ms  Let one of the 2 parts be enough: write `or` instead of `and`.
              /definition/condition/0 = "or"
        "#]],
    );
}

#[test]
fn several_obstacles_take_several_changes() {
    let mut off = asks(
        "chat_requested",
        json!([
            "and",
            ["icontains", "@visitor_page_url", "/cart"],
            ["eq", "@visitor_country_code", "DE"]
        ]),
    );
    off["enabled"] = json!(false);
    check(
        &[off],
        READER,
        &expect![[r#"
            0 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/, let the visitor go to https://shop.example/cart instead of https://shop.example/ and let the visitor’s country code be “DE”.
              /enabled = true
            8000 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/Pricing?a=1, let the visitor go to https://shop.example/cart instead of https://shop.example/Pricing?a=1 and let the visitor’s country code be “DE”.
              /enabled = true
            0 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/, let the visitor load https://shop.example/cart before “request chat” and let the visitor’s country code be “DE”.
              /enabled = true
            8000 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/Pricing?a=1, ask whether the page’s address contains “/Pricing” instead of whether the page’s address contains “/cart” and let the visitor’s country code be “DE”.
              /enabled = true
              /definition/condition/1/2 = "/Pricing"
            8000 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/Pricing?a=1, let the visitor load https://shop.example/cart before “request chat” and let the visitor’s country code be “DE”.
              /enabled = true
            0 ms  Turn on “Enable”, let the visitor ask for a chat on https://shop.example/, ask whether the page’s address contains “https://shop.example/” instead of whether the page’s address contains “/cart” and let the visitor’s country code be “DE”.
              /enabled = true
              /definition/condition/1/2 = "https://shop.example/"
        "#]],
    );
}

#[test]
fn a_document_without_a_definition_gets_one() {
    let bare = json!({ "name": "t", "enabled": true });
    check(
        &[bare],
        READER,
        &expect![[r#"
        0 ms  Look at it when a visitor enters a page instead of when no event happens.
          /definition = {"event":"page_enter","condition":["and"],"actions":[],"version":1}
    "#]],
    );
}

#[test]
fn the_visitor_writes_what_is_asked_for() {
    check(
        &[asks(
            "chat_message",
            json!([
                "and",
                ["eq", "@sender_type", "visitor"],
                [
                    "or",
                    ["contains", "@message", "Ship"],
                    ["regex", "@message", "return \\w+"]
                ]
            ]),
        )],
        "load https://shop.example/\nmessage \"do you ship?\"\nend after 5s",
        &expect![[r#"
            0 ms  Ask whether the message contains “Ship” instead of whether the message contains in exact case “Ship”.
              /definition/condition/2/1/0 = "icontains"
            0 ms  Let the visitor write “Ship” instead of “do you ship?”.
            0 ms  Let the visitor write “return a” instead of “do you ship?”.
            0 ms  Let the visitor write “Ship” on https://shop.example/.
            0 ms  Ask whether the message contains in exact case “do you ship?” instead of whether the message contains in exact case “Ship”.
              /definition/condition/2/1/2 = "do you ship?"
            0 ms  Let the visitor write “Ship” at the end.
        "#]],
    );
}

#[test]
fn departments_and_what_is_known_of_the_visitor_are_of_the_world() {
    check(
        &[asks(
            "page_enter",
            json!([
                "and",
                ["eq", "@department_status", "online"],
                ["iregex", "@visitor_email", ".*@example\\.org"]
            ]),
        )],
        "visitor email \"ada@other.example\"\nload https://shop.example/\nend after 5s",
        &expect![[r#"
            0 ms  Let the chat go to a department “Sales” that is online and let the visitor’s e-mail address be “@example.org”.
            0 ms  Let the chat go to a department “Sales” that is online and ask whether the visitor’s e-mail address matches “ada@other\.example” instead of whether the visitor’s e-mail address matches “.*@example\.org”.
              /definition/condition/2/2 = "ada@other\\.example"
            0 ms  No longer ask whether the department’s status is “online” and let the visitor’s e-mail address be “@example.org”.
              /definition/condition = ["and",["iregex","@visitor_email",".*@example\\.org"]]
            0 ms  Let the chat go to a department “Sales” that is online and no longer ask whether the visitor’s e-mail address matches “.*@example\.org”.
              /definition/condition = ["and",["eq","@department_status","online"]]
            0 ms  Ask whether the department’s status is not “online” instead of whether the department’s status is “online” and let the visitor’s e-mail address be “@example.org”.
              /definition/condition/1/0 = "neq"
            0 ms  No longer ask whether the department’s status is “online” and ask whether the visitor’s e-mail address matches “ada@other\.example” instead of whether the visitor’s e-mail address matches “.*@example\.org”.
              /definition/condition = ["and",["iregex","@visitor_email",".*@example\\.org"]]
              /definition/condition/1/2 = "ada@other\\.example"
        "#]],
    );
}

#[test]
fn all_that_is_asked_of_the_visitor_is_brought_about_together() {
    check(
        &[asks(
            "page_enter",
            json!([
                "and",
                ["stillOnPage", 30],
                ["not", ["firedBefore"]],
                ["icontains", "@visitor_page_url", "/cart"],
                ["eq", "@visitor_country_code", "DE"],
                ["hasTag", "vip"],
                ["gte", "@visitor_previous_visits", 5]
            ]),
        )],
        READER,
        &expect![[r#"
            38000 ms  Wait 12 s longer at the end, let the visitor go to https://shop.example/cart instead of https://shop.example/Pricing?a=1 and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
            30000 ms  Wait 22 s longer before “load https://shop.example/Pricing?a=1”, let the visitor go to https://shop.example/cart instead of https://shop.example/ and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
            26000 ms  Wait 18 s instead of 30 s in the condition, let the visitor go to https://shop.example/cart instead of https://shop.example/Pricing?a=1 and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
              /definition/condition/1/1 = 18
            38000 ms  Wait 12 s longer at the end, let the visitor load https://shop.example/cart at the end and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
            38000 ms  Wait 12 s longer at the end, ask whether the page’s address contains “/Pricing” instead of whether the page’s address contains “/cart” and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
              /definition/condition/3/2 = "/Pricing"
            26000 ms  Wait 18 s instead of 30 s in the condition, let the visitor load https://shop.example/cart at the end and let the visitor’s country code be “DE”, the visitor have the tag “vip” and the number of previous visits be 5.
              /definition/condition/1/1 = 18
        "#]],
    );
}

#[test]
fn several_comparisons_with_the_address_have_one_page() {
    check(
        &[asks(
            "page_enter",
            json!([
                "and",
                ["icontains", "@visitor_page_url", "/product/"],
                ["icontains", "@visitor_page_url", "color=red"],
                ["not", ["regex", "@visitor_page_url", "http://.*"]]
            ]),
        )],
        "load http://shop.example/\nend after 5s",
        &expect![[r#"
            0 ms  Let the visitor go to https://shop.example/product/?color=red instead of http://shop.example/.
            0 ms  Let the visitor load https://shop.example/product/?color=red at the end.
        "#]],
    );
}

#[test]
fn at_a_moment_at_which_it_has_fired_before_that_is_no_longer_to_be_asked() {
    let condition = json!(["and", ["stillOnPage", 5], ["not", ["firedBefore"]]]);
    let trigger = asks("page_enter", condition);
    let triggers = [input(trigger.as_object().unwrap())];
    let session =
        parse_script("load https://shop.example/\nwait 10s\nload https://shop.example/b\nwait 10s").unwrap();
    let trace = simulate::run(engine(), &triggers, &session, simulate::Options::default());
    let failed = trace
        .decisions
        .iter()
        .position(|decision| decision.verdict.key() == "condition_failed");
    let options = SuggestOptions::default();
    let found = simulate::suggest_at(engine(), &triggers, &session, failed.unwrap(), &options).found;
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "No longer ask whether this trigger has not fired before.",
            "Let one of the 2 parts be enough: write `or` instead of `and`.",
        ]
    );
}

#[test]
fn what_fires_already_has_no_suggestion() {
    check(&[asks("page_enter", json!(["and"]))], READER, &expect![[""]]);
}

#[test]
fn without_a_document_one_is_written_from_the_trigger() {
    let trigger = asks(
        "page_enter",
        json!(["and", ["stillOnPage", 1.5], ["firedBefore"]]),
    );
    let triggers = [input(trigger.as_object().unwrap())];
    let session = parse_script(READER).unwrap();
    let found = suggest(engine(), &triggers, &session, "t", &SuggestOptions::default()).found;
    let edits: Vec<_> = found.iter().flat_map(|one| &one.edits).collect();
    assert!(
        edits
            .iter()
            .any(|edit| edit.value == json!(["not", ["firedBefore"]])),
        "{edits:?}"
    );
}
