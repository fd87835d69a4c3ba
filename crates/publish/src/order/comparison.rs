//! The order of the drafts beside that of the server, and both beside the one in which they last agreed.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};
use trigger::Platform;

use super::{
    Move, ORDER, ORDER_NAME, PlannedOrder, Rank, Standing, as_followed, change, faults_by, ids,
    in_wanted_order, is_order_of, links, names,
};
use crate::abilities::{self, Abilities, Order};
use crate::linked_order::placements;
use crate::plan::{Intent, Operation, PlanDraft, PlanItem, PlanWarning};
use crate::server::ServerTrigger;

/// Who changed the order since drafts and server last agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The drafts are in the order of the server.
    Same,
    /// The drafts were put into another order.
    Mine,
    /// The triggers of the server were.
    Servers,
    /// Both.
    Both,
}

/// Compares the order of drafts with that of the triggers of a server. `drafts` are the triggers that they are tied to, in the order
/// that decides, with what the two last agreed in. `None` where servers keep no order.
///
/// Named choice: a trigger that others made or deleted since changes no order. Where nothing is known of an earlier order, it was the
/// server's.
pub fn agreement(
    platform: Platform,
    drafts: &[(&str, &Map<String, Value>)],
    server: &[ServerTrigger],
) -> Option<Agreement> {
    let abilities = abilities::of(platform);
    let Order::Linked { next } = abilities.order else {
        return None;
    };
    let server = &*abilities.ordered(server);
    let here: Vec<&str> = drafts.iter().map(|(id, _)| *id).collect();
    let ours: HashSet<&str> = here.iter().copied().collect();
    let there: Vec<&str> = ids(server).into_iter().filter(|id| ours.contains(id)).collect();
    let on_server: HashSet<&str> = there.iter().copied().collect();
    let here: Vec<&str> = here.into_iter().filter(|id| on_server.contains(id)).collect();
    if here == there {
        return Some(Agreement::Same);
    }
    let agreed = Agreed {
        bases: drafts
            .iter()
            .filter_map(|(id, base)| Some((*id, base.get(next)?.as_str()?)))
            .collect(),
        server: links(abilities, server),
    };
    Some(match (agreed.is(&there), agreed.is(&here)) {
        (true, _) => Agreement::Mine,
        (false, true) => Agreement::Servers,
        (false, false) => Agreement::Both,
    })
}

/// Whether the triggers of a server were put into another order since drafts and server last agreed. `drafts` are as for [`agreement`], in
/// any order.
pub fn is_moved(
    platform: Platform,
    drafts: &[(&str, &Map<String, Value>)],
    server: &[ServerTrigger],
) -> bool {
    let abilities = abilities::of(platform);
    let Order::Linked { next } = abilities.order else {
        return false;
    };
    let server = &*abilities.ordered(server);
    let agreed = Agreed {
        bases: drafts
            .iter()
            .filter_map(|(id, base)| Some((*id, base.get(next)?.as_str()?)))
            .collect(),
        server: links(abilities, server),
    };
    let ours: HashSet<&str> = drafts.iter().map(|(id, _)| *id).collect();
    let there: Vec<&str> = ids(server).into_iter().filter(|id| ours.contains(id)).collect();
    !agreed.is(&there)
}

/// The order in which drafts and server last agreed, as far as it is known.
struct Agreed<'a> {
    /// What each trigger with a draft named as its next one.
    bases: HashMap<&'a str, &'a str>,
    /// What each trigger names now.
    server: HashMap<&'a str, &'a str>,
}

impl Agreed<'_> {
    /// Whether an order of triggers is this one: each comes before the one that it named as its next. What came between the two since does not
    /// matter.
    fn is(&self, order: &[&str]) -> bool {
        let known: Vec<&str> = order
            .iter()
            .copied()
            .filter(|id| self.bases.contains_key(id))
            .collect();
        let among: HashSet<&str> = known.iter().copied().collect();
        known.iter().enumerate().all(|(index, id)| {
            let next = self.next(id, &among).unwrap_or_default();
            next.is_empty() || known[index + 1..].contains(&next)
        })
    }

    /// The next of these triggers behind one, an empty text where it was the last, and `None` where it is not known.
    fn next(&self, id: &str, among: &HashSet<&str>) -> Option<&str> {
        let mut at = *self.bases.get(id)?;
        for _ in 0..=self.bases.len() + self.server.len() {
            if at.is_empty() || among.contains(at) {
                return Some(at);
            }
            // Of a trigger without a draft only the server says what is behind it.
            at = self.bases.get(at).or_else(|| self.server.get(at)).copied()?;
        }
        None
    }
}

/// The order that a plan brings about and, where that takes a decision or a call, the item about it. `items` are those of the drafts first, in
/// their order. `followed` is as in [`Target`](crate::Target).
pub(crate) fn compared(
    abilities: &Abilities,
    followed: &[String],
    drafts: &[PlanDraft],
    items: &[PlanItem],
    server: &[ServerTrigger],
) -> Option<(PlannedOrder, Option<PlanItem>)> {
    let Order::Linked { .. } = abilities.order else {
        return None;
    };
    let server = &*abilities.ordered(server);
    let of_draft: HashMap<&str, &PlanItem> = items
        .iter()
        .filter_map(|item| Some((item.draft.as_deref()?, item)))
        .collect();
    let ranked: Vec<(&PlanDraft, &PlanItem)> = drafts
        .iter()
        .filter(|draft| draft.intent == Intent::Publish && abilities.is_ordered(&draft.draft.document))
        .filter_map(|draft| Some((draft, *of_draft.get(draft.key.as_str())?)))
        .collect();
    let now = ids(server);
    let there: HashSet<&str> = now.iter().copied().collect();
    let on_server = |item: &PlanItem| item.trigger_id.as_deref().is_some_and(|id| there.contains(id));
    // What is there when all is done, with nothing decided. A trigger that is not made yet stands under the id of its item.
    let goes: HashSet<&str> = items
        .iter()
        .filter(|item| item.operation == Operation::Delete)
        .filter_map(|item| item.trigger_id.as_deref())
        .collect();
    let kept: Vec<&str> = now.iter().copied().filter(|id| !goes.contains(id)).collect();
    let finals: Vec<&str> = ranked
        .iter()
        .filter_map(|(_, item)| match &item.trigger_id {
            Some(id) if on_server(item) => Some(id.as_str()),
            _ => (item.operation == Operation::Create).then_some(item.id.as_str()),
        })
        .collect();
    let followers: Vec<&str> = followed.iter().map(String::as_str).collect();
    let wanted = if followers.is_empty() {
        in_wanted_order(&kept, &finals)
    } else {
        let ours = finals.iter().copied().collect();
        in_wanted_order(&as_followed(&kept, &followers, &ours), &finals)
    };
    let named = names(abilities, server);
    let item_names: HashMap<&str, &str> = items
        .iter()
        .map(|item| (item.id.as_str(), item.name.as_str()))
        .collect();
    let name = |id: &str| match named.get(id) {
        Some(name) => name.clone(),
        None => item_names.get(id).copied().unwrap_or(id).to_owned(),
    };
    let standing = |id: &&str| Standing {
        trigger_id: there.contains(id).then(|| (*id).to_owned()),
        name: name(id),
    };
    let calls = placements(&kept, &wanted);
    let moves = calls.iter().filter(|call| !call.is_new).map(|call| Move {
        name: name(call.item),
        before: call.before.map(&name),
    });
    let planned = PlannedOrder {
        server: now.iter().map(standing).collect(),
        wanted: wanted.iter().map(standing).collect(),
        moves: moves.collect(),
        drafts: ranked
            .iter()
            .map(|(_, item)| Rank {
                item: item.id.clone(),
                trigger_id: item.trigger_id.clone(),
            })
            .collect(),
        followed: followed.to_vec(),
    };
    let faults = faults_by(server, name);
    let based: Vec<(&str, &Map<String, Value>)> = ranked
        .iter()
        .filter(|(_, item)| on_server(item))
        .filter_map(|(draft, item)| {
            let id = item.trigger_id.as_deref()?;
            let base = draft
                .link
                .as_ref()
                .map(|link| &link.base)
                .or(item.server.as_ref());
            Some((id, base?))
        })
        .collect();
    let operation = match agreement(abilities.platform, &based, server)? {
        // What an earlier plan left apart is brought together, also where the drafts are in order.
        Agreement::Same if faults.is_empty() && (followed.is_empty() || planned.moves.is_empty()) => {
            return Some((planned, None));
        }
        Agreement::Same | Agreement::Mine => Operation::Update,
        Agreement::Servers => Operation::ChangedOnServer,
        Agreement::Both => Operation::Conflict,
    };
    let item = PlanItem {
        id: ORDER.to_owned(),
        operation,
        name: ORDER_NAME.to_owned(),
        words: "The first rule that holds decides.".to_owned(),
        server: Some(document(&planned.server)),
        body: Some(document(&planned.wanted)),
        changes: vec![change(&planned.server, &planned.wanted)],
        warnings: faults
            .into_iter()
            .map(|fault| PlanWarning::BrokenOrder { fault })
            .collect(),
        ..PlanItem::empty()
    };
    Some((planned, Some(item)))
}

/// An order in the place where other items have their documents.
fn document(order: &[Standing]) -> Map<String, Value> {
    let names = order.iter().map(|standing| standing.name.as_str()).collect();
    Map::from_iter([(ORDER.to_owned(), names)])
}

/// Whether the triggers that the server had when a plan was made are in the same order now, as far as they are there.
pub(crate) fn still_agreed(planned: &PlannedOrder, now: &[ServerTrigger]) -> bool {
    let then: Vec<&str> = planned
        .server
        .iter()
        .filter_map(|standing| standing.trigger_id.as_deref())
        .collect();
    is_order_of(&then, now)
}
