//! Writing a folder. A file is there whole or not at all; one that is the same already is not touched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use simulate::Speech;
use trigger::Draft;

use crate::layout::{
    FORMAT, LAB, Manifest, SERVERS, SESSIONS, Server, ServerTrigger, SessionEntry, TRIGGERS, TriggerEntry,
    URLS, pretty, table, without_link,
};
use crate::names::{JSON, SCRIPT, is_file_name};
use crate::read::manifest;
use crate::{Error, Folder, MANIFEST, Place, ServerFile, read};

/// What became of a folder. Paths are below it, with slashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Every file that belongs to the project now, changed or not.
    pub files: Vec<String>,
    /// Files of the project before that do not belong to it any more, and were deleted.
    pub removed: Vec<String>,
}

/// Writes a project into a folder, which is made when it is not there.
///
/// Of what is there already, only files that its manifest lists are deleted, and only when the project has them no longer;
/// whatever else is in the folder stays.
///
/// # Errors
/// When the folder holds a manifest that is not ours or newer, and when a file cannot be written or is reached by a link only.
pub fn write(folder: &Path, project: &Folder) -> Result<Written, Error> {
    let place = Place::make(folder)?;
    let before = manifest(&place)?
        .map(|manifest| files_of(&manifest))
        .unwrap_or_default();
    let texts = texts(project);
    for (file, text) in &texts {
        place.replace(file, text.as_bytes())?;
    }
    let mut removed = Vec::new();
    for file in before.into_iter().filter(|file| !texts.contains_key(file)) {
        if place.remove(&file)? {
            removed.push(file);
        }
    }
    Ok(Written {
        files: texts.into_keys().collect(),
        removed,
    })
}

/// Writes the list of what belongs to the project, and nothing else of the folder.
///
/// # Errors
/// When it cannot be written.
pub fn write_manifest(folder: &Path, project: &Folder) -> Result<(), Error> {
    put(folder, MANIFEST, &manifest_text(project))
}

/// Writes the file of one server. Files that were renamed by hand are listed under their new names before: what tells which they were is
/// in that file, and may be gone then.
///
/// # Errors
/// When something cannot be written.
pub fn write_server(folder: &Path, server: &ServerFile) -> Result<(), Error> {
    list_renamed(folder)?;
    put(
        folder,
        &format!("{SERVERS}/{}", server.file),
        &server_text(server),
    )
}

/// Where the folder cannot be read now, only the place of a renamed file is lost: what was published must be written all the same.
fn list_renamed(folder: &Path) -> Result<(), Error> {
    let place = Place::make(folder)?;
    let (Ok(Some(manifest)), Ok(project)) = (manifest(&place), read(folder)) else {
        return Ok(());
    };
    let is_listed = |file: &String| manifest.triggers.iter().any(|entry| entry.file == *file);
    let mut servers = project.servers.iter();
    if servers.any(|server| project.renamed_files(server).keys().any(is_listed)) {
        write_manifest(folder, &project)?;
    }
    Ok(())
}

/// Writes the file of one trigger, and nothing else of the folder.
///
/// # Errors
/// When it cannot be written.
pub fn write_trigger(folder: &Path, file: &str, draft: &Draft) -> Result<(), Error> {
    put(folder, &format!("{TRIGGERS}/{file}"), &trigger_text(draft))
}

fn put(folder: &Path, file: &str, text: &str) -> Result<(), Error> {
    Place::make(folder)?.replace(file, text.as_bytes()).map(|_| ())
}

/// The files that a manifest accounts for. Names that lead elsewhere are nobody's.
fn files_of(manifest: &Manifest) -> BTreeSet<String> {
    let triggers = manifest
        .triggers
        .iter()
        .filter(|entry| is_file_name(&entry.file, JSON));
    let sessions = manifest
        .sessions
        .iter()
        .filter(|entry| is_file_name(&entry.file, SCRIPT));
    triggers
        .flat_map(|entry| {
            [
                format!("{TRIGGERS}/{}", entry.file),
                format!("{URLS}/{}", entry.file),
            ]
        })
        .chain(sessions.map(|entry| format!("{SESSIONS}/{}", entry.file)))
        .chain([LAB.to_owned()])
        .collect()
}

fn manifest_text(project: &Folder) -> String {
    pretty(&Manifest {
        format: FORMAT,
        name: project.name.clone(),
        server_version: project.server_version.clone(),
        time_zone: project.time_zone.clone(),
        triggers: project
            .triggers
            .iter()
            .map(|trigger| TriggerEntry {
                file: trigger.file.clone(),
                platform: trigger.draft.platform,
                ready: trigger.ready,
                tags: trigger.tags.clone(),
            })
            .collect(),
        sessions: project
            .sessions
            .iter()
            .map(|session| SessionEntry {
                file: session.file.clone(),
                name: session.name.clone(),
            })
            .collect(),
    })
}

fn trigger_text(draft: &Draft) -> String {
    without_link(draft).to_json()
}

fn texts(project: &Folder) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::from([(MANIFEST.to_owned(), manifest_text(project))]);
    for trigger in &project.triggers {
        texts.insert(
            format!("{TRIGGERS}/{}", trigger.file),
            trigger_text(&trigger.draft),
        );
        if !trigger.urls.is_empty() {
            texts.insert(format!("{URLS}/{}", trigger.file), table(&trigger.urls));
        }
    }
    if !project.lab.is_empty() {
        texts.insert(LAB.to_owned(), table(&project.lab));
    }
    let speech = Speech::of_drafts(project.triggers.iter().map(|trigger| trigger.draft.platform));
    for session in &project.sessions {
        let script = simulate::print_script_of(speech, &session.session);
        texts.insert(format!("{SESSIONS}/{}", session.file), script);
    }
    for server in &project.servers {
        texts.insert(format!("{SERVERS}/{}", server.file), server_text(server));
    }
    texts
}

fn server_text(server: &ServerFile) -> String {
    let mut triggers: Vec<ServerTrigger> = server
        .ties
        .iter()
        .map(|tie| ServerTrigger {
            file: tie.file.clone(),
            id: tie.id.clone(),
            published: tie.published.clone(),
        })
        .collect();
    // Whoever tied them in whichever order: one order in files.
    triggers.sort_by(|a, b| a.file.cmp(&b.file));
    pretty(&Server {
        name: server.name.clone(),
        platform: server.platform,
        address: server.address.clone(),
        environment: server.environment.clone(),
        colour: server.colour.clone(),
        application: server.application.clone(),
        triggers,
    })
}
