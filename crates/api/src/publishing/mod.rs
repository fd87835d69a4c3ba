//! Plan, apply, and looking up what an interrupted application did: as jobs.

pub mod drift;
pub mod folders;
pub mod history;
pub(crate) mod journal;
pub(crate) mod lock;
pub(crate) mod merged_drafts;
pub(crate) mod order;
pub(crate) mod plan_drafts;
pub mod promotion;
pub mod publications;
pub mod pulling;
pub(crate) mod settlement;
pub(crate) mod ties;

use std::collections::{BTreeSet, HashMap};

use publish::{Choice, Choices, Client, Control, Explanation, Mode, PlanItem};
use serde::{Deserialize, Serialize};
use store::{DraftId, Server, ServerId};
use ts_rs::TS;

use self::settlement::Settlement;
use crate::accounts::strange_ids;
use crate::app::App;
use crate::app::clock::now;
use crate::app::job_control::watched;
use crate::app::jobs::JobId;
use crate::error::{Code, Error};
use crate::publishing::history::Point;
use crate::publishing::journal::StoreJournal;
use crate::publishing::plan_drafts::{links, plan_drafts, red_tests};
use crate::publishing::ties::{follow, snapshot, tie};
use crate::servers;
use crate::servers::connect::{lock, read_now, sign_in};

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
    /// What the server is to become like.
    #[serde(default)]
    pub source: Source,
    /// What would be done, one by one.
    pub plan: publish::Plan,
}

/// What a server is to become like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(rename = "PlanSource")]
pub enum Source {
    /// The drafts of the project.
    #[default]
    Drafts,
    /// Itself, at an earlier point.
    History(Point),
    /// Another server.
    Server {
        /// The other server.
        server: i64,
        /// Its name.
        name: String,
    },
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

/// Compares the drafts with the server. A job; its result is a [`Plan`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn make_plan(app: &App, make: MakePlan) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, ServerId(make.server), &control).await?;
        let server = &reading.server;
        let red = red_tests(app.data(), server)?;
        let drafts = app.data().store(|store| {
            store.save_snapshot(server.id, &snapshot(&reading.triggers), now())?;
            plan_drafts(store, server, make.drafts.as_deref(), red, &reading.settlement)
        })?;
        let mut plan = reading.plan(&drafts, &make.delete);
        strange_ids::warn(&app, &mut plan, &reading, None, &control).await?;
        Ok(Plan {
            server: server.id.0,
            server_name: server.details.name.clone(),
            made_at: now(),
            source: Source::Drafts,
            plan,
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
        let server = app
            .data()
            .store(|store| Ok(store.server(ServerId(apply.plan.server))?))?;
        let _until_the_end = lock(&app, &server).await?;
        let (server, client) = sign_in(&app, server.id, None, &control).await?;
        let identity = client.who_am_i(&control).await?;
        settle_first(&app, &server, &client, &apply, &control).await?;
        let joined = merged_drafts::prepare(app.data(), &apply.plan, &apply.choices)?;
        let mut journal = StoreJournal::new(app.clone(), &server, identity.username, apply.note, joined);
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
        app.practice().keep(app.data());
        let report = in_sentences(done?);
        app.data().store(|store| tie(store, server.id, &report))?;
        // For the history and the states in the library; the publication is over whether this succeeds or not.
        let seen = match &report.seen {
            Some(seen) => Some(seen.clone()),
            None => client.triggers(&control).await.ok(),
        };
        if let Some(there) = seen {
            let unread = client.unread();
            app.data().together(|store| {
                let there = history::with_unread(store, &server, &unread, there)?;
                let triggers = snapshot(&there);
                if let Some(publication) = &publication {
                    store.save_state(store::PublicationId(publication.id), &triggers, now())?;
                }
                store.save_snapshot(server.id, &triggers, now())?;
                follow(store, server.id, server.details.platform, &there)?;
                let keeps_order =
                    |item: &publish::ItemReport| matches!(item.outcome, publish::Outcome::KeptOrder { .. });
                if report.agrees_in_order || report.items.iter().any(keeps_order) {
                    order::agree(store, &server, &there)?;
                }
                Ok(())
            })?;
        }
        Ok(Applied { publication, report })
    }))
}

/// Settles what is unfinished on the server before a plan is carried out, and refuses one that would create what is there by now
/// or may still come.
async fn settle_first(
    app: &App,
    server: &Server,
    client: &Client,
    apply: &Apply,
    control: &Control,
) -> Result<(), Error> {
    let sent: Vec<&PlanItem> = apply
        .plan
        .plan
        .items
        .iter()
        .filter(|item| item.body.is_some() || item.operation == publish::Operation::Delete)
        .filter(|item| apply.choices.get(&item.id) != Some(&Choice::Leave))
        .collect();
    let interrupted = settlement::unfinished(app.data(), server.id)?;
    if sent.is_empty() && interrupted.is_empty() {
        return Ok(());
    }
    let sent_before = app
        .data()
        .store(|store| settlement::is_anything_unknown(store, server))?;
    let settlement = if sent_before || !interrupted.is_empty() {
        let triggers = client.triggers(control).await?;
        let unread = client.unread();
        app.data().together(|store| {
            let triggers = history::with_unread(store, server, &unread, triggers)?;
            settlement::settle(store, server, &interrupted, &triggers, &unread)
        })?
    } else {
        Settlement::of(server.details.platform)
    };
    let links = app.data().store(|store| links(store, server.id))?;
    let stale = sent.iter().find(|item| {
        let draft = item
            .draft
            .as_deref()
            .and_then(|key| key.parse().ok())
            .map(DraftId);
        let link = draft.and_then(|draft| links.get(&draft));
        let creates = item.trigger_id.is_none();
        let is_tied = creates && link.is_some_and(|link| !settlement.is_gone(&link.trigger_id));
        let about = item.body.as_ref().or(item.server.as_ref());
        let came_into_doubt = item.operation != publish::Operation::InDoubt
            && about.is_some_and(|about| settlement.doubt(draft, about).is_some());
        is_tied || came_into_doubt
    });
    match stale {
        None => Ok(()),
        Some(item) => Err(Error::new(
            Code::PlanOutOfDate,
            format!("“{}” was sent to the server since the plan was made.", item.name),
            "Nothing was sent now. Make a new plan: it finds out what became of it.",
        )),
    }
}

/// Looks on the server how far an interrupted publication came. A job; its result is a
/// [`Publication`](publications::Publication).
///
/// # Errors
/// [`Code::NotFound`] when the publication or its server is gone, [`Code::Conflict`] while it is being carried out; what goes
/// wrong later is the job's error.
pub async fn settle(app: &App, which: publications::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let id = store::PublicationId(which.publication);
    let server = app.data().store(|store| {
        let gone = || Error::not_found("The server of this publication");
        let server = store.publication(id)?.server.ok_or_else(gone)?;
        Ok(store.server(server)?)
    })?;
    let jobs = app.jobs().clone();
    let lock = lock(&app, &server).await?;
    Ok(jobs.start("Reading the server", move |progress| async move {
        let _until_the_end = lock;
        let control = watched(&progress);
        let (server, client) = sign_in(&app, server.id, None, &control).await?;
        let triggers = client.triggers(&control).await?;
        let unread = client.unread();
        app.data().together(|store| {
            let triggers = history::with_unread(store, &server, &unread, triggers)?;
            settlement::end_interrupted(store, &server, id, &triggers, &unread)?;
            let triggers = snapshot(&triggers);
            store.save_state(id, &triggers, now())?;
            store.save_snapshot(server.id, &triggers, now())?;
            publications::view(store, store.publication(id)?)
        })
    }))
}

/// What became of everything that was sent to a server and not known.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Settled {
    /// The server's name.
    pub server_name: String,
    /// What was found out, and what is still in doubt.
    pub found: Vec<Explanation>,
}

/// Looks on a server what became of everything that was sent there and not known, as each plan does. A job; its result is a
/// [`Settled`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn settle_server(app: &App, which: servers::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, ServerId(which.server), &control).await?;
        app.data().store(|store| {
            Ok(store.save_snapshot(reading.server.id, &snapshot(&reading.triggers), now())?)
        })?;
        Ok(Settled {
            server_name: reading.server.details.name,
            found: reading.settlement.found,
        })
    }))
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
