//! Makes a server as a plan says, one write at a time, and proves each by reading back.
//!
//! Invariant: a write is sent only after the journal has it, and is never sent twice. One whose answer is lost is
//! looked up on the server instead.
//!
//! Invariant: what a write is about is read just before it. A plan may take minutes under a rate limit, and others
//! work meanwhile: what they did is never overwritten unseen. The server has no conditional writes, so the
//! moment between that reading and the write remains. What others created in it is looked for afterwards and named.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use trigger::Platform;

use crate::abilities::{NamedBy, Way};
use crate::choice::{Choices, Task, Work, decide};
use crate::client::Client;
use crate::control::{Control, Progress, Stage};
use crate::error::Error;
use crate::journal::{Event, Journal, JournalEntry, Part, Write};
use crate::known::Known;
use crate::moved::{Names, moved};
use crate::names;
use crate::plan::{FORMAT, Plan, PlanItem};
use crate::replacement::{Replacement, Steps};
use crate::report::{ItemReport, Mode, Outcome, Problem, Report};
use crate::server::ServerTrigger;
use crate::settle::{self, Settled};
use crate::twins;

/// Applies a plan: updates first, then creations, then deletions, each in the order of the plan. Where calls find triggers by
/// their names, what frees a name comes before what takes it.
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
    if plan.address != *client.address() || plan.platform != client.platform() {
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
    let moved = moved(
        client.abilities(),
        Names::MayBecomeFree,
        &plan.listed,
        sending,
        &now,
    );
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
    if client.abilities().named_by == NamedBy::Name {
        writes = names::in_order(client.abilities(), writes);
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
    let mut twins: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut created = Vec::new();
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
        if let (Write::Create { .. }, Some(trigger_id)) = (&write, settled.outcome.written()) {
            created.push((index, trigger_id.to_owned()));
        }
        twins.insert(index, settled.twins);
        outcomes.insert(index, settled.outcome);
        stopped = settled.stop;
    }
    // A server that ended the work has nothing more to say.
    let readable = stopped
        .as_ref()
        .is_none_or(|problem| problem.code == Error::Cancelled.code());
    let seen = if readable && !created.is_empty() {
        seen_at_the_end(client, control).await
    } else {
        None
    };
    if let Some(seen) = &seen {
        for (index, trigger_id) in created {
            twins.insert(index, twins_of(client.platform(), &trigger_id, &known, seen));
        }
    }
    let report = |(index, outcome): (usize, Outcome)| {
        let item = &plan.items[index];
        ItemReport {
            item: item.id.clone(),
            draft: item.draft.clone(),
            name: item.name.clone(),
            operation: item.operation,
            outcome,
            twins: twins.remove(&index).unwrap_or_default(),
        }
    };
    Ok(Report {
        mode,
        items: outcomes.into_iter().map(report).collect(),
        stopped,
        seen,
    })
}

/// What the server has a moment after the last creation. Others who looked just before it may have made the same: nothing can be
/// locked between two machines. Each of them was looked for at each creation too, so that a server that cannot be read now takes
/// nothing from what is known.
async fn seen_at_the_end(client: &Client, control: &Control) -> Option<Vec<ServerTrigger>> {
    // A wait that is cancelled is no reason not to look.
    let _ = client.rest_before_twins(control).await;
    client.triggers(&control.settling()).await.ok()
}

/// Triggers of the name of one that we made which are neither ours nor were there before.
fn twins_of(platform: Platform, trigger_id: &str, known: &Known, seen: &[ServerTrigger]) -> Vec<String> {
    let made = seen.iter().find(|trigger| trigger.id == trigger_id);
    let others = seen.iter().filter(|trigger| !known.ids().contains(&trigger.id));
    made.map(|made| twins::of(platform, made, others))
        .unwrap_or_default()
}

/// The time now, in milliseconds since 1970 UTC.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
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
            // Nothing can be sent for an id like this; what is left can.
            Err(error @ Error::UnsafeId { .. }) => {
                let mut refused = Settled::refused(&error);
                self.note(&mut refused, journal);
                return refused;
            }
            Err(error) => return Settled::stopped_before(&error),
        }
        let mut settled = match (
            self.client.abilities().way(write),
            Replacement::of(self.client, &self.item.name, write),
        ) {
            (Way::Replacement, Some(replacement)) => {
                let mut steps = Journalled { step: self, journal };
                replacement.carry_out(known, self.control, &mut steps).await
            }
            (Way::OneCall | Way::Replacement, _) => {
                let creates = matches!(write, Write::Create { .. });
                if let Err(error) = self.sending(Part::Whole, creates.then_some(&*known), journal) {
                    return Settled::stopped_before(&error);
                }
                self.report(Stage::Sending);
                settle::write(self.client, write, None, known, self.control, |stage| {
                    self.report(stage);
                })
                .await
            }
        };
        self.note(&mut settled, journal);
        self.report(Stage::Finished);
        settled
    }

    /// Writes down that a call goes out now, and which triggers were there before, where what comes of it is found by that.
    fn sending(&self, part: Part, known: Option<&Known>, journal: &mut dyn Journal) -> Result<(), Error> {
        let listed = known.map(Known::ids).cloned().unwrap_or_default();
        let at = now();
        record(journal, self.item, Event::Sent { listed, at, part })
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

/// A step whose calls are journalled one by one.
struct Journalled<'a, 'b> {
    step: &'a Step<'a>,
    journal: &'b mut dyn Journal,
}

impl Steps for Journalled<'_, '_> {
    fn sending(&mut self, part: Part, known: &Known) -> Result<(), Error> {
        self.step.sending(part, Some(known), self.journal)
    }

    fn report(&self, stage: Stage) {
        self.step.report(stage);
    }
}
