//! What servers had after each publication: compared with each other, and gone back to.
//!
//! Going back is a plan like any other. It changes the server only: drafts stay as they are, and the next plan asks what should
//! become of them.

use std::collections::{BTreeMap, BTreeSet};

use publish::{Intent, Link, PlanDraft};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{ItemState, Operation, PublicationId, Server, Store};
use trigger::{Draft, FieldChange, Platform};
use ts_rs::TS;

use crate::app::App;
use crate::app::clock::now;
use crate::app::job_control::watched;
use crate::app::jobs::JobId;
use crate::error::{Code, Error};
use crate::publishing::ties::snapshot;
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
    /// Field by field; empty for one that is gone.
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

/// Documents by the ids of their triggers.
pub(crate) type Documents = BTreeMap<String, Map<String, Value>>;

/// What lies between two points in the history of a server.
///
/// # Errors
/// [`Code::NotFound`] when a publication is gone, or what the server had then is not known.
pub fn compare(app: &App, compare: Compare) -> Result<Vec<TriggerChange>, Error> {
    app.data().store(|store| {
        let from = documents(store, compare.from)?;
        let to = match compare.to {
            Some(point) => documents(store, point)?,
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
            documents(store, point)?,
            made_since(store, point)?,
        ))
    })?;
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, server.id, &control).await?;
        let (server, triggers) = (&reading.server, &reading.triggers);
        app.data().store(|store| {
            let known = last_read(store, server.id)?.unwrap_or_default();
            store.save_snapshot(server.id, &snapshot(triggers), now())?;
            let drafts = goals(&reading, goal, &known);
            Ok(Plan {
                server: server.id.0,
                server_name: server.details.name.clone(),
                made_at: now(),
                source: Source::History(point),
                plan: reading.plan(&drafts, &made),
            })
        })
    }))
}

/// What lies between two sets of documents, in the order of the ids.
pub(crate) fn between(platform: Platform, from: &Documents, to: &Documents) -> Vec<TriggerChange> {
    let name = |document: &Map<String, Value>| {
        let name = document.get("name").and_then(Value::as_str);
        name.unwrap_or_default().to_owned()
    };
    let gone = from
        .iter()
        .filter(|(id, _)| !to.contains_key(*id))
        .map(|(id, document)| TriggerChange {
            trigger: id.clone(),
            name: name(document),
            how: Change::Removed,
            changes: Vec::new(),
        });
    let there = to.iter().filter_map(|(id, document)| {
        let before = from.get(id);
        let changes = trigger::documents(platform).diff(before.unwrap_or(&Map::new()), document);
        (before.is_none() || !changes.is_empty()).then(|| TriggerChange {
            trigger: id.clone(),
            name: name(document),
            how: if before.is_none() {
                Change::Added
            } else {
                Change::Changed
            },
            changes,
        })
    });
    gone.chain(there).collect()
}

/// What a server had when it was last read; `None` before the first time.
pub(crate) fn last_read(store: &Store, server: store::ServerId) -> Result<Option<Documents>, Error> {
    let snapshot = store.snapshot(server)?;
    Ok(snapshot.map(|snapshot| by_id(snapshot.triggers)))
}

pub(crate) fn by_id(triggers: Vec<store::SnapshotTrigger>) -> Documents {
    triggers
        .into_iter()
        .map(|trigger| {
            let document = serde_json::from_str(&trigger.document).unwrap_or_default();
            (trigger.trigger_id, document)
        })
        .collect()
}

fn server_of(store: &Store, point: Point) -> Result<Server, Error> {
    let publication = store.publication(PublicationId(point.publication))?;
    let server = publication
        .server
        .ok_or_else(|| Error::not_found("The server of this publication"))?;
    Ok(store.server(server)?)
}

/// What the server had at a point.
fn documents(store: &Store, point: Point) -> Result<Documents, Error> {
    let id = PublicationId(point.publication);
    let state = store.state(id)?.ok_or_else(|| {
        Error::new(
            Code::NotFound,
            "What the server had after this publication is not known.",
            "It could not be read then. Choose another publication.",
        )
    })?;
    let mut documents = by_id(state.triggers);
    if point.moment == Moment::Before {
        for item in store.publication_items(id)? {
            let (ItemState::Verified, Some(trigger)) = (item.state, item.trigger_id) else {
                continue;
            };
            match item.before.as_deref().map(serde_json::from_str) {
                Some(Ok(before)) => documents.insert(trigger, before),
                _ => documents.remove(&trigger),
            };
        }
    }
    Ok(documents)
}

/// The triggers that this application made on the server since a point.
fn made_since(store: &Store, point: Point) -> Result<BTreeSet<String>, Error> {
    let server = server_of(store, point)?;
    let mut made = BTreeSet::new();
    for publication in store.publications(server.project)? {
        let later = match point.moment {
            Moment::Before => publication.id.0 >= point.publication,
            Moment::After => publication.id.0 > point.publication,
        };
        if later && publication.server == Some(server.id) {
            let items = store.publication_items(publication.id)?;
            let created = items
                .into_iter()
                .filter(|item| item.operation == Operation::Create && item.state == ItemState::Verified);
            made.extend(created.filter_map(|item| item.trigger_id));
        }
    }
    Ok(made)
}

/// The triggers of a point as a plan takes drafts. One that is still there is tied to it; one that is gone is made again.
fn goals(reading: &Reading, goal: Documents, known: &Documents) -> Vec<PlanDraft> {
    let there: BTreeSet<&str> = reading
        .triggers
        .iter()
        .map(|trigger| trigger.id.as_str())
        .collect();
    goal.into_iter()
        .map(|(id, document)| {
            let link = there.contains(id.as_str()).then(|| Link {
                base: known.get(&id).cloned().unwrap_or_else(|| document.clone()),
                trigger_id: id.clone(),
            });
            PlanDraft {
                key: format!("history-{id}"),
                doubt: reading.settlement.doubt(None, &document),
                draft: Draft::new(reading.server.details.platform, document),
                link,
                intent: Intent::Publish,
                diagnostics: Vec::new(),
            }
        })
        .collect()
}
