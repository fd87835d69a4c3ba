//! What errors tell about a call: what was asked, what came back, who answered instead.

mod bounds;

use std::fmt;

use serde::{Deserialize, Serialize};
use trigger::Platform;

use crate::error::Error;

pub(crate) use bounds::printable;
pub use bounds::{Bound, IdFlaw, JsonFlaw, ListDoubt};

/// A call as messages name it. Holds no secret: those travel in headers and bodies, and neither is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The HTTP method.
    pub method: &'static str,
    /// The whole URL.
    pub url: String,
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.url)
    }
}

impl Error {
    /// The call that went wrong, if it was one.
    pub fn asked(&self) -> Option<&Asked> {
        match self {
            Error::Unreachable { asked, .. }
            | Error::Tls { asked, .. }
            | Error::TimedOut { asked, .. }
            | Error::ConnectionLost { asked, .. }
            | Error::TooLarge { asked, .. }
            | Error::Redirected { asked, .. }
            | Error::Stranger { asked, .. }
            | Error::BrokenJson { asked, .. }
            | Error::Unexpected { asked, .. }
            | Error::Refused { asked, .. }
            | Error::Expired { asked, .. }
            | Error::SignedOut { asked, .. }
            | Error::Forbidden { asked, .. }
            | Error::RateLimited { asked, .. }
            | Error::ServerFailed { asked, .. }
            | Error::ListingUnstable { asked, .. }
            | Error::ListingDoubtful { asked, .. } => Some(asked),
            _ => None,
        }
    }

    /// What happened without the call that it happened in, for those who show that elsewhere.
    pub fn without_call(&self) -> String {
        let whole = self.to_string();
        let rest = self
            .asked()
            .and_then(|asked| whole.strip_prefix(&format!("{asked}: ")));
        rest.map(str::to_owned).unwrap_or(whole)
    }
}

/// What a server answered, word for word as far as it is safe to show: known secrets are replaced by dots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RawAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The headers that help to understand an answer; cookies and the like are left out.
    pub headers: Vec<(String, String)>,
    /// The first 64 kB of the body as text.
    pub body: String,
    /// Whether the body was longer than that.
    pub truncated: bool,
}

/// What is wrong with an encrypted connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TlsProblem {
    /// The certificate was issued by nobody this computer trusts; self-signed ones are among these.
    UnknownIssuer,
    /// The certificate is no longer or not yet valid.
    Expired,
    /// The certificate is for another host.
    WrongHost,
    /// The certificate was taken back by its issuer.
    Revoked,
    /// The port speaks something else, most often plain HTTP.
    NotTls,
    /// Anything else.
    Other,
}

impl TlsProblem {
    pub(crate) fn words(self) -> &'static str {
        match self {
            TlsProblem::UnknownIssuer => "the certificate was issued by nobody that this computer trusts",
            TlsProblem::Expired => "the certificate is not valid today",
            TlsProblem::WrongHost => "the certificate belongs to another host",
            TlsProblem::Revoked => "the certificate was revoked by its issuer",
            TlsProblem::NotTls => "the server does not speak TLS on this port",
            TlsProblem::Other => "no encrypted connection could be agreed on",
        }
    }

    pub(crate) fn help(self) -> &'static str {
        match self {
            TlsProblem::UnknownIssuer => {
                "If this is your own server with its own certificate authority, add that authority to the certificates that this computer trusts."
            }
            TlsProblem::Expired => {
                "Check this computer’s date; if it is right, the server’s certificate must be renewed."
            }
            TlsProblem::WrongHost => "Use the host name that the certificate was made for.",
            TlsProblem::Revoked | TlsProblem::Other => {
                "Do not enter credentials there. Ask who runs the server."
            }
            TlsProblem::NotTls => {
                "If the server really has no encryption, write http:// in front of its address."
            }
        }
    }
}

/// What answered when no server of the platform did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stranger {
    /// A web page: a login page of a proxy, another program, or a wrong path.
    WebPage,
    /// Nothing at all in the body.
    Nothing,
    /// A server of another platform.
    Of(Platform),
    /// Something that is not JSON.
    Other,
}
