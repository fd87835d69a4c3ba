//! What holds for every Zendesk Chat document: public ones come back as they were and are not blamed without reason, and whatever the
//! document, nothing panics, nothing is lost, and what two people changed is joined without losing either.

mod arbitrary;

use std::collections::BTreeMap;

use expect_test::expect_file;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::zendesk_chat::{self, Write};
use trigger::{Context, FieldPath, Severity, Side, merge};

use self::arbitrary::any_json;

/// Published definitions: records of the real server, and what public scripts sent to it.
fn public_documents() -> Vec<Map<String, Value>> {
    let text = include_str!("zendesk/definitions.json");
    let cases: Vec<Map<String, Value>> = serde_json::from_str(text).expect("the file is a list of records");
    cases
        .iter()
        .map(|case| case["record"].as_object().expect("a record is an object").clone())
        .collect()
}

/// The exact text of a document, members in their order.
fn text(document: &Map<String, Value>) -> String {
    serde_json::to_string(document).expect("members have text names")
}

#[test]
fn public_definitions_come_back_the_same() {
    let documents = public_documents();
    assert_eq!(documents.len(), 42);
    for document in documents {
        let file = zendesk_chat::arrange(&document);
        assert_eq!(file, document);
        assert_eq!(text(&zendesk_chat::arrange(&file)), text(&file));
        let Write::Create { mut body } = zendesk_chat::body(&document, None).unwrap() else {
            panic!("a creation")
        };
        if let Some(id) = document.get("id") {
            body.insert("id".to_owned(), id.clone());
        }
        assert_eq!(body, document);
        assert_eq!(
            zendesk_chat::body(&document, Some(&document)).unwrap(),
            Write::Nothing
        );
    }
}

/// Run with `UPDATE_EXPECT=1` to write what is said again.
#[test]
fn public_definitions_are_not_blamed_without_reason() {
    let mut said = String::new();
    for document in public_documents() {
        let trigger = zendesk_chat::read(&document);
        said.push_str(&format!(
            "{}\n  {}\n",
            trigger.name,
            zendesk_chat::sentence(&trigger.definition)
        ));
        for found in zendesk_chat::check(&document, &Context::default()) {
            assert_ne!(found.severity, Severity::Error, "{found:?}");
            said.push_str(&format!("  {} {}: {}\n", found.code, found.path, found.message));
        }
    }
    expect_file!["zendesk/said-of-definitions.txt"].assert_eq(&said);
}

/// Conditions close to real ones: right often enough, wrong in every way.
fn condition() -> impl Strategy<Value = Value> {
    let samples: &'static [&'static str] = &[
        r#"["stillOnPage", 30]"#,
        r#"["stillOnPage", 0]"#,
        r#"["stillOnSite", 60]"#,
        r#"["firedBefore"]"#,
        r#"["hasTag", "a"]"#,
        r#"["hasTag", "b"]"#,
        r#"["eq", "@visitor_served", false]"#,
        r#"["eq", "@visitor_requesting_chat", true]"#,
        r#"["gt", "@visitor_previous_visits", 3]"#,
        r#"["lte", "@visitor_previous_visits", 3]"#,
        r#"["lt", "@hour_of_day", "9"]"#,
        r#"["eq", "@day_of_week", 7]"#,
        r#"["icontains", "@visitor_page_url", "/pricing"]"#,
        r#"["nicontains", "@visitor_page_url", "/pricing"]"#,
        r#"["iregex", "@visitor_page_url", "pricing"]"#,
        r#"["eq", "@account_status", "offline"]"#,
        r#"["eq", "@queue_size", 3]"#,
        r#"["browser", "Opera"]"#,
    ];
    let sample = prop::sample::select(samples)
        .prop_map(|text| serde_json::from_str(text).expect("the samples are JSON"));
    let leaf = prop_oneof![12 => sample, 1 => any_json()];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let list = |name: &'static str| {
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(move |parts| Value::from_iter([json!(name)].into_iter().chain(parts)))
        };
        prop_oneof![3 => list("and"), 2 => list("or"), 1 => inner.clone().prop_map(|part| json!(["not", part]))]
    })
}

fn action() -> impl Strategy<Value = Value> {
    let samples: &'static [&'static str] = &[
        r#"["sendMessageToVisitor", "Anna", "Hi @visitor_name"]"#,
        r#"["sendMessageToVisitor", "", "", "(1) Yes/(2) No"]"#,
        r#"["addTag", "a"]"#,
        r#"["wait", 5]"#,
        r#"["wait", 6.0]"#,
        r#"["setTriggered", true]"#,
        r#"["setDepartment", 7]"#,
        r#"["banVisitor"]"#,
    ];
    let sample = prop::sample::select(samples)
        .prop_map(|text| serde_json::from_str(text).expect("the samples are JSON"));
    prop_oneof![12 => sample, 1 => any_json()]
}

fn document() -> impl Strategy<Value = Map<String, Value>> {
    let of = |value: BoxedStrategy<Value>| prop::option::weighted(0.9, value);
    let sample = |values: &'static [&'static str]| {
        let sample = prop::sample::select(values)
            .prop_map(|text| serde_json::from_str::<Value>(text).expect("the samples are JSON"));
        prop_oneof![12 => sample, 1 => any_json()].boxed()
    };
    let actions = prop::collection::vec(action(), 0..4)
        .prop_map(Value::from)
        .boxed();
    let definition = (
        of(sample(&[
            r#""page_enter""#,
            r#""chat_message""#,
            r#""chat_started""#,
        ])),
        of(condition().boxed()),
        of(actions.clone()),
        prop::option::weighted(0.1, actions),
        of(sample(&["1", "2"])),
        of(sample(&[r#""advanced""#, r#""developer""#])),
        prop::option::weighted(0.2, ("[a-z]{1,6}", any_json())),
    )
        .prop_map(|(event, condition, actions, action, version, editor, extra)| {
            let known = [
                ("event", event),
                ("condition", condition),
                ("actions", actions),
                ("action", action),
                ("version", version),
                ("editor", editor),
            ];
            let known = known
                .into_iter()
                .filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Value::Object(known.chain(extra).collect())
        });
    let definition = prop_oneof![20 => definition, 1 => any_json()].boxed();
    (
        of(sample(&[r#""Hello""#, r#""Hello & more/#%""#, r#""""#])),
        of(sample(&[r#""""#, r#""About""#])),
        of(sample(&["true", "false", "1", "0", "2"])),
        of(definition),
        prop::option::weighted(0.3, ("[a-z]{1,6}", any_json())),
    )
        .prop_map(|(name, description, enabled, definition, extra)| {
            let known = [
                ("name", name),
                ("description", description),
                ("enabled", enabled),
                ("definition", definition),
            ];
            let known = known
                .into_iter()
                .filter_map(|(key, value)| Some((key.to_owned(), value?)));
            extra.into_iter().chain(known).collect()
        })
}

fn all(fields: &[trigger::FieldMerge], side: Side) -> BTreeMap<FieldPath, Side> {
    fields.iter().map(|field| (field.path.clone(), side)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_document_can_be_read_told_and_checked(document in document()) {
        let trigger = zendesk_chat::read(&document);
        prop_assert!(!zendesk_chat::sentence(&trigger.definition).is_empty());
        prop_assert!(!zendesk_chat::summary(&trigger).when.is_empty());
        let said = zendesk_chat::check(&document, &Context::default());
        let whole = Value::Object(document.clone());
        for found in &said {
            for mend in &found.mends {
                let path = mend.path.as_ref().unwrap_or(&found.path);
                let parent = path.as_str().rsplit_once('/').and_then(|(parent, _)| whole.pointer(parent));
                let is_there = whole.pointer(path.as_str()).is_some();
                prop_assert!(is_there || parent.is_some_and(Value::is_object), "{found:?}");
            }
            if let Some(place) = found.place {
                let text = whole.pointer(found.path.as_str()).and_then(Value::as_str).unwrap();
                prop_assert!(place.start < place.end);
                prop_assert!(place.end as usize <= text.encode_utf16().count());
            }
        }
    }

    #[test]
    fn a_file_holds_the_document_and_is_written_the_same_again(document in document()) {
        let file = zendesk_chat::arrange(&document);
        prop_assert_eq!(&file, &document);
        prop_assert_eq!(text(&zendesk_chat::arrange(&file)), text(&file));
    }

    #[test]
    fn what_is_sent_makes_the_server_have_the_document(document in document(), current in document()) {
        let Ok(write) = zendesk_chat::body(&document, Some(&current)) else {
            let said = zendesk_chat::check(&document, &Context::default());
            prop_assert!(said.iter().any(|found| found.severity == Severity::Error));
            return Ok(());
        };
        let mut server = current.clone();
        match write {
            Write::Nothing => {}
            Write::Change { body } => {
                prop_assert!(body.keys().all(|member| ["name", "description", "enabled"].contains(&member.as_str())));
                server.extend(body);
            }
            Write::Replace { body } => server = body,
            Write::Create { .. } => prop_assert!(false, "it is there"),
        }
        let had = zendesk_chat::content(&server);
        for (member, value) in zendesk_chat::content(&document) {
            if document.get(&member).is_some_and(|value| !value.is_null()) {
                prop_assert_eq!(had.get(&member), Some(&value), "{}", member);
            }
        }
    }

    #[test]
    fn a_document_does_not_differ_from_itself_and_differs_from_others(one in document(), other in document()) {
        prop_assert_eq!(zendesk_chat::diff(&one, &one), []);
        let same = zendesk_chat::content(&one) == zendesk_chat::content(&other);
        prop_assert_eq!(zendesk_chat::diff(&one, &other).is_empty(), same);
    }

    #[test]
    fn taking_one_side_of_everything_gives_that_side(base in document(), mine in document(), theirs in document()) {
        let fields = zendesk_chat::three_way(&base, &mine, &theirs);
        let paths: std::collections::BTreeSet<_> = fields.iter().map(|field| &field.path).collect();
        prop_assert_eq!(paths.len(), fields.len(), "each field is chosen by itself");
        let merged = merge(&mine, &fields, &all(&fields, Side::Mine)).unwrap();
        prop_assert_eq!(&merged, &mine);
        let merged = merge(&mine, &fields, &all(&fields, Side::Theirs)).unwrap();
        prop_assert_eq!(zendesk_chat::content(&merged), zendesk_chat::content(&theirs));
    }

    #[test]
    fn what_only_one_side_changed_is_that_sides(base in document(), other in document()) {
        let fields = zendesk_chat::three_way(&base, &base, &other);
        let merged = merge(&base, &fields, &BTreeMap::new()).unwrap();
        prop_assert_eq!(zendesk_chat::content(&merged), zendesk_chat::content(&other));
        let fields = zendesk_chat::three_way(&base, &other, &base);
        let merged = merge(&other, &fields, &BTreeMap::new()).unwrap();
        prop_assert_eq!(merged, other);
    }
}
