//! How LiveChat decides: which group a customer's chat goes to, and which greetings they see. An engine for each.

pub mod auto_access;
mod facts;
pub mod greetings;
mod platform;
mod session_templates;

/// LiveChat's part of the simulator.
pub(crate) struct LiveChat;
