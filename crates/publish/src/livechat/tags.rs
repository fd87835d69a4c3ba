//! Tags: labels that agents put on chats.
//!
//! Source: the Configuration API, section “Tags”.

use super::request::{Nothing, object, request};

request! {
    /// Makes a tag. Scopes: `tags--all:rw`, or `tags--groups:rw` in one's own groups.
    CreateTag = "create_tag" -> Nothing {
        must {
            /// The name; case does not tell two tags apart.
            name: String,
        }
        may {
            /// The groups that may use it.
            group_ids: Vec<u64>,
        }
    }
}

request! {
    /// Deletes a tag. Scopes: `tags--all:rw`, or `tags--groups:rw` in one's own groups.
    DeleteTag = "delete_tag" -> Nothing {
        must {
            /// The name, in its own case.
            name: String,
        }
    }
}

object! {
    /// Which tags are meant.
    TagFilters {
        must {
            /// Those of these groups.
            group_ids: Vec<u64>,
        }
    }
}

request! {
    /// Reads tags. Scopes: `tags--all:ro`, or `tags--groups:ro` in one's own groups.
    ListTags = "list_tags" -> Vec<Tag> {
        may {
            /// Which of them.
            filters: TagFilters,
        }
    }
}

request! {
    /// Changes the groups of a tag. Scopes: `tags--all:rw`, or `tags--groups:rw` in one's own groups.
    UpdateTag = "update_tag" -> Nothing {
        must {
            /// The name, in its own case.
            name: String,
        }
        may {
            /// The groups that may use it.
            group_ids: Vec<u64>,
        }
    }
}

object! {
    /// A tag as the server has it.
    Tag {
        must {
            /// The name.
            name: String,
        }
        may {
            /// The groups that may use it.
            group_ids: Vec<u64>,
            /// The agent who made it; empty where nobody did.
            author_id: String,
            /// When it was made, by RFC 3339.
            created_at: String,
        }
    }
}
