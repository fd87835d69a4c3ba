//! Groups: teams of agents and bots.
//!
//! Source: the Configuration API, section “Groups”.

use std::collections::BTreeMap;

use super::agents::Priority;
use super::request::{Nothing, object, request};
use super::word::words;

words! {
    /// Something about a group that an answer holds only when it is asked for.
    GroupField {
        /// The members with their priorities.
        AgentPriorities = "agent_priorities",
        /// Whether the group takes chats.
        RoutingStatus = "routing_status",
    }
}

/// The priority of each member, by the id of the agent or of the bot.
pub type Priorities = BTreeMap<String, Priority>;

request! {
    /// Makes a group. Scope: `groups--all:rw`.
    CreateGroup = "create_group" -> GroupId {
        must {
            /// The name, at most 180 characters.
            name: String,
            /// The members.
            agent_priorities: Priorities,
        }
        may {
            /// The code of the language, such as `en`.
            language_code: String,
        }
    }
}

request! {
    /// Changes a group; what is left out stays. Scopes: `groups--my:rw`; `groups--all:rw` for groups of others.
    UpdateGroup = "update_group" -> Nothing {
        must {
            /// The group's number.
            id: u64,
        }
        may {
            /// The name, at most 180 characters.
            name: String,
            /// The code of the language.
            language_code: String,
            /// The members.
            agent_priorities: Priorities,
        }
    }
}

request! {
    /// Deletes a group. Scopes: `groups--my:rw`; `groups--all:rw` for groups of others.
    DeleteGroup = "delete_group" -> Nothing {
        must {
            /// The group's number.
            id: u64,
        }
    }
}

request! {
    /// Reads all groups. Scope: `groups--all:ro`.
    ListGroups = "list_groups" -> Vec<Group> {
        may {
            /// What else the answer is to hold.
            fields: Vec<GroupField>,
        }
    }
}

request! {
    /// Reads one group. Scopes: `groups--my:ro`; `groups--all:ro` for groups of others.
    GetGroup = "get_group" -> Group {
        must {
            /// The group's number.
            id: u64,
        }
        may {
            /// What else the answer is to hold.
            fields: Vec<GroupField>,
        }
    }
}

object! {
    /// The group that was made.
    GroupId {
        must {
            /// The group's number.
            id: u64,
        }
    }
}

object! {
    /// A group as the server has it. What was not asked for is not there.
    Group {
        must {
            /// The group's number; 0 is the group that everybody without another gets.
            id: u64,
        }
        may {
            /// The name.
            name: String,
            /// The code of the language.
            language_code: String,
            /// Whether the group takes chats, such as `offline`.
            routing_status: String,
            /// The members.
            agent_priorities: Priorities,
        }
    }
}
