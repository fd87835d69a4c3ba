//! The client against the practice server: every URL does what it is for.

use std::collections::BTreeSet;

use publish::livechat::agents::{GetAgent, UpdateAgent};
use publish::livechat::auto_access::{ListAutoAccesses, UpdateAutoAccess};
use publish::livechat::{Client, Credentials, Endpoint, Error, ErrorType};
use publish::{Control, Secret, ServerAddress};
use sandbox::Seed;
use sandbox::livechat::{Options, PracticeServer, Region};
use serde_json::json;

use super::stage::bearer;
use super::walk::{Walk, agents_and_groups, auto_access, bots, greetings, properties, tags_and_webhooks};
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
