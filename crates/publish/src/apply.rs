//! Makes a server as a plan says, one write at a time, and proves each by reading back.
//!
//! Invariant: a write is sent only after the journal has it, and is never sent twice. One whose answer is lost is
//! looked up on the server instead.
//!
//! Invariant: what a write is about is read just before it. A plan may take minutes under a rate limit, and others
//! work meanwhile: what they did is never overwritten unseen. The server has no conditional writes, so the
//! moment between that reading and the write remains.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::control::{Control, Progress, Stage};
use crate::error::Error;
use crate::journal::{Event, Journal, JournalEntry, Write};
use crate::known::Known;
use crate::plan::{Choice, Choices, FORMAT, Operation, Plan, PlanItem, moved};
use crate::report::{ItemReport, LeftReason, Mode, Outcome, Problem, Report};
use crate::rocketchat::Client;
use crate::settle::{self, Settled};

/// What is to be done with one item.
enum Work<'a> {
    Write(&'a PlanItem, Write),
    Nothing(Outcome),
}

/// Applies a plan: updates first, then creations, then deletions, each in the order of the plan.
///
/// An item that others changed in the meantime fails with the code of [`Error::Moved`], unsent, and the rest goes on.
/// Cancelling stops before the next item; the one under way is settled first, unless that would have to wait. So does
/// a server that can no longer be read.
///
/// # Errors
/// Only when nothing was changed: the plan is for another server, a choice does not fit, the server has moved since
/// the plan was made or cannot be read, or the journal cannot be begun. Whatever happens later is in the report.
pub async fn apply(
    client: &Client,
    plan: &Plan,
    choices: &Choices,
    mode: Mode,
    journal: &mut dyn Journal,
    control: &Control,
) -> Result<Report, Error> {
    if plan.format != FORMAT {
        return Err(Error::PlanFormat { format: plan.format });
    }
    if plan.address != *client.address() {
        return Err(Error::OtherServer {
            plan: plan.address.to_string(),
            server: client.address().to_string(),
        });
    }
    let mut works = decide(plan, choices)?;
    let now = client.triggers(control).await?;
    let sending = works.iter().filter_map(|work| match work {
        Work::Write(item, _) => Some(*item),
        Work::Nothing(_) => None,
    });
    let moved = moved(&plan.listed, sending, &now);
    if !moved.is_empty() {
        return Err(Error::Moved { moved });
    }
    let mut known = Known::after(now);
    let mut order: Vec<usize> = (0..works.len()).collect();
    order.sort_by_key(|index| match &works[*index] {
        Work::Nothing(_) => 0,
        Work::Write(_, Write::Update { .. }) => 1,
        Work::Write(_, Write::Create { .. }) => 2,
        Work::Write(_, Write::Delete { .. }) => 3,
    });
    let mut outcomes: BTreeMap<usize, Outcome> = BTreeMap::new();
    let mut writes = Vec::new();
    for index in order {
        match std::mem::replace(&mut works[index], Work::Nothing(Outcome::NotReached)) {
            Work::Nothing(outcome) => {
                outcomes.insert(index, outcome);
            }
            Work::Write(_, write) if mode == Mode::DryRun => {
                outcomes.insert(index, Outcome::WouldWrite { write });
            }
            Work::Write(item, write) => writes.push((index, item, write)),
        }
    }
    for (_, item, write) in &writes {
        let event = Event::Planned {
            draft: item.draft.clone(),
            name: item.name.clone(),
            write: write.clone(),
        };
        record(journal, item, event)?;
    }
    let mut stopped = None;
    let of = u32::try_from(writes.len()).unwrap_or(u32::MAX);
    for (number, (index, item, write)) in (1..).zip(writes) {
        if stopped.is_none() && control.cancellation().is_cancelled() {
            stopped = Some(Problem::from(&Error::Cancelled));
        }
        if stopped.is_some() {
            outcomes.insert(index, Outcome::NotReached);
            continue;
        }
        let step = Step {
            client,
            item,
            number,
            of,
            control,
        };
        let settled = step.take(&write, &mut known, journal).await;
        outcomes.insert(index, settled.outcome);
        stopped = settled.stop;
    }
    let report = |(index, outcome): (usize, Outcome)| {
        let item = &plan.items[index];
        ItemReport {
            item: item.id.clone(),
            draft: item.draft.clone(),
            name: item.name.clone(),
            operation: item.operation,
            outcome,
        }
    };
    Ok(Report {
        mode,
        items: outcomes.into_iter().map(report).collect(),
        stopped,
    })
}

fn record(journal: &mut dyn Journal, item: &PlanItem, event: Event) -> Result<(), Error> {
    let entry = JournalEntry {
        item: item.id.clone(),
        event,
    };
    journal.record(&entry).map_err(|source| Error::Journal { source })
}

/// One item being written.
struct Step<'a> {
    client: &'a Client,
    item: &'a PlanItem,
    number: u32,
    of: u32,
    control: &'a Control,
}

impl Step<'_> {
    async fn take(&self, write: &Write, known: &mut Known, journal: &mut dyn Journal) -> Settled {
        match known
            .moved_under(self.item, write, self.client, self.control)
            .await
        {
            Ok(moved) if moved.is_empty() => {}
            Ok(moved) => return Settled::refused(&Error::Moved { moved }),
            Err(error) => return Settled::stopped_before(&error),
        }
        let before = match write {
            Write::Create { .. } => known.ids().clone(),
            Write::Update { .. } | Write::Delete { .. } => BTreeSet::new(),
        };
        if let Err(error) = record(journal, self.item, Event::Sent { listed: before }) {
            return Settled::stopped_before(&error);
        }
        self.report(Stage::Sending);
        let mut settled = settle::write(self.client, write, known, self.control, |stage| {
            self.report(stage);
        })
        .await;
        if let Some(event) = settled.outcome.event()
            && let Err(error) = record(journal, self.item, event)
        {
            settled.stop = Some(Problem::from(&error));
        }
        self.report(Stage::Finished);
        settled
    }

    fn report(&self, stage: Stage) {
        self.control.report(Progress::Item {
            item: self.item.id.clone(),
            name: self.item.name.clone(),
            number: self.number,
            of: self.of,
            stage,
        });
    }
}

/// Turns operations and choices into work, item by item.
fn decide<'a>(plan: &'a Plan, choices: &Choices) -> Result<Vec<Work<'a>>, Error> {
    for item in choices.keys() {
        if !plan.items.iter().any(|known| known.id == *item) {
            return Err(Error::ChoiceDoesNotFit { item: item.clone() });
        }
    }
    plan.items
        .iter()
        .map(|item| work(item, choices.get(&item.id).copied()))
        .collect()
}

fn work(item: &PlanItem, choice: Option<Choice>) -> Result<Work<'_>, Error> {
    let misfit = || Error::ChoiceDoesNotFit {
        item: item.id.clone(),
    };
    let left = |reason| Ok(Work::Nothing(Outcome::Left { reason }));
    let write = |write: Option<Write>| write.map(|write| Work::Write(item, write)).ok_or_else(misfit);
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
        (Operation::Conflict | Operation::ChangedOnServer | Operation::DeletedOnServer, None) => {
            left(LeftReason::NeedsDecision)
        }
        (Operation::Create, None | Some(Choice::Mine))
        | (Operation::DeletedOnServer, Some(Choice::Mine))
        | (Operation::Link, Some(Choice::CreateAnother)) => write(create(item)),
        (Operation::Update, None | Some(Choice::Mine)) | (Operation::ChangedOnServer, Some(Choice::Mine)) => {
            write(update(item))
        }
        (Operation::Delete, None | Some(Choice::Mine)) => write(delete(item)),
        // A conflict over a draft that is to be deleted has nothing to send.
        (Operation::Conflict, Some(Choice::Mine)) => write(update(item).or_else(|| delete(item))),
        (Operation::Link, None) => servers(|trigger_id, document| Outcome::Linked { trigger_id, document }),
        (Operation::Conflict | Operation::ChangedOnServer, Some(Choice::Server)) => {
            servers(|trigger_id, document| Outcome::KeptServers { trigger_id, document })
        }
        (Operation::DeletedOnServer, Some(Choice::Server)) => Ok(Work::Nothing(Outcome::GoneOnServer)),
        (
            Operation::Create
            | Operation::Update
            | Operation::Delete
            | Operation::Link
            | Operation::ChangedOnServer
            | Operation::Conflict
            | Operation::DeletedOnServer
            | Operation::OnlyOnServer
            | Operation::Blocked,
            Some(Choice::Mine | Choice::Server | Choice::CreateAnother),
        ) => Err(misfit()),
    }
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
