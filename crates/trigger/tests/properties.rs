//! What holds for every document, however wrong: nothing panics, nothing is lost, nothing is sent that a server refuses.

mod arbitrary;

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::Side;
use trigger::{Context, Draft, Platform, Severity, check, parse_import, rocketchat};

use self::arbitrary::any_json;

/// Mostly one of these values, now and then anything.
fn mostly(values: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let one = prop::sample::select(values)
        .prop_map(|text| serde_json::from_str(text).expect("the samples are JSON"));
    prop_oneof![12 => one, 1 => any_json()]
}

/// An object with most of these members, in any order, and sometimes another one.
fn object(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let members: Vec<_> = members
        .into_iter()
        .map(|(key, value)| {
            prop::option::weighted(0.95, value).prop_map(move |value| (key.to_owned(), value))
        })
        .collect();
    let extra = prop::option::weighted(0.2, ("[a-z]{1,6}", any_json()));
    (members, extra)
        .prop_map(|(members, extra)| {
            let known = members.into_iter().filter_map(|(key, value)| Some((key, value?)));
            known.chain(extra).collect::<Vec<_>>()
        })
        .prop_shuffle()
        .prop_map(|members| Value::Object(members.into_iter().collect()))
        .boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let items = prop::collection::vec(item, 0..3).prop_map(Value::from);
    prop_oneof![20 => items, 1 => any_json()].boxed()
}

/// Documents close to what a trigger is: right often enough, wrong in every way.
fn document() -> impl Strategy<Value = Map<String, Value>> {
    let condition = object(vec![
        (
            "name",
            mostly(&[
                r#""page-url""#,
                r#""time-on-site""#,
                r#""chat-opened-by-visitor""#,
            ])
            .boxed(),
        ),
        (
            "value",
            mostly(&[
                r#"".*/contact""#,
                r#""(""#,
                "30",
                "12.7",
                "null",
                r#""""#,
                r#""2s""#,
            ])
            .boxed(),
        ),
    ]);
    let params = object(vec![
        ("sender", mostly(&[r#""queue""#, r#""custom""#]).boxed()),
        ("name", mostly(&[r#""ann""#, r#""""#, "null"]).boxed()),
        ("msg", mostly(&[r#""Hi""#, r#""""#, r#""<b>""#]).boxed()),
        (
            "serviceUrl",
            mostly(&[r#""https://a.example""#, r#""x""#]).boxed(),
        ),
        ("serviceTimeout", mostly(&["0", "30", "10000", "0.5"]).boxed()),
        ("serviceFallbackMessage", mostly(&[r#""Hi""#, r#""""#]).boxed()),
    ]);
    let action = object(vec![
        (
            "name",
            mostly(&[r#""send-message""#, r#""use-external-service""#]).boxed(),
        ),
        ("params", params),
    ]);
    let trigger = object(vec![
        ("_id", mostly(&[r#""1""#, "null"]).boxed()),
        ("name", mostly(&[r#""Hello""#, r#""""#]).boxed()),
        ("description", mostly(&[r#""""#]).boxed()),
        ("enabled", mostly(&["true", "false"]).boxed()),
        ("runOnce", mostly(&["true", "false"]).boxed()),
        ("conditions", list(condition)),
        ("actions", list(action)),
    ]);
    prop_oneof![10 => trigger, 1 => any_json()].prop_filter_map("no object", |value| match value {
        Value::Object(document) => Some(document),
        _ => None,
    })
}

/// The body of `POST livechat/triggers` as the server validates it, written down apart from the code under test.
static CONTRACT: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let strict = |properties: Value, required: Value| json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
    let action = |name: &str, params: Value| {
        strict(
            json!({ "name": { "const": name }, "params": params }),
            json!(["name", "params"]),
        )
    };
    let (text, sender) = (
        json!({ "type": "string" }),
        json!({ "enum": ["queue", "custom"] }),
    );
    let message = strict(
        json!({ "sender": sender, "name": text, "msg": text }),
        json!(["sender", "msg"]),
    );
    let service = strict(
        json!({ "sender": sender, "name": text, "serviceUrl": text, "serviceTimeout": { "type": "number" },
            "serviceFallbackMessage": text }),
        json!(["serviceUrl", "serviceTimeout", "serviceFallbackMessage"]),
    );
    let names = [
        "time-on-site",
        "page-url",
        "chat-opened-by-visitor",
        "after-guest-registration",
    ];
    let condition = strict(
        json!({ "name": { "enum": names }, "value": { "type": ["string", "null"] } }),
        json!(["name", "value"]),
    );
    let actions =
        json!({ "anyOf": [action("send-message", message), action("use-external-service", service)] });
    let schema = strict(
        json!({ "_id": text, "name": text, "description": text, "enabled": { "type": "boolean" },
            "runOnce": { "type": "boolean" }, "conditions": { "type": "array", "minItems": 1, "items": condition },
            "actions": { "type": "array", "minItems": 1, "items": actions } }),
        json!([
            "name",
            "description",
            "enabled",
            "runOnce",
            "conditions",
            "actions"
        ]),
    );
    jsonschema::validator_for(&schema).expect("the schema is one")
});

fn draft(document: &Map<String, Value>) -> Draft {
    Draft::new(Platform::RocketChat, document.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_makes_anything_panic(document in document()) {
        rocketchat::summary(&rocketchat::read(&document));
        rocketchat::diff(&document, &Map::new());
        for found in check(&draft(&document), &Context::default()) {
            let path = found.path.as_str();
            let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
            prop_assert!(Value::Object(document.clone()).pointer(parent).is_some(), "{path}");
            // These end with a part of the pattern or with an address, which people copy.
            let ends_with_a_quotation = ["invalid-pattern", "page-url-can-freeze", "page-url-slow", "page-url-quadratic"];
            let is_sentence = found.message.ends_with(['.', '?']);
            prop_assert!(is_sentence || ends_with_a_quotation.contains(&found.code.as_str()), "{}", found.message);
        }
    }

    #[test]
    fn a_body_satisfies_the_contract_and_is_refused_only_with_a_reason(document in document()) {
        let draft = draft(&document);
        let errors = check(&draft, &Context::default()).iter().filter(|found| found.severity == Severity::Error).count();
        match rocketchat::body(&draft, Some("1")) {
            Ok(body) => {
                let problem = CONTRACT.validate(&body).map_err(|error| error.to_string());
                prop_assert_eq!(problem, Ok(()));
                prop_assert_eq!(rocketchat::content(body.as_object().unwrap()), rocketchat::content(&document));
            }
            Err(refused) => {
                prop_assert!(!refused.is_empty());
                prop_assert!(errors >= refused.len());
                // Not stricter than the server: the content breaks the contract too. An id of the draft's own is not sent.
                let content = Value::Object(rocketchat::content(&document));
                let only_id = refused.iter().all(|found| found.path.as_str() == "/_id");
                prop_assert_eq!(CONTRACT.is_valid(&content), only_id);
            }
        }
    }

    #[test]
    fn files_lose_nothing_and_have_one_form(document in document()) {
        let text = draft(&document).to_json();
        let read = Draft::from_json(Platform::RocketChat, &text).unwrap();
        prop_assert_eq!(&read.document, &document);
        prop_assert_eq!(read.to_json(), text.clone());
        if let Ok(drafts) = parse_import(Some(Platform::RocketChat), &text) {
            prop_assert_eq!(drafts.iter().map(Draft::to_json).collect::<String>(), text);
        }
    }

    #[test]
    fn there_is_a_difference_exactly_where_content_differs(a in document(), b in document()) {
        prop_assert_eq!(rocketchat::diff(&a, &a), []);
        let (left, right) = (rocketchat::content(&a), rocketchat::content(&b));
        prop_assert_eq!(&rocketchat::content(&left), &left);
        if left == right {
            prop_assert_eq!(rocketchat::diff(&a, &b), []);
        } else if rocketchat::diff(&a, &b).is_empty() {
            // Only what the form cannot show may differ: lists of nothing, and members that are missing or null.
            prop_assert!(rocketchat::body(&draft(&a), None).is_err() || rocketchat::body(&draft(&b), None).is_err());
        }
    }

    #[test]
    fn merging_takes_a_side_wholly_or_both_where_they_do_not_meet(
        base in document(), mine in document(), theirs in document(),
    ) {
        let content = rocketchat::content;
        let fields = rocketchat::three_way(&base, &mine, &theirs);
        for (side, document) in [(Side::Mine, &mine), (Side::Theirs, &theirs)] {
            let sides = fields.iter().map(|field| (field.path.clone(), side)).collect();
            let merged = trigger::merge(&mine, &fields, &sides).unwrap();
            prop_assert_eq!(content(&merged), content(document));
        }
        let nobody = std::collections::BTreeMap::new();
        // One side changed nothing: the other's document is the outcome, and there is nothing to choose.
        let ours = rocketchat::three_way(&base, &mine, &base);
        prop_assert_eq!(content(&trigger::merge(&mine, &ours, &nobody).unwrap()), content(&mine));
        let others = rocketchat::three_way(&base, &base, &theirs);
        prop_assert_eq!(content(&trigger::merge(&base, &others, &nobody).unwrap()), content(&theirs));
    }

    #[test]
    fn no_text_makes_the_import_panic(text in "[\\[\\]{}:,\"a0 \n]{0,40}|\\PC{0,40}") {
        let _ = parse_import(Some(Platform::RocketChat), &text);
    }
}
