//! Auto access rules, and the list that their `next_id` makes.

use serde_json::{Value, json};

use crate::setup::{Setup, nothing, with};

fn rule(path: &str) -> Value {
    json!({
        "description": path,
        "access": {"groups": [0]},
        "conditions": {"url": {"values": [{"value": path}]}},
    })
}

/// A licence with the rules A, B, C and D, and their ids.
async fn abcd() -> (Setup, Vec<String>) {
    let it = Setup::new().await;
    let mut ids = Vec::new();
    for name in ["A", "B", "C", "D"] {
        let added = it.good("add_auto_access", rule(name)).await;
        ids.push(added["id"].as_str().unwrap().to_owned());
    }
    (it, ids)
}

/// The descriptions in the order in which `next_id` leads through the list, from its end to its beginning.
async fn order(it: &Setup) -> String {
    let list = it.good("list_auto_accesses", json!({})).await;
    let rules = list.as_array().unwrap();
    let (mut order, mut wanted) = (String::new(), json!(""));
    for _ in rules {
        let before: Vec<_> = rules.iter().filter(|rule| rule["next_id"] == wanted).collect();
        assert_eq!(before.len(), 1, "one rule leads to {wanted}: {list}");
        order.insert_str(0, before[0]["description"].as_str().unwrap());
        wanted = before[0]["id"].clone();
    }
    order
}

#[tokio::test]
async fn the_documents_example_of_a_move_gives_its_order() {
    let (it, ids) = abcd().await;
    assert_eq!(order(&it).await, "ABCD");
    let moved = it
        .good("update_auto_access", json!({"id": ids[2], "next_id": ids[1]}))
        .await;
    assert_eq!(moved, nothing());
    assert_eq!(order(&it).await, "ACBD");
}

#[tokio::test]
async fn without_a_next_id_a_rule_stays_and_with_an_empty_one_it_goes_to_the_end() {
    let (it, ids) = abcd().await;
    it.good("update_auto_access", json!({"id": ids[1], "description": "b"}))
        .await;
    assert_eq!(order(&it).await, "AbCD");
    it.good("update_auto_access", json!({"id": ids[1], "next_id": ""}))
        .await;
    assert_eq!(order(&it).await, "ACDb");
    it.good("update_auto_access", json!({"id": ids[1], "next_id": ""}))
        .await;
    it.good("update_auto_access", json!({"id": ids[1], "next_id": null}))
        .await;
    assert_eq!(order(&it).await, "ACDb");
}

#[tokio::test]
async fn a_rule_is_added_before_another_one_or_at_the_end() {
    let (it, ids) = abcd().await;
    it.good("add_auto_access", with(&rule("X"), "/next_id", json!(ids[0])))
        .await;
    it.good("add_auto_access", with(&rule("Y"), "/next_id", json!(ids[3])))
        .await;
    it.good("add_auto_access", with(&rule("Z"), "/next_id", json!("")))
        .await;
    assert_eq!(order(&it).await, "XABCYDZ");
}

#[tokio::test]
async fn a_deletion_closes_the_list() {
    let (it, ids) = abcd().await;
    for (position, left) in [(1, "ACD"), (3, "AC"), (0, "C"), (2, "")] {
        assert_eq!(
            it.good("delete_auto_access", json!({"id": ids[position]})).await,
            nothing()
        );
        assert_eq!(order(&it).await, left);
    }
}

#[tokio::test]
async fn rules_are_listed_as_they_were_created_whatever_their_order() {
    let (it, ids) = abcd().await;
    it.good("update_auto_access", json!({"id": ids[3], "next_id": ids[0]}))
        .await;
    let list = it.good("list_auto_accesses", json!({})).await;
    let listed: Vec<_> = list.as_array().unwrap().iter().map(|rule| &rule["id"]).collect();
    assert_eq!(json!(listed), json!(ids));
    assert_eq!(order(&it).await, "DABC");
}

#[tokio::test]
async fn a_change_overwrites_what_it_says_and_leaves_the_rest() {
    let it = Setup::shop().await;
    let list = it.good("list_auto_accesses", json!({})).await;
    let id = &list[1]["id"];
    it.good(
        "update_auto_access",
        json!({"id": id, "access": {"groups": [2, 1]}}),
    )
    .await;
    let mut expected = with(&list[1], "/access", json!({"groups": [2, 1]}));
    assert_eq!(it.good("list_auto_accesses", json!({})).await[1], expected);
    let conditions = json!({"domain": {"exclude_values": [{"value": "a.example", "exact_match": false}]}});
    it.good("update_auto_access", json!({"id": id, "conditions": conditions}))
        .await;
    expected = with(&expected, "/conditions", conditions);
    assert_eq!(it.good("list_auto_accesses", json!({})).await[1], expected);
}

#[tokio::test]
async fn what_a_rule_may_not_have_is_refused_and_changes_nothing() {
    let (it, ids) = abcd().await;
    let conditions = |conditions: Value| with(&rule("X"), "/conditions", conditions);
    let cases = [
        (
            with(&rule("X"), "/access", json!({})),
            "`access.groups` is required",
        ),
        (
            with(&rule("X"), "/access", json!({"groups": []})),
            "`access.groups`",
        ),
        (
            with(&rule("X"), "/access", json!({"groups": ["0"]})),
            "`access.groups`",
        ),
        (conditions(json!({})), "at least one of"),
        (
            conditions(json!({"url": {}})),
            "`conditions.url.values` is required",
        ),
        (
            conditions(json!({"url": {"values": []}})),
            "`conditions.url.values`",
        ),
        (
            conditions(json!({"domain": {"values": [{"exact_match": true}]}})),
            "`conditions.domain.values[0].value` is required",
        ),
        (
            conditions(json!({"url": {"values": [{"value": "a", "exact_match": "no"}]}})),
            "`conditions.url.values[0].exact_match`",
        ),
        (
            conditions(json!({"url": {"values": [{"value": "a"}], "exclude_values": [{"value": "b"}]}})),
            "together with `exclude_values`",
        ),
        (
            conditions(json!({"geolocation": {}})),
            "`conditions.geolocation.values` is required",
        ),
        (
            conditions(json!({"geolocation": {"values": [{}]}})),
            "`conditions.geolocation.values[0]",
        ),
        (
            conditions(json!({"geolocation": {"values": [{"city": ""}]}})),
            "`conditions.geolocation.values[0].city`",
        ),
        (with(&rule("X"), "/next_id", json!("gone")), "`next_id`"),
    ];
    it.invalid("add_auto_access", &cases).await;
    let changes = cases.map(|(request, words)| (with(&request, "/id", json!(ids[0])), words));
    it.invalid("update_auto_access", &changes).await;
    it.invalid(
        "update_auto_access",
        &[(json!({"id": ids[0], "next_id": ids[0]}), "`next_id`")],
    )
    .await;
    let unknown = with(&rule("X"), "/access", json!({"groups": [0, 9]}));
    Setup::refused(&it.call("add_auto_access", unknown).await, "group_not_found", "9");
    for method in ["update_auto_access", "delete_auto_access"] {
        Setup::refused(&it.call(method, json!({"id": "gone"})).await, "not_found", "gone");
    }
    assert_eq!(order(&it).await, "ABCD");
}
