//! What is told of changes, and what is joined.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::{Map, Value, json};

use super::{diff, three_way};
use crate::versions::shown;
use crate::{FieldPath, Side, merge};

fn document() -> Value {
    json!({
        "id": 12, "name": "Pricing", "type": "normal", "active": true, "group": 3,
        "rules": [
            { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
            { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
            { "condition": "or", "type": "url_funnel", "urls": [{ "url": "/a", "operator": "contains" }, { "url": "/b", "operator": "contains" }] },
        ],
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Questions?", "buttons": [{ "text": "Ask", "type": "message", "value": "x", "postback_id": "" }] }] },
    })
}

fn map(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap()
}

#[track_caller]
fn check(change: impl Fn(&mut Value), expected: &Expect) {
    let mut other = document();
    change(&mut other);
    expected.assert_eq(&shown(diff(map(&document()), map(&other))));
}

#[test]
fn rules_in_another_order_and_numbers_as_texts_are_no_change() {
    check(
        |other| {
            other["rules"].as_array_mut().unwrap().reverse();
            other["rules"][2]["value"] = json!(30);
        },
        &expect![""],
    );
}

#[test]
fn a_change_of_a_rule_is_told_where_the_rule_stands() {
    check(
        |other| {
            other["rules"].as_array_mut().unwrap().reverse();
            other["rules"][1]["value"] = json!("/plans");
            other["rules"][2]["operator"] = json!("equals");
            other["rules"][0]["urls"][1]["url"] = json!("/c");
        },
        &expect![[r#"
            Rule 1, step 2 [/rules/0/urls/1/url]: "/b" -> "/c"
            Rule 2 [/rules/1/value]: "/pricing" -> "/plans"
            Rule 3: comparison [/rules/2/operator]: is at least -> is
        "#]],
    );
}

#[test]
fn rules_come_and_go_in_lines() {
    check(
        |other| {
            let rules = other["rules"].as_array_mut().unwrap();
            rules.remove(0);
            rules.push(json!({ "condition": "or", "type": "visits_number", "operator": "greater_than", "value": "1" }));
        },
        &expect![[r#"
            Rule 3 [/rules/2]: - -> is enough: the number of visits is more than 1
            Rule 1 [/rules/0]: must hold: the visitor has been on the page for at least 30 seconds -> -
        "#]],
    );
}

#[test]
fn a_message_is_told_text_by_text() {
    check(
        |other| {
            let part = &mut other["rich_message"]["elements"][0];
            part["title"] = json!("Help?");
            part["buttons"][0]["text"] = json!("Yes");
            part["buttons"]
                .as_array_mut()
                .unwrap()
                .push(json!({ "text": "No", "type": "message", "value": "no", "postback_id": "" }));
            other["type"] = json!("announcement");
        },
        &expect![[r#"
            Type [/type]: greeting -> announcement
            Part 1: title [/rich_message/elements/0/title]: "Questions?" -> "Help?"
            Part 1, button 1: label [/rich_message/elements/0/buttons/0/text]: "Ask" -> "Yes"
            Part 1, button 2 [/rich_message/elements/0/buttons/1]: - -> button “No”, message no
        "#]],
    );
}

#[test]
fn what_two_people_changed_is_joined_although_the_rules_stand_in_another_order() {
    let base = document();
    let mut mine = document();
    mine["rules"].as_array_mut().unwrap().reverse();
    mine["rules"][2]["value"] = json!("60");
    let mut theirs = document();
    theirs["rules"][1]["value"] = json!("/plans");
    theirs["rules"].as_array_mut().unwrap().remove(2);
    theirs["rules"].as_array_mut().unwrap().insert(
        0,
        json!({ "condition": "and", "type": "geolocation", "operator": "contains", "value": "Bonn" }),
    );
    let fields = three_way(map(&base), map(&mine), map(&theirs));
    let merged = merge(map(&mine), &fields, &BTreeMap::<FieldPath, Side>::new()).unwrap();
    assert_eq!(
        merged["rules"],
        json!([
            { "condition": "and", "type": "url_current", "operator": "contains", "value": "/plans" },
            { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "60" },
            { "condition": "and", "type": "geolocation", "operator": "contains", "value": "Bonn" },
        ])
    );
}
