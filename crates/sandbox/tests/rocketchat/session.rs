use reqwest::Method;
use sandbox::{Options, PracticeServer};
use serde_json::json;

use crate::setup::{START_MS, Setup, send};

#[tokio::test]
async fn a_name_and_password_buy_a_token_that_works() {
    let it = Setup::new().await;
    for name in ["user", "username"] {
        let body = json!({name: "practice.manager", "password": "practice"});
        let login = send(it.request(Method::POST, "/api/v1/login").json(&body)).await;
        assert_eq!((login.status, &login.body["status"]), (200, &json!("success")));
        let token = login.body["data"]["authToken"].as_str().unwrap();
        let user_id = login.body["data"]["userId"].as_str().unwrap();
        assert_ne!(token, it.server.credentials().auth_token);

        let me = it
            .request(Method::GET, "/api/v1/me")
            .header("X-User-Id", user_id)
            .header("X-Auth-Token", token);
        let me = send(me).await;
        assert_eq!(
            (me.status, &me.body["username"]),
            (200, &json!("practice.manager"))
        );
        assert_eq!(me.body["_id"], user_id);
        assert_eq!(me.body["roles"], json!(["user", "livechat-manager"]));
    }
}

#[tokio::test]
async fn a_wrong_name_or_password_is_refused_without_saying_which() {
    let it = Setup::new().await;
    for body in [
        json!({"user": "practice.manager", "password": "wrong"}),
        json!({"user": "nobody", "password": "practice"}),
        json!({"user": "practice.manager"}),
        json!({}),
        json!([]),
    ] {
        let login = send(it.request(Method::POST, "/api/v1/login").json(&body)).await;
        assert_eq!(login.status, 401, "{body}");
        let expected = json!({"status": "error", "error": "Unauthorized", "message": "Unauthorized"});
        assert_eq!(login.body, expected, "{body}");
    }
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_taken_from_the_body_or_a_header() {
    let it = Setup::new().await;
    let login = || it.request(Method::POST, "/api/v1/login");
    let password = json!({"user": "practice.admin", "password": "practice"});
    let code = it.user("practice.admin").totp_secret.unwrap().code_at(START_MS);

    let asked = send(login().json(&password)).await;
    assert_eq!(asked.status, 401);
    assert_eq!(asked.body["error"], "totp-required");
    assert_eq!(asked.body["message"], "TOTP Required [totp-required]");
    assert_eq!(asked.body["details"]["method"], "totp");

    let mut with_code = password.clone();
    with_code["code"] = json!(code);
    assert_eq!(send(login().json(&with_code)).await.status, 200);

    let with_header = login()
        .json(&password)
        .header("x-2fa-code", &code)
        .header("x-2fa-method", "totp");
    assert_eq!(send(with_header).await.status, 200);

    it.clock.advance_ms(120_000);
    let late = send(login().json(&with_code)).await;
    assert_eq!((late.status, &late.body["error"]), (401, &json!("totp-invalid")));
}

#[tokio::test]
async fn a_personal_access_token_needs_no_second_factor() {
    let it = Setup::new().await;
    let me = send(it.request_as("practice.admin", Method::GET, "me")).await;
    assert_eq!((me.status, &me.body["username"]), (200, &json!("practice.admin")));
}

#[tokio::test]
async fn the_version_is_told_to_the_minor_and_to_an_admin_to_the_patch() {
    let it = Setup::with(|options| options.own.version = "7.9.3".to_owned()).await;
    for path in ["/api/info", "/api/v1/info"] {
        let info = send(it.request(Method::GET, path)).await;
        assert_eq!(
            (info.status, info.body),
            (200, json!({"version": "7.9", "success": true})),
            "{path}"
        );
    }
    assert_eq!(it.get("info").await.body["version"], "7.9");
    let info = send(it.request_as("practice.admin", Method::GET, "info")).await;
    assert_eq!(
        info.body,
        json!({"version": "7.9.3", "info": {"version": "7.9.3"}, "success": true})
    );
}

#[tokio::test]
async fn the_same_seed_gives_the_same_people_and_another_seed_gives_others() {
    let credentials = async |id_seed| {
        let server = PracticeServer::start(Options {
            id_seed,
            ..Options::default()
        })
        .await
        .unwrap();
        server.credentials()
    };
    assert_eq!(credentials(5).await, credentials(5).await);
    assert_ne!(credentials(5).await.auth_token, credentials(6).await.auth_token);
}
