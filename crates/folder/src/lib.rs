//! A project as a folder of files, made for version control: small text files whose order never changes by itself.
//!
//! ```text
//! trigger-designer.json   what the folder is, its server version, and the order and names of triggers and sessions
//! triggers/pricing.json   one trigger a file, as the platform takes it
//! urls/pricing.json       the URLs to try its pattern on, with what is expected of them
//! urls.json               the URLs of the pattern lab
//! sessions/reader.txt     one session a file, as a script, with its expectations
//! servers/staging.json    which trigger on that server is which file, and as what it was last published
//! ```
//!
//! A folder that is read and written again keeps every byte. Files that people add by hand are read behind those that are
//! listed; files that they delete are gone. Nothing here holds a secret: servers have an address and nothing to sign in with.
//!
//! Not here: the database, and talking to servers.

mod error;
mod layout;
mod names;
mod place;
mod read;
mod references;
mod ties;
mod write;

pub use error::Error;
pub use layout::TRIGGERS;
pub use names::{FileNames, JSON, SCRIPT};
pub use place::{Place, Replaced};
pub use read::read;
pub use references::rename_triggers;
pub use write::{Written, write, write_manifest, write_server, write_trigger};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use simulate::Session;
use trigger::{Draft, Platform};

/// The file that makes a folder one of ours.
pub const MANIFEST: &str = "trigger-designer.json";

/// Everything of a project that goes into a folder.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Folder {
    /// The name of the project.
    pub name: String,
    /// The version of the server that it is for, where somebody chose it, such as `8.5`.
    pub server_version: Option<String>,
    /// The name of the time zone in which its people think, where somebody chose one. Which zones there are, nothing here knows.
    pub time_zone: Option<String>,
    /// Its drafts, in the order in which widgets get them.
    pub triggers: Vec<TriggerFile>,
    /// Its sessions, in their order.
    pub sessions: Vec<SessionFile>,
    /// The URLs of its pattern lab.
    pub lab: Vec<UrlRow>,
    /// Its servers, by the names of their files.
    pub servers: Vec<ServerFile>,
}

/// A draft and what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct TriggerFile {
    /// The name of its file, such as `pricing.json`: what servers and sessions of the folder call it.
    pub file: String,
    /// The draft.
    pub draft: Draft,
    /// Whether somebody marked it ready to publish.
    pub ready: bool,
    /// By which people group it, in their order.
    pub tags: Vec<String>,
    /// The URLs to try its pattern on.
    pub urls: Vec<UrlRow>,
}

/// A session. It calls triggers by their files or by their names.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionFile {
    /// The name of its file, such as `reader.txt`.
    pub file: String,
    /// Its name.
    pub name: String,
    /// The visit.
    pub session: Session,
}

/// A URL and what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UrlRow {
    /// The URL as it was typed.
    pub url: String,
    /// What a pattern should say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expect: Option<Expect>,
}

/// What a pattern should say about a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expect {
    /// It must match.
    Must,
    /// It must not match.
    MustNot,
}

/// A server, and which of its triggers are which files.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerFile {
    /// The name of its file, such as `staging.json`.
    pub file: String,
    /// Its name.
    pub name: String,
    /// What it runs.
    pub platform: Platform,
    /// Where it is; never with a user name or a password.
    pub address: String,
    /// What it is used for, such as `Staging`.
    pub environment: Option<String>,
    /// The key of the colour that marks it.
    pub colour: Option<String>,
    /// The application that what the server is to call belongs to, by its ID.
    pub application: Option<String>,
    /// The triggers that were published there or pulled from there.
    pub ties: Vec<Tie>,
}

/// Says that a trigger on a server is a file of the folder. A file that is not there says that the trigger shall go.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// The name of the file.
    pub file: String,
    /// The id of the trigger on the server.
    pub id: String,
    /// The trigger as file and server had it when they were last the same: the base of a three-way comparison.
    pub published: Map<String, Value>,
}
