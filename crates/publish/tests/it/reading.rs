//! Signing in, lists in pages, the rate limit, and secrets that stay where they are.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::documents::stored;
use crate::support::{Fake, Fate, TOKEN, quick};
use publish::rocketchat::{Client, SecondFactor};
use publish::{Connection, Control, Credentials, Error, Limits, Progress, Secret};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

fn many(count: usize) -> Vec<Value> {
    (0..count)
        .map(|n| stored(&format!("t{n}"), &format!("Name {n}"), "Hi"))
        .collect()
}

async fn ids(fake: &Fake, limits: Limits) -> Result<Vec<String>, Error> {
    let client = fake.client_with(limits, &Control::default()).await;
    let triggers = client.triggers(&Control::default()).await?;
    Ok(triggers.into_iter().map(|trigger| trigger.id).collect())
}

#[tokio::test]
async fn a_long_list_comes_whole_and_in_the_servers_order() {
    let fake = Fake::start(many(250)).await;
    let expected: Vec<String> = (0..250).map(|n| format!("t{n}")).collect();
    assert_eq!(ids(&fake, quick()).await.unwrap(), expected);
    assert_eq!(fake.calls().len(), 3);
    fake.page(60); // a server that gives fewer than asked for
    assert_eq!(ids(&fake, quick()).await.unwrap(), expected);
}

#[tokio::test]
async fn a_list_that_shifts_while_it_is_read_is_read_anew() {
    let fake = Fake::start(many(150)).await;
    fake.rule(|seen, triggers| {
        if seen.number == 2 {
            triggers.remove(0); // would let entry 100 slip through between the pages
        }
        Fate::Normal
    });
    let ids = ids(&fake, quick()).await.unwrap();
    assert_eq!(ids.len(), 149);
    assert!(ids.contains(&"t100".to_owned()));
}

#[tokio::test]
async fn a_list_that_never_stands_still_ends_in_words() {
    let fake = Fake::start(many(150)).await;
    fake.rule(|seen, triggers| {
        triggers.push(stored(&format!("x{}", seen.number), "X", "Hi"));
        Fate::Normal
    });
    assert_eq!(ids(&fake, quick()).await.unwrap_err().code(), "listing-unstable");
}

#[tokio::test]
async fn pages_that_repeat_and_lists_without_end_are_given_up() {
    let fake = Fake::start(vec![]).await;
    fake.rule(|_, _| Fate::Instead(200, json!({ "triggers": [{ "_id": "a" }], "total": 9 })));
    assert_eq!(ids(&fake, quick()).await.unwrap_err().code(), "listing-unstable");
    fake.rule(|seen, _| {
        let id = format!("t{}", seen.number);
        Fate::Instead(200, json!({ "triggers": [{ "_id": id }], "total": u64::MAX }))
    });
    let limits = Limits {
        list_entries: 20,
        ..quick()
    };
    assert_eq!(ids(&fake, limits).await.unwrap_err().code(), "listing-unstable");
}

#[tokio::test]
async fn an_unknown_trigger_is_none_and_an_odd_id_is_escaped() {
    let fake = Fake::start(many(1)).await;
    let client = fake.client().await;
    let control = Control::default();
    assert!(client.trigger("t0", &control).await.unwrap().is_some());
    assert!(client.trigger("nobody", &control).await.unwrap().is_none());
    client.trigger("../me?x", &control).await.unwrap();
    assert_eq!(fake.calls().last().unwrap(), "GET livechat/triggers/..%2Fme%3Fx");
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
    let agents = fake.client().await.agents(&Control::default()).await.unwrap();
    assert_eq!(agents.len(), 1);
    assert_eq!(
        (agents[0].username.as_str(), agents[0].name.as_str()),
        ("agent.one", "Agent One")
    );
}

/// A server with passwords and, for `bob`, a second factor.
async fn with_passwords() -> Fake {
    let fake = Fake::start(many(1)).await;
    fake.rule(|seen, _| {
        let header = |name: &str| seen.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        if seen.call != "POST login" {
            return match header("x-auth-token") {
                Some("session-token-PLANTED") => Fate::Normal,
                _ => Fate::Instead(401, json!({ "status": "error", "message": "logged out" })),
            };
        }
        if seen.body["password"] != "PLANTED-password" {
            return Fate::Instead(401, json!({ "status": "error", "error": "Unauthorized", "message": "Unauthorized" }));
        }
        if seen.body["user"] == "bob" {
            match seen.body["code"].as_str() {
                None => {
                    return Fate::Instead(401, json!({
                        "status": "error", "error": "totp-required", "message": "TOTP Required [totp-required]",
                        "details": { "method": "email" }
                    }));
                }
                Some("123456") if header("x-2fa-method") == Some("email") => {}
                Some(_) => return Fate::Instead(400, json!({ "success": false, "errorType": "totp-invalid" })),
            }
        }
        let data = json!({ "authToken": "session-token-PLANTED", "userId": "u1" });
        Fate::Instead(200, json!({ "status": "success", "data": data }))
    });
    fake
}

async fn sign_in(fake: &Fake, user: &str, password: &str, code: Option<&str>) -> Result<Client, Error> {
    let connection = Connection {
        address: fake.address.clone(),
        credentials: Credentials::Password {
            user: user.to_owned(),
            password: Secret::new(password),
        },
    };
    let factor = code.map(|code| SecondFactor {
        method: "email".to_owned(),
        code: Secret::new(code),
    });
    Client::sign_in(&connection, factor.as_ref(), quick(), &Control::default()).await
}

#[tokio::test]
async fn a_password_becomes_a_session() {
    let fake = with_passwords().await;
    let client = sign_in(&fake, "ann", "PLANTED-password", None).await.unwrap();
    assert_eq!(client.triggers(&Control::default()).await.unwrap().len(), 1);
    let Credentials::Token { user_id, token } = client.session() else {
        panic!("a session is a token");
    };
    assert_eq!(
        (user_id.as_str(), token.expose()),
        ("u1", "session-token-PLANTED")
    );
    let error = sign_in(&fake, "ann", "wrong", None).await.unwrap_err();
    assert_eq!(error.code(), "signed-out");
}

#[tokio::test]
async fn a_second_factor_is_asked_for_by_its_method_and_then_taken() {
    let fake = with_passwords().await;
    let error = sign_in(&fake, "bob", "PLANTED-password", None).await.unwrap_err();
    assert!(
        matches!(&error, Error::SecondFactorNeeded { method } if method == "email"),
        "{error:?}"
    );
    let error = sign_in(&fake, "bob", "PLANTED-password", Some("000000"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "second-factor-wrong");
    let client = sign_in(&fake, "bob", "PLANTED-password", Some(" 123456 ".trim()))
        .await
        .unwrap();
    assert_eq!(client.triggers(&Control::default()).await.unwrap().len(), 1);
}

fn listening() -> (Control, Arc<Mutex<Vec<Progress>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = heard.clone();
    let control = Control::new(CancellationToken::new(), move |progress| {
        ear.lock().unwrap().push(progress);
    });
    (control, heard)
}

fn millis_from_now(wait: Duration) -> String {
    let at = SystemTime::now().duration_since(UNIX_EPOCH).unwrap() + wait;
    at.as_millis().to_string()
}

#[tokio::test]
async fn the_rate_limit_is_waited_out_and_the_wait_is_told() {
    let fake = Fake::start(many(1)).await;
    fake.rule(|seen, _| {
        if seen.number > 2 {
            return Fate::Normal;
        }
        let headers = json!({
            "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": millis_from_now(Duration::from_millis(40))
        });
        Fate::Instead(
            429,
            json!({ "success": false, "error": "slow down", "$headers": headers }),
        )
    });
    let (control, heard) = listening();
    let client = fake.client().await;
    assert_eq!(client.triggers(&control).await.unwrap().len(), 1);
    let waits: Vec<String> = heard.lock().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(waits[0], "waiting 1 s: the server allows 10 calls at a time");
    assert_eq!(fake.calls().len(), 3);
}

#[tokio::test]
async fn no_call_is_wasted_when_the_server_says_that_none_remain() {
    let fake = Fake::start(many(1)).await;
    fake.rule(|_, triggers| {
        let headers = json!({
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": millis_from_now(Duration::from_millis(40))
        });
        let body = json!({ "triggers": triggers, "total": 1, "$headers": headers });
        Fate::Instead(200, body)
    });
    let (control, heard) = listening();
    let client = fake.client().await;
    client.triggers(&control).await.unwrap();
    client.triggers(&control).await.unwrap();
    let waits = heard
        .lock()
        .unwrap()
        .iter()
        .filter(|p| matches!(p, Progress::Waiting { .. }))
        .count();
    assert_eq!((waits, fake.calls().len()), (1, 2));
}

#[tokio::test]
async fn a_wait_can_be_cancelled_and_one_that_is_too_long_is_refused() {
    let fake = Fake::start(vec![]).await;
    fake.rule(|_, _| Fate::Instead(429, json!({ "$headers": { "retry-after": "200" } })));
    let cancel = CancellationToken::new();
    let hand = cancel.clone();
    let control = Control::new(cancel, move |progress| {
        assert!(
            matches!(progress, Progress::Waiting { seconds: 200, .. }),
            "{progress:?}"
        );
        hand.cancel();
    });
    let client = fake.client().await;
    assert_eq!(client.triggers(&control).await.unwrap_err().code(), "cancelled");

    let limits = Limits {
        rate_limit_wait: Duration::from_secs(100),
        ..quick()
    };
    let client = fake.client_with(limits, &Control::default()).await;
    let error = client.triggers(&Control::default()).await.unwrap_err();
    assert!(
        matches!(error, Error::RateLimited { wait, .. } if wait.as_secs() >= 199),
        "{error:?}"
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
