//! What people decide about the items of a plan, and the work that comes of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::{FieldPath, Platform, Side, documents, merge};

use crate::error::Error;
use crate::journal::Write;
use crate::order::{ORDER, PlannedOrder};
use crate::plan::{Operation, Plan, PlanItem};
use crate::report::{LeftReason, Outcome};

/// A decision about one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Leave it out, this time.
    Leave,
    /// Make the server as the draft is: overwrite, delete, or create again what was deleted.
    Mine,
    /// Keep what the server has. Nothing is sent; the report gives the server's document for the draft.
    Server,
    /// For [`Operation::Conflict`]: send a document made of both sides, field by field. A field that only one side changed
    /// is that side's unless it is named here; one that both changed must be named.
    Merge(BTreeMap<FieldPath, Side>),
    /// For [`Operation::Link`]: make a second trigger after all.
    CreateAnother,
    /// For [`Operation::InDoubt`]: this trigger of the server is what was sent. The draft is tied to it, and nothing is sent.
    Link(String),
    /// For [`Operation::Blocked`]: do it all the same, for this reason, which stays in the history.
    Despite(String),
}

/// Decisions by the id of their item.
pub type Choices = BTreeMap<String, Choice>;

/// What is to be done with one item.
pub(crate) enum Work<'a> {
    Write(Task<'a>),
    Nothing(Outcome),
}

/// Something to write.
pub(crate) struct Task<'a> {
    pub(crate) item: &'a PlanItem,
    pub(crate) write: Write,
    /// Why it is done although something speaks against it.
    pub(crate) despite: Option<String>,
}

/// What applying a plan would do with each of its items, in their order, as far as the plan tells: a server that has moved since is not asked.
///
/// # Errors
/// [`Error::ChoiceDoesNotFit`], [`Error::CannotMerge`] or [`Error::ReasonMissing`] for a decision that applying would not take either.
pub fn foresee(plan: &Plan, choices: &Choices) -> Result<Vec<Outcome>, Error> {
    let works = decide(plan, choices)?.into_iter();
    let foreseen = works.map(|work| match work {
        Work::Write(Task { write, .. }) => Outcome::WouldWrite { write },
        Work::Nothing(outcome) => outcome,
    });
    Ok(foreseen.collect())
}

/// Turns operations and choices into work, item by item.
pub(crate) fn decide<'a>(plan: &'a Plan, choices: &Choices) -> Result<Vec<Work<'a>>, Error> {
    for item in choices.keys() {
        if !plan.items.iter().any(|known| known.id == *item) {
            return Err(Error::ChoiceDoesNotFit { item: item.clone() });
        }
    }
    plan.items
        .iter()
        .map(|item| match &plan.order {
            Some(order) if item.id == ORDER => work_on_order(order, item, choices.get(&item.id)),
            _ => work(plan, item, choices.get(&item.id)),
        })
        .collect()
}

fn work_on_order<'a>(
    order: &PlannedOrder,
    item: &'a PlanItem,
    choice: Option<&Choice>,
) -> Result<Work<'a>, Error> {
    let left = |reason| Ok(Work::Nothing(Outcome::Left { reason }));
    match (item.operation, choice) {
        (_, Some(Choice::Leave)) => left(LeftReason::Chosen),
        (Operation::Conflict | Operation::ChangedOnServer, None) => left(LeftReason::NeedsDecision),
        (Operation::Conflict | Operation::ChangedOnServer, Some(Choice::Server)) => {
            Ok(Work::Nothing(Outcome::KeptOrder {
                order: order.server.clone(),
            }))
        }
        (Operation::Update, None)
        | (Operation::Update | Operation::Conflict | Operation::ChangedOnServer, Some(Choice::Mine)) => {
            Ok(Work::Write(Task {
                item,
                write: Write::Arrange {
                    before: order.server.clone(),
                    wanted: order.wanted.clone(),
                    moves: order.moves.clone(),
                },
                despite: None,
            }))
        }
        _ => Err(Error::ChoiceDoesNotFit {
            item: item.id.clone(),
        }),
    }
}

fn work<'a>(plan: &'a Plan, item: &'a PlanItem, choice: Option<&Choice>) -> Result<Work<'a>, Error> {
    let misfit = || Error::ChoiceDoesNotFit {
        item: item.id.clone(),
    };
    let left = |reason| Ok(Work::Nothing(Outcome::Left { reason }));
    let task = |write: Option<Write>, despite: Option<String>| {
        let write = write.ok_or_else(misfit)?;
        Ok(Work::Write(Task { item, write, despite }))
    };
    let write = |write| task(write, None);
    let servers = |outcome: fn(String, Map<String, Value>) -> Outcome| {
        let (id, document) = item
            .trigger_id
            .clone()
            .zip(item.server.clone())
            .ok_or_else(misfit)?;
        Ok(Work::Nothing(outcome(id, document)))
    };
    match (item.operation, choice) {
        (Operation::Unchanged, _) => Ok(Work::Nothing(Outcome::Unchanged)),
        (_, Some(Choice::Leave)) => left(LeftReason::Chosen),
        (Operation::Blocked, None) => left(LeftReason::Blocked),
        (Operation::OnlyOnServer, None) => left(LeftReason::OnlyOnServer),
        (
            Operation::Conflict
            | Operation::ChangedOnServer
            | Operation::DeletedOnServer
            | Operation::InDoubt,
            None,
        ) => left(LeftReason::NeedsDecision),
        (Operation::Create, None | Some(Choice::Mine))
        | (Operation::DeletedOnServer, Some(Choice::Mine))
        | (Operation::Link, Some(Choice::CreateAnother)) => write(create(item)),
        // What is in doubt is a new trigger or, where the old one is still there, a change to it or its end.
        (Operation::InDoubt, Some(Choice::Mine)) => {
            write(update(item).or_else(|| create(item)).or_else(|| delete(item)))
        }
        (Operation::Update, None | Some(Choice::Mine)) | (Operation::ChangedOnServer, Some(Choice::Mine)) => {
            write(update(item))
        }
        (Operation::Delete, None | Some(Choice::Mine)) => write(delete(item)),
        // A conflict over a draft that is to be deleted has nothing to send.
        (Operation::Conflict, Some(Choice::Mine)) => write(update(item).or_else(|| delete(item))),
        (Operation::Conflict, Some(Choice::Merge(sides))) => {
            let body = merged(plan.platform, item, sides)?.ok_or_else(misfit)?;
            let as_merged = |write| match write {
                Write::Update {
                    trigger_id, before, ..
                } => Write::Update {
                    trigger_id,
                    body,
                    before,
                },
                other => other,
            };
            write(update(item).map(as_merged))
        }
        (Operation::Blocked, Some(Choice::Despite(reason))) => {
            let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
            let reason = reason.ok_or_else(|| Error::ReasonMissing {
                item: item.id.clone(),
            })?;
            let write = match item.blocked {
                Some(Operation::Create) => create(item),
                Some(Operation::Update) => update(item),
                Some(Operation::Delete) => delete(item),
                _ => None,
            };
            task(write, Some(reason))
        }
        (Operation::Link, None) => servers(|trigger_id, document| Outcome::Linked { trigger_id, document }),
        (Operation::Conflict | Operation::ChangedOnServer, Some(Choice::Server)) => {
            servers(|trigger_id, document| Outcome::KeptServers { trigger_id, document })
        }
        (Operation::DeletedOnServer, Some(Choice::Server)) => Ok(Work::Nothing(Outcome::GoneOnServer)),
        (Operation::InDoubt, Some(Choice::Link(trigger_id))) => {
            let document = candidate(plan, item, trigger_id).ok_or_else(misfit)?;
            Ok(Work::Nothing(Outcome::Linked {
                trigger_id: trigger_id.clone(),
                document: document.clone(),
            }))
        }
        (
            Operation::Create
            | Operation::Update
            | Operation::Delete
            | Operation::Link
            | Operation::ChangedOnServer
            | Operation::Conflict
            | Operation::DeletedOnServer
            | Operation::InDoubt
            | Operation::OnlyOnServer
            | Operation::Blocked,
            Some(
                Choice::Mine
                | Choice::Server
                | Choice::Merge(_)
                | Choice::CreateAnother
                | Choice::Link(_)
                | Choice::Despite(_),
            ),
        ) => Err(misfit()),
    }
}

/// What an item would send when its sides are joined; `None` where it has nothing to send.
///
/// # Errors
/// [`Error::CannotMerge`] when a field that both sides changed is not decided, or the joined document is one that the server
/// would refuse.
pub fn merged(
    platform: Platform,
    item: &PlanItem,
    sides: &BTreeMap<FieldPath, Side>,
) -> Result<Option<Map<String, Value>>, Error> {
    let cannot = |reason| Error::CannotMerge {
        item: item.name.clone(),
        reason,
    };
    let Some(mine) = &item.body else {
        return Ok(None);
    };
    let joined = merge(mine, &item.fields, sides).map_err(|open| {
        let field = item.fields.iter().find(|field| field.path == open);
        let label = field.map_or(open.as_str(), |field| field.label.as_str());
        cannot(format!("“{label}” was changed on both sides and nobody decided"))
    })?;
    match documents(platform).body(&joined) {
        Ok(body) => Ok(Some(body)),
        Err(refused) => {
            let first = refused.first().map(|diagnostic| diagnostic.message.as_str());
            let why = first.unwrap_or_default().trim_end_matches('.');
            Err(cannot(format!("together they are no trigger ({why})")))
        }
    }
}

/// What the server has of a trigger that an item in doubt may have become.
fn candidate<'a>(plan: &'a Plan, item: &PlanItem, trigger_id: &str) -> Option<&'a Map<String, Value>> {
    let doubt = item.doubt.as_ref()?;
    if !doubt.candidates.iter().any(|candidate| candidate == trigger_id) {
        return None;
    }
    let only_there = |other: &&PlanItem| {
        other.operation == Operation::OnlyOnServer && other.trigger_id.as_deref() == Some(trigger_id)
    };
    plan.items.iter().find(only_there)?.server.as_ref()
}

fn create(item: &PlanItem) -> Option<Write> {
    let body = item.body.clone()?;
    Some(Write::Create { body })
}

fn update(item: &PlanItem) -> Option<Write> {
    Some(Write::Update {
        trigger_id: item.trigger_id.clone()?,
        body: item.body.clone()?,
        before: item.server.clone()?,
    })
}

fn delete(item: &PlanItem) -> Option<Write> {
    Some(Write::Delete {
        trigger_id: item.trigger_id.clone()?,
        before: item.server.clone()?,
    })
}
