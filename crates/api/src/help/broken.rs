//! A draft that breaks a check, and what is said of it.

use serde_json::{Map, Value};
use trigger::{Context, Diagnostic, Draft, Kind, Platform, RuleInfo, Zone, documents};

/// 2026-11-28, in milliseconds since the beginning of 1970 in UTC: the day on which examples are checked.
const TODAY_MS: i64 = 1_795_824_000_000;

/// Tries the example of a check on the drafts to start from, on servers of each version: the first draft with which it speaks, and what it says.
pub(super) fn broken(
    platform: Platform,
    kind: &Kind,
    rule: &RuleInfo,
) -> Option<(Diagnostic, Map<String, Value>)> {
    let change: Value = serde_json::from_str(rule.example).ok()?;
    let of_platform = documents(platform);
    let templates = of_platform
        .templates()
        .into_iter()
        .map(|template| template.document);
    let starts = templates.chain([of_platform.blank(kind)]);
    let mut drafts = starts
        .filter(|document| of_platform.kind_of(document) == kind)
        .map(|document| {
            let mut changed = Value::Object(document);
            merge(&mut changed, &change);
            changed
        });
    drafts.find_map(|changed| {
        let document = changed.as_object()?.clone();
        let found = said_of(platform, &document, rule.code)?;
        Some((found, document))
    })
}

fn said_of(platform: Platform, document: &Map<String, Value>, code: &str) -> Option<Diagnostic> {
    // Beside a draft of the same name, for checks that compare drafts.
    let twin = Draft::new(platform, document.clone());
    let siblings = [&twin];
    let versions = simulate::engines()
        .into_iter()
        .filter(|engine| engine.info.platform == platform)
        .filter_map(|engine| {
            engine
                .info
                .servers
                .and_then(|servers| servers.first.or(servers.last))
        });
    let asked = [None].into_iter().chain(versions.map(Some));
    asked
        .flat_map(|version| [&[][..], &siblings[..]].map(|siblings| (version, siblings)))
        .find_map(|(version, siblings)| {
            let context = Context {
                siblings,
                version,
                zone: Some(Zone {
                    name: "Europe/Berlin",
                    offsets_minutes: &[60, 120],
                }),
                now_ms: Some(TODAY_MS),
                ..Context::default()
            };
            let found = documents(platform).check(document, &context);
            found.into_iter().find(|found| found.code == code)
        })
}

/// RFC 7396.
fn merge(target: &mut Value, change: &Value) {
    let Value::Object(change) = change else {
        *target = change.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Some(target) = target.as_object_mut() else {
        return;
    };
    for (key, value) in change {
        if value.is_null() {
            target.shift_remove(key);
        } else {
            merge(target.entry(key.clone()).or_insert(Value::Null), value);
        }
    }
}
