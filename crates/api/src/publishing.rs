//! Plan, apply, and looking up what an interrupted application did: as jobs.

use std::collections::{BTreeSet, HashMap};

use publish::{Choices, Mode};
use serde::{Deserialize, Serialize};
use store::ServerId;
use ts_rs::TS;

use crate::app::{App, now};
use crate::at_work::{AtWork, is_at_work};
use crate::connect::{read_now, sign_in};
use crate::error::{Code, Error};
use crate::history::Point;
use crate::jobs::JobId;
use crate::joining;
use crate::journal::{StoreJournal, settle_with};
use crate::plan_drafts::{plan_drafts, red_tests};
use crate::publications;
use crate::ties::{snapshot, tie};
use crate::turned_out::tie_what_turned_out;
use crate::watched::watched;

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
        let red = red_tests(&app, server)?;
        app.store(|store| {
            store.save_snapshot(server.id, &snapshot(&reading.triggers), now())?;
            tie_what_turned_out(store, server, &reading.triggers)?;
            let drafts = plan_drafts(store, server, make.drafts.as_deref(), red)?;
            Ok(Plan {
                server: server.id.0,
                server_name: server.details.name.clone(),
                made_at: now(),
                source: Source::Drafts,
                plan: publish::plan(&reading.target(), &drafts, &reading.triggers, &make.delete),
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
        let joined = joining::prepare(&app, &apply.plan, &apply.choices)?;
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
        app.practice().keep(&app);
        let report = in_sentences(done?);
        app.store(|store| tie(store, server.id, &report))?;
        // For the history and the states in the library; the publication is over whether this succeeds or not.
        if let Ok(triggers) = client.triggers(&control).await {
            let triggers = snapshot(&triggers);
            app.store(|store| {
                if let Some(publication) = &publication {
                    store.save_state(store::PublicationId(publication.id), &triggers, now())?;
                }
                Ok(store.save_snapshot(server.id, &triggers, now())?)
            })?;
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
    if is_at_work(id, app.data_dir()) {
        return Err(Error::new(
            Code::Conflict,
            "This publication is still being carried out, here or in another process.",
            "Wait until it has ended. If that process hangs, end it: what it did is looked up then.",
        ));
    }
    let server = app.store(|store| {
        let server = store.publication(id)?.server;
        server.ok_or_else(|| Error::not_found("The server of this publication"))
    })?;
    let jobs = app.jobs().clone();
    let at_work = AtWork::on(id, app.data_dir());
    Ok(jobs.start("Reading the server", move |progress| async move {
        let _until_the_end = at_work;
        let control = watched(&progress);
        let (_, client) = sign_in(&app, server, None, &control).await?;
        let triggers = client.triggers(&control).await?;
        app.store(|store| {
            settle_with(store, id, &triggers)?;
            let triggers = snapshot(&triggers);
            store.save_state(id, &triggers, now())?;
            store.save_snapshot(server, &triggers, now())?;
            publications::view(store, store.publication(id)?)
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
