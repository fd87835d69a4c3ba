//! What holds for all rules, and what the tests of single rules share.

use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{RULES, check};
use crate::{Context, Diagnostic, Severity, Zone};

/// A draft about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "name": "Pricing help", "description": "", "enabled": true,
        "definition": {
            "event": "page_enter",
            "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "/pricing"],
                ["eq", "@visitor_requesting_chat", false], ["eq", "@visitor_served", false], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Hello @visitor_name, can we help?"]],
            "version": 1, "editor": "advanced",
        },
    })
}

/// RFC 7396.
fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let target = target.as_object_mut().unwrap();
    for (key, value) in patch {
        if value.is_null() {
            target.shift_remove(&key);
        } else {
            merge(target.entry(key).or_insert(Value::Null), value);
        }
    }
}

pub(super) fn patched(patch: Value) -> Map<String, Value> {
    let mut document = faultless();
    merge(&mut document, patch);
    document.as_object().unwrap().clone()
}

pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    check(&patched(patch), &Context::default())
}

/// What is said about a condition: each code with the path inside the condition.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn condition(condition: Value, expected: &[&str]) {
    let words = said(json!({ "definition": { "condition": condition.clone() } }));
    let words: Vec<String> = words
        .iter()
        .map(|found| {
            let path = found.path.as_str().replace("/definition/condition", "");
            format!("{} {path}", found.code).trim().to_owned()
        })
        .collect();
    assert_eq!(words, expected, "{condition}");
}

/// The document after the first ready change of what has this code.
#[track_caller]
pub(super) fn mended(document: &Map<String, Value>, code: &str) -> Value {
    let found = check(document, &Context::default());
    let found = found
        .iter()
        .find(|found| found.code == code)
        .unwrap_or_else(|| panic!("{code}: {document:?} {found:?}"));
    let mend = found.mends.first().unwrap();
    let path = mend.path.as_ref().unwrap_or(&found.path);
    let mut mended = Value::Object(document.clone());
    let field = mended.pointer_mut(path.as_str()).unwrap();
    *field = mend.value.clone().unwrap_or_else(|| mend.text.as_str().into());
    mended
}

/// Holds the condition of a page-enter trigger to what the first ready change makes of it, and the change to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends(condition: Value, code: &str, expected: Value) {
    let document = patched(json!({ "definition": { "condition": condition } }));
    let mended = mended(&document, code);
    assert_eq!(mended["definition"]["condition"], expected);
    let left = check(mended.as_object().unwrap(), &Context::default());
    assert!(!left.iter().any(|found| found.code == code), "{left:?}");
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_draft() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.info.code).collect();
    assert!(
        codes
            .iter()
            .all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
    );
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about Zendesk Chat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless draft.\n",
    );
    for rule in RULES {
        let info = &rule.info;
        let severity = match info.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let patch: Value = serde_json::from_str(info.example).unwrap();
        let context = Context {
            other_names: &["Another draft"],
            zone: Some(Zone {
                name: "Europe/Berlin",
                offsets_minutes: &[60, 120],
            }),
            ..Context::default()
        };
        let found = check(&patched(patch.clone()), &context);
        let own = found.iter().find(|found| found.code == info.code);
        let own = own.unwrap_or_else(|| panic!("“{}” says nothing about its example: {found:?}", info.code));
        assert_eq!(own.severity, info.severity, "{}", info.code);
        write!(
            text,
            "\n## `{}` ({severity})\n\n{}\n\n```json\n{patch}\n```\n\n```text\n{}: {}\n{}\n```\n",
            info.code, info.about, own.path, own.message, own.help
        )
        .unwrap();
    }
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-ZENDESK-CHAT.md"
    )]
    .assert_eq(&text);
}
