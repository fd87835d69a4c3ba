//! Drafts: what they are made of, how they are edited, and what screens show of them.

pub mod catalogue;
pub mod drafts;
pub(crate) mod views;
