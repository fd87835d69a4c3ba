//! Which publications are being carried out at this moment, here or in another process on the same data folder.
//!
//! Whoever carries one out holds the lock on a file of its own. The system lets it go when the process ends, however it ends, so
//! that an unfinished publication whose lock is free was interrupted: nobody has to guess that by its age.
//!
//! Named choice: where a file system knows no locks, a publication of another process looks interrupted.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use store::PublicationId;

/// Says that a publication is being carried out, or looked up, until it is dropped.
#[derive(Debug)]
pub(crate) struct AtWork {
    path: PathBuf,
    _locked: File,
}

impl AtWork {
    /// Begins to say so; `None` where the folder cannot hold a lock, which is no reason not to publish.
    pub(crate) fn on(id: PublicationId, data_dir: &Path) -> Option<AtWork> {
        let path = file(id, data_dir);
        let locked = File::create(&path).ok()?;
        locked.try_lock().ok()?;
        Some(AtWork {
            path,
            _locked: locked,
        })
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        // A file that stays says nothing: only its lock does.
        let _ = fs::remove_file(&self.path);
    }
}

/// Whether somebody carries it out now.
pub(crate) fn is_at_work(id: PublicationId, data_dir: &Path) -> bool {
    File::open(file(id, data_dir)).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn file(id: PublicationId, data_dir: &Path) -> PathBuf {
    data_dir.join(format!("publication-{id}.lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publication_is_at_work_until_whoever_carries_it_out_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (PublicationId(1), PublicationId(2));
        assert!(!is_at_work(one, folder.path()));
        let at_work = AtWork::on(one, folder.path()).unwrap();
        assert!(is_at_work(one, folder.path()));
        assert!(!is_at_work(other, folder.path()));
        drop(at_work);
        assert!(!is_at_work(one, folder.path()));
    }

    #[test]
    fn a_file_that_a_killed_process_left_says_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let left = file(PublicationId(1), folder.path());
        fs::write(&left, "").unwrap();
        assert!(!is_at_work(PublicationId(1), folder.path()));
        drop(AtWork::on(PublicationId(1), folder.path()).unwrap());
        assert!(!left.exists());
    }
}
