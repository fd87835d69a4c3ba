//! What holds for all checks, and what the tests of single ones share.

use serde_json::{Map, Value, json};

use super::{CHECKS, check};
use crate::{Context, Diagnostic};

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

#[test]
fn every_check_speaks_about_its_example() {
    for check in CHECKS {
        let info = &check.info;
        let patch: Value = serde_json::from_str(info.example).unwrap();
        let context = Context {
            other_names: &["Another draft"],
            ..Context::default()
        };
        let found = super::check(&patched(patch), &context);
        let own = found.iter().find(|found| found.code == info.code);
        let own = own.unwrap_or_else(|| panic!("“{}” says nothing about its example: {found:?}", info.code));
        assert_eq!(own.severity, info.severity, "{}", info.code);
    }
}
