use proptest::prelude::*;
use serde_json::{Value, json};

use super::{AutoAccess, AutoAccessCase, List, ListFault, Page, Question, decide};

fn list(rules: &Value) -> List {
    let rules = rules.as_array().unwrap().iter();
    List::new(
        rules
            .map(|rule| AutoAccess::read(rule.as_object().unwrap()))
            .collect(),
    )
}

fn ids(list: &List) -> Vec<&str> {
    list.rules.iter().map(|rule| rule.id.as_str()).collect()
}

fn page(url: &str) -> Page {
    Page {
        url: url.to_owned(),
        ..Page::default()
    }
}

#[test]
fn every_recorded_visit_is_decided_as_it_was() {
    let mut played = 0;
    for line in include_str!("../../../../../tests/cases/livechat-auto-access.jsonl").lines() {
        let recorded: Value = serde_json::from_str(line).unwrap();
        let outcome: Value =
            serde_json::from_str(&AutoAccessCase::from_json(line).unwrap().outcome()).unwrap();
        assert_eq!(outcome["pages"], recorded["expect"], "case {}", recorded["id"]);
        assert_eq!(outcome["id"], recorded["id"]);
        played += 1;
    }
    assert_eq!(played, 120);
}

#[test]
fn each_rule_says_why_it_does_not_decide() {
    let list = list(&json!([
        {"id": "a", "access": {"groups": [1]}, "next_id": "b", "conditions": {
            "url": {"values": [{"value": "/cart"}]},
            "domain": {"exclude_values": [{"value": "blog."}, {"value": "SHOP.example", "exact_match": true}]},
        }},
        {"id": "b", "access": {"groups": [2, 3]}, "next_id": "", "conditions": {
            "geolocation": {"values": [{"country": "Poland", "city": "Wroclaw"}, {"country_code": "de"}]},
        }},
    ]));
    let mut page = page("https://shop.example:8443/cart");
    page.place.country_code = Some("DE".to_owned());
    let decided = decide(&list, &page);
    assert_eq!((decided.rule, decided.groups), (Some(1), &[2, 3][..]));
    let told: Vec<Vec<(Question, bool, Option<usize>)>> = decided
        .rules
        .iter()
        .map(|rule| {
            rule.answers
                .iter()
                .map(|answer| (answer.question, answer.holds, answer.found))
                .collect()
        })
        .collect();
    assert_eq!(
        told,
        [
            vec![(Question::Url, true, Some(0)), (Question::Domain, false, Some(1))],
            vec![(Question::Geolocation, true, Some(1))],
        ]
    );
}

#[test]
fn a_chat_goes_to_the_default_group_where_no_rule_holds() {
    let list = list(
        &json!([{"id": "a", "access": {"groups": [1]}, "conditions": {"url": {"values": [{"value": "/x"}]}}}]),
    );
    let decided = decide(&list, &page("https://shop.example/"));
    assert_eq!((decided.rule, decided.groups), (None, &[0][..]));
}

#[test]
fn a_domain_is_the_host_without_user_and_port_in_any_case() {
    let list = list(&json!([{"id": "a", "access": {"groups": [1]}, "conditions": {
        "domain": {"values": [{"value": "Shop.Example", "exact_match": true}, {"value": "[::1]", "exact_match": true}]},
    }}]));
    for (url, holds) in [
        ("https://shop.example/", true),
        ("https://anna:secret@SHOP.example:8443/?x#y", true),
        ("https://shop.example?next=https://blog.example/", true),
        ("https://shop.example#top", true),
        ("https://[::1]:80/", true),
        ("https://[::1]/", true),
        ("https://www.shop.example/", false),
        ("https://evil.test/https://shop.example/", false),
        ("", false),
    ] {
        assert_eq!(decide(&list, &page(url)).rule.is_some(), holds, "{url}");
    }
}

#[test]
fn empty_lists_and_conditions_of_another_kind_ask_for_nothing() {
    for conditions in [
        json!({}),
        json!({"url": {"values": []}}),
        json!({"url": {"exclude_values": []}, "geolocation": {"values": [{}]}}),
        json!({"url": 7, "domain": [], "geolocation": {"values": "Poland"}}),
        json!(null),
    ] {
        let list = list(&json!([{"id": "a", "access": {"groups": [1]}, "conditions": conditions}]));
        assert_eq!(
            decide(&list, &page("https://shop.example/")).rule,
            Some(0),
            "{conditions}"
        );
    }
}

#[test]
fn what_keeps_rules_from_being_one_list_is_told_and_every_rule_is_asked_once() {
    let many = |strings: &[&str]| {
        strings
            .iter()
            .map(|&string| string.to_owned())
            .collect::<Vec<_>>()
    };
    for (rules, order, faults) in [
        (
            json!([{"id": "b"}, {"id": "a", "next_id": "b"}]),
            vec!["a", "b"],
            vec![],
        ),
        (
            json!([{"id": "a"}, {"id": "b"}]),
            vec!["a", "b"],
            vec![ListFault::SeveralFirst(many(&["a", "b"]))],
        ),
        (
            json!([{"id": "a", "next_id": "gone"}]),
            vec!["a"],
            vec![ListFault::Dangling {
                rule: "a".to_owned(),
                next: "gone".to_owned(),
            }],
        ),
        (
            json!([{"id": "a", "next_id": "b"}, {"id": "b", "next_id": "c"}, {"id": "c", "next_id": "b"}]),
            vec!["a", "b", "c"],
            vec![
                ListFault::Shared {
                    rules: many(&["a", "c"]),
                    next: "b".to_owned(),
                },
                ListFault::Circle(many(&["b", "c"])),
            ],
        ),
        (
            json!([{"id": "a", "next_id": "a"}]),
            vec!["a"],
            vec![ListFault::Circle(many(&["a"]))],
        ),
        (
            json!([{"id": "a", "next_id": "c"}, {"id": "b", "next_id": "c"}, {"id": "c"}]),
            vec!["a", "c", "b"],
            vec![
                ListFault::Shared {
                    rules: many(&["a", "b"]),
                    next: "c".to_owned(),
                },
                ListFault::SeveralFirst(many(&["a", "b"])),
            ],
        ),
        (
            json!([{"id": "a"}, {"id": "a"}]),
            vec!["a", "a"],
            vec![
                ListFault::SameId("a".to_owned()),
                ListFault::SeveralFirst(many(&["a", "a"])),
            ],
        ),
    ] {
        let list = list(&rules);
        assert_eq!((ids(&list), &list.faults), (order, &faults), "{rules}");
        assert!(list.faults.iter().all(|fault| !fault.to_string().is_empty()));
    }
    let circle = ListFault::Circle(many(&["a", "b", "c"]));
    assert_eq!(
        circle.to_string(),
        "the rules “a”, “b” and “c” go round in a circle"
    );
}

#[test]
fn what_is_no_case_is_told_with_the_member_that_is_wrong() {
    for (text, told) in [
        ("[]", "a case must be an object"),
        (r#"{"rules": {}}"#, "`rules` must be a list"),
        (r#"{"rules": [7], "pages": []}"#, "rule 1 must be an object"),
        (
            r#"{"rules": [{"id": 7}], "pages": []}"#,
            "`id` of rule 1 must be a text",
        ),
        (
            r#"{"rules": [], "pages": [{"url": "x"}, {}]}"#,
            "`url` of page 2 must be a text",
        ),
    ] {
        assert_eq!(AutoAccessCase::from_json(text).unwrap_err().to_string(), told);
    }
    assert!(
        AutoAccessCase::from_json("{")
            .unwrap_err()
            .to_string()
            .starts_with("this is not JSON")
    );
}

proptest! {
    #[test]
    fn a_list_is_found_in_whatever_order_its_rules_are_given(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle()) {
        let rule = |place: usize| AutoAccess {
            id: format!("r{place}"),
            next_id: if place == 7 { String::new() } else { format!("r{}", place + 1) },
            ..AutoAccess::default()
        };
        let list = List::new(order.into_iter().map(rule).collect());
        prop_assert!(list.faults.is_empty());
        prop_assert_eq!(list.rules, (0..8).map(rule).collect::<Vec<_>>());
    }

    #[test]
    fn every_rule_is_asked_once_whatever_the_rules_name(nexts in proptest::collection::vec(0..9usize, 1..8)) {
        let rules: Vec<AutoAccess> = nexts.iter().enumerate().map(|(place, next)| AutoAccess {
            id: format!("r{place}"),
            next_id: if *next == 8 { String::new() } else { format!("r{next}") },
            ..AutoAccess::default()
        }).collect();
        let list = List::new(rules.clone());
        let sorted = |rules: &[AutoAccess]| { let mut ids: Vec<String> = rules.iter().map(|rule| rule.id.clone()).collect(); ids.sort(); ids };
        prop_assert_eq!(sorted(&list.rules), sorted(&rules));
        // Without a fault, each rule stands before the one that it names.
        let in_order = list.rules.windows(2).all(|pair| pair[0].next_id == pair[1].id)
            && list.rules.last().is_some_and(|last| last.next_id.is_empty());
        prop_assert_eq!(list.faults.is_empty(), in_order);
    }
}
