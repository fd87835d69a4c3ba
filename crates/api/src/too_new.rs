//! What the server whose visitors matter most could not take of a draft, said while it is written and not only when it is
//! published.
//!
//! Not here: holding anything back. A plan knows its own server and says it as an error; here it is a warning, because the
//! draft may be for another server.

use store::{ProjectId, Server, Store};
use trigger::{Diagnostic, Draft, ServerVersion, Severity, rocketchat};

use crate::error::Error;
use crate::servers::{PRODUCTION, is_practice};

/// The server that the drafts of a project are held to while they are written, with its version.
pub(crate) struct Audience {
    name: String,
    version: ServerVersion,
}

/// The oldest production server; without one the first other server. The practice server and servers of unknown version say
/// nothing.
pub(crate) fn audience(store: &Store, project: ProjectId) -> Result<Option<Audience>, Error> {
    let known = |server: Server| {
        let version = ServerVersion::parse(server.version.as_deref()?)?;
        (!is_practice(&server)).then_some((server, version))
    };
    let known: Vec<_> = store.servers(project)?.into_iter().filter_map(known).collect();
    let production = known
        .iter()
        .filter(|(server, _)| server.details.environment.as_deref() == Some(PRODUCTION))
        .min_by_key(|(_, version)| *version);
    Ok(production.or(known.first()).map(|(server, version)| Audience {
        name: server.details.name.clone(),
        version: *version,
    }))
}

impl Audience {
    /// What this server could not take of a draft.
    pub(crate) fn too_new(&self, draft: &Draft) -> Vec<Diagnostic> {
        let who = format!("the server “{}”", self.name);
        rocketchat::beyond(&draft.document, self.version, false)
            .iter()
            .map(|wanted| wanted.diagnostic(&who, self.version, Severity::Warning))
            .collect()
    }
}
