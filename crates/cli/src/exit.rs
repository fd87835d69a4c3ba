//! How a command ends: exit codes, and failures on their way to standard error.

use std::process::ExitCode;

use api::{Code, Error};

/// What the shell is told. The numbers are part of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Fine,
    /// Something was found that somebody should look at: errors in triggers, an invalid pattern, a conflict.
    Findings,
    /// The arguments or the input make no sense.
    Usage,
    /// A server cannot be reached, refuses, or knows nobody of this name.
    Server,
    /// A file or the database cannot be used.
    Storage,
    /// Somebody pressed Ctrl-C.
    Cancelled,
    /// `plan --folder`, `drift` and `upgrade`: two sides are not the same.
    Differences,
    /// `plan --folder`, `drift` and `upgrade`: it cannot be told, whatever the reason, so that 2 means differences and nothing else.
    NoVerdict,
}

impl Exit {
    /// The number. `plan --folder`, `drift` and `upgrade` have those of `diff` and of other tools that plan: 0, 1 and 2.
    fn number(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Findings | Exit::NoVerdict => 1,
            Exit::Usage | Exit::Differences => 2,
            Exit::Server => 3,
            Exit::Storage => 4,
            Exit::Cancelled => 130,
        }
    }

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
        ExitCode::from(exit.number())
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
