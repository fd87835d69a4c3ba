//! The Zendesk Chat look-alike over real HTTP on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod access;
mod bodies;
mod controls;
mod faults;
mod names;
mod setup;
#[path = "../shared/mod.rs"]
mod shared;
mod triggers;
