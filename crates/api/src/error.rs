//! What every command answers when it cannot do its work.

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::code::Code;

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
        let message = match error.begins_with_a_file() {
            true => full_stop(error.to_string()),
            false => sentence(&error.to_string()),
        };
        Error::new(code, message, error.help())
    }
}

impl From<trigger::TooDeep> for Error {
    fn from(error: trigger::TooDeep) -> Error {
        Error::new(
            Code::BadInput,
            format!("The trigger is too deep: {error}."),
            trigger::TooDeep::HELP,
        )
        .with_details(serde_json::json!({ "path": error.path.as_str() }))
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
            | From::Stranger { .. }
            | From::Unexpected { .. } => Code::NotAChatServer,
            From::Refused { .. } | From::Unfit { .. } | From::Expired { .. } => Code::Refused,
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
            From::NotShown | From::MadeTwice { .. } | From::HalfReplaced { .. } => Code::ServerTrouble,
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

/// A sentence: libraries begin with a small letter and end without a full stop. What begins with the name of a file, or with
/// anything else that has its own spelling, gets a [`full_stop`] only.
pub(crate) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let sentence: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect();
    full_stop(sentence)
}

/// The text with a full stop at its end, if it has nothing like it there.
pub(crate) fn full_stop(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_message_that_begins_with_a_file_spells_it_as_the_system_does() {
        let file = || PathBuf::from("n1/trigger-designer.db");
        let io = || std::io::Error::other("no");
        let of_the_store = [
            store::Error::NewerSchema {
                file: file(),
                found: 2,
                known: 1,
            },
            store::Error::NotOurs { file: file() },
            store::Error::Corrupt {
                file: file(),
                detail: "torn".to_owned(),
            },
            store::Error::Locked { file: file() },
            store::Error::ReadOnly { file: file() },
            store::Error::CannotOpen {
                file: file(),
                source: Box::new(io()),
            },
            store::Error::File {
                file: file(),
                source: io(),
            },
        ];
        let of_a_folder = [
            folder::Error::NoProject { folder: file() },
            folder::Error::Newer {
                file: file(),
                format: 9,
            },
            folder::Error::Unreadable {
                file: file(),
                source: io(),
            },
            folder::Error::Unwritable {
                file: file(),
                source: io(),
            },
            folder::Error::TooLarge {
                file: file(),
                limit_mb: 1,
            },
            folder::Error::Malformed {
                file: file(),
                problem: "torn".to_owned(),
            },
        ];
        let messages = of_the_store
            .into_iter()
            .map(Error::from)
            .chain(of_a_folder.into_iter().map(Error::from))
            .map(|error| error.message);
        for message in messages {
            assert!(message.starts_with("n1/trigger-designer.db "), "{message}");
            assert!(message.ends_with('.'), "{message}");
        }
        let full = Error::from(store::Error::DiskFull { file: file() });
        assert_eq!(
            full.message,
            "The disk that holds n1/trigger-designer.db is full."
        );
    }
}
