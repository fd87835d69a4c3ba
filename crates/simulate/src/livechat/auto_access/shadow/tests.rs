use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::decision::ask;
use super::{AutoAccess, Page, RuleAnswers, overlap, shadowed};

fn rules(conditions: &Value) -> Vec<AutoAccess> {
    let conditions = conditions.as_array().unwrap().iter();
    conditions
        .map(|conditions| {
            let rule = json!({ "access": { "groups": [1] }, "conditions": conditions });
            AutoAccess::read(rule.as_object().unwrap())
        })
        .collect()
}

/// Which rules never decide, and by which.
#[track_caller]
fn found(conditions: &Value) -> Vec<(usize, Vec<usize>)> {
    let rules = rules(conditions);
    let found = shadowed(&rules);
    for shadowed in &found {
        let answers = ask(rules.iter(), &shadowed.witness);
        assert!(answers[shadowed.rule].hold(), "{shadowed:?}");
        assert!(
            shadowed.by.iter().any(|earlier| answers[*earlier].hold()),
            "{shadowed:?}"
        );
    }
    found.into_iter().map(|found| (found.rule, found.by)).collect()
}

fn url(values: &[&str]) -> Value {
    let values: Vec<Value> = values.iter().map(|value| json!({ "value": value })).collect();
    json!({ "url": { "values": values } })
}

#[test]
fn a_longer_text_is_shadowed_by_a_part_of_it_and_not_the_other_way_round() {
    assert_eq!(
        found(&json!([url(&["/help"]), url(&["/help/returns"])])),
        [(1, vec![0])]
    );
    assert_eq!(found(&json!([url(&["/help/returns"]), url(&["/help"])])), []);
    // Letters count in URLs.
    assert_eq!(found(&json!([url(&["/Help"]), url(&["/help/returns"])])), []);
}

#[test]
fn several_rules_can_shadow_one_together() {
    let rules = json!([
        url(&["/a"]),
        url(&["/b"]),
        url(&["/b/c", "/a/c"]),
        url(&["/a/c", "/d"])
    ]);
    assert_eq!(found(&rules), [(2, vec![0, 1])]);
}

#[test]
fn a_rule_that_asks_for_more_is_shadowed_and_one_that_asks_for_a_place_shadows_only_that_place() {
    let poland = json!({ "geolocation": { "values": [{ "country_code": "PL" }] } });
    let lublin = json!({ "geolocation": { "values": [{ "country_code": "pl", "city": "Lublin" }] } });
    let both = json!({ "url": { "values": [{ "value": "/a" }] }, "geolocation": { "values": [{ "country_code": "PL", "region": "x" }] } });
    assert_eq!(
        found(&json!([poland, lublin, both, url(&["/a"])])),
        [(1, vec![0]), (2, vec![0])]
    );
    assert_eq!(found(&json!([lublin, poland])), []);
    assert_eq!(
        found(&json!([{}, poland, url(&["/a"])])),
        [(1, vec![0]), (2, vec![0])]
    );
}

#[test]
fn a_whole_address_is_compared_as_it_is_with_its_host() {
    let page = json!({ "url": { "values": [{ "value": "https://shop.example/a", "exact_match": true }] } });
    let shop = json!({ "domain": { "values": [{ "value": "Shop.example", "exact_match": true }] } });
    let blog = json!({ "domain": { "exclude_values": [{ "value": "blog" }] } });
    assert_eq!(found(&json!([shop, page])), [(1, vec![0])]);
    assert_eq!(found(&json!([blog, page])), [(1, vec![0])]);
    assert_eq!(found(&json!([page, shop])), []);
    assert_eq!(found(&json!([page, url(&["/a"])])), []);
    // A rule that can never hold is not shadowed.
    let never = json!({
        "url": { "values": [{ "value": "https://other.example/", "exact_match": true }] },
        "domain": { "values": [{ "value": "shop" }] },
    });
    assert_eq!(found(&json!([{}, never])), []);
}

#[test]
fn a_host_is_a_part_of_its_address() {
    let shop = json!({ "domain": { "values": [{ "value": "www.Shop.example", "exact_match": true }, { "value": "eshop.example" }] } });
    assert_eq!(found(&json!([url(&["shop.example"]), shop])), [(1, vec![0])]);
    assert_eq!(found(&json!([shop, url(&["eshop.example"])])), []);
}

#[test]
fn exclusions_shadow_those_that_exclude_as_much_and_more() {
    let without = |values: &[&str]| {
        let values: Vec<Value> = values.iter().map(|value| json!({ "value": value })).collect();
        json!({ "url": { "exclude_values": values } })
    };
    assert_eq!(
        found(&json!([without(&["/help/a"]), without(&["/help", "/cart"])])),
        [(1, vec![0])]
    );
    assert_eq!(found(&json!([without(&["/help"]), without(&["/help/a"])])), []);
    // A page with one text in it can have any other as well.
    assert_eq!(found(&json!([without(&["/help"]), url(&["/cart"])])), []);
    let not_this =
        json!({ "url": { "exclude_values": [{ "value": "https://a.b/x", "exact_match": true }] } });
    assert_eq!(found(&json!([not_this, url(&["/cart"])])), [(1, vec![0])]);
    assert_eq!(found(&json!([not_this, url(&["/x"])])), []);
}

#[test]
fn the_page_of_a_finding_is_an_address_as_browsers_report_them() {
    let without = |value: &str| json!({ "url": { "exclude_values": [{ "value": value }] } });
    let domain = |value: &str| json!({ "domain": { "values": [{ "value": value }] } });
    let conditions = json!([
        [without("/a"), without("/a")],
        [without("/a"), without("/")],
        [domain("shop"), domain("shop.example")],
        [url(&["?a"]), url(&["?a", "#b"])],
        [url(&[":8080"]), url(&[":8080"])],
        [url(&["https://a.example"]), url(&["https://a.example"])],
        [{}, {}],
    ]);
    for pair in conditions.as_array().unwrap() {
        for found in shadowed(&rules(pair)) {
            let url = &found.witness.url;
            let behind = &url[crate::suggest::origin(url).unwrap().len()..];
            assert!(behind.starts_with('/'), "{pair}: {url}");
        }
    }
    assert_eq!(
        shadowed(&rules(&conditions[0]))[0].witness.url,
        "https://shop.example/"
    );
}

#[test]
fn rules_with_many_values_are_looked_at_as_well() {
    let many = |rule: usize, values: usize| -> Value {
        let texts = |what: &str| -> Vec<Value> {
            let numbers = 0..values;
            numbers
                .map(|number| json!({ "value": format!("{what}-{rule}-{number}.") }))
                .collect()
        };
        let places: Vec<Value> = (0..values)
            .map(|number| json!({ "country_code": "DE", "city": format!("city {number}") }))
            .collect();
        json!({
            "url": { "values": texts("/page") },
            "domain": { "values": texts("shop") },
            "geolocation": { "values": places },
        })
    };
    let mut conditions: Vec<Value> = (0..100).map(|rule| many(rule, 20)).collect();
    conditions.push(many(7, 12));
    assert_eq!(found(&Value::Array(conditions)), [(100, vec![7])]);
}

#[test]
fn a_finding_names_the_rules_and_the_page_and_says_what_to_do() {
    let lublin = json!({
        "url": { "values": [{ "value": "/a/c" }, { "value": "/b" }] },
        "geolocation": { "values": [{ "country_code": "PL", "city": "Lublin" }] },
    });
    let found = shadowed(&rules(&json!([url(&["/a"]), url(&["/b"]), lublin])));
    let name = |place: usize| ["Sales", "Shop", "Lublin"][place].to_owned();
    assert_eq!(
        found[0].message(name),
        "“Lublin” never decides: “Sales” and “Shop” before it hold wherever it does, for example on https://shop.example/b in Lublin, PL."
    );
    assert_eq!(
        found[0].help(name),
        "Move it before “Sales”, make that ask for more, or delete it."
    );
}

#[test]
fn two_rules_that_are_not_one_within_the_other_have_a_page_on_which_the_first_wins() {
    let poland = json!({ "geolocation": { "values": [{ "country_code": "PL" }] } });
    let lublin = json!({ "geolocation": { "values": [{ "country": "Poland", "city": "Lublin" }] } });
    let both = rules(&json!([url(&["/cart"]), url(&["step=2"]), poland, lublin]));
    let page = overlap(&both[0], &both[1]).unwrap();
    assert_eq!(page.url, "https://shop.example/cart/step=2");
    let page = overlap(&both[2], &both[3]).unwrap();
    assert_eq!(page.place.city.as_deref(), Some("Lublin"));
    assert_eq!(page.place.country_code.as_deref(), Some("PL"));
    let germany = rules(&json!([{ "geolocation": { "values": [{ "country_code": "DE" }] } }]));
    assert_eq!(overlap(&both[2], &germany[0]), None);
}

/// Texts of values: made of letters that the addresses below have besides, so that parts are found across borders.
const VALUES: [&str; 10] = ["", "x", "y", "xy", "xx", "yx", "a.b", "https://a.b/x", "/", "b/x"];
const HOSTS: [&str; 5] = ["a.b", "B", "a", ".b", "a.b.x"];

/// Every address of two hosts with a path of up to four letters, and all places.
fn pages() -> Vec<Page> {
    let mut paths = vec![String::new()];
    let mut last = paths.clone();
    for _ in 0..4 {
        last = last
            .iter()
            .flat_map(|path| ["x", "y"].map(|letter| format!("{path}{letter}")))
            .collect();
        paths.extend(last.iter().cloned());
    }
    let mut pages = Vec::new();
    for host in ["a.b", "b", "a.b.x", "y"] {
        for path in &paths {
            for (country, city) in [
                (None, None),
                (Some("P"), None),
                (Some("Q"), None),
                (None, Some("c")),
                (Some("P"), Some("c")),
                (Some("Q"), Some("c")),
            ] {
                let mut page = Page {
                    url: format!("https://{host}/{path}"),
                    ..Page::default()
                };
                page.place.country = country.map(str::to_owned);
                page.place.city = city.map(str::to_owned);
                pages.push(page);
            }
        }
    }
    pages
}

fn texts(pool: &'static [&'static str], may_exclude: bool) -> impl Strategy<Value = Option<Value>> {
    let text = (proptest::sample::select(pool), proptest::bool::weighted(0.25))
        .prop_map(|(value, exact)| json!({ "value": value, "exact_match": exact }));
    let texts = proptest::collection::vec(text, 1..3);
    let condition = (
        texts,
        proptest::bool::weighted(if may_exclude { 0.3 } else { 0.0 }),
    )
        .prop_map(|(texts, excluded)| {
            let member = if excluded { "exclude_values" } else { "values" };
            json!({ member: texts })
        });
    proptest::option::of(condition)
}

fn places() -> impl Strategy<Value = Option<Value>> {
    let place = (
        proptest::option::of(proptest::sample::select(&["P", "p", "Q"][..])),
        proptest::option::of(Just("c")),
    )
        .prop_map(|(country, city)| json!({ "country": country, "city": city }));
    let places = proptest::collection::vec(place, 1..3);
    proptest::option::weighted(0.4, places.prop_map(|places| json!({ "values": places })))
}

fn any_rule() -> impl Strategy<Value = Value> {
    (texts(&VALUES, true), texts(&HOSTS, true), places())
        .prop_map(|(url, domain, place)| json!({ "url": url, "domain": domain, "geolocation": place }))
}

/// A rule with parts of paths and places alone: what is shadowed among such rules is found without exception.
fn plain_rule() -> impl Strategy<Value = Value> {
    let parts = proptest::collection::vec(proptest::sample::select(&["x", "y", "xy", "xx", "yxy"][..]), 1..3);
    let url = parts.prop_map(|parts| {
        let values: Vec<Value> = parts.iter().map(|part| json!({ "value": part })).collect();
        json!({ "values": values })
    });
    (proptest::option::weighted(0.8, url), places())
        .prop_map(|(url, place)| json!({ "url": url, "geolocation": place }))
}

/// For each rule whether it decides on one of the pages.
fn decides_somewhere(rules: &[AutoAccess]) -> Vec<bool> {
    let mut somewhere = vec![false; rules.len()];
    for page in pages() {
        let answers = ask(rules.iter(), &page);
        if let Some(first) = answers.iter().position(RuleAnswers::hold) {
            somewhere[first] = true;
        }
    }
    somewhere
}

proptest! {
    #[test]
    fn a_rule_that_is_said_to_be_shadowed_decides_on_no_page(conditions in proptest::collection::vec(any_rule(), 2..5)) {
        let rules = rules(&Value::Array(conditions));
        let somewhere = decides_somewhere(&rules);
        for shadowed in shadowed(&rules) {
            prop_assert!(!somewhere[shadowed.rule], "{:?}", shadowed);
            let answers = ask(rules.iter(), &shadowed.witness);
            prop_assert!(answers[shadowed.rule].hold());
            prop_assert!(shadowed.by.iter().any(|earlier| *earlier < shadowed.rule && answers[*earlier].hold()));
        }
    }

    #[test]
    fn of_rules_with_parts_of_paths_and_places_every_one_that_never_decides_is_found(
        conditions in proptest::collection::vec(plain_rule(), 2..6),
    ) {
        let rules = rules(&Value::Array(conditions));
        let said: Vec<usize> = shadowed(&rules).into_iter().map(|shadowed| shadowed.rule).collect();
        let somewhere = decides_somewhere(&rules);
        let never: Vec<usize> = (0..rules.len()).filter(|rule| !somewhere[*rule]).collect();
        prop_assert_eq!(said, never);
    }

    #[test]
    fn rules_that_hold_on_one_page_together_have_a_witness_where_nothing_is_excluded(one in plain_rule(), other in plain_rule()) {
        let rules = rules(&json!([one, other]));
        let both = pages().into_iter().any(|page| ask(rules.iter(), &page).iter().all(RuleAnswers::hold));
        prop_assert!(!both || overlap(&rules[0], &rules[1]).is_some());
    }
}
