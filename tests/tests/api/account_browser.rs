//! The account of a server: read part by part, changed where the platform can, and its names kept for work without a network.

use sandbox::livechat::{Choices, Options, PracticeServer};
use serde_json::{Value, json};

use crate::{Studio, each};

/// A licence of this test, with a small web shop in it.
pub(crate) async fn licence(own: Choices) -> PracticeServer {
    let options = Options {
        rate_limit: None,
        seed: sandbox::Seed::Sample,
        own,
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

/// Adds a licence to the project.
pub(crate) async fn add(studio: &Studio, licence: &PracticeServer, environment: &str) -> Value {
    let known = licence.credentials();
    let added = json!({
        "project": 1, "platform": "livechat", "name": format!("Shop {environment}"), "base_url": licence.base_url(),
        "environment": environment,
        "credentials": { "sign_in": "token", "user": known.account_id, "secret": known.token, "keep": "session" },
    });
    studio.ask("server.add", added).await["id"].clone()
}

async fn read(studio: &Studio, server: &Value, part: &str) -> Value {
    studio
        .ask("account.read", json!({ "server": server, "part": part }))
        .await
}

async fn entry(studio: &Studio, server: &Value, part: &str, name: &str) -> Value {
    let entries = read(studio, server, part).await["entries"].clone();
    let found = entries
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["name"] == name);
    found.unwrap().clone()
}

/// A draft of a rule that sends chats to these groups.
async fn rule(studio: &Studio, groups: &str) -> Value {
    let text = format!(
        r#"{{"id": "r", "next_id": "", "description": "Prices", "access": {{"groups": {groups}}},
            "conditions": {{"url": {{"values": [{{"value": "/pricing"}}]}}}}}}"#
    );
    let imported = studio
        .ask(
            "draft.import_text",
            json!({ "project": 1, "text": text, "name": "rule.json" }),
        )
        .await;
    imported["drafts"][0]["id"].clone()
}

#[tokio::test]
async fn every_platform_says_what_its_accounts_have() {
    let studio = Studio::new();
    let platforms = studio.ask("server.platforms", json!({})).await;
    for platform in platforms.as_array().unwrap() {
        let parts = each(&platform["account"], "key");
        match platform["platform"].as_str().unwrap() {
            "livechat" => assert!(parts.starts_with(&["groups", "agents", "tags"]), "{parts:?}"),
            _ => assert!(parts.is_empty(), "{parts:?}"),
        }
    }
    let practice = studio.practice().await;
    let refused = studio
        .refused("account.read", json!({ "server": practice, "part": "groups" }))
        .await;
    assert_eq!(refused.code, api::Code::BadInput);
}

#[tokio::test]
async fn a_part_that_the_token_may_not_read_says_what_it_lacks_and_the_others_come() {
    let studio = Studio::new();
    let own = Choices {
        scopes: Some(vec!["groups--all:ro".to_owned()]),
        ..Choices::default()
    };
    let licence = licence(own).await;
    let server = add(&studio, &licence, "testing").await;
    assert_eq!(
        read(&studio, &server, "groups").await["entries"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    let agents = read(&studio, &server, "agents").await;
    assert_eq!(agents["missing_permission"], "agents--all:ro");
    assert_eq!(agents["entries"], json!([]));
    licence.stop().await;
}

#[tokio::test]
async fn names_stay_when_the_server_is_gone_and_are_said_beside_numbers() {
    let studio = Studio::new();
    let licence = licence(Choices::default()).await;
    let server = add(&studio, &licence, "unmarked").await;
    let draft = rule(&studio, "[1, 9]").await;
    let view = |draft: Value| studio.ask("draft.get", json!({ "draft": draft }));
    let sentence = |view: &Value| each(&view["sentence"], "text").concat();
    let before = view(draft.clone()).await;
    assert_eq!(before["row"]["called"], json!([]));
    assert!(sentence(&before).ends_with("groups 1 and 9."), "{before}");

    read(&studio, &server, "groups").await;
    licence.stop().await;
    let after = view(draft.clone()).await;
    assert_eq!(after["row"]["called"], json!(["Sales", "9"]));
    assert!(sentence(&after).ends_with("groups 1 (Sales) and 9."), "{after}");
    let names = studio.ask("account.names", json!({ "project": 1 })).await;
    assert_eq!(names[0]["server"], server);
    assert_eq!(
        each(&names[0]["names"], "name"),
        ["General", "Sales", "Support", "Deutsch"]
    );
    let visit =
        json!({ "session": [{ "op": "load", "url": "https://shop.example/pricing" }], "tail_ms": 1000 });
    let run = json!({ "project": 1, "session": visit, "engine": "livechat-auto-access", "drafts": [draft] });
    let played = studio.ask("simulate.run", run).await.to_string();
    assert!(
        played.contains("A chat from here goes to groups 1 (Sales) and 9."),
        "{played}"
    );

    // With other credentials it may be another licence.
    let moved = json!({ "sign_in": "token", "user": "me", "secret": "t", "keep": "session" });
    studio
        .ask("server.update", json!({ "server": server, "credentials": moved }))
        .await;
    assert_eq!(view(draft).await["row"]["called"], json!([]));
}

#[tokio::test]
async fn the_production_server_gives_the_names_and_without_it_only_a_single_one() {
    let studio = Studio::new();
    let (first, second) = (
        licence(Choices::default()).await,
        licence(Choices::default()).await,
    );
    let testing = add(&studio, &first, "testing").await;
    read(&studio, &testing, "groups").await;
    let names = |input: Value| studio.ask("account.names", input);
    assert_eq!(names(json!({ "project": 1 })).await[0]["server"], testing);
    let other = add(&studio, &second, "staging").await;
    assert_eq!(names(json!({ "project": 1 })).await, json!([]));
    studio
        .ask(
            "server.update",
            json!({ "server": other, "environment": "production" }),
        )
        .await;
    let said = names(json!({ "project": 1 })).await;
    assert_eq!(said[0]["server"], other);
    assert_eq!(said[0]["read_at"], Value::Null);
    let of_one = names(json!({ "project": 1, "server": testing })).await;
    assert_eq!(of_one[0]["names"].as_array().unwrap().len(), 4);
    first.stop().await;
    second.stop().await;
}

#[tokio::test]
async fn what_cannot_be_undone_is_done_only_when_its_name_is_typed() {
    let studio = Studio::new();
    let licence = licence(Choices::default()).await;
    let server = add(&studio, &licence, "testing").await;
    let group = entry(&studio, &server, "groups", "Deutsch").await;
    let delete = |confirmed: Value| {
        json!({ "server": server, "part": "groups", "deed": "delete_group", "entry": group, "values": {},
            "confirmed": confirmed })
    };
    for wrong in [json!("deutsch"), json!(""), Value::Null] {
        let refused = studio.refused("account.change", delete(wrong)).await;
        assert_eq!(refused.code, api::Code::BadInput);
        assert!(refused.message.contains("“Deutsch” was not typed"), "{refused}");
    }
    let done = studio.ask("account.change", delete(json!(" Deutsch "))).await;
    assert_eq!(done["outcome"], "done");
    assert!(done["delay"].as_str().unwrap().contains("two minutes"));
    assert_eq!(
        read(&studio, &server, "groups").await["entries"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    let gone = studio.ask("account.change", delete(json!("Deutsch"))).await;
    assert_eq!(gone, json!({ "outcome": "moved", "now": null }));
    licence.stop().await;
}

#[tokio::test]
async fn what_cannot_be_so_is_told_at_its_field() {
    let studio = Studio::new();
    let licence = licence(Choices::default()).await;
    let server = add(&studio, &licence, "testing").await;
    let change = json!({ "server": server, "part": "groups", "deed": "create_group",
        "values": { "name": "x".repeat(200), "agent_priorities": {} } });
    let unfit = studio.ask("account.change", change).await;
    assert_eq!(unfit["outcome"], "unfit");
    assert_eq!(unfit["unfit"][0]["input"], "name");
    let nothing = json!({ "server": server, "part": "groups", "deed": "update_group", "values": {} });
    let refused = studio.refused("account.change", nothing).await;
    assert!(refused.message.contains("which group"), "{refused}");
    licence.stop().await;
}

#[tokio::test]
async fn a_secret_that_is_handed_out_is_kept_and_shown_nowhere() {
    let studio = Studio::new();
    let licence = licence(Choices::default()).await;
    let server = add(&studio, &licence, "testing").await;
    let application = licence.credentials().owner_client_id;
    let make = |keep: Value| {
        json!({ "server": server, "part": "bots", "deed": "create_bot", "keep": keep,
            "values": { "name": "Helper", "owner_client_id": application } })
    };
    let writes = || {
        licence
            .control()
            .requests()
            .iter()
            .filter(|call| call.route.ends_with("create_bot"))
            .count()
    };
    for lost in [
        Value::Null,
        json!({ "name": "helper", "place": "session" }),
        json!({ "name": " ", "place": "file" }),
        json!({ "name": "helper", "place": "keychain" }),
    ] {
        studio.refused("account.change", make(lost)).await;
    }
    assert_eq!(writes(), 0);
    studio
        .ask("secrets.unlock", json!({ "passphrase": "correct horse" }))
        .await;
    let done = studio
        .ask(
            "account.change",
            make(json!({ "name": "helper", "place": "file" })),
        )
        .await;
    assert_eq!(done["kept_as"], "helper");
    assert_eq!(writes(), 1);
    let kept = api::servers::named_secrets::find(
        &studio.app,
        "helper",
        api::servers::credentials::CredentialPlace::File,
    )
    .unwrap();
    assert!(!done.to_string().contains(kept.expose()));
    assert!(
        !read(&studio, &server, "bots")
            .await
            .to_string()
            .contains(kept.expose())
    );
    licence.stop().await;
}

#[tokio::test]
async fn a_licence_of_500_agents_comes_whole() {
    let studio = Studio::new();
    let own = Choices {
        large: true,
        ..Choices::default()
    };
    let licence = licence(own).await;
    let server = add(&studio, &licence, "testing").await;
    let agents = read(&studio, &server, "agents").await;
    assert_eq!(agents["entries"].as_array().unwrap().len(), 508);
    licence.stop().await;
}
