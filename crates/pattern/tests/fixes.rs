//! Quick fixes: what is offered, and that each does what it says.

#![expect(
    clippy::unwrap_used,
    reason = "a recording with a hole in it should fail the test"
)]

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use pattern::{Fix, Pattern, Urgency, Verdict, fixes, never_matches};
use serde_json::Value;

/// Patterns with something to mend, and some without.
const MENDED: &[&str] = &[
    // Refused.
    "*/contact",
    "*.shop.example",
    "a**",
    "x{2}{3}",
    "?id=3",
    "+49",
    "^*contact",
    "(contact",
    "((contact",
    "[contact",
    "([contact",
    "contact)",
    "contact\\",
    "[z-a]",
    "a{3,1}",
    "(?i)contact",
    "(?i)a\\d",
    "(?P<year>\\d+)",
    "(?>a+)b",
    "(?<1>a)",
    // Never matches.
    "/über-uns",
    "/straße/über",
    "ü+",
    "/[äö]x",
    "/our team",
    "/our\\steam",
    " /contact ",
    "/emoji/😀",
    "\\u00fc",
    "https://Shop\\.example/",
    "https://bücher\\.example/",
    "https://Shop\\.example/ü",
    "^/contact",
    // Probably meant otherwise.
    "shop.example/cart",
    "www.shop.example/index.html",
    "https://www\\.shop.(com|de)/",
    ".*.pdf$",
    "/page?id=3",
    "/a.html?ref=x",
    "/shop/*",
    "https://shop\\.example/contact*",
    "[A-z]+",
    "/[en|de]/",
    "^http://shop\\.example",
    // Ideas.
    "^https://shop\\.example/contact$",
    "https://shop\\.example/contact/?$",
    // Fine as they are.
    ".*",
    ".*/contact",
    "^https?://(www\\.)?shop\\.example(/.*)?$",
    "https?",
    "colou?r",
    "a.b*c",
    "[^/]+",
];

#[test]
fn fixes_are_offered_where_something_else_was_meant() {
    let mut told = String::new();
    for source in MENDED {
        writeln!(told, "{source}").unwrap();
        for fix in fixes(source) {
            let Fix {
                code,
                urgency,
                title,
                source,
                ..
            } = fix;
            writeln!(told, "    {urgency:?}, {code}: {title}    → {source}").unwrap();
        }
    }
    expect_file!["fixes/offered.txt"].assert_eq(&told);
}

/// The fix of that code which is offered first.
#[track_caller]
fn fix(source: &str, code: &str) -> Fix {
    let offered = fixes(source);
    let found = offered.iter().find(|fix| fix.code == code);
    found
        .cloned()
        .unwrap_or_else(|| panic!("{source}: no {code} in {offered:#?}"))
}

#[track_caller]
fn matches(source: &str, url: &str) -> bool {
    Pattern::compile(source).unwrap().is_match(url) == Verdict::Match
}

/// The fix makes the pattern match the one and not the other; before, it was the other way round or alike.
#[track_caller]
fn mends(source: &str, code: &str, then: &[&str], not_then: &[&str]) {
    let mended = fix(source, code).source;
    for url in then {
        assert!(matches(&mended, url), "{mended} should match {url}");
    }
    for url in not_then {
        assert!(!matches(&mended, url), "{mended} should not match {url}");
    }
    let before =
        |url: &&&str| Pattern::compile(source).is_ok_and(|pattern| pattern.is_match(url) == Verdict::Match);
    assert!(
        !then.iter().all(|url| before(&url)) || not_then.iter().any(|url| before(&url)),
        "{source} did so before"
    );
}

#[test]
fn an_escaped_dot_is_only_a_dot() {
    mends(
        "shop.example",
        "escape-dot",
        &["https://shop.example/"],
        &["https://shopXexample/"],
    );
    mends(
        ".*.pdf$",
        "escape-dot",
        &["https://a.example/b.pdf"],
        &["https://a.example/bpdf"],
    );
}

#[test]
fn an_escaped_question_mark_begins_a_query() {
    mends(
        "/page?id=3",
        "escape-question-mark",
        &["https://a.example/page?id=3"],
        &["https://a.example/pageid=3"],
    );
}

#[test]
fn a_star_becomes_anything() {
    mends(
        "^https://a.example/shop/*$",
        "star-for-anything",
        &["https://a.example/shop/x/y"],
        &["https://a.example/sho"],
    );
    mends(
        "*/contact",
        "star-for-anything",
        &["https://a.example/contact"],
        &["https://a.example/cart"],
    );
}

#[test]
fn what_is_anchored_matches_no_longer_addresses() {
    mends(
        "https://a\\.example/b",
        "anchor-end",
        &["https://a.example/b"],
        &["https://a.example/bc"],
    );
    mends(
        "https://a\\.example",
        "anchor-start",
        &["https://a.example/"],
        &["https://b.example/?u=https://a.example"],
    );
    mends(
        "^/contact",
        "begin-at-path",
        &["https://a.example/contact"],
        &["https://a.example/b/contact"],
    );
}

#[test]
fn a_query_is_allowed_and_nothing_else() {
    let (yes, no) = (
        [
            "https://a.example/b",
            "https://a.example/b?c=d",
            "https://a.example/b#e",
        ],
        ["https://a.example/bc"],
    );
    mends("^https://a\\.example/b$", "allow-query", &yes, &no);
    mends(
        "^http://a\\.example",
        "allow-https",
        &["http://a.example/", "https://a.example/"],
        &["ftp://a.example/"],
    );
}

#[test]
fn classes_become_what_they_looked_like() {
    mends(
        "/[en|de]/",
        "group-for-choices",
        &["https://a.example/en/"],
        &["https://a.example/e/"],
    );
    mends(
        "/[A-z]$",
        "letter-range",
        &["https://a.example/b"],
        &["https://a.example/_"],
    );
}

#[test]
fn letters_in_both_cases_need_no_switch() {
    let url = "https://a.example/CONTACT";
    mends("(?i)contact", "both-cases", &[url], &["https://a.example/cart"]);
    mends(
        "(?i)contact",
        "modifier-group",
        &[url],
        &["https://a.example/cart"],
    );
}

#[test]
fn impossible_patterns_become_possible_and_match_what_browsers_report() {
    for (source, code, url) in [
        ("/über-uns", "percent-encode", "https://a.example/über-uns"),
        ("/straße/über", "percent-encode", "https://a.example/straße/über"),
        ("/(?:ü)+x", "percent-encode", "https://a.example/üüx"),
        ("/ü+x", "percent-encode", "https://a.example/üüx"),
        ("/[äö]x", "percent-encode", "https://a.example/öx"),
        ("/our team", "percent-encode", "https://a.example/our team"),
        ("/our\\steam", "percent-encode", "https://a.example/our team"),
        ("/emoji/😀", "percent-encode", "https://a.example/emoji/😀"),
        ("/\\u00fc", "percent-encode", "https://a.example/ü"),
        ("/a\"b", "percent-encode", "https://a.example/a\"b"),
        (" /contact ", "remove-spaces", "https://a.example/contact"),
        (
            "https://Shop\\.example/",
            "lower-case-host",
            "https://Shop.example/",
        ),
        (
            "https://bücher\\.example/",
            "punycode-host",
            "https://bücher.example/",
        ),
        ("https://Shop\\.example/ü", "percent-encode", ""),
    ] {
        assert!(!never_matches(source).is_empty(), "{source}");
        let mended = fix(source, code).source;
        if !url.is_empty() {
            assert_eq!(never_matches(&mended), [], "{source} became {mended}");
            assert!(
                matches(&mended, &pattern::as_browser_reports(url)),
                "{mended} in {url}"
            );
        }
    }
}

#[test]
fn every_fix_compiles_replaces_what_it_says_and_comes_to_an_end() {
    let mut offered = 0;
    for source in recorded()
        .iter()
        .map(String::as_str)
        .chain(MENDED.iter().copied())
    {
        let units: Vec<u16> = source.encode_utf16().collect();
        for fix in fixes(source) {
            offered += 1;
            assert!(Pattern::compile(&fix.source).is_ok(), "{source}: {fix:?}");
            assert_ne!(fix.source, source);
            assert!(!fix.title.is_empty() && fix.why.ends_with('.'), "{fix:?}");
            let mut replaced = units.clone();
            replaced.splice(
                fix.start as usize..fix.end as usize,
                fix.replacement.encode_utf16(),
            );
            assert_eq!(
                String::from_utf16_lossy(&replaced),
                fix.source,
                "{source}: {fix:?}"
            );
            if Pattern::compile(source).is_ok()
                && matches!(fix.code, "percent-encode" | "lower-case-host" | "punycode-host")
            {
                let of_host = |source: &str| {
                    let parts = never_matches(source);
                    let hosts = parts.iter().filter(|part| part.code == "upper-case-host").count();
                    (parts.len() - hosts, hosts)
                };
                // Capitals in a host are judged only once nothing else is in the way, so these count less.
                assert!(of_host(&fix.source) < of_host(source), "{source}: {fix:?}");
            }
        }
        let mut current = source.to_owned();
        for _ in 0..10 {
            match fixes(&current).into_iter().next() {
                Some(fix) => current = fix.source,
                None => break,
            }
        }
        assert!(
            fixes(&current).is_empty(),
            "{source} is mended on and on: {current}"
        );
    }
    assert!(offered > 60, "{offered}");
}

#[test]
fn the_most_urgent_comes_first() {
    let offered = fixes("https://Shop.example/ü");
    assert_eq!(offered[0].urgency, Urgency::Needed);
    assert_eq!(offered.last().unwrap().urgency, Urgency::Idea);
    assert!(offered.is_sorted_by_key(|fix| fix.urgency));
}

fn recorded() -> Vec<String> {
    let mut patterns = Vec::new();
    for file in ["page-url-patterns.json", "page-url-patterns-more.json"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../tests/cases")
            .join(file);
        let cases: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let rows = cases["rows"].as_array().unwrap().iter();
        patterns.extend(rows.map(|row| row["pattern"].as_str().unwrap().to_owned()));
    }
    patterns
}
