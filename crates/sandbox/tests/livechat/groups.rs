//! What the calls about groups do, and that members are the same from both sides.

use serde_json::{Value, json};

use crate::setup::Setup;

async fn members(it: &Setup, id: u64) -> Value {
    let request = json!({"id": id, "fields": ["agent_priorities"]});
    it.good("get_group", request).await["agent_priorities"].clone()
}

async fn groups_of(it: &Setup, id: &str) -> Value {
    it.good("get_agent", json!({"id": id, "fields": ["groups"]}))
        .await["groups"]
        .clone()
}

#[tokio::test]
async fn members_are_the_same_from_the_group_and_from_the_agent() {
    let it = Setup::shop().await;
    assert_eq!(
        groups_of(&it, "agent1@example.com").await,
        json!([{"id": 0, "priority": "normal"}, {"id": 1, "priority": "normal"}])
    );
    it.good(
        "update_group",
        json!({"id": 1, "agent_priorities": {"agent3@example.com": "first"}}),
    )
    .await;
    assert_eq!(members(&it, 1).await, json!({"agent3@example.com": "first"}));
    assert_eq!(
        groups_of(&it, "agent1@example.com").await,
        json!([{"id": 0, "priority": "normal"}])
    );

    it.good(
        "update_agent",
        json!({"id": "agent3@example.com", "groups": [{"id": 3, "priority": "last"}]}),
    )
    .await;
    assert_eq!(members(&it, 1).await, json!({}));
    assert_eq!(members(&it, 3).await["agent3@example.com"], "last");
    it.good("delete_agent", json!({"id": "agent3@example.com"})).await;
    assert_eq!(members(&it, 3).await["agent3@example.com"], Value::Null);
}

#[tokio::test]
async fn who_loses_the_last_group_is_in_the_one_that_is_always_there() {
    let it = Setup::shop().await;
    it.good(
        "update_agent",
        json!({"id": "agent3@example.com", "groups": [{"id": 3, "priority": "last"}]}),
    )
    .await;
    it.good("delete_group", json!({"id": 3})).await;
    assert_eq!(
        groups_of(&it, "agent3@example.com").await,
        json!([{"id": 0, "priority": "normal"}])
    );
    it.invalid("delete_group", &[(json!({"id": 0}), "cannot be deleted")])
        .await;
    it.good("update_group", json!({"id": 0, "agent_priorities": {}}))
        .await;
    assert_eq!(
        groups_of(&it, "agent3@example.com").await,
        json!([{"id": 0, "priority": "normal"}])
    );
}

#[tokio::test]
async fn a_deleted_group_is_gone_for_tags_and_properties_and_its_number_is_not_given_again() {
    let it = Setup::shop().await;
    it.good("delete_group", json!({"id": 1})).await;
    let tags = it.good("list_tags", json!({})).await;
    assert_eq!(tags[0]["group_ids"], json!([0]));
    let created = it
        .good("create_group", json!({"name": "New", "agent_priorities": {}}))
        .await;
    assert_eq!(created, json!({"id": 4}));
    for method in ["get_group", "update_group", "delete_group"] {
        Setup::refused(&it.call(method, json!({"id": 1})).await, "group_not_found", "1");
    }
}

#[tokio::test]
async fn a_name_has_up_to_180_characters_and_members_are_there_with_a_known_priority() {
    let it = Setup::shop().await;
    let group = |name: &str, members: Value| json!({"name": name, "agent_priorities": members});
    it.good("create_group", group(&"ü".repeat(180), json!({}))).await;
    it.invalid(
        "create_group",
        &[
            (group(&"ü".repeat(181), json!({})), "`name` must have at most 180"),
            (group(" ", json!({})), "`name`"),
            (json!({"name": "New"}), "`agent_priorities` is required"),
            (
                group("New", json!({"no@example.com": "first"})),
                "`agent_priorities.no@example.com`",
            ),
            (
                group("New", json!({"smith@example.com": "best"})),
                "`agent_priorities.smith@example.com` must be one of",
            ),
        ],
    )
    .await;
    it.invalid("list_groups", &[(json!({"fields": ["colour"]}), "`fields`")])
        .await;
}

#[tokio::test]
async fn with_a_scope_for_ones_own_groups_others_are_not_reached() {
    let it = Setup::shop().await;
    let own = it.token(&["groups--my:rw"], Some("agent1@example.com"));
    for (id, status) in [(0, 200), (1, 200), (2, 403)] {
        for method in ["get_group", "update_group"] {
            let reply = it.call_with(&own, method, json!({"id": id})).await;
            assert_eq!(reply.status, status, "{method} {id}");
        }
    }
    Setup::refused(
        &it.call_with(&own, "list_groups", json!({})).await,
        "authorization",
        "",
    );
}
