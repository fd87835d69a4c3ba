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
    /// A link leads out of the folder, or to nothing: it is not followed.
    #[error("{} is a link to {}, which is not in the folder: it is not followed", link.display(), target.display())]
    LinkOut {
        /// The link.
        link: PathBuf,
        /// Where it leads, as it says.
        target: PathBuf,
    },
    /// A file would be written through a link.
    #[error("{} is not written: {} is a link to {}", file.display(), link.display(), target.display())]
    LinkOnTheWay {
        /// The file.
        file: PathBuf,
        /// The link: the file itself, or a folder on the way to it.
        link: PathBuf,
        /// Where it leads, as it says.
        target: PathBuf,
    },
    /// Something that is no regular file has the name of one.
    #[error("{} is {what}, not a regular file", file.display())]
    NotAFile {
        /// What has the name of a file.
        file: PathBuf,
        /// What it is, such as `a pipe`.
        what: &'static str,
    },
    /// A file is longer than any honest one.
    #[error("{} has more than {limit_mb} MB", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The most that is read, in millions of bytes.
        limit_mb: u64,
    },
    /// A file is not listed, and nothing in it or beside it says which platform it is for.
    #[error("{} does not say which platform it is for", file.display())]
    PlatformUnclear {
        /// The file.
        file: PathBuf,
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
            Error::LinkOut { .. } => {
                "Put the file or the folder itself in the place of the link. Links that stay in the folder are followed, others are not: a folder from others could have any file of yours read."
            }
            Error::LinkOnTheWay { .. } => {
                "Remove the link, or put the file or the folder itself in its place, and try again. Nothing is written through links: a folder from others could have any file of yours overwritten."
            }
            Error::NotAFile { .. } => "Remove it, or put the file itself in its place.",
            Error::TooLarge { .. } => "Is it the right file? A trigger has a few kilobytes.",
            Error::PlatformUnclear { .. } => {
                "Name it in the list “triggers” of trigger-designer.json, such as {\"file\": \"help.json\", \"platform\": \"rocketchat\"}, or give it what the triggers of its platform have: “conditions” and “actions” for rocketchat, “definition” for zendesk-chat."
            }
            Error::Malformed { .. } => {
                "Mend the file, or take it from version control as it was when it was right."
            }
        }
    }
}
