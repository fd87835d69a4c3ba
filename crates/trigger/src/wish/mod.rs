//! What somebody wants, in plain words, and the documents that come near it.
//!
//! A [`Wish`] knows no platform. Each platform [proposes](crate::Documents::proposals) documents for it, and says of each what of the
//! wish is not in it. Nothing here is a promise: what a proposal does is found out by playing it (`simulate`), and what playing does not
//! confirm is not said.

mod livechat;
mod problem;
mod rocketchat;
mod zendesk_chat;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use problem::WishProblem;

pub(crate) use livechat::proposals as livechat_proposals;
pub(crate) use rocketchat::proposals as rocketchat_proposals;
pub(crate) use zendesk_chat::proposals as zendesk_chat_proposals;

/// The longest time that can be wished for, in seconds: a day.
pub const LONGEST_WISH_SECONDS: u32 = 86_400;

/// What somebody wants a trigger to do: who is told what, where, when, how often, unless what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Which visitors.
    pub who: Audience,
    /// On which pages.
    pub place: Place,
    /// When there.
    pub occasion: Occasion,
    /// How often.
    pub often: Often,
    /// When nothing is said although everything else is so.
    pub unless: Vec<Exception>,
    /// What is said.
    pub message: String,
}

/// Visitors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Everybody.
    Everyone,
    /// Visitors who are on the site for the first time.
    New,
    /// Visitors who have been on the site before.
    Returning,
}

/// Pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WishPlace"))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Place {
    /// All pages.
    Anywhere,
    /// Pages whose address has a text in it.
    Containing {
        /// The text, such as `/pricing`. Capitals count.
        text: String,
    },
}

/// When something is said, on a page that the wish is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Occasion {
    /// When the page is loaded.
    AtOnce,
    /// When the visitor has been on the page for a time.
    OnPage {
        /// Seconds since the page was loaded.
        seconds: u32,
    },
    /// When the visitor has been on the site for a time, and is on such a page.
    OnSite {
        /// Seconds since the first page of the visit.
        seconds: u32,
    },
    /// When the visitor opens the chat.
    ChatOpened,
}

/// How often one visitor is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Often {
    /// Each time that it comes to it.
    EachTime,
    /// Once from the first page of a visit to its last.
    OncePerVisit,
    /// Once and never again.
    OncePerVisitor,
}

/// What keeps something from being said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WishException"))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Exception {
    /// The visitor has been on a page whose address has a text in it, such as the page after buying.
    Visited {
        /// The text. Capitals count.
        text: String,
        /// Whether earlier visits count as well.
        ever: bool,
    },
    /// The visitor is in a chat.
    Chatting,
}

/// A part of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WishPart"))]
#[serde(rename_all = "kebab-case")]
pub enum WishPart {
    /// [`Wish::who`]
    Who,
    /// [`Wish::place`]
    Place,
    /// [`Wish::occasion`]
    Occasion,
    /// [`Wish::often`]
    Often,
    /// [`Wish::unless`]
    Unless,
    /// [`Wish::message`]
    Message,
}

/// Something of a wish that is not in a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GivenUp {
    /// Which part of the wish.
    pub part: WishPart,
    /// What is so instead, in a sentence.
    pub text: String,
}

/// Documents of one platform that come near a wish.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What sets it apart from the other proposals of the platform, in a few words. Proposals with the same words are variants of one.
    pub title: String,
    /// The document that speaks.
    pub speaks: Map<String, Value>,
    /// Documents that it needs beside it, before it in the list.
    pub helpers: Vec<Map<String, Value>>,
    /// What is needed beside the platform, in a sentence; `None`: nothing. Where it says something, the document only asks, and
    /// something outside decides each time whether anything is said.
    pub needs: Option<String>,
    /// What of the wish is not in it.
    pub gives_up: Vec<GivenUp>,
}

/// Everything that a platform has for a wish.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposals {
    /// The proposals, those that give up least first.
    pub proposals: Vec<Proposal>,
    /// Why there is none, in a sentence.
    pub never: Option<&'static str>,
}

impl Place {
    /// The text that addresses must have in them; `None`: any will do.
    pub fn text(&self) -> Option<&str> {
        match self {
            Place::Anywhere => None,
            Place::Containing { text } => Some(text),
        }
    }
}

impl Wish {
    /// The texts of pages that keep it from speaking, and whether earlier visits count.
    pub fn visited(&self) -> impl Iterator<Item = (&str, bool)> {
        self.unless.iter().filter_map(|exception| match exception {
            Exception::Visited { text, ever } => Some((text.as_str(), *ever)),
            Exception::Chatting => None,
        })
    }

    /// Whether a chat keeps it from speaking.
    pub fn stays_out_of_chats(&self) -> bool {
        self.unless.contains(&Exception::Chatting)
    }

    /// A name for a document that does it.
    fn name(&self) -> String {
        let place = match &self.place {
            Place::Anywhere => "all pages".to_owned(),
            Place::Containing { text } => text.clone(),
        };
        match self.occasion {
            Occasion::AtOnce => format!("On {place}"),
            Occasion::OnPage { seconds } => format!("{} on {place}", in_words(seconds)),
            Occasion::OnSite { seconds } => format!("{} on the site, on {place}", in_words(seconds)),
            Occasion::ChatOpened => format!("Chat opened on {place}"),
        }
    }
}

/// A number of seconds, as people say it.
fn in_words(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

impl GivenUp {
    fn new(part: WishPart, text: impl Into<String>) -> GivenUp {
        GivenUp {
            part,
            text: text.into(),
        }
    }
}
