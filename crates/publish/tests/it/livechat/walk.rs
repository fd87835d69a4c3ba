//! A walk over every URL of the practice server, chapter by chapter.

use std::collections::BTreeSet;

use publish::Control;
use publish::livechat::{Client, Endpoint};
use serde_json::{Value, json};

/// Calls and notes which URLs were called.
pub(super) struct Walk {
    pub(super) client: Client,
    pub(super) called: BTreeSet<&'static str>,
}

impl Walk {
    /// Calls a URL; what is answered must fit the method's types.
    pub(super) async fn call(&mut self, name: &str, request: Value) -> Value {
        let endpoint = Endpoint::named(name).unwrap();
        let answered = self
            .client
            .send(endpoint, &request, &Control::default())
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}\n{:?}", error.raw()));
        assert!(answered.refused().is_empty(), "{name}: {:?}", answered.refused());
        self.called.insert(endpoint.name());
        let answer = answered.expose_secrets();
        match &endpoint {
            Endpoint::Single(method) => {
                let read = (method.types.answer)(&answer);
                assert!(read.is_ok(), "{name}: {read:?} of {answer}");
            }
            Endpoint::Batch(method, _) => {
                for response in answer["responses"].as_array().unwrap() {
                    let read = (method.types.answer)(response);
                    assert!(read.is_ok(), "{name}: {read:?} of {response}");
                }
            }
        }
        answer
    }

    /// Calls a batch with these requests.
    async fn batch(&mut self, name: &str, requests: &[Value]) -> Value {
        self.call(name, json!({ "requests": requests })).await
    }
}

pub(super) async fn agents_and_groups(walk: &mut Walk) {
    let (ann, bob) = (
        json!({ "id": "ann@example.com" }),
        json!({ "id": "bob@example.com" }),
    );
    walk.call(
        "create_agent",
        json!({ "id": "ann@example.com", "name": "Ann", "awaiting_approval": true }),
    )
    .await;
    walk.batch(
        "batch_create_agents",
        &[json!({ "id": "bob@example.com", "name": "Bob", "awaiting_approval": true })],
    )
    .await;
    walk.call("approve_agent", ann.clone()).await;
    walk.batch("batch_approve_agents", std::slice::from_ref(&bob))
        .await;
    walk.call(
        "update_agent",
        json!({ "id": "ann@example.com", "job_title": "Lead" }),
    )
    .await;
    walk.batch(
        "batch_update_agents",
        &[json!({ "id": "bob@example.com", "max_chats_count": 20 })],
    )
    .await;
    let read = walk
        .call(
            "get_agent",
            json!({ "id": "ann@example.com", "fields": ["job_title", "suspended"] }),
        )
        .await;
    assert_eq!(read["job_title"], "Lead");
    walk.call("suspend_agent", ann.clone()).await;
    walk.call("unsuspend_agent", ann.clone()).await;
    walk.batch("batch_suspend_agents", &[ann.clone(), bob.clone()])
        .await;
    walk.batch("batch_unsuspend_agents", &[ann.clone(), bob.clone()])
        .await;
    walk.call("request_agent_unsuspension", json!({})).await;
    walk.call("reactivate_email", json!({ "agent_id": "ann@example.com" }))
        .await;
    let group = walk
        .call(
            "create_group",
            json!({ "name": "Shoes", "agent_priorities": { "ann@example.com": "first" } }),
        )
        .await;
    let id = group["id"].clone();
    walk.call("update_group", json!({ "id": id, "name": "Sports shoes" }))
        .await;
    let read = walk
        .call("get_group", json!({ "id": id, "fields": ["agent_priorities"] }))
        .await;
    assert_eq!(read["agent_priorities"], json!({ "ann@example.com": "first" }));
    assert_eq!(
        walk.call("list_groups", json!({}))
            .await
            .as_array()
            .unwrap()
            .len(),
        2
    );
    walk.call("delete_group", json!({ "id": id })).await;
    walk.call("delete_agent", ann).await;
    walk.batch("batch_delete_agents", &[bob]).await;
    assert_eq!(
        walk.call("list_agents", json!({}))
            .await
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

pub(super) async fn auto_access(walk: &mut Walk) {
    let mut ids = Vec::new();
    for domain in ["a.example", "b.example"] {
        let rule = json!({
            "access": { "groups": [0] }, "conditions": { "domain": { "values": [{ "value": domain }] } },
        });
        ids.push(walk.call("add_auto_access", rule).await["id"].clone());
    }
    walk.call("update_auto_access", json!({ "id": ids[1], "next_id": ids[0] }))
        .await;
    let listed = walk.call("list_auto_accesses", json!({})).await;
    let second = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["id"] == ids[1]);
    assert_eq!(second.unwrap()["next_id"], ids[0]);
    walk.call("delete_auto_access", json!({ "id": ids[0] })).await;
}

pub(super) async fn bots(walk: &mut Walk, owner: &str, organization: &str) {
    let template = walk
        .call(
            "create_bot_template",
            json!({ "name": "T", "owner_client_id": owner }),
        )
        .await;
    let of_template = json!({ "id": template["id"], "owner_client_id": owner });
    walk.call(
        "update_bot_template",
        json!({ "id": template["id"], "owner_client_id": owner, "name": "U" }),
    )
    .await;
    let listed = walk
        .call("list_bot_templates", json!({ "owner_client_id": owner }))
        .await;
    assert_eq!(listed[0]["name"], "U");
    walk.call("reset_bot_template_secret", of_template.clone()).await;
    walk.call("delete_bot_template", of_template).await;

    let bot = walk
        .call("create_bot", json!({ "name": "B", "max_chats_count": 500 }))
        .await;
    let reset = walk.call("reset_bot_secret", json!({ "id": bot["id"] })).await;
    assert_ne!(reset["secret"], bot["secret"]);
    let issue = json!({
        "bot_id": bot["id"], "client_id": owner, "bot_secret": reset["secret"], "organization_id": organization,
    });
    assert!(walk.call("issue_bot_token", issue).await["token"].is_string());
    walk.call("update_bot", json!({ "id": bot["id"], "name": "C" }))
        .await;
    assert_eq!(
        walk.call("get_bot", json!({ "id": bot["id"] })).await["name"],
        "C"
    );
    let more = walk.batch("batch_create_bots", &[json!({ "name": "D" })]).await;
    let id = more["responses"][0]["id"].clone();
    walk.batch("batch_update_bots", &[json!({ "id": id, "name": "E" })])
        .await;
    assert_eq!(
        walk.call("list_bots", json!({ "all": true }))
            .await
            .as_array()
            .unwrap()
            .len(),
        2
    );
    walk.batch("batch_delete_bots", &[json!({ "id": id })]).await;
    walk.call("delete_bot", json!({ "id": bot["id"] })).await;
}

pub(super) async fn properties(walk: &mut Walk, owner: &str) {
    let rights = json!({ "agent": ["read", "write"] });
    let property = json!({
        "name": "rank", "owner_client_id": owner, "type": "int", "range": { "from": 1, "to": 5 },
        "default_value": 1, "access": { "license": rights, "group": rights },
    });
    walk.call("register_property", property).await;
    let values = json!({ owner: { "rank": 3 } });
    let names = json!({ owner: ["rank"] });
    walk.call("update_license_properties", json!({ "properties": values }))
        .await;
    let listed = walk
        .call("list_license_properties", json!({ "namespace": owner }))
        .await;
    assert_eq!(listed[owner]["rank"], 3);
    walk.call("delete_license_properties", json!({ "properties": names }))
        .await;
    walk.call(
        "update_group_properties",
        json!({ "group_id": 0, "properties": values }),
    )
    .await;
    let listed = walk
        .call("list_groups_properties", json!({ "group_ids": [] }))
        .await;
    assert_eq!(listed[0]["properties"][owner]["rank"], 3);
    walk.call("delete_group_properties", json!({ "id": 0, "properties": names }))
        .await;
    let named = json!({ "name": "rank", "owner_client_id": owner });
    walk.call("unregister_property", named).await;
    let open = json!({
        "name": "open", "owner_client_id": owner, "type": "string", "access": { "chat": { "customer": ["read"] } },
    });
    walk.call("register_property", open).await;
    let publish = json!({ "name": "open", "owner_client_id": owner, "access_type": ["read"] });
    walk.call("publish_property", publish).await;
    let listed = walk
        .call("list_properties", json!({ "owner_client_id": owner }))
        .await;
    assert_eq!(listed["open"]["public_access"], json!(["read"]));
}

pub(super) async fn tags_and_webhooks(walk: &mut Walk, owner: &str) {
    walk.call("create_tag", json!({ "name": "docs", "group_ids": [0] }))
        .await;
    walk.call("update_tag", json!({ "name": "docs", "group_ids": [] }))
        .await;
    walk.call("list_tags", json!({})).await;
    walk.call("delete_tag", json!({ "name": "docs" })).await;

    let webhook = json!({
        "action": "incoming_chat", "secret_key": "k", "url": "http://127.0.0.1:9/", "owner_client_id": owner,
        "type": "license", "filters": { "source_type": ["system"] },
    });
    let id = walk.call("register_webhook", webhook).await["id"].clone();
    let owned = json!({ "owner_client_id": owner });
    assert_eq!(walk.call("list_webhooks", owned.clone()).await[0]["id"], id);
    walk.call("disable_license_webhooks", owned.clone()).await;
    let state = walk.call("get_license_webhooks_state", owned.clone()).await;
    assert_eq!(state["license_webhooks_enabled"], false);
    walk.call("enable_license_webhooks", owned).await;
    walk.call(
        "unregister_webhook",
        json!({ "id": id, "owner_client_id": owner }),
    )
    .await;
    let names = walk.call("list_webhook_names", json!({ "version": "3.6" })).await;
    // What can be registered here is what the server names.
    let named = names
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name["action"].as_str().unwrap());
    let named: BTreeSet<&str> = named.collect();
    let ours: BTreeSet<&str> = publish::livechat::webhooks::ACTIONS
        .iter()
        .map(|action| action.name)
        .collect();
    assert_eq!(named, ours);
}

pub(super) async fn greetings(walk: &mut Walk) {
    let example = Endpoint::named("create_greeting").unwrap().example();
    let id = walk.call("create_greeting", example.request.clone()).await["id"].clone();
    walk.call("create_greeting", example.request.clone()).await;
    let page = walk
        .call("list_greetings", json!({ "groups": [0], "limit": 1 }))
        .await;
    assert_eq!(page["found_greetings"], 2);
    let next = walk
        .call("list_greetings", json!({ "page_id": page["next_page_id"] }))
        .await;
    assert_ne!(next["greetings"][0]["id"], page["greetings"][0]["id"]);
    walk.call("update_greeting", json!({ "id": id, "active": false }))
        .await;
    let read = walk.call("get_greeting", json!({ "id": id })).await;
    assert_eq!(
        (&read["active"], &read["name"]),
        (&json!(false), &example.request["name"])
    );
    walk.call("delete_greeting", json!({ "id": id })).await;
}
