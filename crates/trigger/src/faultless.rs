//! A faultless document of a kind, and what is said of changes to it: what the tests of all checks share.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::{Context, Diagnostic, Draft, Platform, RuleInfo, Severity, Zone};

/// 2026-11-28, in milliseconds since the beginning of 1970 in UTC: the day on which examples are checked.
pub(crate) const TODAY_MS: i64 = 1_795_824_000_000;

/// A document about which there is nothing to say.
pub(crate) struct Faultless {
    pub(crate) document: fn() -> Value,
    pub(crate) check: fn(&Map<String, Value>, &Context<'_>) -> Vec<Diagnostic>,
}

impl Faultless {
    /// The document with a change, by RFC 7396.
    pub(crate) fn patched(&self, patch: Value) -> Map<String, Value> {
        let mut document = (self.document)();
        merge(&mut document, patch);
        document.as_object().unwrap().clone()
    }

    /// What is said of the document with a change.
    pub(crate) fn said(&self, patch: Value) -> Vec<Diagnostic> {
        (self.check)(&self.patched(patch), &Context::default())
    }

    /// A document after the first ready change of what has this code, which must not be said any more then.
    #[track_caller]
    pub(crate) fn mended(&self, document: &Map<String, Value>, code: &str) -> Value {
        let mended = Value::Object(document.clone());
        let found = (self.check)(document, &Context::default());
        let found = found.iter().find(|found| found.code == code);
        let found = found.unwrap_or_else(|| panic!("{code}: {mended}"));
        let mended = after_first_mend(mended, found);
        let left = (self.check)(mended.as_object().unwrap(), &Context::default());
        assert!(!left.iter().any(|found| found.code == code), "{left:?}");
        mended
    }

    /// The page that lists checks: what each is about, and what it says of its example.
    ///
    /// Each example is checked on [`TODAY_MS`], in Berlin, beside other drafts of the project.
    #[track_caller]
    pub(crate) fn page(&self, begin: &str, rules: &[&RuleInfo], siblings: &[Draft]) -> String {
        let siblings: Vec<&Draft> = siblings.iter().collect();
        let context = Context {
            siblings: &siblings,
            zone: Some(Zone {
                name: "Europe/Berlin",
                offsets_minutes: &[60, 120],
            }),
            now_ms: Some(TODAY_MS),
            ..Context::default()
        };
        let mut text = begin.to_owned();
        for info in rules {
            let patch: Value = serde_json::from_str(info.example).unwrap();
            let found = (self.check)(&self.patched(patch.clone()), &context);
            let own = found.iter().find(|found| found.code == info.code);
            let own =
                own.unwrap_or_else(|| panic!("“{}” says nothing about its example: {found:?}", info.code));
            assert_eq!(own.severity, info.severity, "{}", info.code);
            write!(
                text,
                "\n## `{}` ({})\n\n{}\n\n```json\n{patch}\n```\n\n```text\n{}: {}\n{}\n```\n",
                info.code,
                severity_word(info.severity),
                info.about,
                own.path,
                own.message,
                own.help
            )
            .unwrap();
        }
        text
    }
}

/// How pages call a severity.
pub(crate) fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// A document after the first ready change of what was found in it.
#[track_caller]
pub(crate) fn after_first_mend(mut document: Value, found: &Diagnostic) -> Value {
    let mend = found.mends.first().unwrap();
    let path = mend.path.as_ref().unwrap_or(&found.path);
    let field = document.pointer_mut(path.as_str()).unwrap();
    *field = mend.value.clone().unwrap_or_else(|| mend.text.as_str().into());
    document
}

/// Drafts of a platform for [`Context::siblings`].
pub(crate) fn drafts<const COUNT: usize>(platform: Platform, documents: [Value; COUNT]) -> [Draft; COUNT] {
    documents.map(|document| Draft::from_value(platform, document).unwrap())
}

/// Holds codes to being names that a program can rely on: each there once, in kebab case.
#[track_caller]
pub(crate) fn assert_codes<'r>(rules: impl Iterator<Item = &'r RuleInfo>) {
    let mut codes: Vec<&str> = rules.map(|rule| rule.code).collect();
    let is_kebab = |code: &&str| code.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
    assert!(codes.iter().all(is_kebab));
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
    assert_ne!(count, 0);
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
