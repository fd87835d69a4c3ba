//! Webhooks: events at which LiveChat calls an address.
//!
//! Sources: the Configuration API v3.6, section “Webhooks”, with its table of actions and their filters; the stable version of 3.6 for the
//! actions that came and went. What a call holds is in [`sample`].
//!
//! A webhook has no name and no switch: its description is what people call it, and it acts as long as it is registered. Nothing changes
//! one that is registered, so that a change is a new one in its place. Its secret key is never part of a document: the server is told it
//! once, and tells it nobody again.

mod action;
mod arrange;
mod check;
mod content;
mod contract;
mod diff;
mod form;
mod lines;
mod overview;
mod part;
mod sample;
mod sentence;
mod templates;
mod words;

pub use action::{ACTIONS, Action, Filter, Standing};
pub use arrange::arrange;
pub use check::{check, rules};
pub use content::{body, content};
pub use diff::{diff, three_way};
pub use overview::{overview, summary};
pub use sample::sample;
pub use sentence::sentence;
pub use templates::{blank, templates};

pub(super) use part::WEBHOOKS;

use form::SECTIONS;

use crate::Kind;

/// What stands before the id of a webhook wherever ids of several kinds stand together.
pub const ID_PREFIX: &str = "webhook:";

/// A webhook.
pub(crate) const KIND: Kind = Kind {
    key: "webhook",
    label: "Webhook",
    name_member: contract::DESCRIPTION,
    switch_member: None,
    is_ordered: false,
    speaks: false,
    is_played: false,
    server_managed: &contract::SERVER_MANAGED,
};
