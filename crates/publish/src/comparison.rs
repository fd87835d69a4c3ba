//! One draft beside the trigger that it is tied to: what a plan would do with the two, and what speaks against it.

use serde_json::Map;
use trigger::{Diagnostic, FieldPath, Severity};

use crate::abilities::{Abilities, NamedBy};
use crate::client::Unread;
use crate::doubt::Doubt;
use crate::plan::{Intent, Link, Operation, PlanDraft, PlanItem, PlanWarning};
use crate::server::ServerTrigger;
use crate::target::Target;

/// A draft that shall be on the server, where it has been before.
pub(crate) fn published(
    abilities: &Abilities,
    draft: &PlanDraft,
    link: &Link,
    now: Option<&ServerTrigger>,
) -> PlanItem {
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

/// A draft whose trigger may still be taken away by an earlier call, which was to make room for a new one: a new one that came now would
/// go with it.
pub(crate) fn held_until_removed(abilities: &Abilities, draft: &PlanDraft, mut item: PlanItem) -> PlanItem {
    let doubt = draft.doubt.as_ref().filter(|doubt| doubt.until.is_some());
    let is_replaced = item.operation == Operation::Update && item.is_replaced_by(abilities);
    if let Some(doubt) = doubt.filter(|_| is_replaced) {
        item.operation = Operation::InDoubt;
        item.doubt = Some(doubt.clone());
    }
    item
}

/// A draft that shall be gone from the server. Its errors do not matter any more.
pub(crate) fn deleted(
    abilities: &Abilities,
    draft: &PlanDraft,
    link: &Link,
    now: Option<&ServerTrigger>,
) -> PlanItem {
    let mut item = PlanItem::of(abilities, draft);
    item.trigger_id = Some(link.trigger_id.clone());
    item.diagnostics = Vec::new();
    item.body = None;
    item.operation = Operation::Unchanged;
    if let Some(now) = now {
        item.trigger_id = Some(now.id.clone());
        item.server = Some(now.document.clone());
        item.changes = abilities.diff(&now.document, &Map::new());
        item.server_changes = abilities.diff(&link.base, &now.document);
        let may_come = |doubt: &&Doubt| abilities.named_by == NamedBy::Name && doubt.until.is_some();
        item.doubt = draft.doubt.as_ref().filter(may_come).cloned();
        item.operation = if !item.server_changes.is_empty() {
            Operation::Conflict
        } else if item.doubt.is_some() {
            Operation::InDoubt
        } else {
            Operation::Delete
        };
    }
    item
}

/// A draft that the server has never had, as far as we know. Each trigger that it could be is used up only once.
pub(crate) fn created(abilities: &Abilities, draft: &PlanDraft, free: &mut Vec<&ServerTrigger>) -> PlanItem {
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
    let namesakes = free.iter().filter(|trigger| {
        !item.name.is_empty() && abilities.are_namesakes(&trigger.document, &draft.draft.document)
    });
    item.warnings = namesakes
        .map(|trigger| PlanWarning::SameName {
            trigger_id: trigger.id.clone(),
        })
        .collect();
    item
}

/// A draft whose trigger is gone, and may come back as what was sent.
pub(crate) fn in_doubt(abilities: &Abilities, draft: &PlanDraft, free: &mut Vec<&ServerTrigger>) -> PlanItem {
    match (&draft.doubt, draft.intent) {
        (Some(doubt), Intent::Delete) => unwanted(abilities, draft, doubt),
        _ => created(abilities, draft, free),
    }
}

/// A draft that shall not be on the server and that may still come there.
pub(crate) fn unwanted(abilities: &Abilities, draft: &PlanDraft, doubt: &Doubt) -> PlanItem {
    PlanItem {
        operation: Operation::InDoubt,
        diagnostics: Vec::new(),
        body: None,
        doubt: Some(doubt.clone()),
        ..PlanItem::of(abilities, draft)
    }
}

/// A draft of a kind that could not be read on the server: it cannot be told what to send.
pub(crate) fn unreadable(abilities: &Abilities, draft: &PlanDraft, unread: &Unread) -> PlanItem {
    let mut item = PlanItem {
        operation: Operation::Blocked,
        trigger_id: draft.link.as_ref().map(|link| link.trigger_id.clone()),
        body: None,
        ..PlanItem::of(abilities, draft)
    };
    item.diagnostics.push(Diagnostic::new(
        FieldPath::root(),
        Severity::Error,
        "not-readable",
        format!(
            "What the server has of this kind cannot be read: {} is missing.",
            unread.permission
        ),
        unread.help,
    ));
    item
}

/// What names the item of a draft within its plan.
pub(crate) fn item_id(draft: &PlanDraft) -> String {
    format!("draft:{}", draft.key)
}

impl PlanItem {
    pub(crate) fn empty() -> PlanItem {
        PlanItem {
            id: String::new(),
            operation: Operation::Unchanged,
            draft: None,
            trigger_id: None,
            name: String::new(),
            kind: None,
            kind_key: None,
            words: String::new(),
            told_apart: None,
            is_ready: true,
            is_replaced: false,
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
            id: item_id(draft),
            draft: Some(draft.key.clone()),
            name: abilities.name(&draft.draft.document).to_owned(),
            kind: trigger::kind_told(abilities.documents(), &draft.draft.document).map(str::to_owned),
            kind_key: Some(
                abilities
                    .documents()
                    .kind_of(&draft.draft.document)
                    .key
                    .to_owned(),
            ),
            words: abilities.documents().in_words(&draft.draft.document),
            is_ready: draft.is_ready || draft.intent == Intent::Delete,
            diagnostics,
            body,
            ..PlanItem::empty()
        }
    }

    /// A trigger that has no draft.
    pub(crate) fn without_draft(abilities: &Abilities, trigger: &ServerTrigger) -> PlanItem {
        PlanItem {
            id: format!("trigger:{}", trigger.id),
            trigger_id: Some(trigger.id.clone()),
            name: abilities.name(&trigger.document).to_owned(),
            kind: trigger::kind_told(abilities.documents(), &trigger.document).map(str::to_owned),
            kind_key: Some(abilities.documents().kind_of(&trigger.document).key.to_owned()),
            words: abilities.documents().in_words(&trigger.document),
            server: Some(trigger.document.clone()),
            ..PlanItem::empty()
        }
    }

    /// Whether a new trigger comes in the place of the server's one when it gets what would be sent.
    pub(crate) fn is_replaced_by(&self, abilities: &Abilities) -> bool {
        match (&self.server, &self.body) {
            (Some(before), Some(body)) => abilities.replaces(before, body),
            _ => false,
        }
    }

    /// What is done with it if somebody decides so: what is blocked can be carried out for a reason.
    pub(crate) fn could_be(&self) -> Operation {
        match self.operation {
            Operation::Blocked => self.blocked.unwrap_or(Operation::Blocked),
            operation => operation,
        }
    }

    /// Holds the item back when something speaks against what it would send: errors of the draft, or the server's version.
    /// One that would send nothing anyway is not held up.
    pub(crate) fn held_to(mut self, target: &Target<'_>, intent: Intent) -> PlanItem {
        if matches!(
            self.operation,
            Operation::Unchanged | Operation::Link | Operation::OnlyOnServer
        ) {
            return self;
        }
        let objections = target.objections(self.body.as_ref());
        self.warnings.extend(objections.warnings);
        self.diagnostics.extend(objections.diagnostics);
        let wrong = self
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error);
        let sendable = intent == Intent::Delete || self.body.is_some();
        if wrong || !sendable {
            // What is in doubt is cleared up first, and not sent all the same.
            let may_be_sent = sendable && !objections.refused && self.doubt.is_none();
            self.blocked = may_be_sent.then_some(self.operation);
            self.operation = Operation::Blocked;
        }
        self
    }
}
