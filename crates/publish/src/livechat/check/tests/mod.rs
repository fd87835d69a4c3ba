//! One example for each thing that the document does not allow, and for what must be let through.

mod kinds;

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
