//! What every command answers when it cannot do its work.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The kinds of failure that callers act on. Texts are for people; programs look at the code only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ErrorCode")]
pub enum Code {
    /// The input does not have the form that the command takes.
    BadInput,
    /// There is no command of this name.
    UnknownCommand,
    /// What the command names does not exist (any more).
    NotFound,
    /// Somebody else changed the same thing meanwhile; nothing was overwritten.
    Conflict,
    /// The database cannot be opened, read or written.
    Storage,
    /// The database was written by a newer version of the application.
    NewerSchema,
    /// The disk is full.
    DiskFull,
    /// A file cannot be read or written, or is not what was expected.
    File,
    /// A server cannot be reached, or closed or timed out.
    Unreachable,
    /// A server answered, but not as a chat server would.
    NotAChatServer,
    /// The server does not know these credentials, or they have been withdrawn.
    SignInRefused,
    /// The server asks for a second factor.
    SecondFactorNeeded,
    /// The account lacks a permission.
    PermissionMissing,
    /// The server refused the request as wrong.
    Refused,
    /// The server failed, or asked to slow down for longer than we wait.
    ServerTrouble,
    /// Nobody has given the credentials of this server in this session, or the keychain gave none.
    CredentialsNeeded,
    /// The keychain or the file of secrets cannot be used.
    Secrets,
    /// The server has changed since the plan was made.
    PlanOutOfDate,
    /// Somebody cancelled.
    Cancelled,
    /// A defect of the application.
    Internal,
}

/// A failure on its way to a person: what happened, to which thing, and what to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS, thiserror::Error)]
#[error("{message}")]
#[ts(rename = "RpcError")]
pub struct Error {
    /// For programs.
    pub code: Code,
    /// What happened, to which thing.
    pub message: String,
    /// What to do about it; empty when there is nothing to add.
    pub help: String,
    /// What is behind it, such as the raw answer of a server; never a secret.
    pub details: Option<Box<Value>>,
}

impl Error {
    /// A failure without details.
    pub fn new(code: Code, message: impl Into<String>, help: impl Into<String>) -> Error {
        Error {
            code,
            message: message.into(),
            help: help.into(),
            details: None,
        }
    }

    /// The same failure with what is behind it.
    #[must_use]
    pub fn with_details(mut self, details: Value) -> Error {
        self.details = Some(Box::new(details));
        self
    }

    pub(crate) fn not_found(what: &str) -> Error {
        Error::new(
            Code::NotFound,
            format!("{what} is not there any more."),
            "Somebody may have deleted it: reload the list.",
        )
    }

    pub(crate) fn internal(message: impl Into<String>) -> Error {
        Error::new(
            Code::Internal,
            message,
            "This is a defect of Trigger Designer. Your drafts are saved; please report what you did.",
        )
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Error {
        use store::Error as From;
        let code = match &error {
            From::NewerSchema { .. } => Code::NewerSchema,
            From::DiskFull { .. } => Code::DiskFull,
            From::NotFound { .. } => Code::NotFound,
            From::Conflict { .. } | From::NotAReordering { .. } => Code::Conflict,
            From::NameTaken { .. } | From::SecretInAddress | From::NotInTrash { .. } => Code::BadInput,
            From::File { .. } => Code::File,
            _ => Code::Storage,
        };
        Error::new(code, sentence(&error.to_string()), error.help())
    }
}

impl From<publish::Error> for Error {
    fn from(error: publish::Error) -> Error {
        use publish::Error as From;
        let code = match &error {
            From::Address(_) | From::Credentials { .. } => Code::BadInput,
            From::Setup { .. }
            | From::Unreachable { .. }
            | From::Tls { .. }
            | From::TimedOut { .. }
            | From::ConnectionLost { .. } => Code::Unreachable,
            From::BrokenJson { .. } | From::ListingDoubtful { .. } => Code::ServerTrouble,
            From::UnsafeId { .. } => Code::BadInput,
            From::TooLarge { bound, .. } if bound.is_of_lists() => Code::ServerTrouble,
            From::TooLarge { .. }
            | From::Redirected { .. }
            | From::NotRocketChat { .. }
            | From::Unexpected { .. } => Code::NotAChatServer,
            From::Refused { .. } => Code::Refused,
            From::SignedOut { .. } => Code::SignInRefused,
            From::Forbidden { .. } => Code::PermissionMissing,
            From::SecondFactorNeeded { .. } | From::SecondFactorWrong { .. } => Code::SecondFactorNeeded,
            From::RateLimited { .. } | From::ServerFailed { .. } | From::ListingUnstable { .. } => {
                Code::ServerTrouble
            }
            From::OtherServer { .. } | From::Moved { .. } => Code::PlanOutOfDate,
            From::PlanFormat { .. }
            | From::CannotMerge { .. }
            | From::ReasonMissing { .. }
            | From::ChoiceDoesNotFit { .. } => Code::BadInput,
            From::NotShown => Code::ServerTrouble,
            From::Journal { .. } => Code::Storage,
            From::Cancelled => Code::Cancelled,
        };
        let mut causes = Vec::new();
        let mut cause = std::error::Error::source(&error);
        while let Some(error) = cause {
            causes.push(error.to_string());
            cause = error.source();
        }
        let details = serde_json::json!({
            "cause": error.code(),
            "call": error.asked().map(ToString::to_string),
            "causes": causes,
            "answer": error.raw(),
        });
        Error::new(code, sentence(&error.without_call()), error.help()).with_details(details)
    }
}

/// A sentence: libraries begin with a small letter and end without a full stop.
pub(crate) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let mut sentence: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
