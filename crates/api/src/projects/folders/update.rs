//! A folder into a project that is there already.
//!
//! What the folder says counts, its ties to servers included: a document and what it was last published as belong together.
//! Each draft that changes gets a revision, so that every one of them can be taken back.

use std::collections::HashSet;

use folder::{Folder, ServerFile, rename_triggers};
use store::{DraftId, NewSession, ProjectId, Readiness, Save, Store, UrlTableOwner};

use super::called::in_database;
use super::compare::{Comparison, FolderChange, FolderChanges, compare};
use super::fill::{add_server, link, new_draft, put_urls, put_zone};
use super::{Files, Missing};
use crate::app::clock::now;
use crate::error::Error;
use crate::servers::practice_rows;

/// Makes a project as a folder is. What the folder does not have stays or goes to the trash.
pub(super) fn update(
    store: &mut Store,
    project: ProjectId,
    folder: &Folder,
    missing: Missing,
) -> Result<FolderChanges, Error> {
    let Comparison {
        changes,
        drafts,
        sessions,
    } = compare(store, project, folder)?;
    let mut files: Files = drafts;
    put_triggers(store, project, folder, &mut files, &changes)?;
    if let Some(version) = &changes.server_version {
        store.set_server_version(project, Some(version), now())?;
    }
    put_zone(store, project, changes.time_zone.as_deref())?;
    if changes.lab {
        put_urls(store, UrlTableOwner::Lab(project), &folder.lab)?;
    }
    for kept in &folder.sessions {
        let mut session = kept.session.clone();
        rename_triggers(&mut session, |called| {
            in_database(called, &files, &folder.triggers)
        });
        let new = NewSession {
            name: kept.name.clone(),
            script: serde_json::to_string(&session).map_err(|error| Error::internal(error.to_string()))?,
        };
        match sessions.get(&kept.file) {
            Some(known) => store.update_session(*known, &new, now())?,
            None => {
                store.create_session(project, &new, now())?;
            }
        }
    }
    for server in &folder.servers {
        tie(store, project, server, &mut files, missing)?;
    }
    if missing == Missing::Trash {
        clear(store, project, &changes)?;
    }
    arrange(store, project, folder, &files)?;
    Ok(changes)
}

fn put_triggers(
    store: &mut Store,
    project: ProjectId,
    folder: &Folder,
    files: &mut Files,
    changes: &FolderChanges,
) -> Result<(), Error> {
    let label = format!("Imported from {}", folder.name);
    for (theirs, change) in folder.triggers.iter().zip(&changes.triggers) {
        let known = files.get(&theirs.file).copied();
        let draft = match known {
            None => {
                let ids = practice_rows::create_drafts(store, project, &[new_draft(&theirs.draft)])?;
                ids.first()
                    .copied()
                    .ok_or_else(|| Error::internal("No draft was made."))?
            }
            Some(draft) => {
                if change.how == FolderChange::Restored {
                    store.restore_drafts(&[draft])?;
                }
                let save = Save {
                    base: store.draft(draft)?.head,
                    document: &theirs.draft.to_json(),
                    burst: None,
                    label: Some(&label),
                };
                store.save(draft, save, now())?;
                draft
            }
        };
        files.insert(theirs.file.clone(), draft);
        if change.how != FolderChange::Unchanged {
            let readiness = match theirs.ready {
                true => Readiness::Ready,
                false => Readiness::Draft,
            };
            store.set_readiness(&[draft], readiness)?;
            let tags = store.draft(draft)?.tags;
            store.change_tags(&[draft], &theirs.tags, &tags)?;
            put_urls(store, UrlTableOwner::Draft(draft), &theirs.urls)?;
        }
    }
    Ok(())
}

/// Ties drafts to what the folder says that they were published as.
fn tie(
    store: &mut Store,
    project: ProjectId,
    server: &ServerFile,
    files: &mut Files,
    missing: Missing,
) -> Result<(), Error> {
    let known = store
        .servers(project)?
        .into_iter()
        .find(|known| known.details.base_url == server.address);
    let Some(known) = known else {
        let mut server = server.clone();
        if missing == Missing::Keep {
            // What is to go from a server goes only with what is to go from the project.
            server.ties.retain(|tie| files.contains_key(&tie.file));
        }
        return add_server(store, project, &server, files);
    };
    for tie in &server.ties {
        if let Some(draft) = files.get(&tie.file) {
            store.link(&link(*draft, known.id, tie))?;
        }
    }
    Ok(())
}

/// Moves what the folder does not have to the trash.
fn clear(store: &mut Store, project: ProjectId, changes: &FolderChanges) -> Result<(), Error> {
    let missing: Vec<DraftId> = changes
        .triggers
        .iter()
        .filter(|trigger| trigger.how == FolderChange::Missing)
        .filter_map(|trigger| trigger.draft.map(DraftId))
        .collect();
    store.trash_drafts(&missing, now())?;
    for kept in store.sessions(project)? {
        let gone = |session: &&super::compare::FolderSession| {
            session.how == FolderChange::Missing && session.name == kept.name
        };
        if changes.sessions.iter().any(|session| gone(&session)) {
            store.trash_session(kept.id, now())?;
        }
    }
    Ok(())
}

/// Puts drafts into the order of the folder; those that it does not have come behind.
fn arrange(store: &mut Store, project: ProjectId, folder: &Folder, files: &Files) -> Result<(), Error> {
    let there: Vec<DraftId> = store.drafts(project)?.iter().map(|draft| draft.id).collect();
    let mut order: Vec<DraftId> = folder
        .triggers
        .iter()
        .filter_map(|trigger| files.get(&trigger.file).copied())
        .filter(|draft| there.contains(draft))
        .collect();
    let placed: HashSet<DraftId> = order.iter().copied().collect();
    order.extend(there.into_iter().filter(|draft| !placed.contains(draft)));
    Ok(store.reorder_drafts(project, &order)?)
}
