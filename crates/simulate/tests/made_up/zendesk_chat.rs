//! Random triggers of Zendesk Chat, however foolish.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::zendesk_chat::{Operator, TREE};

pub(crate) fn value() -> impl Strategy<Value = Value> {
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

pub(crate) fn document() -> impl Strategy<Value = Map<String, Value>> {
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
