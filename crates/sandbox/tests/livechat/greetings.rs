//! Greetings, which today's API has beside what the document describes.

use serde_json::{Value, json};

use crate::setup::{Setup, nothing, with};

fn rule(kind: &str, value: &str) -> Value {
    json!({"condition": "and", "type": kind, "operator": "contains", "value": value})
}

fn greeting(name: &str, group: u64) -> Value {
    json!({"type": "normal", "active": true, "name": name, "group": group, "rules": [rule("url_current", "/a")]})
}

#[tokio::test]
async fn a_greeting_is_created_shown_changed_and_deleted() {
    let it = Setup::new().await;
    let sent = json!({
        "type": "announcement",
        "active": true,
        "active_from": "2024-01-01T00:00:00Z",
        "active_until": "2024-12-31T23:59:59Z",
        "name": "Sale",
        "group": 0,
        "rules": [rule("url_current", "/a")],
        "properties": {"addon": "sale", "is_exit_intent": "false"},
        "rich_message": {"template_id": "cards", "elements": [{"title": "T", "subtitle": "S", "image": {"url": "https://a.example/b.png"}}]},
    });
    let id = it.good("create_greeting", sent.clone()).await["id"].clone();
    assert!(id.is_u64());
    let mut expected = with(&sent, "/id", id.clone());
    assert_eq!(it.good("get_greeting", json!({"id": id})).await, expected);
    assert_eq!(
        it.good(
            "update_greeting",
            json!({"id": id, "active": false, "name": "Over"})
        )
        .await,
        nothing()
    );
    expected["active"] = json!(false);
    expected["name"] = json!("Over");
    assert_eq!(it.good("get_greeting", json!({"id": id})).await, expected);
    assert_eq!(it.good("delete_greeting", json!({"id": id})).await, nothing());
    for method in ["get_greeting", "update_greeting", "delete_greeting"] {
        Setup::refused(&it.call(method, json!({"id": id})).await, "not_found", "Greeting");
    }
}

#[tokio::test]
async fn rules_of_every_type_are_taken_and_come_back_as_texts_in_another_order() {
    let it = Setup::new().await;
    let step = json!({"url": "/a", "operator": "equals"});
    let field = |kind: &str, field: Value| json!({"condition": "or", "type": kind, "session_field": field});
    let rules = json!([
        rule("visits_number", "3"),
        {"condition": "and", "type": "visit_time_site", "operator": "greater_than", "value": 900},
        rule("visit_time_page", "0"),
        rule("url_visited", "/b"),
        rule("url_referrer", "search"),
        {"condition": "and", "type": "url_funnel", "urls": vec![step.clone(); 10]},
        rule("search_keyword", "shoes"),
        rule("geolocation", "Poland"),
        field("custom_variable", json!({"plan": "gold"})),
        field("ads_traffic", json!({"google": ""})),
    ]);
    let id = it
        .good(
            "create_greeting",
            with(&greeting("g", 0), "/rules", rules.clone()),
        )
        .await["id"]
        .clone();
    let shown = it.good("get_greeting", json!({"id": id})).await["rules"].clone();
    assert_ne!(shown, rules);
    let mut expected = rules.as_array().unwrap().clone();
    expected[1]["value"] = json!("900");
    let kind = |rule: &Value| rule["type"].as_str().unwrap().to_owned();
    expected.sort_by_key(kind);
    assert_eq!(shown, json!(expected));
    it.good(
        "update_greeting",
        json!({"id": id, "rules": [rule("url_match_page_view_number", "2"), rule("pages_view_number", "1")]}),
    )
    .await;
}

#[tokio::test]
async fn what_a_greeting_may_not_have_is_refused_by_the_name_of_the_field() {
    let it = Setup::new().await;
    let good = greeting("g", 0);
    let at = |pointer: &str, value: Value| with(&good, pointer, value);
    let one = |rule: Value| with(&good, "/rules", json!([rule]));
    let message = |message: Value| with(&good, "/rich_message", message);
    let button = json!({"text": "t", "type": "url", "value": "v", "postback_id": "p"});
    let buttons = |buttons: Value| {
        message(json!({"template_id": "cards", "elements": [{"title": "t", "buttons": buttons}]}))
    };
    it.good("create_greeting", buttons(json!(vec![button.clone(); 13])))
        .await;
    it.invalid(
        "create_greeting",
        &[
            (at("/type", json!("loud")), "`type` must be one of"),
            (at("/active", Value::Null), "`active` is required"),
            (at("/active_from", json!("yesterday")), "`active_from`"),
            (with(&at("/active_from", json!("2024-02-01T00:00:00Z")), "/active_until", json!("2024-02-01T00:00:00Z")), "`active_until`"),
            (at("/rules", json!([])), "from 1 to 10"),
            (at("/rules", json!(vec![rule("url_current", "/a"); 11])), "from 1 to 10"),
            (one(with(&rule("url_current", "/a"), "/condition", json!("xor"))), "`rules[0].condition`"),
            (one(with(&rule("url_current", "/a"), "/operator", json!("matches"))), "`rules[0].operator`"),
            (one(rule("url_current", "")), "`rules[0].value` is required"),
            (one(rule("moon_phase", "full")), "`rules[0].type`"),
            (one(rule("visit_time_page", "901")), "from 0 to 900"),
            (one(rule("visits_number", "many")), "`rules[0].value`"),
            (one(rule("url_funnel", "/a")), "`rules[0].urls` is required"),
            (one(json!({"condition": "and", "type": "url_funnel", "urls": []})), "`rules[0].urls`"),
            (one(json!({"condition": "and", "type": "url_funnel", "urls": [{"url": "/a"}]})), "`rules[0].urls[0].operator`"),
            (one(json!({"condition": "and", "type": "custom_variable", "session_field": {"a": "1", "b": "2"}})), "exactly one"),
            (one(json!({"condition": "and", "type": "ads_traffic", "session_field": {"altavista": "1"}})), "`rules[0].session_field.altavista`"),
            (one(json!({"condition": "and", "type": "custom_variable", "session_field": {"a": "x".repeat(256)}})), "at most 255"),
            (at("/properties", json!({"colour": "red"})), "`properties.colour`"),
            (message(json!({"elements": []})), "`rich_message.template_id` is required"),
            (message(json!({"template_id": "cards", "elements": vec![json!({}); 11]})), "`rich_message.elements`"),
            (message(json!({"template_id": "sticker", "elements": [{}]})), "`rich_message.elements[0].image` is required"),
            (buttons(json!(vec![button; 14])), "`rich_message.elements[0].buttons`"),
            (buttons(json!([{"text": "t", "type": "jump", "value": "v", "postback_id": "p"}])), "buttons[0].type`"),
        ],
    )
    .await;
    Setup::refused(
        &it.call("create_greeting", at("/group", json!(4))).await,
        "group_not_found",
        "4",
    );
}

#[tokio::test]
async fn a_list_comes_in_pages_that_hold_each_greeting_once_even_when_some_go() {
    let it = Setup::shop().await;
    for number in 0..7 {
        it.good("create_greeting", greeting(&format!("g{number}"), number % 2))
            .await;
    }
    let ids = |page: &Value| -> Vec<u64> {
        let greetings = page["greetings"].as_array().unwrap().iter();
        greetings.map(|one| one["id"].as_u64().unwrap()).collect()
    };
    let first = it
        .good("list_greetings", json!({"groups": [0], "limit": 2}))
        .await;
    assert_eq!((ids(&first), &first["found_greetings"]), (vec![2, 3], &json!(5)));
    it.good("delete_greeting", json!({"id": 3})).await;
    let second = it
        .good("list_greetings", json!({"page_id": first["next_page_id"]}))
        .await;
    assert_eq!(ids(&second), [5, 7]);
    let third = it
        .good("list_greetings", json!({"page_id": second["next_page_id"]}))
        .await;
    assert_eq!((ids(&third), third.get("next_page_id")), (vec![9], None));
    assert_eq!(ids(&it.good("list_greetings", json!({})).await).len(), 8);
    it.invalid(
        "list_greetings",
        &[
            (json!({"limit": 101}), "from 1 to 100"),
            (json!({"limit": 0}), "from 1 to 100"),
            (json!({"page_id": "nonsense"}), "`page_id`"),
            (
                json!({"page_id": first["next_page_id"], "limit": 2}),
                "together with",
            ),
        ],
    )
    .await;
}
