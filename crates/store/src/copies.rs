//! Whole copies of the file: before a migration, as a backup for the user, and back again.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use tempfile::NamedTempFile;

use crate::file::{Depth, check_whole, refuse_newer, with_suffix};
use crate::{Error, Result, Store, access, schema};

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
        let staged = self.stage(source).map_err(|error| error.of_file(source))?;
        let kept = self
            .file()
            .map(|file| keep_copy(&self.conn, file, "before-restore", now));
        let kept = kept.transpose()?;
        self.replace_by(staged.path())
            .map_err(|error| error.of_file(self.name()))?;
        Ok(kept)
    }

    /// The content of a backup, checked and in the present format, beside the database.
    fn stage(&self, source: &Path) -> Result<NamedTempFile> {
        access::refuse_special(source).map_err(|error| Error::CannotOpen {
            file: source.to_owned(),
            source: Box::new(error),
        })?;
        let conn = Connection::open_with_flags(source, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        if schema::version(&conn)? == 0 || !schema::is_ours(&conn)? {
            return Err(Error::NotOurs {
                file: source.to_owned(),
            });
        }
        refuse_newer(&conn, source, schema::HISTORY.len())?;
        check_whole(&conn, source, Depth::Full)?;
        let staged = match self.file() {
            Some(file) => part_of(&with_suffix(file, ".restoring"))?,
            None => tempfile::NamedTempFile::new().map_err(|error| Error::File {
                file: std::env::temp_dir(),
                source: error,
            })?,
        };
        vacuum_into(&conn, staged.path())?;
        let mut migrated = Connection::open(staged.path())?;
        schema::migrate(&mut migrated, schema::HISTORY).map_err(|error| Error::Migration {
            file: source.to_owned(),
            copy: None,
            source: Box::new(error),
        })?;
        Ok(staged)
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

/// Keeps a copy of a database beside its file, and gives its name: see [`take_name`].
pub(crate) fn keep_copy(conn: &Connection, file: &Path, what: &str, now: i64) -> Result<PathBuf> {
    let name = take_name(file, what, now)?;
    let copied = copy_into(conn, &name);
    if copied.is_err() {
        // Empty, it would look like a copy.
        let _ = fs::remove_file(&name);
    }
    copied.map(|()| name)
}

/// Copies a database into one new file, without its log, for its owner alone. The name appears when the copy is complete
/// and on the disk.
fn copy_into(conn: &Connection, target: &Path) -> Result<()> {
    let failed = |source| Error::File {
        file: target.to_owned(),
        source,
    };
    let part = part_of(target)?;
    vacuum_into(conn, part.path()).map_err(|error| error.of_file(target))?;
    part.as_file().sync_all().map_err(failed)?;
    part.persist(target).map_err(|error| failed(error.error))?;
    access::sync_names(target).map_err(failed)
}

/// An empty file beside `target` for its owner alone, under a name that nobody else has or can guess. It goes when it is
/// dropped.
fn part_of(target: &Path) -> Result<NamedTempFile> {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".");
    let part = tempfile::Builder::new()
        .prefix(&name)
        .suffix(".part")
        .tempfile_in(access::folder_of(target));
    part.map_err(|source| Error::File {
        file: target.to_owned(),
        source,
    })
}

/// Writes a database into an empty file.
fn vacuum_into(conn: &Connection, part: &Path) -> Result<()> {
    let Some(text) = part.to_str() else {
        return Err(Error::File {
            file: part.to_owned(),
            source: std::io::Error::new(std::io::ErrorKind::InvalidFilename, "the path is not Unicode"),
        });
    };
    conn.execute("VACUUM INTO ?1", [text])?;
    Ok(())
}

/// `<file>.<what>-<time>.bak`, with a number when that is taken, as an empty file that nobody else writes to. The time is
/// that of UTC, to the second.
pub(crate) fn take_name(file: &Path, what: &str, now: i64) -> Result<PathBuf> {
    let time = jiff::Timestamp::from_millisecond(now).map_or_else(
        |_| now.to_string(),
        |time| time.strftime("%Y%m%dT%H%M%SZ").to_string(),
    );
    let name = with_suffix(file, &format!(".{what}-{time}.bak"));
    let numbered = (2..10_000).map(|n| with_suffix(file, &format!(".{what}-{time}-{n}.bak")));
    access::take_name(std::iter::once(name).chain(numbered)).map_err(|source| Error::File {
        file: file.to_owned(),
        source,
    })
}

#[cfg(test)]
#[path = "copies_tests.rs"]
mod tests;
