//! What the API says when it does not do what it was asked.

use serde::Serialize;
use serde_json::Value;

use super::veil::Veil;
use super::word::words;

words! {
    /// The types of errors that the document has.
    ErrorType {
        /// The token is wrong or no longer valid.
        Authentication = "authentication",
        /// The token may not do this.
        Authorization = "authorization",
        /// What is to be made is there already.
        AlreadyExists = "already_exists",
        /// There is no such group.
        GroupNotFound = "group_not_found",
        /// The server failed.
        Internal = "internal",
        /// The trial or the subscription has ended.
        LicenseExpired = "license_expired",
        /// There would be too many of something.
        LimitReached = "limit_reached",
        /// The licence is in another data centre.
        MisdirectedRequest = "misdirected_request",
        /// What is meant is not there.
        NotFound = "not_found",
        /// There were too many calls.
        TooManyRequests = "too_many_requests",
        /// The licence cannot be given to this account.
        OwnershipTransfer = "ownership_transfer",
        /// The API does not have this version.
        UnsupportedVersion = "unsupported_version",
        /// The request is not as it should be.
        Validation = "validation",
    }
}

impl ErrorType {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            ErrorType::Authentication => "Take another token: this one is wrong, too old or withdrawn.",
            ErrorType::Authorization => "Take a token with the scopes that the method needs.",
            ErrorType::AlreadyExists => "Change the one that is there, or choose another name.",
            ErrorType::GroupNotFound => "List the groups, and take the number of one that is there.",
            ErrorType::Internal => "Try again later; the fault is the server’s.",
            ErrorType::LicenseExpired => "Renew the licence; until then nothing can be done.",
            ErrorType::LimitReached => "Take something away first, or ask for a plan with more room.",
            ErrorType::MisdirectedRequest => {
                "The licence is in another data centre, and the server does not say which. Take a token that begins with its name, such as fra:."
            }
            ErrorType::NotFound => "List what is there, and take an id or a name from there.",
            ErrorType::TooManyRequests => "Wait for a while, and try again with fewer calls.",
            ErrorType::OwnershipTransfer => {
                "Choose another account: the owner can be neither a bot nor a suspended agent."
            }
            ErrorType::UnsupportedVersion => {
                "Check the address: this program speaks version 3.6 of the API, which that server does not have."
            }
            ErrorType::Validation => "Change what the message names, and try again.",
            ErrorType::Other(_) => {
                "Look at the server’s answer: this program does not know this type of error."
            }
        }
    }

    /// What the document says where the server gives no message.
    fn usual_message(&self) -> &str {
        match self {
            ErrorType::Authentication => "Authentication error",
            ErrorType::Authorization => "Authorization error",
            ErrorType::AlreadyExists => "Already exists",
            ErrorType::GroupNotFound => "Group not found",
            ErrorType::Internal => "Internal server error",
            ErrorType::LicenseExpired => "License expired",
            ErrorType::LimitReached => "Limit reached",
            ErrorType::MisdirectedRequest => "Wrong region",
            ErrorType::NotFound => "Not found",
            ErrorType::TooManyRequests => "Too many requests",
            ErrorType::OwnershipTransfer => "Invalid transfer ownership request",
            ErrorType::UnsupportedVersion => "Cannot call unsupported API versions.",
            ErrorType::Validation => "Wrong format of request",
            ErrorType::Other(word) => word,
        }
    }
}

/// An error that the API gave.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refusal {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: ErrorType,
    /// The server's words, without secrets; the document's where it gave none.
    pub message: String,
    /// What more the server said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
}

impl Refusal {
    /// Reads the member `error` of an answer, as far as it has a type, without anything that must not be shown.
    pub(super) fn of(answer: &Value, veil: &Veil<'_>) -> Option<Refusal> {
        let error = answer.get("error")?;
        let kind = ErrorType::from(veil.words(error.get("type")?.as_str()?));
        let said = error.get("message").and_then(Value::as_str);
        let message = match said.map(str::trim) {
            None | Some("") => kind.usual_message().to_owned(),
            Some(said) => veil.words(said),
        };
        Some(Refusal {
            message,
            data: error.get("data").map(|data| veil.over(data)),
            kind,
        })
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} ({})",
            self.message.trim_end_matches('.'),
            self.kind.as_str()
        )
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(answer: &Value) -> Option<Refusal> {
        Refusal::of(answer, &Veil::of(&[]))
    }

    #[test]
    fn every_type_of_the_document_is_a_case_of_its_own_with_advice() {
        assert_eq!(ErrorType::WORDS.len(), 13);
        for word in ErrorType::WORDS {
            let refusal = read(&json!({ "error": { "type": word, "message": "m" } })).unwrap();
            assert_eq!(refusal.kind.as_str(), *word);
            assert!(!matches!(refusal.kind, ErrorType::Other(_)), "{word}");
            assert!(refusal.kind.help().ends_with('.'), "{word}");
            let silent = read(&json!({ "error": { "type": word } })).unwrap();
            assert!(!silent.message.is_empty(), "{word}");
        }
    }

    #[test]
    fn an_unknown_type_and_its_data_are_kept() {
        let error = json!({ "type": "weather", "message": "It rains.", "data": { "mm": 3 } });
        let refusal = read(&json!({ "error": error })).unwrap();
        assert_eq!(refusal.kind, ErrorType::Other("weather".to_owned()));
        assert_eq!(refusal.to_string(), "It rains (weather)");
        assert_eq!(serde_json::to_value(&refusal).unwrap(), error);
    }

    #[test]
    fn what_has_no_error_with_a_type_is_none() {
        for answer in [
            json!({}),
            json!([]),
            json!({ "error": "no" }),
            json!({ "error": { "type": 1 } }),
        ] {
            assert_eq!(read(&answer), None, "{answer}");
        }
    }
}
