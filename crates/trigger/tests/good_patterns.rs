//! Patterns of public documents that do what they are meant to do: nothing is warned about them but slowness.

use std::collections::BTreeMap;

use serde_json::json;
use trigger::{Context, Draft, Platform, Severity, check};

const GOOD: &str = include_str!("../../pattern/tests/intent/good.tsv");

/// Good in what they match, and slow in how: what is said about them was measured and is true.
const SLOW: [(&str, &str); 2] = [
    (
        r"^https?://(?:.*\.)*(?<!(link\.|cdn\-images\-\d+\.))medium\.com(/.*)?$",
        "page-url-can-freeze",
    ),
    (r".*(\?id=).*([v|V]alue).*", "page-url-slow"),
];

#[test]
fn no_check_warns_of_anything_but_slowness_about_a_good_pattern() {
    let mut notes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut alarms = Vec::new();
    let rows: Vec<&str> = GOOD.lines().skip(1).collect();
    assert!(rows.len() >= 200, "{}", rows.len());
    for row in rows {
        let pattern = row.split('\t').next().unwrap();
        let document = json!({
            "name": "Good", "description": "", "enabled": true, "runOnce": false,
            "conditions": [{ "name": "page-url", "value": pattern }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Can we help?" } }],
        });
        let draft = Draft::new(Platform::RocketChat, document.as_object().unwrap().clone());
        for found in check(&draft, &Context::default()) {
            match found.severity {
                Severity::Note => notes.entry(found.code.clone()).or_default().push(pattern),
                Severity::Warning | Severity::Error => alarms.push((pattern, found.code)),
            }
        }
    }
    for (code, patterns) in &notes {
        println!(
            "{code}: {} of the good patterns, such as {}",
            patterns.len(),
            patterns[0]
        );
    }
    let alarms: Vec<(&str, &str)> = alarms
        .iter()
        .map(|(pattern, code)| (*pattern, code.as_str()))
        .collect();
    assert_eq!(alarms, SLOW, "false alarms");
}
