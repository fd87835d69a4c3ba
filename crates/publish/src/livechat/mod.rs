//! LiveChat: the whole of its Configuration API 3.6, typed.
//!
//! Every call is `POST {address}/v3.6/configuration/action/{method}` with JSON in and out. [`Method`] is the one table of
//! what there is: the client, the shell and the documentation are made from it. The types are in a module for each
//! chapter of the document, and one for greetings, which came later. [`check`] says before anything is sent what the document does not allow.
//!
//! The client stands alone; [`Licence`] is what drafts are published to.

mod account;
pub mod agents;
pub mod auto_access;
pub mod bots;
mod check;
mod client;
mod credentials;
mod envelope;
mod error;
pub mod greetings;
pub mod groups;
mod licence;
mod methods;
pub mod other;
pub mod properties;
mod refusal;
mod reply;
mod request;
pub mod tags;
mod veil;
pub mod webhook_call;
pub mod webhooks;
mod word;

pub use check::{Flaw, SignedInBy, check};
pub use client::{ADDRESS, Client};
pub use credentials::Credentials;
pub use error::Error;
pub use licence::Licence;
pub(crate) use licence::{ABILITIES, gives, has_host};
pub use methods::{
    Case, Effect, Endpoint, Example, Field, Group, Kind, Method, More, Need, Object, Quota, Rule, Scope,
};
pub use refusal::{ErrorType, Refusal};
pub use reply::{HandedOut, Reply};
pub use request::{Batched, Nothing, Request, Types};
