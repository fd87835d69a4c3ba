//! What the API's errors are to whoever publishes.

use trigger::Platform;

use crate::error::Error;
use crate::livechat::{Error as Failure, ErrorType};

/// The error in the words of every platform. `permission` is what the call needs.
pub(in crate::livechat) fn told(failure: Failure, permission: &'static str) -> Error {
    match failure {
        Failure::Unfit { method, flaws } => Error::Unfit {
            method,
            flaw: flaws
                .into_iter()
                .next()
                .map_or_else(String::new, |flaw| flaw.message),
        },
        Failure::CredentialsNeeded { .. } => Error::Credentials { field: "token" },
        Failure::Refused {
            refusal, asked, raw, ..
        } => match refusal.kind {
            ErrorType::Authentication => Error::SignedOut { asked, raw },
            ErrorType::Authorization => Error::Forbidden {
                asked,
                permission,
                raw,
            },
            ErrorType::LicenseExpired => Error::Expired { asked, raw },
            ErrorType::Internal => Error::ServerFailed {
                asked,
                status: raw.status,
                message: refusal.message,
                raw,
            },
            ErrorType::AlreadyExists
            | ErrorType::GroupNotFound
            | ErrorType::LimitReached
            | ErrorType::MisdirectedRequest
            | ErrorType::NotFound
            | ErrorType::TooManyRequests
            | ErrorType::OwnershipTransfer
            | ErrorType::UnsupportedVersion
            | ErrorType::Validation
            | ErrorType::Other(_) => Error::Refused {
                asked,
                message: refusal.message,
                error_type: Some(refusal.kind.as_str().to_owned()),
                raw,
            },
        },
        Failure::NotLiveChat {
            found, asked, raw, ..
        } => Error::Stranger {
            asked,
            platform: Platform::LiveChat,
            found,
            raw,
        },
        Failure::Unreadable { asked, raw, .. } => Error::Unexpected {
            asked,
            missing: "what this method answers",
            raw,
        },
        Failure::Exchange { source, .. } => source,
    }
}

/// Whether the API says that what a call is about is not there.
pub(super) fn is_gone(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { refusal, .. } if refusal.kind == ErrorType::NotFound)
}
