//! Whole copies of the file: before a migration, as a backup for the user, and back again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::file::{Depth, check_whole, with_suffix};
use crate::{Error, Result, Store, schema};

impl Store {
    /// Writes everything to one file, replacing what is there. The copy is whole or not there at all, and others
    /// may write meanwhile.
    pub fn back_up(&self, target: &Path) -> Result<()> {
        if let (Some(Ok(own)), Ok(target)) = (self.file().map(fs::canonicalize), fs::canonicalize(target))
            && own == target
        {
            return Err(Error::File {
                file: target,
                source: std::io::Error::new(std::io::ErrorKind::AlreadyExists, "this is the database itself"),
            });
        }
        copy_into(&self.conn, target)
    }

    /// Replaces everything by what a backup holds. The backup is checked first, and brought to the present format;
    /// the present state is kept in `<file>.before-restore-<time>.bak`, which is returned (`None` in memory).
    ///
    /// # Errors
    /// [`Error::NotOurs`], [`Error::Corrupt`] and [`Error::NewerSchema`] name the backup; nothing has changed then.
    pub fn restore(&mut self, source: &Path, now: i64) -> Result<Option<PathBuf>> {
        let staged_path = match self.file() {
            Some(file) => free_name(file, "restoring", now),
            None => {
                std::env::temp_dir().join(format!("trigger-designer-restoring-{}-{now}", std::process::id()))
            }
        };
        let staged = Staged { path: staged_path };
        stage(source, &staged.path).map_err(|error| error.of_file(source))?;
        let kept = match self.file() {
            None => None,
            Some(file) => {
                let kept = free_name(file, "before-restore", now);
                copy_into(&self.conn, &kept)?;
                Some(kept)
            }
        };
        self.replace_by(&staged.path)
            .map_err(|error| error.of_file(self.name()))?;
        Ok(kept)
    }

    fn replace_by(&mut self, staged: &Path) -> Result<()> {
        let from = Connection::open_with_flags(staged, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        self.conn.flush_prepared_statement_cache();
        let file = self.name().to_owned();
        let backup = Backup::new(&from, &mut self.conn)?;
        // All pages in one step: one transaction, and others see the old state or the new one.
        match backup.step(-1)? {
            StepResult::Done => Ok(()),
            _ => Err(Error::Locked { file }),
        }
    }
}

/// A file that is gone when the work with it is over.
struct Staged {
    path: PathBuf,
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Nothing depends on it any more, and a left-over has a name that says what it is.
        let _ = fs::remove_file(&self.path);
    }
}

/// Brings the content of a backup, checked and in the present format, to `staged`.
fn stage(source: &Path, staged: &Path) -> Result<()> {
    let conn = Connection::open_with_flags(source, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found = schema::version(&conn)?;
    if found > schema::VERSION {
        return Err(Error::NewerSchema {
            file: source.to_owned(),
            found,
            known: schema::VERSION,
        });
    }
    if found == 0 || !schema::is_ours(&conn)? {
        return Err(Error::NotOurs {
            file: source.to_owned(),
        });
    }
    check_whole(&conn, source, Depth::Full)?;
    copy_into(&conn, staged)?;
    let mut staged = Connection::open(staged)?;
    schema::migrate(&mut staged, schema::HISTORY).map_err(|error| Error::Migration {
        file: source.to_owned(),
        copy: None,
        source: Box::new(error),
    })
}

/// Copies a database into one new file, without its log. The name appears when the copy is complete and on the disk.
pub(crate) fn copy_into(conn: &Connection, target: &Path) -> Result<()> {
    let failed = |source| Error::File {
        file: target.to_owned(),
        source,
    };
    let part = with_suffix(target, ".part");
    match fs::remove_file(&part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    let Some(part_text) = part.to_str() else {
        return Err(failed(std::io::Error::new(
            std::io::ErrorKind::InvalidFilename,
            "the path is not Unicode",
        )));
    };
    let copied = conn
        .execute("VACUUM INTO ?1", [part_text])
        .map_err(|error| Error::from(error).of_file(target))
        .and_then(|_| File::options().write(true).open(&part).map_err(failed))
        .and_then(|file| file.sync_all().map_err(failed))
        .and_then(|()| fs::rename(&part, target).map_err(failed));
    if copied.is_err() {
        let _ = fs::remove_file(&part);
    }
    copied
}

/// `<file>.<what>-<time>.bak`, with a number when that is taken. The time is that of UTC, to the second.
pub(crate) fn free_name(file: &Path, what: &str, now: i64) -> PathBuf {
    let time = jiff::Timestamp::from_millisecond(now).map_or_else(
        |_| now.to_string(),
        |time| time.strftime("%Y%m%dT%H%M%SZ").to_string(),
    );
    let name = with_suffix(file, &format!(".{what}-{time}.bak"));
    let numbered = (2..).map(|n| with_suffix(file, &format!(".{what}-{time}-{n}.bak")));
    std::iter::once(name.clone())
        .chain(numbered)
        .find(|name| !name.exists())
        .unwrap_or(name)
}

#[cfg(test)]
#[path = "copies_tests.rs"]
mod tests;
