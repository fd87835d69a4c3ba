//! What holds for all checks, and what the tests of single ones share.

use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{REFUSALS, RULES, check};
use crate::{Context, Diagnostic, Severity};

/// A webhook about which there is nothing to say.
pub(super) fn faultless() -> Value {
    json!({
        "url": "https://hooks.shop.io/livechat",
        "description": "Chats to the CRM",
        "action": "incoming_chat",
        "type": "license",
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

/// Holds the first ready change for a finding to what it makes of the part at `at`, and to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
pub(super) fn mends(patch: Value, code: &str, at: &str, expected: Value) {
    let mut document = Value::Object(patched(patch));
    let found = whole(&document);
    let found = found.iter().find(|found| found.code == code);
    let found = found.unwrap_or_else(|| panic!("{code}: {document}"));
    let mend = found.mends.first().unwrap();
    let path = mend.path.as_ref().unwrap_or(&found.path);
    let field = document.pointer_mut(path.as_str()).unwrap();
    *field = mend.value.clone().unwrap_or_else(|| mend.text.as_str().into());
    assert_eq!(document.pointer(at), Some(&expected));
    let left = whole(&document);
    assert!(!left.iter().any(|found| found.code == code), "{left:?}");
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_webhook() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_what_the_server_refuses_is_an_error() {
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.info.code).collect();
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
    assert!(REFUSALS.iter().all(|rule| rule.info.severity == Severity::Error));
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about LiveChat's webhooks\n\n\
         An *error* is refused by the server, or the call can never come. A *warning* is probably not what was meant. A\n\
         *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless webhook. Which users and\n\
         agents a licence has cannot be known here.\n",
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
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-LIVECHAT-WEBHOOKS.md"
    )]
    .assert_eq(&text);
}
