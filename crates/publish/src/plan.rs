//! What would change on a server: drafts against the server now, and both against what the server had when it was
//! last read.
//!
//! A plan is data: it can be shown, saved as a file, and applied later, unless the server has moved by then.
//! Not here: deciding. What a decision makes of an item is in `choice`.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{Diagnostic, Draft, FieldChange, FieldMerge, Platform, Severity};

use crate::abilities::{self, Abilities, NamedBy};
use crate::connection::ServerAddress;
use crate::doubt::Doubt;
use crate::explain::Explanation;
use crate::names;
use crate::server::{self, ServerTrigger};
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
    /// The drafts in the order in which they were given, then what only the server has, in its order.
    pub items: Vec<PlanItem>,
    /// What earlier publications that were interrupted, or of whose writes nobody knew, turned out to have done.
    #[serde(default)]
    pub settled: Vec<Explanation>,
}

fn first_platform() -> Platform {
    Platform::RocketChat
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
    /// What sending the draft would change: from what the server has now to what the draft says.
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
    /// It was sent before, and nobody knows yet whether the server made it: creating it again could make a second one. Needs
    /// time, or a decision.
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
    let tied_to = match abilities.named_by {
        NamedBy::Id => by_id(drafts, server),
        NamedBy::Name => names::tied(drafts, server),
    };
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
        items.extend(match (&draft.link, draft.intent) {
            // Its trigger was taken away to be replaced, and the new one may still come.
            (Some(_), intent) if draft.doubt.is_some() && now.is_none() => {
                Some(in_doubt(abilities, draft, &mut free).held_to(target, intent))
            }
            (Some(link), Intent::Publish) => {
                Some(published(abilities, draft, link, now).held_to(target, Intent::Publish))
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
    let ours = Namesakes::of(ours);
    items.extend(rest.into_iter().map(|trigger| {
        let (operation, warnings) = if delete.contains(&trigger.id) {
            (Operation::Delete, Vec::new())
        } else {
            (
                Operation::OnlyOnServer,
                Vec::from_iter(ours.twin_of(abilities, trigger)),
            )
        };
        let item = PlanItem {
            id: format!("trigger:{}", trigger.id),
            operation,
            draft: None,
            trigger_id: Some(trigger.id.clone()),
            name: trigger.name().to_owned(),
            warnings,
            server: Some(trigger.document.clone()),
            ..PlanItem::empty()
        };
        item.held_to(target, Intent::Delete)
    }));
    if abilities.named_by == NamedBy::Name {
        names::hold(&mut items, server);
    }
    Plan {
        format: FORMAT,
        platform: target.platform,
        address: target.address.clone(),
        version: target.version.map(str::to_owned),
        listed: server.iter().map(|trigger| trigger.id.clone()).collect(),
        items,
        settled: Vec::new(),
    }
}

/// The trigger that each draft is tied to.
fn by_id<'a>(drafts: &[PlanDraft], server: &'a [ServerTrigger]) -> Vec<Option<&'a ServerTrigger>> {
    let there: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.id.as_str(), t)).collect();
    let links = drafts.iter().map(|draft| draft.link.as_ref());
    links
        .map(|link| there.get(link?.trigger_id.as_str()).copied())
        .collect()
}

/// A draft that shall be on the server, where it has been before.
fn published(abilities: &Abilities, draft: &PlanDraft, link: &Link, now: Option<&ServerTrigger>) -> PlanItem {
    let mut item = PlanItem::of(abilities, draft);
    item.trigger_id = Some(link.trigger_id.clone());
    let Some(now) = now else {
        item.operation = Operation::DeletedOnServer;
        item.changes = abilities.diff(&Map::new(), &draft.draft.document);
        return item;
    };
    item.trigger_id = Some(now.id.clone());
    item.server = Some(now.document.clone());
    item.changes = abilities.diff(&now.document, &draft.draft.document);
    item.server_changes = abilities.diff(&link.base, &now.document);
    let draft_changed = !abilities.same(&link.base, &draft.draft.document);
    item.operation = if item.changes.is_empty() {
        Operation::Unchanged
    } else if item.server_changes.is_empty() {
        Operation::Update
    } else if draft_changed {
        item.fields = abilities
            .documents()
            .three_way(&link.base, &draft.draft.document, &now.document);
        Operation::Conflict
    } else {
        Operation::ChangedOnServer
    };
    item
}

/// A draft that shall be gone from the server. Its errors do not matter any more.
fn deleted(abilities: &Abilities, draft: &PlanDraft, link: &Link, now: Option<&ServerTrigger>) -> PlanItem {
    let mut item = PlanItem::of(abilities, draft);
    item.trigger_id = Some(link.trigger_id.clone());
    item.diagnostics = Vec::new();
    item.body = None;
    item.operation = Operation::Unchanged;
    if let Some(now) = now {
        item.trigger_id = Some(now.id.clone());
        item.server = Some(now.document.clone());
        item.server_changes = abilities.diff(&link.base, &now.document);
        item.operation = if item.server_changes.is_empty() {
            Operation::Delete
        } else {
            Operation::Conflict
        };
    }
    item
}

/// A draft that the server has never had, as far as we know. Each trigger that it could be is used up only once.
fn created(abilities: &Abilities, draft: &PlanDraft, free: &mut Vec<&ServerTrigger>) -> PlanItem {
    let mut item = PlanItem::of(abilities, draft);
    let twin = |trigger: &&ServerTrigger| abilities.same(&trigger.document, &draft.draft.document);
    if let Some(twin) = free.iter().position(twin) {
        let twin = free.remove(twin);
        item.operation = Operation::Link;
        item.trigger_id = Some(twin.id.clone());
        item.server = Some(twin.document.clone());
        return item;
    }
    item.changes = abilities.diff(&Map::new(), &draft.draft.document);
    if let Some(doubt) = &draft.doubt {
        item.operation = Operation::InDoubt;
        item.doubt = Some(doubt.clone());
        return item;
    }
    item.operation = Operation::Create;
    let namesakes = free
        .iter()
        .filter(|trigger| !item.name.is_empty() && trigger.name() == item.name);
    item.warnings = namesakes
        .map(|trigger| PlanWarning::SameName {
            trigger_id: trigger.id.clone(),
        })
        .collect();
    item
}

/// A draft whose trigger is gone, and may come back as what was sent.
fn in_doubt(abilities: &Abilities, draft: &PlanDraft, free: &mut Vec<&ServerTrigger>) -> PlanItem {
    match (&draft.doubt, draft.intent) {
        (Some(doubt), Intent::Delete) => unwanted(abilities, draft, doubt),
        _ => created(abilities, draft, free),
    }
}

/// A draft that shall not be on the server and that may still come there.
fn unwanted(abilities: &Abilities, draft: &PlanDraft, doubt: &Doubt) -> PlanItem {
    PlanItem {
        operation: Operation::InDoubt,
        diagnostics: Vec::new(),
        body: None,
        doubt: Some(doubt.clone()),
        ..PlanItem::of(abilities, draft)
    }
}

impl PlanItem {
    fn empty() -> PlanItem {
        PlanItem {
            id: String::new(),
            operation: Operation::Unchanged,
            draft: None,
            trigger_id: None,
            name: String::new(),
            changes: Vec::new(),
            server_changes: Vec::new(),
            fields: Vec::new(),
            diagnostics: Vec::new(),
            blocked: None,
            doubt: None,
            warnings: Vec::new(),
            server: None,
            body: None,
        }
    }

    fn of(abilities: &Abilities, draft: &PlanDraft) -> PlanItem {
        let (body, refused) = match abilities.documents().body(&draft.draft.document) {
            Ok(body) => (Some(body), Vec::new()),
            Err(refused) => (None, refused),
        };
        let mut diagnostics = draft.diagnostics.clone();
        for diagnostic in refused {
            if !diagnostics.contains(&diagnostic) {
                diagnostics.push(diagnostic);
            }
        }
        PlanItem {
            id: format!("draft:{}", draft.key),
            draft: Some(draft.key.clone()),
            name: server::name(&draft.draft.document).to_owned(),
            diagnostics,
            body,
            ..PlanItem::empty()
        }
    }

    /// Holds the item back when something speaks against what it would send: errors of the draft, or the server's version.
    /// One that would send nothing anyway is not held up.
    fn held_to(mut self, target: &Target<'_>, intent: Intent) -> PlanItem {
        if matches!(
            self.operation,
            Operation::Unchanged | Operation::Link | Operation::OnlyOnServer
        ) {
            return self;
        }
        let too_new = target.too_new(self.body.as_ref());
        self.warnings.extend(too_new.warnings);
        self.diagnostics.extend(too_new.diagnostics);
        let wrong = self
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error);
        let sendable = intent == Intent::Delete || self.body.is_some();
        if wrong || !sendable {
            // What is in doubt is cleared up first, and not sent all the same.
            let may_be_sent = sendable && !too_new.refused && self.doubt.is_none();
            self.blocked = may_be_sent.then_some(self.operation);
            self.operation = Operation::Blocked;
        }
        self
    }
}
