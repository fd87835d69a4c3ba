//! Every address of the document with the document's own example: the request is taken, and the answer is like the example.
//!
//! `examples.json` has them, each with the calls that bring the licence to where the example begins, and with a note where the
//! document contradicts itself. An id of an example stands for the one that the server gave instead.

use std::collections::{BTreeMap, BTreeSet};

use sandbox::livechat::Method;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::setup::{Setup, nothing, send};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    method: String,
    /// Where the document contradicts itself, and what is asked instead.
    #[serde(default)]
    #[expect(dead_code, reason = "for those who read the examples")]
    note: String,
    /// On a licence without a shop.
    #[serde(default)]
    empty: bool,
    /// The number of a group that has to be there, with all before it.
    #[serde(default)]
    groups: u64,
    #[serde(default)]
    prepare: Vec<Preparation>,
    request: Value,
    answer: Value,
    /// Where the answer cannot be equal: only the type counts there.
    #[serde(default)]
    differs: Vec<String>,
    #[serde(default)]
    compare: Compare,
    /// Sent with a personal access token.
    #[serde(default)]
    personal: bool,
    /// Sent without a token.
    #[serde(default)]
    open: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Preparation {
    method: String,
    request: Value,
    /// Which id of the example stands for what is answered in this member.
    #[serde(default)]
    ids: BTreeMap<String, String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Compare {
    /// All values are equal.
    #[default]
    Equal,
    /// The members and types are those of the example; each element of a list is like one of the example's.
    Shape,
    /// The members of the example are there and equal.
    Within,
    /// The first element of the list is that of the example.
    First,
}

fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("examples.json")).unwrap()
}

/// A licence where an example begins, and which id of it stands for which.
async fn beginning(example: &Example) -> (Setup, BTreeMap<String, String>) {
    let it = if example.empty {
        Setup::new().await
    } else {
        Setup::shop().await
    };
    let there = it.good("list_groups", json!({})).await.as_array().unwrap().len() as u64;
    for _ in there..=example.groups {
        let group = json!({"name": "Another", "agent_priorities": {}});
        it.good("create_group", group).await;
    }
    let mut ids = BTreeMap::new();
    for step in &example.prepare {
        let answer = it.good(&step.method, renamed(&step.request, &ids)).await;
        for (member, id) in &step.ids {
            ids.insert(id.clone(), answer[member].as_str().unwrap().to_owned());
        }
    }
    (it, ids)
}

/// A value with other ids.
fn renamed(value: &Value, ids: &BTreeMap<String, String>) -> Value {
    let mut text = value.to_string();
    for (from, to) in ids {
        text = text.replace(from, to);
    }
    serde_json::from_str(&text).unwrap()
}

/// Whether a value has the members and types of another one. Each element of a list is like one of the other list's.
fn alike(value: &Value, model: &Value) -> bool {
    match (value, model) {
        (Value::Object(members), Value::Object(models)) => {
            let is_like = |(name, value)| models.get(name).is_some_and(|model| alike(value, model));
            members.len() == models.len() && members.iter().all(is_like)
        }
        (Value::Array(elements), Value::Array(models)) => elements
            .iter()
            .all(|element| models.iter().any(|model| alike(element, model))),
        _ => std::mem::discriminant(value) == std::mem::discriminant(model),
    }
}

fn check(example: &Example, answer: &Value) {
    let name = &example.method;
    let mut expected = example.answer.clone();
    for pointer in &example.differs {
        let own = answer.pointer(pointer).unwrap();
        let at = expected.pointer_mut(pointer).unwrap();
        assert!(alike(own, at), "{name}: {own}");
        *at = own.clone();
    }
    match example.compare {
        Compare::Equal => assert_eq!(*answer, expected, "{name}"),
        Compare::Shape => {
            assert!(alike(answer, &expected), "{name}: {answer}");
            assert_ne!(*answer, json!([]), "{name}");
        }
        Compare::First => assert_eq!(answer[0], expected[0], "{name}"),
        Compare::Within => {
            for (member, value) in expected.as_object().unwrap() {
                assert_eq!(&answer[member], value, "{name}");
            }
        }
    }
}

#[tokio::test]
async fn every_example_of_the_document_is_taken_and_answered_like_there() {
    let examples = examples();
    let names: BTreeSet<&str> = examples.iter().map(|example| example.method.as_str()).collect();
    let methods: BTreeSet<&str> = Method::all()
        .map(|method| method.name)
        .filter(|name| !name.contains("greeting"))
        .collect();
    assert_eq!((&names, names.len(), examples.len()), (&methods, 56, 56));
    for example in &examples {
        let (it, ids) = beginning(example).await;
        let request = renamed(&example.request, &ids);
        let owner = it.server.credentials();
        let reply = if example.open {
            send(it.method(&example.method, &request)).await
        } else if example.personal {
            it.call_personally(&owner, &example.method, request).await
        } else {
            it.call(&example.method, request).await
        };
        assert_eq!(reply.status, 200, "{}: {}", example.method, reply.body);
        let back: BTreeMap<String, String> = ids.into_iter().map(|(id, own)| (own, id)).collect();
        check(example, &renamed(&reply.body, &back));
    }
}

#[tokio::test]
async fn every_batch_method_answers_the_example_of_its_method_and_an_error_in_the_place_of_another() {
    let examples = examples();
    let batches = Method::all().filter_map(|method| Some((method.name, method.batch?)));
    let mut count = 0;
    for (name, batch) in batches {
        let example = examples.iter().find(|example| example.method == name).unwrap();
        let (it, ids) = beginning(example).await;
        let request = json!({"requests": [{}, renamed(&example.request, &ids)]});
        let answer = it.good(batch, request).await;
        assert_eq!(answer.as_object().unwrap().len(), 1, "{batch}");
        let [wrong, right] = &answer["responses"].as_array().unwrap()[..] else {
            panic!("{batch}: {answer}");
        };
        let needed = if batch == "batch_create_bots" {
            "name"
        } else {
            "id"
        };
        let error = json!({"error": {"type": "validation", "message": format!("`{needed}` is required")}});
        assert_eq!(wrong, &error, "{batch}");
        let back: BTreeMap<String, String> = ids.into_iter().map(|(id, own)| (own, id)).collect();
        check(example, &renamed(right, &back));
        count += 1;
    }
    assert_eq!(count, 9);
}

#[tokio::test]
async fn the_documents_example_of_a_batch_is_answered_word_for_word() {
    let it = Setup::shop().await;
    let request = json!({"requests": [{"id": "smith@example.com"}, {"id": "brown@example.com"}, {}]});
    let expected = json!({"responses": [
        nothing(),
        nothing(),
        {"error": {"type": "validation", "message": "`id` is required"}},
    ]});
    assert_eq!(it.good("batch_delete_agents", request).await, expected);
}

#[tokio::test]
async fn every_method_says_which_field_is_missing_or_needs_none() {
    let it = Setup::shop().await;
    let mut with_nothing = Vec::new();
    for method in Method::all() {
        let reply = it.call(method.name, Value::Object(Map::new())).await;
        if reply.status == 200 {
            with_nothing.push(method.name);
            continue;
        }
        assert_eq!(reply.body["error"]["type"], "validation", "{}", method.name);
        let words = reply.body["error"]["message"].as_str().unwrap();
        assert!(
            words.starts_with('`') && words.ends_with("` is required"),
            "{}: {words}",
            method.name
        );
    }
    let expected = [
        "list_agents",
        "request_agent_unsuspension",
        "list_auto_accesses",
        "list_bot_templates",
        "list_bots",
        "list_groups",
        "list_license_properties",
        "list_tags",
        "list_webhook_names",
        "enable_license_webhooks",
        "disable_license_webhooks",
        "get_license_webhooks_state",
        "list_channels",
        "get_product_source",
        "update_company_details",
        "list_greetings",
    ];
    assert_eq!(with_nothing, expected);
}
