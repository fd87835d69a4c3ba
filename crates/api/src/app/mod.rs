//! The application behind the window: its data folder, its open store, its secrets, its jobs and its practice servers.
//!
//! Opening never fails: when the database cannot be used, every command that needs it says why, and the commands
//! that mend it work.

pub(crate) mod clock;
pub mod core_dumps;
pub(crate) mod data;
pub(crate) mod job_control;
pub mod jobs;
pub mod page_file;
pub mod settings;
mod start;
pub mod updates;

pub use data::Data;
pub use start::{Notice, NoticeKind, Start, start};

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::jobs::Jobs;
use crate::patterns::url_cache::UrlCache;
use crate::search::DraftTexts;
use crate::servers::mock_service::Mock;
use crate::servers::running_practice::Practices;
use crate::servers::secrets::{Keychain, Secrets};
use crate::servers::webhook_receiver::Receiver;

/// The folder of the database, in the data folder of a user.
const FOLDER: &str = "app.triggerdesigner.desktop";

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
    data: Data,
    secrets: Secrets,
    jobs: Arc<Jobs>,
    practice: Practices,
    mock: Mock,
    receiver: Receiver,
    urls: UrlCache,
    draft_texts: DraftTexts,
}

impl App {
    /// Opens the application on its data folder. Needs a tokio runtime later, for commands that talk to servers.
    pub fn open(options: Options) -> App {
        let Options { data_dir, keychain } = options;
        let scope = fs::canonicalize(&data_dir).unwrap_or_else(|_| data_dir.clone());
        let secrets = Secrets::new(
            scope.to_string_lossy().into_owned(),
            data_dir.join("secrets.bin"),
            keychain,
        );
        let inner = Inner {
            data: Data::open(data_dir),
            secrets,
            jobs: Arc::default(),
            practice: Practices::default(),
            mock: Mock::default(),
            receiver: Receiver::default(),
            urls: UrlCache::default(),
            draft_texts: DraftTexts::default(),
        };
        App {
            inner: Arc::new(inner),
        }
    }

    /// Keeps what only lives in memory, before the process ends. Nothing typed depends on it.
    pub fn close(&self) {
        self.inner.practice.keep(self.data());
    }

    /// The data folder and what is stored there.
    pub fn data(&self) -> &Data {
        &self.inner.data
    }

    /// Where credentials are kept.
    pub fn secrets(&self) -> &Secrets {
        &self.inner.secrets
    }

    /// Long work.
    pub fn jobs(&self) -> &Arc<Jobs> {
        &self.inner.jobs
    }

    pub(crate) fn practice(&self) -> &Practices {
        &self.inner.practice
    }

    pub(crate) fn mock(&self) -> &Mock {
        &self.inner.mock
    }

    pub(crate) fn receiver(&self) -> &Receiver {
        &self.inner.receiver
    }

    pub(crate) fn urls(&self) -> &UrlCache {
        &self.inner.urls
    }

    pub(crate) fn draft_texts(&self) -> &DraftTexts {
        &self.inner.draft_texts
    }
}

/// No input, or nothing to say.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A part of the application that use cases ask for by their first argument, so that each says what it needs.
pub(crate) trait Part {
    /// The part of this application.
    fn of(app: &App) -> &Self;
}

impl Part for App {
    fn of(app: &App) -> &App {
        app
    }
}

impl Part for Data {
    fn of(app: &App) -> &Data {
        app.data()
    }
}

impl Part for Jobs {
    fn of(app: &App) -> &Jobs {
        app.jobs()
    }
}

impl Part for Mock {
    fn of(app: &App) -> &Mock {
        app.mock()
    }
}

impl Part for Receiver {
    fn of(app: &App) -> &Receiver {
        app.receiver()
    }
}

impl Part for Secrets {
    fn of(app: &App) -> &Secrets {
        app.secrets()
    }
}
