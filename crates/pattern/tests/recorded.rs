//! What a browser said of hard patterns, recorded row by row.

#![expect(
    clippy::unwrap_used,
    reason = "a recording with a hole in it should fail the test"
)]

use std::path::Path;

use pattern::{Finding, Pattern, Span, Verdict};
use serde_json::Value;

fn check(file: &str) {
    // An absolute path replaces the folder.
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/cases")
        .join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases: Value = serde_json::from_str(&text).unwrap();
    let urls: Vec<&str> = cases["urls"]
        .as_array()
        .unwrap()
        .iter()
        .map(|url| url.as_str().unwrap())
        .collect();
    let mut wrong = Vec::new();
    let rows = cases["rows"].as_array().unwrap();
    for row in rows {
        let source = row["pattern"].as_str().unwrap();
        let compiled = Pattern::compile(source);
        if compiled.is_ok() != row["valid"].as_bool().unwrap() {
            wrong.push(format!(
                "{source:?}: valid is {} in a browser, here {compiled:?}",
                row["valid"]
            ));
            continue;
        }
        let Ok(compiled) = compiled else { continue };
        for (url, expected) in urls.iter().zip(row["m"].as_array().unwrap()) {
            let expected = match expected {
                Value::Null => Finding::NoMatch,
                Value::Array(span) => Finding::Match(Span {
                    start: span[0].as_u64().unwrap() as usize,
                    end: span[1].as_u64().unwrap() as usize,
                }),
                _ => continue,
            };
            let found = compiled.find(url);
            if found != expected {
                wrong.push(format!(
                    "{source:?} in {url:?}: {expected:?} in a browser, here {found:?}"
                ));
            }
            let verdict = compiled.is_match(url);
            if (verdict == Verdict::Match) != matches!(expected, Finding::Match(_)) {
                wrong.push(format!(
                    "{source:?} in {url:?}: {expected:?} in a browser, here {verdict:?}"
                ));
            }
        }
    }
    assert!(!rows.is_empty(), "{file} has no rows");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_recorded_pattern_finds_what_a_browser_finds() {
    check("page-url-patterns.json");
}

#[test]
fn every_harder_pattern_finds_what_node_finds() {
    check("page-url-patterns-more.json");
}

#[test]
#[ignore = "compares with a recording of one’s own, made with record.mjs and named in PATTERN_CASES"]
fn a_recording_of_ones_own_agrees() {
    check(&std::env::var("PATTERN_CASES").unwrap());
}
