//! Rules of auto access: recorded ones come back as they were, and the laws hold for all.

use proptest::prelude::*;
use serde_json::{Map, Value};
use trigger::livechat::auto_access::{self, AutoAccess};
use trigger::{Context, Platform, Severity, documents, parse_import};

use crate::laws;
use crate::laws::text;
use crate::written::{list, mostly, object};

/// The rules of the recorded cases, as servers list them.
fn recorded() -> Vec<Vec<Map<String, Value>>> {
    include_str!("../../../../tests/cases/livechat-auto-access.jsonl")
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_can_be_told_and_checked(document in document()) {
        laws::it_is_told_and_checked(&document);
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
    fn what_is_sent_makes_the_server_have_the_document(document in document()) {
        if let Some(body) = laws::sent(&document) {
            let (sent, meant) = (AutoAccess::read(&body), AutoAccess::read(&document));
            prop_assert_eq!((sent.url, sent.domain, sent.places), (meant.url, meant.domain, meant.places));
            prop_assert!(!body.contains_key("id") && !body.contains_key("next_id"));
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
