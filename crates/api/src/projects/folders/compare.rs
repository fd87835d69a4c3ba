//! What a folder would change in a project that is there already: which file is which draft, and in what the two differ.
//!
//! A file is the draft that is tied to the same trigger of a server, or the draft that an export would call so, or the only one of its
//! name. Nothing is changed here.

use std::collections::{HashMap, HashSet};

use folder::{Folder, SessionFile, TriggerFile, rename_triggers};
use serde::Serialize;
use store::{DraftId, ProjectId, SessionId, Store};
use trigger::{FieldChange, documents};
use ts_rs::TS;

use super::gather::gather;
use crate::error::Error;

/// What a folder would change in a project.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FolderChanges {
    /// Triggers in the order of the folder, then drafts that the folder does not have.
    pub triggers: Vec<FolderTrigger>,
    /// Sessions in the order of the folder, then those that it does not have.
    pub sessions: Vec<FolderSession>,
    /// Whether the URLs of the pattern lab are others.
    pub lab: bool,
    /// The server version of the folder, where the project is for another one.
    pub server_version: Option<String>,
    /// The time zone of the folder, where the people of the project think in another one.
    pub time_zone: Option<String>,
    /// The names of servers that the project does not have; they come without credentials.
    pub servers: Vec<String>,
}

/// A trigger of a folder, or a draft that the folder does not have.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FolderTrigger {
    /// The name of its file; none for a draft that the folder does not have.
    pub file: Option<String>,
    /// The draft that it is; none for one that is new.
    pub draft: Option<i64>,
    /// Its name, as the folder has it where it does.
    pub name: String,
    /// How the two differ.
    pub how: FolderChange,
    /// Field by field, from the draft to the file; empty where one of the two is not there.
    pub changes: Vec<FieldChange>,
}

/// A session of a folder, or one that the folder does not have. Sessions are the same when their names are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FolderSession {
    /// Its name.
    pub name: String,
    /// How the two differ.
    pub how: FolderChange,
}

/// How a folder and a project differ in one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FolderChange {
    /// Only the folder has it.
    Added,
    /// The folder has it, and the project has it in the trash.
    Restored,
    /// Both have it, differently.
    Changed,
    /// Both have the same.
    Unchanged,
    /// Only the project has it.
    Missing,
}

/// What is known of a project and a folder once they are compared.
pub(super) struct Comparison {
    /// What people see of it.
    pub(super) changes: FolderChanges,
    /// The draft that each file of the folder is.
    pub(super) drafts: HashMap<String, DraftId>,
    /// The session that each file of the folder is.
    pub(super) sessions: HashMap<String, SessionId>,
}

/// Compares a project with a folder.
pub(super) fn compare(store: &Store, project: ProjectId, folder: &Folder) -> Result<Comparison, Error> {
    let here = gather(store, project, &folder.servers)?;
    let kept = store.drafts(project)?;
    let trashed: HashSet<DraftId> = store
        .trashed_drafts(project)?
        .iter()
        .map(|draft| draft.id)
        .collect();
    let ours: HashMap<DraftId, &TriggerFile> =
        kept.iter().map(|draft| draft.id).zip(&here.triggers).collect();
    let drafts = same(&tied(store, project, folder)?, &ours, folder);
    let mut triggers: Vec<FolderTrigger> = folder
        .triggers
        .iter()
        .map(|theirs| {
            let draft = drafts.get(&theirs.file).copied();
            let (how, changes) = match draft {
                None => (FolderChange::Added, Vec::new()),
                Some(draft) if trashed.contains(&draft) => (FolderChange::Restored, Vec::new()),
                Some(draft) => between(ours.get(&draft).copied(), theirs),
            };
            FolderTrigger {
                file: Some(theirs.file.clone()),
                draft: draft.map(|draft| draft.0),
                name: theirs.draft.name().to_owned(),
                how,
                changes,
            }
        })
        .collect();
    let matched: HashSet<DraftId> = drafts.values().copied().collect();
    let missing = kept.iter().filter(|draft| !matched.contains(&draft.id));
    triggers.extend(missing.filter_map(|draft| {
        Some(FolderTrigger {
            file: None,
            draft: Some(draft.id.0),
            name: ours.get(&draft.id)?.draft.name().to_owned(),
            how: FolderChange::Missing,
            changes: Vec::new(),
        })
    }));
    let kept_sessions = store.sessions(project)?;
    let sessions: HashMap<String, SessionId> = folder
        .sessions
        .iter()
        .filter_map(|theirs| {
            let ours = kept_sessions.iter().find(|kept| kept.name == theirs.name)?;
            Some((theirs.file.clone(), ours.id))
        })
        .collect();
    let addresses: HashSet<String> = store
        .servers(project)?
        .into_iter()
        .map(|server| server.details.base_url)
        .collect();
    let new_servers = folder
        .servers
        .iter()
        .filter(|server| !addresses.contains(&server.address));
    let changes = FolderChanges {
        triggers,
        sessions: compare_sessions(&here, folder, &drafts, &ours),
        lab: !folder.lab.is_empty() && folder.lab != here.lab,
        server_version: folder
            .server_version
            .clone()
            .filter(|version| here.server_version.as_ref() != Some(version)),
        time_zone: folder
            .time_zone
            .clone()
            .filter(|zone| here.time_zone.as_ref() != Some(zone)),
        servers: new_servers.map(|server| server.name.clone()).collect(),
    };
    Ok(Comparison {
        changes,
        drafts,
        sessions,
    })
}

/// The drafts that are tied to the triggers that files are tied to.
fn tied(store: &Store, project: ProjectId, folder: &Folder) -> Result<HashMap<String, DraftId>, Error> {
    let mut tied = HashMap::new();
    for server in store.servers(project)? {
        let links = store.links_of_server(server.id)?;
        let theirs = folder
            .servers
            .iter()
            .filter(|file| file.address == server.details.base_url);
        for tie in theirs.flat_map(|file| &file.ties) {
            if let Some(link) = links.iter().find(|link| link.trigger_id == tie.id) {
                tied.entry(tie.file.clone()).or_insert(link.draft);
            }
        }
    }
    Ok(tied)
}

/// A way to find the draft that a file is.
type Way<'a> = &'a dyn Fn(&TriggerFile) -> Option<DraftId>;

/// The draft that each file is; no draft is two files.
fn same(
    tied: &HashMap<String, DraftId>,
    ours: &HashMap<DraftId, &TriggerFile>,
    folder: &Folder,
) -> HashMap<String, DraftId> {
    let mut drafts = HashMap::new();
    let mut taken = HashSet::new();
    let by_file = |theirs: &TriggerFile| {
        let mut called = ours.iter().filter(|(_, ours)| ours.file == theirs.file);
        called.next().map(|(draft, _)| *draft)
    };
    let by_name = |theirs: &TriggerFile| {
        let name = theirs.draft.name();
        let only = folder
            .triggers
            .iter()
            .filter(|other| other.draft.name() == name)
            .count()
            == 1;
        let mut named = ours.iter().filter(|(_, ours)| ours.draft.name() == name);
        match (named.next(), named.next()) {
            (Some((draft, _)), None) if only && !name.is_empty() => Some(*draft),
            _ => None,
        }
    };
    let by_tie = |theirs: &TriggerFile| tied.get(&theirs.file).copied();
    let ways: [Way<'_>; 3] = [&by_tie, &by_file, &by_name];
    for way in ways {
        for theirs in &folder.triggers {
            if drafts.contains_key(&theirs.file) {
                continue;
            }
            if let Some(draft) = way(theirs).filter(|draft| taken.insert(*draft)) {
                drafts.insert(theirs.file.clone(), draft);
            }
        }
    }
    drafts
}

fn between(ours: Option<&TriggerFile>, theirs: &TriggerFile) -> (FolderChange, Vec<FieldChange>) {
    let Some(ours) = ours else {
        return (FolderChange::Added, Vec::new());
    };
    let parts = |file: &TriggerFile| {
        (
            file.draft.clone(),
            file.ready,
            file.tags.clone(),
            file.urls.clone(),
        )
    };
    let same = parts(ours) == parts(theirs);
    if same {
        (FolderChange::Unchanged, Vec::new())
    } else {
        let changes = documents(ours.draft.platform).diff(&ours.draft.document, &theirs.draft.document);
        (FolderChange::Changed, changes)
    }
}

fn compare_sessions(
    here: &Folder,
    folder: &Folder,
    drafts: &HashMap<String, DraftId>,
    ours: &HashMap<DraftId, &TriggerFile>,
) -> Vec<FolderSession> {
    // Files may be called otherwise here: what is compared are the triggers that they are.
    let in_folder: HashMap<&str, &str> = drafts
        .iter()
        .filter_map(|(file, draft)| Some((ours.get(draft)?.file.as_str(), file.as_str())))
        .collect();
    let session = |name: &str, how| FolderSession {
        name: name.to_owned(),
        how,
    };
    let theirs = folder.sessions.iter().map(|theirs| {
        let ours = here.sessions.iter().find(|ours| ours.name == theirs.name);
        let how = match ours {
            None => FolderChange::Added,
            Some(SessionFile { session, .. }) => {
                let mut ours = session.clone();
                rename_triggers(&mut ours, |called| {
                    in_folder.get(called).map(|file| (*file).to_owned())
                });
                if ours == theirs.session {
                    FolderChange::Unchanged
                } else {
                    FolderChange::Changed
                }
            }
        };
        session(&theirs.name, how)
    });
    let missing = here
        .sessions
        .iter()
        .filter(|ours| folder.sessions.iter().all(|theirs| theirs.name != ours.name));
    theirs
        .chain(missing.map(|ours| session(&ours.name, FolderChange::Missing)))
        .collect()
}
