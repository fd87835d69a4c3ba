//! How pairs of patterns lie to each other, with the addresses that show it.

use pattern::{
    Pattern, Relation, UndecidedReason, Verdict, as_browser_reports, relate, relate_all, relate_by_examples,
};

fn compile(source: &str) -> Pattern {
    Pattern::compile(source).expect("browsers accept it")
}

/// The relation in one line a fact: `both`, `only first` and `only second` with their addresses.
fn told(relation: &Relation) -> String {
    match relation {
        Relation::Same { both } => format!("same: {both}"),
        Relation::FirstInside { both, only_second } => format!("first inside: {both} | not {only_second}"),
        Relation::SecondInside { both, only_first } => format!("second inside: {both} | not {only_first}"),
        Relation::Overlapping {
            both,
            only_first,
            only_second,
        } => format!("overlapping: {both} | {only_first} | {only_second}"),
        Relation::Apart {
            only_first,
            only_second,
        } => {
            let or_none = |url: &Option<String>| url.clone().unwrap_or_else(|| "nothing".to_owned());
            format!("apart: {} | {}", or_none(only_first), or_none(only_second))
        }
        Relation::Undecided { reason, .. } => format!("undecided: {reason:?}"),
    }
}

/// Every address of a relation must be one that browsers report, and do what it is said to do.
#[track_caller]
fn confirm(first: &Pattern, second: &Pattern, relation: &Relation) {
    let check = |url: &String, of_first: bool, of_second: bool| {
        assert_eq!(as_browser_reports(url), url.as_str());
        for (pattern, matches) in [(first, of_first), (second, of_second)] {
            let expected = if matches { Verdict::Match } else { Verdict::NoMatch };
            assert_eq!(pattern.is_match(url), expected, "{} on {url}", pattern.source());
        }
    };
    let json = serde_json::to_value(relation).expect("a relation is plain data");
    for (key, of_first, of_second) in [
        ("both", true, true),
        ("only_first", true, false),
        ("only_second", false, true),
    ] {
        if let Some(url) = json.get(key).and_then(serde_json::Value::as_str) {
            check(&url.to_owned(), of_first, of_second);
        }
    }
}

/// What is said of two patterns, after all that it claims is confirmed, both ways round.
#[track_caller]
fn line(first: &str, second: &str) -> String {
    let (one, other) = (compile(first), compile(second));
    let relation = relate(&one, &other);
    confirm(&one, &other, &relation);
    let turned = relate(&other, &one);
    confirm(&other, &one, &turned);
    let kind = |relation: &Relation| told(relation).split(':').next().unwrap_or_default().to_owned();
    let expected = match kind(&relation).as_str() {
        "first inside" => "second inside".to_owned(),
        "second inside" => "first inside".to_owned(),
        same => same.to_owned(),
    };
    assert_eq!(kind(&turned), expected, "{second} and {first}");
    format!("{first}   {second}\n    {}\n", told(&relation))
}

#[test]
fn known_pairs_lie_as_they_should() {
    let pairs = [
        ("/contact", ".*/contact"),
        ("/contact", "/contact$"),
        ("/contact", "/contact-us"),
        ("/contact", "/pricing"),
        ("/contact$", "/pricing$"),
        ("contact", "/contact"),
        ("^https://shop\\.example/", "^https://help\\.example/"),
        ("^https://shop.example/", "^https://shop\\.example/"),
        (
            "^https?://(www\\.)?shop\\.example/",
            "^https://shop\\.example/cart",
        ),
        ("^http://", "^https://"),
        ("^https?://", ""),
        ("^http://localhost:3000/", "^http://127\\.0\\.0\\.1/"),
        ("^(?!.*cart).*shop", "cart"),
        ("/product/(?!sale)", "/product/"),
        ("(?<!/blog)/contact", "/contact"),
        ("(?<=/blog)/contact(?!-)", "/blog/contact"),
        ("/product/\\d+", "/product/[0-9]+$"),
        ("utm_source=", "\\?.*utm_source="),
        ("#", "\\?"),
        ("über", "/contact"),
        ("a b", "a b"),
        ("^https://Shop\\.example/", "/"),
        ("/../", "/contact/"),
        ("\\.\\./", "/contact"),
        ("(?i:/contact)", "/contact"),
        ("\\bsale\\b", "/sale/"),
        ("xn--", "/contact"),
        ("^https://xn--mnchen-3ya\\.de/", "/"),
        ("(a)\\1", "/contact"),
        ("(?<=a(?=b))b", "/contact"),
    ];
    let lines: String = pairs.iter().map(|(first, second)| line(first, second)).collect();
    expect_test::expect![[r#"
        /contact   .*/contact
            same: https://shop.example/contact
        /contact   /contact$
            second inside: https://shop.example/contact | not https://shop.example/contact/
        /contact   /contact-us
            second inside: https://shop.example/contact-us | not https://shop.example/contact
        /contact   /pricing
            overlapping: https://shop.example/contact/pricing | https://shop.example/contact | https://shop.example/pricing
        /contact$   /pricing$
            apart: https://shop.example/contact | https://shop.example/pricing
        contact   /contact
            second inside: https://shop.example/contact | not https://shop.example/ccontact
        ^https://shop\.example/   ^https://help\.example/
            apart: https://shop.example/ | https://help.example/
        ^https://shop.example/   ^https://shop\.example/
            second inside: https://shop.example/ | not https://shop/example/
        ^https?://(www\.)?shop\.example/   ^https://shop\.example/cart
            second inside: https://shop.example/cart | not https://shop.example/
        ^http://   ^https://
            apart: http://shop.example/ | https://shop.example/
        ^https?://   
            same: https://shop.example/
        ^http://localhost:3000/   ^http://127\.0\.0\.1/
            apart: http://localhost:3000/ | http://127.0.0.1/
        ^(?!.*cart).*shop   cart
            apart: https://shop.example/ | https://shop.example/cart
        /product/(?!sale)   /product/
            first inside: https://shop.example/product/ | not https://shop.example/product/sale
        (?<!/blog)/contact   /contact
            first inside: https://shop.example/contact | not https://shop.example/blog/contact
        (?<=/blog)/contact(?!-)   /blog/contact
            first inside: https://shop.example/blog/contact | not https://shop.example/blog/contact-
        /product/\d+   /product/[0-9]+$
            second inside: https://shop.example/product/1 | not https://shop.example/product/1/
        utm_source=   \?.*utm_source=
            second inside: https://shop.example/?utm_source= | not https://shop.example/utm_source=
        #   \?
            overlapping: https://shop.example/#? | https://shop.example/#top | https://shop.example/?page=2
        über   /contact
            apart: nothing | https://shop.example/contact
        a b   a b
            apart: nothing | nothing
        ^https://Shop\.example/   /
            apart: nothing | https://shop.example/
        /../   /contact/
            overlapping: https://shop.example////contact/ | https://shop.example//// | https://shop.example/contact/
        \.\./   /contact
            overlapping: https://shop.example/a../contact | https://shop.example/a../ | https://shop.example/contact
        (?i:/contact)   /contact
            second inside: https://shop.example/contact | not https://shop.example/contacT
        \bsale\b   /sale/
            second inside: https://shop.example/sale/ | not https://shop.example/sale
        xn--   /contact
            overlapping: https://shop.example/xn--/contact | https://shop.example/xn-- | https://shop.example/contact
        ^https://xn--mnchen-3ya\.de/   /
            first inside: https://xn--mnchen-3ya.de/ | not https://shop.example/
        (a)\1   /contact
            undecided: BackReference
        (?<=a(?=b))b   /contact
            undecided: NestedLookaround
    "#]].assert_eq(&lines);
}

#[test]
fn what_refers_back_is_left_to_examples() {
    let first = compile(r"/(\w+)/\1$");
    let second = compile("/shop/");
    assert!(matches!(
        relate(&first, &second),
        Relation::Undecided {
            reason: UndecidedReason::BackReference,
            ..
        }
    ));
    let urls = [
        "https://a.example/shop/shop",
        "HTTPS://A.example/x/x",
        "https://a.example/shop/1",
        "https://a.example/",
    ];
    let found = relate_by_examples(&first, &second, urls);
    assert_eq!(found.tried, 4);
    assert_eq!(
        (found.both.count, found.only_first.count, found.only_second.count),
        (1, 1, 1)
    );
    assert_eq!(found.only_first.first.as_deref(), Some("https://a.example/x/x"));
    assert_eq!(found.gave_up, 0);
}

#[test]
fn many_patterns_are_related_in_pairs_that_say_what_each_pair_alone_does() {
    let patterns = [
        Some(compile("/contact")),
        None,
        Some(compile("^https://shop\\.example/")),
        Some(compile("(a)\\1")),
    ];
    let listed: Vec<Option<&Pattern>> = patterns.iter().map(Option::as_ref).collect();
    let pairs = relate_all(&listed);
    let places: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.first, pair.second)).collect();
    assert_eq!(places, [(0, 2), (0, 3), (2, 3)]);
    for pair in pairs {
        let alone = relate(listed[pair.first].unwrap(), listed[pair.second].unwrap());
        assert_eq!(pair.relation, alone);
    }
}

#[test]
fn patterns_that_would_need_a_huge_automaton_are_undecided() {
    let huge = compile("a[ab]{40}c");
    assert!(matches!(
        relate(&huge, &compile("/contact")),
        Relation::Undecided {
            reason: UndecidedReason::TooLarge,
            ..
        }
    ));
}
