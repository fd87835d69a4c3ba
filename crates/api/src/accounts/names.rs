//! What things of an account are called, where documents have only their numbers.
//!
//! The names of a project are those of its production server, or of its only server; a practice server counts where there is no other.

use std::collections::{BTreeMap, HashMap};

use publish::abilities;
use publish::account::Part;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{ProjectId, Server, ServerId, Store};
use trigger::{NamesOf, Phrase, Platform, account_ids};
use ts_rs::TS;

use crate::app::Data;
use crate::error::Error;
use crate::servers::{PRODUCTION, is_practice};

/// Whose names are wanted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Of {
    /// The project.
    pub project: i64,
    /// One of its servers; without it, the one that speaks for the project on each platform.
    #[ts(optional)]
    pub server: Option<i64>,
}

/// What things of one sort are called on a server.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "AccountNames")]
pub struct Names {
    /// The platform.
    pub platform: Platform,
    /// The server that said it.
    pub server: i64,
    /// What that server is called.
    pub server_name: String,
    /// The part of its account.
    pub part: &'static str,
    /// What one of the things is called, in small letters.
    pub item: &'static str,
    /// What the names are of.
    pub of: NamesOf,
    /// When they were read, in milliseconds since 1970 UTC; none before the first time.
    pub read_at: Option<i64>,
    /// The names, in the order of the server.
    pub names: Vec<Named>,
}

/// A thing with its name.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "NamedThing")]
pub struct Named {
    /// As documents name it.
    pub id: String,
    /// As people call it.
    pub name: String,
}

/// What things of accounts are called, as servers said it last. Nothing is asked of any server.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project or the server is gone.
pub fn list(data: &Data, of: Of) -> Result<Vec<Names>, Error> {
    data.store(|store| match of.server {
        Some(server) => of_server(store, &store.server(ServerId(server))?),
        None => of_project(store, ProjectId(of.project)),
    })
}

/// What the servers that speak for a project call things.
fn of_project(store: &Store, project: ProjectId) -> Result<Vec<Names>, Error> {
    let servers = store.servers(project)?;
    let mut names = Vec::new();
    for platform in Platform::ALL {
        if let Some(server) = speaker(&servers, platform) {
            names.extend(of_server(store, server)?);
        }
    }
    Ok(names)
}

/// The server whose names count on a platform.
fn speaker(servers: &[Server], platform: Platform) -> Option<&Server> {
    let of_platform = servers
        .iter()
        .filter(|server| server.details.platform == platform);
    let (practice, own): (Vec<&Server>, Vec<&Server>) = of_platform.partition(|server| is_practice(server));
    let is_production = |server: &&&Server| server.details.environment.as_deref() == Some(PRODUCTION);
    let candidates = if own.is_empty() { &practice } else { &own };
    let only = match candidates.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    own.iter().find(is_production).copied().or(only)
}

fn of_server(store: &Store, server: &Server) -> Result<Vec<Names>, Error> {
    let platform = server.details.platform;
    let naming = |part: &'static Part| part.names.map(|of| (part, of));
    let parts = abilities::of(platform).account.iter().filter_map(naming);
    let mut names = Vec::new();
    for (part, of) in parts {
        let kept = store.account_names(server.id, part.key)?;
        names.push(Names {
            platform,
            server: server.id.0,
            server_name: server.details.name.clone(),
            part: part.key,
            item: part.item,
            of,
            read_at: kept.as_ref().map(|kept| kept.read_at),
            names: kept
                .into_iter()
                .flat_map(|kept| kept.names)
                .map(|(id, name)| Named { id, name })
                .collect(),
        });
    }
    Ok(names)
}

/// Names by ids.
type ById = BTreeMap<String, String>;

/// What the numbers in the drafts of a project are called.
pub(crate) struct Called {
    known: HashMap<Platform, Vec<(NamesOf, ById)>>,
}

impl Called {
    /// Those of a project.
    pub(crate) fn in_project(store: &Store, project: ProjectId) -> Result<Called, Error> {
        let mut known: HashMap<Platform, Vec<_>> = HashMap::new();
        for Names {
            platform, of, names, ..
        } in of_project(store, project)?
        {
            let names: ById = names.into_iter().map(|named| (named.id, named.name)).collect();
            if !names.is_empty() {
                known.entry(platform).or_default().push((of, names));
            }
        }
        Ok(Called { known })
    }

    /// The names of what a document names by numbers, in its order; a number that nobody knows stays one. Nothing where none is known.
    pub(crate) fn names(&self, platform: Platform, document: &Map<String, Value>) -> Vec<String> {
        let mut any = false;
        let mut called = Vec::new();
        for (of, names) in self.known.get(&platform).into_iter().flatten() {
            for (_, id) in account_ids(platform, document, *of) {
                let name = names.get(&id).filter(|name| !name.is_empty());
                any |= name.is_some();
                called.push(name.cloned().unwrap_or(id));
            }
        }
        if any { called } else { Vec::new() }
    }

    /// What a group of an account is called; `None` where no server said it.
    pub(crate) fn group(&self, platform: Platform, group: u64) -> Option<String> {
        let sorts = self.known.get(&platform)?;
        let (_, groups) = sorts.iter().find(|(of, _)| *of == NamesOf::Groups)?;
        groups
            .get(&group.to_string())
            .filter(|name| !name.is_empty())
            .cloned()
    }

    /// The sentence with the names behind the numbers: “chats go to group 3 (Sales)”.
    pub(crate) fn in_sentence(
        &self,
        platform: Platform,
        document: &Map<String, Value>,
        mut sentence: Vec<Phrase>,
    ) -> Vec<Phrase> {
        for (of, names) in self.known.get(&platform).into_iter().flatten() {
            let name = |id: &str| names.get(id).map(String::as_str);
            trigger::name_account_ids(&mut sentence, &account_ids(platform, document, *of), name);
        }
        sentence
    }
}
