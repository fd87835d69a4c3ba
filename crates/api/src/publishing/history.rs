//! What servers had after each publication: compared with each other, and gone back to.
//!
//! Going back is a plan like any other. It changes the server only: drafts stay as they are, and the next plan asks what should
//! become of them.

use std::collections::{BTreeSet, HashMap};

use publish::order;
use publish::{Former, Intent, Link, PlanDraft, ServerTrigger, Unread, found_again};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{ItemState, Operation, PublicationId, Server, ServerId, Store};
use trigger::{Draft, FieldChange, Platform, documents};
use ts_rs::TS;

use crate::accounts::strange_ids;
use crate::app::App;
use crate::app::clock::now;
use crate::app::job_control::watched;
use crate::app::jobs::JobId;
use crate::error::{Code, Error};
use crate::publishing::journal::arrangement;
use crate::publishing::ties::{as_read, parsed, snapshot};
use crate::publishing::{Plan, Source};
use crate::servers::connect::{Reading, read_now};

/// A point in the history of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "HistoryPoint")]
pub struct Point {
    /// The publication.
    pub publication: i64,
    /// On which side of it.
    pub moment: Moment,
}

/// On which side of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "HistoryMoment")]
pub enum Moment {
    /// As it would be had the publication not been: what was there when it ended, without what it did.
    Before,
    /// When it had ended.
    After,
}

/// Two points to compare.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "CompareHistory")]
pub struct Compare {
    /// The first point.
    pub from: Point,
    /// The second; none means what the server had when it was last read.
    pub to: Option<Point>,
}

/// What happened to a trigger between two points.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriggerChange {
    /// The trigger.
    pub trigger: String,
    /// Its name, at the second point where it has one there.
    pub name: String,
    /// What happened.
    pub how: Change,
    /// Field by field; of one that is new or gone every field.
    pub changes: Vec<FieldChange>,
}

/// What happened to a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "TriggerChangeKind")]
pub enum Change {
    /// It is new.
    Added,
    /// It is another.
    Changed,
    /// It is gone.
    Removed,
}

/// What lies between two points in the history of a server.
///
/// # Errors
/// [`Code::NotFound`] when a publication is gone, or what the server had then is not known.
pub fn compare(app: &App, compare: Compare) -> Result<Vec<TriggerChange>, Error> {
    app.data().store(|store| {
        let from = triggers(store, compare.from)?;
        let to = match compare.to {
            Some(point) => triggers(store, point)?,
            None => last_read(store, server_of(store, compare.from)?.id)?.unwrap_or_default(),
        };
        let platform = server_of(store, compare.from)?.details.platform;
        Ok(between(platform, &from, &to))
    })
}

/// A plan that makes the server as it was at a point. A job; its result is a [`Plan`].
///
/// Triggers that others made since are left alone; those that this application made go away again.
///
/// # Errors
/// [`Code::NotFound`] when the publication or its server is gone, or what the server had then is not known; what goes wrong later
/// is the job's error.
pub async fn go_back(app: &App, point: Point) -> Result<JobId, Error> {
    let (server, goal, made) = app.data().store(|store| {
        Ok((
            server_of(store, point)?,
            triggers(store, point)?,
            made_since(store, point)?,
        ))
    })?;
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, server.id, &control).await?;
        let (server, triggers) = (&reading.server, &reading.triggers);
        let (drafts, made) = app.data().store(|store| {
            let known = last_read(store, server.id)?.unwrap_or_default();
            store.save_snapshot(server.id, &snapshot(triggers), now())?;
            let drafts = goals(&reading, goal, known);
            Ok((drafts, still_there(server.details.platform, &made, triggers)))
        })?;
        let mut plan = reading.plan(&drafts, &made);
        strange_ids::warn(&app, &mut plan, &reading, None, &control).await?;
        Ok(Plan {
            server: server.id.0,
            server_name: server.details.name.clone(),
            made_at: now(),
            source: Source::History(point),
            plan,
        })
    }))
}

/// What lies between two readings of a server: what is gone first, then in the order of the second.
pub(crate) fn between(
    platform: Platform,
    from: &[ServerTrigger],
    to: &[ServerTrigger],
) -> Vec<TriggerChange> {
    let former: Vec<Former<'_>> = from.iter().map(Former::from).collect();
    let found = found_again(platform, &former, to);
    let mut before: HashMap<&str, &ServerTrigger> = HashMap::new();
    let mut gone = Vec::new();
    let nothing = Map::new();
    for (then, now) in from.iter().zip(found) {
        match now {
            Some(now) => {
                before.insert(&now.id, then);
            }
            None => gone.push(TriggerChange {
                trigger: then.id.clone(),
                name: then.name(platform).to_owned(),
                how: Change::Removed,
                changes: documents(platform).diff(&then.document, &nothing),
            }),
        }
    }
    let there = to.iter().filter_map(|now| {
        let then = before.get(now.id.as_str()).map(|then| &then.document);
        let changes = documents(platform).diff(then.unwrap_or(&nothing), &now.document);
        (then.is_none() || !changes.is_empty()).then(|| TriggerChange {
            trigger: now.id.clone(),
            name: now.name(platform).to_owned(),
            how: if then.is_none() {
                Change::Added
            } else {
                Change::Changed
            },
            changes,
        })
    });
    gone.extend(there);
    gone.extend(order::changed(platform, from, to).map(|change| TriggerChange {
        trigger: order::ORDER.to_owned(),
        name: order::ORDER_NAME.to_owned(),
        how: Change::Changed,
        changes: vec![change],
    }));
    gone
}

/// What a server had when it was last read, in its order; `None` before the first time.
pub(crate) fn last_read(store: &Store, server: ServerId) -> Result<Option<Vec<ServerTrigger>>, Error> {
    let snapshot = store.snapshot(server)?;
    Ok(snapshot.map(|snapshot| as_read(snapshot.triggers)))
}

/// What a server has, with what it had before of the kinds that could not be read this time: nobody knows that it changed, and what is not
/// read is not gone.
pub(crate) fn with_unread(
    store: &Store,
    server: &Server,
    unread: &[Unread],
    mut triggers: Vec<ServerTrigger>,
) -> Result<Vec<ServerTrigger>, Error> {
    if unread.is_empty() {
        return Ok(triggers);
    }
    let documents = documents(server.details.platform);
    let is_unread = |trigger: &ServerTrigger| {
        let kind = documents.kind_of(&trigger.document).key;
        unread.iter().any(|unread| unread.kind == kind)
    };
    let before = last_read(store, server.id)?.unwrap_or_default();
    triggers.extend(before.into_iter().filter(is_unread));
    Ok(triggers)
}

fn server_of(store: &Store, point: Point) -> Result<Server, Error> {
    let publication = store.publication(PublicationId(point.publication))?;
    let server = publication
        .server
        .ok_or_else(|| Error::not_found("The server of this publication"))?;
    Ok(store.server(server)?)
}

/// What the server had at a point, in its order.
fn triggers(store: &Store, point: Point) -> Result<Vec<ServerTrigger>, Error> {
    let id = PublicationId(point.publication);
    let state = store.state(id)?.ok_or_else(|| {
        Error::new(
            Code::NotFound,
            "What the server had after this publication is not known.",
            "It could not be read then. Choose another publication.",
        )
    })?;
    let platform = server_of(store, point)?.details.platform;
    let mut triggers = as_read(state.triggers);
    if point.moment == Moment::Before {
        for item in store.publication_items(id)? {
            let (ItemState::Verified, Some(id)) = (item.state, item.trigger_id) else {
                continue;
            };
            let at = triggers.iter().position(|trigger| trigger.id == id);
            match (item.before.as_deref().map(parsed), at) {
                (Some(before), Some(at)) => triggers[at].document = before,
                (Some(document), None) => {
                    let behind = order::next_of(platform, &document);
                    let place = triggers
                        .iter()
                        .position(|trigger| Some(trigger.id.as_str()) == behind);
                    let place = place.unwrap_or(triggers.len());
                    triggers.insert(place, ServerTrigger { id, document });
                }
                (None, Some(at)) => {
                    triggers.remove(at);
                }
                (None, None) => {}
            }
        }
    }
    Ok(match point.moment {
        Moment::Before => in_former_order(store, id, triggers)?,
        Moment::After => triggers,
    })
}

/// The triggers in the order that they had before a publication put them into another.
fn in_former_order(
    store: &Store,
    id: PublicationId,
    triggers: Vec<ServerTrigger>,
) -> Result<Vec<ServerTrigger>, Error> {
    let items = store.publication_items(id)?;
    let arranged = items.iter().find(|item| item.operation == Operation::Arrange);
    let Some(publish::Write::Arrange { before, .. }) = arranged.map(arrangement) else {
        return Ok(triggers);
    };
    let now: Vec<String> = triggers.iter().map(|trigger| trigger.id.clone()).collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    let former: Vec<&str> = before
        .iter()
        .filter_map(|standing| standing.trigger_id.as_deref())
        .filter(|id| now.contains(id))
        .collect();
    let places: HashMap<&str, usize> = order::in_wanted_order(&now, &former)
        .into_iter()
        .enumerate()
        .map(|(place, id)| (id, place))
        .collect();
    let mut triggers = triggers;
    triggers.sort_by_key(|trigger| places.get(trigger.id.as_str()).copied());
    Ok(triggers)
}

/// The triggers that this application made on the server since a point and did not delete again, as it left them.
fn made_since(store: &Store, point: Point) -> Result<Vec<ServerTrigger>, Error> {
    let server = server_of(store, point)?;
    let platform = server.details.platform;
    let mut since = store.publications(server.project)?;
    since.retain(|publication| {
        let later = match point.moment {
            Moment::Before => publication.id.0 >= point.publication,
            Moment::After => publication.id.0 > point.publication,
        };
        later && publication.server == Some(server.id)
    });
    since.sort_by_key(|publication| publication.id.0);
    let mut made: Vec<ServerTrigger> = Vec::new();
    for publication in since {
        for item in store.publication_items(publication.id)? {
            let (ItemState::Verified, Some(id)) = (item.state, item.trigger_id) else {
                continue;
            };
            let document = |text: Option<String>| text.as_deref().map(parsed).unwrap_or_default();
            // A replacement has another id than what it replaced.
            let was = [ServerTrigger {
                id: id.clone(),
                document: document(item.before),
            }];
            let former: Vec<Former<'_>> = made.iter().map(Former::from).collect();
            let known = found_again(platform, &former, &was);
            let at = known.iter().position(Option::is_some);
            let now = ServerTrigger {
                id,
                document: document(item.after),
            };
            match (item.operation, at) {
                (Operation::Create, _) => made.push(now),
                (Operation::Update, Some(at)) => made[at] = now,
                (Operation::Delete, Some(at)) => {
                    made.remove(at);
                }
                (Operation::Update | Operation::Delete, None) | (Operation::Arrange, _) => {}
            }
        }
    }
    Ok(made)
}

/// The ids that triggers have on a server now, as far as they are there.
fn still_there(platform: Platform, made: &[ServerTrigger], server: &[ServerTrigger]) -> BTreeSet<String> {
    let former: Vec<Former<'_>> = made.iter().map(Former::from).collect();
    let found = found_again(platform, &former, server).into_iter().flatten();
    found.map(|trigger| trigger.id.clone()).collect()
}

/// The triggers of a point as a plan takes drafts. One that is still there is tied to it; one that is gone is made again.
fn goals(reading: &Reading, goal: Vec<ServerTrigger>, known: Vec<ServerTrigger>) -> Vec<PlanDraft> {
    let platform = reading.server.details.platform;
    let former: Vec<Former<'_>> = goal.iter().map(Former::from).collect();
    let found = found_again(platform, &former, &reading.triggers);
    let known: HashMap<String, Map<String, Value>> = known
        .into_iter()
        .map(|trigger| (trigger.id, trigger.document))
        .collect();
    goal.iter()
        .zip(found)
        .map(|(goal, found)| PlanDraft {
            is_ready: true,
            key: format!("history-{}", goal.id),
            doubt: reading.settlement.doubt(None, &goal.document),
            draft: Draft::new(platform, goal.document.clone()),
            link: found.map(|found| Link {
                base: [&found.id, &goal.id]
                    .into_iter()
                    .find_map(|id| known.get(id))
                    .unwrap_or(&goal.document)
                    .clone(),
                trigger_id: found.id.clone(),
            }),
            intent: Intent::Publish,
            diagnostics: Vec::new(),
        })
        .collect()
}
