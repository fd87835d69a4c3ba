//! What holds for all checks, and what the tests of single ones share.

use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::subject::MOST_ROWS;
use super::{RULES, check};
use crate::{Context, Diagnostic, Severity};

/// A rule about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "description": "Pricing to sales",
        "access": { "groups": [1] },
        "conditions": { "url": { "values": [{ "value": "/pricing" }] } },
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

fn patched(patch: Value) -> Map<String, Value> {
    let mut document = faultless();
    merge(&mut document, patch);
    document.as_object().unwrap().clone()
}

pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    check(&patched(patch), &Context::default())
}

/// What is said of a document that is no change of the faultless one.
pub(super) fn whole(document: &Value) -> Vec<Diagnostic> {
    check(document.as_object().unwrap(), &Context::default())
}

fn with_list(question: &str, list: &Value) -> Value {
    let mut document = faultless();
    document["conditions"] = json!({ question: { "values": list } });
    document
}

/// What is said of a list of texts, code by code.
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn codes(question: &str, list: Value) -> Vec<String> {
    let found = whole(&with_list(question, &list));
    found.into_iter().map(|found| found.code).collect()
}

/// Holds a list of texts to what the first ready change makes of it, and the change to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends_list(question: &str, list: Value, code: &str, expected: Value) {
    let mut document = with_list(question, &list);
    let found = whole(&document);
    let found = found.iter().find(|found| found.code == code);
    let found = found.unwrap_or_else(|| panic!("{code}: {document}"));
    let mend = found.mends.first().unwrap();
    let path = mend.path.as_ref().unwrap_or(&found.path);
    let field = document.pointer_mut(path.as_str()).unwrap();
    *field = mend.value.clone().unwrap_or_else(|| mend.text.as_str().into());
    assert_eq!(document["conditions"][question]["values"], expected);
    let left = whole(&document);
    assert!(!left.iter().any(|found| found.code == code), "{left:?}");
}

/// As [`mends_list`], of a single text.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends_text(question: &str, text: Value, code: &str, expected: Value) {
    mends_list(question, json!([text]), code, json!([expected]));
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_rule() {
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

#[test]
fn long_lists_are_told_of_without_a_change_that_writes_them_anew() {
    let rows = |count: usize| {
        Value::from_iter((0..count).map(|number| json!({ "value": format!("/a{number}|/b") })))
    };
    let changes = |count| {
        let found = whole(&with_list("url", &rows(count)));
        assert_eq!(found.len(), count);
        found.iter().filter(|found| !found.mends.is_empty()).count()
    };
    assert_eq!(changes(MOST_ROWS), MOST_ROWS);
    assert_eq!(changes(MOST_ROWS + 1), 0);
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about LiveChat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless rule of\n\
         auto access. Which groups a licence has cannot be known here.\n",
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
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/DIAGNOSTICS-LIVECHAT.md")].assert_eq(&text);
}
