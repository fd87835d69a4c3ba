//! The client and the practice server, written apart from each other, must agree.

use std::sync::{Arc, Mutex};

use publish::rocketchat::SecondFactor;
use publish::{
    Client, Connection, Control, Credentials, Error, Outcome, PlanDraft, Progress, Report, Secret,
    ServerAddress,
};
use sandbox::{Fault, FaultRule, ManualClock, Options, PracticeServer, RateLimit, Role, Seed, User};
use serde_json::json;
use tokio_util::sync::CancellationToken;
use trigger::Platform;

use crate::documents::{edited, new_draft, trashed};
use crate::steps::{carry_out, planned_for};
use crate::support::quick;

async fn practice(rate_limit: Option<RateLimit>) -> PracticeServer {
    let options = Options {
        rate_limit,
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

fn user(server: &PracticeServer, fits: impl Fn(&User) -> bool) -> User {
    server
        .users()
        .into_iter()
        .find(fits)
        .expect("the practice server has such a user")
}

async fn sign_in(server: &PracticeServer, user: &User, code: Option<String>) -> Result<Client, Error> {
    let connection = Connection::new(
        ServerAddress::parse(server.base_url()).unwrap(),
        Credentials::Password {
            user: user.credentials.username.clone(),
            password: Secret::new(user.credentials.password.as_str()),
        },
    );
    let factor = code.map(|code| SecondFactor {
        code: Secret::new(code),
    });
    Client::sign_in(
        Platform::RocketChat,
        &connection,
        factor.as_ref(),
        quick(),
        &Control::default(),
    )
    .await
}

async fn with_token(server: &PracticeServer) -> Client {
    let credentials = server.credentials();
    let connection = Connection::new(
        ServerAddress::parse(server.base_url()).unwrap(),
        Credentials::Token {
            user_id: credentials.user_id,
            token: Secret::new(credentials.auth_token),
        },
    );
    Client::sign_in(
        Platform::RocketChat,
        &connection,
        None,
        quick(),
        &Control::default(),
    )
    .await
    .unwrap()
}

async fn published(client: &Client, drafts: &[PlanDraft], control: &Control) -> Report {
    let now = client.triggers(control).await.unwrap();
    let plan = planned_for(client.address(), drafts, &now);
    carry_out(client, &plan, &mut Vec::new(), control).await.unwrap()
}

/// Two triggers to begin with, then an update, two creations (one with an external service) and a deletion.
async fn publish_twice(client: &Client, between: impl FnOnce(), control: &Control) -> Report {
    let begin = [new_draft("u", "Update", "base"), new_draft("d", "Delete", "base")];
    let report = published(client, &begin, control).await;
    let base: Vec<_> = report
        .items
        .iter()
        .map(|item| match &item.outcome {
            Outcome::Written { document, .. } => json!(document),
            other => panic!("{other:?}"),
        })
        .collect();
    let mut service = new_draft("s", "Service", "");
    service.draft.document["conditions"] = json!([{ "name": "chat-opened-by-visitor" }]);
    service.draft.document["actions"] = json!([{ "name": "use-external-service", "params": {
        "sender": "queue", "serviceUrl": "https://example.com/hook", "serviceTimeout": 10000,
        "serviceFallbackMessage": "Please wait"
    }}]);
    between();
    let drafts = [
        edited("u", &base[0], "mine"),
        trashed("d", &base[1]),
        new_draft("c", "Create", "mine"),
        service,
    ];
    published(client, &drafts, control).await
}

#[track_caller]
fn check(server: &PracticeServer, report: &Report) {
    let done = |outcome: &Outcome| matches!(outcome, Outcome::Written { .. } | Outcome::Deleted { .. });
    assert!(report.items.iter().all(|item| done(&item.outcome)), "{report:#?}");
    let mut names: Vec<String> = server
        .control()
        .triggers()
        .iter()
        .map(|trigger| trigger["name"].as_str().unwrap().to_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["Create", "Service", "Update"]);
}

#[tokio::test]
async fn everything_that_is_published_is_there_as_it_was_sent() {
    let server = practice(None).await;
    let client = with_token(&server).await;
    let report = publish_twice(&client, || {}, &Control::default()).await;
    check(&server, &report);
}

#[tokio::test]
async fn lost_answers_to_every_write_double_and_lose_nothing() {
    for fault in [Fault::LoseAnswer, Fault::BrokenJson] {
        let server = practice(None).await;
        let client = with_token(&server).await;
        let switch_on = || {
            let control = server.control();
            control.add_fault(FaultRule::always(fault).on("POST", "livechat/triggers"));
            control.add_fault(FaultRule::always(fault).on("DELETE", "livechat/triggers/:_id"));
        };
        let report = publish_twice(&client, switch_on, &Control::default()).await;
        check(&server, &report);
    }
}

#[tokio::test]
async fn the_practice_servers_rate_limit_is_kept_to() {
    let server = practice(Some(RateLimit {
        calls: 2,
        per_ms: 150,
    }))
    .await;
    let client = with_token(&server).await;
    let waits = Arc::new(Mutex::new(0));
    let count = waits.clone();
    let control = Control::new(CancellationToken::new(), move |progress| {
        if matches!(progress, Progress::Waiting { .. }) {
            *count.lock().unwrap() += 1;
        }
    });
    let report = publish_twice(&client, || {}, &control).await;
    check(&server, &report);
    assert!(*waits.lock().unwrap() > 0);
    // By heeding what the server says, hardly a call is refused.
    let refused = server
        .control()
        .requests()
        .iter()
        .filter(|request| request.status == Some(429))
        .count();
    assert!(refused <= 1, "{refused} calls were refused");
}

#[tokio::test]
async fn people_are_who_they_are_and_may_what_they_may() {
    let server = practice(None).await;
    let control = Control::default();
    let manager = user(&server, |user| {
        user.role == Role::LivechatManager && user.totp_secret.is_none()
    });
    let identity = sign_in(&server, &manager, None)
        .await
        .unwrap()
        .who_am_i(&control)
        .await
        .unwrap();
    assert_eq!(identity.username, manager.credentials.username);
    assert!(identity.version.is_some_and(|version| version.starts_with("7.9")));
    assert!(identity.missing_permissions.is_empty());

    let agent = user(&server, |user| user.role == Role::LivechatAgent);
    let client = sign_in(&server, &agent, None).await.unwrap();
    let identity = client.who_am_i(&control).await.unwrap();
    assert_eq!(identity.missing_permissions, ["view-livechat-manager"]);
    assert_eq!(client.triggers(&control).await.unwrap_err().code(), "forbidden");

    let mut wrong = manager.clone();
    wrong.credentials.password = "wrong".to_owned();
    assert_eq!(
        sign_in(&server, &wrong, None).await.unwrap_err().code(),
        "signed-out"
    );

    let client = with_token(&server).await;
    assert!(
        !client
            .rocketchat()
            .unwrap()
            .agents(&control)
            .await
            .unwrap()
            .is_empty()
    );
    server.control().revoke_token(&server.credentials().auth_token);
    assert_eq!(client.triggers(&control).await.unwrap_err().code(), "signed-out");
}

#[tokio::test]
async fn a_second_factor_of_the_practice_server_is_accepted() {
    let now_ms = 1_790_000_000_000;
    let options = Options {
        clock: Arc::new(ManualClock::at(now_ms)),
        rate_limit: None,
        ..Options::default()
    };
    let server = PracticeServer::start(options).await.unwrap();
    let careful = user(&server, |user| user.totp_secret.is_some());
    let error = sign_in(&server, &careful, None).await.unwrap_err();
    assert!(
        matches!(&error, Error::SecondFactorNeeded { method } if method == "totp"),
        "{error:?}"
    );
    let code = careful.totp_secret.as_ref().unwrap().code_at(now_ms);
    let wrong = if code == "000000" { "111111" } else { "000000" };
    let error = sign_in(&server, &careful, Some(wrong.to_owned()))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "second-factor-wrong");
    assert!(sign_in(&server, &careful, Some(code)).await.is_ok());
}

#[tokio::test]
async fn the_sample_of_the_practice_server_is_listed_whole() {
    let options = Options {
        seed: Seed::Sample,
        rate_limit: None,
        ..Options::default()
    };
    let server = PracticeServer::start(options).await.unwrap();
    let listed = with_token(&server)
        .await
        .triggers(&Control::default())
        .await
        .unwrap();
    assert_eq!(listed.len(), server.control().triggers().len());
    assert!(!listed.is_empty());
}
