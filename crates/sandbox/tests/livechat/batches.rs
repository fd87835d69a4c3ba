//! Batches: each request has its answer in its place.

use serde_json::{Value, json};

use crate::setup::{Setup, nothing};

#[tokio::test]
async fn answers_and_errors_are_in_the_order_of_the_requests() {
    let it = Setup::shop().await;
    let answer = it
        .good(
            "batch_create_agents",
            json!({"requests": [
                {"id": "one@example.com", "name": "One"},
                {"id": "smith@example.com", "name": "Again"},
                {"id": "two@example.com", "name": "Two", "groups": [{"id": 99, "priority": "first"}]},
                {"id": "three@example.com", "name": "Three"},
            ]}),
        )
        .await;
    let responses = answer["responses"].as_array().unwrap();
    let types: Vec<_> = responses.iter().map(|one| &one["error"]["type"]).collect();
    assert_eq!(
        json!(types),
        json!([null, "already_exists", "group_not_found", null])
    );
    assert_eq!(responses[0], json!({"id": "one@example.com"}));
    assert_eq!(
        it.call("get_agent", json!({"id": "three@example.com"}))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_batch_of_bots_gives_each_its_id_and_secret() {
    let it = Setup::new().await;
    let answer = it
        .good(
            "batch_create_bots",
            json!({"requests": [{"name": "A"}, {"name": "B"}]}),
        )
        .await;
    let ids: Vec<Value> = answer["responses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bot| json!({"id": bot["id"]}))
        .collect();
    assert_ne!(ids[0], ids[1]);
    let answer = it.good("batch_delete_bots", json!({ "requests": ids })).await;
    assert_eq!(answer, json!({"responses": [nothing(), nothing()]}));
}

#[tokio::test]
async fn an_empty_batch_has_no_answers_and_what_is_no_batch_is_refused() {
    let it = Setup::shop().await;
    assert_eq!(
        it.good("batch_approve_agents", json!({"requests": []})).await,
        json!({"responses": []})
    );
    it.invalid(
        "batch_approve_agents",
        &[
            (json!({}), "`requests` is required"),
            (json!({"requests": [7]}), "`requests` must be an array of objects"),
        ],
    )
    .await;
}
