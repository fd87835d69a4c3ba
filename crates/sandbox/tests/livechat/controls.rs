//! `/practice`, and the same through the handle.

use reqwest::Method;
use sandbox::livechat::Filling;
use serde_json::{Map, Value, json};

use crate::setup::{Setup, send, with};

async fn state(it: &Setup) -> Value {
    send(it.request(Method::GET, "/practice/state")).await.body
}

async fn control(it: &Setup, method: Method, path: &str, body: Value) -> u16 {
    send(it.request(method, &format!("/practice/{path}")).json(&body))
        .await
        .status
}

#[tokio::test]
async fn the_state_shows_all_that_one_needs_to_play_with_the_server() {
    let it = Setup::shop().await;
    let state = state(&it).await;
    let own = it.server.credentials();
    assert_eq!(state["tokens"][0]["token"], own.token);
    assert_eq!(state["organization_id"], own.organization_id);
    assert_eq!(state["clients"][0], own.owner_client_id);
    for (member, count) in [
        ("agents", 8),
        ("groups", 4),
        ("bots", 2),
        ("bot_templates", 1),
        ("auto_accesses", 4),
        ("tags", 3),
        ("webhooks", 1),
        ("greetings", 2),
    ] {
        assert_eq!(state[member].as_array().unwrap().len(), count, "{member}");
    }
}

#[tokio::test]
async fn an_empty_licence_has_the_owner_and_the_first_group() {
    let it = Setup::new().await;
    let state = state(&it).await;
    for (member, count) in [
        ("agents", 1),
        ("groups", 1),
        ("bots", 0),
        ("auto_accesses", 0),
        ("tags", 0),
        ("webhooks", 0),
        ("greetings", 0),
    ] {
        assert_eq!(state[member].as_array().unwrap().len(), count, "{member}");
    }
}

#[tokio::test]
async fn region_licence_and_tokens_are_changed_over_http() {
    let it = Setup::shop().await;
    assert_eq!(
        control(&it, Method::PUT, "region", json!({"region": "fra"})).await,
        204
    );
    assert_eq!(
        it.call("list_groups", json!({})).await.body["error"]["data"],
        json!({"region": "fra"})
    );
    assert_eq!(
        control(&it, Method::PUT, "region", json!({"region": "moon"})).await,
        422
    );
    assert_eq!(
        control(&it, Method::PUT, "region", json!({"region": "dal"})).await,
        204
    );
    assert_eq!(
        control(&it, Method::PUT, "licence", json!({"expired": true})).await,
        204
    );
    Setup::refused(&it.call("list_groups", json!({})).await, "license_expired", "");
    assert_eq!(
        control(&it, Method::PUT, "licence", json!({"expired": false})).await,
        204
    );

    let wanted = json!({"scopes": ["groups--all:ro"], "agent": "smith@example.com"});
    let given = send(it.request(Method::POST, "/practice/tokens").json(&wanted))
        .await
        .body;
    let list = it
        .method("list_groups", &json!({}))
        .bearer_auth(given["token"].as_str().unwrap());
    assert_eq!(send(list).await.status, 200);
    assert_eq!(
        control(&it, Method::POST, "tokens", json!({"agent": "no@example.com"})).await,
        404
    );
}

#[tokio::test]
async fn a_list_of_rules_can_be_broken_behind_the_clients_back() {
    let it = Setup::new().await;
    let circle =
        json!([{"id": "a", "next_id": "b"}, {"id": "b", "next_id": "a"}, {"id": "c", "next_id": "gone"}]);
    assert_eq!(
        control(&it, Method::PUT, "auto_accesses", circle.clone()).await,
        204
    );
    assert_eq!(it.good("list_auto_accesses", json!({})).await, circle);
    for id in ["a", "b", "c"] {
        it.good("update_auto_access", json!({"id": id, "next_id": ""}))
            .await;
    }
    let mended =
        json!([{"id": "a", "next_id": "b"}, {"id": "b", "next_id": "c"}, {"id": "c", "next_id": ""}]);
    assert_eq!(it.good("list_auto_accesses", json!({})).await, mended);
    assert_eq!(it.control.auto_accesses().len(), 3);
}

#[tokio::test]
async fn one_rule_is_stored_and_removed_behind_the_clients_back_and_the_list_stays_whole() {
    let it = Setup::new().await;
    let list = async || it.good("list_auto_accesses", json!({})).await;
    for id in ["a", "b", "c"] {
        let path = format!("auto_accesses/{id}");
        assert_eq!(control(&it, Method::PUT, &path, json!({"access": 1})).await, 200);
    }
    let expected = json!([
        {"access": 1, "id": "a", "next_id": "b"},
        {"access": 1, "id": "b", "next_id": "c"},
        {"access": 1, "id": "c", "next_id": ""},
    ]);
    assert_eq!(list().await, expected);
    // One that is there keeps its place, and goes where it says.
    control(&it, Method::PUT, "auto_accesses/b", json!({"access": 2})).await;
    assert_eq!(list().await[1], json!({"access": 2, "id": "b", "next_id": "c"}));
    control(&it, Method::PUT, "auto_accesses/b", json!({"next_id": "gone"})).await;
    assert_eq!(list().await[1], json!({"next_id": "gone", "id": "b"}));
    control(&it, Method::PUT, "auto_accesses/b", json!({"next_id": "c"})).await;
    assert_eq!(
        control(&it, Method::DELETE, "auto_accesses/b", json!({})).await,
        204
    );
    assert_eq!(
        control(&it, Method::DELETE, "auto_accesses/b", json!({})).await,
        404
    );
    let left = json!([
        {"access": 1, "id": "a", "next_id": "c"},
        {"access": 1, "id": "c", "next_id": ""},
    ]);
    assert_eq!(list().await, left);
    let made_up = it.control.put_auto_access(Map::new());
    assert_eq!(list().await[1]["next_id"], made_up);
    assert_eq!(list().await[2]["next_id"], "");
}

#[tokio::test]
async fn a_licence_is_filled_as_far_as_one_wants_or_is_large_from_the_start() {
    let it = Setup::shop().await;
    let filling = json!({"agents": 3, "rules": 2, "greetings": 1});
    assert_eq!(control(&it, Method::POST, "fill", filling).await, 204);
    it.control.fill(Filling {
        rules: 1,
        ..Filling::default()
    });
    let filled = state(&it).await;
    let count = |state: &Value, member: &str| state[member].as_array().unwrap().len();
    assert_eq!(
        ["agents", "auto_accesses", "greetings"].map(|member| count(&filled, member)),
        [11, 7, 3]
    );

    let large = Setup::with(|options| options.own.large = true).await;
    let large = state(&large).await;
    assert_eq!(
        ["agents", "auto_accesses", "greetings"].map(|member| count(&large, member)),
        [501, 200, 300]
    );
}

#[tokio::test]
async fn a_reset_puts_everything_back_to_the_start() {
    let it = Setup::shop().await;
    let before = state(&it).await;
    it.good("delete_group", json!({"id": 1})).await;
    it.good(
        "update_company_details",
        json!({"city": "Wrocław", "enrich": false}),
    )
    .await;
    assert_eq!(state(&it).await["company"], json!({"city": "Wrocław"}));
    it.good("disable_license_webhooks", json!({})).await;
    it.control.revoke_token(&it.server.credentials().token);
    Setup::refused(&it.call("list_groups", json!({})).await, "authentication", "");
    assert_eq!(control(&it, Method::POST, "reset", json!({})).await, 204);
    assert_eq!(state(&it).await, before);
    it.good("list_groups", json!({})).await;
}

#[tokio::test]
async fn a_bouncing_address_is_mended_and_plans_tell_what_there_is_too_much_of() {
    let it = Setup::shop().await;
    it.good("reactivate_email", json!({"agent_id": "brown@example.com"}))
        .await;
    let agents = state(&it).await["agents"].clone();
    assert!(
        agents
            .as_array()
            .unwrap()
            .iter()
            .all(|agent| agent["bounces"] == false)
    );
    let over = it
        .good("check_product_limits_for_plan", json!({"plan": "starter"}))
        .await;
    let expected = json!({"resource": "groups", "limit_balance": 2});
    assert!(over.as_array().unwrap().contains(&expected), "{over}");
    assert_eq!(
        it.good("check_product_limits_for_plan", json!({"plan": "enterprise"}))
            .await,
        json!([])
    );
    it.invalid(
        "check_product_limits_for_plan",
        &[(with(&json!({}), "/plan", json!("free")), "`plan` must be one of")],
    )
    .await;
    it.invalid(
        "update_company_details",
        &[
            (json!({"city": 7}), "`city`"),
            (json!({"enrich": "yes"}), "`enrich`"),
        ],
    )
    .await;
}

#[tokio::test]
async fn greetings_are_put_and_removed_over_http_as_if_others_had_done_it() {
    let it = Setup::new().await;
    let greeting =
        json!({ "type": "normal", "active": true, "name": "Sale", "group": 7, "rules": [], "colour": "red" });
    assert_eq!(control(&it, Method::PUT, "greetings/12", greeting).await, 204);
    let shown = it.call("get_greeting", json!({ "id": 12 })).await.body;
    assert_eq!(
        (&shown["name"], &shown["group"], &shown["colour"]),
        (&json!("Sale"), &json!(7), &json!("red"))
    );
    let next = it
        .call(
            "create_greeting",
            json!({
                "type": "normal", "active": true, "name": "Next", "group": 0,
                "rules": [{ "condition": "and", "type": "visits_number", "operator": "equals", "value": 1 }],
            }),
        )
        .await;
    assert_eq!(next.body["id"], 13, "a number is given once");
    assert_eq!(control(&it, Method::DELETE, "greetings/12", json!({})).await, 204);
    assert_eq!(control(&it, Method::DELETE, "greetings/12", json!({})).await, 404);
}
