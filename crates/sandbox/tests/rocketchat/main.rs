//! The practice server over real HTTP on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod access;
mod ages;
mod controls;
mod faults;
mod listing;
mod mock_service;
mod schema;
mod service;
mod session;
mod setup;
#[path = "../shared/mod.rs"]
mod shared;
mod triggers;
mod widget;
