//! Signing in: passwords, sessions, and the second factor.

use crate::documents::many;
use crate::support::{Fake, Fate, quick};
use publish::rocketchat::{Client, SecondFactor};
use publish::{Connection, Control, Credentials, Error, Secret};
use serde_json::json;

/// A server with passwords and, for `bob`, a second factor of this method.
async fn with_passwords(method: &'static str) -> Fake {
    let fake = Fake::start(many(1)).await;
    fake.rule(move |seen, _| {
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
                        "details": { "method": method }
                    }));
                }
                Some("123456") if header("x-2fa-method") == Some(method) => {}
                Some(_) => return Fate::Instead(401, json!({
                    "status": "error", "error": "totp-invalid", "message": "TOTP Invalid [totp-invalid]",
                    "details": { "method": method }
                })),
            }
        }
        let data = json!({ "authToken": "session-token-PLANTED", "userId": "u1" });
        Fate::Instead(200, json!({ "status": "success", "data": data }))
    });
    fake
}

pub(crate) async fn sign_in(
    fake: &Fake,
    user: &str,
    password: &str,
    code: Option<&str>,
) -> Result<Client, Error> {
    let connection = Connection::new(
        fake.address.clone(),
        Credentials::Password {
            user: user.to_owned(),
            password: Secret::new(password),
        },
    );
    let factor = code.map(|code| SecondFactor {
        code: Secret::new(code),
    });
    Client::sign_in(&connection, factor.as_ref(), quick(), &Control::default()).await
}

#[tokio::test]
async fn a_password_becomes_a_session() {
    let fake = with_passwords("totp").await;
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
async fn a_second_factor_is_taken_by_whatever_method_the_server_names() {
    for (method, source, logins) in [
        ("totp", "authenticator app", 1),
        ("email", "by e-mail", 2),
        ("password", "your password", 2),
        ("sms-2", "the method “sms-2”", 2),
    ] {
        let fake = with_passwords(method).await;
        let error = sign_in(&fake, "bob", "PLANTED-password", None).await.unwrap_err();
        assert!(
            matches!(&error, Error::SecondFactorNeeded { method: named } if named == method),
            "{error:?}"
        );
        assert!(
            error.to_string().contains(source) && !error.help().is_empty(),
            "{error}"
        );
        assert_eq!(fake.calls().len(), 1);

        let client = sign_in(&fake, "bob", "PLANTED-password", Some(" 123456 "))
            .await
            .unwrap();
        assert_eq!(fake.calls().len(), 1 + logins, "{method}");
        assert_eq!(client.triggers(&Control::default()).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_wrong_code_is_sent_once_more_at_most_and_says_where_the_right_one_is() {
    for (method, source, logins) in [("totp", "authenticator app", 1), ("email", "by e-mail", 2)] {
        let fake = with_passwords(method).await;
        let error = sign_in(&fake, "bob", "PLANTED-password", Some("000000"))
            .await
            .unwrap_err();
        assert_eq!(error.code(), "second-factor-wrong");
        assert!(error.to_string().contains(source), "{error}");
        assert_eq!(fake.calls().len(), logins, "{method}");
    }
}

#[tokio::test]
async fn a_server_that_asks_for_a_method_that_it_does_not_take_is_not_asked_for_ever() {
    for method in ["email", "other", "x\ny", "", "é"] {
        let fake = Fake::start(vec![]).await;
        fake.rule(move |_, _| {
            let details = json!({ "method": method });
            Fate::Instead(
                401,
                json!({ "status": "error", "error": "totp-required", "details": details }),
            )
        });
        let error = sign_in(&fake, "bob", "PLANTED-password", Some("123456"))
            .await
            .unwrap_err();
        assert_eq!(error.code(), "second-factor-needed", "{error:?}");
        assert!(!error.to_string().contains('\n'), "{error}");
        assert!(fake.calls().len() <= 2, "{method}");
    }
}

#[tokio::test]
async fn a_session_in_a_broken_answer_is_not_shown() {
    let fake = Fake::start(vec![]).await;
    for text in [
        r#"{"status":"success","data":{"userId":"u1","authToken":"PLANTED"},"x":1e999}"#,
        r#"{"status":"success","data":{"authToken":"PLANTED"#,
        r#"{"status":"success","data":{"authToken":"PLANTED"},"x":"\ud800"}"#,
    ] {
        fake.rule(move |_, _| Fate::Instead(200, json!({ "$text": text })));
        let error = sign_in(&fake, "ann", "PLANTED-password", None).await.unwrap_err();
        assert_eq!(error.code(), "broken-answer");
        assert!(error.raw().unwrap().body.contains("•••"), "{error:?}");
        assert!(!format!("{error:?}").contains("PLANTED"), "{error:?}");
    }
}
