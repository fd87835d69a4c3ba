//! Servers of Zendesk Chat: added, tried and read like any other.

use api::trigger::Platform;
use sandbox::zendesk_chat::{Options, PracticeServer};
use serde_json::{Value, json};

use crate::Studio;
use crate::accounts::Account;

/// An account of this test with sample triggers, without a rate limit.
async fn account() -> PracticeServer {
    let options = Options {
        rate_limit: None,
        seed: sandbox::Seed::Sample,
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

/// What is entered to add an account.
fn entered(address: &str, sign_in: &str, user: &str, secret: &str) -> Value {
    json!({
        "project": 1, "platform": "zendesk-chat", "name": "", "base_url": address,
        "credentials": { "sign_in": sign_in, "user": user, "secret": secret, "keep": "session" },
    })
}

#[tokio::test]
async fn an_account_is_added_with_a_token_alone_or_with_an_address_and_a_password() {
    let studio = Studio::new();
    let account = account().await;
    let own = account.credentials();
    for (sign_in, user, secret, told) in [
        ("token", "", &own.token, ""),
        ("password", own.email.as_str(), &own.password, own.email.as_str()),
    ] {
        let mut add = entered(account.base_url(), sign_in, user, secret);
        add["name"] = json!(format!("By {sign_in}"));
        let added = studio.ask("server.add", add).await;
        assert_eq!(added["platform"], "zendesk-chat");
        assert_eq!(added["sign_in"], sign_in);
        let tried = studio.ask("server.test", json!({ "server": added["id"] })).await;
        assert_eq!(tried["user"], told, "{tried}");
        assert_eq!(tried["version"], Value::Null, "{tried}");
        assert_eq!(tried["missing_permissions"], json!([]), "{tried}");
        let pulled = studio.job("server.pull", json!({ "server": added["id"] })).await;
        assert!(!pulled["created"].as_array().unwrap().is_empty(), "{pulled}");
    }
    account.stop().await;
}

#[tokio::test]
async fn what_is_entered_about_an_account_is_understood_or_refused_before_it_is_kept() {
    let studio = Studio::new();
    let added = studio.ask("server.add", entered("shop", "token", "", "t")).await;
    assert_eq!(added["base_url"], "https://shop.zendesk.com");
    assert_eq!(added["name"], "shop.zendesk.com");
    let moved = json!({ "server": added["id"], "base_url": "https://other.zendesk.com/chat/agent#home" });
    let moved = studio.ask("server.update", moved).await;
    assert_eq!(moved["base_url"], "https://other.zendesk.com");

    for (sign_in, user, said) in [
        ("token", "anna", "says by itself whose it is"),
        ("password", " ", "E-mail address is missing"),
    ] {
        let refused = studio
            .refused("server.add", entered("new", sign_in, user, "t"))
            .await;
        assert_eq!(refused.code, api::Code::BadInput);
        assert!(refused.message.contains(said), "{refused}");
    }
    let of_rocketchat = json!({
        "project": 1, "platform": "rocketchat", "name": "", "base_url": "https://chat.example",
        "credentials": { "sign_in": "token", "user": "", "secret": "t", "keep": "session" },
    });
    let refused = studio.refused("server.add", of_rocketchat).await;
    assert!(refused.message.contains("User id is missing"), "{refused}");
    let servers = studio.ask("server.list", json!({ "project": 1 })).await;
    assert_eq!(servers.as_array().unwrap().len(), 2, "{servers}");
}

#[tokio::test]
async fn a_server_of_another_platform_is_named_when_the_connection_is_tried() {
    let studio = Studio::new();
    for is in Platform::ALL {
        let server = Account::start(is).await;
        for said in Platform::ALL.into_iter().filter(|said| *said != is) {
            let user = if said == Platform::ZendeskChat { "" } else { "u1" };
            let add = json!({
                "project": 1, "platform": said.key(), "name": format!("{is:?} {said:?}"),
                "base_url": server.base_url(),
                "credentials": { "sign_in": "token", "user": user, "secret": "t", "keep": "session" },
            });
            let added = studio.ask("server.add", add).await;
            let refused = studio
                .refused("server.test", json!({ "server": added["id"] }))
                .await;
            assert_eq!(refused.code, api::Code::NotAChatServer, "{refused}");
            let (answered, of) = (
                format!("{} answered", is.name()),
                format!("a server of {}", is.name()),
            );
            assert!(refused.message.contains(&answered), "{is:?}, {said:?}: {refused}");
            assert!(refused.help.contains(&of), "{is:?}, {said:?}: {}", refused.help);
        }
    }
}

#[tokio::test]
async fn every_platform_says_what_is_entered_for_its_servers() {
    let studio = Studio::new();
    let platforms = studio.ask("server.platforms", json!({})).await;
    let platforms = platforms.as_array().unwrap();
    assert_eq!(platforms.len(), api::trigger::Platform::ALL.len());
    let zendesk = &platforms[1];
    assert_eq!(zendesk["name"], "Zendesk Chat");
    assert_eq!(zendesk["access"]["tells_version"], false);
    assert_eq!(zendesk["access"]["ways"][0]["key"], "token");
    assert_eq!(zendesk["access"]["ways"][0]["account"], Value::Null);
    assert_eq!(platforms[0]["access"]["ways"][1]["second_factor"], true);
}

#[tokio::test]
async fn a_wrong_token_is_refused_and_an_agent_is_told_what_is_missing() {
    let studio = Studio::new();
    let account = account().await;
    let wrong = studio
        .ask(
            "server.add",
            entered(account.base_url(), "token", "", "no-such-token"),
        )
        .await;
    let refused = studio
        .refused("server.test", json!({ "server": wrong["id"] }))
        .await;
    assert_eq!(refused.code, api::Code::SignInRefused, "{refused}");

    let agent = &account.users()[1].credentials;
    let mut add = entered(account.base_url(), "token", "", &agent.token);
    add["name"] = json!("Agent");
    let added = studio.ask("server.add", add).await;
    let tried = studio.ask("server.test", json!({ "server": added["id"] })).await;
    assert_eq!(
        tried["missing_permissions"].as_array().unwrap().len(),
        1,
        "{tried}"
    );
    account.stop().await;
}
