//! What a licence has beside drafts, read from and changed on the practice server.

use publish::account::{Entry, Outcome, Part, Wish};
use publish::{Client, Connection, Control, Credentials, Error, Secret, ServerAddress};
use sandbox::Seed;
use sandbox::livechat::{Choices, Options, PracticeServer};
use serde_json::{Value, json};
use trigger::Platform;

use super::stage::{Stage, TOKEN, error};
use crate::support::quick;

struct Licence {
    server: PracticeServer,
    client: Client,
}

impl Licence {
    /// A small web shop, read with a personal access token.
    async fn shop() -> Licence {
        Licence::with(Choices::default()).await
    }

    async fn with(own: Choices) -> Licence {
        let options = Options {
            seed: Seed::Sample,
            rate_limit: None,
            own,
            ..Options::default()
        };
        let server = PracticeServer::start(options).await.unwrap();
        let known = server.credentials();
        let client = client(server.base_url(), &known.account_id, &known.token).await;
        Licence { server, client }
    }

    /// The same with the token of its application, whose private properties it may write.
    async fn of_application() -> Licence {
        let Licence { server, .. } = Licence::shop().await;
        let client = client(server.base_url(), "", &server.credentials().token).await;
        Licence { server, client }
    }

    async fn read(&self, key: &str) -> Vec<Entry> {
        let reading = self.client.read_account(part(key), &Control::default()).await;
        reading.unwrap().entries
    }

    async fn entry(&self, key: &str, name: &str) -> Entry {
        let entries = self.read(key).await;
        entries.into_iter().find(|entry| entry.name == name).unwrap()
    }

    async fn wish(
        &self,
        part_key: &str,
        deed: &str,
        entry: Option<&Entry>,
        values: Value,
    ) -> Result<Outcome, Error> {
        wish(&self.client, part_key, deed, entry, values).await
    }

    /// Does something that can be done.
    async fn does(&self, part: &str, deed: &str, entry: Option<&Entry>, values: Value) -> Option<Secret> {
        match self.wish(part, deed, entry, values).await.unwrap() {
            Outcome::Done(secret) => secret,
            other => panic!("{deed}: {other:?}"),
        }
    }
}

async fn client(address: &str, account_id: &str, token: &str) -> Client {
    let connection = Connection::new(
        ServerAddress::of(Platform::LiveChat, address).unwrap(),
        Credentials::Token {
            user_id: account_id.to_owned(),
            token: Secret::new(token),
        },
    );
    let control = Control::default();
    Client::sign_in(Platform::LiveChat, &connection, None, quick(), &control)
        .await
        .unwrap()
}

async fn wish(
    client: &Client,
    part_key: &str,
    deed: &str,
    entry: Option<&Entry>,
    values: Value,
) -> Result<Outcome, Error> {
    let wish = Wish {
        part: part(part_key),
        deed: part(part_key).deed(deed).unwrap(),
        entry,
        values: values.as_object().unwrap(),
    };
    client.change_account(&wish, &Control::default()).await
}

fn part(key: &str) -> &'static Part {
    let parts = publish::abilities::of(Platform::LiveChat).account;
    parts.iter().find(|part| part.key == key).unwrap()
}

fn parts() -> impl Iterator<Item = &'static str> {
    let parts = publish::abilities::of(Platform::LiveChat).account;
    parts.iter().map(|part| part.key)
}

#[tokio::test]
async fn every_part_of_a_licence_is_read_with_what_its_columns_tell() {
    let shop = Licence::shop().await;
    for key in parts() {
        let entries = shop.read(key).await;
        let expected = match key {
            "groups" => 4,
            "agents" => 8,
            "tags" => 3,
            "properties" => 2,
            "bots" => 2,
            "bot-templates" => 1,
            "webhooks" => 1,
            _ => entries.len(),
        };
        assert_eq!(entries.len(), expected, "{key}");
        for column in part(key).columns {
            let told = entries.iter().any(|entry| entry.cells.contains_key(column.key));
            let may_be_missing = ["whose", "channel_subtype"].contains(&column.key);
            assert!(
                told || may_be_missing || entries.is_empty(),
                "{key}: {}",
                column.key
            );
        }
    }
    let sales = shop.entry("groups", "Sales").await;
    assert_eq!(sales.cells["number"], 1);
    assert_eq!(sales.cells["agent_priorities"]["smith@example.com"], "first");
    let grey = shop.entry("agents", "Grey").await;
    assert_eq!(grey.cells["suspended"], true);
    let source = shop.entry("properties", "source").await;
    assert_eq!(source.cells["value"], "web");
    assert_eq!(source.cells["published"], true);
}

#[tokio::test]
async fn a_licence_of_500_agents_is_read_whole() {
    let large = Licence::with(Choices {
        large: true,
        ..Choices::default()
    })
    .await;
    assert_eq!(large.read("agents").await.len(), 508);
}

#[tokio::test]
async fn a_scope_that_the_token_lacks_closes_one_part_and_is_named() {
    let shop = Licence::with(Choices {
        scopes: Some(vec!["groups--all:ro".to_owned()]),
        ..Choices::default()
    })
    .await;
    assert_eq!(shop.read("groups").await.len(), 4);
    for (key, scope) in [
        ("agents", "agents--all:ro"),
        ("tags", "tags--all:ro"),
        ("bots", "agents-bot--my:ro"),
    ] {
        let refused = shop
            .client
            .read_account(part(key), &Control::default())
            .await
            .unwrap_err();
        let Error::Forbidden { permission, .. } = refused else {
            panic!("{key}: {refused}");
        };
        assert_eq!(permission, scope);
    }
    let refused = shop
        .wish("groups", "create_group", None, json!({ "name": "New" }))
        .await;
    let Err(Error::Forbidden { permission, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(permission, "groups--all:rw");
}

#[tokio::test]
async fn groups_and_tags_are_made_changed_and_deleted() {
    let shop = Licence::shop().await;
    let members = json!({ "agent3@example.com": "last" });
    let made = json!({ "name": "Returns", "language_code": "en", "agent_priorities": members });
    shop.does("groups", "create_group", None, made).await;
    let group = shop.entry("groups", "Returns").await;
    assert_eq!(group.cells["agent_priorities"], members);
    let renamed = json!({ "name": "Parcels", "language_code": "en", "agent_priorities": {} });
    shop.does("groups", "update_group", Some(&group), renamed).await;
    let group = shop.entry("groups", "Parcels").await;
    assert_eq!(group.cells["agent_priorities"], json!({}));
    shop.does("groups", "delete_group", Some(&group), json!({})).await;
    assert_eq!(shop.read("groups").await.len(), 4);

    shop.does(
        "tags",
        "create_tag",
        None,
        json!({ "name": "vip", "group_ids": [1] }),
    )
    .await;
    let tag = shop.entry("tags", "vip").await;
    shop.does("tags", "update_tag", Some(&tag), json!({ "group_ids": [1, 2] }))
        .await;
    let tag = shop.entry("tags", "vip").await;
    assert_eq!(tag.cells["group_ids"], json!([1, 2]));
    shop.does("tags", "delete_tag", Some(&tag), json!({})).await;
    assert_eq!(shop.read("tags").await.len(), 3);
}

#[tokio::test]
async fn agents_come_are_suspended_let_in_and_go() {
    let shop = Licence::shop().await;
    let made = json!({ "id": "new@example.com", "name": "New", "role": "normal",
        "groups": [{ "id": 1, "priority": "normal" }] });
    shop.does("agents", "create_agent", None, made).await;
    for (name, deed, values, cell, is) in [
        (
            "New",
            "update_agent",
            json!({ "job_title": "Helper" }),
            "job_title",
            json!("Helper"),
        ),
        ("New", "suspend_agent", json!({}), "suspended", json!(true)),
        ("New", "unsuspend_agent", json!({}), "suspended", json!(false)),
        (
            "Brown",
            "approve_agent",
            json!({}),
            "awaiting_approval",
            json!(false),
        ),
    ] {
        let agent = shop.entry("agents", name).await;
        shop.does("agents", deed, Some(&agent), values).await;
        assert_eq!(shop.entry("agents", name).await.cells[cell], is, "{deed}");
    }
    let agent = shop.entry("agents", "New").await;
    shop.does("agents", "delete_agent", Some(&agent), json!({})).await;
    assert_eq!(shop.read("agents").await.len(), 8);
}

#[tokio::test]
async fn bots_and_templates_hand_out_secrets_that_no_list_shows() {
    let shop = Licence::shop().await;
    let application = shop.server.credentials().owner_client_id;
    for (part, make, change, reset, delete) in [
        (
            "bots",
            "create_bot",
            "update_bot",
            "reset_bot_secret",
            "delete_bot",
        ),
        (
            "bot-templates",
            "create_bot_template",
            "update_bot_template",
            "reset_bot_template_secret",
            "delete_bot_template",
        ),
    ] {
        let before = shop.read(part).await.len();
        let made = json!({ "name": "Helper", "owner_client_id": application });
        let first = shop.does(part, make, None, made).await.unwrap();
        let bot = shop.entry(part, "Helper").await;
        shop.does(part, change, Some(&bot), json!({ "name": "Guide" }))
            .await;
        let bot = shop.entry(part, "Guide").await;
        let second = shop.does(part, reset, Some(&bot), json!({})).await.unwrap();
        assert_ne!(first.expose(), second.expose());
        let shown = format!("{:?}", shop.read(part).await);
        assert!(!shown.contains(first.expose()) && !shown.contains(second.expose()));
        shop.does(part, delete, Some(&bot), json!({})).await;
        assert_eq!(shop.read(part).await.len(), before, "{part}");
    }
}

#[tokio::test]
async fn properties_are_registered_valued_published_and_taken_away() {
    let shop = Licence::of_application().await;
    let application = shop.server.credentials().owner_client_id;
    let made = json!({ "name": "tier", "owner_client_id": application, "type": "int",
        "locations": ["license", "chat"], "customer": ["read"] });
    shop.does("properties", "register_property", None, made).await;
    let tier = shop.entry("properties", "tier").await;
    assert_eq!(tier.cells["has_value"], false);
    shop.does(
        "properties",
        "update_license_properties",
        Some(&tier),
        json!({ "value": 4 }),
    )
    .await;
    let tier = shop.entry("properties", "tier").await;
    assert_eq!(tier.cells["value"], 4);
    shop.does("properties", "delete_license_properties", Some(&tier), json!({}))
        .await;
    let tier = shop.entry("properties", "tier").await;
    assert_eq!(tier.cells["has_value"], false);
    let rank = shop.entry("properties", "customer_rank").await;
    shop.does(
        "properties",
        "publish_property",
        Some(&rank),
        json!({ "access_type": ["read"] }),
    )
    .await;
    assert_eq!(
        shop.entry("properties", "customer_rank").await.cells["published"],
        true
    );
    shop.does("properties", "unregister_property", Some(&tier), json!({}))
        .await;
    assert_eq!(shop.read("properties").await.len(), 2);
}

#[tokio::test]
async fn what_the_document_does_not_allow_is_told_at_its_field_and_not_sent() {
    let shop = Licence::shop().await;
    for (part, deed, values, input) in [
        (
            "groups",
            "create_group",
            json!({ "name": "x".repeat(181) }),
            "name",
        ),
        ("groups", "create_group", json!({}), "name"),
        (
            "groups",
            "create_group",
            json!({ "name": "a", "agent_priorities": { "smith@example.com": "now" } }),
            "agent_priorities",
        ),
        (
            "tags",
            "create_tag",
            json!({ "name": "a", "group_ids": ["x"] }),
            "group_ids",
        ),
        (
            "properties",
            "register_property",
            json!({ "name": "a", "owner_client_id": "app", "type": "int", "locations": [] }),
            "locations",
        ),
    ] {
        let outcome = shop.wish(part, deed, None, values).await.unwrap();
        let Outcome::Unfit(unfit) = outcome else {
            panic!("{deed}: {outcome:?}");
        };
        assert_eq!(unfit[0].input, input, "{deed}");
        assert!(
            !unfit[0].message.is_empty() && !unfit[0].help.is_empty(),
            "{deed}"
        );
    }
    assert_eq!(shop.read("groups").await.len(), 4);
}

#[tokio::test]
async fn nothing_is_done_to_a_thing_that_others_changed_meanwhile() {
    let shop = Licence::shop().await;
    let shown = shop.entry("groups", "Sales").await;
    shop.does(
        "groups",
        "update_group",
        Some(&shown),
        json!({ "name": "Sellers" }),
    )
    .await;
    for (deed, values) in [
        ("update_group", json!({ "language_code": "pl" })),
        ("delete_group", json!({})),
    ] {
        let outcome = shop.wish("groups", deed, Some(&shown), values).await.unwrap();
        let Outcome::Moved(Some(now)) = outcome else {
            panic!("{deed}: {outcome:?}");
        };
        assert_eq!(now.name, "Sellers");
    }
    let renamed = shop.entry("groups", "Sellers").await;
    shop.does("groups", "delete_group", Some(&renamed), json!({}))
        .await;
    let outcome = shop
        .wish("groups", "delete_group", Some(&renamed), json!({}))
        .await
        .unwrap();
    assert!(matches!(outcome, Outcome::Moved(None)), "{outcome:?}");
}

#[tokio::test]
async fn a_list_that_cannot_be_trusted_is_no_list() {
    for (key, answer, code) in [
        ("groups", json!([{ "id": 1 }, { "id": 1 }]), "listing-doubtful"),
        ("groups", json!({ "groups": [] }), "unexpected-answer"),
        ("agents", json!([{ "name": "who" }]), "unexpected-answer"),
        (
            "tags",
            json!([{ "name": "a" }, { "name": "a" }]),
            "listing-doubtful",
        ),
    ] {
        let answer = answer.to_string();
        let stage = Stage::start(move |_| (200, answer.clone())).await;
        let client = client(stage.address(), "account-7", TOKEN).await;
        let read = client.read_account(part(key), &Control::default()).await;
        assert_eq!(read.unwrap_err().code(), code, "{key}");
    }
}

#[tokio::test]
async fn a_call_whose_answer_is_lost_is_sent_once_and_told_as_such() {
    let stage = Stage::start(|_| (502, "bad gateway".to_owned())).await;
    let client = client(stage.address(), "account-7", TOKEN).await;
    let values = json!({ "name": "Once" });
    let outcome = wish(&client, "groups", "create_group", None, values)
        .await
        .unwrap();
    assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
    assert_eq!(stage.seen().len(), 1);
}

#[tokio::test]
async fn what_the_server_refuses_is_an_error_with_its_words() {
    let stage = Stage::start(|_| (409, error("already_exists", "Tag already exists"))).await;
    let client = client(stage.address(), "account-7", TOKEN).await;
    let refused = wish(&client, "tags", "create_tag", None, json!({ "name": "vip" })).await;
    assert!(refused.unwrap_err().to_string().contains("Tag already exists"));
}

#[tokio::test]
async fn the_webhooks_of_an_application_are_switched_off_and_on_again_for_the_licence() {
    let shop = Licence::shop().await;
    let owner = shop.server.credentials().owner_client_id;
    let row = async || shop.entry("webhooks", &owner).await;
    let first = row().await;
    assert_eq!(
        (&first.cells["webhooks"], &first.cells["enabled"]),
        (&json!(1), &json!(true))
    );
    shop.does("webhooks", "disable_license_webhooks", Some(&first), json!({}))
        .await;
    let off = row().await;
    assert_eq!(off.cells["enabled"], false);
    shop.does("webhooks", "enable_license_webhooks", Some(&off), json!({}))
        .await;
    assert_eq!(row().await.cells["enabled"], true);
}
