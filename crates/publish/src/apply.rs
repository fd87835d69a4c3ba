//! Makes a server as a plan says, one write at a time, and proves each by reading back.
//!
//! Invariant: a write is sent only after the journal has it, and is never sent twice. One whose answer is lost is
//! looked up on the server instead.
//!
//! Invariant: what a write is about is read just before it. A plan may take minutes under a rate limit, and others
//! work meanwhile: what they did is never overwritten unseen. The server has no conditional writes, so the
//! moment between that reading and the write remains. What others created in it is looked for afterwards and named.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

use trigger::Platform;

use crate::abilities::{NamedBy, Way};
use crate::choice::{Choices, Task, Work, decide};
use crate::client::Client;
use crate::control::{Control, Progress, Stage};
use crate::error::Error;
use crate::journal::{Event, Journal, JournalEntry, Part, Placing, Write};
use crate::known::Known;
use crate::moved::{Names, moved};
use crate::names;
use crate::order::{self, Arranging, PlannedOrder};
use crate::plan::{FORMAT, Plan, PlanItem};
use crate::replacement::{Replacement, Steps};
use crate::report::{ItemReport, Mode, Outcome, Problem, Report};
use crate::server::ServerTrigger;
use crate::settle::{self, Settled};
use crate::twins;

/// Applies a plan: updates first, then creations, then deletions, and last the order where there is one, each in the order of the plan.
/// What makes room comes before what needs it: deletions of a kind of which a server takes only so many, and what frees a name where calls
/// find triggers by their names.
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
    let mut moved = moved;
    if let Some(order) = &plan.order
        && works.iter().any(is_arranging)
    {
        moved.extend(order::moved_since(client.abilities(), order, &now));
    }
    if !moved.is_empty() {
        return Err(Error::Moved { moved });
    }
    let mut made: BTreeMap<String, String> = BTreeMap::new();
    for (work, item) in works.iter().zip(&plan.items) {
        if let Work::Nothing(Outcome::Linked { trigger_id, .. }) = work {
            made.insert(item.id.clone(), trigger_id.clone());
        }
    }
    let mut known = Known::after(now);
    let mut order: Vec<usize> = (0..works.len()).collect();
    order.sort_by_key(|index| match &works[*index] {
        Work::Nothing(_) => 0,
        Work::Write(task) => match task.write {
            Write::Update { .. } => 1,
            Write::Delete { .. } if client.abilities().makes_room(&task.write) => 2,
            Write::Create { .. } => 3,
            Write::Delete { .. } => 4,
            // What is to be put in order is there by then, and what goes is gone.
            Write::Arrange { .. } => 5,
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
    let mut is_anything_written = false;
    let mut placed = None;
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
            order: plan.order.as_ref(),
            made: &made,
        };
        let settled = step.take(&write, &mut known, &mut placed, journal).await;
        is_anything_written |= settled.outcome.is_written();
        if let Some(trigger_id) = settled.outcome.written() {
            made.insert(item.id.clone(), trigger_id.to_owned());
        }
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
    let looks = !created.is_empty() || plan.order.is_some() && (is_anything_written || placed.is_some());
    let seen = if readable && looks {
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
    let agrees_in_order = match (&plan.order, &seen) {
        (Some(order), Some(seen)) => {
            order.is_kept(client.abilities(), &made, seen)
                || placed.as_ref().is_some_and(|placed| order::came_of(placed, seen))
        }
        _ => false,
    };
    Ok(Report {
        mode,
        items: outcomes.into_iter().map(report).collect(),
        stopped,
        note: (is_anything_written || placed.is_some())
            .then(|| client.abilities().delay.map(str::to_owned))
            .flatten(),
        seen,
        agrees_in_order,
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

fn is_arranging(work: &Work<'_>) -> bool {
    matches!(work, Work::Write(task) if matches!(task.write, Write::Arrange { .. }))
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
    order: Option<&'a PlannedOrder>,
    /// The triggers that were made or tied so far, by their items.
    made: &'a BTreeMap<String, String>,
}

impl Step<'_> {
    /// Carries out a write. `placed` becomes the last call of an order, if any was sent.
    async fn take(
        &self,
        write: &Write,
        known: &mut Known,
        placed: &mut Option<Placing>,
        journal: &mut dyn Journal,
    ) -> Settled {
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
                let mut steps = self.journalled(journal);
                replacement.carry_out(known, self.control, &mut steps).await
            }
            (Way::Placements, _) => {
                let mut steps = self.journalled(journal);
                let settled = match self.order {
                    Some(planned) => {
                        let arranging = Arranging {
                            client: self.client,
                            planned,
                            made: self.made,
                        };
                        arranging.carry_out(known, self.control, &mut steps).await
                    }
                    None => Settled::with(Outcome::Unchanged),
                };
                *placed = steps.placed;
                settled
            }
            (Way::OneCall | Way::Replacement, _) => {
                let creates = matches!(write, Write::Create { .. });
                if let Err(error) = self.sending(Part::Whole, creates.then_some(&*known), journal) {
                    return Settled::stopped_before(&error);
                }
                self.report(Stage::Sending);
                let abilities = self.client.abilities();
                let is_placed = matches!(write, Write::Create { body } if abilities.is_ordered(body));
                let order = self.order.filter(|_| is_placed);
                let before = order
                    .and_then(|order| order.room_for(abilities, &self.item.id, self.made, known.latest()));
                settle::write(
                    self.client,
                    write,
                    before.as_deref(),
                    known,
                    self.control,
                    |stage| {
                        self.report(stage);
                    },
                )
                .await
            }
        };
        self.note(&mut settled, journal);
        self.report(Stage::Finished);
        settled
    }

    fn journalled<'b>(&'b self, journal: &'b mut dyn Journal) -> Journalled<'b, 'b> {
        Journalled {
            step: self,
            journal,
            placed: None,
        }
    }

    /// Writes down that a call goes out now, and which triggers were there before, where what comes of it is found by that.
    fn sending(&self, part: Part, known: Option<&Known>, journal: &mut dyn Journal) -> Result<(), Error> {
        let listed = known.map(Known::ids).cloned().unwrap_or_default();
        let at = now();
        let placing = None;
        record(
            journal,
            self.item,
            Event::Sent {
                listed,
                at,
                part,
                placing,
            },
        )
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
    placed: Option<Placing>,
}

impl Steps for Journalled<'_, '_> {
    fn sending(&mut self, part: Part, known: &Known) -> Result<(), Error> {
        self.step.sending(part, Some(known), self.journal)
    }

    fn placing(&mut self, placing: &Placing) -> Result<(), Error> {
        let event = Event::Sent {
            listed: BTreeSet::new(),
            at: now(),
            part: Part::Placement,
            placing: Some(placing.clone()),
        };
        record(self.journal, self.step.item, event)?;
        self.placed = Some(placing.clone());
        Ok(())
    }

    fn report(&self, stage: Stage) {
        self.step.report(stage);
    }
}
