//! What the first screen needs to know.

use serde::Serialize;
use store::ProjectId;
use ts_rs::TS;

use crate::app::{App, Nothing};
use crate::error::Error;
use crate::projects::{self, Project};
use crate::publishing::publications;
use crate::servers;

/// Everything that the first screen needs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// The application's version.
    pub version: String,
    /// The folder of the database.
    pub data_dir: String,
    /// Every project, oldest first.
    pub projects: Vec<Project>,
    /// What people should know at once.
    pub notices: Vec<Notice>,
    /// Whether this machine has a keychain.
    pub keychain: bool,
    /// Whether a file of secrets is there.
    pub secrets_file: bool,
}

/// Something that people should know, shown until they have dealt with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Notice {
    /// What it is about, for programs.
    pub kind: NoticeKind,
    /// What happened.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The publication that it is about, for an interrupted one.
    pub publication: Option<i64>,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// This machine has no keychain: credentials are asked for, or kept in a file.
    NoKeychain,
    /// The application stopped in the middle of a publication.
    UnfinishedPublication,
}

/// Everything that the first screen needs.
///
/// # Errors
/// Why the database cannot be used; `details.file` names it.
pub fn start(app: &App, _: Nothing) -> Result<Start, Error> {
    app.data().open_again();
    let projects = projects::list(app.data(), Nothing {})?;
    let mut notices = publications::unfinished_notices(app.data())?;
    let keychain = app.secrets().keychain_trouble();
    if keychain.is_some() && keeps_credentials(app, &projects)? {
        notices.push(Notice {
            kind: NoticeKind::NoKeychain,
            message: "This machine has no keychain that can be used.".to_owned(),
            help: "Credentials of servers are kept until you close the application; in Servers you can choose a file under a passphrase instead."
                .to_owned(),
            publication: None,
        });
    }
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: app.data().dir().display().to_string(),
        projects,
        notices,
        keychain: keychain.is_none(),
        secrets_file: app.secrets().has_file(),
    })
}

/// Whether there is a server whose credentials somebody has to keep.
fn keeps_credentials(app: &App, projects: &[Project]) -> Result<bool, Error> {
    app.data().store(|store| {
        for project in projects {
            if !store
                .servers(ProjectId(project.id))?
                .iter()
                .all(servers::is_practice)
            {
                return Ok(true);
            }
        }
        Ok(false)
    })
}
