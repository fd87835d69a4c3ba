//! What can go wrong with a call, always with the method's name.

use super::check::Flaw;
use super::methods::{Effect, Endpoint};
use super::refusal::Refusal;
use crate::exchange::{Asked, RawAnswer, Stranger};

/// A call failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document does not allow the request. Nothing was sent.
    #[error("{method}: {}", described(flaws))]
    Unfit {
        /// The last part of the URL.
        method: &'static str,
        /// Everything that is wrong with it; never empty.
        flaws: Vec<Flaw>,
    },
    /// The method can be called only with a token. Nothing was sent.
    #[error("{method}: a token is needed")]
    CredentialsNeeded {
        /// The last part of the URL.
        method: &'static str,
    },
    /// The server understood and did not do it.
    #[error("{method}: the server refused: {refusal}")]
    Refused {
        /// The last part of the URL.
        method: &'static str,
        /// What it said.
        refusal: Box<Refusal>,
        /// The call.
        asked: Asked,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// Something else answered.
    #[error("{method}: {}", stranger(*found))]
    NotLiveChat {
        /// The last part of the URL.
        method: &'static str,
        /// What came instead.
        found: Stranger,
        /// The call.
        asked: Asked,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// JSON came that is not what the method answers. Where the method changes something, it may be done.
    #[error("{method}: the answer cannot be read: {problem}")]
    Unreadable {
        /// The last part of the URL.
        method: &'static str,
        /// What is wrong with it.
        problem: String,
        /// The call.
        asked: Asked,
        /// The answer.
        raw: Box<RawAnswer>,
    },
    /// The call failed below the API: no connection, a time-out, too many calls.
    #[error("{method}: {}", source.without_call())]
    Exchange {
        /// The last part of the URL.
        method: &'static str,
        /// What happened.
        source: crate::Error,
    },
}

/// The first flaw, and how many more there are.
fn described(flaws: &[Flaw]) -> String {
    let first = flaws.first().map(|flaw| flaw.message.trim_end_matches('.'));
    let first = first.unwrap_or_default();
    match flaws.len() {
        0 | 1 => first.to_owned(),
        2 => format!("{first}, and something else is wrong"),
        more => format!("{first}, and {} other things are wrong", more - 1),
    }
}

fn stranger(found: Stranger) -> &'static str {
    match found {
        Stranger::WebPage => "a web page answered, not LiveChat",
        Stranger::Nothing => "the answer is empty, so this is not LiveChat",
        Stranger::Of(_) | Stranger::Other => "what answered is not LiveChat",
    }
}

impl Error {
    /// The last part of the URL that was called.
    pub fn method(&self) -> &'static str {
        match self {
            Error::Unfit { method, .. }
            | Error::CredentialsNeeded { method }
            | Error::Refused { method, .. }
            | Error::NotLiveChat { method, .. }
            | Error::Unreadable { method, .. }
            | Error::Exchange { method, .. } => method,
        }
    }

    /// The call, if there was one.
    pub fn asked(&self) -> Option<&Asked> {
        match self {
            Error::Unfit { .. } | Error::CredentialsNeeded { .. } => None,
            Error::Refused { asked, .. }
            | Error::NotLiveChat { asked, .. }
            | Error::Unreadable { asked, .. } => Some(asked),
            Error::Exchange { source, .. } => source.asked(),
        }
    }

    /// The server's own answer, if one came.
    pub fn raw(&self) -> Option<&RawAnswer> {
        match self {
            Error::Unfit { .. } | Error::CredentialsNeeded { .. } => None,
            Error::Refused { raw, .. } | Error::NotLiveChat { raw, .. } | Error::Unreadable { raw, .. } => {
                Some(raw)
            }
            Error::Exchange { source, .. } => source.raw(),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Error::Unfit { flaws, .. } => {
                let first = flaws.first().map(|flaw| flaw.help.as_str());
                format!("Nothing was sent. {}", first.unwrap_or_default())
            }
            Error::CredentialsNeeded { .. } => "Nothing was sent. Give a token.".to_owned(),
            Error::Refused { refusal, .. } => refusal.kind.help().to_owned(),
            Error::NotLiveChat { .. } => {
                "Check the address. If there is a proxy or a login page in front of the server, it must let the API through."
                    .to_owned()
            }
            Error::Unreadable { .. } if self.may_be_done() => {
                "It may have been done all the same: read what is there before you call it again. The server’s answer says more."
                    .to_owned()
            }
            Error::Unreadable { .. } => "Look at the server’s answer.".to_owned(),
            Error::Exchange { source, .. } if self.may_be_done() => format!(
                "It may have been done all the same: read what is there before you call it again. {}",
                source.help()
            ),
            Error::Exchange { source, .. } => source.help(),
        }
    }

    /// Whether the server may have done what was asked, though no good answer came.
    pub fn may_be_done(&self) -> bool {
        let changes =
            Endpoint::named(self.method()).is_some_and(|endpoint| endpoint.method().effect != Effect::Reads);
        changes
            && match self {
                Error::Unfit { .. } | Error::CredentialsNeeded { .. } | Error::Refused { .. } => false,
                Error::NotLiveChat { .. } | Error::Unreadable { .. } => true,
                Error::Exchange { source, .. } => matches!(
                    source,
                    crate::Error::TimedOut { .. }
                        | crate::Error::ConnectionLost { .. }
                        | crate::Error::ServerFailed { .. }
                        | crate::Error::BrokenJson { .. }
                        | crate::Error::TooLarge { .. }
                ),
            }
    }
}
