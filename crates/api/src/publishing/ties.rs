//! Which draft is which trigger on which server, and documents on their way between the two.
//!
//! A tie names the trigger by the id that the server gave it, on every platform. Where calls find triggers by their names, what is made
//! anew has another id: [`follow`] brings the ties up to date at each reading of a server, so that nobody else has to know of it.

use publish::{Former, ServerTrigger, found_again};
use serde_json::{Map, Value};
use store::{DraftId, Link, Save, ServerId, SnapshotTrigger, Store};
use trigger::{Platform, documents};

use crate::app::clock::now;
use crate::error::Error;
use crate::publishing::order;

/// Ties drafts to triggers, or unties them, where a report says so without anything having been written.
pub(crate) fn tie(store: &mut Store, server: ServerId, report: &publish::Report) -> Result<(), Error> {
    for item in &report.items {
        if let publish::Outcome::KeptOrder { order } = &item.outcome {
            let order: Vec<&str> = order
                .iter()
                .filter_map(|standing| standing.trigger_id.as_deref())
                .collect();
            let server = store.server(server)?;
            order::arrange(store, &server, &order)?;
        }
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
    for managed in documents(platform).kind_of(&document).server_managed {
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

/// What a server had, as the store kept it.
pub(crate) fn as_read(triggers: Vec<SnapshotTrigger>) -> Vec<ServerTrigger> {
    let kept = triggers.into_iter();
    kept.map(|trigger| ServerTrigger {
        document: parsed(&trigger.document),
        id: trigger.trigger_id,
    })
    .collect()
}

/// Ties drafts to the triggers that theirs have become: others took them away and made them anew, so that they have other ids.
/// What draft and trigger last agreed in stays.
pub(crate) fn follow(
    store: &mut Store,
    server: ServerId,
    platform: Platform,
    there: &[ServerTrigger],
) -> Result<(), Error> {
    let links = store.links_of_server(server)?;
    let agreed: Vec<Map<String, Value>> = links.iter().map(|link| parsed(&link.document)).collect();
    let former: Vec<Former<'_>> = links
        .iter()
        .zip(&agreed)
        .map(|(link, document)| Former {
            id: &link.trigger_id,
            document,
        })
        .collect();
    let found = found_again(platform, &former, there);
    for (link, found) in links.iter().zip(found) {
        if let Some(found) = found.filter(|found| found.id != link.trigger_id) {
            store.link(&Link {
                trigger_id: found.id.clone(),
                ..link.clone()
            })?;
        }
    }
    Ok(())
}

/// A document that the store kept.
pub(crate) fn parsed(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

/// A document as the store keeps it.
pub(crate) fn json(document: &Map<String, Value>) -> String {
    // A map of JSON values is always JSON.
    serde_json::to_string(document).unwrap_or_default()
}
