//! What the servers of a platform can do, as data: how a trigger is named in a call, and how it is changed.
//!
//! Planning and applying know nothing else of a platform. A new one is a value here, a folder with a client, and a member
//! of [`Client`](crate::Client).

use serde_json::{Map, Value};
use trigger::{Documents, FieldChange, Platform, documents, name_of};

use crate::access::Access;
use crate::journal::Write;
use crate::{livechat, rocketchat, zendesk_chat};

/// What the servers of one platform can do.
#[derive(Debug)]
pub struct Abilities {
    /// The platform.
    pub platform: Platform,
    /// How a call names a trigger.
    pub named_by: NamedBy,
    /// How a trigger gets another content.
    pub change: Change,
    /// Whether the order of triggers can be changed.
    pub order: Order,
    /// What to know after a change, where visitors notice it only later.
    pub delay: Option<&'static str>,
    /// How one gets at the servers.
    pub access: &'static Access,
}

/// How a call names a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedBy {
    /// By the id that the server gave it. Names may repeat.
    Id,
    /// By the name that people gave it. A name that two triggers have means neither.
    Name,
}

/// How a trigger gets another content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// One call sends the whole document.
    Whole,
    /// One call changes fields. A change to one of these members needs a new trigger in the place of the old one.
    Fields {
        /// The members that no call changes.
        replaced: &'static [&'static str],
    },
}

/// Whether the order of triggers can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The server's own: what is made comes where the server puts it.
    Servers,
    /// Each names the next one, and calls change that.
    Linked {
        /// The member that holds the id of the next one; it is empty in the last.
        next: &'static str,
    },
}

/// The calls that a write takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// One call.
    OneCall,
    /// One call that takes the old trigger away, and one that makes the new one.
    Replacement,
    /// A call for each trigger that is put somewhere else.
    Placements,
}

/// What the servers of a platform can do.
pub fn of(platform: Platform) -> &'static Abilities {
    match platform {
        Platform::RocketChat => &rocketchat::ABILITIES,
        Platform::ZendeskChat => &zendesk_chat::ABILITIES,
        Platform::LiveChat => &livechat::ABILITIES,
    }
}

impl Abilities {
    pub(crate) fn documents(&self) -> &'static dyn Documents {
        documents(self.platform)
    }

    /// What changes from one document to another, as far as it counts.
    pub(crate) fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
        self.documents().diff(before, after)
    }

    /// Whether two documents are the same trigger, whatever a server added to them.
    pub(crate) fn same(&self, a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
        self.diff(a, b).is_empty()
    }

    /// The name that people gave a trigger; empty when there is none.
    pub(crate) fn name<'d>(&self, document: &'d Map<String, Value>) -> &'d str {
        name_of(self.platform, document)
    }

    /// The calls that a write takes.
    pub(crate) fn way(&self, write: &Write) -> Way {
        match write {
            Write::Update { body, before, .. } if self.replaces(before, body) => Way::Replacement,
            Write::Create { .. } | Write::Update { .. } | Write::Delete { .. } => Way::OneCall,
            Write::Arrange { .. } => Way::Placements,
        }
    }

    /// Whether a trigger that is as `before` gets this content by a new trigger in its place.
    pub(crate) fn replaces(&self, before: &Map<String, Value>, body: &Map<String, Value>) -> bool {
        let Change::Fields { replaced } = self.change else {
            return false;
        };
        let documents = self.documents();
        let (before, after) = (documents.content(before), documents.content(body));
        let differs =
            |member: &&str| after.contains_key(*member) && after.get(*member) != before.get(*member);
        replaced.iter().any(differs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_has_abilities_of_its_own() {
        for platform in Platform::ALL {
            assert_eq!(of(platform).platform, platform);
        }
    }
}
