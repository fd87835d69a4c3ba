//! One example for each thing that the document does not allow, and for what must be let through.

use serde_json::{Value, json};

use super::{SignedInBy, check};
use crate::livechat::methods::Endpoint;

#[track_caller]
fn refuses(name: &str, body: &Value, expected: &[(&str, &str)]) {
    let flaws = check(Endpoint::named(name).unwrap(), body, SignedInBy::Bearer);
    let found: Vec<&str> = flaws.iter().map(|flaw| flaw.path.as_str()).collect();
    let paths: Vec<&str> = expected.iter().map(|(path, _)| *path).collect();
    assert_eq!(found, paths, "{flaws:?}");
    for (flaw, (_, words)) in flaws.iter().zip(expected) {
        assert!(flaw.to_string().contains(words), "{flaw}");
        assert!(flaw.help.ends_with('.') && flaw.message.ends_with('.'), "{flaw}");
    }
}

#[track_caller]
fn lets_through(name: &str, body: &Value) {
    refuses(name, body, &[]);
}

#[test]
fn what_must_be_there_is_named_with_its_kind() {
    refuses(
        "create_agent",
        &json!({ "name": "Smith" }),
        &[("id", "`id` is missing. Give it: text.")],
    );
    refuses(
        "create_tag",
        &json!({ "name": null }),
        &[("name", "`name` is null. Give text.")],
    );
    refuses(
        "create_tag",
        &json!({ "name": "a", "group_ids": null }),
        &[("group_ids", "Leave it out")],
    );
    refuses(
        "get_group",
        &json!([]),
        &[("", "The request is a list and not an object.")],
    );
}

#[test]
fn a_personal_access_token_says_for_which_application_it_calls() {
    let body = json!({ "id": "b" });
    let endpoint = Endpoint::named("reset_bot_secret").unwrap();
    assert_eq!(check(endpoint, &body, SignedInBy::Bearer), []);
    let flaws = check(endpoint, &body, SignedInBy::PersonalToken);
    assert_eq!(flaws.len(), 1);
    assert!(
        flaws[0].to_string().contains("A personal access token needs it"),
        "{}",
        flaws[0]
    );
}

#[test]
fn numbers_have_the_bounds_of_their_method() {
    let chats = |count: i64| json!({ "id": "a", "name": "A", "max_chats_count": count });
    lets_through("create_agent", &chats(100));
    refuses(
        "create_agent",
        &chats(101),
        &[(
            "max_chats_count",
            "is 101, and the most is 100. Give a number from 0 to 100.",
        )],
    );
    refuses(
        "create_agent",
        &chats(-1),
        &[("max_chats_count", "the least is 0")],
    );
    lets_through("update_agent", &chats(20));
    refuses(
        "update_agent",
        &chats(21),
        &[("max_chats_count", "the most is 20")],
    );
    lets_through("create_bot", &chats(500));
    refuses(
        "create_bot",
        &chats(501),
        &[("max_chats_count", "the most is 500")],
    );
    refuses(
        "get_group",
        &json!({ "id": 1.5 }),
        &[("id", "a number with a fraction")],
    );
    refuses(
        "get_group",
        &json!({ "id": "19" }),
        &[("id", "is a text and not a whole number")],
    );
    refuses("get_group", &json!({ "id": -1 }), &[("id", "Give 0 or more.")]);
}

#[test]
fn the_name_of_a_group_has_180_characters_at_most_whatever_bytes_they_take() {
    let named = |name: &str| json!({ "name": name, "agent_priorities": {} });
    lets_through("create_group", &named(&"ü".repeat(180)));
    refuses(
        "create_group",
        &named(&"ü".repeat(183)),
        &[(
            "name",
            "has 183 characters, and the most is 180. Shorten it by 3.",
        )],
    );
    refuses(
        "update_group",
        &json!({ "id": 1, "name": "x".repeat(181) }),
        &[("name", "181")],
    );
}

#[test]
fn words_are_those_of_the_document() {
    refuses(
        "update_agent",
        &json!({ "id": "a", "role": "chief", "groups": [{ "id": 1, "priority": "highest" }] }),
        &[
            ("role", "Write one of: viceowner, administrator, normal, owner."),
            ("groups[0].priority", "“highest”"),
        ],
    );
    refuses(
        "create_group",
        &json!({ "name": "a", "agent_priorities": { "ann@example.com": "best" } }),
        &[("agent_priorities.ann@example.com", "“best”")],
    );
    refuses(
        "check_product_limits_for_plan",
        &json!({ "plan": "free" }),
        &[("plan", "starter")],
    );
}

#[test]
fn hours_need_a_time_zone_which_may_be_empty() {
    let hours = json!([{ "day": "monday", "enabled": true, "start": "08:00", "end": "12:00" }]);
    let agent = |scheduler: Value| json!({ "id": "a", "name": "A", "work_scheduler": scheduler });
    refuses(
        "create_agent",
        &agent(json!({ "schedule": hours })),
        &[("work_scheduler.timezone", "there are hours")],
    );
    lets_through(
        "create_agent",
        &agent(json!({ "schedule": hours, "timezone": "" })),
    );
    lets_through("create_agent", &agent(json!({ "schedule": [] })));
    refuses(
        "create_bot",
        &json!({ "name": "B", "work_scheduler": {} }),
        &[("work_scheduler.timezone", "is missing")],
    );
    refuses(
        "create_agent",
        &agent(json!({ "timezone": "UTC", "schedule": [{ "day": "someday", "start": "1", "end": "2" }] })),
        &[
            ("work_scheduler.schedule[0].day", "“someday”"),
            ("work_scheduler.schedule[0].enabled", "is missing"),
        ],
    );
}

#[test]
fn a_rule_of_auto_access_has_a_condition_and_no_two_sides_of_one() {
    let rule = |conditions: Value| json!({ "access": { "groups": [1] }, "conditions": conditions });
    refuses(
        "add_auto_access",
        &rule(json!({})),
        &[(
            "conditions",
            "has none of url, domain, geolocation. Give at least one",
        )],
    );
    let texts = json!([{ "value": "x" }]);
    refuses(
        "add_auto_access",
        &rule(json!({ "url": { "values": texts, "exclude_values": texts } })),
        &[("conditions.url.exclude_values", "stands beside `values`")],
    );
    refuses(
        "add_auto_access",
        &rule(json!({ "geolocation": { "values": [{ "planet": "Mars" }] } })),
        &[(
            "conditions.geolocation.values[0]",
            "country, country_code, region, city",
        )],
    );
    refuses(
        "add_auto_access",
        &rule(json!({ "domain": { "values": [{ "exact_match": "yes" }] } })),
        &[
            ("conditions.domain.values[0].value", "is missing"),
            ("conditions.domain.values[0].exact_match", "true or false"),
        ],
    );
    refuses(
        "update_auto_access",
        &json!({ "id": "a", "conditions": {} }),
        &[("conditions", "none of")],
    );
    lets_through("update_auto_access", &json!({ "id": "a", "next_id": "" }));
    refuses(
        "update_auto_access",
        &json!({ "id": "a", "access": {} }),
        &[("access.groups", "is missing")],
    );
}

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

#[test]
fn a_batch_names_the_request_that_is_wrong_and_leaves_what_is_missing_to_the_server() {
    refuses("batch_delete_agents", &json!({}), &[("requests", "is missing")]);
    refuses(
        "batch_delete_agents",
        &json!({ "requests": [1] }),
        &[("requests[0]", "a number")],
    );
    refuses(
        "batch_create_agents",
        &json!({ "requests": [{ "id": "a", "name": "A" }, { "id": 2, "groups": [{ "id": 1 }] }] }),
        &[
            ("requests[1].id", "a text"),
            ("requests[1].groups[0].priority", "is missing"),
        ],
    );
    lets_through("batch_delete_agents", &json!({ "requests": [{ "id": "a" }, {}] }));
}

#[test]
fn members_that_the_document_does_not_name_are_let_through() {
    lets_through("create_tag", &json!({ "name": "a", "colour": { "of": [1] } }));
}
