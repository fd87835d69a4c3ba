//! What the server says when it does not do it, and what is not LiveChat at all.

use publish::livechat::groups::{ListGroups, Priorities, UpdateGroup};
use publish::livechat::tags::CreateTag;
use publish::livechat::{Error, ErrorType};
use publish::{Control, Error as Exchange};
use serde_json::json;

use super::stage::{Stage, TOKEN, bearer, error};

#[tokio::test]
async fn every_type_of_error_is_told_with_the_servers_words_whatever_its_status() {
    for word in ErrorType::WORDS
        .iter()
        .filter(|word| **word != "too_many_requests")
    {
        for status in [400, 401, 403, 404, 409, 422, 500, 503] {
            let stage = Stage::start(move |_| (status, error(word, "Words of the server."))).await;
            let failed = stage
                .send("create_tag", &json!({ "name": "a" }))
                .await
                .unwrap_err();
            let expected = format!("create_tag: the server refused: Words of the server ({word})");
            assert_eq!(failed.to_string(), expected, "{status}");
            let Error::Refused { refusal, .. } = &failed else {
                panic!("{word} {status}: {failed:?}");
            };
            assert_eq!(refusal.kind.as_str(), *word);
            assert_eq!(failed.raw().unwrap().status, status);
            assert_eq!(stage.seen().len(), 1, "nothing is repeated");
        }
    }
}

#[tokio::test]
async fn an_error_of_a_type_that_nobody_knows_is_told_all_the_same() {
    let stage = Stage::start(|_| (418, error("teapot", "Short and stout"))).await;
    let failed = stage.send("list_tags", &json!({})).await.unwrap_err();
    assert_eq!(
        failed.to_string(),
        "list_tags: the server refused: Short and stout (teapot)"
    );
}

#[tokio::test]
async fn too_many_calls_are_waited_for_by_their_type_and_by_their_status() {
    for (status, body) in [
        (429, error("too_many_requests", "Too many requests")),
        (429, String::new()),
        (400, error("too_many_requests", "Too many requests")),
        (503, error("too_many_requests", "Too many requests")),
    ] {
        let mut calls = 0;
        let stage = Stage::start(move |_| {
            calls += 1;
            if calls < 3 {
                (status, body.clone())
            } else {
                (200, String::new())
            }
        })
        .await;
        stage.send("create_tag", &json!({ "name": "a" })).await.unwrap();
        assert_eq!(stage.seen().len(), 3, "{status}");
    }
}

#[tokio::test]
async fn a_server_that_never_has_room_is_given_up() {
    let stage = Stage::start(|_| (400, error("too_many_requests", "Too many requests"))).await;
    let failed = stage
        .send("create_tag", &json!({ "name": "a" }))
        .await
        .unwrap_err();
    assert!(
        matches!(
            &failed,
            Error::Exchange {
                source: Exchange::RateLimited { .. },
                ..
            }
        ),
        "{failed:?}"
    );
    assert!(failed.to_string().starts_with("create_tag: "), "{failed}");
}

#[tokio::test]
async fn an_error_in_a_good_answer_is_data() {
    // A property may be called `error`.
    let stage = Stage::start(|_| (200, json!({ "error": { "type": "string" } }).to_string())).await;
    let answered = stage
        .send("list_properties", &json!({ "owner_client_id": "c" }))
        .await
        .unwrap();
    assert_eq!(answered.body()["error"]["type"], "string");
}

#[tokio::test]
async fn what_is_not_livechat_is_told_apart() {
    for (status, body, words) in [
        (200, "<html>Sign in</html>", "a web page answered"),
        (200, "hello", "what answered is not LiveChat"),
        (404, "", "the answer is empty"),
        (200, "{\"id\": ", "broken JSON"),
        (400, "{\"wrong\": true}", "does not say which"),
        (400, "{\"success\": false}", "what answered is not LiveChat"),
        (500, "<html>oops</html>", "the server failed (500)"),
        (502, "", "the server failed (502)"),
    ] {
        let stage = Stage::start(move |_| (status, body.to_owned())).await;
        let failed = stage
            .send("create_tag", &json!({ "name": "a" }))
            .await
            .unwrap_err();
        assert!(failed.to_string().contains(words), "{status} {body}: {failed}");
        assert!(failed.to_string().starts_with("create_tag: "), "{failed}");
        assert!(failed.help().ends_with('.'));
        assert!(failed.asked().unwrap().url.ends_with("/create_tag"));
    }
}

#[tokio::test]
async fn a_gateway_that_failed_is_asked_again_for_what_only_reads() {
    let rule = || {
        let mut calls = 0;
        move |_: &super::stage::Seen| {
            calls += 1;
            if calls == 1 {
                (502, String::new())
            } else {
                (200, "[]".to_owned())
            }
        }
    };
    let reading = Stage::start(rule()).await;
    let client = reading.client(&bearer(TOKEN));
    client
        .call(&ListGroups::new(), &Control::default())
        .await
        .unwrap();
    assert_eq!(reading.seen().len(), 2);
    let writing = Stage::start(rule()).await;
    let client = writing.client(&bearer(TOKEN));
    let failed = client
        .call(&CreateTag::new("a"), &Control::default())
        .await
        .unwrap_err();
    assert!(failed.to_string().contains("502"), "{failed}");
    assert_eq!(writing.seen().len(), 1);
}

#[tokio::test]
async fn a_change_that_may_have_been_done_says_so_and_is_not_repeated() {
    for (status, body) in [(502, ""), (500, "<html>oops</html>"), (200, "{\"id\": ")] {
        let stage = Stage::start(move |_| (status, body.to_owned())).await;
        let failed = stage
            .send("create_tag", &json!({ "name": "a" }))
            .await
            .unwrap_err();
        assert!(
            failed.may_be_done() && failed.help().contains("may have been done"),
            "{failed:?}"
        );
        assert_eq!(stage.seen().len(), 1);
        let reading = stage.send("list_tags", &json!({})).await.unwrap_err();
        assert!(!reading.may_be_done() && !reading.help().contains("may have been done"));
    }
    let stage = Stage::start(|_| (400, error("validation", "no"))).await;
    let refused = stage
        .send("create_tag", &json!({ "name": "a" }))
        .await
        .unwrap_err();
    assert!(!refused.may_be_done());
}

#[tokio::test]
async fn an_empty_body_and_an_empty_object_are_both_done() {
    for (status, body) in [(200, ""), (200, "{}"), (200, " \n"), (204, "")] {
        let stage = Stage::start(move |_| (status, body.to_owned())).await;
        let mut group = UpdateGroup::new(19_u64);
        group.agent_priorities = Some(Priorities::new());
        let client = stage.client(&bearer(TOKEN));
        client.call(&group, &Control::default()).await.unwrap();
    }
}
