//! Reading a server's triggers into drafts.

use std::collections::{BTreeSet, HashMap};

use publish::ServerTrigger;
use serde::Serialize;
use store::{Link, NewDraft, Save, Server, ServerId, Store};
use trigger::{Platform, rocketchat};
use ts_rs::TS;

use crate::app::{App, now};
use crate::connect::read_now;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::job_control::watched;
use crate::jobs::JobId;
use crate::ties::{home_document, link_to, snapshot};
use crate::{servers, views};

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

/// Reads all triggers of a server into drafts. A job; its result is a [`Pulled`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn pull(app: &App, which: servers::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, ServerId(which.server), &control).await?;
        app.practice().keep(&app);
        app.together(|store| bring_home(store, &reading.server, &reading.triggers))
    }))
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
