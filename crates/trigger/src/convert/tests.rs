//! Tests that hold for both directions.

#![expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]

use std::collections::HashSet;
use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{Converted, Fate, convert, losses};
use crate::{Context, Platform, Severity, documents};

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        other => panic!("{other}"),
    }
}

fn message(text: &str) -> Value {
    json!({ "name": "send-message", "params": { "sender": "custom", "name": "ann", "msg": text } })
}

fn of_rocketchat(condition: Value, action: Value) -> Converted {
    let document = object(
        json!({ "name": "A", "description": "", "enabled": true, "runOnce": false,
        "conditions": [condition], "actions": [action] }),
    );
    convert(&document, Platform::RocketChat, Platform::ZendeskChat)
}

fn of_zendesk_chat(event: &str, condition: Value, actions: Value) -> Converted {
    let document = object(json!({ "name": "A", "description": "", "enabled": true,
        "definition": { "event": event, "condition": condition, "actions": actions } }));
    convert(&document, Platform::ZendeskChat, Platform::RocketChat)
}

fn codes(converted: &Converted) -> Vec<&str> {
    converted.losses.iter().map(|loss| loss.code.as_str()).collect()
}

#[test]
fn a_pattern_becomes_what_python_takes_for_the_whole_address() {
    for (pattern, part) in [
        (".*/contact", json!(["contains", "@visitor_page_url", "/contact"])),
        ("(?i:/Cart)", json!(["icontains", "@visitor_page_url", "/Cart"])),
        (
            "^https://a\\.b/$",
            json!(["eq", "@visitor_page_url", "https://a.b/"]),
        ),
        (
            "/order/\\d+$",
            json!(["regex", "@visitor_page_url", ".*/order/[0-9]+"]),
        ),
    ] {
        let made = of_rocketchat(json!({ "name": "page-url", "value": pattern }), message("Hi"));
        let definition = &made.documents[0]["definition"];
        assert_eq!(definition["event"], "page_enter");
        assert_eq!(definition["condition"][1], part, "{pattern}");
        assert_eq!(made.documents[0]["enabled"], true);
    }
    let everywhere = of_rocketchat(json!({ "name": "page-url", "value": ".*" }), message("Hi"));
    assert_eq!(
        everywhere.documents[0]["definition"]["condition"],
        json!([
            "and",
            ["regex", "@visitor_page_url", ".*"],
            ["eq", "@visitor_requesting_chat", false],
            ["eq", "@visitor_served", false]
        ])
    );
}

#[test]
fn a_draft_that_cannot_say_when_it_acts_is_switched_off_and_says_why() {
    for (condition, action, code) in [
        (
            json!({ "name": "page-url", "value": "(a)|\\1" }),
            message("Hi"),
            "pattern-lost",
        ),
        (
            json!({ "name": "page-url", "value": "" }),
            message("Hi"),
            "condition-lost",
        ),
        (json!({ "name": "dance" }), message("Hi"), "condition-lost"),
        (
            json!({ "name": "time-on-site", "value": "3" }),
            json!({ "name": "dance" }),
            "action-lost",
        ),
        (
            json!({ "name": "time-on-site", "value": "3" }),
            json!({ "name": "use-external-service", "params": { "serviceUrl": "https://a.b" } }),
            "external-service",
        ),
    ] {
        let made = of_rocketchat(condition.clone(), action);
        assert_eq!(made.documents[0]["enabled"], false, "{condition}");
        assert!(codes(&made).contains(&code), "{condition}: {:?}", codes(&made));
        assert!(codes(&made).contains(&"switched-off"), "{condition}");
    }
    for (event, condition, code) in [
        ("chat_message", json!(["and"]), "event-lost"),
        ("page_enter", json!(["or"]), "switched-off"),
        ("page_enter", json!(["firedBefore"]), "switched-off"),
        (
            "page_enter",
            json!(["regex", "@visitor_page_url", "a++"]),
            "address-lost",
        ),
        ("page_enter", json!(["dance"]), "condition-lost"),
    ] {
        let made = of_zendesk_chat(
            event,
            condition.clone(),
            json!([["sendMessageToVisitor", "Ann", "Hi"]]),
        );
        assert_eq!(made.documents[0]["enabled"], false, "{condition}");
        assert!(codes(&made).contains(&code), "{condition}: {:?}", codes(&made));
    }
}

#[test]
fn what_is_asked_of_the_address_becomes_one_pattern() {
    let url = "@visitor_page_url";
    for (condition, pattern) in [
        (json!(["icontains", url, "/Cart"]), "/[Cc][Aa][Rr][Tt]"),
        (
            json!(["or", ["contains", url, "/a"], ["eq", url, "https://b/"]]),
            "/a|^https://b/$",
        ),
        (
            json!(["and", ["contains", url, "/a"], ["ncontains", url, "x.y"]]),
            "^(?=.*(?:/a))(?!.*x\\.y)",
        ),
        (
            json!(["not", ["or", ["eq", url, "b"], ["regex", url, ".*c"]]]),
            "^(?!b$)(?!.*(?:c$))",
        ),
        (
            json!(["and", ["regex", url, ".*/a.*"], ["not", ["firedBefore"]]]),
            "/a",
        ),
    ] {
        let made = of_zendesk_chat(
            "page_enter",
            condition.clone(),
            json!([["sendMessageToVisitor", "Ann", "Hi"]]),
        );
        assert_eq!(made.documents.len(), 1, "{condition}");
        let written = &made.documents[0]["conditions"][0];
        assert_eq!(
            (&written["name"], &written["value"]),
            (&json!("page-url"), &json!(pattern)),
            "{condition}"
        );
    }
}

#[test]
fn alternatives_that_are_no_addresses_become_triggers_of_their_own() {
    let made = of_zendesk_chat(
        "page_enter",
        json!(["or", ["contains", "@visitor_page_url", "/a"], ["stillOnPage", 30]]),
        json!([["sendMessageToVisitor", "Ann", "Hi"]]),
    );
    let conditions: Vec<&Value> = made
        .documents
        .iter()
        .map(|document| &document["conditions"][0])
        .collect();
    assert_eq!(
        conditions,
        [
            &json!({ "name": "page-url", "value": "/a" }),
            &json!({ "name": "time-on-site", "value": "30" })
        ]
    );
    assert_eq!(made.documents[1]["name"], "A (2 of 2)");
    assert!(codes(&made).contains(&"several-triggers"));
}

#[test]
fn times_add_up_and_an_address_is_kept_before_a_time() {
    let said = json!([["wait", 5], ["sendMessageToVisitor", "", "Hi"], ["addTag", "t"]]);
    let made = of_zendesk_chat(
        "page_enter",
        json!(["and", ["stillOnSite", 20], ["stillOnPage", 1.5]]),
        said,
    );
    assert_eq!(
        made.documents[0]["conditions"][0],
        json!({ "name": "time-on-site", "value": "27" })
    );
    assert_eq!(made.documents[0]["actions"][0]["params"]["sender"], "queue");
    for code in [
        "whole-seconds",
        "wait-before-message",
        "action-lost",
        "time-on-site",
    ] {
        assert!(codes(&made).contains(&code), "{code}: {:?}", codes(&made));
    }
    let both = of_zendesk_chat(
        "page_enter",
        json!([
            "and",
            ["contains", "@visitor_page_url", "/a"],
            ["stillOnPage", 30]
        ]),
        json!([["sendMessageToVisitor", "Ann", "Hi @visitor_name"]]),
    );
    assert_eq!(both.documents[0]["conditions"][0]["name"], "page-url");
    for code in ["wait-beside-address", "placeholder"] {
        assert!(codes(&both).contains(&code), "{code}");
    }
}

#[test]
fn every_template_becomes_a_draft_without_errors_or_says_why_not() {
    for from in Platform::ALL {
        for to in Platform::ALL {
            for template in documents(from).templates() {
                let made = convert(&template.document, from, to);
                for document in &made.documents {
                    let errors: Vec<_> = documents(to)
                        .check(document, &Context::default())
                        .into_iter()
                        .filter(|found| found.severity == Severity::Error)
                        .filter(|found| {
                            !(found.code == "empty-message" && codes(&made).contains(&"no-message"))
                        })
                        .collect();
                    assert_eq!(errors, [], "{} for {}", template.key, to.name());
                }
            }
        }
    }
}

#[test]
fn a_draft_of_the_same_platform_stays_as_it_is() {
    let document = object(json!({ "name": "A", "x": [1, 2] }));
    let made = convert(&document, Platform::RocketChat, Platform::RocketChat);
    assert_eq!((made.documents, made.losses), (vec![document], vec![]));
}

#[test]
fn no_trigger_comes_of_what_says_nothing_and_the_line_says_why() {
    let livechat = documents(Platform::LiveChat);
    let templates = livechat.templates().into_iter();
    let silent = templates.filter(|template| !livechat.kind_of(&template.document).speaks);
    let mut seen = HashSet::new();
    for template in silent {
        for to in [Platform::RocketChat, Platform::ZendeskChat] {
            let made = convert(&template.document, Platform::LiveChat, to);
            assert_eq!(made.documents, Vec::<Map<String, Value>>::new());
            assert_eq!(codes(&made), ["no-trigger"]);
            let message = &made.losses[0].message;
            assert!(
                message.starts_with('“') && message.contains("says nothing to visitors"),
                "{message}"
            );
        }
        seen.insert(livechat.kind_of(&template.document).key);
    }
    assert_eq!(
        seen.len(),
        livechat.kinds().iter().filter(|kind| !kind.speaks).count()
    );
}

#[test]
fn losses_come_in_the_order_of_the_fields() {
    let made = of_zendesk_chat(
        "page_enter",
        json!(["and", ["hasTag", "vip"], ["not", ["firedBefore"]]]),
        json!([["addTag", "t"], ["sendMessageToVisitor", "Ann", "*Hi*", "(1) A"]]),
    );
    let paths: Vec<&str> = made.losses.iter().map(|loss| loss.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/definition/event",
            "/definition/condition/1",
            "/definition/condition/2/1",
            "/definition/actions/0",
            "/definition/actions/1/1",
            "/definition/actions/1/2",
            "/definition/actions/1/3",
        ]
    );
}

#[test]
fn each_line_of_the_table_has_a_code_of_its_own() {
    let mut seen = HashSet::new();
    for line in losses() {
        assert!(seen.insert((line.from, line.to, line.code)), "{}", line.code);
    }
}

#[test]
fn the_documentation_lists_every_line() {
    let mut text = String::from(
        "# Between platforms\n\n\
         What becomes of a draft of one platform on another, line by line. A test writes this page from the table of lines.\n\n\
         *Kept* is said in other words and means the same. *Differs* is not the same in some visits. *Lost* is not there.\n\n\
         Addresses are those that browsers report: ASCII, without blanks and line ends. A draft that never acts, or that cannot say on the \
         other platform when it should, is disabled there.\n",
    );
    let directions = Platform::ALL
        .into_iter()
        .flat_map(|from| Platform::ALL.map(|to| (from, to)));
    for (from, to) in directions.filter(|(from, to)| from != to) {
        write!(
            text,
            "\n## From {} to {}\n\n| Line | | What is so |\n|---|---|---|\n",
            from.name(),
            to.name()
        )
        .unwrap();
        for line in losses().filter(|line| (line.from, line.to) == (from, to)) {
            let fate = match line.fate {
                Fate::Kept => "kept",
                Fate::Differs => "differs",
                Fate::Lost => "lost",
            };
            writeln!(text, "| `{}` | {fate} | {} |", line.code, line.about).unwrap();
        }
    }
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/conversion.md")].assert_eq(&text);
}
