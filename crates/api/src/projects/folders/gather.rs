//! What goes into a folder: a project of the database, with everything called by the names of files.

use std::collections::HashMap;

use folder::{
    Expect, FileNames, Folder, JSON, SCRIPT, ServerFile, SessionFile, Tie, TriggerFile, UrlRow,
    rename_triggers,
};
use store::{DraftId, Expectation, Link, ProjectId, Readiness, Server, ServerDetails, Store, UrlTableOwner};
use trigger::{Platform, name_of};

use super::called::in_files;
use crate::drafting::views;
use crate::error::Error;
use crate::servers::is_practice;
use crate::simulating::sessions;

/// A project as a folder; its servers keep the files that `known` has for them.
pub(super) fn gather(store: &Store, project: ProjectId, known: &[ServerFile]) -> Result<Folder, Error> {
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
            tags: kept.tags,
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
    let kept = store.project(project)?;
    Ok(Folder {
        name: kept.name,
        server_version: kept.server_version,
        time_zone: kept.time_zone,
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
            Some((
                published_name(server.details.platform, link),
                link.trigger_id.clone(),
            ))
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

fn published_name(platform: Platform, link: &Link) -> String {
    let document = serde_json::from_str(&link.document).unwrap_or_default();
    name_of(platform, &document).to_owned()
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
            published: views::content(server.details.platform, &link.document),
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
        application,
        ..
    } = server.details;
    Ok(ServerFile {
        file,
        name,
        platform,
        address: base_url,
        environment,
        colour,
        application,
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
