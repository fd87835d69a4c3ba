//! Rocket.Chat: its REST API as documented under "Livechat Triggers", version 1 (`/api/v1`).

mod access;
mod answer;
mod client;
pub mod external_service;
mod login;
mod paging;
mod rate_limit;

pub(crate) use access::has_host;
pub(crate) use answer::gives;
pub use client::{Agent, Client};
pub use login::SecondFactor;

use trigger::Platform;

use crate::abilities::{Abilities, Change, NamedBy, Order};

/// A trigger is named by its id, and one call saves it whole.
pub(crate) static ABILITIES: Abilities = Abilities {
    platform: Platform::RocketChat,
    named_by: NamedBy::Id,
    change: Change::Whole,
    changed_otherwise: &[],
    limited: &[],
    order: Order::Servers,
    account: &[],
    delay: None,
    access: &access::ACCESS,
};
