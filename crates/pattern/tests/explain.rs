//! Patterns in plain words: a table of them to be read, and what must hold for every one.

#![expect(
    clippy::unwrap_used,
    reason = "a recording with a hole in it should fail the test"
)]

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use pattern::{
    Explanation, Finding, Part, PartKind, PartMatcher, PartMatches, Pattern, explain, part_matches,
};
use serde_json::Value;

/// What people write, and what they should be warned of.
const TOLD: &[&str] = &[
    "",
    ".*",
    "/contact",
    ".*/contact",
    "^https://shop\\.example/$",
    "^https?://(www\\.)?shop\\.example(/.*)?$",
    "shop.example/cart",
    "contact|pricing",
    "(?:contact|pricing)",
    "/(en|de|fr)/checkout",
    "^https?:\\/\\/[^/]+\\/(en|de)-[A-Z]{2}\\/",
    "\\.html?$",
    "/product/\\d+$",
    "/blog/\\d{4}/\\d{2}/.+",
    "^(?!.*(contact|pricing)).*$",
    "^(?!.*\\.pdf$)",
    "^(?=.*shop)(?!.*cart).*$",
    "(?<!\\/)\\w+$",
    "/shop/(?!cart)",
    "T10(?=:)",
    "/page?id=3",
    "/shop/*",
    "/über-uns",
    "https://Shop\\.example/",
    "[A-z]",
    "[en|de]",
    "[^\\x00-\\x7F]{2}",
    "(?<y>\\d{4})-(?<m>\\d\\d)",
    "(?<a>.)-\\k<a>",
    "(a)|b\\1",
    "(\\1a)+",
    "(?i:Contact)",
    "x+?y??z{2,}?",
    "a{1000}",
    "a{0}b{1}c{3,5}d{0,2}e{,2}",
    "(a*)*",
    "[]",
    "[^]",
    "(?!)",
    "||",
    "^$",
    "\\bcart\\b",
    "\\p{L}",
    "\\z\\K",
    "\\00\\cA\\t\\u00fc\\x41\\377",
    "😀+[😀]",
    "[a-b-c\\d.]",
    "((((((deep))))))",
    "^(https://a\\.example/(one|two)|https://b\\.example/three)$",
    "(?:a|b|c|d|e|f|g|h|i|j|k|l|m|n)x",
    "utm_(source|medium|campaign)=[^&]*(&|$)",
    "(a very long text that goes on and on and on until it is far too long to be told in one line)?",
];

fn render(part: &Part, source: &[u16], depth: usize, into: &mut String) {
    let written = String::from_utf16_lossy(&source[part.start as usize..part.end as usize]);
    writeln!(into, "{}{written}    → {}", "    ".repeat(depth), part.label).unwrap();
    if let Some(note) = &part.note {
        writeln!(into, "{}    ({note})", "    ".repeat(depth)).unwrap();
    }
    for inner in &part.parts {
        render(inner, source, depth + 1, into);
    }
}

#[test]
fn patterns_read_as_people_would_tell_them() {
    let mut told = String::new();
    for source in TOLD {
        let said = explain(source).unwrap();
        writeln!(told, "{source}\n{}", said.sentence).unwrap();
        let units: Vec<u16> = source.encode_utf16().collect();
        match said.whole.kind {
            PartKind::Row => said
                .whole
                .parts
                .iter()
                .for_each(|part| render(part, &units, 1, &mut told)),
            _ => render(&said.whole, &units, 1, &mut told),
        }
        told.push('\n');
    }
    expect_file!["explain/told.txt"].assert_eq(&told);
}

#[test]
fn a_pattern_of_very_many_parts_is_explained_up_to_a_number() {
    let said = explain(&"a.".repeat(50_000)).unwrap();
    assert!(said.capped);
    assert_eq!(count(&said.whole), 2_000);
    assert!(said.sentence.len() < 400, "{}", said.sentence);
    assert!(!explain("a.").unwrap().capped);
}

fn count(part: &Part) -> usize {
    1 + part.parts.iter().map(count).sum::<usize>()
}

#[test]
fn a_pattern_that_browsers_refuse_is_not_explained() {
    assert_eq!(explain("(").unwrap_err(), Pattern::compile("(").unwrap_err());
}

/// Every pattern that a browser was asked about, with the URLs.
fn recorded() -> (Vec<String>, Vec<String>) {
    let (mut patterns, mut urls) = (Vec::new(), Vec::new());
    for file in ["page-url-patterns.json", "page-url-patterns-more.json"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../tests/cases")
            .join(file);
        let cases: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let texts = |values: &Value, key: &str| -> Vec<String> {
            let of = |value: &Value| {
                if key.is_empty() {
                    value.clone()
                } else {
                    value[key].clone()
                }
            };
            let values = values.as_array().unwrap().iter();
            values
                .map(|value| of(value).as_str().unwrap().to_owned())
                .collect()
        };
        patterns.extend(texts(&cases["rows"], "pattern"));
        urls.extend(texts(&cases["urls"], ""));
    }
    (patterns, urls)
}

#[track_caller]
fn lies_well(part: &Part, source: &str) {
    assert!(
        part.start <= part.end && part.end as usize <= source.encode_utf16().count(),
        "{source}: {part:?}"
    );
    assert!(
        !part.label.is_empty() && part.label.len() < 700,
        "{source}: {part:?}"
    );
    let mut at = part.start;
    for inner in &part.parts {
        assert!(
            at <= inner.start && inner.end <= part.end,
            "{source}: {inner:?} in {part:?}"
        );
        at = inner.end;
        lies_well(inner, source);
    }
}

#[test]
fn parts_lie_within_each_other_in_the_order_of_the_source() {
    for source in recorded().0 {
        let Ok(said) = explain(&source) else {
            assert!(Pattern::compile(&source).is_err(), "{source}");
            continue;
        };
        lies_well(&said.whole, &source);
        assert_eq!(
            (said.whole.start, said.whole.end as usize),
            (0, source.encode_utf16().count()),
            "{source}"
        );
        if said.whole.kind == PartKind::Row {
            let mut at = 0;
            for part in &said.whole.parts {
                assert_eq!(part.start, at, "{source}: nothing is left out between parts");
                at = part.end;
            }
            assert_eq!(at, said.whole.end, "{source}: nothing is left out at the end");
        }
    }
}

fn span_of(parts: &[pattern::PartMatch], id: u32) -> Option<(u32, u32)> {
    parts
        .iter()
        .find(|part| part.part == id)
        .map(|part| (part.start, part.end))
}

#[track_caller]
fn matches_lie_within(part: &Part, found: &[pattern::PartMatch], url: &[u16], source: &str) {
    let span = span_of(found, part.id);
    for inner in &part.parts {
        if let (Some((start, end)), Some((from, to))) = (span_of(found, inner.id), span)
            && !matches!(inner.kind, PartKind::LookAhead | PartKind::LookBehind)
        {
            assert!(
                from <= start && end <= to,
                "{source}: {inner:?} at {start}..{end} in {from}..{to}"
            );
        }
        if span.is_none() && !matches!(part.kind, PartKind::LookAhead | PartKind::LookBehind) {
            assert_eq!(
                span_of(found, inner.id),
                None,
                "{source}: {inner:?} took part and {part:?} did not"
            );
        }
        matches_lie_within(inner, found, url, source);
    }
    if let (PartKind::Text, Some((start, end))) = (part.kind, span) {
        let text = String::from_utf16_lossy(&url[start as usize..end as usize]);
        let quoted = part.label.contains(&format!("`{text}`"));
        assert!(
            quoted
                || text
                    .chars()
                    .any(|character| character <= ' ' || !character.is_ascii())
                || part.label.contains("capitals"),
            "{source}: {part:?} matched {text:?}"
        );
    }
}

#[test]
fn what_parts_matched_agrees_with_what_the_pattern_matched() {
    let (patterns, urls) = recorded();
    let mut compared = 0;
    for source in patterns {
        let (Ok(pattern), Ok(said)) = (Pattern::compile(&source), explain(&source)) else {
            continue;
        };
        let matcher = PartMatcher::compile(&source).unwrap();
        for url in urls.iter().step_by(3) {
            match (matcher.find(url), pattern.find(url)) {
                (PartMatches::Match { parts }, Finding::Match(span)) => {
                    let whole = span_of(&parts, said.whole.id);
                    assert_eq!(
                        whole,
                        Some((span.start as u32, span.end as u32)),
                        "{source} in {url:?}"
                    );
                    let units: Vec<u16> = url.encode_utf16().collect();
                    matches_lie_within(&said.whole, &parts, &units, &source);
                    compared += 1;
                }
                (PartMatches::NoMatch, Finding::NoMatch) | (PartMatches::GaveUp, _) => {}
                (parts, finding) => panic!("{source} in {url:?}: {parts:?} but {finding:?}"),
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// What each part of a pattern matched, as text.
fn matched(source: &str, url: &str) -> Vec<(String, String)> {
    fn walk(
        part: &Part,
        found: &[pattern::PartMatch],
        source: &str,
        url: &str,
        into: &mut Vec<(String, String)>,
    ) {
        if let Some((start, end)) = span_of(found, part.id) {
            let cut = |text: &str, start: u32, end: u32| text[start as usize..end as usize].to_owned();
            into.push((cut(source, part.start, part.end), cut(url, start, end)));
        }
        part.parts
            .iter()
            .for_each(|part| walk(part, found, source, url, into));
    }
    let Explanation { whole, .. } = explain(source).unwrap();
    let PartMatches::Match { parts } = part_matches(source, url).unwrap() else {
        panic!("{source} does not match {url}");
    };
    let mut told = Vec::new();
    whole
        .parts
        .iter()
        .for_each(|part| walk(part, &parts, source, url, &mut told));
    told
}

#[track_caller]
fn check(source: &str, url: &str, expected: &[(&str, &str)]) {
    let told = matched(source, url);
    let told: Vec<(&str, &str)> = told
        .iter()
        .map(|(part, text)| (part.as_str(), text.as_str()))
        .collect();
    assert_eq!(told, expected, "{source}");
}

#[test]
fn each_part_shows_what_it_matched() {
    check(
        "^https?://(www\\.)?shop.*/(\\d+)",
        "http://shop.example/a/12/x",
        &[
            ("^", ""),
            ("http", "http"),
            ("s?", ""),
            ("://", "://"),
            ("(www\\.)?", ""),
            ("shop", "shop"),
            (".*", ".example/a"),
            ("/", "/"),
            ("(\\d+)", "12"),
            ("\\d+", "12"),
        ],
    );
    check(
        "/(a|b)+",
        "/aab",
        &[("/", "/"), ("(a|b)+", "aab"), ("(a|b)", "b"), ("b", "b")],
    );
    check(
        "a(?=.*(c))b",
        "abc",
        &[
            ("a", "a"),
            ("(?=.*(c))", "bc"),
            (".*", "b"),
            ("(c)", "c"),
            ("c", "c"),
            ("b", "b"),
        ],
    );
    check(
        "(?<=(x)y)z",
        "xyz",
        &[
            ("(?<=(x)y)", "xy"),
            ("(x)", "x"),
            ("x", "x"),
            ("y", "y"),
            ("z", "z"),
        ],
    );
    check("a(?!b)c", "ac", &[("a", "a"), ("c", "c")]);
    check(
        "(b)?(a)\\2\\1",
        "aa",
        &[("(b)?", ""), ("(a)", "a"), ("a", "a"), ("\\2", "a"), ("\\1", "")],
    );
}

#[test]
fn a_runaway_pattern_is_given_up_on() {
    let url = format!("{}!", "a".repeat(40));
    assert_eq!(part_matches("^(a*)*\\1b?$", &url), Ok(PartMatches::GaveUp));
}

#[test]
fn the_deepest_nesting_allowed_fits_on_a_small_stack() {
    let source = format!("{}a{}", "(?:x|(".repeat(50), ")+)*?".repeat(50));
    let on_small_stack = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
        let said = explain(&source).unwrap();
        assert!(said.sentence.len() < 1_000, "{}", said.sentence);
        pattern::fixes(&source);
        assert!(matches!(
            part_matches(&source, "https://x.example/a").unwrap(),
            PartMatches::Match { .. }
        ));
    });
    on_small_stack.unwrap().join().unwrap();
}
