use serde_json::{Value, json};

use crate::setup::{Reply, Setup, body};

/// A server with triggers `t000`, `t001`, … created in reverse order.
async fn with_triggers(count: usize) -> Setup {
    let it = Setup::new().await;
    for n in (0..count).rev() {
        let mut trigger = body(&format!("t{n:03}"));
        trigger["enabled"] = json!(n % 2 == 0);
        it.control.put_trigger(trigger.as_object().unwrap().clone());
    }
    it
}

fn names(reply: &Reply) -> Vec<&str> {
    reply.body["triggers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|trigger| trigger["name"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn a_page_has_fifty_items_by_default_and_a_hundred_at_most() {
    let it = with_triggers(120).await;
    for (query, count, offset) in [
        ("", 50, 0),
        ("?count=7", 7, 0),
        ("?count=100", 100, 0),
        ("?count=500", 100, 0),
        ("?count=0", 120, 0),
        ("?offset=100", 20, 100),
        ("?offset=110&count=5", 5, 110),
        ("?offset=120", 0, 120),
        ("?offset=9999999", 0, 9_999_999),
    ] {
        let reply = it.get(&format!("livechat/triggers{query}")).await;
        assert_eq!(reply.status, 200, "{query}");
        assert_eq!(names(&reply).len(), count, "{query}");
        assert_eq!(reply.body["count"], json!(count), "{query}");
        assert_eq!(reply.body["offset"], json!(offset), "{query}");
        assert_eq!(reply.body["total"], json!(120), "{query}");
        assert_eq!(reply.body["success"], json!(true), "{query}");
    }
}

#[tokio::test]
async fn pages_read_one_after_the_other_hold_every_trigger_once() {
    let it = with_triggers(23).await;
    let mut seen = Vec::new();
    for offset in (0..23).step_by(5) {
        let reply = it
            .get(&format!("livechat/triggers?count=5&offset={offset}"))
            .await;
        seen.extend(names(&reply).into_iter().map(str::to_owned));
    }
    let expected: Vec<_> = (0..23).map(|n| format!("t{n:03}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn the_list_is_sorted_by_name_unless_asked_otherwise() {
    let it = with_triggers(4).await;
    for (sort, expected) in [
        (None, ["t000", "t001", "t002", "t003"]),
        (Some(r#"{"name":1}"#), ["t000", "t001", "t002", "t003"]),
        (Some(r#"{"name":-1}"#), ["t003", "t002", "t001", "t000"]),
        (
            Some(r#"{"enabled":1,"name":1}"#),
            ["t001", "t003", "t000", "t002"],
        ),
        (Some(r#"{"enabled":-1}"#), ["t002", "t000", "t003", "t001"]),
        (Some("{}"), ["t003", "t002", "t001", "t000"]),
    ] {
        let query: String = sort
            .map(|sort| {
                url::form_urlencoded::Serializer::new("?".to_owned())
                    .append_pair("sort", sort)
                    .finish()
            })
            .unwrap_or_default();
        let reply = it
            .get(&format!("livechat/triggers{}", query.replace("?&", "?")))
            .await;
        assert_eq!(names(&reply), expected, "{sort:?}");
    }
}

#[tokio::test]
async fn a_query_that_makes_no_sense_is_refused() {
    let it = Setup::new().await;
    for (query, error) in [
        ("count=many", "must be number [invalid-params]"),
        ("offset=-1", "must be >= 0 [invalid-params]"),
        ("page=2", "must NOT have additional properties [invalid-params]"),
        (
            "sort=name",
            "Invalid sort parameter provided: \"name\" [error-invalid-sort]",
        ),
    ] {
        let reply = it.get(&format!("livechat/triggers?{query}")).await;
        assert_eq!(
            (reply.status, &reply.body["error"]),
            (400, &json!(error)),
            "{query}"
        );
    }
}

#[tokio::test]
async fn agents_are_listed_with_their_names() {
    let it = Setup::new().await;
    let reply = it.get("livechat/users/agent").await;
    assert_eq!(reply.status, 200);
    let names: Vec<&Value> = reply.body["users"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| &user["username"])
        .collect();
    assert_eq!(names, ["practice.agent", "second.agent"]);
    assert_eq!(
        (&reply.body["total"], &reply.body["count"]),
        (&json!(2), &json!(2))
    );
    let second = it.get("livechat/users/agent?count=1&offset=1").await;
    assert_eq!(second.body["users"][0]["username"], "second.agent");
}
