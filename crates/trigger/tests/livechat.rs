//! What holds for every document of LiveChat: recorded rules come back as they were, and whatever the document, nothing panics, nothing is
//! lost, and what two people changed is joined without losing either.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trigger::livechat::auto_access::{self, AutoAccess};
use trigger::{
    Context, Diagnostic, Draft, FieldMerge, FieldPath, Platform, Severity, Side, documents, merge,
    parse_import, restored,
};

/// The rules of the recorded cases, as servers list them.
fn recorded() -> Vec<Vec<Map<String, Value>>> {
    include_str!("../../../tests/cases/livechat-auto-access.jsonl")
        .lines()
        .map(|line| {
            let case: Value = serde_json::from_str(line).expect("a case is JSON");
            let rules = case["rules"].as_array().expect("a case has rules").iter();
            rules
                .map(|rule| rule.as_object().expect("a rule is an object").clone())
                .collect()
        })
        .collect()
}

/// The exact text of a document, members in their order.
fn text(document: &Map<String, Value>) -> String {
    serde_json::to_string(document).expect("members have text names")
}

#[test]
fn recorded_rules_come_back_the_same_and_are_taken_by_servers() {
    let mut count = 0;
    for document in recorded().into_iter().flatten() {
        count += 1;
        let file = auto_access::arrange(&document);
        assert_eq!(file, document);
        assert_eq!(text(&auto_access::arrange(&file)), text(&file));
        let body = auto_access::body(&document).expect("a server had it");
        assert_eq!(auto_access::content(&body), auto_access::content(&document));
        assert_eq!(AutoAccess::read(&body).url, AutoAccess::read(&document).url);
        assert_eq!(documents(Platform::LiveChat).diff(&document, &body), []);
        let errors = auto_access::check(&document, &Context::default());
        let errors: Vec<_> = errors
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert_eq!(count, 404);
}

#[test]
fn a_listing_is_one_file_of_which_every_rule_becomes_a_draft_in_its_place() {
    for rules in recorded() {
        let listing = Value::from_iter(rules.iter().cloned()).to_string();
        let drafts = parse_import(None, &listing).expect("it is a listing");
        assert!(drafts.iter().all(|draft| draft.platform == Platform::LiveChat));
        assert_eq!(drafts.len(), rules.len());
        let list = auto_access::List::new(rules.iter().map(AutoAccess::read).collect());
        let asked: Vec<AutoAccess> = drafts
            .iter()
            .map(|draft| AutoAccess::read(&draft.document))
            .collect();
        assert_eq!((list.rules, list.faults), (asked, vec![]));
    }
}

/// Any JSON at all.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("\\PC{0,4}", inner), 0..4)
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
            prop::option::weighted(0.7, value).prop_map(move |value| Some((name.to_owned(), value?)))
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

/// Documents close to real ones: right often enough, wrong in every way.
fn document() -> impl Strategy<Value = Map<String, Value>> {
    let text = mostly(&[
        r#""/pricing""#,
        r#""/pricing/eu""#,
        r#""""#,
        r#""/a/*/b""#,
        r#""^https://a\\.example$""#,
        r#""/a|/b""#,
        r#""https://WWW.Example.com""#,
        r#""our prices""#,
        r#""müller.example""#,
        r#"".example.com""#,
        r#""shop.example.com:80/x""#,
    ]);
    let texts = || {
        let row = || {
            object(vec![
                ("value", text.clone()),
                ("exact_match", mostly(&["true", "false", r#""true""#])),
            ])
        };
        object(vec![("values", list(row())), ("exclude_values", list(row()))])
    };
    let place = object(vec![
        (
            "country",
            mostly(&[r#""Germany""#, r#""Poland""#, r#""Germny""#, r#""""#]),
        ),
        ("country_code", mostly(&[r#""DE""#, r#""UK""#, r#""de""#])),
        ("region", mostly(&[r#""Bavaria""#])),
        ("city", mostly(&[r#""Munich""#, r#""Bonn""#])),
    ]);
    let conditions = object(vec![
        ("url", texts()),
        ("domain", texts()),
        ("geolocation", object(vec![("values", list(place))])),
    ]);
    let groups = list(mostly(&["0", "1", "2", "3.0", r#""4""#, "-1"]));
    let rule = object(vec![
        ("id", mostly(&[r#""a""#])),
        ("description", mostly(&[r#""Sales""#, r#""""#, "null"])),
        ("access", object(vec![("groups", groups)])),
        ("conditions", conditions),
        ("next_id", mostly(&[r#""b""#, r#""""#])),
    ]);
    rule.prop_filter_map("no object", |value| match value {
        Value::Object(document) => Some(document),
        _ => None,
    })
}

fn all(fields: &[FieldMerge], side: Side) -> BTreeMap<FieldPath, Side> {
    fields.iter().map(|field| (field.path.clone(), side)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_can_be_told_and_checked(document in document()) {
        let of = documents(Platform::LiveChat);
        prop_assert!(of.in_words(&document).ends_with('.'));
        let overview = of.overview(&document);
        prop_assert!(!overview.summary.when.is_empty() && !overview.summary.then.is_empty());
        let whole = Value::Object(document.clone());
        for phrase in of.sentence(&document) {
            prop_assert!(!phrase.text.is_empty());
        }
        for found in of.check(&document, &Context::default()) {
            prop_assert!(found.message.ends_with('.') && found.help.ends_with('.'), "{found:?}");
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
        let file = auto_access::arrange(&document);
        prop_assert_eq!(&file, &document);
        prop_assert_eq!(text(&auto_access::arrange(&file)), text(&file));
        let draft = Draft::new(Platform::LiveChat, document.clone());
        let read = Draft::from_json(Platform::LiveChat, &draft.to_json()).unwrap();
        prop_assert_eq!(&read.document, &document);
        prop_assert_eq!(read.to_json(), draft.to_json());
        prop_assert_eq!(restored(document.clone(), &document), document);
    }

    #[test]
    fn what_is_sent_makes_the_server_have_the_document(document in document()) {
        match auto_access::body(&document) {
            Ok(body) => {
                prop_assert_eq!(auto_access::content(&body), auto_access::content(&document));
                let (sent, meant) = (AutoAccess::read(&body), AutoAccess::read(&document));
                prop_assert_eq!((sent.url, sent.domain, sent.places), (meant.url, meant.domain, meant.places));
                prop_assert!(!body.contains_key("id") && !body.contains_key("next_id"));
            }
            Err(refused) => {
                let said = auto_access::check(&document, &Context::default());
                prop_assert!(!refused.is_empty());
                for found in refused {
                    prop_assert!(said.contains(&found) && found.severity == Severity::Error, "{found:?}");
                }
            }
        }
    }

    #[test]
    fn content_has_one_form(document in document()) {
        let content = auto_access::content(&document);
        prop_assert_eq!(&auto_access::content(&content), &content);
    }

    #[test]
    fn a_document_does_not_differ_from_itself_and_differs_from_others(one in document(), other in document()) {
        prop_assert_eq!(auto_access::diff(&one, &one), []);
        let same = auto_access::content(&one) == auto_access::content(&other);
        prop_assert_eq!(auto_access::diff(&one, &other).is_empty(), same);
    }

    #[test]
    fn taking_one_side_of_everything_gives_that_side(base in document(), mine in document(), theirs in document()) {
        let fields = auto_access::three_way(&base, &mine, &theirs);
        let paths: std::collections::BTreeSet<_> = fields.iter().map(|field| &field.path).collect();
        prop_assert_eq!(paths.len(), fields.len(), "each field is chosen by itself");
        let merged = merge(&mine, &fields, &all(&fields, Side::Mine)).unwrap();
        prop_assert_eq!(&merged, &mine);
        let merged = merge(&mine, &fields, &all(&fields, Side::Theirs)).unwrap();
        prop_assert_eq!(auto_access::content(&merged), auto_access::content(&theirs));
    }

    #[test]
    fn what_only_one_side_changed_is_that_sides(base in document(), other in document()) {
        let fields = auto_access::three_way(&base, &base, &other);
        let merged = merge(&base, &fields, &BTreeMap::new()).unwrap();
        prop_assert_eq!(auto_access::content(&merged), auto_access::content(&other));
        let fields = auto_access::three_way(&base, &other, &base);
        let merged = merge(&other, &fields, &BTreeMap::new()).unwrap();
        prop_assert_eq!(merged, other);
    }
}
