//! What went wrong with a call, as every command says it: with an exit code, and what to do.

use api::publish::livechat::{Error, ErrorType, Flaw, Method, Refusal};
use api::{Code, Error as Failed};
use serde_json::json;

use crate::arguments::Format;
use crate::exit::Failure;
use crate::output::print_error;

/// What is wrong with a request. All flaws but the last are printed; that one ends the command.
pub(super) fn unfit(method: &str, flaws: &[Flaw], format: Format) -> Failure {
    let mut errors: Vec<Failed> = flaws.iter().map(|flaw| of_flaw(method, flaw)).collect();
    let last = errors.pop().unwrap_or_else(|| {
        Failed::new(
            Code::BadInput,
            format!("{method}: the request is not as it should be."),
            "",
        )
    });
    for error in &errors {
        print_error(error, format);
    }
    last.into()
}

fn of_flaw(method: &str, flaw: &Flaw) -> Failed {
    let message = format!("{method}: {}", flaw.message);
    Failed::new(
        Code::BadInput,
        message,
        format!("Nothing was sent. {}", flaw.help),
    )
    .with_details(json!({ "method": method, "field": flaw.path }))
}

/// What went wrong with a call.
pub(super) fn of(error: Error, format: Format) -> Failure {
    let details = json!({
        "method": error.method(),
        "call": error.asked().map(ToString::to_string),
        "answer": error.raw(),
    });
    let (message, help) = (sentence(&error.to_string()), error.help());
    let code = match error {
        Error::Unfit { method, flaws } => return unfit(method, &flaws, format),
        Error::CredentialsNeeded { .. } => Code::CredentialsNeeded,
        Error::Refused { method, refusal, .. } => {
            let help = advice(method, &refusal);
            return Failed::new(code_of(&refusal.kind), message, help)
                .with_details(details)
                .into();
        }
        Error::NotLiveChat { .. } | Error::Unreadable { .. } => Code::NotAChatServer,
        Error::Exchange { method, source } => {
            let failed = Failed::from(source);
            if failed.code == Code::Cancelled {
                let help = format!("Read what is there before you call {method} again.");
                return Failed { help, ..failed }.into();
            }
            return Failed {
                message,
                help,
                ..failed
            }
            .into();
        }
    };
    Failed::new(code, message, help).with_details(details).into()
}

/// What the server says of one request of a batch.
pub(super) fn of_request(name: &str, method: &'static str, index: usize, refusal: &Refusal) -> Failed {
    Failed::new(
        code_of(&refusal.kind),
        format!("{name}: requests[{index}] was refused: {refusal}."),
        advice(method, refusal),
    )
    .with_details(json!({ "method": name, "field": format!("requests[{index}]"), "error": refusal }))
}

/// What to do; where a scope is missing, which the method needs.
fn advice(method: &str, refusal: &Refusal) -> String {
    let scopes: Vec<&str> = match (&refusal.kind, Method::named(method)) {
        (ErrorType::Authorization, Some(method)) => method.scopes.iter().map(|scope| scope.name).collect(),
        _ => Vec::new(),
    };
    if scopes.is_empty() {
        return refusal.kind.help().to_owned();
    }
    format!(
        "Take a token with the scopes that the method needs: {}. `triggerctl livechat {method} --help` says when which.",
        scopes.join(", ")
    )
}

fn code_of(kind: &ErrorType) -> Code {
    match kind {
        ErrorType::Authentication => Code::SignInRefused,
        ErrorType::Authorization => Code::PermissionMissing,
        ErrorType::Internal | ErrorType::TooManyRequests => Code::ServerTrouble,
        ErrorType::AlreadyExists
        | ErrorType::GroupNotFound
        | ErrorType::LicenseExpired
        | ErrorType::LimitReached
        | ErrorType::MisdirectedRequest
        | ErrorType::NotFound
        | ErrorType::OwnershipTransfer
        | ErrorType::UnsupportedVersion
        | ErrorType::Validation
        | ErrorType::Other(_) => Code::Refused,
    }
}

/// The text with a full stop. The name of a method keeps its small letter.
fn sentence(text: &str) -> String {
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{text}{stop}")
}
