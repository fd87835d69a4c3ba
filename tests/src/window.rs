//! The application in its real window, driven as a person drives it: by roles, names and keys.
//!
//! `WebKitWebDriver` starts the application and carries the wishes; every window has a driver, a port and a home of
//! its own, so that several can be open at a time. Linux only. Not here: what the stories are (`tests/window.rs`).

mod driver;
mod page;
pub mod processes;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use driver::Driver;
pub use page::{Element, Page};
use processes::Pid;

/// The database in a data folder.
const DATABASE: &str = "trigger-designer.db";

/// What one user of the application has: a data folder, and folders for settings and caches. Gone when dropped.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// A user who never started the application.
    ///
    /// # Errors
    /// When the temporary folder cannot be made.
    pub fn new() -> Result<Home> {
        Ok(Home {
            folder: tempfile::Builder::new().prefix("trigger-designer-").tempdir()?,
        })
    }

    /// The folder that the application is told to keep its data in. The application makes it.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The database in that folder.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data_dir().join(DATABASE)
    }

    /// What the application and the driver print.
    fn log(&self) -> PathBuf {
        self.folder.path().join("window.log")
    }

    /// Keeps what the window remembers away from the person who runs this.
    fn environment(&self) -> [(&'static str, PathBuf); 3] {
        [
            ("XDG_DATA_HOME", self.folder.path().join("share")),
            ("XDG_CONFIG_HOME", self.folder.path().join("config")),
            ("XDG_CACHE_HOME", self.folder.path().join("cache")),
        ]
    }
}

/// The application, started by a driver. When it is dropped, both end.
pub struct Window {
    page: Page,
    application: Pid,
    _driver: Driver,
}

impl Window {
    /// Starts `application` for the user of `home`, and waits until its page answers.
    ///
    /// # Errors
    /// When the driver or the application does not start; with what they printed.
    pub async fn open(application: &Path, home: &Home) -> Result<Window> {
        let printed = || std::fs::read_to_string(home.log()).unwrap_or_default();
        let driver = Driver::start(&home.environment(), &home.log())?;
        let arguments = ["--data-dir".to_owned(), home.data_dir().display().to_string()];
        let client = driver.session(application, &arguments).await;
        let client =
            client.with_context(|| format!("the window does not open; printed was: {}", printed()))?;
        let application = processes::children(driver.pid())
            .into_iter()
            .find(|child| processes::runs(*child, application))
            .with_context(|| format!("the driver has no such child; printed was: {}", printed()))?;
        Ok(Window {
            page: Page::of(client),
            application,
            _driver: driver,
        })
    }

    /// What is in the window.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The process of the application itself; WebKit's are its children.
    #[must_use]
    pub fn pid(&self) -> Pid {
        self.application
    }

    /// Ends the application as a crash or a power cut would: at once, without a word to it.
    ///
    /// # Errors
    /// When the process is gone already.
    pub fn kill(self) -> Result<()> {
        processes::kill(self.application)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The driver would leave it behind. That it is gone already is just as well.
        let _ = processes::kill(self.application);
    }
}

/// The application as a second start of it, without a driver: for what it says and how it ends.
#[must_use]
pub fn another_start(application: &Path, home: &Home) -> std::process::Command {
    let mut start = std::process::Command::new(application);
    start
        .arg("--data-dir")
        .arg(home.data_dir())
        .envs(home.environment());
    start
}
