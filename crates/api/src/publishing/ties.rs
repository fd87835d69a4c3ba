//! Which draft is which trigger on which server, and documents on their way between the two.

use publish::ServerTrigger;
use serde_json::{Map, Value};
use store::{DraftId, Link, Save, ServerId, SnapshotTrigger, Store};
use trigger::{Platform, documents};

use crate::app::clock::now;
use crate::error::Error;

/// Ties drafts to triggers, or unties them, where a report says so without anything having been written.
pub(crate) fn tie(store: &mut Store, server: ServerId, report: &publish::Report) -> Result<(), Error> {
    for item in &report.items {
        let Some(draft) = item
            .draft
            .as_deref()
            .and_then(|key| key.parse().ok())
            .map(DraftId)
        else {
            continue;
        };
        match &item.outcome {
            publish::Outcome::Linked { trigger_id, document } => {
                let trigger = ServerTrigger {
                    id: trigger_id.clone(),
                    document: document.clone(),
                };
                store.link(&link_to(draft, server, &trigger))?;
            }
            publish::Outcome::KeptServers { trigger_id, document } => {
                let kept = store.draft(draft)?;
                let text =
                    trigger::Draft::new(kept.platform, home_document(kept.platform, document)).to_json();
                let label = Some("Taken from the server");
                store.save(
                    draft,
                    Save {
                        base: kept.head,
                        document: &text,
                        burst: None,
                        label,
                    },
                    now(),
                )?;
                let trigger = ServerTrigger {
                    id: trigger_id.clone(),
                    document: document.clone(),
                };
                store.link(&link_to(draft, server, &trigger))?;
            }
            publish::Outcome::GoneOnServer => store.unlink(draft, server)?,
            _ => {}
        }
    }
    Ok(())
}

pub(crate) fn link_to(draft: DraftId, server: ServerId, trigger: &ServerTrigger) -> Link {
    Link {
        draft,
        server,
        trigger_id: trigger.id.clone(),
        document: json(&trigger.document),
        linked_at: now(),
    }
}

/// A server's document as a draft: without what only the server may say. Unknown fields stay.
pub(crate) fn home_document(platform: Platform, document: &Map<String, Value>) -> Map<String, Value> {
    let mut document = document.clone();
    for managed in documents(platform).server_managed() {
        document.shift_remove(*managed);
    }
    document
}

/// What a server has, as the store keeps it.
pub(crate) fn snapshot(triggers: &[ServerTrigger]) -> Vec<SnapshotTrigger> {
    triggers
        .iter()
        .map(|trigger| SnapshotTrigger {
            trigger_id: trigger.id.clone(),
            document: json(&trigger.document),
        })
        .collect()
}

/// A document as the store keeps it.
pub(crate) fn json(document: &Map<String, Value>) -> String {
    // A map of JSON values is always JSON.
    serde_json::to_string(document).unwrap_or_default()
}
