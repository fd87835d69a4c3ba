//! What each type of rule asks.

use serde_json::json;

use super::{greeting, play, rules_of, shown, simple};

/// Asserts that a greeting with this rule is shown in the one visit and not in the other.
#[track_caller]
fn check(rule: &str, in_this: &str, not_in_this: &str) {
    let one = [simple("one", &[rule])];
    assert!(!shown(&one, in_this).is_empty(), "{rule} in\n{in_this}");
    assert!(shown(&one, not_in_this).is_empty(), "{rule} in\n{not_in_this}");
}

#[test]
fn the_time_on_the_page_begins_anew_with_each_address_and_that_on_the_site_does_not() {
    let both = [
        simple("page", &["visit_time_page greater_or_equal 30"]),
        simple("site", &["visit_time_site greater_or_equal 30"]),
    ];
    let script = "load https://a.example/\nwait 20s\nroute https://a.example/b\nwait 15s\nminimize\nwait 40s";
    assert_eq!(shown(&both, script), ["site at 30", "page at 50"]);
}

#[test]
fn times_are_whole_seconds_that_have_passed() {
    let cases = [
        ("equals 5", Some(5)),
        ("greater_than 5", Some(6)),
        ("greater_or_equal 5", Some(5)),
        ("lower_than 5", Some(0)),
        ("lower_or_equal 0", Some(0)),
        ("doesnt_equal 0", Some(1)),
        ("lower_than 0", None),
        ("contains 5", None),
        ("equals soon", None),
    ];
    for (asked, at) in cases {
        let one = [simple("one", &[&format!("visit_time_page {asked}")])];
        let found = shown(&one, "load https://a.example/\nwait 20m");
        assert_eq!(
            found.first().cloned(),
            at.map(|at| format!("one at {at}")),
            "{asked}"
        );
    }
}

#[test]
fn addresses_are_compared_whole_or_in_part_and_capitals_count() {
    let page = |url: &str| format!("load {url}");
    check(
        "url_current contains /pricing",
        &page("https://a.example/pricing?x"),
        &page("https://a.example/Pricing"),
    );
    check(
        "url_current equals https://a.example/",
        &page("https://a.example/"),
        &page("https://a.example/#top"),
    );
    check(
        "url_current doesnt_contain help",
        &page("https://a.example/"),
        &page("https://a.example/help"),
    );
    check(
        "url_visited contains /cart",
        "load https://a.example/cart\nload https://a.example/",
        "load https://a.example/\nload https://a.example/b",
    );
    check(
        "url_visited doesnt_contain /cart",
        "load https://a.example/",
        "load https://a.example/cart\nload https://a.example/",
    );
}

#[test]
fn a_funnel_wants_its_steps_in_their_order_and_lets_other_pages_lie_between() {
    let steps = json!([
        { "url": "/cart", "operator": "contains" },
        { "url": "https://a.example/till", "operator": "equals" },
    ]);
    let rules = json!([{ "condition": "and", "type": "url_funnel", "urls": steps }]);
    let one = [greeting("one", rules, json!({}))];
    let visit = |pages: &[&str]| {
        let lines: Vec<String> = pages
            .iter()
            .map(|page| format!("load https://a.example/{page}\nwait 1s"))
            .collect();
        shown(&one, &lines.join("\n"))
    };
    assert_eq!(visit(&["cart", "till"]), ["one at 1"]);
    assert_eq!(visit(&["cart", "help", "till"]), ["one at 2"]);
    assert!(visit(&["till", "cart"]).is_empty());
    assert!(visit(&["cart", "till?x"]).is_empty());
}

#[test]
fn pages_and_visits_are_counted() {
    check(
        "pages_view_number equals 3",
        "load https://a.example/\nreload\nroute https://a.example/b",
        "load https://a.example/\nreload",
    );
    check(
        "visits_number greater_or_equal 3",
        "visitor earlier_visits 2\n\nload https://a.example/",
        "visitor earlier_visits 1\n\nload https://a.example/",
    );
    let back = "load https://a.example/\nwait 1s\nreturn after 10s";
    assert_eq!(
        shown(&[simple("one", &["visits_number equals 2"])], back),
        ["one at 11"]
    );
    let counted = [greeting(
        "one",
        json!([
            { "condition": "and", "type": "url_match_page_view_number", "operator": "equals", "value": 2, "urls": [{ "url": "/a", "operator": "contains" }] },
        ]),
        json!({}),
    )];
    let pages =
        "load https://x.example/a\nwait 1s\nload https://x.example/b\nwait 1s\nload https://x.example/a2";
    assert_eq!(shown(&counted, pages), ["one at 2"]);
    let by_the_page = simple(
        "one",
        &["url_current contains /a", "url_match_page_view_number equals 2"],
    );
    assert_eq!(shown(&[by_the_page], pages), ["one at 2"]);
}

#[test]
fn where_a_visitor_is_and_came_from_is_compared() {
    let page = "\n\nload https://a.example/";
    let with = |facts: &str| format!("{facts}{page}");
    check(
        "geolocation equals germany",
        &with("visitor country \"Germany\""),
        &with("visitor country \"German\""),
    );
    check(
        "geolocation contains bav",
        &with("visitor region \"Bavaria\""),
        &with("visitor city \"Berlin\""),
    );
    check(
        "geolocation doesnt_equal DE",
        &with("visitor country_code \"FR\""),
        &with("visitor country_code \"DE\""),
    );
    let from = "visitor referrer \"https://www.google.com/search?q=Red+chairs\"";
    check(
        "url_referrer contains google",
        &with(from),
        &with("visitor referrer \"https://b.example/\""),
    );
    check(
        "search_keyword contains red chair",
        &with(from),
        &with("visitor referrer \"https://www.google.com/\""),
    );
    check(
        "search_keyword doesnt_contain red",
        &with("visitor city \"x\""),
        &with(from),
    );
    // Who comes back comes from nowhere.
    check(
        "url_referrer doesnt_contain google",
        &format!("{}\nreturn after 1d", with(from)),
        &with(from),
    );
}

#[test]
fn variables_and_advertisements_have_a_name_and_a_value() {
    let field = |of: &str, field: serde_json::Value| {
        let rules = json!([{ "condition": "and", "type": of, "session_field": field }]);
        [greeting("one", rules, json!({}))]
    };
    let plan = field("custom_variable", json!({ "plan": "pro" }));
    assert_eq!(
        shown(&plan, "visitor plan \"pro\"\n\nload https://a.example/"),
        ["one at 0"]
    );
    assert!(shown(&plan, "visitor plan \"free\"\n\nload https://a.example/").is_empty());
    assert!(shown(&plan, "load https://a.example/").is_empty());
    let ad = field("ads_traffic", json!({ "google": "true" }));
    let way = "load https://a.example/?wbraid=1\nwait 2s\nload https://a.example/b";
    assert_eq!(shown(&ad, way), ["one at 0"]);
    // The first address of the visit counts, and no later one.
    assert!(shown(&ad, "load https://a.example/\nload https://a.example/?gclid=1").is_empty());
    assert!(shown(&field("ads_traffic", json!({ "facebook": "x" })), way).is_empty());
}

#[test]
fn rules_that_cannot_be_read_never_hold_and_say_so() {
    for rule in [
        "moon equals 1",
        "url_current lower_than 3",
        "pages_view_number contains 1",
        "visit_time_page equals x",
    ] {
        let one = [simple("one", &[rule])];
        let trace = play(&one, "load https://a.example/\nwait 1m");
        let text = &super::last(&trace, "one").text;
        assert!(text.contains("never holds"), "{rule}: {text}");
    }
    assert_eq!(
        shown(
            &[greeting("one", rules_of(&[]), json!({}))],
            "load https://a.example/"
        ),
        ["one at 0"]
    );
}
