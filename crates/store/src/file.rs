//! Opening the file: is it there, is it ours, is it whole, and is it in the present format. Setting a damaged one aside.
//!
//! Nothing here deletes a file of the user's, and a file that is refused stays as it is to the byte.

use std::ffi::OsString;
use std::fs::{self, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::from_sqlite;
use crate::{Error, Result, access, copies, schema};

/// How long a write waits for another process to finish its own.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long it waits before it looks again.
const PAUSE: Duration = Duration::from_millis(10);

/// Files up to this size (bytes) are checked at every start; it takes some 5 ms. Larger ones are checked after a crash.
const SMALL: u64 = 4 << 20;

/// An open database. See the [crate] for what its calls promise.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) file: Option<PathBuf>,
}

/// What [`Store::set_aside`] did.
#[derive(Debug)]
pub struct SetAside {
    /// A new, empty store in the place of the old file.
    pub store: Store,
    /// Where the old file is now.
    pub kept: PathBuf,
}

impl Store {
    /// Opens the file, or creates it with the folders that lead to it, for its owner alone. A file of ours that others may
    /// read or write is taken away from them. An older format is brought to the present one,
    /// after a copy named `<file>.before-v<N>-<time>.bak` was made beside it; `now` goes into that name. The empty
    /// `<file>.lock` keeps two processes from doing so at once.
    ///
    /// # Errors
    /// [`Error::NewerSchema`], [`Error::NotOurs`] and [`Error::Corrupt`] leave the file untouched. [`Error::Locked`],
    /// [`Error::ReadOnly`], [`Error::DiskFull`], [`Error::CannotOpen`] and [`Error::Migration`] are the other ways to fail.
    pub fn open(path: &Path, now: i64) -> Result<Store> {
        Store::open_with(path, now, schema::HISTORY)
    }

    /// A store that is gone when it is dropped.
    pub fn open_in_memory() -> Result<Store> {
        let mut conn = Connection::open_in_memory()?;
        schema::migrate(&mut conn, schema::HISTORY).map_err(|source| Error::Migration {
            file: memory(),
            copy: None,
            source: Box::new(source),
        })?;
        configure(&conn)?;
        Ok(Store { conn, file: None })
    }

    /// Renames a damaged file (`<file>.damaged-<time>.bak`) together with its log, and starts anew in its place.
    pub fn set_aside(path: &Path, now: i64) -> Result<SetAside> {
        let kept = copies::take_name(path, "damaged", now)?;
        for suffix in ["", "-wal", "-shm"] {
            let (from, to) = (with_suffix(path, suffix), with_suffix(&kept, suffix));
            match fs::rename(&from, &to) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    // Of the name that was taken, nothing is needed.
                    let _ = fs::remove_file(&to);
                }
                Err(source) => return Err(Error::File { file: from, source }),
                Ok(()) => {}
            }
        }
        access::tighten(&kept);
        access::sync_names(path).map_err(|source| Error::File {
            file: path.to_owned(),
            source,
        })?;
        let store = Store::open(path, now)?;
        Ok(SetAside { store, kept })
    }

    /// Where the database is; `None` in memory.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// A number that is another one after another process (or another [`Store`]) has written.
    pub fn data_version(&self) -> Result<i64> {
        self.read(|tx| Ok(tx.pragma_query_value(None, "data_version", |row| row.get(0))?))
    }

    pub(crate) fn open_with(path: &Path, now: i64, history: &[&'static [&'static str]]) -> Result<Store> {
        if let Some(folder) = path.parent() {
            access::make_folder(folder).map_err(|error| not_made(path, error))?;
        }
        let located = |error: Error| error.of_file(path);
        let crashed = size(&with_suffix(path, "-wal")) > 0;
        match refuse_from_its_header(path, history.len()) {
            // This look takes no locks. Another process may be making the file just now, and a kill while the log was
            // folded in leaves a file that is whole only together with its log: the next look, with locks, decides.
            Err(Error::Database { .. }) => {}
            verdict => verdict.map_err(located)?,
        }
        // SQLite would make it for everybody. Its log gets the permissions that it has.
        access::make_file(path).map_err(|error| not_made(path, error))?;
        let mut conn = Connection::open(path).map_err(|source| from_sqlite(source, path))?;
        prepare(&mut conn, path, crashed, now, history).map_err(located)?;
        Ok(Store {
            conn,
            file: Some(path.to_owned()),
        })
    }

    pub(crate) fn name(&self) -> &Path {
        self.file.as_deref().unwrap_or(Path::new(MEMORY))
    }
}

const MEMORY: &str = ":memory:";

fn memory() -> PathBuf {
    MEMORY.into()
}

/// Looks at the first page alone, through SQLite so that its locks stay in force, and with no log or lock file made.
fn refuse_from_its_header(path: &Path, known: usize) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    access::refuse_special(path).map_err(|error| cannot_open(path, error))?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(immutable_uri(path), flags)?;
    refuse_newer(&conn, path, known)
}

/// Refuses what another program, a newer version or damage has made.
pub(crate) fn refuse_newer(conn: &Connection, path: &Path, known: usize) -> Result<()> {
    let file = || path.to_owned();
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != 0 && id != schema::APPLICATION_ID {
        return Err(Error::NotOurs { file: file() });
    }
    let found = schema::version(conn)?;
    let known = known as i64;
    if found > known {
        return Err(Error::NewerSchema {
            file: file(),
            found,
            known,
        });
    }
    // What marks a file as ours and its format are written together, and formats are counted from 1.
    if found < 0 || (found == 0 && id != 0) {
        let detail = format!("it says that its format is {found}, which no version has written");
        return Err(Error::Corrupt { file: file(), detail });
    }
    Ok(())
}

fn prepare(
    conn: &mut Connection,
    path: &Path,
    crashed: bool,
    now: i64,
    history: &[&'static [&'static str]],
) -> Result<()> {
    conn.busy_timeout(PATIENCE)?;
    // Until the file is accepted, closing it must not fold its log into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let state = conn.unchecked_transaction()?;
    refuse_newer(&state, path, history.len())?;
    if !schema::is_ours(&state)? {
        return Err(Error::NotOurs {
            file: path.to_owned(),
        });
    }
    drop(state);
    if conn.is_readonly("main")? {
        return Err(Error::ReadOnly {
            file: path.to_owned(),
        });
    }
    access::tighten(path);
    let page: u32 = conn.pragma_query_value(None, "page_size", |row| row.get(0))?;
    // SQLite would read the missing end of a page as zeroes. With a log, the log makes the page whole.
    if !crashed && !size(path).is_multiple_of(u64::from(page)) {
        let detail = "it ends in the middle of a page".to_owned();
        return Err(Error::Corrupt {
            file: path.to_owned(),
            detail,
        });
    }
    if crashed || size(path) <= SMALL {
        check_whole(conn, path, Depth::Quick)?;
    }
    if schema::version(conn)? < history.len() as i64 {
        migrate_alone(conn, path, now, history)?;
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    keep_a_log(conn)?;
    configure(conn)
}

/// Makes SQLite write to a log first. Where the file does not do so yet, others must not be reading it, and SQLite does
/// not wait for them by itself.
fn keep_a_log(conn: &Connection) -> Result<()> {
    let started = Instant::now();
    loop {
        match conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())) {
            Err(error) if is_busy(&error) && started.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            done => return Ok(done?),
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}

/// What every connection needs. `synchronous = FULL` syncs the log at every commit: what a call has acknowledged
/// survives a loss of power too, and the journal of a publication is on the disk before a call goes out.
fn configure(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// How thoroughly a file is checked.
#[derive(Clone, Copy)]
pub(crate) enum Depth {
    /// Structure only.
    Quick,
    /// Indexes and references between rows as well.
    Full,
}

pub(crate) fn check_whole(conn: &Connection, path: &Path, depth: Depth) -> Result<()> {
    let damaged = |detail: String| Error::Corrupt {
        file: path.to_owned(),
        detail,
    };
    let check = match depth {
        Depth::Quick => "quick_check",
        Depth::Full => "integrity_check",
    };
    let verdict: String = conn.pragma_query_value(None, check, |row| row.get(0))?;
    if verdict != "ok" {
        return Err(damaged(verdict));
    }
    if let Depth::Full = depth {
        let dangling: u32 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
        if dangling > 0 {
            return Err(damaged(format!(
                "{dangling} rows refer to rows that are not there"
            )));
        }
    }
    Ok(())
}

/// Migrates while no other process does: the loser of a race finds the work done.
fn migrate_alone(
    conn: &mut Connection,
    path: &Path,
    now: i64,
    history: &[&'static [&'static str]],
) -> Result<()> {
    let lock_path = with_suffix(path, ".lock");
    let lock = access::lock_file(&lock_path).map_err(|source| Error::File {
        file: lock_path,
        source,
    })?;
    let started = Instant::now();
    while let Err(TryLockError::WouldBlock) = lock.try_lock() {
        if started.elapsed() > PATIENCE {
            return Err(Error::Locked {
                file: path.to_owned(),
            });
        }
        std::thread::sleep(PAUSE);
    }
    let found = schema::version(conn)?;
    if found == history.len() as i64 {
        return Ok(());
    }
    let copy = match found {
        0 => None,
        _ => Some(copies::keep_copy(
            conn,
            path,
            &format!("before-v{}", history.len()),
            now,
        )?),
    };
    schema::migrate(conn, history).map_err(|source| {
        let failed = |source| Error::Migration {
            file: path.to_owned(),
            copy,
            source: Box::new(source),
        };
        match source {
            // A full disk or a damaged page is not the migration's fault and has its own way out.
            rusqlite_migration::Error::RusqliteError { query, err } => match from_sqlite(err, path) {
                Error::Database { source: err } => {
                    failed(rusqlite_migration::Error::RusqliteError { query, err })
                }
                known => known,
            },
            source => failed(source),
        }
    })
}

fn not_made(path: &Path, error: std::io::Error) -> Error {
    let file = path.to_owned();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly { file },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull { file },
        _ => cannot_open(path, error),
    }
}

fn cannot_open(path: &Path, source: std::io::Error) -> Error {
    Error::CannotOpen {
        file: path.to_owned(),
        source: Box::new(source),
    }
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// See <https://www.sqlite.org/uri.html>: `immutable` reads the file alone, with no locks and no log.
fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    if cfg!(windows) {
        uri.push_str("///");
    } else if path.is_absolute() {
        uri.push_str("//");
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b'~' | b':' => {
                uri.push(char::from(*byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
