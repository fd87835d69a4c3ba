//! What makes a rule of auto access decide: what is suggested, and that each suggestion does what it says.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use simulate::{
    Engine, Options, Session, SuggestOptions, Suggestion, TriggerInput, apply_edits, engine_by_key,
    parse_script, run, suggest,
};
use trigger::{Draft, Platform};

fn engine() -> &'static Engine {
    engine_by_key("livechat-auto-access").unwrap()
}

fn documents(rules: &Value) -> Vec<Map<String, Value>> {
    let rules = rules.as_array().unwrap().iter();
    rules.map(|rule| rule.as_object().unwrap().clone()).collect()
}

fn inputs(documents: &[Map<String, Value>]) -> Vec<TriggerInput> {
    let numbered = documents.iter().enumerate();
    numbered
        .map(|(place, document)| {
            TriggerInput::called(
                &format!("rule-{place}"),
                &Draft::new(Platform::LiveChat, document.clone()),
            )
        })
        .collect()
}

fn decides_first(documents: &[TriggerInput], id: &str, session: &Session) -> Option<u64> {
    let trace = run(engine(), documents, session, Options::default());
    let mut decisions = trace.decisions.iter();
    let first = decisions.find(|decision| decision.verdict.is_fired() && decision.trigger == id);
    first.map(|decision| decision.t_ms)
}

/// When the rule decides first once the suggestion is taken.
fn applied(
    documents: &[Map<String, Value>],
    target: usize,
    session: &Session,
    suggestion: &Suggestion,
) -> Option<u64> {
    let mut documents = documents.to_vec();
    assert!(apply_edits(&mut documents[target], &suggestion.edits));
    assert_eq!(suggestion.turn_off, Vec::<String>::new());
    let mut rules = inputs(&documents);
    if let Some(before) = &suggestion.move_before {
        let moved = rules.remove(target);
        let place = rules.iter().position(|rule| rule.id == *before).unwrap();
        rules.insert(place, moved);
    }
    let session = suggestion.session.as_ref().unwrap_or(session);
    decides_first(&rules, &format!("rule-{target}"), session)
}

/// What is suggested for the last of these rules.
fn suggested(rules: &Value, script: &str) -> String {
    let documents = documents(rules);
    let session = parse_script(script).unwrap();
    let target = documents.len() - 1;
    let options = SuggestOptions {
        document: Some(documents[target].clone()),
        ..SuggestOptions::default()
    };
    let id = format!("rule-{target}");
    let found = suggest(engine(), &inputs(&documents), &session, &id, &options).found;
    let mut told = String::new();
    for suggestion in &found {
        assert_eq!(
            applied(&documents, target, &session, suggestion),
            Some(suggestion.fires_at_ms)
        );
        let effects = suggestion.side_effects.join(" ");
        told.push_str(format!("{} {effects}", suggestion.text).trim_end());
        told.push('\n');
    }
    told
}

const PRICING: &str = "visitor country_code \"DE\"\nload https://shop.example/pricing?plan=pro\n";

fn rule(conditions: &Value) -> Value {
    json!({ "description": "Sales", "access": { "groups": [1] }, "conditions": conditions })
}

#[test]
fn a_rule_behind_the_one_that_decides_is_moved_before_it() {
    let shop = json!({ "description": "Shop", "access": { "groups": [2] }, "conditions": { "domain": { "values": [{ "value": "shop" }] } } });
    let sales = rule(&json!({ "url": { "values": [{ "value": "/pricing" }] } }));
    expect![[r#"
        Move it before “Shop”. “Shop” no longer decides.
    "#]]
    .assert_eq(&suggested(&json!([shop, sales]), PRICING));
}

#[test]
fn a_url_that_is_not_found_is_added_or_made_a_part_or_written_as_it_is() {
    let exact = rule(
        &json!({ "url": { "values": [{ "value": "https://shop.example/pricing", "exact_match": true }] } }),
    );
    let capital = rule(&json!({ "url": { "values": [{ "value": "/Pricing" }] } }));
    let other = rule(&json!({ "url": { "values": [{ "value": "/cart" }] } }));
    let all = [exact, capital, other].map(|rule| suggested(&json!([rule]), PRICING));
    expect![[r#"
        Let “https://shop.example/pricing” be a part of the URL, and not all of it.
        Add “/pricing” to the values of the URL.
        Let the visitor go to https://shop.example/pricing instead of https://shop.example/pricing?plan=pro.
        Let the visitor load https://shop.example/pricing at the end.

        Write “/pricing” instead of “/Pricing”.
        Add “/pricing” to the values of the URL.
        Let the visitor go to https://shop.example/Pricing instead of https://shop.example/pricing?plan=pro.
        Let the visitor load https://shop.example/Pricing at the end.

        Add “/pricing” to the values of the URL.
        Let the visitor go to https://shop.example/cart instead of https://shop.example/pricing?plan=pro.
        Let the visitor load https://shop.example/cart at the end.
    "#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn an_excluded_value_is_taken_out_and_a_place_is_added() {
    let excluded =
        rule(&json!({ "url": { "exclude_values": [{ "value": "/pricing" }, { "value": "/help" }] } }));
    let only = rule(
        &json!({ "domain": { "exclude_values": [{ "value": "shop.example" }] }, "url": { "values": [{ "value": "/pricing" }] } }),
    );
    let place =
        rule(&json!({ "geolocation": { "values": [{ "country": "Poland", "country_code": "PL" }] } }));
    let all = [excluded, only, place].map(|rule| suggested(&json!([rule]), PRICING));
    expect![[r#"
        Take “/pricing” out of what the URL must not have.
        Let the visitor go to https://shop.example/ instead of https://shop.example/pricing?plan=pro.
        Let the visitor load https://shop.example/ at the end.

        Let the visitor go to https://other.test/pricing instead of https://shop.example/pricing?plan=pro.
        Let the visitor load https://other.test/pricing at the end.
        Ask for no domain.

        Add DE to the places.
        Let the visitor be in Poland (PL).
    "#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn a_rule_that_fails_twice_and_is_not_the_first_gets_all_that_it_needs() {
    let shop = json!({ "description": "Shop", "access": { "groups": [2] }, "conditions": { "domain": { "values": [{ "value": "shop" }] } } });
    let sales = rule(&json!({
        "url": { "values": [{ "value": "/cart" }] },
        "geolocation": { "values": [{ "country_code": "PL" }] },
    }));
    expect![[r#"
        Add “/pricing” to the values of the URL, add DE to the places and move it before “Shop”. “Shop” no longer decides.
        Add “/pricing” to the values of the URL, let the visitor be in PL and move it before “Shop”. “Shop” no longer decides.
        Add DE to the places, let the visitor go to https://shop.example/cart instead of https://shop.example/pricing?plan=pro and move it before “Shop”. “Shop” no longer decides.
        Add DE to the places, let the visitor load https://shop.example/cart at the end and move it before “Shop”.
        Let the visitor go to https://shop.example/cart instead of https://shop.example/pricing?plan=pro, let the visitor be in PL and move it before “Shop”. “Shop” no longer decides.
        Let the visitor be in PL, let the visitor load https://shop.example/cart at the end and move it before “Shop”.
    "#]].assert_eq(&suggested(&json!([shop, sales]), PRICING));
}

#[test]
fn a_visit_without_a_page_gets_one_on_which_the_rule_decides() {
    let sales = rule(&json!({ "url": { "values": [{ "value": "/cart" }] } }));
    expect![[r#"
        Let the visitor load https://shop.example/cart.
    "#]]
    .assert_eq(&suggested(&json!([sales]), "wait 5s"));
}

fn texts(pool: &'static [&'static str]) -> impl Strategy<Value = Option<Value>> {
    let text = (proptest::sample::select(pool), proptest::bool::weighted(0.3))
        .prop_map(|(value, exact)| json!({ "value": value, "exact_match": exact }));
    let texts = (
        proptest::collection::vec(text, 1..3),
        proptest::bool::weighted(0.3),
    );
    let condition = texts.prop_map(|(texts, excluded)| {
        let member = if excluded { "exclude_values" } else { "values" };
        json!({ member: texts })
    });
    proptest::option::weighted(0.6, condition)
}

fn any_rule() -> impl Strategy<Value = Value> {
    let places = proptest::sample::select(
        &[
            r#"{"country_code":"PL"}"#,
            r#"{"country":"Germany","city":"Munich"}"#,
            r#"{"region":"Bavaria"}"#,
        ][..],
    );
    let places =
        places.prop_map(|place| json!({ "values": [serde_json::from_str::<Value>(place).unwrap()] }));
    (
        texts(&["/cart", "/Pricing", "https://shop.example/", "shop", "step=2"]),
        texts(&["shop.example", "blog", "SHOP"]),
        proptest::option::weighted(0.4, places),
    )
        .prop_map(|(url, domain, place)| {
            let mut conditions = Map::new();
            for (name, condition) in [("url", url), ("domain", domain), ("geolocation", place)] {
                conditions.extend(condition.map(|condition| (name.to_owned(), condition)));
            }
            rule(&conditions.into())
        })
}

fn any_visit() -> impl Strategy<Value = Session> {
    let pages = proptest::sample::subsequence(
        vec![
            "load https://shop.example/",
            "wait 3s",
            "load https://blog.example/pricing#a",
            "route https://shop.example/cart?step=1",
            "reload",
            "leave",
        ],
        0..5,
    );
    let place = proptest::sample::select(
        &[
            "",
            "visitor country_code \"PL\"\n",
            "visitor country \"Germany\"\n",
        ][..],
    );
    (place, pages).prop_map(|(place, pages)| parse_script(&format!("{place}{}", pages.join("\n"))).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_suggestion_taken_makes_the_rule_decide_when_it_says(
        rules in proptest::collection::vec(any_rule(), 1..4),
        session in any_visit(),
        target in any::<proptest::sample::Index>(),
    ) {
        let documents = documents(&Value::Array(rules));
        let target = target.index(documents.len());
        let inputs = inputs(&documents);
        let id = format!("rule-{target}");
        let found = suggest(engine(), &inputs, &session, &id, &SuggestOptions {
            document: Some(documents[target].clone()),
            ..SuggestOptions::default()
        }).found;
        prop_assert!(found.is_empty() || decides_first(&inputs, &id, &session).is_none());
        for suggestion in &found {
            prop_assert_eq!(applied(&documents, target, &session, suggestion), Some(suggestion.fires_at_ms), "{:?}", suggestion);
        }
    }
}

#[test]
fn nearly_every_rule_that_does_not_decide_has_a_suggestion() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (proptest::collection::vec(any_rule(), 1..4), any_visit());
    let (mut asked, mut helped) = (0, 0);
    while asked < 200 {
        let tree = proptest::strategy::Strategy::new_tree(&strategy, &mut runner).unwrap();
        let (rules, session) = proptest::strategy::ValueTree::current(&tree);
        let inputs = inputs(&documents(&Value::Array(rules)));
        let id = format!("rule-{}", inputs.len() - 1);
        if decides_first(&inputs, &id, &session).is_some() {
            continue;
        }
        asked += 1;
        let found = suggest(engine(), &inputs, &session, &id, &SuggestOptions::default()).found;
        helped += usize::from(!found.is_empty());
    }
    assert!(helped >= 190, "{helped} of {asked}");
}
