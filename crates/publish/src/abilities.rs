//! What the servers of a platform can do, as data: how a trigger is named in a call, and how it is changed.
//!
//! Planning and applying know nothing else of a platform. A new one is a value here, a folder with a client, and a member
//! of [`Client`](crate::Client).

use std::borrow::Cow;

use serde_json::{Map, Value};
use trigger::{Documents, FieldChange, Kind, Platform, documents, name_of};

use crate::access::Access;
use crate::account::Part;
use crate::journal::Write;
use crate::server::ServerTrigger;
use crate::{livechat, rocketchat, zendesk_chat};

/// What the servers of one platform can do.
#[derive(Debug)]
pub struct Abilities {
    /// The platform.
    pub platform: Platform,
    /// How a call names a trigger.
    pub named_by: NamedBy,
    /// How a trigger gets another content, unless its kind says otherwise.
    pub change: Change,
    /// The kinds that are changed otherwise, by their keys.
    pub changed_otherwise: &'static [(&'static str, Change)],
    /// The kinds of which a server takes only so many, by their keys: what goes makes room for what comes.
    pub limited: &'static [&'static str],
    /// Whether the order of triggers can be changed.
    pub order: Order,
    /// What its accounts have beside triggers, in the order in which screens list it; nothing where that cannot be read.
    pub account: &'static [Part],
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
    /// One call changes fields. Another value of some members, and the end of some, need a new trigger in the place of the old one.
    Fields {
        /// The members that no call changes.
        replaced: &'static [&'static str],
        /// The members that no call takes away.
        lasting: &'static [&'static str],
    },
    /// No call changes anything. Every change needs a new trigger in the place of the old one.
    Never,
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
        self.are_of_one_kind(a, b) && self.diff(a, b).is_empty()
    }

    /// Whether two documents are of one kind. Those of several kinds are never mistaken for each other, whatever their names.
    pub(crate) fn are_of_one_kind(&self, a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
        self.documents().kind_of(a).key == self.documents().kind_of(b).key
    }

    /// Whether two documents are of one kind and have one name.
    pub(crate) fn are_namesakes(&self, a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
        self.name(a) == self.name(b) && self.are_of_one_kind(a, b)
    }

    /// Whether the order of a document among those of its kind counts and is kept on the server.
    pub(crate) fn is_ordered(&self, document: &Map<String, Value>) -> bool {
        matches!(self.order, Order::Linked { .. }) && self.documents().kind_of(document).is_ordered
    }

    /// Those of these triggers whose order counts.
    pub(crate) fn ordered<'t>(&self, triggers: &'t [ServerTrigger]) -> Cow<'t, [ServerTrigger]> {
        let is_ordered = |trigger: &ServerTrigger| self.is_ordered(&trigger.document);
        if triggers.iter().all(is_ordered) {
            return Cow::Borrowed(triggers);
        }
        Cow::Owned(
            triggers
                .iter()
                .filter(|trigger| is_ordered(trigger))
                .cloned()
                .collect(),
        )
    }

    /// The kind whose order counts; `None` where there is none.
    pub fn ordered_kind(&self) -> Option<&'static Kind> {
        let mut kinds = self.documents().kinds().iter();
        kinds.find(|kind| matches!(self.order, Order::Linked { .. }) && kind.is_ordered)
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

    /// Whether a write takes something away that may be one too many for what comes.
    pub(crate) fn makes_room(&self, write: &Write) -> bool {
        matches!(write, Write::Delete { before, .. } if self.limited.contains(&self.documents().kind_of(before).key))
    }

    /// How triggers of a kind get another content.
    pub fn change_of(&self, kind: &Kind) -> Change {
        let otherwise = self.changed_otherwise.iter().find(|(key, _)| *key == kind.key);
        otherwise.map_or(self.change, |(_, change)| *change)
    }

    /// Whether a trigger that is as `before` gets this content by a new trigger in its place.
    pub(crate) fn replaces(&self, before: &Map<String, Value>, body: &Map<String, Value>) -> bool {
        let documents = self.documents();
        let (replaced, lasting) = match self.change_of(documents.kind_of(before)) {
            Change::Whole => return false,
            Change::Fields { replaced, lasting } => (replaced, lasting),
            Change::Never => return !self.same(before, body),
        };
        let (before, after) = (documents.content(before), documents.content(body));
        let differs =
            |member: &&str| after.contains_key(*member) && after.get(*member) != before.get(*member);
        let goes = |member: &&str| before.contains_key(*member) && !after.contains_key(*member);
        replaced.iter().any(differs) || lasting.iter().any(goes)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_platform_has_abilities_of_its_own() {
        for platform in Platform::ALL {
            assert_eq!(of(platform).platform, platform);
        }
    }

    fn document(value: &Value) -> &Map<String, Value> {
        value.as_object().unwrap()
    }

    #[test]
    fn a_kind_that_no_call_changes_is_replaced_whatever_changes() {
        let kind = &documents(Platform::RocketChat).kinds()[0];
        let abilities = Abilities {
            platform: Platform::RocketChat,
            named_by: NamedBy::Id,
            change: Change::Whole,
            changed_otherwise: &[("trigger", Change::Never)],
            limited: &[],
            order: Order::Servers,
            account: &[],
            delay: None,
            access: of(Platform::RocketChat).access,
        };
        assert_eq!(abilities.change_of(kind), Change::Never);
        let (before, after) = (json!({ "name": "A" }), json!({ "name": "B" }));
        assert!(abilities.replaces(document(&before), document(&after)));
        assert!(!abilities.replaces(document(&before), document(&before)));
        assert!(!of(Platform::RocketChat).replaces(document(&before), document(&after)));
    }

    #[test]
    fn what_is_changed_otherwise_is_a_kind_of_the_platform() {
        for platform in Platform::ALL {
            let kinds = documents(platform).kinds();
            for (key, _) in of(platform).changed_otherwise {
                assert!(kinds.iter().any(|kind| kind.key == *key), "{key}");
            }
        }
    }
}
