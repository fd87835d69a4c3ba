//! Which parts can never hold, always hold or are never asked.

use serde_json::{Value, json};

use super::super::tests::{condition, said};

#[test]
fn numbers_are_followed_through_all_and_any() {
    let visits = "@visitor_previous_visits";
    condition(
        json!([
            "and",
            ["lt", visits, 3],
            ["gt", visits, 5],
            ["stillOnPage", 5],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["or", ["lt", visits, 3], ["gt", visits, 9]],
            ["eq", visits, 5],
            ["not", ["firedBefore"]]
        ]),
        &[
            "all-and-any-mixed /1",
            "never-fires",
            "contradiction /2",
            "unreachable-part /3",
        ],
    );
    condition(
        json!([
            "and",
            ["or", ["lt", visits, 3], ["gt", visits, 9]],
            ["eq", visits, 10],
            ["not", ["firedBefore"]]
        ]),
        &["all-and-any-mixed /1"],
    );
    condition(
        json!([
            "and",
            ["gt", visits, 3],
            ["lt", visits, 4],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["neq", visits, 0],
            ["neq", visits, 1],
            ["lt", visits, 2],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /3", "unreachable-part /4"],
    );
    condition(
        json!([
            "and",
            ["not", ["lt", visits, 5]],
            ["lte", visits, 4],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn equalities_are_followed() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_city", "Bonn"],
            ["neq", "@visitor_city", "Bonn"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_city", "Bonn"],
            ["not", ["eq", "@visitor_city", "Bonn"]],
            ["firedBefore"]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["icontains", "@visitor_page_url", "/shop/cart"],
            ["nicontains", "@visitor_page_url", "/shop"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_url", "https://a.example/b"],
            ["icontains", "@visitor_page_url", "/c"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["contains", "@visitor_page_url", "/Cart"],
            ["ncontains", "@visitor_page_url", "/cart"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["eq", "@queue_size", 1],
            ["eq", "@queue_size", 2],
            ["not", ["firedBefore"]]
        ]),
        &[
            "unknown-variable /1/1",
            "unknown-variable /2/1",
            "never-fires",
            "contradiction /2",
            "unreachable-part /3",
        ],
    );
    condition(
        json!([
            "and",
            ["neq", "@account_status", "online"],
            ["neq", "@account_status", "away"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn a_visitor_does_not_wait_for_an_agent_while_one_serves() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_served", true],
            ["neq", "@visitor_requesting_chat", false],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn a_wait_forgets_what_may_change_meanwhile() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_served", false],
            ["stillOnPage", 30],
            ["eq", "@visitor_served", true],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_title", "A"],
            ["stillOnPage", 30],
            ["eq", "@visitor_page_title", "B"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /3", "unreachable-part /4"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_title", "A"],
            ["stillOnSite", 30],
            ["eq", "@visitor_page_title", "B"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["stillOnPage", 30],
            ["lt", "@visitor_time_on_page", 10],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn values_that_a_variable_never_has_are_told() {
    condition(
        json!(["and", ["eq", "@hour_of_day", 24], ["not", ["firedBefore"]]]),
        &["never-fires", "impossible-value /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "and",
            ["not", ["eq", "@day_of_week", 7]],
            ["not", ["firedBefore"]]
        ]),
        &["always-holds /1"],
    );
    condition(
        json!([
            "and",
            ["lt", "@visitor_previous_visits", 0],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "impossible-value /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "or",
            ["lt", "@hour_of_day", 9],
            ["gte", "@hour_of_day", 9],
            ["firedBefore"]
        ]),
        &[
            "unreachable-part /3",
            "always-holds /2",
            "fires-again",
            "hour-in-utc /1/2",
            "hour-in-utc /2/2",
        ],
    );
}

#[test]
fn nothing_fires_while_the_account_is_offline() {
    condition(
        json!([
            "and",
            ["eq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "and",
            ["stillOnPage", 5],
            ["eq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires"],
    );
    condition(
        json!([
            "and",
            ["neq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
}

#[test]
fn conditions_of_any_size_are_checked() {
    let many: Vec<Value> = (0..5000)
        .map(|tag| json!(["hasTag", format!("t{tag}")]))
        .collect();
    let wide = Value::Array([json!("and")].into_iter().chain(many).collect());
    let found = said(json!({ "definition": { "condition": wide } }));
    assert_eq!(found.len(), 1, "{found:?}");
    let alternatives =
        (0..200).map(|tag| json!(["or", ["hasTag", format!("a{tag}")], ["hasTag", format!("b{tag}")]]));
    let exponential = Value::Array([json!("and")].into_iter().chain(alternatives.take(160)).collect());
    let found = said(json!({ "definition": { "condition": exponential, "editor": "developer" } }));
    assert_eq!(
        found.iter().map(|found| found.code.as_str()).collect::<Vec<_>>(),
        ["fires-again"]
    );
}
