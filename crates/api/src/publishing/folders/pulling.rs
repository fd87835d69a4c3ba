//! Reading a server's triggers into the files of a folder, and what others changed on a server since files and server agreed.
//!
//! A file that was changed here is never written over: where both sides changed, it is left alone and named. So is a file of the name
//! of a trigger that it is not tied to. A file that is gone while its tie is there means that the trigger shall go, and stays gone.

use std::collections::HashSet;

use folder::{FileNames, Folder, JSON, Place, ServerFile, TriggerFile};
use publish::order::{ORDER, ORDER_NAME};
use publish::{Control, Former, ServerTrigger, found_again};
use serde::Serialize;
use serde_json::Map;
use trigger::{Draft, FieldChange, documents};

use super::destination::sign_in;
use super::{Account, At, lock, order, read, settle_first};
use crate::error::{Code, Error};
use crate::publishing::history::{Change, TriggerChange, between};
use crate::publishing::pulling::check_depth;
use crate::publishing::ties::home_document;

/// What a pull brought into a folder. Files are named below `triggers/`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FolderPulled {
    /// The server's name.
    pub server_name: String,
    /// How many triggers the server has.
    pub triggers: u32,
    /// Files that were made for triggers that had none.
    pub created: Vec<PulledFile>,
    /// Files that nobody had changed here and that now are as on the server.
    pub updated: Vec<PulledFile>,
    /// Files that were changed here and on the server, or that have the name of a trigger that they are not tied to: they are left
    /// alone.
    pub conflicts: Vec<String>,
    /// Files whose trigger is not on the server any more.
    pub deleted_on_server: Vec<String>,
}

/// A file that a pull wrote.
#[derive(Debug, Clone, Serialize)]
pub struct PulledFile {
    /// Its name.
    pub file: String,
    /// The name of the trigger.
    pub name: String,
    /// What became of its fields.
    pub changes: Vec<FieldChange>,
}

/// What others changed on a server since its triggers and the files of a folder agreed.
#[derive(Debug, Clone, Serialize)]
pub struct FolderDrift {
    /// The server's name.
    pub server_name: String,
    /// What is different, of the triggers that are tied to files; empty when nothing is.
    pub changes: Vec<TriggerChange>,
}

/// Reads all triggers of a server into the files of the folder, and brings the server's file up to date. Files are written before the
/// server's file: what is interrupted in between is found the same on both sides by the next plan.
///
/// # Errors
/// [`Code::Conflict`] when somebody publishes from this folder to this server, [`Code::BadInput`] when a trigger is too deep for a file;
/// otherwise as [`plan`](super::plan()).
pub async fn pull(at: &At, account: Account, control: &Control) -> Result<FolderPulled, Error> {
    let place = Place::open(&at.folder)?;
    let _until_the_end = lock(at).await?;
    let (folder, mut server) = read(at)?;
    let client = sign_in(&server, account, control).await?;
    settle_first(&place, &folder, &mut server, &client, control).await?;
    let triggers = client.triggers(control).await?;
    triggers
        .iter()
        .try_for_each(|trigger| check_depth(server.platform, trigger))?;
    // Somebody may have written a file while the server was read.
    let mut folder = folder::read(&at.folder)?;
    folder.follow_renamed_files(&mut server);
    let before = server.clone();
    let brought = bring(&mut folder, &mut server, &triggers);
    let is_arranged = order::bring_home(&mut folder, &before, &mut server, &triggers);
    for file in brought.created.iter().chain(&brought.updated) {
        let written = folder.triggers.iter().find(|trigger| trigger.file == file.file);
        if let Some(written) = written {
            folder::write_trigger(&at.folder, &file.file, &written.draft)?;
        }
    }
    if !brought.created.is_empty() || is_arranged {
        folder::write_manifest(&at.folder, &folder)?;
    }
    folder::write_server(&at.folder, &server)?;
    Ok(brought)
}

/// Reads a server and compares it with what its triggers were when they and the files of the folder agreed. Nothing is written.
///
/// Named choice: triggers that no file is tied to are no difference, as in a plan.
///
/// # Errors
/// [`Code::NotFound`] when no file is tied to a trigger of the server; otherwise as [`plan`](super::plan()).
pub async fn drift(at: &At, account: Account, control: &Control) -> Result<FolderDrift, Error> {
    let (_, server) = read(at)?;
    if server.ties.is_empty() {
        return Err(Error::new(
            Code::NotFound,
            format!(
                "{} was never read into this folder, so there is nothing to compare with.",
                server.name
            ),
            "Pull or apply once.",
        ));
    }
    let client = sign_in(&server, account, control).await?;
    let triggers = client.triggers(control).await?;
    let agreed: Vec<ServerTrigger> = server
        .ties
        .iter()
        .map(|tie| ServerTrigger {
            id: tie.id.clone(),
            document: tie.published.clone(),
        })
        .collect();
    let mut changes = between(server.platform, &agreed, &triggers);
    // A file knows of its own trigger alone what was behind it, which says whether all are in the same order, and not which one it was.
    changes.retain(|change| change.how != Change::Added && change.trigger != ORDER);
    if order::is_drifted(&server, &triggers) {
        changes.push(TriggerChange {
            trigger: ORDER.to_owned(),
            name: ORDER_NAME.to_owned(),
            how: Change::Changed,
            changes: Vec::new(),
        });
    }
    Ok(FolderDrift {
        server_name: server.name,
        changes,
    })
}

/// Takes what a server has into a folder and the server's ties, in memory.
fn bring(folder: &mut Folder, server: &mut ServerFile, triggers: &[ServerTrigger]) -> FolderPulled {
    let platform = server.platform;
    let documents = documents(platform);
    let ties = server.ties.clone();
    let former: Vec<Former<'_>> = ties
        .iter()
        .map(|tie| Former {
            id: &tie.id,
            document: &tie.published,
        })
        .collect();
    let found = found_again(platform, &former, triggers);
    let mut brought = FolderPulled {
        server_name: server.name.clone(),
        triggers: u32::try_from(triggers.len()).unwrap_or(u32::MAX),
        ..FolderPulled::default()
    };
    let home = |trigger: &ServerTrigger| Draft::new(platform, home_document(platform, &trigger.document));
    for (tie, now) in ties.iter().zip(&found) {
        let here = folder
            .triggers
            .iter_mut()
            .find(|trigger| trigger.file == tie.file);
        let (Some(here), Some(now)) = (here, now) else {
            if now.is_none() {
                brought.deleted_on_server.push(tie.file.clone());
            }
            continue;
        };
        let is_changed = |to| !documents.diff(&tie.published, to).is_empty();
        let theirs = documents.diff(&here.draft.document, &now.document);
        match (is_changed(&here.draft.document), is_changed(&now.document)) {
            (_, false) if tie.id == now.id => {}
            (true, true) if !theirs.is_empty() => brought.conflicts.push(tie.file.clone()),
            (true, _) => server.tie_to(&tie.file, &now.id, &now.document),
            (false, _) => {
                server.tie_to(&tie.file, &now.id, &now.document);
                if !theirs.is_empty() {
                    here.draft = home(now);
                    brought.updated.push(PulledFile {
                        file: tie.file.clone(),
                        name: now.name(platform).to_owned(),
                        changes: theirs,
                    });
                }
            }
        }
    }
    let tied: HashSet<&str> = found.iter().flatten().map(|now| now.id.as_str()).collect();
    let mut names = FileNames::default();
    let taken = folder.triggers.iter().map(|trigger| &trigger.file);
    taken
        .chain(ties.iter().map(|tie| &tie.file))
        .for_each(|file| names.take(file));
    for new in triggers
        .iter()
        .filter(|trigger| !tied.contains(trigger.id.as_str()))
    {
        let untied = |file: &TriggerFile| file.draft.platform == platform && server.tie(&file.file).is_none();
        let is_same = |file: &&TriggerFile| documents.diff(&file.draft.document, &new.document).is_empty();
        let mut free = folder.triggers.iter().filter(|file| untied(file));
        if let Some(same) = free.clone().find(is_same).map(|file| file.file.clone()) {
            server.tie_to(&same, &new.id, &new.document);
            continue;
        }
        if let Some(namesake) = free.find(|file| file.draft.name() == new.name(server.platform)) {
            brought.conflicts.push(namesake.file.clone());
            continue;
        }
        let file = names.next(new.name(server.platform), "trigger", JSON);
        server.tie_to(&file, &new.id, &new.document);
        brought.created.push(PulledFile {
            file: file.clone(),
            name: new.name(server.platform).to_owned(),
            changes: documents.diff(&Map::new(), &new.document),
        });
        folder.triggers.push(TriggerFile {
            file,
            draft: home(new),
            ready: false,
            tags: Vec::new(),
            urls: Vec::new(),
        });
    }
    brought.conflicts.dedup();
    brought
}
