//! What became of writes about which nobody could tell when they were sent, once their server is read again.
//!
//! Publications that were interrupted are ended with what the server shows. Those that ended with a write that nobody knew about
//! are looked at again: their history stays as it was written, and what is mended is which draft is which trigger, and what the
//! two last agreed in. A creation that is still in doubt is told to whoever makes a plan, so that it is not sent a second time.

use std::collections::{HashMap, HashSet};

use publish::{Doubt, Explanation, ServerTrigger, Unread, Verdict, Write, abilities};
use serde_json::{Map, Value, json};
use store::{
    DraftId, ItemResult, ItemState, Link, Operation, Outcome, PublicationId, Server, ServerId, Store,
};
use trigger::{Platform, documents};

use crate::app::Data;
use crate::app::clock::now;
use crate::error::Error;
use crate::publishing::journal::recorded;
use crate::publishing::order;
use crate::publishing::plan_drafts::links;
use crate::publishing::ties::{follow, json as text, link_to};
use crate::servers::is_practice;

/// What was found out.
pub(crate) struct Settlement {
    platform: Platform,
    /// What is known now that was not known before, and what is still in doubt.
    pub(crate) found: Vec<Explanation>,
    doubts: Vec<(Option<DraftId>, Doubt)>,
    /// The order that an earlier publication was to bring about and stopped in, as [`publish::Target::followed`]; empty where none did.
    pub(crate) followed: Vec<String>,
    /// The triggers that the server had, where it was read for this.
    there: Option<HashSet<String>>,
}

impl Settlement {
    /// Nothing was found out on a server of this platform.
    pub(crate) fn of(platform: Platform) -> Settlement {
        Settlement {
            platform,
            found: Vec::new(),
            doubts: Vec::new(),
            followed: Vec::new(),
            there: None,
        }
    }

    /// Whether a trigger is known to be gone from the server, as one that was taken away to be replaced.
    pub(crate) fn is_gone(&self, trigger_id: &str) -> bool {
        let there = self.there.as_ref();
        there.is_some_and(|there| !there.contains(trigger_id))
    }

    /// What keeps a document from being created, because it was sent before: as this draft or, where no draft is known, with the
    /// same content.
    pub(crate) fn doubt(&self, draft: Option<DraftId>, document: &Map<String, Value>) -> Option<Doubt> {
        let about = |(of, doubt): &&(Option<DraftId>, Doubt)| match of {
            Some(_) => *of == draft,
            None => documents(self.platform).diff(&doubt.sent, document).is_empty(),
        };
        self.doubts.iter().find(about).map(|(_, doubt)| doubt.clone())
    }
}

/// The publications to a server that did not end.
pub(crate) fn unfinished(data: &Data, server: ServerId) -> Result<Vec<PublicationId>, Error> {
    data.store(|store| {
        let all = store.unfinished_publications()?.into_iter();
        let ours = all.filter(|publication| publication.server == Some(server));
        Ok(ours.map(|publication| publication.id).collect())
    })
}

/// Finds out what became of everything that was sent to a server, and which triggers others made anew. `interrupted` are publications that did not end, while the
/// caller holds the lock of the server: nobody carries them out. Of kinds that are `unread`, `there` has what was known before.
pub(crate) fn settle(
    store: &mut Store,
    server: &Server,
    interrupted: &[PublicationId],
    there: &[ServerTrigger],
    unread: &[Unread],
) -> Result<Settlement, Error> {
    let mut settlement = Settlement::of(server.details.platform);
    for id in interrupted {
        let known = end_interrupted(store, server, *id, there, unread)?
            .into_iter()
            .filter(|explanation| explanation.open && explanation.doubt().is_none());
        settlement.found.extend(known);
    }
    look_again(store, server, there, unread, &mut settlement)?;
    settlement.followed = stopped_order(store, server, there, unread)?;
    // After what became of our own writes: a replacement that was finished is known by then.
    follow(store, server.id, server.details.platform, there)?;
    settlement.there = Some(there.iter().map(|trigger| trigger.id.clone()).collect());
    Ok(settlement)
}

/// Whether there is a write to a server about which nobody could tell when its publication ended.
pub(crate) fn is_anything_unknown(store: &Store, server: &Server) -> Result<bool, Error> {
    let all = store.publications(server.project)?;
    Ok(all
        .iter()
        .any(|publication| publication.server == Some(server.id) && publication.unknown > 0))
}

/// The time at which a server is judged, in milliseconds since 1970 UTC.
///
/// Named choice: the practice server ends with the process that sent something, and does nothing late.
fn time(server: &Server) -> i64 {
    if is_practice(server) { i64::MAX } else { now() }
}

/// Ends an interrupted publication with what happened on the server, which `there` shows.
pub(crate) fn end_interrupted(
    store: &mut Store,
    server: &Server,
    id: PublicationId,
    there: &[ServerTrigger],
    unread: &[Unread],
) -> Result<Vec<Explanation>, Error> {
    let items = store.publication_items(id)?;
    let explained = explained(store, server, id, there, unread)?;
    for (explanation, item) in explained.iter().zip(items) {
        if matches!(item.state, ItemState::Sent | ItemState::Unknown) {
            untie_what_is_half_done(store, server, explanation)?;
            agree_in_what_was_arranged(store, server, explanation, there)?;
            let result = result(&explanation.write, explanation.verdict.clone());
            // Of a write that nobody knew about before, nothing new is known.
            if item.state == ItemState::Sent || !matches!(result, ItemResult::Unknown { .. }) {
                store.item_done(item.id, &result, now())?;
            }
        }
    }
    let kept = store.publication(id)?;
    let outcome = if kept.verified == kept.items {
        Outcome::Succeeded
    } else {
        Outcome::Interrupted
    };
    store.end_publication(id, outcome, now())?;
    Ok(explained)
}

/// What became of each item of a publication, as far as its server shows it.
fn explained(
    store: &Store,
    server: &Server,
    id: PublicationId,
    there: &[ServerTrigger],
    unread: &[Unread],
) -> Result<Vec<Explanation>, Error> {
    let platform = server.details.platform;
    let entries = recorded(store, platform, id)?;
    let explained = publish::explain(platform, &entries, there, time(server)).into_iter();
    Ok(explained
        .map(|explanation| explanation.while_unread(platform, unread))
        .collect())
}

/// What came of an item, as its history says.
fn result(write: &Write, verdict: Verdict) -> ItemResult {
    match verdict {
        Verdict::Happened {
            trigger_id,
            document: Some(document),
        } => ItemResult::Written {
            trigger_id,
            document: text(&document),
        },
        Verdict::Happened { document: None, .. } => ItemResult::Removed,
        Verdict::Arranged => ItemResult::Arranged,
        Verdict::DidNotHappen => ItemResult::Failed {
            error: json!({
                "message": "The application stopped before the server did it.",
                "help": "Nothing changed on the server: plan again.",
            }),
        },
        Verdict::HalfDone if matches!(write, Write::Arrange { .. }) => ItemResult::Failed {
            error: json!({
                "message": "The application stopped before every rule was at its place.",
                "help": "Plan again: it does what is left.",
            }),
        },
        Verdict::HalfDone => ItemResult::Failed {
            error: json!({
                "message": "The trigger was taken away to be replaced, and the application stopped before the new one was sent.",
                "help": "Visitors are without it now: publish again, which makes it anew.",
            }),
        },
        Verdict::MayStillHappen { .. } => ItemResult::Unknown {
            error: json!({
                "message": "It was sent, and the server did not show it when the application looked.",
                "help": "The server may still do it within five minutes of the sending. Each plan looks again, and does not send it twice.",
            }),
        },
        Verdict::CannotTell { reason, candidates } => ItemResult::Unknown {
            error: json!({
                "message": reason,
                "help": "Look at the server’s triggers, and plan again when you know.",
                "candidates": candidates,
            }),
        },
    }
}

/// Looks at the unknown writes of publications that ended, the newest first: what was sent last for a draft counts.
fn look_again(
    store: &mut Store,
    server: &Server,
    there: &[ServerTrigger],
    unread: &[Unread],
    settlement: &mut Settlement,
) -> Result<(), Error> {
    let mut seen: HashSet<DraftId> = HashSet::new();
    for publication in store.publications(server.project)? {
        let Some(ended) = publication
            .ended_at
            .filter(|_| publication.server == Some(server.id) && publication.unknown > 0)
        else {
            continue;
        };
        let items = store.publication_items(publication.id)?;
        let explained = explained(store, server, publication.id, there, unread)?;
        let links = links(store, server.id)?;
        for (item, explanation) in items.iter().zip(explained) {
            let tied_since = |draft: DraftId| links.get(&draft).is_some_and(|link| link.linked_at > ended);
            let again = item
                .draft
                .is_some_and(|draft| !seen.insert(draft) || tied_since(draft));
            if item.state != ItemState::Unknown || again {
                continue;
            }
            if let Some(doubt) = explanation.doubt() {
                settlement.doubts.push((item.draft, doubt));
                settlement.found.push(explanation);
                continue;
            }
            if agree_in_what_was_arranged(store, server, &explanation, there)?
                || untie_what_is_half_done(store, server, &explanation)?
            {
                settlement.found.push(explanation);
                continue;
            }
            let (Some(draft), Verdict::Happened { trigger_id, document }) =
                (item.draft, explanation.verdict.clone())
            else {
                continue;
            };
            if is_anothers(&links, draft, &trigger_id) {
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
            settlement.found.push(explanation);
        }
    }
    Ok(())
}

/// The order that the last publication which put triggers elsewhere was to bring about, where it stopped half-way and nobody changed the order
/// since. Drafts and server agree in what it left, also where its end could not be read.
fn stopped_order(
    store: &mut Store,
    server: &Server,
    there: &[ServerTrigger],
    unread: &[Unread],
) -> Result<Vec<String>, Error> {
    let platform = server.details.platform;
    if abilities::of(platform).ordered_kind().is_none() {
        return Ok(Vec::new());
    }
    for publication in store.publications(server.project)? {
        if publication.server != Some(server.id) {
            continue;
        }
        let items = store.publication_items(publication.id)?;
        let Some(place) = items.iter().position(|item| item.operation == Operation::Arrange) else {
            continue;
        };
        let explained = explained(store, server, publication.id, there, unread)?;
        match explained.get(place) {
            // Nothing was put elsewhere: the one before it counts.
            None
            | Some(Explanation {
                verdict: Verdict::DidNotHappen,
                ..
            }) => {}
            Some(explanation) => {
                // What was done to the end then may have been changed by others since.
                if items[place].state != ItemState::Verified {
                    agree_in_what_was_arranged(store, server, explanation, there)?;
                }
                return Ok(explanation.stopped_order().unwrap_or_default());
            }
        }
    }
    Ok(Vec::new())
}

/// Whoever was tied to a trigger that was taken away and not replaced is tied to nothing, so that the next plan makes it again. Whether
/// anything was.
fn untie_what_is_half_done(
    store: &mut Store,
    server: &Server,
    explanation: &Explanation,
) -> Result<bool, Error> {
    let (Verdict::HalfDone, Write::Update { trigger_id, .. }) = (&explanation.verdict, &explanation.write)
    else {
        return Ok(false);
    };
    let links = links(store, server.id)?;
    let tied = links.values().find(|link| link.trigger_id == *trigger_id);
    if let Some(link) = tied {
        store.unlink(link.draft, server.id)?;
    }
    Ok(tied.is_some())
}

/// The order that our own calls left is no change of others. Whether it is that.
fn agree_in_what_was_arranged(
    store: &mut Store,
    server: &Server,
    explanation: &Explanation,
    there: &[ServerTrigger],
) -> Result<bool, Error> {
    let is_ours = matches!(explanation.write, Write::Arrange { .. })
        && matches!(explanation.verdict, Verdict::Arranged | Verdict::HalfDone);
    Ok(is_ours && order::agree(store, server, there)?)
}

fn is_anothers(links: &HashMap<DraftId, Link>, draft: DraftId, trigger_id: &str) -> bool {
    links
        .values()
        .any(|link| link.trigger_id == trigger_id && link.draft != draft)
}

#[cfg(test)]
#[path = "settlement_tests.rs"]
mod tests;
