//! What would change on a server: drafts against the server now, and both against what the server had when it was
//! last read.
//!
//! A plan is data: it can be shown, saved as a file, and applied later, unless the server has moved by then.
//! Not here: deciding. What a decision makes of an item is in `choice`.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Diagnostic, Draft, FieldChange, FieldMerge, Platform};

use crate::abilities::{self, NamedBy};
use crate::comparison::{
    created, deleted, held_until_removed, in_doubt, item_id, published, unreadable, unwanted,
};
use crate::connection::ServerAddress;
use crate::distinction;
use crate::doubt::Doubt;
use crate::explain::Explanation;
use crate::identity::{Former, found_again};
use crate::names;
use crate::order::{self, PlannedOrder};
use crate::positions;
use crate::server::ServerTrigger;
use crate::target::Target;
use crate::twins::Namesakes;

/// The form in which plans are saved now.
pub(crate) const FORMAT: u32 = 1;

/// A draft as a plan sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDraft {
    /// The caller's own key for it, given back in the plan and the report.
    pub key: String,
    /// The draft.
    pub draft: Draft,
    /// The trigger that it was published as or pulled from.
    pub link: Option<Link>,
    /// What should become of it.
    pub intent: Intent,
    /// Whether somebody marked it ready to publish.
    pub is_ready: bool,
    /// What the caller's checks said. An error blocks the draft.
    pub diagnostics: Vec<Diagnostic>,
    /// What an earlier publication may have made of it, as long as nobody can tell.
    pub doubt: Option<Doubt>,
}

/// Ties a draft to a trigger on one server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The server's id for the trigger.
    pub trigger_id: String,
    /// The trigger as the server had it when draft and server were last the same.
    pub base: Map<String, Value>,
}

/// What should become of a draft on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Intent {
    /// The server shall have it as it is.
    Publish,
    /// The server shall not have it.
    Delete,
}

/// What would change on a server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Plan {
    /// The form of a saved plan: 1.
    pub format: u32,
    /// The platform of the server; Rocket.Chat in plans of before there were others.
    #[serde(default = "first_platform")]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub platform: Platform,
    /// The server it was made for.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub address: ServerAddress,
    /// The version that the server said; `None` when it did not.
    #[serde(default)]
    pub version: Option<String>,
    /// The ids of all triggers that the server had when the plan was made.
    pub listed: BTreeSet<String>,
    /// The drafts in the order in which they were given, then what only the server has, in its order, and last the order itself where it
    /// is to change.
    pub items: Vec<PlanItem>,
    /// The order of the triggers, where the platform keeps one.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub order: Option<PlannedOrder>,
    /// What earlier publications that were interrupted, or of whose writes nobody knew, turned out to have done.
    #[serde(default)]
    pub settled: Vec<Explanation>,
}

fn first_platform() -> Platform {
    Platform::RocketChat
}

/// A plan that was saved before there were marks in plans leaves nothing out.
fn is_ready_of_old() -> bool {
    true
}

impl Plan {
    /// The items that applying would do something about, or that wait for somebody, although their drafts are not marked ready. What
    /// sends nothing is not among them.
    pub fn unready(&self) -> impl Iterator<Item = &PlanItem> {
        let sends = |item: &&PlanItem| {
            !matches!(
                item.operation,
                Operation::Unchanged | Operation::Link | Operation::OnlyOnServer
            )
        };
        self.items.iter().filter(|item| !item.is_ready).filter(sends)
    }
}

/// One draft, or one trigger that has no draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlanItem {
    /// Names the item within its plan.
    pub id: String,
    /// What applying does with it.
    pub operation: Operation,
    /// The key of the draft; `None` for a trigger that only the server has.
    pub draft: Option<String>,
    /// The trigger that it is about, if there is one.
    pub trigger_id: Option<String>,
    /// The name that people gave it.
    pub name: String,
    /// What its platform calls one of its kind, as in *Greeting*; `None` where the platform has one kind only.
    #[serde(default)]
    pub kind: Option<String>,
    /// The key of its kind, such as `greeting`, by which help knows what it is checked for; `None` for the order of a list.
    #[serde(default)]
    pub kind_key: Option<String>,
    /// What the draft says, or else what the server has, in one line.
    #[serde(default)]
    pub words: String,
    /// What tells it from the other items of its name; `None` where there are none.
    #[serde(default)]
    pub told_apart: Option<String>,
    /// Whether its draft is marked ready to publish. The mark stays with a draft through edits and publications until somebody takes it
    /// away. True where there is nothing to mark: for what should go away, and for what is no draft's. Applying does not ask for it:
    /// whoever decides about the plan does ([`Plan::unready`]).
    #[serde(default = "is_ready_of_old")]
    pub is_ready: bool,
    /// Whether the server's trigger is not changed, but a new one comes in its place, because no call changes what is to change.
    #[serde(default)]
    pub is_replaced: bool,
    /// What carrying it out would change: from what the server has now to what the draft says, or to nothing.
    pub changes: Vec<FieldChange>,
    /// What others changed on the server since it was last read.
    pub server_changes: Vec<FieldChange>,
    /// Where both sides changed something: every field that is not the same in draft, server and what they last agreed in.
    #[serde(default)]
    pub fields: Vec<FieldMerge>,
    /// What is wrong with the draft.
    pub diagnostics: Vec<Diagnostic>,
    /// For [`Operation::Blocked`]: what would be done otherwise; `None` when nothing can be sent whatever people say.
    #[serde(default)]
    pub blocked: Option<Operation>,
    /// For [`Operation::InDoubt`]: what is in doubt.
    #[serde(default)]
    pub doubt: Option<Doubt>,
    /// What people should know before they apply it.
    pub warnings: Vec<PlanWarning>,
    /// The trigger as the server had it when the plan was made.
    pub server: Option<Map<String, Value>>,
    /// What would be sent, without `_id`.
    pub body: Option<Map<String, Value>>,
}

/// What applying does with an item. Those that need a decision are left alone until there is a [`Choice`](crate::Choice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// The server gets a new trigger.
    Create,
    /// The server's trigger becomes as the draft.
    Update,
    /// The server's trigger goes away.
    Delete,
    /// Server and draft are the same already.
    Unchanged,
    /// The server has the very same trigger, not tied to any draft: the two are tied, nothing is sent.
    Link,
    /// Only the server's side changed. Needs a decision.
    ChangedOnServer,
    /// Both sides changed, differently. Needs a decision.
    Conflict,
    /// Somebody deleted the trigger on the server. Needs a decision.
    DeletedOnServer,
    /// It was sent before, and nobody knows yet whether the server did it: creating it again could make a second one, and where names
    /// are keys a deletion that comes late takes what has the name by then. Needs time, or a decision.
    InDoubt,
    /// The server has it and no draft does: left alone.
    OnlyOnServer,
    /// The draft has errors: nothing is sent.
    Blocked,
}

/// What people should know before they apply an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PlanWarning {
    /// The server has a trigger of this name that no draft is tied to. Creating makes a second one; perhaps the
    /// draft should be tied to that one instead.
    SameName {
        /// The trigger on the server.
        trigger_id: String,
    },
    /// No draft is tied to this trigger, and the server has another one of its name that a draft is tied to: it may have been
    /// made twice.
    Twin {
        /// The trigger that a draft is tied to.
        trigger_id: String,
        /// Whether the two are the same in everything that counts.
        alike: bool,
    },
    /// The server does not say which version it is, and an older one could not take something in the trigger.
    VersionUnknown {
        /// What that is, as the form names it.
        what: String,
        /// The first version that has it: `6.7`.
        needs: String,
    },
    /// The change takes a new trigger in the place of the old one, and the server puts that last in its order, which decides what a
    /// visitor meets first.
    ComesLast {
        /// The names of the triggers that come after it now and before it then.
        behind: Vec<String>,
    },
    /// The links that make the order of the triggers are broken on the server. Putting the triggers in order mends them.
    BrokenOrder {
        /// What is wrong with them, in words.
        fault: String,
    },
    /// What would be sent names something of the account by an id that means nothing there, or something else than where it was taken
    /// from.
    StrangeId {
        /// What it is, in small letters: `group`.
        item: String,
        /// The id.
        id: String,
        /// What the server calls the thing with this id; `None` when it has none.
        name: Option<String>,
        /// What the id means on the server that the goal was taken from; `None` when it means nothing there, or when the goal is no
        /// other server's.
        taken: Option<TakenId>,
    },
}

/// An id on the server that the goal of a plan was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TakenId {
    /// That server.
    pub server: String,
    /// What the thing is called there.
    pub name: String,
    /// The ids of things with this name on the server of the plan, in its order.
    pub ids: Vec<String>,
}

/// Compares drafts with what a server has. `delete` names triggers without a draft that shall go away too. What a server of
/// the target's version cannot take is held back and says why.
pub fn plan(
    target: &Target<'_>,
    drafts: &[PlanDraft],
    server: &[ServerTrigger],
    delete: &BTreeSet<String>,
) -> Plan {
    let abilities = abilities::of(target.platform);
    let tied_to = tied(target.platform, drafts, server);
    let linked: HashSet<&str> = tied_to
        .iter()
        .flatten()
        .map(|trigger| trigger.id.as_str())
        .collect();
    let mut free: Vec<&ServerTrigger> = server
        .iter()
        .filter(|trigger| !linked.contains(trigger.id.as_str()) && !delete.contains(&trigger.id))
        .collect();
    let mut items = Vec::with_capacity(drafts.len());
    for (draft, now) in drafts.iter().zip(tied_to) {
        if let Some(unread) = target.unread_kind(&draft.draft.document) {
            items.push(unreadable(abilities, draft, &unread));
            continue;
        }
        items.extend(match (&draft.link, draft.intent) {
            // Its trigger was taken away to be replaced, and the new one may still come.
            (Some(_), intent) if draft.doubt.is_some() && now.is_none() => {
                Some(in_doubt(abilities, draft, &mut free).held_to(target, intent))
            }
            (Some(link), Intent::Publish) => {
                let item = published(abilities, draft, link, now);
                Some(held_until_removed(abilities, draft, item).held_to(target, Intent::Publish))
            }
            (Some(link), Intent::Delete) => {
                Some(deleted(abilities, draft, link, now).held_to(target, Intent::Delete))
            }
            (None, Intent::Publish) => {
                Some(created(abilities, draft, &mut free).held_to(target, Intent::Publish))
            }
            (None, Intent::Delete) => draft
                .doubt
                .as_ref()
                .map(|doubt| unwanted(abilities, draft, doubt)),
        });
    }
    let tied: HashSet<String> = items
        .iter()
        .filter_map(|item: &PlanItem| item.trigger_id.clone())
        .collect();
    let (ours, rest): (Vec<_>, Vec<_>) = server.iter().partition(|trigger| tied.contains(&trigger.id));
    let ours = Namesakes::of(target.platform, ours);
    items.extend(rest.into_iter().map(|trigger| {
        let item = if delete.contains(&trigger.id) {
            PlanItem {
                operation: Operation::Delete,
                changes: abilities.diff(&trigger.document, &Map::new()),
                ..PlanItem::without_draft(abilities, trigger)
            }
        } else {
            PlanItem {
                operation: Operation::OnlyOnServer,
                warnings: Vec::from_iter(ours.twin_of(abilities, trigger)),
                ..PlanItem::without_draft(abilities, trigger)
            }
        };
        item.held_to(target, Intent::Delete)
    }));
    if abilities.named_by == NamedBy::Name {
        names::hold(abilities, &mut items, server);
    }
    for item in &mut items {
        item.is_replaced = item.is_replaced_by(abilities);
    }
    positions::warn(abilities, &mut items, server);
    let (order, item) = order::compared(abilities, target.followed, drafts, &items, server).unzip();
    let goals: HashMap<String, &Map<String, Value>> = drafts
        .iter()
        .map(|draft| (item_id(draft), &draft.draft.document))
        .collect();
    distinction::tell_apart(abilities, &mut items, &goals, server);
    items.extend(item.flatten());
    Plan {
        format: FORMAT,
        platform: target.platform,
        address: target.address.clone(),
        version: target.version.map(str::to_owned),
        listed: server.iter().map(|trigger| trigger.id.clone()).collect(),
        items,
        order,
        settled: Vec::new(),
    }
}

/// The trigger that each draft is tied to, if the server has it.
fn tied<'a>(
    platform: Platform,
    drafts: &[PlanDraft],
    server: &'a [ServerTrigger],
) -> Vec<Option<&'a ServerTrigger>> {
    let links = drafts.iter().filter_map(|draft| draft.link.as_ref());
    let former: Vec<Former<'_>> = links
        .map(|link| Former {
            id: &link.trigger_id,
            document: &link.base,
        })
        .collect();
    let mut found = found_again(platform, &former, server).into_iter();
    drafts
        .iter()
        .map(|draft| draft.link.as_ref().and_then(|_| found.next().flatten()))
        .collect()
}
