//! The order of triggers where their platform keeps one, and people decide about it as about a trigger.
//!
//! The wanted order is that of the drafts. Named choice: a trigger that no draft of the plan is about keeps its place behind the one
//! that it follows now, and goes with it; those at the head of the list stay there. Where an earlier plan stopped between the two, it is the
//! one that it was to follow.
//!
//! Which order draft and server last agreed in stands in the links of what they last agreed in. Not here: which calls are the fewest
//! ([`crate::linked_order`]).

mod arranging;
mod comparison;

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::livechat::auto_access::{AutoAccess, List};
use trigger::{FieldChange, FieldPath, LineLook, Platform, ValueLine};

use crate::abilities::{self, Abilities, Order};
use crate::journal::Placing;
use crate::linked_order::{mending, placements, room_for, settled};
use crate::server::ServerTrigger;

pub(crate) use arranging::Arranging;
pub(crate) use arranging::moved_since;
pub use comparison::{Agreement, agreement, is_moved};
pub(crate) use comparison::{compared, still_agreed};

/// The id of the item about the order.
pub const ORDER: &str = "order";
/// The name of the item about the order.
pub const ORDER_NAME: &str = "Order of the rules";

/// The order that the triggers of a server are to have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedOrder {
    /// The triggers that the server had, in their order.
    pub server: Vec<Standing>,
    /// The triggers that it is to have when all is done, in theirs.
    pub wanted: Vec<Standing>,
    /// The moves that bring it about, when the rest of the plan is done. Links that make no whole list are mended by other calls.
    pub moves: Vec<Move>,
    /// The drafts in the order that decides.
    pub drafts: Vec<Rank>,
    /// The order that says which trigger without a draft goes with which one, where an earlier plan stopped between the two; empty where the
    /// server's says it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub followed: Vec<String>,
}

/// A trigger in an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Standing {
    /// The trigger; `None` as long as it is not made.
    pub trigger_id: Option<String>,
    /// What people call it.
    pub name: String,
}

/// A trigger that is put somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "OrderMove"))]
pub struct Move {
    /// What people call it.
    pub name: String,
    /// What people call the one in front of which it is put; `None` for the end.
    pub before: Option<String>,
}

/// A draft in the order that decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// Its item.
    pub item: String,
    /// The trigger that it was tied to when the plan was made.
    pub trigger_id: Option<String>,
}

impl PlannedOrder {
    /// The triggers of the drafts in the order that decides. `made` are those that were made or tied since, by their items.
    fn triggers<'a>(&'a self, made: &'a BTreeMap<String, String>) -> impl Iterator<Item = &'a str> {
        self.drafts.iter().filter_map(|rank| {
            let made = made.get(&rank.item);
            made.or(rank.trigger_id.as_ref()).map(String::as_str)
        })
    }

    /// What the server has, in the order of the plan, so that what follows which is as the plan says it while triggers are moved.
    fn reference<'a>(&'a self, now: &[&'a str], made: &'a BTreeMap<String, String>) -> Vec<&'a str> {
        let ids = self
            .server
            .iter()
            .filter_map(|standing| standing.trigger_id.as_deref());
        let planned: Vec<&str> = match self.followed.as_slice() {
            [] => ids.collect(),
            followed => followed.iter().map(String::as_str).collect(),
        };
        let ours: HashSet<&str> = self.triggers(made).collect();
        as_followed(now, &planned, &ours)
    }

    /// The wanted order of what the server has.
    fn wanted_of<'a>(&'a self, now: &[&'a str], made: &'a BTreeMap<String, String>) -> Vec<&'a str> {
        let there: HashSet<&str> = now.iter().copied().collect();
        let drafts: Vec<&str> = self.triggers(made).filter(|id| there.contains(id)).collect();
        in_wanted_order(&self.reference(now, made), &drafts)
    }

    /// In front of which trigger that of an item is to be made; `None` for the end.
    pub(crate) fn room_for(
        &self,
        abilities: &Abilities,
        item: &str,
        made: &BTreeMap<String, String>,
        now: &[ServerTrigger],
    ) -> Option<String> {
        let now = abilities.ordered(now);
        let ids = ids(&now);
        let drafts: Vec<&str> = self
            .drafts
            .iter()
            .filter_map(|rank| match made.get(&rank.item) {
                Some(made) => Some(made.as_str()),
                None if rank.item == item => Some(item),
                None => rank.trigger_id.as_deref().filter(|id| ids.contains(id)),
            })
            .collect();
        // What the plan takes away decides nothing about what stays where it is.
        let stays: HashSet<&str> = self
            .wanted
            .iter()
            .filter_map(|standing| standing.trigger_id.as_deref())
            .collect();
        let goes: HashSet<&str> = self
            .server
            .iter()
            .filter_map(|standing| standing.trigger_id.as_deref())
            .filter(|id| !stays.contains(id))
            .collect();
        let mut reference = self.reference(&ids, made);
        reference.retain(|id| !goes.contains(id));
        let wanted = in_wanted_order(&reference, &drafts);
        room_for(&ids, &wanted, item).map(str::to_owned)
    }

    /// Whether the server has the triggers of the drafts in their order, and its links are whole.
    pub(crate) fn is_kept(
        &self,
        abilities: &Abilities,
        made: &BTreeMap<String, String>,
        now: &[ServerTrigger],
    ) -> bool {
        self.next_call(abilities, made, now).is_none()
    }

    /// The next call that brings the wanted order about, with what is left to do by then: it becomes less with every call.
    fn next_call(
        &self,
        abilities: &Abilities,
        made: &BTreeMap<String, String>,
        now: &[ServerTrigger],
    ) -> Option<Call> {
        let now = &*abilities.ordered(now);
        let ids = ids(now);
        let wanted = self.wanted_of(&ids, made);
        let (placement, left) = if faults(now).is_empty() {
            let calls = placements(&ids, &wanted);
            (calls.first().copied()?, (0, calls.len()))
        } else {
            let links = links(abilities, now);
            let next = |id: &str| links.get(id).map(|next| (*next).to_owned());
            let left = wanted.len() - settled(&wanted, next);
            (mending(&wanted, next)?, (1, left))
        };
        Some(Call {
            trigger_id: placement.item.to_owned(),
            before: placement.before.map(str::to_owned),
            left,
        })
    }
}

/// The wanted order of what a server has in the order `now` and what is made by then. `drafts` come in the order that decides.
pub fn in_wanted_order<'a>(now: &[&'a str], drafts: &[&'a str]) -> Vec<&'a str> {
    let ours: HashSet<&str> = drafts.iter().copied().collect();
    let mut followers: HashMap<Option<&str>, Vec<&'a str>> = HashMap::new();
    let mut leader = None;
    for &id in now {
        if ours.contains(id) {
            leader = Some(id);
        } else {
            followers.entry(leader).or_default().push(id);
        }
    }
    let mut wanted = followers.remove(&None).unwrap_or_default();
    for &draft in drafts {
        wanted.push(draft);
        wanted.extend(followers.remove(&Some(draft)).unwrap_or_default());
    }
    wanted
}

/// What a server has in the order `now`, put into one that says which trigger follows which. What others made since stays behind the one that it
/// follows. Triggers of drafts (`ours`) that came since are not among them: nothing goes with those.
fn as_followed<'a>(now: &[&'a str], order: &[&'a str], ours: &HashSet<&str>) -> Vec<&'a str> {
    let there: HashSet<&str> = now.iter().copied().collect();
    let known: Vec<&str> = order.iter().copied().filter(|id| there.contains(id)).collect();
    let is_known: HashSet<&str> = known.iter().copied().collect();
    let others = now.iter().copied();
    let now: Vec<&str> = others
        .filter(|id| is_known.contains(id) || !ours.contains(id))
        .collect();
    in_wanted_order(&now, &known)
}

/// A call that puts a trigger at its place.
struct Call {
    trigger_id: String,
    /// `None` for the end.
    before: Option<String>,
    /// Whether links are to be mended first, and how many calls are left, this one among them.
    left: (u8, usize),
}

fn ids(triggers: &[ServerTrigger]) -> Vec<&str> {
    triggers.iter().map(|trigger| trigger.id.as_str()).collect()
}

/// What each trigger names as its next one; an empty text for none.
fn links<'a>(abilities: &Abilities, triggers: &'a [ServerTrigger]) -> HashMap<&'a str, &'a str> {
    let Order::Linked { next } = abilities.order else {
        return HashMap::new();
    };
    let link = |trigger: &'a ServerTrigger| trigger.document.get(next)?.as_str();
    triggers
        .iter()
        .map(|trigger| (trigger.id.as_str(), link(trigger).unwrap_or_default()))
        .collect()
}

/// Why the links of these triggers make no whole list, in words; nothing where they do.
fn faults(triggers: &[ServerTrigger]) -> Vec<String> {
    faults_by(triggers, ToOwned::to_owned)
}

/// The same, with other words for the ids.
fn faults_by(triggers: &[ServerTrigger], named: impl Fn(&str) -> String) -> Vec<String> {
    let rules = triggers.iter().map(|trigger| {
        let rule = AutoAccess::read(&trigger.document);
        AutoAccess {
            id: named(&rule.id),
            next_id: match rule.next_id.as_str() {
                "" => String::new(),
                next => named(next),
            },
            ..AutoAccess::default()
        }
    });
    let list = List::new(rules.collect());
    list.faults.iter().map(ToString::to_string).collect()
}

/// What people call each trigger: its name, or else what it does. Where two have the same, with the id.
pub(crate) fn names<'a>(abilities: &Abilities, triggers: &'a [ServerTrigger]) -> HashMap<&'a str, String> {
    let name = |trigger: &ServerTrigger| match abilities.name(&trigger.document) {
        "" => abilities.documents().in_words(&trigger.document),
        name => name.to_owned(),
    };
    let mut times: HashMap<String, usize> = HashMap::new();
    for trigger in triggers {
        *times.entry(name(trigger)).or_default() += 1;
    }
    let whole = |trigger: &'a ServerTrigger| {
        let name = name(trigger);
        let words = match times.get(&name) {
            Some(1) if !name.is_empty() => name,
            _ if name.is_empty() => trigger.id.clone(),
            _ => format!("{name} ({})", trigger.id),
        };
        (trigger.id.as_str(), words)
    };
    triggers.iter().map(whole).collect()
}

/// Whether the order that a server has is what a call that was sent made of the one before it, or that one. What was made or deleted
/// since does not matter.
pub(crate) fn came_of(placing: &Placing, now: &[ServerTrigger]) -> bool {
    let mut after: Vec<&str> = placing.order.iter().map(String::as_str).collect();
    let before = after.clone();
    after.retain(|id| *id != placing.trigger_id);
    let place = placing
        .before
        .as_deref()
        .and_then(|target| after.iter().position(|id| *id == target));
    after.insert(place.unwrap_or(after.len()), &placing.trigger_id);
    [before, after].iter().any(|order| is_order_of(order, now))
}

/// Whether those of these triggers that a server still has come in this order there.
pub(crate) fn is_order_of(order: &[&str], now: &[ServerTrigger]) -> bool {
    let now = ids(now);
    let (then, there): (HashSet<&str>, HashSet<&str>) =
        (order.iter().copied().collect(), now.iter().copied().collect());
    let stays = order.iter().filter(|id| there.contains(*id));
    stays.eq(now.iter().filter(|id| then.contains(*id)))
}

/// What draft and trigger last agreed in, once they agree in the order that the server has; `None` where that changes nothing.
pub fn agreed_in_order(
    platform: Platform,
    base: &Map<String, Value>,
    now: &ServerTrigger,
) -> Option<Map<String, Value>> {
    let Order::Linked { next } = abilities::of(platform).order else {
        return None;
    };
    let link = now.document.get(next)?;
    if base.get(next) == Some(link) {
        return None;
    }
    let mut base = base.clone();
    base.insert(next.to_owned(), link.clone());
    Some(base)
}

/// What changed of the order from one reading of a server to another; `None` where nothing did. What came or went is no other order.
///
/// Named choice: triggers that do not say what follows them were in no known order, as those that a folder has published.
pub fn changed(platform: Platform, from: &[ServerTrigger], to: &[ServerTrigger]) -> Option<FieldChange> {
    let abilities = abilities::of(platform);
    let Order::Linked { next } = abilities.order else {
        return None;
    };
    let (from, to) = (&*abilities.ordered(from), &*abilities.ordered(to));
    let is_known = from.iter().all(|trigger| trigger.document.contains_key(next));
    let is_other = is_known && !is_order_of(&ids(from), to);
    is_other.then(|| change(&standing(abilities, from), &standing(abilities, to)))
}

/// What a document names as the next trigger behind its own; `None` for none.
pub fn next_of(platform: Platform, document: &Map<String, Value>) -> Option<&str> {
    let Order::Linked { next } = abilities::of(platform).order else {
        return None;
    };
    document.get(next)?.as_str()
}

/// The order of what a server has, as far as it counts.
pub fn standing(abilities: &Abilities, triggers: &[ServerTrigger]) -> Vec<Standing> {
    let triggers = &*abilities.ordered(triggers);
    let names = names(abilities, triggers);
    let standing = |trigger: &ServerTrigger| Standing {
        trigger_id: Some(trigger.id.clone()),
        name: names.get(trigger.id.as_str()).cloned().unwrap_or_default(),
    };
    triggers.iter().map(standing).collect()
}

/// From one order to another, as plans show a change.
pub fn change(before: &[Standing], after: &[Standing]) -> FieldChange {
    let lines = |standing: &[Standing]| -> Vec<ValueLine> {
        let line = |standing: &Standing| ValueLine {
            depth: 0,
            text: standing.name.clone(),
            look: LineLook::Words,
        };
        standing.iter().map(line).collect()
    };
    let value = |standing: &[Standing]| standing.iter().map(|standing| standing.name.as_str()).collect();
    FieldChange {
        path: FieldPath::root().field(ORDER),
        label: "Order".to_owned(),
        is_pattern: false,
        before: Some(value(before)),
        after: Some(value(after)),
        before_lines: lines(before),
        after_lines: lines(after),
    }
}
