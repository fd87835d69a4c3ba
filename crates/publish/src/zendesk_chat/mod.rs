//! Zendesk Chat: its REST API for triggers, version 2, below `/api/v2/chat` of an account's own address or below the old
//! `/api/v2` of `www.zopim.com`.
//!
//! Calls name a trigger by its name. Records have an `id` too, which tells two of one name apart; what is made anew gets a new
//! one. `PUT` changes name, description and `enabled`; another definition needs a new trigger.
//!
//! Source: the vendor's Chat API documents of triggers.

mod access;
mod answer;
mod client;
mod sending;

pub(crate) use access::{clean, has_host, of_subdomain};
pub(crate) use answer::gives;
pub use client::Client;

use trigger::Platform;

use crate::abilities::{Abilities, Change, NamedBy, Order};

/// A trigger is named by its name, and another definition takes a new trigger.
pub(crate) static ABILITIES: Abilities = Abilities {
    platform: Platform::ZendeskChat,
    named_by: NamedBy::Name,
    change: Change::Fields {
        replaced: &["definition"],
        lasting: &[],
    },
    changed_otherwise: &[],
    limited: &[],
    order: Order::Servers,
    account: &[],
    delay: None,
    access: &access::ACCESS,
};
