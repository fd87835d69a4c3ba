//! The order in which the members of a group get chats.

/// All priorities, the highest first. The last one gets no chats by itself.
pub(super) const PRIORITIES: &[&str] = &["first", "normal", "last", "supervisor"];
