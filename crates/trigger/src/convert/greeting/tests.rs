//! Tests of what greetings and triggers become of each other.

use serde_json::{Map, Value, json};

use crate::convert::{Converted, convert};
use crate::{Context, Platform, Severity, documents};

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().expect("a document").clone()
}

fn codes(made: &Converted) -> Vec<&str> {
    made.losses.iter().map(|loss| loss.code.as_str()).collect()
}

fn from_rocketchat(condition: &Value) -> Converted {
    let message = json!({ "name": "send-message", "params": { "sender": "queue", "msg": "Hi" } });
    let document = object(
        &json!({ "name": "A", "description": "", "enabled": true, "runOnce": false,
        "conditions": [condition], "actions": [message] }),
    );
    convert(&document, Platform::RocketChat, Platform::LiveChat)
}

fn from_zendesk_chat(condition: &Value) -> Converted {
    let document = object(
        &json!({ "name": "A", "description": "", "enabled": true, "definition":
        { "event": "page_enter", "condition": condition, "actions": [["sendMessageToVisitor", "Ann", "Hi", "(1) Yes/(2) No"]] } }),
    );
    convert(&document, Platform::ZendeskChat, Platform::LiveChat)
}

fn for_platform(rules: &Value, to: Platform) -> Converted {
    let document = object(
        &json!({ "type": "normal", "active": true, "name": "A", "group": 0, "rules": rules,
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Hi" }] } }),
    );
    convert(&document, Platform::LiveChat, to)
}

/// The rules of a greeting in short: `and url_current contains /a`.
fn rules(document: &Map<String, Value>) -> Vec<String> {
    let rule = |rule: &Value| {
        let members =
            ["condition", "type", "operator", "value"].map(|name| rule[name].as_str().unwrap_or("?"));
        members.join(" ")
    };
    document["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .map(rule)
        .collect()
}

#[track_caller]
fn is_without_errors(made: &Converted, platform: Platform) {
    assert!(!made.documents.is_empty());
    for document in &made.documents {
        let found = documents(platform).check(document, &Context::default());
        let errors: Vec<_> = found
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn a_pattern_that_looks_for_texts_becomes_rules_on_the_address() {
    for (pattern, expected) in [
        (".*/contact", vec!["and url_current contains /contact"]),
        ("^https://a\\.b/$", vec!["and url_current equals https://a.b/"]),
        (
            "/a|/b",
            vec!["or url_current contains /a", "or url_current contains /b"],
        ),
        (".*", vec!["and url_current contains ://"]),
    ] {
        let made = from_rocketchat(&json!({ "name": "page-url", "value": pattern }));
        assert_eq!(rules(&made.documents[0]), expected, "{pattern}");
        assert_eq!(made.documents[0]["active"], true, "{pattern}");
        is_without_errors(&made, Platform::LiveChat);
    }
}

#[test]
fn what_a_greeting_cannot_wait_for_makes_it_inactive_and_says_why() {
    for (condition, code) in [
        (
            json!({ "name": "page-url", "value": "/order/\\d+$" }),
            "pattern-lost",
        ),
        (json!({ "name": "time-on-site", "value": "901" }), "long-time"),
        (json!({ "name": "chat-opened-by-visitor" }), "event-lost"),
        (json!({ "name": "after-guest-registration" }), "event-lost"),
        (json!({ "name": "page-url", "value": "" }), "condition-lost"),
    ] {
        let made = from_rocketchat(&condition);
        assert_eq!(made.documents[0]["active"], false, "{condition}");
        for code in [code, "switched-off"] {
            assert!(codes(&made).contains(&code), "{condition}: {:?}", codes(&made));
        }
        is_without_errors(&made, Platform::LiveChat);
    }
    for (condition, code) in [
        (json!(["or"]), "switched-off"),
        (json!(["firedBefore"]), "switched-off"),
        (json!(["regex", "@visitor_page_url", "a+b"]), "pattern-lost"),
        (json!(["eq", "@visitor_served", true]), "switched-off"),
        (json!(["stillOnPage", 1000]), "long-time"),
    ] {
        let made = from_zendesk_chat(&condition);
        assert_eq!(made.documents[0]["active"], false, "{condition}");
        assert!(codes(&made).contains(&code), "{condition}: {:?}", codes(&made));
    }
}

#[test]
fn comparisons_become_rules_that_ask_the_same() {
    let made = from_zendesk_chat(&json!([
        "and",
        ["contains", "@visitor_page_url", "/a"],
        ["not", ["contains", "@visitor_referrer", "x"]],
        ["gte", "@visitor_previous_visits", 2],
        ["not", ["lt", "@visitor_time_on_site", 60]],
        ["eq", "@visitor_served", false],
        ["not", ["firedBefore"]],
        ["stillOnPage", 9.5],
    ]));
    assert_eq!(
        rules(&made.documents[0]),
        [
            "and url_current contains /a",
            "and url_referrer doesnt_contain x",
            "and visits_number greater_or_equal 3",
            "and visit_time_site greater_or_equal 60",
            "and visit_time_page greater_or_equal 10",
        ]
    );
    let buttons = &made.documents[0]["rich_message"]["elements"][0]["buttons"];
    assert_eq!(
        (&buttons[0]["text"], &buttons[1]["text"]),
        (&json!("Yes"), &json!("No"))
    );
    for code in [
        "number",
        "comparison",
        "chat-state",
        "run-once",
        "whole-seconds",
        "options",
    ] {
        assert!(codes(&made).contains(&code), "{code}: {:?}", codes(&made));
    }
    is_without_errors(&made, Platform::LiveChat);
}

#[test]
fn a_choice_of_single_comparisons_is_one_greeting_and_any_other_is_several() {
    let one = from_zendesk_chat(&json!([
        "or",
        ["contains", "@visitor_page_url", "/a"],
        ["stillOnPage", 30]
    ]));
    assert_eq!(
        rules(&one.documents[0]),
        [
            "or url_current contains /a",
            "or visit_time_page greater_or_equal 30"
        ]
    );
    let several = from_zendesk_chat(&json!([
        "or",
        [
            "and",
            ["contains", "@visitor_page_url", "/a"],
            ["stillOnPage", 30]
        ],
        ["contains", "@visitor_page_url", "/b"],
    ]));
    assert_eq!(several.documents.len(), 2);
    assert!(codes(&several).contains(&"several-greetings"));
    assert_eq!(several.documents[1]["name"], "A (2 of 2)");
}

fn rule(join: &str, subject: &str, operator: &str, value: &str) -> Value {
    json!({ "condition": join, "type": subject, "operator": operator, "value": value })
}

#[test]
fn rules_on_the_address_become_one_pattern() {
    let made = for_platform(
        &json!([
            rule("or", "url_current", "contains", "/a"),
            rule("or", "url_current", "equals", "https://b/")
        ]),
        Platform::RocketChat,
    );
    assert_eq!(
        made.documents[0]["conditions"],
        json!([{ "name": "page-url", "value": "/a|^https://b/$" }])
    );
    is_without_errors(&made, Platform::RocketChat);
    let both = for_platform(
        &json!([
            rule("and", "url_current", "contains", "/a"),
            rule("and", "url_current", "doesnt_contain", "x.y"),
            rule("and", "visit_time_page", "greater_or_equal", "5"),
            rule("and", "visits_number", "greater_than", "1")
        ]),
        Platform::RocketChat,
    );
    assert_eq!(
        both.documents[0]["conditions"][0]["value"],
        "^(?=.*(?:/a))(?!.*x\\.y)"
    );
    for code in ["wait-beside-address", "rule-lost"] {
        assert!(codes(&both).contains(&code), "{:?}", codes(&both));
    }
}

#[test]
fn a_greeting_of_which_nothing_can_be_asked_is_switched_off() {
    for to in [Platform::RocketChat, Platform::ZendeskChat] {
        let rules =
            json!([{ "condition": "and", "type": "custom_variable", "session_field": { "plan": "pro" } }]);
        let made = for_platform(&rules, to);
        assert_eq!(made.documents[0]["enabled"], false);
        assert!(codes(&made).contains(&"switched-off") && codes(&made).contains(&"rule-lost"));
    }
}

#[test]
fn zendesk_chat_asks_what_needs_no_time_first_and_waits_for_what_is_left() {
    let made = for_platform(
        &json!([
            rule("and", "visit_time_site", "greater_or_equal", "30"),
            rule("and", "visit_time_page", "greater_than", "10"),
            rule("and", "visits_number", "greater_than", "1"),
            rule("or", "url_current", "contains", "/a"),
            rule("or", "url_referrer", "doesnt_equal", "b")
        ]),
        Platform::ZendeskChat,
    );
    assert_eq!(
        made.documents[0]["definition"]["condition"],
        json!([
            "and",
            ["eq", "@visitor_requesting_chat", false],
            ["eq", "@visitor_served", false],
            ["not", ["firedBefore"]],
            ["gt", "@visitor_previous_visits", 0],
            [
                "or",
                ["contains", "@visitor_page_url", "/a"],
                ["neq", "@visitor_referrer", "b"]
            ],
            ["stillOnPage", 10],
            ["stillOnSite", 20],
        ])
    );
    assert!(codes(&made).contains(&"mixed-rules"));
    is_without_errors(&made, Platform::ZendeskChat);
}
