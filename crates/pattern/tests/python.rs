//! What CPython 3.11 said of patterns and texts, recorded pair by pair.

#![expect(
    clippy::unwrap_used,
    reason = "a recording with a hole in it should fail the test"
)]

use std::path::Path;

use pattern::{Dialect, Pattern, Verdict};
use serde_json::Value;

/// Holds this crate to a recording: `texts`, and in `rows` patterns with a digit a text for each of two dialects.
#[track_caller]
fn check(file: &str) {
    // An absolute path replaces the folder.
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/python")
        .join(file);
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let texts: Vec<&str> = cases["texts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|text| text.as_str().unwrap())
        .collect();
    let rows = cases["rows"].as_array().unwrap();
    let (mut wrong, mut asked, mut given_up) = (Vec::new(), 0, 0);
    for row in rows {
        for (key, ignore_case) in [("regex", false), ("iregex", true)] {
            let source = row["pattern"].as_str().unwrap();
            let compiled = Pattern::compile_in(Dialect::Python { ignore_case }, source);
            let (expected, pattern) = match (row[key].as_str(), compiled) {
                (Some(expected), Ok(pattern)) => (expected, pattern),
                (None, Err(_)) => continue,
                (expected, compiled) => {
                    wrong.push(format!("{source:?} {key}: {expected:?} there, here {compiled:?}"));
                    continue;
                }
            };
            for (text, expected) in texts.iter().zip(expected.bytes()) {
                let verdict = pattern.is_match(text);
                asked += 1;
                given_up += usize::from(verdict == Verdict::GaveUp);
                let agrees = expected == b'?'
                    || match verdict {
                        Verdict::Match => expected == b'1',
                        Verdict::NoMatch => expected == b'0',
                        Verdict::GaveUp => true,
                    };
                if !agrees {
                    wrong.push(format!("{source:?} {key} on {text:?}: here {verdict:?}"));
                }
            }
        }
    }
    assert!(asked > 0, "nothing is recorded");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(given_up * 100 <= asked, "gave up on {given_up} of {asked}");
}

#[test]
fn every_recorded_pattern_says_of_every_text_what_python_says() {
    check("recorded.json");
}

#[test]
fn every_hard_pattern_says_of_every_text_what_python_says() {
    check("hard.json");
}

#[test]
#[ignore = "compares with a recording of one’s own, made with record.py and named in PYTHON_CASES"]
fn a_recording_of_ones_own_agrees() {
    check(&std::env::var("PYTHON_CASES").unwrap());
}
