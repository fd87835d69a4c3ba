//! Webhooks: the laws hold for all, and nothing secret is sent or told.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::livechat::webhook;
use trigger::{Context, Platform, documents};

use crate::laws;
use crate::written::{list, mostly, object};

/// Documents close to real ones: right often enough, wrong in every way. Each is plainly a webhook.
fn document() -> impl Strategy<Value = Map<String, Value>> {
    let users = || {
        let user = || mostly(&[r#""smith@shop.io""#, r#""jones@shop.io""#, r#""""#]);
        object(vec![("values", list(user())), ("exclude_values", list(user()))])
    };
    let sources = list(mostly(&[
        r#""my_client""#,
        r#""other_clients""#,
        r#""system""#,
        r#""sistem""#,
    ]));
    let presence = object(vec![
        ("user_ids", users()),
        ("my_bots", mostly(&["true", "false", r#""true""#])),
    ]);
    let filters = object(vec![
        (
            "author_type",
            mostly(&[r#""customer""#, r#""agent""#, r#""agnet""#, r#""""#]),
        ),
        ("only_my_chats", mostly(&["true", "false", r#""no""#])),
        ("chat_presence", presence),
        ("source_type", sources),
        ("agent_ids", users()),
    ]);
    let data = list(mostly(&[
        r#""chat_properties""#,
        r#""chat_presence_user_ids""#,
        r#""chat_propertys""#,
    ]));
    let more = object(vec![
        ("id", mostly(&[r#""a""#])),
        ("description", mostly(&[r#""Chats""#, r#""""#, "null"])),
        ("additional_data", data),
        ("filters", filters),
        ("owner_client_id", mostly(&[r#""ours""#])),
        ("type", mostly(&[r#""license""#, r#""bot""#, r#""licence""#])),
        (
            "secret_key",
            prop::option::weighted(0.2, Just(json!("laudla991")))
                .prop_map(|key| key.unwrap_or(Value::Null))
                .boxed(),
        ),
    ]);
    let action = prop::sample::select(vec![
        "incoming_chat",
        "incoming_event",
        "routing_status_set",
        "agent_deleted",
        "incoming_customer",
        "event_deleted",
        "customer_session_fields_updated",
        "tag_created",
        "incomming_chat",
    ]);
    let url = prop::sample::select(vec![
        "https://hooks.shop.io/in",
        "http://hooks.shop.io/in#a",
        " https://me:pw@hooks.shop.io/in?token=t",
        "hooks.shop.io/in",
        "http://192.168.1.1:80/",
        "https://example.com/x",
        "",
    ]);
    (more, action, url).prop_filter_map("no object", |(value, action, url)| {
        let Value::Object(mut document) = value else {
            return None;
        };
        document.insert("url".to_owned(), json!(url));
        document.insert("action".to_owned(), json!(action));
        Some(document)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_webhook_can_be_told_checked_and_shown_by_a_sample(document in document()) {
        laws::it_is_told_and_checked(&document);
        let of = documents(Platform::LiveChat);
        prop_assert_eq!(of.kind_of(&document).key, "webhook");
        prop_assert!(!of.in_words(&document).contains("laudla991"));
        let call = webhook::sample(&document, "the key");
        prop_assert_eq!(&call["secret_key"], "the key");
        prop_assert_eq!(&call["action"], &document["action"]);
        for found in of.check(&document, &Context::default()) {
            prop_assert!(!found.message.contains("laudla991"));
        }
    }

    #[test]
    fn a_ready_change_mends_what_it_is_offered_for(document in document()) {
        laws::ready_changes_mend(&document);
    }

    #[test]
    fn a_file_holds_the_document_and_is_written_the_same_again(document in document()) {
        laws::a_file_holds_it(&document);
    }

    #[test]
    fn what_is_sent_makes_the_server_have_the_document_and_holds_nothing_secret(document in document()) {
        if let Some(body) = laws::sent(&document) {
            for member in ["id", "owner_client_id", "secret_key"] {
                prop_assert!(!body.contains_key(member), "{member}");
            }
        }
    }

    #[test]
    fn documents_differ_where_their_content_does(one in document(), other in document()) {
        laws::they_differ_where_content_does(&one, &other);
    }

    #[test]
    fn taking_one_side_of_everything_gives_that_side(base in document(), mine in document(), theirs in document()) {
        laws::one_side_of_everything_is_that_side(&base, &mine, &theirs);
    }

    #[test]
    fn what_only_one_side_changed_is_that_sides(base in document(), other in document()) {
        laws::what_one_side_changed_is_that_sides(&base, &other);
    }
}
