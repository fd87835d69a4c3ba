//! What became of writes about which nobody could tell when their publication ended, once the server is read again.
//!
//! The history stays as it was written. What is mended is which draft is which trigger, and what the two last agreed in: without
//! that an update that did reach the server would look like somebody else's.

use std::collections::HashMap;

use publish::{ServerTrigger, Verdict};
use store::{DraftId, ItemState, Link, Server, Store};

use crate::error::Error;
use crate::journal::recorded;
use crate::plan_drafts::links;
use crate::ties::link_to;

/// Ties drafts to what the unknown writes of earlier publications turn out to have done on a server.
pub(crate) fn tie_what_turned_out(
    store: &mut Store,
    server: &Server,
    now: &[ServerTrigger],
) -> Result<(), Error> {
    let mut publications = store.publications(server.project)?;
    // The newest come first, and the last word counts.
    publications.reverse();
    for publication in publications {
        let Some(ended) = publication
            .ended_at
            .filter(|_| publication.server == Some(server.id) && publication.unknown > 0)
        else {
            continue;
        };
        let items = store.publication_items(publication.id)?;
        let explained = publish::explain(&recorded(store, publication.id)?, now);
        let links = links(store, server.id)?;
        for (item, explanation) in items.iter().zip(explained) {
            let (ItemState::Unknown, Some(draft)) = (item.state, item.draft) else {
                continue;
            };
            let since = links.get(&draft).is_some_and(|link| link.linked_at > ended);
            let Verdict::Happened { trigger_id, document } = explanation.verdict else {
                continue;
            };
            if since || is_anothers(&links, draft, &trigger_id) {
                continue;
            }
            match document {
                Some(document) => {
                    let trigger = ServerTrigger {
                        id: trigger_id,
                        document,
                    };
                    store.link(&link_to(draft, server.id, &trigger))?;
                }
                None => store.unlink(draft, server.id)?,
            }
        }
    }
    Ok(())
}

fn is_anothers(links: &HashMap<DraftId, Link>, draft: DraftId, trigger_id: &str) -> bool {
    links
        .values()
        .any(|link| link.trigger_id == trigger_id && link.draft != draft)
}
