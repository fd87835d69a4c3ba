//! The client against the practice server: every URL does what it is for.

use std::collections::BTreeSet;

use publish::livechat::agents::{GetAgent, UpdateAgent};
use publish::livechat::auto_access::{ListAutoAccesses, UpdateAutoAccess};
use publish::livechat::{Client, Credentials, Endpoint, Error, ErrorType};
use publish::{Control, Secret, ServerAddress};
use sandbox::Seed;
use sandbox::livechat::{Options, PracticeServer, Region};
use serde_json::{Value, json};

use super::stage::bearer;
use crate::support::quick;

async fn practice() -> PracticeServer {
    let options = Options {
        seed: Seed::Empty,
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

fn client(server: &PracticeServer, credentials: &Credentials) -> Client {
    let address = ServerAddress::parse(server.base_url()).unwrap();
    Client::new(address, credentials, quick()).unwrap()
}

/// Calls and notes which URLs were called.
struct Walk {
    client: Client,
    called: BTreeSet<&'static str>,
}

impl Walk {
    /// Calls a URL; what is answered must fit the method's types.
    async fn call(&mut self, name: &str, request: Value) -> Value {
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

#[tokio::test]
async fn every_url_does_what_it_is_for() {
    let server = practice().await;
    let known = server.credentials();
    let mut walk = Walk {
        client: client(&server, &bearer(&known.token)),
        called: BTreeSet::new(),
    };
    agents_and_groups(&mut walk).await;
    auto_access(&mut walk).await;
    bots(&mut walk, &known.owner_client_id, &known.organization_id).await;
    properties(&mut walk, &known.owner_client_id).await;
    tags_and_webhooks(&mut walk, &known.owner_client_id).await;
    for name in ["list_channels", "get_product_source"] {
        walk.call(name, json!({})).await;
    }
    walk.call("check_product_limits_for_plan", json!({ "plan": "starter" }))
        .await;
    walk.call("update_company_details", json!({ "company": "Text" }))
        .await;
    greetings(&mut walk).await;
    let all: BTreeSet<&str> = Endpoint::known().map(Endpoint::name).collect();
    let missed: Vec<_> = all.difference(&walk.called).collect();
    assert!(missed.is_empty(), "{missed:?}");
}

async fn agents_and_groups(walk: &mut Walk) {
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

async fn auto_access(walk: &mut Walk) {
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

async fn bots(walk: &mut Walk, owner: &str, organization: &str) {
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

async fn properties(walk: &mut Walk, owner: &str) {
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

async fn tags_and_webhooks(walk: &mut Walk, owner: &str) {
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

async fn greetings(walk: &mut Walk) {
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

#[tokio::test]
async fn the_rules_of_the_documents_example_are_moved_as_it_says() {
    let server = practice().await;
    let known = server.credentials();
    let client = client(&server, &bearer(&known.token));
    let control = Control::default();
    let mut ids = Vec::new();
    for name in ["A", "B", "C", "D"] {
        let rule = json!({
            "description": name, "access": { "groups": [0] }, "conditions": { "url": { "values": [{ "value": name }] } },
        });
        let endpoint = Endpoint::named("add_auto_access").unwrap();
        let added = client.send(endpoint, &rule, &control).await.unwrap();
        ids.push(added.body()["id"].as_str().unwrap().to_owned());
    }
    let order = async || {
        let rules = client.call(&ListAutoAccesses::new(), &control).await.unwrap();
        let next = |id: &str| {
            let is_next = |rule: &&publish::livechat::auto_access::AutoAccess| {
                rule.next_id.as_deref().unwrap_or_default() == id
            };
            rules.iter().find(is_next)
        };
        let mut order = String::new();
        let mut at = next("");
        while let Some(rule) = at {
            order.insert_str(0, rule.description.as_deref().unwrap());
            at = next(&rule.id);
        }
        order
    };
    assert_eq!(order().await, "ABCD");
    let mut before = UpdateAutoAccess::new(ids[2].as_str());
    before.next_id = Some(ids[1].clone());
    client.call(&before, &control).await.unwrap();
    assert_eq!(order().await, "ACBD");
    let mut renamed = UpdateAutoAccess::new(ids[0].as_str());
    renamed.description = Some("a".to_owned());
    client.call(&renamed, &control).await.unwrap();
    assert_eq!(order().await, "aCBD", "left out, `next_id` moves nothing");
    renamed.next_id = Some(String::new());
    client.call(&renamed, &control).await.unwrap();
    assert_eq!(order().await, "CBDa", "empty, it moves to the end");
}

#[tokio::test]
async fn a_licence_that_is_elsewhere_is_found_by_its_token_or_by_the_answer() {
    let mut options = Options {
        seed: Seed::Empty,
        ..Options::default()
    };
    options.own.region = Region::Fra;
    let server = PracticeServer::start(options).await.unwrap();
    let known = server.credentials();
    assert!(known.token.starts_with("fra:"));
    let personal = Credentials::PersonalToken {
        account_id: known.account_id.clone(),
        token: Secret::new(known.token.as_str()),
    };
    for credentials in [bearer(&known.token), personal] {
        let client = client(&server, &credentials);
        let agents = Endpoint::named("list_agents").unwrap();
        client
            .send(agents, &json!({}), &Control::default())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_the_server_refuses_is_told_by_its_type() {
    let server = practice().await;
    let known = server.credentials();
    let good = client(&server, &bearer(&known.token));
    let control = Control::default();
    let kind = |error: Error| match error {
        Error::Refused { refusal, .. } => refusal.kind,
        other => panic!("{other}"),
    };
    let nobody = GetAgent::new("nobody@example.com");
    assert_eq!(
        kind(good.call(&nobody, &control).await.unwrap_err()),
        ErrorType::NotFound
    );
    let wrong = client(&server, &bearer("dal:wrong"));
    assert_eq!(
        kind(wrong.call(&nobody, &control).await.unwrap_err()),
        ErrorType::Authentication
    );
    let batch = ["nobody@example.com", "nobody@example.org"].map(UpdateAgent::new);
    let answers = good.batch(&batch, &control).await.unwrap();
    let kinds: Vec<_> = answers
        .into_iter()
        .map(|answer| answer.unwrap_err().kind)
        .collect();
    assert_eq!(kinds, [ErrorType::NotFound, ErrorType::NotFound]);
}
