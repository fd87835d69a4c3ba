//! Promoting: what one server has, planned for another.
//!
//! Which trigger becomes which is known where a draft is tied to both. Without that a name that only one trigger of the other server
//! has decides, and the plan shows it field by field. Triggers that only the other server has are left alone. Numbers of groups go as they
//! are: where one means another group there, the plan warns.

use std::collections::{BTreeSet, HashMap};

use publish::{Intent, Link, PlanDraft, ServerTrigger};
use serde::{Deserialize, Serialize};
use store::{Server, ServerId, Store};
use trigger::{Context, Draft, Platform, check};
use ts_rs::TS;

use crate::accounts::strange_ids;
use crate::app::App;
use crate::app::clock::now;
use crate::app::job_control::watched;
use crate::app::jobs::JobId;
use crate::error::{Code, Error};
use crate::publishing::plan_drafts::{as_plans_see_it, links, version_of};
use crate::publishing::ties::{home_document, snapshot};
use crate::publishing::{Plan, Source};
use crate::servers::connect::{Reading, read_now};

/// Two servers of a project.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Promote {
    /// The server whose triggers are taken.
    pub from: i64,
    /// The server that they are for.
    pub to: i64,
}

/// A plan that brings what one server has to another. A job; its result is a [`Plan`].
///
/// # Errors
/// [`Code::NotFound`] when a server is gone, [`Code::BadInput`] when they are one, or of different projects or platforms; what goes
/// wrong later is the job's error.
pub async fn promote(app: &App, promote: Promote) -> Result<JobId, Error> {
    let (from, to) = (ServerId(promote.from), ServerId(promote.to));
    app.data()
        .store(|store| fits(&store.server(from)?, &store.server(to)?))?;
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the servers", move |progress| async move {
        let control = watched(&progress);
        let taken = read_now(&app, from, &control).await?;
        let there = read_now(&app, to, &control).await?;
        let (from, to) = (&taken.server, &there.server);
        app.practice().keep(app.data());
        let drafts = app.data().store(|store| {
            store.save_snapshot(from.id, &snapshot(&taken.triggers), now())?;
            store.save_snapshot(to.id, &snapshot(&there.triggers), now())?;
            as_drafts(store, &taken, &there)
        })?;
        let mut plan = there.plan(&drafts, &BTreeSet::new());
        strange_ids::warn(&app, &mut plan, &there, Some(&taken), &control).await?;
        Ok(Plan {
            server: to.id.0,
            server_name: to.details.name.clone(),
            made_at: now(),
            source: Source::Server {
                server: from.id.0,
                name: from.details.name.clone(),
            },
            plan,
        })
    }))
}

fn fits(from: &Server, to: &Server) -> Result<(), Error> {
    let wrong = |what: &str| {
        Err(Error::new(
            Code::BadInput,
            what,
            "Choose two servers of one platform in one project.",
        ))
    };
    if from.id == to.id {
        return wrong("A server cannot be promoted to itself.");
    }
    if from.project != to.project {
        return wrong("The two servers belong to different projects.");
    }
    if from.details.platform != to.details.platform {
        return wrong("The two servers are of different platforms.");
    }
    Ok(())
}

fn as_drafts(store: &Store, taken: &Reading, there: &Reading) -> Result<Vec<PlanDraft>, Error> {
    let (from, to) = (&taken.server, &there.server);
    let ties_from: HashMap<String, _> = links(store, from.id)?
        .into_iter()
        .map(|(draft, link)| (link.trigger_id, draft))
        .collect();
    let ties_to = links(store, to.id)?;
    let tied: BTreeSet<&str> = ties_to.values().map(|link| link.trigger_id.as_str()).collect();
    let context = Context {
        version: version_of(to),
        now_ms: Some(now()),
        ..Context::default()
    };
    let drafts = taken.triggers.iter().map(|trigger| {
        let draft = ties_from.get(&trigger.id).copied();
        let document = Draft::new(
            from.details.platform,
            home_document(from.details.platform, &trigger.document),
        );
        let link = draft.and_then(|draft| ties_to.get(&draft)).map(as_plans_see_it);
        PlanDraft {
            is_ready: true,
            key: draft.map_or_else(|| format!("from-{}", trigger.id), |draft| draft.0.to_string()),
            diagnostics: check(&document, &context),
            doubt: there.settlement.doubt(draft, &document.document),
            draft: document,
            link: link.or_else(|| {
                namesake(
                    from.details.platform,
                    trigger,
                    &taken.triggers,
                    &there.triggers,
                    &tied,
                )
            }),
            intent: Intent::Publish,
        }
    });
    Ok(drafts.collect())
}

/// The one trigger of the other server that has this one's name, where nobody else has the name and no draft is tied to it.
fn namesake(
    platform: Platform,
    trigger: &ServerTrigger,
    taken: &[ServerTrigger],
    there: &[ServerTrigger],
    tied: &BTreeSet<&str>,
) -> Option<Link> {
    let name = trigger.name(platform);
    let only = |list: &[ServerTrigger]| list.iter().filter(|other| other.name(platform) == name).count() == 1;
    if name.is_empty() || !only(taken) || !only(there) {
        return None;
    }
    let found = there.iter().find(|other| other.name(platform) == name)?;
    (!tied.contains(found.id.as_str())).then(|| Link {
        trigger_id: found.id.clone(),
        base: found.document.clone(),
    })
}
