//! `/practice`, and the same through the handle.

use reqwest::Method;
use sandbox::Seed;
use serde_json::{Value, json};

use crate::setup::{Setup, body, send};

#[tokio::test]
async fn the_state_shows_all_that_one_needs_to_play_with_the_server() {
    let it = Setup::with(|options| options.seed = Seed::Sample).await;
    it.get("livechat/triggers?count=1").await;
    let state = send(it.request(Method::GET, "/practice/state")).await.body;
    assert_eq!(state["version"], "7.9.0");
    assert_eq!(state["rate_limit"], json!({"calls": 10, "per_ms": 60_000}));
    assert_eq!(state["settings"]["online"], true);
    assert_eq!(state["triggers"].as_array().unwrap().len(), 4);
    assert_eq!(state["faults"], json!([]));
    let request = &state["requests"][0];
    assert_eq!(
        (&request["method"], &request["route"]),
        (&json!("GET"), &json!("livechat/triggers"))
    );
    assert_eq!(request["target"], "/api/v1/livechat/triggers?count=1");
    assert_eq!(request["status"], 200);
    let users: Vec<_> = state["users"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| (&user["username"], &user["role"]))
        .collect();
    assert_eq!(
        json!(users),
        json!([
            ["practice.manager", "livechat-manager"],
            ["practice.agent", "livechat-agent"],
            ["second.agent", "livechat-agent"],
            ["practice.admin", "admin"],
        ])
    );
    let secret = state["users"][3]["totp_secret"].as_str().unwrap();
    assert_eq!(
        sandbox::TotpSecret::from_base32(secret).ok(),
        it.user("practice.admin").totp_secret
    );
}

#[tokio::test]
async fn faults_are_switched_on_listed_and_off_over_http() {
    let it = Setup::new().await;
    let faults = |method| it.request(method, "/practice/faults");
    let rule =
        json!({"fault": "too-many-requests", "wait_seconds": 2, "method": "GET", "route": "me", "times": 1});
    let on = send(faults(Method::POST).json(&rule)).await;
    assert_eq!(
        (on.status, &on.body[0]["fault"]),
        (200, &json!("too-many-requests"))
    );
    assert_eq!(it.get("me").await.status, 429);
    assert_eq!(it.get("me").await.status, 200);
    let listed = send(faults(Method::GET)).await.body;
    assert_eq!(
        (&listed[0]["matched"], &listed[0]["struck"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(send(faults(Method::DELETE)).await.status, 204);
    assert_eq!(send(faults(Method::GET)).await.body, json!([]));

    for (rule, culprit) in [
        (json!({"fault": "catch-fire"}), "catch-fire"),
        (json!({"fault": "hang", "rute": "me"}), "rute"),
        (json!({"fault": "hang", "ms": 5}), "ms"),
        (json!({"fault": "slow"}), "ms"),
        (json!([]), "sequence"),
    ] {
        let refused = send(faults(Method::POST).json(&rule)).await;
        assert_eq!(refused.status, 422, "{rule}");
        assert!(
            refused.body["error"].as_str().unwrap().contains(culprit),
            "{rule}: {}",
            refused.body
        );
    }
    assert!(it.control.faults().is_empty());
}

#[tokio::test]
async fn the_controls_work_while_every_call_of_the_api_fails() {
    let it = Setup::new().await;
    send(
        it.request(Method::POST, "/practice/faults")
            .json(&json!({"fault": "server-error"})),
    )
    .await;
    assert_eq!(it.get("me").await.status, 500);
    assert_eq!(send(it.request(Method::GET, "/practice/state")).await.status, 200);
}

#[tokio::test]
async fn a_trigger_can_be_changed_behind_the_clients_back() {
    let it = Setup::new().await;
    let put = send(
        it.request(Method::PUT, "/practice/triggers/t1")
            .json(&json!({"name": "odd", "odd": true})),
    )
    .await;
    assert_eq!(
        (put.status, put.body),
        (200, json!({"name": "odd", "odd": true, "_id": "t1"}))
    );
    assert_eq!(it.get("livechat/triggers/t1").await.body["trigger"]["odd"], true);

    assert!(it.control.edit_trigger("t1", |trigger| {
        trigger.clear();
        trigger.insert("name".to_owned(), json!("edited"));
    }));
    assert_eq!(
        Value::Object(it.control.trigger("t1").unwrap()),
        json!({"name": "edited", "_id": "t1"})
    );
    assert!(!it.control.edit_trigger("t2", |_| panic!("there is no t2")));

    assert_eq!(
        send(it.request(Method::DELETE, "/practice/triggers/t1"))
            .await
            .status,
        204
    );
    assert_eq!(
        send(it.request(Method::DELETE, "/practice/triggers/t1"))
            .await
            .status,
        404
    );
    assert!(it.control.triggers().is_empty());
}

#[tokio::test]
async fn settings_are_changed_over_http_and_a_misspelt_one_is_refused() {
    let it = Setup::new().await;
    let put = |body: Value| send(it.request(Method::PUT, "/practice/settings").json(&body));
    assert_eq!(put(json!({"online": false})).await.status, 200);
    assert!(!it.control.settings().online);
    assert_eq!(put(json!({"onlin": true})).await.status, 422);
    assert!(!it.control.settings().online);
}

#[tokio::test]
async fn a_reset_puts_everything_back_to_the_start() {
    let it = Setup::with(|options| options.seed = Seed::Sample).await;
    let before = send(it.request(Method::GET, "/practice/state")).await.body;
    for _ in 0..11 {
        it.post("livechat/triggers", &body("t")).await;
    }
    it.control.revoke_token(&it.server.credentials().auth_token);
    it.control.set_settings(sandbox::Settings {
        online: false,
        ..sandbox::Settings::default()
    });
    send(
        it.request(Method::POST, "/practice/faults")
            .json(&json!({"fault": "hang"})),
    )
    .await;
    assert_ne!(
        send(it.request(Method::GET, "/practice/state")).await.body,
        before
    );

    assert_eq!(
        send(it.request(Method::POST, "/practice/reset").json(&json!({})))
            .await
            .status,
        204
    );
    assert_eq!(
        send(it.request(Method::GET, "/practice/state")).await.body,
        before
    );
    assert_eq!(
        it.post("livechat/triggers", &body("t")).await.status,
        200,
        "token and rate limit are fresh"
    );
}

#[tokio::test]
async fn the_log_names_the_route_of_every_call_and_keeps_no_secret() {
    let it = Setup::new().await;
    it.delete("livechat/triggers/t1").await;
    it.get("no/such/thing").await;
    let login = json!({"user": "practice.manager", "password": "practice"});
    send(it.request(Method::POST, "/api/v1/login").json(&login)).await;
    let requests = it.control.requests();
    let seen: Vec<_> = requests
        .iter()
        .map(|r| (r.number, r.method.as_str(), r.route.as_str(), r.status))
        .collect();
    assert_eq!(
        seen,
        [
            (1, "DELETE", "livechat/triggers/:_id", Some(200)),
            (2, "GET", "no/such/thing", Some(404)),
            (3, "POST", "login", Some(200)),
        ]
    );
    let log = format!("{requests:?}");
    let credentials = it.server.credentials();
    assert!(
        !log.contains(&credentials.auth_token) && !log.contains("practice.manager"),
        "{log}"
    );
}

/// Every control, with a body that it takes.
fn controls() -> [(Method, &'static str, Option<Value>); 8] {
    let fault = json!({"fault": "server-error", "route": "me"});
    [
        (Method::GET, "state", None),
        (Method::GET, "faults", None),
        (Method::POST, "faults", Some(fault)),
        (Method::DELETE, "faults", None),
        (Method::PUT, "settings", Some(json!({}))),
        (Method::PUT, "triggers/t1", Some(body("mine"))),
        (Method::DELETE, "triggers/t1", None),
        (Method::POST, "reset", Some(json!({}))),
    ]
}

#[tokio::test]
async fn no_control_takes_a_body_that_a_foreign_page_can_send_unasked() {
    let it = Setup::new().await;
    it.control.put_trigger(trigger("t1"));
    let before = it.control.triggers();
    for (method, path, _) in controls() {
        if !matches!(method, Method::POST | Method::PUT) {
            continue;
        }
        // What a form or a script can send without asking first; PUT is listed so that no route is forgotten.
        for unasked in [
            None,
            Some("text/plain"),
            Some("application/x-www-form-urlencoded"),
            Some("multipart/form-data; boundary=a"),
        ] {
            let mut request = it.request(method.clone(), &format!("/practice/{path}"));
            if let Some(content_type) = unasked {
                request = request.header("Content-Type", content_type).body("{}");
            }
            let reply = send(request).await;
            assert_eq!(reply.status, 415, "{method} {path} as {unasked:?}");
            assert!(
                reply.body.as_str().unwrap().contains("application/json"),
                "{reply:?}"
            );
        }
    }
    assert_eq!(it.control.triggers(), before);
    assert!(it.control.faults().is_empty());
}

#[tokio::test]
async fn a_reset_with_members_that_mean_nothing_is_refused() {
    let it = Setup::new().await;
    let reply = send(
        it.request(Method::POST, "/practice/reset")
            .json(&json!({"triggers": true})),
    )
    .await;
    assert_eq!(reply.status, 422, "{reply:?}");
}

#[tokio::test]
async fn no_control_obeys_a_page_of_another_origin() {
    let it = Setup::new().await;
    let own = it.server.base_url().to_owned();
    it.control.put_trigger(trigger("t1"));
    for (method, path, body) in controls() {
        for origin in [
            "https://attacker.example",
            "null",
            // The same machine, yet another page.
            "http://127.0.0.1:1",
            "http://localhost",
            &own.replace("http:", "https:"),
            &format!("{own}.attacker.example"),
        ] {
            let mut request = it.request(method.clone(), &format!("/practice/{path}"));
            if let Some(body) = &body {
                request = request.json(body);
            }
            let reply = send(request.header("Origin", origin)).await;
            assert_eq!(reply.status, 403, "{method} {path} from {origin}");
            let words = reply.body.as_str().unwrap();
            assert!(words.contains(origin) && !words.contains("token"), "{words}");
        }
    }
    assert_eq!(it.control.triggers().len(), 1);
    assert!(it.control.faults().is_empty());
}

#[tokio::test]
async fn every_control_obeys_a_page_of_its_own_and_a_program_without_origin() {
    let it = Setup::new().await;
    let port = it.server.base_url().rsplit_once(':').unwrap().1;
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        for origin in [None, Some(format!("http://{host}"))] {
            it.control.put_trigger(trigger("t1"));
            for (method, path, body) in controls() {
                let mut request = it
                    .request(method.clone(), &format!("/practice/{path}"))
                    .header("Host", &host);
                if let Some(origin) = &origin {
                    request = request.header("Origin", origin);
                }
                if let Some(body) = &body {
                    request = request.json(body);
                }
                let reply = send(request).await;
                assert!(
                    matches!(reply.status, 200 | 204),
                    "{method} {path} from {origin:?}: {reply:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_api_itself_answers_pages_of_other_origins_as_the_widget_needs() {
    let it = Setup::new().await;
    let request = it.request(Method::GET, "/api/v1/livechat/config");
    let reply = send(request.header("Origin", "https://shop.example")).await;
    assert_eq!(reply.status, 200, "{reply:?}");
}

fn trigger(id: &str) -> serde_json::Map<String, Value> {
    let mut trigger = body(id);
    trigger["_id"] = json!(id);
    let Value::Object(trigger) = trigger else {
        unreachable!()
    };
    trigger
}
