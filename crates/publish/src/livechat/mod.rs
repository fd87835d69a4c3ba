//! LiveChat: the whole of its Configuration API 3.6, typed.
//!
//! Every call is `POST {address}/v3.6/configuration/action/{method}` with JSON in and out. [`Method`] is the one table of
//! what there is: the client, the shell and the documentation are made from it. The types are in a module for each
//! chapter of the document, and [`check`] says before anything is sent what the document does not allow.
//!
//! Not here: drafts of LiveChat and publishing them. This client stands alone.

pub mod agents;
pub mod auto_access;
pub mod bots;
mod check;
pub mod groups;
mod methods;
pub mod other;
pub mod properties;
mod request;
pub mod tags;
pub mod webhooks;
mod word;

pub use check::{Flaw, SignedInBy, check};
pub use methods::{
    Effect, Endpoint, Example, Field, Group, Kind, Method, More, Need, Object, Quota, Rule, Scope,
};
pub use request::{Batched, Nothing, Request, Types};
