//! A draft that breaks a check, and what is said of it.

use serde_json::{Map, Value};
use trigger::{Context, Diagnostic, Draft, Kind, Platform, RuleInfo, ServerVersion, Zone, documents};

/// 2026-11-28, in milliseconds since the beginning of 1970 in UTC: the day on which examples are checked.
const TODAY_MS: i64 = 1_795_824_000_000;

/// Tries the example of a check on the drafts to start from: the first with which it speaks, and what it says. What no draft shows on servers
/// of an unknown version is tried on the first one for each version, and beside another draft of the same name.
pub(super) fn broken(
    platform: Platform,
    kind: &Kind,
    rule: &RuleInfo,
) -> Option<(Diagnostic, Map<String, Value>)> {
    let change: Value = serde_json::from_str(rule.example).ok()?;
    let drafts = changed(platform, kind, &change);
    let known = |document: &Map<String, Value>, version, siblings: &[&Draft]| {
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
        let found = found.into_iter().find(|found| found.code == rule.code)?;
        Some((found, document.clone()))
    };
    let first = drafts.first()?;
    let twin = Draft::new(platform, first.clone());
    let alone = || drafts.iter().find_map(|draft| known(draft, None, &[]));
    let by_version = || versions(platform).find_map(|version| known(first, Some(version), &[]));
    let beside = || known(first, None, &[&twin]);
    if documents(platform).servers_of(rule.code).is_some() {
        return known(first, None, &[]).or_else(by_version).or_else(alone);
    }
    known(first, None, &[]).or_else(beside).or_else(alone)
}

/// The drafts to start from of a kind, each with the change.
fn changed(platform: Platform, kind: &Kind, change: &Value) -> Vec<Map<String, Value>> {
    let of_platform = documents(platform);
    let templates = of_platform.templates().into_iter();
    let starts = templates
        .map(|template| template.document)
        .chain([of_platform.blank(kind)]);
    starts
        .filter(|document| of_platform.kind_of(document) == kind)
        .filter_map(|document| {
            let mut document = Value::Object(document);
            merge(&mut document, change);
            document.as_object().cloned()
        })
        .collect()
}

/// A version for each behaviour of a platform's servers.
fn versions(platform: Platform) -> impl Iterator<Item = ServerVersion> {
    simulate::engines()
        .into_iter()
        .filter(move |engine| engine.info.platform == platform)
        .filter_map(|engine| {
            engine
                .info
                .servers
                .and_then(|servers| servers.first.or(servers.last))
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
