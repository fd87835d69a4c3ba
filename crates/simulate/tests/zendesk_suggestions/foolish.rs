//! Suggestions for triggers and visits of any kind, however foolish.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use simulate::{AccountStatus, Environment, Session, Speaker, Step, SuggestOptions, suggest};
use trigger::zendesk_chat::{Operator, TREE};

use crate::{applied, engine, input};

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => prop::sample::select(vec![
            json!("/cart"), json!(".*cart.*"), json!("("), json!(""), json!("Cart"), json!("DE"), json!("away"),
            json!("agent"), json!(true), json!(false), json!(0), json!(5), json!(18), json!("5"),
        ]),
        1 => prop_oneof![any::<i64>().prop_map(Value::from), any::<u64>().prop_map(Value::from)],
        1 => any::<f64>().prop_map(Value::from),
        1 => any::<String>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => Just(json!([{}])),
    ]
}

fn seconds() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (0..100_u32).prop_map(Value::from),
        1 => prop::sample::select(vec![json!(-3), json!(1.5), json!(1e300), json!(u64::MAX), json!("7")]),
    ]
}

fn leaf() -> impl Strategy<Value = Value> {
    let keys: Vec<&str> = TREE.variables.iter().map(|entry| entry.key).collect();
    let operators: Vec<&str> = Operator::ALL.iter().map(|operator| operator.key()).collect();
    prop_oneof![
        6 => (prop::sample::select(operators), prop::sample::select(keys), value())
            .prop_map(|(operator, variable, value)| json!([operator, variable, value])),
        1 => seconds().prop_map(|seconds| json!(["stillOnPage", seconds])),
        1 => seconds().prop_map(|seconds| json!(["stillOnSite", seconds])),
        1 => prop::sample::select(vec![json!(["firedBefore"]), json!(["hasTag", "a"]), json!(["sparkles"]), json!(7)]),
    ]
}

fn condition() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 12, 4, |inner| {
        let list = |name: &'static str, parts: Vec<Value>| {
            std::iter::once(json!(name)).chain(parts).collect::<Value>()
        };
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(move |parts| list("and", parts)),
            prop::collection::vec(inner.clone(), 0..4).prop_map(move |parts| list("or", parts)),
            inner.prop_map(|part| json!(["not", part])),
        ]
    })
}

fn document() -> impl Strategy<Value = Map<String, Value>> {
    let event = prop::sample::select(vec![
        "page_enter",
        "page_enter",
        "chat_requested",
        "chat_message",
        "sparkles",
    ]);
    let enabled = prop::sample::select(vec![json!(true), json!(1), json!(0), json!(false), json!("yes")]);
    (event, enabled, condition()).prop_map(|(event, enabled, condition)| {
        let document = json!({ "name": "t", "enabled": enabled, "definition": {
            "event": event, "condition": condition, "action": [["addTag", "a"], ["setDepartment", 7]],
        } });
        document.as_object().cloned().unwrap_or_default()
    })
}

fn status() -> impl Strategy<Value = AccountStatus> {
    prop::sample::select(AccountStatus::ALL.to_vec())
}

fn step() -> impl Strategy<Value = Step> {
    let url = prop::sample::select(vec![
        "https://a.example/",
        "https://a.example/Cart?x=1",
        "about:blank",
        "",
    ]);
    prop_oneof![
        4 => url.prop_map(|url| Step::Load { url: url.to_owned() }),
        4 => prop_oneof![4 => 0..70_000_u64, 1 => any::<u64>()].prop_map(|ms| Step::Wait { ms }),
        1 => (0..90_000_000_u64).prop_map(|ms| Step::Return { ms, url: None }),
        3 => prop::sample::select(vec![Step::Leave, Step::RequestChat, Step::Served, Step::EndChat]),
        1 => any::<String>().prop_map(|text| Step::Message { text, from: Speaker::Visitor }),
        1 => status().prop_map(|status| Step::AccountStatus { status }),
        1 => status().prop_map(|status| Step::DepartmentStatus { department: "7".to_owned(), status }),
    ]
}

fn session() -> impl Strategy<Value = Session> {
    let facts = prop::collection::btree_map(
        prop::sample::select(vec!["previous_visits", "country_code", "email", "sparkles"])
            .prop_map(str::to_owned),
        value(),
        0..3,
    );
    let tail_ms = prop_oneof![4 => 0..70_000_u64, 1 => any::<u64>()];
    (prop::collection::vec(step(), 0..8), status(), facts, tail_ms).prop_map(
        |(steps, status, visitor, tail_ms)| Session {
            environment: Environment {
                account_status: Some(status),
                visitor,
                ..Environment::default()
            },
            steps,
            tail_ms,
            expect: Vec::new(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_suggested_works_and_changes_nothing_else(
        document in document(),
        session in session(),
    ) {
        let documents = [document];
        let triggers = [input(&documents[0])];
        let options = SuggestOptions {
            document: Some(documents[0].clone()),
            most_runs: 60,
            ..SuggestOptions::default()
        };
        let suggestions = suggest(engine(), &triggers, &session, "t", &options);
        prop_assert!(suggestions.runs <= 60 + 60);
        for suggestion in &suggestions.found {
            let fires = applied(&documents, 0, &session, suggestion);
            prop_assert_eq!(fires.first(), Some(&suggestion.fires_at_ms), "{}", &suggestion.text);
        }
    }
}
