//! What the checks of all kinds of LiveChat's drafts share.

pub(super) mod types;
pub(super) mod unknown;
