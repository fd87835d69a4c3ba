//! The data folder of a user and the open store in it. Most use cases need nothing else of the application.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::json;
use store::Store;

use crate::app::clock::now;
use crate::error::Error;
use crate::projects::sample;

/// The database in the data folder.
pub(crate) const DATABASE: &str = "trigger-designer.db";

/// A data folder and what is stored there.
///
/// Opening never fails: while the database cannot be used, every use case that needs it says why.
pub struct Data {
    dir: PathBuf,
    store: Mutex<Result<Store, Error>>,
}

impl Data {
    pub(crate) fn open(dir: PathBuf) -> Data {
        let store = Mutex::new(open_store(&dir));
        Data { dir, store }
    }

    /// The folder of the database.
    pub fn dir(&self) -> &Path {
        &self.dir
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
            *store = open_store(&self.dir);
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
        let done = work(&self.dir.join(DATABASE));
        *store = open_store(&self.dir);
        done
    }

    fn lock_store(&self) -> MutexGuard<'_, Result<Store, Error>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
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
