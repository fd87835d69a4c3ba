//! Servers of Zendesk Chat: added, tried and read like any other.

use sandbox::zendesk_chat::{Options, PracticeServer};
use serde_json::{Value, json};

use crate::Studio;

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
