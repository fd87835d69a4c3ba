//! Bots, their templates, secrets and tokens.

use serde_json::{Value, json};

use crate::setup::{OTHER_CLIENT, Setup, nothing};

async fn bot(it: &Setup, id: &Value) -> Value {
    it.good(
        "get_bot",
        json!({"id": id, "fields": ["job_title", "timezone", "work_scheduler"]}),
    )
    .await
}

#[tokio::test]
async fn a_new_bot_has_the_documents_defaults_and_is_of_the_tokens_application() {
    let it = Setup::new().await;
    let created = it.good("create_bot", json!({"name": "Robin"})).await;
    assert_eq!(created["secret"].as_str().unwrap().len(), 32);
    let shown = bot(&it, &created["id"]).await;
    let expected = json!({
        "id": created["id"],
        "name": "Robin",
        "avatar_path": shown["avatar_path"],
        "max_chats_count": 6,
        "groups": [{"id": 0, "priority": "first"}],
        "job_title": "",
        "timezone": "UTC",
        "work_scheduler": {"timezone": "UTC", "schedule": []},
        "default_group_priority": "first",
        "owner_client_id": it.client(),
    });
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn a_personal_token_must_say_the_application_and_another_organisations_is_refused() {
    let it = Setup::new().await;
    let own = it.server.credentials();
    for method in ["create_bot", "create_bot_template"] {
        let reply = it.call_personally(&own, method, json!({"name": "R"})).await;
        Setup::refused(&reply, "validation", "`owner_client_id` is required");
        let said = json!({"name": "R", "owner_client_id": OTHER_CLIENT});
        assert_eq!(
            it.call_personally(&own, method, said).await.status,
            200,
            "{method}"
        );
        let foreign = json!({"name": "R", "owner_client_id": "of somebody else"});
        Setup::refused(
            &it.call(method, foreign).await,
            "authorization",
            "`owner_client_id`",
        );
    }
}

#[tokio::test]
async fn a_list_shows_the_bots_that_were_created_in_the_same_way_or_all_of_them() {
    let it = Setup::new().await;
    let own = it.server.credentials();
    it.good("create_bot", json!({"name": "by the application"})).await;
    let said = json!({"name": "by a person", "owner_client_id": OTHER_CLIENT});
    it.call_personally(&own, "create_bot", said).await;
    let names = |list: &Value| -> Vec<String> {
        let bots = list.as_array().unwrap().iter();
        bots.map(|bot| bot["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        names(&it.good("list_bots", json!({})).await),
        ["by the application"]
    );
    let personal = it.call_personally(&own, "list_bots", json!({"all": false})).await;
    assert_eq!(names(&personal.body), ["by a person"]);
    assert_eq!(names(&it.good("list_bots", json!({"all": true})).await).len(), 2);
    let narrow = it.token(&["agents-bot--my:ro"], None);
    Setup::refused(
        &it.call_with(&narrow, "list_bots", json!({"all": true})).await,
        "authorization",
        "",
    );
}

#[tokio::test]
async fn a_change_keeps_what_it_does_not_say_and_checks_what_it_does() {
    let it = Setup::shop().await;
    let id = it
        .good("create_bot", json!({"name": "Robin", "max_chats_count": 500}))
        .await["id"]
        .clone();
    let before = bot(&it, &id).await;
    let change = json!({"id": id, "name": "Rob", "groups": [{"id": 1, "priority": "supervisor"}]});
    assert_eq!(it.good("update_bot", change).await, nothing());
    let after = bot(&it, &id).await;
    assert_eq!(
        (&after["name"], &after["groups"]),
        (&json!("Rob"), &json!([{"id": 1, "priority": "supervisor"}]))
    );
    assert_eq!(after["max_chats_count"], before["max_chats_count"]);
    it.invalid(
        "update_bot",
        &[
            (json!({"id": id, "max_chats_count": 501}), "from 0 to 500"),
            (
                json!({"id": id, "default_group_priority": "top"}),
                "`default_group_priority`",
            ),
            (json!({"id": id, "name": ""}), "`name`"),
        ],
    )
    .await;
    it.good("delete_bot", json!({"id": id})).await;
    for method in ["get_bot", "update_bot", "delete_bot", "reset_bot_secret"] {
        Setup::refused(&it.call(method, json!({"id": id})).await, "not_found", "Bot");
    }
}

#[tokio::test]
async fn an_application_has_up_to_five_templates() {
    let it = Setup::new().await;
    for _ in 0..5 {
        it.good("create_bot_template", json!({"name": "T"})).await;
    }
    let reply = it.call("create_bot_template", json!({"name": "T"})).await;
    assert_eq!(
        reply.body["error"],
        json!({"type": "limit_reached", "message": "Limit reached"})
    );
    it.good(
        "create_bot_template",
        json!({"name": "T", "owner_client_id": OTHER_CLIENT}),
    )
    .await;
    let others = it
        .good("list_bot_templates", json!({"owner_client_id": OTHER_CLIENT}))
        .await;
    assert_eq!(others.as_array().unwrap().len(), 1);
    let id = &others[0]["id"];
    Setup::refused(
        &it.call("delete_bot_template", json!({"id": id})).await,
        "not_found",
        "template",
    );
}

#[tokio::test]
async fn a_templates_bots_follow_it_only_when_a_call_says_so() {
    let it = Setup::new().await;
    let affect = |request: Value| {
        let mut request = request;
        request["affect_existing_installations"] = json!(true);
        request
    };
    let plain = it.good("create_bot_template", json!({"name": "alone"})).await;
    Setup::refused(
        &it.call("get_bot", json!({"id": plain["id"]})).await,
        "not_found",
        "",
    );
    let made = it
        .good("create_bot_template", affect(json!({"name": "old"})))
        .await;
    let id = &made["id"];
    assert_eq!(bot(&it, id).await["name"], "old", "the bot has the template's id");
    it.good("update_bot_template", json!({"id": id, "name": "new"}))
        .await;
    assert_eq!(bot(&it, id).await["name"], "old");
    it.good("update_bot_template", affect(json!({"id": id, "name": "newer"})))
        .await;
    assert_eq!(bot(&it, id).await["name"], "newer");
    it.good("delete_bot_template", affect(json!({"id": id}))).await;
    Setup::refused(&it.call("get_bot", json!({"id": id})).await, "not_found", "");
}

#[tokio::test]
async fn a_bots_token_works_for_a_day_and_only_the_newest_secret_gives_one() {
    let it = Setup::new().await;
    let made = it.good("create_bot", json!({"name": "Robin"})).await;
    let organization_id = it.server.credentials().organization_id;
    let proof = |secret: &Value| json!({"bot_id": made["id"], "client_id": it.client(), "bot_secret": secret, "organization_id": organization_id});
    let token = it.good("issue_bot_token", proof(&made["secret"])).await["token"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(token.split('.').count(), 3, "{token}");
    let mut bearer = it.server.credentials();
    bearer.token = token;
    let shown = it.call_with(&bearer, "get_bot", json!({"id": made["id"]})).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    Setup::refused(
        &it.call_with(&bearer, "list_groups", json!({})).await,
        "authorization",
        "",
    );

    let fresh = it.good("reset_bot_secret", json!({"id": made["id"]})).await;
    assert_ne!(fresh["secret"], made["secret"]);
    Setup::refused(
        &it.call("issue_bot_token", proof(&made["secret"])).await,
        "authorization",
        "",
    );
    it.good("issue_bot_token", proof(&fresh["secret"])).await;
    it.clock.advance_ms(24 * 60 * 60 * 1000 - 1);
    assert_eq!(
        it.call_with(&bearer, "get_bot", json!({"id": made["id"]}))
            .await
            .status,
        200
    );
    it.clock.advance_ms(1);
    Setup::refused(
        &it.call_with(&bearer, "get_bot", json!({"id": made["id"]})).await,
        "authentication",
        "",
    );
}

#[tokio::test]
async fn a_templates_new_secret_reaches_its_bots_only_when_the_call_says_so() {
    let it = Setup::new().await;
    let made = it
        .good(
            "create_bot_template",
            json!({"name": "T", "affect_existing_installations": true}),
        )
        .await;
    let organization_id = it.server.credentials().organization_id;
    let issue = async |secret: &Value| {
        let proof = json!({"bot_id": made["id"], "client_id": it.client(), "bot_secret": secret, "organization_id": organization_id});
        it.call("issue_bot_token", proof).await.status
    };
    it.good("reset_bot_template_secret", json!({"id": made["id"]}))
        .await;
    assert_eq!(issue(&made["secret"]).await, 200);
    let fresh = it
        .good(
            "reset_bot_template_secret",
            json!({"id": made["id"], "affect_existing_installations": true}),
        )
        .await;
    assert_eq!(
        (issue(&made["secret"]).await, issue(&fresh["secret"]).await),
        (403, 200)
    );
}
