//! Pull, plan, apply, and looking up what an interrupted application did: as jobs.

use std::collections::{BTreeSet, HashMap};

use publish::{Choices, Control, Mode, ServerTrigger};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{DraftId, Link, NewDraft, Save, Server, ServerId, SnapshotTrigger, Store};
use trigger::{Platform, rocketchat};
use ts_rs::TS;

use crate::app::{App, now};
use crate::connect::sign_in;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::jobs::{JobId, Progress};
use crate::journal::{StoreJournal, settle_with};
use crate::{publications, servers, views};

/// What a pull brought.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Pulled {
    /// How many triggers the server has.
    pub triggers: u32,
    /// Drafts that were made for triggers that had none.
    pub created: Vec<i64>,
    /// Drafts that nobody had changed here and that now are as on the server.
    pub updated: Vec<i64>,
    /// Drafts that were changed here and on the server: they are left alone.
    pub conflicts: Vec<i64>,
    /// Drafts whose trigger is not on the server any more.
    pub deleted_on_server: Vec<i64>,
}

/// What to plan.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakePlan {
    /// The server.
    pub server: i64,
    /// The drafts to publish; none means every draft of the project, and the end of those in the trash.
    #[ts(optional)]
    pub drafts: Option<Vec<i64>>,
    /// Triggers without a draft that shall go away.
    #[serde(default)]
    #[ts(optional, as = "Option<BTreeSet<String>>")]
    pub delete: BTreeSet<String>,
}

/// What publishing would do. It can be saved as a file and carried out later; it is refused when the server has
/// changed meanwhile.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(rename = "ServerPlan")]
pub struct Plan {
    /// The server.
    pub server: i64,
    /// The server's name.
    pub server_name: String,
    /// When the server was read, in milliseconds since 1970 UTC.
    pub made_at: i64,
    /// What would be done, one by one.
    pub plan: publish::Plan,
}

/// A plan to carry out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Apply {
    /// The plan.
    pub plan: Plan,
    /// What was decided, by the ids of items.
    #[serde(default)]
    #[ts(as = "HashMap<String, publish::Choice>")]
    pub choices: Choices,
    /// Why, for the history.
    pub note: String,
}

/// What came of carrying out a plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Applied {
    /// The publication; none when there was nothing to write.
    pub publication: Option<publications::Publication>,
    /// What came of every item, also of those that nothing was sent for.
    pub report: publish::Report,
}

/// Reads all triggers of a server into drafts. A job; its result is a [`Pulled`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn pull(app: &App, which: servers::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let (server, client) = sign_in(&app, ServerId(which.server), None, &control).await?;
        let triggers = client.triggers(&control).await?;
        app.practice().keep(&app);
        app.store(|store| bring_home(store, &server, &triggers))
    }))
}

/// Compares the drafts with the server. A job; its result is a [`Plan`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn make_plan(app: &App, make: MakePlan) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let (server, client) = sign_in(&app, ServerId(make.server), None, &control).await?;
        let triggers = client.triggers(&control).await?;
        app.store(|store| {
            store.save_snapshot(server.id, &snapshot(&triggers), now())?;
            let drafts = plan_drafts(store, &server, make.drafts.as_deref())?;
            Ok(Plan {
                server: server.id.0,
                server_name: server.details.name.clone(),
                made_at: now(),
                plan: publish::plan(client.address(), &drafts, &triggers, &make.delete),
            })
        })
    }))
}

/// Carries out a plan. A job; its result is an [`Applied`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error, and what was written before
/// is in the history.
pub async fn apply(app: &App, apply: Apply) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Signing in", move |progress| async move {
        let control = watched(&progress);
        let (server, client) = sign_in(&app, ServerId(apply.plan.server), None, &control).await?;
        let identity = client.who_am_i(&control).await?;
        let mut journal = StoreJournal::new(app.clone(), server.id, identity.username, apply.note);
        let done = publish::apply(
            &client,
            &apply.plan.plan,
            &apply.choices,
            Mode::Apply,
            &mut journal,
            &control,
        )
        .await;
        let publication = journal.end(done.as_ref().ok())?;
        app.practice().keep(&app);
        let report = in_sentences(done?);
        app.store(|store| tie(store, server.id, &report))?;
        // Only for the states in the library; the publication is over whether this succeeds or not.
        if let Ok(triggers) = client.triggers(&control).await {
            app.store(|store| Ok(store.save_snapshot(server.id, &snapshot(&triggers), now())?))?;
        }
        Ok(Applied { publication, report })
    }))
}

/// Looks on the server how far an interrupted publication came. A job; its result is a
/// [`Publication`](publications::Publication).
///
/// # Errors
/// [`Code::NotFound`] when the publication or its server is gone; what goes wrong later is the job's error.
pub async fn settle(app: &App, which: publications::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let id = store::PublicationId(which.publication);
    let server = app.store(|store| {
        let server = store.publication(id)?.server;
        server.ok_or_else(|| Error::not_found("The server of this publication"))
    })?;
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let (_, client) = sign_in(&app, server, None, &control).await?;
        let triggers = client.triggers(&control).await?;
        app.store(|store| {
            settle_with(store, id, &triggers)?;
            store.save_snapshot(server, &snapshot(&triggers), now())?;
            publications::view(store, store.publication(id)?)
        })
    }))
}

/// Work that a job shows and cancels.
fn watched(progress: &Progress) -> Control {
    let shown = progress.clone();
    Control::new(progress.cancel().clone(), move |step| {
        let (done, total) = match &step {
            publish::Progress::Listing { read, total } => (*read, Some(*total)),
            publish::Progress::Item {
                number, of, stage, ..
            } => {
                let done = if *stage == publish::Stage::Finished {
                    *number
                } else {
                    number.saturating_sub(1)
                };
                (done, Some(*of))
            }
            publish::Progress::Waiting { .. } => return shown.say(crate::error::sentence(&step.to_string())),
        };
        shown.report(done, total, crate::error::sentence(&step.to_string()));
    })
}

fn snapshot(triggers: &[ServerTrigger]) -> Vec<SnapshotTrigger> {
    triggers
        .iter()
        .map(|trigger| SnapshotTrigger {
            trigger_id: trigger.id.clone(),
            document: json(&trigger.document),
        })
        .collect()
}

pub(crate) fn json(document: &Map<String, Value>) -> String {
    // A map of JSON values is always JSON.
    serde_json::to_string(document).unwrap_or_default()
}

/// The drafts as a plan sees them: those of the project, and those in its trash that are still on the server.
fn plan_drafts(
    store: &Store,
    server: &Server,
    chosen: Option<&[i64]>,
) -> Result<Vec<publish::PlanDraft>, Error> {
    let links: HashMap<DraftId, Link> = store
        .links_of_server(server.id)?
        .into_iter()
        .map(|link| (link.draft, link))
        .collect();
    let platform = server.details.platform;
    let mut drafts = Vec::new();
    let live = store
        .drafts(server.project)?
        .into_iter()
        .map(|draft| (draft, publish::Intent::Publish));
    let trashed = store
        .trashed_drafts(server.project)?
        .into_iter()
        .map(|draft| (draft, publish::Intent::Delete));
    for (kept, intent) in live.chain(trashed) {
        let wanted = chosen.is_none_or(|ids| ids.contains(&kept.id.0));
        if kept.platform != platform || !wanted {
            continue;
        }
        let diagnostics = match intent {
            publish::Intent::Publish => views::view(store, kept.id)?.diagnostics,
            publish::Intent::Delete => Vec::new(),
        };
        drafts.push(publish::PlanDraft {
            key: kept.id.0.to_string(),
            draft: views::parsed(&kept),
            link: links.get(&kept.id).map(|link| publish::Link {
                trigger_id: link.trigger_id.clone(),
                base: serde_json::from_str(&link.document).unwrap_or_default(),
            }),
            intent,
            diagnostics,
        });
    }
    Ok(drafts)
}

/// Makes drafts of what a server has, and brings those up to date that nobody changed here.
fn bring_home(store: &mut Store, server: &Server, triggers: &[ServerTrigger]) -> Result<Pulled, Error> {
    store.save_snapshot(server.id, &snapshot(triggers), now())?;
    let links: HashMap<String, Link> = store
        .links_of_server(server.id)?
        .into_iter()
        .map(|link| (link.trigger_id.clone(), link))
        .collect();
    let mut pulled = Pulled {
        triggers: u32::try_from(triggers.len()).unwrap_or(u32::MAX),
        ..Pulled::default()
    };
    for trigger in triggers {
        let there = rocketchat::content(&trigger.document);
        let Some(link) = links.get(&trigger.id) else {
            let document = home_document(&trigger.document);
            let new = NewDraft {
                platform: Platform::RocketChat,
                document: trigger::Draft::new(Platform::RocketChat, document).to_json(),
                label: Some(format!("Pulled from {}", server.details.name)),
            };
            let ids = store.create_drafts(server.project, &[new], now())?;
            for id in ids {
                store.link(&link_to(id, server.id, trigger))?;
                pulled.created.push(id.0);
            }
            continue;
        };
        let kept = store.draft(link.draft)?;
        let here = rocketchat::content(&views::parsed(&kept).document);
        let base = views::content(&link.document);
        if there == base {
            continue;
        }
        if here == base {
            let document = home_document(&trigger.document);
            let text = trigger::Draft::new(kept.platform, document).to_json();
            let label = format!("Pulled from {}", server.details.name);
            let save = Save {
                base: kept.head,
                document: &text,
                burst: None,
                label: Some(&label),
            };
            store.save(kept.id, save, now())?;
            store.link(&link_to(kept.id, server.id, trigger))?;
            pulled.updated.push(kept.id.0);
        } else if here == there {
            store.link(&link_to(kept.id, server.id, trigger))?;
        } else {
            pulled.conflicts.push(kept.id.0);
        }
    }
    let there: BTreeSet<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
    pulled.deleted_on_server = links
        .values()
        .filter(|link| !there.contains(link.trigger_id.as_str()))
        .map(|link| link.draft.0)
        .collect();
    pulled.deleted_on_server.sort_unstable();
    Ok(pulled)
}

/// Ties drafts to triggers, or unties them, where a report says so without anything having been written.
fn tie(store: &mut Store, server: ServerId, report: &publish::Report) -> Result<(), Error> {
    for item in &report.items {
        let Some(draft) = item
            .draft
            .as_deref()
            .and_then(|key| key.parse().ok())
            .map(DraftId)
        else {
            continue;
        };
        match &item.outcome {
            publish::Outcome::Linked { trigger_id, document } => {
                let trigger = ServerTrigger {
                    id: trigger_id.clone(),
                    document: document.clone(),
                };
                store.link(&link_to(draft, server, &trigger))?;
            }
            publish::Outcome::KeptServers { trigger_id, document } => {
                let kept = store.draft(draft)?;
                let text = trigger::Draft::new(kept.platform, home_document(document)).to_json();
                let label = Some("Taken from the server");
                store.save(
                    draft,
                    Save {
                        base: kept.head,
                        document: &text,
                        burst: None,
                        label,
                    },
                    now(),
                )?;
                let trigger = ServerTrigger {
                    id: trigger_id.clone(),
                    document: document.clone(),
                };
                store.link(&link_to(draft, server, &trigger))?;
            }
            publish::Outcome::GoneOnServer => store.unlink(draft, server)?,
            _ => {}
        }
    }
    Ok(())
}

fn link_to(draft: DraftId, server: ServerId, trigger: &ServerTrigger) -> Link {
    Link {
        draft,
        server,
        trigger_id: trigger.id.clone(),
        document: json(&trigger.document),
        linked_at: now(),
    }
}

/// A server's document as a draft: without what only the server may say. Unknown fields stay.
pub(crate) fn home_document(document: &Map<String, Value>) -> Map<String, Value> {
    let mut document = document.clone();
    for managed in rocketchat::SERVER_MANAGED {
        document.shift_remove(managed);
    }
    document
}

/// The same report with its problems as screens say them.
pub(crate) fn in_sentences(mut report: publish::Report) -> publish::Report {
    let outcomes = report
        .items
        .iter_mut()
        .filter_map(|item| match &mut item.outcome {
            publish::Outcome::Failed { problem } | publish::Outcome::Unknown { problem, .. } => Some(problem),
            _ => None,
        });
    for problem in outcomes.chain(&mut report.stopped) {
        problem.message = crate::error::sentence(&problem.message);
    }
    report
}
