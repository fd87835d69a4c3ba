//! What comes out of a folder: drafts, sessions, URL tables and servers for a new project.

use folder::{Expect, Folder, ServerFile, Tie, UrlRow, rename_triggers};
use simulate::Session;
use store::{
    Authentication, DraftId, Expectation, Link, NewDraft, NewSession, ProjectId, Readiness, ServerDetails,
    ServerId, Store, UrlTableOwner,
};
use trigger::{Draft, Platform};

use super::Files;
use super::called::in_database;
use crate::app::clock::now;
use crate::drafting::free_names::free_name;
use crate::error::Error;
use crate::publishing::ties::json;
use crate::servers::practice_rows;
use crate::time_zone::TimeZone;

/// Puts everything of a folder into an empty project.
pub(super) fn fill(store: &mut Store, project: ProjectId, folder: &Folder) -> Result<(), Error> {
    let new: Vec<NewDraft> = folder
        .triggers
        .iter()
        .map(|trigger| new_draft(&trigger.draft))
        .collect();
    practice_rows::provide(store, project, Platform::RocketChat)?;
    let ids = practice_rows::create_drafts(store, project, &new)?;
    let mut files = Files::new();
    let mut ready = Vec::new();
    for (trigger, id) in folder.triggers.iter().zip(ids) {
        files.insert(trigger.file.clone(), id);
        if trigger.ready {
            ready.push(id);
        }
        store.change_tags(&[id], &trigger.tags, &[])?;
        put_urls(store, UrlTableOwner::Draft(id), &trigger.urls)?;
    }
    store.set_readiness(&ready, Readiness::Ready)?;
    put_urls(store, UrlTableOwner::Lab(project), &folder.lab)?;
    for kept in &folder.sessions {
        let mut session: Session = kept.session.clone();
        rename_triggers(&mut session, |called| {
            in_database(called, &files, &folder.triggers)
        });
        let new = NewSession {
            name: kept.name.clone(),
            script: serde_json::to_string(&session).map_err(|error| Error::internal(error.to_string()))?,
        };
        store.create_session(project, &new, now())?;
    }
    if let Some(version) = &folder.server_version {
        store.set_server_version(project, Some(version), now())?;
    }
    put_zone(store, project, folder.time_zone.as_deref())?;
    for server in &folder.servers {
        add_server(store, project, server, &mut files)?;
    }
    Ok(())
}

/// The time zone that a folder says. One that there is not is told, and not passed over: it may be a slip.
pub(super) fn put_zone(store: &mut Store, project: ProjectId, zone: Option<&str>) -> Result<(), Error> {
    if let Some(zone) = zone {
        let zone = TimeZone::named(zone)?;
        store.set_time_zone(project, Some(zone.name()), now())?;
    }
    Ok(())
}

pub(super) fn new_draft(draft: &Draft) -> NewDraft {
    NewDraft {
        platform: draft.platform,
        document: draft.to_json(),
        label: Some("Imported".to_owned()),
    }
}

pub(super) fn put_urls(store: &mut Store, owner: UrlTableOwner, rows: &[UrlRow]) -> Result<(), Error> {
    let rows: Vec<store::UrlRow> = rows
        .iter()
        .map(|row| store::UrlRow {
            url: row.url.clone(),
            expectation: match row.expect {
                None => Expectation::None,
                Some(Expect::Must) => Expectation::Must,
                Some(Expect::MustNot) => Expectation::MustNot,
            },
        })
        .collect();
    store.replace_urls(owner, &rows)?;
    Ok(())
}

pub(super) fn add_server(
    store: &mut Store,
    project: ProjectId,
    server: &ServerFile,
    files: &mut Files,
) -> Result<(), Error> {
    let taken = store
        .servers(project)?
        .into_iter()
        .map(|server| server.details.name)
        .collect();
    let details = ServerDetails {
        platform: server.platform,
        name: free_name(&taken, &server.name),
        base_url: server.address.clone(),
        authentication: Authentication::Token,
        account: String::new(),
        credential: None,
        environment: server.environment.clone(),
        colour: server.colour.clone(),
        application: server.application.clone(),
    };
    let id = store.create_server(project, &details, now())?;
    for tie in &server.ties {
        let draft = match files.get(&tie.file) {
            Some(draft) => *draft,
            None => {
                let draft = ended_draft(store, project, server, tie)?;
                files.insert(tie.file.clone(), draft);
                draft
            }
        };
        store.link(&link(draft, id, tie))?;
    }
    Ok(())
}

/// A draft in the trash, for a trigger that shall go from its server.
fn ended_draft(
    store: &mut Store,
    project: ProjectId,
    server: &ServerFile,
    tie: &Tie,
) -> Result<DraftId, Error> {
    let draft = Draft::new(server.platform, tie.published.clone());
    let ids = store.create_drafts(project, &[new_draft(&draft)], now())?;
    store.trash_drafts(&ids, now())?;
    ids.first()
        .copied()
        .ok_or_else(|| Error::internal("No draft was made."))
}

pub(super) fn link(draft: DraftId, server: ServerId, tie: &Tie) -> Link {
    Link {
        draft,
        server,
        trigger_id: tie.id.clone(),
        document: json(&tie.published),
        linked_at: now(),
    }
}
