//! Who one is on a server, whom messages can come from, one trigger, and secrets that stay where they are.

use crate::documents::many;
use crate::signing_in::sign_in;
use crate::support::{Fake, Fate, TOKEN, quick};
use publish::rocketchat::Client;
use publish::{Control, Credentials, Secret};
use serde_json::json;

#[tokio::test]
async fn an_unknown_trigger_is_none_and_an_odd_id_is_escaped() {
    let fake = Fake::start(many(1)).await;
    let client = fake.client().await;
    let control = Control::default();
    assert!(client.trigger("t0", &control).await.unwrap().is_some());
    assert!(client.trigger("nobody", &control).await.unwrap().is_none());
    client.trigger("me x&ü", &control).await.unwrap();
    assert_eq!(
        fake.calls().last().unwrap(),
        "GET livechat/triggers/me%20x%26%C3%BC"
    );
}

#[tokio::test]
async fn who_am_i_names_the_server_and_what_is_missing() {
    let fake = Fake::start(many(1)).await;
    let client = fake.client().await;
    let identity = client.who_am_i(&Control::default()).await.unwrap();
    assert_eq!(
        (identity.username.as_str(), identity.version.as_deref()),
        ("ann", Some("7.5.1"))
    );
    assert!(identity.missing_permissions.is_empty());
    fake.rule(|seen, _| match seen.call.as_str() {
        "GET livechat/triggers" => Fate::Instead(403, json!({ "success": false, "error": "no" })),
        _ => Fate::Normal,
    });
    let identity = client.who_am_i(&Control::default()).await.unwrap();
    assert_eq!(identity.missing_permissions, ["view-livechat-manager"]);
}

#[tokio::test]
async fn agents_without_a_user_name_cannot_send() {
    let fake = Fake::start(vec![]).await;
    let agents = fake
        .client()
        .await
        .rocketchat()
        .unwrap()
        .agents(&Control::default())
        .await
        .unwrap();
    assert_eq!(agents.len(), 1);
    assert_eq!(
        (agents[0].username.as_str(), agents[0].name.as_str()),
        ("agent.one", "Agent One")
    );
}

#[tokio::test]
async fn secrets_are_in_no_error_and_in_no_debug_output() {
    let fake = Fake::start(vec![]).await;
    let connection = crate::support::token_connection(fake.address.clone());
    let client = fake.client().await;
    let password = "PLANTED \"password\" ü";
    let mut shown = format!("{connection:?} {client:?} {:?}", client.session());
    // A server that repeats everything it gets, in every place that we show.
    for status in [200, 302, 400, 401, 403, 404, 500, 502] {
        fake.rule(move |seen, _| {
            let secret = if seen.call.starts_with("GET") { TOKEN } else { "PLANTED-code" };
            let all = format!("{:?} {}", seen.headers, seen.body);
            Fate::Instead(status, json!({
                "success": false, "error": all, "message": all, "authToken": "another-PLANTED",
                "$headers": { "server": secret, "location": format!("https://example.com/{secret}?t={secret}") }
            }))
        });
        let error = client.triggers(&Control::default()).await.unwrap_err();
        shown += &format!(
            "{error} {error:?} {:?} {}",
            publish::Problem::from(&error),
            error.help()
        );
        let error = sign_in(&fake, "ann", password, Some("PLANTED-code"))
            .await
            .unwrap_err();
        shown += &format!("{error} {error:?} {:?}", publish::Problem::from(&error));
    }
    fake.rule(|seen, _| {
        Fate::Instead(
            200,
            json!({ "$text": format!("<p>{:?} {}", seen.headers, seen.body) }),
        )
    });
    let error = client.triggers(&Control::default()).await.unwrap_err();
    shown += &format!("{error:?}");
    assert!(shown.contains("•••"), "something was shown and stripped");
    assert!(!shown.contains("PLANTED"), "{shown}");
}

#[tokio::test]
async fn a_token_that_no_header_can_hold_is_refused_without_showing_it() {
    let fake = Fake::start(vec![]).await;
    let mut connection = crate::support::token_connection(fake.address.clone());
    connection.credentials = Credentials::Token {
        user_id: "u1".to_owned(),
        token: Secret::new("PLANTED\nheader"),
    };
    let control = Control::default();
    let client = Client::sign_in(&connection, None, quick(), &control)
        .await
        .unwrap();
    let error = client.triggers(&control).await.unwrap_err();
    assert_eq!(error.code(), "bad-credentials");
    assert!(!format!("{error} {error:?}").contains("PLANTED"));
}
