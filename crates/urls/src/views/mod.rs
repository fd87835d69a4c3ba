//! Page views out of the logs of a site: who looked at which page, and when.
//!
//! A log may be larger than the memory. It is read in blocks: [`Reader::cut`] says how many bytes at the front of a buffer are
//! whole records, and [`Block::read`] gives the page views in them, in any thread. How a log is to be read is a [`Layout`]. It
//! is guessed from the head of the file, shown as a [`Preview`], changed by a person, and remembered for the next file.
//!
//! What no format says and somebody has to choose:
//!
//! - In a log of a server, a page view is a GET of what is no file, answered with a page ([`Rule`]). In a file of page views, each
//!   record is one, whatever its address ends with ([`Records`]).
//! - A visitor without a key is an address with a user agent. Where a proxy forwarded an address, that one counts, although
//!   whoever asks can write what they like there.
//! - A request without a user agent is one of a program, where the log tells user agents.
//! - Times without a zone are in UTC unless told ([`Options::zone_minutes`]). Numbers are read by their size unless told
//!   ([`TimeFormat::ByLook`]).
//! - A quoted cell of a table that is open for more than 64 KiB, or to the end, was no quoted cell, so that one line spoils no more
//!   than itself.
//! - Of Matomo's actions, pages and searches count.
//!
//! Nothing here opens a file, unpacks anything, or keeps an address of a person: what reads the views hashes their keys.

mod analytics;
mod block;
mod bots;
mod columns;
mod counts;
mod guess;
mod judge;
mod layout;
mod matomo;
mod objects;
mod preview;
mod reader;
mod records;
mod rules;
mod samples;
mod table;
mod time;
mod written;

use std::borrow::Cow;

pub use block::Block;
pub use bots::MARKS as BOT_MARKS;
pub use counts::Counts;
pub use guess::LayoutError;
pub use layout::{Column, Layout, LogFormat, Records, Role};
pub use preview::{ColumnPreview, Preview, PreviewedView};
pub use reader::Reader;
pub use rules::{Options, Rule};
pub use time::TimeFormat;

/// A page that a visitor looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageView<'a> {
    /// When, in milliseconds since 1970 in UTC.
    pub time_ms: i64,
    /// Who.
    pub visitor: Visitor<'a>,
    /// The whole address of the page as the log has it, or as it is made of host and path. A browser may report it otherwise:
    /// see [`pattern::as_browser_reports`].
    pub url: Cow<'a, str>,
}

/// Who looked at a page. The same visitor is the same value; logs of several sites have each their own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Visitor<'a> {
    /// The log has a key for each visitor.
    Key(Cow<'a, str>),
    /// The log tells only where a request came from. People behind one address with the same browser are one visitor.
    Client {
        /// The network address, without its port.
        address: Cow<'a, str>,
        /// What the browser said that it is; empty where the log does not tell.
        agent: Cow<'a, str>,
    },
}
