//! Secrets in what servers say.

use publish::livechat::Endpoint;
use serde_json::json;

use super::stage::{Stage, TOKEN};

#[tokio::test]
async fn a_server_that_repeats_what_it_was_sent_shows_no_secret() {
    for (name, secret) in [
        ("register_webhook", "secret_key"),
        ("issue_bot_token", "bot_secret"),
    ] {
        let stage = Stage::start(move |seen| {
            if seen.method() == "list_webhooks" {
                return (200, "[]".to_owned());
            }
            let authorization = seen.header("authorization").unwrap();
            let message = format!("{authorization} sent {}", seen.body);
            let data = json!({ "request": seen.body, secret: "another", "deep": { "token": "third" } });
            let error = json!({ "type": "validation", "message": message, "data": data });
            (400, json!({ "error": error }).to_string())
        })
        .await;
        let mut request = Endpoint::named(name).unwrap().example().request;
        request[secret] = json!("PLANTED-\"secret\"");
        let failed = stage.send(name, &request).await.unwrap_err();
        let shown = format!("{failed} {failed:?} {:?}", failed.raw());
        for planted in ["PLANTED", TOKEN] {
            assert!(!shown.contains(planted), "{shown}");
        }
        assert!(!failed.raw().unwrap().body.contains("another"), "{shown}");
    }
}
