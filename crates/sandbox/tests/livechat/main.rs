//! The LiveChat look-alike over real HTTP on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod access;
mod agents;
mod auto_access;
mod batches;
mod bots;
mod controls;
mod examples;
mod faults;
mod greetings;
mod groups;
mod properties;
mod property_values;
mod setup;
#[path = "../shared/mod.rs"]
mod shared;
mod tags;
mod webhooks;
