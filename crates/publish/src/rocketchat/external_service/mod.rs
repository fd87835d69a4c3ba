//! Trying the external service of a trigger before visitors meet it: asked as Rocket.Chat would, or by a Rocket.Chat
//! server itself.
//!
//! Sources: the Livechat Triggers guide ("Send a Message (External Service)") for body and answer; the server's public code
//! (`callTriggerExternalService`, `server-fetch`) for headers, time-out, redirects and what counts as a good answer.
//!
//! Named choices, where a test differs from a server or nobody documented what servers do:
//! - **An answer longer than 1 MiB is not read.** A server reads any length; no messages are that long.
//! - **Redirects are followed within one origin, up to five times**, each time with the same method and body, as current
//!   servers do. Older ones turn a redirected POST into a GET after 301, 302 and 303, and all of them take the secret token
//!   along to wherever it leads; another origin is therefore not followed, and the answer says where it would lead.
//! - **The user agent is ours.** Servers send that of their HTTP library.
//! - **Without a secret token the call is made all the same**, without its header. A server makes none.
//! - **A missing time-out is 1000 ms**, as 0 is. The server's public code has 5000 for a missing one; its validation lets no trigger
//!   without one pass.
//! - **Reading the answer has the time-out a second time**: a server's time-out ends when the answer begins, and its HTTP
//!   library counts anew for the body.
//!
//! Not here: where the secret token is kept, and who the sender turns out to be in a session (`simulate`).

mod judge;
mod on_server;
mod request;
mod send;

use serde::{Deserialize, Serialize};
use trigger::Severity;

use crate::exchange::RawAnswer;
use crate::secret::Secret;

pub use judge::{Shape, judge};
pub use send::call;

/// What a trigger says about its service, who asks, and with which secret.
#[derive(Debug, Clone)]
pub struct ServiceCall {
    /// `serviceUrl`, right or wrong.
    pub url: String,
    /// `serviceTimeout` in milliseconds as the trigger has it; 0 means 1000.
    pub timeout_ms: f64,
    /// `serviceFallbackMessage`; empty: nothing is shown when the service fails.
    pub fallback: String,
    /// Who asks.
    pub visitor: Visitor,
    /// The server's Secret Token (Omnichannel → Webhooks); none: the call goes without it.
    pub secret: Option<Secret>,
}

/// The visitor that a service is told about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Visitor {
    /// `visitorToken`: what the widget calls the visitor.
    pub token: String,
    /// What the site tells the widget about the visitor.
    pub metadata: Vec<VisitorField>,
}

/// One thing that the site tells the widget about a visitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VisitorField {
    /// What it is: `name`.
    pub key: String,
    /// Its value, always a text.
    pub value: String,
}

impl Default for Visitor {
    /// The visitor of the server's own test call, with the example of the guide.
    fn default() -> Visitor {
        let field = |key: &str, value: &str| VisitorField {
            key: key.to_owned(),
            value: value.to_owned(),
        };
        Visitor {
            token: "1234567890".to_owned(),
            metadata: vec![field("name", "Morgan"), field("serviceId", "12345")],
        }
    }
}

/// What came of asking a service. Holds no secret: dots stand in its place everywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceAnswer {
    /// What was sent.
    pub asked: SentRequest,
    /// Where the service sent the call on to within its own origin, in order.
    pub redirects: Vec<String>,
    /// The time-out that held, in milliseconds.
    pub timeout_ms: u64,
    /// How long it took until the answer began, which is what the time-out is held against, in milliseconds. `None` when
    /// there was no answer, or when a server did the asking.
    pub began_after_ms: Option<u64>,
    /// How long all of it took, in milliseconds.
    pub took_ms: u64,
    /// What came back, if anything did.
    pub raw: Option<RawAnswer>,
    /// What it comes to.
    pub outcome: Outcome,
    /// What is wrong with it, and what is worth knowing; the worst first.
    pub findings: Vec<Finding>,
    /// What the visitor would see.
    pub sees: Sees,
    /// How many calls of this kind the server allows before it asks us to wait, if a server did the asking and says it.
    pub calls_left: Option<u32>,
}

/// A request as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SentRequest {
    /// The HTTP method.
    pub method: String,
    /// Where it went.
    pub url: String,
    /// The headers that Rocket.Chat sets, in its order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What asking a service comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "typescript", ts(rename = "ServiceOutcome"))]
pub enum Outcome {
    /// Status 200 and the right shape, in time.
    Answered,
    /// Status 200, and a shape that Rocket.Chat takes for a failure.
    WrongShape,
    /// A status other than 200.
    WrongStatus,
    /// No answer in time.
    TimedOut,
    /// No connection came about, or no encrypted one.
    Unreachable,
    /// The connection ended before the answer did.
    Cut,
    /// The answer is longer than is read.
    TooLong,
    /// The service sends the call on to where the secret token is not taken by a test.
    SentOn,
    /// The address is none that can be called; nothing was sent.
    BadAddress,
    /// A server did the asking and only says that it failed.
    Failed,
}

/// Something about an answer, with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ServiceFinding"))]
pub struct Finding {
    /// An error makes Rocket.Chat show the fallback message; the others do not.
    pub severity: Severity,
    /// Where in the answer, as a JSON pointer (`/contents/0/msg`); empty: the whole.
    pub path: String,
    /// What it is.
    pub message: String,
    /// What to do about it; empty when there is nothing to do.
    pub help: String,
}

impl Finding {
    pub(super) fn new(
        severity: Severity,
        path: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding {
            severity,
            path: path.into(),
            message: message.into(),
            help: help.into(),
        }
    }
}

/// What the visitor would see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "typescript", ts(rename = "VisitorSees"))]
pub enum Sees {
    /// What the service wrote, in the order in which it appears.
    Messages {
        /// The texts.
        texts: Vec<String>,
    },
    /// The fallback message.
    Fallback {
        /// The text.
        text: String,
    },
    /// Nothing: the service failed and there is no fallback message.
    Nothing,
    /// It cannot be said: this test stopped where a server would have gone on.
    Unknown,
}

impl Sees {
    /// What a failure shows.
    fn after_failure(fallback: &str) -> Sees {
        if fallback.is_empty() {
            Sees::Nothing
        } else {
            Sees::Fallback {
                text: fallback.to_owned(),
            }
        }
    }
}
