//! How LiveChat decides. So far: which group a customer's chat goes to.

pub mod auto_access;
pub mod greetings;
mod platform;
mod session_templates;

/// LiveChat's part of the simulator.
pub(crate) struct LiveChat;
