//! What the calls about tags do.

use serde_json::{Value, json};

use crate::setup::{Setup, nothing};

async fn names(it: &Setup, request: Value) -> Vec<String> {
    let list = it.good("list_tags", request).await;
    let tags = list.as_array().unwrap().iter();
    tags.map(|tag| tag["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_new_tag_says_who_made_it_and_when() {
    let it = Setup::new().await;
    assert_eq!(
        it.good("create_tag", json!({"name": "late", "group_ids": [0]}))
            .await,
        nothing()
    );
    let expected = json!([{
        "name": "late",
        "group_ids": [0],
        "author_id": "owner@practice.example",
        "created_at": "2024-03-20T09:41:38.000000Z",
    }]);
    assert_eq!(it.good("list_tags", json!({})).await, expected);
}

#[tokio::test]
async fn case_does_not_make_another_tag_but_counts_where_one_is_named() {
    let it = Setup::new().await;
    it.good("create_tag", json!({"name": "Straße"})).await;
    Setup::refused(
        &it.call("create_tag", json!({"name": "STRAßE"})).await,
        "already_exists",
        "",
    );
    for method in ["update_tag", "delete_tag"] {
        Setup::refused(
            &it.call(method, json!({"name": "straße"})).await,
            "not_found",
            "Tag",
        );
    }
    it.good("update_tag", json!({"name": "Straße"})).await;
    it.good("update_tag", json!({"name": "Straße", "group_ids": [0]}))
        .await;
    assert_eq!(
        names(&it, json!({"filters": {"group_ids": [0]}})).await,
        ["Straße"]
    );
    it.good("update_tag", json!({"name": "Straße", "group_ids": []}))
        .await;
    assert_eq!(names(&it, json!({"filters": {"group_ids": [0]}})).await.len(), 0);
    it.good("delete_tag", json!({"name": "Straße"})).await;
    assert_eq!(names(&it, json!({})).await.len(), 0);
}

#[tokio::test]
async fn a_scope_for_ones_own_groups_reaches_no_other_groups() {
    let it = Setup::shop().await;
    let own = it.token(&["tags--groups:rw"], Some("agent1@example.com"));
    let list = it.call_with(&own, "list_tags", json!({})).await.body;
    assert_eq!(list.as_array().unwrap().len(), 2, "{list}");
    for (method, request) in [
        ("create_tag", json!({"name": "new", "group_ids": [2]})),
        ("create_tag", json!({"name": "new"})),
        ("update_tag", json!({"name": "complaint", "group_ids": [1]})),
        ("update_tag", json!({"name": "sales", "group_ids": [2]})),
        ("delete_tag", json!({"name": "complaint"})),
    ] {
        Setup::refused(&it.call_with(&own, method, request).await, "authorization", "");
    }
    for (method, request) in [
        ("create_tag", json!({"name": "new", "group_ids": [1]})),
        ("update_tag", json!({"name": "new", "group_ids": [0, 1]})),
        ("delete_tag", json!({"name": "new"})),
    ] {
        assert_eq!(it.call_with(&own, method, request).await.status, 200, "{method}");
    }
}

#[tokio::test]
async fn a_tag_has_a_name_and_groups_that_are_there() {
    let it = Setup::new().await;
    it.invalid(
        "create_tag",
        &[
            (json!({"name": " "}), "`name` is required"),
            (json!({"name": "n", "group_ids": 0}), "`group_ids`"),
        ],
    )
    .await;
    it.invalid(
        "list_tags",
        &[(json!({"filters": {}}), "`filters.group_ids` is required")],
    )
    .await;
    Setup::refused(
        &it.call("create_tag", json!({"name": "n", "group_ids": [8]}))
            .await,
        "group_not_found",
        "8",
    );
    assert_eq!(
        it.good("list_tags", json!({"filters": {"group_ids": [8]}})).await,
        json!([])
    );
}
