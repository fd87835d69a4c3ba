//! A project into a folder of files and back: drafts, sessions, URL tables, and which trigger on which server is which file.
//!
//! Numbers of the database never get into files: what is called by a number here is called by the name of its file there.
//! The practice server stays behind: every project has its own.

use std::collections::HashMap;
use std::path::Path;

use folder::{
    Expect, FileNames, Folder, JSON, SCRIPT, ServerFile, SessionFile, Tie, TriggerFile, UrlRow,
    rename_triggers,
};
use serde::{Deserialize, Serialize};
use simulate::Session;
use store::{
    Authentication, DraftId, Expectation, Link, NewDraft, NewSession, ProjectId, ProjectKind, Readiness,
    Server, ServerDetails, ServerId, Store, UrlTableOwner,
};
use trigger::Draft;
use ts_rs::TS;

use crate::app::{App, now};
use crate::error::{Code, Error};
use crate::projects::Project;
use crate::servers::is_practice;
use crate::simulation::trace_name;
use crate::ties::json;
use crate::{sample, sessions, views};

/// A project to write into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ExportProject")]
pub struct Export {
    /// The project.
    pub project: i64,
    /// The folder; it is made when it is not there.
    pub folder: String,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ExportedProject")]
pub struct Exported {
    /// The folder.
    pub folder: String,
    /// Every file of the project, as a path below the folder.
    pub files: Vec<String>,
    /// Files that an export before had left and that the project has no longer: they were deleted.
    pub removed: Vec<String>,
}

/// A folder to make a project of.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ImportProject")]
pub struct Import {
    /// The folder.
    pub folder: String,
    /// What to call the project; none means as the folder says.
    #[ts(optional)]
    pub name: Option<String>,
}

/// Writes a project into a folder, made for version control. Files that are the same already are not touched.
///
/// # Errors
/// [`Code::File`] when the folder cannot be written or holds something else, [`Code::NotFound`] when the project is gone.
pub fn export(app: &App, export: Export) -> Result<Exported, Error> {
    let place = Path::new(&export.folder);
    let known = match folder::read(place) {
        Ok(folder) => folder.servers,
        // Writing says what is wrong with it.
        Err(_) => Vec::new(),
    };
    let project = app.store(|store| gather(store, ProjectId(export.project), &known))?;
    let written = folder::write(place, &project)?;
    Ok(Exported {
        folder: export.folder,
        files: written.files,
        removed: written.removed,
    })
}

/// A new project with everything that is in a folder. Servers come without credentials.
///
/// # Errors
/// [`Code::File`] when the folder holds no project or something in it cannot be understood: nothing is made then.
pub fn import(app: &App, import: Import) -> Result<Project, Error> {
    let folder = folder::read(Path::new(&import.folder))?;
    let name = match import.name.as_deref().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ if folder.name.trim().is_empty() => "Imported project".to_owned(),
        _ => folder.name.clone(),
    };
    app.store(|store| {
        let project = store.create_project(&name, ProjectKind::Own, now())?;
        if let Err(error) = fill(store, project, &folder) {
            // Half a project helps nobody; why it could not be made is what people need to know.
            let _ = store
                .trash_project(project, now())
                .and_then(|()| store.purge_project(project));
            return Err(error);
        }
        Ok(store.project(project)?.into())
    })
}

/// The drafts of a folder, by the names of their files.
type Files = HashMap<String, DraftId>;

fn gather(store: &Store, project: ProjectId, known: &[ServerFile]) -> Result<Folder, Error> {
    let mut names = FileNames::default();
    let mut files: HashMap<DraftId, String> = HashMap::new();
    let mut triggers = Vec::new();
    for kept in store.drafts(project)? {
        let draft = views::parsed(&kept);
        let file = names.next(draft.name(), "trigger", JSON);
        files.insert(kept.id, file.clone());
        triggers.push(TriggerFile {
            file,
            draft,
            ready: kept.readiness == Readiness::Ready,
            urls: rows(store, UrlTableOwner::Draft(kept.id))?,
        });
    }
    let mut sessions = Vec::new();
    let mut session_names = FileNames::default();
    for kept in store.sessions(project)? {
        let mut session = sessions::parsed(&kept)?;
        rename_triggers(&mut session, |called| in_files(called, &files, &triggers));
        sessions.push(SessionFile {
            file: session_names.next(&kept.name, "session", SCRIPT),
            name: kept.name,
            session,
        });
    }
    let mut servers: Vec<Server> = store.servers(project)?;
    servers.retain(|server| !is_practice(server));
    // By name, which is unique, so that file names do not depend on which server was added first.
    servers.sort_by(|a, b| a.details.name.cmp(&b.details.name));
    let ended = ended(store, project, &servers, &mut names)?;
    let mut server_names = FileNames::default();
    for server in known {
        server_names.take(&server.file);
    }
    let mut known: Vec<&ServerFile> = known.iter().collect();
    let mut server_files = Vec::new();
    for server in servers {
        let former = known
            .iter()
            .position(|known| known.address == server.details.base_url);
        let file = match former {
            Some(at) => known.remove(at).file.clone(),
            None => server_names.next(&server.details.name, "server", JSON),
        };
        server_files.push(server_file(store, server, file, &files, &ended)?);
    }
    Ok(Folder {
        name: store.project(project)?.name,
        triggers,
        sessions,
        lab: rows(store, UrlTableOwner::Lab(project))?,
        servers: server_files,
    })
}

/// Drafts in the trash whose triggers are still on servers, with the names that their files would have: a tie to a file
/// that is not there says that the trigger shall go.
fn ended(
    store: &Store,
    project: ProjectId,
    servers: &[Server],
    names: &mut FileNames,
) -> Result<HashMap<DraftId, String>, Error> {
    let links = store.links_of_project(project)?;
    let mut ended: Vec<(String, String, DraftId)> = Vec::new();
    for kept in store.trashed_drafts(project)? {
        let ids = servers.iter().filter_map(|server| {
            let link = links
                .iter()
                .find(|link| link.draft == kept.id && link.server == server.id)?;
            Some((published_name(link), link.trigger_id.clone()))
        });
        if let Some((name, id)) = ids.into_iter().next() {
            ended.push((name, id, kept.id));
        }
    }
    ended.sort();
    Ok(ended
        .into_iter()
        .map(|(name, _, draft)| (draft, names.next(&name, "trigger", JSON)))
        .collect())
}

fn published_name(link: &Link) -> String {
    let document = views::content(&link.document);
    let name = document.get("name").and_then(serde_json::Value::as_str);
    name.unwrap_or_default().to_owned()
}

fn server_file(
    store: &Store,
    server: Server,
    file: String,
    files: &HashMap<DraftId, String>,
    ended: &HashMap<DraftId, String>,
) -> Result<ServerFile, Error> {
    let ties = store.links_of_server(server.id)?.into_iter().filter_map(|link| {
        let file = files.get(&link.draft).or_else(|| ended.get(&link.draft))?;
        Some(Tie {
            file: file.clone(),
            published: views::content(&link.document),
            id: link.trigger_id,
        })
    });
    let ties = ties.collect();
    let ServerDetails {
        platform,
        name,
        base_url,
        environment,
        colour,
        ..
    } = server.details;
    Ok(ServerFile {
        file,
        name,
        platform,
        address: base_url,
        environment,
        colour,
        ties,
    })
}

fn rows(store: &Store, owner: UrlTableOwner) -> Result<Vec<UrlRow>, Error> {
    let rows = store.url_table(owner)?.rows.into_iter().map(|row| UrlRow {
        url: row.url,
        expect: match row.expectation {
            Expectation::None => None,
            Expectation::Must => Some(Expect::Must),
            Expectation::MustNot => Some(Expect::MustNot),
        },
    });
    Ok(rows.collect())
}

/// What files call a trigger that a session of the database calls so. Names of triggers stay, unless they could be
/// taken for something else in either place.
fn in_files(called: &str, files: &HashMap<DraftId, String>, triggers: &[TriggerFile]) -> Option<String> {
    let by_number = files
        .iter()
        .find(|(draft, _)| trace_name(**draft) == called)
        .map(|(_, file)| file.clone());
    let is_file = triggers.iter().any(|trigger| trigger.file == called);
    match by_number {
        None if is_number(called) || is_file => named(called, triggers).or_else(|| gone(called)),
        by_number => by_number,
    }
}

/// What a session of the database calls a trigger that files call so.
fn in_database(called: &str, files: &Files, triggers: &[TriggerFile]) -> Option<String> {
    let file = match files.contains_key(called) {
        true => Some(called.to_owned()),
        false if is_number(called) => named(called, triggers),
        false => None,
    };
    let by_number = file
        .and_then(|file| files.get(&file))
        .map(|draft| trace_name(*draft));
    by_number.or_else(|| gone(called))
}

/// The file of the only trigger of a name.
fn named(name: &str, triggers: &[TriggerFile]) -> Option<String> {
    let mut named = triggers.iter().filter(|trigger| trigger.draft.name() == name);
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.file.clone()),
        _ => None,
    }
}

/// A number that no draft has must not become another draft's in the next database.
fn gone(called: &str) -> Option<String> {
    is_number(called).then(|| format!("gone-{called}"))
}

/// Whether it could be what traces call a draft.
fn is_number(called: &str) -> bool {
    let number = called
        .rsplit_once('-')
        .and_then(|(_, number)| number.parse().ok());
    number.is_some_and(|number| trace_name(DraftId(number)) == called)
}

fn fill(store: &mut Store, project: ProjectId, folder: &Folder) -> Result<(), Error> {
    let new: Vec<NewDraft> = folder
        .triggers
        .iter()
        .map(|trigger| new_draft(&trigger.draft))
        .collect();
    let ids = store.create_drafts(project, &new, now())?;
    let mut files = Files::new();
    let mut ready = Vec::new();
    for (trigger, id) in folder.triggers.iter().zip(ids) {
        files.insert(trigger.file.clone(), id);
        if trigger.ready {
            ready.push(id);
        }
        replace_urls(store, UrlTableOwner::Draft(id), &trigger.urls)?;
    }
    store.set_readiness(&ready, Readiness::Ready)?;
    replace_urls(store, UrlTableOwner::Lab(project), &folder.lab)?;
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
    store.create_server(project, &sample::practice_server(), now())?;
    for server in &folder.servers {
        add_server(store, project, server, &mut files)?;
    }
    Ok(())
}

fn new_draft(draft: &Draft) -> NewDraft {
    NewDraft {
        platform: draft.platform,
        document: draft.to_json(),
        label: Some("Imported".to_owned()),
    }
}

fn replace_urls(store: &mut Store, owner: UrlTableOwner, rows: &[UrlRow]) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
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

fn add_server(
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
        name: views::free_name(&taken, &server.name),
        base_url: server.address.clone(),
        authentication: Authentication::Token,
        account: String::new(),
        credential: None,
        environment: server.environment.clone(),
        colour: server.colour.clone(),
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

fn link(draft: DraftId, server: ServerId, tie: &Tie) -> Link {
    Link {
        draft,
        server,
        trigger_id: tie.id.clone(),
        document: json(&tie.published),
        linked_at: now(),
    }
}

impl From<folder::Error> for Error {
    fn from(error: folder::Error) -> Error {
        let code = match &error {
            folder::Error::Newer { .. } => Code::NewerSchema,
            _ => Code::File,
        };
        Error::new(code, crate::error::sentence(&error.to_string()), error.help())
    }
}
