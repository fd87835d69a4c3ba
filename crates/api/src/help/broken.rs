//! A draft that breaks a check, and what is said of it.

use pattern::Evidence;
use serde_json::{Map, Value};
use trigger::{
    Context, Diagnostic, Draft, EXAMPLE_PAGES, Kind, Platform, RuleInfo, ServerVersion, Zone, documents,
};

/// 2026-11-28, in milliseconds since the beginning of 1970 in UTC: the day on which examples are checked.
const TODAY_MS: i64 = 1_795_824_000_000;

/// Tries the example of a check on the drafts to start from: the first with which it speaks, and what it says. What no draft shows on servers
/// of an unknown version is tried on the first one for each version, beside other drafts of the same name, and beside own pages. A check
/// without an example is about long texts.
pub(super) fn broken(
    platform: Platform,
    kind: &Kind,
    rule: &RuleInfo,
) -> Option<(Diagnostic, Map<String, Value>)> {
    let drafts = match serde_json::from_str(rule.example) {
        Ok(change) => changed(platform, kind, &change),
        Err(_) => lengthened(platform, kind),
    };
    let tried = |document: &Map<String, Value>, version, siblings: &[&Draft], evidence: &[Evidence<'_>]| {
        let context = Context {
            siblings,
            version,
            evidence,
            zone: Some(Zone {
                name: "Europe/Berlin",
                offsets_minutes: &[60, 120],
            }),
            now_ms: Some(TODAY_MS),
            ..Context::default()
        };
        let found = documents(platform).said_by(rule.code, document, &context)?;
        Some((found, document.clone()))
    };
    let known =
        |document: &Map<String, Value>, version, siblings: &[&Draft]| tried(document, version, siblings, &[]);
    let first = drafts.first()?;
    let twin = Draft::new(platform, first.clone());
    let alone = || drafts.iter().find_map(|draft| known(draft, None, &[]));
    let by_version = || versions(platform).find_map(|version| known(first, Some(version), &[]));
    let beside = || known(first, None, &[&twin]).or_else(|| known(first, None, &[&twin; 3]));
    let on_own_pages = || tried(first, None, &[], &EXAMPLE_PAGES);
    if documents(platform).servers_of(rule.code).is_some() {
        return known(first, None, &[]).or_else(by_version).or_else(alone);
    }
    let shown = known(first, None, &[]).or_else(beside).or_else(alone);
    shown.or_else(on_own_pages)
}

/// The drafts to start from of a kind, each with messages of more than 500 and of more than 5000 characters, which are long on every platform.
fn lengthened(platform: Platform, kind: &Kind) -> Vec<Map<String, Value>> {
    let drafts = changed(platform, kind, &Value::Object(Map::new()));
    let long = |document: &Map<String, Value>, least: usize| {
        let mut document = Value::Object(document.clone());
        let messages = documents(platform).overview(document.as_object()?).messages;
        for message in messages.iter().filter(|message| !message.text.is_empty()) {
            if let Some(Value::String(text)) = document.pointer_mut(message.path.as_str()) {
                *text = text.repeat(least / text.len() + 1);
            }
        }
        document.as_object().cloned()
    };
    let both = drafts
        .iter()
        .flat_map(|draft| [500, 5000].map(|least| long(draft, least)));
    both.flatten().collect()
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
