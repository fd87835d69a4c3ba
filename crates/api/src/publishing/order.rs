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

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::{NewDraft, ProjectKind};
    use trigger::Platform;

    use super::*;
    use crate::publishing::ties::link_to;
    use crate::servers::practice_rows;

    fn listed(order: &[&str]) -> Vec<ServerTrigger> {
        let behind = order.iter().skip(1).copied().chain([""]);
        let rule = |(id, next): (&&str, &str)| ServerTrigger {
            id: (*id).to_owned(),
            document: json!({ "id": id, "description": id, "next_id": next })
                .as_object()
                .unwrap()
                .clone(),
        };
        order.iter().zip(behind).map(rule).collect()
    }

    /// A project with a draft for each rule in the order of the server, and a draft of another platform in their midst.
    fn shop(order: &[&str]) -> (Store, Server) {
        let mut store = Store::open_in_memory().unwrap();
        let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
        let server = store
            .create_server(project, &practice_rows::details(Platform::LiveChat), 1)
            .unwrap();
        let server = store.server(server).unwrap();
        for (index, rule) in listed(order).iter().enumerate() {
            if index == 1 {
                draft(&mut store, &server, Platform::RocketChat, "elsewhere");
            }
            let id = draft(&mut store, &server, Platform::LiveChat, &rule.id);
            store.link(&link_to(id, server.id, rule)).unwrap();
        }
        (store, server)
    }

    fn draft(store: &mut Store, server: &Server, platform: Platform, name: &str) -> DraftId {
        let new = NewDraft {
            platform,
            document: json!({ "name": name, "description": name }).to_string(),
            label: None,
        };
        store.create_drafts(server.project, &[new], 1).unwrap()[0]
    }

    fn names(store: &Store, server: &Server) -> Vec<String> {
        let name = |draft: store::Draft| {
            parsed(&draft.document)["description"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        store
            .drafts(server.project)
            .unwrap()
            .into_iter()
            .map(name)
            .collect()
    }

    fn links(store: &Store, server: &Server) -> HashMap<String, Link> {
        let links = store.links_of_server(server.id).unwrap();
        links
            .into_iter()
            .map(|link| (link.trigger_id.clone(), link))
            .collect()
    }

    #[test]
    fn drafts_that_nobody_put_elsewhere_come_in_the_order_of_the_server() {
        let (mut store, server) = shop(&["A", "B", "C"]);
        let links = links(&store, &server);
        bring_home(&mut store, &server, &links, &listed(&["C", "A", "B"])).unwrap();
        assert_eq!(names(&store, &server), ["C", "elsewhere", "A", "B"]);
    }

    #[test]
    fn drafts_that_were_put_elsewhere_stay_and_what_is_new_comes_to_its_place() {
        let (mut store, server) = shop(&["A", "B", "C"]);
        arrange(&mut store, &server, &["C", "A", "B"]).unwrap();
        let links = links(&store, &server);
        // Somebody made N behind A.
        let there = listed(&["A", "N", "B", "C"]);
        let new = draft(&mut store, &server, Platform::LiveChat, "N");
        store.link(&link_to(new, server.id, &there[1])).unwrap();
        bring_home(&mut store, &server, &links, &there).unwrap();
        assert_eq!(names(&store, &server), ["C", "elsewhere", "A", "N", "B"]);
    }
}
