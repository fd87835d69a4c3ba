//! How a command ends: exit codes, and failures on their way to standard error.

use std::process::ExitCode;

use api::{Code, Error};

/// What the shell is told. The numbers are part of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Fine = 0,
    /// Something was found that somebody should look at: errors in triggers, an invalid pattern, a conflict.
    Findings = 1,
    /// The arguments or the input make no sense.
    Usage = 2,
    /// A server cannot be reached, refuses, or knows nobody of this name.
    Server = 3,
    /// A file or the database cannot be used.
    Storage = 4,
    /// Somebody pressed Ctrl-C.
    Cancelled = 130,
}

impl Exit {
    /// How a command ends that failed in this way.
    pub(crate) fn of(code: Code) -> Exit {
        match code {
            Code::BadInput | Code::UnknownCommand | Code::NotFound => Exit::Usage,
            Code::PlanOutOfDate | Code::Conflict => Exit::Findings,
            Code::Unreachable
            | Code::NotAChatServer
            | Code::SignInRefused
            | Code::SecondFactorNeeded
            | Code::PermissionMissing
            | Code::Refused
            | Code::ServerTrouble
            | Code::CredentialsNeeded => Exit::Server,
            Code::Storage
            | Code::NewerSchema
            | Code::DiskFull
            | Code::File
            | Code::Secrets
            | Code::Internal => Exit::Storage,
            Code::Cancelled => Exit::Cancelled,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Why a command does not come to its end.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// Nobody reads what the command prints any more.
    #[error("nobody reads the output any more")]
    OutputClosed,
    /// Everything else, with what to do about it.
    #[error(transparent)]
    Failed(#[from] Error),
}

/// A failure because of what the user asked for.
pub(crate) fn usage(message: impl Into<String>, help: impl Into<String>) -> Failure {
    Error::new(Code::BadInput, message, help).into()
}

/// A failure with a file.
pub(crate) fn file(message: impl Into<String>, help: impl Into<String>) -> Failure {
    Error::new(Code::File, message, help).into()
}
