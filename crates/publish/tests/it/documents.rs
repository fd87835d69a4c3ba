//! Triggers and drafts as the tests need them.

use publish::{Explanation, Link, PlanDraft, ServerTrigger, Verdict};
use serde_json::{Map, Value, json};
use trigger::{Draft, Platform};

/// A time at which nothing that was sent may still arrive, in milliseconds since 1970 UTC.
pub(crate) const LONG_AFTER: i64 = i64::MAX;

pub(crate) fn document(name: &str, message: &str) -> Map<String, Value> {
    let document = json!({
        "name": name, "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "time-on-site", "value": "10" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": message } }]
    });
    document.as_object().expect("an object").clone()
}

pub(crate) fn stored(id: &str, name: &str, message: &str) -> Value {
    let mut document = document(name, message);
    document.insert("_id".to_owned(), json!(id));
    document.insert("_updatedAt".to_owned(), json!("2025-12-31T00:00:00.000Z"));
    Value::Object(document)
}

/// Triggers `t0`, `t1`, …
pub(crate) fn many(count: usize) -> Vec<Value> {
    (0..count)
        .map(|n| stored(&format!("t{n}"), &format!("Name {n}"), "Hi"))
        .collect()
}

pub(crate) fn on_server(stored: &Value) -> ServerTrigger {
    ServerTrigger {
        id: stored["_id"].as_str().expect("an id").to_owned(),
        document: stored.as_object().expect("an object").clone(),
    }
}

/// A draft that no server has.
pub(crate) fn new_draft(key: &str, name: &str, message: &str) -> PlanDraft {
    PlanDraft {
        is_ready: true,
        key: key.to_owned(),
        draft: Draft::new(Platform::RocketChat, document(name, message)),
        link: None,
        intent: publish::Intent::Publish,
        diagnostics: Vec::new(),
        doubt: None,
    }
}

/// A draft of a trigger as the server has it, with another message.
pub(crate) fn edited(key: &str, base: &Value, message: &str) -> PlanDraft {
    let base = on_server(base);
    PlanDraft {
        link: Some(Link {
            trigger_id: base.id.clone(),
            base: base.document.clone(),
        }),
        ..new_draft(key, base.name(Platform::RocketChat), message)
    }
}

/// A draft that was put into the trash.
pub(crate) fn trashed(key: &str, base: &Value) -> PlanDraft {
    PlanDraft {
        intent: publish::Intent::Delete,
        ..edited(key, base, "whatever")
    }
}

/// The drafts, tied to what an explanation says came of them, as the next start does.
#[track_caller]
pub(crate) fn informed(mut drafts: Vec<PlanDraft>, explained: &[Explanation], when: &str) -> Vec<PlanDraft> {
    for explanation in explained {
        let Some(key) = &explanation.draft else { continue };
        let Some(draft) = drafts.iter_mut().find(|draft| draft.key == *key) else {
            continue;
        };
        match &explanation.verdict {
            Verdict::Happened {
                trigger_id,
                document: Some(document),
            } => {
                draft.link = Some(Link {
                    trigger_id: trigger_id.clone(),
                    base: document.clone(),
                });
            }
            Verdict::Happened { document: None, .. } => draft.link = None,
            Verdict::CannotTell { reason, .. } => panic!("{when}: {key}: {reason}"),
            // What was taken away is made again.
            Verdict::HalfDone => draft.link = None,
            Verdict::DidNotHappen | Verdict::Arranged => {}
            Verdict::MayStillHappen { .. } => draft.doubt = explanation.doubt(),
        }
    }
    drafts
}
