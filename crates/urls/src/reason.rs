//! Why places of a file are left out, and how that is said.

use serde::{Deserialize, Serialize};

use crate::LeftOut;

/// A place of a file that has no URL to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileSkipped"))]
pub struct Skipped {
    /// The line, or the number of the entry, from 1.
    pub place: u64,
    /// What stands there, shortened.
    pub text: String,
    /// Why it was skipped.
    pub reason: SkipReason,
    /// Why, in words.
    pub words: String,
}

/// Why a place of a file was skipped.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, thiserror::Error,
)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlSkipReason"))]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// It is no URL.
    #[error("This is not the address of a web page.")]
    NotUrl,
    /// It is a path, and nothing says of which site.
    #[error("This is a path without a site. Say which site it belongs to.")]
    NoOrigin,
    /// It is no line of the log.
    #[error("This is not a line of a log in this format.")]
    NotLogLine,
    /// It is a comment.
    #[error("This is a comment.")]
    Comment,
    /// It is a request for a file that is no page, by its ending. See [`ASSETS`](crate::ASSETS).
    #[error("This is a picture, a script, a style, a download or the like, not a page.")]
    Asset,
    /// It is a request with another method than GET.
    #[error("This was not asked for with GET: a form that was sent, a probe, or a call of a script.")]
    OtherMethod,
    /// It is a request for something that a page is made of.
    #[error("This is not a page: a picture, a script, a form that was sent, or the like.")]
    NotPage,
    /// It is a frame in a page: the browser reports the page around it.
    #[error("This is a frame in another page. The widget is told the address of the page around it.")]
    Frame,
    /// The server sent the browser elsewhere.
    #[error("The server redirected this to another address, so nobody saw a page here.")]
    Redirect,
    /// The server answered with an error, or not at all.
    #[error("The server answered with an error or not at all, so nobody saw a page here.")]
    Failure,
    /// The answer has no page to show.
    #[error("The answer had no page in it, so the browser stayed where it was.")]
    NotShown,
    /// It contradicts what was said of the same URL before.
    #[error("The same URL stands above with the opposite expectation, which counts.")]
    Contradiction,
    /// A program asked for it, by its user agent. See [`BOT_MARKS`](crate::views::BOT_MARKS).
    #[error("A program asked for this, such as a search engine or a monitor, and not a person.")]
    Bot,
    /// It has no time, or one that is none.
    #[error("This has no time that can be read.")]
    BadTime,
    /// Nothing tells who it was.
    #[error("Nothing here tells one visitor from another: neither a key nor a network address.")]
    NoVisitor,
    /// It is something else that visitors do.
    #[error("This is another event than a page view.")]
    OtherEvent,
    /// It is longer than any record.
    #[error("This is longer than any line of a log.")]
    TooLong,
}

impl SkipReason {
    /// How many of this kind, in words.
    pub(crate) fn counted(self, count: u64) -> String {
        let plural = count != 1;
        match self {
            SkipReason::NotUrl | SkipReason::NotLogLine => format!("{count} not understood"),
            SkipReason::NoOrigin if plural => format!("{count} paths without a site"),
            SkipReason::NoOrigin => format!("{count} path without a site"),
            SkipReason::Comment => counted(count, "comment"),
            SkipReason::Asset => counted(count, "asset"),
            SkipReason::OtherMethod => format!("{count} with other methods than GET"),
            SkipReason::NotPage => format!("{count} no pages"),
            SkipReason::Frame => counted(count, "frame"),
            SkipReason::Redirect => counted(count, "redirect"),
            SkipReason::Failure => counted(count, "failure"),
            SkipReason::NotShown => format!("{count} without a page"),
            SkipReason::Contradiction => counted(count, "contradiction"),
            SkipReason::Bot => counted(count, "bot"),
            SkipReason::BadTime => format!("{count} without a time"),
            SkipReason::NoVisitor => format!("{count} without a visitor"),
            SkipReason::OtherEvent if plural => format!("{count} other events"),
            SkipReason::OtherEvent => format!("{count} other event"),
            SkipReason::TooLong => format!("{count} too long"),
        }
    }

    /// Whether the first place is named: what nobody understood may be a mistake in the file or in the reading.
    fn wants_example(self) -> bool {
        matches!(
            self,
            SkipReason::NotUrl
                | SkipReason::NotLogLine
                | SkipReason::NoOrigin
                | SkipReason::Contradiction
                | SkipReason::BadTime
        )
    }
}

/// What was left out and why, in one phrase; empty when nothing was.
pub(crate) fn sentence(left_out: &[LeftOut], examples: &[Skipped]) -> String {
    let one = |left: &LeftOut| {
        let example = examples
            .iter()
            .find(|example| example.reason == left.reason && left.reason.wants_example());
        match example {
            Some(example) => format!("{} (first {}: “{}”)", left.words, example.place, example.text),
            None => left.words.clone(),
        }
    };
    left_out.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A number with its noun.
pub(crate) fn counted(count: u64, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}
