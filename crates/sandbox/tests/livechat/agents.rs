//! What the calls about agents do.

use serde_json::{Value, json};

use crate::setup::{Setup, nothing, with};

const FIELDS: [&str; 10] = [
    "work_scheduler",
    "groups",
    "email_subscriptions",
    "notifications",
    "job_title",
    "mobile",
    "max_chats_count",
    "suspended",
    "awaiting_approval",
    "last_logout",
];

async fn shown(it: &Setup, id: &str) -> Value {
    it.good("get_agent", json!({"id": id, "fields": FIELDS})).await
}

#[tokio::test]
async fn a_new_agent_has_the_documents_defaults() {
    let it = Setup::new().await;
    let created = it
        .good("create_agent", json!({"id": "a@b.example", "name": "Ann"}))
        .await;
    assert_eq!(created, json!({"id": "a@b.example"}));
    let agent = shown(&it, "a@b.example").await;
    let expected = json!({
        "id": "a@b.example",
        "account_id": agent["account_id"],
        "name": "Ann",
        "avatar": agent["avatar"],
        "role": "normal",
        "login_status": "not accepting chats",
        "work_scheduler": {"timezone": "UTC", "schedule": []},
        "groups": [{"id": 0, "priority": "normal"}],
        "email_subscriptions": [],
        "notifications": [],
        "job_title": "",
        "mobile": "",
        "max_chats_count": 6,
        "suspended": false,
        "awaiting_approval": false,
    });
    assert_eq!(agent, expected, "last_logout is left out");
}

#[tokio::test]
async fn a_change_overwrites_what_it_says_and_leaves_the_rest() {
    let it = Setup::shop().await;
    let before = shown(&it, "smith@example.com").await;
    let change = json!({"id": "smith@example.com", "job_title": "Chief", "notifications": [], "groups": [{"id": 3, "priority": "last"}]});
    assert_eq!(it.good("update_agent", change).await, nothing());
    let mut expected = with(&before, "/job_title", json!("Chief"));
    expected = with(&expected, "/notifications", json!([]));
    expected = with(&expected, "/groups", json!([{"id": 3, "priority": "last"}]));
    assert_eq!(shown(&it, "smith@example.com").await, expected);
}

#[tokio::test]
async fn what_an_agent_may_not_have_is_refused_by_the_name_of_the_field() {
    let it = Setup::shop().await;
    let good = json!({"id": "new@example.com", "name": "New", "groups": [{"id": 1, "priority": "first"}], "work_scheduler": {"timezone": "UTC", "schedule": [{"day": "monday", "enabled": true, "start": "08:00", "end": "24:00"}]}});
    let at = |pointer: &str, value: Value| with(&good, pointer, value);
    let hours = "/work_scheduler/schedule/0";
    it.invalid(
        "create_agent",
        &[
            (at("/id", json!("")), "`id` is required"),
            (at("/name", json!(7)), "`name` must be a string"),
            (at("/name", Value::Null), "`name` is required"),
            (at("/role", json!("owner")), "`role` must be one of"),
            (at("/login_status", json!("away")), "`login_status`"),
            (
                at("/max_chats_count", json!(101)),
                "`max_chats_count` must be an integer from 0 to 100",
            ),
            (at("/max_chats_count", json!("6")), "`max_chats_count`"),
            (at("/groups", json!({})), "`groups` must be"),
            (
                at("/groups/0", json!({"id": 1})),
                "`groups[0].priority` is required",
            ),
            (
                at("/groups/0", json!({"priority": "first"})),
                "`groups[0].id` is required",
            ),
            (
                at("/groups/0/priority", json!("highest")),
                "`groups[0].priority` must be one of",
            ),
            (at("/groups/0/id", json!(-1)), "`groups[0].id`"),
            (at("/notifications", json!(["smoke_signals"])), "`notifications`"),
            (
                at("/email_subscriptions", json!("daily_summary")),
                "`email_subscriptions`",
            ),
            (
                at("/work_scheduler/timezone", Value::Null),
                "`work_scheduler.timezone` is required",
            ),
            (
                at(&format!("{hours}/day"), json!("noday")),
                "`work_scheduler.schedule[0].day`",
            ),
            (
                at(&format!("{hours}/start"), json!("8:00")),
                "`work_scheduler.schedule[0].start`",
            ),
            (
                at(&format!("{hours}/end"), json!("24:01")),
                "`work_scheduler.schedule[0].end`",
            ),
            (
                at(&format!("{hours}/enabled"), Value::Null),
                "`work_scheduler.schedule[0].enabled` is required",
            ),
        ],
    )
    .await;
    it.invalid(
        "get_agent",
        &[(
            json!({"id": "smith@example.com", "fields": ["shoe_size"]}),
            "`fields`",
        )],
    )
    .await;
    let more = json!({"id": "smith@example.com", "max_chats_count": 21});
    it.invalid("update_agent", &[(more, "from 0 to 20")]).await;
    let unknown = it.call("create_agent", at("/groups/0/id", json!(77))).await;
    Setup::refused(&unknown, "group_not_found", "77");
    assert_eq!(it.call("create_agent", good.clone()).await.status, 200);
    assert_eq!(
        it.call("create_agent", good).await.body["error"],
        json!({"type": "already_exists", "message": "Already exists"})
    );
}

#[tokio::test]
async fn an_agent_that_there_is_not_is_not_found_by_every_call() {
    let it = Setup::shop().await;
    for method in [
        "get_agent",
        "update_agent",
        "delete_agent",
        "suspend_agent",
        "unsuspend_agent",
        "approve_agent",
    ] {
        Setup::refused(
            &it.call(method, json!({"id": "no@example.com"})).await,
            "not_found",
            "no@example.com",
        );
    }
    Setup::refused(
        &it.call("reactivate_email", json!({"agent_id": "no@example.com"}))
            .await,
        "not_found",
        "",
    );
}

#[tokio::test]
async fn who_may_only_propose_agents_makes_agents_that_wait_for_approval() {
    let it = Setup::shop().await;
    let proposer = it.token(&["accounts--all:rc"], None);
    let create = |id: &str, more: Value| {
        let mut request = json!({"id": id, "name": "New"});
        request
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        request
    };
    let made = it
        .call_with(&proposer, "create_agent", create("new@example.com", json!({})))
        .await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert_eq!(shown(&it, "new@example.com").await["awaiting_approval"], true);
    it.good("approve_agent", json!({"id": "new@example.com"})).await;
    assert_eq!(shown(&it, "new@example.com").await["awaiting_approval"], false);
    for more in [json!({"awaiting_approval": false}), json!({"role": "viceowner"})] {
        let reply = it
            .call_with(&proposer, "create_agent", create("more@example.com", more))
            .await;
        Setup::refused(&reply, "authorization", "");
    }
}

#[tokio::test]
async fn with_a_scope_for_oneself_nobody_else_is_reached() {
    let it = Setup::shop().await;
    let own = it.token(&["agents--my:rw"], Some("agent1@example.com"));
    for (method, request) in [
        ("get_agent", json!({})),
        ("update_agent", json!({"mobile": "1"})),
        ("delete_agent", json!({})),
    ] {
        for (id, status) in [("agent2@example.com", 403), ("agent1@example.com", 200)] {
            let reply = it.call_with(&own, method, with(&request, "/id", json!(id))).await;
            assert_eq!(reply.status, status, "{method} {id}");
        }
    }
}

#[tokio::test]
async fn a_list_can_be_narrowed_to_groups_and_to_the_suspended() {
    let it = Setup::shop().await;
    let ids = async |filters: Value| -> Vec<String> {
        let list = it.good("list_agents", json!({"filters": filters})).await;
        let ids = list.as_array().unwrap().iter();
        ids.map(|agent| agent["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids(json!({"suspended": true})).await, ["grey@example.com"]);
    assert_eq!(
        ids(json!({"group_ids": [1, 3]})).await,
        ["smith@example.com", "agent1@example.com", "agent2@example.com"]
    );
    assert_eq!(ids(json!({"group_ids": [1], "suspended": true})).await.len(), 0);
    assert_eq!(ids(json!({"group_ids": [77]})).await.len(), 0);
    assert_eq!(ids(json!({})).await.len(), 8);
}

#[tokio::test]
async fn only_the_owner_hands_the_licence_over_and_only_to_an_agent_who_works() {
    let it = Setup::shop().await;
    let owner = |id: &str| json!({"id": id, "role": "owner"});
    let smith = it.token(
        &["agents--all:rw", "accounts.roles.lc--all:rw"],
        Some("smith@example.com"),
    );
    let reply = it
        .call_with(&smith, "update_agent", owner("smith@example.com"))
        .await;
    Setup::refused(&reply, "authorization", "");

    let bots = it.good("list_bots", json!({"all": true})).await;
    let bot = bots[0]["id"].as_str().unwrap();
    let expected = json!({"type": "ownership_transfer", "message": "Invalid transfer ownership request"});
    for id in ["grey@example.com", bot] {
        assert_eq!(it.call("update_agent", owner(id)).await.body["error"], expected);
    }
    it.good("update_agent", owner("smith@example.com")).await;
    assert_eq!(shown(&it, "smith@example.com").await["role"], "owner");
    assert_eq!(shown(&it, "owner@practice.example").await["role"], "viceowner");
    for method in ["delete_agent", "suspend_agent"] {
        it.invalid(method, &[(json!({"id": "smith@example.com"}), "the owner")])
            .await;
    }
}
