//! The law of traffic: a visitor who is played by their page views gets what the session of these page views comes to.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "made_up/greetings.rs"]
mod greetings;
#[path = "traffic/in_vain.rs"]
mod in_vain;
#[path = "traffic/law.rs"]
mod law;
#[path = "made_up/mod.rs"]
mod made_up;
#[path = "traffic/many.rs"]
mod many;
#[path = "traffic/visitors.rs"]
mod visitors;
#[path = "made_up/zendesk_chat.rs"]
mod zendesk_chat;
