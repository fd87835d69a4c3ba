//! Addresses that keep a browser busy get no verdict, and all others the verdict that they always had.

use pattern::{Finding, Growth, Occurs, Pattern, Verdict, dangers};

fn attack(source: &str) -> String {
    let report = dangers(source).expect("the pattern compiles");
    let danger = report
        .in_addresses()
        .unwrap_or_else(|| panic!("{source}: {report:#?}"));
    assert_eq!(danger.growth, Growth::Exponential, "{source}");
    danger.attack.url.clone()
}

#[test]
fn the_address_that_a_report_prints_is_given_up_on() {
    for source in [
        "(a+)+$",
        "(a|a)*$",
        "(x+x+)+y",
        "^https?://[^/]+/(?:[\\w-]+/?)*$",
        "/product/([a-z0-9]+-?)*/reviews",
        "\\?([^=]+=[^&]*&?)*utm_source=mail$",
        "^https://(\\w+)/(?:\\1|\\w)+$",
    ] {
        let url = attack(source);
        let pattern = Pattern::compile(source).unwrap();
        let answers = (pattern.is_match(&url), pattern.find(&url));
        assert_eq!(answers, (Verdict::GaveUp, Finding::GaveUp), "{source} on {url}");
        let counts = pattern.count_lines(format!("{url}\nhttps://shop.example/\n{url}\n").as_bytes());
        assert_eq!((counts.total, counts.gave_up), (3, 2), "{source} on {url}");
    }
}

#[test]
fn a_pattern_that_can_freeze_still_answers_for_ordinary_addresses() {
    let pattern = Pattern::compile("(\\w+-?)+/checkout$").unwrap();
    assert_eq!(
        pattern.is_match("https://shop.example/blue-shoes/checkout"),
        Verdict::Match
    );
    assert_eq!(pattern.is_match("https://shop.example/basket"), Verdict::NoMatch);
}

#[test]
fn attacks_are_made_of_what_only_a_query_or_a_fragment_can_hold() {
    for source in [
        "(\\{+)+A",
        "(\\}+)+A",
        "(`+)+A",
        "(\\\\+)+A",
        "(\\|+)+A",
        "(\\^+)+A",
        "'(?:[^']|\\\\.)*'!",
    ] {
        let url = attack(source);
        assert_eq!(pattern::as_browser_reports(&url), url, "{source}");
    }
    let never = dangers("(\"+)+A").unwrap();
    assert!(never.dangers.iter().all(|danger| danger.occurs == Occurs::Never));
}

#[test]
fn back_references_are_measured() {
    for (source, at_least) in [("([a-z]+)\\1+!", 3), ("(.*)(.*)\\1\\2!", 3)] {
        let report = dangers(source).unwrap();
        let growth = report.in_addresses().map(|danger| danger.growth);
        assert!(
            growth >= Some(Growth::Polynomial { degree: at_least }),
            "{source}: {report:#?}"
        );
        assert!(!report.summary.contains("more than 0 steps"), "{source}");
    }
}

#[test]
fn every_line_of_a_text_has_steps_of_its_own() {
    let pattern = Pattern::compile(".*(/.+?)/.*?\\1/.*?\\1/").unwrap();
    let lines: Vec<String> = (0..500)
        .map(|index| format!("https://shop.example/blue-shoes/red/sale/red/item-{index}/item-42?id={index}"))
        .collect();
    let counts = pattern.count_lines(lines.join("\n").as_bytes());
    let matched = lines
        .iter()
        .filter(|line| pattern.is_match(line) == Verdict::Match)
        .count();
    assert_eq!((counts.matched, counts.gave_up), (matched as u64, 0));
}

#[test]
fn enormous_counts_are_answered() {
    let pattern = Pattern::compile("a{65536}").unwrap();
    assert_eq!(pattern.is_match("https://shop.example/aaa"), Verdict::NoMatch);
    assert_eq!(pattern.is_match(&"a".repeat(65_536)), Verdict::Match);
}

#[test]
fn a_list_of_ten_thousand_names_is_answered_on_a_long_address() {
    let names: Vec<String> = (0..10_000).map(|index| format!("name{index}")).collect();
    let pattern = Pattern::compile(&format!("/({})(/|$)", names.join("|"))).unwrap();
    let long = "https://shop.example".to_owned() + &"/name/n/namely".repeat(80);
    for (end, verdict) in [
        ("/name77/x", Verdict::Match),
        ("/name9999", Verdict::Match),
        ("/name10000", Verdict::NoMatch),
        ("/name77x", Verdict::NoMatch),
    ] {
        assert_eq!(pattern.is_match(&format!("{long}{end}")), verdict, "{end}");
    }
}

#[test]
fn the_first_of_many_alternatives_wins_whatever_they_begin_with() {
    let names = "b|ab|a|abc|[ab]c|ad|(?:x|y)z|ae|a|aefg|c|cd|\\w|ca|q|r|s|t";
    let pattern = Pattern::compile(&format!("^(x?)(?:{names})\\1(?!f)")).unwrap();
    for (url, end) in [
        ("abc", Some(2)),
        ("ad", Some(1)),
        ("yz", Some(2)),
        ("aefg", Some(1)),
        ("cf", None),
        ("aef", Some(1)),
    ] {
        let found = match pattern.find(url) {
            Finding::Match(span) => Some(span.end),
            Finding::NoMatch => None,
            Finding::GaveUp => panic!("{url} is short"),
        };
        assert_eq!(found, end, "{url}");
    }
}
