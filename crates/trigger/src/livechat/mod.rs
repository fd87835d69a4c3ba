//! LiveChat: what is set there by its Configuration API.
//!
//! Source: the Configuration API v3.6. A folder a kind of draft; [`documents`] finds the one that a document is.

mod address_text;
pub mod auto_access;
mod check;
mod documents;
pub mod greeting;
mod part;
pub mod webhook;

pub(crate) use documents::LiveChat;
