//! The application behind the window: its data folder, its open store, its secrets, its jobs and its practice server.
//!
//! Opening never fails: when the database cannot be used, every command that needs it says why, and the commands
//! that mend it work.

pub mod core_dumps;
pub(crate) mod job_control;
pub mod jobs;
pub mod settings;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ProjectId, Store};
use ts_rs::TS;

use crate::app::jobs::Jobs;
use crate::error::Error;
use crate::patterns::url_cache::UrlCache;
use crate::projects::sample;
use crate::projects::{self, Project};
use crate::publishing::publications;
use crate::servers;
use crate::servers::mock_service::Mock;
use crate::servers::practice::Practice;
use crate::servers::secrets::{Keychain, Secrets};

/// The folder of the database, in the data folder of a user.
const FOLDER: &str = "app.triggerdesigner.desktop";
/// The database in that folder.
pub(crate) const DATABASE: &str = "trigger-designer.db";

/// Where an application works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder of the database; made when it is not there.
    pub data_dir: PathBuf,
    /// Whether the keychain may be used.
    pub keychain: Keychain,
}

impl Options {
    /// The data folder of the user who runs this, or the one in `TRIGGER_DESIGNER_DATA_DIR`. An empty variable is none.
    pub fn of_this_user() -> Options {
        let data_dir = std::env::var_os("TRIGGER_DESIGNER_DATA_DIR")
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
            .unwrap_or_else(|| {
                dirs::data_dir()
                    .unwrap_or_else(|| PathBuf::from("."))
                    .join(FOLDER)
            });
        Options {
            data_dir,
            keychain: Keychain::IfAvailable,
        }
    }
}

/// The application. Copies are handles on the same one.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    data_dir: PathBuf,
    store: Mutex<Result<Store, Error>>,
    secrets: Secrets,
    jobs: Arc<Jobs>,
    practice: Practice,
    mock: Mock,
    urls: UrlCache,
}

impl App {
    /// Opens the application on its data folder. Needs a tokio runtime later, for commands that talk to servers.
    pub fn open(options: Options) -> App {
        let Options { data_dir, keychain } = options;
        let store = open_store(&data_dir);
        let scope = fs::canonicalize(&data_dir).unwrap_or_else(|_| data_dir.clone());
        let secrets = Secrets::new(
            scope.to_string_lossy().into_owned(),
            data_dir.join("secrets.bin"),
            keychain,
        );
        let inner = Inner {
            data_dir,
            store: Mutex::new(store),
            secrets,
            jobs: Arc::default(),
            practice: Practice::default(),
            mock: Mock::default(),
            urls: UrlCache::default(),
        };
        App {
            inner: Arc::new(inner),
        }
    }

    /// Keeps what only lives in memory, before the process ends. Nothing typed depends on it.
    pub fn close(&self) {
        self.inner.practice.keep(self);
    }

    /// The folder of the database.
    pub fn data_dir(&self) -> &Path {
        &self.inner.data_dir
    }

    /// Runs `work` on the open store.
    pub(crate) fn store<T>(&self, work: impl FnOnce(&mut Store) -> Result<T, Error>) -> Result<T, Error> {
        let work = || match &mut *self.lock_store() {
            Ok(store) => work(store),
            Err(error) => Err(error.clone()),
        };
        // Disks are slow: where this runs on a thread that drives async tasks, they move to another one meanwhile.
        match tokio::runtime::Handle::try_current().map(|runtime| runtime.runtime_flavor()) {
            Ok(tokio::runtime::RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
            _ => work(),
        }
    }

    /// Runs `work` as one transaction: what it writes is there whole or not at all, and nobody else writes meanwhile. For
    /// several writes, and for a write that depends on what was read.
    pub(crate) fn together<T>(&self, work: impl FnOnce(&mut Store) -> Result<T, Error>) -> Result<T, Error> {
        self.store(|store| store.together(work))
    }

    /// Whether the database could be opened; one that could not is tried once more.
    pub(crate) fn open_again(&self) -> bool {
        let mut store = self.lock_store();
        if store.is_err() {
            *store = open_store(&self.inner.data_dir);
        }
        store.is_ok()
    }

    /// Closes the store while `work` changes its file, and opens what is there then.
    pub(crate) fn with_store_closed<T>(
        &self,
        work: impl FnOnce(&Path) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut store = self.lock_store();
        *store = Err(Error::internal("The database is being replaced."));
        let done = work(&self.inner.data_dir.join(DATABASE));
        *store = open_store(&self.inner.data_dir);
        done
    }

    fn lock_store(&self) -> MutexGuard<'_, Result<Store, Error>> {
        self.inner.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn secrets(&self) -> &Secrets {
        &self.inner.secrets
    }

    pub(crate) fn jobs(&self) -> &Arc<Jobs> {
        &self.inner.jobs
    }

    pub(crate) fn practice(&self) -> &Practice {
        &self.inner.practice
    }

    pub(crate) fn mock(&self) -> &Mock {
        &self.inner.mock
    }

    pub(crate) fn urls(&self) -> &UrlCache {
        &self.inner.urls
    }
}

fn open_store(data_dir: &Path) -> Result<Store, Error> {
    let mut store = Store::open(&data_dir.join(DATABASE), now()).map_err(|error| {
        let file = data_dir.join(DATABASE);
        Error::from(error).with_details(json!({ "file": file }))
    })?;
    sample::on_first_start(&mut store)?;
    Ok(store)
}

/// The time in milliseconds since 1970 UTC.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// No input, or nothing to say.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

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
    app.open_again();
    let projects = projects::list(app, Nothing {})?;
    let mut notices = publications::unfinished_notices(app)?;
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
        data_dir: app.data_dir().display().to_string(),
        projects,
        notices,
        keychain: keychain.is_none(),
        secrets_file: app.secrets().has_file(),
    })
}

/// Whether there is a server whose credentials somebody has to keep.
fn keeps_credentials(app: &App, projects: &[Project]) -> Result<bool, Error> {
    app.store(|store| {
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
