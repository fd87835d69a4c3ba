//! A Zendesk Chat look-alike: the calls of its REST API that read and write triggers, with the checks, permissions, rate limit
//! and statuses of the real one, so far as they are documented or were seen.
//!
//! Sources: the API's own page, <https://developer.zendesk.com/api-reference/live-chat/chat-api/triggers/>; statuses and the form
//! of errors, <https://developer.zendesk.com/api-reference/introduction/requests/>; the words of a 401,
//! <https://github.com/facetoe/zenpy/issues/466>. What no source says is a named choice, in the crate's README.

mod access;
mod answer;
mod body;
mod control;
mod name;
mod platform;
mod practice;
mod routes;
mod server;
mod state;
mod users;

pub use control::Control;
pub use platform::ZendeskChat;
pub use server::{Options, PracticeServer};
pub use state::StoredTrigger;
pub use users::{Credentials, Role, User};
