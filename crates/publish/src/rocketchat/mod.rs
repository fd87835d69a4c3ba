//! Rocket.Chat: its REST API as documented under "Livechat Triggers", version 1 (`/api/v1`).

mod answer;
mod client;
pub mod external_service;
mod login;
mod paging;
mod rate_limit;

pub use client::{Agent, Client, Identity};
pub use login::SecondFactor;
