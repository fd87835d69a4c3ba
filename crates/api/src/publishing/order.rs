//! The order of drafts beside that of the triggers of their server, where the platform keeps one.

use std::collections::{HashMap, HashSet};

use publish::ServerTrigger;
use publish::order::{Agreement, agreed_in_order, agreement, in_wanted_order};
use serde_json::{Map, Value};
use store::{DraftId, Link, Server, Store};

use crate::error::Error;
use crate::publishing::ties::{json, parsed};

/// Takes the order that a server has for the one in which drafts and triggers last agreed. Whether it was another.
pub(crate) fn agree(store: &mut Store, server: &Server, there: &[ServerTrigger]) -> Result<bool, Error> {
    let there: HashMap<&str, &ServerTrigger> = there
        .iter()
        .map(|trigger| (trigger.id.as_str(), trigger))
        .collect();
    let mut is_new = false;
    for link in store.links_of_server(server.id)? {
        let now = there.get(link.trigger_id.as_str());
        let agreed =
            now.and_then(|now| agreed_in_order(server.details.platform, &parsed(&link.document), now));
        if let Some(document) = agreed {
            is_new = true;
            store.link(&Link {
                document: json(&document),
                ..link
            })?;
        }
    }
    Ok(is_new)
}

/// Puts drafts into the order of the triggers that they are tied to. One that is tied to none of them stays behind the one that it follows.
pub(crate) fn arrange(store: &mut Store, server: &Server, triggers: &[&str]) -> Result<(), Error> {
    let drafts: HashMap<String, String> = store
        .links_of_server(server.id)?
        .into_iter()
        .map(|link| (link.trigger_id, link.draft.0.to_string()))
        .collect();
    let live = store.drafts(server.project)?;
    let is_ours = |draft: &&store::Draft| draft.platform == server.details.platform;
    let now: Vec<String> = live
        .iter()
        .filter(is_ours)
        .map(|draft| draft.id.0.to_string())
        .collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    let among: HashSet<&str> = now.iter().copied().collect();
    let tied: Vec<&str> = triggers
        .iter()
        .filter_map(|id| drafts.get(*id).map(String::as_str))
        .filter(|draft| among.contains(draft))
        .collect();
    let wanted = in_wanted_order(&now, &tied);
    if wanted == now {
        return Ok(());
    }
    // Drafts of other platforms keep their places.
    let mut wanted = wanted
        .into_iter()
        .filter_map(|draft| draft.parse().ok())
        .map(DraftId);
    let order: Vec<DraftId> = live
        .iter()
        .map(|draft| {
            is_ours(&draft)
                .then(|| wanted.next())
                .flatten()
                .unwrap_or(draft.id)
        })
        .collect();
    Ok(store.reorder_drafts(server.project, &order)?)
}

/// Brings the order of a server home: drafts that nobody put elsewhere come in it, and what is new comes to its place. `links` are those of
/// before anything was brought.
pub(crate) fn bring_home(
    store: &mut Store,
    server: &Server,
    links: &HashMap<String, Link>,
    triggers: &[ServerTrigger],
) -> Result<(), Error> {
    let of_draft: HashMap<DraftId, &Link> = links.values().map(|link| (link.draft, link)).collect();
    let tied: Vec<(&str, Map<String, Value>)> = store
        .drafts(server.project)?
        .iter()
        .filter_map(|draft| of_draft.get(&draft.id))
        .map(|link| (link.trigger_id.as_str(), parsed(&link.document)))
        .collect();
    let based: Vec<(&str, &Map<String, Value>)> = tied.iter().map(|(id, base)| (*id, base)).collect();
    let there: Vec<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
    match agreement(server.details.platform, &based, triggers) {
        None => Ok(()),
        Some(Agreement::Same | Agreement::Servers) => {
            arrange(store, server, &there)?;
            agree(store, server, triggers)?;
            Ok(())
        }
        Some(Agreement::Mine | Agreement::Both) => {
            let is_there: HashSet<&str> = there.iter().copied().collect();
            let mine: Vec<&str> = based
                .iter()
                .map(|(id, _)| *id)
                .filter(|id| is_there.contains(id))
                .collect();
            arrange(store, server, &in_wanted_order(&there, &mine))
        }
    }
}
