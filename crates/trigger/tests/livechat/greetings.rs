//! Greetings: the laws hold for all.

use proptest::prelude::*;
use serde_json::{Map, Value};
use trigger::{Platform, documents};

use crate::laws;
use crate::written::{list, mostly, object};

/// Documents close to real ones: right often enough, wrong in every way. Each is plainly a greeting.
fn document() -> impl Strategy<Value = Map<String, Value>> {
    let operator = || {
        mostly(&[
            r#""equals""#,
            r#""contains""#,
            r#""doesnt_contain""#,
            r#""greater_than""#,
            r#""is""#,
        ])
    };
    let address = || {
        mostly(&[
            r#""/pricing""#,
            r#""https://www.example.com/a#b""#,
            r#""WWW.Example.com/""#,
            r#""/a/*""#,
            r##""#top""##,
            r#""""#,
            "30",
        ])
    };
    let step = object(vec![("url", address()), ("operator", operator())]);
    let field = object(vec![
        ("plan", mostly(&[r#""pro""#, "1"])),
        ("google", mostly(&[r#""true""#])),
    ]);
    let rule = object(vec![
        ("condition", mostly(&[r#""and""#, r#""and""#, r#""or""#])),
        (
            "type",
            mostly(&[
                r#""url_current""#,
                r#""url_referrer""#,
                r#""url_funnel""#,
                r#""visit_time_page""#,
                r#""visits_number""#,
                r#""custom_variable""#,
                r#""ads_traffic""#,
                r#""moon""#,
            ]),
        ),
        ("operator", operator()),
        ("value", address()),
        ("urls", list(step)),
        ("session_field", field),
    ]);
    let button = object(vec![
        ("text", mostly(&[r#""Yes""#])),
        ("type", mostly(&[r#""message""#, r#""mesage""#])),
        ("value", mostly(&[r#""yes""#])),
        ("postback_id", mostly(&[r#""""#])),
    ]);
    let element = object(vec![
        ("title", mostly(&[r#""Questions?""#, r#""""#])),
        ("subtitle", mostly(&[r#""Just ask.""#])),
        (
            "image",
            object(vec![("url", mostly(&[r#""https://a.example/b.png""#]))]),
        ),
        ("buttons", list(button)),
    ]);
    let message = object(vec![
        ("template_id", mostly(&[r#""cards""#, r#""text""#, r#""card""#])),
        ("elements", list(element)),
    ]);
    let times = || {
        mostly(&[
            r#""2030-01-15T09:00:00Z""#,
            r#""2030-01-15T10:00:00+01:00""#,
            r#""2030-01-15""#,
            r#""""#,
        ])
    };
    let whole = object(vec![
        ("id", mostly(&["12"])),
        ("name", mostly(&[r#""Pricing""#, r#""""#])),
        (
            "type",
            mostly(&[r#""normal""#, r#""announcement""#, r#""popup""#]),
        ),
        ("active", mostly(&["true", "false", r#""true""#])),
        ("active_from", times()),
        ("active_until", times()),
        (
            "properties",
            object(vec![("is_exit_intent", mostly(&["true", r#""true""#]))]),
        ),
        ("rich_message", message),
    ]);
    let group = prop::sample::select(vec!["3", "0", r#""3""#, "3.0"]);
    (whole, list(rule), group).prop_filter_map("no greeting", |(whole, rules, group)| {
        let Value::Object(mut document) = whole else {
            return None;
        };
        document.insert("rules".to_owned(), rules);
        document.insert(
            "group".to_owned(),
            serde_json::from_str(group).expect("the samples are JSON"),
        );
        let kind = documents(Platform::LiveChat).kind_of(&document);
        (kind.key == "greeting").then_some(document)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_greeting_can_be_told_and_checked(document in document()) {
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
            prop_assert!(!body.contains_key("id"));
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
