//! Talking to servers: reading what they have, planning what should change, changing it, and proving that it did.
//!
//! The order of work: a [`Client`] reads the server, [`plan`] compares it with the drafts and
//! says what would change, [`apply`] makes the changes one by one with a [`Journal`] written before and after each
//! call, and [`explain`] reads such a journal after a crash and says what happened.
//!
//! Not here: where drafts, journals and credentials are kept. HTTP happens nowhere else in the product.

pub mod abilities;
mod access;
pub mod account;
mod application;
mod apply;
mod choice;
mod client;
mod comparison;
mod connection;
mod control;
mod distinction;
mod doubt;
mod error;
mod exchange;
mod explain;
mod identity;
mod journal;
mod known;
mod limits;
mod linked_order;
pub mod livechat;
mod moved;
mod names;
pub mod order;
mod plan;
mod positions;
mod recognition;
mod releases;
mod replacement;
mod report;
pub mod rocketchat;
mod secret;
mod server;
mod settle;
mod strange_ids;
mod target;
mod transport;
mod twins;
pub mod words;
pub mod zendesk_chat;

pub use access::{Access, Entry, SignIn, Way};
pub use application::{Application, SecretKeys};
pub use apply::apply;
pub use choice::{Choice, Choices, foresee, merged};
pub use client::{Client, Identity, Unread};
pub use connection::{AddressError, AddressWarning, Connection, Credentials, ServerAddress};
pub use control::{Control, Progress, Stage};
pub use doubt::{Doubt, MAY_STILL_ARRIVE};
pub use error::Error;
pub use exchange::{Asked, Bound, IdFlaw, JsonFlaw, ListDoubt, RawAnswer, Stranger, TlsProblem};
pub use explain::{Explanation, Verdict, explain};
pub use identity::{Former, found_again};
pub use journal::{Event, Journal, JournalEntry, JournalError, Part, Placing, Write};
pub use limits::Limits;
pub use linked_order::{Placement, placements};
pub use moved::{Moved, Movement};
pub use plan::{Intent, Link, Operation, Plan, PlanDraft, PlanItem, PlanWarning, TakenId, plan};
pub use releases::{ProgramVersion, Release, ReleasesError, list_of_repository, newer_release};
pub use report::{ItemReport, LeftReason, Mode, Outcome, Problem, Report};
pub use secret::Secret;
pub use server::ServerTrigger;
pub use strange_ids::{AccountNames, account_names};
pub use target::Target;
