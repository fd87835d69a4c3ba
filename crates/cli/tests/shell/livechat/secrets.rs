//! Secrets that the API hands out, and those that it is given.

use api::publish::livechat::Endpoint;
use serde_json::{Value, json};

use super::stage;
use super::{TOKEN, call, documented};
use crate::support::{argument, code, err, out};

#[test]
fn secrets_are_printed_only_when_they_are_asked_for() {
    let stage = documented();
    for (method, secret) in [
        ("create_bot", "641e2ae6d997d2009a3ac92a05f37fc3"),
        ("batch_create_bots", "641e2ae6d997d2009a3ac92a05f37fc3"),
        ("reset_bot_secret", "641e2ae6d997d2009a3ac92a05f37fc3"),
        ("issue_bot_token", "<JWT Bot token>"),
    ] {
        let request = Endpoint::named(method).unwrap().example().request;
        let said = call(&stage, method, &request, &["--yes"]);
        assert_eq!(code(&said), 0, "{}", err(&said));
        assert!(
            !out(&said).contains(secret) && !err(&said).contains(secret),
            "{method}"
        );
        assert!(err(&said).contains("--show-secrets prints it"), "{}", err(&said));
        let shown = call(&stage, method, &request, &["--yes", "--show-secrets"]);
        assert!(out(&shown).contains(secret), "{}", out(&shown));
        for said in [&said, &shown] {
            assert!(!out(said).contains(TOKEN) && !err(said).contains(TOKEN));
        }
    }
}

#[test]
fn a_secret_is_kept_under_a_name_and_taken_from_there() {
    let stage = documented();
    let folder = tempfile::tempdir().unwrap();
    let data = argument(folder.path());
    let with = |method: &str, request: &Value, more: &[&str]| {
        let mut arguments = vec!["livechat", method, "--server", stage.address(), "--json", "-"];
        arguments.extend(["--data-dir", data, "--keep-in", "file"]);
        arguments.extend(more);
        let variables = [
            ("TRIGGERCTL_TOKEN", TOKEN),
            ("TRIGGERCTL_PASSPHRASE", "correct horse"),
        ];
        stage::run_with(&arguments, &variables, &request.to_string())
    };
    let said = with("create_bot", &json!({ "name": "B" }), &["--keep", "helper"]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    let told = "The secret is kept in the encrypted file as “helper”.";
    assert!(err(&said).contains(told), "{}", err(&said));
    assert!(!out(&said).contains("641e2ae6"));
    let issue = json!({ "bot_id": "b", "client_id": "c", "organization_id": "o" });
    let said = with("issue_bot_token", &issue, &["--kept", "helper", "--yes"]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    let sent = stage.seen().pop().unwrap();
    assert_eq!(sent.body["bot_secret"], "641e2ae6d997d2009a3ac92a05f37fc3");
    let said = with("issue_bot_token", &issue, &["--kept", "nobody", "--yes"]);
    assert_eq!(code(&said), 2);
    assert!(
        err(&said).contains("No secret is kept as “nobody”"),
        "{}",
        err(&said)
    );
    // A key that nobody else tells is kept from the request, and used again.
    let webhook = json!({
        "action": "incoming_chat", "secret_key": "PLANTED-key", "url": "https://example.com", "owner_client_id": "c",
        "type": "license",
    });
    let said = with("register_webhook", &webhook, &["--keep", "hook"]);
    assert!(err(&said).contains("as “hook”"), "{}", err(&said));
    let mut another = webhook.clone();
    another.as_object_mut().unwrap().remove("secret_key");
    let said = with("register_webhook", &another, &["--kept", "hook"]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    assert_eq!(stage.seen().pop().unwrap().body["secret_key"], "PLANTED-key");
    let calls = stage.seen().len();
    // This machine has no keychain, which is told before anything is made.
    let bot = json!({ "name": "B" });
    let said = call(
        &stage,
        "create_bot",
        &bot,
        &["--keep", "helper", "--data-dir", data],
    );
    assert_eq!(code(&said), 4, "{}", err(&said));
    assert!(err(&said).contains("--keep-in file"), "{}", err(&said));
    // Nothing to keep, nothing to take.
    for (method, option) in [("list_tags", "--keep"), ("list_tags", "--kept")] {
        let said = with(method, &json!({}), &[option, "helper"]);
        assert_eq!(code(&said), 2, "{option}: {}", err(&said));
    }
    assert_eq!(stage.seen().len(), calls);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap_or_default();
        assert!(memchr::memmem::find(&bytes, b"641e2ae6d997").is_none());
    }
}
