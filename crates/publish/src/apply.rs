//! Makes a server as a plan says, one write at a time, and proves each by reading back.
//!
//! Invariant: a write is sent only after the journal has it, and is never sent twice. One whose answer is lost is
//! looked up on the server instead.
//!
//! Invariant: what a write is about is read just before it. A plan may take minutes under a rate limit, and others
//! work meanwhile: what they did is never overwritten unseen. The server has no conditional writes, so the
//! moment between that reading and the write remains.

use std::collections::{BTreeMap, BTreeSet};

use crate::choice::{Choices, Task, Work, decide};
use crate::control::{Control, Progress, Stage};
use crate::error::Error;
use crate::journal::{Event, Journal, JournalEntry, Write};
use crate::known::Known;
use crate::moved::moved;
use crate::plan::{FORMAT, Plan, PlanItem};
use crate::report::{ItemReport, Mode, Outcome, Problem, Report};
use crate::rocketchat::Client;
use crate::settle::{self, Settled};

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
        Work::Write(task) => Some(task.item),
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
        Work::Write(task) => match task.write {
            Write::Update { .. } => 1,
            Write::Create { .. } => 2,
            Write::Delete { .. } => 3,
        },
    });
    let mut outcomes: BTreeMap<usize, Outcome> = BTreeMap::new();
    let mut writes = Vec::new();
    for index in order {
        match std::mem::replace(&mut works[index], Work::Nothing(Outcome::NotReached)) {
            Work::Nothing(outcome) => {
                outcomes.insert(index, outcome);
            }
            Work::Write(task) if mode == Mode::DryRun => {
                outcomes.insert(index, Outcome::WouldWrite { write: task.write });
            }
            Work::Write(task) => writes.push((index, task)),
        }
    }
    for (_, task) in &writes {
        let event = Event::Planned {
            draft: task.item.draft.clone(),
            name: task.item.name.clone(),
            write: task.write.clone(),
            despite: task.despite.clone(),
        };
        record(journal, task.item, event)?;
    }
    let mut stopped = None;
    let of = u32::try_from(writes.len()).unwrap_or(u32::MAX);
    for (number, (index, Task { item, write, .. })) in (1..).zip(writes) {
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
            Ok(moved) => {
                let mut refused = Settled::refused(&Error::Moved { moved });
                self.note(&mut refused, journal);
                return refused;
            }
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
        self.note(&mut settled, journal);
        self.report(Stage::Finished);
        settled
    }

    /// Writes down what came of it.
    fn note(&self, settled: &mut Settled, journal: &mut dyn Journal) {
        if let Some(event) = settled.outcome.event()
            && let Err(error) = record(journal, self.item, event)
        {
            settled.stop = Some(Problem::from(&error));
        }
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
