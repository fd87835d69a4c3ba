//! What can go wrong with the file, and with a request about rows in it.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::{DraftId, ItemId, ItemState, PublicationId, RevisionId};

/// A call failed; nothing was written, except where a variant says so.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A newer version of the program wrote the file. It was not touched.
    #[error("{} was written by a newer version (format {found}; this version knows {known})", file.display())]
    NewerSchema {
        /// The database file.
        file: PathBuf,
        /// The format version of the file.
        found: i64,
        /// The newest format version that this program knows.
        known: i64,
    },
    /// The file is a database of another program, or no database. It was not touched.
    #[error("{} does not hold work of this program", file.display())]
    NotOurs {
        /// The file.
        file: PathBuf,
    },
    /// The file is damaged. It was not touched.
    #[error("{} is damaged: {detail}", file.display())]
    Corrupt {
        /// The database file.
        file: PathBuf,
        /// What does not fit, in the words of SQLite.
        detail: String,
    },
    /// Another process has been writing for longer than five seconds.
    #[error("{} is being written by another program", file.display())]
    Locked {
        /// The database file.
        file: PathBuf,
    },
    /// The file, or the folder that it is in, cannot be written.
    #[error("{} cannot be written: the file or its folder is read-only", file.display())]
    ReadOnly {
        /// The database file.
        file: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("the disk that holds {} is full", file.display())]
    DiskFull {
        /// The database file.
        file: PathBuf,
    },
    /// The disk, or the network folder, did not read or write what it should.
    #[error("reading or writing {} failed: {source}", file.display())]
    Disk {
        /// The database file.
        file: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// The file cannot be opened or created.
    #[error("{} cannot be opened: {source}", file.display())]
    CannotOpen {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Bringing the file to the present format failed; it is as it was.
    #[error("{} could not be brought to the present format: {source}{}", file.display(), where_copy_is(copy.as_deref()))]
    Migration {
        /// The database file.
        file: PathBuf,
        /// The copy that was made before; `None` where there was nothing to lose.
        copy: Option<PathBuf>,
        /// What went wrong.
        source: Box<rusqlite_migration::Error>,
    },
    /// Reading or writing a file beside the database failed.
    #[error("{} cannot be written: {source}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no such row. It may have been removed in another window.
    #[error("{what} {id} does not exist")]
    NotFound {
        /// What was asked for: "draft".
        what: &'static str,
        /// Its identity.
        id: i64,
    },
    /// The draft was changed elsewhere since the revision that the save started from. The saved document is kept
    /// as a revision beside the draft's line of history.
    #[error("draft {draft} was changed elsewhere since it was read")]
    Conflict {
        /// The draft.
        draft: DraftId,
        /// What the draft is now.
        head: RevisionId,
        /// Where the document of this save was kept.
        kept: RevisionId,
    },
    /// Another one in this project has the name.
    #[error("the name \u{201c}{name}\u{201d} is taken by another {what} in this project")]
    NameTaken {
        /// What has the name: "server".
        what: &'static str,
        /// The name.
        name: String,
    },
    /// An address holds a user name or password, which must not get into the database.
    #[error("the address of a server must not hold a user name or password")]
    SecretInAddress,
    /// A list for reordering names other rows than there are.
    #[error("the new order does not name each {what} exactly once")]
    NotAReordering {
        /// What is ordered: "draft".
        what: &'static str,
    },
    /// Only what is in the trash can be removed for good.
    #[error("{what} {id} is not in the trash")]
    NotInTrash {
        /// What should have been purged.
        what: &'static str,
        /// Its identity.
        id: i64,
    },
    /// A publication is only ever continued, never rewritten.
    #[error("item {item} of a publication is {from} and cannot become {to}", from = from.key(), to = to.key())]
    ItemState {
        /// The item.
        item: ItemId,
        /// Its state.
        from: ItemState,
        /// The state that was asked for.
        to: ItemState,
    },
    /// A publication that has ended stays as it is.
    #[error("publication {publication} has ended and cannot change")]
    PublicationEnded {
        /// The publication.
        publication: PublicationId,
    },
    /// A setting is not what the caller expects, or the caller's value cannot be written as JSON.
    #[error("the setting {key} does not hold what was expected: {source}")]
    Setting {
        /// The key of the setting.
        key: String,
        /// What does not fit.
        source: serde_json::Error,
    },
    /// SQLite refused for a reason that has no name of its own here.
    #[error("the database refused: {source}")]
    Database {
        /// What SQLite says.
        #[from]
        source: rusqlite::Error,
    },
}

impl Error {
    /// What the person can do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Error::NewerSchema { .. } => {
                "Install the newer version of the program, or choose another data folder. The file was not touched."
            }
            Error::NotOurs { .. } => "Choose another file; this one was not touched.",
            Error::Corrupt { .. } => {
                "Set the file aside and start anew, or restore a backup. The damaged file is kept, never deleted."
            }
            Error::Locked { .. } => {
                "Wait for the other window or triggerctl to finish, or close it, and try again."
            }
            Error::ReadOnly { .. } => {
                "Allow writing to the folder and the file, or choose another data folder."
            }
            Error::DiskFull { .. } => {
                "Free some room on the disk and try again. What was saved before is safe."
            }
            Error::Disk { .. } => {
                "Check that the disk is connected and healthy, and make a backup. What was saved before is safe."
            }
            Error::CannotOpen { .. } => {
                "Check that the folder exists and may be written, or choose another data folder."
            }
            Error::Migration { .. } => "The file is as it was. Use the former version, and report this.",
            Error::File { .. } => {
                "Check that the folder exists and may be written, and that the disk has room."
            }
            Error::NotFound { .. } => "It may have been removed in another window. Reload the list.",
            Error::Conflict { .. } => {
                "Both texts are kept in the history: compare them, and go on from the one that you want."
            }
            Error::NameTaken { .. } => "Choose another name.",
            Error::SecretInAddress => {
                "Remove what stands before the @ and enter it under sign-in; it is kept in the keychain."
            }
            Error::NotAReordering { .. } => "The list changed in another window. Reload it and try again.",
            Error::NotInTrash { .. } => "Move it to the trash first.",
            Error::ItemState { .. } | Error::PublicationEnded { .. } => {
                "Another window has taken this publication over. Plan again to see what is left to do."
            }
            Error::Setting { .. } => "Reset the setting.",
            Error::Database { .. } => "Try again; if it stays, make a backup and report this.",
        }
    }

    /// Whether the message begins with the name of a file, which has its own spelling.
    pub fn begins_with_a_file(&self) -> bool {
        match self {
            Error::NewerSchema { .. }
            | Error::NotOurs { .. }
            | Error::Corrupt { .. }
            | Error::Locked { .. }
            | Error::ReadOnly { .. }
            | Error::CannotOpen { .. }
            | Error::Migration { .. }
            | Error::File { .. } => true,
            Error::DiskFull { .. }
            | Error::Disk { .. }
            | Error::NotFound { .. }
            | Error::Conflict { .. }
            | Error::NameTaken { .. }
            | Error::SecretInAddress
            | Error::NotAReordering { .. }
            | Error::NotInTrash { .. }
            | Error::ItemState { .. }
            | Error::PublicationEnded { .. }
            | Error::Setting { .. }
            | Error::Database { .. } => false,
        }
    }

    /// Names the file in errors that come from SQLite, and tells what they mean for it.
    pub(crate) fn of_file(self, file: &Path) -> Error {
        match self {
            Error::Database { source } => from_sqlite(source, file),
            other => other,
        }
    }
}

/// Names the copy of a file that could not be migrated.
fn where_copy_is(copy: Option<&Path>) -> String {
    copy.map_or_else(String::new, |copy| {
        format!("; a copy from before is {}", copy.display())
    })
}

/// What an error of SQLite means for the file.
pub(crate) fn from_sqlite(source: rusqlite::Error, file: &Path) -> Error {
    let file = file.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Error::Corrupt {
            file,
            detail: source.to_string(),
        },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Locked { file },
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly { file },
        Some(ErrorCode::DiskFull) => Error::DiskFull { file },
        Some(ErrorCode::SystemIoFailure) => Error::Disk { file, source },
        Some(ErrorCode::CannotOpen) => Error::CannotOpen {
            file,
            source: Box::new(source),
        },
        _ => Error::Database { source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: i32, expected: fn(&Error) -> bool) {
        let raw = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        let error = Error::from(raw).of_file(Path::new("/data/work.db"));
        assert!(expected(&error), "{error:?}");
        assert!(error.to_string().contains("/data/work.db"), "{error}");
        assert!(!error.help().is_empty());
    }

    #[test]
    fn errors_of_sqlite_say_what_they_mean_for_the_file() {
        use rusqlite::ffi;
        check(ffi::SQLITE_CORRUPT, |e| matches!(e, Error::Corrupt { .. }));
        check(ffi::SQLITE_NOTADB, |e| matches!(e, Error::Corrupt { .. }));
        check(ffi::SQLITE_BUSY_SNAPSHOT, |e| matches!(e, Error::Locked { .. }));
        check(ffi::SQLITE_READONLY_DIRECTORY, |e| {
            matches!(e, Error::ReadOnly { .. })
        });
        check(ffi::SQLITE_FULL, |e| matches!(e, Error::DiskFull { .. }));
        check(ffi::SQLITE_IOERR_FSYNC, |e| matches!(e, Error::Disk { .. }));
        check(ffi::SQLITE_CANTOPEN, |e| matches!(e, Error::CannotOpen { .. }));
    }
}
