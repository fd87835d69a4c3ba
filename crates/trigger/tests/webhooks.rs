//! What holds for every webhook, whatever its document: nothing panics, nothing is lost, nothing secret is sent, and what two people changed
//! is joined without losing either.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::livechat::webhook;
use trigger::{
    Context, Diagnostic, Draft, FieldMerge, FieldPath, Platform, Severity, Side, documents, merge, restored,
};

/// The exact text of a document, members in their order.
fn text(document: &Map<String, Value>) -> String {
    serde_json::to_string(document).expect("members have text names")
}

/// Any JSON at all.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 16, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec(("\\PC{0,4}", inner), 0..3)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// One of these most of the time, and anything now and then.
fn mostly(samples: &'static [&'static str]) -> BoxedStrategy<Value> {
    let sample = prop::sample::select(samples)
        .prop_map(|text| serde_json::from_str::<Value>(text).expect("the samples are JSON"));
    prop_oneof![24 => sample, 1 => any_json()].boxed()
}

/// An object with some of these members, and one that nobody knows now and then.
fn object(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let members: Vec<_> = members
        .into_iter()
        .map(|(name, value)| {
            prop::option::weighted(0.6, value).prop_map(move |value| Some((name.to_owned(), value?)))
        })
        .collect();
    let extra = prop::option::weighted(0.1, ("[a-z]{1,6}", any_json()));
    let object = (members, extra).prop_map(|(members, extra)| {
        let members = members.into_iter().flatten().chain(extra);
        Value::Object(members.collect())
    });
    prop_oneof![24 => object, 1 => any_json()].boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let list = prop::collection::vec(item, 0..4).prop_map(Value::from);
    prop_oneof![24 => list, 1 => any_json()].boxed()
}

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

fn all(fields: &[FieldMerge], side: Side) -> BTreeMap<FieldPath, Side> {
    fields.iter().map(|field| (field.path.clone(), side)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_webhook_can_be_told_checked_and_shown_by_a_sample(document in document()) {
        let of = documents(Platform::LiveChat);
        prop_assert_eq!(of.kind_of(&document).key, "webhook");
        prop_assert!(of.in_words(&document).ends_with('.'));
        let overview = of.overview(&document);
        prop_assert!(!overview.summary.when.is_empty() && !overview.summary.then.is_empty());
        prop_assert!(!of.in_words(&document).contains("laudla991"));
        let call = webhook::sample(&document, "the key");
        prop_assert_eq!(&call["secret_key"], "the key");
        prop_assert_eq!(&call["action"], &document["action"]);
        let whole = Value::Object(document.clone());
        for found in of.check(&document, &Context::default()) {
            prop_assert!(found.message.ends_with('.') && found.help.ends_with('.'), "{found:?}");
            prop_assert!(!found.message.contains("laudla991"));
            let parent = found.path.as_str().rsplit_once('/').map_or("", |(parent, _)| parent);
            prop_assert!(whole.pointer(parent).is_some(), "{found:?}");
            for mend in &found.mends {
                let path = mend.path.as_ref().unwrap_or(&found.path);
                prop_assert!(whole.pointer(path.as_str()).is_some(), "{found:?}");
            }
        }
    }

    #[test]
    fn a_ready_change_mends_what_it_is_offered_for(document in document()) {
        let of = documents(Platform::LiveChat);
        let before = of.check(&document, &Context::default());
        let count = |said: &[Diagnostic], code: &str| said.iter().filter(|found| found.code == code).count();
        for found in &before {
            for mend in &found.mends {
                let mut mended = Value::Object(document.clone());
                let path = mend.path.as_ref().unwrap_or(&found.path);
                *mended.pointer_mut(path.as_str()).expect("a change is of something that is there") =
                    mend.value.clone().unwrap_or_else(|| json!(mend.text));
                let left = of.check(mended.as_object().expect("it stays an object"), &Context::default());
                prop_assert!(count(&left, &found.code) < count(&before, &found.code), "{found:?}: {left:?}");
            }
        }
    }

    #[test]
    fn a_file_holds_the_document_and_is_written_the_same_again(document in document()) {
        let file = webhook::arrange(&document);
        prop_assert_eq!(&file, &document);
        prop_assert_eq!(text(&webhook::arrange(&file)), text(&file));
        let draft = Draft::new(Platform::LiveChat, document.clone());
        let read = Draft::from_json(Platform::LiveChat, &draft.to_json()).unwrap();
        prop_assert_eq!(&read.document, &document);
        prop_assert_eq!(restored(document.clone(), &document), document);
    }

    #[test]
    fn what_is_sent_makes_the_server_have_the_document_and_holds_nothing_secret(document in document()) {
        match webhook::body(&document) {
            Ok(body) => {
                prop_assert_eq!(webhook::content(&body), webhook::content(&document));
                for member in ["id", "owner_client_id", "secret_key"] {
                    prop_assert!(!body.contains_key(member), "{member}");
                }
            }
            Err(refused) => {
                let said = webhook::check(&document, &Context::default());
                prop_assert!(!refused.is_empty());
                for found in refused {
                    prop_assert!(said.contains(&found) && found.severity == Severity::Error, "{found:?}");
                }
            }
        }
    }

    #[test]
    fn content_has_one_form_and_a_document_differs_where_it_does(one in document(), other in document()) {
        let content = webhook::content(&one);
        prop_assert_eq!(&webhook::content(&content), &content);
        prop_assert_eq!(webhook::diff(&one, &one), []);
        let same = webhook::content(&one) == webhook::content(&other);
        prop_assert_eq!(webhook::diff(&one, &other).is_empty(), same);
    }

    #[test]
    fn taking_one_side_of_everything_gives_that_side(base in document(), mine in document(), theirs in document()) {
        let fields = webhook::three_way(&base, &mine, &theirs);
        let paths: std::collections::BTreeSet<_> = fields.iter().map(|field| &field.path).collect();
        prop_assert_eq!(paths.len(), fields.len(), "each field is chosen by itself");
        let merged = merge(&mine, &fields, &all(&fields, Side::Mine)).unwrap();
        prop_assert_eq!(&merged, &mine);
        let merged = merge(&mine, &fields, &all(&fields, Side::Theirs)).unwrap();
        prop_assert_eq!(webhook::content(&merged), webhook::content(&theirs));
    }
}
