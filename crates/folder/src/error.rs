//! Why a folder cannot be read or written.

use std::io;
use std::path::PathBuf;

/// Why a folder cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder has no manifest.
    #[error("{} holds no project: it has no {}", folder.display(), crate::MANIFEST)]
    NoProject {
        /// The folder.
        folder: PathBuf,
    },
    /// A newer version of the program wrote it.
    #[error("{} was written by a newer version: it has the format {format}", file.display())]
    Newer {
        /// The manifest.
        file: PathBuf,
        /// Its format.
        format: u64,
    },
    /// A file cannot be read.
    #[error("{} cannot be read: {source}", file.display())]
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("{} cannot be written: {source}", file.display())]
    Unwritable {
        /// The file or folder.
        file: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file is longer than any honest one.
    #[error("{} has more than {limit_mb} MB", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The most that is read, in millions of bytes.
        limit_mb: u64,
    },
    /// A file does not say what it should.
    #[error("{} cannot be understood: {problem}", file.display())]
    Malformed {
        /// The file.
        file: PathBuf,
        /// What is wrong, with the place where there is one.
        problem: String,
    },
}

impl Error {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Error::NoProject { .. } => {
                "Choose a folder that `triggerctl project export` or “Export project” in Settings has written."
            }
            Error::Newer { .. } => "Update Trigger Designer.",
            Error::Unreadable { .. } => "Check that it is there and that you may read it.",
            Error::Unwritable { .. } => "Choose another folder, or allow writing there.",
            Error::TooLarge { .. } => "Is it the right file? A trigger has a few kilobytes.",
            Error::Malformed { .. } => {
                "Mend the file, or take it from version control as it was when it was right."
            }
        }
    }
}
