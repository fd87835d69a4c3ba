//! What holds for all checks, and what the tests of single ones share.

use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{CHECKS, check};
use crate::{Context, Diagnostic, Severity};

/// A greeting about which there is nothing to say.
pub(super) fn faultless() -> Value {
    json!({
        "name": "Pricing", "type": "normal", "active": true, "group": 3,
        "rules": [
            { "condition": "and", "type": "url_current", "operator": "contains", "value": "/pricing" },
            { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" },
        ],
        "rich_message": { "template_id": "cards", "elements": [{ "title": "Questions?", "subtitle": "Just ask." }] },
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

/// What is said of the faultless greeting with a change.
pub(super) fn said(patch: Value) -> Vec<Diagnostic> {
    check(&patched(patch), &Context::default())
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_greeting() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    let mut codes: Vec<&str> = CHECKS.iter().map(|check| check.info.code).collect();
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
fn every_check_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about greetings of LiveChat\n\n\
         An *error* is refused by the server. A *warning* is probably not what was meant. A *note* is worth knowing. Each example is a\n\
         change (a JSON merge patch) to a faultless greeting. Which groups a licence has cannot be known here.\n",
    );
    for check in CHECKS {
        let info = &check.info;
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
        let found = super::check(&patched(patch.clone()), &context);
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
        "/DIAGNOSTICS-LIVECHAT-GREETINGS.md"
    )]
    .assert_eq(&text);
}
