//! The two data centres.

use publish::livechat::groups::ListGroups;
use publish::livechat::tags::CreateTag;
use publish::livechat::{Credentials, Error, ErrorType};
use publish::{Control, Secret};
use serde_json::json;

use super::stage::{Seen, Stage, bearer};

/// The body that names a data centre.
fn misdirected(region: &str) -> String {
    json!({ "error": { "type": "misdirected_request", "message": "Wrong region", "data": { "region": region } } })
        .to_string()
}

fn regions(stage: &Stage) -> Vec<Option<String>> {
    let region = |seen: &Seen| seen.header("x-region").map(str::to_owned);
    stage.seen().iter().map(region).collect()
}

#[tokio::test]
async fn the_data_centre_goes_along_where_the_token_is_of_another_than_the_usual() {
    for (token, expected) in [("fra:abc", Some("fra")), ("dal:abc", None), ("abc", None)] {
        let personal = Credentials::PersonalToken {
            account_id: "account".to_owned(),
            token: Secret::new(token),
        };
        for credentials in [bearer(token), personal] {
            let stage = Stage::start(|_| (200, "[]".to_owned())).await;
            let client = stage.client(&credentials);
            client
                .call(&ListGroups::new(), &Control::default())
                .await
                .unwrap();
            assert_eq!(regions(&stage), [expected.map(str::to_owned)], "{token}");
        }
    }
}

#[tokio::test]
async fn a_call_to_the_wrong_data_centre_is_repeated_once_and_later_calls_go_to_the_right_one() {
    // The document gives no status.
    for status in [400, 403, 421, 500] {
        let stage = Stage::start(move |seen| match seen.header("x-region") {
            Some("fra") => (200, String::new()),
            _ => (status, misdirected("fra")),
        })
        .await;
        let client = stage.client(&bearer("abc"));
        client
            .call(&CreateTag::new("a"), &Control::default())
            .await
            .unwrap();
        client
            .call(&CreateTag::new("b"), &Control::default())
            .await
            .unwrap();
        let fra = Some("fra".to_owned());
        assert_eq!(regions(&stage), [None, fra.clone(), fra], "{status}");
    }
}

#[tokio::test]
async fn a_token_with_a_prefix_can_be_sent_to_the_usual_data_centre() {
    let stage = Stage::start(|seen| match seen.header("x-region") {
        Some("dal") => (200, "[]".to_owned()),
        _ => (400, misdirected("dal")),
    })
    .await;
    let client = stage.client(&bearer("fra:abc"));
    client
        .call(&ListGroups::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(regions(&stage), [Some("fra".to_owned()), Some("dal".to_owned())]);
}

#[tokio::test]
async fn data_centres_that_name_each_other_are_asked_once_each() {
    let stage = Stage::start(|seen| match seen.header("x-region") {
        Some("fra") => (400, misdirected("dal")),
        _ => (400, misdirected("fra")),
    })
    .await;
    let client = stage.client(&bearer("abc"));
    let error = client
        .call(&CreateTag::new("a"), &Control::default())
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Refused { refusal, .. } if refusal.kind == ErrorType::MisdirectedRequest),
        "{error}"
    );
    assert_eq!(regions(&stage), [None, Some("fra".to_owned())]);
}

#[tokio::test]
async fn a_refusal_that_names_no_data_centre_is_told_and_not_repeated() {
    for body in [
        json!({ "error": { "type": "misdirected_request", "message": "Wrong region" } }).to_string(),
        misdirected("fra\r\nx-evil: 1"),
        misdirected(""),
    ] {
        let stage = Stage::start(move |_| (400, body.clone())).await;
        let client = stage.client(&bearer("abc"));
        let error = client
            .call(&CreateTag::new("a"), &Control::default())
            .await
            .unwrap_err();
        assert!(error.help().contains("data centre"), "{}", error.help());
        assert_eq!(stage.seen().len(), 1);
    }
}

#[tokio::test]
async fn both_ways_of_signing_in_are_sent() {
    let stage = Stage::start(|_| (200, "[]".to_owned())).await;
    let personal = Credentials::PersonalToken {
        account_id: "account".to_owned(),
        token: Secret::new("secret"),
    };
    for credentials in [bearer("abc"), personal] {
        let client = stage.client(&credentials);
        client
            .call(&ListGroups::new(), &Control::default())
            .await
            .unwrap();
    }
    let sent: Vec<_> = stage.seen();
    assert_eq!(sent[0].header("authorization"), Some("Bearer abc"));
    assert_eq!(
        sent[1].header("authorization"),
        Some("Basic YWNjb3VudDpzZWNyZXQ=")
    );
}
