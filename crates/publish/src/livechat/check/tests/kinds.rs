//! What depends on the kind of a thing: the type of a property, the action of a webhook, the type of a greeting's rule.

use serde_json::{Value, json};

use super::refuses;

/// A property with its least members and more.
fn property(kind: &str, more: &Value) -> Value {
    let mut property = json!({
        "name": "p", "owner_client_id": "c", "type": kind, "access": { "license": { "agent": ["read"] } },
    });
    for (name, value) in more.as_object().unwrap() {
        property[name] = value.clone();
    }
    property
}

#[test]
fn a_property_has_a_domain_or_a_range_that_fits_its_type() {
    let check = |kind: &str, more: Value, expected: &[(&str, &str)]| {
        refuses("register_property", &property(kind, &more), expected);
    };
    check("int", json!({ "domain": [1, 2], "default_value": 2 }), &[]);
    check(
        "int",
        json!({ "range": { "from": 1, "to": 3 }, "default_value": 3 }),
        &[],
    );
    check(
        "int",
        json!({ "domain": [1], "range": {} }),
        &[("range", "stands beside `domain`")],
    );
    check(
        "int",
        json!({ "domain": [1, "2"] }),
        &[("domain[1]", "a whole number of 32 bits")],
    );
    check(
        "int",
        json!({ "default_value": 3_000_000_000_u64 }),
        &[("default_value", "32 bits")],
    );
    check(
        "int",
        json!({ "range": { "from": 2 }, "default_value": 1 }),
        &[("default_value", "outside")],
    );
    check(
        "int",
        json!({ "range": { "to": 2 }, "default_value": 3 }),
        &[("default_value", "outside")],
    );
    check(
        "string",
        json!({ "range": { "from": 1 } }),
        &[("range", "is for numbers")],
    );
    check(
        "string",
        json!({ "domain": ["a"], "default_value": "b" }),
        &[("default_value", "not among")],
    );
    check(
        "bool",
        json!({ "default_value": "true" }),
        &[("default_value", "true or false")],
    );
    check("text", json!({}), &[("type", "tokenized_string")]);
}

#[test]
fn a_property_is_open_to_somebody_somewhere() {
    let with = |access: Value| property("int", &json!({ "access": access }));
    refuses(
        "register_property",
        &with(json!({})),
        &[("access", "at least one")],
    );
    refuses(
        "register_property",
        &with(json!({ "chat": {} })),
        &[("access.chat", "agent, customer")],
    );
    refuses(
        "register_property",
        &with(json!({ "chat": { "agent": ["delete"] }, "desk": {} })),
        &[
            ("access.chat.agent[0]", "“delete”"),
            ("access.desk", "chat, thread, event"),
        ],
    );
}

/// A webhook for an action.
fn webhook(action: &str, more: &Value) -> Value {
    let mut webhook = json!({
        "action": action, "secret_key": "s", "url": "https://example.com", "owner_client_id": "c", "type": "license",
    });
    for (name, value) in more.as_object().unwrap() {
        webhook[name] = value.clone();
    }
    webhook
}

#[test]
fn a_webhook_has_the_filters_of_its_action() {
    let check = |action: &str, more: Value, expected: &[(&str, &str)]| {
        refuses("register_webhook", &webhook(action, &more), expected);
    };
    check(
        "incoming_event",
        json!({ "filters": { "author_type": "agent" } }),
        &[],
    );
    check(
        "incoming_chat",
        json!({ "filters": { "author_type": "agent" } }),
        &[(
            "filters.author_type",
            "This action allows chat_presence, only_my_chats, source_type.",
        )],
    );
    check(
        "tag_created",
        json!({ "filters": { "only_my_chats": true, "source_type": ["system"] } }),
        &[("filters.only_my_chats", "tag_created")],
    );
    check(
        "incoming_chat",
        json!({ "filters": { "chat_presence": { "user_ids": { "values": ["a"], "exclude_values": ["b"] } } } }),
        &[("filters.chat_presence.user_ids.exclude_values", "only one")],
    );
    check(
        "incoming_customer",
        json!({ "additional_data": ["chat_properties", "chat_presence_user_ids"] }),
        &[("additional_data[1]", "incoming_customer does not have")],
    );
    check("chat_ended", json!({}), &[("action", "“chat_ended”")]);
    // Later versions have it, and what can be filtered there is not known here.
    check(
        "event_deleted",
        json!({ "filters": { "author_type": "agent" } }),
        &[],
    );
}

#[test]
fn a_rule_of_a_greeting_has_the_members_of_its_type() {
    let check = |rules: Value, expected: &[(&str, &str)]| {
        refuses("update_greeting", &json!({ "id": 1, "rules": rules }), expected);
    };
    let rule = |kind: &str, more: Value| {
        let mut rule = json!({ "condition": "and", "type": kind });
        for (name, value) in more.as_object().unwrap() {
            rule[name] = value.clone();
        }
        rule
    };
    let time = |value: &str| rule("visit_time_page", json!({ "operator": "equals", "value": value }));
    check(json!([time("0"), time("900")]), &[]);
    check(
        json!([time("901")]),
        &[("rules[0].value", "from 0 to 900 seconds")],
    );
    check(json!([time("soon")]), &[("rules[0].value", "“soon”")]);
    check(json!([]), &[("rules", "has 0 rules")]);
    check(
        Value::from(vec![time("1"); 11]),
        &[("rules", "has 11 rules, and there may be 1 to 10")],
    );
    check(
        json!([rule(
            "url_current",
            json!({ "value": "x", "operator": "matches" })
        )]),
        &[("rules[0].operator", "“matches”")],
    );
    check(
        json!([rule("geolocation", json!({}))]),
        &[
            ("rules[0].operator", "geolocation needs"),
            ("rules[0].value", "missing"),
        ],
    );
    check(
        json!([rule("url_funnel", json!({}))]),
        &[("rules[0].urls", "missing")],
    );
    check(
        json!([rule("url_funnel", json!({ "urls": [] }))]),
        &[("rules[0].urls", "has 0 steps")],
    );
    check(
        json!([rule("ads_traffic", json!({ "session_field": { "bing": "1" } }))]),
        &[("rules[0].session_field.bing", "microsoft, facebook")],
    );
    check(
        json!([rule(
            "custom_variable",
            json!({ "session_field": { "a": "1", "b": "2" } })
        )]),
        &[("rules[0].session_field", "has 2 names")],
    );
    check(
        json!([rule("custom_variable", json!({ "session_field": { "a": "1" } }))]),
        &[],
    );
    refuses(
        "list_greetings",
        &json!({ "page_id": "p", "limit": 101 }),
        &[("limit", "the most is 100"), ("limit", "stands beside `page_id`")],
    );
}
