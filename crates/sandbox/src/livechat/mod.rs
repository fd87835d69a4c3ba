//! A LiveChat look-alike: the Configuration API v3.6 whole, with its state, checks, scopes, regions and errors, so far as they
//! are documented.
//!
//! Sources: the Configuration API's own page, <https://platform.text.com/docs/management/configuration-api/v3.6>, as it was when
//! v3.6 was a preview, with 56 methods of which 9 have a batch method; and today's page for greetings. What the page does not say,
//! or says in two ways, is a named choice, in this folder's README.
//!
//! lc-sdk-python, a client that others wrote, calls all of it: `tests/lc-sdk`.
//!
//! [`Method`] is the table of all methods. Each group of them has a file, which also holds what the group is about.
//! Deliberately not here: sending webhooks, chats, and the customers' side.

mod access;
mod account;
mod agent;
mod agents;
mod auto_access;
mod bot_templates;
mod bots;
mod call;
mod chain;
mod conditions;
mod control;
mod fields;
mod greeting_rules;
mod greetings;
mod groups;
mod methods;
mod plans;
mod platform;
mod practice;
mod priority;
mod properties;
mod property_values;
mod refusal;
mod routes;
mod sample;
mod schedule;
mod scopes;
mod server;
mod state;
mod tags;
mod tokens;
mod webhook_actions;
mod webhook_filters;
mod webhooks;

pub use control::{Control, Filling};
pub use methods::Method;
pub use platform::LiveChat;
pub use scopes::SCOPES;
pub use server::{Choices, Credentials, Options, PracticeServer, Region};
