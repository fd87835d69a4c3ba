//! The database of one person's work: projects, drafts with every revision, sessions, tables of URLs, servers,
//! publications and settings, in one SQLite file.
//!
//! A [`Store`] is one connection. Reads take `&self`, writes take `&mut self` and are one transaction each: they are
//! there whole or not at all, and once a call returns they survive a kill and a loss of power. [`Store::together`] makes
//! one transaction of several calls. Several processes may
//! have the same file open; [`Store::data_version`] tells one that another has written.
//!
//! Every table module holds its table, its rows, its reads and its writes. Times are milliseconds since the Unix
//! epoch, in UTC, and always come from the caller.
//!
//! Not here: what a document means (it is text, kept to the byte), secrets (a server has the *name* of its entry in
//! the keychain), clocks, threads, and the wording of screens.

mod access;
mod account_names;
mod copies;
mod deeds;
mod drafts;
mod error;
mod file;
mod ids;
mod journal;
mod order;
mod own_templates;
mod projects;
mod publications;
mod revisions;
mod schema;
mod servers;
mod sessions;
mod settings;
mod snapshots;
mod states;
mod tags;
mod units;
mod url_tables;

pub use account_names::AccountNames;
pub use deeds::{Deed, DeedKind, Deeds, Walked};
pub use drafts::{Draft, DraftHead, Duplicate, NewDraft, Readiness};
pub use error::Error;
pub use file::{SetAside, Store};
pub use ids::{DraftId, ItemId, ProjectId, PublicationId, RevisionId, ServerId, SessionId, TemplateId};
pub use journal::{ItemResult, JournalEntry};
pub use own_templates::OwnTemplate;
pub use projects::{Project, ProjectKind};
pub use publications::{
    ItemState, NewItem, NewPublication, Operation, Outcome, Publication, PublicationItem,
};
pub use revisions::{Line, Revision, RevisionRow, Save};
pub use schema::VERSION as SCHEMA_VERSION;
pub use servers::{Authentication, Server, ServerDetails};
pub use sessions::{NewSession, Session};
pub use snapshots::{Link, Snapshot, SnapshotTrigger};
pub use states::State;
pub use url_tables::{Expectation, UrlCounts, UrlRow, UrlTable, UrlTableOwner};

/// What the calls of this crate return.
pub type Result<T> = std::result::Result<T, Error>;

#[cfg(test)]
mod fixtures;
