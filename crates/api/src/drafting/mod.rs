//! Drafts: what they are made of, how they are edited, and what screens show of them.

pub mod catalogue;
pub mod drafts;
pub mod revisions;
pub(crate) mod views;
