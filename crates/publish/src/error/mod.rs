//! What can go wrong between us and a server, worded for people, with the server's own answer beside it.

mod advice;
mod consequences;

use std::time::Duration;

use trigger::Platform;

use crate::connection::AddressError;
use crate::exchange::{
    Asked, Bound, IdFlaw, JsonFlaw, ListDoubt, RawAnswer, Stranger, TlsProblem, printable,
};
use crate::journal::JournalError;
use crate::moved::{Moved, Movement};

/// Talking to a server failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address cannot be used.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The credentials cannot be sent: they hold characters that no HTTP header can.
    #[error("the {field} holds characters that cannot be sent")]
    Credentials {
        /// Which of the two, as the screen names it.
        field: &'static str,
    },
    /// No HTTP client could be set up on this computer.
    #[error("no connections can be made from this computer")]
    Setup {
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// No connection came about; nothing was sent.
    #[error("{asked}: no connection to the server")]
    Unreachable {
        /// The call.
        asked: Asked,
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// The encrypted connection failed; nothing was sent.
    #[error("{asked}: {}", problem.words())]
    Tls {
        /// The call.
        asked: Asked,
        /// What is wrong.
        problem: TlsProblem,
        /// What the TLS library says.
        #[source]
        source: reqwest::Error,
    },
    /// No whole answer came in time.
    #[error("{asked}: no answer within {} s", after.as_secs_f32())]
    TimedOut {
        /// The call.
        asked: Asked,
        /// How long we waited.
        after: Duration,
    },
    /// The connection ended before the answer did, or the answer was no HTTP.
    #[error("{asked}: the connection ended before the answer did")]
    ConnectionLost {
        /// The call.
        asked: Asked,
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// The answer, or a list as a whole, is more than we read.
    #[error("{asked}: {bound}")]
    TooLarge {
        /// The call.
        asked: Asked,
        /// What of it is too much.
        bound: Bound,
    },
    /// The server sent us on to where our credentials must not go, or in circles.
    #[error("{asked}: the server sends us on to {to}")]
    Redirected {
        /// The call.
        asked: Asked,
        /// Where it led.
        to: String,
    },
    /// Something other than the platform answered.
    #[error("{asked}: {} {}", stranger(*found), platform.name())]
    Stranger {
        /// The call.
        asked: Asked,
        /// Who should have answered.
        platform: Platform,
        /// What came instead.
        found: Stranger,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// What came was meant as JSON and is none.
    #[error("{asked}: the answer is broken JSON: {flaw}")]
    BrokenJson {
        /// The call.
        asked: Asked,
        /// What is wrong with it.
        flaw: JsonFlaw,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// JSON came, but not in the form that the platform gives.
    #[error("{asked}: the answer lacks {missing}")]
    Unexpected {
        /// The call.
        asked: Asked,
        /// What should have been there.
        missing: &'static str,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The server understood and refused (400 and its like); nothing was changed.
    #[error("{asked}: the server refused: {message}")]
    Refused {
        /// The call.
        asked: Asked,
        /// The server's words.
        message: String,
        /// The server's own code, if it gave one: `invalid-params`, `error-timeout`.
        error_type: Option<String>,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The API's own document does not allow the request. Nothing was sent.
    #[error("{method}: {}", flaw.trim_end_matches('.'))]
    Unfit {
        /// The method that would have been called.
        method: &'static str,
        /// What is wrong with the request, as a sentence.
        flaw: String,
    },
    /// The subscription of the account has ended.
    #[error("{asked}: the licence has expired")]
    Expired {
        /// The call.
        asked: Asked,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The credentials are wrong or no longer valid (401).
    #[error("{asked}: the server does not accept the credentials")]
    SignedOut {
        /// The call.
        asked: Asked,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The account may not do this (403).
    #[error("{asked}: the account lacks the permission {permission}")]
    Forbidden {
        /// The call.
        asked: Asked,
        /// The permission that the call needs, as the server's administration names it.
        permission: &'static str,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The server asks for a second factor; repeat the login with its code.
    #[error("the server asks for a second factor: {}", source_of_code(method))]
    SecondFactorNeeded {
        /// Where the code comes from: `totp` (an authenticator app), `email`, `password`, or a word of the server's own.
        method: String,
    },
    /// The code of the second factor was wrong or too old.
    #[error("the server does not accept this as {}", source_of_code(method))]
    SecondFactorWrong {
        /// Where the code should come from, as in [`Error::SecondFactorNeeded`].
        method: String,
    },
    /// The server asks us to wait for longer than we are ready to, or refuses a call time and again (429).
    #[error("{asked}: the server {}allows no more calls for {} s", refused(*refusals), wait.as_secs_f32().ceil())]
    RateLimited {
        /// The call.
        asked: Asked,
        /// How long we would have to wait now.
        wait: Duration,
        /// How often the server refused this call.
        refusals: u32,
    },
    /// The server failed (5xx).
    #[error("{asked}: the server failed ({status}): {message}")]
    ServerFailed {
        /// The call.
        asked: Asked,
        /// The HTTP status.
        status: u16,
        /// The server's words, or the usual name of the status.
        message: String,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The list changed while we read it, several times over.
    #[error("{asked}: the list changed each time it was read")]
    ListingUnstable {
        /// The call.
        asked: Asked,
    },
    /// The list as the server gives it may not be the whole one.
    #[error("{asked}: {doubt}")]
    ListingDoubtful {
        /// The call.
        asked: Asked,
        /// Why.
        doubt: ListDoubt,
    },
    /// An id would turn the call that it is to stand in into another one. Nothing was sent.
    #[error(
        "the id \u{201c}{}\u{201d} cannot stand in the address of a call: {flaw}",
        printable(id)
    )]
    UnsafeId {
        /// The id.
        id: String,
        /// What is wrong with it.
        flaw: IdFlaw,
    },
    /// The plan was made for another server.
    #[error("the plan was made for {plan}, not for {server}")]
    OtherServer {
        /// The server of the plan.
        plan: String,
        /// The server at hand.
        server: String,
    },
    /// The plan was saved by a program that knows more than this one.
    #[error("the plan has the form {format}, which this version cannot apply")]
    PlanFormat {
        /// The form of the plan.
        format: u32,
    },
    /// The two sides of an item cannot be joined as was decided.
    #[error("the two sides of “{item}” cannot be joined: {reason}")]
    CannotMerge {
        /// The name of the item.
        item: String,
        /// Why not.
        reason: String,
    },
    /// Something that speaks against an item is to be overridden without a reason.
    #[error("the decision about {item} gives no reason")]
    ReasonMissing {
        /// The id of the item.
        item: String,
    },
    /// A decision does not fit its item, or there is no such item.
    #[error("the decision about {item} does not fit the plan")]
    ChoiceDoesNotFit {
        /// The id of the item.
        item: String,
    },
    /// The server is no longer as it was when the plan was made; nothing was changed.
    #[error("somebody changed the server since the plan was made: {}", names(moved))]
    Moved {
        /// What changed.
        moved: Vec<Moved>,
    },
    /// The server said that it did what was asked, and shows no sign of it.
    #[error("the server says that it is done, but does not show it")]
    NotShown,
    /// A trigger was deleted so that another could take its place, and the server took neither that nor the old one back.
    #[error(
        "\u{201c}{}\u{201d} was deleted to be replaced, and the server took neither the new one nor the old one back: {why}",
        printable(name)
    )]
    HalfReplaced {
        /// The name of the trigger.
        name: String,
        /// Why not.
        why: String,
    },
    /// Several triggers came in the moment of a creation that are what was sent, or have its name: others made the same.
    #[error("several triggers that may be this one came in the same moment: {}", candidates.join(", "))]
    MadeTwice {
        /// Their ids. One of them is ours.
        candidates: Vec<String>,
    },
    /// The journal could not be written, so nothing more was sent.
    #[error("the record of what is sent could not be written")]
    Journal {
        /// Why.
        #[source]
        source: JournalError,
    },
    /// Somebody cancelled.
    #[error("cancelled")]
    Cancelled,
}

/// What answered, up to the platform that should have.
fn stranger(found: Stranger) -> String {
    match found {
        Stranger::WebPage => "a web page answered, not".to_owned(),
        Stranger::Nothing => "the answer is empty, so this is not".to_owned(),
        Stranger::Of(other) => format!("{} answered, not", other.name()),
        Stranger::Other => "what answered is not".to_owned(),
    }
}

fn refused(refusals: u32) -> String {
    match refusals {
        0 => String::new(),
        1 => "refused the call once and ".to_owned(),
        more => format!("refused the call {more} times and "),
    }
}

/// Where the code of a second factor comes from, for people.
fn source_of_code(method: &str) -> String {
    match method {
        "totp" => "the code that your authenticator app shows".to_owned(),
        "email" => "the code that the server sends you by e-mail".to_owned(),
        "password" => "your password, once more".to_owned(),
        other => format!("the code of the method \u{201c}{}\u{201d}", printable(other)),
    }
}

fn names(moved: &[Moved]) -> String {
    let names: Vec<String> = moved
        .iter()
        .map(|Moved { name, how, .. }| match how {
            Movement::Changed { .. } => format!("\u{201c}{name}\u{201d} was changed"),
            Movement::Deleted => format!("\u{201c}{name}\u{201d} was deleted"),
            Movement::Appeared => format!("another \u{201c}{name}\u{201d} was made"),
        })
        .collect();
    names.join(", ")
}

impl Error {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Address(_) => "bad-address",
            Error::Credentials { .. } => "bad-credentials",
            Error::Setup { .. } => "no-network",
            Error::Unreachable { .. } => "unreachable",
            Error::Tls { .. } => "tls",
            Error::TimedOut { .. } => "timed-out",
            Error::ConnectionLost { .. } => "connection-lost",
            Error::TooLarge { bound, .. } if bound.is_of_lists() => "list-too-large",
            Error::TooLarge { .. } => "answer-too-large",
            Error::Redirected { .. } => "redirected",
            Error::Stranger { platform, .. } => match platform {
                Platform::RocketChat => "not-rocketchat",
                Platform::ZendeskChat => "not-zendesk-chat",
                Platform::LiveChat => "not-livechat",
            },
            Error::BrokenJson { .. } => "broken-answer",
            Error::Unexpected { .. } => "unexpected-answer",
            Error::Refused { .. } => "refused",
            Error::Unfit { .. } => "unfit",
            Error::Expired { .. } => "expired",
            Error::SignedOut { .. } => "signed-out",
            Error::Forbidden { .. } => "forbidden",
            Error::SecondFactorNeeded { .. } => "second-factor-needed",
            Error::SecondFactorWrong { .. } => "second-factor-wrong",
            Error::RateLimited { .. } => "rate-limited",
            Error::ServerFailed { .. } => "server-failed",
            Error::ListingUnstable { .. } => "listing-unstable",
            Error::ListingDoubtful { .. } => "listing-doubtful",
            Error::UnsafeId { .. } => "unsafe-id",
            Error::OtherServer { .. } => "other-server",
            Error::PlanFormat { .. } => "plan-format",
            Error::CannotMerge { .. } => "cannot-merge",
            Error::ReasonMissing { .. } => "reason-missing",
            Error::ChoiceDoesNotFit { .. } => "choice-does-not-fit",
            Error::Moved { .. } => "server-moved",
            Error::NotShown => "not-shown",
            Error::MadeTwice { .. } => "made-twice",
            Error::HalfReplaced { .. } => "half-replaced",
            Error::Journal { .. } => "journal-failed",
            Error::Cancelled => "cancelled",
        }
    }

    /// The server's own answer, if one came.
    pub fn raw(&self) -> Option<&RawAnswer> {
        match self {
            Error::Stranger { raw, .. }
            | Error::BrokenJson { raw, .. }
            | Error::Unexpected { raw, .. }
            | Error::Refused { raw, .. }
            | Error::Expired { raw, .. }
            | Error::SignedOut { raw, .. }
            | Error::Forbidden { raw, .. }
            | Error::ServerFailed { raw, .. } => Some(raw),
            Error::Address(_)
            | Error::Credentials { .. }
            | Error::Setup { .. }
            | Error::Unreachable { .. }
            | Error::Tls { .. }
            | Error::TimedOut { .. }
            | Error::ConnectionLost { .. }
            | Error::TooLarge { .. }
            | Error::Redirected { .. }
            | Error::Unfit { .. }
            | Error::SecondFactorNeeded { .. }
            | Error::SecondFactorWrong { .. }
            | Error::RateLimited { .. }
            | Error::ListingUnstable { .. }
            | Error::ListingDoubtful { .. }
            | Error::UnsafeId { .. }
            | Error::OtherServer { .. }
            | Error::PlanFormat { .. }
            | Error::CannotMerge { .. }
            | Error::ReasonMissing { .. }
            | Error::ChoiceDoesNotFit { .. }
            | Error::Moved { .. }
            | Error::NotShown
            | Error::MadeTwice { .. }
            | Error::HalfReplaced { .. }
            | Error::Journal { .. }
            | Error::Cancelled => None,
        }
    }
}
