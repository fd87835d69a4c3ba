//! Drafts: what they are made of, how they are edited, and what screens show of them.

pub mod bulk;
pub mod catalogue;
pub mod deeds;
pub mod drafts;
pub(crate) mod free_names;
pub mod own_templates;
pub mod replacement;
pub mod revisions;
pub mod variants;
pub(crate) mod views;
